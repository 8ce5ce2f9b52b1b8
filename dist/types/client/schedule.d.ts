/**
 * When a client reads: one reading in flight, the next one after a while that chance spreads, and longer after every
 * failure. With `on-read`, nothing happens before the first call.
 */
import type { RefreshOptions, WaitUntil } from "./options.js";
/** Decides when to read. */
export declare class Schedule {
    #private;
    /** The earliest instant at which {@link ifDue} does something; never where a timer does it. */
    due: number;
    /** @param read reads once and says whether what it read was taken; never rejects */
    constructor(refresh: RefreshOptions, read: (signal: AbortSignal) => Promise<boolean>, isEmpty: () => boolean);
    /** Reads now; says whether what was read was taken. */
    now(): Promise<boolean>;
    /** Reads beside whoever asks, if it is time to and nobody else does. */
    ifDue(waitUntil?: WaitUntil | undefined): void;
    /** The reading that a timer began; one of the caller's own where it may belong to another request. */
    first(): Promise<boolean>;
    /** Gives up everything. */
    close(): void;
}
