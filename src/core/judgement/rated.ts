/** The facts where a source gives rates only: nothing can be proven, and luck cannot be excluded. */

import type { Duration, Instant } from "../../evaluation/instant.ts";
import type { Metrics, Rates } from "../evidence.ts";
import type { Limits } from "../limits.ts";
import { isOver, isUnder, type Ratio, reaches } from "../ratio.ts";
import { type Bands, bandsOf } from "./bands.ts";
import { endOf } from "./course.ts";
import type { Facts, Moment } from "./facts.ts";

/** Metrics of a source that gives rates only. */
export type MeasuredRates = Extract<Metrics, { readonly kind: "rates" }>;

const HOUR: Duration = 3_600_000;
/** Parts in which a rate is kept: rates are fractions, and limits are compared as whole numbers. */
const PARTS = 1e9;
const NOTHING: Ratio = { part: 0, whole: 0 };

/** Whether every rate is a number at all. */
export function areNumbers({ window, buckets }: Rates): boolean {
  return [window, ...buckets.map(({ rate }) => rate)].every((rate) => Number.isFinite(rate));
}

/**
 * Puts rates in the matrix's terms.
 *
 * A breach is a rate over the threshold in the trailing window and in the one before it. With `point` the mean of the
 * hours is the rate to date; without, there is none, as hours with few events would count like hours with many.
 */
export function factsOfRates({ rates }: MeasuredRates, limits: Limits, moment: Moment): Facts {
  const bands = bandsOf(limits);
  const buckets = rates.buckets.filter(({ start }) => start >= moment.begin);
  const window = meanOf([rates.window]);
  const errors = limits.evidence === "point" ? meanOf(buckets.map(({ rate }) => rate)) : NOTHING;
  const successes = { part: errors.whole - errors.part, whole: errors.whole };
  const before = meanBefore(buckets, limits.timeWindow, moment.now);
  const breached = isOver(window, bands.threshold) && isOver(before, bands.threshold);
  return {
    window,
    errors,
    successes,
    ...bareComparisons(errors, bands),
    errorSuspected: limits.evidence === "point" && (isOver(window, bands.threshold) || reaches(errors, bands.maximum)),
    counted: false,
    breach: breached
      ? { share: window, threshold: limits.threshold, end: moment.now, ms: limits.timeWindow, logE: null }
      : null,
    logE: null,
    // There is a rate to date only with `point`, where the bare comparison is enough.
    limitProven: true,
    contradictory: false,
    silence: null,
    shortfall: null,
  };
}

/** What the bare rate to date says; all false where there is none. */
function bareComparisons(errors: Ratio, bands: Bands) {
  return {
    errorProven: isUnder(errors, bands.maximum),
    successProven: isUnder(errors, bands.maximumFailure),
    greenProven: isUnder(errors, bands.green),
    successSuspected: isOver(errors, bands.maximumFailure),
  };
}

/** The mean of the last hours that end before the trailing window begins; nothing where the last is missing. */
function meanBefore(buckets: Rates["buckets"], timeWindow: Duration, now: Instant): Ratio {
  const earlier = buckets.filter((bucket) => endOf(bucket) <= now - timeWindow);
  const end = Math.max(...earlier.map((bucket) => endOf(bucket)));
  if (end <= now - timeWindow - HOUR) return NOTHING;
  return meanOf(earlier.filter(({ start }) => start >= end - Math.max(timeWindow, HOUR)).map(({ rate }) => rate));
}

function meanOf(rates: readonly number[]): Ratio {
  return { part: rates.reduce((total, rate) => total + Math.round(rate * PARTS), 0), whole: PARTS * rates.length };
}
