import { describe, expect, test } from "vitest";
import { backOff } from "../../src/commands/back-off.ts";

/** Everything that is slept where chance always says the same. */
async function sleptWith(chance: number): Promise<readonly number[]> {
  const slept: number[] = [];
  const pause = backOff({
    random: () => chance,
    sleep: (ms) => {
      slept.push(ms);
      return Promise.resolve();
    },
  });
  while (await pause());
  expect(await pause()).toBe(false);
  return slept;
}

describe("pauses between two tries", () => {
  test.each([
    { chance: 0, first: [5, 5, 5], count: 1_600, total: 8_000 },
    { chance: 0.5, first: [10, 17.5, 28.75], count: 16, total: 7_510 },
    { chance: 1, first: [15, 45, 135, 405, 1_000, 1_000], count: 11, total: 7_600 },
  ])("grow by chance ($chance) from one to the next, and are bounded", async ({ chance, first, count, total }) => {
    const slept = await sleptWith(chance);
    expect(slept.slice(0, first.length)).toEqual(first);
    expect(slept.length).toBe(count);
    expect(Math.round(slept.reduce((sum, ms) => sum + ms, 0))).toBe(total);
    expect(Math.max(...slept)).toBeLessThanOrEqual(1_000);
  });
});
