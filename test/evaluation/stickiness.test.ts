import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BUCKETS, bucketOf } from "../../src/evaluation/bucket.ts";
import { compileSnapshot } from "../../src/evaluation/compiled.ts";
import type { SnapshotFeature, Tier } from "../../src/evaluation/snapshot.ts";
import { RUNS } from "../support/arbitraries.ts";
import { snapshotFeature, snapshotOf } from "../support/snapshot-values.ts";

/** The weights of the ladder's tiers at the defaults. */
const WEIGHTS: Readonly<Record<Tier, number>> = { 0: 0, 1: 0, 2: 10_000, 3: 50_000, 4: 100_000 };
const CUSTOMERS = Array.from({ length: 100_000 }, (_, index) => `customer-${index}`);

function at(tier: Tier, override: Partial<SnapshotFeature> = {}) {
  const answer = compileSnapshot(snapshotOf({ x: snapshotFeature({ tier, weight: WEIGHTS[tier], ...override }) }));
  return (customer: string): boolean => answer("x", customer).enabled;
}

/** How far a count is from what is expected, in standard deviations of a binomial. */
function deviations(count: number, trials: number, share: number): number {
  return Math.abs(count - trials * share) / Math.sqrt(trials * share * (1 - share));
}

/** How many customers are in both cohorts. */
function overlap(one: Uint8Array, two: Uint8Array): number {
  let both = 0;
  for (let place = 0; place < one.length; place += 1) both += (one[place] ?? 0) & (two[place] ?? 0);
  return both;
}

describe("who is on stays on", () => {
  test("no step of the ladder takes a feature from one of 100,000 customers", () => {
    const lists = { whitelist: CUSTOMERS.slice(0, 20), blacklist: CUSTOMERS.slice(10, 30) };
    const tiers = [0, 1, 2, 3, 4] as const;
    const on = tiers.map((tier) => CUSTOMERS.filter(at(tier, lists)));
    expect(on.map(({ length }) => length)).toEqual([0, 10, expect.any(Number), expect.any(Number), 99_980]);
    for (const [index, customers] of on.entries()) {
      const next = new Set(on[index + 1] ?? customers);
      expect(customers.filter((customer) => !next.has(customer))).toEqual([]);
    }
  });

  test("nor does any growing weight, for any salt", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ minLength: 1 }),
        fc.nat(BUCKETS),
        fc.nat(BUCKETS),
        (salt, customer, a, b) => {
          const [less, more] = [Math.min(a, b), Math.max(a, b)];
          const wasOn = at(2, { salt, weight: less })(customer);
          expect(wasOn && !at(2, { salt, weight: more })(customer)).toBe(false);
        },
      ),
      { numRuns: RUNS },
    );
  });

  test("a kept salt moves nobody, whatever else of the feature changes", () => {
    const before = CUSTOMERS.slice(0, 20_000).filter(at(2, { salt: "kept" }));
    const after = at(2, { salt: "kept", flag: "elsewhere", status: "paused", since: "2027-01-01T00:00:00Z" });
    expect(before.filter((customer) => !after(customer))).toEqual([]);
    expect(CUSTOMERS.slice(0, 20_000).filter(after)).toHaveLength(before.length);
  });

  test("features that share a salt have nested cohorts, and those that do not have not", () => {
    const [early, general, other] = [at(2, { salt: "shared" }), at(3, { salt: "shared" }), at(3, { salt: "other" })];
    const cohort = CUSTOMERS.slice(0, 20_000).filter(early);
    expect(cohort.filter((customer) => !general(customer))).toEqual([]);
    expect(deviations(cohort.filter(other).length, cohort.length, 0.5)).toBeLessThan(4);
  });
});

describe("shares", () => {
  test.each([
    [2, 0.1],
    [3, 0.5],
  ] as const)("tier %i has its share within 3 standard deviations", (tier, share) => {
    for (const salt of ["phase2_enhanced_storage", "phase2_retry_logic", "phase3_tab_sync"]) {
      expect(deviations(CUSTOMERS.filter(at(tier, { salt })).length, CUSTOMERS.length, share)).toBeLessThan(3);
    }
  });

  test("tiers 0, 1 and 4 have exactly theirs", () => {
    for (const [tier, on] of [
      [0, 0],
      [1, 0],
      [4, 1_000],
    ] as const) {
      expect(CUSTOMERS.slice(0, 1_000).filter(at(tier))).toHaveLength(on);
    }
  });

  test("60 features at 10 % are on for unrelated customers, pair by pair", () => {
    const customers = CUSTOMERS.slice(0, 20_000);
    const cohorts = Array.from({ length: 60 }, (_, index) =>
      Uint8Array.from(customers, (customer) => Number(bucketOf(`feature_${index}`, customer) < 10_000)),
    );
    const pairs = cohorts.flatMap((one, index) =>
      cohorts.slice(index + 1).map((two) => deviations(overlap(one, two), customers.length, 0.01)),
    );
    expect(pairs).toHaveLength(1_770);
    expect(pairs.filter((deviation) => deviation > 3).length / pairs.length).toBeLessThanOrEqual(0.01);
    expect(Math.max(...pairs)).toBeLessThanOrEqual(4.5);
  });
});
