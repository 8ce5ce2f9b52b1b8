/** Rollbacks that wait in open pull requests of the tool's own. */

import { featureOfBranch } from "../../core/host-names.ts";
import type { Settings } from "../../core/settings.ts";
import type { World } from "../world.ts";
import { baseBranchName } from "./host-tree.ts";

/**
 * The features whose rollback somebody has only to merge. Where that cannot be told, none: proposing it again finds the
 * pull request that is there.
 */
export async function waitingRollbacks(
  { codeHost, history }: Pick<World, "codeHost" | "history">,
  settings: Settings,
): Promise<ReadonlySet<string>> {
  const base = codeHost === null ? null : await baseBranchName(history);
  if (codeHost === null || base === null) return new Set();
  const open = await codeHost.openPullRequests(base);
  if (open.kind === "failed") return new Set();
  return new Set(
    open.value.flatMap(({ fork, headBranch }) =>
      fork ? [] : (featureOfBranch(settings, "rollback", headBranch) ?? []),
    ),
  );
}
