/** Whether a feature is on for a customer, and why. Pure; everything it needs is in the snapshot. */
import type { Evaluable } from "./snapshot.js";
/** OpenFeature's word for why a value is what it is. */
export type EvaluationReason = "STATIC" | "SPLIT" | "TARGETING_MATCH" | "DISABLED" | "STALE" | "ERROR";
/** OpenFeature's word for what made an answer impossible. */
export type EvaluationErrorCode = "FLAG_NOT_FOUND" | "TARGETING_KEY_MISSING";
/** Which rule gave the answer. */
export type Detail = "killed" | "tier-disabled" | "blacklisted" | "parent-off" | "whitelisted" | "full" | "bucket-in" | "bucket-out" | EvaluationErrorCode;
/** The answer for one feature and one customer. */
export interface Evaluation {
    readonly enabled: boolean;
    readonly reason: EvaluationReason;
    readonly detail: Detail;
    /** 0–99,999; null for an unknown feature or an empty customer. */
    readonly bucket: number | null;
    /** Buckets that are on, of 100,000; null for an unknown feature. */
    readonly weight: number | null;
    readonly errorCode?: EvaluationErrorCode;
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
/** OpenFeature's reason for the rule that answered. */
export declare function reasonOf(detail: Detail, stale: boolean): EvaluationReason;
/** Whether there was no answer to give. */
export declare function isError(detail: Detail): detail is EvaluationErrorCode;
/** Whether a rule turns the feature on. */
export declare function isOn(detail: Detail): boolean;
/** Whether a kill of the feature counts: one that is not later than the feature's restore is void. */
export declare function isKilled(snapshot: Pick<Evaluable, "kills" | "restores">, feature: string): boolean;
