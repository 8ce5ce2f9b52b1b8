import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess, type Assessment, type Moment } from "../../src/core/assessment.ts";
import type { Metrics } from "../../src/core/evidence.ts";
import type { Limits } from "../../src/core/limits.ts";
import type { MatrixAction } from "../../src/core/verdict.ts";
import { RUNS } from "../support/arbitraries.ts";
import { DAY, HOUR, NOW } from "../support/builders.ts";

/** How far an action lets a feature go: what is not proven does not go at all. */
const REACH: Readonly<Record<MatrixAction, number>> = {
  rollback: 0,
  pause: 0,
  hold: 0,
  investigate: 1,
  advance: 2,
  "fast-track": 3,
};

const moments: readonly Moment[] = [null, 24 * HOUR].flatMap((freshness) =>
  [null, NOW - 3 * HOUR].map((lastGuardRun) => ({ now: NOW, begin: NOW - 5 * DAY, lastGuardRun, freshness })),
);

const limits: fc.Arbitrary<Limits> = fc
  .record({
    maximumErrorRate: fc.integer({ min: 30, max: 2_000 }),
    above: fc.integer({ min: 1, max: 2_000 }),
    share: fc.double({ min: 0.1, max: 1, noNaN: true }),
    minimumSuccessRate: fc.integer({ min: 8_000, max: 9_990 }),
    evidence: fc.constantFrom("sequential", "point"),
  })
  .map(({ maximumErrorRate, above, share, minimumSuccessRate, evidence }) => ({
    threshold: Math.max(10, Math.round((maximumErrorRate + above) * share)),
    timeWindow: HOUR,
    windows: [],
    maximumErrorRate,
    minimumSuccessRate,
    critical: maximumErrorRate + above,
    evidence,
  }));

/** One hour: mostly good, so that every row of the matrix is met. */
const hour = fc
  .tuple(fc.nat({ max: 400 }), fc.oneof({ weight: 6, arbitrary: fc.nat({ max: 4 }) }, fc.nat({ max: 60 })))
  .map(([events, errors]) => ({ events: events * 100, errors: Math.min(events, errors) * 100 }));

interface Hours {
  readonly hours: readonly { readonly events: number; readonly errors: number }[];
  /** Further failures per hour that are no errors; null where successes are not counted. */
  readonly failures: number | null;
  readonly window: { readonly events: number; readonly errors: number };
}

const course: fc.Arbitrary<Hours> = fc.record({
  hours: fc.array(hour, { minLength: 1, maxLength: 24 }),
  failures: fc.option(fc.nat({ max: 300 })),
  window: hour,
});

function metricsOf({ hours, failures, window }: Hours, designEffect = 1): Extract<Metrics, { kind: "counts" }> {
  const buckets = hours.map(({ events, errors }, index) => {
    const plain = { start: NOW - (hours.length - index) * HOUR, events, errors };
    return failures === null ? plain : { ...plain, successes: Math.max(0, events - errors - failures) };
  });
  return { status: "ok", kind: "counts", designEffect, window, windows: [], buckets };
}

const reach = ({ action }: Assessment): number => REACH[action];

describe("assess()", () => {
  test("an error in place of a good event never lets a feature go further", () => {
    fc.assert(
      fc.property(course, limits, fc.nat(), fc.constantFrom(...moments), (given, where, at, moment) => {
        const index = at % given.hours.length;
        const spoilt = given.hours.map(({ events, errors }, position) => ({
          events,
          errors: position === index ? Math.min(events, errors + 100) : errors,
        }));
        const before = reach(assess(metricsOf(given), where, moment));
        expect(reach(assess(metricsOf({ ...given, hours: spoilt }), where, moment))).toBeLessThanOrEqual(before);
      }),
      { numRuns: RUNS },
    );
  });

  test("an error in place of a good event of the window never lets a feature go further", () => {
    fc.assert(
      fc.property(course, limits, fc.constantFrom(...moments), (given, where, moment) => {
        const { events, errors } = given.window;
        const window = { events, errors: Math.min(events, errors + 100) };
        const before = reach(assess(metricsOf(given), where, moment));
        expect(reach(assess(metricsOf({ ...given, window }), where, moment))).toBeLessThanOrEqual(before);
      }),
    );
  });

  test("a success less never lets a feature go further", () => {
    fc.assert(
      fc.property(course, limits, fc.nat({ max: 50 }), fc.constantFrom(...moments), (given, where, more, moment) => {
        const failures = given.failures ?? 0;
        const before = reach(assess(metricsOf({ ...given, failures }), where, moment));
        const after = reach(assess(metricsOf({ ...given, failures: failures + more }), where, moment));
        expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });

  test("a further window never lets a feature go further", () => {
    fc.assert(
      fc.property(course, limits, hour, fc.integer({ min: 0, max: 30 }), (given, where, window, hoursAgo) => {
        const metrics = metricsOf(given);
        const windows = [{ ...window, end: NOW - hoursAgo * HOUR, ms: HOUR }];
        for (const moment of moments) {
          const before = reach(assess(metrics, where, moment));
          expect(reach(assess({ ...metrics, windows }, where, moment))).toBeLessThanOrEqual(before);
        }
      }),
    );
  });

  test("the order of the buckets does not matter", () => {
    fc.assert(
      fc.property(course, limits, fc.constantFrom(...moments), (given, where, moment) => {
        const metrics = metricsOf(given);
        const reversed = { ...metrics, buckets: metrics.buckets.toReversed() };
        expect(assess(reversed, where, moment)).toEqual(assess(metrics, where, moment));
      }),
    );
  });

  test("a feature goes only where both proofs are there, and says a sentence always", () => {
    fc.assert(
      fc.property(course, limits, fc.constantFrom(...moments), (given, where, moment) => {
        const answer = assess(metricsOf(given), where, moment);
        expect(reach(answer) > 0 && !(answer.errorProven && answer.successProven)).toBe(false);
        expect(answer.shortfall === null || !(answer.errorProven && answer.successProven)).toBe(true);
        expect(answer.message).not.toMatch(/NaN|undefined|null|Infinity/);
      }),
      { numRuns: RUNS },
    );
  });

  test("the guard rolls back and pauses as validation does: freshness decides about holding only", () => {
    fc.assert(
      fc.property(course, limits, (given, where) => {
        const [guard, validate] = [null, 24 * HOUR].map((freshness) =>
          assess(metricsOf(given), where, { now: NOW, begin: NOW - 5 * DAY, lastGuardRun: null, freshness }),
        );
        expect((guard?.row ?? 0) < 6).toBe((validate?.row ?? 0) < 6);
      }),
    );
  });

  test("a greater design effect never proves more", () => {
    fc.assert(
      fc.property(course, limits, fc.integer({ min: 2, max: 10 }), (given, where, designEffect) => {
        const [moment] = moments;
        if (moment === undefined) return;
        const before = assess(metricsOf(given), where, moment);
        const after = assess(metricsOf(given, designEffect), where, moment);
        expect(reach(after) > 0 && reach(before) === 0).toBe(false);
      }),
    );
  });
});
