import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { cloneOf, gitIn, repositoryAt, type TestRepository } from "../git.ts";
import { mergeGroupEvent, pullRequestEvent, pushEvent, reviewEvent, workflowDispatchEvent } from "./events.ts";
import { EVERY_FAULT, nameOf } from "./faults.ts";
import { type GitHub, startGitHub } from "./github.ts";
import { DESCRIBED } from "./openapi.ts";
import { OPERATIONS } from "./server.ts";

let github: GitHub;
let clone: TestRepository;
let token: string;

beforeEach(async () => {
  github = await startGitHub();
  clone = cloneOf(repositoryAt(github.directory));
  clone.commit("Begin", { "rollouts/a.yaml": "feature: a\n", "tool.sh": "#!/bin/sh\n" });
  clone.run("push", "-q", "origin", "HEAD:main");
  token = github.token("product-lead");
});

afterEach(async () => {
  clone[Symbol.dispose]();
  await github.close();
});

async function ask(method: string, path: string, body?: object, as = token) {
  const response = await fetch(`${github.url}/repos/acme/web${path}`, {
    method,
    headers: { authorization: `Bearer ${as}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? null : JSON.parse(text) };
}

function branch(name: string, files: Readonly<Record<string, string>>): string {
  clone.run("checkout", "-q", "-B", name, "origin/main");
  const commit = clone.commit(`Work on ${name}`, files);
  clone.run("push", "-q", "--force", "origin", `HEAD:${name}`);
  return commit;
}

describe("git and the API of the fake agree", () => {
  test("a commit made by the API is what a clone fetches, signed and byte for byte", async () => {
    const tip = github.tip();
    const content = Buffer.from("é\r\n\0 no line end");
    const blob = await ask("POST", "/git/blobs", { content: content.toString("base64"), encoding: "base64" });
    const entry = { path: "rollouts/a.yaml", mode: "100644", type: "blob", sha: blob.body.sha };
    const tree = await ask("POST", "/git/trees", { base_tree: tip, tree: [entry] });
    const commit = await ask("POST", "/git/commits", { message: "Edit", tree: tree.body.sha, parents: [tip] });
    expect(commit.body.verification.verified).toBe(true);
    expect(await ask("PATCH", "/git/refs/heads/main", { sha: commit.body.sha, force: false })).toMatchObject({
      status: 200,
    });
    clone.run("fetch", "-q", "origin");
    expect(clone.run("rev-parse", "origin/main")).toBe(commit.body.sha);
    expect(clone.run("diff", "--name-only", tip, "origin/main")).toBe("rollouts/a.yaml");
    const read = await ask("GET", `/git/blobs/${blob.body.sha}`);
    expect(Buffer.from(read.body.content, "base64")).toEqual(content);
  });

  test("a branch moves forward only, and a protected one not at all, by push or by API", async () => {
    const tip = github.tip();
    const other = branch("other", { "x.txt": "1" });
    github.merge(github.open({ head: "other" }).number, "squash");
    expect(await ask("PATCH", "/git/refs/heads/main", { sha: other, force: false })).toMatchObject({
      status: 422,
      body: { message: "Update is not a fast forward" },
    });
    expect(await ask("POST", "/git/refs", { ref: "refs/heads/other", sha: tip })).toMatchObject({ status: 422 });
    github.protect("main");
    const next = branch("next", { "y.txt": "1" });
    expect((await ask("PATCH", "/git/refs/heads/main", { sha: next, force: false })).body.message).toContain("rule");
    clone.run("fetch", "-q");
    clone.run("checkout", "-q", "-B", "direct", "origin/main");
    clone.commit("Direct", { "z.txt": "1" });
    expect(() => clone.run("push", "-q", "origin", "HEAD:main")).toThrow(/GH013/u);
    expect(await ask("DELETE", "/git/refs/heads/next")).toMatchObject({ status: 204 });
    expect(await ask("GET", "/git/ref/heads/next")).toMatchObject({ status: 404 });
  });

  test("a pull request follows its branch, and its own ref can be fetched", async () => {
    branch("work", { "rollouts/a.yaml": "feature: a\ntier: 1\n" });
    const { number } = github.open({ head: "work" });
    const second = branch("work", { "rollouts/a.yaml": "feature: a\ntier: 2\n" });
    expect((await ask("GET", `/pulls/${number}`)).body.head.sha).toBe(second);
    clone.run("fetch", "-q", "origin", `refs/pull/${number}/head:refs/pr`);
    expect(clone.run("rev-parse", "refs/pr")).toBe(second);
  });

  test.each(["merge", "squash", "rebase"] as const)("after %s the commits know their pull request", async (method) => {
    const head = branch("work", { "x.txt": "1" });
    const { number } = github.open({ head: "work" });
    expect((await ask("GET", `/commits/${head}/pulls`)).body).toMatchObject([{ number, state: "open" }]);
    const tip = github.merge(number, method);
    expect(github.tip()).toBe(tip);
    expect((await ask("GET", `/commits/${tip}/pulls`)).body).toMatchObject([{ number, merge_commit_sha: tip }]);
    github.forcePush("work", tip);
    expect((await ask("GET", `/pulls/${number}`)).body).toMatchObject({ merged: true, head: { sha: head } });
  });

  test("a fork's branch is proposed without ever being a branch here", async () => {
    const fork = github.fork("mallory");
    using theirs = cloneOf(repositoryAt(fork.directory));
    const sha = theirs.commit("Mischief", { "rollouts/a.yaml": "feature: a\ntier: 4\n" });
    theirs.run("push", "-q", "origin", "HEAD:main");
    const { number } = github.open({ head: "main", fork: "mallory", author: "mallory" });
    expect((await ask("GET", `/pulls/${number}`)).body.head).toMatchObject({
      sha,
      repo: { full_name: "mallory/web", fork: true },
    });
    expect(github.tip()).not.toBe(sha);
    expect(gitIn(github.directory, ["rev-parse", `refs/pull/${number}/head`])).toBe(sha);
  });
});

describe("the fake has GitHub's odd behaviour", () => {
  test("pull requests are among the issues, and lists come in pages", async () => {
    branch("work", { "x.txt": "1" });
    github.open({ head: "work", labels: ["P0"] });
    for (let count = 0; count < 4; count += 1) github.issue({ labels: ["P0"] });
    const first = await ask("GET", "/issues?labels=p0&per_page=2");
    expect(first.headers.get("link")).toContain('page=2>; rel="next"');
    const last = await ask("GET", "/issues?labels=P0&per_page=2&page=3");
    expect(last.body).toMatchObject([{ number: 1, pull_request: {} }]);
    expect(last.headers.get("link")).toBeNull();
  });

  test("a job may do what its permissions say, and is told what it lacks", async () => {
    const job = github.jobToken({ contents: "read", statuses: "write", "pull-requests": "write" });
    const sha = github.tip();
    const status = { state: "success", context: "pilot-rollout", description: "all is well" };
    expect(await ask("POST", `/statuses/${sha}`, status, job)).toMatchObject({
      status: 201,
      body: { creator: { login: "github-actions[bot]", type: "Bot" } },
    });
    const refused = await ask("POST", "/git/refs", { ref: "refs/heads/x", sha }, job);
    expect(refused.status).toBe(403);
    expect(refused.headers.get("x-accepted-github-permissions")).toBe("contents=write");
    github.world.teams.set("acme/engineering", ["tech-lead"]);
    const members = `${github.url}/orgs/acme/teams/engineering/members`;
    expect((await fetch(members, { headers: { authorization: `token ${job}` } })).status).toBe(403);
    expect((await fetch(members, { headers: { authorization: `token ${token}` } })).status).toBe(200);
  });

  test("a deployment wants green statuses unless told that it does not", async () => {
    const sha = github.tip();
    await ask("POST", `/statuses/${sha}`, { state: "pending", context: "ci" });
    expect(await ask("POST", "/deployments", { ref: sha, auto_merge: false })).toMatchObject({ status: 409 });
    const made = await ask("POST", "/deployments", { ref: sha, auto_merge: false, required_contexts: [] });
    expect(made.status).toBe(201);
    expect(await ask("POST", `/deployments/${made.body.id}/statuses`, { state: "success" })).toMatchObject({
      status: 201,
    });
  });

  test("issues can be switched off, labels exist once, texts have a limit", async () => {
    expect(await ask("POST", "/labels", { name: "P0", description: "" })).toMatchObject({ status: 201 });
    expect((await ask("POST", "/labels", { name: "p0" })).body.errors[0].code).toBe("already_exists");
    const { number } = github.issue({});
    expect(await ask("POST", `/issues/${number}/comments`, { body: "x".repeat(65_537) })).toMatchObject({
      status: 422,
    });
    expect(await ask("POST", `/issues/${number}/comments`, { body: "x" })).toMatchObject({ status: 201 });
    github.world.issuesEnabled = false;
    expect(await ask("POST", "/issues", { title: "x" })).toMatchObject({ status: 410 });
  });

  test("the graph tells whose token it is", async () => {
    const job = github.jobToken({});
    const answer = await fetch(`${github.url}/graphql`, {
      method: "POST",
      headers: { authorization: `bearer ${job}` },
      body: JSON.stringify({ query: "query { viewer { login } }" }),
    });
    expect(await answer.json()).toEqual({ data: { viewer: { login: "github-actions[bot]" } } });
  });
});

describe("faults come when they are told to", () => {
  test("a write that fails afterwards has happened, one that fails before has not", async () => {
    const path = `/statuses/${github.tip()}`;
    const operation = "repos/create-commit-status";
    github.fault({ operation, call: 1, fault: { kind: "broken", when: "before", status: 500 } });
    github.fault({ operation, call: 2, fault: { kind: "broken", when: "after", status: 502 } });
    expect((await ask("POST", path, { state: "success" })).status).toBe(500);
    expect(github.world.statuses).toHaveLength(0);
    expect((await ask("POST", path, { state: "success" })).status).toBe(502);
    expect(github.world.statuses).toHaveLength(1);
    expect((await ask("POST", path, { state: "success" })).status).toBe(201);
    expect(github.journal.map(({ status }) => status)).toEqual([500, 502, 201]);
  });

  test("no fault gives a good answer", async () => {
    for (const fault of EVERY_FAULT.filter(({ kind }) => kind !== "slow")) {
      github.reset();
      github.fault({ call: 1, fault });
      const answer = ask("GET", "").then(
        ({ status }) => status,
        (error: unknown) => error,
      );
      const given = await answer;
      const after = await ask("GET", "");
      expect([nameOf(fault), given, after.status]).not.toEqual([nameOf(fault), 200, 200]);
      expect(after.status).toBe(200);
    }
  });
});

describe("what the fake says is what GitHub describes", () => {
  test("an answer that is not, and a request that is not, fail the test at its end", async () => {
    const other = await startGitHub();
    const secret = other.token("x");
    await fetch(`${other.url}/repos/acme/web/issues?colour=red`, { headers: { authorization: `token ${secret}` } });
    expect(other.violations).toEqual(["issues/list-for-repo: query colour is unknown"]);
    await expect(other.close()).rejects.toThrow("not as GitHub describes it");
  });

  test("payloads of events carry the facts", () => {
    const before = github.tip();
    const after = branch("work", { "x.txt": "1" });
    const pull = github.open({ head: "work", title: "Advance a" });
    const review = github.review(pull.number, { author: "tech-lead" });
    const { world } = github;
    expect(pullRequestEvent(world, pull, "synchronize")).toMatchObject({ pull_request: { head: { sha: after } } });
    expect(reviewEvent(world, pull, review)).toMatchObject({
      review: { state: "approved", user: { login: "tech-lead" } },
    });
    expect(pushEvent(world, { branch: "work", before, after, by: "developer" })).toMatchObject({
      after,
      ref: "refs/heads/work",
    });
    const queued = github.queue(pull.number);
    expect(mergeGroupEvent(world, pull, queued)).toMatchObject({ merge_group: { head_sha: queued.sha } });
    const order = { workflow: "operate.yml", inputs: { command: "kill" }, by: "product-lead" };
    expect(workflowDispatchEvent(world, order)).toMatchObject({ inputs: { command: "kill" } });
  });

  test("it offers what is described, and describes what it offers", () => {
    expect(OPERATIONS.toSorted()).toEqual(DESCRIBED.toSorted());
  });
});
