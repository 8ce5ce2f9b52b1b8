import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  parseInstant
} from "./chunk-HCIKGOMT.js";

// src/evaluation/killed.ts
function isKilled({ kills, restores }, feature) {
  return Object.hasOwn(kills, feature) && !(instantOf(kills[feature]) <= instantOf(restores[feature]));
}
function instantOf(record) {
  return typeof record?.at === "string" ? parseInstant(record.at) : Number.NaN;
}

// src/evaluation/rule.ts
var KILLED = rule("DISABLED", "killed");
var TIER_DISABLED = rule("DISABLED", "tier-disabled");
var BLACKLISTED = rule("TARGETING_MATCH", "blacklisted");
var PARENT_OFF = rule("DISABLED", "parent-off");
var WHITELISTED = rule("TARGETING_MATCH", "whitelisted", true);
var FULL = rule("STATIC", "full", true);
var BUCKET_IN = rule("SPLIT", "bucket-in", true);
var BUCKET_OUT = rule("SPLIT", "bucket-out");
var FLAG_NOT_FOUND = errorRule("FLAG_NOT_FOUND");
var TARGETING_KEY_MISSING = errorRule("TARGETING_KEY_MISSING");
function rule(reason, detail, enabled = false) {
  return { enabled, reason, detail };
}
function errorRule(errorCode) {
  return { enabled: false, reason: "ERROR", detail: errorCode, errorCode };
}
function ruleWithoutEntry({ lean }) {
  return lean === true ? TIER_DISABLED : FLAG_NOT_FOUND;
}

export {
  isKilled,
  KILLED,
  TIER_DISABLED,
  BLACKLISTED,
  PARENT_OFF,
  WHITELISTED,
  FULL,
  BUCKET_IN,
  BUCKET_OUT,
  TARGETING_KEY_MISSING,
  errorRule,
  ruleWithoutEntry
};
