/** Reads durations, written `48h` or `7d`, to milliseconds. */

import ms from "ms";
import type { Duration } from "../../evaluation/instant.ts";

const SECOND: Duration = 1_000;
const MINUTE: Duration = 60 * SECOND;

/** The shortest and the longest duration of a rule. */
export const DURATIONS = { least: MINUTE, most: 90 * 24 * 60 * MINUTE } as const;

/** The shortest and the longest wait for a metrics source. */
export const WAITS = { least: 0, most: 10 * MINUTE } as const;

/** Milliseconds of a duration between two bounds, both included; null where the text is none. */
export function readDuration(
  text: string,
  { least, most }: { readonly least: Duration; readonly most: Duration } = DURATIONS,
): Duration | null {
  const match = /^(\d{1,7})([smhdw])$/u.exec(text);
  if (match === null) return null;
  const duration = ms(`${Number(match[1])}${unitOf(match[2])}`);
  return duration >= least && duration <= most ? duration : null;
}

function unitOf(letter: string | undefined): "s" | "m" | "h" | "d" | "w" {
  return letter === "s" || letter === "m" || letter === "h" || letter === "d" ? letter : "w";
}
