/** A rollout's life as a person types it: real git, the file store, recorded evidence. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answerEdit, answerKill, answerRestore, answerRollback } from "../../src/cli/acting.ts";
import { answerGuard, answerPublish, answerValidate } from "../../src/cli/judging.ts";
import type { Evidence } from "../../src/core/evidence.ts";
import type { Order } from "../../src/commands/orders.ts";
import type { Instant } from "../../src/evaluation/instant.ts";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import { DAY, HOUR, NOW, evidence, measured } from "../support/builders.ts";
import { documentOf, fileOf, files, type Given, type Scene, scene, tamper, textOf, yaml } from "./scene.ts";

const X = "x";
const FILE = fileOf(X);

function recorded(now: Instant, errors: number, since: Instant): Evidence {
  return evidence({ [X]: { since, metrics: measured({ errors, end: now }) } }, { now });
}

async function publish(stage: Scene, given: Given = {}) {
  return answerPublish(await stage.world(given), false);
}

async function edit(stage: Scene, order: Order, mode: "edit" | "commit", given: Given = {}) {
  return answerEdit(await stage.world(given), order, mode);
}

async function guard(stage: Scene, given: Given = {}) {
  return answerGuard(await stage.world(given), false, { openAlerts: [] });
}

async function rollback(stage: Scene, mode: "whole" | "edit" = "whole", given: Given = {}) {
  return answerRollback(await stage.world(given), { feature: X, reason: "it loses data" }, mode);
}

/** A feature at tier 2 for eight days, published as committed. */
async function live(fields: Readonly<Record<string, unknown>> = {}): Promise<Scene> {
  const stage = scene();
  stage.commit("Begin", { ...files({ [X]: fields }), ".gitignore": ".pilot/\n", "src/app": "a\n" }, NOW - 8 * DAY);
  await publish(stage, { now: NOW - 8 * DAY });
  return stage;
}

function isOn(stage: Scene, customer = "cust_internal_1"): boolean {
  const snapshot = stage.published();
  return snapshot !== null && evaluate(snapshot, X, customer).enabled;
}

describe("the life of a rollout", () => {
  test("create, start, advance, breach, revert, restart", async () => {
    using stage = scene();
    stage.commit("Begin", { ".gitignore": ".pilot/\n" }, NOW - 10 * DAY);
    const [created, started, advanced] = [NOW - 9 * DAY, NOW - 8 * DAY, NOW - 5 * DAY];
    const order = { kind: "create", feature: X, whitelist: ["cust_internal_1"] } as const;
    expect((await edit(stage, order, "commit", { now: created })).exit).toBe(0);
    expect(stage.read(FILE)).toBe("feature: x\ntier: 0\nwhitelist: [cust_internal_1]\n");
    expect(stage.status()).toBe("");
    expect(documentOf(await publish(stage, { now: created }))).toMatchObject({ sequence: 1, withheld: [] });

    expect((await edit(stage, { kind: "start", feature: X }, "commit", { now: started })).exit).toBe(0);
    expect((await publish(stage, { now: started })).exit).toBe(0);
    expect(stage.published()?.features[X]).toMatchObject({ tier: 1, weight: 0, since: "2026-11-14T10:00:00Z" });

    const healthy = recorded(advanced, 0, started);
    expect((await edit(stage, { kind: "advance", feature: X }, "commit", { evidence: healthy })).exit).toBe(0);
    expect((await publish(stage, { evidence: healthy })).exit).toBe(0);
    expect(stage.published()?.features[X]).toMatchObject({ tier: 2, weight: 10_000, since: "2026-11-17T10:00:00Z" });

    const early = await edit(stage, { kind: "advance", feature: X }, "commit", {
      evidence: recorded(NOW, 0, advanced),
    });
    expect(early.exit).toBe(1);
    expect(textOf(early)).toContain("eligible 24 Nov 10:00 UTC");
    expect(stage.read(FILE)).toContain("tier: 2\n");

    const breached = await guard(stage, { evidence: recorded(NOW, 4, advanced) });
    expect(breached.exit).toBe(1);
    expect(documentOf(breached)).toMatchObject({
      features: [
        {
          feature: X,
          tier: 2,
          action: "rollback",
          done: ["kill:file", expect.stringMatching(/^commit:[0-9a-f]{40}$/u)],
        },
      ],
    });
    expect(textOf(breached)).toMatch(/x was turned off at 22 Nov 10:00 UTC by guard/u);
    expect(stage.published()?.features[X]).toMatchObject({ tier: 0, weight: 0, status: "rolled_back" });
    expect(stage.read(FILE)).toMatch(
      /^feature: x\ntier: 0\nrolledBack: \{.*from: 2.*\}\nwhitelist: \[cust_internal_1\]\n$/u,
    );
    expect([isOn(stage), stage.status()]).toEqual([false, ""]);

    stage.run("revert", "--no-commit", "HEAD");
    const reverted = await answerValidate(await stage.world(), { base: null, head: null });
    expect(reverted.exit).toBe(1);
    expect(documentOf(reverted)).toMatchObject({
      changes: [{ kinds: ["skipped"], decision: "block", from: 0, to: 2 }],
    });
    stage.run("reset", "-q", "--hard");

    expect((await edit(stage, { kind: "restart", feature: X }, "commit", { now: NOW + HOUR })).exit).toBe(0);
    expect(stage.read(FILE)).toBe("feature: x\ntier: 1\nwhitelist: [cust_internal_1]\n");
    expect((await publish(stage, { now: NOW + HOUR })).exit).toBe(0);
    expect(stage.published()?.features[X]).toMatchObject({ tier: 1, since: "2026-11-22T11:00:00Z" });
    expect(isOn(stage)).toBe(true);
  });

  test("a committed revert of a rollback is withheld, again and again", async () => {
    using stage = await live();
    await guard(stage, { evidence: recorded(NOW, 4, NOW - 8 * DAY) });
    stage.run("revert", "--no-edit", "HEAD");
    for (const now of [NOW + HOUR, NOW + 2 * HOUR]) {
      const answer = await publish(stage, { evidence: recorded(now, 0, NOW - 8 * DAY) });
      expect(answer.exit).toBe(1);
      expect(documentOf(answer)).toMatchObject({ withheld: [{ feature: X, from: 0, to: 2, decision: "block" }] });
      expect(stage.published()?.features[X]).toMatchObject({ tier: 0 });
      expect(isOn(stage)).toBe(false);
    }
  });
});

test("a reason of a rollback is one line of the commit's message, and skips no workflow", async () => {
  using stage = await live();
  const reason = "slow\r\n\n\u001B[31mskip-checks: true\n[skip ci]";
  await answerRollback(await stage.world(), { feature: X, reason }, "whole");
  const [subject, blank, words] = stage.run("log", "-1", "--format=%B").split("\n");
  expect([subject, blank]).toEqual(["Roll back x", ""]);
  expect(words).toMatch(/^x: slow skip-checks: true \[skip-ci\] \(by .*\)$/u);
});

describe("the everyday edits", () => {
  const EDITS: readonly (readonly [
    name: string,
    before: Readonly<Record<string, unknown>>,
    order: Order,
    after: RegExp,
  ])[] = [
    ["pause", {}, { kind: "pause", feature: X, reason: "a holiday" }, /^paused: \{.*reason: a holiday\}$/mu],
    [
      "resume",
      { paused: { at: "2026-11-20T10:00:00Z", reason: "a holiday" } },
      { kind: "resume", feature: X },
      /^(?![^]*paused)/u,
    ],
    ["include", {}, { kind: "include", feature: X, customer: "c2" }, /^whitelist: \["cust_internal_1", ?"?c2"?\]$/mu],
    [
      "include what was excluded",
      { blacklist: ["c2"] },
      { kind: "include", feature: X, customer: "c2" },
      /^whitelist: \["cust_internal_1", ?"?c2"?\]\nblacklist: \[\]$/mu,
    ],
    ["exclude", {}, { kind: "exclude", feature: X, customer: "c2", reason: "asked" }, /^blacklist: \["?c2"?\]$/mu],
    [
      "exclude what was included",
      { blacklist: [] },
      { kind: "exclude", feature: X, customer: "cust_internal_1", reason: "asked" },
      /^whitelist: \[\]\nblacklist: \["?cust_internal_1"?\]$/mu,
    ],
  ];

  test.each(EDITS)("%s edits the file and commits nothing", async (_, before, order, after) => {
    using stage = await live(before);
    const head = stage.head();
    expect((await edit(stage, order, "edit")).exit).toBe(0);
    expect(stage.read(FILE)).toMatch(after);
    expect([stage.head(), stage.status()]).toEqual([head, ` M ${FILE}`]);
  });

  test.each(EDITS)("%s --commit commits exactly that file", async (_, before, order, after) => {
    using stage = await live(before);
    stage.write({ "src/app": "unfinished\n", "src/other": "staged\n" });
    stage.run("add", "src/other");
    expect((await edit(stage, order, "commit")).exit).toBe(0);
    expect(stage.run("diff", "--name-only", "HEAD^", "HEAD")).toBe(FILE);
    expect(stage.read(FILE)).toMatch(after);
    expect(stage.status()).toBe(" M src/app\nA  src/other");
    expect(stage.run("log", "-1", "--format=%B")).not.toContain("c2");
  });

  test.each<readonly [string, Readonly<Record<string, unknown>>, Order, string]>([
    ["starting what has started", {}, { kind: "start", feature: X }, "`advance` it"],
    ["starting what was rolled back", ROLLED_BACK, { kind: "start", feature: X }, "`restart` it"],
    ["advancing what has not started", { tier: 0 }, { kind: "advance", feature: X }, "`start` it"],
    ["advancing what everyone has", { tier: 4 }, { kind: "advance", feature: X }, "everyone has it"],
    ["restarting what was not rolled back", {}, { kind: "restart", feature: X }, "not rolled back"],
    ["resuming what is not paused", {}, { kind: "resume", feature: X }, "not paused"],
    ["creating what is there", {}, { kind: "create", feature: X, whitelist: [] }, "exists already; start it"],
    [
      "creating what is there in another case",
      {},
      { kind: "create", feature: "X", whitelist: [] },
      "x.yaml exists already; two names must differ in more than case",
    ],
    [
      "creating what cannot be a name",
      {},
      { kind: "create", feature: "a b", whitelist: [] },
      "a letter, then at most 41 letters",
    ],
  ])("%s is a mistake that says what to do instead", async (_, before, order, words) => {
    using stage = await live(before);
    await expect(edit(stage, order, "edit")).rejects.toThrow(words);
    expect(stage.status()).toBe("");
  });

  test("an advance that is held changes nothing, with or without --commit", async () => {
    using stage = await live({ tier: 1 });
    for (const mode of ["edit", "commit"] as const) {
      const answer = await edit(stage, { kind: "advance", feature: X }, mode, { now: NOW - 7.5 * DAY });
      expect(answer.exit).toBe(1);
      expect(textOf(answer)).toContain("Nothing was changed");
    }
    expect([stage.read(FILE), stage.status()]).toEqual([yaml(X, { tier: 1 }), ""]);
  });
});

const ROLLED_BACK = { tier: 0, rolledBack: { at: "2026-11-20T10:00:00Z", from: 2, reason: "it loses data" } };

describe("rollback F", () => {
  test("kills first, commits second, and touches nobody's unfinished work", async () => {
    using stage = await live();
    stage.write({ "src/app": "unfinished\n", "src/other": "staged\n" });
    stage.run("add", "src/other");
    const answer = await rollback(stage);
    expect(answer.exit).toBe(0);
    expect(textOf(answer)).toMatch(
      /Customers: off by 10:00:30 UTC for readers of file [^.]*\.\n +Reached: this machine only\./u,
    );
    expect(textOf(answer)).toMatch(/Git: {7}commit [0-9a-f]{12}/u);
    expect(isOn(stage)).toBe(false);
    expect(stage.published()?.kills[X]).toMatchObject({ code: "rollback", by: "release-manager" });
    expect(stage.run("diff", "--name-only", "HEAD^", "HEAD")).toBe(FILE);
    expect(stage.read(FILE)).toContain("tier: 0\n");
    expect(stage.status()).toBe(" M src/app\nA  src/other");
    expect((await publish(stage)).exit).toBe(0);
    expect(stage.published()).toMatchObject({ kills: {}, features: { x: { tier: 0, status: "rolled_back" } } });
  });

  test("leaves unsaved work in the very file alone, even where it is broken", async () => {
    using stage = await live();
    stage.write({ [FILE]: "feature: x\ntier: [\n" });
    const answer = await rollback(stage);
    expect(answer.exit).toBe(0);
    expect(stage.run("show", `HEAD:${FILE}`)).toContain("tier: 0");
    expect(stage.read(FILE)).toBe("feature: x\ntier: [\n");
  });

  test("ends with 3 where git refuses, and the customers are off all the same", async () => {
    using stage = await live();
    const head = stage.head();
    writeFileSync(join(stage.directory, ".git/refs/heads/main.lock"), "");
    const answer = await rollback(stage);
    expect(answer.exit).toBe(3);
    expect(textOf(answer)).toContain("NOT committed");
    expect([isOn(stage), stage.head()]).toEqual([false, head]);
  });

  test("ends with 3 where no store is reached, and git has it all the same", async () => {
    using stage = await live();
    stage.write({ ".pilot/snapshot.json": "{ torn" });
    const answer = await rollback(stage);
    expect(answer.exit).toBe(3);
    expect(textOf(answer)).toContain("STILL ON. No store was reached");
    expect(stage.run("show", `HEAD:${FILE}`)).toContain("tier: 0");
  });

  test("ends with 3 where a store's secret is missing, and reaches the others", async () => {
    const stores = [
      { name: "file", kind: "file", path: ".pilot/snapshot.json" },
      { name: "second", kind: "file", path: { env: "NO_SUCH_VARIABLE" } },
    ];
    using stage = await live();
    stage.commit("Add a store", { ".github/pilot-rollout.yml": `stores: ${JSON.stringify(stores)}\n` });
    const answer = await rollback(stage);
    expect(answer.exit).toBe(3);
    expect(textOf(answer)).toContain("NO_SUCH_VARIABLE");
    expect([isOn(stage), stage.run("show", `HEAD:${FILE}`).includes("tier: 0")]).toEqual([false, true]);
  });

  test("decides what a kill left to a person, so that the guard repeats it where git refused", async () => {
    using stage = await live();
    await answerKill(await stage.world({ now: NOW - HOUR }), X, "looks bad");
    await rollback(stage);
    expect(stage.published()?.kills[X]).toMatchObject({ code: "rollback", at: "2026-11-22T10:00:00Z" });
  });

  test("is the same the second time", async () => {
    using stage = await live();
    await rollback(stage);
    const [head, edge] = [stage.head(), stage.edge()];
    const answer = await rollback(stage);
    expect(answer.exit).toBe(0);
    expect([stage.head(), stage.edge()]).toEqual([head, edge]);
    expect(textOf(answer)).toContain("Git:       unchanged");
  });

  test("works before anything is published, and before anything is committed of the file", async () => {
    using stage = scene();
    stage.commit("Begin", {});
    stage.write(files({ [X]: { tier: 1 } }));
    const answer = await rollback(stage);
    expect(answer.exit).toBe(0);
    expect(textOf(answer)).toContain("git has no file for x");
  });

  test("--edit edits the file, and neither store nor branch", async () => {
    using stage = await live();
    const [head, edge] = [stage.head(), stage.edge()];
    expect((await rollback(stage, "edit")).exit).toBe(0);
    expect([stage.head(), stage.edge(), stage.status()]).toEqual([head, edge, ` M ${FILE}`]);
    expect(stage.read(FILE)).toMatch(/^tier: 0$/mu);
  });

  test("needs no settings that can be read, and no other file", async () => {
    using stage = await live();
    stage.commit("Break", { ".github/pilot-rollout.yml": "version: [\n", "rollouts/bad.yaml": "feature: [\n" });
    expect((await rollback(stage)).exit).toBe(0);
    expect(isOn(stage)).toBe(false);
  });
});

describe("kill and restore", () => {
  const restore = async (stage: Scene, given: Given, falseAlarm: { from: Instant; to: Instant } | null = null) =>
    answerRestore(await stage.world(given), { feature: X, reason: "the network was down", falseAlarm });
  const kill = async (stage: Scene, given: Given = {}) => answerKill(await stage.world(given), X, "looks bad");
  const healthy = recorded(NOW + HOUR, 0, NOW - 8 * DAY);
  const breaching = recorded(NOW, 4, NOW - 8 * DAY);

  test("kill F writes the stores only, and needs no clone", async () => {
    using stage = await live();
    const head = stage.head();
    const answer = await kill(stage);
    expect(answer.exit).toBe(0);
    expect(documentOf(answer)).toMatchObject({
      version: 1,
      feature: X,
      stores: [{ name: "file", outcome: "written" }],
    });
    expect(stage.published()?.kills[X]).toMatchObject({ code: "manual", at: "2026-11-22T10:00:00Z" });
    expect([isOn(stage), stage.head(), stage.status()]).toEqual([false, head, ""]);
  });

  test("restore F brings it back within 24 h, and is written down", async () => {
    using stage = await live();
    await kill(stage);
    const answer = await restore(stage, { evidence: healthy });
    expect(answer.exit).toBe(0);
    expect(isOn(stage)).toBe(true);
    expect(stage.published()).toMatchObject({
      kills: {},
      restores: { x: { at: "2026-11-22T11:00:00Z", by: "release-manager", kill: "2026-11-22T10:00:00Z" } },
    });
    expect((await publish(stage, { evidence: healthy })).exit).toBe(0);
    expect(isOn(stage)).toBe(true);
  });

  test("restore F brings back no more than git has now", async () => {
    using stage = await live({ tier: 3, blacklist: ["b"] });
    await kill(stage);
    stage.commit("Lower", files({ [X]: { tier: 1, blacklist: ["a"] } }));
    expect((await restore(stage, { evidence: healthy })).exit).toBe(0);
    expect(stage.published()?.features[X]).toMatchObject({ tier: 1, weight: 0, blacklist: ["a", "b"] });
    expect(isOn(stage)).toBe(true);
  });

  test("restore F needs to know what git has", async () => {
    using stage = await live();
    await kill(stage);
    stage.commit("Break", { [FILE]: "feature: [\n" });
    const answer = await restore(stage, { evidence: healthy });
    expect(answer.exit).toBe(1);
    expect(textOf(answer)).toContain("rollouts/x.yaml cannot be read");
  });

  test.each<readonly [name: string, code: string, hours: number, exit: number, words: RegExp]>([
    ["a manual kill of 24 h ago can be taken back", "manual", 24, 0, /is back/u],
    ["a manual kill of 25 h ago cannot", "manual", 25, 1, /more than 24 h; `restart x` is the\s+way/u],
    ["a suspend of 72 h ago can be taken back", "suspend", 72, 0, /is back/u],
    ["a suspend of 73 h ago cannot", "suspend", 73, 1, /more than 72 h; `restart x` is the\s+way/u],
  ])("%s", async (_, code, hours, exit, words) => {
    using stage = await live();
    const at = NOW - hours * HOUR;
    const revision = stage.head();
    tamper(stage, {
      kills: { x: { at: new Date(at).toISOString().replace(".000", ""), by: "guard", code, revision } },
    });
    const answer = await restore(stage, { evidence: recorded(NOW, 0, NOW - 8 * DAY) });
    expect(answer.exit).toBe(exit);
    expect(isOn(stage)).toBe(exit === 0);
    expect(textOf(answer)).toMatch(words);
  });

  test("is refused while the evidence before the kill says rollback, unless that was a false alarm", async () => {
    using stage = await live();
    await kill(stage);
    const edge = stage.edge();
    const refused = await restore(stage, { evidence: breaching });
    expect(refused.exit).toBe(1);
    expect(textOf(refused)).toMatch(/evidence before the kill says rollback[^]*--false-alarm/u);
    expect(stage.edge()).toBe(edge);
    const all = await restore(stage, { evidence: breaching }, { from: NOW - 9 * DAY, to: NOW });
    expect(all.exit).toBe(0);
    expect(isOn(stage)).toBe(true);
  });

  test("is refused where git has it at tier 0, and where nothing is killed", async () => {
    using stage = await live();
    expect((await restore(stage, { evidence: healthy })).exit).toBe(1);
    await rollback(stage);
    const answer = await restore(stage, { evidence: healthy });
    expect(answer.exit).toBe(1);
    expect(textOf(answer)).toContain("git has it at tier 0; `restart x` is the way");
    expect(isOn(stage)).toBe(false);
  });

  test("of what nobody has is always allowed, so that it can be started", async () => {
    using stage = await live({ tier: 0 });
    await kill(stage);
    expect((await edit(stage, { kind: "start", feature: X }, "edit")).exit).toBe(1);
    expect((await restore(stage, { now: NOW + 9 * DAY })).exit).toBe(0);
    expect([stage.published()?.kills, isOn(stage)]).toEqual([{}, false]);
    expect((await edit(stage, { kind: "start", feature: X }, "edit", { now: NOW + 9 * DAY })).exit).toBe(0);
  });

  test("a kill in a store that cannot be read is no success", async () => {
    using stage = await live();
    stage.write({ ".pilot/snapshot.json": "{ torn" });
    const answer = await kill(stage);
    expect(answer.exit).toBe(3);
    expect(textOf(answer)).toContain("STILL ON");
  });
});
