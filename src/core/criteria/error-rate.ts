/** Errors are proven below the maximum; what speaks against it blocks, what is unproven holds. */

import type { Assessment } from "../assessment.ts";
import { type Criterion, fail, inconclusive, skipped } from "../criterion.ts";
import { MEASUREMENT_CODES, provenOr, toDateText, unusable } from "../measurement.ts";
import { percent } from "../wording.ts";

const codes = {
  ...MEASUREMENT_CODES,
  "threshold-exceeded": "over the file's threshold in a window, proven",
  "critical-exceeded": "over the critical rate to date, proven",
  "threshold-suspected": "over the file's threshold in the trailing window, not proven",
  "critical-suspected": "over the critical rate to date, not proven",
  "error-rate-high": "at or over the maximum to date",
  "errors-suspected": "too few successes, and the errors are suspected as well",
} as const;

type Code = keyof typeof codes;

/** Proven below `maximumErrorRate` to date. */
export const errorRate: Criterion<Code> = {
  id: "error-rate",
  title: "Error rate",
  ifNot: "block",
  codes,
  judge({ assessment, evidence: { metrics }, settings }) {
    if (assessment === null) return skipped("start", "a start: nobody has the feature yet");
    const { action, cause, errorSuspected, errorProven: proven, toDate, message } = assessment;
    if (action === "rollback") return fail(codeOf(assessment), message);
    if (action === "pause" && errorSuspected) return fail(codeOf(assessment), message);
    if (action === "pause" && cause === "error") return inconclusive(codeOf(assessment), message);
    const found = toDateText(toDate === null ? null : { part: toDate.errors, whole: toDate.events });
    const limit = `below ${percent(settings.criteria.maximumErrorRate)}`;
    return unusable(metrics, assessment) ?? provenOr({ found, limit, proven }, assessment);
  },
};

function codeOf({ code }: Assessment): Code {
  switch (code) {
    case "threshold-exceeded":
    case "critical-exceeded":
    case "threshold-suspected":
    case "critical-suspected":
    case "error-rate-high":
      return code;
    default:
      return "errors-suspected";
  }
}
