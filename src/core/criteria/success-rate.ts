/** Successes are proven above the minimum; what speaks against it blocks, what is unproven holds. */

import type { Assessment } from "../assessment.ts";
import { type Criterion, fail, skipped } from "../criterion.ts";
import { MEASUREMENT_CODES, provenOr, toDateText, unusable } from "../measurement.ts";
import { WHOLE } from "../ratio.ts";
import { percent } from "../wording.ts";

const codes = {
  ...MEASUREMENT_CODES,
  "success-rate-low": "under the minimum to date, and suspected to stay there",
} as const;

/** Proven above `minimumSuccessRate` to date. */
export const successRate: Criterion<keyof typeof codes> = {
  id: "success-rate",
  title: "Success rate",
  ifNot: "block",
  codes,
  judge({ assessment, evidence: { metrics }, settings }) {
    if (assessment === null) return skipped("start", "a start: nobody has the feature yet");
    const { minimumSuccessRate } = settings.criteria;
    const { toDate, successProven: proven, successSuspected } = assessment;
    const found = `success ${toDateText(toDate === null ? null : { part: toDate.successes, whole: toDate.events })}`;
    if (
      assessment.code !== "errors-exceed-events" &&
      isUnderMinimum(assessment, minimumSuccessRate) &&
      successSuspected
    ) {
      return fail("success-rate-low", `${found} against a minimum of ${percent(minimumSuccessRate)}`);
    }
    const limit = `above ${percent(minimumSuccessRate)}`;
    return unusable(metrics, assessment) ?? provenOr({ found, limit, proven }, assessment);
  },
};

/** By the counts to date; where a source gives rates only, by the row that matched. */
function isUnderMinimum({ toDate, cause }: Assessment, minimum: number): boolean {
  return toDate === null ? cause === "success" : toDate.successes * WHOLE < minimum * toDate.events;
}
