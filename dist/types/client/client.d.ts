/** What an application asks a client. */
import type { Detail, EvaluationErrorCode, Rule } from "../evaluation/rule.js";
import type { Loaded } from "./admission.js";
import type { WaitUntil } from "./options.js";
import type { FlagTree } from "./tree.js";
/** What to answer where there is no answer: no snapshot yet, an unknown feature, no customer. Default: false. */
export interface AnswerOptions {
    readonly default?: boolean;
}
/** Why there is no answer, in OpenFeature's words. */
export type ClientErrorCode = EvaluationErrorCode | "PROVIDER_NOT_READY";
/** What answers: a rule of the snapshot's, or of the client's own. */
export type ClientRule = Rule<Detail | "override" | "PROVIDER_NOT_READY", ClientErrorCode>;
/** An answer and where it comes from. */
export interface ClientEvaluation extends ClientRule {
    /** What `isEnabled` says: `enabled`, or the application's default where there is an error. */
    readonly value: boolean;
    /** The snapshot that answered; undefined before the first one. */
    readonly revision: string | undefined;
}
/** What is called after every reading. */
export type Listeners = Set<() => unknown>;
/** Answers whether a feature is on for a customer. The methods need no `this`. */
export interface Client {
    /** Whether the feature is on. Synchronous; never throws. */
    readonly isEnabled: (feature: string, customer: string, options?: AnswerOptions) => boolean;
    /** Whether the feature is on, and why. Synchronous; never throws. */
    readonly evaluate: (feature: string, customer: string, options?: AnswerOptions) => ClientEvaluation;
    /** The answers for all features, as the tree of their `flag` paths. */
    readonly flagsFor: (customer: string) => FlagTree;
    /** Waits for the first snapshot; false where the first reading did not bring one. Never rejects. */
    readonly ready: () => Promise<boolean>;
    /** Reads now; true where what was read was taken. Never rejects. */
    readonly refresh: () => Promise<boolean>;
    /** For `on-read`, at the beginning of a request: reads beside it if it is time to. */
    readonly refreshIfDue: (waitUntil?: WaitUntil) => void;
    /** The snapshot that answers, with all its kills; undefined before the first. It must not be changed. */
    readonly snapshot: () => Loaded | undefined;
    /** Whether the source has not confirmed the snapshot for longer than `staleAfter`. */
    readonly isStale: () => boolean;
    /** Called after every reading, whatever came of it; what they throw is ignored. */
    readonly listeners: Pick<Listeners, "add" | "delete">;
    /** Stops reading. The client goes on answering. */
    readonly close: () => void;
}
