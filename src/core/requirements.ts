/** What must be finished before a feature may rise: its parents, required phases, and earlier features of its phase. */

import { byCodeUnits } from "./canonical.ts";
import type { Rollout } from "./rollout.ts";
import type { Settings } from "./settings.ts";

/** The features that one rollout waits for, by why. */
export interface Requirements {
  readonly parents: readonly string[];
  /** Members of the phases that its phase requires, by their files or by the phase's order. */
  readonly members: readonly string[];
  /** Required phases that are neither declared nor have a member. */
  readonly unknownPhases: readonly string[];
  /** Features that stand before it in its own phase's order. */
  readonly earlier: readonly string[];
}

/** Collects the requirements of one rollout from its file, the settings' phases and the other files. */
export function requirementsOf(
  rollout: Rollout,
  { phases }: Pick<Settings, "phases">,
  rollouts: ReadonlyMap<string, Rollout>,
): Requirements {
  const phase = rollout.phase === null ? undefined : phases.find(({ name }) => name === rollout.phase);
  const required = (phase?.requires ?? []).map((name) => {
    const declared = phases.find((other) => other.name === name);
    const members = new Set([...(declared?.order ?? []), ...membersOf(name, rollouts)]);
    return { name, members: [...members], known: declared !== undefined || members.size > 0 };
  });
  const place = phase?.order.indexOf(rollout.feature) ?? -1;
  return {
    parents: rollout.dependsOn,
    members: [...new Set(required.flatMap(({ members }) => members))],
    unknownPhases: required.filter(({ known }) => !known).map(({ name }) => name),
    earlier: place === -1 ? [] : (phase?.order.slice(0, place) ?? []),
  };
}

function membersOf(phase: string, rollouts: ReadonlyMap<string, Rollout>): readonly string[] {
  return [...rollouts.values()]
    .filter((rollout) => rollout.phase === phase)
    .map(({ feature }) => feature)
    .toSorted(byCodeUnits);
}
