/** One of several processes that write to a store at once. Each message names a place and who is to write there. */

import { setTimeout as sleep } from "node:timers/promises";
import { killEverywhere } from "../../src/commands/kill.ts";
import { publishAndTell } from "../../src/commands/host/publish-and-tell.ts";
import type { StoreOutcome } from "../../src/commands/stores.ts";
import type { World } from "../../src/commands/world.ts";
import type { Settings } from "../../src/core/settings.ts";
import { evidence } from "../support/builders.ts";
import { settingsOf, settingsText, worldOf } from "./client.ts";
import { historyAt, readHistory, type ReadHistory } from "./history.ts";
import type { RacePlace } from "./places.ts";

/** Who writes: a publisher who has just pushed, or a killer one kill. */
export interface Actor {
  readonly does: "publish" | "kill";
  /** What a killer kills, and how a publisher is called. */
  readonly name: string;
  /** When it begins, in milliseconds after the round; a publisher's push is on the main branch then. */
  readonly after: number;
}

/** What a process is asked. */
export interface Start {
  readonly place: RacePlace;
  readonly actors: readonly Actor[];
  /** The repository with the history. */
  readonly repository: string;
  /** When the round begins, by the clock of the machine. */
  readonly begin: number;
  /** When the main branch moves on, in milliseconds after that, by all publishers together. */
  readonly pushes: readonly number[];
}

/** What became of one actor. */
export interface Finish extends Actor {
  readonly outcome: StoreOutcome["outcome"];
  readonly sequence: number;
  /** The commit that a publisher published. */
  readonly revision: string | null;
  /** Runs until it had worked: as the tool says, "run this again". */
  readonly runs: number;
  readonly at: number;
}

const RUNS = 200;

process.on("message", (start: Start) => {
  race(start).then(
    (finished) => process.send?.({ finished }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.stack : String(error) }),
  );
});

const known = new Map<string, Promise<ReadHistory>>();

async function race({ place, actors, repository, begin, pushes }: Start): Promise<readonly Finish[]> {
  const read = known.get(repository) ?? readHistory(repository);
  known.set(repository, read);
  const [base, history] = await Promise.all([worldOf(place), read]);
  const standsAt = () => pushes.filter((after) => begin + after <= Date.now()).length;
  const world: World = {
    ...base,
    history: historyAt(history, settingsText(place), standsAt),
    recorded: evidence({}),
  };
  const settings = settingsOf(place);
  return Promise.all(actors.map((actor) => act(world, settings, actor, begin)));
}

async function act(shared: World, settings: Settings, actor: Actor, begin: number): Promise<Finish> {
  await sleep(Math.max(0, begin + actor.after - Date.now()));
  for (let runs = 1; runs <= RUNS; runs += 1) {
    const world = { ...shared, now: Date.now() };
    const { store, revision } = await (actor.does === "kill" ? kill(world, settings, actor) : publish(world));
    const { outcome, detail } = store;
    if (outcome !== "failed") {
      return { ...actor, outcome, revision, sequence: store.sequence ?? 0, runs, at: Date.now() };
    }
    // As whoever ran it would, who reads that another was faster, or that a server under load hung up.
    if (!/run this again|^(?:unreachable|timeout|rate-limited):/u.test(detail ?? "")) {
      throw new Error(`${actor.name}: ${detail}`);
    }
  }
  throw new Error(`${actor.name} never came through`);
}

interface Done {
  readonly store: StoreOutcome;
  readonly revision: string | null;
}

async function kill(world: World, settings: Settings, { name: feature }: Actor): Promise<Done> {
  const stores = await killEverywhere(world, settings, [{ feature, code: "manual", by: "race" }], null);
  return { store: onlyOne(stores), revision: null };
}

async function publish(world: World): Promise<Done> {
  const { stores, revision, withheld } = await publishAndTell(world, { dryRun: false });
  if (withheld.length > 0) throw new Error(`a lowering was withheld: ${JSON.stringify(withheld)}`);
  return { store: onlyOne(stores), revision };
}

function onlyOne(stores: readonly StoreOutcome[]): StoreOutcome {
  const [store] = stores;
  if (store === undefined) throw new Error("no store");
  return store;
}
