/**
 * Kills: off-switches that live in the stores, before git agrees. A kill stands until git has had the feature at tier
 * 0 since, or until a person restores it.
 */

import { parseInstant, type Duration, type Instant } from "../evaluation/instant.ts";
import type { Kill, Restore, Snapshot } from "../evaluation/snapshot.ts";
import { canonicalJson, byCodeUnits } from "./canonical.ts";
import { sortedRecord } from "./compile.ts";
import { own } from "./lookup.ts";

/** Kills by feature. */
export type Kills = Readonly<Record<string, Kill>>;

/** Restores by feature. */
export type Restores = Readonly<Record<string, Restore>>;

/** How long a restore stays in the snapshot. */
export const RESTORES_KEPT: Duration = 28 * 24 * 3_600_000;

/** The place of a revision in the first-parent history, growing with time; −1 where it is not in it. */
export type RankOf = (revision: string) => number;

/**
 * The union of the kills of some snapshots, without those that a restore in any of them makes void; of two kills of
 * one feature the later revision counts.
 */
export function mergeKills(snapshots: Iterable<Pick<Snapshot, "kills" | "restores">>, rank: RankOf): Kills {
  const all = [...snapshots];
  const restores = mergeRestores(all);
  const merged = new Map<string, Kill>();
  for (const { kills } of all) {
    for (const [feature, kill] of Object.entries(effectiveKills(kills, restores))) {
      const other = merged.get(feature);
      merged.set(feature, other === undefined ? kill : laterKill(other, kill, rank));
    }
  }
  return sortedRecord(merged);
}

/** The union of the restores of some snapshots; of two restores of one feature the later counts. */
export function mergeRestores(snapshots: Iterable<Pick<Snapshot, "restores">>): Restores {
  const merged = new Map<string, Restore>();
  for (const { restores } of snapshots) {
    for (const [feature, restore] of Object.entries(restores)) {
      const other = merged.get(feature);
      if (other === undefined || comesAfter(restore, other)) merged.set(feature, restore);
    }
  }
  return sortedRecord(merged);
}

/** The kills that stand: a kill that is not later than its feature's restore is void. */
export function effectiveKills(kills: Kills, restores: Restores): Kills {
  return sortedRecord(
    Object.entries(kills).filter(([feature, kill]) => {
      const restore = own(restores, feature);
      return restore === null || !(parseInstant(kill.at) <= parseInstant(restore.at));
    }),
  );
}

/** The restores of the last 28 days; older ones have no kill left to make void. */
export function keptRestores(restores: Restores, now: Instant): Restores {
  return sortedRecord(Object.entries(restores).filter(([, restore]) => parseInstant(restore.at) > now - RESTORES_KEPT));
}

/** What history and tip say about a kill. */
export interface TierHistory {
  /**
   * Whether the first-parent commits after `revision`, up to the tip, contain one where the feature is at tier 0 or
   * absent; `no-ancestor` where the revision is not in that history.
   */
  readonly firstParentHasZero: (revision: string, feature: string) => boolean | "no-ancestor";
  /** Whether the feature is at tier 0 or absent at the tip; false where its file cannot be read. */
  readonly tipIsZero: (feature: string) => boolean;
}

/** The features whose kills git agrees with: a publish may lift them. */
export function liftedKills(kills: Kills, history: TierHistory): ReadonlySet<string> {
  const lifted = Object.entries(kills).filter(([feature, kill]) => {
    const zero = history.firstParentHasZero(kill.revision, feature);
    return zero === "no-ancestor" ? history.tipIsZero(feature) : zero;
  });
  return new Set(lifted.map(([feature]) => feature));
}

/** Whether a person must decide what follows a kill: the guard only suspected an outage, or somebody used `kill F`. */
export function waitsForPerson(kill: Pick<Kill, "code">): boolean {
  return kill.code === "suspend" || kill.code === "manual";
}

function laterKill(a: Kill, b: Kill, rank: RankOf): Kill {
  const byRank = rank(a.revision) - rank(b.revision);
  if (byRank !== 0) return byRank > 0 ? a : b;
  const byTime = parseInstant(a.at) - parseInstant(b.at);
  if (byTime !== 0 && Number.isFinite(byTime)) return byTime > 0 ? a : b;
  return byCodeUnits(canonicalJson(a), canonicalJson(b)) >= 0 ? a : b;
}

/** A restore whose instant cannot be read never replaces another. */
function comesAfter(a: Restore, b: Restore): boolean {
  const byTime = parseInstant(a.at) - parseInstant(b.at);
  if (byTime !== 0) return byTime > 0 || Number.isNaN(parseInstant(b.at));
  return byCodeUnits(canonicalJson(a), canonicalJson(b)) > 0;
}
