/** Ratios and limits as whole numbers, so that no limit is ever compared as a binary fraction. */

/** Hundredths of a percent: 500 is 5 %. */
export type BasisPoints = number;

/** 100 %. */
export const WHOLE: BasisPoints = 10_000;

/** Tenths of a basis point: fine enough for .4 of any limit in basis points. */
export type FineLimit = number;

/** 100 % as a fine limit. */
export const FINE_WHOLE: FineLimit = 10 * WHOLE;

/** A part of a whole, in any unit that both share; a whole of 0 is no ratio at all and compares as nothing. */
export interface Ratio {
  readonly part: number;
  readonly whole: number;
}

/** Whether the ratio is greater than a limit. */
export function isOver({ part, whole }: Ratio, limit: FineLimit): boolean {
  return part * FINE_WHOLE > limit * whole;
}

/** Whether the ratio is smaller than a limit. */
export function isUnder({ part, whole }: Ratio, limit: FineLimit): boolean {
  return part * FINE_WHOLE < limit * whole;
}

/** Whether the ratio is the limit or greater. */
export function reaches({ part, whole }: Ratio, limit: FineLimit): boolean {
  return whole > 0 && part * FINE_WHOLE >= limit * whole;
}
