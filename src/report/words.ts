/** How a report writes tiers, shares, instants and lengths of time. */

import type { Duration, Instant } from "../evaluation/instant.ts";
import { formatInstant } from "../evaluation/instant.ts";
import type { Tier } from "../evaluation/snapshot.ts";

const TIER_NAMES = ["disabled", "internal", "early adopters", "general", "full"] as const;

/** The ladder's word for a tier. */
export function tierName(tier: Tier): string {
  return TIER_NAMES[tier];
}

/** A fraction of 0–1 as percent with at most two decimals, e.g. `10 %` or `0.84 %`. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))} %`;
}

/** A count with at most two decimals and thousands apart, e.g. `1,130` or `9.25`. */
export function count(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 2 });
}

/** An instant for people, to the minute, e.g. `2026-11-24 08:00 UTC`. */
export function instantWords(instant: Instant): string {
  return `${formatInstant(instant).slice(0, 16).replace("T", " ")} UTC`;
}

const UNITS = [
  [86_400_000, "d"],
  [3_600_000, "h"],
  [60_000, "min"],
] as const;

/** A length of time in its two largest units, e.g. `1 d 4 h`; below a minute `less than a minute`. */
export function durationWords(duration: Duration): string {
  const first = UNITS.findIndex(([unit]) => duration >= unit);
  if (first < 0) return "less than a minute";
  let rest = duration;
  const parts: string[] = [];
  for (const [unit, name] of UNITS.slice(first, first + 2)) {
    const whole = Math.floor(rest / unit);
    rest -= whole * unit;
    if (whole > 0) parts.push(`${whole} ${name}`);
  }
  return parts.join(" ");
}

/** `1 file`, `2 files`. */
export function plural(amount: number, noun: string): string {
  return `${count(amount)} ${noun}${amount === 1 ? "" : "s"}`;
}

/** The first 12 characters of a commit id; other names as they are. */
export function shortRevision(revision: string): string {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u.test(revision) ? revision.slice(0, 12) : revision;
}
