/** Row 1 of the decision matrix: a window over its threshold, and evidence that this is no luck. */

import type { Duration, Instant } from "../../evaluation/instant.ts";
import { errorShare, sum, without } from "../counts.ts";
import type { Counts } from "../evidence.ts";
import type { Limits } from "../limits.ts";
import { type BasisPoints, isOver, type Ratio, reaches } from "../ratio.ts";
import { PROVEN } from "../statistics.ts";
import { type Bands, fine } from "./bands.ts";
import { endOf, type Step } from "./course.ts";
import type { JudgedWindow } from "./look-back.ts";

/** A window over its threshold. */
export interface Breach {
  readonly share: Ratio;
  readonly threshold: BasisPoints;
  readonly end: Instant;
  readonly ms: Duration;
  /** What proves it; null where the bare comparison is enough. */
  readonly logE: number | null;
}

/** A window with everything that row 1 asks about it. */
interface Candidate {
  readonly share: Ratio;
  readonly threshold: BasisPoints;
  readonly end: Instant;
  readonly ms: Duration;
  /** Counts before the window, within the evidence. */
  readonly before: Counts;
  /** The hours whose detector values count for it. */
  readonly steps: readonly Step[];
}

/** What row 1 looks at. */
export interface Surroundings {
  readonly now: Instant;
  readonly limits: Limits;
  readonly bands: Bands;
  readonly window: Counts;
  readonly toDate: Counts;
  readonly course: readonly Step[];
  readonly judged: readonly JudgedWindow[];
}

/** The first breach, the trailing window before all others; null where there is none. */
export function breachOf(surroundings: Surroundings): Breach | null {
  const { limits, bands } = surroundings;
  for (const { before, steps, ...candidate } of candidatesOf(surroundings)) {
    if (!isOver(candidate.share, fine(candidate.threshold))) continue;
    if (limits.evidence === "point") return { ...candidate, logE: null };
    // A feature that was already unwell must be shown to be over its limit, not merely unhealthy.
    const unwell = reaches({ part: before.errors, whole: before.events }, bands.green);
    const logE = Math.max(...steps.map((step) => (unwell ? step.limit : step.healthy)));
    if (logE >= PROVEN) return { ...candidate, logE };
  }
  return null;
}

function candidatesOf({ now, limits, window, toDate, course, judged }: Surroundings): readonly Candidate[] {
  const last = course.slice(-1);
  const trailing: Candidate = {
    share: errorShare(window),
    threshold: limits.threshold,
    end: now,
    ms: limits.timeWindow,
    before: without(toDate, window),
    steps: last,
  };
  const others = judged.map(({ window: measured, threshold }): Candidate => {
    const { end, ms } = measured;
    const touching = course.filter(({ bucket }) => bucket.start < end && endOf(bucket) > end - ms);
    return {
      share: errorShare(measured),
      threshold,
      end,
      ms,
      before:
        end === now
          ? without(toDate, measured)
          : sum(course.map(({ bucket }) => bucket).filter((bucket) => endOf(bucket) <= end - ms)),
      steps: end === now ? [...touching, ...last] : touching,
    };
  });
  return [trailing, ...others];
}
