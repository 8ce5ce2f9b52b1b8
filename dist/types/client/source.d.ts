/** Where a client gets its snapshots from: a function. */
import type { StoredSnapshot } from "../evaluation/snapshot.js";
import type { Loaded, Report } from "./admission.js";
/** Reads the snapshot that is there now; rejects where it cannot. Null says that it has not changed since `version`. */
export type Source = (request: ReadRequest) => Answer | Promise<Answer>;
/** A snapshot, as its text or its value, or a reading with what belongs to it. */
export type Answer = string | StoredSnapshot | Reading | null;
/** What a source is asked with. */
export interface ReadRequest {
    /** Aborted when nobody waits any more. */
    readonly signal: AbortSignal;
    /** The version of the last reading whose snapshot was taken, such as an ETag. */
    readonly version: string | null | undefined;
    /** Tells of what could not be read beside the snapshot. */
    readonly report: Report;
}
/** What a source found. */
export interface Reading {
    /** The text of a snapshot, or its parsed value. */
    readonly snapshot: unknown;
    /** Handed back with the next request if this snapshot is taken. */
    readonly version?: string | null | undefined;
    /** Puts into a snapshot what is kept outside it, as kills are; without it, that of the last reading does. */
    readonly merge?: ((snapshot: Loaded) => Loaded) | undefined;
    /** Belong into `merge`, as `withKills` makes it: nobody looks here. */
    readonly kills?: never;
}
