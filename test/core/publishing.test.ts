import { describe, expect, test } from "vitest";
import { finishSnapshot, planPublish, type PublishInput } from "../../src/core/publishing.ts";
import type { Rollout } from "../../src/core/rollout.ts";
import { formatInstant } from "../../src/evaluation/instant.ts";
import type { Restore, SnapshotFeature } from "../../src/evaluation/snapshot.ts";
import { DAY, entry, featureEvidence, HOUR, measured, NOW, rollout, settings } from "../support/builders.ts";
import { digest } from "../support/digest.ts";
import { killAt, LIVE_SINCE, publishInput, snapshotOf } from "../support/publishing.ts";

const x = (override: Partial<Rollout> = {}): Rollout => rollout({ feature: "x", ...override });
const failing = { features: new Map([["x", featureEvidence({ metrics: measured({ errors: 10 }) })]]) };
const since = formatInstant(LIVE_SINCE);
const now = formatInstant(NOW);
const open = settings({ concurrency: { running: null } });

interface Case {
  readonly name: string;
  readonly from: Partial<Rollout> | null;
  readonly to: Partial<Rollout> | null;
  readonly input?: Partial<PublishInput>;
  /** What is published of `x` afterwards; null where it is absent. */
  readonly entry: Partial<SnapshotFeature> | null;
  readonly withheld?: readonly string[];
  readonly moved?: readonly ("raised" | "lowered")[];
}

const lowering: readonly Case[] = [
  {
    name: "a rollback",
    from: { tier: 3 },
    to: { tier: 0 },
    entry: { tier: 0, weight: 0, since: now },
    moved: ["lowered"],
  },
  {
    name: "a step down",
    from: { tier: 3 },
    to: { tier: 2 },
    entry: { tier: 2, weight: 10_000, since: now },
    moved: ["lowered"],
  },
  { name: "a removal", from: { tier: 3 }, to: null, entry: null, moved: ["lowered"] },
  { name: "the removal of a planned feature", from: { tier: 0 }, to: null, entry: null },
  {
    name: "a shorter whitelist",
    from: { tier: 1, whitelist: ["a", "b"] },
    to: { tier: 1, whitelist: ["a"] },
    entry: { whitelist: ["a"], since },
    moved: ["lowered"],
  },
  {
    name: "a blacklist",
    from: { tier: 4 },
    to: { tier: 4, blacklist: ["a"] },
    entry: { blacklist: ["a"], since },
    moved: ["lowered"],
  },
  {
    name: "a pause",
    from: { tier: 2 },
    to: { tier: 2, paused: { at: NOW, by: null, reason: "p" } },
    entry: { tier: 2, status: "paused", since },
  },
  {
    name: "a smaller percentage in the settings",
    from: { tier: 2 },
    to: { tier: 2 },
    input: {
      settings: settings({ ladder: { earlyAdopters: { percentage: 500 } } }),
      published: snapshotOf([x({ tier: 2 })]),
    },
    entry: { weight: 5_000, since },
    moved: ["lowered"],
  },
];

const rising: readonly Case[] = [
  { name: "a planned feature", from: null, to: { tier: 0 }, entry: { tier: 0, since: now } },
  { name: "a start", from: { tier: 0 }, to: { tier: 1 }, entry: { tier: 1, since: now }, moved: ["raised"] },
  { name: "a new feature at tier 1", from: null, to: { tier: 1 }, entry: { tier: 1, since: now }, moved: ["raised"] },
  {
    name: "a healthy advance",
    from: { tier: 2 },
    to: { tier: 3 },
    entry: { tier: 3, weight: 50_000, since: now },
    moved: ["raised"],
  },
  {
    name: "an advance of a failing feature",
    from: { tier: 2 },
    to: { tier: 3 },
    input: { evidence: { now: NOW, lastGuardRun: null, ...failing } },
    entry: { tier: 2, weight: 10_000, since },
    withheld: ["x block threshold-exceeded"],
  },
  {
    name: "an advance that nobody measured",
    from: { tier: 2 },
    to: { tier: 3 },
    input: { evidence: { now: NOW, lastGuardRun: null, features: new Map() } },
    entry: { tier: 2, since },
    withheld: ["x hold unknown"],
  },
  {
    name: "a skip",
    from: { tier: 1 },
    to: { tier: 3 },
    entry: { tier: 1, weight: 0, since },
    withheld: ["x block skips-a-rung"],
  },
  { name: "a new feature at tier 2", from: null, to: { tier: 2 }, entry: null, withheld: ["x block skips-a-rung"] },
  {
    name: "an advance while the tip is not known",
    from: { tier: 2 },
    to: { tier: 3 },
    input: { tipKnown: false },
    entry: { tier: 2, since },
    withheld: ["x hold tip-unknown"],
  },
  {
    name: "a handful of customers",
    from: { tier: 2, whitelist: ["a"] },
    to: { tier: 2, whitelist: ["a", "b"] },
    entry: { whitelist: ["a", "b"], since },
    moved: ["raised"],
  },
  {
    name: "a handful of customers at a tier that is left downwards",
    moved: ["raised", "lowered"],
    from: { tier: 3, whitelist: ["a"] },
    to: { tier: 2, whitelist: ["a", "b"], paused: null },
    entry: { tier: 2, since: now },
  },
  {
    name: "another salt between no one and everyone",
    from: { tier: 2 },
    to: { tier: 2, salt: "t" },
    entry: { salt: "x", since },
    withheld: ["x block frozen"],
  },
  {
    name: "another salt for everyone",
    from: { tier: 4 },
    to: { tier: 4, salt: "t" },
    entry: { salt: "t", since },
  },
  {
    name: "a larger percentage in the settings",
    from: { tier: 2 },
    to: { tier: 2 },
    input: {
      settings: settings({ ladder: { earlyAdopters: { percentage: 4_000 } }, concurrency: { running: null } }),
      published: snapshotOf([x({ tier: 2 })]),
    },
    entry: { weight: 10_000, since },
    withheld: ["x block weight-grew"],
  },
  {
    name: "a larger percentage at a tier that is left downwards",
    moved: ["lowered"],
    from: { tier: 3 },
    to: { tier: 2 },
    input: {
      settings: settings({ ladder: { earlyAdopters: { percentage: 6_000 } } }),
      published: snapshotOf([x({ tier: 3 })]),
    },
    entry: { tier: 2, weight: 50_000, since: now },
    withheld: ["x block weight-grew"],
  },
  {
    name: "a larger percentage together with an advance",
    from: { tier: 1 },
    to: { tier: 2 },
    input: {
      settings: settings({ ladder: { earlyAdopters: { percentage: 4_000 } }, concurrency: { running: null } }),
      published: snapshotOf([x({ tier: 1 })]),
    },
    entry: { tier: 2, weight: 40_000, since: now },
    moved: ["raised"],
  },
];

const killed: readonly Case[] = [
  {
    name: "a killed feature that git has not touched",
    from: { tier: 2 },
    to: { tier: 2 },
    input: { kills: { x: killAt() } },
    entry: { tier: 2, since },
    moved: ["lowered"],
  },
  {
    name: "a killed feature that git advances",
    from: { tier: 2 },
    to: { tier: 3 },
    input: { kills: { x: killAt() } },
    entry: { tier: 2, since },
    withheld: ["x block killed"],
    moved: ["lowered"],
  },
  {
    name: "a killed feature that was never published",
    from: null,
    to: { tier: 1 },
    input: { kills: { x: killAt() }, published: snapshotOf([]) },
    entry: null,
    withheld: ["x block killed"],
  },
];

describe("planPublish()", () => {
  test.each<Case>([...lowering, ...rising, ...killed])(
    "$name",
    ({ from, to, input, entry: expected, withheld, moved }) => {
      const plan = planPublish(
        publishInput(from === null ? [] : [x(from)], to === null ? [] : [x(to)], { settings: open, ...input }),
      );
      const found = plan.content.features["x"] ?? null;
      expect(found === null ? null : { ...found, ...expected }).toEqual(found);
      expect(found === null).toBe(expected === null);
      expect(plan.withheld.map(({ feature, decision, code }) => `${feature} ${decision} ${code}`)).toEqual(
        withheld ?? [],
      );
      expect(plan.raised).toEqual(moved?.includes("raised") === true ? ["x"] : []);
      expect(plan.lowered).toEqual(moved?.includes("lowered") === true ? ["x"] : []);
    },
  );

  test("says what was withheld, in the numbers of its findings", () => {
    const evidence = { now: NOW, lastGuardRun: null, ...failing };
    const { withheld } = planPublish(publishInput([x({ tier: 2 })], [x({ tier: 3 })], { evidence }));
    expect(withheld).toMatchObject([{ from: 2, to: 3, rises: ["tier", "weight"] }]);
    expect(withheld[0]?.message).toMatch(/^x \(tier 2 to 3, general\): .*50\.00 %/);
    expect(withheld[0]?.findings.map(({ id }) => id)).toContain("error-rate");
  });

  test.each<[name: string, from: Partial<Rollout> | null, to: Partial<Rollout>, message: string]>([
    [
      "of a weight",
      { tier: 2 },
      { tier: 2 },
      "x (at tier 2, early adopters): the settings ask for 40 % at an unchanged tier, 10 % is live",
    ],
    ["of a new feature", null, { tier: 2 }, "x (absent to 2, early adopters): "],
  ])("words the message %s", (_, from, to, message) => {
    const inForce = settings({ ladder: { earlyAdopters: { percentage: 4_000 } }, concurrency: { running: null } });
    const published = snapshotOf(from === null ? [] : [x(from)]);
    const { withheld } = planPublish(publishInput([], [x(to)], { settings: inForce, published }));
    expect(withheld[0]?.message.startsWith(message)).toBe(true);
  });
});

describe("settings that ask for more at an unchanged tier", () => {
  const inForce = settings({ ladder: { earlyAdopters: { percentage: 4_000 } }, concurrency: { running: null } });
  const [from, to] = [x({ tier: 2, whitelist: ["a"] }), x({ tier: 2, whitelist: ["a", "b"] })];

  test("do not keep an allowed rise from what it may have", () => {
    const plan = planPublish(publishInput([from], [to], { settings: inForce, published: snapshotOf([from]) }));
    expect(plan).toMatchObject({
      adoption: false,
      kept: [],
      raised: ["x"],
      withheld: [{ code: "weight-grew", rises: ["weight"] }],
    });
    expect(plan.content.features["x"]).toMatchObject({ weight: 10_000, whitelist: ["a", "b"] });
  });
});

describe("adoption", () => {
  test("takes git as it stands, judging nothing", () => {
    const plan = planPublish(publishInput(null, [x({ tier: 3 }), rollout({ feature: "y", tier: 4 })]));
    expect(plan).toMatchObject({ adoption: true, unchanged: false, withheld: [], judgements: [], raised: ["x", "y"] });
    expect(plan.content.features["x"]).toMatchObject({ tier: 3, weight: 50_000, since: now });
  });

  test("leaves out what is broken", () => {
    const plan = planPublish(publishInput(null, [entry(x({ tier: 1 }), { flawed: true })]));
    expect(plan.content.features).toEqual({});
    expect(plan.kept).toEqual([{ feature: "x", why: "flawed" }]);
  });
});

describe("broken files", () => {
  const unreadable = { entries: new Map(), unreadable: new Map([["x", "rollouts/x.yaml"]]) };

  test("keep their published entry where they cannot be read", () => {
    const plan = planPublish(publishInput([x({ tier: 3 })], [], { tip: unreadable }));
    expect(plan.content.features["x"]).toMatchObject({ tier: 3, since });
    expect(plan).toMatchObject({
      unchanged: true,
      kept: [{ feature: "x", why: "unreadable" }],
      lowered: [],
      withheld: [],
    });
  });

  test("keep their kill where they can be read but have errors", () => {
    const input = { kills: { x: killAt() }, liftable: new Set(["x"]) };
    const plan = planPublish(publishInput([x({ tier: 1 })], [entry(x({ tier: 1 }), { flawed: true })], input));
    expect(plan).toMatchObject({
      lifted: [],
      raised: [],
      content: { kills: { x: killAt() }, features: { x: { tier: 1, since } } },
    });
  });

  test("stay absent where they were absent", () => {
    expect(planPublish(publishInput([], [], { tip: unreadable })).content.features).toEqual({});
  });

  test("keep their kill, even where git had them at tier 0 before", () => {
    const input = { tip: unreadable, kills: { x: killAt() }, liftable: new Set(["x"]) };
    const plan = planPublish(publishInput([x({ tier: 3 })], [], input));
    expect(plan.content.kills).toEqual({ x: killAt() });
    expect(plan.lifted).toEqual([]);
  });

  test.each<[name: string, to: Partial<Rollout>, expected: Partial<SnapshotFeature>]>([
    ["a lowering is published", { tier: 1 }, { tier: 1, weight: 0, since: now }],
    ["a rise is not", { tier: 4 }, { tier: 3, weight: 50_000, since }],
    [
      "of two edits the narrower half is",
      { tier: 4, blacklist: ["a"], whitelist: [] },
      { tier: 3, blacklist: ["a"], whitelist: [] },
    ],
  ])("that can be read are narrowed: %s", (_, to, expected) => {
    const plan = planPublish(publishInput([x({ tier: 3 })], [entry(x(to), { flawed: true })]));
    expect(plan.content.features["x"]).toMatchObject(expected);
    expect(plan).toMatchObject({ kept: [{ feature: "x", why: "flawed" }], withheld: [], judgements: [] });
  });

  test("count with what they keep where others are judged", () => {
    const parent = rollout({ feature: "p", tier: 4 });
    const child = (tier: 0 | 1) => x({ tier, dependsOn: ["p"] });
    const input = { tip: { entries: new Map([["x", entry(child(1))]]), unreadable: new Map([["p", "p.yaml"]]) } };
    expect(planPublish(publishInput([parent, child(0)], [], input)).raised).toEqual(["x"]);
    const flawed = [entry({ ...parent, tier: 3 }, { flawed: true }), child(1)];
    expect(planPublish(publishInput([parent, child(0)], flawed)).withheld).toMatchObject([{ feature: "x" }]);
  });
});

describe("kills", () => {
  const kills = { x: killAt() };
  const lift = { kills, liftable: new Set(["x"]) };
  const kept = [x({ tier: 2 })];

  test("are lifted where git has the feature at tier 0", () => {
    const plan = planPublish(publishInput(kept, [x({ tier: 0 })], lift));
    expect(plan).toMatchObject({
      lifted: ["x"],
      withheld: [],
      content: { kills: {}, features: { x: { tier: 0, since: now } } },
    });
  });

  test("are lifted where git has no such feature any more", () => {
    const plan = planPublish(publishInput(kept, [], lift));
    expect(plan).toMatchObject({ lifted: ["x"], content: { kills: {}, features: {} } });
  });

  test("stand where git has not agreed", () => {
    const plan = planPublish(publishInput(kept, [x({ tier: 0 })], { kills }));
    expect(plan).toMatchObject({ lifted: [], content: { kills, features: { x: { tier: 0 } } } });
  });

  test("are lifted with an allowed restart, whose tier begins now", () => {
    const plan = planPublish(publishInput([x({ tier: 1 })], [x({ tier: 1 })], lift));
    expect(plan).toMatchObject({ lifted: ["x"], raised: ["x"], withheld: [], content: { kills: {} } });
    expect(plan.content.features["x"]).toMatchObject({ tier: 1, since: now });
  });

  test("stand, with the published instant, where the restart skips a rung", () => {
    const plan = planPublish(publishInput(kept, [x({ tier: 2 })], lift));
    expect(plan.withheld).toMatchObject([{ feature: "x", from: 0, to: 2, code: "skips-a-rung", rises: ["tier"] }]);
    expect(plan).toMatchObject({ lifted: [], raised: [], content: { kills, features: { x: { tier: 2, since } } } });
  });

  test("stand beside an import that nothing else forbids", () => {
    const imported = x({ tier: 2, imported: { from: "feature_rollouts", at: NOW } });
    const adopting = settings({ adoption: { until: NOW + DAY }, concurrency: { running: null } });
    const input = { settings: adopting, published: snapshotOf([]) };
    expect(planPublish(publishInput([], [imported], input)).raised).toEqual(["x"]);
    const plan = planPublish(publishInput([], [imported], { ...input, kills }));
    expect(plan).toMatchObject({ raised: [], content: { kills, features: {} } });
    expect(plan.withheld).toMatchObject([
      { code: "killed", decision: "block", message: "x (absent to 2, early adopters): a store has a kill for it" },
    ]);
  });

  test("are lifted although settings ask for more than was published", () => {
    const inForce = settings({ ladder: { earlyAdopters: { percentage: 4_000 } }, concurrency: { running: null } });
    const input = { ...lift, settings: inForce, published: snapshotOf(kept) };
    const plan = planPublish(publishInput(kept, [x({ tier: 2 })], input));
    expect(plan.withheld.map(({ code }) => code)).toEqual(["skips-a-rung"]);
    expect(plan.content.features["x"]?.weight).toBe(10_000);
  });

  test("that a restore makes void are gone, and their feature is on again without a judgement", () => {
    const restore: Restore = { at: now, by: "@owner", reason: "false alarm", kill: killAt().at };
    const published = snapshotOf(kept, { kills });
    const plan = planPublish(publishInput(kept, kept, { published, kills, restores: { x: restore } }));
    expect(plan).toMatchObject({ raised: ["x"], judgements: [], content: { kills: {}, restores: { x: restore } } });
    expect(plan.content.features["x"]).toMatchObject({ tier: 2, since });
  });

  test("of one store reach the others", () => {
    const plan = planPublish(publishInput(kept, kept, { kills }));
    expect(plan).toMatchObject({ unchanged: false, lowered: ["x"], content: { kills } });
  });
});

describe("an environment with a minimum tier", () => {
  const staged = settings({ environments: { staging: { minimumTier: 4 } } });
  const input = { environment: "staging", settings: staged };

  test("is compiled without judgement", () => {
    const plan = planPublish(publishInput([x({ tier: 0 })], [x({ tier: 0 })], input));
    expect(plan).toMatchObject({ withheld: [], judgements: [], raised: ["x"], content: { environment: "staging" } });
    expect(plan.content.features["x"]).toMatchObject({ tier: 4, weight: 100_000 });
  });

  test("keeps kills, and rollbacks at tier 0", () => {
    const rolledBack = { at: NOW, by: null, reason: "r", from: 2 as const };
    const plan = planPublish(
      publishInput([], [x({ rolledBack })], { ...input, published: snapshotOf([]), kills: { x: killAt() } }),
    );
    expect(plan.content).toMatchObject({ kills: { x: killAt() }, features: { x: { tier: 0 } } });
  });

  test("may grow a weight with the settings", () => {
    const grown = settings({
      environments: { staging: { minimumTier: 2 } },
      ladder: { earlyAdopters: { percentage: 4_000 } },
    });
    const published = snapshotOf([x({ tier: 2 })]);
    const plan = planPublish(publishInput([], [x()], { environment: "staging", settings: grown, published }));
    expect(plan).toMatchObject({ withheld: [], raised: ["x"] });
    expect(plan.content.features["x"]?.weight).toBe(40_000);
  });

  test("gets lowerings only while the tip is not known", () => {
    const plan = planPublish(publishInput([x()], [x()], { ...input, tipKnown: false }));
    expect(plan).toMatchObject({ withheld: [{ code: "tip-unknown", from: 0, to: 4 }], raised: [] });
  });
});

describe("what is unchanged", () => {
  const same = [x({ tier: 2 })];
  const restore = (age: number): Restore => ({ at: formatInstant(NOW - age), by: "b", reason: "r", kill: since });

  test("is unchanged at another commit", () => {
    expect(planPublish(publishInput(same, same, { revision: "r9" })).unchanged).toBe(true);
  });

  test.each<[name: string, input: Partial<PublishInput>, unchanged: boolean]>([
    [
      "a restore that is kept",
      { restores: { y: restore(HOUR) }, published: snapshotOf(same, { restores: { y: restore(HOUR) } }) },
      true,
    ],
    [
      "a restore that nobody needs any more",
      { restores: { y: restore(29 * DAY) }, published: snapshotOf(same, { restores: { y: restore(29 * DAY) } }) },
      true,
    ],
    ["a restore that another store has", { restores: { y: restore(HOUR) } }, false],
    ["a kill that another store has", { kills: { y: killAt() } }, false],
  ])("%s: %#", (_, input, unchanged) => {
    expect(planPublish(publishInput(same, same, input)).unchanged).toBe(unchanged);
  });

  test("drops restores after 28 days", () => {
    const input = { restores: { y: restore(29 * DAY), z: restore(HOUR) } };
    expect(Object.keys(planPublish(publishInput(same, same, input)).content.restores)).toEqual(["z"]);
  });
});

describe("judging a publish", () => {
  test("compares with the version that is published, not with the commit that was published last", () => {
    const [from, to] = [
      x({ tier: 2 }),
      x({ tier: 3, rollbackThreshold: { errorRate: 900, timeWindow: HOUR, windows: [] } }),
    ];
    const based = planPublish(publishInput([from], [to], { base: new Map([["x", from]]) }));
    expect(based.withheld).toMatchObject([{ code: "frozen" }]);
  });

  test("takes the tip's file for what is not known of the published one", () => {
    expect(planPublish(publishInput([x({ tier: 2 })], [x({ tier: 3 })], { base: new Map() })).raised).toEqual(["x"]);
  });

  test("holds what a paused entry would rise to, although its file is not known", () => {
    const published = snapshotOf([x({ tier: 2, paused: { at: NOW, by: null, reason: "p" } })]);
    const plan = planPublish(publishInput([x({ tier: 2 })], [x({ tier: 3 })], { published, base: new Map() }));
    expect(plan.withheld).toMatchObject([{ code: "paused" }]);
  });

  test("restarts what was rolled back", () => {
    const rolledBack = { at: NOW - DAY, by: null, reason: "r", from: 2 as const };
    const plan = planPublish(publishInput([x({ rolledBack })], [x({ tier: 1 })]));
    expect(plan.raised).toEqual(["x"]);
    expect(plan.judgements[0]?.change.kinds).toEqual(["restarted"]);
  });

  test("holds rises where a store did not answer", () => {
    const plan = planPublish(publishInput([x({ tier: 0 })], [x({ tier: 1 })], { storeTrouble: "edge: timeout" }));
    expect(plan.withheld).toMatchObject([{ code: "store-unavailable", decision: "hold" }]);
  });

  test("goes by what the stores have", () => {
    const [judgement] = planPublish(publishInput([x({ tier: 0 })], [x({ tier: 1 })])).judgements;
    const unlocked = judgement?.findings.find(({ id }) => id === "unlocked");
    expect(unlocked?.message).toBe("neither paused, nor rolled back, nor killed in a store");
    expect(judgement?.change.file).toBe("rollouts/x.yaml");
  });

  test.each([
    [1_000, true],
    [4_000, false],
  ])("withholds what a store of %i bytes has no room for, beside everything else", (maximumBytes, withheld) => {
    const long = Array.from({ length: 50 }, (_, index) => `customer-with-a-long-name-${index}`);
    const other = rollout({ feature: "y", whitelist: long });
    const input = { limits: [{ store: "edge", maximumBytes }] };
    const plan = planPublish(publishInput([x({ tier: 0 }), other], [x({ tier: 1 }), other], input));
    expect(plan.withheld.map(({ code, decision }) => `${code} ${decision}`)).toEqual(
      withheld ? ["too-large block"] : [],
    );
  });

  test("says that the tip is not known", () => {
    const plan = planPublish(publishInput([x({ tier: 2 })], [x({ tier: 3 })], { tipKnown: false }));
    expect(plan.withheld[0]?.message).toBe(
      "x (tier 2 to 3, general): the tip of the base branch, or its history, is not known here",
    );
  });

  test("counts only the overrides it is told to", () => {
    const override = { criteria: ["error-rate", "success-rate", "time-in-tier"], reason: "r", expires: NOW + DAY };
    const evidence = {
      now: NOW,
      lastGuardRun: null,
      features: new Map([["x", featureEvidence({ metrics: measured({ events: 0 }) })]]),
    };
    const [from, to] = [[x({ tier: 2 })], [x({ tier: 3, override })]];
    expect(planPublish(publishInput(from, to, { evidence, overridable: new Set(["x"]) })).raised).toEqual(["x"]);
    expect(planPublish(publishInput(from, to, { evidence, overridable: new Set() })).raised).toEqual([]);
  });

  test("lets one start only where one may run, and counts what was withheld as it stays", () => {
    const inForce = settings({ concurrency: { running: 1 } });
    const names = ["a", "b"].map((feature) => rollout({ feature }));
    const started = names.map((each) => rollout({ ...each, tier: 1 }));
    const plan = planPublish(publishInput(names, started, { settings: inForce }));
    expect(plan).toMatchObject({ raised: ["a"], withheld: [{ feature: "b" }] });
  });
});

test("a start needs no room that a removed rollout leaves", () => {
  const inForce = settings({ concurrency: { running: 1 } });
  const running = [rollout({ feature: "a", tier: 1 }), rollout({ feature: "b" })];
  const plan = planPublish(publishInput(running, [rollout({ feature: "b", tier: 1 })], { settings: inForce }));
  expect(plan).toMatchObject({ raised: ["b"], lowered: ["a"], withheld: [] });
});

test("finishSnapshot() numbers and seals the content", () => {
  const plan = planPublish(publishInput(null, [x({ tier: 1 })]));
  const snapshot = finishSnapshot(plan, 3, digest);
  expect(snapshot).toMatchObject({
    sequence: 3,
    revision: "r1",
    publishedAt: now,
    environment: "production",
    format: 1,
  });
  expect(snapshot.digest).toMatch(/^sha256:/);
});
