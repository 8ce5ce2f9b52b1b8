/** What is published, as judgements and plans need it. */

import { minimumTierOf } from "../core/compile.ts";
import { fitted, isPartial } from "../core/encoding.ts";
import { withGeneration } from "../core/generation.ts";
import { choosePublished, type Published, type Reading, type StoreAnswer } from "../core/published.ts";
import type { PublishedFeature } from "../core/judge.ts";
import type { RankOf } from "../core/kills.ts";
import type { Settings, StoreSettings } from "../core/settings.ts";
import type { Instant } from "../evaluation/instant.ts";
import type { Snapshot } from "../evaluation/snapshot.ts";
import type { ReadableStore, StoreReading } from "../ports.ts";
import { recognize } from "./recognition.ts";
import { type ReadStore, readStores, storedDigest } from "./stores.ts";
import type { ReadingWorld } from "./world.ts";

/** The environment that is judged; the others are compiled from the same catalog. */
export const PRODUCTION = "production";

/** What validate may know of what is published. */
export interface PublishedState {
  /** False where stores may not or need not be asked: git alone counts then. */
  readonly read: boolean;
  readonly features: ReadonlyMap<string, PublishedFeature>;
  readonly snapshot: Snapshot | null;
  readonly heartbeat: Instant | null;
  /** Why a store that had to be read could not be. */
  readonly trouble: string | null;
}

const GIT_ALONE: PublishedState = { read: false, features: new Map(), snapshot: null, heartbeat: null, trouble: null };

/** Reads the stores that need no secret; with recorded evidence, or where a store needs one, git alone counts. */
export async function publishedForJudging(world: ReadingWorld, settings: Settings): Promise<PublishedState> {
  if (world.recorded !== null || !settings.stores.every((store) => needsNoSecret(store))) return GIT_ALONE;
  const readings = inEnvironment(await recognize(world, settings, await readStores(world, settings)), PRODUCTION);
  if (readings.some(({ reading }) => reading.kind === "failed" && reading.cause === "unconfigured")) return GIT_ALONE;
  const answers = answersOf(world, settings, readings);
  const { snapshot, kills, adoption, trouble } = choosePublished(answers, PRODUCTION, () => 0);
  if (adoption && settings.stores.every(({ implied }) => implied)) return GIT_ALONE;
  return {
    read: true,
    features: publishedFeatures(snapshot, kills),
    snapshot,
    heartbeat: await heartbeatOf(world, readings),
    trouble: trouble[0] === undefined ? null : `${trouble[0].store}: ${trouble[0].detail}`,
  };
}

/** The published side of every feature, for criteria; one may be killed and not in the snapshot. */
function publishedFeatures(
  snapshot: Snapshot | null,
  kills: Published["kills"],
): ReadonlyMap<string, PublishedFeature> {
  const features = new Map<string, PublishedFeature>(
    Object.entries(kills).map(([feature, killed]) => [feature, { tier: null, whitelist: [], blacklist: [], killed }]),
  );
  for (const [feature, { tier, whitelist, blacklist }] of Object.entries(snapshot?.features ?? {})) {
    features.set(feature, { tier, whitelist, blacklist, killed: features.get(feature)?.killed ?? null });
  }
  return features;
}

/** The stores of one environment. */
export function inEnvironment<S extends ReadableStore>(
  readings: readonly ReadStore<S>[],
  environment: string,
): readonly ReadStore<S>[] {
  return readings.filter(({ settings }) => settings.environment === environment);
}

/** What is published in one environment, with kills ranked by the history of the tip. */
export function publishedIn(
  world: Pick<ReadingWorld, "digest">,
  tip: { readonly ancestry: { readonly rank: RankOf }; readonly inForce: { readonly settings: Settings } },
  environment: string,
  readings: readonly ReadStore<ReadableStore>[],
): Published {
  const answers = answersOf(world, tip.inForce.settings, inEnvironment(readings, environment));
  return choosePublished(answers, environment, tip.ancestry.rank);
}

/** Store readings in the core's words. */
function answersOf(
  world: Pick<ReadingWorld, "digest">,
  settings: Settings,
  readings: readonly ReadStore<ReadableStore>[],
): readonly Reading[] {
  return readings.map(({ store, reading, settings: own }) => ({
    store: store.name,
    answer: answerOf(reading),
    mirror: mirrorOf(settings, own),
    partial: isPartial(own),
    digestOf(published) {
      if (lacksSignature(settings, reading)) return "";
      const fit = fitted(published, own);
      const wanted = fit.ok ? fit.snapshot : published;
      const generation = reading.kind === "snapshot" ? reading.snapshot.generation : undefined;
      return storedDigest(world, own, withGeneration(wanted, generation));
    },
  }));
}

/** What is not signed yet is written once more, though it says the same. */
function lacksSignature({ signing }: Settings, reading: StoreReading): boolean {
  return signing !== null && reading.kind === "snapshot" && reading.snapshot.signature === undefined;
}

/**
 * Flags are not read as published where anything is judged; nor is the default file of this machine, beside the data
 * branch that everybody else reads.
 */
export function mirrorOf(settings: Settings, own: StoreSettings): "flags" | "local" | null {
  const beside = settings.stores.filter(({ environment }) => environment === own.environment);
  if (own.format === "flagd") {
    const needed =
      minimumTierOf(settings, own.environment) !== null && beside.every(({ format }) => format === "flagd");
    return needed ? null : "flags";
  }
  return own.kind === "file" && own.implied && beside.length > 1 ? "local" : null;
}

function answerOf(reading: StoreReading): StoreAnswer {
  switch (reading.kind) {
    case "absent":
      return { kind: "absent" };
    case "snapshot":
      return { kind: "snapshot", snapshot: reading.snapshot, pending: reading.pending ?? {} };
    case "unreadable":
      return { kind: "unreadable", detail: reading.detail };
    case "failed":
      return { kind: "failed", detail: `${reading.cause}: ${reading.detail}` };
  }
}

/** The end of the last guard run that any store knows of. */
export async function heartbeatOf(
  world: Pick<ReadingWorld, "patience">,
  readings: readonly ReadStore<ReadableStore>[],
): Promise<Instant | null> {
  const beats = await Promise.all(readings.map(({ store }) => store.readHeartbeat(world.patience()).catch(() => null)));
  return beats.reduce<Instant | null>((latest, beat) => (beat !== null && beat > (latest ?? 0) ? beat : latest), null);
}

function needsNoSecret({ options }: StoreSettings): boolean {
  return Object.values(options).every((value) => typeof value === "string");
}
