/** What a change of the settings may not do: raise the exposure of what is running without any evidence. */

import type { Tier } from "../evaluation/snapshot.ts";
import { weightOf } from "./ladder.ts";
import type { Rollout } from "./rollout.ts";
import type { Settings } from "./settings.ts";
import { percent } from "./wording.ts";

/** The tiers whose share of customers the settings say. */
const SHARED: readonly Tier[] = [2, 3];
const NAMED = 5;

/**
 * One sentence for every percentage that would grow while a rollout is at its tier; such a change is blocked.
 *
 * @param rollouts as they would be after the change
 */
export function percentageObjections(
  base: Settings,
  head: Settings,
  rollouts: Iterable<Pick<Rollout, "feature" | "tier">>,
): readonly string[] {
  const all = [...rollouts];
  return SHARED.flatMap((tier) => {
    const [before, after] = [weightOf(tier, base), weightOf(tier, head)];
    const running = all.filter((rollout) => rollout.tier === tier).map(({ feature }) => feature);
    if (after <= before || running.length === 0) return [];
    const share = `${percent(before / 10)} to ${percent(after / 10)}`;
    return [`blocked: tier ${tier} may not grow from ${share} while ${listed(running)} at it`];
  });
}

function listed(features: readonly string[]): string {
  const shown = features.toSorted().slice(0, NAMED).join(", ");
  const rest = features.length - NAMED;
  return `${rest > 0 ? `${shown} and ${rest} more` : shown} ${features.length === 1 ? "is" : "are"}`;
}
