import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { narrowed, type Rise, risesBetween, sortedSet } from "../../src/core/narrowing.ts";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import type { SnapshotFeature } from "../../src/evaluation/snapshot.ts";
import { anyRollout, CUSTOMERS, runs, snapshotOf } from "../support/publishing.ts";
import { compileFeature } from "../../src/core/compile.ts";
import { DAY, NOW, settings } from "../support/builders.ts";

const ENTRY: SnapshotFeature = {
  flag: "x",
  tier: 2,
  status: "in_progress",
  weight: 10_000,
  salt: "s",
  whitelist: ["a", "b"],
  blacklist: ["d"],
  dependsOn: ["p"],
  since: "2026-11-15T10:00:00Z",
};

const entry = (override: Partial<SnapshotFeature>): SnapshotFeature => ({ ...ENTRY, ...override });

test("sortedSet() sorts by code units and drops repetitions", () => {
  expect(sortedSet(["b", "a", "b", "B"])).toEqual(["B", "a", "b"]);
});

describe("risesBetween()", () => {
  test.each<
    [name: string, from: Partial<SnapshotFeature> | null, to: Partial<SnapshotFeature>, rises: readonly Rise[]]
  >([
    ["the same", {}, {}, []],
    ["a higher tier and weight", {}, { tier: 3, weight: 50_000 }, ["tier", "weight"]],
    ["a higher tier alone", { tier: 1, weight: 0 }, { tier: 2, weight: 0 }, ["tier"]],
    ["a lower tier", {}, { tier: 1, weight: 0 }, []],
    ["a weight that grows by one", {}, { weight: 10_001 }, ["weight"]],
    ["a weight that shrinks", {}, { weight: 9_999 }, []],
    ["a customer more", {}, { whitelist: ["a", "b", "c"] }, ["whitelist"]],
    ["another customer instead", {}, { whitelist: ["a", "c"] }, ["whitelist"]],
    ["a customer less", {}, { whitelist: ["a"] }, []],
    ["a customer no longer excluded", {}, { blacklist: [] }, ["blacklist"]],
    ["a customer more excluded", {}, { blacklist: ["d", "e"] }, []],
    ["a parent less", {}, { dependsOn: [] }, ["dependsOn"]],
    ["a parent more", {}, { dependsOn: ["p", "q"] }, []],
    ["another salt between no one and everyone", {}, { salt: "t" }, ["salt"]],
    ["another salt where no bucket is on", { tier: 1, weight: 0 }, { tier: 1, weight: 0, salt: "t" }, []],
    [
      "another salt where every bucket is on",
      { tier: 4, weight: 100_000 },
      { tier: 4, weight: 100_000, salt: "t" },
      [],
    ],
    ["another salt on the way down from everyone", { tier: 4, weight: 100_000 }, { salt: "t" }, []],
    ["another salt just below everyone", { weight: 99_999 }, { weight: 1, salt: "t" }, ["salt"]],
    ["another flag", {}, { flag: "y" }, []],
    ["another status", {}, { status: "paused" }, []],
    ["absent before", null, { tier: 1, weight: 0, whitelist: [] }, ["tier"]],
    ["absent before, off now", null, { tier: 0, weight: 0 }, []],
    ["off before, with all its lists empty", { tier: 0, weight: 0, whitelist: [] }, { tier: 2 }, ["tier"]],
    ["off before", { tier: 0, weight: 0 }, { tier: 1, weight: 0 }, ["tier"]],
    ["off now, whatever its lists say", {}, { tier: 0, weight: 0, whitelist: ["z"], blacklist: [], dependsOn: [] }, []],
  ])("%s", (_, from, to, rises) => {
    expect(risesBetween(from === null ? null : entry(from), entry(to))).toEqual(rises);
  });
});

describe("narrowed()", () => {
  test("takes the lower of everything and keeps the published salt", () => {
    const asked = entry({
      flag: "y",
      tier: 3,
      weight: 50_000,
      salt: "t",
      whitelist: ["c", "b"],
      blacklist: ["c"],
      dependsOn: ["q"],
      since: "2026-11-22T10:00:00Z",
    });
    expect(narrowed(ENTRY, asked)).toEqual({
      flag: "y",
      tier: 2,
      status: "in_progress",
      weight: 10_000,
      salt: "s",
      whitelist: ["b"],
      blacklist: ["c", "d"],
      dependsOn: ["p", "q"],
      since: "2026-11-15T10:00:00Z",
    });
  });

  test("begins anew where the tier falls", () => {
    const asked = entry({ tier: 1, weight: 0, status: "paused", since: "2026-11-22T10:00:00Z" });
    expect(narrowed(ENTRY, asked)).toMatchObject({ tier: 1, weight: 0, status: "paused", since: asked.since });
  });

  test("keeps the published instant where the tier stays", () => {
    expect(narrowed(ENTRY, entry({ since: "2026-11-22T10:00:00Z" })).since).toBe(ENTRY.since);
  });

  test.each<
    [name: string, from: Partial<SnapshotFeature>, to: Partial<SnapshotFeature>, status: SnapshotFeature["status"]]
  >([
    ["a pause that comes with a withheld rise shows", {}, { tier: 3, status: "paused" }, "paused"],
    ["a pause at tier 0 does not", { tier: 0, status: "planned" }, { tier: 1, status: "paused" }, "planned"],
    [
      "a rollback stays one while its restart is withheld",
      { tier: 0, status: "rolled_back" },
      { tier: 1 },
      "rolled_back",
    ],
    ["the end of a pause shows while a rise is withheld", { status: "paused" }, { tier: 3 }, "in_progress"],
    ["a pause shows while a rise is withheld", {}, { tier: 3, status: "paused" }, "paused"],
    ["tier 0 has no pause to show", { tier: 0, status: "planned" }, { tier: 1, status: "paused" }, "planned"],
    ["a resume at the same tier shows", { status: "paused" }, {}, "in_progress"],
    ["a completion is withheld with its tier", { tier: 3 }, { tier: 4, status: "completed" }, "in_progress"],
  ])("%s", (_, from, to, status) => {
    expect(narrowed(entry(from), entry(to)).status).toBe(status);
  });

  test("turns nobody on who was off, and nobody who is blacklisted in either", () => {
    fc.assert(
      fc.property(anyRollout(fc.constant("x")), anyRollout(fc.constant("x")), (from, to) => {
        const published = compileFeature(from, settings(), NOW - DAY);
        const asked = compileFeature(to, settings(), NOW);
        const kept = narrowed(published, asked);
        expect(risesBetween(published, kept)).toEqual([]);
        const [before, after] = [published, kept].map((each) =>
          snapshotOf([], { features: { x: { ...each, dependsOn: [] } } }),
        );
        for (const customer of CUSTOMERS) {
          const on = after !== undefined && evaluate(after, "x", customer).enabled;
          expect(on && (before === undefined || !evaluate(before, "x", customer).enabled)).toBe(false);
          expect(on && [...from.blacklist, ...to.blacklist].includes(customer)).toBe(false);
        }
      }),
      runs(),
    );
  });
});
