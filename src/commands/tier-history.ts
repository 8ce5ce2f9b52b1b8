/** Answers what kills ask of history: has git had the feature at tier 0 since? */

import type { RankOf, TierHistory } from "../core/kills.ts";
import type { Timeline } from "../core/timeline.ts";
import type { History } from "../ports.ts";

/** The first-parent order up to a tip, and what follows from it. */
export interface Ancestry extends TierHistory {
  readonly rank: RankOf;
}

/** Reads the order of all first-parent commits once and answers from it. */
export async function ancestryOf(
  history: History,
  tip: string,
  timelines: ReadonlyMap<string, Timeline>,
): Promise<Ancestry> {
  const order = new Map((await history.firstParentOrder(tip)).map((commit, index) => [commit, index]));
  const rank = (revision: string) => order.get(revision) ?? -1;
  const zeroAt = (feature: string, place: number) => {
    const last = (timelines.get(feature) ?? []).findLast(({ commit }) => rank(commit) <= place);
    return last === undefined || last.deleted || last.tier === 0;
  };
  return {
    rank,
    tipIsZero: (feature) => zeroAt(feature, order.size - 1),
    firstParentHasZero: (revision, feature) => {
      const from = order.get(revision);
      if (from === undefined) return "no-ancestor";
      if (from === order.size - 1) return false;
      const later = (timelines.get(feature) ?? []).filter(({ commit }) => rank(commit) > from);
      return later.some(({ deleted, tier }) => deleted || tier === 0) || zeroAt(feature, from + 1);
    },
  };
}
