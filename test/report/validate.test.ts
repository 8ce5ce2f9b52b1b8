import stringWidth from "string-width";
import { describe, expect, test } from "vitest";

import { PLAIN_TERMINAL } from "../../src/report/style.ts";
import { validateText } from "../../src/report/text/validate.ts";
import {
  blockedJudgement,
  finding,
  heldJudgement,
  judgement,
  loweredJudgement,
  PROBLEMS,
  validation,
} from "./samples.ts";

function text(override: Parameters<typeof validation>[0]): string {
  return validateText(validation(override), PLAIN_TERMINAL);
}

describe("validateText", () => {
  test("says the decision first and what to do next last", () => {
    expect(text({ judgements: [heldJudgement()] })).toBe(
      `Held: 1 change has to wait.  3f0c2d1e5b6a..worktree, 22 Nov 10:00 UTC

HOLD   x  advanced
       ■□□□ internal → ■■□□ early adopters · 0 % → 10 % of customers
       eligible 24 Nov 08:00 UTC
  ✓ one-step      from tier 1 to 2
  ✗ time-in-tier  1 d 22 h to go, eligible 2026-11-24T08:00:00Z; assumes tier 1
                  was published; publish checks
  – approvals     the settings name no group

Next
  → x: come back at 24 Nov 08:00 UTC; nothing to edit
`,
    );
  });

  test.each([
    ["nothing", {}, "Nothing to judge: no rollout changes."],
    ["an allowed change", { judgements: [judgement()] }, "Allowed: 1 change."],
    ["two held", { judgements: [heldJudgement(), heldJudgement()] }, "Held: 2 changes have to wait."],
    ["one of two held", { judgements: [judgement(), heldJudgement()] }, "Held: 1 of 2 changes has to wait."],
    [
      "one blocked and one held",
      { judgements: [heldJudgement(), blockedJudgement()] },
      "Blocked: 1 of 2 changes needs an edit, 1 has to wait.",
    ],
    ["an error", { problems: PROBLEMS, judgements: [blockedJudgement()] }, "Invalid: 1 error in 1 file."],
    ["a warning only", { problems: PROBLEMS.slice(0, 1), judgements: [judgement()] }, "Allowed: 1 change."],
  ])("heads %s with one sentence", (_, override, expected) => {
    const [first] = text({ judgements: [], ...override }).split("  ");
    expect(first).toBe(expected);
  });

  test("lists the worst change first", () => {
    const lines = text({ judgements: [judgement(), heldJudgement(), blockedJudgement()] }).split("\n");
    expect(lines.flatMap((line) => /^(BLOCK|HOLD|ALLOW)/u.exec(line)?.[0] ?? [])).toEqual(["BLOCK", "HOLD", "ALLOW"]);
  });

  test("says of a lowering that nothing was to be judged", () => {
    const shown = text({ judgements: [loweredJudgement()] });
    expect(shown).toContain("■■■□ general → □□□□ disabled · 50 % → 0 % of customers");
    expect(shown).toContain("✓ Nothing is more exposed than before: there is nothing to judge.");
  });

  test("tells that a lowering alone would be allowed", () => {
    const note = "taking only the lowering would be allowed";
    expect(text({ judgements: [{ ...blockedJudgement(), loweringNote: note }] })).toContain(`  → ${note}`);
  });

  test("writes problems in one line each, errors first", () => {
    expect(text({ problems: PROBLEMS, judgements: [] }).split("\n").slice(2, 4)).toEqual([
      "rollouts/x.yaml:3:7  error  tier must be 0–4, found 7 [tier-range]",
      "rollouts/notes.txt:1:1  warning  only rollouts belong here [unlisted-file]",
    ]);
  });

  test("says what changed settings would do", () => {
    expect(text({ settings: ["percentage 10 → 40 %: 3 features"] })).toContain(
      "\n  percentage 10 → 40 %: 3 features\n",
    );
  });

  test("stays within the width of the terminal, problems aside", () => {
    const long = judgement({
      findings: heldJudgement().findings.map((each) => ({ ...each, message: `${each.message} `.repeat(9) })),
    });
    for (const columns of [60, 80, 120]) {
      const shown = validateText(validation({ judgements: [long] }), { ...PLAIN_TERMINAL, columns });
      for (const line of shown.split("\n").slice(columns < 80 ? 1 : 0))
        expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    }
  });

  test("paints with the style it is given, and with nothing else", () => {
    const tag =
      (name: string) =>
      (part: string): string =>
        `<${name}>${part}</${name}>`;
    const style = {
      bold: tag("b"),
      dim: tag("d"),
      red: tag("r"),
      green: tag("g"),
      yellow: tag("y"),
      cyan: tag("c"),
    };
    const shown = validateText(validation({ judgements: [heldJudgement()] }), { style, columns: 80 });
    expect(shown).toContain("<y><b>Held: 1 change has to wait.</b></y>");
    expect(shown).toContain("  <r>✗</r> time-in-tier");
    expect(shown.replaceAll(/<\/?[bdrgyc]>/gu, "")).toBe(text({ judgements: [heldJudgement()] }));
  });

  test("hostile sentences stay on their line and carry no control character", () => {
    const hostile = finding({ verdict: "fail", message: "a\u001B[2J\n::error::b\u202Ec" });
    const shown = text({ judgements: [judgement({ findings: [hostile] })] });
    expect(shown).toContain("a ::error::bc");
    expect(shown).not.toMatch(/[\u001B\u202E]/u);
  });
});
