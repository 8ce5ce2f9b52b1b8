import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commitWords } from "../../src/commands/commit-words.ts";
import { messageOf } from "../../src/commands/orders.ts";

describe("words for a commit message", () => {
  test.each([
    ["stay as they are", "error rate 3 %: see #12 (überall)", "error rate 3 %: see #12 (überall)"],
    ["become one line", "a\r\nb\n\n\nskip-checks: true\u2028c\td", "a b skip-checks: true c d"],
    [
      "lose what controls a terminal",
      "\u001B[31mred\u001B[0m \u0007bell \u202Eturned \u001B]0;title\u0007",
      "red bell turned",
    ],
    ["lose what is invisible, also where that parts a marker", "[skip\u200B ci]", "[skip-ci]"],
    ["do not skip workflows", "x [skip ci] [CI Skip] [no ci] y", "x [skip-ci] [CI-Skip] [no-ci] y"],
    ["do not skip actions", "[skip actions][actions\n skip]", "[skip-actions][actions-skip]"],
  ])("%s", (_, text, words) => {
    expect(commitWords(text)).toBe(words);
  });

  test("never hold a marker or a control character, and say the same when said again", () => {
    const parts = fc.constantFrom(
      "[",
      "]",
      "skip",
      "no",
      "ci",
      "CI",
      "actions",
      " ",
      "\n",
      "\u001B[",
      "\u200B",
      "\r",
      "x",
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), (texts) => {
        const words = commitWords(texts.join(""));
        expect(words).not.toMatch(/\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]|\p{Cc}/iu);
        expect(commitWords(words)).toBe(words);
      }),
    );
  });

  test.each(["pause", "exclude"] as const)("are the reasons of %s", (kind) => {
    const order = { kind, feature: "x", customer: "cust_1", reason: "slow\n[skip ci]" };
    expect(messageOf(order).split("\n").slice(1)).toEqual(["", "slow [skip-ci]", ""]);
  });
});
