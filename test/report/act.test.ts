import { describe, expect, test } from "vitest";

import { PLAIN_TERMINAL } from "../../src/report/style.ts";
import { editText, killText, restoreText, rollbackText } from "../../src/report/text/act.ts";
import { explainText } from "../../src/report/text/explain.ts";
import { NOW } from "../support/builders.ts";
import { blockedJudgement, judgement, store } from "./samples.ts";

const committed = { kind: "committed", commit: "3f0c2d1e5b6a798890a1b2c3d4e5f60718293a4b", detail: "" } as const;

describe("rollbackText", () => {
  test("ends with what is true for customers and in git", () => {
    const result = {
      feature: "x",
      stores: [store()],
      thisMachineOnly: false,
      from: 2 as const,
      git: { ...committed, pushed: true, detail: "pushed to origin/main" },
    };
    expect(rollbackText(result, NOW, PLAIN_TERMINAL)).toBe(
      `x is off (was tier 2, early adopters).

  ✓ edge  written, 2,048 bytes

Customers: off by 10:01:00 UTC for readers of edge (store 30 s + client refresh
           30 s).
Git:       commit 3f0c2d1e5b6a: pushed to origin/main.
`,
    );
  });

  test.each([
    [
      "no store was reached",
      { stores: [store({ outcome: "failed" as const })], git: { ...committed, pushed: false } },
      ["x is STILL ON for readers of edge (was tier 2", "STILL ON. No store was reached", "NOT pushed"],
    ],
    [
      "one store failed",
      { stores: [store(), store({ name: "b", outcome: "failed" as const })], git: { ...committed, pushed: null } },
      [
        "x is STILL ON for readers of b (was",
        "off by 10:01:00 UTC for readers of edge",
        "NOT off for readers of the stores that",
        "3f0c2d1e5b6a.",
      ],
    ],
    [
      "git refused",
      { git: { kind: "refused" as const, detail: "the branch is protected" } },
      ["NOT committed: the branch is protected"],
    ],
    [
      "only the file was edited",
      { stores: [], from: null, git: { kind: "edited" as const, file: "rollouts/x.yaml" } },
      [
        "x is as it was for customers.",
        "unchanged until this is published.",
        "rollouts/x.yaml is edited, not committed.",
      ],
    ],
    [
      "git had it at tier 0",
      { git: { kind: "unchanged" as const, detail: "it is at tier 0" } },
      ["unchanged. it is at tier 0"],
    ],
    [
      "nothing is published",
      { stores: [store({ outcome: "unchanged" as const, detail: "nothing is published there" })] },
      ["x was not killed: nothing is published.", "Nothing is published in edge: nothing was killed there."],
    ],
    ["only this machine was there", { thisMachineOnly: true }, ["Reached: this machine only."]],
  ])("says plainly that %s", (_, override, sentences) => {
    const result = { feature: "x", stores: [store()], thisMachineOnly: false, from: 2 as const, ...override };
    const shown = rollbackText({ git: { ...committed, pushed: null }, ...result }, NOW, PLAIN_TERMINAL);
    for (const sentence of sentences) expect(shown.replaceAll(/\n +/gu, " ")).toContain(sentence);
  });
});

test("killText says that git does not know yet", () => {
  const shown = killText({ feature: "x", stores: [store()], thisMachineOnly: false }, NOW, PLAIN_TERMINAL);
  expect(shown).toContain("Git:       untouched. Write it down: `pilot-rollout rollback x --reason …`.");
});

describe("restoreText", () => {
  test.each([
    ["why it was refused", { refused: "it is 25 h old" }, "Not restored: it is 25 h old.\n"],
    ["that it is back", { refused: null }, "x is back at the tier that git has.\n"],
    [
      "that it is back here",
      { refused: null, thisMachineOnly: true },
      "On this machine only: x is back at the tier that git has.\n",
    ],
    [
      "that it is back in part",
      { refused: null, stores: [store({ outcome: "failed" as const })] },
      "x is back in some stores only; run this again.\n",
    ],
  ])("says %s", (_, override, expected) => {
    expect(restoreText({ feature: "x", stores: [], thisMachineOnly: false, ...override }, PLAIN_TERMINAL)).toContain(
      expected,
    );
  });
});

describe("editText", () => {
  const order = { kind: "advance", feature: "x" };

  test("says what was done after the judgement", () => {
    const result = {
      order,
      file: "rollouts/x.yaml",
      judgement: judgement(),
      problems: [],
      done: { kind: "edited" } as const,
    };
    const lines = editText(result, PLAIN_TERMINAL).trimEnd().split("\n");
    expect(lines.at(-1)).toBe("advance x: rollouts/x.yaml is edited, not committed.");
    expect(lines[0]).toBe("ALLOW  x  advanced");
  });

  test("says what is in the way where nothing was changed", () => {
    const result = { order, file: "rollouts/y.yaml", judgement: blockedJudgement(), problems: [], done: null };
    const shown = editText(result, PLAIN_TERMINAL);
    expect(shown).toContain("  → set `tier: 1` in rollouts/y.yaml: one rung at a time");
    expect(shown).toContain("Nothing was changed: rollouts/y.yaml is as it was.");
  });
});

describe("explainText", () => {
  const evaluation = { enabled: true, reason: "SPLIT", detail: "bucket-in", bucket: 1_234, weight: 10_000 } as const;

  test("answers for customers in a sentence each", () => {
    const off = { ...evaluation, enabled: false, detail: "bucket-out", bucket: 54_321 } as const;
    const results = [
      { feature: "x", customer: "cust_1", evaluation },
      { feature: "x", customer: "c2", evaluation: off },
    ];
    expect(explainText({ feature: "x", sequence: 17, results }, PLAIN_TERMINAL)).toBe(
      `x is on for 1 of 2 customers  by sequence 17

  ✓ on   cust_1  This customer is among the 10 % who have it (place 1,234 of
                 100,000).
  – off  c2      10 % of customers have it so far; this one is not among them
                 (place 54,321 of 100,000).
`,
    );
  });

  test("answers for the features of one customer", () => {
    const results = [{ feature: "x", customer: "cust_1", evaluation: { ...evaluation, detail: "full" as const } }];
    expect(explainText({ feature: null, sequence: 0, results }, PLAIN_TERMINAL)).toBe(
      "cust_1 has 1 of 1 feature  by the files here\n\n  ✓ on   x  Everyone has it.\n",
    );
  });

  test.each([
    ["killed", "switched off for everyone"],
    ["tier-disabled", "not been rolled out"],
    ["blacklisted", "never get it"],
    ["parent-off", "another feature"],
    ["whitelisted", "get it first"],
    ["FLAG_NOT_FOUND", "no feature of this name"],
    ["TARGETING_KEY_MISSING", "No customer was named"],
  ] as const)("has words for %s", (detail, words) => {
    const results = [{ feature: "x", customer: "", evaluation: { ...evaluation, detail, bucket: null } }];
    expect(explainText({ feature: "x", sequence: 0, results }, PLAIN_TERMINAL)).toContain(words);
  });
});
