/** Reads and writes several stores at once: each store's trouble is its own. */

import { seal } from "../core/compile.ts";
import { encode, encodingOf } from "../core/encoding.ts";
import type { Settings, Signing, StoreSettings } from "../core/settings.ts";
import { squeezed } from "../core/squeezing.ts";
import type { Snapshot } from "../evaluation/snapshot.ts";
import type { ReadableStore, SnapshotStore, StoreReading } from "../ports.ts";
import { backOff } from "./back-off.ts";
import { UsageError, type World } from "./world.ts";

/** A store that the settings name. */
export interface OpenStore<S extends ReadableStore = SnapshotStore> {
  readonly store: S;
  readonly settings: StoreSettings;
  /** False where it could not be opened and only answers why. */
  readonly open: boolean;
}

/** One store with what it answered. */
export interface ReadStore<S extends ReadableStore = SnapshotStore> extends OpenStore<S> {
  readonly reading: StoreReading;
}

/** Where stores are opened, to be written or only to be read. */
export interface StoreRoom<S extends ReadableStore> extends Pick<World, "onlyStore"> {
  readonly openStore: (store: StoreSettings, signing: Signing | null) => S;
}

/**
 * Opens the stores that the settings name, or the one that `--store` picks. A store that cannot be opened is one that
 * does not answer: it must not keep the others from being lowered.
 *
 * @throws UsageError where `--store` names none
 */
export function openStores<S extends ReadableStore>(
  world: StoreRoom<S>,
  settings: Settings,
): readonly OpenStore<S | SnapshotStore>[] {
  const chosen = settings.stores.filter(({ name }) => world.onlyStore === null || name === world.onlyStore);
  if (chosen.length === 0) {
    const names = settings.stores.map(({ name }) => name).join(", ");
    throw new UsageError(`There is no store named ${world.onlyStore}; the settings name: ${names}`);
  }
  return chosen.map((store) => openOne(world, store, settings.signing));
}

function openOne<S extends ReadableStore>(
  world: StoreRoom<S>,
  settings: StoreSettings,
  signing: Signing | null,
): OpenStore<S | SnapshotStore> {
  try {
    return { store: world.openStore(settings, signing), settings, open: true };
  } catch (error) {
    if (error instanceof UsageError) return { store: closedStore(settings, error.message), settings, open: false };
    throw error;
  }
}

/** Answers everything with why it could not be opened. */
function closedStore({ name, kind, environment }: StoreSettings, detail: string): SnapshotStore {
  const failed = { kind: "failed", cause: "unconfigured", detail } as const;
  return {
    name,
    kind,
    environment,
    cas: "none",
    maximumBytes: null,
    propagation: 0,
    read: () => Promise.resolve(failed),
    write: () => Promise.resolve(failed),
    readHeartbeat: () => Promise.resolve(null),
    writeHeartbeat: () => Promise.resolve(),
  };
}

/**
 * Reads every store in parallel; a store that fails is data, not an exception.
 *
 * @param options.untouched pretend that every store that can be opened is empty, for a dry run over recorded evidence
 */
export async function readStores<S extends ReadableStore>(
  world: StoreRoom<S> & Pick<World, "patience">,
  settings: Settings,
  { untouched }: { readonly untouched: boolean } = { untouched: false },
): Promise<readonly ReadStore<S | SnapshotStore>[]> {
  return Promise.all(
    openStores(world, settings).map(async ({ store, settings: own, open }): Promise<ReadStore<S | SnapshotStore>> => ({
      store,
      settings: own,
      open,
      reading: untouched && open ? { kind: "absent" } : await store.read(world.patience()),
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
  /** How the store keeps two writers apart. */
  readonly guarantee: SnapshotStore["cas"];
}

/** What holds of a store whatever becomes of it. */
export function aboutStore({ name, propagation, cas }: SnapshotStore) {
  return { name, propagation, guarantee: cas };
}

/** A store that did not do what was asked, and why. */
export function failedStore(store: SnapshotStore, detail: string): StoreOutcome {
  return { ...aboutStore(store), outcome: "failed", bytes: 0, detail, sequence: null };
}

/**
 * Changes one store by compare-and-set: `change` is asked again with what is there now after every conflict and a
 * pause, and answers null where nothing is to be done. What was written is read back and compared. Nothing is done to a store
 * that is empty; one that cannot be read fails.
 */
export async function changeStore(
  world: World,
  place: OpenStore,
  change: (current: Snapshot) => Snapshot | null,
): Promise<StoreOutcome> {
  const pause = backOff(world);
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryChange(world, place, change);
    if (outcome !== null) return outcome;
    if (!(await pause())) {
      return failedStore(place.store, `another writer was faster ${attempt} times in a row; run this again`);
    }
  }
}

/** Null after a conflict. */
async function tryChange(
  world: World,
  place: OpenStore,
  change: (current: Snapshot) => Snapshot | null,
): Promise<StoreOutcome | null> {
  const { store } = place;
  const current = await store.read(world.patience());
  switch (current.kind) {
    case "failed":
      return failedStore(store, `${current.cause}: ${current.detail}`);
    case "unreadable":
      return failedStore(store, `it cannot be read: ${current.detail}`);
    case "absent":
      return unchangedStore(store, 0, "nothing is published there", null);
    case "snapshot": {
      const wanted = change(current.snapshot);
      return wanted === null
        ? unchangedStore(store, current.bytes, null, current.snapshot.sequence)
        : writeChange(world, place, wanted, current.version);
    }
  }
}

async function writeChange(
  world: World,
  place: OpenStore,
  wanted: Snapshot,
  expected: string,
): Promise<StoreOutcome | null> {
  const writing = await place.store.write(wanted, expected, world.patience());
  switch (writing.kind) {
    case "failed": {
      const smaller = writing.cause === "too-large" ? squeezed(wanted) : null;
      if (smaller !== null) return writeChange(world, place, resealed(world, wanted, smaller), expected);
      return failedStore(place.store, `${writing.cause}: ${writing.detail}`);
    }
    case "conflict":
      return null;
    case "written":
      return confirm(world, place, wanted, { ...writing, outcome: "written" });
  }
}

function resealed({ digest }: World, snapshot: Snapshot, features: Snapshot["features"]): Snapshot {
  const { digest: _digest, signature: _signature, ...content } = snapshot;
  return seal({ ...content, features }, digest);
}

function unchangedStore(
  store: SnapshotStore,
  bytes: number,
  detail: string | null,
  sequence: number | null,
): StoreOutcome {
  return { ...aboutStore(store), outcome: "unchanged", bytes, detail, sequence };
}

/** A write, and what to call it where it is there. */
export interface Confirmable {
  readonly bytes: number;
  readonly readBack?: true;
  readonly outcome: "written" | "repaired";
}

/**
 * Reads back what was written and compares it, as the store's encoding has it, unless the store has done so. A store that cannot compare may still
 * show what was there before, and has written all the same; where it has another snapshot with this sequence, somebody
 * wrote at the same moment, and the answer is null, as after a conflict.
 */
export async function confirm(
  world: Pick<World, "digest" | "patience">,
  { store, settings }: Pick<OpenStore, "store" | "settings">,
  wanted: Snapshot,
  { bytes, readBack, outcome }: Confirmable,
): Promise<StoreOutcome | null> {
  const about = aboutStore(store);
  const done = { ...about, outcome, bytes, detail: null, sequence: wanted.sequence };
  if (readBack === true) return done;
  const back = await store.read(world.patience());
  const found = back.kind === "snapshot" ? back.snapshot.sequence : 0;
  if (found > wanted.sequence) {
    const detail = `sequence ${found} is newer`;
    return { ...about, outcome: "superseded", bytes, detail, sequence: found };
  }
  if (back.kind === "snapshot" && back.snapshot.digest === storedDigest(world, settings, wanted)) return done;
  const shows = back.kind === "snapshot" || back.kind === "absent";
  if (store.cas !== "none" || !shows) return failedStore(store, "what was written does not read back; run this again");
  return found === wanted.sequence
    ? null
    : { ...done, detail: `it still shows what was there before, for at most ${store.propagation / 1000} s` };
}

/** The digest that a store has where it holds a snapshot. */
export function storedDigest({ digest }: Pick<World, "digest">, settings: StoreSettings, snapshot: Snapshot): string {
  return encode(snapshot, encodingOf(settings), digest).digest;
}
