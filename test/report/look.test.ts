import { describe, expect, test } from "vitest";

import { PLAIN_TERMINAL } from "../../src/report/style.ts";
import { errorsText, historyText, type StatusRow, statsText, statusText } from "../../src/report/text/look.ts";
import { DAY, HOUR, NOW } from "../support/builders.ts";

const row: StatusRow = {
  feature: "phase2_enhanced_storage",
  tier: 2,
  status: "in_progress",
  exposure: 0.1,
  whitelisted: 2,
  age: 3 * DAY + 4 * HOUR,
  owners: ["@acme/storage"],
  note: "",
};

describe("statusText", () => {
  test("says how to begin where there is nothing", () => {
    expect(statusText([], PLAIN_TERMINAL)).toContain("pilot-rollout create");
  });

  test("lists features, notes and a summary", () => {
    const rows: readonly StatusRow[] = [
      { ...row, feature: "done", tier: 4, status: "completed", exposure: 1 },
      row,
      { ...row, feature: "first", tier: 1, status: "paused", exposure: 0, whitelisted: 1 },
      { ...row, feature: "off", tier: 3, status: "killed", exposure: 0, note: "killed by guard" },
      { ...row, feature: "torn", tier: null, status: "unreadable", age: null, owners: [], note: "cannot be read" },
      { ...row, feature: "next", tier: 0, status: "planned", exposure: 0, age: null },
      { ...row, feature: "back", tier: 0, status: "rolled_back", exposure: 0, age: null },
    ];
    expect(statusText(rows, PLAIN_TERMINAL)).toBe(
      `feature                  tier  status       customers  for  owners
done                     ■■■■  completed    everyone   3 d  @acme/storage
phase2_enhanced_storage  ■■□□  in progress  10 % + 2   3 d  @acme/storage
first                    ■□□□  paused       1 name     3 d  @acme/storage
off                      ■■■□  killed       none       3 d  @acme/storage
torn                     –     unreadable   –          –
next                     □□□□  planned      none       –    @acme/storage
back                     □□□□  rolled back  none       –    @acme/storage

  ! off: killed by guard
  ! torn: cannot be read

7 rollouts, 2 running
`,
    );
  });
});

test("statusText leaves the owners out where names would have to be broken", () => {
  const shown = statusText([{ ...row, feature: "a".repeat(42), owners: ["@acme/a-rather-long-name"] }], PLAIN_TERMINAL);
  expect(shown).toContain(`${"a".repeat(42)}  ■■□□  in progress  10 % + 2   3 d\n`);
  expect(shown).not.toContain("owners");
});

describe("statsText", () => {
  const stats = {
    feature: "x",
    tier: 2 as const,
    status: "in_progress" as const,
    since: NOW,
    enabledCustomers: 104,
    events: 1_130,
    errors: 9,
    maximumErrorRate: 0.05,
    minimumSuccessRate: 0.95,
  };

  test("shows the error rate against its limit", () => {
    expect(statsText(stats, PLAIN_TERMINAL)).toBe(
      `x  ■■□□ early adopters, in progress

  since         2026-11-22 10:00 UTC
  customers     104
  events        1,130, of which 9 failed
  error rate    0.8 %  █▌········│··········  limit 5 %
  success rate  99.2 %, at least 95 % wanted
`,
    );
  });

  test("divides nothing by nothing", () => {
    const shown = statsText({ ...stats, events: 0, errors: 0, enabledCustomers: null }, PLAIN_TERMINAL);
    expect(shown).toContain("  error rate    no events\n  success rate  –\n");
    expect(shown).toContain("  customers     not known\n");
  });
});

test("historyText lists commits as given", () => {
  const rows = [
    { at: NOW, tier: 2 as const, note: "", commit: "a".repeat(40), author: "product-lead", subject: "Advance x" },
    { at: NOW - DAY, tier: null, note: "removed", commit: "b".repeat(40), author: "guard", subject: "Remove x" },
  ];
  expect(historyText("x", rows, PLAIN_TERMINAL)).toBe(
    `x  2 commits

when              tier           commit    what
2026-11-22 10:00  ■■□□           aaaaaaaa  Advance x (product-lead)
2026-11-21 10:00  –     removed  bbbbbbbb  Remove x (guard)
`,
  );
  expect(historyText("x", [], PLAIN_TERMINAL)).toContain("No commit on the base branch touched it yet.");
});

test("errorsText hides customers where it is told to, and keeps hostile messages on their line", () => {
  const rows = [
    { at: NOW, customer: null, message: "quota\u001B[2J exceeded\nnow" },
    { at: NOW, customer: "cust_1", message: "timeout" },
  ];
  expect(errorsText("x", rows, PLAIN_TERMINAL)).toBe(
    `x  2 errors

when              customer  error
2026-11-22 10:00  hidden    quota exceeded now
2026-11-22 10:00  cust_1    timeout
`,
  );
  expect(errorsText("x", [], PLAIN_TERMINAL)).toContain("No errors were reported");
});
