/** From verdicts to a decision: what may happen to a change. */

import type { Change, ChangeKind } from "./change.ts";
import { CRITERIA } from "./criteria/index.ts";
import type { CriterionId, DecisionOutcome, Finding } from "./verdict.ts";

/** What a `fail` of each criterion does. */
const IF_NOT: ReadonlyMap<CriterionId, "block" | "hold"> = new Map(CRITERIA.map(({ id, ifNot }) => [id, ifNot]));

/** What one finding does to the decision. What cannot be told always holds. */
export function effectOf({ id, verdict }: Pick<Finding, "id" | "verdict">): DecisionOutcome {
  switch (verdict) {
    case "pass":
    case "skipped":
    case "overridden":
      return "allow";
    case "inconclusive":
      return "hold";
    case "fail":
      return IF_NOT.get(id) ?? "block";
  }
}

/** The worst effect of all findings; `allow` where there are none. */
export function decide(findings: readonly Pick<Finding, "id" | "verdict">[]): DecisionOutcome {
  const effects = new Set(findings.map(effectOf));
  if (effects.has("block")) return "block";
  return effects.has("hold") ? "hold" : "allow";
}

/** How each lowering reads in a sentence. */
const LOWERINGS: Partial<Readonly<Record<ChangeKind, string>>> = {
  "stepped-down": "lower tier",
  "rolled-back": "rollback",
  paused: "pause",
  "audience-narrowed": "smaller audience",
};

/** Where a lowering comes with something that is not allowed: that it would be allowed alone. Null elsewhere. */
export function loweringNote({ kinds }: Pick<Change, "kinds">, decision: DecisionOutcome): string | null {
  const lowerings = kinds.flatMap((kind) => LOWERINGS[kind] ?? []);
  if (decision === "allow" || lowerings.length === 0) return null;
  return `the lowering alone (${lowerings.join(", ")}) would be allowed: put it into a change of its own`;
}
