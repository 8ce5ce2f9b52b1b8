import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { errorShare, failureShare, sum, trialsOf, without } from "../../src/core/counts.ts";
import { FINE_WHOLE, isOver, isUnder, reaches, WHOLE } from "../../src/core/ratio.ts";

describe("ratios", () => {
  test("100 % is 10,000 basis points and 100,000 fine ones", () => {
    expect([WHOLE, FINE_WHOLE]).toEqual([10_000, 100_000]);
  });

  test.each([
    [4_999, 100_000, "under"],
    [5_000, 100_000, "at"],
    [5_001, 100_000, "over"],
    [1, 20, "at"],
    [0, 1, "under"],
    [0, 0, "nowhere near"],
  ])("%i of %i is %s 5 %%", (part, whole, where) => {
    const ratio = { part, whole };
    expect(isUnder(ratio, 5_000)).toBe(where === "under");
    expect(isOver(ratio, 5_000)).toBe(where === "over");
    expect(reaches(ratio, 5_000)).toBe(where === "at" || where === "over");
  });

  test("are compared as whole numbers at every limit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000 }), fc.integer({ min: 1, max: 1_000_000 }), (limit, units) => {
        const at = { part: limit * units, whole: FINE_WHOLE * units };
        expect([isUnder(at, limit), reaches(at, limit), isOver(at, limit)]).toEqual([false, true, false]);
        const more = { ...at, part: at.part + 1 };
        const less = { ...at, part: at.part - 1 };
        expect([isOver(more, limit), isUnder(less, limit)]).toEqual([true, true]);
      }),
    );
  });
});

describe("counts", () => {
  test("add up, with successes filled in bucket by bucket", () => {
    expect(sum([])).toEqual({ events: 0, errors: 0, successes: 0 });
    expect(
      sum([
        { events: 1_000, errors: 200 },
        { events: 500, errors: 0, successes: 300 },
      ]),
    ).toEqual({ events: 1_500, errors: 200, successes: 1_100 });
    expect(sum([{ events: 100, errors: 300 }])).toEqual({ events: 100, errors: 300, successes: 0 });
  });

  test("a share of errors is never over 100 %", () => {
    expect(errorShare({ events: 100, errors: 300 })).toEqual({ part: 300, whole: 300 });
    expect(errorShare({ events: 300, errors: 100 })).toEqual({ part: 100, whole: 300 });
  });

  test("a share of failures is what did not succeed, never less than nothing", () => {
    expect(failureShare({ events: 300, errors: 0, successes: 100 })).toEqual({ part: 200, whole: 300 });
    expect(failureShare({ events: 300, errors: 0, successes: 400 })).toEqual({ part: 0, whole: 300 });
  });

  test("what is left without a window is never less than nothing", () => {
    expect(without({ events: 300, errors: 20 }, { events: 100, errors: 5 })).toEqual({ events: 200, errors: 15 });
    expect(without({ events: 300, errors: 20 }, { events: 400, errors: 25 })).toEqual({ events: 0, errors: 0 });
  });

  test("become trials in whole events, thinned by the design effect", () => {
    expect(trialsOf({ part: 200, whole: 1_000 }, 1)).toEqual({ errors: 2, others: 8 });
    expect(trialsOf({ part: 200, whole: 1_000 }, 2)).toEqual({ errors: 1, others: 4 });
    expect(trialsOf({ part: 300, whole: 100 }, 1)).toEqual({ errors: 3, others: 0 });
  });
});
