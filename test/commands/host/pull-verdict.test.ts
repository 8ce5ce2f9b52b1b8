import { describe, expect, test } from "vitest";
import { endsOfPull } from "../../../src/commands/host/pull-ends.ts";
import { judgePull } from "../../../src/commands/host/pull-verdict.ts";
import { recheck } from "../../../src/commands/host/recheck.ts";
import type { World } from "../../../src/commands/world.ts";
import { commentMarker } from "../../../src/report/comment.ts";
import { fileOf, sceneWithRemote, yaml } from "../../cli/scene.ts";
import { codeHost, pullRequest, review, unauthorized } from "../../support/code-host.ts";

const SETTINGS = ".github/pilot-rollout.yml";
const APPROVALS = "approvals: {product: {users: [lead]}}\n";
const MARKER = commentMarker(null);

/** A pull request #7 from the branch `topic` with some files, seen from a clone that has only main checked out. */
function stage(first: Readonly<Record<string, string>>, proposed: Readonly<Record<string, string | null>>) {
  const place = sceneWithRemote(first);
  const { other: person } = place;
  const fake = codeHost();
  person.run("switch", "-qc", "topic");
  const push = (files: Readonly<Record<string, string | null>>): string => {
    const head = person.commit("Propose", files);
    person.run("push", "-q", "--force", "origin", "topic", "topic:refs/pull/7/head");
    fake.state.pulls.splice(0, 1, pullRequest({ head }));
    return head;
  };
  push(proposed);
  return {
    ...place,
    person,
    push,
    ...fake,
    onMain(files: Readonly<Record<string, string | null>>) {
      person.run("switch", "-q", "main");
      person.commit("Meanwhile", files);
      person.run("push", "-q", "origin", "main");
      person.run("switch", "-q", "topic");
    },
    async judge(statically = false) {
      const world: World = { ...(await place.scene.world()), codeHost: fake.host, codeHostWriter: fake.host };
      const [pull] = fake.state.pulls;
      if (pull === undefined) throw new Error("there is no pull request");
      const ends = await endsOfPull(world, pull, null);
      return judgePull(world, fake.host, { ends, pull, comment: true, statically });
    },
    status: () => fake.state.statuses.at(-1)?.status,
    async recheck() {
      return recheck({ ...(await place.scene.world()), codeHost: fake.host }, fake.host);
    },
    [Symbol.dispose]: () => place[Symbol.dispose](),
  };
}

const PLANNED = { [fileOf("x")]: yaml("x", { tier: 0 }) };
const STARTED = { [fileOf("x")]: yaml("x", { tier: 1 }) };

describe("the verdict on a pull request", () => {
  test("without rollouts is success at once, and no comment", async () => {
    using it = stage({ ...PLANNED, [SETTINGS]: APPROVALS }, { "README.md": "words" });
    expect(await it.judge()).toMatchObject({ told: true, notes: [] });
    expect(it.status()).toEqual({
      context: "pilot-rollout",
      state: "success",
      description: "No rollout changes",
      url: null,
    });
    expect(it.state.calls).toEqual(["setStatus", "hasComment"]);
  });

  test("waits for approvals, and is success with them, in one comment", async () => {
    using it = stage({ ...PLANNED, [SETTINGS]: APPROVALS }, STARTED);
    await it.judge();
    expect(it.status()).toMatchObject({ state: "pending", description: "Held: product's approval" });
    it.state.reviews.set(7, [review("lead", it.state.pulls[0]?.head ?? "")]);
    await it.judge();
    expect(it.status()).toMatchObject({ state: "success" });
    expect(it.state.comments).toMatchObject([{ pull: 7, marker: MARKER, body: expect.stringContaining(MARKER) }]);
  });

  test("tells in the same comment that rollouts are touched no longer", async () => {
    using it = stage(PLANNED, STARTED);
    await it.judge();
    it.push({ [fileOf("x")]: yaml("x", { tier: 0 }), "notes.yml": "a: 1" });
    await it.judge();
    expect(it.status()).toMatchObject({ state: "success", description: "No rollout changes" });
    expect(it.state.comments).toHaveLength(1);
    expect(it.state.comments[0]?.body).toContain("No rollout changes");
  });

  test("is about what a merge would do now, not about what the branch once left", async () => {
    const rolledBack = { at: "2026-11-20T10:00:00Z", from: 1, by: "guard", reason: "errors" };
    using it = stage(STARTED, { [fileOf("x")]: yaml("x", { tier: 2 }) });
    it.onMain({ [fileOf("x")]: yaml("x", { tier: 0, rolledBack }), [fileOf("y")]: yaml("y", { tier: 1 }) });
    const { validation } = await it.judge();
    expect(validation.judgements).toMatchObject([{ change: { feature: "x", before: { tier: 0 } }, decision: "block" }]);
    expect(it.status()).toMatchObject({ state: "failure" });
  });

  test("counts a feature that another pull request started meanwhile", async () => {
    using it = stage(PLANNED, STARTED);
    it.onMain({ [fileOf("y")]: yaml("y", { tier: 1 }) });
    const { validation } = await it.judge();
    expect(validation.judgements[0]?.findings).toContainEqual(
      expect.objectContaining({ id: "one-at-a-time", verdict: "fail" }),
    );
  });

  test("is failure for mistakes of its own only", async () => {
    using it = stage({ ...PLANNED, [fileOf("old")]: "feature: [\n" }, STARTED);
    expect(await it.judge()).toMatchObject({ validation: { problems: [], exit: 0 } });
    it.push({ [fileOf("new")]: "feature: new\ntier: 7\n" });
    expect(await it.judge()).toMatchObject({ validation: { exit: 2, problems: [{ file: fileOf("new"), line: 2 }] } });
    expect(it.status()).toMatchObject({
      state: "failure",
      description: expect.stringContaining("rollouts/new.yaml:2:7"),
    });
  });

  test("goes by the settings of the base", async () => {
    using it = stage({ ...PLANNED, [SETTINGS]: APPROVALS }, { ...STARTED, [SETTINGS]: "version: 1\n" });
    await it.judge();
    expect(it.status()).toMatchObject({ state: "pending", description: "Held: product's approval" });
  });

  test("waits for the base's groups where the settings get looser", async () => {
    using it = stage({ ...PLANNED, [SETTINGS]: APPROVALS }, { [SETTINGS]: `${APPROVALS}audience: {maximum: 60}\n` });
    await it.judge();
    expect(it.status()).toMatchObject({
      state: "pending",
      description: "Held: looser settings need the approval of product",
    });
    it.state.reviews.set(7, [review("lead", it.state.pulls[0]?.head ?? "")]);
    const { validation } = await it.judge();
    expect(validation).toMatchObject({
      exit: 0,
      settings: expect.arrayContaining([expect.stringContaining("are approved by product")]),
    });
    expect(it.status()).toMatchObject({ state: "success" });
    it.state.failing.set("reviews", unauthorized("pull-requests: read"));
    await it.judge();
    expect(it.status()).toMatchObject({ state: "pending" });
  });

  test("carries the catalog's name", async () => {
    using it = stage({ [SETTINGS]: "name: web\n" }, { "README.md": "words" });
    await it.judge();
    expect(it.status()).toMatchObject({ context: "pilot-rollout/web", state: "success" });
  });

  test("that cannot be written names the missing right, in the comment too", async () => {
    using it = stage(PLANNED, STARTED);
    it.state.failing.set("setStatus", unauthorized("statuses: write"));
    const verdict = await it.judge();
    expect(verdict).toMatchObject({ told: false, notes: [expect.stringContaining("`statuses: write`")] });
    expect(it.state.comments[0]?.body).toContain("statuses: write");
  });

  test("of a run without secrets looks for mistakes, asks nobody and writes nothing", async () => {
    using it = stage({ ...PLANNED, [SETTINGS]: APPROVALS }, { ...STARTED, [fileOf("y")]: "feature: y\ntier: 9\n" });
    const verdict = await it.judge(true);
    expect(verdict).toMatchObject({ told: false, validation: { problems: [{ file: fileOf("y") }], exit: 2 } });
    expect(it.state.calls).toEqual([]);
  });
});

describe("the re-check", () => {
  test("judges pull requests from other repositories, and the others where one cannot be", async () => {
    using it = stage({ ...PLANNED, [SETTINGS]: APPROVALS }, STARTED);
    const head = it.state.pulls[0]?.head ?? "";
    it.state.pulls.splice(0, 1, pullRequest({ number: 5, head: "1".repeat(40) }), pullRequest({ head, fork: true }));
    const done = await it.recheck();
    expect(done).toMatchObject({ exit: 3, verdicts: [{ pull: 7 }], notes: [expect.stringContaining("#5")] });
    expect(it.state.statuses).toMatchObject([{ commit: head, status: { state: "pending" } }]);
  });

  test("holds without failing", async () => {
    using it = stage({ ...PLANNED, [SETTINGS]: APPROVALS }, STARTED);
    expect(await it.recheck()).toMatchObject({ exit: 0, verdicts: [{ validation: { exit: 1 } }] });
  });

  test("says why nothing can be listed", async () => {
    using it = stage(PLANNED, STARTED);
    it.state.failing.set("openPullRequests", unauthorized("pull-requests: read"));
    expect(await it.recheck()).toMatchObject({ exit: 3, notes: [expect.stringContaining("pull-requests: read")] });
  });
});
