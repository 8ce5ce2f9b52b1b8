/** Small pictures made of text: they show on a terminal, on GitHub and in mail alike. */

import type { Tier } from "../evaluation/snapshot.ts";
import { tierName } from "./words.ts";

/** The four rungs, those that are reached filled, e.g. `■■□□`. */
export function ladderBar(tier: Tier): string {
  return "■".repeat(tier) + "□".repeat(4 - tier);
}

/** Where a feature stands and goes, e.g. `■□□□ internal → ■■□□ early adopters`; null is an absent file. */
export function ladderStep(from: Tier | null, to: Tier | null): string {
  if (from === to && to !== null) return `${ladderBar(to)} ${tierName(to)}`;
  return [from, to].map((tier) => (tier === null ? "no file" : `${ladderBar(tier)} ${tierName(tier)}`)).join(" → ");
}

/**
 * An error rate against its limit, which stands in the middle, e.g. `██▌·······│··········`.
 *
 * @param rate fraction of 0–1
 * @param limit fraction above 0
 * @param half columns on either side of the limit
 */
export function rateBar(rate: number, limit: number, half = 10): string {
  const filled = Math.min(Math.max(0, (rate / limit) * half), 2 * half);
  const whole = Math.floor(filled);
  const cells = "█".repeat(whole) + (filled - whole >= 0.5 ? "▌" : "");
  const bar = cells.padEnd(2 * half, "·");
  return `${bar.slice(0, half)}│${bar.slice(half)}`;
}

/** A share of a whole, e.g. `████······`. */
export function shareBar(share: number, columns = 10): string {
  const filled = Math.round(Math.min(Math.max(share, 0), 1) * columns);
  return "█".repeat(filled) + "·".repeat(columns - filled);
}
