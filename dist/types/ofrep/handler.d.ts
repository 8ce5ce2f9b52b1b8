/** Answers OFREP requests from a client, in any place that speaks `fetch`: Workers, Vercel, Deno, Node. */
import type { Client, WaitUntil } from "../client/index.js";
/** How requests are answered. */
export interface OfrepOptions {
    /** What comes before `/ofrep/v1`, where the handler is mounted below a path; any path by default. */
    readonly prefix?: string;
    /** Origins of browsers that may ask; `*` for all. Default: none, as for any server. */
    readonly allowOrigin?: string;
}
/** Answers one request; null where it is none of OFREP's, so that others may answer it. Never rejects. */
export type OfrepHandler = (request: Request, waitUntil?: WaitUntil) => Promise<Response | null>;
/** Makes a handler for `POST /ofrep/v1/evaluate/flags` and `POST /ofrep/v1/evaluate/flags/{key}`. */
export declare function ofrepHandler(client: Client, options?: OfrepOptions): OfrepHandler;
