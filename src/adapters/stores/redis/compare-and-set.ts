/** The compare-and-set of Redis: one script, atomic, the same over RESP and over REST. */

import { createHash } from "node:crypto";
import type { Replacement } from "../sequence-store.ts";

/**
 * Replaces KEYS[1] by ARGV[2] where its SHA-1 is ARGV[1] (empty: nothing there) and its sequence is below ARGV[3].
 * Canonical JSON has `"sequence":` with a number after it only once: in texts the quotes are escaped.
 */
export const COMPARE_AND_SET = `
local current = redis.call('GET', KEYS[1])
local print = ''
if current then print = redis.sha1hex(current) end
if print ~= ARGV[1] then return 0 end
local sequence = current and string.match(current, '"sequence":(%d+)')
if sequence and tonumber(sequence) >= tonumber(ARGV[3]) then return 0 end
redis.call('SET', KEYS[1], ARGV[2])
return 1
`.trim();

/** The arguments of {@link COMPARE_AND_SET}. */
export function scriptArguments({ snapshot, text, expected }: Replacement): readonly [string, string, string] {
  return [expected ?? "", text, String(snapshot.sequence)];
}

/** What `redis.sha1hex` says of bytes. */
export function sha1hex(bytes: Uint8Array): string {
  return createHash("sha1").update(bytes).digest("hex");
}
