import { describe, expect, test } from "vitest";
import type { FeatureEvidence, Issue } from "../../../src/core/evidence.ts";
import { featureEvidence, settings } from "../../support/builders.ts";
import { assessment, ruling, type RulingCase, start, subject } from "./subject.ts";

const issue = (number: number): Issue => ({ number, title: "It breaks", url: "https://example.com" });
const knowing = (override: Partial<FeatureEvidence>) => ({ evidence: featureEvidence(override) });
const issues = (critical: readonly Issue[], concerns: readonly Issue[]) =>
  knowing({ issues: { status: "ok", critical, concerns } });
const SKIPPED = knowing({ issues: { status: "skipped", detail: "nobody can have reported a bug here" } });
const DOWN = knowing({ issues: { status: "unreachable", detail: "no route" } });
const START = "a start: nobody has the feature yet";

describe("critical-bugs", () => {
  test.each<RulingCase>([
    ["no bug, but a concern", subject(issues([], [issue(3)])), "pass", "none", "no critical bug is open"],
    ["one bug", subject(issues([issue(7)], [])), "fail", "open", "1 critical bug open: #7"],
    ["a bug before a start", start(issues([issue(7), issue(9)], [])), "fail", "open", "2 critical bugs open: #7, #9"],
    ["issues switched off", subject(SKIPPED), "skipped", "not-asked", "nobody can have reported a bug here"],
    ["a code host that is down", subject(DOWN), "inconclusive", "unreachable", "the issues cannot be read: no route"],
  ])("%s: %s", (_, given, verdict, code, message) => {
    expect(ruling("critical-bugs", given)).toEqual({ verdict, code, message });
  });
});

describe("customer-feedback", () => {
  test.each<RulingCase>([
    ["no concern, but a bug", subject(issues([issue(7)], [])), "pass", "none", "no customer concern is open"],
    ["one concern", subject(issues([], [issue(3)])), "fail", "open", "1 customer concern open: #3"],
    ["a concern before a start", start(issues([], [issue(3)])), "skipped", "start", START],
    ["issues switched off", subject(SKIPPED), "skipped", "not-asked", "nobody can have reported a bug here"],
    ["a code host that is down", subject(DOWN), "inconclusive", "unreachable", "the issues cannot be read: no route"],
  ])("%s: %s", (_, given, verdict, code, message) => {
    expect(ruling("customer-feedback", given)).toEqual({ verdict, code, message });
  });
});

describe("investigated", () => {
  const asked = { assessment: assessment({ row: 8, action: "investigate", message: "3.00 % to date" }) };
  const REVIEW = "3.00 % to date; an approver writes `/investigated <what was found>` in a review";
  test.each<RulingCase>([
    ["a start", start(), "skipped", "start", START],
    ["nothing to investigate", subject(), "skipped", "not-needed", "there is nothing to investigate"],
    [
      "investigated",
      subject({ ...asked, ...knowing({ investigated: true }) }),
      "pass",
      "investigated",
      "an approver wrote down why: 3.00 % to date",
    ],
    [
      "not investigated",
      subject({ ...asked, ...knowing({ investigated: false }) }),
      "fail",
      "not-investigated",
      REVIEW,
    ],
    ["not asked yet", subject({ ...asked, ...knowing({ investigated: null }) }), "fail", "not-investigated", REVIEW],
    [
      "recorded without a code host",
      subject({ ...asked, ...knowing({ investigated: false }), codeHost: false }),
      "fail",
      "not-investigated",
      REVIEW,
    ],
    [
      "no code host",
      subject({ ...asked, codeHost: false }),
      "fail",
      "not-investigated",
      "3.00 % to date; without a code host, an `override` of `investigated` says what was found",
    ],
  ])("%s: %s", (_, given, verdict, code, message) => {
    expect(ruling("investigated", given)).toEqual({ verdict, code, message });
  });
});

describe("approvals", () => {
  const group = { users: [], teams: [], owners: false };
  const configured = settings({ approvals: { product: group, engineering: group } });
  const given = (approvals: FeatureEvidence["approvals"], asked = configured) =>
    subject({ ...knowing({ approvals }), settings: asked });
  const BOTH = { product: ["ada"], engineering: ["grace", "linus"] };

  test.each<RulingCase>([
    [
      "all groups",
      given({ status: "ok", groups: BOTH, required: [] }),
      "pass",
      "approved",
      "approved by product (ada), engineering (grace, linus)",
    ],
    [
      "an empty group and an absent one",
      given({ status: "ok", groups: { product: [] }, required: ["product"] }),
      "fail",
      "missing",
      "no approval yet of product, engineering (0 of 2)",
    ],
    [
      "a group that only the evidence requires",
      given({ status: "ok", groups: BOTH, required: ["security"] }),
      "fail",
      "missing",
      "no approval yet of security (2 of 3)",
    ],
    [
      "a group named like a property of every object",
      given({ status: "ok", groups: {}, required: ["constructor"] }, settings()),
      "fail",
      "missing",
      "no approval yet of constructor (0 of 1)",
    ],
    [
      "no group at all",
      given({ status: "ok", groups: {}, required: [] }, settings()),
      "skipped",
      "no-groups",
      "the settings name no group that must approve",
    ],
    [
      "no group, and nothing known",
      given({ status: "unknown", detail: "not recorded" }, settings()),
      "skipped",
      "no-groups",
      "the settings name no group that must approve",
    ],
    [
      "a local run",
      given({ status: "skipped", detail: "no code host is configured" }),
      "skipped",
      "not-asked",
      "no code host is configured",
    ],
    [
      "nothing known",
      given({ status: "unknown", detail: "not recorded" }),
      "inconclusive",
      "unknown",
      "approvals are not known: not recorded",
    ],
    [
      "a code host that is down",
      given({ status: "timeout", detail: "no answer" }),
      "inconclusive",
      "timeout",
      "approvals are not known: no answer",
    ],
  ])("%s: %s", (_, subjectGiven, verdict, code, message) => {
    expect(ruling("approvals", subjectGiven)).toEqual({ verdict, code, message });
  });

  test("are judged at a start as well", () => {
    const given0 = start({
      settings: configured,
      ...knowing({ approvals: { status: "ok", groups: {}, required: [] } }),
    });
    expect(ruling("approvals", given0).code).toBe("missing");
  });
});
