import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  byCodeUnits,
  canonicalJson
} from "./chunk-22JQXUXA.js";
import {
  weightOf
} from "./chunk-Z46WVW2S.js";
import {
  formatInstant
} from "./chunk-HCIKGOMT.js";

// src/core/lookup.ts
function own(record, key) {
  return Object.hasOwn(record, key) ? record[key] ?? null : null;
}

// src/core/narrowing.ts
function sortedSet(values) {
  return [...new Set(values)].toSorted(byCodeUnits);
}
function risesBetween(current, next) {
  if (next.tier === 0) return [];
  if (current === null || current.tier === 0) return ["tier"];
  const rises = [
    ["tier", next.tier > current.tier],
    ["weight", next.weight > current.weight],
    ["whitelist", gains(current.whitelist, next.whitelist)],
    ["blacklist", gains(next.blacklist, current.blacklist)],
    ["dependsOn", gains(next.dependsOn, current.dependsOn)],
    ["salt", next.salt !== current.salt && next.weight > 0 && current.weight < EVERYONE]
  ];
  return rises.filter(([, rose]) => rose).map(([rise]) => rise);
}
function narrowed(published, asked) {
  const stays = published.tier <= asked.tier;
  return {
    flag: asked.flag,
    tier: stays ? published.tier : asked.tier,
    status: stays ? statusOfKept(published, asked) : asked.status,
    weight: Math.min(published.weight, asked.weight),
    salt: published.salt,
    whitelist: intersection(published.whitelist, asked.whitelist),
    blacklist: sortedSet([...published.blacklist, ...asked.blacklist]),
    dependsOn: sortedSet([...published.dependsOn, ...asked.dependsOn]),
    since: stays ? published.since : asked.since
  };
}
var EVERYONE = 1e5;
function statusOfKept(published, asked) {
  if (asked.tier === published.tier) return asked.status;
  if (published.tier === 0) return published.status;
  return asked.status === "paused" ? "paused" : "in_progress";
}
function gains(current, next) {
  const known = new Set(current);
  return next.some((value) => !known.has(value));
}
function intersection(a, b) {
  const other = new Set(b);
  return sortedSet(a.filter((value) => other.has(value)));
}

// src/core/rollout.ts
function statusOf(rollout) {
  if (rollout.tier === 0) return rollout.rolledBack === null ? "planned" : "rolled_back";
  if (rollout.paused !== null) return "paused";
  return rollout.tier === 4 ? "completed" : "in_progress";
}

// src/core/compile.ts
function compile(input) {
  const minimumTier = minimumTierOf(input.settings, input.environment);
  const features = [...input.rollouts].map(
    (rollout) => [
      rollout.feature,
      compileFeature(rollout, input.settings, input.since(rollout.feature), minimumTier ?? 0)
    ]
  );
  const content = contentOf(input, { features, kills: input.kills, restores: input.restores });
  return seal({ ...content, sequence: input.sequence }, input.digest);
}
function compileFeature(rollout, settings, since, minimumTier = 0) {
  const { paused, rolledBack } = rollout;
  const lifted = rolledBack === null && minimumTier > rollout.tier ? minimumTier : rollout.tier;
  return {
    flag: rollout.flag,
    tier: lifted,
    status: statusOf({ tier: lifted, paused, rolledBack }),
    weight: weightOf(lifted, settings),
    salt: rollout.salt,
    whitelist: sortedSet(rollout.whitelist),
    blacklist: sortedSet(rollout.blacklist),
    dependsOn: sortedSet(rollout.dependsOn),
    since: formatInstant(Number.isFinite(since) ? since : 0)
  };
}
function minimumTierOf(settings, environment) {
  return own(settings.environments, environment)?.minimumTier ?? null;
}
function contentOf(about, parts) {
  return {
    format: 1,
    environment: about.environment,
    revision: about.revision,
    publishedAt: formatInstant(about.publishedAt),
    hash: "mm3-100k-1",
    features: sortedRecord(parts.features),
    kills: sortedRecord(Object.entries(parts.kills)),
    restores: sortedRecord(Object.entries(parts.restores))
  };
}
function seal(content, digest) {
  return { ...content, digest: digest(canonicalJson(content)) };
}
function verifyDigest(snapshot, digest) {
  return digest(sealedText(snapshot)) === snapshot.digest;
}
function sealedText(snapshot) {
  return canonicalJson({ ...snapshot, digest: void 0, signature: void 0 });
}
function serializeSnapshot(snapshot) {
  return `${canonicalJson(snapshot)}
`;
}
function sortedRecord(entries) {
  return Object.fromEntries([...entries].toSorted(([a], [b]) => byCodeUnits(a, b)));
}

export {
  own,
  sortedSet,
  risesBetween,
  narrowed,
  statusOf,
  compile,
  compileFeature,
  minimumTierOf,
  contentOf,
  seal,
  verifyDigest,
  sealedText,
  serializeSnapshot,
  sortedRecord
};
