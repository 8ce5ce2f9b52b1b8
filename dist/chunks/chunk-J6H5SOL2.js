import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  formatInstant
} from "./chunk-HCIKGOMT.js";

// src/core/wording.ts
var MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
var UNITS = [
  { name: "d", ms: 864e5 },
  { name: "h", ms: 36e5 },
  { name: "min", ms: 6e4 },
  { name: "s", ms: 1e3 }
];
function thousands(value) {
  const [whole = "", fraction] = String(value).split(".");
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
  return fraction === void 0 ? grouped : `${grouped}.${fraction}`;
}
function quantity(hundredths) {
  return thousands(hundredths / 100);
}
function percent(basisPoints) {
  return `${(basisPoints / 100).toFixed(2)} %`;
}
function bareRatio({ part, whole }) {
  return whole > 0 ? percent(part / whole * 1e4) : "no events";
}
function ratioPercent(ratio) {
  const bare = bareRatio(ratio);
  return ratio.whole > 0 ? `${bare} (${quantity(ratio.part)} of ${quantity(ratio.whole)})` : bare;
}
function duration(ms) {
  const first = UNITS.findIndex((unit) => ms >= unit.ms);
  const [large, small] = UNITS.slice(first === -1 ? -1 : first);
  if (large === void 0) return "0 s";
  const rest = ms % large.ms;
  const leading = `${Math.floor(ms / large.ms)} ${large.name}`;
  const following = small === void 0 ? 0 : Math.floor(rest / small.ms);
  return following === 0 ? leading : `${leading} ${following} ${small?.name}`;
}
function formatMoment(instant) {
  const [, month = "", day = "", time = ""] = /^.*-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(formatInstant(instant)) ?? [];
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${time} UTC`;
}

export {
  thousands,
  quantity,
  percent,
  bareRatio,
  ratioPercent,
  duration,
  formatMoment
};
