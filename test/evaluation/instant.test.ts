import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatInstant, parseInstant } from "../../src/evaluation/instant.ts";

describe("instants", () => {
  test.each([
    [0, "1970-01-01T00:00:00Z"],
    [Date.UTC(2026, 10, 22, 10), "2026-11-22T10:00:00Z"],
    [Date.UTC(2026, 10, 22, 10) + 7, "2026-11-22T10:00:00.007Z"],
  ])("%i is written %s", (instant, text) => {
    expect(formatInstant(instant)).toBe(text);
  });

  test("are read back as they were written", () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true, min: new Date(0) }), (date) => {
        expect(parseInstant(formatInstant(date.getTime()))).toBe(date.getTime());
      }),
    );
  });

  test("what is no instant is NaN", () => {
    expect(parseInstant("soon")).toBeNaN();
  });
});
