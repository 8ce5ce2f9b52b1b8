/** `pilot-rollout/client/redis`: a snapshot under one key of Redis or what speaks like it. */
import type { Source } from "../source.js";
/** What the packages `redis`, `ioredis` and `@upstash/redis` have in common. */
export interface RedisReader {
    get(key: string): Promise<unknown>;
}
/** Reads the snapshot under a key with a client that the application has. */
export declare function redisSource(client: RedisReader, key?: string): Source;
