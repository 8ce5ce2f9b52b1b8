import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ChangeKind } from "../../src/core/change.ts";
import { changeRises, exposureOf, isRise, narrower } from "../../src/core/exposure.ts";
import type { Rollout } from "../../src/core/rollout.ts";
import type { Tier } from "../../src/evaluation/snapshot.ts";
import { NOW, rollout, settings } from "../support/builders.ts";

const PAUSED = { at: NOW, by: null, reason: "slow" };
const ROLLED_BACK = { at: NOW, from: 2, by: "guard", reason: "error-rate" } as const;

describe("exposureOf()", () => {
  test.each<[Tier | null, number]>([
    [null, 0],
    [0, 0],
    [1, 0],
    [2, 0.1],
    [3, 0.5],
    [4, 1],
  ])("tier %s is %d of all customers", (tier, share) => {
    expect(exposureOf(tier, settings())).toBe(share);
  });

  test("follows the settings' percentages", () => {
    expect(exposureOf(2, settings({ ladder: { earlyAdopters: { percentage: 2_500 } } }))).toBe(0.25);
  });
});

describe("isRise()", () => {
  test.each<[string, Partial<Rollout> | null, Partial<Rollout> | null, boolean]>([
    ["a removal", { tier: 3 }, null, false],
    ["a planned file", null, {}, false],
    ["a file above tier 0", null, { tier: 1 }, true],
    ["a higher tier", { tier: 1 }, { tier: 2 }, true],
    ["a lower tier", { tier: 2 }, { tier: 1 }, false],
    ["a rollback with a longer whitelist", { tier: 2 }, { whitelist: ["a", "b"] }, false],
    ["a lower tier with a longer whitelist", { tier: 2, whitelist: [] }, { tier: 1, whitelist: ["a"] }, true],
    ["a shorter whitelist", { tier: 2, whitelist: ["a"] }, { tier: 2, whitelist: [] }, false],
    ["a shorter blacklist", { tier: 2, blacklist: ["a"] }, { tier: 2 }, true],
    ["a longer blacklist", { tier: 2 }, { tier: 2, blacklist: ["a"] }, false],
    ["a lost parent", { tier: 4, dependsOn: ["p"] }, { tier: 4 }, true],
    ["a new parent", { tier: 4 }, { tier: 4, dependsOn: ["p"] }, false],
    ["another salt at tier 1", { tier: 1 }, { tier: 1, salt: "s" }, false],
    ["another salt at tier 2", { tier: 2 }, { tier: 2, salt: "s" }, true],
    ["another salt at tier 3", { tier: 3 }, { tier: 3, salt: "s" }, true],
    ["another salt at tier 4", { tier: 4 }, { tier: 4, salt: "s" }, false],
    ["another salt with a step down from 4", { tier: 4 }, { tier: 3, salt: "s" }, false],
    ["another salt with a step down to 1", { tier: 2 }, { tier: 1, salt: "s" }, false],
    ["the same", { tier: 2 }, { tier: 2 }, false],
  ])("%s", (_, before, after, expected) => {
    const [base, head] = [before === null ? null : rollout(before), after === null ? null : rollout(after)];
    expect(isRise(base, head)).toBe(expected);
  });
});

describe("changeRises()", () => {
  const change = (kinds: readonly ChangeKind[], before: Rollout | null, after: Rollout | null) =>
    changeRises({ feature: "x", file: "x.yaml", kinds, before, after });

  test.each<[string, readonly ChangeKind[], Partial<Rollout> | null, boolean]>([
    ["an advance", ["advanced"], { tier: 3 }, true],
    ["a note", ["annotated"], { tier: 2 }, false],
    ["a removal", ["removed"], null, false],
    ["a wider audience at tier 0", ["audience-widened"], { tier: 0 }, false],
    ["a wider audience by kind alone", ["audience-widened"], { tier: 2 }, true],
    ["a reconfiguration", ["reconfigured"], { tier: 2, flag: "f" }, false],
  ])("%s", (_, kinds, after, expected) => {
    expect(change(kinds, rollout({ tier: 2 }), after === null ? null : rollout(after))).toBe(expected);
  });
});

describe("narrower()", () => {
  test("keeps the lower tier, the common whitelist, and the blacklists and parents of both", () => {
    const standing = rollout({ tier: 3, whitelist: ["a", "b"], blacklist: ["z"], dependsOn: ["q"], salt: "old" });
    const asked = rollout({ tier: 2, whitelist: ["b", "c"], blacklist: ["y"], dependsOn: ["p", "q"], salt: "new" });
    expect(narrower(standing, asked)).toEqual({
      ...standing,
      tier: 2,
      whitelist: ["b"],
      blacklist: ["y", "z"],
      dependsOn: ["p", "q"],
    });
    expect(narrower(asked, standing)).toMatchObject({ tier: 2, whitelist: ["b"], salt: "new" });
  });

  test.each([
    ["standing", { paused: PAUSED, rolledBack: ROLLED_BACK }, {}],
    ["asked", {}, { paused: PAUSED, rolledBack: ROLLED_BACK }],
  ])("keeps a pause and a rollback of the %s state", (_, standing, asked) => {
    expect(narrower(rollout(standing), rollout(asked))).toMatchObject({ paused: PAUSED, rolledBack: ROLLED_BACK });
  });

  test("is never a rise over either side, but for the salt of the side that stands", () => {
    const names = fc.uniqueArray(fc.constantFrom("a", "b", "c"));
    const any = fc
      .record({ tier: fc.constantFrom<Tier[]>(0, 1, 2, 3, 4), whitelist: names, blacklist: names, dependsOn: names })
      .map((given) => rollout(given));
    fc.assert(
      fc.property(any, any, (standing, asked) => {
        const left = narrower(standing, asked);
        expect(isRise(standing, left)).toBe(false);
        expect(isRise(asked, left)).toBe(false);
      }),
    );
  });
});
