#!/usr/bin/env node
/** The command line: reads arguments, environment and clock, builds the world, runs one command. */

import { CommanderError } from "commander";
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { EXIT, UsageError, type World } from "./commands/world.ts";
import { answerGuard, type GuardMemory } from "./cli/judging.ts";
import type { GlobalOptions } from "./cli/options.ts";
import { type Answer, print } from "./cli/print.ts";
import { program } from "./cli/program.ts";
import { progressOn, type Streams, terminalOf } from "./cli/terminal.ts";
import { buildWorld } from "./cli/world.ts";
import { escapeTerminal } from "./report/escape.ts";
import { jsonText } from "./report/json.ts";

const streams: Streams = { stdout: process.stdout, stderr: process.stderr, environment: process.env };
const facts = { workingDirectory: process.cwd(), environment: process.env, clock: () => Date.now() };

async function run(options: GlobalOptions, command: (world: World) => Promise<Answer>): Promise<void> {
  const progress = progressOn(streams, options.quiet === true);
  try {
    const world = await buildWorld(options, facts, progress);
    const answer = await command(world);
    progress.stop();
    process.exitCode = print(answer, options.json === true, {
      terminal: terminalOf(streams),
      out: (written) => process.stdout.write(written),
      err: (written) => process.stderr.write(written),
    });
  } finally {
    progress.stop();
  }
}

async function guardAgain(options: GlobalOptions & { dryRun?: boolean; watch?: number }): Promise<void> {
  const memory: GuardMemory = { openAlerts: [] };
  const once = () => run(options, (world) => answerGuard(world, options.dryRun ?? false, memory));
  if (options.watch === undefined) return once();
  const { setTimeout: sleep } = await import("node:timers/promises");
  // A round that is under way comes to its end: it may be between a kill and its commit.
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  for (;;) {
    await once().catch(report);
    await sleep(options.watch, null, { signal: stop.signal }).catch(() => null);
    if (stop.signal.aborted) return;
  }
}

async function demo(options: { readonly keep?: boolean }): Promise<void> {
  const { playDemo } = await import("./demo.ts");
  process.exitCode = await playDemo({
    terminal: terminalOf(streams),
    out: (written) => process.stdout.write(written),
    keep: options.keep === true,
  });
}

/** Says what went wrong. Mistakes and refusals are one sentence; a bug shows where it happened. */
function report(error: unknown): void {
  if (error instanceof CommanderError) {
    // Commander has printed its own words already.
    process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    if (error.exitCode !== 0) tell("usage", error.message);
    return;
  }
  process.exitCode = error instanceof UsageError ? error.exit : exitOf(error);
  const { code, message, stack } = wordsOf(error);
  process.stderr.write(`pilot-rollout: ${(stack ?? message).split("\n").map(escapeTerminal).join("\n")}\n`);
  tell(code, message);
}

/** An error with a code or a status was thrown on purpose; only others say where they come from. */
function wordsOf(error: unknown): { readonly code: string; readonly message: string; readonly stack?: string } {
  if (!(error instanceof Error)) return { code: "bug", message: String(error) };
  const { message, stack = message } = error;
  if ("code" in error) return { code: String(error.code), message };
  return "status" in error ? { code: String(error.status), message } : { code: "bug", message, stack };
}

/** With `--json` an error is a document as well: whoever reads stdout always finds exactly one. */
function tell(code: string, message: string): void {
  if (process.argv.includes("--json")) process.stdout.write(jsonText({ version: 1, error: { code, message } }));
}

/** Git that cannot answer is evidence that is missing; a folder that is no clone is a mistake in the call. */
function exitOf(error: unknown): number {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return code === "not-a-repository" || code === "no-path" ? EXIT.usage : EXIT.unavailable;
}

function version(): string {
  const file: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return typeof file === "object" && file !== null && "version" in file ? String(file.version) : "unknown";
}

// Whoever reads only the first lines has what they want.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const host = { run, guard: guardAgain, demo, readStdin: () => text(process.stdin) };
const root = program(version(), host);
for (const command of [root, ...root.commands]) command.exitOverride();
await root.parseAsync(process.argv).catch(report);
