/** The earned catalog: every rollout as far as its own change is allowed, so that nothing is built on a wish. */

import { byCodeUnits } from "./canonical.ts";
import type { Change } from "./change.ts";
import { isRise, narrower } from "./exposure.ts";
import { requirementsOf } from "./requirements.ts";
import type { Rollout } from "./rollout.ts";
import type { Settings } from "./settings.ts";

/** Both sides of a comparison. */
export interface BothSides {
  readonly changes: readonly Change[];
  readonly before: ReadonlyMap<string, Rollout>;
  readonly after: ReadonlyMap<string, Rollout>;
}

/**
 * The catalog before anything is judged: lowerings and imports as at the head, rises at the narrower of both sides.
 *
 * A file that is gone without a change cannot be read any more, or leaves the edge: it still counts as running where it
 * ran, but nothing is built on it.
 */
export function unearned({ changes, before, after }: BothSides): Map<string, Rollout> {
  const running = [...before].filter(([, { tier }]) => tier >= 1 && tier <= 3);
  const earned = new Map([...running, ...after]);
  for (const change of changes) {
    if (change.after === null) earned.delete(change.feature);
    else settle(earned, change, false);
  }
  return earned;
}

/** Enters what became of one change; what was not allowed counts at its narrower state. */
export function settle(
  earned: Map<string, Rollout>,
  { feature, kinds, before, after }: Change,
  allowed: boolean,
): void {
  if (after === null) return;
  if (allowed || kinds.includes("imported") || !isRise(before, after)) earned.set(feature, after);
  else earned.set(feature, before === null ? { ...after, tier: 0 } : narrower(before, after));
}

/** The order of judging: everything but starts after what it depends on, then starts by name. */
export function judgingOrder(
  changes: readonly Change[],
  { after, settings }: { readonly after: ReadonlyMap<string, Rollout>; readonly settings: Pick<Settings, "phases"> },
): readonly Change[] {
  const byName = changes.toSorted((one, other) => byCodeUnits(one.feature, other.feature));
  const others = new Map(byName.filter((change) => !startsFromZero(change)).map((change) => [change.feature, change]));
  const ordered = new Set<Change>();
  const visited = new Set<string>();
  const visit = (change: Change): void => {
    if (visited.has(change.feature)) return;
    visited.add(change.feature);
    for (const requirement of requiredBy(change, settings, after)) {
      const required = others.get(requirement);
      if (required !== undefined) visit(required);
    }
    ordered.add(change);
  };
  for (const change of others.values()) visit(change);
  return [...ordered, ...byName.filter(startsFromZero)];
}

function requiredBy(
  { after }: Change,
  settings: Pick<Settings, "phases">,
  rollouts: ReadonlyMap<string, Rollout>,
): readonly string[] {
  if (after === null) return [];
  const { parents, members, earlier } = requirementsOf(after, settings, rollouts);
  return [...parents, ...members, ...earlier];
}

function startsFromZero({ before, after, kinds }: Change): boolean {
  return (before?.tier ?? 0) === 0 && (after?.tier ?? 0) > 0 && !kinds.includes("imported");
}
