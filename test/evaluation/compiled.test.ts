import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileSnapshot } from "../../src/evaluation/compiled.ts";
import { hashedList } from "../../src/evaluation/customer-hash.ts";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import { hashAfter, murmur3, prefixOf } from "../../src/evaluation/murmur3.ts";
import type { Kill, Restore, Snapshot, SnapshotFeature, StoredSnapshot } from "../../src/evaluation/snapshot.ts";
import vectors from "../conformance/bucketing.json" with { type: "json" };
import { RUNS } from "../support/arbitraries.ts";

const NAMES = ["a", "b", "c", "d", "e", "constructor", "__proto__"] as const;
const CUSTOMERS = [
  "",
  "c1",
  "c2",
  "c3",
  "c4",
  "customer-1",
  "müller-gmbh",
  "株式会社",
  "a\ud800b",
  "constructor",
] as const;
const INSTANTS = ["2026-11-20T10:00:00Z", "2026-11-21T10:00:00Z", "soon"] as const;

const customers = fc.uniqueArray(fc.constantFrom(...CUSTOMERS), { maxLength: 4 });

const anyFeature: fc.Arbitrary<SnapshotFeature> = fc.record({
  flag: fc.constant("x"),
  tier: fc.constantFrom(0, 1, 2, 2, 3, 4, 4),
  status: fc.constant("in_progress"),
  weight: fc.oneof(fc.constantFrom(0, 10_000, 50_000, 100_000), fc.nat({ max: 100_000 })),
  salt: fc.oneof(fc.constantFrom("s", "t", "phase2_enhanced_storage"), fc.string({ minLength: 1 })),
  whitelist: customers,
  blacklist: fc.oneof(fc.constant([]), customers),
  dependsOn: fc.oneof(fc.constant([]), fc.array(fc.constantFrom(...NAMES, "gone"), { maxLength: 3 })),
  since: fc.constant("2026-11-15T10:00:00Z"),
});

const byName = <T>(value: fc.Arbitrary<T>) =>
  fc.array(fc.tuple(fc.constantFrom(...NAMES), value), { maxLength: 7 }).map((pairs) => Object.fromEntries(pairs));
const instant = fc.constantFrom(...INSTANTS);
const seldom = <T>(value: fc.Arbitrary<T>) =>
  byName(value).map((all) => Object.fromEntries(Object.entries(all).slice(0, 2)));
const anyKill: fc.Arbitrary<Kill> = instant.map((at) => ({ at, by: "guard", code: "error-rate", revision: "0" }));
const anyRestore: fc.Arbitrary<Restore> = instant.map((at) => ({ at, by: "@ada", reason: "no", kill: at }));

const anySnapshot: fc.Arbitrary<Snapshot> = fc
  .record({
    features: byName(anyFeature),
    kills: fc.oneof(fc.constant({}), seldom(anyKill)),
    restores: seldom(anyRestore),
  })
  .map((given) => ({
    format: 1,
    environment: "production",
    sequence: 1,
    revision: "0",
    publishedAt: "2026-11-22T10:00:00Z",
    hash: "mm3-100k-1",
    digest: "sha256:",
    ...given,
  }));

function hashed({ features, ...rest }: Omit<Snapshot, "customerIds">): StoredSnapshot {
  const entries = Object.entries(features).map(([name, feature]) => {
    const whitelist = hashedList(feature.salt, feature.whitelist);
    return [name, Object.assign({ ...feature }, { whitelist, blacklist: hashedList(feature.salt, feature.blacklist) })];
  });
  return { ...rest, customerIds: "hashed", features: Object.fromEntries(entries) };
}

function expectSameAnswers(snapshot: StoredSnapshot): void {
  const compiled = compileSnapshot(snapshot);
  const questions = [...NAMES, "gone"].flatMap((name) => CUSTOMERS.map((customer) => ({ name, customer })));
  const answers = questions.map(({ name, customer }) => {
    const { detail, enabled } = compiled(name, customer);
    return { name, customer, detail, enabled };
  });
  const truths = questions.map(({ name, customer }) => {
    const { detail, enabled } = evaluate(snapshot, name, customer);
    return { name, customer, detail, enabled };
  });
  // One comparison of texts: a thousand snapshots have 80,000 answers.
  expect(JSON.stringify(answers)).toBe(JSON.stringify(truths));
}

describe("compileSnapshot()", () => {
  test("answers as evaluate() for any snapshot, feature and customer", () => {
    fc.assert(fc.property(anySnapshot, expectSameAnswers), { numRuns: RUNS });
  });

  test("answers as evaluate() over hashed lists", () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => expectSameAnswers(hashed(snapshot))),
      { numRuns: RUNS / 4 },
    );
  });

  test("finds a customer's hash in a list that is in no order", () => {
    const whitelist = hashedList("s", ["a", "b", "c", "d"]).toReversed();
    const snapshot = {
      ...emptySnapshot(),
      features: { x: { ...plain({ salt: "s", weight: 0 }), whitelist, blacklist: [] } },
    };
    const given: StoredSnapshot = { ...snapshot, customerIds: "hashed" };
    for (const customer of ["a", "b", "c", "d"]) expect(decideIn(given, "x", customer)).toBe("whitelisted");
    expect(decideIn(given, "x", "e")).toBe("bucket-out");
  });

  test("a chain of 1,000 parents is answered, and so is one that ends in a cycle", () => {
    const features: Record<string, SnapshotFeature> = { f0: plain({ tier: 4 }) };
    for (let index = 1; index <= 1_000; index += 1)
      features[`f${index}`] = plain({ tier: 4, dependsOn: [`f${index - 1}`] });
    expect(decideIn({ ...emptySnapshot(), features }, "f1000", "c")).toBe("full");
    features["f0"] = plain({ tier: 4, dependsOn: ["f1"] });
    expect(decideIn({ ...emptySnapshot(), features }, "f1000", "c")).toBe("parent-off");
  });

  test("shared ancestors are asked once each", () => {
    const features: Record<string, SnapshotFeature> = { f0: plain({ tier: 4 }) };
    for (let index = 1; index <= 60; index += 1) {
      const parent = `f${index - 1}`;
      features[`f${index}`] = plain({ tier: 4, dependsOn: [parent, parent, "f0"] });
    }
    // Without that, 3^60 questions would be asked.
    expect(decideIn({ ...emptySnapshot(), features }, "f60", "c")).toBe("full");
  });

  test("a feature is compiled once, when it is first asked for", () => {
    let reads = 0;
    const entry = Object.defineProperty(plain({}), "salt", { get: () => ((reads += 1), "x") });
    const answer = compileSnapshot({ ...emptySnapshot(), features: { x: entry } });
    expect(reads).toBe(0);
    answer("x", "a");
    answer("x", "b");
    expect(reads).toBe(1);
  });
});

describe("hashAfter()", () => {
  test.each(vectors.cases)("of $salt and $customer is the vector's hash", ({ salt, customer, hash }) => {
    expect(hashAfter(prefixOf(`${salt}:`), customer)).toBe(hash);
  });

  test("is murmur3 of both texts, wherever they are cut and whatever the seed", () => {
    const text = fc.oneof(fc.string({ maxLength: 20 }), fc.string({ unit: "binary", maxLength: 9 }));
    fc.assert(
      fc.property(text, text, fc.constantFrom(0, 1, 0x9747b28c), (first, second, seed) => {
        expect(hashAfter(prefixOf(first, seed), second)).toBe(murmur3(first + second, seed));
      }),
      { numRuns: RUNS / 4 },
    );
  });

  test.each(["", "a", "ab", "abc", "abcd", "abcde", "\u007f", "\u0080", "abc\u0080", "abcd\u0080", "abcd\uffff"])(
    "of %j after prefixes of every length",
    (text) => {
      for (const prefix of ["", "x", "xy", "xyz", "wxyz", "é", "株"]) {
        expect(hashAfter(prefixOf(prefix), text)).toBe(murmur3(prefix + text));
      }
    },
  );
});

function plain(override: Partial<SnapshotFeature>): SnapshotFeature {
  return {
    flag: "x",
    tier: 2,
    status: "in_progress",
    weight: 10_000,
    salt: "x",
    whitelist: [],
    blacklist: [],
    dependsOn: [],
    since: "2026-11-15T10:00:00Z",
    ...override,
  };
}

function emptySnapshot(): Omit<Snapshot, "customerIds"> {
  return {
    format: 1,
    environment: "production",
    sequence: 1,
    revision: "0",
    publishedAt: "2026-11-22T10:00:00Z",
    hash: "mm3-100k-1",
    features: {},
    kills: {},
    restores: {},
    digest: "sha256:",
  };
}

function decideIn(snapshot: StoredSnapshot, feature: string, customer: string): string {
  return compileSnapshot(snapshot)(feature, customer).detail;
}
