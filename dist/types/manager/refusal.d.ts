/** What a manager throws where a command line would end with another code than 0. */
/** Why something was not done. */
export type RefusalCode = "held" | "blocked" | "invalid" | "unavailable" | "withheld";
/** One criterion that stands in the way. */
export interface Reason {
    readonly id: string;
    readonly code: string;
    readonly message: string;
}
/** Something was refused; nothing was raised. `reasons` are the criteria in the way, each in one sentence. */
export declare class RolloutRefusedError extends Error {
    readonly code: RefusalCode;
    readonly reasons: readonly Reason[];
    constructor(code: RefusalCode, message: string, reasons?: readonly Reason[]);
}
