/** `restore F`: takes a kill back, on a named person's word and while the evidence does not speak against it. */

import { assess, evidenceBegin } from "../core/assessment.ts";
import type { Bucket, Metrics } from "../core/evidence.ts";
import { limitsOf } from "../core/limits.ts";
import type { Rollout } from "../core/rollout.ts";
import type { Settings } from "../core/settings.ts";
import { isKilled } from "../evaluation/evaluate.ts";
import { type Duration, formatInstant, type Instant, parseInstant } from "../evaluation/instant.ts";
import type { Kill, Snapshot } from "../evaluation/snapshot.ts";
import { isDataBranchThere, onlyThisMachine } from "./data-branch.ts";
import { gather } from "./gather.ts";
import { nextSnapshot } from "./kill.ts";
import { changeStore, openStores, readStores, type StoreOutcome } from "./stores.ts";
import { timelinesAt } from "./timelines.ts";
import { catalogAt } from "./repository.ts";
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
  const snapshots = readings.flatMap(({ reading }) => (reading.kind === "snapshot" ? [reading.snapshot] : []));
  const killed = snapshots.find((snapshot) => isKilled(snapshot, feature));
  const report = { feature, reason, stores: [], thisMachineOnly: false };
  if (killed === undefined) {
    const failed = readings.some(({ reading }) => reading.kind === "failed" || reading.kind === "unreadable");
    return failed
      ? { ...report, refused: "no store that has a kill for it could be read", exit: EXIT.unavailable }
      : { ...report, refused: "no store has a kill for it; nothing to restore", exit: EXIT.held };
  }
  const refused = await refusal(world, settings, killed, order);
  if (refused !== null) return { ...report, refused, exit: EXIT.held };
  const stores = await Promise.all(
    openStores(world, settings).map((place) =>
      changeStore(world, place, (current) => withRestore(world, current, feature, reason)),
    ),
  );
  const thisMachineOnly = onlyThisMachine(settings, stores);
  const down = stores.some(({ outcome }) => outcome === "failed");
  const exit = down || (thisMachineOnly && isDataBranchThere(settings)) ? EXIT.unavailable : EXIT.ok;
  return { ...report, refused: null, stores, thisMachineOnly, exit };
}

function withRestore(world: World, snapshot: Snapshot, feature: string, reason: string): Snapshot | null {
  const kill = snapshot.kills[feature];
  if (kill === undefined || !isKilled(snapshot, feature)) return null;
  const { [feature]: _lifted, ...kills } = snapshot.kills;
  const record = { at: formatInstant(world.now), by: world.actor, reason, kill: kill.at };
  return nextSnapshot(world, snapshot, { kills, restores: { ...snapshot.restores, [feature]: record } });
}

async function refusal(
  world: World,
  settings: Settings,
  snapshot: Snapshot,
  { feature, falseAlarm }: { readonly feature: string; readonly falseAlarm: FalseAlarm | null },
): Promise<string | null> {
  const kill = snapshot.kills[feature];
  if (kill === undefined) return "no store has a kill for it";
  if (!isLive(snapshot, feature)) return null;
  const late = tooLate(world.now, kill);
  if (late !== null) return `${late}; \`restart ${feature}\` is the way`;
  const branch = await world.history.baseBranch();
  if (branch === null) return "git cannot be read, so nobody knows which tier to go back to";
  const tip = branch.upstream ?? branch.tip;
  const rollout = (await catalogAt(world, tip, settings)).entries.get(feature)?.rollout;
  if (rollout === undefined || rollout.tier === 0) return `git has it at tier 0; \`restart ${feature}\` is the way`;
  return evidenceAgainst(world, settings, { snapshot, kill, rollout, tip, falseAlarm });
}

/** Whether anybody comes on; a kill of what is at tier 0 anyway may always be taken back. */
function isLive({ features }: Snapshot, feature: string): boolean {
  const entry = features[feature];
  return entry !== undefined && entry.tier > 0;
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
