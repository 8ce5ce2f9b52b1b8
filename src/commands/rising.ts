/** The evidence that a publish needs: for what would rise, and for nothing else. */

import { compileFeature } from "../core/compile.ts";
import type { Evidence } from "../core/evidence.ts";
import { liveRollout } from "../core/live.ts";
import { own } from "../core/lookup.ts";
import { planPublish, type PublishInput } from "../core/publishing.ts";
import { raisingCommits } from "../core/raising.ts";
import type { Rollout } from "../core/rollout.ts";
import { gather } from "./gather.ts";
import { evidenceOfMerged } from "./host/merged-approvals.ts";
import { heartbeatOf } from "./published.ts";
import type { ReadStore } from "./stores.ts";
import type { Tip } from "./tip.ts";
import type { World } from "./world.ts";

/** Measures only what would rise: a plan without evidence tells which features those are. */
export async function evidenceOfRises(
  world: World,
  tip: Tip,
  input: PublishInput,
  readings: readonly ReadStore[],
): Promise<Evidence> {
  if (input.published === null) return input.evidence;
  const { withheld, raised } = planPublish(input);
  const rising = new Set([...raised, ...withheld.map((each) => each.feature)]);
  if (rising.size === 0) return input.evidence;
  const rollouts = new Map<string, Rollout>();
  const starting: string[] = [];
  for (const feature of rising) {
    const entry = own(input.published.features, feature);
    if (entry === null || entry.tier === 0) starting.push(feature);
    else rollouts.set(feature, liveRollout(feature, entry, input.base.get(feature) ?? null));
  }
  return gather(world, {
    rollouts,
    starting,
    settings: input.settings,
    timelines: tip.timelines,
    published: { ...input.published, kills: input.kills, restores: input.restores },
    lastGuardRun: rollouts.size === 0 || world.recorded !== null ? null : await heartbeatOf(world, readings),
    host: () => evidenceOfMerged(world, { settings: input.settings, raised: raisersOf(tip, input, rising) }),
  });
}

/** A killed feature counts as one that nobody has: whoever starts it again needs approval for all of it. */
function raisersOf(tip: Tip, input: PublishInput, rising: ReadonlySet<string>) {
  const { settings, now, liftable, kills } = input;
  return new Map(
    Array.from(rising, (feature) => {
      const lifts = liftable.has(feature) && Object.hasOwn(kills, feature);
      const entry = lifts ? null : own(input.published?.features ?? {}, feature);
      const commits = raisingCommits(entry, entriesOf());
      const owners = (input.base.get(feature) ?? tip.catalog.entries.get(feature)?.rollout)?.owners ?? [];
      return [feature, { commits, owners }] as const;

      function* entriesOf() {
        for (const { commit, rollout } of tip.commits(feature)) {
          yield { commit, entry: rollout === null ? null : compileFeature(rollout, settings, now) };
        }
      }
    }),
  );
}
