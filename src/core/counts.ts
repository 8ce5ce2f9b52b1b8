/** Sums, differences and readings of counts; everything here is in hundredths unless it says trials. */

import type { Counts } from "./evidence.ts";
import type { Ratio } from "./ratio.ts";
import type { Trials } from "./statistics.ts";

/** Counts of a stretch of time with successes filled in. */
export type Totals = Required<Counts>;

/** Adds counts up; where a source does not count successes, they are events − errors. */
export function sum(counts: readonly Counts[]): Totals {
  const totals = { events: 0, errors: 0, successes: 0 };
  for (const { events, errors, successes } of counts) {
    totals.events += events;
    totals.errors += errors;
    totals.successes += successes ?? events - errors;
  }
  return { ...totals, successes: Math.max(0, totals.successes) };
}

/** The share of errors. Errors beyond the events count as events of their own, so that it is never over 100 %. */
export function errorShare({ events, errors }: Counts): Ratio {
  return { part: errors, whole: Math.max(events, errors) };
}

/** The share of events that did not succeed. */
export function failureShare({ events, successes }: Totals): Ratio {
  return { part: Math.max(0, events - successes), whole: events };
}

/** What is left of the totals without the counts of a window inside them; never negative. */
export function without(totals: Counts, window: Counts): Counts {
  return { events: Math.max(0, totals.events - window.events), errors: Math.max(0, totals.errors - window.errors) };
}

/** A ratio of counts as trials: whole numbers of events, thinned by the design effect. */
export function trialsOf({ part, whole }: Ratio, designEffect: number): Trials {
  const unit = 100 * designEffect;
  return { errors: part / unit, others: Math.max(0, whole - part) / unit };
}
