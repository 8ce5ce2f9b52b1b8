/**
 * How far git had come when a snapshot was compiled. Two writers that read the same sequence write the same next one
 * where a store cannot compare while it writes; by this number its readers tell which of the two is the older.
 */

import type { Snapshot } from "../evaluation/snapshot.ts";
import type { RankOf } from "./kills.ts";
import { storeKind } from "./store-kinds.ts";

/**
 * A snapshot as it is written to a store that has another one: with its generation where the store cannot compare,
 * and without one everywhere else.
 *
 * @param before what the store has; null where that cannot be read
 * @param rank places in the first-parent history of the tip
 */
export function numbered(
  snapshot: Snapshot,
  kind: string,
  { before, rank }: { readonly before: Snapshot | null; readonly rank: RankOf },
): Snapshot {
  return storeKind(kind)?.cas === "none"
    ? withGeneration(snapshot, generationAfter(before, snapshot.revision, rank))
    : withGeneration(snapshot, undefined);
}

/** The same snapshot with another generation, or with none. */
export function withGeneration(snapshot: Snapshot, generation: number | undefined): Snapshot {
  if (snapshot.generation === generation) return snapshot;
  const { generation: _other, ...rest } = snapshot;
  return generation === undefined ? rest : { ...rest, generation };
}

/**
 * Commits are counted on from what the store has, so that a clone that is cut off and a rewritten history never bring
 * the number down: readers would keep what they have.
 */
function generationAfter(before: Snapshot | null, revision: string, rank: RankOf): number | undefined {
  const [last, place] = [before?.generation, rank(revision)];
  if (place < 0) return last;
  if (before === null || last === undefined) return place + 1;
  const from = rank(before.revision);
  return from < 0 ? last + 1 : last + place - from;
}
