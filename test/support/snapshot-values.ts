/** Snapshots as applications read them: ordinary ones by hand, and random ones for laws. */

import * as fc from "fast-check";
import type { Kill, Snapshot, SnapshotFeature } from "../../src/evaluation/snapshot.ts";
import { anyTier, CUSTOMERS, FEATURES } from "./arbitraries.ts";

const SINCE = "2026-11-15T10:00:00Z";

/** A feature at tier 2, but for what the test says. */
export function snapshotFeature(override: Partial<SnapshotFeature> = {}): SnapshotFeature {
  return {
    flag: "x",
    tier: 2,
    status: "in_progress",
    weight: 10_000,
    salt: "phase2_enhanced_storage",
    whitelist: [],
    blacklist: [],
    dependsOn: [],
    since: SINCE,
    ...override,
  };
}

/** A snapshot of these features; its digest is that of nothing. */
export function snapshotOf(
  features: Readonly<Record<string, SnapshotFeature>>,
  override: Partial<Snapshot> = {},
): Snapshot {
  return {
    format: 1,
    environment: "production",
    sequence: 17,
    revision: "c0ffee",
    publishedAt: "2026-11-22T10:00:00Z",
    hash: "mm3-100k-1",
    features,
    kills: {},
    restores: {},
    digest: `sha256:${"0".repeat(64)}`,
    ...override,
  };
}

/** A kill that nothing takes back. */
export const KILL: Kill = { at: "2026-11-22T09:00:00Z", by: "guard", code: "error-rate", revision: "c0ffee" };

const few = (names: readonly string[]) => fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 });

/** Any feature: its weight is that of its tier, or any other. */
const anyFeature: fc.Arbitrary<SnapshotFeature> = fc
  .record({
    tier: anyTier,
    weight: fc.constantFrom(0, 1, 10_000, 50_000, 99_999, 100_000),
    salt: fc.constantFrom("s", "t", "$flagd", "a:b"),
    whitelist: few(CUSTOMERS),
    blacklist: few(CUSTOMERS),
    dependsOn: fc.oneof(
      { arbitrary: fc.constant<string[]>([]), weight: 3 },
      { arbitrary: few([...FEATURES, "missing"]), weight: 2 },
    ),
  })
  .map(snapshotFeature);

/** Any snapshot of up to four features, with parents that may be missing or in a circle, and kills. */
export const anySnapshot: fc.Arbitrary<Snapshot> = fc
  .record({
    features: fc.dictionary(fc.constantFrom(...FEATURES), anyFeature, { maxKeys: 4, noNullPrototype: true }),
    killed: fc.option(fc.constantFrom(...FEATURES), { freq: 3 }),
  })
  .map(({ features, killed }) => snapshotOf(features, { kills: killed === null ? {} : { [killed]: KILL } }));
