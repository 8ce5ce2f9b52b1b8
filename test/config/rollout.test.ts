import { expect, test } from "vitest";
import { parseRollout } from "../../src/config/rollout.ts";
import { rollout } from "../support/builders.ts";
import { bytes, parse, placesOf } from "./support.ts";

const WHOLE = `# comment
feature: x                           # = file name
description: Session storage that survives a reload
owners: ["@acme/storage"]
tier: 2
whitelist: [cust_internal_1]
blacklist:
  - cust_9
flag: sessionPersistence.phase2.enhancedStorage
salt: shared salt
risk: low
phase: phase2
dependsOn: [parent]
rollbackThreshold: {errorRate: 2.5%, timeWindow: 90m, windows: {10m: 0.2, 5m: 20%}}
metrics: {source: events, table: use}
paused: {at: 2026-11-20T10:00:00Z, by: "@product-lead", reason: support is closed}
rolledBack: {at: 2026-11-20T11:00:00+01:00, from: 2, reason: errors}
evidenceSince: 2026-11-21T08:00:00.5Z
override: {criteria: [time-in-tier, error-rate], reason: fixed, expires: 2026-11-25}
imported: {from: feature_rollouts, at: 2026-11-19T00:00:00Z}
`;

test("every field of a file becomes its value in the domain", () => {
  const { rollout: parsed, problems } = parse(WHOLE);

  expect(problems).toEqual([]);
  expect(parsed).toEqual(
    rollout({
      description: "Session storage that survives a reload",
      tier: 2,
      blacklist: ["cust_9"],
      flag: "sessionPersistence.phase2.enhancedStorage",
      salt: "shared salt",
      risk: "low",
      phase: "phase2",
      dependsOn: ["parent"],
      rollbackThreshold: {
        errorRate: 250,
        timeWindow: 90 * 60_000,
        windows: [
          { timeWindow: 5 * 60_000, errorRate: 2_000 },
          { timeWindow: 10 * 60_000, errorRate: 2_000 },
        ],
      },
      metrics: { source: "events", parameters: { table: "use" } },
      paused: { at: Date.UTC(2026, 10, 20, 10), by: "@product-lead", reason: "support is closed" },
      rolledBack: { at: Date.UTC(2026, 10, 20, 10), from: 2, by: null, reason: "errors" },
      evidenceSince: Date.UTC(2026, 10, 21, 8, 0, 0, 500),
      override: {
        criteria: ["time-in-tier", "error-rate"],
        reason: "fixed",
        expires: Date.UTC(2026, 10, 26) - 1,
      },
      imported: { from: "feature_rollouts", at: Date.UTC(2026, 10, 19) },
    }),
  );
});

test("a file of one line is a planned rollout with every default", () => {
  expect(parse("feature: x\n")).toMatchObject({ rollout: rollout({ owners: [], whitelist: [] }), problems: [] });
});

test("retired is read at tier 4", () => {
  const { rollout: parsed, problems } = parse("feature: x\ntier: 4\nretired: {at: 2026-11-20T10:00:00Z}\n");

  expect(problems).toEqual([]);
  expect(parsed?.retired).toEqual({ at: Date.UTC(2026, 10, 20, 10) });
});

test("positions tell where the fields and parents stand", () => {
  expect(parse("\uFEFFfeature: x\r\ndependsOn: [a, b]\r\ntier:\r\n  3\r\n").positions).toEqual({
    feature: { line: 1, column: 10 },
    dependsOn: { line: 2, column: 12 },
    "dependsOn/0": { line: 2, column: 13 },
    "dependsOn/1": { line: 2, column: 16 },
    tier: { line: 4, column: 3 },
  });
});

test.each([
  ["a tier out of range", "tier: 7", "2:7 invalid-value"],
  ["a tier in quotes", 'tier: "2"', "2:7 wrong-type"],
  ["a tier with a fraction", "tier: 2.5", "2:7 wrong-type"],
  ["a negative tier", "tier: -1", "2:7 invalid-value"],
  ["a tier that is nothing", "tier:", "2:1 null-value"],
  ["a tier that is null", "tier: ~", "2:7 null-value"],
  ["an unknown key", "tyer: 2", "2:1 unknown-key"],
  ["a key twice", "tier: 1\ntier: 0", "3:1 duplicate-key"],
  ["a key twice in brackets", "paused: {at: 2026-11-20T10:00:00Z, reason: a, reason: b}", "2:47 duplicate-key"],
  ["__proto__", "__proto__: {tier: 4}", "2:1 forbidden-key"],
  ["__proto__ in brackets", "metrics: {__proto__: x}", "2:11 forbidden-key"],
  ["a key that is a collection", "? [a]\n: 1", "2:3 key-type"],
  ["an anchor", "salt: &a b", "2:7 anchor"],
  ["an alias", "salt: *a", "2:7 alias"],
  ["a tag", "tier: !!int 2", "2:7 tag"],
  ["a tag of a collection", "whitelist: !!seq [a]", "2:12 tag"],
  ["a tab that indents", "rollbackThreshold:\n\terrorRate: 5%", "3:1 tab-indentation"],
  ["a tab that indents in brackets", "whitelist: [a,\n \tb]", "3:2 tab-indentation"],
  ["a syntax error", "whitelist: [a", "3:1 syntax"],
  ["a whitelist that is no list", "whitelist: a", "2:12 wrong-type"],
  ["an id that is a number", "whitelist: [12]", "2:13 wrong-type"],
  ["an id that is nothing", "whitelist: [a, ]\nblacklist: [~]", "3:13 null-value"],
  ["an empty id", "whitelist: ['']", "2:13 invalid-value"],
  ["an id of 257 characters", `whitelist: [${"a".repeat(257)}]`, "2:13 invalid-value"],
  ["an id with a control character", 'whitelist: ["a\\tb"]', "2:13 invalid-value"],
  ["an e-mail address", "whitelist: [ok, jane@example.com]", "2:17 personal-id"],
  ["a phone number", 'blacklist: ["+4915112345678"]', "2:13 personal-id"],
  ["an e-mail address as a salt", "salt: jane@example.com", "2:7 personal-id"],
  ["a phone number as a salt", 'salt: "+1234567"', "2:7 personal-id"],
  ["a ratio that is a whole number", "rollbackThreshold: {errorRate: 5}", "2:32 invalid-value"],
  ["a ratio of 1", "rollbackThreshold: {errorRate: 1}", "2:32 invalid-value"],
  ["a ratio without a percent sign", 'rollbackThreshold: {errorRate: "0.05"}', "2:32 invalid-value"],
  ["a ratio that is too large", "rollbackThreshold: {errorRate: 50.01%}", "2:32 invalid-value"],
  ["a ratio that is too small", "rollbackThreshold: {errorRate: 0.09%}", "2:32 invalid-value"],
  ["a ratio in fractions of basis points", "rollbackThreshold: {errorRate: 0.00333}", "2:32 invalid-value"],
  ["a duration without a unit", 'rollbackThreshold: {timeWindow: "60"}', "2:33 invalid-value"],
  ["a duration that is too short", "rollbackThreshold: {timeWindow: 59s}", "2:33 invalid-value"],
  ["a duration that is too long", "rollbackThreshold: {timeWindow: 91d}", "2:33 invalid-value"],
  ["a window as long as the window", "rollbackThreshold: {windows: {1h: 9%}}", "2:31 window-too-long"],
  ["a window that is no duration", "rollbackThreshold: {windows: {soon: 9%}}", "2:31 invalid-key"],
  ["a window in other words", "rollbackThreshold: {windows: {5m: 9%, 300s: 8%}}", "2:39 duplicate-key"],
  ["a window without a ratio", "rollbackThreshold: {windows: {5m: 9}}", "2:35 invalid-value"],
  ["an instant that does not exist", "evidenceSince: 2026-02-29T00:00:00Z", "2:16 invalid-value"],
  ["an instant at hour 24", "evidenceSince: 2026-02-28T24:00:00Z", "2:16 invalid-value"],
  ["an instant without a zone", "evidenceSince: 2026-02-28T12:00:00", "2:16 invalid-value"],
  [
    "a day that does not exist",
    "override: {criteria: [calendar], reason: a, expires: 2026-04-31}",
    "2:54 invalid-value",
  ],
  [
    "an instant in place of a day",
    "override: {criteria: [calendar], reason: a, expires: 2026-04-30T00:00:00Z}",
    "2:54 invalid-value",
  ],
  ["an override of a law", "override: {criteria: [one-step], reason: a, expires: 2026-04-30}", "2:23 invalid-value"],
  ["an override of nothing", "override: {criteria: [], reason: a, expires: 2026-04-30}", "2:22 invalid-value"],
  ["an override without an end", "override: {criteria: [calendar], reason: a}", "2:11 missing-key"],
  ["a pause without a reason", "paused: {at: 2026-11-20T10:00:00Z}", "2:9 missing-key"],
  ["a rollback without its tier", "rolledBack: {at: 2026-11-20T10:00:00Z, reason: a}", "2:13 missing-key"],
  ["an import without an origin", "imported: {at: 2026-11-20T10:00:00Z}", "2:11 missing-key"],
  ["retired below tier 4", "tier: 3\nretired: {at: 2026-11-20T10:00:00Z}", "3:10 retired-below-full"],
  ["a risk that does not exist", "risk: high", "2:7 invalid-value"],
  ["a flag with an empty segment", "flag: a..b", "2:7 invalid-value"],
  ["a flag into the prototype", "flag: a.constructor.b", "2:7 invalid-value"],
  ["a salt that is a number", "salt: 5", "2:7 wrong-type"],
  ["an empty salt", "salt: ''", "2:7 invalid-value"],
  ["a parent that cannot be a name", "dependsOn: [1st]", "2:13 invalid-value"],
  ["a parameter that is a number", "metrics: {limit: 5}", "2:18 wrong-type"],
  ["a second document", "---\nfeature: y", "3:1 several-documents"],
  ["a customer on both lists", "whitelist: [a]\nblacklist: [a]", "2:12 overlapping-lists?"],
  ["a customer twice", "whitelist: [a, a]", "2:16 repeated-customer?"],
  ["a parent twice", "dependsOn: [a, a]", "2:12 repeated-parent?"],
])("%s is a problem in its place", (_, lines, place) => {
  expect(placesOf(parse(`feature: x\n${lines}\n`).problems)).toEqual([place]);
});

test.each([
  ["an empty file", "", "1:1 empty-file"],
  ["a file of comments", "# nothing\n", "1:1 empty-file"],
  ["a list", "- feature: x\n", "1:1 not-a-mapping"],
  ["a single value", "\n  x\n", "2:3 not-a-mapping"],
  ["a file without its feature", "tier: 1\n", "1:1 missing-key"],
  ["another feature than the file's", "# comment\nfeature: y\n", "2:10 feature-name-mismatch"],
  ["a directive of YAML 1.1", "%YAML 1.1\n---\nfeature: x\n", "1:1 directive"],
  ["a directive of tags", "%TAG ! tag:example.org,2026:\n---\nfeature: x\n", "1:1 directive"],
  ["NUL", "feature: x\nsalt: a\0b\n", "2:8 nul-character"],
  ["an indented tab before everything", "\tfeature: x\n", "1:1 tab-indentation"],
])("%s is a problem", (_, source, place) => {
  expect(placesOf(parse(source).problems)).toEqual([place]);
});

test("invalid UTF-8 is a problem at its first byte", () => {
  const source = new Uint8Array([...bytes("feature: x\nsalt: é"), 0xff, 0x61]);

  expect(placesOf(parseRollout("rollouts/x.yaml", source).problems)).toEqual(["2:8 invalid-utf8"]);
});

test("%YAML 1.2 and a tab inside of a text are no problems", () => {
  expect(parse('%YAML 1.2\n---\nfeature: x\ndescription: "a\n \tb"\nowners: [\n\t\n a]\n').problems).toEqual([]);
});

test.each(["1st", "a b", `x${"y".repeat(42)}`, "ä"])("a file cannot be named %s", (name) => {
  const { rollout: parsed, problems } = parseRollout(`rollouts/${name}.yaml`, bytes("feature: x\n"));

  expect(parsed).toBeNull();
  expect(placesOf(problems)).toEqual(["1:1 invalid-name"]);
});

test("all problems of a file are told at once, in its order", () => {
  const { problems } = parse("tyer: 1\nfeature: y\nrisk: high\nowners: a\ndependsOn:\n  - 1st\n");

  expect(placesOf(problems)).toEqual([
    "1:1 unknown-key",
    "2:10 feature-name-mismatch",
    "3:7 invalid-value",
    "4:9 wrong-type",
    "6:5 invalid-value",
  ]);
});

test.each([
  ["feature: x\ntier: 7\n", "tier must be a whole number from 0 to 4, found 7"],
  ['feature: x\ntier: "2"\n', 'tier must be a whole number from 0 to 4, found the text "2"; write it without quotes'],
  ["feature: x\ntyer: 2\n", 'unknown key "tyer"; did you mean tier?'],
  [
    "feature: x\nrollbackThreshold: {errorRat: 5%}\n",
    'unknown key "errorRat" in rollbackThreshold; did you mean errorRate?',
  ],
  [
    "feature: x\nrollbackThreshold: {errorRate: 5}\n",
    "rollbackThreshold.errorRate must be a ratio from 0.1% to 50%, written like 5% or 0.05, found 5",
  ],
  [
    "feature: x\npaused: {at: 2026-11-20T10:00:00Z}\n",
    "paused must have the key reason: a text of 1 to 2000 characters",
  ],
  ["feature: x\nphase: 2\n", "phase must be the name of a phase of the settings, found 2; put it in quotes"],
])("the message of %j says what was found and what is allowed", (source, message) => {
  expect(parse(source).problems.map((problem) => problem.message)).toEqual([message]);
});

test("messages never repeat what stands in the lists of customers", () => {
  const { problems } = parse(`feature: x\nwhitelist: [jane@example.com, "${"k".repeat(300)}", "a\\nb"]\n`);

  expect(problems).toHaveLength(3);
  expect(JSON.stringify(problems)).not.toMatch(/jane|kkk|a\\\\nb/u);
});

test.each([
  ["an unknown key", "tier: 0\ntyer: 1"],
  ["a bad threshold", "tier: 0\nrollbackThreshold: {errorRate: 5}"],
  ["a bad record", "tier: 0\npaused: yes"],
  ["another name", "tier: 0\nfeature: y"],
  ["a tag elsewhere", "tier: 0\ndescription: !!str a"],
])("a lowering counts in a file with %s", (_, lines) => {
  const source = lines.includes("feature") ? lines : `feature: x\n${lines}`;
  const { rollout: parsed, problems } = parse(`${source}\n`);

  expect(problems).not.toEqual([]);
  expect(parsed).toEqual(rollout({ owners: [], whitelist: [] }));
});

test.each(["tier", "whitelist", "blacklist", "salt", "flag", "dependsOn"])(
  "a file whose %s is unusable has no rollout",
  (key) => {
    expect(parse(`feature: x\n${key}: {a: 1}\n`).rollout).toBeNull();
    expect(parse(`feature: x\n${key}:\n`).rollout).toBeNull();
    expect(parse(`feature: x\n${key}: *a\n`).rollout).toBeNull();
    expect(parse(`feature: x\n${key}: [a]\n${key}: [a]\n`).rollout).toBeNull();
  },
);

test("bad ids are dropped from a whitelist, and texts are kept in a blacklist", () => {
  const { rollout: parsed } = parse("feature: x\nwhitelist: [a@b.co, 1, ok]\nblacklist: [a@b.co, 1, ok]\n");

  expect(parsed?.whitelist).toEqual(["ok"]);
  expect(parsed?.blacklist).toEqual(["a@b.co", "ok"]);
});

test("parents with impossible names are kept, because they keep the feature off", () => {
  expect(parse("feature: x\ndependsOn: [1st, a]\n").rollout?.dependsOn).toEqual(["1st", "a"]);
});

test("ids that merely look like addresses are opaque", () => {
  const ids = ["@acme/x", "a@b", "+123456", "+1234567890123456", "x@", "a b@c.d e"];

  expect(parse(`feature: x\nwhitelist: ${JSON.stringify(ids)}\n`)).toMatchObject({
    rollout: { whitelist: ids },
    problems: [],
  });
});

test("a thousand problems are cut, and the rest counted", () => {
  const { problems } = parse(`feature: x\nwhitelist: [${"1,".repeat(1_000)}]\n`);

  expect(problems).toHaveLength(101);
  expect(problems.at(-1)).toMatchObject({ code: "too-many-problems", line: 1, column: 1 });
  expect(problems.at(-1)?.message).toContain("900");
});
