import { load } from "js-yaml";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { closest } from "../../src/config/closest.ts";
import { cyclicGroups } from "../../src/config/cycles.ts";
import { locateIn } from "../../src/config/yaml/lines.ts";
import { hasRoot, readYaml } from "../../src/config/yaml/read.ts";
import { plainValue } from "../../src/config/yaml/scalar.ts";
import { bytes } from "./support.ts";

const anyPlain = fc.oneof(
  fc.constantFrom(
    "",
    "~",
    "null",
    "NULL",
    "nUll",
    "true",
    "False",
    "yes",
    "0",
    "-0",
    "+7",
    "007",
    "0o17",
    "0x1F",
    "0b1",
  ),
  fc.constantFrom(
    "1.",
    ".5",
    "-.5e3",
    "1e3",
    "1_000",
    ".inf",
    "-.INF",
    "+.inf",
    ".nan",
    ".NaN",
    "1.10",
    "12:30",
    "5%",
    "2026-11-20",
  ),
  fc.stringMatching(/^[-+.0-9eExXoOaAfFnNiI_]{1,8}$/u),
);

test("scalars without quotes mean what YAML 1.2 says they mean", () => {
  fc.assert(
    fc.property(anyPlain, (text) => {
      fc.pre(!/^-(?:$| )/u.test(text) && !/^(?:---|\.\.\.)$/u.test(text));
      expect(plainValue(text)).toEqual(load(`a: ${text}`) === null ? null : Object(load(`a: ${text}`)).a);
    }),
    { numRuns: 2_000 },
  );
});

const anyValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.string({ minLength: 1 }), tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

test("a mapping written as JSON is read as the same value", () => {
  const anyMapping = fc.dictionary(fc.string({ minLength: 1 }), anyValue, {
    minKeys: 1,
    maxKeys: 5,
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(anyMapping, fc.constantFrom(undefined, 2), (value, indentation) => {
      const json = JSON.stringify(value, null, indentation);
      fc.pre(!json.includes('"__proto__"'));
      const document = readYaml(bytes(json));
      expect(document.issues.problems("f", document.locate)).toEqual([]);
      expect(hasRoot(document) ? document.root.value : null).toEqual(value);
    }),
  );
});

test("any bytes at all are read without an exception, and what is refused has a place", () => {
  const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[-a:{}[\],&*!|>'"%@#?\n\t ]{0,40}$/u));
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 60 }), anyText.map(bytes)), (source) => {
      const document = readYaml(source);
      const problems = document.issues.problems("f", document.locate);
      expect(document.root === null ? problems.length : 1).toBeGreaterThan(0);
      for (const { line, column } of problems) expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
    }),
    { numRuns: 3_000 },
  );
});

test("lines end with LF, CRLF or CR, and a byte order mark has no column", () => {
  const locate = locateIn("\uFEFFab\ncd\r\nef\rgh");
  const places = [1, 2, 4, 8, 11, 12].map((offset) => Object.values(locate(offset)).join(":"));

  expect(places).toEqual(["1:1", "1:2", "2:1", "3:1", "4:1", "4:2"]);
});

test.each([
  ["tyer", "tier"],
  ["Whitelist", "whitelist"],
  ["dependson", "dependsOn"],
  ["completely-different", null],
  ["x", null],
  ["", null],
])("who writes %j meant %j", (word, meant) => {
  expect(closest(word, ["tier", "whitelist", "dependsOn", "feature"])).toBe(meant);
});

test("groups that lead back to themselves are exactly those in which everyone reaches everyone", () => {
  const names = ["a", "b", "c", "d", "e", "f"];
  const anyGraph = fc.array(fc.subarray(names), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(anyGraph, (edges) => {
      const graph = new Map(names.map((name, index) => [name, edges[index] ?? []]));
      const reaches = (from: string, to: string): boolean => {
        const seen = new Set<string>();
        const queue = [...(graph.get(from) ?? [])];
        for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
          if (next === to) return true;
          if (!seen.has(next)) queue.push(...(graph.get(next) ?? []));
          seen.add(next);
        }
        return false;
      };
      const expected = names.filter((name) => reaches(name, name));
      const groups = cyclicGroups(graph);
      expect(groups.flat().toSorted()).toEqual(expected);
      for (const group of groups) for (const a of group) for (const b of group) expect(reaches(a, b)).toBe(true);
    }),
  );
});
