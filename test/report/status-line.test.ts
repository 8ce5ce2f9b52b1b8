import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Assessment } from "../../src/core/assessment.ts";
import { STATUS_LIMIT, statusLine, statusState } from "../../src/report/status-line.ts";
import { HOUR, NOW } from "../support/builders.ts";
import {
  blockedJudgement,
  finding,
  heldJudgement,
  judgement,
  loweredJudgement,
  PROBLEMS,
  validation,
} from "./samples.ts";

const insufficient: Assessment = {
  row: 7,
  action: "hold",
  code: "insufficient",
  message: "",
  window: null,
  toDate: { events: 4_700, errors: 0, successes: 4_700 },
  logE: null,
  errorProven: false,
  successProven: true,
  errorSuspected: false,
  successSuspected: false,
  cause: "error",
  shortfall: { events: 31, hours: 6 },
};

/** Held for evidence, an approval and time. */
const waiting = judgement({
  decision: "hold",
  eligibleAt: NOW + 46 * HOUR,
  missingApprovals: ["product"],
  assessment: insufficient,
  findings: [
    finding({ id: "time-in-tier", verdict: "fail", code: "too-early", message: "1 d 22 h to go" }),
    finding({ id: "error-rate", verdict: "inconclusive", code: "insufficient", message: "0 %: 31 more events" }),
    finding({ id: "success-rate", verdict: "inconclusive", code: "insufficient", message: "100 %: 31 more events" }),
    finding({ id: "approvals", verdict: "fail", code: "missing", message: "no approval yet of product (0 of 1)" }),
  ],
});

const line = (...judgements: readonly ReturnType<typeof judgement>[]): string => statusLine(validation({ judgements }));

describe("what is held", () => {
  test("says what is missing, once, and when", () => {
    expect(line(waiting)).toBe("Held: 31 more events (about 6 h), product's approval; eligible 24 Nov 08:00 UTC");
  });

  test.each([
    [
      "no rate is known",
      { assessment: { ...insufficient, shortfall: { events: 1, hours: null } } },
      "Held: 1 more event, ",
    ],
    ["metrics are silent", { assessment: { ...insufficient, row: 6 as const } }, "Held: metrics insufficient, "],
    [
      "nobody can say how much",
      { assessment: { ...insufficient, shortfall: null } },
      "Held: error-rate: 0 %: 31 more events, ",
    ],
    ["two groups", { missingApprovals: ["product", "legal"] }, "product's and legal's approvals; eligible"],
    ["approvals that are not known", { missingApprovals: [] }, "no approval yet of product (0 of 1); eligible"],
  ])("%s", (_, override, text) => {
    expect(line({ ...waiting, ...override })).toContain(text);
  });

  test.each([
    [finding({ id: "investigated", verdict: "fail", code: "missing" }), null, "Held: an investigation"],
    [
      finding({ id: "time-in-tier", verdict: "fail", code: "not-live", message: "publish first" }),
      null,
      "Held: publish first",
    ],
    [finding({ id: "calendar", verdict: "fail", code: "frozen" }), NOW, "Held: eligible 22 Nov 10:00 UTC"],
    [finding({ id: "calendar", verdict: "fail", code: "frozen", message: "no end" }), null, "Held: no end"],
    [
      finding({ id: "critical-bugs", verdict: "fail", code: "open", message: "1 critical bug open: #7" }),
      NOW,
      "Held: 1 critical bug open: #7",
    ],
  ])("%o", (open, eligibleAt, text) => {
    expect(line(judgement({ decision: "hold", eligibleAt, findings: [open] }))).toBe(text);
  });

  test("names the change and counts the others where there are several", () => {
    expect(line(judgement(), waiting)).toMatch(/^Held: x: 31 more events/u);
    expect(line(waiting, heldJudgement(), judgement())).toMatch(/UTC; 1 more$/u);
  });
});

describe("what is not held", () => {
  test.each([
    [validation(), "success", "Allowed: x from tier 1 to tier 2"],
    [validation({ judgements: [loweredJudgement()] }), "success", "Allowed: z from tier 3 to tier 0"],
    [validation({ judgements: [judgement(), loweredJudgement()] }), "success", "Allowed: 2 changes"],
    [validation({ judgements: [] }), "success", "No rollout changes"],
    [validation({ judgements: [blockedJudgement()] }), "failure", "Blocked: from tier 0 to 2: one rung at a time"],
    [validation({ settingsBlocked: true }), "failure", "Blocked: the settings may not raise what is running"],
    [validation({ problems: PROBLEMS }), "failure", "Invalid: rollouts/x.yaml:3:7: tier must be 0–4, found 7"],
    [
      validation({ problems: [...PROBLEMS, ...PROBLEMS] }),
      "failure",
      "Invalid: 1 more and rollouts/x.yaml:3:7: tier must",
    ],
    [validation({ judgements: [heldJudgement()] }), "pending", "Held: eligible 24 Nov 08:00 UTC"],
  ])("%#: is said with its state", (result, state, text) => {
    expect(statusState(result)).toBe(state);
    expect(statusLine(result).slice(0, text.length)).toBe(text);
  });

  test("a created and a removed file, and a change that keeps its tier", () => {
    const { change } = judgement();
    expect(line(judgement({ change: { ...change, before: null } }))).toBe("Allowed: x from no file to tier 2");
    expect(line(judgement({ change: { ...change, kinds: ["paused"], after: change.before } }))).toBe(
      "Allowed: x paused",
    );
  });

  test("a block lists what else blocks, leaves out what only waits, and says what would be allowed", () => {
    const blocked = blockedJudgement();
    const findings = [
      ...blocked.findings,
      finding({ id: "audience", verdict: "fail" }),
      finding({ id: "approvals", verdict: "fail" }),
      finding({ id: "error-rate", verdict: "inconclusive" }),
    ];
    expect(line({ ...blocked, findings, loweringNote: "the lowering alone would be allowed" })).toBe(
      "Blocked: from tier 0 to 2: one rung at a time; also audience; the lowering alone would be allowed",
    );
  });
});

test("whatever somebody wrote, a status is one line of at most 140 characters that GitHub takes", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.constant("🦊\n::error::\u202E".repeat(5_000)),
  );
  fc.assert(
    fc.property(hostile, (message) => {
      const blocked = blockedJudgement();
      const findings = [finding({ verdict: "fail", message })];
      const said = line({ ...blocked, findings });
      expect(said.length).toBeLessThanOrEqual(STATUS_LIMIT);
      expect(said).toMatch(/^Blocked: [^\p{Cc}\p{Cs}\u{10000}-\u{10FFFF}]*$/u);
    }),
  );
});
