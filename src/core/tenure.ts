/** How long a feature has been at its tier, and when it may leave it. */

import type { Duration, Instant } from "../evaluation/instant.ts";
import type { Tier } from "../evaluation/snapshot.ts";
import { minimumOf } from "./ladder.ts";
import type { Rollout } from "./rollout.ts";
import type { Settings } from "./settings.ts";
import type { Timeline, TimelineEntry } from "./timeline.ts";
import type { MatrixAction } from "./verdict.ts";

/** A feature's time at its present tier. */
export interface Tenure {
  /** When the tier went live; null where neither history nor store tells. */
  readonly since: Instant | null;
  /** How long the clock stood still since then, paused or killed. */
  readonly pausedMs: Duration;
  /** The later of the last resume and the last restore at this tier. */
  readonly resumedAt: Instant | null;
}

/** A stretch of time in which the feature was killed; `restoredAt` is null while it still is. */
export interface Outage {
  readonly killedAt: Instant;
  readonly restoredAt: Instant | null;
}

interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * The tenure of the latest stint at the present tier.
 *
 * `since` is the later of the first-parent commit that set the tier and the publish that first carried it; a
 * published entry of another tier says nothing. Commits at which the file could not be read change nothing; deleting
 * it ends the stint. Time that was paused and killed at once counts once.
 */
export function tenureOf(
  timeline: Timeline,
  published: { readonly since: Instant; readonly tier: Tier } | null,
  outages: readonly Outage[],
  now: Instant,
): Tenure {
  const stint = latestStint(timeline);
  const since = sinceOf(stint, published);
  if (since === null) return { since, pausedMs: 0, resumedAt: null };
  const restores = outages.map(({ restoredAt }) => restoredAt ?? -Infinity).filter((restoredAt) => restoredAt >= since);
  const resumed = [...resumesOf(stint), ...restores];
  const still = [...pausesOf(stint, now), ...outages.map((outage) => stretchOf(outage, now))];
  return {
    since,
    pausedMs: union(still, { from: since, to: now }),
    resumedAt: resumed.length === 0 ? null : Math.max(...resumed),
  };
}

/** What decides when a feature may leave its tier. */
export interface Eligibility extends Tenure {
  readonly evidenceSince: Instant | null;
  readonly tier: Tier;
  readonly settings: Pick<Settings, "ladder" | "criteria">;
  readonly risk: Rollout["risk"];
  /** What the matrix says: `fast-track` shortens the wait where the risk is low, `investigate` lengthens it. */
  readonly assessmentAction: MatrixAction | null;
}

/** The instant from which the tier's time is served; null at tiers without a minimum and where `since` is unknown. */
export function eligibleAt(eligibility: Eligibility): Instant | null {
  const { since, pausedMs, resumedAt, evidenceSince, tier, settings, risk, assessmentAction } = eligibility;
  const minimum = minimumOf(tier, settings, risk === "low" && assessmentAction === "fast-track");
  if (since === null || minimum === null) return null;
  const { recovery, investigate } = settings.criteria;
  const extra = assessmentAction === "investigate" ? investigate.extra : 0;
  return Math.max(
    since + minimum + pausedMs + extra,
    (resumedAt ?? -Infinity) + recovery,
    (evidenceSince ?? -Infinity) + recovery,
  );
}

/** The commits since the tier was last set, oldest first; empty where the file is gone or was never readable. */
function latestStint(timeline: Timeline): Timeline {
  const known = timeline.filter(({ tier, deleted }) => deleted || tier !== null);
  const present = known.at(-1);
  const before = known.findLastIndex(({ tier, deleted }) => deleted || tier !== present?.tier);
  return known.slice(before + 1);
}

function sinceOf(stint: Timeline, published: { readonly since: Instant; readonly tier: Tier } | null): Instant | null {
  const [first] = stint;
  if (first === undefined) return published?.since ?? null;
  return published !== null && published.tier === first.tier ? Math.max(first.at, published.since) : first.at;
}

function resumesOf(stint: Timeline): readonly Instant[] {
  return stint.filter(({ paused }, index) => !paused && stint[index - 1]?.paused === true).map(({ at }) => at);
}

function pausesOf(stint: Timeline, now: Instant): readonly Stretch[] {
  return stint.flatMap((entry: TimelineEntry, index) =>
    entry.paused ? [{ from: entry.at, to: stint[index + 1]?.at ?? now }] : [],
  );
}

function stretchOf({ killedAt, restoredAt }: Outage, now: Instant): Stretch {
  return { from: killedAt, to: restoredAt ?? now };
}

/** How much of `within` the stretches cover, overlaps counted once. */
function union(stretches: readonly Stretch[], within: Stretch): Duration {
  let covered = 0;
  let reached = within.from;
  for (const { from, to } of stretches.toSorted((one, other) => one.from - other.from)) {
    const begin = Math.max(from, reached);
    const end = Math.min(to, within.to);
    covered += Math.max(0, end - begin);
    reached = Math.max(reached, end);
  }
  return covered;
}
