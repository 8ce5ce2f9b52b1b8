/** Shorthands of the config tests: texts to bytes, problems to one line each. */

import type { Problem } from "../../src/core/problem.ts";
import { parseRollout } from "../../src/config/rollout.ts";

const ENCODER = new TextEncoder();

/** UTF-8 bytes of a text. */
export function bytes(source: string): Uint8Array {
  return ENCODER.encode(source);
}

/** The text of UTF-8 bytes, a byte order mark included. */
export function text(encoded: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(encoded);
}

/** `line:column code` of every problem; warnings end in `?`. */
export function placesOf(problems: readonly Problem[]): readonly string[] {
  return problems.map(
    ({ line, column, code, severity }) => `${line}:${column} ${code}${severity === "warning" ? "?" : ""}`,
  );
}

/** Parses the text of `rollouts/x.yaml`. */
export function parse(source: string) {
  return parseRollout("rollouts/x.yaml", bytes(source));
}
