/** What validate compares with, and whom it asks, with real git and real files. */

import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answerValidate } from "../../src/cli/judging.ts";
import { evidence } from "../support/builders.ts";
import { cli } from "../support/cli.ts";
import { cloneOf, repository } from "../support/git.ts";
import { documentOf, fileOf, files, type Given, live, type Scene, sceneIn, tamper, yaml } from "./scene.ts";

async function validate(stage: Scene, given: Given = {}) {
  return answerValidate(await stage.world(given), { base: null, head: null });
}

describe("a file that cannot be read at the base", () => {
  const BROKEN = { [fileOf("x")]: "feature: x\ntier: [\n" };

  test.each<readonly [string, number, Readonly<Record<string, unknown>>]>([
    ["a repair as it was", 3, { kinds: ["annotated"], from: 3, to: 3, decision: "allow" }],
    ["a lowering", 2, { kinds: ["stepped-down"], from: 3, to: 2, decision: "allow" }],
    ["a rollback", 0, { kinds: ["rolled-back"], from: 3, to: 0, decision: "allow" }],
    ["a rise", 4, { kinds: ["advanced"], from: 3, to: 4, decision: "allow" }],
  ])("is replaced by its last readable version: %s", async (_, tier, change) => {
    using stage = await live({ x: { tier: 3 } });
    stage.commit("Break it", BROKEN);
    stage.commit("Break it more", { [fileOf("x")]: "feature: x\ntier: {\n" });
    stage.write(files({ x: { tier } }));
    expect(documentOf(await validate(stage, { evidence: evidence() }))).toMatchObject({ changes: [change] });
  });

  test("that is deleted is removed", async () => {
    using stage = await live({ x: { tier: 3 } });
    stage.commit("Break it", BROKEN);
    stage.write({ [fileOf("x")]: null });
    const answer = await validate(stage);
    expect(documentOf(answer)).toMatchObject({ changes: [{ kinds: ["removed"], from: 3, to: null }] });
    expect(answer.exit).toBe(0);
  });

  test("and is left as it is, is no change", async () => {
    using stage = await live({ x: { tier: 3 } });
    stage.commit("Break it", BROKEN);
    expect(documentOf(await validate(stage))).toMatchObject({ changes: [] });
  });

  test.each<readonly [string, readonly (readonly [string, string | null])[]]>([
    ["never could be", []],
    [
      "could be before it was deleted",
      [
        ["Add", yaml("y")],
        ["Remove", null],
      ],
    ],
  ])("counts as absent where it %s", async (_, past) => {
    using stage = await live({ x: {} });
    for (const [message, text] of past) stage.commit(message, { [fileOf("y")]: text });
    stage.commit("Add a broken one", { [fileOf("y")]: "tier: [\n" });
    stage.write(files({ y: {} }));
    expect(documentOf(await validate(stage))).toMatchObject({
      changes: [{ feature: "y", kinds: ["created", "skipped"], from: null, decision: "block" }],
    });
  });

  test("counts as absent in a clone whose history is cut", async () => {
    using stage = await live({ x: {} });
    stage.commit("Break it", BROKEN);
    using shallow = sceneIn(cloneOf(stage, "--depth", "1"));
    shallow.write(files({ x: {} }));
    expect(documentOf(await validate(shallow))).toMatchObject({ changes: [{ kinds: ["created", "skipped"] }] });
  });
});

describe("approval groups without a code host", () => {
  const SETTINGS = {
    ".github/pilot-rollout.yml": "concurrency: {running: 9}\napprovals: {product: {users: [product-lead]}}\n",
  };
  const SKIPPED = {
    decision: "allow",
    criteria: [{ id: "approvals", verdict: "skipped", message: "no code host is configured" }],
  };

  test("new evidence is not held, for nobody can be asked", async () => {
    using stage = await live({ x: { tier: 2 } }, SETTINGS);
    stage.write(files({ x: { tier: 2, evidenceSince: "2026-11-20T10:00:00Z" } }));
    const answer = await validate(stage);
    expect(documentOf(answer)).toMatchObject({ changes: [{ kinds: ["evidence-restarted"], ...SKIPPED }] });
    expect(answer.exit).toBe(0);
  });

  test("looser limits are named, and not held", async () => {
    using stage = await live({ x: { tier: 2 } }, SETTINGS);
    stage.write({ ".github/pilot-rollout.yml": "concurrency: {running: 9}\ncriteria: {maximumErrorRate: 6%}\n" });
    const answer = await validate(stage);
    expect(documentOf(answer)).toMatchObject({
      settings: expect.arrayContaining([
        "looser limits (maximum error rate, approval of product) need the approval of product; " +
          "without a code host nobody can be asked, so this is not judged here",
      ]),
    });
    expect(answer.exit).toBe(0);
  });

  test("neither is it beside a rise in a clone whose history is cut", async () => {
    using stage = await live({ x: { tier: 2 }, y: { tier: 1 } }, SETTINGS);
    using shallow = sceneIn(cloneOf(stage, "--depth", "1"));
    shallow.write(files({ x: { tier: 2, evidenceSince: "2026-11-20T10:00:00Z" }, y: { tier: 2 } }));
    expect(documentOf(await validate(shallow))).toMatchObject({
      changes: [
        { feature: "x", ...SKIPPED },
        { feature: "y", decision: "hold" },
      ],
    });
  });
});

test("a branch is judged by the settings that the base branch has now, and asked nothing about them", async () => {
  using stage = sceneIn(repository());
  const settings = (limit: string) => ({ ".github/pilot-rollout.yml": `audience: {maximum: ${limit}}\n` });
  stage.commit("Begin", { ...settings("9"), ...files({ x: { tier: 1, whitelist: ["a", "b"] } }) });
  stage.run("switch", "-qc", "topic");
  stage.commit("Advance", files({ x: { tier: 2, whitelist: ["a", "b"] } }));
  stage.run("switch", "-q", "main");
  stage.commit("Tighten", settings("1"));
  stage.run("switch", "-q", "topic");
  const judged = expect.arrayContaining([expect.objectContaining({ id: "audience", code: "too-many" })]);
  const document = documentOf(await validate(stage, { evidence: evidence() }));
  expect(document).toMatchObject({ settings: [], changes: [{ decision: "block", criteria: judged }] });
  stage.write(settings("5"));
  const touched = documentOf(await validate(stage, { evidence: evidence() }));
  expect(touched).toMatchObject({ settings: ["largest whitelist 1 → 5: 1 feature"], changes: [{ criteria: judged }] });
});

test("settings that are a link or too large are an error, and never the defaults", async () => {
  using stage = sceneIn(repository());
  const path = ".github/pilot-rollout.yml";
  stage.commit("Begin", { [path]: "audience: {maximum: 1}\n", ...files({ x: { tier: 1, whitelist: ["a", "b"] } }) });
  stage.write({ [path]: `#${"x".repeat(1_048_576)}\n` });
  const large = { problems: [{ code: "too-large", file: path, line: 1, column: 1 }], settings: [], ok: false };
  expect(documentOf(await validate(stage))).toMatchObject(large);
  stage.write({ [path]: null });
  symlinkSync("elsewhere.yml", join(stage.directory, path));
  const answer = await validate(stage);
  expect(documentOf(answer)).toMatchObject({ problems: [{ code: "link", file: path, line: 1, column: 1 }] });
  expect(answer.exit).toBe(2);
  stage.run("add", "-A");
  stage.run("commit", "-qm", "Link");
  stage.write(files({ x: { tier: 2, whitelist: ["a", "b"] } }));
  const judged = expect.arrayContaining([expect.objectContaining({ id: "audience", code: "too-many" })]);
  expect(documentOf(await validate(stage, { evidence: evidence() }))).toMatchObject({
    changes: [{ criteria: judged }],
  });
});

describe("a kill of a feature that is not in the snapshot", () => {
  const KILL = { at: "2026-11-21T10:00:00Z", by: "support", code: "manual" };

  test.each<readonly [string, Readonly<Record<string, Readonly<Record<string, unknown>>>>]>([
    ["is new", { other: {} }],
    ["was planned", { other: {}, x: { tier: 0 } }],
  ])("blocks a start where the feature %s", async (_, before) => {
    using stage = await live(before);
    const { x: _x, ...features } = stage.published()?.features ?? {};
    tamper(stage, { features, kills: { x: { ...KILL, revision: stage.head() } } });
    stage.write(files({ x: { tier: 1 } }));
    const unlocked = expect.objectContaining({ id: "unlocked", verdict: "fail", code: "killed" });
    const answer = await validate(stage);
    expect(documentOf(answer)).toMatchObject({
      changes: [{ feature: "x", decision: "block", criteria: expect.arrayContaining([unlocked]) }],
    });
    expect(answer.exit).toBe(1);
  });
});

test("validate refuses to compare a detached commit with itself where the base branch is not there", async () => {
  using origin = repository();
  origin.commit("Start", { "rollouts/x.yaml": "feature: x\ntier: 1\nwhitelist: [a]\n" });
  origin.commit("Advance", { "rollouts/x.yaml": "feature: x\ntier: 2\nwhitelist: [a]\n" });
  using clone = repository();
  clone.run("fetch", "-q", "--depth=1", `file://${origin.directory}`, "main");
  clone.run("checkout", "-q", "--detach", "FETCH_HEAD");
  const { exit, stderr } = await cli({ directory: clone.directory }, "validate");
  expect({ exit, stderr }).toMatchObject({ exit: 3, stderr: expect.stringContaining("fetch-depth: 0") });
});
