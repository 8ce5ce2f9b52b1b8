/** How numbers, ratios, lengths of time and instants read in a sentence. */

import { type Duration, formatInstant, type Instant } from "../evaluation/instant.ts";
import type { BasisPoints, Ratio } from "./ratio.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const UNITS = [
  { name: "d", ms: 86_400_000 },
  { name: "h", ms: 3_600_000 },
  { name: "min", ms: 60_000 },
  { name: "s", ms: 1_000 },
] as const;

/** A number with its thousands apart: 1,130. */
export function thousands(value: number): string {
  const [whole = "", fraction] = String(value).split(".");
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Counts in hundredths as a number of events: 113000 is 1,130, and 33 is 0.33. */
export function quantity(hundredths: number): string {
  return thousands(hundredths / 100);
}

/** Basis points as a percentage: 500 is "5.00 %". */
export function percent(basisPoints: BasisPoints): string {
  return `${(basisPoints / 100).toFixed(2)} %`;
}

/** A ratio as a bare percentage; "no events" where there is nothing to divide by. */
export function bareRatio({ part, whole }: Ratio): string {
  return whole > 0 ? percent((part / whole) * 10_000) : "no events";
}

/** A ratio of counts in hundredths, with the counts: "1.00 % (12 of 1,200)". */
export function ratioPercent(ratio: Ratio): string {
  const bare = bareRatio(ratio);
  return ratio.whole > 0 ? `${bare} (${quantity(ratio.part)} of ${quantity(ratio.whole)})` : bare;
}

/** A length of time in its two largest units, the rest dropped: "2 d 4 h", "1 h", "30 s". */
export function duration(ms: Duration): string {
  const first = UNITS.findIndex((unit) => ms >= unit.ms);
  const [large, small] = UNITS.slice(first === -1 ? -1 : first);
  if (large === undefined) return "0 s";
  const rest = ms % large.ms;
  const leading = `${Math.floor(ms / large.ms)} ${large.name}`;
  const following = small === undefined ? 0 : Math.floor(rest / small.ms);
  return following === 0 ? leading : `${leading} ${following} ${small?.name}`;
}

/** An instant as people read it: "24 Nov 08:00 UTC". */
export function formatMoment(instant: Instant): string {
  const [, month = "", day = "", time = ""] = /^.*-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(formatInstant(instant)) ?? [];
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${time} UTC`;
}
