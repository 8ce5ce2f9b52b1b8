/**
 * A snapshot in Upstash Redis over its REST API (https://upstash.com/docs/redis/features/restapi): the commands and
 * the script of the Redis store, one request each.
 */

import type { SnapshotStore } from "../../ports.ts";
import { isRecord } from "../metrics/record.ts";
import type { StoreBasis } from "./basis.ts";
import { COMPARE_AND_SET, scriptArguments, sha1hex } from "./redis/compare-and-set.ts";
import { redisRefusal } from "./redis/refusal.ts";
import { ask, failed, type Failed, type Fetch, jsonOf, refusal, type Server } from "./request.ts";
import { type ComparingPlace, sequenceStore } from "./sequence-store.ts";

/** What an Upstash store is made of. */
export interface UpstashStoreOptions extends StoreBasis {
  /** `https://` address of the database's REST API. */
  readonly url: string;
  readonly token: string;
  readonly key: string;
  readonly fetch: Fetch;
}

/** A store under one key of an Upstash database. */
export function upstashStore(options: UpstashStoreOptions): SnapshotStore {
  return sequenceStore({ ...options, kind: "upstash" }, upstashPlace(options));
}

/** Base64 and what stands around it. */
const OVERHEAD = 2;

function upstashPlace(options: UpstashStoreOptions): ComparingPlace {
  const run = runner(options);
  return {
    async get(key, signal) {
      const answer = await run(["GET", key], signal);
      if (answer.kind === "failed") return answer;
      const { value } = answer;
      if (value === null) return { kind: "bytes", bytes: null };
      if (typeof value === "string") return { kind: "bytes", bytes: Buffer.from(value, "base64") };
      return failed("malformed", "Upstash gave no text");
    },
    async compareAndSet(key, replacement, signal) {
      const answer = await run(
        ["EVAL", COMPARE_AND_SET, "1", key, ...scriptArguments(replacement, replacement.text)],
        signal,
      );
      if (answer.kind === "failed") return answer;
      const { value } = answer;
      if (value === 0 || value === 1) return { kind: value === 1 ? "written" : "conflict" };
      return failed("malformed", "Upstash gave another answer than the script's");
    },
    async set(key, text, signal) {
      const answer = await run(["SET", key, text], signal);
      return answer.kind === "failed" ? answer : { kind: "done" };
    },
    fingerprint: sha1hex,
  };
}

type Run = (
  command: readonly string[],
  signal: AbortSignal,
) => Promise<{ readonly kind: "value"; readonly value: unknown } | Failed>;

function runner({ url, token, fetch, maximumBytes }: UpstashStoreOptions): Run {
  const largestAnswer = OVERHEAD * (maximumBytes ?? 512 * 1_048_576) + 65_536;
  const server: Server = { title: "Upstash", fetch, secrets: [token], largestAnswer };
  // Replicas may lag: with the token of the last answer, what one has written is what one reads.
  let syncToken = "";
  return async (command, signal) => {
    const headers = {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      "upstash-encoding": "base64",
      "upstash-sync-token": syncToken,
    };
    const request = { url: url.replace(/\/$/u, ""), method: "POST", headers, body: JSON.stringify(command) };
    const answer = await ask(server, request, signal);
    if (answer.kind === "failed") return answer;
    syncToken = answer.headers.get("upstash-sync-token") ?? syncToken;
    const said = jsonOf(answer);
    if (isRecord(said) && typeof said["error"] === "string" && answer.status < 429) {
      return answer.status === 401 ? refusal(server, answer, "") : redisRefusal("Upstash", said["error"]);
    }
    if (answer.status !== 200) return refusal(server, answer, "");
    if (isRecord(said) && "result" in said) return { kind: "value", value: said["result"] };
    return failed("malformed", "Upstash gave no answer to a command");
  };
}
