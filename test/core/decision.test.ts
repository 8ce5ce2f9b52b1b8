import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide, effectOf, loweringNote } from "../../src/core/decision.ts";
import { CRITERION_IDS, type Finding } from "../../src/core/verdict.ts";

const VERDICTS = ["pass", "fail", "inconclusive", "skipped", "overridden"] as const;

describe("effectOf()", () => {
  test.each([
    ["error-rate", "pass", "allow"],
    ["error-rate", "skipped", "allow"],
    ["error-rate", "overridden", "allow"],
    ["error-rate", "inconclusive", "hold"],
    ["error-rate", "fail", "block"],
    ["calendar", "fail", "hold"],
    ["calendar", "inconclusive", "hold"],
  ] as const)("%s %s: %s", (id, verdict, effect) => {
    expect(effectOf({ id, verdict })).toBe(effect);
  });
});

describe("decide()", () => {
  const severity = { allow: 0, hold: 1, block: 2 } as const;
  const finding: fc.Arbitrary<Pick<Finding, "id" | "verdict">> = fc.record({
    id: fc.constantFrom(...CRITERION_IDS),
    verdict: fc.constantFrom(...VERDICTS),
  });

  test("allows where nothing was judged", () => {
    expect(decide([])).toBe("allow");
  });

  test("is as severe as the worst finding, in whatever order", () => {
    fc.assert(
      fc.property(fc.array(finding), (findings) => {
        const worst = Math.max(0, ...findings.map((each) => severity[effectOf(each)]));
        expect(severity[decide(findings)]).toBe(worst);
        expect(decide(findings.toReversed())).toBe(decide(findings));
      }),
    );
  });
});

describe("loweringNote()", () => {
  const alone = (what: string) => `the lowering alone (${what}) would be allowed: put it into a change of its own`;

  test.each([
    [["stepped-down", "reconfigured"], "block", alone("lower tier")],
    [["rolled-back", "reconfigured"], "hold", alone("rollback")],
    [["paused", "reconfigured"], "hold", alone("pause")],
    [["advanced", "audience-narrowed"], "hold", alone("smaller audience")],
    [["paused", "audience-narrowed", "reconfigured"], "block", alone("pause, smaller audience")],
    [["advanced"], "block", null],
    [["stepped-down"], "allow", null],
  ] as const)("%s that is decided as %s", (kinds, decision, note) => {
    expect(loweringNote({ kinds }, decision)).toBe(note);
  });
});
