/** The rules by which a feature is on or off for a customer, each with its answer. */

/** OpenFeature's word for why a value is what it is. */
export type EvaluationReason = "STATIC" | "SPLIT" | "TARGETING_MATCH" | "DISABLED" | "STALE" | "ERROR";

/** OpenFeature's word for what made an answer impossible. */
export type EvaluationErrorCode = "FLAG_NOT_FOUND" | "TARGETING_KEY_MISSING";

/** Which rule gave the answer. */
export type Detail =
  | "killed"
  | "tier-disabled"
  | "blacklisted"
  | "parent-off"
  | "whitelisted"
  | "full"
  | "bucket-in"
  | "bucket-out"
  | EvaluationErrorCode;

/** What a rule answers. */
export interface Rule<Word extends string = Detail, Code extends string = EvaluationErrorCode> {
  readonly enabled: boolean;
  readonly reason: EvaluationReason;
  readonly detail: Word;
  readonly errorCode?: Code;
}

export const KILLED: Rule = rule("DISABLED", "killed");
export const TIER_DISABLED: Rule = rule("DISABLED", "tier-disabled");
export const BLACKLISTED: Rule = rule("TARGETING_MATCH", "blacklisted");
export const PARENT_OFF: Rule = rule("DISABLED", "parent-off");
export const WHITELISTED: Rule = rule("TARGETING_MATCH", "whitelisted", true);
export const FULL: Rule = rule("STATIC", "full", true);
export const BUCKET_IN: Rule = rule("SPLIT", "bucket-in", true);
export const BUCKET_OUT: Rule = rule("SPLIT", "bucket-out");
/**
 * For a feature without an entry. A lean snapshot says {@link TIER_DISABLED} in its place: an error lets applications fall
 * back on a default of theirs, which must not turn on what was rolled back.
 */
export const FLAG_NOT_FOUND: Rule = errorRule("FLAG_NOT_FOUND");
export const TARGETING_KEY_MISSING: Rule = errorRule("TARGETING_KEY_MISSING");

/** A rule with its reason and its name. */
export function rule<Word extends string>(reason: EvaluationReason, detail: Word, enabled = false): Rule<Word, never> {
  return { enabled, reason, detail };
}

/** A rule that is no answer. */
export function errorRule<Code extends string>(errorCode: Code): Rule<Code, Code> {
  return { ...rule("ERROR", errorCode), errorCode };
}
