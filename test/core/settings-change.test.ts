import { describe, expect, test } from "vitest";
import { percentageObjections } from "../../src/core/settings-change.ts";
import type { Tier } from "../../src/evaluation/snapshot.ts";
import { settings } from "../support/builders.ts";

const shares = (early: number, general: number) =>
  settings({ ladder: { earlyAdopters: { percentage: early }, general: { percentage: general } } });
const at = (...tiers: readonly Tier[]) => tiers.map((tier, index) => ({ feature: `f${index}`, tier }));

describe("percentageObjections()", () => {
  test.each([
    [
      "a share that grows while a rollout is at its tier",
      shares(4_000, 5_000),
      at(1, 2),
      ["blocked: tier 2 may not grow from 10.00 % to 40.00 % while f1 is at it"],
    ],
    [
      "a share that grows while two rollouts are at its tier",
      shares(1_000, 5_001),
      at(3, 3),
      ["blocked: tier 3 may not grow from 50.00 % to 50.01 % while f0, f1 are at it"],
    ],
    ["a share that grows while nobody is at its tier", shares(4_000, 5_000), at(0, 1, 3, 4), []],
    ["a share that stays", shares(1_000, 5_000), at(2, 3), []],
    ["a share that shrinks", shares(500, 4_000), at(2, 3), []],
  ])("answers %s", (_, head, rollouts, objections) => {
    expect(percentageObjections(shares(1_000, 5_000), head, rollouts)).toEqual(objections);
  });

  test("names five rollouts and counts the rest", () => {
    const [objection] = percentageObjections(shares(1_000, 5_000), shares(1_100, 5_000), at(2, 2, 2, 2, 2, 2, 2));
    expect(objection).toContain("while f0, f1, f2, f3, f4 and 2 more are at it");
  });
});
