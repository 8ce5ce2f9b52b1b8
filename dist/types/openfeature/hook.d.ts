/** A hook that tells of every evaluation under OpenTelemetry's names. */
import { createEvaluationEvent, type EvaluationDetails, type FlagValue, type HookContext } from "@openfeature/core";
/** OpenTelemetry's event for one evaluation. */
export type EvaluationEvent = ReturnType<typeof createEvaluationEvent>;
/** What is told about an evaluation. */
export interface EvaluationHookOptions {
    /** Whether the customer is told as `feature_flag.context.id`; hidden by default. */
    readonly customerIds?: "hide" | "show";
}
/** A hook for either SDK. */
export interface EvaluationHook {
    finally(context: Readonly<Omit<HookContext, "hookData">>, details: EvaluationDetails<FlagValue>): void;
}
/**
 * Tells of each evaluation as OpenTelemetry's event `feature_flag.evaluation`, with `feature_flag.key`,
 * `feature_flag.result.variant`, `feature_flag.result.reason`, `feature_flag.version` and the rest of its conventions.
 *
 * @param tell e.g. `({ name, attributes }) => trace.getActiveSpan()?.addEvent(name, attributes)`
 */
export declare function evaluationHook(tell: (event: EvaluationEvent) => void, { customerIds }?: EvaluationHookOptions): EvaluationHook;
