import { describe, expect, test } from "vitest";
import { plainWords } from "../../src/adapters/plain-words.ts";

const SECRET = 'pa"ss\\word+/ü';

describe("plain words", () => {
  test.each([
    ["as it is", SECRET],
    ["as JSON writes it", JSON.stringify(SECRET)],
    ["as addresses write it", `https://u:${encodeURIComponent(SECRET)}@h`],
    ["as basic authentication writes it", Buffer.from(SECRET).toString("base64")],
    ["in a part that tells it", `…${SECRET.slice(1, 11)}…`],
  ])("hide a secret %s", (_, said) => {
    const words = plainWords(`the server said ${said}`, [SECRET, ""]);
    expect(words).not.toContain(said);
    expect(words).toMatch(/\*\*\*|are not shown/u);
  });

  test("keep what is none: the rest of the line, and a part that anything may hold", () => {
    expect(plainWords(`a ${SECRET} b ${SECRET.slice(0, 9)}`, [SECRET])).toBe(`a *** b ${SECRET.slice(0, 9)}`);
    expect(plainWords("a 1234 b", ["1234"])).toBe("a *** b");
  });

  test("hide the longer of two secrets that begin alike", () => {
    expect(plainWords("x abcd y", ["abc", "abcd"])).toBe("x *** y");
  });

  test.each([
    ["one line", "a\r\n\u0000\u202Eb\u2028 c", "a b c"],
    ["240 characters", "x".repeat(241), `${"x".repeat(239)}…`],
    ["240 characters whole", "x".repeat(240), "x".repeat(240)],
  ])("are %s", (_, text, words) => {
    expect(plainWords(text)).toBe(words);
  });
});
