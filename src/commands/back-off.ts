/**
 * How writers that met in one store get out of each other's way: each waits a while that chance and its own bad luck
 * spread ("decorrelated jitter"), so that fewer of them meet again and nobody waits without end.
 */

import type { Duration } from "../evaluation/instant.ts";

/** Chance and time, as values. */
export interface Waiting {
  /** From 0 to 1, like `Math.random`. */
  readonly random: () => number;
  readonly sleep: (ms: Duration) => Promise<void>;
}

/** About as long as the quickest stores need for one write. */
const SHORTEST: Duration = 5;
/** About as long as the slowest ones need. */
const LONGEST: Duration = 1_000;
/** So many pauses in all are worth more than running the command again. */
const TOGETHER: Duration = 8_000;

/**
 * Makes the pauses of one command in one store: each call waits and answers true, or answers false at once where the
 * waits would be too long together.
 */
export function backOff({ random, sleep }: Waiting): () => Promise<boolean> {
  let pause = SHORTEST;
  let waited = 0;
  return async () => {
    pause = Math.min(LONGEST, SHORTEST + random() * (3 * pause - SHORTEST));
    waited += pause;
    if (waited > TOGETHER) return false;
    await sleep(pause);
    return true;
  };
}
