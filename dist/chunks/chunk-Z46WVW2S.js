import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  BUCKETS
} from "./chunk-WHJGLCYK.js";

// src/core/ratio.ts
var WHOLE = 1e4;
var FINE_WHOLE = 10 * WHOLE;
function isOver({ part, whole }, limit) {
  return part * FINE_WHOLE > limit * whole;
}
function isUnder({ part, whole }, limit) {
  return part * FINE_WHOLE < limit * whole;
}
function reaches({ part, whole }, limit) {
  return whole > 0 && part * FINE_WHOLE >= limit * whole;
}

// src/core/ladder.ts
var RUNGS = [
  { tier: 0, name: "disabled" },
  { tier: 1, name: "internal" },
  { tier: 2, name: "early adopters" },
  { tier: 3, name: "general" },
  { tier: 4, name: "full" }
];
var BUCKETS_PER_BASIS_POINT = BUCKETS / WHOLE;
function isTier(value) {
  return RUNGS.some((rung) => rung.tier === value);
}
function weightOf(tier, { ladder }) {
  const weights = {
    0: 0,
    1: 0,
    2: ladder.earlyAdopters.percentage * BUCKETS_PER_BASIS_POINT,
    3: ladder.general.percentage * BUCKETS_PER_BASIS_POINT,
    4: BUCKETS
  };
  return weights[tier];
}
function minimumOf(tier, { ladder }, fastTrack) {
  const rungs = {
    0: null,
    1: ladder.internal,
    2: ladder.earlyAdopters,
    3: ladder.general,
    4: null
  };
  const rung = rungs[tier];
  if (rung === null) return null;
  return fastTrack ? rung.fastTrackMinimum : rung.minimum;
}

export {
  WHOLE,
  FINE_WHOLE,
  isOver,
  isUnder,
  reaches,
  RUNGS,
  isTier,
  weightOf,
  minimumOf
};
