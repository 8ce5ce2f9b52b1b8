/** Commands of a reader's shell, each in a process group of its own, which ends by its id: no server outlives a run. */

import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

/** Where a command runs. */
export interface Place {
  readonly folder: string;
  readonly environment?: Readonly<NodeJS.ProcessEnv>;
}

/** A server that answers. */
export interface Serving {
  stop(): Promise<void>;
}

/** The processes of one run. */
export interface Processes {
  /** Runs a command to its end; resolves to its stdout, rejects with the last of what it said where it fails. */
  run(command: string, place: Place): Promise<string>;
  /** Starts a server and waits until it answers at an address, with whatever status. */
  serve(command: string, place: Place, url: string): Promise<Serving>;
  /** Ends all that still run. */
  end(): Promise<void>;
}

/** Nothing outlives the signal: what runs then is ended, and whoever waits for it learns why. */
export function processes(timeUp: AbortSignal): Processes {
  const running = new Set<ChildProcess>();
  let over = false;
  const start = (command: string, { folder, environment }: Place) => {
    if (over || timeUp.aborted) throw new Error(`${command}: ${over ? "the run is over" : "time is up"}`);
    const env = { ...READER, ...environment };
    const child = spawn("sh", ["-c", command], { cwd: folder, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    running.add(child);
    child.once("close", () => running.delete(child));
    const said = { stdout: "", all: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said.stdout += text;
      said.all += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said.all += text));
    return { child, said };
  };
  timeUp.addEventListener("abort", () => running.forEach((child) => signal(child, "SIGKILL")));
  process.once("exit", () => running.forEach((child) => signal(child, "SIGKILL")));
  const failure = (command: string, child: ChildProcess, said: string) =>
    new Error(
      `${command}: ${timeUp.aborted ? "time is up" : `ended with ${child.exitCode ?? child.signalCode}`}\n${tail(said)}`,
    );
  return {
    async run(command, place) {
      const { child, said } = start(command, place);
      await closed(child);
      if (child.exitCode !== 0) throw failure(command, child, said.all);
      return said.stdout;
    },
    async serve(command, place, url) {
      const { child, said } = start(command, place);
      while (!(await answers(url))) {
        if (child.exitCode !== null || child.signalCode !== null) throw failure(command, child, said.all);
        await sleep(100);
      }
      return { stop: () => end(child) };
    },
    end: async () => {
      over = true;
      await Promise.all([...running].map(end));
    },
  };
}

/** The environment of whoever started this, without what `npm run` says about the package that it runs in. */
const READER: Readonly<NodeJS.ProcessEnv> = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|config_local_prefix|command)/u.test(name)),
  ),
  // A registry that cannot be reached is said, not waited for.
  npm_config_loglevel: "error",
  npm_config_fetch_retries: "1",
  npm_config_fetch_retry_mintimeout: "1000",
  npm_config_fetch_timeout: "60000",
};

function answers(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    async (response) => {
      await response.body?.cancel();
      return true;
    },
    () => false,
  );
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  signal(child, "SIGTERM");
  const late = setTimeout(() => signal(child, "SIGKILL"), 5_000);
  await closed(child);
  clearTimeout(late);
}

function closed(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("close", () => resolve());
    child.once("error", () => resolve());
  });
}

/** To the whole group: a shell's `npx` has servers of its own. */
function signal({ pid }: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, name);
  } catch {
    // It has ended by itself.
  }
}

function tail(said: string): string {
  return said.trimEnd().split("\n").slice(-25).join("\n");
}
