/** The snapshot at hand, and how it is replaced: whole, after it was checked, or not at all. */
import { type CompiledSnapshot } from "../evaluation/compiled.js";
import { type Loaded } from "./admission.js";
import type { ClientOptions } from "./options.js";
import type { ClientProblem } from "./problem.js";
/** What subscribers are told. */
export type ClientEvent = 
/** There is something to answer from, for the first time or again after it was stale. */
{
    readonly kind: "ready";
}
/** Answers may differ from now on. */
 | {
    readonly kind: "changed";
}
/** The source has not confirmed the snapshot for too long. */
 | {
    readonly kind: "stale";
} | {
    readonly kind: "problem";
    readonly problem: ClientProblem;
};
/** Holds the snapshot at hand. */
export declare class Holder {
    #private;
    /** With the kills of their own keys; undefined before the first snapshot. */
    loaded: Loaded | undefined;
    compiled: CompiledSnapshot | undefined;
    readonly listeners: Set<(event: ClientEvent) => void>;
    constructor(options: ClientOptions);
    /** Whether the source has not confirmed the snapshot for longer than allowed. */
    isStale(): boolean;
    /** Reads from the source once; says whether what it answered was taken. Never rejects. */
    read(signal: AbortSignal): Promise<boolean>;
}
