/** Rehearsals for `rollback-ready`, prepared once and only where something rises. */

import type { Rehearsal } from "../core/judge.ts";
import { contentOf, compileFeature } from "../core/compile.ts";
import { rehearse, type StoreLimit } from "../core/rehearsal.ts";
import type { Rollout } from "../core/rollout.ts";
import type { Settings } from "../core/settings.ts";
import { PRODUCTION } from "./published.ts";
import type { ReadingWorld } from "./world.ts";

/** Rehearses against everything that `rollouts` compile to, under the limits of the stores that can be opened. */
export function capacityOf(
  world: ReadingWorld,
  settings: Settings,
  rollouts: ReadonlyMap<string, Rollout>,
): (feature: string, after: Rollout) => Rehearsal {
  let prepared: ReturnType<typeof rehearse> | null = null;
  return (feature, after) => {
    prepared ??= prepare(world, settings, rollouts);
    return prepared(feature, after);
  };
}

/** The size of the snapshot that some rollouts compile to, and what each store takes. */
export function snapshotSize(
  world: ReadingWorld,
  settings: Settings,
  rollouts: ReadonlyMap<string, Rollout>,
): Pick<Rehearsal, "bytes" | "limits"> | null {
  const [first] = rollouts.values();
  if (first === undefined) return null;
  const { bytes, limits } = prepare(world, settings, rollouts)(first.feature, first);
  return { bytes, limits };
}

function prepare(world: ReadingWorld, settings: Settings, rollouts: ReadonlyMap<string, Rollout>) {
  const features = Array.from(
    rollouts,
    ([name, rollout]) => [name, compileFeature(rollout, settings, world.now)] as const,
  );
  const about = { environment: PRODUCTION, revision: "0".repeat(40), publishedAt: world.now };
  return rehearse(contentOf(about, { features, kills: {}, restores: {} }), settings, limitsOf(world, settings));
}

/** A store that cannot be opened here says so when it is written to; its limit is not known. */
function limitsOf(world: ReadingWorld, settings: Settings): readonly StoreLimit[] {
  return settings.stores.flatMap((each) => {
    try {
      const { name, maximumBytes } = world.openStore(each, settings.signing);
      return [{ store: name, maximumBytes }];
    } catch {
      return [];
    }
  });
}
