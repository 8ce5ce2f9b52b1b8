/** `pilot-rollout/client/redis`: a snapshot under one key of Redis or what speaks like it. */

import type { Source } from "../source.ts";

/** What the packages `redis`, `ioredis` and `@upstash/redis` have in common. */
export interface RedisReader {
  get(key: string): Promise<unknown>;
}

/** Reads the snapshot under a key with a client that the application has. */
export function redisSource(client: RedisReader, key = "pilot-rollout"): Source {
  return async () => {
    // Upstash parses what looks like JSON.
    const snapshot = await client.get(key);
    if (snapshot === null || snapshot === undefined) throw new Error(`Redis has nothing under ${key}`);
    return { snapshot };
  };
}
