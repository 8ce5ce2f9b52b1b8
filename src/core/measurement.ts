/** What the two criteria about measured rates share: the same matrix is behind both. */

import type { Assessment } from "./assessment.ts";
import { waysOn } from "./assessment.ts";
import { type Ruling, UNAVAILABILITY, inconclusive, pass } from "./criterion.ts";
import type { Metrics } from "./evidence.ts";
import type { Ratio } from "./ratio.ts";
import { ratioPercent } from "./wording.ts";

/** The codes of both criteria about rates, with their meanings. */
export const MEASUREMENT_CODES = {
  start: "a start: nobody has the feature yet",
  proven: "proven to keep the limit",
  insufficient: "not proven to keep the limit",
  "no-events": "there are no events to judge by",
  "errors-exceed-events": "more errors than events were counted",
  ...UNAVAILABILITY,
} as const;

/** Names one code of both criteria about rates. */
export type MeasurementCode = keyof typeof MEASUREMENT_CODES;

/** One side of the evidence: what is claimed, and whether it is proven. */
export interface Claim {
  /** E.g. "1.00 % (12 of 1,200) to date". */
  readonly found: string;
  /** E.g. "below 5.00 %". */
  readonly limit: string;
  readonly proven: boolean;
}

/** Why nothing can be judged by these metrics; null where something can. */
export function unusable(metrics: Metrics, { row, code, message }: Assessment): Ruling<MeasurementCode> | null {
  if (metrics.status !== "ok") return inconclusive(metrics.status, `nothing was measured: ${metrics.detail}`);
  return row === 6 ? inconclusive(isMeasurementCode(code) ? code : "malformed", message) : null;
}

/** Proven, or the ways on. */
export function provenOr(
  { found, limit, proven }: Claim,
  { shortfall }: Assessment,
): Ruling<"proven" | "insufficient"> {
  if (proven) return pass("proven", `${found}, proven ${limit}`);
  const ways = shortfall === null ? "wait for more events, or add an override" : waysOn(shortfall);
  return inconclusive("insufficient", `${found}, not proven ${limit}: ${ways}`);
}

/** A ratio of counts to date in words; "known as rates only" where nothing was counted. */
export function toDateText(ratio: Ratio | null): string {
  return ratio === null ? "known as rates only" : `${ratioPercent(ratio)} to date`;
}

function isMeasurementCode(code: string): code is MeasurementCode {
  return Object.hasOwn(MEASUREMENT_CODES, code);
}
