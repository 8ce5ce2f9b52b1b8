import * as fc from "fast-check";
import { expect, test } from "vitest";
import { histogramQuantile } from "../../../../src/adapters/metrics/prometheus/histogram.ts";

test.each([
  [
    "interpolates within a bucket",
    [
      [1, 90],
      [2, 100],
      [Infinity, 100],
    ],
    1.5,
  ],
  [
    "begins the first bucket at zero",
    [
      [1, 100],
      [Infinity, 100],
    ],
    0.95,
  ],
  [
    "begins a first bucket below zero at its bound",
    [
      [-1, 100],
      [Infinity, 100],
    ],
    -1,
  ],
  [
    "does not mind the order",
    [
      [Infinity, 100],
      [2, 100],
      [1, 90],
    ],
    1.5,
  ],
  [
    "answers the highest finite bound above it",
    [
      [1, 10],
      [Infinity, 100],
    ],
    1,
  ],
  [
    "reads counts that fall as if they stood still",
    [
      [1, 90],
      [2, 80],
      [3, 100],
      [Infinity, 100],
    ],
    2.5,
  ],
  [
    "knows nothing without timings",
    [
      [1, 0],
      [Infinity, 0],
    ],
    null,
  ],
  [
    "knows nothing without an infinite bucket",
    [
      [1, 10],
      [2, 10],
    ],
    null,
  ],
  ["knows nothing where all is in the infinite bucket", [[Infinity, 10]], null],
  ["knows nothing without buckets", [], null],
] satisfies [string, [number, number][], number | null][])("%s", (_, buckets, value) => {
  expect(histogramQuantile(0.95, buckets)).toEqual(value);
});

test("lies between the bounds of the bucket that holds the true quantile", () => {
  const bounds = [1, 2, 5, 10, 20, 50, 100];
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1 }), (values) => {
      const buckets = [...bounds, Infinity].map((bound): [number, number] => [
        bound,
        values.filter((v) => v <= bound).length,
      ]);
      const exact = values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? NaN;
      const estimate = histogramQuantile(0.95, buckets) ?? NaN;
      const upper = bounds.find((bound) => exact <= bound) ?? NaN;
      const lower = bounds[bounds.indexOf(upper) - 1] ?? 0;
      expect(estimate).toBeGreaterThanOrEqual(lower);
      expect(estimate).toBeLessThanOrEqual(upper);
    }),
  );
});
