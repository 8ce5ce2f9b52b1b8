import { describe, expect, test } from "vitest";
import { assess, type Assessment, controlBreach, type Moment, waysOn } from "../../src/core/assessment.ts";
import type { Bucket, Counts, Metrics } from "../../src/core/evidence.ts";
import type { Limits } from "../../src/core/limits.ts";
import { detector, healthyHypothesis, limitHypothesis } from "../../src/core/statistics.ts";
import { DAY, HOUR, hourlyBuckets, measured, MINUTE, NOW } from "../support/builders.ts";

const LIMITS: Limits = {
  threshold: 500,
  timeWindow: HOUR,
  windows: [],
  maximumErrorRate: 500,
  minimumSuccessRate: 9_500,
  critical: 1_000,
  evidence: "sequential",
};
const POINT: Limits = { ...LIMITS, evidence: "point" };

const GUARD: Moment = { now: NOW, begin: NOW - 8 * DAY, lastGuardRun: null, freshness: null };
const VALIDATE: Moment = { ...GUARD, freshness: 24 * HOUR };

/** Counts in events instead of hundredths. */
function counts(events: number, errors: number, successes?: number): Counts {
  const plain = { events: events * 100, errors: errors * 100 };
  return successes === undefined ? plain : { ...plain, successes: successes * 100 };
}

/** A bucket that begins some hours before now. */
function bucket(hoursAgo: number, events: number, errors: number, successes?: number): Bucket {
  return { start: NOW - hoursAgo * HOUR, ...counts(events, errors, successes) };
}

/** Everything to date in one bucket, long ago, and a quiet window with a few good events. */
function toDate(events: number, errors: number, successes?: number): Metrics {
  return measured({}, { window: counts(10, 0), buckets: [bucket(100, events, errors, successes)] });
}

/** Rates per hour up to now, and of the trailing window. */
const rated = (window: number, ...rates: readonly number[]): Metrics => ({
  status: "ok",
  kind: "rates",
  rates: {
    window,
    buckets: rates.map((rate, index) => ({ start: NOW - (rates.length - index) * HOUR, rate })),
  },
});

/** Counts of unexposed customers in the trailing window. */
const unexposed = (events: number, errors: number, designEffect = 1): Metrics =>
  measured({}, { control: counts(events, errors), designEffect });

/** The last five minutes. */
const trailing = (events: number, errors: number) => ({ end: NOW, ms: 5 * MINUTE, ...counts(events, errors) });

const outline = ({ row, action, code }: Assessment) => ({ row, action, code });

describe("rows 1 and 3: the trailing window", () => {
  test("an error rate over the threshold beyond luck is rolled back", () => {
    const healthy = hourlyBuckets(24, 100, 0, NOW - HOUR);
    const answer = assess(
      measured({}, { window: counts(100, 20), buckets: [...healthy, bucket(1, 100, 20)] }),
      LIMITS,
      GUARD,
    );
    expect(outline(answer)).toEqual({ row: 1, action: "rollback", code: "threshold-exceeded" });
    expect(answer.message).toMatch(
      /^20\.00 % \(20 of 100\) in the last 1 h against a threshold of 5\.00 %, proven by ln E \d+\.\d\d \(3\.00 is proof\)$/,
    );
    expect(answer.window).toEqual({ events: 10_000, errors: 2_000 });
    expect(answer.toDate).toEqual({ events: 250_000, errors: 2_000, successes: 248_000 });
    expect(answer.errorSuspected).toBe(true);
    expect(answer.cause).toBe("error");
  });

  test.each([
    ["one of one is luck", 1, 1, 3, "pause"],
    ["two of two is not", 2, 2, 1, "rollback"],
    ["three of three is not", 3, 3, 1, "rollback"],
  ])("%s", (_, events, errors, row, action) => {
    const answer = assess(measured({ hours: 1, events, errors }), LIMITS, GUARD);
    expect(answer).toMatchObject({ row, action });
  });

  test("luck is told with its numbers, and is suspected from ln 4 on", () => {
    const answer = assess(measured({ hours: 1, events: 1, errors: 1 }), LIMITS, GUARD);
    expect(answer.message).toBe(
      "100.00 % (1 of 1) in the last 1 h against a threshold of 5.00 %, not proven by ln E 2.11 (3.00 is proof)",
    );
    expect(answer).toMatchObject({ code: "threshold-suspected", errorSuspected: true, errorProven: false });
    const slight = assess(measured({ hours: 1, events: 10, errors: 1 }), LIMITS, GUARD);
    expect(slight).toMatchObject({ row: 3, errorSuspected: false });
  });

  test("exactly the threshold is not over it", () => {
    const at = measured({}, { window: counts(1_000, 50), buckets: [bucket(1, 1_000, 50)] });
    const over = measured({}, { window: { events: 100_000, errors: 5_001 }, buckets: [bucket(1, 1_000, 50)] });
    expect(assess(at, LIMITS, GUARD).row).toBe(5);
    expect(assess(over, LIMITS, GUARD).row).toBe(1);
  });

  test("a feature that was unwell before must be shown to be over its limit", () => {
    const unwell = measured({}, { window: counts(50, 4), buckets: [bucket(3, 100, 10), bucket(1, 50, 4)] });
    const answer = assess(unwell, LIMITS, GUARD);
    expect(answer.row).toBe(3);
    expect(answer.logE?.healthy).toBeGreaterThan(3);
    expect(answer.logE?.limit).toBeLessThan(3);
  });

  test.each([
    ["exactly 2 % before counts as unwell", 100, 2, 3],
    ["less than 2 % before does not", 101, 2, 1],
    ["nothing before does not", 0, 0, 1],
  ])("%s", (_, events, errors, row) => {
    const before = events === 0 ? [] : [bucket(5, events, errors)];
    const metrics = measured({}, { window: counts(60, 10), buckets: [...before, bucket(1, 60, 10)] });
    expect(assess(metrics, LIMITS, GUARD).row).toBe(row);
  });

  test("what was before the window is never less than nothing", () => {
    const metrics = measured({}, { window: counts(60, 6), buckets: [bucket(1, 40, 6)] });
    expect(assess(metrics, LIMITS, GUARD).row).toBe(1);
  });

  test("with point the bare comparison is enough", () => {
    const answer = assess(measured({ hours: 1, events: 1, errors: 1 }), POINT, GUARD);
    expect(outline(answer)).toEqual({ row: 1, action: "rollback", code: "threshold-exceeded" });
    expect(answer.message).toBe("100.00 % (1 of 1) in the last 1 h against a threshold of 5.00 %");
    expect(assess(measured({ hours: 1, events: 100, errors: 5 }), POINT, GUARD).row).toBe(5);
  });

  test("the file's own threshold and window count", () => {
    const metrics = measured({ hours: 24, events: 200, errors: 6 });
    expect(assess(metrics, LIMITS, GUARD)).toMatchObject({ row: 8 });
    const strict = { ...LIMITS, threshold: 200, timeWindow: 30 * MINUTE };
    const answer = assess(metrics, strict, GUARD);
    expect(answer).toMatchObject({ row: 1 });
    expect(answer.message).toContain("3.00 % (6 of 200) in the last 30 min against a threshold of 2.00 %");
  });

  test("the design effect weakens evidence, not ratios", () => {
    const metrics = measured({ hours: 1, events: 3, errors: 3 }, { designEffect: 3 });
    const answer = assess(metrics, LIMITS, GUARD);
    expect(answer).toMatchObject({ row: 3, window: { events: 300, errors: 300 } });
    expect(answer.logE).toEqual(assess(measured({ hours: 1, events: 1, errors: 1 }), LIMITS, GUARD).logE);
  });

  test("fractions of an error count", () => {
    const metrics = measured({}, { window: { events: 1_000, errors: 51 }, buckets: [bucket(1, 10, 0.51)] });
    const answer = assess(metrics, LIMITS, GUARD);
    expect(answer.row).toBe(3);
    expect(answer.message).toContain("5.10 % (0.51 of 10)");
  });

  test("the detectors see every hour with events, good ones included", () => {
    const hours = [bucket(5, 50, 1), bucket(4, 200, 0), bucket(3, 0, 0), bucket(2, 0, 1), bucket(1, 40, 3)];
    const trials = [
      { errors: 1, others: 49 },
      { errors: 0, others: 200 },
      { errors: 1, others: 0 },
      { errors: 3, others: 37 },
    ];
    const { logE } = assess(measured({}, { window: counts(40, 1), buckets: hours }), LIMITS, GUARD);
    expect(logE?.healthy).toBeCloseTo(detector(trials, healthyHypothesis(500)).at(-1) ?? 0, 10);
    expect(logE?.limit).toBeCloseTo(detector(trials, limitHypothesis(500)).at(-1) ?? 0, 10);
  });

  test("trouble that is over proves nothing about the trailing window", () => {
    const hours = [bucket(30, 100, 40), ...hourlyBuckets(24, 1_000, 0, NOW - HOUR), bucket(1, 10, 1)];
    expect(assess(measured({}, { window: counts(10, 1), buckets: hours }), LIMITS, GUARD).row).toBe(3);
  });

  test("hours without events are left out and their order does not matter", () => {
    const full = [bucket(5, 10, 0), bucket(3, 10, 2), bucket(1, 10, 4)];
    const gaps = [bucket(1, 10, 4), bucket(2, 0, 0), bucket(5, 10, 0), bucket(4, 0, 0), bucket(3, 10, 2)];
    const window = counts(10, 4);
    expect(assess(measured({}, { window, buckets: gaps }), LIMITS, GUARD)).toEqual(
      assess(measured({}, { window, buckets: full }), LIMITS, GUARD),
    );
  });

  test("buckets from before the evidence begins are dropped", () => {
    const buckets = [bucket(50, 100, 50), bucket(49, 100, 0), bucket(48, 100, 0)];
    const metrics = measured({}, { window: counts(10, 0), buckets });
    const answer = assess(metrics, LIMITS, { ...GUARD, begin: NOW - 49 * HOUR });
    expect(answer.toDate).toEqual({ events: 20_000, errors: 0, successes: 20_000 });
    expect(answer.row).toBe(9);
  });
});

describe("rows 2 and 4: errors to date over the critical limit", () => {
  test("beyond luck they are rolled back, whatever the window says", () => {
    const answer = assess(toDate(100, 30), LIMITS, GUARD);
    expect(outline(answer)).toEqual({ row: 2, action: "rollback", code: "critical-exceeded" });
    expect(answer.message).toMatch(
      /^30\.00 % \(30 of 100\) to date against the critical 10\.00 %, proven by ln E \d+\.\d\d \(3\.00 is proof\)$/,
    );
  });

  test("otherwise they pause", () => {
    const answer = assess(toDate(9, 1), LIMITS, GUARD);
    expect(outline(answer)).toEqual({ row: 4, action: "pause", code: "critical-suspected" });
    expect(answer.message).toMatch(
      /^11\.11 % \(1 of 9\) to date against the critical 10\.00 %, not proven by ln E -?\d\.\d\d \(3\.00 is proof\)$/,
    );
    expect(answer.cause).toBe("error");
  });

  test("exactly 10 % is not over it", () => {
    expect(assess(toDate(1_000, 100), LIMITS, GUARD)).toMatchObject({ row: 5, code: "error-rate-high" });
    expect(assess(toDate(1_000, 100.01), LIMITS, GUARD)).toMatchObject({ row: 2 });
  });

  test("with point the bare comparison is enough", () => {
    const answer = assess(toDate(9, 1), POINT, GUARD);
    expect(outline(answer)).toEqual({ row: 2, action: "rollback", code: "critical-exceeded" });
    expect(answer.message).toBe("11.11 % (1 of 9) to date against the critical 10.00 %");
  });

  test("the settings' critical limit counts", () => {
    expect(assess(toDate(1_000, 150), { ...LIMITS, critical: 2_000 }, GUARD).row).toBe(5);
    expect(assess(toDate(1_000, 150), { ...LIMITS, critical: 1_400 }, GUARD).row).toBe(2);
  });
});

describe("row 5: too many errors or too few successes to date", () => {
  test.each([
    ["exactly 5 % errors", 1_000, 50, undefined, "error-rate-high", "error"],
    ["errors come before successes", 1_000, 60, 900, "error-rate-high", "error"],
    ["success just under 95 %", 10_000, 0, 9_499, "success-rate-low", "success"],
  ] as const)("%s", (_, events, errors, successes, code, cause) => {
    expect(assess(toDate(events, errors, successes), LIMITS, GUARD)).toMatchObject({
      row: 5,
      action: "pause",
      code,
      cause,
    });
  });

  test("says which limit is meant", () => {
    expect(assess(toDate(1_000, 60), LIMITS, GUARD).message).toBe(
      "6.00 % (60 of 1,000) to date against a limit of 5.00 %",
    );
    expect(assess(toDate(1_000, 0, 940), LIMITS, GUARD).message).toBe(
      "success 94.00 % (940 of 1,000) to date against a minimum of 95.00 %",
    );
  });

  test("errors may be proven while successes are missing", () => {
    const answer = assess(toDate(1_000, 0, 900), LIMITS, GUARD);
    expect(answer).toMatchObject({
      errorProven: true,
      successProven: false,
      successSuspected: true,
      errorSuspected: false,
    });
    const slight = assess(toDate(1_000, 0, 949), LIMITS, GUARD);
    expect(slight).toMatchObject({ row: 5, cause: "success", successSuspected: true });
    expect(assess(toDate(10, 0, 9), LIMITS, GUARD)).toMatchObject({ row: 5, successSuspected: false });
  });

  test("failures are suspected like errors where the source does not count successes", () => {
    const answer = assess(measured({ hours: 1, events: 1, errors: 1 }), LIMITS, GUARD);
    expect(answer).toMatchObject({ errorSuspected: true, successSuspected: true });
  });

  test("a bucket without successes of its own succeeds where it does not fail", () => {
    const buckets = [bucket(4, 100, 2), bucket(3, 100, 0, 90)];
    const answer = assess(measured({}, { window: counts(10, 0), buckets }), LIMITS, GUARD);
    expect(answer.toDate).toEqual({ events: 20_000, errors: 200, successes: 18_800 });
  });

  test("one bucket with successes of its own is enough to suspect them", () => {
    const metrics = measured({}, { window: counts(10, 0), buckets: [bucket(4, 100, 0), bucket(3, 100, 0, 50)] });
    expect(assess(metrics, LIMITS, GUARD)).toMatchObject({ errorSuspected: false, successSuspected: true });
  });

  test("hours without events do not add to the suspicion of failures", () => {
    const quiet = Array.from({ length: 150 }, (_, index) => bucket(180 - index, 0, 0, 0));
    const good = Array.from({ length: 10 }, (_, index) => bucket(191 - index, 100, 0, 100));
    const metrics = measured({}, { window: counts(100, 0), buckets: [...good, ...quiet, bucket(1, 100, 0, 90)] });
    expect(assess(metrics, LIMITS, GUARD)).toMatchObject({ successSuspected: false });
    const worse = { ...metrics, buckets: [...metrics.buckets.slice(0, -1), bucket(1, 100, 0, 89)] };
    expect(assess(worse, LIMITS, GUARD)).toMatchObject({ successSuspected: true });
  });

  test("with point suspicion is the bare comparison", () => {
    expect(assess(toDate(1_000, 50), POINT, GUARD)).toMatchObject({ errorSuspected: true, successSuspected: false });
    expect(assess(toDate(1_000, 49), POINT, GUARD)).toMatchObject({ errorSuspected: false, successSuspected: false });
    expect(assess(toDate(1_000, 0, 949), POINT, GUARD)).toMatchObject({
      row: 5,
      errorSuspected: false,
      successSuspected: true,
    });
    const window = measured({}, { window: counts(10, 1), buckets: [bucket(100, 1_000, 0)] });
    expect(assess(window, POINT, GUARD)).toMatchObject({ row: 1, errorSuspected: true });
  });

  test("limits other than the defaults", () => {
    const lax = { ...LIMITS, threshold: 2_000, maximumErrorRate: 800, minimumSuccessRate: 9_000, critical: 3_000 };
    expect(assess(toDate(1_000, 80), lax, GUARD)).toMatchObject({ row: 5, code: "error-rate-high" });
    expect(assess(toDate(1_000, 79), lax, GUARD).row).toBe(7);
    expect(assess(toDate(1_000, 0, 899), lax, GUARD)).toMatchObject({ row: 5, code: "success-rate-low" });
  });
});

describe("row 6: nothing to judge by", () => {
  test("a source that did not answer holds, with its cause", () => {
    const answer = assess({ status: "timeout", detail: "no answer within 10 s" }, LIMITS, GUARD);
    expect(answer).toEqual({
      row: 6,
      action: "hold",
      code: "timeout",
      message: "timeout: no answer within 10 s",
      window: null,
      toDate: null,
      logE: null,
      errorProven: false,
      successProven: false,
      errorSuspected: false,
      successSuspected: false,
      cause: "error",
      shortfall: null,
    });
  });

  test("without any event nothing is proven and everything is missing", () => {
    for (const moment of [GUARD, VALIDATE]) {
      const answer = assess(measured({}, { window: counts(0, 0), buckets: [] }), LIMITS, moment);
      expect(outline(answer)).toEqual({ row: 6, action: "hold", code: "no-events" });
      expect(answer).toMatchObject({
        message: "no events since 14 Nov 10:00 UTC",
        window: { events: 0, errors: 0 },
        toDate: { events: 0, errors: 0, successes: 0 },
        shortfall: { events: 78, hours: null },
      });
      expect(answer.logE?.healthy).toBeCloseTo(-Math.LN2, 12);
      expect(answer.logE?.limit).toBeCloseTo(-Math.LN2, 12);
      expect(answer.logE?.below).toBeCloseTo(0, 12);
    }
  });

  test("the guard asks for events in the window", () => {
    const metrics = measured({}, { window: counts(0, 0), buckets: [bucket(3, 1_000, 0)] });
    const answer = assess(metrics, LIMITS, GUARD);
    expect(answer).toMatchObject({ row: 6, code: "no-events", errorProven: false, successProven: false });
    expect(answer.message).toBe("no events in the last 1 h, the last ones from 22 Nov 07:00 UTC");
  });

  test.each([
    ["events in the window are fresh", 10, 100, 9],
    ["a last event exactly as old as allowed is fresh", 0, 24, 9],
    ["an older one is stale", 0, 25, 6],
  ])("elsewhere %s", (_, events, hoursAgo, row) => {
    const metrics = measured({}, { window: counts(events, 0), buckets: [bucket(hoursAgo, 1_000, 0), bucket(1, 0, 0)] });
    expect(assess(metrics, LIMITS, VALIDATE).row).toBe(row);
  });

  test("stale evidence says how old it is, and proves nothing", () => {
    const metrics = measured({}, { window: counts(0, 0), buckets: [bucket(30, 1_000, 0)] });
    const answer = assess(metrics, LIMITS, VALIDATE);
    expect(answer).toMatchObject({ code: "stale", errorProven: false, successProven: false, shortfall: null });
    expect(answer.message).toBe("the last event is 1 d 6 h old, more than 1 d");
  });

  test("rows before it still pause", () => {
    const metrics = measured({}, { window: counts(0, 0), buckets: [bucket(50, 1_000, 60)] });
    expect(assess(metrics, LIMITS, VALIDATE).row).toBe(5);
    expect(assess(metrics, LIMITS, GUARD).row).toBe(5);
  });

  test("more errors than events hold where they prove nothing", () => {
    const inWindow = measured({}, { window: counts(0, 1), buckets: [bucket(100, 10_000, 0)] });
    const toDateToo = measured({}, { window: counts(10, 0), buckets: [bucket(100, 0, 1)] });
    for (const metrics of [inWindow, toDateToo]) {
      const answer = assess(metrics, LIMITS, GUARD);
      expect(outline(answer)).toEqual({ row: 6, action: "hold", code: "errors-exceed-events" });
      expect(answer).toMatchObject({ errorProven: false, successProven: false, shortfall: null });
      expect(answer.message).toBe("more errors than events were counted, so these counts prove nothing");
    }
  });

  test("more errors than events count as so many events in rows 1 and 2", () => {
    const window = measured({}, { window: counts(2, 3), buckets: [bucket(1, 2, 3)] });
    expect(assess(window, LIMITS, GUARD)).toMatchObject({ row: 1 });
    expect(assess(window, LIMITS, GUARD).message).toContain("100.00 % (3 of 3)");
    const past = measured({}, { window: counts(0, 0), buckets: [bucket(50, 10, 20)] });
    expect(assess(past, LIMITS, GUARD)).toMatchObject({ row: 2 });
    expect(assess(past, LIMITS, GUARD).message).toContain("100.00 % (20 of 20) to date");
  });

  test("as many errors as events are no contradiction", () => {
    expect(assess(measured({ hours: 1, events: 1, errors: 1 }), LIMITS, GUARD).row).toBe(3);
  });
});

describe("row 7: not enough evidence", () => {
  test.each([
    [77, 0, 7],
    [78, 0, 10],
    [124, 1, 7],
    [125, 1, 10],
    [166, 2, 7],
    [167, 2, 10],
  ])("%i events with %i errors are row %i", (events, errors, row) => {
    expect(assess(toDate(events, errors), LIMITS, GUARD).row).toBe(row);
  });

  test("names what is missing, and the ways on", () => {
    const metrics = measured({ hours: 47, events: 1 });
    const answer = assess(metrics, LIMITS, GUARD);
    expect(answer).toMatchObject({ action: "hold", code: "insufficient", shortfall: { events: 31, hours: 31 } });
    expect(answer.message).toBe(
      "0.00 % (0 of 47) to date, not yet proven below 5.00 %: 31 more events, about 31 h at the present rate; or more whitelisted customers; or an override",
    );
  });

  test.each([
    ["a quarter of the time at four times the rate", { hours: 11, events: 4 }, GUARD, { events: 34, hours: 19 }],
    [
      "the rate since the evidence began",
      { hours: 11, events: 4 },
      { ...GUARD, begin: NOW - 11 * HOUR },
      { events: 34, hours: 9 },
    ],
    [
      "no rate where the last day was quiet",
      { hours: 40, events: 1, end: NOW - 24 * HOUR },
      GUARD,
      { events: 38, hours: null },
    ],
  ])("foretells by %s", (_, what, moment, shortfall) => {
    const metrics = measured(what, { window: counts(1, 0) });
    expect(assess(metrics, LIMITS, moment).shortfall).toEqual(shortfall);
  });

  test("says when it is the successes that are missing", () => {
    const answer = assess(toDate(100, 0, 97), LIMITS, GUARD);
    expect(answer).toMatchObject({ row: 7, errorProven: true, successProven: false });
    expect(answer.message).toMatch(
      /^success 97\.00 % \(97 of 100\) to date, not yet proven above 95\.00 %: 105 more events;/,
    );
  });

  test("success of exactly 95 % is not proven by any number of events", () => {
    expect(assess(toDate(1_000_000, 0, 950_000), LIMITS, GUARD)).toMatchObject({ row: 7, successProven: false });
    expect(assess(toDate(1_000_000, 0, 950_000), POINT, GUARD)).toMatchObject({ row: 7, successProven: false });
    expect(assess(toDate(1_000_000, 0, 950_001), POINT, GUARD)).toMatchObject({ row: 10, successProven: true });
  });

  test("successes beyond the events prove nothing", () => {
    for (const limits of [LIMITS, POINT]) {
      expect(assess(toDate(1_000, 0, 1_001), limits, GUARD)).toMatchObject({ row: 7, successProven: false });
    }
  });

  test("with point one good event is enough", () => {
    expect(assess(toDate(1, 0), POINT, GUARD)).toMatchObject({ row: 9, errorProven: true, shortfall: null });
    const empty = measured({}, { window: counts(10, 0), buckets: [] });
    expect(assess(empty, POINT, GUARD)).toMatchObject({ row: 7, shortfall: { events: 1, hours: null } });
    expect(assess(empty, POINT, GUARD).message).toMatch(
      /^no events to date, not yet proven below 5\.00 %: 1 more event;/,
    );
  });

  test("the design effect asks for more events", () => {
    expect(assess({ ...measured({ hours: 1, events: 78 }), designEffect: 2 }, LIMITS, GUARD).shortfall).toMatchObject({
      events: 78,
    });
  });

  test("what is missing is exactly enough", () => {
    for (const [events, errors] of [
      [0, 0],
      [10, 0],
      [100, 3],
      [1_000, 49],
    ] as const) {
      const missing = assess(toDate(events, errors), LIMITS, GUARD).shortfall?.events ?? 0;
      expect(assess(toDate(events + missing, errors), LIMITS, GUARD).errorProven).toBe(true);
      expect(assess(toDate(events + missing - 1, errors), LIMITS, GUARD).errorProven).toBe(false);
    }
  });

  test("evidence that nobody waits for is not foretold", () => {
    expect(assess(toDate(1e9, 1e9), { ...LIMITS, minimumSuccessRate: 10_000 }, GUARD).shortfall).toBeNull();
  });
});

describe("rows 8 to 10: proven", () => {
  test.each([
    ["exactly 2 % errors are investigated", 100_000, 2_000, undefined, 8],
    ["4.4 % errors are investigated", 100_000, 4_400, undefined, 8],
    ["just under 2 % are too close for the fast track", 100_000, 1_999, undefined, 10],
    ["1 % is fit for the fast track", 10_000, 100, undefined, 9],
    ["success of exactly 98 % is not", 10_000, 100, 9_800, 10],
    ["success just over 98 % is", 10_000, 100, 9_801, 9],
    ["few events are proven, but not below 2 %", 100, 0, undefined, 10],
    ["198 events without an error are proven below 2 %", 198, 0, undefined, 9],
    ["197 are not", 197, 0, undefined, 10],
  ])("%s", (_, events, errors, successes, row) => {
    const answer = assess(toDate(events, errors, successes), LIMITS, GUARD);
    expect(answer).toMatchObject({ row, errorProven: true, successProven: true, shortfall: null, cause: "error" });
  });

  test.each([
    [
      8,
      "investigate",
      "investigate",
      100_000,
      2_000,
      "2.00 % (2,000 of 100,000) to date, below 5.00 % but not below 2.00 %",
    ],
    [
      9,
      "fast-track",
      "fast-track",
      10_000,
      100,
      "1.00 % (100 of 10,000) to date, proven below 2.00 %; success 99.00 % (9,900 of 10,000)",
    ],
    [10, "advance", "healthy", 100, 0, "0.00 % (0 of 100) to date against a limit of 5.00 %"],
  ] as const)("row %i says %s", (row, action, code, events, errors, message) => {
    expect(assess(toDate(events, errors), LIMITS, GUARD)).toMatchObject({ row, action, code, message });
  });

  test("with point the bare ratios decide", () => {
    expect(assess(toDate(100, 4), POINT, GUARD).row).toBe(8);
    expect(assess(toDate(100, 2), POINT, GUARD).row).toBe(8);
    expect(assess(toDate(1_000, 19), POINT, GUARD).row).toBe(9);
    expect(assess(toDate(1_000, 19, 980), POINT, GUARD).row).toBe(10);
    expect(assess(toDate(1_000, 19, 981), POINT, GUARD).row).toBe(9);
  });

  test("the bands follow the limits", () => {
    // .4 of 3.33 % is 1.332 %: not a whole number of basis points.
    const odd = { ...LIMITS, maximumErrorRate: 333, minimumSuccessRate: 9_667 };
    expect(assess(toDate(1_000_000, 13_319), odd, GUARD).row).not.toBe(8);
    expect(assess(toDate(1_000_000, 13_320), odd, GUARD).row).toBe(8);
    expect(assess(toDate(1_000_000, 13_320), odd, GUARD).message).toContain("not below 1.33 %");
    const success = { ...odd, evidence: "point" } as const;
    expect(assess(toDate(1_000_000, 0, 986_680), success, GUARD).row).toBe(10);
    expect(assess(toDate(1_000_000, 0, 986_681), success, GUARD).row).toBe(9);
  });

  test("the e-value against the maximum is reported for the errors to date", () => {
    expect(assess(toDate(78, 0), LIMITS, GUARD).logE?.below).toBeCloseTo(3.01219196171738, 10);
  });
});

describe("look-back", () => {
  const spike = [...hourlyBuckets(10, 100, 0, NOW - 3 * HOUR), bucket(3, 100, 40), ...hourlyBuckets(2, 100, 0, NOW)];
  const past = { end: NOW - 2 * HOUR, ms: HOUR, ...counts(100, 40) };
  const given = (windows: readonly { end: number; ms: number; events: number; errors: number }[]): Metrics =>
    measured({}, { window: counts(100, 0), windows, buckets: spike });
  const since = (hours: number): Moment => ({ ...GUARD, lastGuardRun: NOW - hours * HOUR });

  test("a breach since the last guard run is rolled back although it is over", () => {
    const answer = assess(given([past]), LIMITS, since(3));
    expect(outline(answer)).toEqual({ row: 1, action: "rollback", code: "threshold-exceeded" });
    expect(answer.message).toContain(
      "40.00 % (40 of 100) in the 1 h before 22 Nov 08:00 UTC against a threshold of 5.00 %",
    );
  });

  test.each([
    ["begins before the last guard run", since(2.9), [past]],
    ["is older than a day", { ...since(40), now: NOW + 22 * HOUR }, [past]],
    ["begins before the evidence", { ...since(5), begin: NOW - 2.9 * HOUR }, [past]],
    ["is looked at without a guard run", GUARD, [past]],
    ["has another length", since(3), [{ ...past, ms: HOUR / 2 }]],
    ["ends later than now", since(3), [{ ...past, end: NOW + 1 }]],
    ["is not over the threshold", since(3), [{ ...past, errors: 500 }]],
    ["touches no hour of trouble", since(9), [{ ...past, end: NOW - 3 * HOUR }]],
    ["touches no hour at all", since(23), [{ ...past, end: NOW - 20 * HOUR }]],
  ])("not so where the window %s", (_, moment, windows) => {
    expect(assess(given(windows), LIMITS, moment).row).not.toBe(1);
  });

  test("a window counts up to the whole day", () => {
    expect(assess(given([past]), LIMITS, { ...since(40), now: NOW + 21 * HOUR }).row).toBe(1);
  });

  test("the highest value of a bucket that the window touches counts", () => {
    const half = { ...past, end: NOW - 1.5 * HOUR };
    expect(assess(given([half]), LIMITS, since(3)).row).toBe(1);
  });

  test("with point the window alone is enough", () => {
    const answer = assess(given([{ ...past, end: NOW - 20 * HOUR, errors: 501 }]), POINT, since(23));
    expect(answer.row).toBe(1);
    expect(answer.message).toBe(
      "5.01 % (5.01 of 100) in the 1 h before 21 Nov 14:00 UTC against a threshold of 5.00 %",
    );
  });

  test("trouble that ended with the window's beginning proves nothing about it", () => {
    const buckets = [bucket(6, 100, 40), ...hourlyBuckets(5, 1_000, 0)];
    const windows = (end: number) => [{ ...past, end }];
    const row = (end: number) =>
      assess(measured({}, { window: counts(100, 0), windows: windows(end), buckets }), LIMITS, since(9)).row;
    expect(row(NOW - 2 * HOUR)).not.toBe(1);
    expect(row(NOW - 4 * HOUR)).not.toBe(1);
    expect(row(NOW - 4 * HOUR - 1)).toBe(1);
  });

  test("a window of the usual length that ends now counts if a whole one fits since the last guard run", () => {
    const windows = [{ ...past, end: NOW }];
    const metrics = measured(
      {},
      { window: counts(100, 0), windows, buckets: [bucket(3, 3_000, 0), bucket(1, 100, 40)] },
    );
    expect(assess(metrics, LIMITS, GUARD).row).not.toBe(1);
    expect(assess(metrics, LIMITS, since(1)).row).toBe(1);
  });

  test("a feature that was unwell before the window must be over its limit in it", () => {
    const buckets = [bucket(8, 100, 10), bucket(3, 20, 2), bucket(1, 100, 0)];
    const windows = [{ ...past, ...counts(20, 2) }];
    const moment = since(3);
    expect(assess(measured({}, { window: counts(100, 0), windows, buckets }), LIMITS, moment).row).not.toBe(1);
  });

  test("hours that end with the window's beginning are before it", () => {
    const windows = [{ ...past, ...counts(60, 9) }];
    const row = (errors: number) =>
      assess(
        measured(
          {},
          {
            window: counts(100, 0),
            windows,
            buckets: [bucket(4, 100, errors), bucket(3, 60, 9), bucket(1, 10_000, 0)],
          },
        ),
        LIMITS,
        since(3),
      ).row;
    expect(row(1)).toBe(1);
    expect(row(2)).not.toBe(1);
  });

  describe("shorter windows", () => {
    const short: Limits = { ...LIMITS, windows: [{ timeWindow: 5 * MINUTE, errorRate: 2_000 }] };
    const burst = (window: ReturnType<typeof trailing>, limits = short, moment = GUARD): Assessment =>
      assess(
        measured(
          {},
          {
            window: counts(300, 12),
            windows: [window],
            buckets: [...hourlyBuckets(10, 100, 0, NOW - HOUR), bucket(1, 100, 12)],
          },
        ),
        limits,
        moment,
      );

    test("have a threshold of their own, also without a guard run", () => {
      const answer = burst(trailing(30, 9));
      expect(answer.row).toBe(1);
      expect(answer.message).toContain("30.00 % (9 of 30) in the last 5 min against a threshold of 20.00 %");
      expect(burst(trailing(45, 9)).row).not.toBe(1);
      expect(burst(trailing(44, 9)).row).toBe(1);
    });

    test("are nothing where the file does not name them", () => {
      expect(burst(trailing(30, 9), LIMITS).row).not.toBe(1);
    });

    test("count before the evidence begins only as the source has cut them", () => {
      const begin = NOW - 3 * MINUTE;
      const cut = measured(
        {},
        { window: counts(300, 12), windows: [trailing(30, 9)], buckets: [{ start: begin, ...counts(30, 9) }] },
      );
      expect(assess(cut, short, { ...GUARD, begin }).row).toBe(1);
      const earlier = { ...trailing(30, 9), end: NOW - 10 * MINUTE };
      expect(burst(earlier, short, GUARD).row).not.toBe(1);
      expect(burst(earlier, short, { ...GUARD, lastGuardRun: NOW - 15 * MINUTE }).row).toBe(1);
      expect(burst(earlier, short, { ...GUARD, lastGuardRun: NOW - 14 * MINUTE }).row).not.toBe(1);
    });

    // Of 180 events before the window, 3 errors are under 2 % and 4 are over it.
    test.each([
      [11, true],
      [12, false],
    ])("what was before a trailing one is everything to date without it: %i errors", (errors, breach) => {
      const metrics = measured(
        {},
        {
          window: counts(1_000, 9),
          windows: [trailing(20, 8)],
          buckets: [bucket(2, 100, 0), bucket(1, 100, errors)],
        },
      );
      expect(assess(metrics, short, GUARD).row === 1).toBe(breach);
    });

    test("a trailing one counts the last hour with events, however old", () => {
      const metrics = measured(
        {},
        {
          window: counts(200, 0),
          windows: [trailing(30, 9)],
          buckets: [bucket(3, 100, 20)],
        },
      );
      expect(assess(metrics, short, GUARD)).toMatchObject({ row: 1 });
    });
  });
});

describe("sources that give rates only", () => {
  test("two disjoint windows in a row over the threshold are rolled back, and luck is not excluded", () => {
    for (const limits of [LIMITS, POINT]) {
      const answer = assess(rated(0.06, 0, 0.07, 0.06), limits, GUARD);
      expect(outline(answer)).toEqual({ row: 1, action: "rollback", code: "threshold-exceeded" });
      expect(answer.message).toBe(
        "6.00 % in the last 1 h against a threshold of 5.00 %, and in the window before; only rates are known, so luck cannot be excluded",
      );
      expect(answer).toMatchObject({ window: null, toDate: null, logE: null });
    }
  });

  test.each([
    ["the window before is at the threshold", rated(0.06, 0, 0.05, 0.06)],
    ["the window before is missing", rated(0.06, 0.06)],
    ["there is no hour at all", rated(0.06)],
  ])("one window pauses where %s", (_, metrics) => {
    const answer = assess(metrics, LIMITS, GUARD);
    expect(answer).toMatchObject({ row: 3, action: "pause", errorSuspected: false });
    expect(answer.message).toBe("6.00 % in the last 1 h against a threshold of 5.00 %, but not in the window before");
  });

  test("a window before with a gap after it is not in a row", () => {
    const gap: Metrics = {
      status: "ok",
      kind: "rates",
      rates: { window: 0.06, buckets: [{ start: NOW - 3 * HOUR, rate: 0.5 }] },
    };
    expect(assess(gap, LIMITS, GUARD).row).toBe(3);
    expect(assess(gap, LIMITS, { ...GUARD, now: NOW - HOUR }).row).toBe(1);
    expect(assess(gap, LIMITS, { ...GUARD, now: NOW - 1 }).row).toBe(1);
  });

  test("the window before may be several hours long", () => {
    const long = { ...LIMITS, timeWindow: 2 * HOUR };
    expect(assess(rated(0.06, 0, 0.09, 0.02, 0.06, 0.06), long, GUARD).row).toBe(1);
    expect(assess(rated(0.06, 0.9, 0.08, 0.02, 0.06, 0.06), long, GUARD).row).toBe(3);
    const shorter = { ...LIMITS, timeWindow: 30 * MINUTE };
    expect(assess(rated(0.06, 0.9, 0.06), shorter, { ...GUARD, now: NOW + 30 * MINUTE }).row).toBe(1);
    expect(assess(rated(0.06, 0.9, 0.04), shorter, { ...GUARD, now: NOW + 30 * MINUTE }).row).toBe(3);
  });

  test("hours from before the evidence begins are dropped", () => {
    const metrics = rated(0.06, 0.9, 0.06);
    expect(assess(metrics, LIMITS, { ...GUARD, begin: NOW - HOUR }).row).toBe(3);
    expect(assess(metrics, LIMITS, { ...GUARD, begin: NOW - 2 * HOUR }).row).toBe(1);
  });

  test("nothing is proven by rates", () => {
    const answer = assess(rated(0, 0, 0, 0), LIMITS, GUARD);
    expect(answer).toMatchObject({ row: 7, action: "hold", code: "insufficient", errorProven: false, shortfall: null });
    expect(answer.message).toBe("no events to date, not yet proven below 5.00 %");
    expect(assess(rated(0, 0.5, 0.5), LIMITS, GUARD).row).toBe(7);
  });

  test.each([
    ["over the critical limit", 0.11, 2],
    ["exactly the critical limit", 0.1, 5],
    ["exactly the maximum", 0.05, 5],
    ["yellow", 0.02, 8],
    ["green", 0.019, 9],
  ])("with point the mean of the hours is the rate to date: %s", (_, rate, row) => {
    const answer = assess(rated(0.01, rate - 0.01, rate + 0.01), POINT, GUARD);
    expect(answer.row).toBe(row);
    expect(answer.errorSuspected).toBe(rate >= 0.05);
    expect(answer.successSuspected).toBe(rate > 0.05);
    expect(answer.errorProven).toBe(rate < 0.05);
    expect(answer.successProven).toBe(rate < 0.05);
  });

  test("with point the sentence has no counts", () => {
    expect(assess(rated(0.01, 0.01), POINT, GUARD).message).toBe(
      "1.00 % to date, proven below 2.00 %; success 99.00 %",
    );
    expect(assess(rated(0.01, 0.11), POINT, GUARD).message).toBe("11.00 % to date against the critical 10.00 %");
    expect(assess(rated(0.01), POINT, GUARD)).toMatchObject({ row: 7, errorSuspected: false, errorProven: false });
    expect(assess(rated(0.06), POINT, GUARD)).toMatchObject({ row: 3, errorSuspected: true });
  });

  test("what is not a number holds", () => {
    for (const metrics of [rated(Number.NaN), rated(0, Number.NaN), rated(0, 0, Number.POSITIVE_INFINITY)]) {
      expect(assess(metrics, LIMITS, GUARD)).toMatchObject({
        row: 6,
        code: "not-a-number",
        message: "not-a-number: a rate is not a number",
      });
    }
  });
});

describe("controlBreach()", () => {
  test.each([
    ["30 events over the threshold beyond luck", unexposed(30, 5), LIMITS, true],
    ["fewer events", unexposed(29, 29), LIMITS, false],
    ["exactly the threshold", unexposed(1_000, 50), LIMITS, false],
    ["over the threshold by luck", unexposed(30, 2), LIMITS, false],
    ["over the threshold with point", unexposed(30, 2), POINT, true],
    ["exactly the threshold with point", unexposed(1_000, 50), POINT, false],
    ["over the threshold, but weakened by the design effect", unexposed(30, 5, 5), LIMITS, false],
    ["no unexposed customers", measured({}), LIMITS, false],
    ["no counts", { status: "empty", detail: "" } as const, LIMITS, false],
    ["rates", { status: "ok", kind: "rates", rates: { window: 1, buckets: [] } } as const, LIMITS, false],
  ])("with %s", (_, metrics, limits, breach) => {
    expect(controlBreach(metrics, limits)).toBe(breach);
  });
});

describe("waysOn()", () => {
  test.each([
    [
      { events: 1_200, hours: 1_000 },
      "1,200 more events, about 1,000 h at the present rate; or more whitelisted customers; or an override",
    ],
    [{ events: 1, hours: null }, "1 more event; or more whitelisted customers; or an override"],
  ])("of %j", (shortfall, text) => {
    expect(waysOn(shortfall)).toBe(text);
  });
});
