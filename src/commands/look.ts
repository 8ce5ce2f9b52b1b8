/** `stats`, `history` and `errors`: look, change nothing. */

import { assess, evidenceBegin } from "../core/assessment.ts";
import type { Metrics } from "../core/evidence.ts";
import { limitsOf } from "../core/limits.ts";
import { type Rollout, statusOf } from "../core/rollout.ts";
import type { Settings } from "../core/settings.ts";
import type { Timeline } from "../core/timeline.ts";
import type { Duration, Instant } from "../evaluation/instant.ts";
import type { ErrorRow, HistoryRow, StatsView } from "../report/text/look.ts";
import { withDataBranch } from "./data-branch.ts";
import { gather } from "./gather.ts";
import { unknownFeature } from "./locate.ts";
import { type PublishedState, publishedForJudging } from "./published.ts";
import { catalogOfTree, settingsAt } from "./repository.ts";
import { timelinesAt } from "./timelines.ts";
import { isShallow } from "./tip.ts";
import { EXIT, UsageError, type World } from "./world.ts";

const DAY: Duration = 86_400_000;

/** What every look begins with. */
export interface Scene {
  readonly settings: Settings;
  readonly rollouts: ReadonlyMap<string, Rollout>;
  /** Features whose files cannot be read, with the file. */
  readonly unreadable: ReadonlyMap<string, string>;
  readonly timelines: ReadonlyMap<string, Timeline>;
  readonly published: PublishedState;
}

/** Reads rollouts of the working tree, their past, and what is published. */
export async function scene(world: World): Promise<Scene> {
  const branch = await world.history.baseBranch();
  const tip = branch === null ? null : (branch.upstream ?? branch.tip);
  const found = await settingsAt(world, tip);
  const settings = world.recorded === null ? await withDataBranch(world, found.settings) : found.settings;
  const catalog = await catalogOfTree(world, settings, null);
  const rollouts = new Map(Array.from(catalog.entries, ([feature, { rollout }]) => [feature, rollout]));
  const timelines = tip === null ? new Map<string, Timeline>() : await knownTimelines(world, tip, settings);
  const published = await publishedForJudging(world, settings);
  return { settings, rollouts, unreadable: catalog.unreadable, timelines, published };
}

/** Looking does not need the past: in a clone whose history is cut, ages are not known. */
async function knownTimelines(world: World, tip: string, { rollouts }: Settings) {
  return timelinesAt(world.history, tip, rollouts).catch((error: unknown) => {
    if (isShallow(error)) return new Map<string, Timeline>();
    throw error;
  });
}

/** The rollout. @throws UsageError where there is none, with the closest name */
export function mustHave(rollouts: ReadonlyMap<string, Rollout>, feature: string): Rollout {
  const rollout = rollouts.get(feature);
  if (rollout === undefined) throw unknownFeature(feature, rollouts.keys());
  return rollout;
}

/** What was measured about one feature since its evidence begins. */
export async function stats(world: World, feature: string): Promise<{ view: StatsView; metrics: Metrics }> {
  const { settings, rollouts, timelines, published } = await scene(world);
  const rollout = mustHave(rollouts, feature);
  const evidence = await gather(world, {
    rollouts: new Map([[feature, rollout]]),
    settings,
    timelines,
    published: published.snapshot,
    lastGuardRun: null,
  });
  const { metrics, since: live, resumedAt } = evidence.features.get(feature) ?? UNRECORDED;
  const since = evidenceBegin(live, resumedAt, rollout.evidenceSince, world.now);
  const { toDate } = assess(metrics, limitsOf(rollout, settings), {
    now: world.now,
    begin: since,
    lastGuardRun: null,
    freshness: null,
  });
  const counted = toDate ?? { events: 0, errors: 0 };
  const view = {
    feature,
    tier: rollout.tier,
    status: statusOf(rollout),
    since,
    enabledCustomers: isAnswer(metrics) ? await customersSince(world, settings, feature, since) : null,
    events: counted.events / 100,
    errors: counted.errors / 100,
    maximumErrorRate: settings.criteria.maximumErrorRate / 10_000,
    minimumSuccessRate: settings.criteria.minimumSuccessRate / 10_000,
  };
  return { view, metrics };
}

/** Whether the source answered at all; one that did not is not asked once more. */
function isAnswer(metrics: Pick<Metrics, "status">): boolean {
  return metrics.status === "ok" || metrics.status === "empty";
}

const UNRECORDED = {
  since: null,
  resumedAt: null,
  metrics: { status: "empty", detail: "nothing is recorded for it" },
} as const;

/** Distinct customers; null where the source keeps no single events, or recorded evidence stands in for it. */
async function customersSince(
  world: World,
  settings: Settings,
  feature: string,
  since: Instant,
): Promise<number | null> {
  const events = world.recorded === null ? await world.openEvents(settings) : null;
  if (events === null) return null;
  const { enabledCustomers } = await events.stats(feature, since).finally(() => events.close());
  return enabledCustomers;
}

/** What git knows of one feature, newest first. */
export async function history(world: World, feature: string): Promise<readonly HistoryRow[]> {
  const { rollouts, timelines } = await scene(world);
  const timeline = timelines.get(feature);
  if (timeline === undefined) mustHave(rollouts, feature);
  return (timeline ?? [])
    .map(({ at, tier, commit, author, subject, deleted, paused, rolledBack }) => ({
      at,
      tier,
      commit,
      author,
      subject,
      note: noteOfEntry({ deleted, paused, rolledBack, tier }),
    }))
    .toReversed();
}

function noteOfEntry(entry: { deleted: boolean; paused: boolean; rolledBack: boolean; tier: number | null }): string {
  if (entry.deleted) return "removed";
  if (entry.tier === null) return "unreadable";
  if (entry.rolledBack) return "rolled back";
  return entry.paused && entry.tier > 0 ? "paused" : "";
}

/** The errors of the last 24 hours, newest first. @throws UsageError where the source keeps no single events. */
export async function errors(world: World, feature: string, limit: number): Promise<readonly ErrorRow[]> {
  const { settings, rollouts } = await scene(world);
  mustHave(rollouts, feature);
  const events = await world.openEvents(settings);
  if (events === null) {
    const message = `Source ${settings.metrics.default} keeps no single events; look where it is fed from`;
    throw new UsageError(message, EXIT.unavailable);
  }
  const rows = await events.recentErrors(feature, world.now - DAY, limit).finally(() => events.close());
  return rows.map(({ at, customer, metadata }) => ({
    at,
    customer: settings.report.customerIds === "show" ? customer : null,
    message: messageOf(metadata ?? {}),
  }));
}

function messageOf(metadata: Readonly<Record<string, unknown>>): string {
  const message = metadata["message"] ?? metadata["error"];
  return typeof message === "string" ? message : JSON.stringify(metadata);
}
