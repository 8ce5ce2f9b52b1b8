import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  own,
  sortedRecord
} from "./chunk-RFXT7PJO.js";
import {
  byCodeUnits,
  canonicalJson
} from "./chunk-22JQXUXA.js";
import {
  parseInstant
} from "./chunk-HCIKGOMT.js";

// src/core/kills.ts
var RESTORES_KEPT = 28 * 24 * 36e5;
function mergeKills(snapshots, rank) {
  const all = [...snapshots];
  const restores = mergeRestores(all);
  const merged = /* @__PURE__ */ new Map();
  for (const { kills } of all) {
    for (const [feature, kill] of Object.entries(effectiveKills(kills, restores))) {
      const other = merged.get(feature);
      merged.set(feature, other === void 0 ? kill : laterKill(other, kill, rank));
    }
  }
  return sortedRecord(merged);
}
function mergeRestores(snapshots) {
  const merged = /* @__PURE__ */ new Map();
  for (const { restores } of snapshots) {
    for (const [feature, restore] of Object.entries(restores)) {
      const other = merged.get(feature);
      if (other === void 0 || comesAfter(restore, other)) merged.set(feature, restore);
    }
  }
  return sortedRecord(merged);
}
function effectiveKills(kills, restores) {
  return sortedRecord(
    Object.entries(kills).filter(([feature, kill]) => {
      const restore = own(restores, feature);
      return restore === null || !(parseInstant(kill.at) <= parseInstant(restore.at));
    })
  );
}
function keptRestores(restores, now) {
  return sortedRecord(Object.entries(restores).filter(([, restore]) => parseInstant(restore.at) > now - RESTORES_KEPT));
}
function liftedKills(kills, history) {
  const lifted = Object.entries(kills).filter(([feature, kill]) => {
    const zero = history.firstParentHasZero(kill.revision, feature);
    return zero === "no-ancestor" ? history.tipIsZero(feature) : zero;
  });
  return new Set(lifted.map(([feature]) => feature));
}
function waitsForPerson(kill) {
  return kill.code === "suspend" || kill.code === "manual";
}
function laterKill(a, b, rank) {
  const byRank = rank(a.revision) - rank(b.revision);
  if (byRank !== 0) return byRank > 0 ? a : b;
  const byTime = parseInstant(a.at) - parseInstant(b.at);
  if (byTime !== 0 && Number.isFinite(byTime)) return byTime > 0 ? a : b;
  return byCodeUnits(canonicalJson(a), canonicalJson(b)) >= 0 ? a : b;
}
function comesAfter(a, b) {
  const byTime = parseInstant(a.at) - parseInstant(b.at);
  if (byTime !== 0) return byTime > 0 || Number.isNaN(parseInstant(b.at));
  return byCodeUnits(canonicalJson(a), canonicalJson(b)) > 0;
}

export {
  mergeKills,
  mergeRestores,
  effectiveKills,
  keptRestores,
  liftedKills,
  waitsForPerson
};
