/** Races: several processes write to one store at once while a reader looks on, and a client beside it. */

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { publishAndTell } from "../../src/commands/host/publish-and-tell.ts";
import { type Client, createClient, withKills } from "../../src/client/index.ts";
import type { SnapshotStore, StoreReading } from "../../src/ports.ts";
import { calm } from "../adapters/stores/snapshots.ts";
import { evidence } from "../support/builders.ts";
import { startFaultProxy } from "../support/fault-proxy.ts";
import { clientOf, settingsOf, settingsText, worldOf } from "./client.ts";
import { FEATURES, historyAt, type ReadHistory, readHistory } from "./history.ts";
import { judge, type Look, type Verdict } from "./judge.ts";
import type { Contest, RacePlace } from "./places.ts";
import type { Actor, Finish, Start } from "./worker.ts";

/** How many race, and over what. */
export interface Field {
  readonly processes: number;
  /** Actors of a process, at least and at most. */
  readonly actors: readonly [number, number];
  /** The repository with the history that is published. */
  readonly repository: string;
}

/** What one round showed. */
export interface RoundFigures extends Verdict {
  readonly ms: number;
}

/** Processes that wait for races. */
export interface Stable {
  readonly run: (starts: readonly Start[]) => Promise<readonly Finish[]>;
  readonly stop: () => Promise<void>;
}

/** Starts the processes once for all rounds. */
export function stable(processes: number): Stable {
  const children = Array.from({ length: processes }, () => fork(join(import.meta.dirname, "worker.ts")));
  return {
    async run(starts) {
      const finished = await Promise.all(starts.map((start, index) => ask(children[index], start)));
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

async function ask(child: ChildProcess | undefined, start: Start): Promise<readonly Finish[]> {
  if (child === undefined) throw new Error("no process is left");
  const answered = once(child, "message");
  child.send(start);
  const [answer]: { finished?: readonly Finish[]; error?: string }[] = await answered;
  if (answer?.finished === undefined) throw new Error(answer?.error ?? "no answer");
  return answer.finished;
}

/** Long enough for every process to have read the history. */
const HEAD_START_MS = 60;

/** One round at a fresh place. */
async function raceOnce(
  contest: Pick<Contest, "compares">,
  place: RacePlace,
  {
    teams,
    waiting,
    repository,
    read,
  }: {
    readonly teams: readonly (readonly Actor[])[];
    readonly waiting: Stable;
    readonly repository: string;
    readonly read: ReadHistory;
  },
): Promise<RoundFigures> {
  const settings = settingsOf(place);
  const base = await worldOf(place);
  const history = historyAt(read, settingsText(place), () => 0);
  const { stores } = await publishAndTell({ ...base, history, recorded: evidence({}) }, { dryRun: false });
  if (stores[0]?.outcome !== "written") throw new Error(`nothing to race for: ${JSON.stringify(stores)}`);
  const looks: Look[] = [];
  const over = new AbortController();
  const looking = look(clientOf(base, settings), looks, over.signal);
  const begin = Date.now() + HEAD_START_MS;
  const pushes = teams.flat().flatMap(({ does, after }) => (does === "publish" ? [after] : []));
  const finished = await waiting.run(teams.map((actors) => ({ place, actors, repository, begin, pushes })));
  const ms = Date.now() - begin;
  over.abort();
  await looking;
  return { ...judge(contest.compares, { finished, looks, order: read.order }), ms };
}

const PAUSE_MS = 10;

/** Looks again and again, and once more when all is over. A client sees what the reader sees. */
async function look(store: SnapshotStore, looks: Look[], signal: AbortSignal): Promise<void> {
  let reading: StoreReading = { kind: "absent" };
  const client = createClient({
    // Kills count beside a snapshot that is not taken, as where they have keys of their own.
    source: () => {
      if (reading.kind !== "snapshot") throw new Error(reading.kind);
      return { snapshot: reading.snapshot, merge: withKills(reading.snapshot.kills) };
    },
    refresh: { mode: "on-read" },
    onError: () => undefined,
  });
  for (let isLast = false; !isLast;) {
    isLast = signal.aborted;
    const began = Date.now();
    reading = await store.read(calm());
    await client.refresh();
    looks.push({ began, reading, client: seenBy(client) });
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  client.close();
}

function seenBy(client: Client): Look["client"] {
  const { sequence = 0, revision = "" } = client.snapshot() ?? {};
  return { sequence, revision, on: FEATURES.filter((feature) => client.isEnabled(feature, "cust_1")) };
}

/** Between the answers of a store without compare-and-set lies so much time that writers meet in it. */
const DELAY_MS = 25;

/** Rounds of one contest, at a server of their own. */
export async function hold(
  contest: Contest,
  rounds: number,
  field: Field,
  waiting: Stable,
  tell: (round: number) => void = () => undefined,
): Promise<readonly RoundFigures[]> {
  const [ground, read] = await Promise.all([contest.start(), readHistory(field.repository)]);
  const proxy = contest.compares === "never" && ground.port !== null ? await startFaultProxy(ground.port) : null;
  proxy?.arm({ kind: "delay", ms: DELAY_MS }, 0, Number.POSITIVE_INFINITY);
  const figures: RoundFigures[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    tell(round);
    const teams = teamsOf(field, round, contest.paceMs);
    const place = ground.fresh(round, proxy?.port);
    figures.push(await raceOnce(contest, place, { teams, waiting, repository: field.repository, read }));
    proxy?.forget();
  }
  await proxy?.stop();
  await ground.stop();
  return figures;
}

/**
 * Who races in a round: in each process about as many killers as publishers, the numbers changing with the round. One
 * begins after the other, much faster than they can be done.
 */
function teamsOf({ processes, actors: [least, most] }: Field, round: number, paceMs: number): readonly Actor[][] {
  const teams = Array.from({ length: processes }, (): Actor[] => []);
  let begun = 0;
  let killers = 0;
  for (let index = 0; index < most; index += 1) {
    for (const [process, team] of teams.entries()) {
      if (index >= least + ((process + round) % (most - least + 1))) continue;
      const does = (index + process) % 2 === 0 ? ("kill" as const) : ("publish" as const);
      const name = does === "kill" ? (FEATURES[killers] ?? "") : `${process}.${index}`;
      killers += does === "kill" ? 1 : 0;
      team.push({ does, name, after: begun * paceMs });
      begun += 1;
    }
  }
  return teams;
}
