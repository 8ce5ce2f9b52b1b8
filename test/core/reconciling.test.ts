import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileFeature } from "../../src/core/compile.ts";
import { risesBetween } from "../../src/core/narrowing.ts";
import { planReconcile, type ReconcileInput, type StoredParts } from "../../src/core/reconciling.ts";
import type { Rollout } from "../../src/core/rollout.ts";
import { catalog, NOW, rollout, settings } from "../support/builders.ts";
import { anyPublishInput, killAt, LIVE_SINCE, runs, snapshotOf } from "../support/publishing.ts";
import { formatInstant } from "../../src/evaluation/instant.ts";

const x = (override: Partial<Rollout> = {}) => rollout({ feature: "x", ...override });
const since = formatInstant(LIVE_SINCE);

function input(
  git: readonly Rollout[],
  stores: readonly StoredParts[],
  override: Partial<ReconcileInput> = {},
): ReconcileInput {
  return {
    environment: "production",
    settings: settings(),
    now: NOW,
    tip: catalog(git),
    stores: stores.map((snapshot, index) => ({ store: `s${index}`, snapshot })),
    kills: {},
    liftable: new Set(),
    openPullRequests: new Set(),
    ...override,
  };
}

describe("stores", () => {
  test.each<[name: string, given: ReconcileInput, repairs: readonly string[]]>([
    ["that agree with git", input([x({ tier: 2 })], [snapshotOf([x({ tier: 2 })])]), []],
    ["that stand below git", input([x({ tier: 3 })], [snapshotOf([x({ tier: 2 })])]), []],
    ["that stand above git", input([x({ tier: 0 })], [snapshotOf([x({ tier: 2 })])]), ["s0 lowered x"]],
    ["of which one stands above", input([x()], [snapshotOf([x()]), snapshotOf([x({ tier: 1 })])]), ["s1 lowered x"]],
    ["with a feature that git lost", input([], [snapshotOf([x({ tier: 2 })])]), ["s0 lowered x"]],
    [
      "with a longer whitelist",
      input([x({ tier: 1, whitelist: [] })], [snapshotOf([x({ tier: 1 })])]),
      ["s0 lowered x"],
    ],
    ["with another salt only", input([x({ tier: 2, salt: "t" })], [snapshotOf([x({ tier: 2 })])]), []],
    [
      "without a kill",
      input([x({ tier: 2 })], [snapshotOf([x({ tier: 2 })])], { kills: { x: killAt({ code: "manual" }) } }),
      ["s0 killed x"],
    ],
    [
      "without a kill that git agrees with",
      input([x()], [snapshotOf([x()])], { kills: { x: killAt() }, liftable: new Set(["x"]) }),
      [],
    ],
    [
      "with the kill",
      input([x({ tier: 2 })], [snapshotOf([x({ tier: 2 })], { kills: { x: killAt() } })], {
        kills: { x: killAt({ code: "manual" }) },
      }),
      [],
    ],
    [
      "with a kill that was restored before the one that stands",
      input(
        [x({ tier: 2 })],
        [
          snapshotOf([x({ tier: 2 })], {
            kills: { x: killAt({ at: since }) },
            restores: { x: { at: since, by: "@o", reason: "r", kill: since } },
          }),
        ],
        { kills: { x: killAt({ code: "manual" }) } },
      ),
      ["s0 killed x"],
    ],
  ])("%s", (_, given, repairs) => {
    const told = planReconcile(given).stores.flatMap(({ store, lowered, killed }) => [
      ...lowered.map((feature) => `${store} lowered ${feature}`),
      ...killed.map((feature) => `${store} killed ${feature}`),
    ]);
    expect(told).toEqual(repairs);
  });

  test("are left alone where a file cannot be read", () => {
    const tip = { entries: new Map(), unreadable: new Map([["x", "rollouts/x.yaml"]]) };
    expect(planReconcile(input([], [snapshotOf([x({ tier: 2 })])], { tip })).stores).toEqual([]);
  });

  test("get what is narrower, every other feature as it was, and the kill that stands", () => {
    const y = rollout({ feature: "y", tier: 3 });
    const stored = snapshotOf([x({ tier: 3 }), y], { kills: { y: killAt({ at: since }), z: killAt() } });
    const kills = { y: killAt({ at: since }), x: killAt() };
    const plan = planReconcile(input([x({ tier: 2, blacklist: ["b"] }), y], [stored], { kills }));
    expect(plan.stores).toMatchObject([{ store: "s0", lowered: ["x"], killed: ["x"] }]);
    expect(plan.stores[0]?.parts).toEqual({
      features: {
        x: { ...stored.features["x"], tier: 2, weight: 10_000, blacklist: ["b"], since: formatInstant(NOW) },
        y: stored.features["y"],
      },
      kills: { x: killAt(), y: killAt({ at: since }), z: killAt() },
      restores: {},
    });
  });

  test("of an environment with a minimum tier stand above git only beyond it", () => {
    const staged = settings({ environments: { staging: { minimumTier: 4 } } });
    const given = input([x()], [snapshotOf([x({ tier: 4 })])], { environment: "staging", settings: staged });
    expect(planReconcile(given).stores).toEqual([]);
    expect(planReconcile({ ...given, environment: "production" }).stores).toHaveLength(1);
  });
});

describe("rollbacks that never reached git", () => {
  const kills = { x: killAt() };
  const at2 = [x({ tier: 2 })];
  test.each<[name: string, given: ReconcileInput, repeated: boolean]>([
    ["are repeated", input(at2, [], { kills }), true],
    ["by a person too", input(at2, [], { kills: { x: killAt({ code: "rollback", by: "@o" }) } }), true],
    ["are done where git has tier 0", input([x()], [], { kills }), false],
    ["are done where git has no file", input([], [], { kills }), false],
    ["wait for an open pull request", input(at2, [], { kills, openPullRequests: new Set(["x"]) }), false],
    ["were done, and undone by somebody", input(at2, [], { kills, liftable: new Set(["x"]) }), false],
    ["wait for a person after a suspend", input(at2, [], { kills: { x: killAt({ code: "suspend" }) } }), false],
    ["wait for a person after a kill by hand", input(at2, [], { kills: { x: killAt({ code: "manual" }) } }), false],
    [
      "are left where the guard observes",
      input(at2, [], { kills, settings: settings({ guard: { mode: "observe" } }) }),
      false,
    ],
    [
      "of a person are repeated where the guard observes",
      input(at2, [], {
        kills: { x: killAt({ code: "rollback", by: "@o" }) },
        settings: settings({ guard: { mode: "observe" } }),
      }),
      true,
    ],
  ])("%s", (_, given, repeated) => {
    expect(planReconcile(given).repeats.map(({ feature }) => feature)).toEqual(repeated ? ["x"] : []);
  });

  test("carry the record of the kill, by name", () => {
    const given = input([...at2, rollout({ feature: "a", tier: 1 })], [], { kills: { x: kills.x, a: killAt() } });
    expect(planReconcile(given).repeats).toEqual([
      expect.objectContaining({ feature: "a" }),
      {
        feature: "x",
        kill: kills.x,
        record: { at: NOW - 3_600_000, from: 2, by: "guard", reason: "killed in the stores (error-rate)" },
      },
    ]);
  });
});

test("reconciling never raises anything, and once is enough", () => {
  fc.assert(
    fc.property(anyPublishInput(), ({ published, tip, kills, liftable, settings: inForce }) => {
      fc.pre(published !== null);
      const given = input([], published === null ? [] : [published], { tip, kills, liftable, settings: inForce });
      for (const { parts } of planReconcile(given).stores) {
        for (const [feature, entry] of Object.entries(parts.features)) {
          expect(risesBetween(published?.features[feature] ?? null, entry)).toEqual([]);
          const file = tip.entries.get(feature)?.rollout;
          const asked = file === undefined ? entry : compileFeature(file, inForce, NOW);
          expect(risesBetween(asked, entry).filter((rise) => rise !== "salt")).toEqual([]);
        }
        expect(planReconcile({ ...given, stores: [{ store: "s0", snapshot: parts }] }).stores).toEqual([]);
      }
    }),
    runs(),
  );
});
