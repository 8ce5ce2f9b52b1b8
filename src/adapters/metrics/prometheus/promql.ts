/** PromQL expressions for what counters and histograms grew by; the text never holds a value that is not quoted. */

import type { Duration, Instant } from "../../../evaluation/instant.ts";

/** From (exclusive) until (inclusive), as Prometheus sees samples. */
export interface Span {
  readonly from: Instant;
  readonly until: Instant;
}

/** What to sum, for which features, under which labels. */
export interface Grown {
  readonly metric: string;
  readonly features: Iterable<string>;
  readonly labels: readonly string[];
}

const HOUR: Duration = 3_600_000;
/** Where it has samples, applications were being scraped. */
const WITNESS = "pilot_rollout_events_total";

/** Growth within one span, wherever the query is evaluated. */
export function grownWithin(what: Grown, { from, until }: Span): string {
  return growth(what, until - from, ` @ ${seconds(until)}`, ` @ ${seconds(from)}`);
}

/** Growth within the hour that ends at each step of a range query. */
export function grownPerHour(what: Grown): string {
  return growth(what, HOUR, "", " offset 1h");
}

/**
 * What counters grew by, exactly where that can be known, summed by labels.
 *
 * `increase()` alone will not do: it loses what a series counted before its first sample (client libraries make a
 * series at its first error, so a first error on each of fifty machines would be none), and it stretches the rest
 * to the edges of the range, so that neighbouring hours do not add up. Instead, in this order:
 * 1. last value in the range − last value before it, for series without a reset: whole numbers that add up;
 * 2. the last value itself, for series that begin in the range, provided that others were scraped before it:
 *    they began at zero;
 * 3. `increase()`, for series with resets, and for all of them where nothing was scraped in the hour before: then
 *    nobody knows since when they count.
 */
function growth({ metric, features, labels }: Grown, length: Duration, end: string, start: string): string {
  const selector = `${metric}{feature=~${anyOf(features)}}`;
  const last = `last_over_time(${selector}[${length}ms]${end})`;
  const before = `last_over_time(${selector}[1h]${start})`;
  const calm = `(resets(${selector}[${length + HOUR}ms]${end}) == 0)`;
  const watched = `count(last_over_time(${WITNESS}[1h]${start}))`;
  const known = `((${last} - ${before}) and ${calm})`;
  const born = `((${last} unless ${before}) and ${calm} and on () ${watched})`;
  return `sum by (${labels.join(", ")}) (${known} or ${born} or increase(${selector}[${length}ms]${end}))`;
}

/** Marks an expression's series with a label, to tell several apart in one answer. */
export function labelled(expression: string, label: string, value: string): string {
  return `label_replace(${expression}, ${quoted(label)}, ${quoted(value)}, "", "")`;
}

/** A string literal that matches exactly these names; matchers are anchored by Prometheus. */
function anyOf(names: Iterable<string>): string {
  return quoted([...names].map((name) => name.replaceAll(/[\\^$.|?*+()[\]{}]/g, String.raw`\$&`)).join("|"));
}

/** PromQL escapes strings as Go does, which JSON's escapes are part of but for U+2028 and beyond the control characters. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

function seconds(instant: Instant): string {
  return (instant / 1000).toFixed(3);
}
