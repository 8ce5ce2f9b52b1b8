/** Kills that a store keeps beside its snapshot. */
import type { Loaded } from "./admission.js";
/** Puts kills into a snapshot; one that its restores make void hides none of the snapshot's own. */
export declare function withKills(beside: Loaded["kills"]): (snapshot: Loaded) => Loaded;
