import * as fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";

import { hang, pad, table, widest, wrap } from "../../src/report/layout.ts";
import { PLAIN_TERMINAL } from "../../src/report/style.ts";

const words = fc
  .array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }), { maxLength: 20 })
  .map((parts) => parts.join(" ").replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ""));

describe("wrap", () => {
  test.each([
    ["short text", "one two", 20, ["one two"]],
    ["text between words", "one two three", 8, ["one two", "three"]],
    ["a word that is too long", "abcdefghij", 4, ["abcd", "efgh", "ij"]],
    ["wide characters by their width", "日本語 日本語", 7, ["日本語", "日本語"]],
    ["no percent sign off its number", "over 95.00 % of it", 9, ["over", "95.00 %", "of it"]],
    ["nothing", "", 5, [""]],
  ])("breaks %s", (_, text, columns, expected) => {
    expect(wrap(text, columns)).toEqual(expected);
  });

  test("loses no character and keeps the width", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 60 }), (text, columns) => {
        const lines = wrap(text, columns);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

test("hang indents further lines by the width of the prefix", () => {
  expect(hang("日: ", "one two three four five six", 24)).toEqual(["日: one two three four", "    five six"]);
});

test("pad fills to a width and never cuts", () => {
  expect([pad("ab", 4), pad("日", 4), pad("abcde", 4)]).toEqual(["ab  ", "日  ", "abcde"]);
  expect(widest(["a", "日本", "abc"])).toBe(4);
  expect(widest([])).toBe(0);
});

describe("table", () => {
  test("aligns columns and leaves no space at the ends of lines", () => {
    expect(
      table(
        ["name", "n"],
        [
          ["a", "1"],
          ["long", "100"],
        ],
        PLAIN_TERMINAL,
      ),
    ).toBe(["name  n", "a     1", "long  100"].join("\n"));
  });

  test("takes from the widest column where the terminal is too narrow", () => {
    const shown = table(["a", "b"], [["x", "several words that do not fit"]], { ...PLAIN_TERMINAL, columns: 20 });
    for (const line of shown.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(20);
  });
});
