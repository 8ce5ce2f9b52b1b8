import type { Judgement } from "../../src/core/judge.ts";
import type { Finding } from "../../src/core/verdict.ts";
import type { GuardResult, PublicationResult, StoreResult, ValidationResult } from "../../src/report/results.ts";
import { HOUR, NOW, rollout } from "../support/builders.ts";

/** An advance from tier 1 to 2 that nothing stands in the way of. */
export function judgement(override: Partial<Judgement> = {}): Judgement {
  return {
    change: {
      feature: "x",
      file: "rollouts/x.yaml",
      kinds: ["advanced"],
      before: rollout({ tier: 1 }),
      after: rollout({ tier: 2 }),
    },
    decision: "allow",
    action: "advance",
    eligibleAt: null,
    exposure: { from: 0, to: 0.1 },
    findings: [
      finding({ id: "one-step", message: "from tier 1 to 2" }),
      finding({ id: "error-rate", code: "proven", message: "0.80 % (9 of 1,130) against a limit of 5.00 %" }),
    ],
    loweringNote: null,
    missingApprovals: [],
    assessment: null,
    ...override,
  };
}

/** A criterion that holds. */
export function finding(override: Partial<Finding> = {}): Finding {
  return { id: "one-step", verdict: "pass", code: "one-rung", message: "it holds", ...override };
}

/** The same advance, one day too early. */
export function heldJudgement(): Judgement {
  return judgement({
    decision: "hold",
    eligibleAt: NOW + 46 * HOUR,
    findings: [
      finding({ id: "one-step", message: "from tier 1 to 2" }),
      finding({
        id: "time-in-tier",
        verdict: "fail",
        code: "too-early",
        message: "1 d 22 h to go, eligible 2026-11-24T08:00:00Z; assumes tier 1 was published; publish checks",
      }),
      finding({ id: "approvals", verdict: "skipped", code: "no-groups", message: "the settings name no group" }),
    ],
  });
}

/** A skip that is blocked. */
export function blockedJudgement(): Judgement {
  return judgement({
    change: {
      feature: "y",
      file: "rollouts/y.yaml",
      kinds: ["skipped"],
      before: rollout({ feature: "y", tier: 0 }),
      after: rollout({ feature: "y", tier: 2 }),
    },
    decision: "block",
    action: null,
    findings: [finding({ verdict: "fail", code: "skipped", message: "from tier 0 to 2: one rung at a time" })],
  });
}

/** A lowering: nothing to judge. */
export function loweredJudgement(): Judgement {
  return judgement({
    change: {
      feature: "z",
      file: "rollouts/z.yaml",
      kinds: ["rolled-back"],
      before: rollout({ feature: "z", tier: 3 }),
      after: rollout({ feature: "z", tier: 0 }),
    },
    action: null,
    exposure: { from: 0.5, to: 0 },
    findings: [],
  });
}

export function validation(override: Partial<ValidationResult> = {}): ValidationResult {
  return {
    base: "3f0c2d1e5b6a798890a1b2c3d4e5f60718293a4b",
    head: "worktree",
    evaluatedAt: NOW,
    problems: [],
    judgements: [judgement()],
    settings: [],
    settingsBlocked: false,
    ...override,
  };
}

export function store(override: Partial<StoreResult> = {}): StoreResult {
  return { name: "edge", outcome: "written", bytes: 2_048, detail: null, propagation: 30_000, ...override };
}

export function publication(override: Partial<PublicationResult> = {}): PublicationResult {
  return {
    revision: "3f0c2d1e5b6a798890a1b2c3d4e5f60718293a4b",
    sequence: 17,
    stores: [store()],
    withheld: [],
    lowered: [],
    raised: [],
    lifted: [],
    problems: [],
    notes: [],
    ...override,
  };
}

/** A live feature that the guard found healthy. */
export function guarded(override: Partial<GuardResult["features"][number]> = {}): GuardResult["features"][number] {
  return {
    feature: "x",
    tier: 2,
    action: "advance",
    code: "proven",
    message: "healthy",
    window: { events: 5_000, errors: 100 },
    toDate: { events: 113_000, errors: 900, successes: 112_100 },
    logE: { healthy: -3, limit: -5, below: 4 },
    done: [],
    ...override,
  };
}

export function guardRun(features: GuardResult["features"], override: Partial<GuardResult> = {}): GuardResult {
  return { checkedAt: NOW, features, reconciled: [], incidents: [], publication: null, notes: [], ...override };
}

/** One problem of each severity, the warning first. */
export const PROBLEMS = [
  {
    code: "unlisted-file",
    severity: "warning" as const,
    file: "rollouts/notes.txt",
    line: 1,
    column: 1,
    message: "only rollouts belong here",
  },
  {
    code: "tier-range",
    severity: "error" as const,
    file: "rollouts/x.yaml",
    line: 3,
    column: 7,
    message: "tier must be 0–4, found 7",
  },
];
