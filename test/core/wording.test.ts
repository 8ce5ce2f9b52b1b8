import { describe, expect, test } from "vitest";
import {
  bareRatio,
  duration,
  formatMoment,
  percent,
  quantity,
  ratioPercent,
  thousands,
} from "../../src/core/wording.ts";
import { DAY, HOUR, MINUTE } from "../support/builders.ts";

describe("numbers", () => {
  test.each([
    [0, "0"],
    [12, "12"],
    [999, "999"],
    [1_000, "1,000"],
    [1_130, "1,130"],
    [1_234_567, "1,234,567"],
    [1_234.5678, "1,234.5678"],
  ])("%d reads %s", (value, text) => {
    expect(thousands(value)).toBe(text);
  });

  test.each([
    [113_000, "1,130"],
    [100, "1"],
    [33, "0.33"],
    [0, "0"],
  ])("%i hundredths of an event read %s", (hundredths, text) => {
    expect(quantity(hundredths)).toBe(text);
  });
});

describe("ratios", () => {
  test("basis points are percentages with two digits", () => {
    expect([percent(500), percent(1), percent(10_000), percent(133.2)]).toEqual([
      "5.00 %",
      "0.01 %",
      "100.00 %",
      "1.33 %",
    ]);
  });

  test("a ratio comes with its counts", () => {
    expect(ratioPercent({ part: 1_200, whole: 120_000 })).toBe("1.00 % (12 of 1,200)");
    expect(bareRatio({ part: 1_200, whole: 120_000 })).toBe("1.00 %");
  });

  test("a ratio of nothing is no number", () => {
    expect(ratioPercent({ part: 0, whole: 0 })).toBe("no events");
    expect(bareRatio({ part: 0, whole: 0 })).toBe("no events");
  });
});

describe("lengths of time", () => {
  test.each([
    [0, "0 s"],
    [999, "0 s"],
    [1_000, "1 s"],
    [59_999, "59 s"],
    [MINUTE, "1 min"],
    [MINUTE + 30_000, "1 min 30 s"],
    [HOUR - 1, "59 min 59 s"],
    [HOUR, "1 h"],
    [90 * MINUTE, "1 h 30 min"],
    [HOUR + 59_000, "1 h"],
    [DAY, "1 d"],
    [52 * HOUR, "2 d 4 h"],
    [2 * DAY + 30 * MINUTE, "2 d"],
    [28 * DAY, "28 d"],
  ])("%i ms read %s", (ms, text) => {
    expect(duration(ms)).toBe(text);
  });
});

describe("instants", () => {
  test.each([
    ["2026-11-24T08:00:00Z", "24 Nov 08:00 UTC"],
    ["2026-01-01T00:00:59.999Z", "1 Jan 00:00 UTC"],
    ["2026-12-31T23:59:00Z", "31 Dec 23:59 UTC"],
    ["2027-09-09T09:09:00Z", "9 Sep 09:09 UTC"],
  ])("%s reads %s", (instant, text) => {
    expect(formatMoment(Date.parse(instant))).toBe(text);
  });

  test("every month has its name", () => {
    const names = Array.from({ length: 12 }, (_, month) => formatMoment(Date.UTC(2026, month, 2)).split(" ")[1]);
    expect(names.join(" ")).toBe("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec");
  });
});
