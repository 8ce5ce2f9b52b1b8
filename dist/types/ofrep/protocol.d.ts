/** The OpenFeature Remote Evaluation Protocol: what its requests hold and what its answers look like. Pure. */
import type { ClientEvaluation } from "../client/index.js";
/** Codes of OFREP's failures. */
export type OfrepErrorCode = "PARSE_ERROR" | "TARGETING_KEY_MISSING" | "INVALID_CONTEXT" | "FLAG_NOT_FOUND" | "GENERAL";
/** Why there is no answer. */
export interface OfrepFailure {
    readonly errorCode: OfrepErrorCode;
    readonly errorDetails: string;
}
/** One flag that was evaluated. */
export interface OfrepFlag {
    readonly key: string;
    readonly value: boolean;
    readonly variant: "on" | "off";
    readonly reason: string;
    readonly metadata: Readonly<Record<string, string | number>>;
}
/** Whose flags are asked for, or what is wrong with the request. */
export type OfrepQuestion = {
    readonly customer: string;
} | OfrepFailure;
/** Reads the body `{"context":{"targetingKey":"…"}}`; everything else in the context is ignored. */
export declare function readQuestion(body: string): OfrepQuestion;
/** An answer of the client as OFREP writes it. */
export declare function flagOf({ feature, value, reason, detail, tier, revision, sequence }: ClientEvaluation): OfrepFlag;
/** The HTTP status that the protocol gives a failure. */
export declare function statusOf({ errorCode }: OfrepFailure): 400 | 404 | 500;
