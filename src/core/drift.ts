/** How what a store has differs from what git had at the revision that the store says it was compiled from. */

import type { Snapshot, SnapshotFeature } from "../evaluation/snapshot.ts";
import { byCodeUnits } from "./canonical.ts";
import { effectiveKills } from "./kills.ts";
import { own } from "./lookup.ts";
import { type Rise, risesBetween } from "./narrowing.ts";

/** Who lets more customers have a feature: `both` where each has somebody the other has not. */
export type Ahead = "git" | "store" | "both";

/** One feature that a store has otherwise than git. */
export interface FeatureDrift {
  readonly feature: string;
  readonly ahead: Ahead;
  /** How the one that is ahead is more exposed; both ways where both are. */
  readonly rises: readonly Rise[];
  /** Null where the feature is absent. */
  readonly git: SnapshotFeature["tier"] | null;
  readonly store: SnapshotFeature["tier"] | null;
}

/** How a store differs from git. */
export interface Drift {
  /** In the order of their names. */
  readonly features: readonly FeatureDrift[];
  /** Features that are off in the store by a kill, while git has them above tier 0. */
  readonly killed: readonly string[];
}

/**
 * Compares a store with what git compiles to for its environment. A killed feature counts as off in the store.
 *
 * @param git every feature of the catalog at the store's revision; features whose files cannot be read are missing from
 *   it and named in `unreadable`: nothing is said about them
 */
export function driftOf(
  snapshot: Pick<Snapshot, "features" | "kills" | "restores">,
  git: Readonly<Record<string, SnapshotFeature>>,
  unreadable: ReadonlySet<string> = new Set(),
): Drift {
  const kills = effectiveKills(snapshot.kills, snapshot.restores);
  const names = new Set([...Object.keys(snapshot.features), ...Object.keys(git)]);
  const told = [...names].filter((feature) => !unreadable.has(feature)).toSorted(byCodeUnits);
  return {
    features: told.flatMap((feature) =>
      Object.hasOwn(kills, feature)
        ? []
        : (featureDrift(feature, own(git, feature), own(snapshot.features, feature)) ?? []),
    ),
    killed: told.filter((feature) => Object.hasOwn(kills, feature) && (own(git, feature)?.tier ?? 0) > 0),
  };
}

function featureDrift(
  feature: string,
  git: SnapshotFeature | null,
  store: SnapshotFeature | null,
): FeatureDrift | null {
  const more = store === null ? [] : risesBetween(git, store);
  const less = git === null ? [] : risesBetween(store, git);
  if (more.length + less.length === 0) return null;
  const ahead = more.length === 0 ? "git" : less.length === 0 ? "store" : "both";
  return {
    feature,
    ahead,
    rises: [...new Set([...more, ...less])],
    git: git?.tier ?? null,
    store: store?.tier ?? null,
  };
}
