/** What a publish does before it plans: bring down what stands too high, then measure what would rise. */

import type { Evidence } from "../core/evidence.ts";
import type { PublishInput } from "../core/publication.ts";
import { planPublish } from "../core/publishing.ts";
import type { StoreRepair } from "../core/reconciling.ts";
import { PRODUCTION } from "./published.ts";
import { lowerStores } from "./reconcile.ts";
import { evidenceOfRises } from "./rising.ts";
import type { ReadStore } from "./stores.ts";
import type { Tip } from "./tip.ts";
import type { World } from "./world.ts";
import type { Written } from "./write-plan.ts";

/** What was done so far. */
export interface Preparation {
  /** What was brought down before anything was measured. */
  readonly lowered: readonly StoreRepair[];
  /** Null where stores were brought down, so that all must be read again. */
  readonly evidence: Evidence | null;
}

/** Evidence for a rise may take its time; no lowering waits for it. */
export async function prepare(
  world: World,
  tip: Tip,
  given: {
    readonly input: PublishInput;
    readonly readings: readonly ReadStore[];
    readonly before: Preparation | null;
    readonly dryRun: boolean;
  },
): Promise<Preparation> {
  const { input, readings, before, dryRun } = given;
  if (before !== null && before.evidence !== null) return before;
  if (input.environment !== PRODUCTION) return { lowered: [], evidence: input.evidence };
  if (before === null && !dryRun && mayWait(world, input)) {
    const lowered = await lowerStores(world, tip, input.environment, readings);
    if (lowered.length > 0) return { lowered, evidence: null };
  }
  return { lowered: before?.lowered ?? [], evidence: await evidenceOfRises(world, tip, input, readings) };
}

/** Recorded evidence is there at once. */
function mayWait({ recorded }: World, input: PublishInput): boolean {
  if (recorded !== null || input.published === null) return false;
  const { raised, withheld } = planPublish(input);
  return raised.length + withheld.length > 0;
}

/** What was written first was written, also where nothing was left to write. */
export function withLowered({ stores, sequence }: Written, lowered: readonly StoreRepair[]) {
  const names = new Set(lowered.map(({ store }) => store));
  const told = stores.map((each) =>
    each.outcome === "unchanged" && names.has(each.name) ? { ...each, outcome: "written" as const } : each,
  );
  return { stores: told, sequence, lowered };
}

/** A store that is too small for what is published still gets what is lowered: that makes its snapshot smaller. */
export async function lowerWhatIsFull(
  world: World,
  tip: Tip,
  {
    input,
    readings,
    stores,
  }: { readonly input: PublishInput; readonly readings: readonly ReadStore[]; readonly stores: Written["stores"] },
): Promise<readonly StoreRepair[]> {
  const full = new Set(
    stores.flatMap(({ name, outcome, detail }) =>
      outcome === "failed" && detail?.startsWith("too-large") ? [name] : [],
    ),
  );
  if (full.size === 0) return [];
  return lowerStores(
    world,
    tip,
    input.environment,
    readings.filter(({ store }) => full.has(store.name)),
  );
}
