/** What kept a client from knowing more. The client goes on with what it has. */
/** What went wrong, as a closed list. */
export type ClientProblemCode = 
/** The source did not answer, or not in time. */
"source"
/** Neither JSON nor a snapshot. */
 | "malformed"
/** A snapshot of a later version of the format. */
 | "unknown-format"
/** A snapshot of another environment. */
 | "environment"
/** A snapshot from before the one at hand. */
 | "older"
/** No signature, or one by nobody who is trusted. */
 | "signature"
/** One entry cannot be read; the last good one stays. */
 | "feature"
/** Customers can be read by everybody who can read the snapshot. */
 | "plain-customers";
/** One thing that went wrong, for `onError` and for listeners. */
export interface ClientProblem {
    readonly code: ClientProblemCode;
    /** What was found. */
    readonly message: string;
}
