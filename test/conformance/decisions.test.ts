/** Runs the language-neutral cases, and checks that they cover every verdict of every criterion and every row. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseEvidence } from "../../src/config/evidence.ts";
import { parseRollout } from "../../src/config/rollout.ts";
import { parseSettings } from "../../src/config/settings.ts";
import { compare } from "../../src/core/compare.ts";
import { judge, type Judgement, type PublishedFeature, type Rehearsal } from "../../src/core/judge.ts";
import type { Problem } from "../../src/core/problem.ts";
import type { Rollout } from "../../src/core/rollout.ts";
import { CRITERION_IDS, type CriterionId, type Verdict } from "../../src/core/verdict.ts";
import { formatInstant } from "../../src/evaluation/instant.ts";
import { catalog } from "../support/builders.ts";

type Files = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface Case {
  readonly name: string;
  readonly row?: number;
  readonly settings?: unknown;
  readonly before: Files;
  readonly after: Files;
  readonly evidence: unknown;
  readonly stores?: {
    readonly read: boolean;
    readonly trouble?: string;
    readonly published: Readonly<Record<string, PublishedFeature>>;
  };
  readonly rehearsal?: Rehearsal;
  readonly overridable?: readonly string[];
  readonly expected: {
    readonly changes: readonly {
      readonly feature: string;
      readonly kinds: readonly string[];
      readonly decision: string;
      readonly action: string | null;
      readonly eligibleAt: string | null;
      readonly criteria: Readonly<Record<string, string>>;
    }[];
    readonly problems?: readonly string[];
  };
}

/** The file is checked by being run: whatever is malformed in it fails its case. */
function isSuite(value: unknown): value is { readonly version: 1; readonly cases: readonly Case[] } {
  return typeof value === "object" && value !== null && "version" in value && value.version === 1 && "cases" in value;
}

const suite: unknown = JSON.parse(readFileSync(new URL("decisions.json", import.meta.url), "utf8"));
const cases = isSuite(suite) ? suite.cases : [];

/** What a parser gives, once it had nothing to complain about. */
function sound<T>(value: T | null, problems: readonly Problem[]): T {
  expect(problems).toEqual([]);
  if (value === null) throw new Error("a file without a problem has no value");
  return value;
}

/** JSON is YAML. */
function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function rolloutsOf(files: Files): readonly Rollout[] {
  return Object.entries(files).map(([feature, fields]) => {
    const { rollout, problems } = parseRollout(`rollouts/${feature}.yaml`, bytesOf({ feature, ...fields }));
    return sound(rollout, problems);
  });
}

function byFeature(rollouts: readonly Rollout[]): ReadonlyMap<string, Rollout> {
  return new Map(rollouts.map((each) => [each.feature, each]));
}

/** Everything that the implementation says about one case. */
function judged(given: Case): { readonly judgements: readonly Judgement[]; readonly problems: readonly string[] } {
  const read = parseSettings(".github/pilot-rollout.yml", bytesOf(given.settings ?? {}), { ci: false });
  const settings = sound(read.settings, read.problems);
  const recorded = parseEvidence("evidence.json", JSON.stringify(given.evidence));
  const evidence = sound(recorded.evidence, recorded.problems);
  const before = rolloutsOf(given.before);
  const after = rolloutsOf(given.after);
  const { changes, problems } = compare(catalog(before), catalog(after), { settings, now: evidence.now });
  const judgements = judge({
    changes,
    before: byFeature(before),
    after: byFeature(after),
    settings,
    evidence,
    published: new Map(Object.entries(given.stores?.published ?? {})),
    storesRead: given.stores?.read ?? false,
    storeTrouble: given.stores?.trouble ?? null,
    capacity: () => given.rehearsal ?? { bytes: 1, limits: [], off: true },
    overridable: given.overridable === undefined ? null : new Set(given.overridable),
    codeHost: false,
    guard: false,
  });
  return { judgements, problems: problems.map(({ code }) => code) };
}

/** What is neither expected by name nor harmless, and what is expected. */
function told({ findings }: Judgement, named: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    findings
      .filter(({ id, verdict }) => id in named || (verdict !== "pass" && verdict !== "skipped"))
      .map(({ id, verdict, code }) => [id, `${verdict} ${code}`]),
  );
}

describe("decisions.json", () => {
  test.each(cases)("$name", (given) => {
    const { judgements, problems } = judged(given);
    const named = new Map(given.expected.changes.map(({ feature, criteria }) => [feature, criteria]));
    expect(
      judgements.map((judgement) => ({
        feature: judgement.change.feature,
        kinds: judgement.change.kinds,
        decision: judgement.decision,
        action: judgement.action,
        eligibleAt: judgement.eligibleAt === null ? null : formatInstant(judgement.eligibleAt),
        criteria: told(judgement, named.get(judgement.change.feature) ?? {}),
      })),
    ).toEqual(given.expected.changes);
    expect(problems).toEqual(given.expected.problems ?? []);
    expect(given.row ?? null).toBe(given.row === undefined ? null : (judgements[0]?.assessment?.row ?? null));
  });
});

describe("decisions.json covers", () => {
  /** Every verdict that a criterion can give. */
  const POSSIBLE: Readonly<Record<CriterionId, readonly Verdict["verdict"][]>> = {
    "one-step": ["pass", "fail"],
    unlocked: ["pass", "fail", "inconclusive"],
    "config-freeze": ["pass", "fail", "skipped"],
    "one-at-a-time": ["pass", "fail", "skipped"],
    dependencies: ["pass", "fail"],
    audience: ["pass", "fail"],
    "rollback-ready": ["pass", "fail", "inconclusive"],
    calendar: ["pass", "fail", "overridden"],
    "time-in-tier": ["pass", "fail", "inconclusive", "skipped", "overridden"],
    "error-rate": ["pass", "fail", "inconclusive", "skipped", "overridden"],
    "success-rate": ["pass", "fail", "inconclusive", "skipped", "overridden"],
    performance: ["pass", "fail", "inconclusive", "skipped", "overridden"],
    "critical-bugs": ["pass", "fail", "inconclusive", "skipped", "overridden"],
    "customer-feedback": ["pass", "fail", "inconclusive", "skipped", "overridden"],
    investigated: ["pass", "fail", "skipped", "overridden"],
    approvals: ["pass", "fail", "inconclusive", "skipped"],
  };
  const named = cases.flatMap(({ expected }) => expected.changes.flatMap(({ criteria }) => Object.entries(criteria)));

  test.each(CRITERION_IDS)("every verdict of %s by name", (id) => {
    const verdicts = named.filter(([criterion]) => criterion === id).map(([, ruling]) => ruling.split(" ")[0]);
    expect(new Set(verdicts)).toEqual(new Set(POSSIBLE[id]));
  });

  test("every row of the decision matrix", () => {
    const rows = new Set(cases.flatMap(({ row }) => row ?? []));
    expect([...rows].toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test("every case under a name of its own", () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
    expect(cases.length).toBeGreaterThan(100);
  });
});
