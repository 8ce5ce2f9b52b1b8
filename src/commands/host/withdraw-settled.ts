/** Closes pull requests of the tool's own that nobody need merge any more. */

import type { GuardPlan } from "../../core/guarding.ts";
import { featureOfBranch } from "../../core/host-names.ts";
import type { Watched } from "../../core/watching.ts";
import type { Tip } from "../tip.ts";
import type { World } from "../world.ts";
import { baseBranchName } from "./host-tree.ts";
import { troubleOf } from "./unavailable.ts";

/**
 * A rollback is settled where a person took the kill back, or git has the feature off already; a pause where git has it.
 *
 * @returns what could not be closed, in sentences
 */
export async function withdrawSettled(
  world: World,
  tip: Tip,
  plan: GuardPlan,
  watched: readonly Watched[],
): Promise<readonly string[]> {
  const { codeHost: host, codeHostWriter: writer, history } = world;
  if (host === null || writer === null || tip.doubt !== null) return [];
  const base = (await baseBranchName(history)) ?? "";
  const open = await host.openPullRequests(base);
  if (open.kind === "failed") return [troubleOf("The tool's own pull requests cannot be listed", open)];
  const settled = open.value.flatMap(({ headBranch, fork }) => {
    const why = fork ? null : reasonToClose(tip, plan, watched, headBranch);
    return why === null ? [] : [{ headBranch, why }];
  });
  const notes: string[] = [];
  for (const { headBranch, why } of settled) {
    const closed = await writer.withdraw(headBranch, base, why);
    if (closed.kind === "failed") notes.push(troubleOf(`${headBranch} could not be closed`, closed));
  }
  return notes;
}

function reasonToClose(tip: Tip, plan: GuardPlan, watched: readonly Watched[], branch: string): string | null {
  const { settings } = tip.inForce;
  const rolledBack = featureOfBranch(settings, "rollback", branch);
  const feature = rolledBack ?? featureOfBranch(settings, "pause", branch);
  if (feature === null || isBusy(plan, feature) || tip.catalog.unreadable.has(feature)) return null;
  const inGit = reasonInGit(tip, feature, rolledBack === null);
  if (inGit !== null || rolledBack === null) return inGit;
  const isKilled = watched.some((each) => each.feature === feature && each.killed !== null);
  return isKilled ? null : `The kill of ${feature} was taken back.`;
}

function reasonInGit({ catalog }: Tip, feature: string, pausing: boolean): string | null {
  const rollout = catalog.entries.get(feature)?.rollout;
  if (rollout === undefined || rollout.tier === 0) return `Git has ${feature} off already.`;
  return pausing && rollout.paused !== null ? `Git has ${feature} paused already.` : null;
}

/** What this run did itself is not settled, whatever was so before it. */
function isBusy({ features }: GuardPlan, feature: string): boolean {
  return features.some((each) => each.feature === feature && each.steps.length > 0);
}
