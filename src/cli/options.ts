/** The options that every command shares, checked and turned into values. */

import { InvalidArgumentError, type Command } from "commander";
import { readDate } from "../config/values/date.ts";
import { readDuration } from "../config/values/duration.ts";
import { type Duration, type Instant, parseInstant } from "../evaluation/instant.ts";

/** Options of DESIGN 5.1 that mean the same everywhere. */
export interface GlobalOptions {
  readonly repo?: string;
  readonly json?: boolean;
  readonly now?: Instant;
  readonly evidence?: string;
  readonly record?: string;
  readonly store?: string;
  readonly quiet?: boolean;
  /** Only where a command commits. */
  readonly pr?: boolean;
}

/** Adds the shared options to a command. */
export function withGlobals(command: Command): Command {
  return command
    .option("--repo <dir>", "the repository (default: the one around this folder)")
    .option("--json", "print one JSON document, nothing else")
    .option("--now <instant>", "judge as of this instant, e.g. 2026-11-22T10:00:00Z", instantOption)
    .option("--evidence <file>", "judge recorded evidence instead of measuring")
    .option("--record <file>", "write down what was measured")
    .option("--store <name>", "only this store")
    .option("--quiet", "no progress");
}

/** Adds the option of commands that may ask in a pull request. */
export function withPullRequest(command: Command): Command {
  return command.option("--pr", "open a pull request instead of committing (needs GITHUB_TOKEN)");
}

const DAY_AND_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/u;

/** Reads an RFC 3339 instant, seconds may be left out. @throws InvalidArgumentError otherwise, and for no day at all. */
export function instantOption(text: string): Instant {
  const instant = DAY_AND_TIME.test(text) && readDate(text.slice(0, 10)) !== null ? parseInstant(text) : Number.NaN;
  if (Number.isNaN(instant))
    throw new InvalidArgumentError(`found ${JSON.stringify(text)}, allowed is RFC 3339, e.g. 2026-11-22T10:00:00Z`);
  return instant;
}

const LENGTHS = { least: 1_000, most: 10_000 * 86_400_000 } as const;

/** Reads a length of time such as `30s`, `5m`, `48h` or `30d`. @throws InvalidArgumentError otherwise. */
export function durationOption(text: string): Duration {
  const duration = readDuration(text, LENGTHS);
  if (duration === null)
    throw new InvalidArgumentError(`found ${JSON.stringify(text)}, allowed is a whole number and s, m, h, d or w`);
  return duration;
}

/** Reads a stretch `FROM/TO` of two instants. @throws InvalidArgumentError otherwise. */
export function stretchOption(text: string): { readonly from: Instant; readonly to: Instant } {
  const [from, to, ...rest] = text.split("/");
  if (from === undefined || to === undefined || rest.length > 0) {
    throw new InvalidArgumentError(`found ${JSON.stringify(text)}, allowed is FROM/TO, two instants`);
  }
  const stretch = { from: instantOption(from), to: instantOption(to) };
  if (stretch.from >= stretch.to) throw new InvalidArgumentError("FROM must be before TO");
  return stretch;
}

/** Reads a tier. @throws InvalidArgumentError otherwise. */
export function tierOption(text: string): number {
  if (!/^[0-4]$/u.test(text)) throw new InvalidArgumentError(`found ${JSON.stringify(text)}, allowed is 0-4`);
  return Number(text);
}

/** Reads a list separated by commas; empty parts are dropped. */
export function listOption(text: string): readonly string[] {
  return text
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

/** Reads a port; 0 is any free one. @throws InvalidArgumentError otherwise. */
export function portOption(text: string): number {
  if (!/^\d{1,5}$/u.test(text) || Number(text) > 65_535)
    throw new InvalidArgumentError(`found ${JSON.stringify(text)}, allowed is a whole number from 0 to 65535`);
  return Number(text);
}

/** Reads a whole number from 1. @throws InvalidArgumentError otherwise. */
export function countOption(text: string): number {
  if (!/^[1-9]\d{0,5}$/u.test(text))
    throw new InvalidArgumentError(`found ${JSON.stringify(text)}, allowed is a whole number from 1`);
  return Number(text);
}
