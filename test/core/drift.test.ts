import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { driftOf } from "../../src/core/drift.ts";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import type { SnapshotFeature } from "../../src/evaluation/snapshot.ts";
import { CUSTOMERS, RUNS } from "../support/arbitraries.ts";
import { anySnapshot, KILL, snapshotFeature, snapshotOf } from "../support/snapshot-values.ts";

const two = snapshotFeature({ whitelist: ["a"] });
const three = snapshotFeature({ tier: 3, weight: 50_000, whitelist: ["a"] });
const off = snapshotFeature({ tier: 0, weight: 0 });

function drift(git: SnapshotFeature | null, store: SnapshotFeature | null, kills = {}, unreadable: string[] = []) {
  const snapshot = snapshotOf(store === null ? {} : { x: store }, { kills });
  return driftOf(snapshot, git === null ? {} : { x: git }, new Set(unreadable));
}

describe("driftOf", () => {
  test.each<[string, SnapshotFeature | null, SnapshotFeature | null, object | null]>([
    ["equals", two, two, null],
    ["both absent", null, null, null],
    ["both off", off, null, null],
    ["both off, the other way", null, off, null],
    ["git at a higher tier", three, two, { ahead: "git", rises: ["tier", "weight"], git: 3, store: 2 }],
    ["the store at a higher tier", two, three, { ahead: "store", rises: ["tier", "weight"], git: 2, store: 3 }],
    ["only the store", null, two, { ahead: "store", rises: ["tier"], git: null, store: 2 }],
    ["only git", two, null, { ahead: "git", rises: ["tier"], git: 2, store: null }],
    ["git off", off, two, { ahead: "store", rises: ["tier"], git: 0, store: 2 }],
    [
      "somebody else on each whitelist",
      two,
      { ...two, whitelist: ["b"] },
      { ahead: "both", rises: ["whitelist"], git: 2, store: 2 },
    ],
    [
      "a blacklist in git",
      { ...two, blacklist: ["b"] },
      two,
      { ahead: "store", rises: ["blacklist"], git: 2, store: 2 },
    ],
    [
      "a parent in the store",
      two,
      { ...two, dependsOn: ["y"] },
      { ahead: "git", rises: ["dependsOn"], git: 2, store: 2 },
    ],
    [
      "more of one and less of another",
      { ...two, whitelist: ["a", "b"] },
      three,
      { ahead: "both", rises: ["tier", "weight", "whitelist"], git: 2, store: 3 },
    ],
    ["another date or name alone", two, { ...two, since: "2026-01-01T00:00:00Z", flag: "y" }, null],
  ])("with %s", (_, git, store, expected) => {
    expect(drift(git, store).features).toEqual(expected === null ? [] : [{ feature: "x", ...expected }]);
  });

  test("a killed feature is off in the store, and told of where git has it", () => {
    expect(drift(two, three, { x: KILL })).toEqual({ features: [], killed: ["x"] });
    expect(drift(two, null, { x: KILL })).toEqual({ features: [], killed: ["x"] });
    expect(drift(off, three, { x: KILL })).toEqual({ features: [], killed: [] });
    expect(drift(null, three, { x: KILL })).toEqual({ features: [], killed: [] });
    expect(drift(two, two, { y: KILL })).toEqual({ features: [], killed: [] });
  });

  test("a kill that was taken back counts no more", () => {
    const restores = { x: { at: "2026-11-22T10:00:00Z", by: "@a", reason: "r", kill: KILL.at } };
    const snapshot = snapshotOf({ x: three }, { kills: { x: KILL }, restores });
    expect(driftOf(snapshot, { x: two })).toMatchObject({ features: [{ ahead: "store" }], killed: [] });
  });

  test("nothing is said about a file that cannot be read", () => {
    expect(drift(null, three, {}, ["x"])).toEqual({ features: [], killed: [] });
    expect(drift(two, three, { x: KILL }, ["x"])).toEqual({ features: [], killed: [] });
  });

  test("features are in the order of their names", () => {
    const found = driftOf(snapshotOf({ b: two, a: two }, { kills: { d: KILL, c: KILL } }), { d: two, c: two });
    expect(found.features.map(({ feature }) => feature)).toEqual(["a", "b"]);
    expect(found.killed).toEqual(["c", "d"]);
  });

  test("where nothing drifts from git, nobody has more in the store than git would give", () => {
    fc.assert(
      fc.property(anySnapshot, anySnapshot, (git, store) => {
        const { features } = driftOf(store, git.features);
        const apart = new Set(features.map(({ feature }) => feature));
        fc.pre(apart.size === 0);
        for (const feature of Object.keys(store.features)) {
          for (const customer of CUSTOMERS) {
            const here = evaluate(store, feature, customer).enabled;
            expect(here && !evaluate({ ...git, kills: {} }, feature, customer).enabled).toBe(false);
          }
        }
      }),
      { numRuns: Math.min(RUNS, 200) },
    );
  });
});
