/** What a feature builds on is finished before the feature rises. */

import { type Criterion, fail, pass } from "../criterion.ts";
import { requirementsOf } from "../requirements.ts";
import type { Rollout } from "../rollout.ts";

const codes = {
  none: "it depends on nothing",
  complete: "everything it depends on is at tier 4",
  "parent-incomplete": "a feature in `dependsOn` is not at tier 4",
  "parent-killed": "a feature in `dependsOn` is killed in a store",
  "phase-incomplete": "a member of a required phase is not at tier 4",
  "phase-unknown": "a required phase is neither declared nor has it a member",
  "order-incomplete": "an earlier feature of the phase's order is not completed",
} as const;

/** Every `dependsOn` and every member of required phases at tier 4; earlier features of the phase's order completed. */
export const dependencies: Criterion<keyof typeof codes> = {
  id: "dependencies",
  title: "Dependencies complete",
  ifNot: "block",
  codes,
  judge({ after, earned, settings, edge }) {
    const { parents, members, unknownPhases, earlier } = requirementsOf(after, settings, earned);
    const killed = parents.filter((parent) => (edge.published.get(parent)?.killed ?? null) !== null);
    const obstacles: readonly (readonly [keyof typeof codes, string, readonly string[]])[] = [
      ["parent-incomplete", "not at tier 4", unfinished(parents, earned)],
      ["parent-killed", "killed in a store", killed],
      ["phase-unknown", "required phase neither declared nor with a member", unknownPhases],
      ["phase-incomplete", "of a required phase, not at tier 4", unfinished(members, earned)],
      ["order-incomplete", `earlier in ${after.phase}, not at tier 4`, unfinished(earlier, earned)],
    ];
    const [code, what, features] = obstacles.find(([, , found]) => found.length > 0) ?? [];
    if (code !== undefined && features !== undefined) return fail(code, `${what}: ${features.join(", ")}`);
    const all = [...new Set([...parents, ...members, ...earlier])];
    return all.length === 0 ? pass("none", "it depends on nothing") : pass("complete", `at tier 4: ${all.join(", ")}`);
  },
};

function unfinished(features: readonly string[], earned: ReadonlyMap<string, Rollout>): readonly string[] {
  return features
    .map((feature) => ({ feature, tier: earned.get(feature)?.tier }))
    .filter(({ tier }) => tier !== 4)
    .map(({ feature, tier }) => `${feature} (${tier === undefined ? "no file" : `tier ${tier}`})`);
}
