/** Reads ratios, written `5%` or `0.05`, to whole basis points. */

import type { BasisPoints } from "../../core/ratio.ts";

/** A ratio, or why it is none of ours. */
export type ReadRatio =
  | { readonly ok: true; readonly value: BasisPoints }
  | { readonly ok: false; readonly allowed: string };

/** Reads a ratio between two bounds in basis points, both included. */
export function readRatio(written: string | number, least: BasisPoints, most: BasisPoints): ReadRatio {
  const points = typeof written === "number" ? pointsOfFraction(written) : pointsOfPercentage(written);
  const range = `a ratio from ${percent(least)} to ${percent(most)}, written like 5% or 0.05`;
  if (points === null) return { ok: false, allowed: `${range}, in whole hundredths of a percent` };
  return points < least || points > most ? { ok: false, allowed: range } : { ok: true, value: points };
}

/** Writes basis points as people do: `5%`, `0.1%`. */
export function percent(points: BasisPoints): string {
  return `${points / 100}%`;
}

function pointsOfFraction(fraction: number): BasisPoints | null {
  const points = Math.round(fraction * 10_000);
  return Math.abs(fraction * 10_000 - points) < 1e-6 ? points : null;
}

function pointsOfPercentage(text: string): BasisPoints | null {
  const match = /^(\d{1,2})(?:\.(\d{1,2}))?%$/u.exec(text);
  if (match === null) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
}
