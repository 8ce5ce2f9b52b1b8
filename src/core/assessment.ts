/** What the evidence about one feature says, by the decision matrix. */

import type { Counts, Metrics, Unavailability } from "./evidence.ts";
import type { Facts, LogE, Moment, Shortfall } from "./judgement/facts.ts";
import { matrix, type MatrixAnswer } from "./judgement/matrix.ts";
import { factsOfCounts } from "./judgement/measured.ts";
import { areNumbers, factsOfRates } from "./judgement/rated.ts";
import type { Totals } from "./counts.ts";
import type { Limits } from "./limits.ts";

export { evidenceBegin, lookBackWindows } from "./judgement/look-back.ts";
export { controlBreach } from "./judgement/measured.ts";
export { waysOn } from "./judgement/sentences.ts";
export type { LogE, Moment, Shortfall };

/** What the matrix says about one feature, and what it rests on. Counts are in hundredths. */
export interface Assessment extends MatrixAnswer {
  /** The trailing window; null where nothing was counted, as with the following two. */
  readonly window: Pick<Counts, "events" | "errors"> | null;
  readonly toDate: Totals | null;
  readonly logE: LogE | null;
  /** Errors to date are proven below the maximum. False also where rows 1–6 find the evidence unusable. */
  readonly errorProven: boolean;
  /** Successes to date are proven above the minimum; false where `errorProven` would be for being unusable. */
  readonly successProven: boolean;
  /** The detector against a healthy feature is at ln 4 or more over the errors. */
  readonly errorSuspected: boolean;
  /** The same over the events that did not succeed. */
  readonly successSuspected: boolean;
  /** `success` only where row 5 matches by successes alone. */
  readonly cause: "error" | "success";
  /** What is missing until both are proven; null where they are, or nothing can be said. */
  readonly shortfall: Shortfall | null;
}

/**
 * Judges the metrics of one feature.
 *
 * Evidence from before `moment.begin` does not count. With `freshness` null, as for the guard, the absence of events
 * in the trailing window is reported; otherwise only a last event that is too old.
 */
export function assess(metrics: Metrics, limits: Limits, moment: Moment): Assessment {
  if (metrics.status !== "ok") return unavailable(metrics.status, metrics.detail);
  if (metrics.kind === "rates") {
    if (!areNumbers(metrics.rates)) return unavailable("not-a-number", "a rate is not a number");
    const facts = factsOfRates(metrics, limits, moment);
    return { ...judged(facts, limits, moment), window: null, toDate: null };
  }
  const { toDate, ...facts } = factsOfCounts(metrics, limits, moment);
  const { events, errors } = metrics.window;
  return { ...judged(facts, limits, moment), window: { events, errors }, toDate };
}

function judged(facts: Facts, limits: Limits, moment: Moment): Omit<Assessment, "window" | "toDate"> {
  const answer = matrix(facts, limits, moment);
  const usable = answer.row !== 6;
  return {
    ...answer,
    logE: facts.logE,
    errorProven: usable && facts.errorProven,
    successProven: usable && facts.successProven,
    errorSuspected: facts.errorSuspected,
    successSuspected: facts.successSuspected,
    cause: answer.code === "success-rate-low" ? "success" : "error",
    shortfall: facts.shortfall,
  };
}

function unavailable(status: Unavailability, detail: string): Assessment {
  return {
    row: 6,
    action: "hold",
    code: status,
    message: `${status}: ${detail}`,
    window: null,
    toDate: null,
    logE: null,
    errorProven: false,
    successProven: false,
    errorSuspected: false,
    successSuspected: false,
    cause: "error",
    shortfall: null,
  };
}
