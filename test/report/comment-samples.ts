/** Comments that tests keep and that pictures are drawn of. */

import type { Assessment } from "../../src/core/assessment.ts";
import type { CommentFacts } from "../../src/report/comment.ts";
import type { ValidationResult } from "../../src/report/results.ts";
import { HOUR, NOW, rollout } from "../support/builders.ts";
import { blockedJudgement, finding, judgement, loweredJudgement, validation } from "./samples.ts";

/** Nothing to say besides the verdict. */
export function facts(override: Partial<CommentFacts> = {}): CommentFacts {
  return {
    name: null,
    maximumErrorRate: 500,
    dependents: new Map(),
    movements: new Map(),
    snapshot: null,
    notes: [],
    ...override,
  };
}

/** What the matrix says where 31 more events are needed. */
const INSUFFICIENT: Assessment = {
  row: 7,
  action: "hold",
  code: "insufficient",
  message: "",
  window: { events: 400, errors: 0 },
  toDate: { events: 9_400, errors: 100, successes: 9_300 },
  logE: { healthy: -1, limit: -2, below: 2.1 },
  errorProven: false,
  successProven: false,
  errorSuspected: false,
  successSuspected: false,
  cause: "error",
  shortfall: { events: 31, hours: 6 },
};

const STORAGE = "phase2_enhanced_storage";
const MONITORING = "phase2_connection_monitoring";

/** An advance that waits for time, evidence and people. */
export function waiting(): ValidationResult {
  const ways = "31 more events, about 6 h at the present rate; or more whitelisted customers; or an override";
  return validation({
    head: "9a1c0d2e5b6a798890a1b2c3d4e5f60718293a4b",
    judgements: [
      judgement({
        change: {
          feature: STORAGE,
          file: `rollouts/${STORAGE}.yaml`,
          kinds: ["advanced"],
          before: rollout({ feature: STORAGE, tier: 1 }),
          after: rollout({ feature: STORAGE, tier: 2 }),
        },
        decision: "hold",
        action: "hold",
        eligibleAt: NOW + 46 * HOUR,
        missingApprovals: ["product"],
        assessment: INSUFFICIENT,
        findings: [
          finding({ id: "one-step", message: "tier 1 to 2: one rung up" }),
          finding({
            id: "unlocked",
            message: "neither paused nor rolled back in git; assumes that no store has a kill, publish checks",
          }),
          finding({ id: "config-freeze", message: "nothing of the configuration changes" }),
          finding({ id: "one-at-a-time", verdict: "skipped", message: "it already runs at tier 1" }),
          finding({ id: "dependencies", message: "it depends on nothing" }),
          finding({ id: "audience", message: "3 customers on the whitelist, at most 50" }),
          finding({
            id: "rollback-ready",
            message:
              "rolls back over 5.00 % errors, critical is 10.00 %; the rehearsed rollback is off for everyone (1796 bytes)",
          }),
          finding({ id: "calendar", message: "no freeze is configured" }),
          finding({
            id: "time-in-tier",
            verdict: "fail",
            code: "too-early",
            message: "1 d 22 h to go, eligible 2026-11-24T08:00:00Z; assumes tier 1 was published; publish checks",
          }),
          finding({
            id: "error-rate",
            verdict: "inconclusive",
            code: "insufficient",
            message: `1.06 % (1 of 94) to date, not proven below 5.00 %: ${ways}`,
          }),
          finding({
            id: "success-rate",
            verdict: "inconclusive",
            code: "insufficient",
            message: `success 98.94 % (93 of 94) to date, not proven above 95.00 %: ${ways}`,
          }),
          finding({
            id: "performance",
            verdict: "skipped",
            message: "no latency is recorded: report durations to have it judged",
          }),
          finding({ id: "critical-bugs", message: "no critical bug is open" }),
          finding({ id: "customer-feedback", message: "no customer concern is open" }),
          finding({ id: "investigated", verdict: "skipped", message: "there is nothing to investigate" }),
          finding({
            id: "approvals",
            verdict: "fail",
            code: "missing",
            message: "no approval yet of product (1 of 2)",
          }),
        ],
      }),
    ],
  });
}

/** What is known besides {@link waiting}. */
export const WAITING_FACTS: CommentFacts = facts({
  dependents: new Map([[STORAGE, [MONITORING, "phase2_retry_logic"]]]),
  movements: new Map([[STORAGE, { known: 1_240, gained: 121, lost: 0, names: null }]]),
  snapshot: {
    bytes: 1_796,
    limits: [
      { store: "edge", maximumBytes: 26_214_400 },
      { store: "backup", maximumBytes: null },
    ],
  },
});

/** An advance of which everything holds. */
export function allowed(): ValidationResult {
  const [first] = waiting().judgements;
  if (first === undefined) throw new Error("nothing waits");
  const said: Readonly<Record<string, string>> = {
    "time-in-tier": "2 d 3 h at tier 1; assumes tier 1 was published; publish checks",
    "error-rate": "0.80 % (9 of 1,130) to date, proven below 5.00 %",
    "success-rate": "success 99.20 % (1,121 of 1,130) to date, proven above 95.00 %",
    approvals: "approved by product (product-lead), engineering (tech-lead)",
  };
  const findings = first.findings.map((each) =>
    said[each.id] === undefined ? each : { ...each, verdict: "pass" as const, message: said[each.id] ?? "" },
  );
  const assessment = {
    ...INSUFFICIENT,
    row: 10 as const,
    toDate: { events: 113_000, errors: 900, successes: 112_100 },
  };
  return validation({
    head: "9a1c0d2e5b6a798890a1b2c3d4e5f60718293a4b",
    judgements: [
      { ...first, decision: "allow", action: "advance", eligibleAt: null, missingApprovals: [], assessment, findings },
    ],
  });
}

/** Two blocked changes and a lowering beside them. */
export function blocked(): ValidationResult {
  const step = blockedJudgement();
  const findings = [
    ...step.findings,
    finding({
      id: "audience",
      verdict: "fail",
      code: "empty",
      message: "nobody is on the whitelist; name at least one customer",
    }),
    finding({ id: "config-freeze", message: "nothing of the configuration changes" }),
  ];
  return validation({
    judgements: [loweredJudgement(), { ...step, findings }],
    problems: [
      {
        code: "unlisted-file",
        severity: "warning",
        file: "rollouts/notes.txt",
        line: 1,
        column: 1,
        message: "only rollouts belong here",
      },
    ],
  });
}

/** Everything that somebody might write to break out of a report. */
export const HOSTILE = [
  "::error file=x::owned",
  "::set-output name=decision::allow",
  "##[add-mask]x",
  "@everyone @acme/engineering",
  "| a | b |\n| --- | --- |",
  '<img src=x onerror="alert(1)"><!-- pilot-rollout -->',
  "`code` ``` ~~~",
  "</details></code></pre>",
  "[a](javascript:alert(1)) ![i](https://evil.example/x.png) https://evil.example www.evil.example #1 GH-2",
  "\u001B[31m\u202Ered\u0000\u2028",
  "$`x`$ <details> &lt;script&gt;",
].join("\n");

/** A change of which every text is hostile. */
export function hostile(text = HOSTILE): readonly [ValidationResult, CommentFacts] {
  const [first] = waiting().judgements;
  if (first === undefined) throw new Error("nothing waits");
  const change = { ...first.change, feature: text, file: `rollouts/${text}.yaml` };
  const findings = first.findings.map((each) => ({ ...each, message: text }));
  const result = validation({
    head: text,
    judgements: [{ ...first, change, findings, loweringNote: text, missingApprovals: [text] }],
    problems: [{ code: "tier-range", severity: "error", file: text, line: 1, column: 1, message: text }],
    settings: [text],
  });
  return [
    result,
    facts({
      name: text,
      dependents: new Map([[text, [text]]]),
      movements: new Map([[text, { known: 2, gained: 1, lost: 1, names: { gained: [text], lost: [text] } }]]),
      snapshot: { bytes: 10, limits: [{ store: text, maximumBytes: 100 }] },
      notes: [text],
    }),
  ];
}
