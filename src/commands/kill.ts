/** `kill F`: writes an off-switch to every store, before git and without a clone. */

import { seal } from "../core/compile.ts";
import { waitsForPerson } from "../core/kills.ts";
import { own } from "../core/lookup.ts";
import { formatInstant } from "../evaluation/instant.ts";
import { isKilled } from "../evaluation/evaluate.ts";
import type { Snapshot } from "../evaluation/snapshot.ts";
import type { Settings } from "../core/settings.ts";
import { isDataBranchThere, onlyThisMachine } from "./data-branch.ts";
import { changeStore, openStores, type StoreOutcome } from "./stores.ts";
import { EXIT, type Exit, type World } from "./world.ts";

/** One feature to turn off, and why as a stable code: a criterion's id, `suspend`, `manual` or `rollback`. */
export interface KillOrder {
  readonly feature: string;
  readonly code: string;
  /** Default: whoever runs the command. */
  readonly by?: string;
}

/** What a kill reached. */
export interface KillReport {
  readonly feature: string;
  readonly reason: string;
  readonly stores: readonly StoreOutcome[];
  /** True where only the default file of this machine was there to write to. */
  readonly thisMachineOnly: boolean;
  readonly exit: Exit;
}

/** Kills one feature in every store. Exit 3 unless every store took it. */
export async function kill(world: World, settings: Settings, feature: string, reason: string): Promise<KillReport> {
  const stores = await killEverywhere(world, settings, [{ feature, code: "manual" }], null);
  const allReached = stores.every(({ outcome }) => outcome !== "failed");
  const thisMachineOnly = onlyThisMachine(settings, stores);
  return {
    feature,
    reason,
    stores,
    thisMachineOnly,
    exit: allReached && !(thisMachineOnly && isDataBranchThere(settings)) ? EXIT.ok : EXIT.unavailable,
  };
}

/**
 * Writes kills to every store in parallel. A feature that is killed already is left as it is, but that a rollback takes
 * the place of a kill that waits for a person; a store where nothing was ever published has nothing to turn off. `tip` is recorded where it is known to descend from what is published.
 */
export async function killEverywhere(
  world: World,
  settings: Settings,
  orders: readonly KillOrder[],
  tip: ((published: string) => string) | null,
): Promise<readonly StoreOutcome[]> {
  return Promise.all(
    openStores(world, settings).map((place) =>
      changeStore(world, place, (current) => withKills(world, current, orders, tip)),
    ),
  );
}

function withKills(
  world: World,
  snapshot: Snapshot,
  orders: readonly KillOrder[],
  tip: ((published: string) => string) | null,
): Snapshot | null {
  const fresh = orders.filter((order) => !isKilled(snapshot, order.feature) || isDecidedBy(order, snapshot));
  if (fresh.length === 0) return null;
  const at = formatInstant(world.now);
  const revision = tip === null ? snapshot.revision : tip(snapshot.revision);
  const kills = Object.fromEntries(
    fresh.map(({ feature, code, by = world.actor }) => [feature, { at, by, code, revision }]),
  );
  return nextSnapshot(world, snapshot, { kills: { ...snapshot.kills, ...kills } });
}

/** Whether an order is what a standing kill waits for: git is to follow it, and so does the guard from now on. */
function isDecidedBy(order: KillOrder, { kills }: Snapshot): boolean {
  const standing = own(kills, order.feature);
  return standing !== null && waitsForPerson(standing) && !waitsForPerson(order);
}

/** The next snapshot after `current` with some parts replaced. */
export function nextSnapshot(
  world: World,
  current: Snapshot,
  parts: Partial<Pick<Snapshot, "features" | "kills" | "restores">>,
): Snapshot {
  const { digest: _digest, signature: _signature, ...content } = current;
  const publishedAt = formatInstant(world.now);
  return seal({ ...content, ...parts, sequence: current.sequence + 1, publishedAt }, world.digest);
}
