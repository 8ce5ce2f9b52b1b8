import { expect, test } from "vitest";
import type { Latency } from "../../../src/core/evidence.ts";
import { featureEvidence, measured, settings } from "../../support/builders.ts";
import { ruling, type RulingCase, start, subject } from "./subject.ts";

const required = settings({ criteria: { performance: { maximumIncrease: 1_000, required: true } } });
const taking = (latency: Latency, given = settings()) =>
  subject({ settings: given, evidence: featureEvidence({ metrics: measured({}, { latency }) }) });
const MISSING = "no latency is recorded: report durations to have it judged";
const REQUIRED = "no latency is recorded, and the settings require it";
const FEW = "199 timings on one side, at least 200 are needed";

test.each<RulingCase>([
  ["a start", start(), "skipped", "start", "a start: nobody has the feature yet"],
  [
    "exactly the allowed increase",
    taking({ p95Ms: 110, baselineP95Ms: 100 }),
    "pass",
    "within-limit",
    "p95 110 ms against 100 ms without it, at most 10.00 % more",
  ],
  [
    "just over the allowed increase",
    taking({ p95Ms: 110.1, baselineP95Ms: 100, count: 200, baselineCount: 200 }),
    "fail",
    "slower",
    "p95 110.1 ms against 100 ms without it, at most 10.00 % more",
  ],
  ["few timings of the exposed", taking({ p95Ms: 900, baselineP95Ms: 100, count: 199 }), "skipped", "few-timings", FEW],
  [
    "few timings of the others",
    taking({ p95Ms: 900, baselineP95Ms: 100, count: 800, baselineCount: 199 }, required),
    "skipped",
    "few-timings",
    FEW,
  ],
  ["no latency", subject(), "skipped", "not-recorded", MISSING],
  ["no latency where it is required", subject({ settings: required }), "inconclusive", "not-recorded", REQUIRED],
  [
    "a latency that is no number",
    taking({ p95Ms: Number.NaN, baselineP95Ms: 100 }),
    "skipped",
    "not-recorded",
    MISSING,
  ],
  ["a baseline that is no number", taking({ p95Ms: 1, baselineP95Ms: Infinity }), "skipped", "not-recorded", MISSING],
  ["a latency before its beginning", taking({ p95Ms: -1, baselineP95Ms: 100 }), "skipped", "not-recorded", MISSING],
  [
    "a baseline before its beginning",
    taking({ p95Ms: 1, baselineP95Ms: -1 }, required),
    "inconclusive",
    "not-recorded",
    REQUIRED,
  ],
  [
    "a latency of nothing",
    taking({ p95Ms: 0, baselineP95Ms: 0 }),
    "pass",
    "within-limit",
    "p95 0 ms against 0 ms without it, at most 10.00 % more",
  ],
  [
    "metrics that are not ok",
    subject({ evidence: featureEvidence({ metrics: { status: "empty", detail: "nothing" } }) }),
    "skipped",
    "not-recorded",
    MISSING,
  ],
])("performance, %s: %s", (_, given, verdict, code, message) => {
  expect(ruling("performance", given)).toEqual({ verdict, code, message });
});
