/** The commands that only look: explain, compile, status, stats, history, errors. */

import { describe, expect, test } from "vitest";
import { answerKill } from "../../src/cli/acting.ts";
import { answerCompile, answerExplain, answerPublish } from "../../src/cli/judging.ts";
import { answerErrors, answerHistory, answerStats, answerStatus } from "../../src/cli/looking.ts";
import { settingsAt } from "../../src/commands/repository.ts";
import { parseSnapshot } from "../../src/config/snapshot.ts";
import { verifyDigest } from "../../src/core/compile.ts";
import { bucketOf } from "../../src/evaluation/bucket.ts";
import type { EventRow } from "../../src/ports.ts";
import { DAY, HOUR, MINUTE, NOW } from "../support/builders.ts";
import { digest } from "../support/digest.ts";
import { cloneOf } from "../support/git.ts";
import { BEGIN, documentOf, fileOf, files, live, run, type Scene, scene, sceneIn, textOf, yaml } from "./scene.ts";

const EVERYTHING = { feature: null, all: true, owner: null, tier: null, stale: null };

describe("explain --json", () => {
  const features = {
    x: { tier: 2, whitelist: ["vip"], blacklist: ["banned"] },
    child: { tier: 4, dependsOn: ["x"] },
    off: { tier: 0 },
  };

  test("has every field for every customer, in the order asked", async () => {
    using stage = await live(features);
    const bucket = (customer: string) => bucketOf("x", customer);
    const [inside = "", outside = ""] = [true, false].map((wanted) =>
      Array.from({ length: 100 }, (_, index) => `c${index}`).find((each) => bucket(each) < 10_000 === wanted),
    );
    const answer = await run(stage, "explain", "x", outside, "vip", "banned", "", inside, outside, "--json");
    const at = { weight: 10_000 };
    expect(answer).toMatchObject({ exit: 0, stderr: "" });
    expect(JSON.parse(answer.stdout)).toEqual({
      version: 1,
      feature: "x",
      sequence: 0,
      results: [
        { customer: outside, enabled: false, reason: "SPLIT", detail: "bucket-out", bucket: bucket(outside), ...at },
        {
          customer: "vip",
          enabled: true,
          reason: "TARGETING_MATCH",
          detail: "whitelisted",
          bucket: bucket("vip"),
          ...at,
        },
        {
          customer: "banned",
          enabled: false,
          reason: "TARGETING_MATCH",
          detail: "blacklisted",
          bucket: bucket("banned"),
          ...at,
        },
        { customer: "", enabled: false, reason: "ERROR", detail: "TARGETING_KEY_MISSING", bucket: null, ...at },
        { customer: inside, enabled: true, reason: "SPLIT", detail: "bucket-in", bucket: bucket(inside), ...at },
        { customer: outside, enabled: false, reason: "SPLIT", detail: "bucket-out", bucket: bucket(outside), ...at },
      ],
    });
  });

  test("keeps the order of stdin, empty lines included", async () => {
    using stage = await live(features);
    const place = { directory: stage.directory, input: "vip\n\r\nbanned\r\n" };
    const answer = await run(place, "explain", "x", "first", "-", "last", "--json");
    expect(JSON.parse(answer.stdout)).toMatchObject({
      results: ["first", "vip", "", "banned", "last"].map((customer) => ({ customer })),
    });
  });

  test("of a feature that nobody knows is an answer, as an application would get it", async () => {
    using stage = await live(features);
    const answer = await run(stage, "explain", "nobody", "vip", "--json");
    expect(answer.exit).toBe(0);
    expect(JSON.parse(answer.stdout)).toEqual({
      version: 1,
      feature: "nobody",
      sequence: 0,
      results: [
        { customer: "vip", enabled: false, reason: "ERROR", detail: "FLAG_NOT_FOUND", bucket: null, weight: null },
      ],
    });
  });

  test("--customer answers for every feature, by name", async () => {
    using stage = await live(features);
    const answer = await run(stage, "explain", "--customer", "vip", "--json");
    expect(JSON.parse(answer.stdout)).toMatchObject({
      feature: null,
      results: [
        { feature: "child", enabled: true, detail: "full", reason: "STATIC" },
        { feature: "off", enabled: false, detail: "tier-disabled", reason: "DISABLED" },
        { feature: "x", enabled: true, detail: "whitelisted" },
      ],
    });
    const other = await run(stage, "explain", "--customer", "banned", "--json");
    expect(JSON.parse(other.stdout)).toMatchObject({
      results: [{ detail: "parent-off", reason: "DISABLED" }, {}, { detail: "blacklisted" }],
    });
  });

  test("--customer --at answers by the commit of that time, under its settings", async () => {
    using stage = scene();
    stage.commit("One", files({ x: { tier: 1 } }), NOW - 5 * DAY);
    stage.commit("Three", files({ x: { tier: 4 } }), NOW - 3 * DAY);
    stage.write(files({ x: { tier: 0 } }));
    const detailAt = async (days: number) => {
      const at = new Date(NOW - days * DAY).toISOString();
      const answer = await run(stage, "explain", "--customer", "c", "--at", at, "--json");
      const { results } = JSON.parse(answer.stdout);
      return results[0].detail;
    };
    expect([await detailAt(4), await detailAt(2)]).toEqual(["bucket-out", "full"]);
    await expect(
      answerExplain(await stage.world(), { kind: "customer", customer: "c", at: NOW - 9 * DAY }),
    ).rejects.toThrow("no rollout that early");
    const now = await run(stage, "explain", "--customer", "c", "--json");
    expect(JSON.parse(now.stdout)).toMatchObject({ results: [{ detail: "tier-disabled" }] });
  });

  test("--store answers by what is published, kills included; the working tree does not matter", async () => {
    using stage = await live({ x: { tier: 4 } });
    stage.write(files({ x: { tier: 1 } }));
    const question = async () =>
      JSON.parse((await run(stage, "explain", "x", "c", "--store", "file", "--json")).stdout);
    expect(await question()).toMatchObject({ sequence: 1, results: [{ detail: "full" }] });
    await answerKill(await stage.world(), "x", "looks bad");
    expect(await question()).toMatchObject({ sequence: 2, results: [{ detail: "killed", reason: "DISABLED" }] });
  });

  test("--store ends with 3 where nothing is published, or it cannot be read", async () => {
    using stage = scene();
    stage.commit("Begin", files({ x: {} }));
    expect(await run(stage, "explain", "x", "c", "--store", "file")).toMatchObject({
      exit: 3,
      stderr: "pilot-rollout: Store file: nothing is published there\n",
    });
    stage.write({ ".pilot/snapshot.json": "{" });
    expect(await run(stage, "explain", "x", "c", "--store", "file")).toMatchObject({ exit: 3 });
  });

  test("works in a shallow clone, beside broken files, and before the first commit", async () => {
    using source = await live(features, { [fileOf("bad")]: "feature: [\n" });
    using shallow = sceneIn(cloneOf(source, "--depth", "1"));
    using fresh = scene();
    fresh.write(files({ x: { whitelist: ["vip"] } }));
    for (const stage of [shallow, fresh]) {
      const answer = await run(stage, "explain", "x", "vip", "--json");
      expect(answer.exit).toBe(0);
      expect(JSON.parse(answer.stdout)).toMatchObject({ results: [{ enabled: true, detail: "whitelisted" }] });
    }
  });

  test.each([
    ["its own file has an error", ["x", "a"], 2],
    ["another file has one", ["y", "vip"], 0],
    ["any file has one, for every feature of a customer", ["--customer", "vip"], 2],
  ] as const)("where %s: the problem is on stderr, the exit is right", async (_, asked, exit) => {
    using stage = scene();
    stage.commit("All", { ...files({ y: { whitelist: ["vip"] } }), [fileOf("x")]: "feature: x\ntier: 7\n" });
    const answer = await run(stage, "explain", ...asked, "--json");
    expect(answer).toMatchObject({ exit, stderr: expect.stringMatching(/^rollouts\/x\.yaml:2:7 {2}error/mu) });
    expect(JSON.parse(answer.stdout)).toMatchObject({ version: 1 });
  });

  test("in words, support can send it on", async () => {
    using stage = await live(features);
    const answer = await run(stage, "explain", "x", "vip", "banned");
    expect(answer.stdout).toBe(
      [
        "x is on for 1 of 2 customers  by the files here",
        "",
        "  ✓ on   vip     This customer is on the list of those who get it first.",
        "  – off  banned  This customer is on the list of those who never get it.",
        "",
      ].join("\n"),
    );
  });
});

describe("compile", () => {
  const compile = async (stage: Scene) => (await answerCompile(await stage.world(), "production")).raw;

  test("gives the same bytes twice, at any time, and in any order of files", async () => {
    using one = scene();
    using other = scene();
    const all = { x: { tier: 3, whitelist: ["b", "a"] }, y: {}, z: { tier: 0 } };
    one.commit("All", files(all), BEGIN);
    for (const name of ["z", "x", "y"] as const) other.write(files({ [name]: all[name] }));
    other.commit("All", files(all), BEGIN);
    const first = await compile(one);
    expect(await compile(one)).toBe(first);
    expect((await answerCompile(await one.world({ now: NOW + DAY }), "production")).raw).toBe(first);
    expect(await compile(other)).toBe(first);
    expect((await run(one, "compile")).stdout).toBe(first);
    const parsed = parseSnapshot(first);
    expect(parsed.ok && verifyDigest(parsed.snapshot, digest)).toBe(true);
  });

  test("prints a definition for flagd, with --json or without", async () => {
    using stage = scene();
    stage.commit("All", files({ x: { tier: 4, whitelist: ["a"] }, y: {} }), BEGIN);
    const { exit, stdout } = await run(stage, "compile", "--format", "flagd");
    const definition: unknown = JSON.parse(stdout);
    expect(exit).toBe(0);
    expect(definition).toMatchObject({
      $schema: "https://flagd.dev/schema/v0/flags.json",
      metadata: { environment: "production", sequence: 0, revision: stage.head() },
      flags: { x: { defaultVariant: "on" }, y: { defaultVariant: "off", targeting: { if: expect.any(Array) } } },
    });
    expect(JSON.parse((await run(stage, "compile", "--format", "flagd", "--json")).stdout)).toEqual(definition);
  });

  test("prints no snapshot that lacks a feature, with --json or without", async () => {
    using stage = scene();
    stage.commit("All", { ...files({ y: {} }), [fileOf("x")]: "feature: x\ntier: 7\n" });
    const stderr = expect.stringMatching(/^rollouts\/x\.yaml:2:7 {2}error/mu);
    expect(await run(stage, "compile")).toEqual({ exit: 2, stdout: "", stderr });
    const answer = await run(stage, "compile", "--json");
    expect(answer).toMatchObject({ exit: 2, stderr });
    expect(JSON.parse(answer.stdout)).toEqual({
      version: 1,
      error: { code: "invalid", message: expect.stringContaining(fileOf("x")) },
    });
  });

  test("is what publish adopts, but for sequence and times", async () => {
    using stage = scene();
    stage.commit("All", files({ x: { tier: 3 }, y: { dependsOn: ["x"], blacklist: ["b"] }, z: { tier: 0 } }), BEGIN);
    const compiled = parseSnapshot(await compile(stage));
    await answerPublish(await stage.world(), false);
    const { features = {}, revision } = stage.published() ?? {};
    const bare = (entries: typeof features) =>
      Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, { ...entry, since: "" }]));
    expect(compiled.ok ? bare(compiled.snapshot.features) : null).toEqual(bare(features));
    expect(compiled).toMatchObject({ snapshot: { revision, sequence: 0, environment: "production", kills: {} } });
  });

  test("prints nothing but problems where a file is broken", async () => {
    using stage = scene();
    stage.commit("Begin", { ...files({ x: {} }), [fileOf("bad")]: "feature: bad\ntier: 7\n" });
    const answer = await run(stage, "compile");
    expect(answer).toMatchObject({ exit: 2, stdout: "" });
    expect(answer.stderr).toMatch(/^rollouts\/bad\.yaml:2:7 {2}error/u);
  });

  test("--environment compiles at its minimum tier", async () => {
    using stage = scene();
    stage.commit("Begin", {
      ...files({ x: { tier: 0 } }),
      ".github/pilot-rollout.yml": "environments: {staging: {minimumTier: 4}}\n",
    });
    const { stdout } = await run(stage, "compile", "--environment", "staging");
    expect(JSON.parse(stdout)).toMatchObject({ environment: "staging", features: { x: { tier: 4, weight: 100_000 } } });
  });
});

describe("status", () => {
  const status = async (stage: Scene, filter: Partial<typeof EVERYTHING> | Record<string, unknown> = {}) =>
    answerStatus(await stage.world(), { ...EVERYTHING, ...filter });

  async function several(): Promise<Scene> {
    return live({
      alpha: { tier: 4, owners: ["@acme/one"], retired: { at: "2026-11-01T00:00:00Z" } },
      beta: { tier: 2, owners: ["@acme/two"] },
      gamma: { tier: 2, owners: ["@acme/two"], paused: { at: "2026-11-20T00:00:00Z", reason: "a holiday" } },
      delta: { tier: 0 },
      epsilon: { tier: 0, rolledBack: { at: "2026-11-20T00:00:00Z", from: 2, reason: "it loses data" } },
    });
  }

  test("lists every rollout with what it is, highest tier first", async () => {
    using stage = await several();
    expect(documentOf(await status(stage))).toEqual({
      version: 1,
      checkedAt: "2026-11-22T10:00:00Z",
      features: [
        expect.objectContaining({ feature: "alpha", tier: 4, status: "completed", note: "retired", exposure: 1 }),
        expect.objectContaining({ feature: "beta", tier: 2, status: "in_progress", age: 8 * DAY, exposure: 0.1 }),
        expect.objectContaining({ feature: "gamma", tier: 2, status: "paused" }),
        expect.objectContaining({ feature: "delta", tier: 0, status: "planned", age: null, exposure: 0 }),
        expect.objectContaining({ feature: "epsilon", tier: 0, status: "rolled_back" }),
      ],
    });
  });

  test.each<readonly [string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ["what is not retired", { all: false }, ["beta", "gamma", "delta", "epsilon"]],
    ["one feature", { feature: "beta", all: false }, ["beta"]],
    ["one owner's", { owner: "@acme/two" }, ["beta", "gamma"]],
    ["one tier", { tier: 0 }, ["delta", "epsilon"]],
    ["what is stale", { stale: 8 * DAY }, ["alpha", "beta", "gamma"]],
    ["what is staler than anything", { stale: 9 * DAY }, []],
  ])("lists %s", async (_, filter, expected) => {
    using stage = await several();
    expect(documentOf(await status(stage, filter))).toMatchObject({
      features: expected.map((feature) => ({ feature })),
    });
  });

  test("says where the edge differs from git", async () => {
    using stage = await live({ killed: {}, ahead: { tier: 1 }, same: {} });
    await answerKill(await stage.world(), "killed", "looks bad");
    stage.commit("Go on", files({ ahead: { tier: 2 }, fresh: { tier: 1 } }));
    expect(documentOf(await status(stage))).toMatchObject({
      features: [
        { feature: "ahead", note: "published at tier 1" },
        { feature: "killed", note: "killed by release-manager: manual" },
        { feature: "same", note: "" },
        { feature: "fresh", note: "not published" },
      ],
    });
    stage.write({ ".pilot/snapshot.json": "{" });
    expect(textOf(await status(stage))).toMatch(/same: what is published could not be read/u);
  });

  test("works in a shallow clone, and in an empty repository", async () => {
    using source = await several();
    using shallow = sceneIn(cloneOf(source, "--depth", "1"));
    expect((await status(shallow)).exit).toBe(0);
    using empty = scene();
    expect(textOf(await status(empty))).toContain("Create one: pilot-rollout create");
  });
});

describe("history", () => {
  test("tells every first-parent commit of a feature, newest first, with what it did", async () => {
    using stage = scene();
    stage.commit("Plan", files({ x: { tier: 0 } }), NOW - 9 * DAY);
    stage.commit("Elsewhere", { "src/app": "a\n" }, NOW - 8 * DAY);
    stage.commit("Start", files({ x: { tier: 1 } }), NOW - 7 * DAY);
    stage.commit(
      "Pause",
      files({ x: { tier: 1, paused: { at: "2026-11-16T10:00:00Z", reason: "wait" } } }),
      NOW - 6 * DAY,
    );
    stage.commit("Break", { [fileOf("x")]: "feature: [\n" }, NOW - 5 * DAY);
    const record = { at: "2026-11-18T10:00:00Z", from: 1, reason: "it loses data" };
    stage.commit("Roll back", files({ x: { tier: 0, rolledBack: record } }), NOW - 4 * DAY);
    stage.commit("Remove", { [fileOf("x")]: null }, NOW - 3 * DAY);
    const answer = await answerHistory(await stage.world(), "x");
    expect(documentOf(answer)).toMatchObject({
      version: 1,
      feature: "x",
      entries: [
        { subject: "Remove", note: "removed", at: "2026-11-19T10:00:00Z" },
        { subject: "Roll back", tier: 0, note: "rolled back" },
        { subject: "Break", tier: null, note: "unreadable" },
        { subject: "Pause", tier: 1, note: "paused" },
        { subject: "Start", tier: 1, note: "" },
        { subject: "Plan", tier: 0, note: "" },
      ],
    });
    expect(textOf(answer)).toContain("6 commits");
  });
});

describe("stats and errors over the embedded database", () => {
  test("count what was reported, and hide customers", async () => {
    using stage = await live({ x: {} });
    const world = await stage.world();
    const events = await world.openEvents((await settingsAt(world, stage.head())).settings);
    const rows: EventRow[] = Array.from({ length: 60 }, (_, index) => ({
      feature: "x",
      customer: `cust_${index % 20}`,
      event: "enabled",
      at: NOW - 3 * HOUR + index * MINUTE,
    }));
    const failure: EventRow = {
      feature: "x",
      customer: "cust_7",
      event: "error",
      at: NOW - 2 * HOUR - 13 * MINUTE + 1_000,
      metadata: { message: "quota exceeded\u001B[31m" },
    };
    await events?.record([...rows, failure]).finally(() => events.close());

    const stats = await answerStats(await stage.world(), "x");
    expect(stats.exit).toBe(0);
    expect(documentOf(stats)).toMatchObject({
      version: 1,
      feature: "x",
      tier: 2,
      status: "in_progress",
      metrics: "ok",
      since: "2026-11-14T10:00:00Z",
      enabledCustomers: 20,
      events: 60,
      errors: 1,
      errorRate: 1 / 60,
      successRate: 59 / 60,
    });
    const errors = await answerErrors(await stage.world(), "x", 20);
    expect(documentOf(errors)).toMatchObject({
      errors: [{ at: "2026-11-22T07:47:01Z", customer: null, message: "quota exceeded\u001B[31m" }],
    });
    expect(textOf(errors)).not.toContain("\u001B");
    expect(textOf(errors)).not.toContain("cust_7");

    stage.commit("Show", { ".github/pilot-rollout.yml": "report: {customerIds: show}\n" });
    expect(documentOf(await answerErrors(await stage.world(), "x", 20))).toMatchObject({
      errors: [{ customer: "cust_7" }],
    });
    expect(documentOf(await answerErrors(await stage.world({ now: NOW + DAY }), "x", 20))).toMatchObject({
      errors: [],
    });
  });

  test("errors of a source that keeps no single events end with 3, and say where to look", async () => {
    const settings = "metrics: {sources: {prom: {kind: prometheus, url: 'http://127.0.0.1:1'}}}\n";
    using stage = await live({ x: {} }, { ".github/pilot-rollout.yml": settings });
    const answer = await run(stage, "errors", "x");
    expect(answer).toMatchObject({ exit: 3, stdout: "" });
    expect(answer.stderr).toContain("Source prom keeps no single events");
    expect(yaml("x")).toBe(stage.read(fileOf("x")));
  });
});
