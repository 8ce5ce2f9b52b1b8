/** What publish does to the edge: with real git and real files, whatever is broken beside it. */

import { statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answerKill, answerRestore } from "../../src/cli/acting.ts";
import { answerGuard, answerPublish } from "../../src/cli/judging.ts";
import type { Instant } from "../../src/evaluation/instant.ts";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import { DAY, HOUR, NOW, evidence, measured } from "../support/builders.ts";
import { cloneOf } from "../support/git.ts";
import {
  BEGIN,
  documentOf,
  fileOf,
  files,
  type Given,
  live,
  run,
  type Scene,
  scene,
  sceneIn,
  tamper,
  textOf,
  yaml,
} from "./scene.ts";

const SETTINGS = ".github/pilot-rollout.yml";

type Fields = Readonly<Record<string, unknown>>;

const OVERRIDE = { criteria: ["time-in-tier"], reason: "the fair is tomorrow", expires: "2026-11-23" };
const IN_FREEZE = { ...OVERRIDE, criteria: ["calendar"] };
/** More customers than may be let in without evidence. */
const MANY = ["cust_internal_1", ...Array.from({ length: 30 }, (_, index) => `c${index}`)];

async function publish(stage: Scene, given: Given = {}) {
  return answerPublish(await stage.world(given), false);
}

const TWO_STORES =
  "stores: [{name: one, kind: file, path: .pilot/snapshot.json}, {name: two, kind: file, path: .pilot/two.json}]\n";

/** Healthy evidence for everything that these tests raise. */
function healthy(now: Instant = NOW, since: Instant = BEGIN) {
  const each = { since, metrics: measured({ end: now }) };
  return evidence({ x: each, y: each }, { now });
}

describe("adoption", () => {
  test("takes git as it stands, and says so", async () => {
    using stage = scene();
    const head = stage.commit("Begin", { ...files({ x: { tier: 3 }, y: { tier: 0 } }) });
    const answer = await publish(stage);
    expect(answer.exit).toBe(0);
    expect(documentOf(answer)).toEqual({
      version: 1,
      revision: head,
      sequence: 1,
      stores: [{ name: "file", outcome: "written", bytes: stage.edge()?.length }],
      withheld: [],
    });
    expect(textOf(answer)).toContain("Nothing was published before: git was taken as it stands.");
    expect(stage.published()?.features).toMatchObject({ x: { tier: 3, weight: 50_000 }, y: { tier: 0 } });
  });

  test("writes canonical JSON: keys sorted, no white space", async () => {
    using stage = await live({ x: {}, y: { tier: 0 } });
    const text = stage.edge() ?? "";
    expect(text).toMatch(
      /^\{"digest":"sha256:[0-9a-f]{64}","environment":"production","features":\{"x":\{"blacklist":/u,
    );
    expect(text.trimEnd()).not.toMatch(/\s/u);
  });

  test("a repository without a commit is a mistake", async () => {
    using stage = scene();
    await expect(publish(stage)).rejects.toThrow("commit your rollouts first");
  });
});

describe("nothing to change", () => {
  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ["the same commit", {}],
    ["a commit elsewhere", { "src/app": "a\n" }],
    ["a comment", { [fileOf("x")]: `# hello\n${yaml("x")}` }],
    ["another folder", { [fileOf("x")]: "", "rollouts/more/x.yaml": yaml("x") }],
  ])("%s is unchanged and writes nothing", async (_, changes) => {
    using stage = await live({ x: {} });
    const kept = Object.fromEntries(Object.entries(changes).map(([path, text]) => [path, text === "" ? null : text]));
    stage.commit("Go on", kept);
    const before = statSync(join(stage.directory, ".pilot/snapshot.json"));
    const answer = await publish(stage);
    const after = statSync(join(stage.directory, ".pilot/snapshot.json"));
    expect(answer.exit).toBe(0);
    expect(documentOf(answer)).toMatchObject({ sequence: 1, stores: [{ outcome: "unchanged" }] });
    expect([after.mtimeMs, after.ino]).toEqual([before.mtimeMs, before.ino]);
  });

  test("a dry run says what would be written, and writes nothing", async () => {
    using stage = await live({ x: {} });
    stage.commit("Lower", files({ x: { tier: 1 } }));
    const edge = stage.edge();
    const answer = await answerPublish(await stage.world(), true);
    expect(documentOf(answer)).toMatchObject({ sequence: 2, stores: [{ outcome: "written" }] });
    expect(textOf(answer)).toMatch(/^Would publish revision [^]*dry run/u);
    expect(stage.edge()).toBe(edge);
  });
});

describe("a rise", () => {
  test("is withheld until it is earned, by publish or by the guard", async () => {
    using stage = await live({ x: { tier: 1 } });
    stage.commit("Too early", files({ x: { tier: 2 } }), BEGIN + DAY);
    for (const hours of [25, 26]) {
      const now = BEGIN + hours * HOUR;
      const answer = await publish(stage, { evidence: healthy(now) });
      expect(answer.exit).toBe(1);
      expect(documentOf(answer)).toMatchObject({
        withheld: [{ feature: "x", from: 1, to: 2, decision: "hold", code: "too-early" }],
      });
      expect(textOf(answer)).toContain("x is withheld; every guard run and publish tries again.");
      expect(stage.published()?.features["x"]).toMatchObject({ tier: 1, weight: 0 });
    }
    const later = healthy(BEGIN + 49 * HOUR);
    const guarded = await answerGuard(await stage.world({ evidence: later }), false, { openAlerts: [] });
    expect(guarded.exit).toBe(0);
    expect(stage.published()?.features["x"]).toMatchObject({ tier: 2, since: "2026-11-16T11:00:00Z" });
  });

  test("of one feature is withheld beside the lowering of another", async () => {
    using stage = await live({ x: { tier: 1 }, y: { tier: 3 } });
    stage.commit("Both", files({ x: { tier: 3 }, y: { tier: 0 } }));
    const answer = await publish(stage, { evidence: healthy() });
    expect(answer.exit).toBe(1);
    expect(documentOf(answer)).toMatchObject({ withheld: [{ feature: "x", decision: "block" }] });
    expect(stage.published()?.features).toMatchObject({ x: { tier: 1 }, y: { tier: 0 } });
  });

  test("of the audience comes with what is narrower about it: a blacklist is never withheld", async () => {
    using stage = await live({ x: { tier: 1, whitelist: ["a", "b"] } });
    const many = Array.from({ length: 60 }, (_, index) => `c${index}`);
    stage.commit("Many", files({ x: { tier: 1, whitelist: ["a", ...many], blacklist: ["z"] } }));
    expect((await publish(stage, { evidence: healthy() })).exit).toBe(1);
    expect(stage.published()?.features["x"]).toMatchObject({ whitelist: ["a"], blacklist: ["z"] });
  });

  test("by an override counts for the commit that added it, and for no later one", async () => {
    using stage = await live({ x: { tier: 1 } });
    const early = healthy(NOW, NOW - DAY);
    stage.commit("Override", files({ x: { tier: 2, override: OVERRIDE } }));
    tamperSince(stage, "x", NOW - DAY);
    expect((await publish(stage, { evidence: early })).exit).toBe(0);
    stage.commit("Once more", files({ x: { tier: 3, override: OVERRIDE } }));
    const again = await publish(stage, { evidence: early });
    expect(again.exit).toBe(1);
    expect(documentOf(again)).toMatchObject({ withheld: [{ code: "too-early" }] });
  });

  test.each<readonly [string, Readonly<Record<string, Fields>>]>([
    ["is published at tier 0", { x: { tier: 0 } }],
    ["is not published", {}],
  ])("from nothing asks nobody's approval where there is nobody to ask: the feature %s", async (_, before) => {
    using stage = await live(before, { [SETTINGS]: "approvals: {product: {users: [product-lead]}}\n" });
    stage.commit("Start", files({ x: { tier: 1 } }));
    expect((await publish(stage)).exit).toBe(0);
    expect(stage.published()?.features["x"]).toMatchObject({ tier: 1 });
  });

  test.each<readonly [string, readonly Fields[], 0 | 1]>([
    ["with the tier", [{ tier: 2, override: OVERRIDE }], 0],
    [
      "with the tier, before a note",
      [
        { tier: 2, override: OVERRIDE },
        { tier: 2, override: OVERRIDE, description: "d" },
      ],
      0,
    ],
    ["after the tier", [{ tier: 2 }, { tier: 2, override: OVERRIDE }], 1],
    [
      "before the tier",
      [
        { tier: 1, override: OVERRIDE },
        { tier: 2, override: OVERRIDE },
      ],
      1,
    ],
    [
      "with the tier, and altered later",
      [
        { tier: 2, override: OVERRIDE },
        { tier: 2, override: { ...OVERRIDE, reason: "the fair is today" } },
      ],
      1,
    ],
    ["with the tier that is asked for again", [{ tier: 2 }, { tier: 1 }, { tier: 2, override: OVERRIDE }], 0],
  ])("by an override that was added %s", async (_, versions, exit) => {
    using stage = await live({ x: { tier: 1 } });
    tamperSince(stage, "x", NOW - DAY);
    for (const [index, fields] of versions.entries()) stage.commit(`Version ${index}`, files({ x: fields }));
    expect((await publish(stage, { evidence: healthy(NOW, NOW - DAY) })).exit).toBe(exit);
    expect((await publish(stage, { evidence: healthy(NOW, NOW - DAY) })).exit).toBe(exit);
    expect(stage.published()?.features["x"]).toMatchObject({ tier: exit === 0 ? 2 : 1 });
  });

  test.each<readonly [string, readonly Fields[], 0 | 1]>([
    ["with the audience", [{ whitelist: MANY, override: IN_FREEZE }], 0],
    ["after the audience", [{ whitelist: MANY }, { whitelist: MANY, override: IN_FREEZE }], 1],
  ])("of the audience alone by an override that was added %s", async (_, versions, exit) => {
    using stage = await live({ x: { tier: 1 } }, { [SETTINGS]: "calendar: {freeze: [{days: [sun]}]}\n" });
    for (const [index, fields] of versions.entries()) {
      stage.commit(`Version ${index}`, files({ x: { tier: 1, ...fields } }));
    }
    expect((await publish(stage, { evidence: healthy() })).exit).toBe(exit);
    expect(stage.published()?.features["x"]?.whitelist).toHaveLength(exit === 0 ? MANY.length : 1);
  });

  test("of a percentage in the settings alone is withheld, and a lower one is published", async () => {
    using stage = await live({ x: {} });
    const percentage = (share: string) => ({ [SETTINGS]: `ladder: {earlyAdopters: {percentage: ${share}}}\n` });
    stage.commit("More", percentage("40%"));
    for (const _ of [1, 2]) {
      const answer = await publish(stage, { evidence: healthy() });
      expect(answer.exit).toBe(1);
      expect(documentOf(answer)).toMatchObject({ withheld: [{ feature: "x", code: "weight-grew" }] });
      expect(stage.published()?.features["x"]).toMatchObject({ weight: 10_000 });
    }
    stage.commit("Less", percentage("5%"));
    expect((await publish(stage, { evidence: healthy() })).exit).toBe(0);
    expect(stage.published()?.features["x"]).toMatchObject({ weight: 5_000 });
  });
});

function tamperSince(stage: Scene, feature: string, since: Instant): void {
  const features = stage.published()?.features ?? {};
  const entry = features[feature];
  if (entry === undefined) throw new Error(`${feature} is not published`);
  const iso = new Date(since).toISOString().replace(".000", "");
  tamper(stage, { features: { ...features, [feature]: { ...entry, since: iso } } });
}

describe("what is broken stands in nobody's way", () => {
  test("settings that cannot be read in a shallow clone keep nobody from lowering or killing", async () => {
    using source = await live({ x: { tier: 3 }, y: { tier: 2 } });
    source.commit("Break the settings, lower x", { [SETTINGS]: "version: [\n", ...files({ x: { tier: 0 } }) });
    using stage = sceneIn(cloneOf(source, "--depth", "1"));
    stage.write({ ".pilot/snapshot.json": source.edge() ?? "" });
    const answer = await publish(stage);
    expect(answer.exit).toBe(2);
    expect(textOf(answer)).toMatch(/in force: the\s+defaults/u);
    expect(stage.published()?.features).toMatchObject({ x: { tier: 0 }, y: { tier: 2 } });
    // What is repaired here, but not yet on the base branch, names the stores.
    stage.write({ [SETTINGS]: "stores: [{name: here, kind: file, path: .pilot/snapshot.json}]\n" });
    const killed = await run(stage, "kill", "y", "--reason", "broken", "--json");
    expect(killed).toMatchObject({ exit: 0, stderr: "" });
    expect(JSON.parse(killed.stdout)).toMatchObject({ stores: [{ name: "here", outcome: "written" }] });
    expect(await run(stage, "exclude", "y", "c", "--reason", "broken")).toMatchObject({ exit: 0 });
    expect((await run(stage, "validate")).exit).toBe(0);
  });

  test("a store that cannot be opened has failed in a dry run over recorded evidence too", async () => {
    using stage = await live({ x: {} });
    const stores = "{name: here, kind: file, path: .pilot/a.json}, {name: there, kind: file, path: {env: NOT_SET}}";
    stage.commit("Stores", { [SETTINGS]: `stores: [${stores}]\n` });
    const answer = await answerPublish(await stage.world({ evidence: healthy() }), true);
    expect(answer.exit).toBe(3);
    expect(documentOf(answer)).toMatchObject({
      stores: [{ name: "here" }, { name: "there", outcome: "failed" }],
    });
  });

  test("a file that cannot be read keeps what is published, and a rollback beside it is published", async () => {
    using stage = await live({ x: { tier: 3 }, y: { tier: 2 } });
    stage.commit("Break y, roll back x, add z", {
      ...files({ x: { tier: 0 } }),
      [fileOf("y")]: "feature: y\ntier: [\n",
      [fileOf("z")]: "feature: z\ntier: 9\n",
    });
    const answer = await publish(stage);
    expect(answer.exit).toBe(2);
    expect(stage.published()?.features).toMatchObject({ x: { tier: 0 }, y: { tier: 2 } });
    expect(stage.published()?.features).not.toHaveProperty("z");
    expect(textOf(answer)).toMatch(/y: its file cannot be read, so what is published stays\./u);
    expect(textOf(answer)).toMatch(/^rollouts\/z\.yaml:2:7 {2}error/mu);
  });

  test("of a file with an error the lowering is published, the rise is not", async () => {
    using stage = await live({ x: { tier: 3, whitelist: ["a", "b"] } });
    stage.commit("Flawed", files({ x: { tier: 2, whitelist: ["a", "jo@example.com"] } }));
    const answer = await publish(stage, { evidence: healthy() });
    expect(answer.exit).toBe(2);
    expect(stage.published()?.features["x"]).toMatchObject({ tier: 2, weight: 10_000, whitelist: ["a"] });
    expect(textOf(answer)).toContain("the narrower of published and asked for");
  });

  test("settings that cannot be read: the last that could are in force, and it says so", async () => {
    using stage = await live({ x: { tier: 3 } }, { [SETTINGS]: "ladder: {earlyAdopters: {percentage: 7%}}\n" });
    stage.commit("Break and lower", { [SETTINGS]: "ladder: {earlyAdopters: [\n", ...files({ x: { tier: 2 } }) });
    const answer = await publish(stage);
    expect(answer.exit).toBe(2);
    expect(stage.published()?.features["x"]).toMatchObject({ tier: 2, weight: 7_000 });
    expect(textOf(answer)).toMatch(
      /The settings on the base branch cannot be read; in force: the settings of\s+[0-9a-f]{12}/u,
    );
  });

  test("rewritten history: lowerings are published, rises judged, and it says so", async () => {
    using stage = await live({ x: { tier: 1 }, y: { tier: 3 } });
    stage.run("commit", "-q", "--amend", "-m", "Rewritten");
    stage.commit("Both", files({ x: { tier: 3 }, y: { tier: 1 } }));
    const answer = await publish(stage, { evidence: healthy() });
    expect(answer.exit).toBe(1);
    expect(stage.published()?.features).toMatchObject({ x: { tier: 1 }, y: { tier: 1 } });
    expect(textOf(answer)).toMatch(/is not in the history of the base branch: it was\s+rewritten/u);
  });

  test("a shallow clone: lowerings go, rises wait, and the fix is named", async () => {
    using source = await live({ x: { tier: 1 }, y: { tier: 3 } });
    source.commit("Both", files({ x: { tier: 2 }, y: { tier: 1 } }));
    using stage = sceneIn(cloneOf(source, "--depth", "1"));
    stage.write({ ".pilot/snapshot.json": source.edge() ?? "" });
    const answer = await publish(stage, { evidence: healthy() });
    expect(answer.exit).toBe(3);
    expect(textOf(answer)).toMatch(/`git\s+fetch\s+--unshallow`\.\n/u);
    expect(stage.published()?.features).toMatchObject({ x: { tier: 1 }, y: { tier: 1 } });
    stage.run("fetch", "-q", "--unshallow");
    expect((await publish(stage, { evidence: healthy() })).exit).toBe(0);
    expect(stage.published()?.features).toMatchObject({ x: { tier: 2 }, y: { tier: 1 } });
  });

  test("a file that is gone leaves the snapshot", async () => {
    using stage = await live({ x: {}, y: {} });
    stage.commit("Remove", { [fileOf("x")]: null });
    expect((await publish(stage)).exit).toBe(0);
    expect(Object.keys(stage.published()?.features ?? {})).toEqual(["y"]);
  });
});

describe("stores", () => {
  const TWO = { [SETTINGS]: TWO_STORES };
  const TORN = '{"format":1,"environment":"produ';

  test.each<readonly [string, string]>([
    ["torn", TORN],
    ["another's", '{"hello":"world"}\n'],
    ["empty", ""],
  ])("one that is %s, with nothing beside it, is left as it is", async (_, content) => {
    using stage = await live({ x: {} });
    stage.write({ ".pilot/snapshot.json": content });
    stage.commit("Lower", files({ x: { tier: 1 } }));
    const answer = await publish(stage);
    expect(answer.exit).toBe(3);
    expect(stage.edge()).toBe(content);
    expect(textOf(answer)).toContain("What is published is not known, so nothing was written.");
  });

  test("one whose digest does not match its content is not believed", async () => {
    using stage = await live({ x: {} });
    stage.write({ ".pilot/snapshot.json": (stage.edge() ?? "").replace('"tier":2', '"tier":4') });
    const answer = await publish(stage);
    expect(answer.exit).toBe(3);
    expect(textOf(answer)).toMatch(/its digest does\s+not\s+match its content/u);
  });

  test.each<readonly [string, string | null]>([
    ["torn", TORN],
    ["empty beside another", null],
  ])("one that is %s is repaired from the other, without judgement", async (_, content) => {
    using stage = await live({ x: { tier: 3 } }, TWO);
    const edge = stage.edge();
    stage.write({ ".pilot/two.json": content });
    const answer = await publish(stage);
    expect(answer.exit).toBe(0);
    expect(documentOf(answer)).toMatchObject({
      stores: [
        { name: "one", outcome: "unchanged" },
        { name: "two", outcome: "repaired" },
      ],
    });
    expect(stage.read(".pilot/two.json")).toBe(edge);
  });

  test.each([1, 5])("one with another environment's snapshot, %i later, gets this one's", async (later) => {
    using stage = await live({ x: {} }, TWO);
    const mine = stage.edge() ?? "";
    for (let count = 0; count < later; count += 1) tamper(stage, { environment: "staging" });
    stage.write({ ".pilot/two.json": stage.edge(), ".pilot/snapshot.json": mine });
    expect(documentOf(await publish(stage))).toMatchObject({
      sequence: 2 + later,
      stores: [
        { name: "one", outcome: "written" },
        { name: "two", outcome: "repaired" },
      ],
    });
    expect(stage.read(".pilot/two.json")).toBe(stage.edge());
  });

  test("one that is behind is brought up, and never back", async () => {
    using stage = await live({ x: {} }, TWO);
    const old = stage.edge() ?? "";
    stage.commit("Lower", files({ x: { tier: 1 } }));
    await publish(stage);
    const edge = stage.edge();
    stage.write({ ".pilot/snapshot.json": old });
    expect((await publish(stage)).exit).toBe(0);
    expect([stage.edge(), stage.read(".pilot/two.json")]).toEqual([edge, edge]);
  });

  test("--store writes one of them", async () => {
    using stage = await live({ x: {} }, TWO);
    const old = stage.edge();
    stage.commit("Lower", files({ x: { tier: 1 } }));
    expect((await publish(stage, { store: "two" })).exit).toBe(0);
    expect(stage.edge()).toBe(old);
    expect(stage.read(".pilot/two.json")).toContain('"tier":1');
  });

  test("one that cannot be opened does not keep the others from being lowered", async () => {
    using stage = await live({ x: {} });
    const stores =
      "stores: [{name: one, kind: file, path: .pilot/snapshot.json}, {name: two, kind: file, path: {env: NOWHERE}}]\n";
    stage.commit("Lower", { ...files({ x: { tier: 1 } }), [SETTINGS]: stores });
    const answer = await publish(stage);
    expect(answer.exit).toBe(3);
    expect(textOf(answer)).toMatch(/two {2}failed: [^]*NOWHERE/u);
    expect(stage.published()?.features["x"]).toMatchObject({ tier: 1 });
  });

  test("another environment compiles the same catalog at its own minimum, and is not judged", async () => {
    const settings =
      "stores: [{name: one, kind: file, path: .pilot/snapshot.json}, {name: two, kind: file, path: .pilot/two.json, environment: staging}]\nenvironments: {staging: {minimumTier: 4}}\n";
    using stage = await live({ x: { tier: 1 } }, { [SETTINGS]: settings });
    expect(stage.read(".pilot/two.json")).toMatch(/"environment":"staging".*"tier":4/u);
    stage.commit("Raise", files({ x: { tier: 3 }, y: { tier: 0 } }));
    expect((await publish(stage, { store: "two" })).exit).toBe(0);
    expect(stage.read(".pilot/two.json")).toMatch(/"y":\{.*"tier":4/u);
  });

  test("two publishes at once end with one sequence after the other, and nothing is lost", async () => {
    using stage = await live({ x: {}, y: {} });
    stage.commit("Lower", files({ x: { tier: 1 }, y: { tier: 1 } }));
    const worlds = await Promise.all([stage.world(), stage.world(), stage.world()]);
    const answers = await Promise.all(worlds.map((world) => answerPublish(world, false)));
    expect(answers.map(({ exit }) => exit)).toEqual([0, 0, 0]);
    expect(stage.published()).toMatchObject({ sequence: 2, features: { x: { tier: 1 }, y: { tier: 1 } } });
  });
});

describe("a kill", () => {
  const kill = async (stage: Scene) => answerKill(await stage.world(), "x", "looks bad");
  const isOn = (stage: Scene) => {
    const snapshot = stage.published();
    return snapshot !== null && evaluate(snapshot, "x", "cust_internal_1").enabled;
  };

  test("stays through every publish of a tier above 0, also a lower one", async () => {
    using stage = await live({ x: { tier: 3 } });
    await kill(stage);
    for (const tier of [3, 2, 1]) {
      stage.commit(`Tier ${tier}`, files({ x: { tier } }));
      await publish(stage, { evidence: healthy() });
      expect([isOn(stage), stage.published()?.kills["x"]?.code]).toEqual([false, "manual"]);
    }
  });

  test("is lifted by a commit at tier 0, and a start is judged afterwards", async () => {
    using stage = await live({ x: {} });
    await kill(stage);
    stage.commit("Off", files({ x: { tier: 0 } }));
    const answer = await publish(stage);
    expect(answer.exit).toBe(0);
    expect(textOf(answer)).toContain("Kill lifted: x");
    expect(stage.published()?.kills).toEqual({});
    stage.commit("On", files({ x: { tier: 2 } }));
    expect((await publish(stage, { evidence: healthy() })).exit).toBe(1);
    expect(isOn(stage)).toBe(false);
  });

  test("is lifted where git has been at tier 0 meanwhile, but only together with an allowed start", async () => {
    using stage = await live({ x: {} });
    await kill(stage);
    stage.commit("Off", files({ x: { tier: 0 } }));
    stage.commit("Too far", files({ x: { tier: 2 } }));
    expect((await publish(stage, { evidence: healthy() })).exit).toBe(1);
    expect([isOn(stage), stage.published()?.kills["x"]?.code]).toEqual([false, "manual"]);
    stage.commit("On", files({ x: { tier: 1 } }));
    expect((await publish(stage, { evidence: healthy() })).exit).toBe(0);
    expect([isOn(stage), stage.published()?.kills]).toEqual([true, {}]);
    expect(stage.published()?.features["x"]).toMatchObject({ tier: 1, since: "2026-11-22T10:00:00Z" });
  });

  test("that another store has not heard of is carried there", async () => {
    using stage = await live({ x: {} }, { [SETTINGS]: TWO_STORES });
    await answerKill(await stage.world({ store: "two" }), "x", "looks bad");
    expect(isOn(stage)).toBe(true);
    expect((await publish(stage)).exit).toBe(0);
    expect([isOn(stage), stage.published()?.kills["x"]?.code]).toEqual([false, "manual"]);
  });

  test("of which two stores have one each is as old as that of the later revision", async () => {
    using stage = await live({ x: {} }, { [SETTINGS]: TWO_STORES });
    const [one, two] = [stage.head(), stage.commit("Else", { "src/app": "a\n" })];
    const snapshot = stage.edge() ?? "";
    tamper(stage, { kills: { x: { at: "2026-11-21T09:00:00Z", by: "p", code: "manual", revision: two } } });
    stage.write({ ".pilot/two.json": stage.edge() ?? "", ".pilot/snapshot.json": snapshot });
    tamper(stage, { kills: { x: { at: "2026-11-22T09:00:00Z", by: "guard", code: "suspend", revision: one } } });
    const order = { feature: "x", reason: "a false alarm", falseAlarm: null };
    const answer = await answerRestore(await stage.world({ evidence: healthy() }), order);
    expect([answer.exit, documentOf(answer)]).toMatchObject([1, { refused: expect.stringContaining("25 h old") }]);
  });

  test("is void in every store once it is restored in one", async () => {
    using stage = await live({ x: {} }, { [SETTINGS]: TWO_STORES });
    await kill(stage);
    const order = { feature: "x", reason: "a false alarm", falseAlarm: null };
    const given = { evidence: healthy(NOW + HOUR), store: "two" };
    expect((await answerRestore(await stage.world(given), order)).exit).toBe(0);
    expect(isOn(stage)).toBe(false);
    expect((await publish(stage, { evidence: healthy(NOW + HOUR) })).exit).toBe(0);
    expect([isOn(stage), stage.published()?.kills]).toEqual([true, {}]);
    expect(stage.edge()).toBe(stage.read(".pilot/two.json"));
  });
});
