/** Random rollout files as people write them: block and flow style, comments, quotes, CRLF, odd spaces, and flaws. */

import * as fc from "fast-check";

/** The text of a file, and whether `rolledBack` is written in it. */
export interface AnyFile {
  readonly source: string;
  readonly hasRecord: boolean;
}

const RECORD = "{at: 2026-11-01T00:00:00Z, from: 1, reason: old}";
const BLOCK_RECORD = "\n  at: 2026-11-01T00:00:00Z # when\n  from: 1\n  reason: old";

/** What may stand behind a key, valid or not. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  feature: ["x", '"x"', "'x'", "y", "x # name", "7"],
  tier: ["0", "1", "2", "3", "4", "2 # two", "+2", "0x2", '"2"', "7", "", "2.0", "{}", "!!int 2", "&a 2"],
  whitelist: [
    "[]",
    "[a]",
    "[a, 'b', \"c\"]",
    "\n  - a\n  - b # c",
    "\n- a",
    "[a,a]",
    "[a@b.co, ok]",
    "[1]",
    "a",
    "",
    "[\n  a,\n  b ]",
    "\n  - a: b",
    "\n  -",
  ],
  blacklist: ["[]", "[z]", "\n  - z\n\n  - b c", "[*z]", "[null]", "\n  - 'z'\n  - b", "{}"],
  dependsOn: ["[]", "[p]", "\n  - p\n  - q", "[1st]", "p"],
  salt: ["s", "'s t'", "true", "null", "7", "s#t", "s: t", "a.b", "~", "Yes", "False"],
  flag: ["a.b", "a..b", "a.constructor.b", "prototype", "1.5", "'a.b'", "a.b # c", "a.b.c.d", "truely", "a:b"],
  risk: ["low", "normal", "high", ""],
  description: [
    "Some words",
    "words: more",
    "words # no",
    "- no",
    "'quoted'",
    '"a \\n b"',
    "|\n  a\n  b",
    ">-\n  a",
    "a\n  b",
    "größer",
    "🎉",
    "a:b",
    "a:",
    "50% off",
    "[x",
    "`x`",
    "%x",
    "a\tb",
    "it's",
    "a, b",
  ],
  owners: ['["@acme/storage"]', "[a, b]", "\n  - a", "[[a]]", "[a: b]"],
  phase: ["phase2", "2", "{a: {b: c}}"],
  rollbackThreshold: [
    "{errorRate: 5%, timeWindow: 1h}",
    "{errorRate: 5}",
    "\n  errorRate: 0.05\n  timeWindow: 2h",
    "{errorRate: 5%, windows: {5m: 20%}}",
    "\n  windows:\n    5m: 20%",
    "{}",
    "{errorRate: 5%,timeWindow: 1h}",
    "{ errorRate:5% }",
    "\n errorRate: 5%\n  timeWindow: 1h",
  ],
  metrics: ["{source: events}", "\n  source: events", "{source: events, table: 'a b'}", "{a: [b, c]}"],
  paused: [
    "{at: 2026-11-01T00:00:00Z, reason: slow}",
    "\n  at: 2026-11-01T00:00:00Z\n  reason: slow",
    "{at: 2026-02-30T00:00:00Z, reason: slow}",
    "yes",
    "",
  ],
  rolledBack: [RECORD, BLOCK_RECORD, "{from: 1}", "~"],
  evidenceSince: ["2026-11-01T00:00:00Z", "yesterday", "2026-11-01T00:00:00Z # fix"],
  override: ["{criteria: [time-in-tier], reason: All is well, expires: 2026-11-25}", "{criteria: []}"],
  unknown: ["1", "{a: 1}", "\n  - x", "nothing"],
};

const anyEntry = fc
  .constantFrom(...Object.keys(VALUES))
  .chain((key) => fc.record({ key: fc.constant(key), value: fc.constantFrom(...(VALUES[key] ?? [])) }));

const anyNoise = fc.oneof(
  { arbitrary: fc.constant(""), weight: 8 },
  fc.constantFrom("# comment\n", "\n", "   \n", "  # indented\n", "#\ttab\n", "---\n", "...\n", "\t\n"),
);

const anyBlock: fc.Arbitrary<AnyFile> = fc
  .record({
    entries: fc.uniqueArray(anyEntry, { maxLength: 7, selector: ({ key }) => key }),
    twice: fc.oneof({ arbitrary: fc.constant([]), weight: 12 }, fc.array(anyEntry, { maxLength: 1 })),
    feature: fc.boolean(),
    noise: fc.array(anyNoise, { minLength: 9, maxLength: 9 }),
    gap: fc.constantFrom(" ", " ", " ", "  ", ""),
    trailing: fc.constantFrom("", "", "  ", " # end"),
    eol: fc.constantFrom("\n", "\n", "\r\n"),
    final: fc.boolean(),
    mark: fc.constantFrom("", "", "", "\uFEFF"),
  })
  .map(({ entries, twice, feature, noise, gap, trailing, eol, final, mark }) => {
    const first = feature && entries.every(({ key }) => key !== "feature") ? [{ key: "feature", value: "x" }] : [];
    const all = [...first, ...entries, ...twice];
    const lines = all.map(({ key, value }, index) => {
      const space = value.startsWith("\n") || value === "" ? "" : gap;
      return `${noise[index] ?? ""}${key}:${space}${value}${value.includes("\n") ? "" : trailing}`;
    });
    const source = `${mark}${lines.join("\n")}${final ? "\n" : ""}`;
    return { source: source.replaceAll("\n", eol), hasRecord: all.some(({ key }) => key === "rolledBack") };
  });

const anyFlow: fc.Arbitrary<AnyFile> = fc
  .record({
    entries: fc.uniqueArray(anyEntry, { maxLength: 5, selector: ({ key }) => key }),
    comma: fc.constantFrom(", ", ",", " ,\n  ", ", # c\n  "),
    ends: fc.constantFrom(["{", "}"], ["{ ", " }"], ["{\n  ", ",\n}\n"], ["# top\n{", "}\n# end\n"]),
    feature: fc.boolean(),
  })
  .map(({ entries, comma, ends, feature }) => {
    const first = feature && entries.every(({ key }) => key !== "feature") ? [{ key: "feature", value: "x" }] : [];
    const all = [...first, ...entries].filter(({ value }) => !/[\n#]/u.test(value));
    const source = `${ends[0]}${all.map(({ key, value }) => `${key}: ${value}`).join(comma)}${ends[1]}`;
    return { source, hasRecord: all.some(({ key }) => key === "rolledBack") };
  });

/** Files of both styles; many of them have flaws, and some are no YAML. */
export const anyFile: fc.Arbitrary<AnyFile> = fc.oneof({ arbitrary: anyBlock, weight: 4 }, anyFlow);
