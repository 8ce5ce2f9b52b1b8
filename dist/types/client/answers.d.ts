/** The questions that a client answers, all of them at once and without ever throwing. */
import { type Detail, type EvaluationErrorCode, type EvaluationReason } from "../evaluation/evaluate.js";
import type { Tier } from "../evaluation/snapshot.js";
import type { Holder } from "./holder.js";
import type { Overrides } from "./options.js";
import { type FlagTree } from "./tree.js";
/** What to answer where there is no answer: no snapshot yet, an unknown feature, no customer. Default: false. */
export interface AnswerOptions {
    readonly default?: boolean;
}
/** Why there is no answer, in OpenFeature's words. */
export type ClientErrorCode = EvaluationErrorCode | "PROVIDER_NOT_READY";
/** An answer and where it comes from. */
export interface ClientEvaluation {
    readonly feature: string;
    readonly value: boolean;
    readonly reason: EvaluationReason;
    readonly detail: Detail | "override" | "PROVIDER_NOT_READY";
    readonly errorCode?: ClientErrorCode;
    /** Null for a feature that is not in the snapshot. */
    readonly tier: Tier | null;
    readonly weight: number | null;
    /** The snapshot that answered; null before the first one. */
    readonly revision: string | null;
    readonly sequence: number | null;
}
/** The questions of one customer. */
export interface Answers {
    /** Whether the feature is on. Synchronous; never throws. */
    isEnabled(feature: string, customer: string, options?: AnswerOptions): boolean;
    /** Whether the feature is on, and why. Synchronous; never throws. */
    evaluate(feature: string, customer: string, options?: AnswerOptions): ClientEvaluation;
    /** The answers for all features, as the tree of their `flag` paths. */
    flagsFor(customer: string): FlagTree;
}
/**
 * Answers from whatever the holder has at the moment.
 *
 * @param touch is called before every answer
 */
export declare function answersFrom(holder: Holder, overrides: Overrides | undefined, touch: () => void): Answers;
