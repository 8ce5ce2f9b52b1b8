import { describe, expect, test } from "vitest";
import { judgeLooserLimits, looserLimits, percentageObjections } from "../../src/core/settings-change.ts";
import type { Tier } from "../../src/evaluation/snapshot.ts";
import { DAY, HOUR, settings, type SettingsOverride } from "../support/builders.ts";

const shares = (early: number, general: number) =>
  settings({ ladder: { earlyAdopters: { percentage: early }, general: { percentage: general } } });
const at = (...tiers: readonly Tier[]) => tiers.map((tier, index) => ({ feature: `f${index}`, tier }));

describe("percentageObjections()", () => {
  test.each([
    [
      "a share that grows while a rollout is at its tier",
      shares(4_000, 5_000),
      at(1, 2),
      ["blocked: tier 2 may not grow from 10.00 % to 40.00 % while f1 is at it"],
    ],
    [
      "a share that grows while two rollouts are at its tier",
      shares(1_000, 5_001),
      at(3, 3),
      ["blocked: tier 3 may not grow from 50.00 % to 50.01 % while f0, f1 are at it"],
    ],
    ["a share that grows while nobody is at its tier", shares(4_000, 5_000), at(0, 1, 3, 4), []],
    ["a share that stays", shares(1_000, 5_000), at(2, 3), []],
    ["a share that shrinks", shares(500, 4_000), at(2, 3), []],
  ])("answers %s", (_, head, rollouts, objections) => {
    expect(percentageObjections(shares(1_000, 5_000), head, rollouts)).toEqual(objections);
  });

  test("names five rollouts and counts the rest", () => {
    const [objection] = percentageObjections(shares(1_000, 5_000), shares(1_100, 5_000), at(2, 2, 2, 2, 2, 2, 2));
    expect(objection).toContain("while f0, f1, f2, f3, f4 and 2 more are at it");
  });
});

describe("looserLimits()", () => {
  const group = { users: ["product-lead"], teams: [], owners: false };
  const approvals = { product: group, engineering: group };
  const concurrency = { running: 1, perOwner: 2, perPhase: 3 };
  const base = settings({
    approvals,
    concurrency,
    criteria: { performance: { maximumIncrease: 1_000, required: true } },
  });
  const change = (to: SettingsOverride) => settings({ ...base, ...to });

  test.each<readonly [string, SettingsOverride, SettingsOverride]>([
    ["evidence", { criteria: { ...base.criteria, evidence: "point" } }, {}],
    [
      "maximum error rate",
      { criteria: { ...base.criteria, maximumErrorRate: 501 } },
      { criteria: { ...base.criteria, maximumErrorRate: 499 } },
    ],
    [
      "minimum success rate",
      { criteria: { ...base.criteria, minimumSuccessRate: 9_499 } },
      { criteria: { ...base.criteria, minimumSuccessRate: 9_501 } },
    ],
    [
      "performance",
      { criteria: { ...base.criteria, performance: { maximumIncrease: 1_001, required: true } } },
      { criteria: { ...base.criteria, performance: { maximumIncrease: 999, required: true } } },
    ],
    [
      "required performance",
      { criteria: { ...base.criteria, performance: { maximumIncrease: 1_000, required: false } } },
      {},
    ],
    [
      "time to investigate",
      { criteria: { ...base.criteria, investigate: { extra: DAY } } },
      { criteria: { ...base.criteria, investigate: { extra: 3 * DAY } } },
    ],
    [
      "recovery",
      { criteria: { ...base.criteria, recovery: HOUR } },
      { criteria: { ...base.criteria, recovery: 9 * DAY } },
    ],
    [
      "freshness",
      { criteria: { ...base.criteria, freshness: 25 * HOUR } },
      { criteria: { ...base.criteria, freshness: HOUR } },
    ],
    ["minimum at tier 1", ladder("internal", { minimum: HOUR }), ladder("internal", { minimum: 9 * DAY })],
    ["minimum at tier 2", ladder("earlyAdopters", { minimum: HOUR }), ladder("earlyAdopters", { minimum: 9 * DAY })],
    ["minimum at tier 3", ladder("general", { minimum: HOUR }), ladder("general", { minimum: 9 * DAY })],
    [
      "fast-track minimum at tier 1",
      ladder("internal", { fastTrackMinimum: HOUR }),
      ladder("internal", { fastTrackMinimum: 9 * DAY }),
    ],
    [
      "fast-track minimum at tier 2",
      ladder("earlyAdopters", { fastTrackMinimum: HOUR }),
      ladder("earlyAdopters", { fastTrackMinimum: 9 * DAY }),
    ],
    [
      "fast-track minimum at tier 3",
      ladder("general", { fastTrackMinimum: HOUR }),
      ladder("general", { fastTrackMinimum: 9 * DAY }),
    ],
    [
      "percentage at tier 2",
      ladder("earlyAdopters", { percentage: 1_001 }),
      ladder("earlyAdopters", { percentage: 9 }),
    ],
    ["percentage at tier 3", ladder("general", { percentage: 5_001 }), ladder("general", { percentage: 9 })],
    [
      "critical error rate",
      { rollback: { ...base.rollback, critical: 1_001 } },
      { rollback: { ...base.rollback, critical: 999 } },
    ],
    [
      "grace without data",
      { rollback: { ...base.rollback, graceWithoutData: 25 * HOUR } },
      { rollback: { ...base.rollback, graceWithoutData: HOUR } },
    ],
    ["audience", { audience: { ...base.audience, maximum: 51 } }, { audience: { ...base.audience, maximum: 49 } }],
    [
      "widening without evidence",
      { audience: { ...base.audience, wideningWithoutEvidence: 21 } },
      { audience: { ...base.audience, wideningWithoutEvidence: 19 } },
    ],
    ["running at once", { concurrency: { ...concurrency, running: 2 } }, {}],
    ["running at once", { concurrency: { ...concurrency, running: null } }, {}],
    [
      "running per owner",
      { concurrency: { ...concurrency, perOwner: null } },
      { concurrency: { ...concurrency, perOwner: 1 } },
    ],
    [
      "running per phase",
      { concurrency: { ...concurrency, perPhase: 4 } },
      { concurrency: { ...concurrency, perPhase: 2 } },
    ],
    [
      "approval of engineering",
      { approvals: { product: group } },
      { approvals: { ...approvals, owners: { ...group, owners: true } } },
    ],
  ])("names a looser limit and no tighter one: %s", (name, looser, tighter) => {
    expect(looserLimits(base, change(looser))).toEqual([
      `looser limits (${name}) need the approval of product, engineering; ` +
        "without a code host nobody can be asked, so this is not judged here",
    ]);
    expect(looserLimits(base, change(tighter))).toEqual([]);
  });

  test("names all of them in one sentence", () => {
    const both = change({ audience: { maximum: 60, wideningWithoutEvidence: 30 }, approvals: {} });
    const names = "audience, widening without evidence, approval of product, approval of engineering";
    expect(looserLimits(base, both)).toEqual([expect.stringContaining(`(${names}) need the approval of product`)]);
  });

  test("says nothing where the base has no group that could be asked", () => {
    expect(looserLimits(settings(), settings({ audience: { maximum: 60 }, approvals }))).toEqual([]);
  });

  function ladder<K extends keyof typeof base.ladder>(rung: K, to: Partial<(typeof base.ladder)[K]>): SettingsOverride {
    return { ladder: { ...base.ladder, [rung]: { ...base.ladder[rung], ...to } } };
  }
});

describe("judgeLooserLimits()", () => {
  const person = { users: ["product-lead"], teams: [], owners: false };
  const team = { users: [], teams: ["acme/engineering"], owners: false };
  const owners = { users: [], teams: [], owners: true };
  const base = settings({ approvals: { product: person, engineering: team, owners } });
  const looser = settings({ approvals: base.approvals, audience: { maximum: 60 } });
  const by = (product: readonly string[], engineering: readonly string[]) => ({
    status: "ok" as const,
    groups: { product, engineering },
    required: ["product", "engineering", "owners"],
  });

  test("asks every group that has people or teams, and no group of owners", () => {
    expect(judgeLooserLimits(base, looser, by([], ["eva"]))).toEqual({
      sentence: "held: looser limits (audience) need the approval of product",
      missing: ["product"],
    });
    expect(judgeLooserLimits(base, looser, by(["product-lead"], ["eva"]))).toEqual({
      sentence: "looser limits (audience) are approved by product, engineering",
      missing: [],
    });
  });

  test("takes what is not known for no", () => {
    const unknown = { status: "unauthorized", detail: "no right" } as const;
    expect(judgeLooserLimits(base, looser, unknown)).toEqual({
      sentence: "looser limits (audience): who approved is not known: no right",
      missing: ["product", "engineering"],
    });
  });

  test("asks nobody where no limit gets looser, or nobody is named", () => {
    expect(judgeLooserLimits(looser, base, by([], []))).toBe(null);
    const alone = { approvals: { owners } };
    expect(judgeLooserLimits(settings(alone), settings({ ...alone, audience: { maximum: 60 } }), by([], []))).toBe(
      null,
    );
  });
});
