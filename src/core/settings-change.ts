/** What a change of the settings may not do: raise what is running without any evidence, or loosen limits unasked. */

import type { Tier } from "../evaluation/snapshot.ts";
import type { Approvals } from "./evidence.ts";
import { weightOf } from "./ladder.ts";
import { own } from "./lookup.ts";
import type { Rollout } from "./rollout.ts";
import type { Settings } from "./settings.ts";
import { percent } from "./wording.ts";

/** The tiers whose share of customers the settings say. */
const SHARED: readonly Tier[] = [2, 3];
const NAMED = 5;

/**
 * One sentence for every percentage that would grow while a rollout is at its tier; such a change is blocked.
 *
 * @param rollouts as they would be after the change
 */
export function percentageObjections(
  base: Settings,
  head: Settings,
  rollouts: Iterable<Pick<Rollout, "feature" | "tier">>,
): readonly string[] {
  const all = [...rollouts];
  return SHARED.flatMap((tier) => {
    const [before, after] = [weightOf(tier, base), weightOf(tier, head)];
    const running = all.filter((rollout) => rollout.tier === tier).map(({ feature }) => feature);
    if (after <= before || running.length === 0) return [];
    const share = `${percent(before / 10)} to ${percent(after / 10)}`;
    return [`blocked: tier ${tier} may not grow from ${share} while ${listed(running)} at it`];
  });
}

/** Reads a limit as a number that grows as the limit gets looser. */
type Looseness = (settings: Settings) => number;

/** Every limit, by its name in a sentence. */
const LIMITS: readonly (readonly [string, Looseness])[] = [
  ["evidence", ({ criteria }) => (criteria.evidence === "point" ? 1 : 0)],
  ["maximum error rate", ({ criteria }) => criteria.maximumErrorRate],
  ["minimum success rate", ({ criteria }) => -criteria.minimumSuccessRate],
  ["performance", ({ criteria }) => criteria.performance.maximumIncrease],
  ["required performance", ({ criteria }) => (criteria.performance.required ? 0 : 1)],
  ["time to investigate", ({ criteria }) => -criteria.investigate.extra],
  ["recovery", ({ criteria }) => -criteria.recovery],
  ["freshness", ({ criteria }) => criteria.freshness],
  ["minimum at tier 1", ({ ladder }) => -ladder.internal.minimum],
  ["minimum at tier 2", ({ ladder }) => -ladder.earlyAdopters.minimum],
  ["minimum at tier 3", ({ ladder }) => -ladder.general.minimum],
  ["fast-track minimum at tier 1", ({ ladder }) => -ladder.internal.fastTrackMinimum],
  ["fast-track minimum at tier 2", ({ ladder }) => -ladder.earlyAdopters.fastTrackMinimum],
  ["fast-track minimum at tier 3", ({ ladder }) => -ladder.general.fastTrackMinimum],
  ["percentage at tier 2", ({ ladder }) => ladder.earlyAdopters.percentage],
  ["percentage at tier 3", ({ ladder }) => ladder.general.percentage],
  ["critical error rate", ({ rollback }) => rollback.critical],
  ["grace without data", ({ rollback }) => rollback.graceWithoutData],
  ["audience", ({ audience }) => audience.maximum],
  ["widening without evidence", ({ audience }) => audience.wideningWithoutEvidence],
  ["running at once", ({ concurrency }) => concurrency.running ?? Infinity],
  ["running per owner", ({ concurrency }) => concurrency.perOwner ?? Infinity],
  ["running per phase", ({ concurrency }) => concurrency.perPhase ?? Infinity],
];

/**
 * One sentence where limits get looser and the base has groups that must approve that; empty otherwise. Nobody is asked
 * here, so it holds nothing.
 */
export function looserLimits(base: Settings, head: Settings): readonly string[] {
  const groups = Object.keys(base.approvals);
  const looser = loosened(base, head);
  if (groups.length === 0 || looser.length === 0) return [];
  const asked = `looser limits (${looser.join(", ")}) need the approval of ${groups.join(", ")}`;
  return [`${asked}; without a code host nobody can be asked, so this is not judged here`];
}

/** What people say about looser limits: a sentence, and the groups whose approval is missing. */
export interface LooserVerdict {
  readonly sentence: string;
  /** Empty where everybody who must has approved. */
  readonly missing: readonly string[];
}

/**
 * The verdict of the base's groups on looser limits; null where none gets looser, or nobody must approve. Groups of
 * owners only are left out: settings have no owner.
 */
export function judgeLooserLimits(base: Settings, head: Settings, approvals: Approvals): LooserVerdict | null {
  const groups = Object.entries(base.approvals)
    .filter(([, { users, teams }]) => users.length + teams.length > 0)
    .map(([name]) => name);
  const looser = loosened(base, head);
  if (groups.length === 0 || looser.length === 0) return null;
  const what = `looser limits (${looser.join(", ")})`;
  if (approvals.status !== "ok") {
    return { sentence: `${what}: who approved is not known: ${approvals.detail}`, missing: groups };
  }
  const missing = groups.filter((group) => (own(approvals.groups, group) ?? []).length === 0);
  const sentence =
    missing.length === 0
      ? `${what} are approved by ${groups.join(", ")}`
      : `held: ${what} need the approval of ${missing.join(", ")}`;
  return { sentence, missing };
}

/** The limits that get looser, by name; a group that need not approve any more is one. */
function loosened(base: Settings, head: Settings): readonly string[] {
  const looser = LIMITS.filter(([, loosenessOf]) => loosenessOf(head) > loosenessOf(base)).map(([name]) => name);
  const removed = Object.keys(base.approvals)
    .filter((group) => !Object.hasOwn(head.approvals, group))
    .map((group) => `approval of ${group}`);
  return [...looser, ...removed];
}

function listed(features: readonly string[]): string {
  const shown = features.toSorted().slice(0, NAMED).join(", ");
  const rest = features.length - NAMED;
  return `${rest > 0 ? `${shown} and ${rest} more` : shown} ${features.length === 1 ? "is" : "are"}`;
}
