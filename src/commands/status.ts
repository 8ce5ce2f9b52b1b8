/** `status`: where the rollouts stand, and whether anybody watches them. */

import { exposureOf } from "../core/exposure.ts";
import { own } from "../core/lookup.ts";
import { type Rollout, statusOf } from "../core/rollout.ts";
import { unwatched } from "../core/silence.ts";
import { isKilled } from "../evaluation/evaluate.ts";
import type { Duration, Instant } from "../evaluation/instant.ts";
import type { Tier } from "../evaluation/snapshot.ts";
import type { StatusRow } from "../report/text/look.ts";
import { tenureFor } from "./gather.ts";
import { mustHave, type Scene, scene } from "./look.ts";
import type { PublishedState } from "./published.ts";
import type { World } from "./world.ts";

/** Which rollouts `status` lists. */
export interface StatusFilter {
  readonly feature: string | null;
  /** Also those that are planned, rolled back or retired. */
  readonly all: boolean;
  readonly owner: string | null;
  readonly tier: number | null;
  /** Only those at their tier for at least this long. */
  readonly stale: Duration | null;
}

/** Where the rollouts stand, and whether anybody watches them. */
export interface Standing {
  /** One row per rollout of the working tree, ordered by tier, then by name. */
  readonly rows: readonly StatusRow[];
  /** The end of the last guard run that a store knows of; null where none does, or none was read. */
  readonly lastGuardRun: Instant | null;
  /** Why nobody may be watching what is live; null where somebody is, or nothing is live. */
  readonly unwatched: string | null;
}

/** Where the rollouts of the working tree stand. */
export async function status(world: World, filter: StatusFilter): Promise<Standing> {
  const found = await scene(world);
  const { heartbeat, snapshot } = found.published;
  return {
    rows: rowsOf(world, filter, found),
    lastGuardRun: heartbeat,
    unwatched: snapshot === null ? null : unwatched(snapshot, heartbeat, world.now),
  };
}

function rowsOf(world: World, filter: StatusFilter, { rollouts, unreadable, ...given }: Scene): readonly StatusRow[] {
  if (filter.feature !== null && !unreadable.has(filter.feature)) mustHave(rollouts, filter.feature);
  const rows = Array.from(rollouts.values())
    .filter((rollout) => isListed(rollout, filter))
    .map((rollout) => rowOf(world, rollout, given));
  const broken = Array.from(unreadable, ([feature, file]) => unreadableRow(feature, file, given.published));
  return [...rows, ...broken.filter(({ feature }) => isListedUnreadable(feature, filter))]
    .filter(({ age }) => filter.stale === null || (age !== null && age >= filter.stale))
    .toSorted((a, b) => (b.tier ?? -1) - (a.tier ?? -1) || (a.feature < b.feature ? -1 : 1));
}

/** Nobody can tell whose it is, or at which tier. */
function isListedUnreadable(name: string, { feature, owner, tier }: StatusFilter): boolean {
  return feature === null ? owner === null && tier === null : name === feature;
}

function unreadableRow(feature: string, file: string, published: PublishedState): StatusRow {
  const live = own(published.snapshot?.features ?? {}, feature);
  const note = `${file} cannot be read; ${live === null ? "not published" : `published at tier ${live.tier}`}`;
  const nothing = { exposure: 0, whitelisted: 0, age: null, owners: [] };
  return { feature, tier: null, status: "unreadable", ...nothing, note };
}

function isListed(rollout: Rollout, { feature, all, owner, tier }: StatusFilter): boolean {
  if (feature !== null) return rollout.feature === feature;
  if (owner !== null && !rollout.owners.includes(owner)) return false;
  if (tier !== null) return rollout.tier === tier;
  return all || owner !== null || rollout.retired === null;
}

function rowOf(world: World, rollout: Rollout, given: Omit<Scene, "rollouts" | "unreadable">): StatusRow {
  const { feature, tier, whitelist, owners } = rollout;
  const { snapshot } = given.published;
  const killed = tier > 0 && snapshot !== null && isKilled(snapshot, feature);
  const { since } = tenureFor({ timelines: given.timelines, published: snapshot }, rollout, world.now);
  return {
    feature,
    tier,
    status: killed ? "killed" : statusOf(rollout),
    exposure: killed ? 0 : exposureOf(tier, given.settings),
    whitelisted: whitelist.length,
    age: since === null || tier === 0 ? null : world.now - since,
    owners,
    note: noteOf(rollout, given.published),
  };
}

function noteOf({ feature, tier, retired }: Rollout, { read, snapshot, trouble }: PublishedState): string {
  const usual = retired === null ? "" : "retired";
  if (!read) return usual;
  if (snapshot === null) return trouble === null ? notPublished(tier, usual) : "what is published could not be read";
  const kill = isKilled(snapshot, feature) ? own(snapshot.kills, feature) : null;
  if (kill !== null) return `killed by ${kill.by}: ${kill.code}`;
  const live = own(snapshot.features, feature);
  if (live === null) return notPublished(tier, usual);
  return live.tier === tier ? usual : `published at tier ${live.tier}`;
}

function notPublished(tier: Tier, usual: string): string {
  return tier === 0 ? usual : "not published";
}
