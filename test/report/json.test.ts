import { describe, expect, test } from "vitest";

import { explainReport, guardReport, isOk, jsonText, publishReport, validateReport } from "../../src/report/json.ts";
import { NOW, rollout } from "../support/builders.ts";
import {
  blockedJudgement,
  guarded,
  guardRun,
  heldJudgement,
  judgement,
  PROBLEMS,
  publication,
  store,
  validation,
} from "./samples.ts";

describe("validateReport", () => {
  test("has every field of the design, in its order", () => {
    const document = validateReport(validation({ judgements: [heldJudgement()], problems: PROBLEMS.slice(0, 1) }));
    expect(Object.keys(document)).toEqual([
      "version",
      "ok",
      "base",
      "head",
      "evaluatedAt",
      "problems",
      "changes",
      "settings",
    ]);
    expect(document).toMatchObject({ version: 1, ok: false, head: "worktree", evaluatedAt: "2026-11-22T10:00:00Z" });
    expect(document.changes[0]).toEqual({
      feature: "x",
      kinds: ["advanced"],
      from: 1,
      to: 2,
      decision: "hold",
      action: "advance",
      eligibleAt: "2026-11-24T08:00:00Z",
      exposure: { from: 0, to: 0.1 },
      criteria: heldJudgement().findings,
    });
    expect(Object.keys(document.problems[0] ?? {})).toEqual(["code", "severity", "file", "line", "column", "message"]);
  });

  test("writes null for an absent file", () => {
    const created = judgement({ change: { ...judgement().change, before: null, after: rollout({ tier: 0 }) } });
    const removed = judgement({ change: { ...judgement().change, before: rollout({ tier: 4 }), after: null } });
    const { changes } = validateReport(validation({ judgements: [created, removed] }));
    expect(changes.map(({ from, to }) => [from, to])).toEqual([
      [null, 0],
      [4, null],
    ]);
  });

  test.each([
    ["allowed changes", { judgements: [judgement()] }, true],
    ["nothing", { judgements: [] }, true],
    ["a warning", { problems: PROBLEMS.slice(0, 1) }, true],
    ["an error", { problems: PROBLEMS }, false],
    ["a held change", { judgements: [judgement(), heldJudgement()] }, false],
    ["a blocked change", { judgements: [blockedJudgement()] }, false],
  ])("is ok or not with %s", (_, override, expected) => {
    expect(isOk(validation(override))).toBe(expected);
  });
});

test("publishReport leaves out what only people read", () => {
  const withheld = {
    feature: "x",
    from: 1 as const,
    to: 2 as const,
    rises: [],
    decision: "hold" as const,
    code: "too-early",
    findings: heldJudgement().findings,
    message: "held",
  };
  expect(publishReport(publication({ withheld: [withheld], stores: [store({ detail: "x" })] }))).toEqual({
    version: 1,
    revision: "3f0c2d1e5b6a798890a1b2c3d4e5f60718293a4b",
    sequence: 17,
    stores: [{ name: "edge", outcome: "written", bytes: 2_048 }],
    withheld: [
      {
        feature: "x",
        from: 1,
        to: 2,
        decision: "hold",
        code: "too-early",
        message: "held",
        criteria: heldJudgement().findings,
      },
    ],
  });
});

describe("explainReport", () => {
  const unknown = {
    enabled: false,
    reason: "ERROR" as const,
    detail: "FLAG_NOT_FOUND" as const,
    bucket: null,
    weight: null,
    errorCode: "FLAG_NOT_FOUND" as const,
  };

  test("gives all fields always, and no others, in input order", () => {
    const results = ["b", "a"].map((customer) => ({ feature: "x", customer, evaluation: unknown }));
    const { results: answers } = explainReport({ feature: "x", sequence: 0, results });
    expect(answers.map(({ customer }) => customer)).toEqual(["b", "a"]);
    expect(answers.map((answer) => Object.keys(answer))).toEqual(
      results.map(() => ["customer", "enabled", "reason", "detail", "bucket", "weight"]),
    );
  });

  test("names the feature of each answer where all were asked about", () => {
    const results = [{ feature: "x", customer: "a", evaluation: unknown }];
    expect(explainReport({ feature: null, sequence: 3, results }).results[0]).toMatchObject({ feature: "x" });
  });
});

test("guardReport takes counts out of the hundredths, and writes no number that JSON lacks", () => {
  const { features } = guardReport(
    guardRun([
      guarded({
        window: { events: 12_033, errors: 33 },
        logE: { healthy: -0.5, limit: Number.NEGATIVE_INFINITY, below: 4 },
        done: ["kill:edge"],
      }),
      guarded({ feature: "y", action: "none", code: "killed", window: null, toDate: null, logE: null }),
    ]),
  );
  expect(features).toEqual([
    {
      feature: "x",
      tier: 2,
      action: "advance",
      code: "proven",
      message: "healthy",
      window: { events: 120.33, errors: 0.33 },
      toDate: { events: 1_130, errors: 9 },
      logE: { healthy: -0.5, limit: null, below: 4 },
      done: ["kill:edge"],
    },
    {
      feature: "y",
      tier: 2,
      action: "none",
      code: "killed",
      message: "healthy",
      window: null,
      toDate: null,
      logE: null,
      done: [],
    },
  ]);
});

test("a document ends with one line feed", () => {
  expect(jsonText({ at: NOW })).toBe(`{\n  "at": ${NOW}\n}\n`);
});
