import { createHash } from "./first-look-BIHJFZDA.js";
import { failed } from "./request-Dk82t04t.js";
import { BEGINNINGS } from "./digest-name-CrzOxNMS.js";
// src/adapters/stores/redis/compare-and-set.ts
const COMPARE_AND_SET = `
local length = redis.call('STRLEN', KEYS[1])
if ARGV[1] == '' then
  if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
elseif string.find(ARGV[1], '-', 1, true) then
  local head = redis.call('GETRANGE', KEYS[1], 0, 127)
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
function scriptArguments({ snapshot, expected }, text) {
	return [
		expected ?? "",
		text,
		String(snapshot.sequence)
	];
}
function sha1hex(bytes) {
	return createHash("sha1").update(bytes).digest("hex");
}
// src/adapters/stores/redis/refusal.ts
const BY_WORD = {
	NOAUTH: ["unauthorized", "it asks for a password"],
	WRONGPASS: ["unauthorized", "it refuses the user or the password"],
	NOPERM: ["unauthorized", "the user may not run the commands or use the key"],
	READONLY: ["unauthorized", "it is a replica that takes no writes: name the primary"],
	OOM: ["too-large", "its memory is full"],
	MISCONF: ["unreachable", "it takes no writes while it cannot save them to its disk"],
	NOREPLICAS: ["unreachable", "it takes no writes without its replicas"],
	MASTERDOWN: ["unreachable", "its primary is down"],
	LOADING: ["unreachable", "it is still starting"],
	BUSY: ["timeout", "it is busy with another script"],
	MOVED: ["missing", "the key is on another server of the cluster: name that one"],
	CLUSTERDOWN: ["unreachable", "its cluster is down"],
	WRONGTYPE: ["malformed", "the key holds something else than a text: choose another key"]
};
const BY_TEXT = [
	[
		/DB index is out of range|invalid DB index/iu,
		"missing",
		"it has no database of this number"
	],
	[
		/max number of clients|max requests limit|rate ?limit/iu,
		"rate-limited",
		"it takes no more clients or requests now"
	],
	[
		/max request size|max daily request|max record size|string exceeds maximum/iu,
		"too-large",
		"it takes no text as long as this"
	],
	[
		/WRONGPASS|invalid password|unauthorized/iu,
		"unauthorized",
		"it refuses the user or the password"
	]
];
function redisRefusal(title, message) {
	const word = /^[A-Z]{2,20}/u.exec(message)?.[0] ?? "ERR";
	const [cause, meaning] = BY_WORD[word] ?? byText(message);
	return failed(cause, `${title} answers ${word}: ${meaning}`);
}
function byText(message) {
	const [, cause, meaning] = BY_TEXT.find(([pattern]) => pattern.test(message)) ?? [];
	return [cause ?? "bad-query", meaning ?? "it did not do as asked"];
}
export { COMPARE_AND_SET, redisRefusal, scriptArguments, sha1hex };
