/** Whether a feature is switched off in the store. */

import type { Evaluable } from "./snapshot.ts";

/**
 * Whether a kill of the feature counts: one that is not later than the feature's restore is void. Written so that a
 * kill counts where an instant cannot be read, and `constructor` is no kill.
 */
export function isKilled({ kills, restores }: Pick<Evaluable, "kills" | "restores">, feature: string): boolean {
  return Object.hasOwn(kills, feature) && !(instantOf(kills[feature]) <= instantOf(restores[feature]));
}

function instantOf(record: Evaluable["kills"][string] | undefined): number {
  return typeof record?.at === "string" ? Date.parse(record.at) : NaN;
}
