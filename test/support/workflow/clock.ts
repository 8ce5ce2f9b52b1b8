/** Sets the clock of a child process: `Date` begins at an instant of the test's choice and goes on from there. */

import type { Instant } from "../../../src/evaluation/instant.ts";

/** Environment variables with which a Node process believes that it is `now`, and leaves its processor time in a file. */
export function clockEnvironment(now: Instant | null, usage: string): Readonly<Record<string, string>> {
  if (now === null) return {};
  return {
    NODE_OPTIONS: `--import=${new URL("step-preload.mjs", import.meta.url).href}`,
    TEST_NOW: String(now),
    TEST_USAGE: usage,
  };
}
