/** What one criterion says about one change, and what the verdicts add up to. */

/** The criteria of an advancement, in the order in which a report lists them. */
export const CRITERION_IDS = [
  "one-step",
  "unlocked",
  "config-freeze",
  "one-at-a-time",
  "dependencies",
  "audience",
  "rollback-ready",
  "calendar",
  "time-in-tier",
  "error-rate",
  "success-rate",
  "performance",
  "critical-bugs",
  "customer-feedback",
  "investigated",
  "approvals",
] as const;

/** Names one criterion. */
export type CriterionId = (typeof CRITERION_IDS)[number];

/** One criterion's answer: a stable code, and one sentence with the numbers. */
export interface Verdict {
  readonly verdict: "pass" | "fail" | "inconclusive" | "skipped" | "overridden";
  readonly code: string;
  readonly message: string;
}

/** A verdict with the criterion that gave it. */
export interface Finding extends Verdict {
  readonly id: CriterionId;
}

/** `hold` is not yet; `block` needs an edit. */
export type DecisionOutcome = "allow" | "hold" | "block";

/** What the decision matrix says, whichever row matched. */
export type MatrixAction = "rollback" | "pause" | "hold" | "investigate" | "fast-track" | "advance";
