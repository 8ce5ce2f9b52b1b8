/** What a publish is planned from: the tip, what is published, and what the settings limit. */

import { carriedVersion } from "../core/live.ts";
import { liftedKills } from "../core/kills.ts";
import { own } from "../core/lookup.ts";
import type { Published } from "../core/published.ts";
import type { PublishInput } from "../core/publishing.ts";
import type { Rollout } from "../core/rollout.ts";
import { overrideCameAlong } from "../core/setting-version.ts";
import type { Snapshot } from "../evaluation/snapshot.ts";
import { storeLimit } from "./capacity.ts";
import type { ReadStore } from "./stores.ts";
import type { Tip } from "./tip.ts";
import type { World } from "./world.ts";

/** The tip, and what the stores had, as a plan takes them; evidence is measured later. */
export function inputFor(
  world: World,
  tip: Tip,
  given: { readonly environment: string; readonly readings: readonly ReadStore[]; readonly published: Published },
): PublishInput {
  const { environment, readings, published } = given;
  const { settings } = tip.inForce;
  const base = baseVersions(tip, published.snapshot);
  return {
    environment,
    settings,
    now: world.now,
    revision: tip.commit,
    published: published.snapshot,
    tip: tip.catalog,
    tipKnown: tip.doubt === null,
    base,
    evidence: { now: world.now, lastGuardRun: null, features: new Map() },
    kills: published.kills,
    restores: published.restores,
    liftable: liftedKills(published.kills, tip.ancestry),
    limits: readings.map((read) => storeLimit(read.settings, settings.signing)),
    storeTrouble:
      published.trouble[0] === undefined ? null : `${published.trouble[0].store}: ${published.trouble[0].detail}`,
    overridable: overridesOf(tip, published),
    codeHost: world.codeHost !== null,
  };
}

/** The files as the published entries carry them. */
function baseVersions(tip: Tip, snapshot: Snapshot | null): ReadonlyMap<string, Rollout> {
  const base = new Map<string, Rollout>();
  for (const [feature, entry] of Object.entries(snapshot?.features ?? {})) {
    const version = carriedVersion(newestFirst(tip, feature), entry, tip.inForce.settings);
    if (version !== null) base.set(feature, version);
  }
  return base;
}

/** The tip's own version is read already; mostly it is the one that is published. */
function* newestFirst(tip: Tip, feature: string): Iterable<Rollout> {
  const entry = tip.catalog.entries.get(feature);
  if (entry !== undefined) yield entry.rollout;
  yield* tip.versions(feature);
}

/** An override counts for the commit that set what is asked for: the tier, or the audience where the tier is live. */
function overridesOf(tip: Tip, { snapshot, kills }: Published): ReadonlySet<string> {
  const counting = Array.from(tip.catalog.entries.values()).filter(({ rollout }) => {
    const { feature, tier, override } = rollout;
    if (override === null) return false;
    const isLive = own(snapshot?.features ?? {}, feature)?.tier === tier && !Object.hasOwn(kills, feature);
    return overrideCameAlong(rollout, tip.versions(feature), isLive ? "audience" : "tier");
  });
  return new Set(counting.map(({ rollout }) => rollout.feature));
}
