import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { freezeEnd, frozenAt } from "../../src/core/calendar.ts";
import type { Freeze } from "../../src/core/settings.ts";
import { RUNS } from "../support/arbitraries.ts";
import { DAY, HOUR } from "../support/builders.ts";

const at = (text: string): number => Date.parse(text);
const weekend: Freeze = { days: ["fri", "sat", "sun"] };
const holidays: Freeze = { from: "2026-12-20", to: "2027-01-03" };

describe("frozenAt()", () => {
  test.each([
    ["Thursday's last instant is free", "2026-11-19T23:59:59.999Z", false],
    ["Friday's first instant is frozen", "2026-11-20T00:00:00Z", true],
    ["Sunday's last instant is frozen", "2026-11-22T23:59:59.999Z", true],
    ["Monday's first instant is free", "2026-11-23T00:00:00Z", false],
  ])("%s", (_, instant, frozen) => {
    expect(frozenAt(at(instant), { timezone: "UTC", freeze: [weekend] })).toBe(frozen);
  });

  test.each([
    ["the day before", "2026-12-19T23:59:59.999Z", false],
    ["its first instant", "2026-12-20T00:00:00Z", true],
    ["the last instant of its last day", "2027-01-03T23:59:59.999Z", true],
    ["the day after", "2027-01-04T00:00:00Z", false],
  ])("a stretch of days counts its last one: %s", (_, instant, frozen) => {
    expect(frozenAt(at(instant), { timezone: "UTC", freeze: [holidays] })).toBe(frozen);
  });

  test.each([
    ["Asia/Tokyo", "2026-11-19T15:00:00Z", true],
    ["Asia/Tokyo", "2026-11-19T14:59:59Z", false],
    ["America/New_York", "2026-11-20T04:59:59Z", false],
    ["America/New_York", "2026-11-20T05:00:00Z", true],
    ["Asia/Kathmandu", "2026-11-19T18:15:00Z", true],
    ["Asia/Kathmandu", "2026-11-19T18:14:59Z", false],
  ])("days are those of %s at %s", (timezone, instant, frozen) => {
    expect(frozenAt(at(instant), { timezone, freeze: [weekend] })).toBe(frozen);
  });

  test("each of several freezes counts, and none freezes nothing", () => {
    const both = { timezone: "UTC", freeze: [holidays, weekend] };
    expect(frozenAt(at("2026-11-20T12:00:00Z"), both)).toBe(true);
    expect(frozenAt(at("2026-12-22T12:00:00Z"), both)).toBe(true);
    expect(frozenAt(at("2026-11-18T12:00:00Z"), both)).toBe(false);
    expect(frozenAt(at("2026-11-20T12:00:00Z"), { timezone: "UTC", freeze: [] })).toBe(false);
  });

  test.each(["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const)("%s is the day it says", (day) => {
    const monday = at("2026-11-16T12:00:00Z");
    const frozen = Array.from({ length: 7 }, (_, index) =>
      frozenAt(monday + index * DAY, { timezone: "UTC", freeze: [{ days: [day] }] }),
    );
    expect(frozen.indexOf(true)).toBe(["mon", "tue", "wed", "thu", "fri", "sat", "sun"].indexOf(day));
    expect(frozen.filter(Boolean)).toHaveLength(1);
  });
});

describe("freezeEnd()", () => {
  test.each([
    ["not frozen", "UTC", [weekend], "2026-11-18T12:00:00Z", null],
    ["to the end of a weekend", "UTC", [weekend], "2026-11-20T12:34:56.789Z", "2026-11-23T00:00:00Z"],
    ["from its last instant", "UTC", [weekend], "2026-11-22T23:59:59.999Z", "2026-11-23T00:00:00Z"],
    ["to the day after a stretch", "UTC", [holidays], "2026-12-20T00:00:00Z", "2027-01-04T00:00:00Z"],
    ["through freezes that touch", "UTC", [weekend, holidays], "2026-12-18T08:00:00Z", "2027-01-04T00:00:00Z"],
    ["where clocks go forward", "Europe/Berlin", [{ days: ["sun"] }], "2026-03-28T23:30:00Z", "2026-03-29T22:00:00Z"],
    ["where clocks go back", "Europe/Berlin", [{ days: ["sun"] }], "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z"],
    [
      "where midnight does not exist",
      "Africa/Cairo",
      [{ days: ["thu"] }],
      "2026-04-23T12:00:00Z",
      "2026-04-23T22:00:00Z",
    ],
    ["with an odd offset", "Asia/Kathmandu", [weekend], "2026-11-20T12:00:00Z", "2026-11-22T18:15:00Z"],
  ] as const)("%s", (_, timezone, freeze, now, end) => {
    expect(freezeEnd(at(now), { timezone, freeze })).toBe(end === null ? null : at(end));
  });

  test("a freeze of every day never ends", () => {
    const freeze: Freeze[] = [{ days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] }];
    expect(freezeEnd(at("2026-11-20T12:00:00Z"), { timezone: "UTC", freeze })).toBeNull();
  });

  test("a freeze of 400 days has an end, a longer one has none", () => {
    const now = at("2026-01-01T12:00:00Z");
    const until = (days: number): string => new Date(now + (days - 1) * DAY).toISOString().slice(0, 10);
    const ending = (days: number): number | null =>
      freezeEnd(now, { timezone: "UTC", freeze: [{ from: "2026-01-01", to: until(days) }] });
    expect(ending(400)).toBe(at("2026-01-01T00:00:00Z") + 400 * DAY);
    expect(ending(401)).toBeNull();
  });

  test("is the first instant that is free again", () => {
    const zones = ["UTC", "Europe/Berlin", "America/St_Johns", "Pacific/Apia", "Asia/Kathmandu"];
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.nat({ max: 400 * 24 }), (timezone, hours) => {
        const calendar = { timezone, freeze: [weekend] };
        const now = at("2026-01-01T00:00:00Z") + hours * HOUR;
        const end = freezeEnd(now, calendar);
        expect(end !== null).toBe(frozenAt(now, calendar));
        const free = end ?? now;
        expect(frozenAt(free, calendar)).toBe(false);
        expect(end === null || (end > now && frozenAt(end - 1, calendar))).toBe(true);
      }),
      { numRuns: Math.min(RUNS, 200) },
    );
  });
});
