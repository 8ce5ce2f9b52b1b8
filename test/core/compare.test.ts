import { describe, expect, test } from "vitest";
import type { Catalog } from "../../src/core/catalog.ts";
import type { ChangeKind } from "../../src/core/change.ts";
import { compare, compareRollouts } from "../../src/core/compare.ts";
import { COMPARISON_PROBLEM_CODES } from "../../src/core/comparison-problems.ts";
import type { Rollout } from "../../src/core/rollout.ts";
import { DAY, HOUR, MINUTE, NOW, catalog, entry, rollout, settings } from "../support/builders.ts";

const PAUSED = { at: NOW - DAY, by: "@product-lead", reason: "checkout is slow" };
const ROLLED_BACK = { at: NOW - DAY, from: 2, by: "guard", reason: "error-rate" } as const;
const IMPORTED = { from: "feature_rollouts", at: NOW - DAY };
const ADOPTING = settings({ adoption: { until: NOW } });
const override = (expires: number) => ({ criteria: ["calendar"], reason: "r", expires });
const context = { settings: settings(), now: NOW };

function kinds(before: Partial<Rollout> | null, after: Partial<Rollout> | null, given = context) {
  const change = compareRollouts(
    "x",
    "rollouts/x.yaml",
    before === null ? null : rollout(before),
    after === null ? null : rollout(after),
    { ...given, sameContent: false },
  );
  return change?.kinds ?? null;
}

interface Case {
  readonly name: string;
  readonly before: Partial<Rollout> | null;
  readonly after: Partial<Rollout> | null;
  readonly kinds: readonly ChangeKind[];
}

describe("compareRollouts()", () => {
  test.each<Case>([
    { name: "a new file at tier 0", before: null, after: {}, kinds: ["created"] },
    { name: "a new file at tier 1", before: null, after: { tier: 1 }, kinds: ["created"] },
    { name: "a new file at tier 2", before: null, after: { tier: 2 }, kinds: ["created", "skipped"] },
    {
      name: "an import outside adoption",
      before: null,
      after: { tier: 3, imported: IMPORTED },
      kinds: ["created", "skipped"],
    },
    { name: "a deleted file", before: { tier: 2 }, after: null, kinds: ["removed"] },
    { name: "0 to 1", before: {}, after: { tier: 1 }, kinds: ["started"] },
    { name: "1 to 2", before: { tier: 1 }, after: { tier: 2 }, kinds: ["advanced"] },
    { name: "3 to 4", before: { tier: 3 }, after: { tier: 4 }, kinds: ["advanced"] },
    { name: "0 to 2", before: {}, after: { tier: 2 }, kinds: ["skipped"] },
    { name: "1 to 3", before: { tier: 1 }, after: { tier: 3 }, kinds: ["skipped"] },
    { name: "3 to 2", before: { tier: 3 }, after: { tier: 2 }, kinds: ["stepped-down"] },
    { name: "3 to 0", before: { tier: 3 }, after: { tier: 0 }, kinds: ["rolled-back"] },
    {
      name: "0 to 1 with the record of the rollback taken out",
      before: { rolledBack: ROLLED_BACK },
      after: { tier: 1 },
      kinds: ["restarted"],
    },
    {
      name: "0 to 1 with the record of the rollback kept",
      before: { rolledBack: ROLLED_BACK },
      after: { tier: 1, rolledBack: ROLLED_BACK },
      kinds: ["started"],
    },
    {
      name: "0 to 2 with the record of the rollback taken out",
      before: { rolledBack: ROLLED_BACK },
      after: { tier: 2 },
      kinds: ["skipped"],
    },
    {
      name: "the record of the rollback taken out at tier 0",
      before: { rolledBack: ROLLED_BACK },
      after: {},
      kinds: ["annotated"],
    },
    { name: "a pause at tier 2", before: { tier: 2 }, after: { tier: 2, paused: PAUSED }, kinds: ["paused"] },
    { name: "a pause at tier 0", before: {}, after: { paused: PAUSED }, kinds: ["annotated"] },
    {
      name: "a pause taken out at tier 2",
      before: { tier: 2, paused: PAUSED },
      after: { tier: 2 },
      kinds: ["resumed"],
    },
    {
      name: "a pause taken out with a rollback",
      before: { tier: 2, paused: PAUSED },
      after: { tier: 0 },
      kinds: ["rolled-back"],
    },
    {
      name: "a pause that begins to count by a start",
      before: { paused: PAUSED },
      after: { tier: 1, paused: PAUSED },
      kinds: ["started", "paused"],
    },
    {
      name: "a pause whose reason is reworded",
      before: { tier: 2, paused: PAUSED },
      after: { tier: 2, paused: { ...PAUSED, reason: "still slow" } },
      kinds: ["annotated"],
    },
    {
      name: "another customer",
      before: {},
      after: { whitelist: ["cust_internal_1", "b"] },
      kinds: ["audience-widened"],
    },
    {
      name: "a customer taken off the blacklist",
      before: { blacklist: ["b"] },
      after: {},
      kinds: ["audience-widened"],
    },
    { name: "a shorter whitelist", before: {}, after: { whitelist: [] }, kinds: ["audience-narrowed"] },
    { name: "a longer blacklist", before: {}, after: { blacklist: ["b"] }, kinds: ["audience-narrowed"] },
    {
      name: "one customer in place of another",
      before: {},
      after: { whitelist: ["b"] },
      kinds: ["audience-widened", "audience-narrowed"],
    },
    {
      name: "the whitelist in another order",
      before: { whitelist: ["a", "b"] },
      after: { whitelist: ["b", "a"] },
      kinds: ["annotated"],
    },
    { name: "another flag", before: {}, after: { flag: "a.b" }, kinds: ["reconfigured"] },
    { name: "another salt", before: {}, after: { salt: "s" }, kinds: ["reconfigured"] },
    { name: "another phase", before: {}, after: { phase: "phase2" }, kinds: ["reconfigured"] },
    { name: "another risk", before: {}, after: { risk: "low" }, kinds: ["reconfigured"] },
    { name: "a new parent", before: {}, after: { dependsOn: ["p"] }, kinds: ["reconfigured"] },
    { name: "a lost parent", before: { dependsOn: ["p"] }, after: {}, kinds: ["reconfigured"] },
    {
      name: "parents in another order",
      before: { dependsOn: ["p", "q"] },
      after: { dependsOn: ["q", "p"] },
      kinds: ["annotated"],
    },
    {
      name: "another threshold",
      before: {},
      after: { rollbackThreshold: { errorRate: 400, timeWindow: HOUR, windows: [] } },
      kinds: ["reconfigured"],
    },
    {
      name: "another time window",
      before: {},
      after: { rollbackThreshold: { errorRate: 500, timeWindow: 2 * HOUR, windows: [] } },
      kinds: ["reconfigured"],
    },
    {
      name: "another shorter window",
      before: {},
      after: {
        rollbackThreshold: {
          errorRate: 500,
          timeWindow: HOUR,
          windows: [{ timeWindow: 5 * MINUTE, errorRate: 2_000 }],
        },
      },
      kinds: ["reconfigured"],
    },
    {
      name: "another source",
      before: {},
      after: { metrics: { source: "prom", parameters: {} } },
      kinds: ["reconfigured"],
    },
    {
      name: "another parameter of the source",
      before: {},
      after: { metrics: { source: null, parameters: { job: "web" } } },
      kinds: ["reconfigured"],
    },
    {
      name: "parameters in another order",
      before: { metrics: { source: null, parameters: { a: "1", b: "2" } } },
      after: { metrics: { source: null, parameters: { b: "2", a: "1" } } },
      kinds: ["annotated"],
    },
    {
      name: "evidence restarted",
      before: { tier: 2 },
      after: { tier: 2, evidenceSince: NOW - HOUR },
      kinds: ["evidence-restarted"],
    },
    {
      name: "the start of the evidence taken out while it runs",
      before: { tier: 2, evidenceSince: NOW - HOUR },
      after: { tier: 2 },
      kinds: ["evidence-restarted"],
    },
    {
      name: "the start of the evidence taken out at tier 0",
      before: { evidenceSince: NOW - HOUR },
      after: {},
      kinds: ["annotated"],
    },
    {
      name: "the start of the evidence taken out by a start",
      before: { evidenceSince: NOW - HOUR },
      after: { tier: 1 },
      kinds: ["started"],
    },
    {
      name: "the start of the evidence taken out by a rollback",
      before: { tier: 2, evidenceSince: NOW - HOUR },
      after: { tier: 0 },
      kinds: ["rolled-back"],
    },
    { name: "retirement", before: { tier: 4 }, after: { tier: 4, retired: { at: NOW } }, kinds: ["retired"] },
    {
      name: "retirement taken back",
      before: { tier: 4, retired: { at: NOW } },
      after: { tier: 4 },
      kinds: ["annotated"],
    },
    { name: "retirement below tier 4", before: {}, after: { retired: { at: NOW } }, kinds: ["annotated"] },
    { name: "another description", before: {}, after: { description: "Storage" }, kinds: ["annotated"] },
    { name: "other owners", before: {}, after: { owners: ["@acme/web"] }, kinds: ["annotated"] },
    {
      name: "an override",
      before: {},
      after: { override: { criteria: ["calendar"], reason: "r", expires: NOW } },
      kinds: ["annotated"],
    },
    {
      name: "everything at once, in the order of the kinds",
      before: { tier: 1, paused: PAUSED, whitelist: ["a"] },
      after: { tier: 2, whitelist: ["b"], salt: "s", evidenceSince: NOW - HOUR },
      kinds: ["advanced", "resumed", "audience-widened", "audience-narrowed", "reconfigured", "evidence-restarted"],
    },
  ])("$name: $kinds", ({ before, after, kinds: expected }) => {
    expect(kinds(before, after)).toEqual(expected);
  });

  test.each([
    ["at the last instant of adoption", NOW, ["created", "imported"]],
    ["after adoption", NOW + 1, ["created", "skipped"]],
  ])("an import %s", (_, now, expected) => {
    expect(kinds(null, { tier: 3, imported: IMPORTED }, { settings: ADOPTING, now })).toEqual(expected);
  });

  test("a new file without a record of import skips during adoption too", () => {
    expect(kinds(null, { tier: 2 }, { settings: ADOPTING, now: NOW })).toEqual(["created", "skipped"]);
  });

  test("nothing happened where nothing differs and the bytes are equal", () => {
    const same = { ...context, sameContent: true };
    expect(compareRollouts("x", "x.yaml", rollout(), rollout(), same)).toBeNull();
    expect(compareRollouts("x", "x.yaml", null, null, same)).toBeNull();
    expect(compareRollouts("x", "x.yaml", null, null, { ...context, sameContent: false })).toBeNull();
  });
});

function compared(before: Catalog | null, after: Catalog) {
  return compare(before, after, context).changes.map(({ feature, kinds: found }) => [feature].concat(found));
}

describe("compare()", () => {
  test("lists every feature that differs, by name, and no other", () => {
    const before = catalog([rollout({ feature: "b" }), rollout({ feature: "same" }), rollout({ feature: "gone" })]);
    const after = catalog([
      rollout({ feature: "same" }),
      rollout({ feature: "b", tier: 1 }),
      rollout({ feature: "a" }),
    ]);
    expect(compared(before, after)).toEqual([
      ["a", "created"],
      ["b", "started"],
      ["gone", "removed"],
    ]);
  });

  test("takes everything for created without a base", () => {
    expect(compared(null, catalog([rollout({ tier: 1 })]))).toEqual([["x", "created"]]);
  });

  test("takes a moved file and other bytes for an annotation", () => {
    const before = catalog([rollout()]);
    expect(compared(before, catalog([entry(rollout(), { file: "rollouts/new/x.yaml" })]))).toEqual([
      ["x", "annotated"],
    ]);
    expect(compared(before, catalog([entry(rollout(), { content: "# a comment" })]))).toEqual([["x", "annotated"]]);
  });

  test("names the file after the change, and before it where it was removed", () => {
    const moved = catalog([entry(rollout({ tier: 1 }), { file: "rollouts/new/x.yaml" })]);
    const files = [moved, catalog()].map((after) => compare(catalog([rollout()]), after, context).changes[0]?.file);
    expect(files).toEqual(["rollouts/new/x.yaml", "rollouts/x.yaml"]);
  });

  test("passes over a feature whose file cannot be read at the head", () => {
    const broken = new Map([["x", "rollouts/x.yaml"]]);
    expect(compared(catalog([rollout({ tier: 2 })]), catalog([], { unreadable: broken }))).toEqual([]);
  });

  test.each([
    [0, ["created"]],
    [1, ["created"]],
    [2, ["created", "skipped"]],
  ] as const)("judges tier %i as created where the base's file cannot be read", (tier, expected) => {
    const base = catalog([], { unreadable: new Map([["x", "rollouts/x.yaml"]]) });
    expect(compared(base, catalog([rollout({ tier })]))).toEqual([["x", ...expected]]);
  });
});

describe("compare()'s problems", () => {
  const positions = {
    feature: { line: 1, column: 1 },
    tier: { line: 2, column: 7 },
    evidenceSince: { line: 5, column: 16 },
    override: { line: 6, column: 3 },
  };
  /** The last millisecond of 29 November, seven days ahead. */
  const WEEK_AHEAD = Date.UTC(2026, 10, 30) - 1;

  interface ProblemCase {
    readonly name: string;
    readonly before?: Partial<Rollout>;
    readonly after: Partial<Rollout>;
    readonly problems: readonly (readonly [keyof typeof COMPARISON_PROBLEM_CODES, "error" | "warning", number])[];
  }

  test.each<ProblemCase>([
    {
      name: "evidence restarted now",
      before: { tier: 2 },
      after: { tier: 2, evidenceSince: NOW },
      problems: [],
    },
    {
      name: "evidence restarted later than now",
      before: { tier: 2 },
      after: { tier: 2, evidenceSince: NOW + 1 },
      problems: [["evidence-since-future", "error", 5]],
    },
    {
      name: "a new file with it later than now",
      after: { evidenceSince: NOW + 1 },
      problems: [["evidence-since-future", "error", 5]],
    },
    {
      name: "evidence restarted earlier than the base has it",
      before: { tier: 2, evidenceSince: NOW - HOUR },
      after: { tier: 2, evidenceSince: NOW - HOUR - 1 },
      problems: [["evidence-since-earlier", "error", 5]],
    },
    {
      name: "the start of the evidence taken out while it runs",
      before: { tier: 2, evidenceSince: NOW - HOUR },
      after: { tier: 2 },
      problems: [["evidence-since-earlier", "error", 5]],
    },
    {
      name: "the start of the evidence taken out at tier 0",
      before: { evidenceSince: NOW - HOUR },
      after: {},
      problems: [],
    },
    {
      name: "evidence restarted together with an advance",
      before: { tier: 1 },
      after: { tier: 2, evidenceSince: NOW },
      problems: [["evidence-since-with-rise", "error", 5]],
    },
    {
      name: "evidence restarted together with one more customer",
      before: { tier: 1 },
      after: { tier: 1, whitelist: ["cust_internal_1", "b"], evidenceSince: NOW },
      problems: [["evidence-since-with-rise", "error", 5]],
    },
    {
      name: "evidence restarted together with a step down",
      before: { tier: 3 },
      after: { tier: 2, evidenceSince: NOW },
      problems: [],
    },
    {
      name: "an unchanged start that the clock has fallen behind",
      before: { tier: 2, evidenceSince: NOW + 1 },
      after: { tier: 2, evidenceSince: NOW + 1, description: "d" },
      problems: [],
    },
    { name: "an override that ends with this millisecond", after: { override: override(NOW) }, problems: [] },
    {
      name: "an expired override",
      after: { override: override(NOW - 1) },
      problems: [["override-expired", "warning", 6]],
    },
    { name: "an override for seven days", after: { override: override(WEEK_AHEAD) }, problems: [] },
    {
      name: "an override for seven days that ends with the next midnight",
      after: { override: override(WEEK_AHEAD + 1) },
      problems: [],
    },
    {
      name: "an override for eight days",
      after: { override: override(WEEK_AHEAD + DAY) },
      problems: [["override-too-long", "error", 6]],
    },
    {
      name: "an override for eight days that the base has already",
      before: { override: override(WEEK_AHEAD + DAY) },
      after: { tier: 1, override: override(WEEK_AHEAD + DAY) },
      problems: [],
    },
    {
      name: "a step down from tier 4",
      before: { tier: 4 },
      after: { tier: 3 },
      problems: [["leaves-full", "warning", 2]],
    },
    { name: "a note at tier 4", before: { tier: 4 }, after: { tier: 4, description: "d" }, problems: [] },
    { name: "a step down from tier 3", before: { tier: 3 }, after: { tier: 2 }, problems: [] },
  ])("$name", ({ before, after, problems }) => {
    const head = catalog([entry(rollout(after), { positions })]);
    const found = compare(catalog(before === undefined ? [] : [rollout(before)]), head, context).problems;
    expect(found.map(({ code, severity, line }) => [code, severity, line])).toEqual(problems);
    expect(found.every(({ file }) => file === "rollouts/x.yaml")).toBe(true);
  });

  test("deleting a file at tier 4 is a warning at the place of the whole file", () => {
    expect(compare(catalog([rollout({ tier: 4 })]), catalog(), context).problems).toEqual([
      {
        code: "leaves-full",
        severity: "warning",
        file: "rollouts/x.yaml",
        line: 1,
        column: 1,
        message: "its file is deleted: code may still read the flag x, and finds it off",
      },
    ]);
  });

  test.each([
    [
      { tier: 2, evidenceSince: NOW + DAY },
      "evidenceSince 2026-11-23T10:00:00Z is later than now, 2026-11-22T10:00:00Z",
    ],
    [
      { tier: 2, evidenceSince: NOW - 2 * DAY },
      "evidenceSince 2026-11-20T10:00:00Z is earlier; the base has 2026-11-21T10:00:00Z, and it only moves on",
    ],
    [{ tier: 2 }, "evidenceSince was taken away; the base has 2026-11-21T10:00:00Z, and it only moves on"],
    [{ tier: 3, evidenceSince: NOW }, "evidenceSince must not change together with a rise; make two changes of it"],
    [
      { tier: 2, evidenceSince: NOW - DAY, override: override(NOW - DAY) },
      "the override expired at the end of 2026-11-21 and counts for nothing; take it out",
    ],
    [
      { tier: 2, evidenceSince: NOW - DAY, override: override(WEEK_AHEAD + DAY) },
      "the override expires at the end of 2026-11-30, more than 7 days ahead",
    ],
  ] as const)("says what was found and what is allowed: %#", (after, message) => {
    const before = catalog([rollout({ tier: 2, evidenceSince: NOW - DAY })]);
    const found = compare(before, catalog([rollout(after)]), context).problems;
    expect(found.map((problem) => problem.message)).toContain(message);
    // Without a place for the field, the feature's stands for it.
    expect(found[0]).toMatchObject({ line: 1, column: 1 });
  });
});
