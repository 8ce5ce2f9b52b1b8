import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Edit, editRollout, renderNewRollout } from "../../src/config/edit.ts";
import { parseRollout } from "../../src/config/rollout.ts";
import { anyFile } from "./files.ts";
import { bytes, parse, text } from "./support.ts";

const AT = Date.UTC(2026, 10, 20, 10);
const ROLLED_BACK = { at: AT, from: 2, by: "guard", reason: "14.2 % of errors: over 5 %" } as const;
const RECORD = '{at: 2026-11-20T10:00:00Z, from: 2, by: guard, reason: "14.2 % of errors: over 5 %"}';
const ROLLBACK: readonly Edit[] = [
  { kind: "set-tier", tier: 0 },
  { kind: "set-rolledBack", record: ROLLED_BACK },
];

function edited(source: string, edits: readonly Edit[]): string {
  const result = editRollout(bytes(source), edits);
  return result.ok ? text(result.bytes) : `refused: ${result.detail}`;
}

test.each([
  ["a plain file", "feature: x\ntier: 2\n", `feature: x\ntier: 0\nrolledBack: ${RECORD}\n`],
  [
    "CRLF, comments and trailing spaces",
    "feature: x  \r\ntier:   2   # two  \r\n# next\r\nowners: [a] \r\n",
    `feature: x  \r\ntier:   0   # two  \r\nrolledBack: ${RECORD}\r\n# next\r\nowners: [a] \r\n`,
  ],
  ["CR alone", "feature: x\rtier: 2\r", `feature: x\rtier: 0\rrolledBack: ${RECORD}\r`],
  ["no final newline", "feature: x\ntier: 2", `feature: x\ntier: 0\nrolledBack: ${RECORD}`],
  ["a byte order mark", "\uFEFFfeature: x\ntier: 2\n", `\uFEFFfeature: x\ntier: 0\nrolledBack: ${RECORD}\n`],
  [
    "markers of a document",
    "---\ntier: 2\nfeature: x\n...\n",
    `---\ntier: 0\nrolledBack: ${RECORD}\nfeature: x\n...\n`,
  ],
  ["an indented mapping", "  feature: x\n  tier: 2\n", `  feature: x\n  tier: 0\n  rolledBack: ${RECORD}\n`],
  ["a tier in another notation", "feature: x\ntier: 0x2\n", `feature: x\ntier: 0\nrolledBack: ${RECORD}\n`],
  ["a tier on the next line", "feature: x\ntier:\n  2\n", `feature: x\nrolledBack: ${RECORD}\ntier:\n  0\n`],
  ["quoted keys", "\"feature\": 'x'\n'tier': 2\n", `"feature": 'x'\n'tier': 0\nrolledBack: ${RECORD}\n`],
  ["explicit keys", "? tier\n: 2\n? feature\n: x\n", `rolledBack: ${RECORD}\n? tier\n: 0\n? feature\n: x\n`],
  ["a flow mapping", "{feature: x, tier: 2}", `{feature: x, tier: 0, rolledBack: ${RECORD}}`],
  ["JSON", '{"feature":"x","tier":2}\n', `{"feature":"x","tier":0, rolledBack: ${RECORD}}\n`],
  [
    "a flow mapping over lines",
    "{\n  tier: 2, # two\n  feature: x, # x\n}\n",
    `{\n  tier: 0, rolledBack: ${RECORD}, # two\n  feature: x, # x\n}\n`,
  ],
  [
    "an older record in brackets",
    "feature: x\nrolledBack: {at: 2026-01-01T00:00:00Z, from: 1, reason: old} # why\ntier: 2\n",
    `feature: x\nrolledBack: ${RECORD} # why\ntier: 0\n`,
  ],
  [
    "an older record in lines",
    "feature: x\nrolledBack:   # why\n  at: 2026-01-01T00:00:00Z\n  from: 1 # one\n  reason: |\n    long\n\n    ago\n\ntier: 2\n",
    `feature: x\nrolledBack: ${RECORD}   # why\n\ntier: 0\n`,
  ],
  [
    "an older record of nothing",
    "feature: x\ntier: 2\nrolledBack: # soon\n",
    `feature: x\ntier: 0\nrolledBack: ${RECORD} # soon\n`,
  ],
  [
    "a flaw elsewhere",
    "feature: x\ntier: 2\nrisk: high\nunknown: [\n  1]\n",
    `feature: x\ntier: 0\nrolledBack: ${RECORD}\nrisk: high\nunknown: [\n  1]\n`,
  ],
])("a rollback of %s changes the tier and adds the record", (_, source, expected) => {
  expect(edited(source, ROLLBACK)).toBe(expected);
});

test.each([
  ["below the feature", "feature: x # name\nowners: [a]\n", "feature: x # name\ntier: 1\nowners: [a]\n"],
  ["first, where the feature is missing", "# head\nowners: [a]\n", "# head\ntier: 1\nowners: [a]\n"],
  ["first, where the feature takes several lines", "feature: >-\n  x\n", "tier: 1\nfeature: >-\n  x\n"],
  ["behind the feature in brackets", "{feature: x}", "{feature: x, tier: 1}"],
  ["first in brackets", "{owners: [a]}", "{tier: 1, owners: [a]}"],
])("a tier that is not written is inserted %s", (_, source, expected) => {
  expect(edited(source, [{ kind: "set-tier", tier: 1 }])).toBe(expected);
});

test.each([
  [
    "a line",
    "feature: x\ntier: 1\npaused: {at: 2026-11-20T10:00:00Z, reason: a} # why\nowners: []\n",
    "feature: x\ntier: 1\nowners: []\n",
  ],
  [
    "lines",
    "feature: x\npaused:\n  at: 2026-11-20T10:00:00Z\n  reason: a # b\n# c\ntier: 1\n",
    "feature: x\n# c\ntier: 1\n",
  ],
  ["a last line without an end", "feature: x\r\npaused: {at: 2026-11-20T10:00:00Z, reason: a}", "feature: x"],
  ["the first in brackets", "{paused: {at: 2026-11-20T10:00:00Z, reason: a}, feature: x}", "{feature: x}"],
  ["the last in brackets", "{feature: x, paused: {at: 2026-11-20T10:00:00Z, reason: a} }", "{feature: x }"],
  ["a flawed record", "feature: x\npaused: {at: never}\ntier: 1\n", "feature: x\ntier: 1\n"],
  ["an empty record", "feature: x\npaused:\ntier: 1\n", "feature: x\ntier: 1\n"],
  ["nothing", "feature: x\ntier: 1\n", "feature: x\ntier: 1\n"],
])("a pause is cleared by removing %s", (_, source, expected) => {
  expect(edited(source, [{ kind: "clear-paused" }])).toBe(expected);
});

test.each([
  ["brackets", "feature: x\nwhitelist: [a, 'b'] # c\n", "feature: x\nwhitelist: [a, 'b', \"c:1\"] # c\n"],
  ["empty brackets", "feature: x\nwhitelist: []\n", 'feature: x\nwhitelist: ["c:1"]\n'],
  [
    "brackets over lines",
    "feature: x\nwhitelist: [\n  a, # a\n  b, # b\n ]\n",
    'feature: x\nwhitelist: [\n  a, # a\n  b, "c:1", # b\n ]\n',
  ],
  [
    "lines",
    "feature: x\nwhitelist:\n  - a\n  - b # c\n# d\n",
    'feature: x\nwhitelist:\n  - a\n  - b # c\n  - "c:1"\n# d\n',
  ],
  ["lines without an end", "feature: x\r\nwhitelist:\r\n- a", 'feature: x\r\nwhitelist:\r\n- a\r\n- "c:1"'],
  ["no list", "feature: x\ntier: 1\n", 'feature: x\ntier: 1\nwhitelist: ["c:1"]\n'],
  ["the customer already", "feature: x\nwhitelist: ['c:1']\n", "feature: x\nwhitelist: ['c:1']\n"],
])("a customer is added to %s", (_, source, expected) => {
  expect(edited(source, [{ kind: "add-to", list: "whitelist", customer: "c:1" }])).toBe(expected);
});

test.each([
  ["the middle of brackets", "feature: x\nblacklist: [a, b, c]\n", "feature: x\nblacklist: [a, c]\n"],
  ["the end of brackets", "feature: x\nblacklist: [a, b]\n", "feature: x\nblacklist: [a]\n"],
  ["the only place in brackets", "feature: x\nblacklist: [ b ]\n", "feature: x\nblacklist: [  ]\n"],
  ["several places", "feature: x\nblacklist: [b, a, 'b', b]\n", "feature: x\nblacklist: [a]\n"],
  ["lines", "feature: x\nblacklist:\n- a # a\n- b # b\n- c\n", "feature: x\nblacklist:\n- a # a\n- c\n"],
  [
    "the only line",
    "feature: x\nblacklist: # off\n  - b # b\ntier: 0\n",
    "feature: x\nblacklist: [] # off # b\ntier: 0\n",
  ],
  ["a list without them", "feature: x\nblacklist: [a]\n", "feature: x\nblacklist: [a]\n"],
  ["no list", "feature: x\n", "feature: x\n"],
])("a customer is removed from %s", (_, source, expected) => {
  expect(edited(source, [{ kind: "remove-from", list: "blacklist", customer: "b" }])).toBe(expected);
});

test("an override and a new beginning of the evidence are written as they are read", () => {
  const expires = Date.UTC(2026, 10, 26) - 1;
  const edits: readonly Edit[] = [
    { kind: "set-override", record: { criteria: ["time-in-tier"], reason: "It's fixed", expires } },
    { kind: "set-evidenceSince", at: AT + 500 },
  ];
  const source = edited("feature: x\ntier: 1\n", edits);

  expect(source).toBe(
    'feature: x\ntier: 1\nevidenceSince: 2026-11-20T10:00:00.500Z\noverride: {criteria: [time-in-tier], reason: "It\'s fixed", expires: 2026-11-25}\n',
  );
  expect(parse(source).rollout).toMatchObject({ evidenceSince: AT + 500, override: { expires } });
  expect(edited(source, [{ kind: "clear-override" }])).not.toContain("override");
});

test.each([
  ["a file that is no YAML", "feature: [\n", "2:1"],
  ["a file with an unusable tier", "feature: x\ntier: 7\n", "2:7: tier must be"],
  ["a record written twice", "feature: x\nrolledBack: {}\nrolledBack: {}\ntier: 2\n", "edit it by hand"],
])("%s is not edited, and it is said why", (_, source, detail) => {
  expect(edited(source, ROLLBACK)).toMatch(/^refused: /u);
  expect(edited(source, ROLLBACK)).toContain(detail);
});

test("an edit that would make a mistake is refused with the mistake", () => {
  const add = { kind: "add-to", list: "whitelist", customer: "jane@example.com" } as const;
  const pause = { kind: "set-paused", record: { at: AT, by: null, reason: "" } } as const;

  expect(edited("feature: x\n", [add])).toMatch(/^refused: 2:13: .*e-mail address/u);
  expect(edited("feature: x\n", [pause])).toMatch(/^refused: 2:/u);
});

test("a record may name its fields in any order", () => {
  const record = { reason: "slow", by: "@product-lead", at: AT };

  expect(edited("feature: x\ntier: 1\n", [{ kind: "set-paused", record }])).toBe(
    'feature: x\ntier: 1\npaused: {at: 2026-11-20T10:00:00Z, by: "@product-lead", reason: slow}\n',
  );
});

/** What stands between the common beginning and the common end of two texts: `before → after`. */
function difference(before: string, after: string): string {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return `${before.slice(start, before.length - end)} → ${after.slice(start, after.length - end)}`;
}

/** A rolled-back file without its record and with the tier of before. */
function undone(after: string, before: string): string {
  const eol = /\r\n|\n/u.exec(before)?.[0] ?? "\n";
  const record = RECORD.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  return after.replace(
    new RegExp(`(?:, |${eol} *)rolledBack: ${record}|rolledBack: ${record}(?:, |${eol} *)`, "u"),
    "",
  );
}

test("a rollback of any file changes only the tier and adds the record, and clearing it undoes it", () => {
  fc.assert(
    fc.property(
      anyFile.filter(({ hasRecord }) => !hasRecord),
      ({ source }) => {
        const before = parseRollout("rollouts/x.yaml", bytes(source));
        fc.pre(before.rollout !== null);
        const after = edited(source, ROLLBACK);
        const parsed = parseRollout("rollouts/x.yaml", bytes(after));
        expect(parsed.rollout).toEqual({ ...before.rollout, tier: 0, rolledBack: ROLLED_BACK });
        const tier = edited(source, [{ kind: "set-tier", tier: 0 }]);
        expect(undone(after, source)).toBe(tier);
        expect(difference(source, tier)).toMatch(/^(?:[0-4x+.]{0,3} → 0?| → .*: 0.*)$/su);
        expect(edited(after, [{ kind: "clear-rolledBack" }])).toBe(tier);
      },
    ),
    { numRuns: 500 },
  );
});

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant("set-tier" as const), tier: fc.constantFrom(0, 1, 2, 3, 4) }),
  fc.record({
    kind: fc.constantFrom("add-to" as const, "remove-from" as const),
    list: fc.constantFrom("whitelist" as const, "blacklist" as const),
    customer: fc.oneof(
      fc.constantFrom("a", "b c", "c#d", "null", "7", "- x", "{y}", "z: 1"),
      fc.string({ minLength: 1, maxLength: 9 }),
    ),
  }),
  fc.record({
    kind: fc.constant("set-paused" as const),
    record: fc.record({
      at: fc.constant(AT),
      by: fc.option(fc.string({ minLength: 1 })),
      reason: fc.string({ minLength: 1, unit: "grapheme" }),
    }),
  }),
  fc.constantFrom(
    { kind: "clear-paused" as const },
    { kind: "clear-rolledBack" as const },
    { kind: "clear-override" as const },
  ),
);

test("edits of any file do what they say or nothing", () => {
  fc.assert(
    fc.property(anyFile, fc.array(anyEdit, { maxLength: 4 }), ({ source }, edits) => {
      const result = editRollout(bytes(source), edits);
      if (!result.ok) return;
      const before = parseRollout("rollouts/x.yaml", bytes(source)).rollout;
      const after = parseRollout("rollouts/x.yaml", result.bytes).rollout;
      expect(edits.length === 0 || after !== null).toBe(true);
      const tiers = edits.flatMap((edit) => (edit.kind === "set-tier" ? [edit.tier] : []));
      expect(after?.tier).toBe(tiers.at(-1) ?? before?.tier);
      expect(after?.salt).toBe(before?.salt);
      expect(after?.dependsOn).toEqual(before?.dependsOn);
    }),
    { numRuns: 500 },
  );
});

test("a new rollout is planned, and reads as what was given", () => {
  const given = {
    feature: "x",
    description: "Yes: it's # new",
    owners: ["@acme/storage"],
    whitelist: ["cust_1", "7", "true", "a b"],
    flag: "a.b",
    phase: "phase2",
    dependsOn: ["p"],
  };
  const { rollout, problems } = parse(renderNewRollout(given));

  expect(problems).toEqual([]);
  expect(rollout).toMatchObject({ ...given, tier: 0 });
  expect(renderNewRollout({ feature: "x", whitelist: [] })).toBe("feature: x\ntier: 0\n");
});

test.each([
  [500, 3_600_000, "{errorRate: 5%, timeWindow: 1h}"],
  [10, 60_000, "{errorRate: 0.1%, timeWindow: 1m}"],
  [525, 5_400_000, "{errorRate: 5.25%, timeWindow: 90m}"],
  [5_000, 90 * 86_400_000, "{errorRate: 50%, timeWindow: 90d}"],
  [500, 61_000, "{errorRate: 5%, timeWindow: 61s}"],
])("a threshold of %i basis points over %i ms is written shortly, and read back", (errorRate, timeWindow, written) => {
  const rollbackThreshold = { errorRate, timeWindow };
  const file = renderNewRollout({ feature: "x", rollbackThreshold });

  expect(file).toBe(`feature: x\ntier: 0\nrollbackThreshold: ${written}\n`);
  expect(parse(file)).toMatchObject({ problems: [], rollout: { rollbackThreshold } });
});
