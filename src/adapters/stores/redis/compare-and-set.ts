/** The compare-and-set of Redis: one script, atomic, the same over RESP and over REST. */

import { createHash } from "node:crypto";
import { BEGINNINGS, HEAD } from "../digest-name.ts";
import type { Replacement } from "../sequence-store.ts";

/**
 * Replaces KEYS[1] by ARGV[2] where what is there is named by ARGV[1]: empty for nothing, `<digest>-<length>` for a
 * snapshot, whose version has its sequence, and the SHA-1 for anything else, where a sequence must be below ARGV[3].
 * Long texts are only looked at where they begin: a script keeps everybody else waiting.
 */
export const COMPARE_AND_SET = `
local length = redis.call('STRLEN', KEYS[1])
if ARGV[1] == '' then
  if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
elseif string.find(ARGV[1], '-', 1, true) then
  local head = redis.call('GETRANGE', KEYS[1], 0, ${HEAD - 1})
  local digest = string.match(head, '^${BEGINNINGS[0]}(%x+)"') or string.match(head, '^${BEGINNINGS[1]}(%x+)"')
  if ARGV[1] ~= (digest or '') .. '-' .. length then return 0 end
else
  local current = redis.call('GET', KEYS[1])
  if not current or redis.sha1hex(current) ~= ARGV[1] then return 0 end
  local sequence = string.match(current, '"sequence":(%d+)')
  if sequence and tonumber(sequence) >= tonumber(ARGV[3]) then return 0 end
end
redis.call('SET', KEYS[1], ARGV[2])
return 1
`.trim();

/** The arguments of {@link COMPARE_AND_SET} around the text. */
export function scriptArguments<Text extends string | Buffer>(
  { snapshot, expected }: Replacement,
  text: Text,
): readonly [string, Text, string] {
  return [expected ?? "", text, String(snapshot.sequence)];
}

/** What `redis.sha1hex` says of bytes. */
export function sha1hex(bytes: Uint8Array): string {
  return createHash("sha1").update(bytes).digest("hex");
}
