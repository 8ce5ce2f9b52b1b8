/** Gives back to what stores said what their encodings leave out: ids for hashes, and features that are off. */

import type { Catalog } from "../core/catalog.ts";
import { compileFeature } from "../core/compile.ts";
import { hasPseudonyms, recognized } from "../core/encoding.ts";
import { own } from "../core/lookup.ts";
import type { Settings } from "../core/settings.ts";
import { parseInstant } from "../evaluation/instant.ts";
import type { Snapshot, SnapshotFeature } from "../evaluation/snapshot.ts";
import type { ReadableStore } from "../ports.ts";
import { catalogAt } from "./repository.ts";
import type { ReadStore } from "./stores.ts";
import type { Tip } from "./tip.ts";
import type { ReadingWorld } from "./world.ts";

/** Ids that the lists of a feature may be about, beside those of the published revision and of the other stores. */
export type Candidates = (feature: string) => Iterable<string>;

const NOBODY_ELSE: Candidates = () => [];

/**
 * The readings of some stores with everything known that git or another store knows. What a hashed store has is looked
 * up in the catalog at the published revision; what a lean store leaves out was at tier 0 there.
 */
export async function recognize<S extends ReadableStore>(
  world: ReadingWorld,
  settings: Settings,
  readings: readonly ReadStore<S>[],
  candidates: Candidates = NOBODY_ELSE,
): Promise<readonly ReadStore<S>[]> {
  const plain = readings.flatMap(({ reading }) => (reading.kind === "snapshot" ? [reading.snapshot] : []));
  return Promise.all(
    readings.map(async (read) => {
      const { reading } = read;
      if (reading.kind !== "snapshot") return read;
      const isLean = read.settings.lean;
      const isHashed = Object.values(reading.snapshot.features).some((entry) => hasPseudonyms(entry));
      if (!isLean && !isHashed) return read;
      const past = await pastCatalog(world, reading.snapshot.revision, settings);
      const whole = isLean ? withWhatIsOff(reading.snapshot, past, settings) : reading.snapshot;
      const snapshot = recognized(whole, (feature) => idsOf(feature, { plain, past, candidates }));
      return { ...read, reading: { ...reading, snapshot } };
    }),
  );
}

async function pastCatalog(world: ReadingWorld, revision: string, settings: Settings): Promise<Catalog | null> {
  const commit = await world.history.resolve(revision).catch(() => null);
  return commit === null ? null : catalogAt(world, commit, settings).catch(() => null);
}

/** A file at tier 0 without an entry was left out; one above tier 0 without an entry was withheld, and stays absent. */
function withWhatIsOff(snapshot: Snapshot, past: Catalog | null, settings: Settings): Snapshot {
  const since = parseInstant(snapshot.publishedAt);
  const off = Array.from(past?.entries.values() ?? [], ({ rollout }) => rollout).flatMap(
    (rollout): readonly (readonly [string, SnapshotFeature])[] =>
      rollout.tier > 0 || Object.hasOwn(snapshot.features, rollout.feature)
        ? []
        : [[rollout.feature, { ...compileFeature(rollout, settings, since), whitelist: [], blacklist: [] }]],
  );
  return off.length === 0 ? snapshot : { ...snapshot, features: { ...snapshot.features, ...Object.fromEntries(off) } };
}

function* idsOf(
  feature: string,
  known: { readonly plain: readonly Snapshot[]; readonly past: Catalog | null; readonly candidates: Candidates },
): Iterable<string> {
  for (const { features } of known.plain) yield* listed(own(features, feature));
  yield* listed(known.past?.entries.get(feature)?.rollout);
  yield* known.candidates(feature);
}

/** Everybody who is, or ever was, on a list of the feature's file. */
export function everListed({ catalog, versions }: Pick<Tip, "catalog" | "versions">): Candidates {
  return function* candidates(feature) {
    yield* listed(catalog.entries.get(feature)?.rollout);
    for (const version of versions(feature)) yield* listed(version);
  };
}

function listed(
  entry: { readonly whitelist: readonly string[]; readonly blacklist: readonly string[] } | null | undefined,
): readonly string[] {
  return entry === null || entry === undefined ? [] : [...entry.whitelist, ...entry.blacklist];
}
