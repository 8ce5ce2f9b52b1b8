import { describe, expect, test } from "vitest";

import { PLAIN, PLAIN_TERMINAL } from "../../src/report/style.ts";
import { guardText } from "../../src/report/text/guard.ts";
import { publishText } from "../../src/report/text/publish.ts";
import { guarded, guardRun, heldJudgement, publication, store } from "./samples.ts";

describe("publishText", () => {
  test.each([
    ["a write", {}, "Published revision 3f0c2d1e5b6a as sequence 17."],
    ["nothing to write", { stores: [store({ outcome: "unchanged" as const })] }, "Unchanged: sequence 17."],
    [
      "one store that failed",
      { stores: [store(), store({ name: "b", outcome: "failed" as const })] },
      "Published revision 3f0c2d1e5b6a as sequence 17, but not to 1 store.",
    ],
    ["no store that answered", { stores: [store({ outcome: "failed" as const })] }, "Not published: no store took it."],
  ])("heads %s with one sentence", (_, override, expected) => {
    expect(publishText(publication(override), PLAIN_TERMINAL).split("\n")[0]).toBe(expected);
  });

  test.each([
    ["sequence", 0, "written, 1,234 bytes, compared and set by sequence, customers see it by 10:00:30 UTC"],
    ["etag", 59_500, "written, 1,234 bytes, compared and set by entity tag, customers see it by 10:01:30 UTC"],
    ["none", 60_000, "written, 1,234 bytes, read back, not compared and set, customers see it by 10:01:30 UTC"],
  ] as const)("says what a store with %s guarantees, and by when customers see it", (guarantee, propagation, words) => {
    const stores = [store({ name: "edge", bytes: 1_234, guarantee, propagation })];
    const at = Date.UTC(2026, 10, 22, 10);
    const shown = publishText(publication({ stores, at }), { ...PLAIN_TERMINAL, columns: 200 });
    expect(shown).toContain(`edge  ${words}\n`);
  });

  test.each(["unchanged", "failed", "superseded"] as const)("promises nothing of a store that is %s", (outcome) => {
    const stores = [store({ outcome, guarantee: "etag" })];
    const shown = publishText(publication({ stores, at: 0 }), PLAIN_TERMINAL);
    expect(shown).not.toContain("customers");
  });

  test("promises nothing of a dry run", () => {
    const stores = [store({ detail: "dry run", guarantee: "etag" })];
    expect(publishText(publication({ stores, at: 0 }), PLAIN_TERMINAL)).not.toContain("customers");
  });

  test.each(["unchanged", "failed", "superseded"] as const)("tells of no movement where a store is %s", (outcome) => {
    const shown = publishText(publication({ stores: [store({ outcome })], raised: ["y"] }), PLAIN_TERMINAL);
    expect(shown).not.toContain("Raised");
  });

  test("shows stores, movements, notes and what is withheld with the criteria in the way", () => {
    const withheld = {
      feature: "x",
      from: 1 as const,
      to: 2 as const,
      rises: [],
      decision: "hold" as const,
      code: "too-early",
      findings: heldJudgement().findings,
      message: "tier 2 is not earned yet",
    };
    const result = publication({
      stores: [store(), store({ name: "backup", outcome: "failed", detail: "unreachable: no route" })],
      lowered: ["y"],
      notes: ["history was rewritten"],
      withheld: [withheld],
    });
    expect(publishText(result, PLAIN_TERMINAL)).toBe(
      `Published revision 3f0c2d1e5b6a as sequence 17, but not to 1 store, 1 feature withheld.

  ✓ edge    written, 2,048 bytes
  ✗ backup  failed: unreachable: no route

  Lowered: y
  history was rewritten

x is withheld; every guard run and publish tries again.
  tier 2 is not earned yet
  ✗ time-in-tier  1 d 22 h to go, eligible 2026-11-24T08:00:00Z; assumes tier 1
                  was published; publish checks
`,
    );
  });
});

describe("guardText", () => {
  test("says that nothing is live", () => {
    expect(guardText(guardRun([]), PLAIN_TERMINAL)).toBe("Nothing is live: nothing to guard.  22 Nov 10:00 UTC\n");
  });

  test("lists the breach first, with what was done", () => {
    const breach = guarded({
      feature: "later",
      action: "rollback",
      message: "12.00 % (12 of 100) against 5.00 %",
      window: { events: 10_000, errors: 1_200 },
      done: ["kill:edge", "commit:3f0c2d1"],
    });
    const run = guardRun([guarded(), breach], {
      reconciled: ["edge lacked a kill of y"],
      incidents: [["later was turned off at 22 Nov 10:00 UTC by guard.", "Nothing to do tonight."]],
      notes: ["history was rewritten"],
      publication: publication({ notes: ["history was rewritten"] }),
    });
    expect(guardText(run, PLAIN_TERMINAL)).toBe(
      `1 rolled back of 2 live features.  22 Nov 10:00 UTC

Reconciled
  → edge lacked a kill of y

  ✗ later  ■■□□  rollback
    12.00 % (12 of 100) against 5.00 %
    window: 12.00 % (12 of 100) · to date: 0.80 % (9 of 1,130)
    done: kill:edge, commit:3f0c2d1
  ✓ x      ■■□□  advance
    healthy
    window: 2.00 % (1 of 50) · to date: 0.80 % (9 of 1,130)

  later was turned off at 22 Nov 10:00 UTC by guard.
  Nothing to do tonight.

Notes
  → history was rewritten

Published revision 3f0c2d1e5b6a as sequence 17.

  ✓ edge  written, 2,048 bytes
`,
    );
  });

  const unmeasured = { action: "hold", code: "unreachable", window: null, toDate: null } as const;
  test.each([
    ["a breach in a dry run", [guarded({ action: "rollback" })], "1 to roll back of 1 live feature."],
    [
      "breaches that were acted on",
      [
        guarded({ action: "pause", done: ["commit:3f0c2d1"] }),
        guarded({ action: "suspend", done: ["kill:edge"] }),
        guarded({ action: "suspend", done: ["kill:edge"] }),
      ],
      "2 suspended, 1 paused of 3 live features.",
    ],
    [
      "a kill that failed",
      [guarded({ action: "rollback", done: ["kill:backup", "failed:kill:edge: no answer"] })],
      "1 STILL ON somewhere of 1 live feature.",
    ],
    [
      "nothing measured",
      [guarded(unmeasured), guarded(unmeasured)],
      "Not measured: 2 of 2 live features (unreachable).",
    ],
    [
      "something not measured",
      [guarded(), guarded(unmeasured)],
      "No breach in 1 of 2 live features; 1 not measured (unreachable).",
    ],
    ["errors to look into", [guarded({ action: "investigate" })], "No breach in 1 live feature, 1 to investigate."],
    ["health beside a kill", [guarded(), guarded({ action: "none" })], "No breach in 1 live feature."],
    ["kills alone", [guarded({ action: "none" })], "Nothing is live: 1 feature killed."],
  ])("heads %s with what is true", (_, features, expected) => {
    expect(guardText(guardRun(features), PLAIN_TERMINAL).split("  ")[0]).toBe(expected);
  });

  test("is green only where everything was measured", () => {
    const style = { ...PLAIN, green: (text: string) => `<green>${text}`, yellow: (text: string) => `<yellow>${text}` };
    const shown = (features: Parameters<typeof guardRun>[0]) => guardText(guardRun(features), { style, columns: 80 });
    expect(shown([guarded()])).toMatch(/^<green>/u);
    expect(shown([guarded(unmeasured)])).toMatch(/^<yellow>/u);
    expect(shown([guarded(), guarded(unmeasured)])).toMatch(/^<yellow>/u);
  });

  test.each([
    ["pause", "!"],
    ["suspend", "✗"],
    ["hold", "?"],
    ["investigate", "?"],
    ["fast-track", "✓"],
    ["none", "–"],
  ] as const)("marks %s with %s", (action, mark) => {
    const shown = guardText(guardRun([guarded({ action, window: null, toDate: null })]), PLAIN_TERMINAL);
    expect(shown).toContain(`  ${mark} x  ■■□□  ${action}\n    healthy\n`);
  });

  test("leaves out the sentence of a feature that nothing is said about", () => {
    const shown = guardText(guardRun([guarded({ message: "", window: null, toDate: null })]), PLAIN_TERMINAL);
    expect(shown).toContain("  ✓ x  ■■□□  advance\n");
  });
});
