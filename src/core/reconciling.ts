/**
 * Plans what every guard run does first: bring down stores that stand above git or lack a kill, and repeat rollbacks
 * that never reached git.
 */

import { type Instant, parseInstant } from "../evaluation/instant.ts";
import type { Kill, Snapshot, SnapshotFeature } from "../evaluation/snapshot.ts";
import { byCodeUnits } from "./canonical.ts";
import type { Catalog } from "./catalog.ts";
import { compileFeature, minimumTierOf, sortedRecord } from "./compile.ts";
import { effectiveKills, type Kills, waitsForPerson } from "./kills.ts";
import { narrowed, risesBetween } from "./narrowing.ts";
import type { RolledBack } from "./rollout.ts";
import type { Settings } from "./settings.ts";

/** Everything a reconciliation depends on. */
export interface ReconcileInput {
  readonly environment: string;
  readonly settings: Settings;
  readonly now: Instant;
  readonly tip: Pick<Catalog, "entries" | "unreadable">;
  /** The readable stores of one environment. */
  readonly stores: readonly { readonly store: string; readonly snapshot: StoredParts }[];
  /** The union of the kills that stand (see `mergeKills`). */
  readonly kills: Kills;
  /** Features whose kills git agrees with (see `liftedKills`). */
  readonly liftable: ReadonlySet<string>;
  /** Features whose rollback waits in an open pull request. */
  readonly openPullRequests: ReadonlySet<string>;
}

/** The parts of a snapshot that a reconciliation may change. */
export type StoredParts = Pick<Snapshot, "features" | "kills" | "restores">;

/** What one store lacks. */
export interface StoreRepair {
  readonly store: string;
  /** Features that stood above git. */
  readonly lowered: readonly string[];
  /** Features whose kills it lacked. */
  readonly killed: readonly string[];
  /** What the store should have instead. */
  readonly parts: StoredParts;
}

/** A rollback that reached the stores but not git. */
export interface RepeatedRollback {
  readonly feature: string;
  readonly kill: Kill;
  readonly record: RolledBack;
}

/** What is to be repaired before anything is measured. */
export interface ReconcilePlan {
  readonly stores: readonly StoreRepair[];
  readonly repeats: readonly RepeatedRollback[];
}

/** Plans a reconciliation. It only ever lowers. */
export function planReconcile(input: ReconcileInput): ReconcilePlan {
  return {
    stores: input.stores.flatMap(({ store, snapshot }) => storeRepair(input, store, snapshot) ?? []),
    repeats: Object.entries(input.kills)
      .toSorted(([a], [b]) => byCodeUnits(a, b))
      .flatMap(([feature, kill]) => repeatOf(input, feature, kill) ?? []),
  };
}

function storeRepair(input: ReconcileInput, store: string, snapshot: StoredParts): StoreRepair | null {
  const lowered: string[] = [];
  const features: [string, SnapshotFeature][] = [];
  for (const [feature, entry] of Object.entries(snapshot.features)) {
    const next = broughtDown(input, feature, entry);
    if (next !== null) features.push([feature, next]);
    if (next !== entry) lowered.push(feature);
  }
  const own = effectiveKills(snapshot.kills, snapshot.restores);
  const killed = Object.keys(input.kills)
    .filter((feature) => !Object.hasOwn(own, feature) && !input.liftable.has(feature))
    .toSorted(byCodeUnits);
  if (lowered.length + killed.length === 0) return null;
  const missing = Object.entries(input.kills).filter(([feature]) => killed.includes(feature));
  const kills = sortedRecord([
    ...Object.entries(snapshot.kills).filter(([feature]) => !killed.includes(feature)),
    ...missing,
  ]);
  const parts = { features: sortedRecord(features), kills, restores: snapshot.restores };
  return { store, lowered: lowered.toSorted(byCodeUnits), killed, parts };
}

/** The entry itself where git has it no lower; null where git has no file for it. */
export function broughtDown(
  input: Pick<ReconcileInput, "environment" | "settings" | "now" | "tip">,
  feature: string,
  entry: SnapshotFeature,
): SnapshotFeature | null {
  const { tip, settings, now } = input;
  if (tip.unreadable.has(feature)) return entry;
  const rollout = tip.entries.get(feature)?.rollout;
  if (rollout === undefined) return null;
  const inGit = compileFeature(rollout, settings, now, minimumTierOf(settings, input.environment) ?? 0);
  const next = narrowed(entry, inGit);
  return risesBetween(next, entry).length === 0 ? entry : next;
}

function repeatOf({ tip, liftable, openPullRequests, settings }: ReconcileInput, feature: string, kill: Kill) {
  const tier = tip.entries.get(feature)?.rollout.tier ?? 0;
  const observed = settings.guard.mode === "observe" && kill.by === "guard";
  if (tier === 0 || observed || waitsForPerson(kill)) return null;
  if (liftable.has(feature) || openPullRequests.has(feature)) return null;
  const record = { at: parseInstant(kill.at), from: tier, by: kill.by, reason: `killed in the stores (${kill.code})` };
  return { feature, kill, record };
}
