/** What every guard run does first: stores are brought down to git, kills completed, interrupted rollbacks repeated. */

import { seal } from "../core/compile.ts";
import { liftedKills } from "../core/kills.ts";
import {
  planReconcile,
  type ReconcileInput,
  type ReconcilePlan,
  type RepeatedRollback,
  type StoreRepair,
} from "../core/reconciling.ts";
import { formatInstant } from "../evaluation/instant.ts";
import { inEnvironment, publishedIn } from "./published.ts";
import { waitingRollbacks } from "./host/waiting-rollbacks.ts";
import { commitRollbacks } from "./rollback.ts";
import { type Deed, deedOf } from "./deeds.ts";
import type { ReadStore } from "./stores.ts";
import type { Tip } from "./tip.ts";
import type { World } from "./world.ts";

/** What a reconciliation did. */
export interface Reconciliation {
  /** One line each, e.g. `edge: lowered phase3_tab_sync`. */
  readonly done: readonly string[];
  readonly notes: readonly string[];
  readonly wrote: boolean;
  readonly committed: boolean;
  readonly failed: boolean;
  /** Rollbacks of earlier runs that were written down only now, or once more could not be. */
  readonly repeated: readonly (RepeatedRollback & { readonly deed: Deed })[];
}

const NOTHING: Reconciliation = {
  done: [],
  notes: [],
  wrote: false,
  committed: false,
  failed: false,
  repeated: [],
};

/** Reconciles every environment. Where the tip may be old, nothing is compared with it: the next run does. */
export async function reconcile(
  world: World,
  tip: Tip,
  readings: readonly ReadStore[],
  { dryRun }: { readonly dryRun: boolean },
): Promise<Reconciliation> {
  const recovered = dryRun ? null : await world.tree.recover();
  const start = recovered === null ? NOTHING : { ...NOTHING, done: [recovered] };
  if (tip.doubt !== null) return start;
  const environments = new Set(readings.map(({ settings }) => settings.environment));
  let sum = start;
  for (const environment of environments) {
    sum = add(sum, await reconcileEnvironment(world, tip, environment, readings, dryRun));
  }
  return sum;
}

/**
 * Brings down the stores of one environment that stand above git or lack a kill, and does nothing else.
 *
 * @returns what was brought down, store by store
 */
export async function lowerStores(
  world: World,
  tip: Tip,
  environment: string,
  readings: readonly ReadStore[],
): Promise<readonly StoreRepair[]> {
  if (tip.doubt !== null) return [];
  const written = await writeAll(
    world,
    tip,
    readings,
    planReconcile(inputOf(world, tip, environment, readings)).stores,
  );
  return written.flatMap(({ repair, trouble }) => (trouble === null ? [repair] : []));
}

function inputOf(world: World, tip: Tip, environment: string, readings: readonly ReadStore[]): ReconcileInput {
  const { kills } = publishedIn(world, tip, environment, readings);
  return {
    environment,
    settings: tip.inForce.settings,
    now: world.now,
    tip: tip.catalog,
    stores: readings.flatMap(({ store, reading }) =>
      reading.kind === "snapshot" ? [{ store: store.name, snapshot: reading.snapshot }] : [],
    ),
    kills,
    liftable: liftedKills(kills, tip.ancestry),
    openPullRequests: new Set<string>(),
  };
}

async function writeAll(world: World, tip: Tip, readings: readonly ReadStore[], repairs: readonly StoreRepair[]) {
  return Promise.all(repairs.map(async (repair) => ({ repair, trouble: await write(world, tip, readings, repair) })));
}

async function reconcileEnvironment(
  world: World,
  tip: Tip,
  environment: string,
  all: readonly ReadStore[],
  dryRun: boolean,
): Promise<Reconciliation> {
  const readings = inEnvironment(all, environment);
  const input = inputOf(world, tip, environment, readings);
  const plan = planReconcile(input);
  if (dryRun) return rehearsed(plan);
  const written = await writeAll(world, tip, readings, plan.stores);
  const notes = written.flatMap(({ trouble }) => trouble ?? []);
  const repaired: Reconciliation = {
    done: written.flatMap(({ repair, trouble }) => (trouble === null ? linesOf(repair) : [])),
    notes,
    wrote: plan.stores.length > 0,
    committed: false,
    failed: notes.length > 0,
    repeated: [],
  };
  // The code host is asked when the stores are safe.
  return plan.repeats.length === 0 ? repaired : add(repaired, await repeatRollbacks(world, tip, input));
}

function rehearsed({ stores, repeats }: ReconcilePlan): Reconciliation {
  const lines = repeats.map(({ feature }) => `git: rolled back ${feature}`);
  return { ...NOTHING, done: [...stores.flatMap(linesOf), ...lines] };
}

/** Repeats the rollbacks that wait in no pull request. */
async function repeatRollbacks(world: World, tip: Tip, input: ReconcileInput): Promise<Reconciliation> {
  const openPullRequests = await waitingRollbacks(world, tip.inForce.settings);
  const { repeats } = planReconcile({ ...input, openPullRequests });
  const deeds = await repeat(world, tip, repeats);
  return {
    repeated: repeats.flatMap((each) => {
      const deed = deeds.find(({ feature }) => feature === each.feature);
      return deed === undefined ? [] : [{ ...each, deed }];
    }),
    done: deeds.flatMap(({ feature, failed, label }) =>
      failed ? [] : [label.startsWith("pull-request:") ? `git: ${feature}: ${label}` : `git: rolled back ${feature}`],
    ),
    notes: [...new Set(deeds.flatMap(({ failed, label }) => (failed ? [label] : [])))],
    wrote: false,
    committed: deeds.some(({ committed }) => committed),
    failed: deeds.some(({ failed }) => failed),
  };
}

function linesOf({ store, lowered, killed }: StoreRepair): readonly string[] {
  return [
    ...lowered.map((feature) => `${store}: lowered ${feature}`),
    ...killed.map((feature) => `${store}: killed ${feature}`),
  ];
}

async function repeat(world: World, tip: Tip, repeats: readonly RepeatedRollback[]): Promise<readonly Deed[]> {
  const orders = repeats.map(({ feature, record }) => ({
    feature,
    reason: record.reason,
    by: record.by ?? "guard",
    at: world.now,
  }));
  const { outcomeOf } = await commitRollbacks(world, tip.inForce.settings, orders);
  return orders.map(({ feature }) => deedOf(feature, outcomeOf(feature)));
}

/** Null where it was written, else why not; a conflict is left to the publish at the end of the run. */
async function write(
  world: World,
  tip: Tip,
  readings: readonly ReadStore[],
  repair: StoreRepair,
): Promise<string | null> {
  const read = readings.find(({ store }) => store.name === repair.store);
  if (read?.reading.kind !== "snapshot") return null;
  const { digest: _digest, signature: _signature, ...content } = read.reading.snapshot;
  const [sequence, publishedAt] = [content.sequence + 1, formatInstant(world.now)];
  // A commit that a rewritten history has not any more is nothing to compare with.
  const revision = tip.ancestry.rank(content.revision) < 0 ? tip.commit : content.revision;
  const next = { ...content, ...repair.parts, revision, sequence, publishedAt };
  const writing = await read.store.write(seal(next, world.digest), read.reading.version, world.patience());
  return writing.kind === "failed" ? `${repair.store}: ${writing.cause}: ${writing.detail}` : null;
}

function add(a: Reconciliation, b: Reconciliation): Reconciliation {
  return {
    done: [...a.done, ...b.done],
    notes: [...a.notes, ...b.notes],
    wrote: a.wrote || b.wrote,
    committed: a.committed || b.committed,
    failed: a.failed || b.failed,
    repeated: [...a.repeated, ...b.repeated],
  };
}
