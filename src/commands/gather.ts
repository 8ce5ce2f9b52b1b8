/** Gathers evidence: what is recorded, or what history, stores and metrics sources say now. */

import { evidenceBegin, lookBackWindows } from "../core/assessment.ts";
import type { Evidence, FeatureEvidence, Metrics } from "../core/evidence.ts";
import { limitsOf } from "../core/limits.ts";
import { own } from "../core/lookup.ts";
import type { Rollout } from "../core/rollout.ts";
import type { Settings } from "../core/settings.ts";
import { type Tenure, tenureOf } from "../core/tenure.ts";
import { liveTimeline, type Timeline } from "../core/timeline.ts";
import { type Instant, parseInstant } from "../evaluation/instant.ts";
import type { Snapshot } from "../evaluation/snapshot.ts";
import type { FeatureQuery, MetricsSource } from "../ports.ts";
import { type HostEvidence, NO_HOST_EVIDENCE } from "./host/evidence.ts";
import type { ReadingWorld } from "./world.ts";

/** What to gather evidence about. */
export interface GatherRequest {
  /** What is live: the rollouts whose tiers the evidence is about, keyed by feature. */
  readonly rollouts: ReadonlyMap<string, Rollout>;
  /** Features that nobody has yet, or of which nothing need be measured: issues and approvals apply. */
  readonly starting?: readonly string[];
  readonly settings: Settings;
  readonly timelines: ReadonlyMap<string, Timeline>;
  /** What the stores have; null where nothing is published or nothing may be read. */
  readonly published: Pick<Snapshot, "features" | "kills" | "restores"> | null;
  readonly lastGuardRun: Instant | null;
  /** Asks the code host, while the sources measure; absent where nothing depends on its answer. */
  readonly host?: () => Promise<HostEvidence>;
}

/** What is known of a feature that nobody has: issues and approvals need a code host. */
export const NOBODY_YET: FeatureEvidence = {
  since: null,
  pausedMs: 0,
  resumedAt: null,
  metrics: { status: "empty", detail: "nobody has the feature yet" },
  issues: NO_HOST_EVIDENCE.issues(""),
  approvals: NO_HOST_EVIDENCE.approvals(""),
  investigated: null,
};

/** Recorded evidence as it stands, else measured now with one statement per source; recorded again on request. */
export async function gather(world: ReadingWorld, request: GatherRequest): Promise<Evidence> {
  if (world.recorded !== null) return { ...world.recorded, now: world.now };
  const evidence = await measure(world, request);
  await world.record?.(evidence);
  return evidence;
}

async function measure(world: ReadingWorld, request: GatherRequest): Promise<Evidence> {
  const { now } = world;
  const tenures = new Map<string, Tenure>();
  const bySource = new Map<string, FeatureQuery[]>();
  for (const [feature, rollout] of request.rollouts) {
    const tenure = tenureFor(request, rollout, now);
    tenures.set(feature, tenure);
    const source = rollout.metrics.source ?? request.settings.metrics.default;
    const queries = bySource.get(source) ?? [];
    queries.push(queryFor(request, rollout, tenure, now));
    bySource.set(source, queries);
  }
  const [host, ...answers] = await Promise.all([
    request.host?.() ?? NO_HOST_EVIDENCE,
    ...Array.from(bySource, ([source, queries]) => ask(world, request.settings, source, queries)),
  ]);
  const metrics = new Map(answers.flatMap((answer) => Array.from(answer)));
  const features = new Map<string, FeatureEvidence>();
  const said = (feature: string, since: Instant | null) => ({
    issues: host.issues(feature),
    approvals: host.approvals(feature),
    investigated: host.investigated(feature, since),
  });
  for (const feature of request.starting ?? []) features.set(feature, { ...NOBODY_YET, ...said(feature, null) });
  for (const [feature, tenure] of tenures) {
    features.set(feature, {
      ...tenure,
      metrics: metrics.get(feature) ?? { status: "malformed", detail: "the source did not answer for this feature" },
      ...said(feature, tenure.since),
    });
  }
  return { now, lastGuardRun: request.lastGuardRun, features };
}

/** How long a feature has been at its tier, by the store and by history. */
export function tenureFor(
  request: Pick<GatherRequest, "timelines" | "published">,
  rollout: Rollout,
  now: Instant,
): Tenure {
  const { feature } = rollout;
  const live = own(request.published?.features ?? {}, feature);
  const published = live === null ? null : { since: parseInstant(live.since), tier: live.tier };
  const timeline = liveTimeline(request.timelines.get(feature) ?? [], rollout.tier);
  return tenureOf(timeline, published, outagesOf(request.published, feature), now);
}

function outagesOf(published: GatherRequest["published"], feature: string) {
  const kill = own(published?.kills ?? {}, feature);
  const restore = own(published?.restores ?? {}, feature);
  const restored =
    restore === null
      ? []
      : [{ killedAt: parseInstant(restore.kill), restoredAt: parseInstant(restore.at) as Instant | null }];
  const isVoid = kill !== null && restore !== null && parseInstant(kill.at) <= parseInstant(restore.at);
  return kill === null || isVoid ? restored : [...restored, { killedAt: parseInstant(kill.at), restoredAt: null }];
}

function queryFor(request: GatherRequest, rollout: Rollout, tenure: Tenure, now: Instant): FeatureQuery {
  const begin = evidenceBegin(tenure.since, tenure.resumedAt, rollout.evidenceSince, now);
  const limits = limitsOf(rollout, request.settings);
  return {
    feature: rollout.feature,
    tier: rollout.tier,
    begin,
    timeWindow: limits.timeWindow,
    windows: lookBackWindows(limits, { now, begin, lastGuardRun: request.lastGuardRun }),
    parameters: rollout.metrics.parameters,
  };
}

async function ask(
  world: ReadingWorld,
  settings: Settings,
  name: string,
  queries: readonly FeatureQuery[],
): Promise<ReadonlyMap<string, Metrics>> {
  let source: MetricsSource;
  try {
    source = await world.openSource(name, settings);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return new Map(queries.map(({ feature }) => [feature, { status: "unconfigured", detail }]));
  }
  try {
    world.progress(`Measuring ${queries.length} feature${queries.length === 1 ? "" : "s"} in ${name}`);
    return await source.measure(world.now, queries, world.patience());
  } finally {
    await source.close();
  }
}
