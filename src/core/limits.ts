/** The limits that one feature's evidence is held against: its file's own, and the settings'. */

import type { Duration } from "../evaluation/instant.ts";
import type { BasisPoints } from "./ratio.ts";
import type { Rollout } from "./rollout.ts";
import type { Settings } from "./settings.ts";

/** The limits for one feature; `.4 maximumErrorRate < maximumErrorRate < critical` is checked where settings are read. */
export interface Limits {
  /** Errors over this in the trailing window are a breach. */
  readonly threshold: BasisPoints;
  /** Length of the trailing window. */
  readonly timeWindow: Duration;
  /** Shorter windows with thresholds of their own. */
  readonly windows: readonly { readonly timeWindow: Duration; readonly errorRate: BasisPoints }[];
  readonly maximumErrorRate: BasisPoints;
  readonly minimumSuccessRate: BasisPoints;
  readonly critical: BasisPoints;
  /** `point` compares bare ratios instead of asking for proof. */
  readonly evidence: "sequential" | "point";
}

/** Gathers the limits of one rollout. */
export function limitsOf(
  rollout: Pick<Rollout, "rollbackThreshold">,
  settings: Pick<Settings, "criteria" | "rollback">,
): Limits {
  return {
    threshold: rollout.rollbackThreshold.errorRate,
    timeWindow: rollout.rollbackThreshold.timeWindow,
    windows: rollout.rollbackThreshold.windows,
    maximumErrorRate: settings.criteria.maximumErrorRate,
    minimumSuccessRate: settings.criteria.minimumSuccessRate,
    critical: settings.rollback.critical,
    evidence: settings.criteria.evidence,
  };
}
