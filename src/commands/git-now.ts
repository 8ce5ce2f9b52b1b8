/** What git says now, for commands that publish nothing: how high a feature may be, and which of two commits is later. */

import type { Catalog } from "../core/catalog.ts";
import { recognized } from "../core/encoding.ts";
import type { RankOf } from "../core/kills.ts";
import { own } from "../core/lookup.ts";
import { broughtDown } from "../core/reconciling.ts";
import type { Settings } from "../core/settings.ts";
import type { Instant } from "../evaluation/instant.ts";
import type { Snapshot } from "../evaluation/snapshot.ts";
import { catalogAt } from "./repository.ts";
import { isShallow } from "./tip.ts";
import type { ReadingWorld } from "./world.ts";

/** The base branch as it was fetched last. */
export interface GitNow {
  readonly tip: string;
  readonly catalog: Catalog;
  readonly rank: RankOf;
}

/** Null where there is no commit on a base branch. Where its history is cut, no commit is later than another. */
export async function gitNow(world: ReadingWorld, settings: Settings): Promise<GitNow | null> {
  const branch = await world.history.baseBranch();
  if (branch === null) return null;
  const tip = branch.upstream ?? branch.tip;
  const order = await world.history.firstParentOrder(tip).catch((error: unknown) => {
    if (isShallow(error)) return [];
    throw error;
  });
  const places = new Map(order.map((commit, place) => [commit, place]));
  const catalog = await catalogAt(world, tip, settings);
  return { tip, catalog, rank: (revision) => places.get(revision) ?? -1 };
}

/** The features of a snapshot, with one of them brought down to what git has where it stands above. */
export function noHigherThan(
  { catalog }: GitNow,
  snapshot: Snapshot,
  feature: string,
  given: { readonly settings: Settings; readonly now: Instant },
): Snapshot["features"] {
  const rollout = catalog.entries.get(feature)?.rollout;
  if (rollout === undefined) return snapshot.features;
  const listed = [...rollout.whitelist, ...rollout.blacklist];
  const { environment, features } = recognized(snapshot, (each) => (each === feature ? listed : []));
  const entry = own(features, feature);
  const next = entry === null ? null : broughtDown({ ...given, environment, tip: catalog }, feature, entry);
  return next === null || next === entry ? snapshot.features : { ...snapshot.features, [feature]: next };
}
