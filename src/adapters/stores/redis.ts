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
  const get: ComparingPlace["get"] = async (key, signal) => {
    const answer = await send(["GET", key], signal);
    if (answer.kind === "failed") return answer;
    const { value } = answer;
    if (value === null || Buffer.isBuffer(value)) return { kind: "bytes", bytes: value };
    return failed("malformed", "Redis gave no text");
  };
  return {
    get,
    async compareAndSet(key, replacement, signal) {
      const words = scriptArguments(replacement, replacement.bytes);
      // Asked for at once: the server answers in order, so this is what is there after the script.
      const [answer, after] = await Promise.all([
        send(["EVAL", COMPARE_AND_SET, "1", key, ...words], signal),
        get(key, signal),
      ]);
      if (answer.kind === "failed") return answer;
      const { value } = answer;
      if (value === 0) return { kind: "conflict" };
      if (value === 1) return { kind: "written", ...(after.kind === "bytes" ? { after: after.bytes } : {}) };
      return failed("malformed", "Redis gave another answer than the script's");
    },
    async set(key, text, signal) {
      const answer = await send(["SET", key, text], signal);
      return answer.kind === "failed" ? answer : { kind: "done" };
    },
    fingerprint: sha1hex,
  };
}
