/** Which features the guard watches: everything that is on for somebody, by git or by any store. */

import type { Kill, Snapshot, SnapshotFeature, Tier } from "../evaluation/snapshot.ts";
import { byCodeUnits } from "./canonical.ts";
import type { Catalog } from "./catalog.ts";
import { compileFeature } from "./compile.ts";
import type { Kills } from "./kills.ts";
import { liveRollout } from "./live.ts";
import { own } from "./lookup.ts";
import type { Rollout } from "./rollout.ts";
import type { Settings } from "./settings.ts";

/** One feature that is on for somebody. */
export interface Watched {
  readonly feature: string;
  /** The file at the tip, its last readable version, or what a store alone tells of it. */
  readonly rollout: Rollout;
  /** The highest tier at which it is live anywhere. */
  readonly tier: Tier;
  /** A kill that stands; then it is off and nothing is measured. */
  readonly killed: Kill | null;
  /** Git has it above tier 0, so that a rollback or a pause can be committed. */
  readonly inGit: boolean;
}

/** Everything that tells what is live. */
export interface WatchInput {
  readonly settings: Settings;
  readonly tip: Pick<Catalog, "entries" | "unreadable">;
  /** Stands in for files that cannot be read at the tip. */
  readonly lastReadable: ReadonlyMap<string, Rollout>;
  /** What each store of the judged environment has. */
  readonly snapshots: readonly Pick<Snapshot, "features">[];
  /** The kills that stand in any store. */
  readonly kills: Kills;
}

/** The watched features, in the order of their names. Retired features are not watched. */
export function watchedFeatures(input: WatchInput): readonly Watched[] {
  const { tip, snapshots } = input;
  const features = new Set([...tip.entries.keys(), ...tip.unreadable.keys()]);
  for (const snapshot of snapshots) for (const feature of Object.keys(snapshot.features)) features.add(feature);
  return [...features].toSorted(byCodeUnits).flatMap((feature) => watchedOf(input, feature) ?? []);
}

function watchedOf(input: WatchInput, feature: string): Watched | null {
  const { tip, settings, kills } = input;
  const last = input.lastReadable.get(feature);
  const file = tip.unreadable.has(feature) ? last : tip.entries.get(feature)?.rollout;
  const inGit = file === undefined ? [] : [compileFeature(file, settings, 0)];
  const inStores = input.snapshots.flatMap(({ features }) => own(features, feature) ?? []);
  // What the edge has is live; what git asks for beyond it is not yet.
  const highest = highestOf(inStores) ?? highestOf(inGit);
  if (highest === null || isRetired(file, highest.tier)) return null;
  return {
    feature,
    rollout: file ?? last ?? liveRollout(feature, highest, null),
    tier: highest.tier,
    killed: own(kills, feature),
    inGit: file !== undefined && file.tier > 0,
  };
}

/** Only what is at tier 4 everywhere can be retired; a mistaken record must not hide a running feature. */
function isRetired(file: Rollout | undefined, tier: Tier): boolean {
  return file !== undefined && file.retired !== null && file.tier === 4 && tier === 4;
}

/** Null where none is on for anybody. */
function highestOf(entries: readonly SnapshotFeature[]): SnapshotFeature | null {
  return entries
    .filter((entry) => hasAudience(entry))
    .reduce<SnapshotFeature | null>((best, next) => (next.tier > (best?.tier ?? 0) ? next : best), null);
}

function hasAudience({ weight, whitelist }: SnapshotFeature): boolean {
  return weight > 0 || whitelist.length > 0;
}
