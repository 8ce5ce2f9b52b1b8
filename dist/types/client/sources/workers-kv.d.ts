/** `pilot-rollout/client/workers-kv`: a snapshot in Cloudflare Workers KV, read through its binding. */
import type { Source } from "../source.js";
/** The part of a KV binding that is used. */
export interface KvNamespace {
    get(key: string): Promise<string | null>;
    list(options: {
        readonly prefix: string;
        readonly cursor?: string;
    }): Promise<KvList>;
}
/** A page of keys. */
export interface KvList {
    readonly keys: readonly {
        readonly name: string;
    }[];
    readonly list_complete: boolean;
    readonly cursor?: string;
}
/** Reads the snapshot under a key, and the kills beside it that no publish has taken in yet. */
export declare function workersKvSource(namespace: KvNamespace, key?: string): Source;
