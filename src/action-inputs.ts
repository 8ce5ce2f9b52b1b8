/** What the GitHub Action makes of its inputs and its job, and how it shows text of the command line in the summary. */

import { UsageError } from "./commands/world.ts";
import { escapeTerminal } from "./report/escape.ts";

/** When a decision makes the job red. */
export type FailOn = "never" | "block" | "hold";

const REHEARSED: ReadonlySet<string> = new Set(["validate", "publish", "guard"]);

/**
 * Reads the input `dry-run` for a command. Empty means false.
 *
 * @throws UsageError where it is no boolean, or the command has no dry run: it would be a real one
 */
export function dryRunOf(command: string, input: string): boolean {
  const value = input.trim().toLowerCase();
  if (value === "" || value === "false") return false;
  if (value !== "true") {
    throw new UsageError(`Input dry-run: found ${JSON.stringify(input)}, allowed are true and false`);
  }
  if (REHEARSED.has(command)) return true;
  throw new UsageError(`Input dry-run: ${command} has no dry run; validate, publish and guard have. Nothing was done`);
}

/** Reads the input `fail-on`; empty means never. @throws UsageError for anything else than its three values */
export function failOnOf(input: string): FailOn {
  switch (input) {
    case "":
    case "never":
      return "never";
    case "block":
    case "hold":
      return input;
    default:
      throw new UsageError(`Input fail-on: found ${JSON.stringify(input)}, allowed are never, block and hold`);
  }
}

/**
 * What a validation compares with: `PILOT_BASE`, else the branch that the pull request is for, as checked out by
 * actions/checkout. Null leaves it to the clone.
 */
export function baseOf(environment: Readonly<Record<string, string | undefined>>): string | null {
  const base = environment["PILOT_BASE"] ?? "";
  if (base !== "") return base;
  const target = environment["GITHUB_BASE_REF"] ?? "";
  return target === "" ? null : `origin/${target}`;
}

/** Text of a terminal as a block of code in Markdown, which nothing in the text can end. */
export function fenced(text: string): string {
  const lines = text.split("\n").map((line) => escapeTerminal(line));
  const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/`+/gu) ?? []).map(({ length }) => length)));
  const fence = "`".repeat(longest + 1);
  return [`${fence}text`, ...lines, fence].join("\n");
}
