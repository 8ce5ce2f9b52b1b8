/** What the evidence to date proves, and how much more of it a proof would take. */

import { trialsOf } from "../counts.ts";
import type { Limits } from "../limits.ts";
import { FINE_WHOLE, type FineLimit, isUnder, type Ratio } from "../ratio.ts";
import { belowHypothesis, eValue, PROVEN } from "../statistics.ts";

/** How evidence is weighed. */
export interface Weighing {
  readonly evidence: Limits["evidence"];
  /** Divides events and errors inside e-values. */
  readonly designEffect: number;
}

/** One thing to prove: that a share lies below a limit. */
export interface Claim {
  readonly share: Ratio;
  readonly limit: FineLimit;
}

/** Further searching for a sufficient number of events ends here; beyond it, nobody waits. */
const PATIENCE = 2 ** 40;

/** Whether the share is proven to lie below the limit; with `point`, whether it does. */
export function isProvenBelow({ share, limit }: Claim, weighing: Weighing): boolean {
  if (weighing.evidence === "point") return isUnder(share, limit);
  return logEBelow(share, limit, weighing.designEffect) >= PROVEN;
}

/** ln E of the share against the limit, in favour of smaller shares. */
export function logEBelow(share: Ratio, limit: FineLimit, designEffect: number): number {
  const { errors, others } = trialsOf(share, designEffect);
  return eValue(errors, errors + others, belowHypothesis(limit / FINE_WHOLE));
}

/**
 * The smallest number of further events, none of them bad, with which every claim is proven; null where no number
 * that anybody waits for is enough.
 */
export function missingEvents(claims: readonly Claim[], weighing: Weighing): number | null {
  const suffices = (further: number): boolean =>
    claims.every(({ share, limit }) =>
      isProvenBelow({ share: { part: share.part, whole: share.whole + 100 * further }, limit }, weighing),
    );
  let enough = 1;
  while (!suffices(enough)) {
    if (enough >= PATIENCE) return null;
    enough *= 2;
  }
  let tooFew = Math.floor(enough / 2);
  while (enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2);
    if (suffices(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
