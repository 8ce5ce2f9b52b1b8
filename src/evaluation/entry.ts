/** A feature's entry in a snapshot. */

import type { Evaluable, StoredFeature } from "./snapshot.ts";

/** The entry of a feature; undefined where there is none, as for `constructor`. */
export function entryOf({ features }: Pick<Evaluable, "features">, feature: string): StoredFeature | undefined {
  return Object.hasOwn(features, feature) ? features[feature] : undefined;
}
