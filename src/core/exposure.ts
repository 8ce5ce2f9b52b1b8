/** How many customers can have a feature, and which of two states lets fewer have it. */

import type { Tier } from "../evaluation/snapshot.ts";
import { added, gained } from "./audience.ts";
import { byCodeUnits } from "./canonical.ts";
import type { Change, ChangeKind } from "./change.ts";
import { weightOf } from "./ladder.ts";
import type { Rollout } from "./rollout.ts";
import type { Settings } from "./settings.ts";

/** Buckets that make everyone. */
const EVERYONE = 100_000;

/** The share of all customers who are on by their bucket at a tier, 0–1; null, an absent file, is 0. */
export function exposureOf(tier: Tier | null, settings: Pick<Settings, "ladder">): number {
  return tier === null ? 0 : weightOf(tier, settings) / EVERYONE;
}

/**
 * Whether `after` may turn anybody on who is off under `before`: a higher tier, a longer whitelist, a shorter blacklist
 * or `dependsOn`, or another salt where buckets decide. Null is an absent file.
 */
export function isRise(before: Rollout | null, after: Rollout | null): boolean {
  if (after === null || after.tier === 0) return false;
  if (before === null || after.tier > before.tier) return true;
  return (
    gained(before, after).size > 0 ||
    added(after.dependsOn, before.dependsOn).length > 0 ||
    (before.salt !== after.salt && isSplit(before.tier) && isSplit(after.tier))
  );
}

/** Kinds that raise exposure wherever they occur above tier 0. */
const RISING: ReadonlySet<ChangeKind> = new Set([
  "created",
  "started",
  "advanced",
  "skipped",
  "restarted",
  "audience-widened",
  "imported",
]);

/** Whether any part of a change is a rise, so that evidence is needed for it. */
export function changeRises({ kinds, before, after }: Change): boolean {
  if (after === null || after.tier === 0) return false;
  return isRise(before, after) || kinds.some((kind) => RISING.has(kind));
}

/**
 * What is left of a rise that was not allowed: the lower tier, the customers on both whitelists, and the blacklists and
 * parents of both; a pause or a rollback in either counts. Everything else is as in `standing`.
 */
export function narrower(standing: Rollout, asked: Rollout): Rollout {
  return {
    ...standing,
    tier: asked.tier < standing.tier ? asked.tier : standing.tier,
    whitelist: standing.whitelist.filter((customer) => asked.whitelist.includes(customer)),
    blacklist: union(standing.blacklist, asked.blacklist),
    dependsOn: union(standing.dependsOn, asked.dependsOn),
    paused: standing.paused ?? asked.paused,
    rolledBack: standing.rolledBack ?? asked.rolledBack,
  };
}

/** Buckets decide at the tiers between the whitelist's and everyone's. */
function isSplit(tier: Tier): boolean {
  return tier === 2 || tier === 3;
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])].toSorted(byCodeUnits);
}
