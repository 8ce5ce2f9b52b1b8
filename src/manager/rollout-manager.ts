/** The guide's rollout manager: its names and shapes, over the commands of the command line. */

import { edit } from "../commands/edit.ts";
import { actingSettings, mustKnow, unknownFeature } from "../commands/locate.ts";
import { stats } from "../commands/look.ts";
import type { Order } from "../commands/orders.ts";
import { publishAndTell } from "../commands/host/publish-and-tell.ts";
import { rollbackAndTell } from "../commands/host/rollback-and-tell.ts";
import { catalogAt, catalogOfTree, settingsAt } from "../commands/repository.ts";
import type { World } from "../commands/world.ts";
import type { Rollout } from "../core/rollout.ts";
import type { Settings } from "../core/settings.ts";
import { evaluate } from "../evaluation/evaluate.ts";
import { mustBeDone, mustBePublished, mustReach } from "./demands.ts";
import { eventWriter } from "./event-writer.ts";
import { worldsOf } from "./place.ts";
import { publishedSnapshot } from "./published.ts";
import { RolloutRefusedError } from "./refusal.ts";
import type { ManagerOptions, PilotRolloutManager, RollbackThreshold, RolloutConfig } from "./shapes.ts";
import { configOf, statsOf } from "./views.ts";

/** The manager of a repository. */
export function getPilotRolloutManager(options: ManagerOptions = {}): PilotRolloutManager {
  const world = worldsOf(options);
  const record = eventWriter(world, options.now ?? Date.now);
  const raise = async (order: Order): Promise<RolloutConfig> => {
    const { feature } = order;
    mustBeDone(await edit(await world(), order, "commit"));
    mustBePublished(feature, await publishAndTell(await world(), { dryRun: false }));
    return config(await world(), feature);
  };
  return {
    async createRollout({ featureName: feature, whitelistedCustomers = [], rollbackThreshold }) {
      const threshold = rollbackThreshold === undefined ? undefined : thresholdOf(rollbackThreshold);
      const order = { kind: "create", feature, whitelist: whitelistedCustomers, rollbackThreshold: threshold } as const;
      mustBeDone(await edit(await world(), order, "commit"));
      return config(await world(), feature);
    },
    startRollout: (feature) => raise({ kind: "start", feature }),
    advanceRollout: (feature) => raise({ kind: "advance", feature }),
    async rollbackFeature(feature, reason) {
      const here = await world();
      const settings = await actingSettings(here);
      await mustKnow(here, settings, feature);
      const { stores, git } = (await rollbackAndTell(here, settings, { feature, reason })).report;
      mustReach(feature, stores);
      if (git.kind === "refused") throw new RolloutRefusedError("unavailable", `${feature} is off; git: ${git.detail}`);
    },
    getRolloutConfig: async (feature) => config(await world(), feature),
    getRolloutStats: async (feature) => statsOf((await stats(await world(), feature)).view),
    async shouldEnableFeature(feature, customer) {
      const snapshot = await publishedSnapshot(await world());
      return snapshot !== null && evaluate(snapshot, feature, customer).enabled;
    },
    recordEvent: record,
  };
}

async function config(world: World, feature: string): Promise<RolloutConfig> {
  const { settings, rollouts } = await standing(world);
  const rollout = rollouts.get(feature);
  if (rollout === undefined) throw unknownFeature(feature, rollouts.keys());
  return configOf(rollout, settings);
}

/** What git says: the base branch, or the working tree where there is none. */
async function standing(world: World): Promise<{ settings: Settings; rollouts: ReadonlyMap<string, Rollout> }> {
  const branch = await world.history.baseBranch();
  const tip = branch === null ? null : (branch.upstream ?? branch.tip);
  const { settings } = await settingsAt(world, tip);
  const catalog = tip === null ? await catalogOfTree(world, settings, null) : await catalogAt(world, tip, settings);
  const rollouts = Array.from(catalog.entries, ([feature, { rollout }]) => [feature, rollout] as const);
  return { settings, rollouts: new Map(rollouts) };
}

/** The guide writes a share of 1; files have whole hundredths of a percent. */
function thresholdOf({ errorRate, timeWindow }: RollbackThreshold): RollbackThreshold {
  const points = Math.round(errorRate * 10_000);
  if (!(Math.abs(errorRate * 10_000 - points) < 1e-6) || !Number.isSafeInteger(timeWindow)) {
    const allowed = "errorRate is a share such as 0.05, in whole hundredths of a percent, and timeWindow milliseconds";
    throw new RolloutRefusedError("invalid", `${allowed}; found ${errorRate} and ${timeWindow}`);
  }
  return { errorRate: points, timeWindow };
}
