/** Writes a planned publish to the stores of one environment. */

import { fitted } from "../core/encoding.ts";
import { numbered } from "../core/generation.ts";
import type { RankOf } from "../core/kills.ts";
import type { Published } from "../core/published.ts";
import { finishSnapshot, type PublishPlan } from "../core/publishing.ts";
import type { Snapshot } from "../evaluation/snapshot.ts";
import type { SnapshotStore, StoreReading } from "../ports.ts";
import { aboutStore, confirm, failedStore, type ReadStore, type StoreOutcome } from "./stores.ts";
import type { World } from "./world.ts";

/** A plan, and the stores as they were when it was made. */
export interface PlannedWrite {
  readonly plan: PublishPlan;
  readonly readings: readonly ReadStore[];
  readonly published: Published;
  /** Places in the history of the tip. */
  readonly rank: RankOf;
  readonly dryRun: boolean;
}

/** What became of a plan. */
export interface Written {
  readonly stores: readonly StoreOutcome[];
  readonly sequence: number;
}

interface Wish extends Pick<PlannedWrite, "rank"> {
  readonly snapshot: Snapshot;
  readonly needed: boolean;
  readonly repair: boolean;
  readonly dryRun: boolean;
}

/** Writes every store that needs it; null where another writer was faster, so that all must be read again. */
export async function writePlan(world: World, given: PlannedWrite): Promise<Written | null> {
  const { plan, readings, published, rank, dryRun } = given;
  const highest = readings.reduce(
    (most, { reading }) => (reading.kind === "snapshot" ? Math.max(most, reading.snapshot.sequence) : most),
    0,
  );
  const repairs = new Set(published.repairs.map(({ store }) => store));
  const keep = plan.unchanged && canBeRepeated(published, readings, repairs) ? published.snapshot : null;
  const snapshot = keep ?? finishSnapshot(plan, highest + 1, world.digest);
  world.progress(`Writing ${readings.length} store${readings.length === 1 ? "" : "s"}`);
  const outcomes = await Promise.all(
    readings.map((read) => {
      const repair = repairs.has(read.store.name);
      return writeOne(world, read, { snapshot, needed: keep === null || repair, repair, rank, dryRun });
    }),
  );
  const stores = outcomes.filter((outcome) => outcome !== "conflict");
  return stores.length < outcomes.length ? null : { stores, sequence: snapshot.sequence };
}

/**
 * Whether the stores that need it can have what is published once more. One that has the same sequence with something
 * else, be it of another environment, or a later one, takes none but the next.
 */
function canBeRepeated({ snapshot }: Published, readings: readonly ReadStore[], repairs: ReadonlySet<string>): boolean {
  const sequence = snapshot?.sequence ?? 0;
  return !readings.some(
    ({ store, reading }) =>
      repairs.has(store.name) && reading.kind === "snapshot" && reading.snapshot.sequence >= sequence,
  );
}

async function writeOne(world: World, place: ReadStore, wish: Wish): Promise<StoreOutcome | "conflict"> {
  const { store, settings, reading } = place;
  if (reading.kind === "failed") return failedStore(store, `${reading.cause}: ${reading.detail}`);
  const { needed, dryRun } = wish;
  if (!needed) return leftAlone(store, reading, wish);
  const fit = fitted(wish.snapshot, settings);
  if (!fit.ok) return failedStore(store, fit.detail);
  if (dryRun) return leftAlone(store, reading, wish);
  const before = reading.kind === "snapshot" ? reading.snapshot : null;
  const snapshot = numbered(fit.snapshot, settings.kind, { before, rank: wish.rank });
  const writing = await store.write(snapshot, reading.kind === "absent" ? null : reading.version, world.patience());
  if (writing.kind === "conflict") return "conflict";
  if (writing.kind === "failed") return failedStore(store, `${writing.cause}: ${writing.detail}`);
  return (await confirm(world, place, snapshot, { ...writing, outcome: outcomeOf(wish) })) ?? "conflict";
}

/** What would have been done by a dry run, or that nothing had to be. */
function leftAlone(store: SnapshotStore, reading: StoreReading, wish: Wish): StoreOutcome {
  return {
    ...aboutStore(store),
    outcome: wish.needed ? outcomeOf(wish) : "unchanged",
    bytes: reading.kind === "snapshot" ? reading.bytes : 0,
    detail: wish.dryRun ? "dry run" : null,
    sequence: wish.snapshot.sequence,
  };
}

function outcomeOf({ repair }: Wish): "repaired" | "written" {
  return repair ? "repaired" : "written";
}
