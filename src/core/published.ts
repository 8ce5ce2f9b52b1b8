/** What is published, judged from what every store of one environment answered. */

import { parseInstant } from "../evaluation/instant.ts";
import type { Snapshot } from "../evaluation/snapshot.ts";
import { byCodeUnits } from "./canonical.ts";
import { type Kills, mergeKills, mergeRestores, type RankOf, type Restores } from "./kills.ts";

/** What one store answered. */
export type StoreAnswer =
  | { readonly kind: "absent" }
  | {
      readonly kind: "snapshot";
      readonly snapshot: Snapshot;
      /** Kills that the store knows of and its snapshot lacks. */
      readonly pending?: Kills;
    }
  | { readonly kind: "unreadable"; readonly detail: string }
  | { readonly kind: "failed"; readonly detail: string };

/** One store, by name, and its answer. */
export interface Reading {
  readonly store: string;
  readonly answer: StoreAnswer;
}

/** Why a store needs the published snapshot once more. */
export interface Repair {
  readonly store: string;
  readonly reason: "behind" | "absent" | "unreadable" | "differs";
}

/** What is published in one environment. */
export interface Published {
  /** The readable snapshot with the highest sequence; null where no store has one. */
  readonly snapshot: Snapshot | null;
  /** The union of the kills of all stores, without the void ones. */
  readonly kills: Kills;
  readonly restores: Restores;
  /** Every store answered "absent": git is taken as it stands. */
  readonly adoption: boolean;
  /** No store has a snapshot, but some store may: nothing but kills may be written. */
  readonly killsOnly: boolean;
  readonly repairs: readonly Repair[];
  /** Stores that did not answer, or not with something that can be read. */
  readonly trouble: readonly { readonly store: string; readonly detail: string }[];
}

/**
 * Chooses what is published: the readable snapshot with the highest sequence, and what must be repaired.
 *
 * @param readings of the stores of one environment; a snapshot of another environment counts as unreadable
 */
export function choosePublished(readings: readonly Reading[], environment: string, rank: RankOf): Published {
  const answers = readings.map(({ store, answer }) => ({ store, answer: ofEnvironment(answer, environment) }));
  const snapshots = answers.flatMap(({ answer }) => (answer.kind === "snapshot" ? [answer.snapshot] : []));
  const snapshot = snapshots.reduce<Snapshot | null>((best, next) => (newer(best, next) ? next : best), null);
  const adoption = answers.every(({ answer }) => answer.kind === "absent");
  return {
    snapshot,
    kills: mergeKills([...snapshots, ...answers.flatMap(({ answer }) => pendingOf(answer))], rank),
    restores: mergeRestores(snapshots),
    adoption,
    killsOnly: snapshot === null && !adoption,
    repairs: snapshot === null ? [] : answers.flatMap((reading) => repairOf(reading, snapshot)),
    trouble: answers.flatMap(({ store, answer }) =>
      answer.kind === "unreadable" || answer.kind === "failed" ? [{ store, detail: answer.detail }] : [],
    ),
  };
}

function pendingOf(answer: StoreAnswer): readonly { readonly kills: Kills; readonly restores: Restores }[] {
  return answer.kind === "snapshot" && answer.pending !== undefined ? [{ kills: answer.pending, restores: {} }] : [];
}

function ofEnvironment(answer: StoreAnswer, environment: string): StoreAnswer {
  if (answer.kind !== "snapshot" || answer.snapshot.environment === environment) return answer;
  return {
    kind: "unreadable",
    detail: `it holds a snapshot of environment ${answer.snapshot.environment}, not ${environment}`,
  };
}

/** Of two snapshots with one sequence the later published counts; then the digest decides, so that order never does. */
function newer(best: Snapshot | null, next: Snapshot): boolean {
  if (best === null) return true;
  if (next.sequence !== best.sequence) return next.sequence > best.sequence;
  const byTime = parseInstant(next.publishedAt) - parseInstant(best.publishedAt);
  if (byTime !== 0 && Number.isFinite(byTime)) return byTime > 0;
  return byCodeUnits(next.digest, best.digest) > 0;
}

function repairOf({ store, answer }: Reading, published: Snapshot): readonly Repair[] {
  if (answer.kind === "failed") return [];
  if (answer.kind !== "snapshot") return [{ store, reason: answer.kind }];
  if (answer.snapshot.sequence < published.sequence) return [{ store, reason: "behind" }];
  return answer.snapshot.digest === published.digest ? [] : [{ store, reason: "differs" }];
}
