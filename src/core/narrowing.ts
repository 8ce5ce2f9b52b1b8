/** Comparing two entries of a feature by who would be on, and what is left where a rise is withheld. */

import type { SnapshotFeature } from "../evaluation/snapshot.ts";
import { byCodeUnits } from "./canonical.ts";

/** The ways in which one entry may turn customers on that another leaves off. */
export type Rise = "tier" | "weight" | "whitelist" | "blacklist" | "dependsOn" | "salt";

/** Sorts and drops repetitions, as lists stand in a snapshot. */
export function sortedSet(values: Iterable<string>): readonly string[] {
  return [...new Set(values)].toSorted(byCodeUnits);
}

/**
 * How `next` is more exposed than `current`; empty where it turns nobody on.
 *
 * @param current null where the feature is absent; at tier 0 it counts as off for everyone
 */
export function risesBetween(current: SnapshotFeature | null, next: SnapshotFeature): readonly Rise[] {
  if (next.tier === 0) return [];
  if (current === null || current.tier === 0) return ["tier"];
  const rises: readonly (readonly [Rise, boolean])[] = [
    ["tier", next.tier > current.tier],
    ["weight", next.weight > current.weight],
    ["whitelist", gains(current.whitelist, next.whitelist)],
    ["blacklist", gains(next.blacklist, current.blacklist)],
    ["dependsOn", gains(next.dependsOn, current.dependsOn)],
    ["salt", next.salt !== current.salt && next.weight > 0 && current.weight < EVERYONE],
  ];
  return rises.filter(([, rose]) => rose).map(([rise]) => rise);
}

/**
 * The narrower of what is published and what was asked for: the lower tier and weight, the intersection of the
 * whitelists, the union of blacklists and of parents, and the published salt.
 *
 * `since` keeps the published value only while the published tier stays.
 */
export function narrowed(published: SnapshotFeature, asked: SnapshotFeature): SnapshotFeature {
  const stays = published.tier <= asked.tier;
  return {
    flag: asked.flag,
    tier: stays ? published.tier : asked.tier,
    status: stays ? statusOfKept(published, asked) : asked.status,
    weight: Math.min(published.weight, asked.weight),
    salt: published.salt,
    whitelist: intersection(published.whitelist, asked.whitelist),
    blacklist: sortedSet([...published.blacklist, ...asked.blacklist]),
    dependsOn: sortedSet([...published.dependsOn, ...asked.dependsOn]),
    since: stays ? published.since : asked.since,
  };
}

/** Buckets that make everyone. */
const EVERYONE = 100_000;

/** A pause that is asked for shows at once, and so does its end, whatever else is withheld. */
function statusOfKept(published: SnapshotFeature, asked: SnapshotFeature): SnapshotFeature["status"] {
  if (asked.tier === published.tier) return asked.status;
  if (published.tier === 0) return published.status;
  return asked.status === "paused" ? "paused" : "in_progress";
}

function gains(current: readonly string[], next: readonly string[]): boolean {
  const known = new Set(current);
  return next.some((value) => !known.has(value));
}

function intersection(a: readonly string[], b: readonly string[]): readonly string[] {
  const other = new Set(b);
  return sortedSet(a.filter((value) => other.has(value)));
}
