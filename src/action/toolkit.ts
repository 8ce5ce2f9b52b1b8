/**
 * What a step of a job says to its runner: inputs, outputs, the summary, and that it failed.
 *
 * The runner's own toolkit, `@actions/core` 3.0.1, has one entry, which loads an HTTP client and all of undici with it:
 * bundled 700 KB, and 55 ms of processor time before a run says its first word, where an empty Node process takes 27 ms.
 */

import { appendFileSync } from "node:fs";
import { escapeCommandData } from "../report/escape.ts";

/** Reads an input; empty where it is not given. */
export function getInput(name: string): string {
  return (process.env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
}

/** Sets an output. Nothing in the value can end it: what ends it is in no value. */
export function setOutput(name: string, value: string): void {
  const file = process.env["GITHUB_OUTPUT"] ?? "";
  if (file === "") return;
  let end = "ghadelimiter";
  while (value.includes(end)) end += "_";
  appendFileSync(file, `${name}<<${end}\n${value}\n${end}\n`, "utf8");
}

/** Adds to the job's summary. */
export function addSummary(markdown: string): void {
  const file = process.env["GITHUB_STEP_SUMMARY"] ?? "";
  if (file !== "") appendFileSync(file, `${markdown}\n`, "utf8");
}

/** Makes the job red and says why. */
export function setFailed(message: string): void {
  process.exitCode = 1;
  process.stdout.write(`::error::${escapeCommandData(message)}\n`);
}
