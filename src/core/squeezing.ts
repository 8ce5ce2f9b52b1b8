/** Makes room in a store that is full, so that a kill always fits. */

import { isKilled } from "../evaluation/evaluate.ts";
import type { Snapshot } from "../evaluation/snapshot.ts";

/**
 * The same answers in fewer bytes: of a killed feature nothing is kept but that it is off. Whoever lifts the kill
 * publishes the rest again; a killed feature counts as published at tier 0 anyway.
 *
 * @returns the snapshot's features; null where there is nothing to leave out
 */
export function squeezed(snapshot: Pick<Snapshot, "features" | "kills" | "restores">): Snapshot["features"] | null {
  const isFull = Object.entries(snapshot.features).some(
    ([feature, entry]) =>
      isKilled(snapshot, feature) && (entry.tier > 0 || entry.whitelist.length + entry.blacklist.length > 0),
  );
  if (!isFull) return null;
  const features = Object.entries(snapshot.features).map(([feature, entry]) => {
    const off = { ...entry, tier: 0, weight: 0, whitelist: [], blacklist: [] } as const;
    return [feature, isKilled(snapshot, feature) ? off : entry] as const;
  });
  return Object.fromEntries(features);
}
