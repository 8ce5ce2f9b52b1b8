/** One run of the command line, in surroundings that are given: arguments in, exit code out. */

import * as path from "node:path";
import { CommanderError } from "commander";
import { EXIT, UsageError, type World } from "../commands/world.ts";
import { escapeTerminal } from "../report/escape.ts";
import { jsonText } from "../report/json.ts";
import { answerGuard, type GuardMemory } from "./judging.ts";
import type { GlobalOptions } from "./options.ts";
import { type Answer, print } from "./print.ts";
import { type Host, program } from "./program.ts";
import { serve, type ServeOptions } from "./serve.ts";
import { type Progress, type Screen, terminalOf } from "./terminal.ts";
import { buildWorld, type ProcessFacts } from "./world.ts";

/** The process, as far as a run needs it. */
export interface Surroundings extends ProcessFacts {
  /** Without the program's own name. */
  readonly args: readonly string[];
  readonly version: string;
  readonly stdout: Screen;
  readonly stderr: Screen;
  readonly readStdin: () => Promise<string>;
  readonly progress: (quiet: boolean) => Progress;
  /** Calls back when the process is asked to end. */
  readonly onStop: (stop: () => void) => void;
}

/** Runs one command. @returns the exit code of DESIGN 5.1 */
export async function main(around: Surroundings): Promise<number> {
  let exit: number = EXIT.ok;
  const done = (code: number) => {
    exit = code;
  };
  const report = (error: unknown) => done(reportError(around, error));
  const run: Host["run"] = async (options, command) => done(await runOnce(around, options, command));
  const root = program(around.version, {
    run,
    guard: (options) => guard(around, options, { run, report }),
    serve: async (options) => answerRemotely(around, options),
    demo: async (options) => done(await demo(around, options)),
    readStdin: around.readStdin,
  });
  for (const command of [root, ...root.commands]) {
    command.exitOverride();
    command.configureOutput({
      writeOut: (text) => around.stdout.write(text),
      writeErr: (text) => around.stderr.write(text),
    });
  }
  await root.parseAsync(around.args, { from: "user" }).catch(report);
  return exit;
}

async function runOnce(
  around: Surroundings,
  options: GlobalOptions,
  command: (world: World) => Promise<Answer>,
): Promise<number> {
  const progress = around.progress(options.quiet === true);
  try {
    const world = await buildWorld(options, around, progress);
    const answer = await command(options.pr === true ? await proposing(world, options, around) : world);
    progress.stop();
    return print(answer, options.json === true, {
      terminal: terminalOf(around),
      out: (text) => around.stdout.write(text),
      err: (text) => around.stderr.write(text),
    });
  } finally {
    progress.stop();
  }
}

async function proposing(world: World, { repo = "." }: GlobalOptions, around: Surroundings): Promise<World> {
  const { forPullRequest } = await import("./pull-request.ts");
  return forPullRequest(world, path.resolve(around.workingDirectory, repo), around.environment);
}

async function guard(
  { onStop }: Surroundings,
  options: GlobalOptions & { readonly dryRun?: boolean; readonly watch?: number },
  { run, report }: Pick<Host, "run"> & { readonly report: (error: unknown) => void },
): Promise<void> {
  const memory: GuardMemory = { openAlerts: [] };
  const once = () => run(options, (world) => answerGuard(world, options.dryRun ?? false, memory));
  if (options.watch === undefined) return once();
  const { setTimeout: sleep } = await import("node:timers/promises");
  // A round that is under way comes to its end: it may be between a kill and its commit.
  const stop = new AbortController();
  onStop(() => stop.abort());
  while (!stop.signal.aborted) {
    await once().catch(report);
    await sleep(options.watch, null, { signal: stop.signal }).catch(() => null);
  }
}

async function answerRemotely(around: Surroundings, options: ServeOptions): Promise<void> {
  const world = await buildWorld(options, around, { tell() {}, stop() {} });
  await serve(world, options, {
    out: (text) => around.stdout.write(text),
    err: (text) => around.stderr.write(text),
    stopped: new Promise((resolve) => around.onStop(resolve)),
  });
}

async function demo(around: Surroundings, { keep }: { readonly keep?: boolean }): Promise<number> {
  const { playDemo } = await import("../demo.ts");
  const out = (text: string) => around.stdout.write(text);
  return playDemo({ terminal: terminalOf(around), out, keep: keep === true });
}

/** Says what went wrong. Mistakes and refusals are one sentence; a bug shows where it happened. */
function reportError({ args, stdout, stderr }: Surroundings, error: unknown): number {
  // With `--json` an error is a document as well: whoever reads stdout always finds exactly one.
  const document = (code: string, message: string) => {
    if (args.includes("--json")) stdout.write(jsonText({ version: 1, error: { code, message } }));
  };
  if (error instanceof CommanderError) {
    // Commander has printed its own words already.
    if (error.exitCode === 0) return EXIT.ok;
    document("usage", error.message.replace(/^error: /u, ""));
    return EXIT.usage;
  }
  const { code, message, stack } = wordsOf(error);
  stderr.write(`pilot-rollout: ${(stack ?? message).split("\n").map(escapeTerminal).join("\n")}\n`);
  document(code, message);
  return error instanceof UsageError ? error.exit : exitOf(error);
}

/** An error with a code or a status was thrown on purpose; only others say where they come from. */
function wordsOf(error: unknown): { readonly code: string; readonly message: string; readonly stack?: string } {
  if (!(error instanceof Error)) return { code: "bug", message: String(error) };
  const { message, stack = message } = error;
  if (error instanceof UsageError) return { code: NAMES[error.exit], message };
  if ("code" in error) return { code: String(error.code), message };
  return "status" in error ? { code: String(error.status), message } : { code: "bug", message, stack };
}

const NAMES = { 0: "ok", 1: "held", 2: "invalid", 3: "unavailable", 64: "usage" } as const;

/** Git that cannot answer is evidence that is missing; a folder that is no clone is a mistake in the call. */
function exitOf(error: unknown): number {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return code === "not-a-repository" || code === "no-path" ? EXIT.usage : EXIT.unavailable;
}
