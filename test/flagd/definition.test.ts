import { FlagdCore, MemoryStorage } from "@openfeature/flagd-core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import type { HashedSnapshot, Snapshot } from "../../src/evaluation/snapshot.ts";
import { type FlagdDefinition, flagdDefinition, serializeFlagd } from "../../src/flagd/definition.ts";
import { CUSTOMERS, FEATURES, RUNS } from "../support/arbitraries.ts";
import { anySnapshot, KILL, snapshotFeature, snapshotOf } from "../support/snapshot-values.ts";
import vectors from "../conformance/bucketing.json" with { type: "json" };

const QUIET = { error() {}, warn() {}, info() {}, debug() {} };

function defined(snapshot: Snapshot): FlagdDefinition {
  const exported = flagdDefinition(snapshot);
  if (!exported.ok) throw new Error(exported.detail);
  return exported.definition;
}

/** flagd's own evaluator over the definition, which it validates strictly. */
function flagd(snapshot: Snapshot): FlagdCore {
  const storage = new MemoryStorage(QUIET);
  storage.setConfigurations(serializeFlagd(defined(snapshot)), true);
  return new FlagdCore(storage, QUIET);
}

function answer(core: FlagdCore, feature: string, customer: string | undefined) {
  const context = customer === undefined ? {} : { targetingKey: customer };
  return core.resolveBooleanEvaluation(feature, false, context, QUIET);
}

test("flagd answers as evaluate does, for every snapshot and every customer", () => {
  fc.assert(
    fc.property(anySnapshot, (snapshot) => {
      const core = flagd(snapshot);
      for (const feature of FEATURES) {
        for (const customer of ["", "0", ...CUSTOMERS]) {
          const { enabled } = evaluate(snapshot, feature, customer);
          const { value, errorCode } = answer(core, feature, customer);
          expect(`${feature} ${customer} ${value}`).toBe(`${feature} ${customer} ${enabled}`);
          expect(errorCode).toBe(Object.hasOwn(snapshot.features, feature) ? undefined : "FLAG_NOT_FOUND");
        }
      }
    }),
    { numRuns: Math.min(RUNS, 150) },
  );
});

test("flagd puts the ASCII customers of the vectors into the bucket that evaluate does", () => {
  // The evaluator for JavaScript hashes other characters in another way; see docs/evaluate-anywhere.md.
  const ascii = vectors.cases.filter(
    ({ salt, customer }) => customer !== "" && /^[\x20-\x7e]+$/u.test(salt + customer),
  );
  expect(ascii.length).toBeGreaterThan(20);
  for (const { salt, customer, bucket } of ascii) {
    const at = (weight: number) =>
      answer(flagd(snapshotOf({ x: snapshotFeature({ salt, weight }) })), "x", customer).value;
    expect({ salt, customer, out: bucket === 0 ? false : at(bucket), in: at(bucket + 1) }).toEqual({
      salt,
      customer,
      out: false,
      in: true,
    });
  }
});

describe("flagdDefinition()", () => {
  test("every flag is enabled, and one that is off for all says so as its default", () => {
    const { flags } = defined(
      snapshotOf(
        {
          planned: snapshotFeature({ tier: 0, weight: 0 }),
          killed: snapshotFeature({ tier: 4 }),
          child: snapshotFeature({ tier: 4, dependsOn: ["killed"] }),
          orphan: snapshotFeature({ tier: 4, dependsOn: ["gone"] }),
          nobody: snapshotFeature({ tier: 1, weight: 0 }),
        },
        { kills: { killed: KILL } },
      ),
    );

    for (const flag of Object.values(flags)) {
      expect(flag).toMatchObject({ state: "ENABLED", variants: { on: true, off: false }, defaultVariant: "off" });
      expect(flag).not.toHaveProperty("targeting");
    }
  });

  test("tier 4 without conditions is on by default", () => {
    const { flags } = defined(
      snapshotOf({
        full: snapshotFeature({ tier: 4, whitelist: ["a"] }),
        child: snapshotFeature({ tier: 4, dependsOn: ["full"] }),
      }),
    );

    expect(flags["full"]).toEqual({
      state: "ENABLED",
      variants: { on: true, off: false },
      metadata: { tier: 4 },
      defaultVariant: "on",
    });
    expect(flags["child"]).toEqual(flags["full"]);
  });

  test("the rule asks for the blacklist, then parents, then the whitelist, then the bucket", () => {
    const { flags } = defined(
      snapshotOf({
        x: snapshotFeature({ salt: "s", whitelist: ["w1", "w2"], blacklist: ["b"], dependsOn: ["parent"] }),
        parent: snapshotFeature({ tier: 1, weight: 0, whitelist: ["w1"], dependsOn: ["grandparent"] }),
        grandparent: snapshotFeature({ tier: 4, blacklist: ["g"] }),
      }),
    );
    const key = { var: ["targetingKey"] };

    expect(flags["x"]?.targeting).toEqual({
      if: [
        { in: [key, ["b"]] },
        "off",
        {
          "!": [
            {
              and: [
                { "==": [{ if: [{ in: [key, ["g"]] }, "off", "on"] }, "on"] },
                { "==": [{ if: [{ in: [key, ["w1"]] }, "on", "off"] }, "on"] },
              ],
            },
          ],
        },
        "off",
        { in: [key, ["w1", "w2"]] },
        "on",
        { "!": [key] },
        "off",
        { fractional: [{ cat: ["s", ":", key] }, ["on", 10_000], ["off", 90_000]] },
      ],
    });
  });

  test("customers without a targeting key are off unless the feature is at tier 4", () => {
    const core = flagd(
      snapshotOf({
        some: snapshotFeature({ weight: 99_999 }),
        full: snapshotFeature({ tier: 4, blacklist: ["b"] }),
        child: snapshotFeature({ tier: 4, dependsOn: ["some"] }),
      }),
    );

    expect(answer(core, "some", undefined).value).toBe(false);
    expect(answer(core, "child", undefined).value).toBe(false);
    expect(answer(core, "full", undefined).value).toBe(true);
  });

  test("answers carry tier, sequence and revision", () => {
    const core = flagd(snapshotOf({ x: snapshotFeature() }));

    expect(answer(core, "x", "c").flagMetadata).toEqual({
      environment: "production",
      sequence: 17,
      revision: "c0ffee",
      publishedAt: "2026-11-22T10:00:00Z",
      tier: 2,
    });
  });

  test("many features that share parents stay small", () => {
    const layers = 12;
    const features = Object.fromEntries(
      Array.from({ length: layers }, (_, layer) =>
        ["a", "b"].map((side) => {
          const dependsOn = layer === 0 ? [] : [`a${layer - 1}`, `b${layer - 1}`];
          return [`${side}${layer}`, snapshotFeature({ dependsOn })] as const;
        }),
      ).flat(),
    );

    expect(serializeFlagd(defined(snapshotOf(features))).length).toBeLessThan(100_000);
  });

  test("a snapshot with hashed customers is refused, and it says what to do", () => {
    const hashed: HashedSnapshot = { ...snapshotOf({}), customerIds: "hashed", features: {} };

    expect(flagdDefinition(hashed)).toEqual({
      ok: false,
      detail: "flagd cannot compare hashed customer ids; export a snapshot that has customerIds: plain",
    });
  });
});
