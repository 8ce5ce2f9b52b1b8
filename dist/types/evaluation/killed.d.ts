/** Whether a feature is switched off in the store. */
import type { Evaluable } from "./snapshot.js";
/**
 * Whether a kill of the feature counts: one that is not later than the feature's restore is void. Written so that a
 * kill counts where an instant cannot be read, and `constructor` is no kill.
 */
export declare function isKilled({ kills, restores }: Pick<Evaluable, "kills" | "restores">, feature: string): boolean;
/** Milliseconds since 1970; NaN for whatever is no instant, be it a number that `Date.parse` would take for a year. */
export declare function instantOf(text: unknown): number;
