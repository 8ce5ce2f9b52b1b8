/** `pilot-rollout/client/vercel`: a snapshot in Vercel's Global Config (Edge Config). */
import type { Source } from "../source.js";
/** What a client of `@vercel/edge-config` gives. */
export interface VercelConfigReader {
    getAll(): Promise<Readonly<Record<string, unknown>> | undefined>;
}
/**
 * Reads the snapshot under a key, and the kills beside it, in one request. Names have no dots there: `.kill.a.b-c` is
 * written `-_kill-_a-_b--c`.
 */
export declare function vercelSource(config: VercelConfigReader, key?: string): Source;
