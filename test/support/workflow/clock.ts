/** Sets the clock of a child process: `Date` begins at an instant of the test's choice and goes on from there. */

import type { Instant } from "../../../src/evaluation/instant.ts";

/** Environment variables with which a Node process believes that it is `now`. */
export function clockEnvironment(now: Instant | null): Readonly<Record<string, string>> {
  if (now === null) return {};
  return { NODE_OPTIONS: `--import=${new URL("clock-preload.mjs", import.meta.url).href}`, TEST_NOW: String(now) };
}
