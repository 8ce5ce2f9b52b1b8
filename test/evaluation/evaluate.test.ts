import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bucketOf } from "../../src/evaluation/bucket.ts";
import { hashedList } from "../../src/evaluation/customer-hash.ts";
import { evaluate, isKilled } from "../../src/evaluation/evaluate.ts";
import type { HashedSnapshot, Kill, Restore, Snapshot, SnapshotFeature, Tier } from "../../src/evaluation/snapshot.ts";

const EARLY = "2026-11-20T10:00:00Z";
const LATE = "2026-11-21T10:00:00Z";

function feature(override: Partial<SnapshotFeature> = {}): SnapshotFeature {
  return {
    flag: "x",
    tier: 2,
    status: "in_progress",
    weight: 10_000,
    salt: "phase2_enhanced_storage",
    whitelist: ["listed"],
    blacklist: ["barred"],
    dependsOn: [],
    since: EARLY,
    ...override,
  };
}

function snapshot(features: Record<string, SnapshotFeature>, override: Partial<Snapshot> = {}): Snapshot {
  return {
    format: 1,
    environment: "production",
    sequence: 1,
    revision: "0".repeat(40),
    publishedAt: EARLY,
    hash: "mm3-100k-1",
    features,
    kills: {},
    restores: {},
    digest: "sha256:",
    ...override,
  };
}

const kill = (at: string): Kill => ({ at, by: "guard", code: "error-rate", revision: "0".repeat(40) });
const restore = (at: string): Restore => ({ at, by: "@product-lead", reason: "false alarm", kill: EARLY });

// Bucket 36,277 of the salt above.
const CUSTOMER = "customer-1";

describe("evaluate()", () => {
  test.each([
    { name: "a bucket under the weight is on", x: { weight: 36_278 }, detail: "bucket-in", reason: "SPLIT", on: true },
    { name: "a bucket at the weight is off", x: { weight: 36_277 }, detail: "bucket-out", reason: "SPLIT", on: false },
    { name: "tier 4 is on for everyone", x: { tier: 4 as Tier }, detail: "full", reason: "STATIC", on: true },
    {
      name: "tier 0 is off whatever the weight",
      x: { tier: 0 as Tier, weight: 100_000 },
      detail: "tier-disabled",
      reason: "DISABLED",
      on: false,
    },
    {
      name: "a whitelisted customer is on at tier 1",
      x: { tier: 1 as Tier, weight: 0, whitelist: [CUSTOMER] },
      detail: "whitelisted",
      reason: "TARGETING_MATCH",
      on: true,
    },
    {
      name: "a blacklisted customer is off at tier 4 and on the whitelist",
      x: { tier: 4 as Tier, whitelist: [CUSTOMER], blacklist: [CUSTOMER] },
      detail: "blacklisted",
      reason: "TARGETING_MATCH",
      on: false,
    },
    {
      name: "a missing parent turns off a whitelisted customer",
      x: { tier: 4 as Tier, whitelist: [CUSTOMER], dependsOn: ["gone"] },
      detail: "parent-off",
      reason: "DISABLED",
      on: false,
    },
    {
      name: "the blacklist comes before a missing parent",
      x: { blacklist: [CUSTOMER], dependsOn: ["gone"] },
      detail: "blacklisted",
      reason: "TARGETING_MATCH",
      on: false,
    },
    {
      name: "tier 0 comes before the blacklist",
      x: { tier: 0 as Tier, blacklist: [CUSTOMER] },
      detail: "tier-disabled",
      reason: "DISABLED",
      on: false,
    },
  ])("$name", ({ x, detail, reason, on }) => {
    const given = feature(x);
    expect(evaluate(snapshot({ x: given }), "x", CUSTOMER)).toEqual({
      enabled: on,
      reason,
      detail,
      bucket: 36_277,
      weight: given.weight,
    });
  });

  test("an unknown feature is off, with no bucket and no weight", () => {
    expect(evaluate(snapshot({}), "x", CUSTOMER)).toEqual({
      enabled: false,
      reason: "ERROR",
      detail: "FLAG_NOT_FOUND",
      errorCode: "FLAG_NOT_FOUND",
      bucket: null,
      weight: null,
    });
  });

  test.each(["constructor", "__proto__", "toString"])("a feature is not found on a prototype: %s", (name) => {
    expect(evaluate(snapshot({}), name, CUSTOMER).detail).toBe("FLAG_NOT_FOUND");
    expect(evaluate(snapshot({ x: feature({ dependsOn: [name] }) }), "x", CUSTOMER).detail).toBe("parent-off");
    expect(isKilled(snapshot({}), name)).toBe(false);
    expect(isKilled(snapshot({}, { kills: { x: kill(LATE) } }), "x")).toBe(true);
  });

  test("an empty customer has no bucket, and misses the targeting key only where the bucket would decide", () => {
    const decided = snapshot({ x: feature(), full: feature({ tier: 4 }), planned: feature({ tier: 0 }) });
    expect(evaluate(decided, "x", "")).toEqual({
      enabled: false,
      reason: "ERROR",
      detail: "TARGETING_KEY_MISSING",
      errorCode: "TARGETING_KEY_MISSING",
      bucket: null,
      weight: 10_000,
    });
    expect(evaluate(decided, "full", "")).toMatchObject({ enabled: true, detail: "full", bucket: null });
    expect(evaluate(decided, "planned", "")).toMatchObject({ enabled: false, detail: "tier-disabled" });
  });

  test("a kill turns off a whitelisted customer at tier 4, before any other rule", () => {
    const given = snapshot({ x: feature({ tier: 0, whitelist: [CUSTOMER] }) }, { kills: { x: kill(EARLY) } });
    expect(evaluate(given, "x", CUSTOMER)).toMatchObject({ enabled: false, detail: "killed", reason: "DISABLED" });
  });

  test.each([
    ["on by its whitelist", feature({ weight: 0, whitelist: [CUSTOMER] }), true],
    ["on by its bucket", feature({ weight: 36_278 }), true],
    ["fully on", feature({ tier: 4 }), true],
    ["off by its bucket", feature({ weight: 36_277 }), false],
    ["off by its blacklist", feature({ tier: 4, blacklist: [CUSTOMER] }), false],
    ["disabled", feature({ tier: 0 }), false],
  ])("a child follows a parent that is %s", (_, parent, on) => {
    const given = snapshot({ parent, child: feature({ tier: 4, dependsOn: ["parent"] }) });
    expect(evaluate(given, "child", CUSTOMER)).toMatchObject({
      enabled: on,
      detail: on ? "full" : "parent-off",
    });
  });

  test("a child is off where only one of its parents is, and where a parent is killed", () => {
    const features = {
      good: feature({ tier: 4 }),
      bad: feature({ tier: 4 }),
      child: feature({ tier: 4, dependsOn: ["good", "bad"] }),
    };
    expect(evaluate(snapshot(features), "child", CUSTOMER).enabled).toBe(true);
    expect(evaluate(snapshot(features, { kills: { bad: kill(EARLY) } }), "child", CUSTOMER).detail).toBe("parent-off");
  });

  test("a child with an empty customer is off where its parent goes by bucket", () => {
    const given = snapshot({
      parent: feature({ weight: 100_000 }),
      child: feature({ tier: 4, dependsOn: ["parent"] }),
    });
    expect(evaluate(given, "child", "")).toMatchObject({ enabled: false, detail: "parent-off" });
  });

  test("a cycle is off as a whole, and so is what depends on it", () => {
    const given = snapshot({
      a: feature({ tier: 4, dependsOn: ["b"] }),
      b: feature({ tier: 4, dependsOn: ["a"] }),
      self: feature({ tier: 4, dependsOn: ["self"] }),
      child: feature({ tier: 4, dependsOn: ["a"] }),
    });
    for (const name of ["a", "b", "self", "child"]) expect(evaluate(given, name, CUSTOMER).detail).toBe("parent-off");
  });

  test("many shared ancestors are asked once each", () => {
    const features: Record<string, SnapshotFeature> = { f0: feature({ tier: 4 }) };
    for (let index = 1; index <= 60; index += 1) {
      const parent = `f${index - 1}`;
      features[`f${index}`] = feature({ tier: 4, dependsOn: [parent, parent] });
    }
    features["top"] = feature({ tier: 4, dependsOn: ["f60", "f59", "f60"] });
    expect(evaluate(snapshot(features), "top", CUSTOMER).enabled).toBe(true);
    features["f0"] = feature({ tier: 0 });
    expect(evaluate(snapshot(features), "top", CUSTOMER).enabled).toBe(false);
  });

  test("staleness replaces the reason and nothing else, and no error", () => {
    const given = snapshot({ x: feature({ tier: 4 }) });
    const fresh = evaluate(given, "x", CUSTOMER);
    expect(evaluate(given, "x", CUSTOMER, { stale: true })).toEqual({ ...fresh, reason: "STALE" });
    expect(evaluate(given, "x", CUSTOMER, { stale: false })).toEqual(fresh);
    expect(evaluate(given, "x", CUSTOMER, {})).toEqual(fresh);
    expect(evaluate(given, "y", CUSTOMER, { stale: true })).toEqual(evaluate(given, "y", CUSTOMER));
  });

  test("a promotion never takes a feature from a customer", () => {
    const weights = [0, 0, 10_000, 50_000, 100_000];
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ minLength: 1 }),
        fc.array(fc.string({ minLength: 1 })),
        fc.array(fc.string({ minLength: 1 })),
        fc.constantFrom<[Tier, Tier]>([0, 1], [1, 2], [2, 3], [3, 4]),
        (salt, customer, whitelist, blacklist, [from, to]) => {
          const at = (step: Tier) =>
            evaluate(
              snapshot({ x: feature({ salt, whitelist, blacklist, tier: step, weight: weights[step] ?? 0 }) }),
              "x",
              customer,
            ).enabled;
          expect(at(from) && !at(to)).toBe(false);
        },
      ),
    );
  });

  test("features that share a salt share their cohort", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat({ max: 100_000 }), (customer, weight) => {
        const given = snapshot({
          one: feature({ salt: "shared", weight, whitelist: [], blacklist: [] }),
          two: feature({ salt: "shared", weight, whitelist: [], blacklist: [] }),
        });
        expect(evaluate(given, "one", customer)).toEqual(evaluate(given, "two", customer));
        expect(evaluate(given, "one", customer).enabled).toBe(bucketOf("shared", customer) < weight);
      }),
    );
  });
});

describe("evaluate() over hashed lists", () => {
  const hashed = (given: Snapshot): HashedSnapshot => ({
    ...given,
    customerIds: "hashed",
    features: Object.fromEntries(
      Object.entries(given.features).map(([name, entry]) => [
        name,
        {
          ...entry,
          whitelist: hashedList(entry.salt, entry.whitelist),
          blacklist: hashedList(entry.salt, entry.blacklist),
        },
      ]),
    ),
  });

  test.each([
    ["listed", "whitelisted"],
    ["barred", "blacklisted"],
    ["both", "blacklisted"],
    ["customer-1", "bucket-out"],
  ])("%s is %s", (customer, detail) => {
    const given = feature({ whitelist: ["listed", "both"], blacklist: ["barred", "both"] });
    expect(evaluate(hashed(snapshot({ x: given })), "x", customer).detail).toBe(detail);
  });

  test("a parent's lists are hashed with the parent's own salt", () => {
    const given = snapshot({
      parent: feature({ salt: "other", tier: 1, weight: 0 }),
      child: feature({ tier: 4, dependsOn: ["parent"] }),
    });
    expect(evaluate(hashed(given), "child", "listed").enabled).toBe(true);
    expect(evaluate(hashed(given), "child", CUSTOMER).detail).toBe("parent-off");
  });

  test("answers as over the plain lists", () => {
    const customers = fc.constantFrom("a", "b", "c", "d", "é");
    const lists = fc.uniqueArray(customers);
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), lists, lists, customers, (salt, whitelist, blacklist, customer) => {
        const given = snapshot({ x: feature({ salt, whitelist, blacklist }) });
        expect(evaluate(hashed(given), "x", customer)).toEqual(evaluate(given, "x", customer));
      }),
    );
  });
});

describe("isKilled()", () => {
  test.each([
    ["no kill", {}, {}, false],
    ["a kill", { x: kill(EARLY) }, {}, true],
    ["a kill of another feature", { y: kill(EARLY) }, {}, false],
    ["a kill before the restore", { x: kill(EARLY) }, { x: restore(LATE) }, false],
    ["a kill at the instant of the restore", { x: kill(LATE) }, { x: restore(LATE) }, false],
    ["a kill after the restore", { x: kill(LATE) }, { x: restore(EARLY) }, true],
    ["a kill before another feature's restore", { x: kill(EARLY) }, { y: restore(LATE) }, true],
    ["a kill whose time cannot be read", { x: kill("soon") }, { x: restore(LATE) }, true],
    ["a restore alone", {}, { x: restore(LATE) }, false],
  ])("with %s", (_, kills, restores, killed) => {
    expect(isKilled({ kills, restores }, "x")).toBe(killed);
  });

  test.each(["null", "{}", '{"at":null}', '{"at":5}'])("a kill counts that is %s in a store", (text) => {
    expect(isKilled({ kills: { x: JSON.parse(text) }, restores: { x: restore(LATE) } }, "x")).toBe(true);
  });

  test("compares instants, not texts", () => {
    const kills = { x: kill("2026-11-21T10:00:00.500Z") };
    expect(isKilled({ kills, restores: { x: restore("2026-11-21T10:00:00Z") } }, "x")).toBe(true);
    expect(isKilled({ kills, restores: { x: restore("2026-11-21T11:00:01+01:00") } }, "x")).toBe(false);
  });
});
