import { describe, expect, test } from "vitest";
import { publishAndTell } from "../../../src/commands/host/publish-and-tell.ts";
import type { Notification } from "../../../src/ports.ts";
import { fileOf, sceneWithRemote, yaml } from "../../cli/scene.ts";
import { codeHost, pullRequest, review, unauthorized } from "../../support/code-host.ts";

const SETTINGS = ".github/pilot-rollout.yml";
const APPROVALS = "approvals: {product: {users: [lead]}}\nnotifications: [{kind: json, url: u, on: [withheld]}]\n";
const PLANNED = { [fileOf("x")]: yaml("x", { tier: 0 }), [SETTINGS]: APPROVALS, ".gitignore": ".pilot/\n" };

/** A published repository, whose store is a file of the job. */
async function stage() {
  const place = sceneWithRemote(PLANNED);
  const { other: person, scene } = place;
  const fake = codeHost();
  const sent: Notification[] = [];
  const publish = async () => {
    const world = await scene.world();
    const openNotifier = () => ({
      kind: "json" as const,
      notify(notification: Notification) {
        sent.push(notification);
        return Promise.resolve({ kind: "sent" as const });
      },
    });
    return publishAndTell(
      { ...world, codeHost: fake.host, codeHostWriter: fake.host, openNotifier },
      { dryRun: false },
    );
  };
  await publish();
  fake.state.calls.length = 0;
  const commit = (message: string, files: Readonly<Record<string, string | null>>): string => {
    const made = person.commit(message, files);
    person.run("push", "-q", "origin", "main");
    return made;
  };
  return {
    person,
    scene,
    ...fake,
    sent,
    publish,
    commit,
    /** Merges a pull request #7 that somebody approved, or nobody. */
    merge(files: Readonly<Record<string, string | null>>, approved: boolean, way: "merge" | "squash" = "merge") {
      person.run("switch", "-qc", "topic");
      const head = person.commit("Propose", files);
      person.run("push", "-q", "--force", "origin", "topic:refs/pull/7/head");
      person.run("switch", "-q", "main");
      if (way === "merge") person.run("merge", "-q", "--no-ff", "-m", "Merge #7", "topic");
      else person.run("merge", "-q", "--squash", "topic");
      if (way === "squash") person.run("commit", "-qm", "Propose (#7)");
      person.run("push", "-q", "origin", "main");
      fake.state.pulls.push(pullRequest({ head, open: false, mergeCommit: person.head() }));
      if (approved) fake.state.reviews.set(7, [review("lead", head)]);
    },
    tier: () => scene.published()?.features["x"]?.tier ?? null,
    [Symbol.dispose]: () => place[Symbol.dispose](),
  };
}

const STARTED = { [fileOf("x")]: yaml("x", { tier: 1 }) };

describe("a publish", () => {
  test.each(["merge", "squash"] as const)(
    "lets through what a merged pull request (%s) was approved for",
    async (way) => {
      using it = await stage();
      it.merge(STARTED, true, way);
      expect(await it.publish()).toMatchObject({ exit: 0, withheld: [], raised: ["x"] });
      expect(it.tier()).toBe(1);
      expect(it.state.deployments).toMatchObject([{}, { environment: "production", state: "success" }]);
    },
  );

  test("withholds what nobody approved, keeps one issue and tells once; closes it when it is over", async () => {
    using it = await stage();
    it.merge(STARTED, false);
    expect(await it.publish()).toMatchObject({ exit: 1, withheld: [{ feature: "x", code: "missing" }] });
    expect(await it.publish()).toMatchObject({ exit: 1 });
    expect(it.tier()).toBe(0);
    expect(it.state.kept).toMatchObject([{ open: true, title: "Withheld: x is narrower at the edge than in git" }]);
    expect(it.sent).toMatchObject([{ event: "withheld", feature: "x" }]);
    it.state.reviews.set(7, [review("lead", it.state.pulls[0]?.head ?? "")]);
    expect(await it.publish()).toMatchObject({ exit: 0, raised: ["x"] });
    expect(it.state.kept).toMatchObject([{ open: false, closing: "Nothing is withheld any more." }]);
  });

  test("withholds a direct push, also where an approved pull request came before it", async () => {
    using it = await stage();
    it.merge(STARTED, true);
    it.commit("More", { [fileOf("x")]: yaml("x", { tier: 1, whitelist: ["cust_internal_1", "cust_2"] }) });
    expect(await it.publish()).toMatchObject({ withheld: [{ feature: "x", code: "missing" }] });
  });

  test("asks for no approval of who only annotated what was approved", async () => {
    using it = await stage();
    it.merge(STARTED, true);
    it.commit("Words", { [fileOf("x")]: yaml("x", { tier: 1, description: "words" }) });
    expect(await it.publish()).toMatchObject({ exit: 0, raised: ["x"] });
  });

  test("asks nobody about a lowering, whatever the code host does", async () => {
    using it = await stage();
    it.merge(STARTED, true);
    await it.publish();
    for (const name of ["pullRequestsOf", "reviews", "openIssues", "closeIssue", "upsertIssue", "recordDeployment"]) {
      it.state.failing.set(name, unauthorized("issues: write"));
    }
    it.commit("Stop", { [fileOf("x")]: yaml("x", { tier: 0 }) });
    const done = await it.publish();
    expect(done).toMatchObject({ lowered: ["x"], exit: 3 });
    expect(done.notes.join("\n")).toContain("issues: write");
    expect(it.tier()).toBe(0);
  });

  test("withholds where the code host cannot tell who approved", async () => {
    using it = await stage();
    it.merge(STARTED, true);
    it.state.failing.set("reviews", unauthorized("pull-requests: read"));
    expect(await it.publish()).toMatchObject({ exit: 3, withheld: [{ feature: "x", code: "unauthorized" }] });
  });

  test("keeps one issue about broken files while there are some", async () => {
    using it = await stage();
    it.commit("Break", { [fileOf("y")]: "feature: [\n" });
    expect(await it.publish()).toMatchObject({ exit: 2 });
    expect(await it.publish()).toMatchObject({ exit: 2 });
    expect(it.state.kept).toMatchObject([{ open: true, body: expect.stringContaining("rollouts/y.yaml") }]);
    it.commit("Mend", { [fileOf("y")]: null });
    expect(await it.publish()).toMatchObject({ exit: 0 });
    expect(it.state.kept).toMatchObject([{ open: false }]);
  });

  test("records what went live once, also where that could not be recorded at the time", async () => {
    using it = await stage();
    it.state.deployments.length = 0;
    it.state.failing.set("recordDeployment", unauthorized("deployments: write"));
    it.merge(STARTED, true);
    expect((await it.publish()).notes.join()).toContain("deployments: write");
    it.state.failing.clear();
    expect(await it.publish()).toMatchObject({ exit: 0, stores: [{ outcome: "unchanged" }] });
    await it.publish();
    const { revision } = it.scene.published() ?? {};
    expect(it.state.deployments).toMatchObject([{ commit: revision, state: "success", environment: "production" }]);
  });
});
