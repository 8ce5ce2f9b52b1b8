/** Collects rows of `rollout_events` and sends them in batches, without ever making the application wait or fail. */

import type { Duration, Instant } from "../evaluation/instant.ts";
import { type DropReason, type EventSink, Outbox } from "./outbox.ts";
import type { EventRow } from "./row.ts";
import { type ReportUse, rowsOf } from "./use.ts";

/** What `recordEvent` takes; `at` is now by default. */
export interface RolloutEvent extends Omit<EventRow, "at"> {
  readonly at?: Instant;
  /** Written as `duration_ms` into the metadata. */
  readonly durationMs?: number;
}

/** How a recorder works. */
export interface RecorderOptions {
  readonly sink: EventSink;
  /** Rows in one batch at most; 500 by default. */
  readonly batch?: number;
  /** Rows that wait at most, 10,000 by default; what comes when so many wait is dropped. */
  readonly queue?: number;
  /** How long a row waits for company, 1 s by default; null: nothing is sent but by `flush`, for where no timer lives. */
  readonly every?: Duration | null;
  /** A batch that was refused this often in a row is dropped; 8 by default. */
  readonly attempts?: number;
  /** The sink rejected. */
  readonly onError?: (error: unknown) => void;
  /** Rows were lost; they are counted in `dropped` too. */
  readonly onDrop?: (count: number, reason: DropReason) => void;
}

/** Where an application reports. Nothing here throws or rejects. */
export interface Recorder {
  /** Queues one row. */
  readonly recordEvent: (event: RolloutEvent) => void;
  /** Queues the rows of one use. */
  readonly recordUse: ReportUse;
  /** Sends what waits, e.g. in `waitUntil` at the end of a request; resolves when the sink has answered. */
  readonly flush: () => Promise<void>;
  /** Sends what waits, for 5 s at most by default, and drops the rest and whatever comes later. */
  readonly close: (within?: Duration) => Promise<void>;
  /** Rows lost so far. */
  readonly dropped: number;
  /** Rows that wait. */
  readonly waiting: number;
}

const LONGEST_PAUSE: Duration = 30_000;

/** Makes a recorder. It holds no timer while nothing waits. */
export function createRecorder(options: RecorderOptions): Recorder {
  const { sink, batch = 500, queue = 10_000, every = 1_000, attempts = 8 } = options;
  const { onError = () => {}, onDrop = () => {} } = options;
  const outbox = new Outbox({ sink, batch, queue, attempts, onError, onDrop });
  const alarm = createAlarm(outbox, every);
  const add = (row: EventRow) => {
    if (!isRow(row)) return outbox.drop(1, "invalid");
    outbox.add(row);
    alarm.set();
  };
  const flush = async () => {
    await outbox.send();
    alarm.set();
  };
  return {
    recordEvent: (event) => add(rowOf(event)),
    recordUse: (use) => rowsOf(use).forEach(add),
    flush,
    close: async (within = 5_000) => {
      alarm.end();
      await atMost(within, outbox.end());
      // Rows that are still in flight count as lost when, and only if, the sink refuses them: nothing comes back now.
      outbox.abandon();
    },
    get dropped() {
      return outbox.dropped;
    },
    get waiting() {
      return outbox.waiting;
    },
  };
}

function rowOf({ durationMs, at = Date.now(), metadata, ...event }: RolloutEvent): EventRow {
  if (durationMs !== undefined) return { ...event, at, metadata: { ...metadata, duration_ms: durationMs } };
  return metadata === undefined ? { ...event, at } : { ...event, at, metadata };
}

/** JavaScript callers may pass anything; one row that the table refuses would take its batch along. */
function isRow({ feature, customer, event, at }: EventRow): boolean {
  return isText(feature) && isText(customer) && EVENTS.has(event) && Number.isFinite(at) && at >= 0 && at <= LATEST;
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

const EVENTS: ReadonlySet<unknown> = new Set(["enabled", "disabled", "error"]);
/** The last instant of the year 9999, which RFC 3339 ends with. */
const LATEST: Instant = 253_402_300_799_999;

/** Sends after a while, later and later while the sink refuses. */
function createAlarm(outbox: Outbox, every: Duration | null): { set(): void; end(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const ring = async () => {
    await outbox.send();
    timer = undefined;
    set();
  };
  const set = () => {
    if (every === null || ended || timer !== undefined || outbox.waiting === 0) return;
    timer = setTimeout(() => void ring(), Math.min(every * 2 ** outbox.failures, Math.max(every, LONGEST_PAUSE)));
    // Node: events that wait do not keep a process alive that has nothing else to do.
    if (typeof timer === "object") timer.unref();
  };
  return {
    set,
    end() {
      ended = true;
      clearTimeout(timer);
    },
  };
}

async function atMost(within: Duration, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, within);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
