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
  /**
   * A store that is written like the others and never read as what is published: `flags` in another format, or the
   * default file of a machine beside the data branch.
   */
  readonly mirror?: "flags" | "local" | null;
  /** Its entries may lack what another store has: ids instead of hashes, or features that are off for everyone. */
  readonly partial?: boolean;
  /** The digest that the store has where it holds this snapshot; absent where it is the snapshot's own. */
  readonly digestOf?: (published: Snapshot) => string;
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
  const read = readings.map((reading) => ({ ...reading, answer: ofEnvironment(reading.answer, environment) }));
  const snapshots = read.flatMap(({ answer }) => (answer.kind === "snapshot" ? [answer.snapshot] : []));
  const best = eligible(read).reduce<Found | null>((found, next) => newer(found, next), null);
  const snapshot = best?.snapshot ?? null;
  const adoption = read.every(
    ({ answer, mirror }) => answer.kind === "absent" || (mirror === "local" && read.length > 1),
  );
  return {
    snapshot,
    kills: mergeKills([...snapshots, ...read.flatMap(({ answer }) => pendingOf(answer))], rank),
    restores: mergeRestores(snapshots),
    adoption: adoption && snapshot === null,
    killsOnly: snapshot === null && !adoption,
    repairs: snapshot === null ? [] : read.flatMap((reading) => repairOf(reading, snapshot)),
    trouble: read.flatMap(({ store, answer }) =>
      answer.kind === "unreadable" || answer.kind === "failed" ? [{ store, detail: answer.detail }] : [],
    ),
  };
}

function pendingOf(answer: StoreAnswer): readonly { readonly kills: Kills; readonly restores: Restores }[] {
  return answer.kind === "snapshot" && answer.pending !== undefined ? [{ kills: answer.pending, restores: {} }] : [];
}

/** A readable snapshot and whether another one may know more. */
interface Found {
  readonly snapshot: Snapshot;
  readonly partial: boolean;
}

/** What may count as published: no mirror, unless it is the file of this machine and there is nothing else. */
function eligible(readings: readonly Reading[]): readonly Found[] {
  const only = readings.every(({ mirror }) => mirror === "local");
  return readings.flatMap(({ answer, mirror = null, partial = false }) =>
    answer.kind === "snapshot" && (mirror === null || only) ? [{ snapshot: answer.snapshot, partial }] : [],
  );
}

function ofEnvironment(answer: StoreAnswer, environment: string): StoreAnswer {
  if (answer.kind !== "snapshot" || answer.snapshot.environment === environment) return answer;
  return {
    kind: "unreadable",
    detail: `it holds a snapshot of environment ${answer.snapshot.environment}, not ${environment}`,
  };
}

/**
 * Of two snapshots with one sequence the later published counts, then the one that says more; then the digest decides,
 * so that order never does.
 */
function newer(best: Found | null, next: Found): Found {
  if (best === null) return next;
  const { snapshot } = best;
  const bySequence = next.snapshot.sequence - snapshot.sequence;
  if (bySequence !== 0) return bySequence > 0 ? next : best;
  const byTime = parseInstant(next.snapshot.publishedAt) - parseInstant(snapshot.publishedAt);
  if (byTime !== 0 && Number.isFinite(byTime)) return byTime > 0 ? next : best;
  if (best.partial !== next.partial) return best.partial ? next : best;
  return byCodeUnits(next.snapshot.digest, snapshot.digest) > 0 ? next : best;
}

function repairOf({ store, answer, digestOf }: Reading, published: Snapshot): readonly Repair[] {
  if (answer.kind === "failed") return [];
  if (answer.kind !== "snapshot") return [{ store, reason: answer.kind }];
  if (answer.snapshot.sequence < published.sequence) return [{ store, reason: "behind" }];
  const wanted = digestOf?.(published) ?? published.digest;
  return answer.snapshot.digest === wanted ? [] : [{ store, reason: "differs" }];
}
