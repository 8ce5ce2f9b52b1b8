/** Snapshots as catalogs make them: every tier, some with lists, and from one to the next one feature that moved. */

import type { Snapshot, SnapshotFeature } from "../../src/evaluation/snapshot.ts";
import { snapshotAt } from "../../test/adapters/stores/snapshots.ts";

const WEIGHTS = [0, 0, 10_000, 50_000, 100_000] as const;

/** The snapshot of so many features with this sequence. */
export function snapshotOf(size: number, sequence: number): Snapshot {
  const features = Array.from({ length: size }, (_, index) => {
    const moved = index === sequence % size ? sequence : 0;
    return [`feature_${index}`, featureOf(index, moved)] as const;
  });
  return snapshotAt(sequence, { features: Object.fromEntries(features) });
}

function featureOf(index: number, moved: number): SnapshotFeature {
  const tier = ([0, 1, 2, 3, 4] as const)[(index + moved) % 5] ?? 0;
  return {
    flag: `area${index % 20}.feature${index}`,
    tier,
    status: tier === 0 ? "planned" : tier === 4 ? "completed" : "in_progress",
    weight: WEIGHTS[tier],
    salt: `feature_${index}`,
    whitelist: tier === 0 ? [] : [`customer_${index}`, `customer_${index + 1}`],
    blacklist: [],
    dependsOn: [],
    since: "2026-11-20T10:00:00Z",
  };
}
