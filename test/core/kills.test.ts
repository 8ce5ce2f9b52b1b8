import { describe, expect, test } from "vitest";
import {
  effectiveKills,
  keptRestores,
  liftedKills,
  mergeKills,
  mergeRestores,
  RESTORES_KEPT,
  type TierHistory,
  waitsForPerson,
} from "../../src/core/kills.ts";
import { formatInstant } from "../../src/evaluation/instant.ts";
import type { Kill, Restore } from "../../src/evaluation/snapshot.ts";
import { DAY, NOW } from "../support/builders.ts";

const kill = (at: string, override: Partial<Kill> = {}): Kill => ({
  at: `2026-11-${at}Z`,
  by: "guard",
  code: "error-rate",
  revision: "r1",
  ...override,
});
const restore = (at: string, override: Partial<Restore> = {}): Restore => ({
  at: `2026-11-${at}Z`,
  by: "@owner",
  reason: "false alarm",
  kill: "2026-11-01T00:00:00Z",
  ...override,
});
const side = (kills: Record<string, Kill>, restores: Record<string, Restore> = {}) => ({ kills, restores });
const order = ["r1", "r2", "r3"];
const rank = (revision: string): number => order.indexOf(revision);

describe("effectiveKills()", () => {
  test.each<[name: string, kill: Kill, restore: Restore | null, stands: boolean]>([
    ["without a restore", kill("20T10:00:00"), null, true],
    ["before its restore", kill("20T10:00:00"), restore("20T10:00:01"), false],
    ["at the instant of its restore", kill("20T10:00:00"), restore("20T10:00:00"), false],
    ["after its restore", kill("20T10:00:01"), restore("20T10:00:00"), true],
    ["at an instant that cannot be read", kill("99T10:00:00"), restore("20T10:00:00"), true],
    ["with a restore that cannot be read", kill("20T10:00:00"), restore("99T10:00:00"), true],
  ])("a kill %s", (_, given, taken, stands) => {
    const kept = effectiveKills({ x: given }, taken === null ? {} : { x: taken });
    expect(kept).toEqual(stands ? { x: given } : {});
  });

  test("is not voided by the restore of another feature", () => {
    expect(effectiveKills({ x: kill("20T10:00:00") }, { y: restore("21T10:00:00") })).toHaveProperty("x");
  });
});

describe("mergeKills()", () => {
  test("is the union", () => {
    const [x, y] = [kill("20T10:00:00"), kill("20T11:00:00")];
    expect(mergeKills([side({ y }), side({ x })], rank)).toEqual({ x, y });
    expect(mergeKills([], rank)).toEqual({});
  });

  test.each<[name: string, first: Kill, second: Kill]>([
    ["the later revision", kill("20T10:00:00", { revision: "r2" }), kill("21T10:00:00")],
    [
      "a revision of the history before one that is not in it",
      kill("20T10:00:00"),
      kill("21T10:00:00", { revision: "gone" }),
    ],
    ["the later instant of one revision", kill("20T10:00:01"), kill("20T10:00:00")],
    ["one and the same where both are as late", kill("20T10:00:00", { code: "suspend" }), kill("20T10:00:00")],
  ])("of two kills counts %s", (_, wins, loses) => {
    expect(mergeKills([side({ x: wins }), side({ x: loses })], rank)).toEqual({ x: wins });
    expect(mergeKills([side({ x: loses }), side({ x: wins })], rank)).toEqual({ x: wins });
  });

  test("two kills whose instants cannot be read still give one answer", () => {
    const [a, b] = [kill("99T10:00:00", { by: "a" }), kill("98T10:00:00", { by: "b" })];
    expect(mergeKills([side({ x: a }), side({ x: b })], rank)).toEqual(
      mergeKills([side({ x: b }), side({ x: a })], rank),
    );
  });

  test("leaves out what a restore in another store makes void, even where its revision is later", () => {
    const voided = kill("20T10:00:00", { revision: "r3" });
    const standing = kill("22T10:00:00");
    const stores = [side({ x: voided }), side({ x: standing }, { x: restore("21T10:00:00") })];
    expect(mergeKills(stores, rank)).toEqual({ x: standing });
    expect(mergeKills([side({ x: voided }), side({}, { x: restore("21T10:00:00") })], rank)).toEqual({});
  });
});

describe("mergeRestores()", () => {
  test.each<[name: string, wins: Restore, loses: Restore]>([
    ["the later", restore("21T10:00:00"), restore("20T10:00:00")],
    ["one that can be read", restore("20T10:00:00"), restore("99T10:00:00")],
    [
      "one and the same where both are as late",
      restore("20T10:00:00", { by: "b" }),
      restore("20T10:00:00", { by: "a" }),
    ],
  ])("of two restores counts %s", (_, wins, loses) => {
    expect(mergeRestores([side({}, { x: wins }), side({}, { x: loses })])).toEqual({ x: wins });
    expect(mergeRestores([side({}, { x: loses }), side({}, { x: wins })])).toEqual({ x: wins });
  });

  test("is the union, in the order of names", () => {
    const merged = mergeRestores([side({}, { b: restore("20T10:00:00") }), side({}, { a: restore("20T10:00:00") })]);
    expect(Object.keys(merged)).toEqual(["a", "b"]);
  });
});

describe("keptRestores()", () => {
  test.each([
    ["just younger than 28 days", NOW - RESTORES_KEPT + 1_000, true],
    ["28 days old", NOW - RESTORES_KEPT, false],
    ["from now", NOW, true],
  ])("one %s", (_, at, kept) => {
    const given = { x: restore("20T10:00:00", { at: formatInstant(at) }) };
    expect(keptRestores(given, NOW)).toEqual(kept ? given : {});
  });

  test("keeps them for 28 days", () => {
    expect(RESTORES_KEPT).toBe(28 * DAY);
  });
});

describe("liftedKills()", () => {
  test.each<[name: string, zero: boolean | "no-ancestor", tip: boolean, lifted: boolean]>([
    ["git had it at tier 0 since", true, false, true],
    ["git never had it at tier 0 since", false, true, false],
    ["its revision is not in the history, and the tip is off", "no-ancestor", true, true],
    ["its revision is not in the history, and the tip is on", "no-ancestor", false, false],
  ])("a kill where %s", (_, zero, tip, lifted) => {
    const asked: string[] = [];
    const history: TierHistory = {
      firstParentHasZero: (revision, feature) => {
        asked.push(`${revision} ${feature}`);
        return zero;
      },
      tipIsZero: (feature) => feature === "x" && tip,
    };
    expect([...liftedKills({ x: kill("20T10:00:00") }, history)]).toEqual(lifted ? ["x"] : []);
    expect(asked).toEqual(["r1 x"]);
  });
});

test.each([
  ["suspend", true],
  ["manual", true],
  ["rollback", false],
  ["error-rate", false],
])("waitsForPerson() of %s is %s", (code, waits) => {
  expect(waitsForPerson({ code })).toBe(waits);
});
