/** Ratios as whole basis points, so that no limit is ever compared as a binary fraction. */

/** Hundredths of a percent: 500 is 5 %. */
export type BasisPoints = number;

/** 100 %. */
export const WHOLE: BasisPoints = 10_000;
