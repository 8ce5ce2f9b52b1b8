/** The course of errors hour by hour, as the detectors see it. */

import type { Duration, Instant } from "../../evaluation/instant.ts";
import { errorShare, trialsOf } from "../counts.ts";
import type { Bucket } from "../evidence.ts";
import type { BasisPoints } from "../ratio.ts";
import { detector, healthyHypothesis, limitHypothesis, UNSEEN } from "../statistics.ts";

const HOUR: Duration = 3_600_000;

/** One hour with events, and what the detectors say at its end (ln E). */
export interface Step {
  readonly bucket: Bucket;
  readonly healthy: number;
  readonly limit: number;
}

/** Runs both detectors over the hours with events; the others are left out. */
export function courseOf(buckets: readonly Bucket[], threshold: BasisPoints, designEffect: number): readonly Step[] {
  const seen = buckets.filter(({ events, errors }) => events > 0 || errors > 0);
  const trials = seen.map((bucket) => trialsOf(errorShare(bucket), designEffect));
  const healthy = detector(trials, healthyHypothesis(threshold));
  const limit = detector(trials, limitHypothesis(threshold));
  return seen.map((bucket, index) => ({
    bucket,
    healthy: healthy[index] ?? UNSEEN,
    limit: limit[index] ?? UNSEEN,
  }));
}

/** Where a bucket ends: at the full hour, also where its beginning was cut. */
export function endOf({ start }: Pick<Bucket, "start">): Instant {
  return Math.floor(start / HOUR) * HOUR + HOUR;
}
