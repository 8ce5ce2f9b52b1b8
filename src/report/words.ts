/** How reports write tiers, shares, amounts and revisions; sentences about evidence come from the core. */

import { RUNGS } from "../core/ladder.ts";
import { quantity, thousands } from "../core/wording.ts";
import { formatInstant, type Instant } from "../evaluation/instant.ts";
import type { Tier } from "../evaluation/snapshot.ts";

/** The ladder's word for a tier. */
export function tierName(tier: Tier): string {
  return RUNGS[tier].name;
}

/** A fraction of 0–1 as percent with as many decimals as it needs, at most two: `10 %`, `2.5 %`. */
export function share(fraction: number): string {
  return `${Number((fraction * 100).toFixed(2))} %`;
}

/** An amount with thousands apart and at most two decimals. */
export function amount(value: number): string {
  return quantity(Math.round(value * 100));
}

/** An instant to the minute with its year, for tables: `2026-11-24 08:00`. */
export function minuteOf(instant: Instant): string {
  return formatInstant(instant).slice(0, 16).replace("T", " ");
}

/** `1 file`, `2 files`. */
export function plural(number: number, noun: string): string {
  return `${thousands(number)} ${noun}${number === 1 ? "" : "s"}`;
}

/** The first 12 characters of a commit id; other names as they are. */
export function shortRevision(revision: string): string {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u.test(revision) ? revision.slice(0, 12) : revision;
}
