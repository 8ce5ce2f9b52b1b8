/**
 * Every fault at every call of a store: a flow runs once undisturbed over a proxy, and then again for each of its
 * exchanges and each fault. Whatever happened, the laws hold, and the same run once more ends as the undisturbed one.
 */

import { isDeepStrictEqual } from "node:util";
import { EXIT, type World } from "../../../src/commands/world.ts";
import type { StoreKind } from "../../../src/core/store-kinds.ts";
import type { Snapshot } from "../../../src/evaluation/snapshot.ts";
import { calm } from "../../adapters/stores/snapshots.ts";
import { fileStore } from "../../../src/adapters/stores/file.ts";
import { parse, serialize } from "../../adapters/stores/parse.ts";
import type { Ground } from "../../races/places.ts";
import { type Fault, httpAnswer, startFaultProxy } from "../fault-proxy.ts";
import { type Ending, type Flow, otherPath, type Scene, storeAt, worldOver } from "./flows.ts";

/** A kind of store, its server and that server's port; every run has a proxy of its own before it. */
export interface Stage {
  readonly kind: StoreKind;
  readonly ground: Ground;
  readonly port: number;
}

/** One run that is disturbed. */
export interface Case {
  readonly flow: Flow;
  readonly exchange: number;
  readonly fault: readonly [string, Fault];
}

/** What an undisturbed run leaves. */
export interface Clean {
  readonly exchanges: number;
  readonly after: Parts;
}

type Parts = Pick<Snapshot, "features" | "kills" | "restores">;

const WIRE: readonly (readonly [string, Fault])[] = [
  ["refused", { kind: "refuse" }],
  ["request cut off", { kind: "cut-request", bytes: 40 }],
  ["answer lost", { kind: "lose-answer" }],
  ["answer cut off at once", { kind: "cut-answer", bytes: 1 }],
  ["answer cut off", { kind: "cut-answer", bytes: 130 }],
  ["silence", { kind: "silence" }],
];

/** Another answer than the server's, and one that hides that it did as asked. */
const HTTP: readonly (readonly [string, Fault])[] = [
  ...[403, 429, 500, 503].map((status) => answers(`HTTP ${status}`, httpAnswer(status))),
  answers("no JSON", httpAnswer(200, {}, "<html>")),
  ["HTTP 500 after it was done", { kind: "answer", bytes: httpAnswer(500), forward: true }],
];

const REPLIES: readonly (readonly [string, Fault])[] = [
  answers("OOM", Buffer.from("-OOM command not allowed when used memory > 'maxmemory'.\r\n")),
  answers("NOPERM", Buffer.from("-NOPERM this user has no permissions\r\n")),
  [
    "an error after it was done",
    { kind: "answer", bytes: Buffer.from("-ERR something went wrong\r\n"), forward: true },
  ],
];

function answers(name: string, bytes: Buffer): readonly [string, Fault] {
  return [name, { kind: "answer", bytes }];
}

function faultsOf(kind: StoreKind): readonly (readonly [string, Fault])[] {
  if (kind === "postgres") return WIRE;
  return [...WIRE, ...(kind === "redis" ? REPLIES : HTTP)];
}

let places = 0;

/** Opens a stage; null where a kind has no wire that could break. */
export function openStage(kind: StoreKind, ground: Ground): Stage | null {
  return ground.port === null ? null : { kind, ground, port: ground.port };
}

/** What a flow does where nothing is broken. */
export async function cleanRun(stage: Stage, scene: Scene, flow: Flow): Promise<Clean> {
  const { world, direct, proxy } = await prepare(stage, scene, flow);
  await flow.run(unhurried(world), scene.settings);
  const exchanges = proxy.exchanges().length;
  await proxy.stop();
  const reading = await direct.read(calm());
  if (reading.kind !== "snapshot") throw new Error(`${flow.name} leaves ${JSON.stringify(reading)}`);
  return { exchanges, after: partsOf(reading.snapshot) };
}

/** Every case of a flow. */
export function casesOf({ kind }: Stage, flow: Flow, { exchanges }: Clean): readonly Case[] {
  return Array.from({ length: exchanges }, (_, exchange) => exchange).flatMap((exchange) =>
    faultsOf(kind).map((fault) => ({ flow, exchange, fault })),
  );
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

async function problemsOfOne(stage: Stage, scene: Scene, one: Case, clean: Clean): Promise<readonly string[]> {
  const { flow, exchange, fault } = one;
  const { world, direct, proxy } = await prepare(stage, scene, flow);
  proxy.arm(fault[1], exchange);
  const ending = await flow.run(world, scene.settings);
  proxy.calm();
  await new Promise((resolve) => setTimeout(resolve, 20));
  const reading = await direct.read(calm());
  const problems =
    reading.kind === "snapshot"
      ? broken(scene.before, reading.snapshot, { ending, clean, flow })
      : [`the store holds no whole snapshot: ${JSON.stringify(reading)}`];
  await flow.run(unhurried(world), scene.settings);
  await proxy.stop();
  const later = await direct.read(calm());
  if (later.kind !== "snapshot" || !isDeepStrictEqual(settled(partsOf(later.snapshot)), settled(clean.after))) {
    problems.push(`the next run does not put it right: ${JSON.stringify(later)}`);
  }
  return problems.map((problem) => `${flow.name}, exchange ${exchange}, ${fault[0]}: ${problem}`);
}

/** A fresh place that has what was published before, and whoever looks at it past the proxy. */
async function prepare({ ground, port }: Stage, scene: Scene, flow: Flow) {
  const place = (places += 1);
  const proxy = await startFaultProxy(port);
  const direct = storeAt(ground.fresh(place));
  const written = await direct.write(scene.before, null, calm());
  if (written.kind !== "written") throw new Error(`cannot begin: ${JSON.stringify(written)}`);
  const other = otherPath(scene, place);
  if (flow.elsewhere !== null) {
    const file = fileStore({ name: "other", path: other, environment: "production", parse, serialize });
    await file.write(flow.elsewhere(scene.before), null, calm());
  }
  return { direct, proxy, world: worldOver(scene, ground.fresh(place, proxy.port), other) };
}

/** Nothing is broken: however slow the machine is, the run comes to its end. */
function unhurried(world: World): World {
  return { ...world, patience: () => AbortSignal.timeout(30_000) };
}

function partsOf({ features, kills, restores }: Snapshot): Parts {
  return { features, kills, restores };
}

/** The instant of a kill is that of its run. */
function settled({ features, kills, restores }: Parts): unknown {
  return { features, restores, kills: Object.keys(kills) };
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
