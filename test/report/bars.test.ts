import { describe, expect, test } from "vitest";

import { ladderBar, ladderStep, rateBar, shareBar } from "../../src/report/bars.ts";
import { amount, minuteOf, plural, share, shortRevision } from "../../src/report/words.ts";
import { NOW } from "../support/builders.ts";

test("the ladder fills the rungs that are reached", () => {
  expect(([0, 1, 2, 3, 4] as const).map((tier) => ladderBar(tier))).toEqual(["□□□□", "■□□□", "■■□□", "■■■□", "■■■■"]);
});

test.each([
  ["a rise", 1, 2, "■□□□ internal → ■■□□ early adopters"],
  ["a tier that stays", 4, 4, "■■■■ full"],
  ["a new file", null, 0, "no file → □□□□ disabled"],
  ["a removed file", 4, null, "■■■■ full → no file"],
] as const)("a step shows %s", (_, from, to, expected) => {
  expect(ladderStep(from, to)).toBe(expected);
});

describe("rateBar", () => {
  test.each([
    ["nothing", 0, "··········│··········"],
    ["half the limit", 0.025, "█████·····│··········"],
    ["a little more", 0.028, "█████▌····│··········"],
    ["the limit", 0.05, "██████████│··········"],
    ["far over it", 0.5, "██████████│██████████"],
    ["less than nothing", -1, "··········│··········"],
  ])("shows %s", (_, rate, expected) => {
    expect(rateBar(rate, 0.05)).toBe(expected);
  });
});

test("a share fills its bar", () => {
  expect([shareBar(0), shareBar(0.42), shareBar(1), shareBar(7)]).toEqual([
    "··········",
    "████······",
    "██████████",
    "██████████",
  ]);
});

test("numbers read as people write them", () => {
  expect([share(0.1), share(0.025), share(0)]).toEqual(["10 %", "2.5 %", "0 %"]);
  expect([amount(1_234.5), plural(1, "file"), plural(1_000, "file")]).toEqual(["1,234.5", "1 file", "1,000 files"]);
  expect(minuteOf(NOW)).toBe("2026-11-22 10:00");
  expect([shortRevision("a".repeat(40)), shortRevision("worktree")]).toEqual(["a".repeat(12), "worktree"]);
});
