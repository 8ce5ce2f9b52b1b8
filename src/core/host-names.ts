/** What the tool calls its own things on a code host, so that every run finds them again. */

import type { Settings } from "./settings.ts";

type Named = Pick<Settings, "name">;

/** The commit status; catalogs with a name have one each. */
export function statusContext({ name }: Named): string {
  return name === null ? "pilot-rollout" : `pilot-rollout/${name}`;
}

/** The HTML comment by which an issue of the tool is found, e.g. `<!-- pilot-rollout withheld -->`. */
export function issueMarker({ name }: Named, what: string): string {
  const catalog = name === null ? "" : `:${quoted(name)}`;
  return `<!-- pilot-rollout${catalog} ${quoted(what)} -->`;
}

/** What a pull request of the tool's own is for. */
export type OwnBranchPurpose = "rollback" | "pause" | "advance" | "edit";

/** The branch of a pull request that the tool opens about one feature. */
export function ownBranch({ name }: Named, purpose: OwnBranchPurpose, feature: string): string {
  const catalog = name === null ? "" : `${quoted(name)}/`;
  return `pilot-rollout/${catalog}${purpose}-${feature}`;
}

/** The feature of such a branch; null for a branch of somebody else's, or for another purpose. */
export function featureOfBranch(settings: Named, purpose: OwnBranchPurpose, branch: string): string | null {
  const start = ownBranch(settings, purpose, "");
  return branch.startsWith(start) ? branch.slice(start.length) : null;
}

/** Labels that the tool searches its own issues by. */
export const OWN_LABELS = {
  incident: { name: "pilot-rollout/incident", description: "Pilot Rollout turned something off" },
  report: { name: "pilot-rollout/report", description: "Pilot Rollout tells what waits for somebody" },
  alert: { name: "pilot-rollout/alert", description: "Pilot Rollout: an episode that lasts" },
} as const;

/** Nothing in it ends a comment, or means something in the name of a branch. */
function quoted(text: string): string {
  return encodeURIComponent(text).replaceAll("-", "%2D").replaceAll(".", "%2E");
}
