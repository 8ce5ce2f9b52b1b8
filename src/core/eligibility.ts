/** The date that a report names: when time stands in the way of a rise no longer. */

import type { Instant } from "../evaluation/instant.ts";
import { freezeEnd } from "./calendar.ts";
import type { Subject } from "./criterion.ts";
import { answersFor, isExpired } from "./override.ts";
import type { Override } from "./rollout.ts";
import type { CriterionId, Finding } from "./verdict.ts";

/**
 * When the tier's time is served, or, where a freeze lies in the way, when that ends. Null where nothing waits for
 * time. What an override answers for is not waited for, nor a freeze that is still to come while it does.
 */
export function reportedEligibility(
  findings: readonly Finding[],
  { eligibleAt, start, now, settings: { calendar } }: Pick<Subject, "eligibleAt" | "start" | "now" | "settings">,
  override: Override | null,
): Instant | null {
  const served = !start && waitsFor(findings, "time-in-tier") ? eligibleAt : null;
  if (calendar.freeze.length === 0 || !waitsFor(findings, "calendar")) return served;
  const then = Math.max(served ?? now, now);
  if (override !== null && answersFor(override, "calendar") && !isExpired(override, then)) return served;
  return freezeEnd(then, calendar) ?? served;
}

function waitsFor(findings: readonly Finding[], id: CriterionId): boolean {
  return findings.some((finding) => finding.id === id && finding.verdict !== "overridden");
}
