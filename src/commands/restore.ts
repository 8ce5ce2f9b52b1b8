/** `restore F`: takes a kill back, on a named person's word and while the evidence does not speak against it. */

import { assess, evidenceBegin } from "../core/assessment.ts";
import type { Bucket, Metrics } from "../core/evidence.ts";
import { limitsOf } from "../core/limits.ts";
import { mergeKills } from "../core/kills.ts";
import { own } from "../core/lookup.ts";
import type { Rollout } from "../core/rollout.ts";
import type { Settings } from "../core/settings.ts";
import { isKilled } from "../evaluation/evaluate.ts";
import { type Duration, formatInstant, type Instant, parseInstant } from "../evaluation/instant.ts";
import type { Kill, Snapshot } from "../evaluation/snapshot.ts";
import { isDataBranchThere, onlyThisMachine } from "./data-branch.ts";
import { gather } from "./gather.ts";
import { type GitNow, gitNow, noHigherThan } from "./git-now.ts";
import { nextSnapshot } from "./kill.ts";
import { changeStore, openStores, readStores, type StoreOutcome } from "./stores.ts";
import { timelinesAt } from "./timelines.ts";
import { PRODUCTION } from "./published.ts";
import { EXIT, type Exit, type World } from "./world.ts";

const HOUR = 3_600_000;
/** How long after a kill a restore may take it back; suspends wait longer, for the outage to end. */
const LIMIT: Duration = 24 * HOUR;
const SUSPEND_LIMIT: Duration = 72 * HOUR;

/** A stretch of time whose evidence a person declares false. */
export interface FalseAlarm {
  readonly from: Instant;
  readonly to: Instant;
}

/** What a restore did, or why it was refused. */
export interface RestoreReport {
  readonly feature: string;
  readonly reason: string;
  /** Null where the restore was carried out. */
  readonly refused: string | null;
  readonly stores: readonly StoreOutcome[];
  /** True where only the default file of this machine was there to write to. */
  readonly thisMachineOnly: boolean;
  readonly exit: Exit;
}

/** Restores one feature to the tier that git still has, in every store that has the kill. */
export async function restore(
  world: World,
  settings: Settings,
  order: { readonly feature: string; readonly reason: string; readonly falseAlarm: FalseAlarm | null },
): Promise<RestoreReport> {
  const { feature, reason } = order;
  const readings = await readStores(world, settings);
  const report = { feature, reason, stores: [], thisMachineOnly: false };
  const snapshots = readings.flatMap(({ reading }) => (reading.kind === "snapshot" ? [reading.snapshot] : []));
  if (!snapshots.some((snapshot) => isKilled(snapshot, feature))) {
    const failed = readings.some(({ reading }) => reading.kind === "failed" || reading.kind === "unreadable");
    return failed
      ? { ...report, refused: "no store that has a kill for it could be read", exit: EXIT.unavailable }
      : { ...report, refused: "no store has a kill for it; nothing to restore", exit: EXIT.held };
  }
  const { git, ...found } = await standing(world, settings, snapshots, feature);
  const refused = await refusal(world, settings, { ...order, ...found, git });
  if (refused !== null) return { ...report, refused, exit: EXIT.held };
  const stores = await Promise.all(
    openStores(world, settings).map((place) =>
      changeStore(world, place, (current) => withRestore(world, settings, current, { feature, reason, git })),
    ),
  );
  const thisMachineOnly = onlyThisMachine(settings, stores);
  const down = stores.some(({ outcome }) => outcome === "failed");
  const exit = down || (thisMachineOnly && isDataBranchThere(settings)) ? EXIT.unavailable : EXIT.ok;
  return { ...report, refused: null, stores, thisMachineOnly, exit };
}

function withRestore(
  world: World,
  settings: Settings,
  snapshot: Snapshot,
  { feature, reason, git }: { readonly feature: string; readonly reason: string; readonly git: GitNow | null },
): Snapshot | null {
  const kill = own(snapshot.kills, feature);
  if (kill === null || !isKilled(snapshot, feature)) return null;
  const { [feature]: _lifted, ...kills } = snapshot.kills;
  const record = { at: formatInstant(world.now), by: world.actor, reason, kill: kill.at };
  const features =
    git === null ? snapshot.features : noHigherThan(git, snapshot, feature, { settings, now: world.now });
  return nextSnapshot(world, snapshot, { features, kills, restores: { ...snapshot.restores, [feature]: record } });
}

/** The kill that stands, and where it is looked at; what nobody has is always given back. */
async function standing(world: World, settings: Settings, snapshots: readonly Snapshot[], feature: string) {
  const live = snapshots.filter((snapshot) => isKilled(snapshot, feature) && isLive(snapshot, feature));
  const snapshot = live.find(({ environment }) => environment === PRODUCTION) ?? live[0];
  if (snapshot === undefined) return { kill: null, snapshot: null, git: null };
  const git = await gitNow(world, settings);
  // None where the restore of another store makes it void already: that only has to come here as well.
  const beside = snapshots.filter(({ environment }) => environment === snapshot.environment);
  return { kill: own(mergeKills(beside, git?.rank ?? (() => -1)), feature), snapshot, git };
}

async function refusal(
  world: World,
  settings: Settings,
  given: {
    readonly feature: string;
    readonly falseAlarm: FalseAlarm | null;
    readonly kill: Kill | null;
    readonly snapshot: Snapshot | null;
    readonly git: GitNow | null;
  },
): Promise<string | null> {
  const { feature, falseAlarm, kill, snapshot, git } = given;
  if (kill === null || snapshot === null) return null;
  const late = tooLate(world.now, kill);
  if (late !== null) return `${late}; \`restart ${feature}\` is the way`;
  if (git === null) return "git cannot be read, so nobody knows which tier to go back to";
  const file = git.catalog.unreadable.get(feature);
  if (file !== undefined) return `${file} cannot be read, so nobody knows which tier to go back to`;
  const rollout = git.catalog.entries.get(feature)?.rollout ?? null;
  if (rollout === null || rollout.tier === 0) return `git has it at tier 0; \`restart ${feature}\` is the way`;
  return evidenceAgainst(world, settings, { snapshot, kill, rollout, tip: git.tip, falseAlarm });
}

/** Whether anybody comes on; a kill of what is at tier 0 anyway may always be taken back. */
function isLive({ features }: Snapshot, feature: string): boolean {
  const entry = own(features, feature);
  return entry !== null && entry.tier > 0;
}

function tooLate(now: Instant, kill: Kill): string | null {
  const limit = kill.code === "suspend" ? SUSPEND_LIMIT : LIMIT;
  const age = now - parseInstant(kill.at);
  return age <= limit ? null : `the kill is ${Math.floor(age / HOUR)} h old, more than ${limit / HOUR} h`;
}

async function evidenceAgainst(
  world: World,
  settings: Settings,
  given: {
    readonly snapshot: Snapshot;
    readonly kill: Kill;
    readonly rollout: Rollout;
    readonly tip: string;
    readonly falseAlarm: FalseAlarm | null;
  },
): Promise<string | null> {
  const { rollout, snapshot, kill } = given;
  const { feature } = rollout;
  const at = parseInstant(kill.at);
  const past: World = { ...world, now: at };
  const timelines =
    world.recorded === null ? await timelinesAt(world.history, given.tip, settings.rollouts) : new Map();
  const evidence = await gather(past, {
    rollouts: new Map([[feature, rollout]]),
    settings,
    timelines,
    published: { ...snapshot, kills: {} },
    lastGuardRun: null,
  });
  const found = evidence.features.get(feature);
  if (found === undefined) return null;
  const { timeWindow } = rollout.rollbackThreshold;
  const metrics = withoutStretch(found.metrics, given.falseAlarm, { end: at, ms: timeWindow });
  const begin = evidenceBegin(found.since, found.resumedAt, rollout.evidenceSince, at);
  const { action, message } = assess(metrics, limitsOf(rollout, settings), {
    now: at,
    begin,
    lastGuardRun: null,
    freshness: null,
  });
  return action === "rollback"
    ? `the evidence before the kill says rollback: ${message}; if part of it was a false alarm, name it with --false-alarm FROM/TO`
    : null;
}

const NOTHING = { events: 0, errors: 0 };

/** Leaves out what overlaps the stretch that a person declares false. */
function withoutStretch(
  metrics: Metrics,
  stretch: FalseAlarm | null,
  trailing: { readonly end: Instant; readonly ms: Duration },
): Metrics {
  if (stretch === null || metrics.status !== "ok" || metrics.kind !== "counts") return metrics;
  const { from, to } = stretch;
  const outside = (start: Instant, end: Instant) => end <= from || start >= to;
  const buckets = metrics.buckets.filter(({ start }: Bucket) => outside(start, start + HOUR));
  const windows = metrics.windows.filter(({ end, ms }) => outside(end - ms, end));
  const { end, ms } = trailing;
  return { ...metrics, buckets, windows, window: outside(end - ms, end) ? metrics.window : NOTHING };
}
