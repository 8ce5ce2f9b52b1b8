/** Why a row of the decision matrix matched: one sentence each, with the numbers. */

import type { Ratio } from "../ratio.ts";
import { PROVEN } from "../statistics.ts";
import { bareRatio, duration, formatMoment, percent, ratioPercent, thousands } from "../wording.ts";
import type { Case, Shortfall } from "./facts.ts";

/** Row 1. */
export function breachSentence(given: Case): string {
  const { facts, moment } = given;
  if (facts.breach === null) return "no window is over its threshold";
  const { share, threshold, end, ms, logE } = facts.breach;
  const when =
    end === moment.now ? `in the last ${duration(ms)}` : `in the ${duration(ms)} before ${formatMoment(end)}`;
  const compared = `${say(given, share)} ${when} against a threshold of ${percent(threshold)}`;
  if (!facts.counted) return `${compared}, and in the window before; only rates are known, so luck cannot be excluded`;
  return logE === null ? compared : `${compared}, proven by ${evidence(logE)}`;
}

/** Row 2. */
export function criticalSentence(given: Case): string {
  const { facts, limits } = given;
  const compared = `${errorsToDate(given)} against the critical ${percent(limits.critical)}`;
  return facts.logE === null || limits.evidence === "point"
    ? compared
    : `${compared}, proven by ${evidence(facts.logE.limit)}`;
}

/** Row 3. */
export function windowSentence(given: Case): string {
  const { facts, limits } = given;
  const compared = `${say(given, facts.window)} in the last ${duration(limits.timeWindow)} against a threshold of ${percent(limits.threshold)}`;
  return facts.logE === null
    ? `${compared}, but not in the window before`
    : `${compared}, not proven by ${evidence(facts.logE.healthy)}`;
}

/** Row 4. */
export function criticalDoubtSentence(given: Case): string {
  const { facts, limits } = given;
  const compared = `${errorsToDate(given)} against the critical ${percent(limits.critical)}`;
  return facts.logE === null ? compared : `${compared}, not proven by ${evidence(facts.logE.limit)}`;
}

/** Rows 5 and 10, by errors. */
export function errorSentence(given: Case): string {
  return `${errorsToDate(given)} against a limit of ${percent(given.limits.maximumErrorRate)}`;
}

/** Row 5, by successes. */
export function successSentence(given: Case): string {
  return `success ${say(given, given.facts.successes)} to date against a minimum of ${percent(given.limits.minimumSuccessRate)}`;
}

/** Row 6, where nothing happened. */
export function noEventsSentence({ facts, limits, moment }: Case): string {
  const last = facts.silence?.lastEvent ?? null;
  return last === null
    ? `no events since ${formatMoment(moment.begin)}`
    : `no events in the last ${duration(limits.timeWindow)}, the last ones from ${formatMoment(last)}`;
}

/** Row 6, where nothing happened for too long. */
export function staleSentence({ facts, moment }: Case): string {
  const age = moment.now - (facts.silence?.lastEvent ?? moment.begin);
  return `the last event is ${duration(age)} old, more than ${duration(moment.freshness ?? 0)}`;
}

/** Row 7. */
export function insufficientSentence(given: Case): string {
  const { facts, limits } = given;
  const unproven = facts.errorProven
    ? `success ${say(given, facts.successes)} to date, not yet proven above ${percent(limits.minimumSuccessRate)}`
    : `${errorsToDate(given)}, not yet proven below ${percent(limits.maximumErrorRate)}`;
  return facts.shortfall === null ? unproven : `${unproven}: ${waysOn(facts.shortfall)}`;
}

/** Row 8. */
export function investigateSentence(given: Case): string {
  const { bands, limits } = given;
  return `${errorsToDate(given)}, below ${percent(limits.maximumErrorRate)} but not below ${percent(bands.green / 10)}`;
}

/** Row 9. */
export function fastTrackSentence(given: Case): string {
  const success = say(given, given.facts.successes);
  return `${errorsToDate(given)}, proven below ${percent(given.bands.green / 10)}; success ${success}`;
}

/** What to do about missing evidence. */
export function waysOn({ events, hours }: Shortfall): string {
  const more = `${thousands(events)} more event${events === 1 ? "" : "s"}`;
  const wait = hours === null ? "" : `, about ${thousands(hours)} h at the present rate`;
  return `${more}${wait}; or more whitelisted customers; or an override`;
}

function errorsToDate(given: Case): string {
  return `${say(given, given.facts.errors)} to date`;
}

function say({ facts }: Case, ratio: Ratio): string {
  return facts.counted ? ratioPercent(ratio) : bareRatio(ratio);
}

function evidence(logE: number): string {
  return `ln E ${logE.toFixed(2)} (${PROVEN.toFixed(2)} is proof)`;
}
