import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { annotationCommands } from "../../src/report/annotations.ts";
import { COMMENT_LIMIT, guardMarkdown, publishMarkdown, validateMarkdown } from "../../src/report/markdown.ts";
import { blockedJudgement, finding, heldJudgement, judgement, loweredJudgement, PROBLEMS } from "./samples.ts";
import { guarded, guardRun, publication, store, validation } from "./samples.ts";

const HOSTILE =
  "::error::x\n@everyone | <img src=x onerror=alert(1)> `code` [a](//b) https://evil.example #1 \u001B[31m\u202E";

const withheld = {
  feature: "x",
  from: 1 as const,
  to: 2 as const,
  rises: [],
  decision: "hold" as const,
  code: "too-early",
  findings: [],
  message: "tier 2 is not earned yet",
};

describe("golden files", () => {
  test.each([
    ["allowed", validateMarkdown(validation(), COMMENT_LIMIT)],
    [
      "mixed",
      validateMarkdown(
        validation({
          judgements: [judgement(), loweredJudgement(), heldJudgement(), blockedJudgement()],
          problems: PROBLEMS,
          settings: ["percentage 10 → 40 %: 3 features"],
        }),
        COMMENT_LIMIT,
      ),
    ],
    [
      "hostile",
      validateMarkdown(
        validation({
          base: null,
          judgements: [
            judgement({ findings: [finding({ verdict: "fail", message: HOSTILE })], loweringNote: HOSTILE }),
          ],
          problems: [{ ...PROBLEMS[1], file: `rollouts/${HOSTILE}.yaml`, message: HOSTILE }].map((each) => ({
            ...each,
            code: "tier-range",
            severity: "error" as const,
            line: 1,
            column: 1,
          })),
          settings: [HOSTILE],
        }),
        COMMENT_LIMIT,
      ),
    ],
    [
      "guard",
      guardMarkdown(
        guardRun(
          [
            guarded({
              action: "rollback",
              message: HOSTILE,
              window: { events: 10_000, errors: 1_200 },
              done: ["kill:edge"],
            }),
            guarded({ feature: "y", tier: 1, action: "hold", message: "nothing measured", window: null, toDate: null }),
          ],
          { reconciled: ["edge lacked a kill of z"], incidents: [["x was turned off", HOSTILE]], notes: [HOSTILE] },
        ),
        COMMENT_LIMIT,
      ),
    ],
    [
      "publish",
      publishMarkdown(
        publication({
          stores: [store(), store({ name: "b", outcome: "failed", detail: HOSTILE })],
          withheld: [withheld],
          notes: ["history was rewritten"],
        }),
        COMMENT_LIMIT,
      ),
    ],
  ])("%s", async (name, markdown) => {
    await expect(markdown).toMatchFileSnapshot(`golden/${name}.md`);
  });
});

describe("limits", () => {
  test("a report that is too long loses whole rows at the end and says how many", () => {
    const judgements = Array.from({ length: 400 }, () => heldJudgement());
    const shown = validateMarkdown(validation({ judgements }), COMMENT_LIMIT);
    expect(shown.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(shown.length).toBeGreaterThan(COMMENT_LIMIT - 1_000);
    expect(shown).toMatch(/\n\*[\d,]+ lines left out: the job's log has them\.\*\n\n<sub>Judged .*<\/sub>\n$/u);
    for (const line of shown.split("\n").filter((each) => each.startsWith("|"))) expect(line).toMatch(/\|$/u);
  });

  test("one sentence of 100,000 characters is cut, and the rest of the report stays", () => {
    const long = judgement({ findings: [finding({ message: "|".repeat(100_000) }), finding({ message: "after" })] });
    const shown = validateMarkdown(validation({ judgements: [long] }), COMMENT_LIMIT);
    expect(shown.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(shown).toContain("…");
    expect(shown).toContain("after");
  });

  test("any limit that fits the note is kept", () => {
    fc.assert(
      fc.property(fc.integer({ min: 250, max: 3_000 }), fc.integer({ min: 0, max: 12 }), (limit, many) => {
        const judgements = Array.from({ length: many }, () => heldJudgement());
        expect(validateMarkdown(validation({ judgements }), limit).length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

describe("annotationCommands", () => {
  const positions = new Map([["y", { tier: { line: 5, column: 1 }, whitelist: { line: 6, column: 1 } }]]);

  test("marks the line of the field that a criterion is about", () => {
    const blocked = blockedJudgement();
    const audience = finding({ id: "audience", verdict: "fail", message: "nobody is on it" });
    const found = { problems: [], judgements: [{ ...blocked, findings: [...blocked.findings, audience] }] };
    expect(annotationCommands(found, positions)).toEqual([
      "::error file=rollouts/y.yaml,line=5,col=1,title=y%3A one-step::from tier 0 to 2: one rung at a time",
      "::error file=rollouts/y.yaml,line=6,col=1,title=y%3A audience::nobody is on it",
    ]);
  });

  test("notes what is held, and is silent about what is allowed", () => {
    const found = { problems: [], judgements: [judgement(), loweredJudgement(), heldJudgement()] };
    expect(annotationCommands(found, new Map())).toEqual([
      expect.stringMatching(/^::notice file=rollouts\/x\.yaml,line=1,col=1,title=x%3A time-in-tier::1 d 22 h to go/u),
    ]);
  });

  test("puts problems at their place", () => {
    expect(annotationCommands({ problems: PROBLEMS, judgements: [] }, new Map())).toEqual([
      "::error file=rollouts/x.yaml,line=3,col=7,title=tier-range::tier must be 0–4, found 7",
      "::warning file=rollouts/notes.txt,line=1,col=1,title=unlisted-file::only rollouts belong here",
    ]);
  });

  test("stops at ten of a level and counts the rest", () => {
    const problems = Array.from({ length: 25 }, () => PROBLEMS[1]).flatMap((each) => each ?? []);
    const commands = annotationCommands({ problems, judgements: [] }, new Map());
    expect(commands).toHaveLength(10);
    expect(commands.at(-1)).toBe("::error::16 more are in the job's summary");
  });

  test("hostile text stays inside its command", () => {
    const problems = PROBLEMS.map((each) => ({ ...each, file: `a,line=9\n${HOSTILE}`, message: HOSTILE }));
    for (const command of annotationCommands({ problems, judgements: [] }, new Map())) {
      expect(command).not.toMatch(/[\r\n\u001B\u202E]/u);
      expect(command).toMatch(/^::(?:error|warning) file=a%2Cline=9%0A%3A%3Aerror%3A%3Ax%0A@everyone [^:]*::/u);
    }
  });
});
