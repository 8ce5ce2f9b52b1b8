import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  bucketOf
} from "./chunk-NL7EIRBY.js";
import {
  parseInstant
} from "./chunk-HCIKGOMT.js";
import {
  murmur3
} from "./chunk-2PP62ARS.js";

// src/evaluation/customer-hash.ts
function customerHash(salt, customer) {
  const text = `${salt}:${customer}`;
  return murmur3(text) * 2 ** 21 + (murmur3(text, 1) >>> 11);
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
  const entry = entryOf(snapshot, feature);
  const bucket = entry === void 0 || customer === "" ? null : bucketOf(entry.salt, customer);
  const detail = entry === void 0 ? "FLAG_NOT_FOUND" : detailOf({ snapshot, customer, known: /* @__PURE__ */ new Map() }, feature, entry, bucket);
  const reason = reasonOf(detail, options?.stale === true);
  const answer = { enabled: isOn(detail), detail, reason, bucket, weight: entry?.weight ?? null };
  return isError(detail) ? { ...answer, errorCode: detail } : answer;
}
function reasonOf(detail, stale) {
  return stale && !isError(detail) ? "STALE" : REASONS[detail];
}
function isError(detail) {
  return detail === "FLAG_NOT_FOUND" || detail === "TARGETING_KEY_MISSING";
}
function isOn(detail) {
  return detail === "bucket-in" || detail === "whitelisted" || detail === "full";
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
  if (isListed(entry, entry.blacklist, customer)) return "blacklisted";
  if (!entry.dependsOn.every((parent) => isParentOn(question, parent))) return "parent-off";
  if (isListed(entry, entry.whitelist, customer)) return "whitelisted";
  if (entry.tier === 4) return "full";
  if (bucket === null) return "TARGETING_KEY_MISSING";
  return bucket < entry.weight ? "bucket-in" : "bucket-out";
}
function isParentOn(question, parent) {
  const answered = question.known.get(parent);
  if (answered !== void 0) return answered;
  const entry = entryOf(question.snapshot, parent);
  if (entry === void 0) return false;
  const bucket = question.customer === "" ? null : bucketOf(entry.salt, question.customer);
  const on = isOn(detailOf(question, parent, entry, bucket));
  question.known.set(parent, on);
  return on;
}
function isListed({ salt }, list, customer) {
  return list.includes(typeof list[0] === "number" ? customerHash(salt, customer) : customer);
}
function entryOf({ features }, feature) {
  return own(features, feature);
}
function own(record, key) {
  return Object.hasOwn(record, key) ? record[key] : void 0;
}

export {
  customerHash,
  evaluate,
  reasonOf,
  isError,
  isOn,
  isKilled
};
