/** The laws of the design over random catalogs, changes and evidence. */

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare } from "../../src/core/compare.ts";
import { compile } from "../../src/core/compile.ts";
import type { Evidence, FeatureEvidence, Metrics } from "../../src/core/evidence.ts";
import { changeRises } from "../../src/core/exposure.ts";
import { type JudgeInput, type Judgement, judge } from "../../src/core/judge.ts";
import type { Rollout } from "../../src/core/rollout.ts";
import type { Settings } from "../../src/core/settings.ts";
import type { MatrixAction } from "../../src/core/verdict.ts";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import {
  CUSTOMERS,
  FEATURES,
  RUNS,
  anyCounts,
  anyEvidence,
  anyFeatureEvidence,
  anyPublished,
  anyRollout,
  anyRollouts,
  anySettings,
  anyTier,
  mostly,
} from "../support/arbitraries.ts";
import { DAY, NOW, catalog, measured } from "../support/builders.ts";
import { digest } from "../support/digest.ts";

type World = Omit<JudgeInput, "changes" | "before" | "after" | "settings">;

/** Everything around a change, in whatever state of repair. */
function anyWorld(base: readonly Rollout[]): fc.Arbitrary<World> {
  return fc.record({
    evidence: anyEvidence,
    published: anyPublished(base),
    storesRead: fc.boolean(),
    storeTrouble: mostly<string | null>(fc.constant(null), fc.constant("edge: timeout")),
    capacity: mostly(
      fc.constant(() => ({ bytes: 1, limits: [], off: true })),
      fc.constantFrom(
        () => ({ bytes: 2, limits: [{ store: "edge", maximumBytes: 1 }], off: true }),
        () => ({ bytes: 1, limits: [], off: false }),
      ),
    ),
    overridable: fc.constantFrom<ReadonlySet<string> | null>(null, new Set(), new Set(FEATURES)),
    codeHost: fc.boolean(),
    guard: fc.boolean(),
  });
}

interface Scene {
  readonly before: readonly Rollout[];
  readonly after: readonly Rollout[];
  readonly settings: Settings;
  readonly world: World;
}

/** A base, and a head that differs from it in whatever way. */
const anyScene: fc.Arbitrary<Scene> = anyRollouts.chain((before) =>
  fc.record({
    before: fc.constant(before),
    after: anyHead(before),
    settings: anySettings,
    world: anyWorld(before),
  }),
);

/** Each feature as it was, one rung higher, in a new state, or gone. */
function anyHead(before: readonly Rollout[]): fc.Arbitrary<readonly Rollout[]> {
  const heads = FEATURES.map((feature) => {
    const base = before.find((each) => each.feature === feature);
    if (base === undefined) return fc.option(anyRollout(feature), { freq: 2 });
    return fc.oneof(
      { arbitrary: fc.constant(base), weight: 2 },
      { arbitrary: anyTier.map((tier) => ({ ...base, tier })), weight: 2 },
      { arbitrary: fc.constant(oneRungUp(base)), weight: 4 },
      {
        arbitrary: fc
          .uniqueArray(fc.constantFrom(...CUSTOMERS), { maxLength: 5 })
          .map((whitelist) => ({ ...base, whitelist })),
        weight: 1,
      },
      { arbitrary: anyRollout(feature), weight: 2 },
      { arbitrary: fc.constant(null), weight: 1 },
    );
  });
  return fc.tuple(...heads).map((all) => all.filter((each) => each !== null));
}

function oneRungUp(base: Rollout): Rollout {
  return { ...base, tier: ([1, 2, 3, 4, 4] as const)[base.tier] };
}

function judged({ before, after, settings, world }: Scene): readonly Judgement[] {
  const { changes } = compare(catalog(before), catalog(after), { settings, now: NOW });
  return judge({ ...world, settings, changes, before: byFeature(before), after: byFeature(after) });
}

function byFeature(rollouts: readonly Rollout[]): ReadonlyMap<string, Rollout> {
  return new Map(rollouts.map((each) => [each.feature, each]));
}

/** Tries a law, which tells how often it had anything to say; a law that never had is not tested. */
function hold<T>(arbitrary: fc.Arbitrary<T>, law: (given: T) => number): void {
  let seen = 0;
  fc.assert(
    fc.property(arbitrary, (given) => {
      seen += law(given);
    }),
    { numRuns: RUNS },
  );
  expect(seen).toBeGreaterThanOrEqual(Math.floor(RUNS / 100));
}

describe("down is free", () => {
  const PAUSED = { at: NOW, by: null, reason: "slow" };
  const RECORD = { at: NOW, from: 2, by: "guard", reason: "error-rate" } as const;

  /** One rollout with its exposure lowered in some of the ways there are, or gone. */
  function lowered(base: Rollout): fc.Arbitrary<Rollout | null> {
    const head = fc
      .record({
        steps: fc.integer({ min: 0, max: 4 }),
        off: fc.boolean(),
        paused: fc.boolean(),
        black: fc.boolean(),
        short: fc.boolean(),
      })
      .map(({ steps, off, paused, black, short }): Rollout => {
        const tier = off
          ? 0
          : (([0, 1, 2, 3, 4] as const).findLast((each) => each <= Math.max(0, base.tier - steps)) ?? 0);
        return {
          ...base,
          tier,
          rolledBack: tier === 0 && base.tier > 0 ? RECORD : base.rolledBack,
          paused: paused ? PAUSED : base.paused,
          blacklist: black ? [...base.blacklist, "c29"] : base.blacklist,
          whitelist: short ? base.whitelist.slice(1) : base.whitelist,
        };
      });
    return fc.oneof({ arbitrary: head, weight: 9 }, { arbitrary: fc.constant(null), weight: 1 });
  }

  const scene: fc.Arbitrary<Scene & { readonly rising: string }> = fc
    .tuple(anyRollouts, fc.constantFrom(...FEATURES))
    .chain(([before, rising]) =>
      fc.record({
        before: fc.constant(before),
        after: fc
          .tuple(...before.map((base) => (base.feature === rising ? fc.constant(oneRungUp(base)) : lowered(base))))
          .map((all) => all.filter((each) => each !== null)),
        settings: anySettings,
        world: anyWorld(before),
        rising: fc.constant(rising),
      }),
    );

  test("a change that only lowers exposure is allowed, whatever else is broken or rises beside it", () => {
    hold(scene, (given) => {
      const lowerings = judged(given).filter(({ change }) => change.feature !== given.rising);
      for (const judgement of lowerings) {
        expect(judgement).toMatchObject({ decision: "allow", findings: [], action: null, eligibleAt: null });
      }
      return lowerings.length;
    });
  });

  test("a rollback is allowed whatever else its file changes", () => {
    hold(anyScene, (given) => {
      const down = given.after.map((each): Rollout => ({ ...each, tier: 0 }));
      const judgements = judged({ ...given, after: down });
      expect(judgements.filter(({ decision }) => decision !== "allow")).toEqual([]);
      return 1;
    });
  });
});

describe("up is earned", () => {
  /** What the matrix says of a rise that needs nobody's word; null where it is not asked. */
  const AGREEING: ReadonlySet<MatrixAction | null> = new Set([null, "advance", "fast-track", "investigate"]);

  test("every criterion of an allowed rise passed, was skipped or overridden, and the matrix agreed", () => {
    hold(anyScene, (given) => {
      const rises = judged(given).filter(({ decision, change }) => decision === "allow" && changeRises(change));
      for (const { change, findings, action } of rises) {
        expect(findings.length).toBeGreaterThan(0);
        const verdicts = findings.map(({ verdict }) => verdict);
        expect(verdicts.filter((verdict) => verdict === "fail" || verdict === "inconclusive")).toEqual([]);
        const answered = verdicts.includes("overridden") && change.after?.override !== null;
        expect(answered || AGREEING.has(action)).toBe(true);
      }
      return rises.length;
    });
  });

  test("no feature without measured evidence advances, unless a person answers for it", () => {
    hold(anyScene, (given) => {
      const blind: Evidence = {
        ...given.world.evidence,
        features: new Map(
          Array.from(given.world.evidence.features, ([feature, known]) => [
            feature,
            known.metrics.status === "ok" ? { ...known, metrics: { status: "timeout", detail: "it is down" } } : known,
          ]),
        ),
      };
      const advances = judged({ ...given, world: { ...given.world, evidence: blind } }).filter(({ change }) =>
        change.kinds.includes("advanced"),
      );
      for (const { decision, findings } of advances) {
        const rate = findings.find(({ id }) => id === "error-rate");
        expect(rate?.verdict === "overridden" || decision !== "allow").toBe(true);
      }
      return advances.length;
    });
  });
});

describe("one rung at a time", () => {
  test("an allowed rise goes up by one rung, or is an import", () => {
    hold(anyScene, (given) => {
      const rises = judged(given).filter(
        ({ change, decision }) => decision === "allow" && (change.after?.tier ?? 0) > (change.before?.tier ?? 0),
      );
      for (const { change } of rises) {
        const rungs = (change.after?.tier ?? 0) - (change.before?.tier ?? 0);
        expect(rungs === 1 || change.kinds.includes("imported")).toBe(true);
      }
      return rises.length;
    });
  });
});

describe("more evidence against", () => {
  const scenes: fc.Arbitrary<{ readonly better: Scene; readonly worse: Scene }> = fc
    .record({
      base: anyRollout("a").map((base): Rollout => ({ ...base, override: null })),
      known: anyFeatureEvidence,
      counts: anyCounts,
      turned: fc.array(fc.tuple(fc.nat({ max: 47 }), fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 6 }),
      window: fc.integer({ min: 0, max: 40 }),
      settings: anySettings,
      slower: fc.boolean(),
    })
    .map(({ base, known, counts, turned, window, settings, slower }) => {
      const given = { before: [base], after: [oneRungUp(base)], settings };
      return {
        better: { ...given, world: worldOf({ ...known, metrics: counts }) },
        worse: { ...given, world: worldOf({ ...known, metrics: worsened(counts, turned, { window, slower }) }) },
      };
    });

  test("never turns hold or block into allow", () => {
    hold(scenes, ({ better, worse }) => {
      const decisions = [better, worse].map((given) => judged(given)[0]?.decision);
      expect(decisions[0] === "allow" || decisions[1] !== "allow").toBe(true);
      return decisions[0] !== decisions[1] ? 1 : 0;
    });
  });

  test("hopeless counts are never allowed", () => {
    const hopeless = anyFeatureEvidence.map((known) => ({
      ...known,
      since: NOW - 12 * DAY,
      resumedAt: null,
      metrics: measured({ hours: 48, events: 20, errors: 10 }),
    }));
    hold(fc.tuple(anyRollout("a"), anySettings, hopeless), ([any, settings, known]) => {
      const base = { ...any, evidenceSince: null };
      const given = { before: [base], after: [oneRungUp(base)], settings };
      const advances = judged({ ...given, world: worldOf(known) }).filter(({ change }) =>
        change.kinds.includes("advanced"),
      );
      expect(advances.filter(({ decision }) => decision !== "block")).toEqual([]);
      return advances.length;
    });
  });
});

/** Some events become errors; none are added. */
function worsened(
  counts: Extract<Metrics, { kind: "counts" }>,
  turned: readonly (readonly [index: number, errors: number])[],
  { window, slower }: { readonly window: number; readonly slower: boolean },
): Metrics {
  const more = new Map(turned);
  const add = (errors: number, events: number, extra: number) =>
    Math.max(errors, Math.min(events, errors + extra * 100));
  return {
    ...counts,
    buckets: counts.buckets.map((bucket, index) => ({
      ...bucket,
      errors: add(bucket.errors, bucket.events, more.get(index) ?? 0),
    })),
    window: { ...counts.window, errors: add(counts.window.errors, counts.window.events, window) },
    ...(counts.latency === undefined
      ? {}
      : { latency: { ...counts.latency, p95Ms: counts.latency.p95Ms + (slower ? 30 : 0) } }),
  };
}

function worldOf(known: FeatureEvidence | null): World {
  return {
    evidence: { now: NOW, lastGuardRun: null, features: new Map(known === null ? [] : [["a", known]]) },
    published: new Map(),
    storesRead: false,
    storeTrouble: null,
    capacity: () => ({ bytes: 1, limits: [], off: true }),
    overridable: null,
    codeHost: true,
    guard: false,
  };
}

describe("a promotion", () => {
  function compiled(rollouts: readonly Rollout[], settings: Settings) {
    return compile({
      rollouts,
      settings,
      environment: "production",
      sequence: 1,
      revision: "abc",
      publishedAt: NOW,
      since: () => NOW,
      kills: {},
      restores: {},
      digest,
    });
  }

  test("never takes a feature from a customer", () => {
    hold(anyScene, (given) => {
      const promotions = judged(given).filter(
        ({ change: { kinds }, decision }) =>
          decision === "allow" &&
          kinds.some((kind) => kind === "started" || kind === "advanced") &&
          !kinds.includes("audience-narrowed") &&
          !kinds.includes("reconfigured"),
      );
      for (const { change } of promotions) {
        const others = given.before.filter(({ feature }) => feature !== change.feature);
        const before = compiled(given.before, given.settings);
        const after = compiled(change.after === null ? others : [...others, change.after], given.settings);
        for (const feature of FEATURES) {
          const on = CUSTOMERS.filter((customer) => evaluate(before, feature, customer).enabled);
          expect(on.filter((customer) => !evaluate(after, feature, customer).enabled)).toEqual([]);
        }
      }
      return promotions.length;
    });
  });
});
