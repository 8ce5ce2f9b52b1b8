/** What a guard run looks at: everything that is live, and what is measured of it. */

import type { Evidence } from "../core/evidence.ts";
import type { Rollout } from "../core/rollout.ts";
import { type Watched, watchedFeatures } from "../core/watching.ts";
import type { Instant } from "../evaluation/instant.ts";
import { gather } from "./gather.ts";
import { heartbeatOf, inEnvironment, PRODUCTION, publishedIn } from "./published.ts";
import type { ReadStore } from "./stores.ts";
import type { Tip } from "./tip.ts";
import type { World } from "./world.ts";

/** What is live, and the evidence about it. */
export interface Sight {
  readonly watched: readonly Watched[];
  readonly evidence: Evidence;
}

/** Measures everything that is live, looking back to the last run. */
async function watch(
  world: World,
  tip: Tip,
  readings: readonly ReadStore[],
  lastGuardRun: Instant | null,
): Promise<Sight> {
  const { settings } = tip.inForce;
  const production = inEnvironment(readings, PRODUCTION);
  const snapshots = production.flatMap(({ reading }) => (reading.kind === "snapshot" ? [reading.snapshot] : []));
  const published = publishedIn(world, tip, PRODUCTION, production);
  const watched = watchedFeatures({
    settings,
    tip: tip.catalog,
    lastReadable: lastReadable(tip),
    snapshots,
    kills: published.kills,
  });
  const evidence = await gather(world, {
    rollouts: new Map(
      watched.flatMap(({ feature, rollout, tier, killed }) =>
        killed === null ? [[feature, { ...rollout, tier }]] : [],
      ),
    ),
    settings,
    timelines: tip.timelines,
    published:
      published.snapshot === null
        ? null
        : { ...published.snapshot, kills: published.kills, restores: published.restores },
    lastGuardRun,
  });
  return { watched, evidence };
}

/** Files that cannot be read at the tip are watched as they last could be. */
function lastReadable(tip: Tip): ReadonlyMap<string, Rollout> {
  const found = new Map<string, Rollout>();
  for (const feature of tip.catalog.unreadable.keys()) {
    for (const version of tip.versions(feature)) {
      found.set(feature, version);
      break;
    }
  }
  return found;
}

/** What was seen, what was done about it, and whether the time since the last run was looked at as well. */
export interface Look<D> extends Sight {
  readonly done: D;
  readonly whole: boolean;
}

/**
 * Looks, and acts at once. Where no store knows of the last run, the code host may: it is asked meanwhile, and nothing
 * waits for its answer. Where nothing had to be done, and there is time to look back at, that is looked at then.
 */
export async function lookAndAct<D>(
  world: World,
  tip: Tip,
  readings: readonly ReadStore[],
  act: (sight: Sight) => Promise<{ readonly done: D; readonly acted: boolean }>,
): Promise<Look<D>> {
  const measured = world.recorded === null;
  const beaten = measured ? await heartbeatOf(world, inEnvironment(readings, PRODUCTION)) : null;
  const asked = measured && beaten === null ? (world.codeHost?.lastSuccessfulRun() ?? null) : null;
  const first = await watch(world, tip, readings, beaten);
  const { done, acted } = await act(first);
  const answer = await asked;
  const last = answer?.kind === "ok" ? answer.value : null;
  if (last === null || acted) return { ...first, done, whole: last === null };
  const second = await watch(world, tip, readings, last);
  return { ...second, done: (await act(second)).done, whole: true };
}
