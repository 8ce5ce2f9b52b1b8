/**
 * When a client reads: one reading in flight, the next one after a while that chance spreads, and longer after every
 * failure. With `on-read`, nothing happens before the first question.
 */

import type { Client } from "./client.ts";
import type { ClientOptions } from "./options.ts";

/** The longest wait after failures, where `every` is not longer. */
const PATIENCE = 60_000;

/** The first wait after a failure while there is nothing to answer from. */
const HASTE = 1_000;

/** Makes a schedule; a timer begins at once. `touch`, if any, is to be called before every answer. */
export function createSchedule(
  { source, refresh: { every = 30_000, timeout = 10_000, mode = usualMode(), waitUntil: usual } = {} }: ClientOptions,
  read: (signal: AbortSignal) => Promise<boolean>,
  isEmpty: () => boolean,
): Pick<Client, "ready" | "refresh" | "refreshIfDue" | "close"> & { readonly touch: (() => void) | undefined } {
  const isTimed = mode === "timer";
  let isClosed = source === undefined;
  let failures = 0;
  let due = 0;
  // A runtime may drop a request with all that it awaits: such a reading is over when its time is.
  let readingEnds = 0;
  let reading: Promise<boolean> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = async (): Promise<boolean> => {
    if (isClosed) return false;
    readingEnds = Date.now() + timeout;
    reading = read(AbortSignal.timeout(timeout));
    const taken = await reading;
    readingEnds = 0;
    failures = taken ? 0 : failures + 1;
    const wait = waitAfter(failures, every, isEmpty());
    due = Date.now() + wait;
    clearTimeout(timer);
    if (isTimed && !isClosed) timer = unreferenced(setTimeout(refresh, wait));
    return taken;
  };
  const refreshIfDue: Client["refreshIfDue"] = (waitUntil = usual) => {
    if (isClosed || Date.now() < Math.max(due, readingEnds)) return;
    const begun = refresh();
    waitUntil?.(begun);
  };
  if (isTimed) void refresh();
  return {
    // Asking for the time costs more than an answer, and a timer has its own clock.
    touch: isTimed || isClosed ? undefined : refreshIfDue,
    // Another request's reading may never end, so that of a timer only is waited for.
    async ready() {
      if (isEmpty()) await (isTimed ? reading : refresh());
      return !isEmpty();
    },
    refresh,
    refreshIfDue,
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

/** A timer that keeps no process alive; only Node has such a thing. */
function unreferenced(timer: ReturnType<typeof setTimeout>): typeof timer {
  timer.unref?.();
  return timer;
}

/** Longer after every failure, and never the same for all clients. */
function waitAfter(failures: number, every: number, isEmpty: boolean): number {
  const usual = (isEmpty ? Math.min(HASTE, every) : every) * 2 ** failures;
  return Math.min(usual, Math.max(every, PATIENCE)) * (0.8 + 0.4 * Math.random());
}

/** Some runtimes freeze or forbid work between requests. */
function usualMode(): "timer" | "on-read" {
  const { navigator, process }: Surroundings = globalThis;
  const { VERCEL, AWS_LAMBDA_FUNCTION_NAME } = process?.env ?? {};
  return navigator?.userAgent === "Cloudflare-Workers" || VERCEL || AWS_LAMBDA_FUNCTION_NAME ? "on-read" : "timer";
}

interface Surroundings {
  readonly navigator?: { readonly userAgent?: string };
  readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
}
