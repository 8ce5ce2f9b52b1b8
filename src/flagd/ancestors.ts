/** Which features have to be on besides a feature itself. */

import { isKilled } from "../evaluation/evaluate.ts";
import type { Snapshot } from "../evaluation/snapshot.ts";

/**
 * Names of all direct and indirect parents, in the order in which they are met; null where one of them is off for
 * everyone: missing, killed, at tier 0, or its own ancestor.
 *
 * A feature is on where its own rule and the rules of all its ancestors say so. A flat list instead of nested
 * conditions keeps the definition small where parents share parents.
 */
export function ancestorsOf(snapshot: Snapshot, feature: string): readonly string[] | null {
  const found = new Set<string>();
  return visit(snapshot, feature, { path: new Set(), found }) ? [...found].filter((name) => name !== feature) : null;
}

/** Whether a feature is off for everyone by itself, whatever its parents are. */
export function isOffForAll(snapshot: Snapshot, feature: string): boolean {
  const entry = Object.hasOwn(snapshot.features, feature) ? snapshot.features[feature] : undefined;
  return entry === undefined || entry.tier === 0 || isKilled(snapshot, feature);
}

/** False where the feature or an ancestor is off for everyone. */
function visit(snapshot: Snapshot, feature: string, walk: { path: Set<string>; found: Set<string> }): boolean {
  if (walk.path.has(feature) || isOffForAll(snapshot, feature)) return false;
  if (walk.found.has(feature)) return true;
  walk.path.add(feature);
  const on = (snapshot.features[feature]?.dependsOn ?? []).every((parent) => visit(snapshot, parent, walk));
  walk.path.delete(feature);
  walk.found.add(feature);
  return on;
}
