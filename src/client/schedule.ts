/**
 * When a client reads: one reading in flight, the next one after a while that chance spreads, and longer after every
 * failure. With `on-read`, nothing happens before the first question.
 */

import type { Report } from "./admission.ts";
import type { Client, Tell } from "./client.ts";
import type { Keeper } from "./keeper.ts";
import type { ClientOptions } from "./options.ts";
import { readInto } from "./reader.ts";

/** The longest wait after failures, where `every` is not longer; also the least age of a stale snapshot. */
const PATIENCE = 60_000;

/** The first wait after a failure while there is nothing to answer from. */
const HASTE = 1_000;

/** What of a client has to do with time. */
type Schedule = Pick<Client, "ready" | "refresh" | "refreshIfDue" | "isStale" | "close">;

/** Makes a schedule; a timer begins at once. */
export function createSchedule(options: ClientOptions, keeper: Keeper, tell: Tell, report: Report): Schedule {
  const { source, refresh: timing = {} } = options;
  const { every = 30_000, timeout = 10_000, mode, waitUntil: usual = () => {} } = timing;
  const { staleAfter = Math.max(PATIENCE, 3 * every) } = timing;
  const isTimed = mode ? mode === "timer" : hasTimers();
  let isClosed = !source;
  let confirmedAt = 0;
  let wasStale = false;
  let wait = 0;
  // While a reading goes on, when its time is over: a runtime may drop a request with all that it awaits.
  let due = 0;
  let reading: Promise<boolean> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A bootstrap is as old as the first question: some runtimes have no clock before it.
  const isStale = () => !!source && Date.now() - (confirmedAt ||= Date.now()) > staleAfter;
  const refresh = async () => {
    if (isClosed) return false;
    due = Date.now() + timeout;
    reading = readInto(keeper, options, report, AbortSignal.timeout(timeout));
    const taken = await reading;
    const now = Date.now();
    if (taken) confirmedAt = now;
    if (wasStale !== isStale()) {
      wasStale = !wasStale;
      tell({ kind: wasStale ? "stale" : "ready" });
    }
    wait = waitAfter(now - confirmedAt, every, keeper.snapshot ? every : HASTE);
    due = now + wait;
    clearTimeout(timer);
    if (isTimed && !isClosed) (timer = setTimeout(refresh, wait)).unref?.();
    return taken;
  };
  const refreshIfDue: Client["refreshIfDue"] = (waitUntil = usual) => {
    if (isTimed || isClosed || Date.now() < due) return;
    waitUntil(refresh());
  };
  if (isTimed) void refresh();
  // Another request's reading may never end, so that of a timer only is waited for; after a failure, nobody waits.
  const ready = async () => {
    if (!keeper.snapshot) await (isTimed ? reading : (wait && Date.now() < due) || refresh());
    return !!keeper.snapshot;
  };
  const close = () => {
    isClosed = true;
    clearTimeout(timer);
  };
  return { isStale, ready, refresh, refreshIfDue, close };
}

/** Doubles with every failure, as the time without success does, and is never the same for all clients. */
function waitAfter(unconfirmed: number, every: number, first: number): number {
  return Math.min(Math.min(first, every) + unconfirmed, Math.max(every, PATIENCE)) * (0.8 + 0.4 * Math.random());
}

/** Some runtimes freeze or forbid work between requests. */
function hasTimers(): boolean {
  const { WebSocketPair, process }: Surroundings = globalThis;
  const { VERCEL, LAMBDA_TASK_ROOT } = process?.env ?? {};
  return !(WebSocketPair ?? VERCEL ?? LAMBDA_TASK_ROOT);
}

/** What Cloudflare Workers, Vercel and AWS Lambda have, and nobody else. */
interface Surroundings {
  readonly WebSocketPair?: unknown;
  readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
}
