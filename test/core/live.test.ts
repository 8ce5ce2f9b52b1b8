import { describe, expect, test } from "vitest";
import { compileFeature } from "../../src/core/compile.ts";
import { carriedVersion, liveRollout } from "../../src/core/live.ts";
import type { Rollout } from "../../src/core/rollout.ts";
import type { SnapshotFeature } from "../../src/evaluation/snapshot.ts";
import { HOUR, NOW, rollout, settings } from "../support/builders.ts";

const x = (override: Partial<Rollout> = {}): Rollout => rollout({ feature: "x", ...override });
const entryOf = (value: Rollout): SnapshotFeature => compileFeature(value, settings(), NOW);
const paused = { at: 1, by: "@a", reason: "p" };
const rolledBack = { at: 1, by: "@a", reason: "r", from: 3 as const };
const published = { at: NOW, by: null, reason: "as published" };

describe("liveRollout()", () => {
  test("takes who is on from the entry and the rest from the file", () => {
    const file = x({ tier: 3, owners: ["@o"], whitelist: ["a"], phase: "p1", salt: "s" });
    const live = x({ tier: 2, whitelist: ["b"], blacklist: ["c"], dependsOn: ["p"], salt: "t", flag: "f" });
    expect(liveRollout("x", entryOf(live), file)).toEqual({ ...live, owners: ["@o"], phase: "p1" });
  });

  test("has the defaults of a file where none is known", () => {
    expect(liveRollout("x", entryOf(x({ tier: 2 })), null)).toEqual({
      feature: "x",
      description: "",
      owners: [],
      tier: 2,
      whitelist: ["cust_internal_1"],
      blacklist: [],
      flag: "x",
      salt: "x",
      risk: "normal",
      phase: null,
      dependsOn: [],
      rollbackThreshold: { errorRate: 500, timeWindow: HOUR, windows: [] },
      metrics: { source: null, parameters: {} },
      paused: null,
      rolledBack: null,
      evidenceSince: null,
      override: null,
      imported: null,
      retired: null,
    });
  });

  test.each<[name: string, entry: Rollout, file: Rollout | null, paused: Rollout["paused"]]>([
    ["paused in both", x({ tier: 2, paused }), x({ tier: 2, paused }), paused],
    ["paused in the entry alone", x({ tier: 2, paused }), x({ tier: 2 }), published],
    ["paused in the file alone", x({ tier: 2 }), x({ tier: 2, paused }), paused],
    ["paused in neither", x({ tier: 2 }), x({ tier: 2 }), null],
    ["paused, and no file known", x({ tier: 2, paused }), null, published],
  ])("%s", (_, live, file, expected) => {
    expect(liveRollout("x", entryOf(live), file).paused).toEqual(expected);
  });

  test.each<[name: string, entry: Rollout, file: Rollout | null, rolledBack: Rollout["rolledBack"]]>([
    ["rolled back in both", x({ rolledBack }), x({ rolledBack }), rolledBack],
    ["rolled back in the entry alone", x({ rolledBack }), x(), { ...published, from: 1 }],
    ["rolled back in the file alone", x(), x({ rolledBack }), rolledBack],
    ["rolled back in neither", x(), x(), null],
  ])("%s", (_, live, file, expected) => {
    expect(liveRollout("x", entryOf(live), file).rolledBack).toEqual(expected);
  });
});

describe("carriedVersion()", () => {
  const live = entryOf(x({ tier: 2, whitelist: ["a"], dependsOn: ["p"] }));
  const same = x({ tier: 2, whitelist: ["a"], dependsOn: ["p"], owners: ["@newer"] });

  test.each<[name: string, versions: readonly Rollout[], found: Rollout | null]>([
    ["none", [], null],
    ["the newest of two alike", [same, { ...same, owners: ["@older"] }], same],
    ["one behind an advance", [{ ...same, tier: 3 }, same], same],
    ["one behind a lowering", [{ ...same, tier: 1 }, same], same],
    ["one behind a longer whitelist", [{ ...same, whitelist: ["a", "b"] }, same], same],
    ["one behind a shorter whitelist", [{ ...same, whitelist: [] }, same], same],
    ["one behind another salt", [{ ...same, salt: "t" }, same], same],
    ["one behind a lost parent", [{ ...same, dependsOn: [] }, same], same],
    ["nothing where every version is another", [{ ...same, tier: 3 }], null],
  ])("finds %s", (_, versions, found) => {
    expect(carriedVersion(versions, live, settings())).toEqual(found);
  });

  test("does not mind settings that changed the weight since", () => {
    const inForce = settings({ ladder: { earlyAdopters: { percentage: 4_000 } } });
    expect(carriedVersion([same], live, inForce)).toEqual(same);
  });
});
