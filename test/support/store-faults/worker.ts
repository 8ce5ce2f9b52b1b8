/** One process of a sweep over stores: takes one store and flow after the other, and tells what it found. */

import { contests } from "../../races/places.ts";
import { FLOWS, openScene, type Scene } from "./flows.ts";
import type { Stage } from "./stage.ts";
import { casesOf, cleanRun, openStage, problemsOf } from "./sweep.ts";

/** A store and a flow, by their names. */
export interface Unit {
  readonly store: string;
  readonly flow: string;
}

/** What a process is asked; null where there is nothing left. */
export interface Order {
  readonly unit: Unit | null;
  /** Takes every nth case. */
  readonly nth: number;
}

/** What it tells of a unit; an error where the unit could not be tried. */
export type Finding = Unit & {
  readonly calls: number;
  readonly runs: number;
  readonly problems: readonly string[];
};

interface Ready {
  readonly store: string;
  readonly stage: Stage;
}

let scenes: Promise<readonly [Scene, Scene]> | null = null;
let ready: Ready | null = null;

process.on("message", ({ unit, nth }: Order) => {
  void (unit === null ? end() : sweep(unit, nth)).then((finding) => process.send?.(finding));
});

// Servers would keep a process alive that nobody asks any more.
process.once("disconnect", () => process.exit());

async function sweep({ store, flow: name }: Unit, nth: number): Promise<Finding> {
  try {
    scenes ??= Promise.all([openScene(1), openScene(2)]);
    const [one, two] = await scenes;
    const stage = await stageOf(store);
    const flow = FLOWS.find((each) => each.name === name);
    if (flow === undefined) throw new Error(`there is no flow ${name}`);
    const scene = flow.elsewhere === null ? one : two;
    const clean = await cleanRun(stage, scene, flow);
    const cases = casesOf(stage, flow, clean).filter((_, at) => at % nth === 0);
    return {
      store,
      flow: name,
      calls: clean.calls,
      runs: cases.length,
      problems: await problemsOf(stage, scene, cases, clean),
    };
  } catch (error) {
    return { store, flow: name, calls: 0, runs: 0, problems: [`cannot be tried: ${String(error)}`] };
  }
}

async function stageOf(store: string): Promise<Stage> {
  if (ready?.store === store) return ready.stage;
  await ready?.stage.close();
  const contest = contests().find(({ name }) => name === store);
  if (contest === undefined) throw new Error(`there is no store ${store}`);
  ready = { store, stage: await openStage(contest) };
  return ready.stage;
}

async function end(): Promise<null> {
  await ready?.stage.close();
  for (const { repository } of (await scenes) ?? []) repository[Symbol.dispose]();
  return null;
}
