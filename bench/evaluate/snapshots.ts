/** Snapshots of any size. */

import { canonicalJson } from "../../src/evaluation/canonical.ts";
import type { Snapshot, SnapshotFeature } from "../../src/evaluation/snapshot.ts";

/** A snapshot of tier-2 features, each with what is given for it. */
export function snapshotOf(features: Readonly<Record<string, Partial<SnapshotFeature>>>): Snapshot {
  const entries = Object.entries(features).map(([name, given]) => {
    const usual: SnapshotFeature = {
      flag: name,
      tier: 2,
      status: "in_progress",
      weight: 10_000,
      salt: name,
      whitelist: [],
      blacklist: [],
      dependsOn: [],
      since: "2026-11-15T10:00:00Z",
    };
    return [name, Object.assign(usual, given)] as const;
  });
  return {
    format: 1,
    environment: "production",
    sequence: 1,
    revision: "3f0c2d1e5b6a798890a1b2c3d4e5f60718293a4b",
    publishedAt: "2026-11-22T10:00:00Z",
    hash: "mm3-100k-1",
    features: Object.fromEntries(entries),
    kills: {},
    restores: {},
    digest: `sha256:${"0".repeat(64)}`,
  };
}

/** The text of a snapshot with many features, each with a few customers by name. */
export function snapshotText(size: number): string {
  const features = Array.from({ length: size }, (_, index) => {
    const name = `feature_${String(index).padStart(5, "0")}`;
    const whitelist = Array.from({ length: 5 }, (__, nth) => `cust_${index}_internal_${nth}`);
    return [name, { flag: `area${index % 40}.group${index % 7}.${name}`, whitelist }] as const;
  });
  return canonicalJson(snapshotOf(Object.fromEntries(features)));
}
