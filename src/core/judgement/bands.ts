/** The limits of the decision matrix, fine enough that .4 of a limit is a whole number. */

import type { Limits } from "../limits.ts";
import { type BasisPoints, FINE_WHOLE, type FineLimit, WHOLE } from "../ratio.ts";

/** Where one band of the matrix ends and the next begins. */
export interface Bands {
  /** Errors below are green: .4 of the maximum. */
  readonly green: FineLimit;
  readonly maximum: FineLimit;
  readonly critical: FineLimit;
  readonly threshold: FineLimit;
  readonly minimumSuccess: FineLimit;
  /** The share of failures that `minimumSuccess` leaves. */
  readonly maximumFailure: FineLimit;
  /** Success above is fit for the fast track: 1 − .4 of the failures allowed. */
  readonly fastSuccess: FineLimit;
}

/** The bands of one feature's limits. */
export function bandsOf(limits: Limits): Bands {
  const failure = WHOLE - limits.minimumSuccessRate;
  return {
    green: greenOf(limits.maximumErrorRate),
    maximum: fine(limits.maximumErrorRate),
    critical: fine(limits.critical),
    threshold: fine(limits.threshold),
    minimumSuccess: fine(limits.minimumSuccessRate),
    maximumFailure: fine(failure),
    fastSuccess: FINE_WHOLE - greenOf(failure),
  };
}

/** A limit in basis points as a fine limit. */
export function fine(limit: BasisPoints): FineLimit {
  return 10 * limit;
}

function greenOf(limit: BasisPoints): FineLimit {
  return 4 * limit;
}
