import { describe, expect, test } from "vitest";
import { backOff } from "../../src/commands/back-off.ts";

/** Everything that is slept where chance always says the same and every try takes as long. */
async function sleptWith(chance: number, tookMs: number): Promise<readonly number[]> {
  const slept: number[] = [];
  let now = 1_000;
  const pause = backOff({
    random: () => chance,
    sleep(ms) {
      slept.push(ms);
      now += ms;
      return Promise.resolve();
    },
    stopwatch: () => now,
  });
  do now += tookMs;
  while (await pause());
  expect(await pause()).toBe(false);
  return slept;
}

describe("pauses between two tries", () => {
  test.each([
    { chance: 0, took: 0, first: [5, 5, 5], count: 4_000, total: 20_000 },
    { chance: 0, took: 5, first: [5, 5, 5], count: 4_000, total: 20_000 },
    { chance: 0, took: 200, first: [200, 200, 200], count: 100, total: 20_000 },
    { chance: 0.5, took: 2, first: [10, 17.5, 28.75], count: 137, total: 19_932 },
    { chance: 1, took: 2, first: [15, 45, 135, 150, 150], count: 135, total: 19_995 },
    { chance: 1, took: 100, first: [300, 900, 2_700, 3_000, 3_000], count: 8, total: 18_900 },
    { chance: 1, took: 300, first: [900, 2_700, 5_000, 5_000], count: 5, total: 18_600 },
    { chance: 0, took: 60_000, first: [5_000, 5_000], count: 4, total: 20_000 },
  ])("grow by chance ($chance) from what a try took ($took ms), and are bounded", async (row) => {
    const slept = await sleptWith(row.chance, row.took);
    expect(slept.slice(0, row.first.length)).toEqual(row.first);
    expect([slept.length, Math.round(slept.reduce((sum, ms) => sum + ms, 0))]).toEqual([row.count, row.total]);
  });
});
