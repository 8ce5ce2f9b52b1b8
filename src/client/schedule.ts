/**
 * When a client reads: one reading in flight, the next one after a while that chance spreads, and longer after every
 * failure. With `on-read`, nothing happens before the first question.
 */

import type { Report } from "./admission.ts";
import type { Client, Listeners } from "./client.ts";
import type { Keeper } from "./keeper.ts";
import type { ClientOptions } from "./options.ts";
import { readInto } from "./reader.ts";

/** What of a client has to do with time. */
type Schedule = Pick<Client, "ready" | "refresh" | "refreshIfDue" | "isStale" | "close" | "listeners">;

/** Makes a schedule; a timer begins at once. */
export function createSchedule(options: ClientOptions, keeper: Keeper, report: Report): Schedule {
  const { source, refresh: timing = {} } = options;
  const { every = 30_000, timeout = 10_000, staleAfter = Math.max(60_000, 3 * every), mode } = timing;
  const isTimed = mode ? mode === "timer" : hasTimers();
  const listeners: Listeners = new Set();
  let isClosed = !source;
  // A bootstrap is as old as the first reading: some runtimes have no clock before a request.
  let confirmedAt = 0;
  // While a reading goes on, when its time is over: a runtime may drop a request with all that it awaits.
  let due = 0;
  let reading: Promise<boolean> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isStale = () => confirmedAt > 0 && Date.now() - confirmedAt > staleAfter;
  const refresh = async () => {
    if (isClosed) return false;
    due = Date.now() + timeout;
    reading = readInto(keeper, options, report, AbortSignal.timeout(timeout));
    const taken = await reading;
    const now = Date.now();
    if (taken || !confirmedAt) confirmedAt = now;
    // Doubles with every failure, as the time without success does, and is never the same for all clients.
    const longest = Math.max(60_000, every);
    const wait = Math.min((keeper.snapshot ? every : 1_000) + now - confirmedAt, longest) * (0.8 + 0.4 * Math.random());
    due = now + wait;
    clearTimeout(timer);
    if (isTimed) (timer = setTimeout(refresh, wait)).unref?.();
    for (const listener of listeners) {
      try {
        listener();
      } catch {}
    }
    return taken;
  };
  const refreshIfDue: Client["refreshIfDue"] = (waitUntil) => {
    if (isTimed || isClosed || Date.now() < due) return;
    const begun = refresh();
    waitUntil?.(begun);
  };
  if (isTimed) void refresh();
  // Another request's reading may never end, so that of a timer only is waited for; after a failure, nobody waits.
  const ready = async () => {
    if (!keeper.snapshot) await (isTimed ? reading : (confirmedAt && Date.now() < due) || refresh());
    return !!keeper.snapshot;
  };
  const close = () => {
    isClosed = true;
    clearTimeout(timer);
  };
  return { isStale, ready, refresh, refreshIfDue, close, listeners };
}

/** Some runtimes freeze or forbid work between requests. */
function hasTimers(): boolean {
  const { WebSocketPair, process }: Surroundings = globalThis;
  return !(WebSocketPair ?? process?.env?.VERCEL ?? process?.env?.LAMBDA_TASK_ROOT);
}

/** What Cloudflare Workers, Vercel and AWS Lambda have, and nobody else. */
interface Surroundings {
  readonly WebSocketPair?: unknown;
  readonly process?: { readonly env?: { readonly VERCEL?: string; readonly LAMBDA_TASK_ROOT?: string } };
}
