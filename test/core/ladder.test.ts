import { describe, expect, test } from "vitest";
import { isTier, minimumOf, RUNGS, weightOf } from "../../src/core/ladder.ts";
import { limitsOf } from "../../src/core/limits.ts";
import type { Tier } from "../../src/evaluation/snapshot.ts";
import { DAY, HOUR, rollout, settings } from "../support/builders.ts";

describe("the ladder", () => {
  test("has five rungs, each at its tier's place", () => {
    expect(RUNGS.map(({ tier }) => tier)).toEqual([0, 1, 2, 3, 4]);
    expect(RUNGS.map(({ name }) => name)).toEqual(["disabled", "internal", "early adopters", "general", "full"]);
  });

  test.each<[Tier, number, number | null, number | null]>([
    [0, 0, null, null],
    [1, 0, 48 * HOUR, 48 * HOUR],
    [2, 10_000, 7 * DAY, 5 * DAY],
    [3, 50_000, 7 * DAY, 7 * DAY],
    [4, 100_000, null, null],
  ])("tier %i has weight %i and its minimums by default", (tier, weight, minimum, fastTrack) => {
    expect(weightOf(tier, settings())).toBe(weight);
    expect(minimumOf(tier, settings(), false)).toBe(minimum);
    expect(minimumOf(tier, settings(), true)).toBe(fastTrack);
  });

  test("follows the settings", () => {
    const given = settings({
      ladder: {
        internal: { minimum: 1, fastTrackMinimum: 2 },
        earlyAdopters: { percentage: 50, minimum: 3, fastTrackMinimum: 4 },
        general: { percentage: 2_575, minimum: 5, fastTrackMinimum: 6 },
      },
    });
    const tiers: readonly Tier[] = [0, 1, 2, 3, 4];
    expect(tiers.map((tier) => weightOf(tier, given))).toEqual([0, 0, 500, 25_750, 100_000]);
    expect(tiers.map((tier) => minimumOf(tier, given, false))).toEqual([null, 1, 3, 5, null]);
    expect(tiers.map((tier) => minimumOf(tier, given, true))).toEqual([null, 2, 4, 6, null]);
  });

  test.each([
    [0, true],
    [4, true],
    [5, false],
    [-1, false],
    [1.5, false],
    ["1", false],
    [null, false],
    [undefined, false],
  ])("isTier(%j) is %s", (value, expected) => {
    expect(isTier(value)).toBe(expected);
  });
});

describe("limitsOf()", () => {
  test("takes thresholds from the file and the rest from the settings", () => {
    const given = rollout({
      rollbackThreshold: { errorRate: 300, timeWindow: 2 * HOUR, windows: [{ timeWindow: HOUR, errorRate: 900 }] },
    });
    const where = settings({
      criteria: { evidence: "point", maximumErrorRate: 400, minimumSuccessRate: 9_700 },
      rollback: { critical: 1_200 },
    });
    expect(limitsOf(given, where)).toEqual({
      threshold: 300,
      timeWindow: 2 * HOUR,
      windows: [{ timeWindow: HOUR, errorRate: 900 }],
      maximumErrorRate: 400,
      minimumSuccessRate: 9_700,
      critical: 1_200,
      evidence: "point",
    });
  });
});
