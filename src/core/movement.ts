/** Who of some known customers gains and who loses a feature by a change: the snapshots before and after are asked. */

import { evaluate } from "../evaluation/evaluate.ts";
import type { Snapshot } from "../evaluation/snapshot.ts";
import { compileFeature, contentOf } from "./compile.ts";
import type { Rollout } from "./rollout.ts";
import type { Settings } from "./settings.ts";

/** Known customers for whom a feature is on after a change only, and before it only. */
export interface Moved {
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** All rollouts of both sides: parents are asked too. */
export interface MovedSides {
  readonly before: Iterable<Rollout>;
  readonly after: Iterable<Rollout>;
  readonly settings: Settings;
}

/** Prepares both sides; the returned function asks about one feature. Both compile by the settings in force. */
export function movedBetween(
  { before, after, settings }: MovedSides,
  customers: readonly string[],
): (feature: string) => Moved {
  const [old, next] = [compiled(before, settings), compiled(after, settings)];
  return (feature) => {
    const changed = customers.map((customer) => ({
      customer,
      was: isOn(old, feature, customer),
      is: isOn(next, feature, customer),
    }));
    return {
      gained: changed.filter(({ was, is }) => is && !was).map(({ customer }) => customer),
      lost: changed.filter(({ was, is }) => was && !is).map(({ customer }) => customer),
    };
  };
}

function isOn(snapshot: Snapshot, feature: string, customer: string): boolean {
  return evaluate(snapshot, feature, customer).enabled;
}

function compiled(rollouts: Iterable<Rollout>, settings: Settings): Snapshot {
  const features = Array.from(rollouts, (rollout) => [rollout.feature, compileFeature(rollout, settings, 0)] as const);
  const about = { environment: "production", revision: "", publishedAt: 0 };
  return { ...contentOf(about, { features, kills: {}, restores: {} }), sequence: 0, digest: "" };
}
