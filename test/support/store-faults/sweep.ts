/**
 * Every fault at every call of a store: a flow runs once undisturbed, and then again for each of its calls and each
 * fault. Whatever happened, the laws hold, and the same run once more ends as the undisturbed one.
 */

import { isDeepStrictEqual } from "node:util";
import { fileStore } from "../../../src/adapters/stores/file.ts";
import { EXIT, type World } from "../../../src/commands/world.ts";
import type { Snapshot } from "../../../src/evaluation/snapshot.ts";
import { calm } from "../../adapters/stores/snapshots.ts";
import { parse, serialize } from "../../adapters/stores/parse.ts";
import type { Contest } from "../../races/places.ts";
import { diskStage } from "./disk.ts";
import { type Ending, type Flow, otherPath, type Scene, worldOver } from "./flows.ts";
import { gitStage } from "./git.ts";
import type { Disturbance, Stage } from "./stage.ts";
import { wireStage } from "./wire.ts";

/** One run that is disturbed. */
export interface Case extends Disturbance {
  readonly flow: Flow;
}

/** What an undisturbed run leaves. */
export interface Clean {
  readonly calls: number;
  readonly after: Parts;
}

type Parts = Pick<Snapshot, "features" | "kills" | "restores">;

/** Opens the stage of a kind of store. */
export async function openStage({ kind, start }: Contest): Promise<Stage> {
  if (kind === "file") return diskStage();
  if (kind === "git") return gitStage();
  const ground = await start();
  if (ground.port === null) throw new Error(`${kind} has no wire`);
  return wireStage(kind, ground, ground.port);
}

/** What a flow does where nothing is broken. */
export async function cleanRun(stage: Stage, scene: Scene, flow: Flow): Promise<Clean> {
  const { world, bench } = await prepare(stage, scene, flow);
  await flow.run(unhurried(world), scene.settings);
  const calls = bench.calls();
  const reading = await bench.direct.read(calm());
  await bench.stop();
  if (reading.kind !== "snapshot") throw new Error(`${flow.name} leaves ${JSON.stringify(reading)}`);
  return { calls, after: partsOf(reading.snapshot) };
}

/** Every case of a flow. */
export function casesOf(stage: Stage, flow: Flow, { calls }: Clean): readonly Case[] {
  return stage.disturbances(calls).map((disturbance) => ({ flow, ...disturbance }));
}

/** Runs wait more than they work. */
const AT_ONCE = 6;

/** Everything that is wrong with some disturbed runs, in words. */
export async function problemsOf(
  stage: Stage,
  scene: Scene,
  cases: readonly Case[],
  clean: Clean,
): Promise<readonly string[]> {
  const waiting = [...cases];
  const problems: string[] = [];
  const work = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      problems.push(...(await problemsOfOne(stage, scene, one, clean)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return problems;
}

/** On a machine under load a run may give up before it comes to the call; then it gets more time. */
const MORE_TIME = 8;

async function problemsOfOne(
  stage: Stage,
  scene: Scene,
  one: Case,
  clean: Clean,
  more = 1,
): Promise<readonly string[]> {
  const { flow, call, fault } = one;
  const { world, bench } = await prepare({ ...stage, patienceMs: stage.patienceMs * more }, scene, flow);
  bench.arm(one);
  const ending = await flow.run(world, scene.settings);
  // Some say goodbye to their server when the run is over already.
  await new Promise((resolve) => setTimeout(resolve, 20));
  const struck = bench.struck();
  bench.calm();
  const reading = await bench.direct.read(calm());
  const problems =
    reading.kind === "snapshot"
      ? broken(scene.before, reading.snapshot, { ending, clean, flow })
      : [`the store holds no whole snapshot: ${JSON.stringify(reading)}`];
  const again = await flow.run(unhurried(world), scene.settings);
  const later = await bench.direct.read(calm());
  await bench.stop();
  if (!struck && more < MORE_TIME) return problemsOfOne(stage, scene, one, clean, MORE_TIME);
  if (!struck) problems.push("nothing went wrong");
  if (later.kind !== "snapshot" || !isDeepStrictEqual(settled(partsOf(later.snapshot)), settled(clean.after))) {
    problems.push(`the next run does not put it right: ${JSON.stringify(later)}, it says ${again.said}`);
  }
  return problems.map((problem) => `${flow.name}, call ${call}, ${fault}: ${problem}`);
}

let number = 0;

/** A fresh place that has what was published before, and whoever looks at it past what breaks. */
async function prepare(stage: Stage, scene: Scene, flow: Flow) {
  const bench = await stage.open();
  const written = await bench.direct.write(scene.before, null, calm());
  if (written.kind !== "written") throw new Error(`cannot begin: ${JSON.stringify(written)}`);
  const other = otherPath(scene, (number += 1));
  if (flow.elsewhere !== null) {
    const file = fileStore({ name: "other", path: other, environment: "production", parse, serialize });
    await file.write(flow.elsewhere(scene.before), null, calm());
  }
  return { bench, world: worldOver(scene, bench.disturbed, stage.patienceMs, other) };
}

/** Nothing is broken: however slow the machine is, the run comes to its end. */
function unhurried(world: World): World {
  return { ...world, patience: () => AbortSignal.timeout(30_000) };
}

function partsOf({ features, kills, restores }: Snapshot): Parts {
  return { features, kills, restores };
}

/**
 * What customers get: the instant of a kill is that of its run, and the entry of a killed feature gives way where room
 * is short.
 */
function settled({ features, kills, restores }: Parts): unknown {
  const live = Object.entries(features).filter(([feature]) => !Object.hasOwn(kills, feature));
  return { live, restores, kills: Object.keys(kills) };
}

interface Outcome {
  readonly ending: Ending;
  readonly clean: Clean;
  readonly flow: Flow;
}

/** The laws. */
function broken(before: Snapshot, now: Snapshot, outcome: Outcome): string[] {
  const raised = Object.entries(now.features).filter(([feature, { tier, weight }]) => {
    const allowed = before.features[feature];
    return allowed === undefined || tier > allowed.tier || weight > allowed.weight;
  });
  const lost = Object.keys(before.kills).filter((feature) => !Object.hasOwn(now.kills, feature));
  return [
    ...raised.map(([feature]) => `${feature} was raised`),
    ...lost.map((feature) => `the kill of ${feature} was lost`),
    ...(now.sequence < before.sequence ? ["the store went back in time"] : []),
    ...lies(now, outcome),
  ];
}

/** What a run says that is not so, or should have said. */
function lies(now: Snapshot, { ending, clean, flow }: Outcome): readonly string[] {
  const { edge, exit, said } = ending;
  const isDone = isDeepStrictEqual(settled(partsOf(now)), settled(clean.after));
  const saysDone = edge !== null && edge !== "failed";
  return [
    ...(!isDone && saysDone ? [`it says "${edge}", and the store does not have it`] : []),
    ...(!isDone && exit !== EXIT.unavailable ? [`exit ${exit}, and the store does not have it`] : []),
    ...(/s3cret/u.test(said) ? ["a secret was told"] : []),
    ...(flow.name !== "guard" && edge === null ? ["nothing is said of the store"] : []),
  ];
}
