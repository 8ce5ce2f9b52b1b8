import { describe, expect, test } from "vitest";
import { choosePublished, type Reading, type StoreAnswer } from "../../src/core/published.ts";
import type { Kill, Snapshot } from "../../src/evaluation/snapshot.ts";
import { killAt, snapshotOf } from "../support/publishing.ts";

const kill: Kill = killAt();
const rank = (): number => 0;
const has = (override: Partial<Snapshot> = {}): StoreAnswer => ({
  kind: "snapshot",
  snapshot: snapshotOf([], override),
});
const absent: StoreAnswer = { kind: "absent" };
const unreadable: StoreAnswer = { kind: "unreadable", detail: "no JSON" };
const failed: StoreAnswer = { kind: "failed", detail: "timeout" };

function choose(...answers: readonly StoreAnswer[]) {
  const readings: readonly Reading[] = answers.map((answer, index) => ({ store: `s${index}`, answer }));
  return choosePublished(readings, "production", rank);
}

interface Case {
  readonly name: string;
  readonly answers: readonly StoreAnswer[];
  readonly sequence: number | null;
  readonly adoption?: boolean;
  readonly killsOnly?: boolean;
  readonly repairs?: readonly string[];
  readonly trouble?: readonly string[];
}

describe("choosePublished()", () => {
  test.each<Case>([
    { name: "one store", answers: [has()], sequence: 16 },
    { name: "two that agree", answers: [has(), has()], sequence: 16 },
    {
      name: "the highest sequence",
      answers: [has(), has({ sequence: 17, digest: "d" })],
      sequence: 17,
      repairs: ["s0 behind"],
    },
    { name: "one beside an empty store", answers: [absent, has()], sequence: 16, repairs: ["s0 absent"] },
    {
      name: "one beside a broken store",
      answers: [unreadable, has()],
      sequence: 16,
      repairs: ["s0 unreadable"],
      trouble: ["s0 no JSON"],
    },
    { name: "one beside a silent store", answers: [failed, has()], sequence: 16, trouble: ["s0 timeout"] },
    { name: "nothing anywhere", answers: [absent, absent], sequence: null, adoption: true },
    { name: "no store at all", answers: [], sequence: null, adoption: true },
    {
      name: "nothing, and a silent store",
      answers: [absent, failed],
      sequence: null,
      killsOnly: true,
      trouble: ["s1 timeout"],
    },
    { name: "a broken store alone", answers: [unreadable], sequence: null, killsOnly: true, trouble: ["s0 no JSON"] },
    {
      name: "another environment's snapshot",
      answers: [has({ environment: "staging" })],
      sequence: null,
      killsOnly: true,
      trouble: ["s0 it holds a snapshot of environment staging, not production"],
    },
    {
      name: "two of one sequence, the later published",
      answers: [has({ publishedAt: "2026-11-14T10:00:01Z", digest: "a" }), has({ digest: "z" })],
      sequence: 16,
      repairs: ["s1 differs"],
    },
    {
      name: "two of one sequence and instant, one and the same",
      answers: [has({ digest: "a" }), has({ digest: "b" })],
      sequence: 16,
      repairs: ["s0 differs"],
    },
  ])("finds $name", ({ answers, sequence, adoption, killsOnly, repairs, trouble }) => {
    const published = choose(...answers);
    expect(choose(...answers.toReversed()).snapshot).toEqual(published.snapshot);
    expect(published.snapshot?.sequence ?? null).toBe(sequence);
    expect(published.adoption).toBe(adoption ?? false);
    expect(published.killsOnly).toBe(killsOnly ?? false);
    expect(published.repairs.map(({ store, reason }) => `${store} ${reason}`)).toEqual(repairs ?? []);
    expect(published.trouble.map(({ store, detail }) => `${store} ${detail}`)).toEqual(trouble ?? []);
  });

  test("does not depend on the order of stores", () => {
    const answers = [
      has({ digest: "b" }),
      has({ digest: "a" }),
      has({ sequence: 12 }),
      has({ publishedAt: "not a date" }),
    ];
    expect(choose(...answers.toReversed()).snapshot).toEqual(choose(...answers).snapshot);
  });

  test("unites kills and restores of all stores, also of those behind", () => {
    const restore = { at: "2026-11-22T08:00:00Z", by: "@owner", reason: "r", kill: "2026-11-22T07:00:00Z" };
    const voided: Kill = { ...kill, at: "2026-11-22T07:00:00Z" };
    const published = choose(has({ sequence: 17, restores: { y: restore } }), has({ kills: { x: kill, y: voided } }));
    expect(published.kills).toEqual({ x: kill });
    expect(published.restores).toEqual({ y: restore });
  });

  test("unites kills that a store only knows of, unless a restore makes them void", () => {
    const restore = { at: "2026-11-22T08:00:00Z", by: "@owner", reason: "r", kill: "2026-11-22T07:00:00Z" };
    const voided: Kill = { ...kill, at: "2026-11-22T07:00:00Z" };
    const answer = has({ restores: { y: restore } });
    const pending = { x: kill, y: voided };
    const published = choose(answer.kind === "snapshot" ? { ...answer, pending } : answer, has());
    expect(published.kills).toEqual({ x: kill });
    expect(published.snapshot?.kills).toEqual({});
  });

  test("of two kills takes that of the later revision", () => {
    const later: Kill = { ...kill, revision: "r9", at: "2026-11-01T00:00:00Z" };
    const readings = [has({ kills: { x: kill } }), has({ kills: { x: later } })].map((answer, index) => ({
      store: `s${index}`,
      answer,
    }));
    expect(choosePublished(readings, "production", (revision) => (revision === "r9" ? 9 : 0)).kills).toEqual({
      x: later,
    });
  });
});

describe("choosePublished() beside stores that are no equals", () => {
  const local = (answer: StoreAnswer): Reading => ({ store: "local", answer, mirror: "local" });
  const flags = (answer: StoreAnswer): Reading => ({ store: "flags", answer, mirror: "flags" });
  const main = (answer: StoreAnswer): Reading => ({ store: "main", answer });
  const later = has({ sequence: 40, digest: "later" });

  test.each<[string, readonly Reading[], object]>([
    ["flags are no source", [flags(later), main(has())], { sequence: 16, repairs: ["flags differs"] }],
    ["nor is a file of this machine", [local(later), main(has())], { sequence: 16, repairs: ["local differs"] }],
    ["but alone it is", [local(later)], { sequence: 40, repairs: [] }],
    ["flags alone are none", [flags(later)], { sequence: null, killsOnly: true, adoption: false }],
    ["what only flags have is no adoption", [flags(later), main(absent)], { sequence: null, killsOnly: true }],
    ["what only this machine has is one", [local(later), main(absent)], { sequence: null, adoption: true }],
    ["a silent store is none", [local(later), main(failed)], { sequence: null, killsOnly: true, adoption: false }],
    ["alone and silent neither", [local(failed)], { sequence: null, killsOnly: true, adoption: false }],
    ["alone and empty it is", [local(absent)], { sequence: null, killsOnly: false, adoption: true }],
    ["an empty mirror is filled", [flags(absent), main(has())], { sequence: 16, repairs: ["flags absent"] }],
    ["two machines' files are equals", [local(has()), local(later)], { sequence: 40, repairs: ["local behind"] }],
  ])("%s", (_, readings, expected) => {
    const { snapshot, repairs, ...rest } = choosePublished(readings, "production", rank);
    const found = { ...rest, sequence: snapshot?.sequence ?? null };
    expect({ ...found, repairs: repairs.map(({ store, reason }) => `${store} ${reason}`) }).toMatchObject(expected);
  });

  test("kills of mirrors count", () => {
    const killed = has({ kills: { x: kill } });
    expect(choosePublished([flags(killed), main(has())], "production", rank).kills).toEqual({ x: kill });
    expect(choosePublished([local(killed), main(has())], "production", rank).kills).toEqual({ x: kill });
  });

  test("of equals the one that says more counts, in any order", () => {
    const hashed: Reading = { store: "hashed", answer: has({ digest: "z" }), partial: true };
    const plain: Reading = { store: "plain", answer: has({ digest: "a" }), partial: false };
    for (const readings of [
      [hashed, plain],
      [plain, hashed],
    ]) {
      expect(choosePublished(readings, "production", rank).snapshot?.digest).toBe("a");
    }
    const newer: Reading = { ...hashed, answer: has({ digest: "z", publishedAt: "2026-11-15T10:00:00Z" }) };
    expect(choosePublished([newer, plain], "production", rank).snapshot?.digest).toBe("z");
    const higher: Reading = { ...hashed, answer: has({ digest: "z", sequence: 17 }) };
    expect(choosePublished([plain, higher], "production", rank).snapshot?.digest).toBe("z");
  });

  test("a store is compared with what it should have, not with what another one has", () => {
    const readings: readonly Reading[] = [
      { store: "plain", answer: has({ digest: "d" }), digestOf: ({ digest }) => digest },
      { store: "right", answer: has({ digest: "hashed" }), partial: true, digestOf: () => "hashed" },
      { store: "wrong", answer: has({ digest: "d" }), partial: true, digestOf: () => "hashed" },
    ];
    expect(choosePublished(readings, "production", rank).repairs).toEqual([{ store: "wrong", reason: "differs" }]);
  });
});
