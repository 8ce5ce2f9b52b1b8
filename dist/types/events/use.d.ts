/** One use of a feature, and what is told about it wherever uses are counted. */
import type { Instant } from "../evaluation/instant.js";
import type { EventRow } from "./row.js";
/** A customer reached the code behind a flag, or the code in its place. */
export interface Use {
    readonly feature: string;
    readonly customer: string;
    /** Whether the feature was on. */
    readonly exposed: boolean;
    /** Whether the code that ran threw, or answered with an error. */
    readonly failed: boolean;
    /** How long it took; null where nobody measured. */
    readonly durationMs: number | null;
    readonly at: Instant;
}
/** Counts one use; never throws and never waits. */
export type ReportUse = (use: Use) => void;
/**
 * The rows of one use: `enabled` or `disabled` once, and `error` besides if it failed. An error without the feature says
 * so in its metadata, or it would be held against the feature.
 */
export declare function rowsOf({ feature, customer, exposed, failed, durationMs, at }: Use): readonly EventRow[];
/** Which feature is used by whom, and whether it is on. */
export type Subject = Pick<Use, "feature" | "customer" | "exposed">;
/**
 * Runs the code behind a flag (or the code in its place), and reports one use with its duration: a failed one if the
 * code throws. What the code returns or throws is passed on.
 */
export declare function measureUse<T>(report: ReportUse, subject: Subject, work: () => T | Promise<T>): Promise<T>;
