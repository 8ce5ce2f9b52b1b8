/** Whether a feature is on for a customer, and why. Pure; everything it needs is in the snapshot. */
import type { Rule } from "./rule.js";
import type { Evaluable } from "./snapshot.js";
export { isKilled } from "./killed.js";
export type { Detail, EvaluationReason } from "./rule.js";
/** The answer for one feature and one customer. */
export interface Evaluation extends Rule {
    /** 0–99,999; null for an unknown feature or an empty customer. */
    readonly bucket: number | null;
    /** Buckets that are on, of 100,000; null for an unknown feature. */
    readonly weight: number | null;
}
/**
 * Answers for one feature and one customer; never throws.
 *
 * `stale` says that the snapshot is older than the reader wants: the answer stays, its reason becomes STALE unless it
 * is an error.
 */
export declare function evaluate(snapshot: Evaluable, feature: string, customer: string, options?: {
    readonly stale?: boolean;
}): Evaluation;
