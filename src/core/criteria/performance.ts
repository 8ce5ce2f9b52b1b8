/** Customers with the feature do not wait noticeably longer than those without it. */

import type { Latency } from "../evidence.ts";
import { type Criterion, type Subject, fail, inconclusive, pass, skipped } from "../criterion.ts";
import { WHOLE } from "../ratio.ts";
import { percent } from "../wording.ts";

/** Fewer timings than this on a side say nothing about a 95th percentile. */
const LEAST_TIMINGS = 200;

const codes = {
  start: "a start: nobody has the feature yet",
  "within-limit": "p95 is within the allowed increase",
  slower: "p95 is above the allowed increase",
  "few-timings": "fewer than 200 timings on a side",
  "not-recorded": "no latency is recorded",
} as const;

type Code = keyof typeof codes;

/** p95 of exposed ≤ baseline × (1 + `maximumIncrease`), where at least 200 timings are counted on each side. */
export const performance: Criterion<Code> = {
  id: "performance",
  title: "Performance",
  ifNot: "block",
  codes,
  judge(subject) {
    if (subject.start) return skipped("start", "a start: nobody has the feature yet");
    const { metrics } = subject.evidence;
    const latency = metrics.status === "ok" ? metrics.latency : undefined;
    return latency === undefined || !isMeasured(latency) ? unrecorded(subject) : compared(latency, subject);
  },
};

function compared({ p95Ms, baselineP95Ms, count, baselineCount }: Latency, { settings }: Subject) {
  const fewest = Math.min(count ?? LEAST_TIMINGS, baselineCount ?? LEAST_TIMINGS);
  if (fewest < LEAST_TIMINGS) {
    return skipped<Code>("few-timings", `${fewest} timings on one side, at least ${LEAST_TIMINGS} are needed`);
  }
  const { maximumIncrease } = settings.criteria.performance;
  const text = `p95 ${milliseconds(p95Ms)} against ${milliseconds(baselineP95Ms)} without it, at most ${percent(maximumIncrease)} more`;
  return p95Ms * WHOLE <= baselineP95Ms * (WHOLE + maximumIncrease)
    ? pass<Code>("within-limit", text)
    : fail<Code>("slower", text);
}

function unrecorded({ settings }: Subject) {
  return settings.criteria.performance.required
    ? inconclusive<Code>("not-recorded", "no latency is recorded, and the settings require it")
    : skipped<Code>("not-recorded", "no latency is recorded: report durations to have it judged");
}

/** Timings are measured finer than anybody wants to read them. */
function milliseconds(value: number): string {
  return `${Math.round(value * 10) / 10} ms`;
}

function isMeasured({ p95Ms, baselineP95Ms }: Latency): boolean {
  return Number.isFinite(p95Ms) && Number.isFinite(baselineP95Ms) && p95Ms >= 0 && baselineP95Ms >= 0;
}
