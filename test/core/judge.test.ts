import { describe, expect, test } from "vitest";
import { compareRollouts } from "../../src/core/compare.ts";
import type { Change } from "../../src/core/change.ts";
import type { FeatureEvidence } from "../../src/core/evidence.ts";
import { type JudgeInput, type Judgement, judge } from "../../src/core/judge.ts";
import type { Rollout } from "../../src/core/rollout.ts";
import type { Settings } from "../../src/core/settings.ts";
import { CRITERION_IDS, type CriterionId, type DecisionOutcome } from "../../src/core/verdict.ts";
import type { Tier } from "../../src/evaluation/snapshot.ts";
import { DAY, HOUR, NOW, evidence, measured, rollout, settings } from "../support/builders.ts";

type Pair = readonly [before: Rollout | null, after: Rollout | null];

/** Judges some features, each from one state to another; by git alone unless the test says what is published. */
function judged(pairs: readonly Pair[], override: Partial<JudgeInput> = {}): readonly Judgement[] {
  const given = override.settings ?? settings();
  const changes = pairs.flatMap(([before, after]): readonly Change[] => {
    const feature = (after ?? before)?.feature ?? "";
    const context = { sameContent: true, settings: given, now: NOW };
    const change = compareRollouts(feature, `rollouts/${feature}.yaml`, before, after, context);
    return change === null ? [] : [change];
  });
  return judge({
    changes,
    before: byFeature(pairs.map(([before]) => before)),
    after: byFeature(pairs.map(([, after]) => after)),
    settings: given,
    evidence: evidence(Object.fromEntries(changes.map(({ feature }) => [feature, {}]))),
    published: new Map(),
    storesRead: false,
    storeTrouble: null,
    capacity: () => ({ bytes: 1, limits: [], off: true }),
    overridable: null,
    codeHost: false,
    guard: false,
    ...override,
  });
}

function byFeature(rollouts: readonly (Rollout | null)[]): ReadonlyMap<string, Rollout> {
  return new Map(rollouts.flatMap((each) => (each === null ? [] : [[each.feature, each] as const])));
}

/** Judges one feature. */
function one(before: Partial<Rollout> | null, after: Partial<Rollout> | null, override: Partial<JudgeInput> = {}) {
  const pair: Pair = [before === null ? null : rollout(before), after === null ? null : rollout(after)];
  const [judgement] = judged([pair], override);
  if (judgement === undefined) throw new Error("nothing was judged");
  return judgement;
}

function ids({ findings }: Judgement): readonly CriterionId[] {
  return findings.map(({ id }) => id);
}

function codeOf({ findings }: Judgement, id: CriterionId): string {
  const finding = findings.find((each) => each.id === id);
  return finding === undefined ? "absent" : `${finding.verdict}:${finding.code}`;
}

const ROLLED_BACK = { at: NOW - DAY, from: 2, by: "guard", reason: "error-rate" } as const;
const PAUSED = { at: NOW - DAY, by: null, reason: "slow" };
const customers = (count: number) => ["cust_internal_1", ...Array.from({ length: count }, (_, index) => `c${index}`)];
const LARGE = CRITERION_IDS.filter((id) => id !== "one-step" && id !== "time-in-tier");

describe("judge() asks", () => {
  interface Case {
    readonly name: string;
    readonly before: Partial<Rollout> | null;
    readonly after: Partial<Rollout> | null;
    readonly asked: readonly CriterionId[];
  }
  test.each<Case>([
    { name: "a new file at tier 0", before: null, after: {}, asked: [] },
    { name: "a new file at tier 1", before: null, after: { tier: 1 }, asked: CRITERION_IDS },
    { name: "a new file at tier 2", before: null, after: { tier: 2 }, asked: CRITERION_IDS },
    { name: "a start", before: {}, after: { tier: 1 }, asked: CRITERION_IDS },
    { name: "a restart", before: { rolledBack: ROLLED_BACK }, after: { tier: 1 }, asked: CRITERION_IDS },
    { name: "an advance", before: { tier: 1 }, after: { tier: 2 }, asked: CRITERION_IDS },
    { name: "a skip", before: { tier: 1 }, after: { tier: 3 }, asked: CRITERION_IDS },
    { name: "a step down", before: { tier: 3 }, after: { tier: 2 }, asked: [] },
    { name: "a rollback", before: { tier: 3 }, after: {}, asked: [] },
    { name: "a pause", before: { tier: 3 }, after: { tier: 3, paused: PAUSED }, asked: [] },
    { name: "a resume", before: { tier: 3, paused: PAUSED }, after: { tier: 3 }, asked: [] },
    { name: "a deletion", before: { tier: 3 }, after: null, asked: [] },
    { name: "a retirement", before: { tier: 4 }, after: { tier: 4, retired: { at: NOW } }, asked: [] },
    { name: "a narrower audience", before: { tier: 3 }, after: { tier: 3, whitelist: [] }, asked: [] },
    { name: "more customers at tier 0", before: {}, after: { whitelist: customers(30) }, asked: [] },
    {
      name: "a few customers at tier 1",
      before: { tier: 1 },
      after: { tier: 1, whitelist: customers(20) },
      asked: ["unlocked", "audience", "approvals"],
    },
    {
      name: "more than a few customers at tier 3",
      before: { tier: 3 },
      after: { tier: 3, whitelist: customers(21) },
      asked: LARGE,
    },
    {
      name: "many customers at tier 4",
      before: { tier: 4 },
      after: { tier: 4, whitelist: customers(40) },
      asked: ["unlocked", "approvals"],
    },
    { name: "another salt", before: {}, after: { salt: "s" }, asked: ["config-freeze"] },
    {
      name: "restarted evidence at tier 1",
      before: { tier: 1 },
      after: { tier: 1, evidenceSince: NOW },
      asked: ["approvals"],
    },
    {
      name: "restarted evidence at tier 3",
      before: { tier: 3 },
      after: { tier: 3, evidenceSince: NOW },
      asked: ["approvals"],
    },
    { name: "restarted evidence at tier 0", before: {}, after: { evidenceSince: NOW }, asked: [] },
    { name: "restarted evidence at tier 4", before: { tier: 4 }, after: { tier: 4, evidenceSince: NOW }, asked: [] },
    {
      name: "several kinds together",
      before: { tier: 3 },
      after: { tier: 3, salt: "s", whitelist: customers(1) },
      asked: ["unlocked", "config-freeze", "audience", "approvals"],
    },
    { name: "a note", before: { tier: 3 }, after: { tier: 3, paused: null, description: "d" }, asked: [] },
  ])("$name for $asked", ({ before, after, asked }) => {
    const found = judged([[before === null ? null : rollout(before), after === null ? null : rollout(after)]]);
    expect(found.flatMap(ids)).toEqual(asked);
  });

  test("an import for what an import needs", () => {
    const imported = { tier: 3, imported: { from: "feature_rollouts", at: NOW } } as const;
    const judgement = one(null, imported, { settings: settings({ adoption: { until: NOW + DAY } }) });
    expect(ids(judgement)).toEqual(["dependencies", "rollback-ready", "approvals"]);
    expect(judgement).toMatchObject({ decision: "allow", action: null, eligibleAt: null, assessment: null });
  });
});

describe("judge() counts customers gained", () => {
  const published = (tier: Tier | null, whitelist: readonly string[], blacklist: readonly string[] = []) => ({
    storesRead: true,
    published: new Map([["x", { tier, whitelist, blacklist, killed: null }]]),
  });
  const widened = { tier: 1, whitelist: customers(1) } as const;
  const many = customers(30);

  test.each([
    ["against the base", { storesRead: false }, 3],
    ["against a published whitelist that lags", published(1, []), 3],
    ["against a published blacklist that is longer", published(1, customers(1), many), LARGE.length],
    ["against nothing published", { storesRead: true }, 3],
    ["only by what was read", { ...published(1, [], many), storesRead: false }, 3],
  ] as const)("%s", (_, override, asked) => {
    expect(ids(one({ tier: 1 }, widened, override))).toHaveLength(asked);
  });

  test("a published entry that is off has nobody on its whitelist", () => {
    const before = { tier: 1, whitelist: many } as const;
    const after = { tier: 1, whitelist: [...many, "new"] } as const;
    const kill = { at: "2026-11-22T09:00:00Z", by: "guard", code: "suspend", revision: "abc" };
    const killed = { tier: 1 as const, whitelist: many, blacklist: [], killed: kill };
    expect(ids(one(before, after))).toHaveLength(3);
    expect(ids(one(before, after, published(1, many)))).toHaveLength(3);
    expect(ids(one(before, after, published(0, many)))).toEqual(LARGE);
    expect(ids(one(before, after, published(null, many)))).toEqual(LARGE);
    expect(ids(one(before, after, { storesRead: true, published: new Map([["x", killed]]) }))).toEqual(LARGE);
    expect(ids(one(before, after, { storesRead: true }))).toEqual(LARGE);
  });

  test("customers taken off the blacklist count too, and each customer once", () => {
    const before = { tier: 2, blacklist: customers(20) } as const;
    expect(ids(one(before, { tier: 2, blacklist: [] }))).toEqual(LARGE);
    expect(ids(one(before, { tier: 2, blacklist: [], whitelist: customers(19) }))).toEqual(LARGE);
    const few = { ...before, blacklist: customers(19) };
    expect(ids(one(few, { tier: 2, blacklist: [], whitelist: customers(19) }))).toHaveLength(3);
  });
});

describe("judge() decides", () => {
  test("an ordinary advance is allowed, with its numbers", () => {
    expect(one({ tier: 1 }, { tier: 2 })).toMatchObject({
      decision: "allow",
      action: "fast-track",
      eligibleAt: NOW - 6 * DAY,
      exposure: { from: 0, to: 0.1 },
      loweringNote: null,
      assessment: { row: 9, errorProven: true },
    });
  });

  test("a start is judged without metrics, and nothing waits for time", () => {
    const judgement = one({}, { tier: 1 }, { evidence: evidence({}) });
    expect(judgement).toMatchObject({ decision: "allow", action: null, eligibleAt: null, assessment: null });
    const skipped = judgement.findings.filter(({ verdict }) => verdict === "skipped").map(({ id }) => id);
    expect(skipped).toEqual([
      "config-freeze",
      "time-in-tier",
      "error-rate",
      "success-rate",
      "performance",
      "critical-bugs",
      "customer-feedback",
      "investigated",
      "approvals",
    ]);
  });

  test("what nobody measured holds", () => {
    const judgement = one({ tier: 1 }, { tier: 2 }, { evidence: evidence({}) });
    expect(judgement).toMatchObject({ decision: "hold", action: "hold", eligibleAt: null });
    expect(codeOf(judgement, "error-rate")).toBe("inconclusive:empty");
    expect(codeOf(judgement, "time-in-tier")).toBe("inconclusive:unknown");
    expect(codeOf(judgement, "critical-bugs")).toBe("skipped:not-asked");
    expect(codeOf(judgement, "approvals")).toBe("skipped:no-groups");
  });

  test("approvals that nobody recorded hold where groups are configured", () => {
    const group = { users: ["a"], teams: [], owners: false };
    const given = { evidence: evidence({}), settings: settings({ approvals: { product: group } }) };
    expect(codeOf(one({}, { tier: 1 }, given), "approvals")).toBe("inconclusive:unknown");
  });

  test("names the groups whose approval is missing, only where approvals are asked for", () => {
    const group = { users: ["a"], teams: [], owners: false };
    const groups = { product: ["a"], engineering: [] };
    const given = {
      evidence: evidence({ x: { approvals: { status: "ok", groups, required: ["product", "engineering"] } } }),
      settings: settings({ approvals: { legal: group } }),
    };
    expect(one({ tier: 1 }, { tier: 2 }, given).missingApprovals).toEqual(["engineering", "legal"]);
    expect(one({ tier: 2 }, { tier: 1 }, given).missingApprovals).toEqual([]);
    expect(one({ tier: 1 }, { tier: 1, risk: "low" }, given).missingApprovals).toEqual([]);
    const unknown = { ...given, evidence: evidence({ x: { approvals: { status: "timeout", detail: "" } } }) };
    expect(one({ tier: 1 }, { tier: 2 }, unknown).missingApprovals).toEqual([]);
  });

  test.each<[string, Partial<Rollout>, DecisionOutcome]>([
    ["a skip", { tier: 3 }, "block"],
    ["an advance", { tier: 2 }, "hold"],
  ])("%s too early: the worst counts", (_, after, decision) => {
    const early = evidence({ x: { since: NOW - HOUR } });
    expect(one({ tier: 1 }, after, { evidence: early }).decision).toBe(decision);
  });

  test("a lowering is allowed whatever is broken, and says what the exposure becomes", () => {
    const broken = { storeTrouble: "edge: timeout", storesRead: true, evidence: evidence({}) };
    expect(one({ tier: 3 }, {}, broken)).toMatchObject({
      decision: "allow",
      action: null,
      exposure: { from: 0.5, to: 0 },
      findings: [],
    });
    expect(one({ tier: 4 }, null, broken)).toMatchObject({ decision: "allow", exposure: { from: 1, to: 0 } });
    expect(one(null, {}, broken)).toMatchObject({ decision: "allow", exposure: { from: 0, to: 0 } });
  });

  test("says that the lowering alone would be allowed where it comes with something that is not", () => {
    const frozen = one({ tier: 3 }, { tier: 2, salt: "s", whitelist: [], paused: PAUSED });
    expect(frozen).toMatchObject({
      decision: "block",
      loweringNote:
        "the lowering alone (lower tier, pause, smaller audience) would be allowed: put it into a change of its own",
    });
    expect(one({ tier: 1 }, { tier: 3 }).loweringNote).toBeNull();
    expect(one({ tier: 3 }, { tier: 2, whitelist: customers(1) }).loweringNote).toBeNull();
  });

  test("a rollback with other edits is allowed as a whole", () => {
    expect(one({ tier: 3 }, { salt: "s", whitelist: customers(40) })).toMatchObject({
      decision: "allow",
      findings: [{ id: "config-freeze", verdict: "pass", code: "not-frozen" }],
    });
  });

  test("the rehearsal is of the file after the change", () => {
    const seen: unknown[] = [];
    const capacity = (feature: string, after: Rollout) => {
      seen.push([feature, after.tier]);
      return { bytes: 1, limits: [], off: true };
    };
    one({ tier: 1 }, { tier: 2 }, { capacity });
    expect(seen).toEqual([["x", 2]]);
  });

  test("a store that cannot be read holds a rise", () => {
    const judgement = one({ tier: 1 }, { tier: 2 }, { storesRead: true, storeTrouble: "edge: timeout" });
    expect(judgement.decision).toBe("hold");
    for (const id of ["unlocked", "rollback-ready", "time-in-tier"] as const) {
      expect(codeOf(judgement, id)).toBe("inconclusive:store-unavailable");
    }
  });
});

describe("judge() and time", () => {
  const since = (override: Partial<FeatureEvidence>) => ({ evidence: evidence({ x: override }) });

  test("evidence from before the latest resume does not count", () => {
    const judgement = one({ tier: 1 }, { tier: 2 }, since({ resumedAt: NOW - HOUR }));
    expect(judgement).toMatchObject({ decision: "hold", action: "hold", eligibleAt: NOW + 47 * HOUR });
    expect(codeOf(judgement, "error-rate")).toBe("inconclusive:insufficient");
  });

  test.each([
    ["the base's", NOW - 2 * HOUR, null],
    ["the head's", null, NOW - 2 * HOUR],
    ["the later of both", NOW - 5 * DAY, NOW - 2 * HOUR],
    ["the later of both, the other way round", NOW - 2 * HOUR, NOW - 5 * DAY],
  ])("evidence begins at %s evidenceSince", (_, base, head) => {
    const judgement = one({ tier: 1, evidenceSince: base }, { tier: 2, evidenceSince: head });
    expect(judgement).toMatchObject({ action: "hold", eligibleAt: NOW + 46 * HOUR });
  });

  test("fast-track needs a low risk", () => {
    const given = since({ since: NOW - 6 * DAY, metrics: measured({ hours: 140 }) });
    expect(one({ tier: 2 }, { tier: 3 }, given)).toMatchObject({ decision: "hold", eligibleAt: NOW + DAY });
    const low = one({ tier: 2, risk: "low" }, { tier: 3, risk: "low" }, given);
    expect(low).toMatchObject({ decision: "allow", action: "fast-track", eligibleAt: NOW - DAY });
  });

  test("an investigation takes two more days", () => {
    const given = since({ since: NOW - 2 * DAY, metrics: measured({ hours: 48, events: 100, errors: 3 }) });
    const judgement = one({ tier: 1 }, { tier: 2 }, given);
    expect(judgement).toMatchObject({ decision: "hold", action: "investigate", eligibleAt: NOW + 2 * DAY });
    expect(codeOf(judgement, "investigated")).toBe("fail:not-investigated");
  });

  describe("and freezes", () => {
    const frozen = settings({ calendar: { freeze: [{ days: ["sun"] }] } });
    const MONDAY = Date.UTC(2026, 10, 23);
    const override = (...criteria: CriterionId[]) => ({ override: { criteria, reason: "r", expires: NOW + DAY } });

    test.each<[string, Partial<Rollout>, Partial<Rollout>, Partial<FeatureEvidence>, number | null]>([
      ["a start waits for its end", {}, { tier: 1 }, {}, MONDAY],
      ["an advance whose time is served waits for its end", { tier: 1 }, { tier: 2 }, {}, MONDAY],
      ["a date after it stands", { tier: 1 }, { tier: 2 }, { since: NOW - DAY }, NOW + DAY],
      ["a date in the next one moves to its end", { tier: 2 }, { tier: 3 }, { since: NOW }, Date.UTC(2026, 10, 30)],
      ["a person answers for it", { tier: 1 }, { tier: 2, ...override("calendar") }, {}, NOW - 6 * DAY],
      [
        "a person answers for the tier's time",
        { tier: 1 },
        { tier: 2, ...override("time-in-tier") },
        { since: NOW - DAY },
        MONDAY,
      ],
      [
        "a person answers for both",
        { tier: 1 },
        { tier: 2, ...override("time-in-tier", "calendar") },
        { since: NOW - DAY },
        null,
      ],
      ["a few customers are not held", { tier: 1 }, { tier: 1, whitelist: customers(2) }, {}, null],
      ["many customers wait for its end", { tier: 1 }, { tier: 1, whitelist: customers(30) }, {}, MONDAY],
      ["a lowering does not wait", { tier: 1 }, {}, {}, null],
    ])("%s", (_, before, after, known, eligibleAt) => {
      expect(one(before, after, { settings: frozen, ...since(known) }).eligibleAt).toBe(eligibleAt);
    });

    test("without an end, the tier's date stands", () => {
      const always = settings({ calendar: { freeze: [{ from: "2026-01-01", to: "2029-01-01" }] } });
      expect(one({ tier: 1 }, { tier: 2 }, { settings: always }).eligibleAt).toBe(NOW - 6 * DAY);
    });

    test.each<[string, readonly CriterionId[], number, number]>([
      ["is waited for", ["investigated"], NOW + DAY, Date.UTC(2026, 10, 24)],
      ["is not waited for where a person answers for it", ["calendar"], NOW + DAY, NOW + DAY],
      ["is waited for where their word is over by then", ["calendar"], NOW + DAY - 1, Date.UTC(2026, 10, 24)],
    ])("tomorrow's, when the tier's time is served, %s", (_, criteria, expires, eligibleAt) => {
      const monday = settings({ calendar: { freeze: [{ days: ["mon"] }] } });
      const after = { tier: 2 as const, override: { criteria, reason: "r", expires } };
      expect(one({ tier: 1 }, after, { settings: monday, ...since({ since: NOW - DAY }) }).eligibleAt).toBe(eligibleAt);
    });

    test("tomorrow's freeze does not count today", () => {
      const monday = settings({ calendar: { freeze: [{ days: ["mon"] }] } });
      expect(one({}, { tier: 1 }, { settings: monday }).eligibleAt).toBeNull();
    });
  });
});

describe("judge() and overrides", () => {
  const early = evidence({ x: { since: NOW - HOUR } });
  const saying = (criteria: readonly string[], expires = NOW + DAY) => ({
    override: { criteria, reason: "the customer waits", expires },
  });
  const decisionOf = (after: Partial<Rollout>, override: Partial<JudgeInput> = {}, before: Partial<Rollout> = {}) =>
    codeOf(one({ tier: 1, ...before }, { tier: 2, ...after }, { evidence: early, ...override }), "time-in-tier");

  test("what is listed is overridden, and keeps its code and sentence", () => {
    const judgement = one(
      { tier: 1 },
      { tier: 2, ...saying(["time-in-tier"]) },
      {
        evidence: evidence({ x: { since: NOW - 47 * HOUR } }),
      },
    );
    expect(judgement).toMatchObject({ decision: "allow", eligibleAt: null });
    expect(judgement.findings.find(({ id }) => id === "time-in-tier")).toEqual({
      id: "time-in-tier",
      verdict: "overridden",
      code: "too-early",
      message:
        "1 h to go, eligible 2026-11-22T11:00:00Z; assumes tier 1 was published; publish checks; overridden until the end of 2026-11-23: the customer waits",
    });
  });

  test.each([
    ["not listed", saying(["calendar"])],
    ["expired", saying(["time-in-tier"], NOW - 1)],
    ["for more than seven days", saying(["time-in-tier"], NOW + 9 * DAY)],
  ])("does not count where it is %s", (_, after) => {
    expect(decisionOf(after)).toBe("fail:too-early");
  });

  test("counts in the change that adds or alters it", () => {
    const given = saying(["time-in-tier"]);
    expect(decisionOf(given)).toBe("overridden:too-early");
    expect(decisionOf(given, {}, given)).toBe("fail:too-early");
    expect(decisionOf(given, {}, saying(["calendar"]))).toBe("overridden:too-early");
    expect(decisionOf(given, {}, { override: { ...given.override, reason: "another" } })).toBe("overridden:too-early");
    expect(decisionOf(given, {}, { override: { ...given.override, expires: NOW } })).toBe("overridden:too-early");
  });

  test("counts for the features that are named, where they are", () => {
    const given = saying(["time-in-tier"]);
    expect(decisionOf(given, { overridable: new Set(["x"]) }, given)).toBe("overridden:too-early");
    expect(decisionOf(given, { overridable: new Set(["y"]) })).toBe("fail:too-early");
  });

  test("never turns what blocks", () => {
    const all = saying(CRITERION_IDS);
    expect(one({ tier: 1 }, { tier: 3, ...all }).findings[0]).toMatchObject({ id: "one-step", verdict: "fail" });
    const bad = evidence({ x: { metrics: measured({ events: 20, errors: 10 }) } });
    expect(codeOf(one({ tier: 1 }, { tier: 2, ...all }, { evidence: bad }), "error-rate")).toBe(
      "fail:threshold-exceeded",
    );
  });

  test.each<[CriterionId, Partial<FeatureEvidence>, Partial<Settings["criteria"]>, string]>([
    ["error-rate", { metrics: { status: "timeout", detail: "d" } }, {}, "overridden:timeout"],
    ["success-rate", { metrics: { status: "timeout", detail: "d" } }, {}, "overridden:timeout"],
    ["performance", {}, { performance: { maximumIncrease: 1_000, required: true } }, "overridden:not-recorded"],
    ["critical-bugs", { issues: { status: "timeout", detail: "d" } }, {}, "overridden:timeout"],
    ["customer-feedback", { issues: { status: "timeout", detail: "d" } }, {}, "overridden:timeout"],
    ["investigated", { metrics: measured({ events: 100, errors: 3 }) }, {}, "overridden:not-investigated"],
    ["approvals", { approvals: { status: "unknown", detail: "d" } }, {}, "inconclusive:unknown"],
  ])("%s, where it holds: %o", (id, known, criteria, expected) => {
    const group = { users: ["a"], teams: [], owners: false };
    const given = settings({ criteria, approvals: { product: group } });
    const judgement = one(
      { tier: 1 },
      { tier: 2, ...saying([id]) },
      { settings: given, evidence: evidence({ x: known }) },
    );
    expect(codeOf(judgement, id)).toBe(expected);
  });
});

describe("judge() in order", () => {
  const free = settings({ concurrency: { running: null } });

  test("answers in the order of the changes", () => {
    const features = ["c", "a", "b"].map((feature): Pair => [null, rollout({ feature })]);
    expect(judged(features).map(({ change }) => change.feature)).toEqual(["c", "a", "b"]);
  });

  test("of two starts for one place, the first by name gets it", () => {
    const starts = ["b", "a"].map((feature): Pair => [rollout({ feature }), rollout({ feature, tier: 1 })]);
    expect(judged(starts).map(({ change, decision }) => [change.feature, decision])).toEqual([
      ["b", "block"],
      ["a", "allow"],
    ]);
  });

  test("a start that is not allowed leaves the place to the next", () => {
    const starts: readonly Pair[] = [
      [rollout({ feature: "a" }), rollout({ feature: "a", tier: 1, whitelist: [] })],
      [null, rollout({ feature: "b", tier: 2 })],
      [rollout({ feature: "c" }), rollout({ feature: "c", tier: 1 })],
    ];
    expect(judged(starts).map(({ decision }) => decision)).toEqual(["block", "block", "allow"]);
  });

  test("a rollback makes room in the same comparison, and a deletion does", () => {
    const start: Pair = [rollout({ feature: "a" }), rollout({ feature: "a", tier: 1 })];
    const running = rollout({ feature: "b", tier: 2 });
    expect(judged([start, [running, running]])[0]?.decision).toBe("block");
    expect(judged([start, [running, { ...running, tier: 0 }]])[0]?.decision).toBe("allow");
    expect(judged([start, [running, null]])[0]?.decision).toBe("allow");
  });

  test("a file that cannot be read any more still counts as running, but nothing is built on it", () => {
    const start: Pair = [rollout({ feature: "a" }), rollout({ feature: "a", tier: 1, dependsOn: ["p"] })];
    const gone = (tier: Tier) => ({ before: byFeature([start[0], rollout({ feature: "p", tier })]) });
    const [running] = judged([start], gone(3));
    const [finished] = judged([start], gone(4));
    expect([running, finished].map((each) => each && codeOf(each, "one-at-a-time"))).toEqual([
      "fail:too-many",
      "pass:within-limits",
    ]);
    expect([running, finished].map((each) => each && codeOf(each, "dependencies"))).toEqual([
      "fail:parent-incomplete",
      "fail:parent-incomplete",
    ]);
  });

  test("a parent that reaches tier 4 in the same comparison counts, whatever the names", () => {
    const child: Pair = [
      rollout({ feature: "a", tier: 1, dependsOn: ["z"] }),
      rollout({ feature: "a", tier: 2, dependsOn: ["z"] }),
    ];
    const parent: Pair = [rollout({ feature: "z", tier: 3 }), rollout({ feature: "z", tier: 4 })];
    expect(judged([child, parent]).map(({ decision }) => decision)).toEqual(["allow", "allow"]);
    const late = evidence({ a: {}, z: { since: NOW - DAY } });
    expect(judged([child, parent], { evidence: late }).map(({ decision }) => decision)).toEqual(["block", "hold"]);
  });

  test("an earlier feature of the phase's order is judged first, and so is a member of a required phase", () => {
    const phased = settings({
      phases: [
        { name: "one", requires: [], order: [] },
        { name: "two", requires: ["one"], order: ["b", "a"] },
      ],
    });
    const advance = (feature: string, phase: string, from: Tier, to: Tier): Pair => [
      rollout({ feature, phase, tier: from }),
      rollout({ feature, phase, tier: to }),
    ];
    const pairs = [advance("a", "two", 1, 2), advance("b", "two", 3, 4), advance("c", "one", 3, 4)];
    expect(judged(pairs, { settings: phased }).map(({ decision }) => decision)).toEqual(["allow", "allow", "allow"]);
  });

  test("a cycle of parents is judged all the same", () => {
    const cyclic = ["a", "b"].map((feature): Pair => {
      const base = rollout({ feature, tier: 3, dependsOn: [feature === "a" ? "b" : "a"] });
      return [base, { ...base, tier: 4 }];
    });
    expect(judged(cyclic).map(({ decision }) => decision)).toEqual(["block", "block"]);
  });

  test("a parent that goes down in the same comparison holds nobody up any more", () => {
    const start: Pair = [
      rollout({ feature: "a", dependsOn: ["p"] }),
      rollout({ feature: "a", tier: 1, dependsOn: ["p"] }),
    ];
    const down: Pair = [rollout({ feature: "p", tier: 4 }), rollout({ feature: "p", tier: 3 })];
    const [judgement] = judged([start, down], { settings: free });
    expect(judgement?.decision).toBe("block");
  });

  test("an imported parent counts with its tier at the head, whatever becomes of it", () => {
    const imported = { from: "feature_rollouts", at: NOW };
    const parent = rollout({
      feature: "p",
      tier: 4,
      imported,
      rollbackThreshold: { errorRate: 2_000, timeWindow: HOUR, windows: [] },
    });
    const child = rollout({ feature: "a", tier: 3, imported, dependsOn: ["p"] });
    const adopting = settings({ adoption: { until: NOW } });
    const found = judged(
      [
        [null, child],
        [null, parent],
      ],
      { settings: adopting },
    );
    expect(found.map(({ decision }) => decision)).toEqual(["allow", "block"]);
  });

  test("a skipped file counts as if it had not started", () => {
    const found = judged([
      [null, rollout({ feature: "a", tier: 2 })],
      [rollout({ feature: "b" }), rollout({ feature: "b", tier: 1 })],
    ]);
    expect(found.map(({ decision }) => decision)).toEqual(["block", "allow"]);
  });
});
