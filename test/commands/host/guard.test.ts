import { describe, expect, test } from "vitest";
import { guard } from "../../../src/commands/guard.ts";
import { editAndPublish } from "../../../src/commands/host/edit-and-publish.ts";
import { hostTree } from "../../../src/commands/host/host-tree.ts";
import { publishAndTell } from "../../../src/commands/host/publish-and-tell.ts";
import { rollbackAndTell } from "../../../src/commands/host/rollback-and-tell.ts";
import { restore } from "../../../src/commands/restore.ts";
import { actingSettings } from "../../../src/commands/locate.ts";
import type { World } from "../../../src/commands/world.ts";
import type { Evidence } from "../../../src/core/evidence.ts";
import type { Notification } from "../../../src/ports.ts";
import { BEGIN, fileOf, files, sceneWithRemote } from "../../cli/scene.ts";
import { evidence, HOUR, measured, NOW } from "../../support/builders.ts";
import { codeHost, unauthorized } from "../../support/code-host.ts";

const SETTINGS = ".github/pilot-rollout.yml";
const BASIC = "concurrency: {running: 9}\nnotifications: [{kind: json, url: u, on: [rollback, pause, silent]}]\n";
const BAD = { metrics: measured({ errors: 4 }) };
const SILENT = { metrics: { status: "unreachable", detail: "no route" } } as const;

/** Features that are live, at a code host whose main may be protected. */
async function stage(features: Parameters<typeof files>[0], settings = BASIC) {
  const place = sceneWithRemote({ ...files(features), [SETTINGS]: settings, ".gitignore": ".pilot/\n" });
  const { scene, remote } = place;
  const fake = codeHost(remote);
  const sent: Notification[] = [];
  const world = async (given: { evidence?: Evidence; now?: number }): Promise<World> => {
    const plain = await scene.world(given);
    return {
      ...plain,
      codeHost: fake.host,
      codeHostWriter: fake.host,
      tree: hostTree(plain.tree, fake.host, plain.history),
      openNotifier: () => ({
        kind: "json",
        notify(notification) {
          sent.push(notification);
          return Promise.resolve({ kind: "sent" });
        },
      }),
    };
  };
  await publishAndTell(await world({ now: BEGIN }), { dryRun: false });
  return {
    ...place,
    ...fake,
    sent,
    world,
    guard: async (found: Evidence) => guard(await world({ evidence: found }), { dryRun: false }),
    publish: async () => publishAndTell(await world({ evidence: evidence({}) }), { dryRun: false }),
    onMain: (path: string) => remote.run("show", `main:${path}`),
    commits: () => Number(remote.run("rev-list", "--count", "main")),
    /** Without the daily digests. */
    issues: () =>
      fake.state.kept
        .filter(({ title }) => !title.startsWith("Rollout of "))
        .map(({ title, open }) => `${open ? "open" : "closed"}: ${title}`),
    [Symbol.dispose]() {
      fake[Symbol.dispose]();
      place[Symbol.dispose]();
    },
  };
}

describe("a breach", () => {
  test("is killed, committed by the code host, written down, told and published in one run", async () => {
    using it = await stage({ x: {} });
    const done = await it.guard(evidence({ x: BAD }));
    expect(done).toMatchObject({ exit: 1, features: [{ done: ["kill:file", expect.stringMatching(/^commit:/u)] }] });
    expect(it.onMain(fileOf("x"))).toMatch(/^tier: 0$[^]*rolledBack:/mu);
    expect(it.scene.published()).toMatchObject({ features: { x: { tier: 0 } }, kills: {} });
    expect(it.issues()).toEqual(["open: x was rolled back"]);
    expect(it.state.kept[0]).toMatchObject({ labels: ["pilot-rollout/incident", "rollout/x"] });
    expect(it.sent).toMatchObject([{ event: "rollback", feature: "x", url: expect.stringContaining("/issues/") }]);
    expect(2 + (it.sent[0]?.lines.length ?? 99)).toBeLessThanOrEqual(12);
    expect(it.sent[0]?.lines.join("\n")).not.toContain("https://");
    expect(JSON.stringify(it.sent) + JSON.stringify(it.state.kept)).not.toContain("cust_internal_1");
    expect(done.incidents[0]?.join("\n")).toContain("Incident: https://");
  });

  test("on a protected branch becomes one pull request with our status, and stays off until it is merged", async () => {
    using it = await stage({ x: {} });
    it.state.protected = true;
    const commits = it.commits();
    const done = await it.guard(evidence({ x: BAD }));
    expect(done).toMatchObject({
      exit: 1,
      features: [{ done: ["kill:file", expect.stringMatching(/^pull-request:/u)] }],
    });
    const [pull] = it.state.pulls;
    expect(pull).toMatchObject({ headBranch: "pilot-rollout/rollback-x", title: "Roll back x" });
    expect(it.state.statuses).toMatchObject([
      { commit: pull?.head, status: { context: "pilot-rollout", state: "success" } },
    ]);
    expect(done.incidents[0]?.join("\n")).toMatch(/Git: pull request #\d+: main is protected/u);

    expect(await it.publish()).toMatchObject({ exit: 0 });
    expect(it.scene.published()?.kills).toHaveProperty("x");
    expect(await it.guard(evidence({}, { now: NOW + HOUR }))).toMatchObject({ exit: 0, reconciled: [] });
    expect(it.state.pulls).toHaveLength(1);
    expect(it.commits()).toBe(commits);

    it.remote.run("update-ref", "refs/heads/main", pull?.head ?? "");
    it.state.pulls.length = 0;
    expect(await it.publish()).toMatchObject({ exit: 0, lifted: ["x"] });
    expect(it.scene.published()).toMatchObject({ features: { x: { tier: 0 } }, kills: {} });
  });

  test("that GitHub would not hear of is written down by the next run, and told once", async () => {
    using it = await stage({ x: {} });
    for (const method of ["commit", "propose", "upsertIssue"]) it.state.failing.set(method, unauthorized("any: write"));
    expect(await it.guard(evidence({ x: BAD }))).toMatchObject({ exit: 3 });
    expect(it.scene.published()?.kills).toHaveProperty("x");
    expect(it.issues()).toEqual([]);

    it.state.failing.clear();
    await it.guard(evidence({}, { now: NOW + HOUR }));
    expect(it.onMain(fileOf("x"))).toMatch(/^tier: 0$/mu);
    expect(it.issues()).toEqual(["open: x was rolled back"]);
    expect(it.state.kept[0]?.body).toContain("22 Nov 10:00 UTC");
    expect(it.sent).toHaveLength(1);
  });

  test("that is written down already keeps its incident as it is when its commit is repeated", async () => {
    using it = await stage({ x: {} });
    for (const method of ["commit", "propose"]) it.state.failing.set(method, unauthorized("contents: write"));
    await it.guard(evidence({ x: BAD }));
    const before = it.state.kept.find(({ title }) => title === "x was rolled back")?.body;
    it.state.failing.clear();
    await it.guard(evidence({}, { now: NOW + HOUR }));
    expect(it.onMain(fileOf("x"))).toMatch(/^tier: 0$/mu);
    expect(it.issues()).toEqual(["open: x was rolled back"]);
    expect(it.state.kept.find(({ title }) => title === "x was rolled back")?.body).toBe(before);
  });

  test("that a person takes back closes its pull request", async () => {
    using it = await stage({ x: {} });
    it.state.protected = true;
    await it.guard(evidence({ x: BAD }));
    await it.guard(evidence({}, { now: NOW + HOUR }));
    expect(it.state.pulls).toMatchObject([{ open: true }]);
    const world = await it.world({ evidence: evidence({ x: {} }, { now: NOW + HOUR }) });
    const order = { feature: "x", reason: "a proxy", falseAlarm: null };
    expect(await restore(world, await actingSettings(world), order)).toMatchObject({ exit: 0 });
    await it.guard(evidence({ x: {} }, { now: NOW + 2 * HOUR }));
    expect(it.state.pulls).toMatchObject([{ open: false }]);
  });

  test("whose pull request nobody finds any more is proposed again by the next run", async () => {
    using it = await stage({ x: {} });
    it.state.protected = true;
    it.state.failing.set("propose", unauthorized("pull-requests: write"));
    const done = await it.guard(evidence({ x: BAD }));
    expect(done.exit).toBe(3);
    expect(JSON.stringify(done.features)).toContain("pull-requests: write");
    it.state.failing.clear();
    const next = await it.guard(evidence({}, { now: NOW + HOUR }));
    expect(next.reconciled).toEqual([expect.stringMatching(/^git: x: pull-request:\d+: main is protected/u)]);
  });

  test("whose incident could not be written down keeps the run from being the last, and has it by the next", async () => {
    using it = await stage({ x: {} });
    it.state.failing.set("upsertIssue", unauthorized("issues: write"));
    const done = await it.guard(evidence({ x: BAD }));
    expect(done).toMatchObject({ exit: 3, features: [{ done: ["kill:file", expect.stringMatching(/^commit:/u)] }] });
    expect(done.notes.join("\n")).toContain("issues: write");
    it.state.failing.delete("upsertIssue");
    it.state.failing.set("openIssues", unauthorized("issues: read"));
    expect(await it.guard(evidence({}, { now: NOW + HOUR }))).toMatchObject({ exit: 3 });
    it.state.failing.clear();
    const later = evidence({}, { now: NOW + HOUR, lastGuardRun: NOW - 1 });
    expect(await it.guard(later)).toMatchObject({ exit: 0 });
    await it.guard(later);
    expect(it.issues()).toEqual(["open: x was rolled back"]);
    expect(it.state.kept.find(({ title }) => title === "x was rolled back")?.body).toContain("22 Nov 10:00 UTC");
  });

  test.each([
    ["a run that told everything, at that moment", HOUR, NOW],
    ["nobody, for a day", 24 * HOUR, null],
  ])("that a person has closed stays closed after %s", async (_, after, lastGuardRun) => {
    using it = await stage({ x: {} });
    await it.guard(evidence({ x: BAD }));
    for (const issue of it.state.kept) issue.open = false;
    await it.guard(evidence({}, { now: NOW + after, lastGuardRun }));
    expect(it.issues()).toEqual(["closed: x was rolled back"]);
  });

  test("where issues are switched off is as good as told", async () => {
    using it = await stage({ x: {} });
    it.state.failing.set("upsertIssue", { ...unauthorized("any: write"), cause: "disabled" });
    expect(await it.guard(evidence({ x: BAD }))).toMatchObject({ exit: 1 });
  });

  test.each(["commit", "upsertIssue"])("reaches the store, whatever becomes of %s", async (method) => {
    using it = await stage({ x: {} });
    it.state.failing.set(method, unauthorized("contents: write"));
    const done = await it.guard(evidence({ x: BAD }));
    expect(done.features[0]?.done[0]).toBe("kill:file");
    const { features, kills } = it.scene.published() ?? {};
    expect(features?.["x"]?.tier === 0 || Object.hasOwn(kills ?? {}, "x")).toBe(true);
    expect(it.sent).toHaveLength(1);
  });
});

test("an outage is one incident and one message", async () => {
  using it = await stage({ a: { tier: 1 }, b: {}, c: { tier: 3 }, d: { tier: 4 } });
  await it.guard(evidence({ a: BAD, b: BAD, c: BAD, d: BAD }));
  expect(it.issues()).toEqual([
    "open: 3 features suspended: it looks like an outage, not a rollout",
    "open: Alert outage:d",
  ]);
  const messages = it.sent.filter(({ feature }) => feature !== "d");
  expect(messages).toMatchObject([{ event: "rollback", title: "It looks like an outage, not a rollout" }]);
  expect(2 + (messages[0]?.lines.length ?? 99)).toBeLessThanOrEqual(12);
});

test("an outage that could not be written down is, by the next run", async () => {
  using it = await stage({ a: { tier: 1 }, b: {}, c: { tier: 3 } });
  it.state.failing.set("upsertIssue", unauthorized("issues: write"));
  await it.guard(evidence({ a: BAD, b: BAD, c: BAD }));
  it.state.failing.clear();
  await it.guard(evidence({}, { now: NOW + HOUR }));
  expect(it.issues()).toEqual(["open: 3 features suspended: it looks like an outage, not a rollout"]);
});

test("a pause by hand is published by the job that commits it", async () => {
  using it = await stage({ x: {} });
  const world = await it.world({ evidence: evidence({}) });
  const order = { kind: "pause", feature: "x", reason: "a fair" } as const;
  expect(await editAndPublish(world, order)).toMatchObject({ report: { exit: 0, done: { kind: "committed" } } });
  expect(it.scene.published()?.features["x"]).toMatchObject({ tier: 2, status: "paused" });

  it.state.protected = true;
  const other = { kind: "resume", feature: "x" } as const;
  expect(await editAndPublish(world, other)).toMatchObject({
    report: { exit: 0, done: { kind: "proposed" } },
    notes: [],
  });
  expect(it.scene.published()?.features["x"]?.status).toBe("paused");
});

test("an episode is told once while it lasts, and again when it comes back", async () => {
  using it = await stage({ x: {} });
  const silent = evidence({ x: SILENT }, { lastGuardRun: null });
  await it.guard(silent);
  await it.guard(silent);
  expect(it.sent).toMatchObject([{ event: "silent", feature: "x" }]);
  expect(it.issues()).toEqual(["open: Alert silent:x"]);
  await it.guard(evidence({ x: {} }));
  expect(it.issues()).toEqual(["closed: Alert silent:x"]);
  await it.guard(silent);
  expect(it.sent).toHaveLength(2);
});

test("a rollback by hand is written down, told and published as the guard's", async () => {
  using it = await stage({ x: {} });
  const world = await it.world({ evidence: evidence({}) });
  const { report, notes } = await rollbackAndTell(world, await actingSettings(world), {
    feature: "x",
    reason: "wrong",
  });
  expect(report).toMatchObject({ exit: 0, git: { kind: "committed", pushed: true } });
  expect(notes).toEqual(["Reached: this machine only."]);
  expect(it.issues()).toEqual(["open: x was rolled back"]);
  expect(it.scene.published()).toMatchObject({ features: { x: { tier: 0 } }, kills: {} });
});
