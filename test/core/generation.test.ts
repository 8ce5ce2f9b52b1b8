import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numbered, withGeneration } from "../../src/core/generation.ts";
import { STORE_KINDS } from "../../src/core/store-kinds.ts";
import type { Snapshot } from "../../src/evaluation/snapshot.ts";
import { runs, snapshotOf } from "../support/publishing.ts";

/** A history of ten commits, of which the last is the tip. */
const HISTORY = Array.from({ length: 10 }, (_, place) => `c${place}`);
const rankIn =
  (history: readonly string[]) =>
  (revision: string): number =>
    history.indexOf(revision);
const at = (revision: string, generation?: number): Snapshot =>
  withGeneration(snapshotOf([], { revision }), generation);
const after = (before: Snapshot | null, revision: string, history: readonly string[] = HISTORY) =>
  numbered(at(revision), "vercel", { before, rank: rankIn(history) }).generation;

describe("the generation of a snapshot", () => {
  test.each([
    ["where nothing is published, the number of the commit", null, "c9", 10],
    ["over a snapshot without one, the number of the commit", at("c7"), "c9", 10],
    ["over the same commit without one, the number of the commit", at("c9"), "c9", 10],
    ["counted on from what is published", at("c7", 40), "c9", 42],
    ["over the same commit, the same", at("c9", 40), "c9", 40],
    ["over a commit of a history that was rewritten, the next one", at("gone", 40), "c2", 41],
    ["of a commit without a history, what is published", at("c7", 40), "unknown", 40],
    ["of a commit without a history over one without a history", at("gone", 40), "unknown", 40],
    ["of a commit without a history where nothing is published, none", null, "unknown", undefined],
  ])("%s", (_, before, revision, expected) => {
    expect(after(before, revision)).toBe(expected);
  });

  test("of two writers that met is higher for the later commit, and the same for the same", () => {
    const place = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(place, place, place, fc.option(fc.nat(500), { nil: undefined }), (from, one, other, generation) => {
        const before = at(HISTORY[from] ?? "", generation);
        const [a, b] = [one, other].map((each) => after(before, HISTORY[each] ?? "") ?? Number.NaN);
        expect(Math.sign((a ?? 0) - (b ?? 0))).toBe(Math.sign(one - other));
      }),
      runs(),
    );
  });

  test("never falls from one snapshot to the next, however short the clones and rewritten the history", () => {
    const clone = fc.record({ cut: fc.nat(5), name: fc.constantFrom("c", "other") });
    fc.assert(
      fc.property(fc.array(clone, { minLength: 2, maxLength: 8 }), (clones) => {
        let before: Snapshot | null = null;
        const generations = clones.map(({ cut, name }, index) => {
          const history = Array.from({ length: 6 + index }, (_, place) => `${name}${place}`).slice(cut);
          before = numbered(at(history.at(-1) ?? ""), "vercel", { before, rank: rankIn(history) });
          return before.generation ?? Number.NaN;
        });
        expect(generations).toEqual(generations.toSorted((a, b) => a - b));
      }),
      runs(),
    );
  });

  test.each(Object.entries(STORE_KINDS))("%s: has one only where the store cannot compare", (kind, { cas }) => {
    const given = { before: null, rank: rankIn(HISTORY) };
    expect(numbered(at("c9", 7), kind, given).generation).toBe(cas === "none" ? 10 : undefined);
  });

  test("has none in a kind of store that nobody knows", () => {
    expect(numbered(at("c9", 7), "pigeon", { before: null, rank: rankIn(HISTORY) })).not.toHaveProperty("generation");
  });

  test("leaves a snapshot alone that has it already", () => {
    const snapshot = at("c9", 7);
    expect(withGeneration(snapshot, 7)).toBe(snapshot);
    expect(withGeneration(snapshot, 8)).toEqual({ ...snapshot, generation: 8 });
    expect(withGeneration(snapshot, undefined)).not.toHaveProperty("generation");
  });
});
