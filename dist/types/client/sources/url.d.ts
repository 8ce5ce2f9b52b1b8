/** `pilot-rollout/client/url`: the snapshot behind a URL, such as an object of a CDN. */
import type { Source } from "../source.js";
/** How a snapshot is fetched. */
export interface UrlSourceOptions {
    readonly headers?: Readonly<Record<string, string>>;
    /** Default: the runtime's own. */
    readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
}
/** Reads a snapshot from a URL, past every cache of the runtime; the server says whether it has changed. */
export declare function urlSource(url: string | URL, { headers, fetch: ask }?: UrlSourceOptions): Source;
