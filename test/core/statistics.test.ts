import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  belowHypothesis,
  detector,
  eValue,
  healthyHypothesis,
  limitHypothesis,
  LN4,
  PROVEN,
} from "../../src/core/statistics.ts";
import vectors from "../conformance/evidence.json" with { type: "json" };

const trialsOf = (buckets: number[][]) =>
  buckets.map(([errors = 0, others = 0]) => ({ errors, others })).filter(({ errors, others }) => errors + others > 0);

/** The largest relative difference between two lists; NaN where one is shorter. */
function difference(actual: readonly (number | undefined)[], expected: readonly number[]): number {
  if (actual.length !== expected.length) return Number.NaN;
  return Math.max(...expected.map((value, index) => Math.abs((actual[index] ?? Number.NaN) / value - 1)));
}

const TOLERANCE = 1e-10;

const trial = fc.record({ errors: fc.nat({ max: 50 }), others: fc.nat({ max: 200 }) });
const threshold = fc.integer({ min: 10, max: 5_000 });

describe("constants", () => {
  test("twenty to one is proof and four to one a suspicion", () => {
    expect(difference([PROVEN], [2.995732273553991])).toBeLessThanOrEqual(TOLERANCE);
    expect(difference([LN4], [1.3862943611198906])).toBeLessThanOrEqual(TOLERANCE);
  });
});

describe("eValue()", () => {
  test.each(vectors.evalue)(
    "$errors of $events agrees with the vectors",
    ({ errors, events, healthy, limit, below }) => {
      expect(difference([eValue(errors, events, healthyHypothesis(500))], [healthy])).toBeLessThanOrEqual(TOLERANCE);
      expect(difference([eValue(errors, events, limitHypothesis(500))], [limit])).toBeLessThanOrEqual(TOLERANCE);
      expect(difference([eValue(errors, events, belowHypothesis(0.05))], [below])).toBeLessThanOrEqual(TOLERANCE);
    },
  );

  const { q, errors: errorCounts, events: eventCounts } = vectors.smallestProving;
  test.each(errorCounts.map((errors, index) => [errors, eventCounts[index] ?? 0]))(
    "%i errors are proven to be below the maximum from %i events on",
    (errors, events) => {
      expect(eValue(errors, events, belowHypothesis(q))).toBeGreaterThanOrEqual(PROVEN);
      expect(eValue(errors, events - 1, belowHypothesis(q))).toBeLessThan(PROVEN);
    },
  );

  test("is nothing without events", () => {
    expect(eValue(0, 0, healthyHypothesis(500))).toBeCloseTo(0, 12);
  });

  test("counts errors beyond the events alone", () => {
    expect(eValue(5, 3, healthyHypothesis(500))).toBe(eValue(5, 5, healthyHypothesis(500)));
  });

  test("an error in place of a good event never speaks for a smaller rate", () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), fc.nat({ max: 500 }), threshold, (errors, others, limit) => {
        const hypothesis = belowHypothesis(limit / 10_000);
        const events = errors + others + 1;
        expect(eValue(errors + 1, events, hypothesis)).toBeLessThanOrEqual(eValue(errors, events, hypothesis));
      }),
    );
  });

  test("stays finite for millions of events", () => {
    expect(eValue(5_000_000, 10_000_000, healthyHypothesis(500))).toBeGreaterThan(1e6);
    expect(Number.isFinite(eValue(0, 1e9, healthyHypothesis(500)))).toBe(true);
  });
});

describe("grids", () => {
  test("at 5 % are the published ones", () => {
    const healthy = healthyHypothesis(500);
    const limit = limitHypothesis(500);
    expect(difference([healthy.q], [0.02])).toBeLessThanOrEqual(TOLERANCE);
    expect(difference([limit.q], [0.05])).toBeLessThanOrEqual(TOLERANCE);
    expect(difference(healthy.grid, [0.05, 0.07, 0.1, 0.15, 0.25, 0.4, 0.65, 0.95])).toBeLessThanOrEqual(TOLERANCE);
    expect(difference(limit.grid, [0.06, 0.08, 0.11, 0.16, 0.25, 0.4, 0.65, 0.95])).toBeLessThanOrEqual(TOLERANCE);
    expect(difference(belowHypothesis(0.05).grid, [0.0025, 0.005, 0.01, 0.015, 0.02, 0.03, 0.04])).toBeLessThanOrEqual(
      TOLERANCE,
    );
  });

  test.each(vectors.otherLimits)("at $threshold agree with the vectors", ({ threshold: fraction, healthy, limit }) => {
    const basisPoints = Math.round(fraction * 10_000);
    const made = { healthy: healthyHypothesis(basisPoints), limit: limitHypothesis(basisPoints) };
    expect(difference([made.healthy.q], [healthy.q])).toBeLessThanOrEqual(TOLERANCE);
    expect(difference([made.limit.q], [limit.q])).toBeLessThanOrEqual(TOLERANCE);
    expect(difference(made.healthy.grid, healthy.grid)).toBeLessThanOrEqual(TOLERANCE);
    expect(difference(made.limit.grid, limit.grid)).toBeLessThanOrEqual(TOLERANCE);
  });

  test("ascend from above the doubted rate to 95 % at every limit", () => {
    fc.assert(
      fc.property(threshold, (limit) => {
        for (const { q, grid } of [healthyHypothesis(limit), limitHypothesis(limit)]) {
          expect(grid.toSorted((a, b) => a - b)).toEqual(grid);
          expect(grid[0]).toBeGreaterThan(q);
          expect(grid.at(-1)).toBeCloseTo(0.95, 12);
        }
      }),
    );
  });
});

describe("detector()", () => {
  test.each(vectors.detector)("$name agrees with the vectors", ({ buckets, final, firstAlarm }) => {
    const values = detector(trialsOf(buckets), healthyHypothesis(500));
    expect(difference([values.at(-1)], [final])).toBeLessThanOrEqual(TOLERANCE);
    const alarm = values.findIndex((value) => value >= PROVEN);
    expect(alarm === -1 ? null : alarm + 1).toBe(firstAlarm);
  });

  test.each(vectors.otherLimits)("at a limit of $threshold agrees with the vectors", (given) => {
    const basisPoints = Math.round(given.threshold * 10_000);
    const trials = trialsOf(given.buckets);
    expect(
      difference([detector(trials, healthyHypothesis(basisPoints)).at(-1)], [given.healthyFinal]),
    ).toBeLessThanOrEqual(TOLERANCE);
    expect(difference([detector(trials, limitHypothesis(basisPoints)).at(-1)], [given.limitFinal])).toBeLessThanOrEqual(
      TOLERANCE,
    );
  });

  test("says nothing about nothing", () => {
    expect(detector([], healthyHypothesis(500))).toEqual([]);
  });

  test("an error in place of a good event, or one more error, never lowers it", () => {
    fc.assert(
      fc.property(fc.array(trial, { minLength: 1, maxLength: 30 }), fc.nat(), threshold, (trials, at, limit) => {
        const index = at % trials.length;
        const replaced = trials.map(({ errors, others }, position) =>
          position === index ? { errors: errors + 1, others: Math.max(0, others - 1) } : { errors, others },
        );
        const added = trials.map(({ errors, others }, position) =>
          position === index ? { errors: errors + 1, others } : { errors, others },
        );
        for (const hypothesis of [healthyHypothesis(limit), limitHypothesis(limit)]) {
          const before = detector(trials, hypothesis).at(-1) ?? 0;
          expect(detector(replaced, hypothesis).at(-1)).toBeGreaterThanOrEqual(before);
          expect(detector(added, hypothesis).at(-1)).toBeGreaterThanOrEqual(before);
        }
      }),
    );
  });

  test("its value after a stretch does not depend on what follows", () => {
    fc.assert(
      fc.property(fc.array(trial, { maxLength: 20 }), fc.array(trial, { maxLength: 20 }), (first, rest) => {
        const hypothesis = healthyHypothesis(500);
        expect(detector([...first, ...rest], hypothesis).slice(0, first.length)).toEqual(detector(first, hypothesis));
      }),
    );
  });
});
