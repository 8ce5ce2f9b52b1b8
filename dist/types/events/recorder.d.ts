/** Collects rows of `rollout_events` and sends them in batches, without ever making the application wait or fail. */
import type { Duration, Instant } from "../evaluation/instant.js";
import { type DropReason, type EventSink } from "./outbox.js";
import type { EventRow } from "./row.js";
import { type ReportUse } from "./use.js";
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
/** Makes a recorder. It holds no timer while nothing waits. */
export declare function createRecorder(options: RecorderOptions): Recorder;
