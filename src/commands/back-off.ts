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
  /** Milliseconds since some moment; only differences count. */
  readonly stopwatch: () => Duration;
}

/** What a try costs at least, however quick the store is. */
const SHORTEST: Duration = 5;
const LONGEST: Duration = 5_000;
/** In so many tries' time as many writers have had their turn. */
const TURNS = 30;
/** Longer pauses than these in all are worth less than running the command again. */
const TOGETHER: Duration = 20_000;

/**
 * Makes the pauses of one command in one store: each call waits at least as long as the try before it took, which is how
 * long others need, and answers true; or answers false at once where the waits would be too long together.
 */
export function backOff({ random, sleep, stopwatch }: Waiting): () => Promise<boolean> {
  let begun = stopwatch();
  let pause = 0;
  let waited = 0;
  return async () => {
    const took = Math.max(SHORTEST, stopwatch() - begun);
    pause = Math.min(LONGEST, TURNS * took, took + random() * (3 * Math.max(pause, took) - took));
    waited += pause;
    if (waited > TOGETHER) return false;
    await sleep(pause);
    begun = stopwatch();
    return true;
  };
}
