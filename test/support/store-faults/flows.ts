/** What is done with stores while they are broken: a catalog, what the edge had before, and the runs that change it. */

import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openStore } from "../../../src/cli/stores.ts";
import { buildWorld } from "../../../src/cli/world.ts";
import { guard } from "../../../src/commands/guard.ts";
import { killEverywhere } from "../../../src/commands/kill.ts";
import { publishAndTell } from "../../../src/commands/host/publish-and-tell.ts";
import type { StoreOutcome } from "../../../src/commands/stores.ts";
import { EXIT, type Exit, type World } from "../../../src/commands/world.ts";
import { parseSettings } from "../../../src/config/settings.ts";
import { seal } from "../../../src/core/compile.ts";
import type { Settings } from "../../../src/core/settings.ts";
import type { Kill, Snapshot } from "../../../src/evaluation/snapshot.ts";
import type { SnapshotStore } from "../../../src/ports.ts";
import { calm } from "../../adapters/stores/snapshots.ts";
import { settingsOf } from "../../races/client.ts";
import type { RacePlace } from "../../races/places.ts";
import { DAY, evidence, NOW } from "../builders.ts";
import { digest } from "../digest.ts";
import { repository, type TestRepository } from "../git.ts";

/** A repository and what its edge has before a run. */
export interface Scene {
  readonly repository: TestRepository;
  readonly settings: Settings;
  /** The world of every run: nothing in the repository changes between them. */
  readonly world: World;
  /** Published eight days ago; `d` was killed since. */
  readonly before: Snapshot;
}

/** How a run ended. */
export interface Ending {
  readonly exit: Exit;
  /** What was said of the store that was broken; null where the run says nothing of single stores. */
  readonly edge: StoreOutcome["outcome"] | null;
  readonly said: string;
}

/** One way to change the edge. */
export interface Flow {
  readonly name: string;
  /** What another store has already, which the edge lacks; null where the edge is the only store. */
  readonly elsewhere: ((before: Snapshot) => Snapshot) | null;
  readonly run: (world: World, settings: Settings) => Promise<Ending>;
}

const BY_HAND: Kill = { at: "2026-11-22T09:00:00Z", by: "@on-call", code: "manual", revision: "" };

/** A lowering, a rise that has no evidence, a killed feature, and one that stays. */
export async function openScene(stores: 1 | 2): Promise<Scene> {
  const repo = repository();
  const others = stores === 1 ? "" : ", {name: other, kind: file, path: .pilot/other.json}";
  const text = `concurrency: {running: 9}\nstores: [{name: edge, kind: file, path: .pilot/edge.json}${others}]\n`;
  const file = (feature: string, tier: number) => ({
    [`rollouts/${feature}.yaml`]: `feature: ${feature}\ntier: ${tier}\nwhitelist: [cust_1]\n`,
  });
  const settings = { ".github/pilot-rollout.yml": text, ".gitignore": ".pilot/\n" };
  const features = { ...file("a", 2), ...file("b", 1), ...file("c", 1), ...file("d", 3) };
  repo.commit("Begin", { ...settings, ...features }, NOW - 8 * DAY);
  const parsed = parseSettings("settings", new TextEncoder().encode(text), { ci: false }).settings;
  if (parsed === null) throw new Error("the settings are wrong");
  const world = await worldAt(repo, NOW - 8 * DAY);
  await publishAndTell(world, { dryRun: false });
  const [edge] = parsed.stores;
  const reading = edge === undefined ? null : await world.openStore(edge, null).read(calm());
  if (reading?.kind !== "snapshot") throw new Error("nothing was published");
  repo.commit("Lower a and raise c", { ...file("a", 1), ...file("c", 2) }, NOW - DAY);
  const { snapshot } = reading;
  const kills = { d: { ...BY_HAND, revision: snapshot.revision } };
  return { repository: repo, settings: parsed, world: await worldAt(repo, NOW), before: resealed(snapshot, { kills }) };
}

/** The next snapshot with other parts. */
function resealed(snapshot: Snapshot, parts: Partial<Pick<Snapshot, "kills">>): Snapshot {
  const { digest: _digest, signature: _signature, ...content } = snapshot;
  return seal({ ...content, ...parts, sequence: content.sequence + 1 }, digest);
}

async function worldAt(repo: TestRepository, now: number): Promise<World> {
  const { PATH = "", HOME = "" } = process.env;
  return buildWorld(
    { repo: repo.directory, now },
    { workingDirectory: repo.directory, environment: { PATH, HOME }, clock: () => now },
    { tell() {}, stop() {} },
  );
}

/** The world of a run over a store for the edge, and a file for the other one. */
export function worldOver({ world }: Scene, edge: SnapshotStore, patienceMs: number, other: string): World {
  return {
    ...world,
    recorded: evidence({}),
    patience: () => AbortSignal.timeout(patienceMs),
    // Nobody else writes: however long a run would wait for others, none comes.
    random: () => 1,
    sleep: () => sleep(1),
    openStore: (asked, signing) =>
      asked.name === "edge" ? edge : world.openStore({ ...asked, options: { path: other } }, signing),
  };
}

/** A client of the edge at a place. */
export function storeAt(place: RacePlace, gitEnvironment: Readonly<NodeJS.ProcessEnv> = process.env): SnapshotStore {
  const [store] = settingsOf(place).stores;
  if (store === undefined) throw new Error("no store");
  const { directory, environment } = place;
  return openStore({ directory, environment, gitEnvironment }, store, null);
}

/** Where the other store of a case lies. */
export function otherPath({ repository: repo }: Scene, number: number): string {
  return join(repo.directory, `.pilot/other-${number}.json`);
}

const alone = null;

/** A publish that lowers one feature and withholds another. */
const PUBLISH: Flow = { name: "publish", elsewhere: alone, run: (world) => published(world) };

const KILL: Flow = {
  name: "kill",
  elsewhere: alone,
  async run(world, settings) {
    const [edge] = await killEverywhere(world, settings, [{ feature: "a", code: "error-rate", by: "guard" }], null);
    const exit = edge?.outcome === "failed" ? EXIT.unavailable : EXIT.ok;
    return { exit, edge: edge?.outcome ?? null, said: JSON.stringify(edge) };
  },
};

/** Another store has a kill that the edge lacks, and is one sequence ahead. */
const REPAIR: Flow = {
  name: "repair",
  elsewhere: (before) => resealed(before, { kills: { ...before.kills, a: { ...BY_HAND, revision: before.revision } } }),
  run: (world) => published(world),
};

/** The edge stands above git, and the guard brings it down before anything else. */
const GUARD: Flow = {
  name: "guard",
  elsewhere: alone,
  async run(world) {
    const run = await guard(world, { dryRun: false });
    const edge = run.publication?.stores.find(({ name }) => name === "edge")?.outcome ?? null;
    return { exit: run.exit, edge, said: JSON.stringify(run) };
  },
};

/** Every flow. */
export const FLOWS: readonly Flow[] = [PUBLISH, KILL, REPAIR, GUARD];

async function published(world: World): Promise<Ending> {
  const publication = await publishAndTell(world, { dryRun: false });
  const edge = publication.stores.find(({ name }) => name === "edge")?.outcome ?? null;
  return { exit: publication.exit, edge, said: JSON.stringify(publication) };
}
