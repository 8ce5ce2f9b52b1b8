/** Values as YAML on one line, fit for inside and outside of brackets. */

import type { Override, Paused, RolledBack } from "../../core/rollout.ts";
import { formatInstant } from "../../evaluation/instant.ts";
import { plainValue } from "../yaml/scalar.ts";

/** A text; in quotes unless it is plainly a word or a sentence. */
export function textLiteral(text: string): string {
  const isPlain = /^[A-Za-z](?:[A-Za-z0-9_./%-]| (?=[A-Za-z0-9]))*$/u.test(text) && plainValue(text) === text;
  return isPlain ? text : JSON.stringify(text);
}

/** A list of texts. */
export function listLiteral(texts: readonly string[]): string {
  return `[${texts.map(textLiteral).join(", ")}]`;
}

/** The record of a pause. */
export function pausedLiteral({ at, by, reason }: Paused): string {
  return mapping([["at", formatInstant(at)], ...byPair(by), ["reason", textLiteral(reason)]]);
}

/** The record of a rollback. */
export function rolledBackLiteral({ at, from, by, reason }: RolledBack): string {
  return mapping([["at", formatInstant(at)], ["from", String(from)], ...byPair(by), ["reason", textLiteral(reason)]]);
}

/** An override; its day is that on which it ends. */
export function overrideLiteral({ criteria, reason, expires }: Override): string {
  return mapping([
    ["criteria", listLiteral(criteria)],
    ["reason", textLiteral(reason)],
    ["expires", formatInstant(expires).slice(0, 10)],
  ]);
}

type Pair = readonly [string, string];

function byPair(by: string | null): readonly Pair[] {
  return by === null ? [] : [["by", textLiteral(by)]];
}

function mapping(pairs: readonly Pair[]): string {
  return `{${pairs.map(([key, value]) => `${key}: ${value}`).join(", ")}}`;
}
