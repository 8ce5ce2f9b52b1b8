import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evidenceBegin, lookBackWindows } from "../../src/core/assessment.ts";
import { DAY, HOUR, MINUTE, NOW } from "../support/builders.ts";

describe("evidenceBegin()", () => {
  test.each([
    ["28 days ago at the earliest", NOW - 60 * DAY, null, null, NOW - 28 * DAY],
    ["28 days ago where nothing is known", null, null, null, NOW - 28 * DAY],
    ["when the tier went live", NOW - 3 * DAY, null, null, NOW - 3 * DAY],
    ["at a later resume", NOW - 3 * DAY, NOW - DAY, null, NOW - DAY],
    ["at a later restart of the evidence", NOW - 3 * DAY, NOW - 2 * DAY, NOW - DAY, NOW - DAY],
    ["never at an earlier resume", NOW - DAY, NOW - 3 * DAY, NOW - 2 * DAY, NOW - DAY],
    ["at the resume alone", null, NOW - DAY, null, NOW - DAY],
    ["at the restart alone", null, null, NOW - DAY, NOW - DAY],
  ])("%s", (_, since, resumedAt, evidenceSince, begin) => {
    expect(evidenceBegin(since, resumedAt, evidenceSince, NOW)).toBe(begin);
  });
});

describe("lookBackWindows()", () => {
  const hourly = { timeWindow: HOUR, windows: [] };
  const fiveMinutes = { timeWindow: HOUR, windows: [{ timeWindow: 5 * MINUTE, errorRate: 2_000 }] };
  const moment = { now: NOW, begin: NOW - 8 * DAY, lastGuardRun: null };
  const ends = (windows: readonly { readonly end: number }[]) => windows.map(({ end }) => (NOW - end) / MINUTE);

  test("without a guard run only the trailing shorter windows are measured", () => {
    expect(lookBackWindows(hourly, moment)).toEqual([]);
    expect(lookBackWindows(fiveMinutes, moment)).toEqual([{ end: NOW, ms: 5 * MINUTE }]);
  });

  test("whole windows back to the last guard run, the trailing one left to the source", () => {
    const windows = lookBackWindows(hourly, { ...moment, lastGuardRun: NOW - 3.5 * HOUR });
    expect(windows).toEqual([
      { end: NOW - HOUR, ms: HOUR },
      { end: NOW - 2 * HOUR, ms: HOUR },
    ]);
  });

  test("a window may begin with the last guard run, and with the evidence", () => {
    expect(ends(lookBackWindows(hourly, { ...moment, lastGuardRun: NOW - 2 * HOUR }))).toEqual([60]);
    const begin = NOW - 2 * HOUR;
    expect(ends(lookBackWindows(hourly, { ...moment, begin, lastGuardRun: NOW - DAY }))).toEqual([60]);
    expect(ends(lookBackWindows(hourly, { ...moment, begin: begin + 1, lastGuardRun: NOW - DAY }))).toEqual([]);
  });

  test("a day back at most", () => {
    const windows = lookBackWindows(hourly, { ...moment, lastGuardRun: NOW - 3 * DAY });
    expect(windows).toHaveLength(23);
    expect(windows.at(-1)).toEqual({ end: NOW - 23 * HOUR, ms: HOUR });
  });

  test("shorter windows likewise, with the trailing one", () => {
    const windows = lookBackWindows(fiveMinutes, { ...moment, lastGuardRun: NOW - 17 * MINUTE });
    expect(windows).toEqual([
      { end: NOW, ms: 5 * MINUTE },
      { end: NOW - 5 * MINUTE, ms: 5 * MINUTE },
      { end: NOW - 10 * MINUTE, ms: 5 * MINUTE },
    ]);
  });

  test("every window but the trailing ones lies within the look-back and the evidence", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 26 * 60 }),
        fc.nat({ max: 40 * 60 }),
        fc.nat({ max: 40 * 60 }),
        (length, guard, begin) => {
          const given = { now: NOW, begin: NOW - begin * MINUTE, lastGuardRun: NOW - guard * MINUTE };
          for (const { end, ms } of lookBackWindows({ timeWindow: length * MINUTE, windows: [] }, given)) {
            expect(end - ms).toBeGreaterThanOrEqual(Math.max(given.begin, given.lastGuardRun, NOW - DAY));
            expect(end).toBeLessThan(NOW);
            expect((NOW - end) % ms).toBe(0);
          }
        },
      ),
    );
  });
});
