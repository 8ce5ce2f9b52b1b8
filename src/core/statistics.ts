/**
 * E-values and the change detector behind every proof, in natural logarithms throughout.
 *
 * An e-value of 20 or more may be taken as proof at 5 % however often one looks: Ville's inequality; see Ramdas,
 * Grünwald, Vovk and Shafer, "Game-theoretic statistics and safe anytime-valid inference" (2023). The detector mixes
 * starting points in the manner of Shiryaev and Roberts; see Shin, Ramdas and Rinaldo, "E-detectors" (2022).
 */

import { type BasisPoints, WHOLE } from "./ratio.ts";

/** ln 4: from here on something is suspected. */
export const LN4 = Math.log(4);

/** ln 20: the least ln E that counts as proof. */
export const PROVEN = Math.log(20);

/** A question to the evidence: how much likelier are rates on `grid`, each weighted alike, than the rate `q`? */
export interface Hypothesis {
  /** The rate that is doubted, a fraction. */
  readonly q: number;
  /** The rates that are held against it, fractions. */
  readonly grid: readonly number[];
}

/** What one stretch of time adds: numbers of events, not hundredths. */
export interface Trials {
  readonly errors: number;
  readonly others: number;
}

const HEALTHY_GRID = [0.05, 0.07, 0.1, 0.15, 0.25, 0.4, 0.65, 0.95];
const LIMIT_GRID = [0.06, 0.08, 0.11, 0.16, 0.25, 0.4, 0.65, 0.95];
const BELOW_SHARES = [0.05, 0.1, 0.2, 0.3, 0.4, 0.6, 0.8];
/** The last point of every grid against errors. */
const TOP = 0.95;
/** Hours over which the detector spreads the possible beginnings of a change: a week. */
const HORIZON = 168;
/** ln of what is newly staked at each stretch. */
const STAKE = -Math.log(2 * HORIZON);

/** Against "the feature is healthy", a rate of .4 of the threshold. */
export function healthyHypothesis(threshold: BasisPoints): Hypothesis {
  const rate = threshold / WHOLE;
  return { q: 0.4 * rate, grid: stretched(HEALTHY_GRID, rate) };
}

/** Against "the feature keeps its limit", a rate of exactly the threshold. */
export function limitHypothesis(threshold: BasisPoints): Hypothesis {
  const rate = threshold / WHOLE;
  return { q: rate, grid: stretched(LIMIT_GRID, 1.2 * rate) };
}

/** Against "the rate is `q`", in favour of smaller ones; `q` is a fraction. */
export function belowHypothesis(q: number): Hypothesis {
  return { q, grid: BELOW_SHARES.map((share) => q * share) };
}

/** ln E of `errors` among `events` against a hypothesis; both may be fractional, errors beyond events count alone. */
export function eValue(errors: number, events: number, hypothesis: Hypothesis): number {
  const others = Math.max(0, events - errors);
  const gains = pointsOf(hypothesis).map(({ error, other }) => errors * error + others * other);
  return logSumExp(gains) - Math.log(gains.length);
}

/**
 * The detector's ln E after each stretch, in order; as long as `trials`.
 *
 * Half of its stake is on a change that was there from the beginning, the rest on one that begins at any stretch of
 * the week to come. Stretches without events must be left out: they would spend stake on nothing.
 */
export function detector(trials: readonly Trials[], hypothesis: Hypothesis): readonly number[] {
  const paths = pointsOf(hypothesis).map((point) => ({ point, fromStart: -Math.LN2, later: -Infinity }));
  const size = Math.log(paths.length);
  return trials.map(({ errors, others }) => {
    const values = paths.map((path) => {
      const gain = errors * path.point.error + others * path.point.other;
      path.fromStart += gain;
      path.later = logAddExp(path.later, STAKE) + gain;
      return logAddExp(path.fromStart, path.later);
    });
    return logSumExp(values) - size;
  });
}

/** What the detector says before it has seen anything. */
export const UNSEEN = -Math.LN2;

/** What one error, and one event without, add to ln E at each point of the grid. */
function pointsOf({ grid, q }: Hypothesis): readonly { readonly error: number; readonly other: number }[] {
  return grid.map((p) => ({ error: Math.log(p / q), other: Math.log1p(-p) - Math.log1p(-q) }));
}

/** Moves a grid to another first point; the others keep their place on the log-odds scale between it and the top. */
function stretched(grid: readonly number[], first: number): readonly number[] {
  const from = logit(grid[0] ?? first);
  const to = logit(first);
  const scale = (logit(TOP) - to) / (logit(TOP) - from);
  return grid.map((p) => expit(to + (logit(p) - from) * scale));
}

function logit(p: number): number {
  return Math.log(p) - Math.log1p(-p);
}

function expit(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function logAddExp(a: number, b: number): number {
  const larger = Math.max(a, b);
  return larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
}

function logSumExp(values: readonly number[]): number {
  const largest = Math.max(...values);
  return largest + Math.log(values.reduce((sum, value) => sum + Math.exp(value - largest), 0));
}
