#!/usr/bin/env node
/** The command line: reads arguments, environment and clock, and runs one command. */

import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { main } from "./cli/main.ts";
import { progressOn } from "./cli/terminal.ts";

function version(): string {
  const file: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return typeof file === "object" && file !== null && "version" in file ? String(file.version) : "unknown";
}

// Whoever reads only the first lines has what they want.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await main({
  args: process.argv.slice(2),
  version: version(),
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  workingDirectory: process.cwd(),
  clock: () => Date.now(),
  readStdin: () => text(process.stdin),
  progress: (quiet) => progressOn(process.stderr, quiet),
  onStop(stop) {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
  },
});
