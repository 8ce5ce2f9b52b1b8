import { expect, test } from "vitest";
import { firstOf, weekOf } from "../../src/core/rounds.ts";
import { DAY, MINUTE } from "../support/builders.ts";

const MONDAY = Date.UTC(2026, 10, 23);

test.each([
  ["within a day", MONDAY + 15 * MINUTE, MONDAY, { day: false, week: false }],
  ["over midnight", MONDAY + DAY, MONDAY + DAY - 1, { day: true, week: false }],
  ["from Sunday to Monday", MONDAY, MONDAY - 1, { day: true, week: true }],
  ["from Saturday to Sunday", MONDAY - DAY, MONDAY - DAY - 1, { day: true, week: false }],
  ["a week later on the same weekday", MONDAY + 7 * DAY, MONDAY, { day: true, week: true }],
  ["for the first time", MONDAY, null, { day: true, week: true }],
] as const)("a run %s", (_name, now, last, expected) => {
  expect(firstOf(now, last)).toEqual(expected);
});

test("weeks begin on Monday", () => {
  expect(weekOf(Date.UTC(1970, 0, 1))).toBe(0);
  expect(weekOf(Date.UTC(1970, 0, 5))).toBe(1);
});
