/**
 * `pilot-rollout/client/http`: the snapshot on a web server that compares nothing when it is written (nginx), and the
 * kills beside it, which have files of their own there.
 */
import type { Source } from "../source.js";
/** How files are fetched. */
export interface HttpSourceOptions {
    readonly headers?: Readonly<Record<string, string>>;
    /** Default: the runtime's own. */
    readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
}
/**
 * Reads the snapshot at a URL, and `<url>.kill.<feature>` for every feature that is on for somebody: as many small
 * requests as there are such features. Servers that honour preconditions, and object stores, need `urlSource` only.
 */
export declare function httpSource(url: string | URL, { headers, fetch: ask }?: HttpSourceOptions): Source;
