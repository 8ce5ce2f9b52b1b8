import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);

// src/evaluation/instant.ts
function formatInstant(instant) {
  return new Date(instant).toISOString().replace(".000Z", "Z");
}
function parseInstant(text) {
  return Date.parse(text);
}

// src/evaluation/murmur3.ts
function murmur3(text, seed = 0) {
  const octets = octetsOf(text);
  const length = octets.length;
  const tail = length - length % 4;
  let hash = seed;
  for (let index = 0; index < tail; index += 4) {
    const block = octets.charCodeAt(index) | octets.charCodeAt(index + 1) << 8 | octets.charCodeAt(index + 2) << 16 | octets.charCodeAt(index + 3) << 24;
    hash ^= scramble(block);
    hash = hash << 13 | hash >>> 19;
    hash = Math.imul(hash, 5) + 3864292196 | 0;
  }
  let rest = 0;
  for (let index = length - 1; index >= tail; index -= 1) rest = rest << 8 | octets.charCodeAt(index);
  return avalanche(hash ^ scramble(rest) ^ length);
}
function scramble(block) {
  const product = Math.imul(block, 3432918353);
  return Math.imul(product << 15 | product >>> 17, 461845907);
}
function avalanche(hash) {
  let mixed = hash;
  mixed = Math.imul(mixed ^ mixed >>> 16, 2246822507);
  mixed = Math.imul(mixed ^ mixed >>> 13, 3266489909);
  return (mixed ^ mixed >>> 16) >>> 0;
}
function octetsOf(text) {
  if (!/[\u0080-\uffff]/.test(text)) return text;
  let octets = "";
  for (const octet of new TextEncoder().encode(text)) octets += String.fromCharCode(octet);
  return octets;
}

// src/evaluation/bucket.ts
var BUCKETS = 1e5;
function bucketOf(salt, customer) {
  return Math.floor(murmur3(`${salt}:${customer}`) * BUCKETS / 2 ** 32);
}

// src/evaluation/evaluate.ts
var REASONS = {
  FLAG_NOT_FOUND: "ERROR",
  killed: "DISABLED",
  "tier-disabled": "DISABLED",
  blacklisted: "TARGETING_MATCH",
  "parent-off": "DISABLED",
  whitelisted: "TARGETING_MATCH",
  full: "STATIC",
  TARGETING_KEY_MISSING: "ERROR",
  "bucket-in": "SPLIT",
  "bucket-out": "SPLIT"
};
function evaluate(snapshot, feature, customer, options) {
  const entry = own(snapshot.features, feature);
  const bucket = entry === void 0 || customer === "" ? null : bucketOf(entry.salt, customer);
  const detail = entry === void 0 ? "FLAG_NOT_FOUND" : detailOf({ snapshot, customer, known: /* @__PURE__ */ new Map() }, feature, entry, bucket);
  const answer = { enabled: isOn(detail), detail, bucket, weight: entry?.weight ?? null };
  if (detail === "FLAG_NOT_FOUND" || detail === "TARGETING_KEY_MISSING") {
    return { ...answer, reason: "ERROR", errorCode: detail };
  }
  return { ...answer, reason: options?.stale === true ? "STALE" : REASONS[detail] };
}
function isKilled(snapshot, feature) {
  const kill = own(snapshot.kills, feature);
  if (kill === void 0) return false;
  const restore = own(snapshot.restores, feature);
  return restore === void 0 || !(parseInstant(kill.at) <= parseInstant(restore.at));
}
function detailOf(question, feature, entry, bucket) {
  const { snapshot, customer, known } = question;
  known.set(feature, false);
  if (isKilled(snapshot, feature)) return "killed";
  if (entry.tier === 0) return "tier-disabled";
  if (entry.blacklist.includes(customer)) return "blacklisted";
  if (!entry.dependsOn.every((parent) => isParentOn(question, parent))) return "parent-off";
  if (entry.whitelist.includes(customer)) return "whitelisted";
  if (entry.tier === 4) return "full";
  if (bucket === null) return "TARGETING_KEY_MISSING";
  return bucket < entry.weight ? "bucket-in" : "bucket-out";
}
function isParentOn(question, parent) {
  const answered = question.known.get(parent);
  if (answered !== void 0) return answered;
  const entry = own(question.snapshot.features, parent);
  if (entry === void 0) return false;
  const bucket = question.customer === "" ? null : bucketOf(entry.salt, question.customer);
  const on = isOn(detailOf(question, parent, entry, bucket));
  question.known.set(parent, on);
  return on;
}
function isOn(detail) {
  return detail === "whitelisted" || detail === "full" || detail === "bucket-in";
}
function own(record, key) {
  return Object.hasOwn(record, key) ? record[key] : void 0;
}

export {
  formatInstant,
  parseInstant,
  BUCKETS,
  bucketOf,
  evaluate,
  isKilled
};
