import { describe, expect, test } from "vitest";
import type { Assessment } from "../../../src/core/assessment.ts";
import { featureEvidence } from "../../support/builders.ts";
import { assessment, ruling, type RulingCase, start, subject } from "./subject.ts";

const saying = (override: Partial<Assessment>) => subject({ assessment: assessment(override) });
const broken = subject({
  evidence: featureEvidence({ metrics: { status: "timeout", detail: "no answer within 10 s" } }),
  assessment: assessment({
    row: 6,
    action: "hold",
    code: "timeout",
    toDate: null,
    errorProven: false,
    successProven: false,
  }),
});
const silent = (code: string) =>
  saying({ row: 6, action: "hold", code, message: "nothing happens", errorProven: false, successProven: false });
const SHORT = { row: 7, action: "hold", code: "insufficient", errorProven: false, successProven: false } as const;
const WAYS = "31 more events, about 6 h at the present rate; or more whitelisted customers; or an override";
const START = "a start: nobody has the feature yet";

describe("error-rate", () => {
  test.each<RulingCase>([
    ["a start", start(), "skipped", "start", START],
    ["proven", saying({}), "pass", "proven", "1.00 % (10 of 1,000) to date, proven below 5.00 %"],
    [
      "to be investigated",
      saying({ row: 8, action: "investigate" }),
      "pass",
      "proven",
      "1.00 % (10 of 1,000) to date, proven below 5.00 %",
    ],
    [
      "insufficient",
      saying({ ...SHORT, shortfall: { events: 31, hours: 6 } }),
      "inconclusive",
      "insufficient",
      `1.00 % (10 of 1,000) to date, not proven below 5.00 %: ${WAYS}`,
    ],
    [
      "insufficient without a way to say by how much",
      saying({ ...SHORT, toDate: null }),
      "inconclusive",
      "insufficient",
      "known as rates only, not proven below 5.00 %: wait for more events, or add an override",
    ],
    [
      "row 1",
      saying({ row: 1, action: "rollback", code: "threshold-exceeded" }),
      "fail",
      "threshold-exceeded",
      "as the matrix says",
    ],
    [
      "row 2",
      saying({ row: 2, action: "rollback", code: "critical-exceeded" }),
      "fail",
      "critical-exceeded",
      "as the matrix says",
    ],
    [
      "row 3, suspected",
      saying({ row: 3, action: "pause", code: "threshold-suspected", errorSuspected: true }),
      "fail",
      "threshold-suspected",
      "as the matrix says",
    ],
    [
      "row 3, not suspected",
      saying({ row: 3, action: "pause", code: "threshold-suspected" }),
      "inconclusive",
      "threshold-suspected",
      "as the matrix says",
    ],
    [
      "row 4, suspected",
      saying({ row: 4, action: "pause", code: "critical-suspected", errorSuspected: true }),
      "fail",
      "critical-suspected",
      "as the matrix says",
    ],
    [
      "row 4, not suspected",
      saying({ row: 4, action: "pause", code: "critical-suspected" }),
      "inconclusive",
      "critical-suspected",
      "as the matrix says",
    ],
    [
      "row 5 by errors, not suspected",
      saying({ row: 5, action: "pause", code: "error-rate-high" }),
      "inconclusive",
      "error-rate-high",
      "as the matrix says",
    ],
    [
      "row 5 by errors, suspected",
      saying({ row: 5, action: "pause", code: "error-rate-high", errorSuspected: true }),
      "fail",
      "error-rate-high",
      "as the matrix says",
    ],
    [
      "row 5 by successes, with errors suspected",
      saying({ row: 5, action: "pause", code: "success-rate-low", cause: "success", errorSuspected: true }),
      "fail",
      "errors-suspected",
      "as the matrix says",
    ],
    [
      "row 5 by successes, with errors proven",
      saying({ row: 5, action: "pause", code: "success-rate-low", cause: "success" }),
      "pass",
      "proven",
      "1.00 % (10 of 1,000) to date, proven below 5.00 %",
    ],
    ["metrics that are not ok", broken, "inconclusive", "timeout", "nothing was measured: no answer within 10 s"],
    ["no events", silent("no-events"), "inconclusive", "no-events", "nothing happens"],
    ["events that are too old", silent("stale"), "inconclusive", "stale", "nothing happens"],
    [
      "more errors than events",
      silent("errors-exceed-events"),
      "inconclusive",
      "errors-exceed-events",
      "nothing happens",
    ],
    ["a reason that it does not know", silent("unheard-of"), "inconclusive", "malformed", "nothing happens"],
  ])("%s: %s", (_, given, verdict, code, message) => {
    expect(ruling("error-rate", given)).toEqual({ verdict, code, message });
  });
});

describe("success-rate", () => {
  const low = { events: 100_000, errors: 0, successes: 94_999 };
  test.each<RulingCase>([
    ["a start", start(), "skipped", "start", START],
    ["proven", saying({}), "pass", "proven", "success 99.00 % (990 of 1,000) to date, proven above 95.00 %"],
    [
      "insufficient",
      saying({ ...SHORT, shortfall: { events: 31, hours: 6 } }),
      "inconclusive",
      "insufficient",
      `success 99.00 % (990 of 1,000) to date, not proven above 95.00 %: ${WAYS}`,
    ],
    [
      "under the minimum, suspected",
      saying({ row: 5, action: "pause", toDate: low, cause: "success", successProven: false, successSuspected: true }),
      "fail",
      "success-rate-low",
      "success 95.00 % (949.99 of 1,000) to date against a minimum of 95.00 %",
    ],
    [
      "under the minimum, not suspected",
      saying({ row: 5, action: "pause", toDate: low, cause: "success", successProven: false }),
      "inconclusive",
      "insufficient",
      "success 95.00 % (949.99 of 1,000) to date, not proven above 95.00 %: wait for more events, or add an override",
    ],
    [
      "exactly the minimum, suspected",
      saying({ toDate: { ...low, successes: 95_000 }, successProven: false, successSuspected: true }),
      "inconclusive",
      "insufficient",
      "success 95.00 % (950 of 1,000) to date, not proven above 95.00 %: wait for more events, or add an override",
    ],
    [
      "low by rates",
      saying({ row: 5, action: "pause", toDate: null, cause: "success", successProven: false, successSuspected: true }),
      "fail",
      "success-rate-low",
      "success known as rates only against a minimum of 95.00 %",
    ],
    [
      "proven by rates",
      saying({ toDate: null, successSuspected: true }),
      "pass",
      "proven",
      "success known as rates only, proven above 95.00 %",
    ],
    ["metrics that are not ok", broken, "inconclusive", "timeout", "nothing was measured: no answer within 10 s"],
    ["no events", silent("no-events"), "inconclusive", "no-events", "nothing happens"],
  ])("%s: %s", (_, given, verdict, code, message) => {
    expect(ruling("success-rate", given)).toEqual({ verdict, code, message });
  });
});
