/** The ladder: five rungs that a feature climbs one at a time, and what each of them means. */

import { BUCKETS } from "../evaluation/bucket.ts";
import type { Duration } from "../evaluation/instant.ts";
import type { Tier } from "../evaluation/snapshot.ts";
import { WHOLE } from "./ratio.ts";
import type { Rung, Settings } from "./settings.ts";

/** The rungs from the bottom to the top; a rung's index is its tier. */
export const RUNGS = [
  { tier: 0, name: "disabled" },
  { tier: 1, name: "internal" },
  { tier: 2, name: "early adopters" },
  { tier: 3, name: "general" },
  { tier: 4, name: "full" },
] as const satisfies readonly { readonly tier: Tier; readonly name: string }[];

const BUCKETS_PER_BASIS_POINT = BUCKETS / WHOLE;

/** Whether a value read from outside is a tier. */
export function isTier(value: unknown): value is Tier {
  return RUNGS.some((rung) => rung.tier === value);
}

/** How many of 100,000 buckets are on at a tier. The internal tier is its whitelist alone. */
export function weightOf(tier: Tier, { ladder }: Pick<Settings, "ladder">): number {
  const weights: Readonly<Record<Tier, number>> = {
    0: 0,
    1: 0,
    2: ladder.earlyAdopters.percentage * BUCKETS_PER_BASIS_POINT,
    3: ladder.general.percentage * BUCKETS_PER_BASIS_POINT,
    4: BUCKETS,
  };
  return weights[tier];
}

/** How long a feature stays at a tier at least, in milliseconds; null where nothing is waited for (tiers 0 and 4). */
export function minimumOf(tier: Tier, { ladder }: Pick<Settings, "ladder">, fastTrack: boolean): Duration | null {
  const rungs: Readonly<Record<Tier, Rung | null>> = {
    0: null,
    1: ladder.internal,
    2: ladder.earlyAdopters,
    3: ladder.general,
    4: null,
  };
  const rung = rungs[tier];
  if (rung === null) return null;
  return fastTrack ? rung.fastTrackMinimum : rung.minimum;
}
