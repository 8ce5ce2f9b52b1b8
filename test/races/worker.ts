/** One of several processes that write to a store at once. Each message names a place and who is to write there. */

import { killEverywhere } from "../../src/commands/kill.ts";
import { changeStore, openStores, type StoreOutcome } from "../../src/commands/stores.ts";
import type { World } from "../../src/commands/world.ts";
import { seal } from "../../src/core/compile.ts";
import type { Settings } from "../../src/core/settings.ts";
import { formatInstant } from "../../src/evaluation/instant.ts";
import type { Snapshot } from "../../src/evaluation/snapshot.ts";
import { settingsOf, worldOf } from "./client.ts";
import type { RacePlace } from "./places.ts";

/** Who writes: a publisher once, or a killer one kill. */
export interface Actor {
  readonly does: "publish" | "kill";
  readonly feature: string;
}

/** What a process is asked. */
export interface Start {
  readonly place: RacePlace;
  readonly actors: readonly Actor[];
}

/** What became of one actor. */
export interface Finish extends Actor {
  readonly sequence: number;
  /** Runs until it had worked: as the tool says, "run this again". */
  readonly runs: number;
  readonly at: number;
}

const RUNS = 200;

process.on("message", (start: Start) => {
  race(start).then(
    (finished) => process.send?.({ finished }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});

async function race({ place, actors }: Start): Promise<readonly Finish[]> {
  const world = await worldOf(place);
  const settings = settingsOf(place);
  return Promise.all(actors.map((actor) => act(world, settings, actor)));
}

async function act(shared: World, settings: Settings, actor: Actor): Promise<Finish> {
  for (let runs = 1; runs <= RUNS; runs += 1) {
    const world = { ...shared, now: Date.now() };
    const outcome = await (actor.does === "kill" ? kill(world, settings, actor) : publish(world, settings, actor));
    if (outcome.outcome !== "failed") return { ...actor, sequence: outcome.sequence ?? 0, runs, at: Date.now() };
    // As whoever ran it would, who reads that another was faster, or that a server under load hung up.
    if (!/run this again|^(?:unreachable|timeout|rate-limited):/u.test(outcome.detail ?? "")) {
      throw new Error(`${actor.feature}: ${outcome.detail}`);
    }
  }
  throw new Error(`${actor.feature} never came through`);
}

async function kill(world: World, settings: Settings, { feature }: Actor): Promise<StoreOutcome> {
  const [outcome] = await killEverywhere(world, settings, [{ feature, code: "manual", by: "race" }], null);
  if (outcome === undefined) throw new Error("no store");
  return outcome;
}

/** Every publisher writes its own name, so that no two write the same. */
function publish(world: World, settings: Settings, { feature }: Actor): Promise<StoreOutcome> {
  const next = ({ digest: _digest, signature: _signature, ...current }: Snapshot): Snapshot => {
    const own = current.features[feature];
    const features =
      own === undefined ? current.features : { ...current.features, [feature]: { ...own, weight: own.weight + 1 } };
    const publishedAt = formatInstant(world.now);
    return seal({ ...current, features, sequence: current.sequence + 1, publishedAt }, world.digest);
  };
  const [place] = openStores(world, settings);
  if (place === undefined) throw new Error("no store");
  return changeStore(world, place, next);
}
