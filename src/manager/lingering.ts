/** Keeps what is slow to open for the next use, but never so long that another process waits in vain for it. */

import { setTimeout as sleep } from "node:timers/promises";
import type { Duration } from "../evaluation/instant.ts";

/** How long something is kept. */
export interface Lingering {
  /** Closed where nobody used it for this long. */
  readonly idle: Duration;
  /** Closed after this long in any case, and opened anew by the next use. */
  readonly longest: Duration;
  /** Before it is opened again others may have it for this long. */
  readonly pause: Duration;
}

interface Held<T> {
  readonly opened: Promise<T>;
  openedAt: number;
  users: number;
  timer: NodeJS.Timeout | undefined;
}

/** Lets functions use one thing, which is opened for the first of them and closed after the last; at once after a failure. */
export function lingering<T extends { close(): Promise<void> }>(
  open: () => Promise<T>,
  { idle, longest, pause }: Lingering,
): <R>(use: (thing: T) => Promise<R>) => Promise<R> {
  let held: Held<T> | null = null;
  let closed: Promise<unknown> = Promise.resolve();
  const start = (): Held<T> => {
    const one: Held<T> = { opened: closed.then(open), openedAt: Infinity, users: 0, timer: undefined };
    one.opened.then(
      () => (one.openedAt = performance.now()),
      () => {},
    );
    return one;
  };
  const end = (one: Held<T>): void => {
    if (held === one) held = null;
    // What cannot be closed was gone already.
    closed = one.opened
      .then((thing) => thing.close())
      .catch(() => {})
      .then(() => sleep(pause));
  };
  const leave = (one: Held<T>, failed: boolean): void => {
    one.users -= 1;
    const over = failed || performance.now() - one.openedAt >= longest;
    if (over && held === one) held = null;
    if (one.users > 0) return;
    if (held === one) one.timer = setTimeout(() => end(one), idle);
    else end(one);
  };
  return async (use) => {
    const one = (held ??= start());
    clearTimeout(one.timer);
    one.users += 1;
    let failed = true;
    try {
      const result = await use(await one.opened);
      failed = false;
      return result;
    } finally {
      leave(one, failed);
    }
  };
}
