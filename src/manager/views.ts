/** A rollout and its statistics in the guide's words. */

import type { Rollout } from "../core/rollout.ts";
import { statusOf } from "../core/rollout.ts";
import type { Settings } from "../core/settings.ts";
import type { Tier } from "../evaluation/snapshot.ts";
import type { StatsView } from "../report/text/look.ts";
import type { RolloutConfig, RolloutStats, TierName } from "./shapes.ts";

const NAMES: Readonly<Record<Tier, TierName>> = {
  0: "tier_0_disabled",
  1: "tier_1_internal",
  2: "tier_2_early_adopters",
  3: "tier_3_general",
  4: "tier_4_full",
};

/** A rollout of the repository in the guide's words. */
export function configOf(rollout: Rollout, settings: Settings): RolloutConfig {
  const { feature, tier, whitelist, blacklist, rollbackThreshold } = rollout;
  return {
    featureName: feature,
    currentTier: NAMES[tier],
    percentage: percentageOf(tier, settings),
    status: statusOf(rollout),
    whitelistedCustomers: whitelist,
    blacklistedCustomers: blacklist,
    rollbackThreshold: {
      errorRate: rollbackThreshold.errorRate / 10_000,
      timeWindow: rollbackThreshold.timeWindow,
    },
  };
}

function percentageOf(tier: Tier, { ladder }: Settings): number {
  switch (tier) {
    case 0:
      return 0;
    case 1:
      return 1;
    case 2:
      return ladder.earlyAdopters.percentage / 100;
    case 3:
      return ladder.general.percentage / 100;
    case 4:
      return 100;
  }
}

/** What `stats` found in the guide's words. */
export function statsOf({ feature, enabledCustomers, events, errors, since }: StatsView): RolloutStats {
  const errorRate = events > 0 ? errors / events : Number.NaN;
  return {
    featureName: feature,
    enabledCustomers: enabledCustomers ?? Number.NaN,
    eventCount: events,
    errorCount: errors,
    errorRate,
    successRate: 1 - errorRate,
    since,
  };
}
