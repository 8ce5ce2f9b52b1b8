/** Measures one store at one size: a bare put, a bare get and a publish of the same bytes, in turns. */

import { confirm } from "../../src/commands/stores.ts";
import type { Codec } from "../../src/commands/codec.ts";
import { type Digest } from "../../src/core/compile.ts";
import { fitted } from "../../src/core/encoding.ts";
import type { StoreSettings } from "../../src/core/settings.ts";
import type { Snapshot } from "../../src/evaluation/snapshot.ts";
import type { SnapshotStore } from "../../src/ports.ts";
import type { Place } from "./places.ts";
import { snapshotOf } from "./snapshots.ts";

/** One round, or the medians of all, in milliseconds. */
export interface Measured {
  readonly bytes: number;
  readonly put: number;
  readonly get: number;
  /** All that counts there: more than a get where kills have keys of their own. */
  readonly read: number;
  readonly publish: number;
  /** Exchanges on the wire; null where there is none. */
  readonly exchanges: { readonly put: number; readonly publish: number } | null;
}

/** How long to go on, and what everything is made with. */
export interface Effort {
  readonly size: number;
  /** At least so many rounds, and more until so many milliseconds are over. */
  readonly rounds: number;
  readonly patience: number;
  readonly codec: Codec;
  readonly digest: Digest;
}

/**
 * Measures a store under a key of its own; where the medians do not satisfy, on and on, at most three times as long,
 * and the medians are those of all rounds.
 */
export async function measure(
  place: Place,
  effort: Effort,
  satisfies: (medians: Measured) => boolean = () => true,
): Promise<Measured> {
  const store = place.store(`bench-${effort.size}`);
  const samples: Measured[] = [];
  for (let stretch = 1; stretch <= STRETCHES; stretch += 1) {
    const [first, begin] = [samples.length, performance.now()];
    while (samples.length - first < effort.rounds || performance.now() - begin < effort.patience) {
      samples.push(await measureRound(place, store, effort, samples.length + 1));
    }
    if (satisfies(mediansOf(samples))) break;
  }
  return mediansOf(samples);
}

const STRETCHES = 3;

/** The first rounds open connections, fill caches and compile. */
function mediansOf(samples: readonly Measured[]): Measured {
  const warm = samples.slice(WARM);
  const of = (name: "put" | "get" | "read" | "publish") => median(warm.map((sample) => sample[name]));
  const { bytes, exchanges } = warm.at(-1) ?? { bytes: 0, exchanges: null };
  return { bytes, put: of("put"), get: of("get"), read: of("read"), publish: of("publish"), exchanges };
}

const WARM = 3;

async function measureRound(place: Place, store: SnapshotStore, effort: Effort, round: number): Promise<Measured> {
  const { size, codec, digest } = effort;
  const current = await store.read(AbortSignal.timeout(60_000));
  const settings = settingsOf(store);
  const fit = fitted(snapshotOf(size, round), settings);
  if (!fit.ok) throw new Error(fit.detail);
  const { snapshot } = fit;
  const text = codec.serialize(snapshot);
  const version = "version" in current ? current.version : null;
  const count = place.exchanges ?? (() => 0);
  const start = count();
  const put = await timed(() => place.put(text));
  const middle = count();
  let bytes = 0;
  const publish = await timed(async () => {
    bytes = await published(store, settings, { snapshot, version, digest });
  });
  const end = count();
  const get = await timed(() => place.get());
  const read = place.read === undefined ? get : await timed(place.read);
  const exchanges = place.exchanges === null ? null : { put: middle - start, publish: end - middle };
  return { bytes, put, get, read, publish, exchanges };
}

/** What `publish` does with one store once its snapshot is sealed: see `writePlan`. */
async function published(
  store: SnapshotStore,
  settings: StoreSettings,
  given: { readonly snapshot: Snapshot; readonly version: string | null; readonly digest: Digest },
): Promise<number> {
  const { snapshot, version, digest } = given;
  const patience = () => AbortSignal.timeout(60_000);
  const written = await store.write(snapshot, version, patience());
  if (written.kind !== "written") throw new Error(`${store.name}: ${JSON.stringify(written)}`);
  const outcome = await confirm({ digest, patience }, { store, settings }, snapshot, {
    ...written,
    outcome: "written",
  });
  if (outcome?.outcome !== "written" || outcome.detail !== null) throw new Error(JSON.stringify(outcome));
  return outcome.bytes;
}

function settingsOf({ name, kind, environment }: SnapshotStore): StoreSettings {
  const encoding = { customerIds: "plain", format: "snapshot", lean: false } as const;
  return { name, kind, environment, ...encoding, maximumBytes: null, implied: false, options: {} };
}

/** Milliseconds that some work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** The one in the middle, or between the two there. */
export function median(all: readonly number[]): number {
  const sorted = all.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}
