/** Random domain values for laws: mostly ordinary, sometimes broken in every way that the types allow. */

import * as fc from "fast-check";
import type { PublishedFeature } from "../../src/core/criterion.ts";
import type { Evidence, FeatureEvidence, Metrics, Unavailability } from "../../src/core/evidence.ts";
import type { Rollout } from "../../src/core/rollout.ts";
import type { Settings } from "../../src/core/settings.ts";
import { CRITERION_IDS } from "../../src/core/verdict.ts";
import type { Tier } from "../../src/evaluation/snapshot.ts";
import { DAY, HOUR, NOW, measured, rollout, settings } from "./builders.ts";

/** How often a law is tried; fewer times under mutation testing. */
export const RUNS: number = Number(process.env["FAST_CHECK_RUNS"] ?? 1_000);

/** The features of random catalogs. */
export const FEATURES = ["a", "b", "c", "d"] as const;

/** The customers of random lists; `c3` and later are on no list often enough to be evaluated by their buckets. */
export const CUSTOMERS: readonly string[] = Array.from({ length: 30 }, (_, index) => `c${index}`);

const TIERS: readonly Tier[] = [0, 1, 2, 3, 4];

const UNAVAILABLE: readonly Unavailability[] = [
  "unconfigured",
  "empty",
  "not-a-number",
  "partial",
  "rate-limited",
  "unauthorized",
  "bad-query",
  "ambiguous",
  "stale",
  "timeout",
  "unreachable",
  "malformed",
];

/** One value most of the time, else another. */
export function mostly<T>(usual: fc.Arbitrary<T>, seldom: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ arbitrary: usual, weight: 9 }, { arbitrary: seldom, weight: 1 });
}

export const anyTier: fc.Arbitrary<Tier> = fc.constantFrom(...TIERS);

const anyInstant = fc.integer({ min: NOW - 12 * DAY, max: NOW + DAY });

/** A rollout of one feature, as a file may have it. */
export function anyRollout(feature: string): fc.Arbitrary<Rollout> {
  const others = FEATURES.filter((other) => other !== feature);
  const few = (names: readonly string[]) => fc.uniqueArray(fc.constantFrom(...names), { maxLength: 2 });
  return fc
    .record({
      tier: anyTier,
      whitelist: mostly(
        fc.uniqueArray(fc.constantFrom(...CUSTOMERS), { minLength: 1, maxLength: 5 }),
        fc.constant<string[]>([]),
      ),
      blacklist: few(CUSTOMERS),
      risk: fc.constantFrom("normal" as const, "low" as const),
      salt: mostly(fc.constant(feature), fc.constantFrom("s", "t")),
      phase: mostly<string | null>(fc.constant(null), fc.constantFrom("one", "two")),
      dependsOn: mostly(fc.constant<string[]>([]), few(others)),
      paused: mostly<Rollout["paused"]>(fc.constant(null), fc.constant({ at: NOW - DAY, by: null, reason: "slow" })),
      evidenceSince: mostly<number | null>(fc.constant(null), anyInstant),
      override: mostly<Rollout["override"]>(fc.constant(null), anyOverride),
      rolledBack: mostly<Rollout["rolledBack"]>(
        fc.constant(null),
        fc.constant({ at: NOW - DAY, from: 2, by: "guard", reason: "error-rate" }),
      ),
    })
    .map((given) => rollout({ feature, ...given, rolledBack: given.tier === 0 ? given.rolledBack : null }));
}

const anyOverride = fc.record({
  criteria: fc.uniqueArray(fc.constantFrom(...CRITERION_IDS), { minLength: 1, maxLength: 16 }),
  reason: fc.constant("the customer waits"),
  expires: fc.integer({ min: NOW - 2 * DAY, max: NOW + 10 * DAY }),
});

/** Some of the features, each as a file may have it. */
export const anyRollouts: fc.Arbitrary<readonly Rollout[]> = fc
  .tuple(...FEATURES.map((feature) => fc.option(anyRollout(feature), { freq: 6 })))
  .map((rollouts) => rollouts.filter((each) => each !== null));

/** Settings as a file may have them. */
export const anySettings: fc.Arbitrary<Settings> = fc
  .record({
    evidence: mostly(fc.constant("sequential" as const), fc.constant("point" as const)),
    required: mostly(fc.constant(false), fc.constant(true)),
    running: mostly<number | null>(fc.constant(null), fc.integer({ min: 0, max: 2 })),
    perOwner: mostly<number | null>(fc.constant(null), fc.constant(2)),
    widening: fc.integer({ min: 0, max: 3 }),
    freeze: mostly<Settings["calendar"]["freeze"]>(fc.constant([]), fc.constant([{ days: ["sun"] }])),
    approvals: mostly<Settings["approvals"]>(
      fc.constant({}),
      fc.constant({ product: { users: ["ada"], teams: [], owners: false } }),
    ),
    adoption: mostly<Settings["adoption"]>(fc.constant(null), fc.constant({ until: NOW + DAY })),
  })
  .map((given) =>
    settings({
      criteria: { evidence: given.evidence, performance: { maximumIncrease: 1_000, required: given.required } },
      concurrency: { running: given.running, perOwner: given.perOwner },
      audience: { wideningWithoutEvidence: given.widening },
      calendar: { freeze: given.freeze },
      approvals: given.approvals,
      adoption: given.adoption,
      phases: [
        { name: "one", requires: [], order: ["a"] },
        { name: "two", requires: ["one"], order: ["b", "c"] },
      ],
    }),
  );

/** Counts at one rate all the time, from spotless to hopeless. */
export const anyCounts: fc.Arbitrary<Extract<Metrics, { kind: "counts" }>> = fc
  .record({
    hours: fc.integer({ min: 0, max: 48 }),
    events: fc.integer({ min: 0, max: 40 }),
    share: mostly(fc.constantFrom(0, 0, 0, 0.02, 0.03), fc.constantFrom(0.05, 0.08, 0.2, 1.5)),
    latency: mostly<number | null>(fc.constant(null), fc.integer({ min: 90, max: 130 })),
  })
  .map(({ hours, events, share, latency }) =>
    measured(
      { hours, events, errors: events * share },
      latency === null ? {} : { latency: { p95Ms: latency, baselineP95Ms: 100 } },
    ),
  );

const anyRates: fc.Arbitrary<Metrics> = fc
  .tuple(fc.constantFrom(0, 0.01, 0.2, Number.NaN), fc.constantFrom(0, 0.01, 0.2))
  .map(([window, rate]) => ({
    status: "ok",
    kind: "rates",
    rates: { window, buckets: [1, 2, 3, 4].map((hours) => ({ start: NOW - hours * HOUR, rate })) },
  }));

const anyMetrics: fc.Arbitrary<Metrics> = fc.oneof(
  { arbitrary: anyCounts, weight: 6 },
  { arbitrary: anyRates, weight: 1 },
  { arbitrary: fc.constantFrom(...UNAVAILABLE).map((status) => ({ status, detail: "it is down" })), weight: 2 },
);

const ISSUE = { number: 7, title: "It breaks", url: "https://example.com/7" };

/** What is known of one feature. */
export const anyFeatureEvidence: fc.Arbitrary<FeatureEvidence> = fc.record({
  since: mostly<number | null>(
    fc.integer({ min: NOW - 12 * DAY, max: NOW - 6 * DAY }),
    fc.option(fc.integer({ min: NOW - 8 * DAY, max: NOW + HOUR })),
  ),
  pausedMs: mostly(fc.constant(0), fc.integer({ min: 0, max: 5 * DAY })),
  resumedAt: mostly<number | null>(fc.constant(null), anyInstant),
  metrics: anyMetrics,
  issues: mostly<FeatureEvidence["issues"]>(
    fc.constant({ status: "ok", critical: [], concerns: [] }),
    fc.constantFrom<FeatureEvidence["issues"]>(
      { status: "ok", critical: [ISSUE], concerns: [] },
      { status: "ok", critical: [], concerns: [ISSUE] },
      { status: "skipped", detail: "switched off" },
      { status: "unreachable", detail: "it is down" },
    ),
  ),
  approvals: mostly<FeatureEvidence["approvals"]>(
    fc.constant({ status: "ok", groups: { product: ["ada"] }, required: [] }),
    fc.constantFrom<FeatureEvidence["approvals"]>(
      { status: "ok", groups: {}, required: ["product"] },
      { status: "skipped", detail: "no code host is configured" },
      { status: "unknown", detail: "not recorded" },
    ),
  ),
  investigated: fc.constantFrom(true, true, false, null),
});

/** What is known of some of the features. */
export const anyEvidence: fc.Arbitrary<Evidence> = fc
  .tuple(
    fc.tuple(...FEATURES.map(() => fc.option(anyFeatureEvidence, { freq: 12 }))),
    fc.option(fc.integer({ min: NOW - DAY, max: NOW })),
  )
  .map(([known, lastGuardRun]) => ({
    now: NOW,
    lastGuardRun,
    features: new Map(
      FEATURES.flatMap((feature, index) => {
        const each = known[index] ?? null;
        return each === null ? [] : [[feature, each] as const];
      }),
    ),
  }));

/** What the stores have of each feature; as the base has it, most of the time. */
export function anyPublished(base: readonly Rollout[]): fc.Arbitrary<ReadonlyMap<string, PublishedFeature>> {
  const killed = { at: "2026-11-22T09:00:00Z", by: "guard", code: "error-rate", revision: "abc" };
  const entries = base.map(({ feature, tier, whitelist, blacklist }) =>
    mostly<PublishedFeature | null>(
      fc.constant({ tier, whitelist, blacklist, killed: null }),
      fc.constantFrom(
        null,
        { tier: 0 as const, whitelist: [], blacklist: [], killed: null },
        { tier, whitelist, blacklist, killed },
      ),
    ).map((each) => [feature, each] as const),
  );
  return fc
    .tuple(...entries)
    .map((all) => new Map(all.flatMap(([feature, each]) => (each === null ? [] : [[feature, each] as const]))));
}
