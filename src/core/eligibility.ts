/** The date that a report names: when time stands in the way of a rise no longer. */

import type { Instant } from "../evaluation/instant.ts";
import { freezeEnd } from "./calendar.ts";
import type { Subject } from "./criterion.ts";
import type { CriterionId, Finding } from "./verdict.ts";

/**
 * When the tier's time is served, or, where a freeze lies in the way, when that ends. Null where nothing waits for
 * time. What an override answers for is not waited for.
 */
export function reportedEligibility(
  findings: readonly Finding[],
  { eligibleAt, start, now, settings: { calendar } }: Pick<Subject, "eligibleAt" | "start" | "now" | "settings">,
): Instant | null {
  const served = !start && waitsFor(findings, "time-in-tier") ? eligibleAt : null;
  if (calendar.freeze.length === 0 || !waitsFor(findings, "calendar")) return served;
  return freezeEnd(Math.max(served ?? now, now), calendar) ?? served;
}

function waitsFor(findings: readonly Finding[], id: CriterionId): boolean {
  return findings.some((finding) => finding.id === id && finding.verdict !== "overridden");
}
