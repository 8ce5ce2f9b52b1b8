/** A bounded queue of rows and the batches that leave it; it knows nothing of timers. */
import type { EventRow } from "./row.js";
/** Takes a batch; rejects where it could not, and then gets the same rows again. */
export type EventSink = (rows: readonly EventRow[]) => Promise<void>;
/** Why rows were not sent: no row of the table, the queue was full, the sink refused them too often, or it was closed. */
export type DropReason = "invalid" | "full" | "refused" | "closed";
/** How much is held, and who is told. */
export interface OutboxOptions {
    readonly sink: EventSink;
    readonly batch: number;
    readonly queue: number;
    readonly attempts: number;
    readonly onError: (error: unknown) => void;
    readonly onDrop: (count: number, reason: DropReason) => void;
}
/** What waits to be sent. No method throws or rejects. */
export declare class Outbox {
    #private;
    constructor(options: OutboxOptions);
    /** Rows lost so far. */
    get dropped(): number;
    /** Rows that wait; those that are on their way are not among them. */
    get waiting(): number;
    /** Refusals in a row. */
    get failures(): number;
    add(row: EventRow): void;
    drop(count: number, reason: DropReason): void;
    /**
     * Sends what waits, batch by batch, until the sink refuses one. Each call sends rows of its own, so that no request
     * waits for another one's promise, which Workers forbid.
     */
    send(): Promise<void>;
    /** Takes nothing more, and sends once more what waits and what comes back. */
    end(): Promise<void>;
    /** Gives up what still waits. */
    abandon(): void;
}
