/** Reads and writes several stores at once: each store's trouble is its own. */

import type { Settings, StoreSettings } from "../core/settings.ts";
import type { Snapshot } from "../evaluation/snapshot.ts";
import type { SnapshotStore, StoreReading } from "../ports.ts";
import { UsageError, type World } from "./world.ts";

/** One store with what it answered. */
export interface ReadStore {
  readonly store: SnapshotStore;
  readonly settings: StoreSettings;
  readonly reading: StoreReading;
}

/** Opens the stores that the settings name, or the one that `--store` picks. */
export function openStores(
  world: World,
  settings: Settings,
): readonly { readonly store: SnapshotStore; readonly settings: StoreSettings }[] {
  const chosen = settings.stores.filter(({ name }) => world.onlyStore === null || name === world.onlyStore);
  if (chosen.length === 0) {
    const names = settings.stores.map(({ name }) => name).join(", ");
    throw new UsageError(`There is no store named ${world.onlyStore}; the settings name: ${names}`);
  }
  return chosen.map((store) => ({ store: world.openStore(store), settings: store }));
}

/**
 * Reads every store in parallel; a store that fails is data, not an exception.
 *
 * @param options.untouched pretend that every store is empty, for a dry run over recorded evidence
 */
export async function readStores(
  world: World,
  settings: Settings,
  options: { readonly untouched: boolean } = { untouched: false },
): Promise<readonly ReadStore[]> {
  return Promise.all(
    openStores(world, settings).map(async (opened) => ({
      ...opened,
      reading: options.untouched ? ({ kind: "absent" } as const) : await opened.store.read(world.patience()),
    })),
  );
}

/** What became of one store's change. */
export interface StoreOutcome {
  readonly name: string;
  readonly outcome: "written" | "unchanged" | "superseded" | "repaired" | "failed";
  readonly bytes: number;
  readonly detail: string | null;
  readonly sequence: number | null;
  /** Milliseconds until every reader sees it. */
  readonly propagation: number;
}

const ATTEMPTS = 12;

/**
 * Changes one store by compare-and-set: `change` is asked again with what is there now after every conflict,
 * and answers null where nothing is to be done. What was written is read back and compared.
 */
export async function changeStore(
  world: World,
  store: SnapshotStore,
  change: (current: Extract<StoreReading, { readonly kind: "absent" | "snapshot" | "unreadable" }>) => Snapshot | null,
): Promise<StoreOutcome> {
  const base = { name: store.name, propagation: store.propagation };
  const failed = (detail: string): StoreOutcome => ({ ...base, outcome: "failed", bytes: 0, detail, sequence: null });
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const current = await store.read(world.patience());
    if (current.kind === "failed") return failed(`${current.cause}: ${current.detail}`);
    const wanted = change(current);
    if (wanted === null) {
      const there = current.kind === "snapshot" ? current : null;
      const sequence = there?.snapshot.sequence ?? null;
      return { ...base, outcome: "unchanged", bytes: there?.bytes ?? 0, detail: null, sequence };
    }
    const expected = current.kind === "absent" ? null : current.version;
    const writing = await store.write(wanted, expected, world.patience());
    if (writing.kind === "failed") return failed(`${writing.cause}: ${writing.detail}`);
    if (writing.kind === "conflict") continue;
    return confirm(world, store, wanted, writing.bytes, current.kind === "unreadable");
  }
  return failed(`another writer was faster ${ATTEMPTS} times in a row; run this again`);
}

/** Reads back what was written and compares it. */
export async function confirm(
  world: World,
  store: SnapshotStore,
  wanted: Snapshot,
  bytes: number,
  repaired: boolean,
): Promise<StoreOutcome> {
  const { name, propagation } = store;
  const back = await store.read(world.patience());
  if (back.kind === "snapshot" && back.snapshot.sequence > wanted.sequence) {
    const { sequence } = back.snapshot;
    return { name, propagation, outcome: "superseded", bytes, detail: `sequence ${sequence} is newer`, sequence };
  }
  if (back.kind !== "snapshot" || back.snapshot.digest !== wanted.digest) {
    const detail = "what was written does not read back; run this again";
    return { name, propagation, outcome: "failed", bytes, detail, sequence: null };
  }
  const outcome = repaired ? "repaired" : "written";
  return { name, propagation, outcome, bytes, detail: null, sequence: wanted.sequence };
}
