/** The facts where a source counts. */

import type { Duration } from "../../evaluation/instant.ts";
import { errorShare, failureShare, sum, type Totals, trialsOf } from "../counts.ts";
import type { Bucket, Metrics } from "../evidence.ts";
import type { Limits } from "../limits.ts";
import { isOver, isUnder, type Ratio, reaches } from "../ratio.ts";
import { detector, eValue, healthyHypothesis, LN4, PROVEN, UNSEEN } from "../statistics.ts";
import { type Bands, bandsOf } from "./bands.ts";
import { breachOf } from "./breach.ts";
import { courseOf, type Step } from "./course.ts";
import type { Facts, LogE, Moment, Shortfall, Silence } from "./facts.ts";
import { judgedWindows } from "./look-back.ts";
import { isProvenBelow, logEBelow, missingEvents, type Weighing } from "./proof.ts";

/** Metrics of a source that counts. */
export type MeasuredCounts = Extract<Metrics, { readonly kind: "counts" }>;

/** Facts, and the sums that they rest on. */
export interface Measured extends Facts {
  readonly toDate: Totals;
}

const HOUR: Duration = 3_600_000;
const DAY: Duration = 24 * HOUR;
/** Fewer unexposed customers' events say nothing about the others; in hundredths. */
const LEAST_CONTROL = 3_000;

/** Puts counts in the matrix's terms. Buckets from before the evidence begins are dropped. */
export function factsOfCounts(metrics: MeasuredCounts, limits: Limits, moment: Moment): Measured {
  const { window, designEffect } = metrics;
  const bands = bandsOf(limits);
  const buckets = metrics.buckets
    .filter(({ start }) => start >= moment.begin)
    .toSorted((one, other) => one.start - other.start);
  const toDate = sum(buckets);
  const course = courseOf(buckets, limits.threshold, designEffect);
  const judged = judgedWindows(metrics.windows, limits, moment);
  const logE = logEOf(course, toDate, bands, designEffect);
  const shares = {
    window: errorShare(window),
    errors: errorShare(toDate),
    successes: { part: toDate.successes, whole: toDate.events },
  };
  return {
    ...shares,
    ...proofsOf(metrics, toDate, { limits, bands, moment, buckets }),
    ...suspicionsOf(shares, limits, bands, { buckets, healthy: logE.healthy, designEffect }),
    counted: true,
    toDate,
    breach: breachOf({ now: moment.now, limits, bands, window, toDate, course, judged }),
    logE,
    limitProven: limits.evidence === "point" || logE.limit >= PROVEN,
    silence: silenceOf(metrics, buckets, moment),
  };
}

/**
 * Whether customers who do not have the feature fail as well: 30 events or more in the window, over the threshold,
 * and (unless bare comparisons are asked for) beyond luck.
 */
export function controlBreach(metrics: Metrics, limits: Limits): boolean {
  if (metrics.status !== "ok" || metrics.kind !== "counts" || metrics.control === undefined) return false;
  const share = errorShare(metrics.control);
  if (metrics.control.events < LEAST_CONTROL || !isOver(share, bandsOf(limits).threshold)) return false;
  if (limits.evidence === "point") return true;
  const { errors, others } = trialsOf(share, metrics.designEffect);
  return eValue(errors, errors + others, healthyHypothesis(limits.threshold)) >= PROVEN;
}

function logEOf(course: readonly Step[], toDate: Totals, bands: Bands, designEffect: number): LogE {
  const last = course.at(-1);
  return {
    healthy: last?.healthy ?? UNSEEN,
    limit: last?.limit ?? UNSEEN,
    below: logEBelow(errorShare(toDate), bands.maximum, designEffect),
  };
}

type Proofs = Pick<Facts, "contradictory" | "errorProven" | "successProven" | "greenProven" | "shortfall">;

function proofsOf(
  { window, designEffect }: MeasuredCounts,
  toDate: Totals,
  context: {
    readonly limits: Limits;
    readonly bands: Bands;
    readonly moment: Moment;
    readonly buckets: readonly Bucket[];
  },
): Proofs {
  const { limits, bands, moment, buckets } = context;
  const weighing: Weighing = { evidence: limits.evidence, designEffect };
  const errors = { share: errorShare(toDate), limit: bands.maximum };
  const failures = { share: failureShare(toDate), limit: bands.maximumFailure };
  // Counts that contradict each other prove nothing.
  const contradictory = window.errors > window.events || toDate.errors > toDate.events;
  const errorProven = !contradictory && isProvenBelow(errors, weighing);
  const successProven = !contradictory && toDate.successes <= toDate.events && isProvenBelow(failures, weighing);
  const missing = contradictory || (errorProven && successProven) ? null : missingEvents([errors, failures], weighing);
  return {
    contradictory,
    errorProven,
    successProven,
    greenProven: errorProven && isProvenBelow({ share: errors.share, limit: bands.green }, weighing),
    shortfall: missing === null ? null : { events: missing, hours: hoursFor(missing, buckets, moment) },
  };
}

/** Whole hours until as many events have happened, at the rate of the last day. */
function hoursFor(events: number, buckets: readonly Bucket[], { now, begin }: Moment): Shortfall["hours"] {
  const from = Math.max(begin, now - DAY);
  const recent = sum(buckets.filter(({ start }) => start >= from)).events / 100;
  return recent > 0 && now > from ? Math.ceil((events * (now - from)) / HOUR / recent) : null;
}

function suspicionsOf(
  shares: Pick<Facts, "window" | "errors" | "successes">,
  limits: Limits,
  bands: Bands,
  course: { readonly buckets: readonly Bucket[]; readonly healthy: number; readonly designEffect: number },
): Pick<Facts, "errorSuspected" | "successSuspected"> {
  if (limits.evidence === "point") {
    return {
      errorSuspected: isOver(shares.window, bands.threshold) || reaches(shares.errors, bands.maximum),
      successSuspected: isUnder(shares.successes, bands.minimumSuccess),
    };
  }
  // Without successes of its own, a source's failures are its errors, and the detector has seen them already.
  const separate = course.buckets.some(({ successes }) => successes !== undefined);
  const failures = separate ? failureDetector(course.buckets, limits, course.designEffect) : course.healthy;
  return { errorSuspected: course.healthy >= LN4, successSuspected: failures >= LN4 };
}

function failureDetector(buckets: readonly Bucket[], limits: Limits, designEffect: number): number {
  const shares = buckets.map((bucket): Ratio => failureShare(sum([bucket]))).filter(({ whole }) => whole > 0);
  const trials = shares.map((share) => trialsOf(share, designEffect));
  return detector(trials, healthyHypothesis(limits.threshold)).at(-1) ?? UNSEEN;
}

function silenceOf({ window }: MeasuredCounts, buckets: readonly Bucket[], moment: Moment): Silence | null {
  if (window.events > 0) return null;
  const lastEvent = buckets.findLast(({ events }) => events > 0)?.start ?? null;
  if (moment.freshness === null || lastEvent === null) return { code: "no-events", lastEvent };
  return moment.now - lastEvent > moment.freshness ? { code: "stale", lastEvent } : null;
}
