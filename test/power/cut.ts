/** Cuts the power: ends a command and everything it started at a random moment, again and again. */

import { type ChildProcessByStdio, spawn } from "node:child_process";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { ENTRY } from "../support/cli.ts";
import { GIT_ENVIRONMENT, type TestRepository } from "../support/git.ts";
import { type Command, type Observation, checkCut, checkEnd, copyOf, lower, observe, template } from "./scene.ts";

/** How a command is started in a repository. */
export type Driver = (command: Command, directory: string) => readonly string[];

/** The adapters alone. */
export const workerDriver: Driver = (command, directory) => [
  join(import.meta.dirname, "worker.ts"),
  command,
  directory,
];

/** The command line as people run it. */
export const commandLineDriver: Driver = (command, directory) => [
  ENTRY,
  command,
  ...(command === "rollback" ? ["a", "--reason", "power cut"] : []),
  "--repo",
  directory,
];

/** What a series of cuts found. */
export interface Findings {
  readonly rounds: number;
  /** Rounds in which the command was still running when the power was cut. */
  readonly cut: number;
  /** Rounds after which HEAD or the snapshot was already the new one. */
  readonly moved: number;
  /** What was wrong, each with its round and command; empty where nothing was. */
  readonly faults: readonly string[];
}

/** Runs a series. Equal seeds give equal moments, as far as a machine is ever the same twice. */
export async function cutPower(rounds: number, seed: number, driver: Driver): Promise<Findings> {
  const random = generator(seed);
  using fresh = template();
  await runToEnd(fresh, "publish", driver);
  using lowered = copyOf(fresh, false);
  lower(lowered);
  const durations = {
    publish: await measure(lowered, "publish", driver),
    rollback: await measure(fresh, "rollback", driver),
  };
  const tally = { cut: 0, moved: 0 };
  const faults: string[] = [];
  const seeds = Array.from({ length: rounds }, () => Math.floor(random() * 2 ** 32));
  await inParallel(seeds, async (own, round) => {
    const command = round % 2 === 0 ? "rollback" : "publish";
    const source = command === "rollback" ? fresh : lowered;
    const found = await oneRound(source, command, driver, { random: generator(own), duration: durations[command] });
    // A loaded machine is slow: aim at the time at which things begin to change.
    durations[command] *= found.moved || !found.cut ? 0.92 : 1.1;
    tally.cut += found.cut ? 1 : 0;
    tally.moved += found.moved ? 1 : 0;
    faults.push(...found.faults.map((fault) => `round ${round}, ${command}: ${fault}`));
  });
  return { rounds, ...tally, faults };
}

/** Does the work for every item, a few at a time. */
export async function inParallel<T>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) await work(item, index);
  };
  await Promise.all([worker(), worker(), worker()]);
}

async function oneRound(
  source: TestRepository,
  command: Command,
  driver: Driver,
  { random, duration }: { readonly random: () => number; readonly duration: number },
): Promise<{ readonly cut: boolean; readonly moved: boolean; readonly faults: readonly string[] }> {
  using repo = copyOf(source, random() < 0.5);
  const faults: string[] = [];
  const before = observe(repo, faults);
  let cut = false;
  // Sometimes the power fails again while the damage of the first time is being mended.
  for (let times = random() < 0.3 ? 2 : 1; times > 0; times -= 1) {
    cut = (await runAndCut(repo, command, driver, moment(random) * duration)) || cut;
    checkCut(repo, before, faults);
  }
  const moved = hasMoved(repo, before);
  const end = await runToEnd(repo, command, driver);
  if (end.code !== 0) faults.push(`running again ended with ${end.code}: ${end.stderr}`);
  await checkEnd(repo, command, before, faults);
  return { cut, moved, faults };
}

/** A share of the aimed-at time, mostly near it: at the start of Node nothing has happened yet. */
function moment(random: () => number): number {
  return random() < 0.2 ? random() : 0.7 + random() * 0.5;
}

function hasMoved(repo: TestRepository, before: Observation): boolean {
  const now = observe(repo, []);
  return now.head !== before.head || now.sequence !== before.sequence;
}

async function measure(source: TestRepository, command: Command, driver: Driver): Promise<number> {
  let shortest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run += 1) {
    using repo = copyOf(source, false);
    const started = performance.now();
    const { code, stderr } = await runToEnd(repo, command, driver);
    if (code !== 0) throw new Error(`${command} ended with ${code} without any power cut: ${stderr}`);
    shortest = Math.min(shortest, performance.now() - started);
  }
  return shortest;
}

/** True where the command was still running. */
async function runAndCut(repo: TestRepository, command: Command, driver: Driver, after: number): Promise<boolean> {
  const child = start(repo, command, driver);
  const ended = new Promise<boolean>((resolve) => child.on("close", (code) => resolve(code === null)));
  await Promise.race([sleep(after), ended]);
  try {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  } catch {
    // It had ended by itself.
  }
  return ended;
}

/** Runs a command to its end, or to its own death by a signal (code null). */
export async function runToEnd(
  repo: TestRepository,
  command: Command,
  driver: Driver,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number | null; readonly stderr: string }> {
  const child = start(repo, command, driver, environment);
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, stderr };
}

/** In a process group of its own, so that its git is cut off with it. */
function start(
  repo: TestRepository,
  command: Command,
  driver: Driver,
  environment: Readonly<Record<string, string>> = {},
): ChildProcessByStdio<null, Readable, Readable> {
  const child = spawn(process.execPath, driver(command, repo.directory), {
    cwd: repo.directory,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...GIT_ENVIRONMENT, CI: "", NO_COLOR: "1", ...environment },
  });
  child.stdout.resume();
  return child;
}

/** mulberry32 (Tommy Ettinger, 2017, public domain): numbers in [0, 1). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
