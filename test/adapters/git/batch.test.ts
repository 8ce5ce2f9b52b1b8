import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type BatchEntry, batchParser } from "../../../src/adapters/git/batch.ts";

const [FIRST, SECOND] = ["a".repeat(40), "b".repeat(64)];
const LARGE = 1_048_577;

function parsed(chunks: readonly Buffer[]): readonly unknown[] {
  const entries: BatchEntry[] = [];
  const parse = batchParser((entry) => entries.push(entry));
  for (const chunk of chunks) parse(chunk);
  return entries.map((entry) =>
    entry.kind === "missing" ? entry.line : [entry.id, entry.type, entry.bytes === null ? null : String(entry.bytes)],
  );
}

test("the answers of a batch are the same in whatever cut they come, and what is too large is passed over", () => {
  const output = Buffer.concat([
    Buffer.from(`${FIRST} blob 3\na\nb\nHEAD:x missing\n${SECOND} tree 0\n\n`),
    Buffer.from(`${FIRST} blob ${LARGE}\n`),
    Buffer.alloc(LARGE, "\n"),
    Buffer.from(`\nabc ambiguous\n${SECOND} commit 5\nwords\n`),
  ]);
  const expected = [
    [FIRST, "blob", "a\nb"],
    "HEAD:x missing",
    [SECOND, "tree", ""],
    [FIRST, "blob", null],
    "abc ambiguous",
    [SECOND, "commit", "words"],
  ];
  expect(parsed([output])).toEqual(expected);
  const near = fc.oneof(fc.nat({ max: 200 }), fc.integer({ min: LARGE, max: output.length }), fc.nat(output.length));
  fc.assert(
    fc.property(fc.array(near, { maxLength: 6 }), (cuts) => {
      const ends = [...cuts.toSorted((a, b) => a - b), output.length];
      expect(parsed(ends.map((end, index) => output.subarray(ends[index - 1] ?? 0, end)))).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test("a tree is never too large: what is in it must be known", () => {
  const tree = Buffer.concat([Buffer.from(`${FIRST} tree ${LARGE}\n`), Buffer.alloc(LARGE, "t"), Buffer.from("\n")]);
  expect(parsed([tree.subarray(0, 100), tree.subarray(100)])).toEqual([[FIRST, "tree", "t".repeat(LARGE)]]);
});
