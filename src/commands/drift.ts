/** `drift`: every store against git, at the revision it was compiled from and now, and against the other stores. */

import { byCodeUnits } from "../core/canonical.ts";
import type { Catalog } from "../core/catalog.ts";
import { compileFeature, minimumTierOf } from "../core/compile.ts";
import { type Drift, driftOf } from "../core/drift.ts";
import { own } from "../core/lookup.ts";
import type { Published } from "../core/published.ts";
import type { Settings } from "../core/settings.ts";
import { type Instant, parseInstant } from "../evaluation/instant.ts";
import type { Snapshot, SnapshotFeature } from "../evaluation/snapshot.ts";
import type { DriftResult, StoreDrift } from "../report/results.ts";
import { inEnvironment, mirrorOf, publishedIn } from "./published.ts";
import { everListed, recognize } from "./recognition.ts";
import { catalogAt } from "./repository.ts";
import { type ReadStore, readStores, storedDigest } from "./stores.ts";
import { readTip, type Tip } from "./tip.ts";
import { type Exit, firstExit, type World } from "./world.ts";

/** What the stores have, and whether anything is to be repaired. */
export interface DriftReport extends DriftResult {
  readonly checkedAt: Instant;
  readonly exit: Exit;
}

/** Looks at every store of every environment and changes nothing. */
export async function drift(world: World): Promise<DriftReport> {
  const tip = await readTip(world, { dryRun: false });
  const { settings } = tip.inForce;
  const readings = await recognize(world, settings, await readStores(world, settings), everListed(tip));
  const environments = new Set(readings.map((read) => read.settings.environment));
  const found = await Promise.all(
    Array.from(environments, (environment) => inOne(world, tip, environment, inEnvironment(readings, environment))),
  );
  const stores = found.flat();
  return {
    checkedAt: world.now,
    revision: tip.commit,
    stores,
    notes: tip.doubt === null ? [] : [tip.doubt],
    exit: firstExit({
      invalid: false,
      unavailable: stores.some(({ state }) => state === "failed" || state === "unreadable"),
      held: stores.some(({ state, ahead }) => state !== "in-step" || ahead === "store"),
    }),
  };
}

async function inOne(
  world: World,
  tip: Tip,
  environment: string,
  readings: readonly ReadStore[],
): Promise<readonly StoreDrift[]> {
  const published = publishedIn(world, tip, environment, readings);
  // A machine on which nothing was published yet has nothing to be out of step.
  const told = readings.filter(
    ({ reading, settings }) => reading.kind !== "absent" || mirrorOf(tip.inForce.settings, settings) !== "local",
  );
  return Promise.all(told.map((read) => storeDrift(world, tip, read, published)));
}

const UNKNOWN = { sequence: null, revision: null, digest: null, matchesGit: null, features: [], killed: [] } as const;

async function storeDrift(world: World, tip: Tip, read: ReadStore, published: Published): Promise<StoreDrift> {
  const { store, settings, reading } = read;
  const mirror = mirrorOf(tip.inForce.settings, settings) !== null;
  const about = { name: store.name, environment: settings.environment, guarantee: store.cas, mirror, detail: null };
  switch (reading.kind) {
    case "absent":
      return { ...about, ...UNKNOWN, state: "absent", ahead: null };
    case "unreadable":
      return { ...about, ...UNKNOWN, state: "unreadable", ahead: null, detail: reading.detail };
    case "failed":
      return { ...about, ...UNKNOWN, state: "failed", ahead: null, detail: `${reading.cause}: ${reading.detail}` };
    case "snapshot": {
      const { snapshot } = reading;
      const { sequence, revision, digest } = snapshot;
      const now = compiled(tip.catalog, tip.inForce.settings, settings.environment);
      const git = await gitAt(world, tip, settings.environment, revision);
      const repair = published.repairs.find((each) => each.store === store.name);
      const known = { ...about, sequence, revision, digest, state: stateOf(repair?.reason, snapshot, published) };
      const above = driftOf(snapshot, now.features, now.unreadable);
      if (git === null) {
        const found = withTip({ features: [], killed: above.killed }, above);
        const detail = `its revision ${revision} is not in this clone`;
        return { ...known, ...found, ahead: aheadOf(found), matchesGit: null, detail };
      }
      const found = withTip(driftOf(snapshot, git.features, git.unreadable), above);
      const asGit = { ...snapshot, features: withSince(git.features, snapshot) };
      return { ...known, ...found, ahead: aheadOf(found), matchesGit: storedDigest(world, settings, asGit) === digest };
    }
  }
}

function stateOf(
  reason: Published["repairs"][number]["reason"] | undefined,
  { sequence }: Snapshot,
  { snapshot }: Published,
): StoreDrift["state"] {
  if (reason === undefined) return "in-step";
  return sequence > (snapshot?.sequence ?? 0) ? "ahead" : sequence < (snapshot?.sequence ?? 0) ? "behind" : "differs";
}

function aheadOf({ features }: Drift): StoreDrift["ahead"] {
  if (features.some(({ ahead }) => ahead !== "git")) return "store";
  return features.length > 0 ? "git" : null;
}

/** The revision says what was published; what the tip has lowered since must come down as well. */
function withTip(then: Drift, now: Drift): Drift {
  const above = now.features.filter(({ ahead }) => ahead !== "git");
  const told = new Set(above.map(({ feature }) => feature));
  const features = [...above, ...then.features.filter(({ feature }) => !told.has(feature))];
  return { ...then, features: features.toSorted((a, b) => byCodeUnits(a.feature, b.feature)) };
}

/** What git had at a revision, compiled for one environment; null where that revision cannot be read. */
async function gitAt(world: World, { inForce }: Tip, environment: string, revision: string) {
  const { settings } = inForce;
  const commit = await world.history.resolve(revision).catch(() => null);
  const catalog = commit === null ? null : await catalogAt(world, commit, settings).catch(() => null);
  return catalog === null ? null : compiled(catalog, settings, environment);
}

function compiled(catalog: Catalog, settings: Settings, environment: string) {
  const minimumTier = minimumTierOf(settings, environment) ?? 0;
  const features = Array.from(
    catalog.entries.values(),
    ({ rollout }) => [rollout.feature, compileFeature(rollout, settings, 0, minimumTier)] as const,
  );
  return { features: Object.fromEntries(features), unreadable: new Set(catalog.unreadable.keys()) };
}

/** Git does not say since when a tier has been live; what the store says stands. */
function withSince(git: Readonly<Record<string, SnapshotFeature>>, { features, publishedAt }: Snapshot) {
  return Object.fromEntries(
    Object.entries(git).map(([feature, entry]) => {
      const since = own(features, feature)?.since ?? publishedAt;
      return [feature, { ...entry, since: Number.isFinite(parseInstant(since)) ? since : publishedAt }] as const;
    }),
  );
}
