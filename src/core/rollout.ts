/** A rollout: one feature's file, as the domain sees it. */

import type { Duration, Instant } from "../evaluation/instant.ts";
import type { Status, Tier } from "../evaluation/snapshot.ts";
import type { BasisPoints } from "./ratio.ts";

/** Freezes a feature at its tier: exposure stays, advancing is blocked, the tier's clock stops. */
export interface Paused {
  readonly at: Instant;
  readonly by: string | null;
  readonly reason: string;
}

/** The record of a rollback; the feature is locked until it is restarted. */
export interface RolledBack {
  readonly at: Instant;
  readonly from: Tier;
  readonly by: string | null;
  readonly reason: string;
}

/** A named person's word in place of evidence, for some criteria and a few days. */
export interface Override {
  readonly criteria: readonly string[];
  readonly reason: string;
  /** The last instant at which it counts: the end of the UTC day that the file names. */
  readonly expires: Instant;
}

/** When errors roll a feature back by themselves. */
export interface RollbackThreshold {
  readonly errorRate: BasisPoints;
  readonly timeWindow: Duration;
  /** Shorter windows with thresholds of their own, ascending by `timeWindow`. */
  readonly windows: readonly { readonly timeWindow: Duration; readonly errorRate: BasisPoints }[];
}

/** One feature's rollout; every field has its default filled in. */
export interface Rollout {
  readonly feature: string;
  readonly description: string;
  readonly owners: readonly string[];
  readonly tier: Tier;
  readonly whitelist: readonly string[];
  readonly blacklist: readonly string[];
  readonly flag: string;
  readonly salt: string;
  readonly risk: "normal" | "low";
  readonly phase: string | null;
  readonly dependsOn: readonly string[];
  readonly rollbackThreshold: RollbackThreshold;
  /** `source` null is the settings' default source. */
  readonly metrics: { readonly source: string | null; readonly parameters: Readonly<Record<string, string>> };
  readonly paused: Paused | null;
  readonly rolledBack: RolledBack | null;
  readonly evidenceSince: Instant | null;
  readonly override: Override | null;
  readonly imported: { readonly from: string; readonly at: Instant } | null;
  readonly retired: { readonly at: Instant } | null;
}

/** Derives where a rollout stands; at tier 0 a pause is ignored. */
export function statusOf(rollout: Pick<Rollout, "tier" | "paused" | "rolledBack">): Status {
  if (rollout.tier === 0) return rollout.rolledBack === null ? "planned" : "rolled_back";
  if (rollout.paused !== null) return "paused";
  return rollout.tier === 4 ? "completed" : "in_progress";
}
