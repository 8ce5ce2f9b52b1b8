import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byCodeUnits, canonicalJson } from "../../src/core/canonical.ts";
import { canonicalJson as definition } from "../../src/evaluation/canonical.ts";

/** Keys among which objects make differences of their own, and their neighbours. */
const anyKey = fc.oneof(
  fc.constantFrom("0", "9", "10", "2", "-1", "01", "4294967294", "4294967295", "__proto__", "toString", "/", ":", ""),
  fc.string({ maxLength: 3, unit: "binary" }),
);

const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(null, true, -0, 1e21, 0.1, Number.NaN, undefined, "\ud800", '"'),
    fc.string({ maxLength: 3 }),
    fc.array(tie("value"), { maxLength: 4 }),
    // Own keys all of them, in the order in which they come.
    fc.array(fc.tuple(anyKey, tie("value")), { maxLength: 5 }).map((members) => Object.fromEntries(members)),
  ),
}));

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
    [
      "__proto__ with an object for its value",
      JSON.parse('{"a":2,"__proto__":{"b":1}}'),
      '{"__proto__":{"b":1},"a":2}',
    ],
    ["numbers among keys as texts", { 9: 1, 10: 2, "": 3, 0: 4, "-1": 5 }, '{"":3,"-1":5,"0":4,"10":2,"9":1}'],
    ["numbers in an object of an array", [{ 9: 1, 10: 2 }], '[{"10":2,"9":1}]'],
    ["signs beside the digits", { ":": 1, "/": 2 }, '{"/":2,":":1}'],
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

  test("writes what its definition says, byte for byte", () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(canonicalJson(value)).toBe(definition(value));
      }),
      { numRuns: 1_000 },
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
