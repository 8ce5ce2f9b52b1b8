/** Inputs of a publish for tests: one that is ordinary, and arbitrary ones for laws. */

import * as fc from "fast-check";
import type { CatalogEntry } from "../../src/core/catalog.ts";
import { compile } from "../../src/core/compile.ts";
import type { Evidence, FeatureEvidence, Metrics } from "../../src/core/evidence.ts";
import { effectiveKills } from "../../src/core/kills.ts";
import type { PublishInput } from "../../src/core/publishing.ts";
import type { Rollout } from "../../src/core/rollout.ts";
import type { Settings } from "../../src/core/settings.ts";
import { formatInstant } from "../../src/evaluation/instant.ts";
import type { Kill, Restore, Snapshot, Tier } from "../../src/evaluation/snapshot.ts";
import { catalog, DAY, entry, featureEvidence, HOUR, measured, NOW, rollout, settings } from "./builders.ts";
import { digest } from "./digest.ts";

/** How often a law is tried; fewer under mutation. */
export function runs(): { readonly numRuns: number } {
  return { numRuns: Number(process.env["FAST_CHECK_RUNS"] ?? 1_000) };
}

/** When the published tiers went live in {@link snapshotOf}. */
export const LIVE_SINCE = NOW - 8 * DAY;

/** What is published where these rollouts were published eight days ago. */
export function snapshotOf(
  rollouts: readonly Rollout[],
  override: Partial<Snapshot> = {},
  inForce: Settings = settings(),
): Snapshot {
  const compiled = compile({
    rollouts,
    settings: inForce,
    environment: "production",
    sequence: 16,
    revision: "r0",
    publishedAt: LIVE_SINCE,
    since: () => LIVE_SINCE,
    kills: {},
    restores: {},
    digest,
  });
  return { ...compiled, ...override };
}

/** A publish of `to` over `from`, in a repository where everything works and every feature is healthy. */
export function publishInput(
  from: readonly Rollout[] | null,
  to: readonly (Rollout | CatalogEntry)[],
  override: Partial<PublishInput> = {},
): PublishInput {
  const inForce = override.settings ?? settings({ concurrency: { running: null } });
  const published = from === null ? null : snapshotOf(from, {}, inForce);
  const names = [...(from ?? []), ...to.map((each) => ("rollout" in each ? each.rollout : each))];
  return {
    environment: "production",
    settings: inForce,
    now: NOW,
    revision: "r1",
    published,
    tip: catalog(to),
    tipKnown: true,
    base: new Map((from ?? []).map((each) => [each.feature, each])),
    evidence: {
      now: NOW,
      lastGuardRun: null,
      features: new Map(names.map(({ feature }) => [feature, featureEvidence()])),
    },
    kills: published?.kills ?? {},
    restores: published?.restores ?? {},
    liftable: new Set(),
    limits: [{ store: "file", maximumBytes: null }],
    storeTrouble: null,
    overridable: null,
    codeHost: false,
    ...override,
  };
}

/** A kill of an hour ago. */
export function killAt(override: Partial<Kill> = {}): Kill {
  return { at: formatInstant(NOW - HOUR), by: "guard", code: "error-rate", revision: "r0", ...override };
}

/** Customers that arbitrary lists are made of, and a few that are on none. */
export const CUSTOMERS = ["c0", "c1", "c2", "c3", "d0", "d1", "d2", "d3", "d4", "d5", ""] as const;

const FEATURES = ["a", "b", "c", "d", "e"] as const;
const tier = fc.constantFrom<Tier>(0, 1, 2, 3, 4);
const mostly = <T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

/** Any rollout of a few features, with short lists from a few customers. */
export function anyRollout(feature: fc.Arbitrary<string> = fc.constantFrom(...FEATURES)): fc.Arbitrary<Rollout> {
  return fc
    .record({
      feature,
      tier,
      whitelist: fc.subarray(["c0", "c1", "c2"]),
      blacklist: mostly<string[]>([], fc.subarray(["c2", "c3", "d0"])),
      salt: fc.constantFrom("s", "t"),
      dependsOn: mostly<string[]>([], fc.subarray(["a", "b", "c"], { maxLength: 2 })),
      paused: mostly<Rollout["paused"]>(null, fc.constant({ at: NOW, by: null, reason: "p" })),
      rolledBack: mostly<Rollout["rolledBack"]>(null, fc.constant({ at: NOW, by: null, reason: "r", from: 2 })),
      phase: mostly<string | null>(null, fc.constant("phase1")),
    })
    .map((override) => rollout({ ...override, rolledBack: override.tier === 0 ? override.rolledBack : null }));
}

/** What happens to one feature between the published snapshot and the tip. */
interface Story {
  readonly from: Rollout | null;
  readonly to: Rollout | null;
  readonly file: "good" | "flawed" | "unreadable";
  readonly kill: Kill | null;
  readonly killedElsewhere: boolean;
  readonly restore: Restore | null;
  readonly liftable: boolean;
  readonly based: boolean;
  readonly known: FeatureEvidence | null;
}

const anyMetrics: fc.Arbitrary<Metrics> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Metrics>(measured({})) },
  { weight: 1, arbitrary: fc.nat(20).map((errors): Metrics => measured({ errors })) },
  { weight: 1, arbitrary: fc.constant<Metrics>({ status: "unreachable", detail: "no route" }) },
);

const anyKill: fc.Arbitrary<Kill> = fc
  .record({ hours: fc.nat(48), code: fc.constantFrom("error-rate", "suspend", "manual", "rollback") })
  .map(({ hours, code }) => killAt({ at: formatInstant(NOW - hours * HOUR), code }));

const anyRestore: fc.Arbitrary<Restore> = fc.nat(40 * 24).map((hours) => ({
  at: formatInstant(NOW - hours * HOUR),
  by: "@somebody",
  reason: "false alarm",
  kill: formatInstant(NOW - (hours + 1) * HOUR),
}));

/** A feature's tip is near what is published, so that single steps, lowerings and edits all happen. */
function anyStory(feature: string): fc.Arbitrary<Story> {
  const file = anyRollout(fc.constant(feature));
  return fc
    .record({
      from: fc.option(file),
      to: fc.option(file, { freq: 6 }),
      step: fc.constantFrom(null, -1, 0, 0, 1, 1),
      same: fc.boolean(),
      file: mostly<Story["file"]>("good", fc.constantFrom<Story["file"][]>("flawed", "unreadable")),
      kill: mostly<Kill | null>(null, anyKill),
      killedElsewhere: fc.boolean(),
      restore: mostly<Restore | null>(null, anyRestore),
      liftable: fc.boolean(),
      based: mostly(true, fc.constant(false)),
      known: fc.option(
        anyMetrics.map((metrics) => featureEvidence({ metrics })),
        { freq: 6 },
      ),
    })
    .map(({ step, same, ...story }): Story => withTip(story, near(story.from, story.to, step, same)));
}

function withTip(story: Story, to: Rollout | null): Story {
  return { ...story, to };
}

const TIERS: readonly Tier[] = [0, 1, 2, 3, 4];

function near(from: Rollout | null, to: Rollout | null, step: number | null, same: boolean): Rollout | null {
  if (to === null || step === null) return to;
  const moved = TIERS[(from?.tier ?? 0) + step] ?? to.tier;
  if (from === null) return { ...to, tier: moved };
  return same ? { ...from, tier: moved } : { ...to, tier: moved, salt: from.salt, dependsOn: from.dependsOn };
}

/** Any publish of up to five features: any files, any evidence, any kills, whatever is broken. */
export function anyPublishInput(): fc.Arbitrary<PublishInput> {
  return fc
    .record({
      stories: fc.tuple(...FEATURES.map((feature) => anyStory(feature))),
      adoption: fc.nat(19).map((die) => die === 0),
      tipKnown: fc.nat(9).map((die) => die > 0),
      percentage: mostly(1_000, fc.constantFrom(500, 4_000)),
      running: fc.constantFrom(null, 1, 3),
      storeTrouble: fc.nat(9).map((die) => (die > 0 ? null : "edge: timeout")),
    })
    .map(inputOf);
}

function inputOf(given: {
  readonly stories: readonly Story[];
  readonly adoption: boolean;
  readonly tipKnown: boolean;
  readonly percentage: number;
  readonly running: number | null;
  readonly storeTrouble: string | null;
}): PublishInput {
  const { stories, adoption, tipKnown, storeTrouble } = given;
  const from = stories.flatMap((story) => story.from ?? []);
  const named = stories.map((story, index) => Object.assign({ feature: FEATURES[index] ?? "" }, story));
  const kills = recordOf(named.map(({ feature, kill }) => [feature, kill]));
  const restores = recordOf(named.map(({ feature, restore }) => [feature, restore]));
  const here = recordOf(named.map(({ feature, kill, killedElsewhere }) => [feature, killedElsewhere ? null : kill]));
  const published = adoption ? null : snapshotOf(from, { kills: here, restores });
  const evidence: Evidence = {
    now: NOW,
    lastGuardRun: null,
    features: new Map(named.flatMap(({ feature, known }) => (known === null ? [] : [[feature, known]]))),
  };
  return publishInput(from, [], {
    settings: settings({
      concurrency: { running: given.running },
      ladder: { earlyAdopters: { percentage: given.percentage } },
      phases: [{ name: "phase1", requires: [], order: [] }],
    }),
    published,
    tip: {
      entries: new Map(
        named.flatMap(({ feature, to, file }) =>
          to === null || file === "unreadable" ? [] : [[feature, entry(to, { flawed: file === "flawed" })]],
        ),
      ),
      unreadable: new Map(
        named.flatMap(({ feature, file }) => (file === "unreadable" ? [[feature, `rollouts/${feature}.yaml`]] : [])),
      ),
    },
    tipKnown,
    base: new Map(named.flatMap((story) => (story.based && story.from !== null ? [[story.feature, story.from]] : []))),
    evidence,
    kills: adoption ? {} : effectiveKills(kills, restores),
    restores: adoption ? {} : restores,
    liftable: new Set(named.filter(({ liftable }) => liftable).map(({ feature }) => feature)),
    storeTrouble,
  });
}

function recordOf<T>(pairs: readonly (readonly [string, T | null])[]): Readonly<Record<string, T>> {
  return Object.fromEntries(pairs.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])));
}
