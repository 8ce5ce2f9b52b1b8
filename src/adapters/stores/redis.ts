/** A snapshot in Redis, or in what speaks its protocol: one text under one key, replaced by a script that compares. */

import type { SnapshotStore } from "../../ports.ts";
import type { StoreBasis } from "./basis.ts";
import { COMPARE_AND_SET, scriptArguments, sha1hex } from "./redis/compare-and-set.ts";
import { type RedisAddress, redisConnection } from "./redis/connection.ts";
import { failed } from "./request.ts";
import { type ComparingPlace, sequenceStore } from "./sequence-store.ts";

/** What a Redis store is made of. */
export interface RedisStoreOptions extends StoreBasis, RedisAddress {
  readonly key: string;
}

/** A store under one key of a Redis server. */
export function redisStore(options: RedisStoreOptions): SnapshotStore {
  return sequenceStore({ ...options, kind: "redis" }, redisPlace(options));
}

function redisPlace(address: RedisAddress): ComparingPlace {
  const send = redisConnection(address);
  return {
    async get(key, signal) {
      const answer = await send(["GET", key], signal);
      if (answer.kind === "failed") return answer;
      const { value } = answer;
      if (value === null || Buffer.isBuffer(value)) return { kind: "bytes", bytes: value };
      return failed("malformed", "Redis gave no text");
    },
    async compareAndSet(key, replacement, signal) {
      const answer = await send(
        ["EVAL", COMPARE_AND_SET, "1", key, ...scriptArguments(replacement, replacement.bytes)],
        signal,
      );
      if (answer.kind === "failed") return answer;
      const { value } = answer;
      if (value === 0 || value === 1) return { kind: value === 1 ? "written" : "conflict" };
      return failed("malformed", "Redis gave another answer than the script's");
    },
    async set(key, text, signal) {
      const answer = await send(["SET", key, text], signal);
      return answer.kind === "failed" ? answer : { kind: "done" };
    },
    fingerprint: sha1hex,
  };
}
