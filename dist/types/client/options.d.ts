/** What a client is made with. */
import type { StoredSnapshot } from "../evaluation/snapshot.js";
import type { ClientProblem } from "./problem.js";
import type { Source } from "./source.js";
/** Keeps a runtime alive for a promise that no response waits for. */
export type WaitUntil = (promise: Promise<unknown>) => void;
/** When a client reads its source again. Times are in milliseconds. */
export interface RefreshOptions {
    /** Default: 30,000. Some are earlier and some later, so that many clients do not come at once. */
    readonly every?: number;
    /**
     * `timer` reads in the background. `on-read` does nothing until it is asked, and then reads beside the request that
     * asked; the default where background work is not allowed: Cloudflare Workers, Vercel, AWS Lambda.
     */
    readonly mode?: "timer" | "on-read";
    /** How long one reading may take. Default: 10,000. */
    readonly timeout?: number;
    /** Age of the last reading after which answers say STALE. Default: three times `every`, at least 60,000. */
    readonly staleAfter?: number;
}
/** Answers given whatever the snapshot says, for tests and previews; undefined leaves it to the snapshot. */
export type Overrides = Readonly<Record<string, boolean>> | ((feature: string, customer: string) => boolean | undefined);
/** What a client is made with. */
export interface ClientOptions {
    /** Without one, the client answers from `bootstrap` for ever. */
    readonly source?: Source;
    /** A snapshot that was built in, for the time until the first reading. It is trusted without a signature. */
    readonly bootstrap?: StoredSnapshot | object;
    readonly refresh?: RefreshOptions;
    readonly overrides?: Overrides;
    /** Ed25519 public keys in Base64 or PEM. Where given, a snapshot that none of them signed is refused. */
    readonly publicKey?: string | readonly string[];
    /** Snapshots of other environments are refused. Default: production. */
    readonly environment?: string;
    /** Told of everything that went wrong; the client goes on with what it has. Default: `console.warn`. */
    readonly onError?: (problem: ClientProblem) => void;
}
