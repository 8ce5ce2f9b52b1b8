/** In which version of a file a rise was asked for, and whether its override belongs to that one. */

import { sameMembers } from "./audience.ts";
import { altersOverride } from "./override.ts";
import type { Rollout } from "./rollout.ts";

/** What of a file a rise is about: its tier, or who is on at an unchanged tier. */
type Asking = "tier" | "audience";

/**
 * Whether the tip's override counts: the version that set what is asked for also added or altered it, and no later one
 * says something else. An override that is added afterwards releases nothing that was withheld.
 *
 * @param versions the file along the first-parent history, newest first
 */
export function overrideCameAlong(tip: Rollout, versions: Iterable<Rollout>, asking: Asking): boolean {
  let setting = tip;
  for (const version of versions) {
    if (!asksTheSame(version, tip, asking)) return isAddedBy(setting, version, tip);
    setting = version;
  }
  return isAddedBy(setting, null, tip);
}

function isAddedBy(setting: Rollout, before: Rollout | null, tip: Rollout): boolean {
  return altersOverride(before, setting) && !altersOverride(setting, tip);
}

function asksTheSame(version: Rollout, tip: Rollout, asking: Asking): boolean {
  if (version.tier !== tip.tier) return false;
  return (
    asking === "tier" ||
    (sameMembers(version.whitelist, tip.whitelist) &&
      sameMembers(version.blacklist, tip.blacklist) &&
      sameMembers(version.dependsOn, tip.dependsOn) &&
      version.salt === tip.salt)
  );
}
