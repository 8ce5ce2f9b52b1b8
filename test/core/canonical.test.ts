import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byCodeUnits, canonicalJson } from "../../src/core/canonical.ts";

describe("canonicalJson()", () => {
  test.each<[name: string, value: unknown, text: string]>([
    ["null", null, "null"],
    ["a boolean", true, "true"],
    ["a whole number", 17, "17"],
    ["a fraction", 0.1, "0.1"],
    ["a large number as ECMAScript writes it", 1e21, "1e+21"],
    ["minus zero as zero", -0, "0"],
    ["a text with what must be escaped", 'a"\\\n\u20ac', '"a\\"\\\\\\n\u20ac"'],
    ["an empty array", [], "[]"],
    ["an empty object", {}, "{}"],
    ["an array in its own order", [3, "b", null, [1]], '[3,"b",null,[1]]'],
    ["keys in the order of their code units", { b: 1, a: 2, B: 3, "": 4 }, '{"":4,"B":3,"a":2,"b":1}'],
    ["keys of nested objects sorted too", { z: { b: 1, a: [{ d: 1, c: 2 }] } }, '{"z":{"a":[{"c":2,"d":1}],"b":1}}'],
    ["surrogate pairs before the private use area", { "\uE000": 1, "\u{1F600}": 2 }, '{"\u{1F600}":2,"\uE000":1}'],
    ["no members that are undefined", { a: undefined, b: 1 }, '{"b":1}'],
    ["undefined itself as null", undefined, "null"],
    ["undefined in an array as null", [undefined], "[null]"],
    ["a key named __proto__ like any other", JSON.parse('{"__proto__":1,"a":2}'), '{"__proto__":1,"a":2}'],
  ])("writes %s", (_, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test("reads back as what was written", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test("does not depend on the order of keys", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      }),
    );
  });
});

test.each([
  ["a", "b", -1],
  ["b", "a", 1],
  ["a", "a", 0],
  ["Z", "a", -1],
  ["", "a", -1],
])("byCodeUnits(%j, %j) is %i", (a, b, order) => {
  expect(byCodeUnits(a, b)).toBe(order);
});
