/** A named person's word in place of evidence: for which criteria, how long, and in which change it counts. */

import { type Instant, formatInstant } from "../evaluation/instant.ts";
import type { Rollout, Override } from "./rollout.ts";
import type { CriterionId, Finding } from "./verdict.ts";

/** The criteria whose holds a person may answer for. What blocks is never overridden. */
const OVERRIDABLE: ReadonlySet<CriterionId> = new Set([
  "calendar",
  "time-in-tier",
  "error-rate",
  "success-rate",
  "performance",
  "critical-bugs",
  "customer-feedback",
  "investigated",
]);

/** How many days ahead an override may expire. */
export const LONGEST_OVERRIDE_DAYS = 7;

const DAY = 86_400_000;

/** Whether its last day is over. */
export function isExpired({ expires }: Override, now: Instant): boolean {
  return now > expires;
}

/** Whether its last day lies more than {@link LONGEST_OVERRIDE_DAYS} UTC days after today. */
export function isTooLong({ expires }: Override, now: Instant): boolean {
  // One millisecond less, so that an end of day written as the next midnight is the same day.
  return Math.floor((expires - 1) / DAY) - Math.floor(now / DAY) > LONGEST_OVERRIDE_DAYS;
}

/** Whether a change adds an override or says something else in it; null is an absent file. */
export function altersOverride(before: Rollout | null, after: Rollout): boolean {
  return after.override !== null && textOf(before?.override ?? null) !== textOf(after.override);
}

/**
 * The override that counts in a change, or null.
 *
 * @param counting features whose override counts here; null stands for those whose change adds or alters it
 */
export function overrideInForce(
  before: Rollout | null,
  after: Rollout,
  { now, counting }: { readonly now: Instant; readonly counting: ReadonlySet<string> | null },
): Override | null {
  const { override } = after;
  if (override === null || isExpired(override, now) || isTooLong(override, now)) return null;
  const counts = counting === null ? altersOverride(before, after) : counting.has(after.feature);
  return counts ? override : null;
}

/** Turns a hold of a listed criterion into `overridden`; its code stays that of what was overridden. */
export function overriding(finding: Finding, ifNot: "block" | "hold", override: Override | null): Finding {
  if (override === null || !answersFor(override, finding.id)) return finding;
  const holds = finding.verdict === "inconclusive" || (finding.verdict === "fail" && ifNot === "hold");
  if (!holds) return finding;
  return {
    ...finding,
    verdict: "overridden",
    message: `${finding.message}; overridden until the end of ${lastDay(override)}: ${override.reason}`,
  };
}

/** The last UTC day on which an override counts, `YYYY-MM-DD`. */
export function lastDay({ expires }: Override): string {
  return formatInstant(expires - 1).slice(0, 10);
}

/** Whether an override may answer for a criterion, and names it. */
export function answersFor({ criteria }: Override, id: CriterionId): boolean {
  return OVERRIDABLE.has(id) && criteria.includes(id);
}

function textOf(override: Override | null): string {
  return override === null ? "" : JSON.stringify([override.criteria, override.reason, override.expires]);
}
