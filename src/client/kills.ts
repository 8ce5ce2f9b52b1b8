/** Kills that a store keeps beside its snapshot. */

import { isKilled } from "../evaluation/killed.ts";
import type { Loaded } from "./admission.ts";

/** Puts kills into a snapshot; one that its restores make void hides none of the snapshot's own. */
export function withKills(beside: Loaded["kills"]): (snapshot: Loaded) => Loaded {
  return (snapshot) => {
    const { kills, restores } = snapshot;
    const valid = Object.entries(beside).filter(([feature]) => isKilled({ kills: beside, restores }, feature));
    return { ...snapshot, kills: { ...kills, ...Object.fromEntries(valid) } };
  };
}
