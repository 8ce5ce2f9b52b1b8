import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { squeezed } from "../../src/core/squeezing.ts";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import { CUSTOMERS, FEATURES, RUNS } from "../support/arbitraries.ts";
import { anySnapshot, KILL, snapshotFeature, snapshotOf } from "../support/snapshot-values.ts";

describe("squeezed", () => {
  const full = snapshotFeature({ whitelist: ["a"], blacklist: ["b"], dependsOn: ["y"] });

  test("keeps of a killed feature that it is off, and everything of the others", () => {
    const features = squeezed(snapshotOf({ x: full, y: full }, { kills: { x: KILL } }));
    expect(features).toEqual({ x: { ...full, tier: 0, weight: 0, whitelist: [], blacklist: [] }, y: full });
  });

  test.each([
    ["nothing is killed", snapshotOf({ x: full })],
    [
      "a kill was taken back",
      snapshotOf({ x: full }, { kills: { x: KILL }, restores: { x: { ...KILL, reason: "r", kill: KILL.at } } }),
    ],
    ["what is killed is not there", snapshotOf({ x: full }, { kills: { y: KILL } })],
    [
      "what is killed is as small as it can be",
      snapshotOf({ x: snapshotFeature({ tier: 0, weight: 0 }) }, { kills: { x: KILL } }),
    ],
  ])("finds nothing where %s", (_, snapshot) => {
    expect(squeezed(snapshot)).toBeNull();
  });

  test.each([
    ["tier", snapshotFeature({ tier: 1, weight: 0 })],
    ["whitelist", snapshotFeature({ tier: 0, weight: 0, whitelist: ["a"] })],
    ["blacklist", snapshotFeature({ tier: 0, weight: 0, blacklist: ["a"] })],
  ])("leaves out a %s", (_, entry) => {
    const features = squeezed(snapshotOf({ x: entry }, { kills: { x: KILL } }));
    expect(features?.["x"]).toMatchObject({ tier: 0, whitelist: [], blacklist: [] });
  });

  test("changes nobody's answer", () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const after = { ...snapshot, features: squeezed(snapshot) ?? snapshot.features };
        for (const feature of FEATURES) {
          for (const customer of CUSTOMERS) {
            expect(evaluate(after, feature, customer).detail).toBe(evaluate(snapshot, feature, customer).detail);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });
});
