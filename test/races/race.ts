/** Races: several processes write to one store at once while a reader looks on. What must hold is listed in `judge`. */

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Snapshot, SnapshotFeature } from "../../src/evaluation/snapshot.ts";
import type { StoreReading } from "../../src/ports.ts";
import { startFaultProxy } from "../support/fault-proxy.ts";
import { calm, snapshotAt } from "../adapters/stores/snapshots.ts";
import { clientOf, settingsOf, worldOf } from "./client.ts";
import type { Compares, Contest, RacePlace } from "./places.ts";
import type { Actor, Finish } from "./worker.ts";

/** How many race. */
export interface Field {
  readonly processes: number;
  /** Actors of a process, at least and at most. */
  readonly actors: readonly [number, number];
}

/** What one round showed. */
export interface RoundFigures {
  readonly writers: number;
  readonly runs: number;
  readonly reads: number;
  /** Readings with a lower sequence than one before them; clients take those only where they were published later. */
  readonly backwards: number;
  /** Publishes whose own change is in no snapshot at the end. */
  readonly overwritten: number;
  readonly ms: number;
  readonly faults: readonly string[];
}

/** Processes that wait for races. */
export interface Stable {
  readonly run: (place: RacePlace, teams: readonly (readonly Actor[])[]) => Promise<readonly Finish[]>;
  readonly stop: () => Promise<void>;
}

/** Starts the processes once for all rounds. */
export function stable(processes: number): Stable {
  const children = Array.from({ length: processes }, () => fork(join(import.meta.dirname, "worker.ts")));
  return {
    async run(place, teams) {
      const finished = await Promise.all(teams.map((actors, index) => ask(children[index], { place, actors })));
      return finished.flat();
    },
    async stop() {
      await Promise.all(
        children.map(async (child) => {
          const exit = once(child, "exit");
          child.kill();
          await exit;
        }),
      );
    },
  };
}

async function ask(child: ChildProcess | undefined, start: object): Promise<readonly Finish[]> {
  if (child === undefined) throw new Error("no process is left");
  const answered = once(child, "message");
  child.send(start);
  const [answer]: { finished?: readonly Finish[]; error?: string }[] = await answered;
  if (answer?.finished === undefined) throw new Error(answer?.error ?? "no answer");
  return answer.finished;
}

/** One round at a fresh place. */
async function raceOnce(
  { compares }: Pick<Contest, "compares">,
  place: RacePlace,
  { teams, stable: processes }: { readonly teams: readonly (readonly Actor[])[]; readonly stable: Stable },
): Promise<RoundFigures> {
  const settings = settingsOf(place);
  const reader = clientOf(await worldOf(place), settings);
  const features = Object.fromEntries(teams.flat().map(({ feature }) => [feature, entry(feature)]));
  const first = await reader.write(snapshotAt(1, { features, publishedAt: "2026-01-01T00:00:00Z" }), null, calm());
  if (first.kind !== "written") throw new Error(`nothing to race for: ${JSON.stringify(first)}`);
  const looks: Look[] = [];
  const over = new AbortController();
  const looking = (async () => {
    const eyes = clientOf(await worldOf(place), settings);
    while (!over.signal.aborted) {
      const began = Date.now();
      looks.push({ began, reading: await eyes.read(calm()) });
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })();
  const begin = Date.now();
  const finished = await processes.run(place, teams);
  const ms = Date.now() - begin;
  over.abort();
  await looking;
  looks.push({ began: Date.now(), reading: await reader.read(calm()) });
  return { ...judge(compares, finished, looks), ms };
}

interface Look {
  readonly began: number;
  readonly reading: StoreReading;
}

function judge(compares: Compares, finished: readonly Finish[], looks: readonly Look[]): Omit<RoundFigures, "ms"> {
  const seen = looks.flatMap(({ began, reading }) =>
    reading.kind === "snapshot" ? [{ began, snapshot: reading.snapshot }] : [],
  );
  const unread = looks.filter(({ reading }) => reading.kind !== "snapshot").map(({ reading }) => reading);
  const backwards = countBackwards(seen);
  const final = seen.at(-1)?.snapshot ?? null;
  const overwritten = finished.filter(
    ({ does, feature }) => does === "publish" && (final?.features[feature]?.weight ?? 0) < 10_001,
  ).length;
  const faults = [
    ...unread.map((reading) => `a reader found ${JSON.stringify(reading)}`),
    ...lostKills(finished, seen),
    ...(compares === "never" ? [] : orderFaults(compares, finished, { backwards, overwritten, final })),
  ];
  const runs = finished.reduce((sum, each) => sum + each.runs, 0);
  return { writers: finished.length, runs, reads: looks.length, backwards, overwritten, faults };
}

interface Seen {
  readonly began: number;
  readonly snapshot: Snapshot;
}

/** Kills that are missing in a reading that began after they were told as done. */
function lostKills(finished: readonly Finish[], seen: readonly Seen[]): readonly string[] {
  return finished
    .filter(({ does, feature, at }) =>
      seen.some(({ began, snapshot }) => does === "kill" && at < began && !Object.hasOwn(snapshot.kills, feature)),
    )
    .map(({ feature }) => `the kill of ${feature} was lost`);
}

function orderFaults(
  compares: Compares,
  finished: readonly Finish[],
  {
    backwards,
    overwritten,
    final,
  }: Pick<RoundFigures, "backwards" | "overwritten"> & { readonly final: Snapshot | null },
): readonly string[] {
  const highest = Math.max(...finished.map(({ sequence }) => sequence));
  const last = final?.sequence ?? 0;
  return [
    ...(backwards > 0 ? [`${backwards} readings went back in time`] : []),
    ...(overwritten > 0 ? [`${overwritten} publishes were overwritten`] : []),
    ...(last === highest ? [] : [`the last sequence is ${last}, not ${highest}`]),
    // Whoever wrote, was built upon and did not know it, writes twice where a server compares only before it writes.
    ...(compares === "while writing" && last !== finished.length + 1
      ? [`${finished.length} writes ended at sequence ${last}`]
      : []),
  ];
}

/** How many readings had a lower sequence than one before them. */
function countBackwards(seen: readonly Seen[]): number {
  let highest = 0;
  return seen.filter(({ snapshot: { sequence } }) => {
    const isLower = sequence < highest;
    highest = Math.max(highest, sequence);
    return isLower;
  }).length;
}

function entry(feature: string): SnapshotFeature {
  return {
    flag: feature,
    tier: 2,
    status: "in_progress",
    weight: 10_000,
    salt: feature,
    whitelist: [],
    blacklist: [],
    dependsOn: [],
    since: "2026-11-15T10:00:00Z",
  };
}

/** Between the answers of a store without compare-and-set lies so much time that writers meet in it. */
const DELAY_MS = 25;

/** Rounds of one contest, at a server of their own. */
export async function hold(
  contest: Contest,
  rounds: number,
  { processes, actors }: Field,
  waiting: Stable,
): Promise<readonly RoundFigures[]> {
  const ground = await contest.start();
  const proxy = contest.compares === "never" && ground.port !== null ? await startFaultProxy(ground.port) : null;
  proxy?.arm({ kind: "delay", ms: DELAY_MS }, 0, Number.POSITIVE_INFINITY);
  const figures: RoundFigures[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const teams = teamsOf({ processes, actors: contest.actors ?? actors }, round);
    figures.push(await raceOnce(contest, ground.fresh(round, proxy?.port), { teams, stable: waiting }));
  }
  await proxy?.stop();
  await ground.stop();
  return figures;
}

/** Who races in a round: in each process about as many killers as publishers, the numbers changing with the round. */
function teamsOf({ processes, actors: [least, most] }: Field, round: number): readonly (readonly Actor[])[] {
  return Array.from({ length: processes }, (_, process) => {
    const size = least + ((process + round) % (most - least + 1));
    return Array.from({ length: size }, (__, index) => ({
      does: (index + process) % 2 === 0 ? ("kill" as const) : ("publish" as const),
      feature: `w${process}a${index}`,
    }));
  });
}
