/** The rules by which a feature is on or off for a customer, each with its answer. */
/** OpenFeature's word for why a value is what it is. */
export type EvaluationReason = "STATIC" | "SPLIT" | "TARGETING_MATCH" | "DISABLED" | "STALE" | "ERROR";
/** OpenFeature's word for what made an answer impossible. */
export type EvaluationErrorCode = "FLAG_NOT_FOUND" | "TARGETING_KEY_MISSING";
/** Which rule gave the answer. */
export type Detail = "killed" | "tier-disabled" | "blacklisted" | "parent-off" | "whitelisted" | "full" | "bucket-in" | "bucket-out" | EvaluationErrorCode;
/** What a rule answers. */
export interface Rule<Word extends string = Detail, Code extends string = EvaluationErrorCode> {
    readonly enabled: boolean;
    readonly reason: EvaluationReason;
    readonly detail: Word;
    readonly errorCode?: Code;
}
export declare const KILLED: Rule;
export declare const TIER_DISABLED: Rule;
export declare const BLACKLISTED: Rule;
export declare const PARENT_OFF: Rule;
export declare const WHITELISTED: Rule;
export declare const FULL: Rule;
export declare const BUCKET_IN: Rule;
export declare const BUCKET_OUT: Rule;
/**
 * For a feature without an entry. A lean snapshot says {@link TIER_DISABLED} in its place: an error lets applications fall
 * back on a default of theirs, which must not turn on what was rolled back.
 */
export declare const FLAG_NOT_FOUND: Rule;
export declare const TARGETING_KEY_MISSING: Rule;
/** A rule with its reason and its name. */
export declare function rule<Word extends string>(reason: EvaluationReason, detail: Word, enabled?: boolean): Rule<Word, never>;
/** A rule that is no answer. */
export declare function errorRule<Code extends string>(errorCode: Code): Rule<Code, Code>;
