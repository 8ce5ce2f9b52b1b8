import { describe, expect, test } from "vitest";
import type { Catalog } from "../../src/core/catalog.ts";
import type { Rollout } from "../../src/core/rollout.ts";
import { type WatchInput, watchedFeatures } from "../../src/core/watching.ts";
import type { Tier } from "../../src/evaluation/snapshot.ts";
import { catalog, NOW, rollout, settings } from "../support/builders.ts";
import { killAt, snapshotOf } from "../support/publishing.ts";

const x = (override: Partial<Rollout> = {}) => rollout({ feature: "x", ...override });
const input = (
  git: readonly Rollout[],
  stores: readonly (readonly Rollout[])[],
  override: Partial<WatchInput> = {},
): WatchInput => ({
  settings: settings(),
  tip: catalog(git),
  lastReadable: new Map(),
  snapshots: stores.map((rollouts) => snapshotOf(rollouts)),
  kills: {},
  ...override,
});
const broken: Pick<Catalog, "entries" | "unreadable"> = {
  entries: new Map(),
  unreadable: new Map([["x", "rollouts/x.yaml"]]),
};

describe("watchedFeatures()", () => {
  test.each<[name: string, given: WatchInput, watched: readonly string[]]>([
    ["at tier 0 everywhere", input([x()], [[x()]]), []],
    ["at tier 1 for somebody", input([x({ tier: 1 })], []), ["x 1 git"]],
    ["at tier 1 for nobody", input([x({ tier: 1, whitelist: [] })], []), []],
    ["at tier 2 without a whitelist", input([x({ tier: 2, whitelist: [] })], []), ["x 2 git"]],
    ["at tier 4", input([x({ tier: 4 })], []), ["x 4 git"]],
    ["retired", input([x({ tier: 4, retired: { at: NOW } })], [[x({ tier: 4 })]]), []],
    [
      "retired in git, below tier 4 in a store",
      input([x({ tier: 4, retired: { at: NOW } })], [[x({ tier: 3 })]]),
      ["x 3 git"],
    ],
    ["retired below tier 4", input([x({ tier: 2, retired: { at: NOW } })], [[x({ tier: 2 })]]), ["x 2 git"]],
    ["withheld at tier 3 while git asks for tier 4", input([x({ tier: 4 })], [[x({ tier: 3 })]]), ["x 3 git"]],
    ["live in a store that stands above git", input([x({ tier: 0 })], [[x({ tier: 2 })]]), ["x 2 stores"]],
    ["live in one store, absent in the other", input([x()], [[], [x({ tier: 1 })]]), ["x 1 stores"]],
    ["live highest in the first store", input([x({ tier: 1 })], [[x({ tier: 3 })], [x({ tier: 2 })]]), ["x 3 git"]],
    ["live in one store of two", input([x({ tier: 1 })], [[x({ tier: 1 })], [x({ tier: 3 })]]), ["x 3 git"]],
    ["live in a store, gone in git", input([], [[x({ tier: 2 })]]), ["x 2 stores"]],
    ["at tier 0 in the store and live in git", input([x({ tier: 1 })], [[x()]]), ["x 1 git"]],
    [
      "several, by name",
      input([rollout({ feature: "b", tier: 1 }), rollout({ feature: "a", tier: 2 })], []),
      ["a 2 git", "b 1 git"],
    ],
  ])("%s", (_, given, watched) => {
    expect(
      watchedFeatures(given).map(({ feature, tier, inGit }) => `${feature} ${tier} ${inGit ? "git" : "stores"}`),
    ).toEqual(watched);
  });

  test("replaces a file that cannot be read by its last readable version", () => {
    const last = x({ tier: 3, owners: ["@last"] });
    const given = input([], [[x({ tier: 3 })]], { tip: broken, lastReadable: new Map([["x", last]]) });
    expect(watchedFeatures(given)).toEqual([{ feature: "x", rollout: last, tier: 3, killed: null, inGit: true }]);
  });

  test("knows a file that never could be read from the store alone", () => {
    const watched = watchedFeatures(input([], [[x({ tier: 3, salt: "s" })]], { tip: broken }));
    expect(watched).toMatchObject([
      { feature: "x", tier: 3, inGit: false, rollout: { tier: 3, salt: "s", owners: [] } },
    ]);
  });

  test("uses the last version of a file that is gone", () => {
    const last = x({ owners: ["@last"] });
    const watched = watchedFeatures(input([], [[x({ tier: 3 })]], { lastReadable: new Map([["x", last]]) }));
    expect(watched).toMatchObject([{ inGit: false, rollout: { owners: ["@last"] } }]);
  });

  test("says which are killed", () => {
    const given = input([x({ tier: 2 }), rollout({ feature: "y", tier: 2 as Tier })], [], { kills: { x: killAt() } });
    expect(watchedFeatures(given).map(({ feature, killed }) => [feature, killed])).toEqual([
      ["x", killAt()],
      ["y", null],
    ]);
  });
});
