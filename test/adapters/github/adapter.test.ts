import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { openGitHub, placeOf } from "../../../src/adapters/github.ts";
import type { CommitStatus, FileEdit } from "../../../src/ports.ts";
import { gitIn } from "../../support/git.ts";
import { gitBytes } from "../../support/github/bare.ts";
import type { Fault } from "../../support/github/faults.ts";
import { valueOf } from "./contract.ts";
import { type Scene, openScene } from "./scene.ts";

const MARKER = "<!-- pilot-rollout:adapter -->";
const STATUS: CommitStatus = { context: "pilot-rollout", state: "success", description: "Allowed", url: null };

let scene: Scene;
let github: Scene["github"];

beforeAll(async () => {
  scene = await openScene();
  github = scene.github;
  scene.push("work", { "x.txt": "1" });
  github.open({ head: "work" });
});

beforeEach(() => {
  github.reset();
  github.world.comments.length = 0;
  github.world.statuses.length = 0;
});

afterAll(() => scene.close());

function asked(operation: string): number {
  return github.journal.filter((call) => call.operation === operation).length;
}

function always(operation: string, fault: Fault): void {
  github.fault({ operation, call: 1, times: 1_000, fault });
}

describe("why GitHub did not do as asked", () => {
  test("the missing right is named as workflows write it", async () => {
    const host = scene.as({ token: github.jobToken({ contents: "read", statuses: "read" }) });
    expect(await host.setStatus(github.tip(), STATUS)).toMatchObject({
      kind: "failed",
      cause: "unauthorized",
      permission: "statuses: write",
      detail: "cannot set the status pilot-rollout: GitHub answers 403: Resource not accessible by integration",
    });
    expect(await host.upsertComment(1, MARKER, MARKER)).toMatchObject({
      permission: "issues: read or pull-requests: read",
    });
  });

  test("a job's own token cannot see teams, and is told what could", async () => {
    const answer = await scene.host.teamMembers("acme/engineering");
    expect(answer).toMatchObject({ cause: "unauthorized", permission: "members: read" });
    expect(answer).toHaveProperty("detail", expect.stringContaining("GitHub App"));
  });

  test("what nobody listens to is unreachable", async () => {
    const answer = await scene.as({ url: "http://127.0.0.1:9" }).pullRequest(1);
    expect(answer).toMatchObject({ cause: "unreachable", permission: null });
  });

  test("what does not answer in time has timed out, by the adapter's own clock", async () => {
    always("pulls/get", { kind: "slow", ms: 60_000 });
    const host = scene.as({ patience: { request: 150, total: 200, backOff: 1 } });
    expect(await host.pullRequest(1)).toMatchObject({ cause: "timeout" });
  });

  test("no secret and no line break of GitHub's leaves the adapter", async () => {
    const hostile: typeof fetch = async () =>
      Response.json({ message: `token ${scene.token}\n::error::@everyone ${"x".repeat(100_000)}` }, { status: 422 });
    const answer = await scene.as({ fetch: hostile }).setStatus(github.tip(), STATUS);
    const detail = answer.kind === "failed" ? answer.detail : "";
    expect(detail).not.toContain(scene.token);
    expect(detail).not.toMatch(/\n/u);
    expect(detail).not.toBe("");
    expect(detail.length).toBeLessThanOrEqual(240);
  });
});

describe("patience", () => {
  test.each([
    ["broken, when before", { kind: "broken", when: "before", status: 502 }],
    ["cut off", { kind: "truncated" }],
    ["no JSON", { kind: "no-json" }],
    ["a dead connection", { kind: "cut-connection", when: "before" }],
    ["a limit that ends soon", { kind: "secondary-limit", status: 429, retryAfter: 1 }],
  ] as const)("a read is repeated after %s, and not for ever", async (_, fault) => {
    github.fault({ operation: "pulls/get", call: 1, times: 2, fault });
    expect(valueOf(await scene.host.pullRequest(1))).toMatchObject({ number: 1 });
    expect(asked("pulls/get")).toBe(3);
    always("pulls/get", fault);
    expect(await scene.as({}).pullRequest(1)).toMatchObject({ kind: "failed" });
    expect(asked("pulls/get")).toBe(6);
  });

  test("a limit that ends too late is not waited for", async () => {
    always("pulls/get", { kind: "primary-limit", resetIn: 3000 });
    expect(await scene.host.pullRequest(1)).toMatchObject({ cause: "rate-limited" });
    expect(asked("pulls/get")).toBe(1);
  });

  test("a GitHub that answers nothing is not asked three times for everything", async () => {
    always("pulls/get", { kind: "broken", when: "before", status: 503 });
    const host = scene.as({ patience: { request: 2_000, total: 0, backOff: 1 } });
    for (let count = 0; count < 3; count += 1) await host.pullRequest(1);
    expect(asked("pulls/get")).toBe(3);
  });

  test.each([
    ["took effect all the same", { kind: "broken", when: "after", status: 502 }, 1],
    ["answered half", { kind: "truncated" }, 1],
    ["did nothing", { kind: "broken", when: "before", status: 500 }, 2],
    ["was refused for a limit", { kind: "secondary-limit", status: 403, retryAfter: 1 }, 2],
  ] as const)("a create that %s ends as one comment", async (_, fault, creates) => {
    github.fault({ operation: "issues/create-comment", call: 1, fault });
    valueOf(await scene.host.upsertComment(1, MARKER, `${MARKER}\nheld`));
    expect(github.world.comments).toHaveLength(1);
    expect(asked("issues/create-comment")).toBe(creates);
  });

  test("a create is not tried again where nobody can see what became of it", async () => {
    github.fault({
      operation: "issues/create-comment",
      call: 1,
      fault: { kind: "broken", when: "after", status: 502 },
    });
    github.fault({ operation: "issues/list-comments", call: 2, times: 100, fault: { kind: "forbidden" } });
    expect(await scene.host.upsertComment(1, MARKER, MARKER)).toMatchObject({ cause: "unreachable" });
    expect(asked("issues/create-comment")).toBe(1);
  });
});

describe("what is ours and what is not", () => {
  test("somebody who quotes the marker keeps their comment", async () => {
    const { comments } = github.world;
    comments.push({ id: 1, on: 1, author: "mallory", body: `${MARKER} mine`, createdAt: 0, updatedAt: 0 });
    expect(valueOf(await scene.host.hasComment(1, MARKER))).toBe(false);
    valueOf(await scene.host.upsertComment(1, MARKER, `${MARKER}\nours`));
    expect(comments.map(({ author, body }) => `${author} ${body}`)).toEqual([
      `mallory ${MARKER} mine`,
      `github-actions[bot] ${MARKER}\nours`,
    ]);
  });

  test("the same status and the same comment are not written again", async () => {
    for (let run = 0; run < 2; run += 1) {
      valueOf(await scene.as({}).setStatus(github.tip(), STATUS));
      valueOf(await scene.as({}).upsertComment(1, MARKER, MARKER));
    }
    expect(github.world.statuses).toHaveLength(1);
    expect(asked("issues/update-comment")).toBe(0);
  });

  test("a verdict is cut to what GitHub takes, and set where the old one cannot be read", async () => {
    always("repos/list-commit-statuses-for-ref", { kind: "forbidden" });
    valueOf(await scene.host.setStatus(github.tip(), { ...STATUS, description: "😀".repeat(100) }));
    expect(github.world.statuses[0]?.description).toBe(`${"😀".repeat(69)}…`);
  });

  test("an app finds its own comments by its own name", async () => {
    const token = github.token("acme-rollouts[bot]");
    for (const text of ["first", "second"]) {
      valueOf(await scene.as({ token }).upsertComment(1, MARKER, `${MARKER}\n${text}`));
    }
    expect(github.world.comments.map(({ author }) => author)).toEqual(["acme-rollouts[bot]"]);
  });
});

describe("reading", () => {
  test("every page is read", async () => {
    for (let count = 0; count < 230; count += 1) github.issue({ labels: ["many"] });
    const listing = valueOf(await scene.host.openIssues("many"));
    expect(listing.enabled && listing.issues).toHaveLength(230);
    always("issues/list-for-repo", { kind: "forbidden" });
    github.fault({ operation: "issues/list-for-repo", call: 3, fault: { kind: "forbidden" } });
    expect(await scene.host.openIssues("many")).toMatchObject({ kind: "failed" });
  });

  test("a label that GitHub would read as two is refused, not found to be unused", async () => {
    expect(await scene.host.openIssues("P0,P1")).toMatchObject({ cause: "refused" });
  });

  test("a fork's pull request is one, also when the fork is gone", async () => {
    const gone: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      const text = await response.text();
      const body: { head: object } = JSON.parse(text);
      return Response.json({ ...body, user: null, head: { ...body.head, repo: null } });
    };
    expect(valueOf(await scene.as({ fetch: gone }).pullRequest(1))).toMatchObject({ fork: true, author: "" });
  });

  test("the last successful run is that of this workflow on the base branch", async () => {
    github.run({ startedAt: Date.parse("2026-11-22T10:00:00Z") });
    github.run({ startedAt: Date.parse("2026-11-22T11:00:00Z"), conclusion: "failure" });
    github.run({ startedAt: Date.parse("2026-11-22T12:00:00Z"), workflow: "publish.yml" });
    github.run({ startedAt: Date.parse("2026-11-22T13:00:00Z"), branch: "work" });
    expect(valueOf(await scene.host.lastSuccessfulRun())).toBe(Date.parse("2026-11-22T10:00:00Z"));
    expect(await scene.as({ workflow: null }).lastSuccessfulRun()).toMatchObject({ cause: "missing" });
  });

  test("GitHub Enterprise is asked where it is", async () => {
    const enterprise = await openScene({ enterprise: true });
    const environment = {
      GITHUB_API_URL: `${enterprise.github.url}/`,
      GITHUB_REPOSITORY: enterprise.github.repository,
      GITHUB_WORKFLOW_REF: "acme/web/.github/workflows/guard.yml@refs/heads/main",
    };
    const place = placeOf(environment, enterprise.token, "main");
    if (place === null) throw new Error("no place");
    expect(place.workflow).toBe("guard.yml");
    enterprise.push("work", { "x.txt": "1" });
    enterprise.github.open({ head: "work" });
    for (const text of ["first", "second"]) {
      valueOf(await openGitHub(place).upsertComment(1, MARKER, `${MARKER}\n${text}`));
    }
    expect(enterprise.github.world.comments).toHaveLength(1);
    await enterprise.close();
  });
});

describe("commits", () => {
  const path = "rollouts/ü b/a.yaml";
  const add: FileEdit = (_, bytes) => (bytes === null ? null : Buffer.concat([bytes, Buffer.from("# é\r\n")]));

  test("bytes and modes stay as they are, and GitHub signs", async () => {
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0x00, 0xff, 0x0a]);
    scene.push("main", { [path]: bytes });
    const outcome = await scene.host.commit("main", { message: "Edit\n\nbecause", paths: [path, "absent"], edit: add });
    expect(outcome).toEqual({ kind: "committed", commit: github.tip() });
    const after = gitBytes(github.directory, ["show", `main:${path}`]);
    expect(after).toEqual(Buffer.concat([bytes, Buffer.from("# é\r\n")]));
    expect(gitIn(github.directory, ["show", "-s", "--format=%ce%n%B", "main"])).toBe(
      "noreply@github.com\nEdit\n\nbecause",
    );
    expect(gitIn(github.directory, ["diff", "--raw", "main^", "main"])).toMatch(/^:100644 100644 /u);
  });

  test("whoever was faster keeps their commit, and the edit sees it", async () => {
    scene.push("main", { [path]: "one\n" });
    const seen: string[] = [];
    const edit: FileEdit = (_, bytes) => {
      const text = Buffer.from(bytes ?? []).toString("utf8");
      seen.push(text);
      if (seen.length === 1) scene.push("main", { [path]: "two\n" });
      return Buffer.from(`${text}three\n`);
    };
    expect(await scene.host.commit("main", { message: "Add", paths: [path], edit })).toMatchObject({
      kind: "committed",
    });
    expect(seen).toEqual(["one\n", "two\n"]);
    expect(gitIn(github.directory, ["show", `main:${path}`])).toBe("two\nthree");
  });

  test("a branch that always moves is given up", async () => {
    scene.push("main", { [path]: "0\n" });
    let count = 0;
    const edit: FileEdit = (_, bytes) => {
      scene.push("main", { "other.txt": String((count += 1)) });
      return Buffer.concat([bytes ?? Buffer.of(), Buffer.from("x\n")]);
    };
    const outcome = await scene.host.commit("main", { message: "Add", paths: [path], edit });
    expect(outcome).toMatchObject({
      kind: "failed",
      cause: "refused",
      detail: expect.stringContaining("moved 5 times"),
    });
  });

  test("neither a link nor a branch that is not there can be edited", async () => {
    const tree = gitBytes(github.directory, ["mktree"], {
      input: `120000 blob ${gitBytes(github.directory, ["hash-object", "-w", "--stdin"], { input: "/etc/passwd" }).toString().trim()}\tlink\n`,
    });
    const commit = gitBytes(github.directory, ["commit-tree", "-m", "Link", tree.toString().trim()]).toString().trim();
    github.forcePush("linked", commit);
    const order = { message: "Edit", paths: ["link"], edit: () => Buffer.from("x") };
    expect(await scene.host.commit("linked", order)).toMatchObject({ kind: "failed", cause: "refused" });
    expect(await scene.host.commit("nowhere", order)).toMatchObject({ kind: "failed", cause: "missing" });
  });

  test("a move that took effect unseen is found, not made again", async () => {
    scene.push("main", { [path]: "one\n" });
    github.fault({ operation: "git/update-ref", call: 1, fault: { kind: "broken", when: "after", status: 502 } });
    const before = github.tip();
    const outcome = await scene.host.commit("main", { message: "Add", paths: [path], edit: add });
    expect(outcome).toEqual({ kind: "committed", commit: github.tip() });
    expect(gitIn(github.directory, ["rev-list", "--count", `${before}..main`])).toBe("1");
  });

  test("a branch of our own that has the change already is left alone, and else made anew on the base's tip", async () => {
    scene.push("main", { [path]: "one\n" });
    const proposal = {
      message: "Add",
      paths: [path],
      edit: add,
      branch: "pilot-rollout/add",
      base: "main",
      title: "Add",
      body: MARKER,
      labels: [],
    };
    const first = valueOf(await scene.host.propose(proposal));
    scene.push("main", { "other.txt": "unrelated" });
    expect(valueOf(await scene.host.propose(proposal))).toMatchObject({ commit: first?.commit });
    scene.push("main", { [path]: "two\n" });
    const second = valueOf(await scene.host.propose(proposal));
    expect(second).toMatchObject({ number: first?.number, created: false });
    expect(second?.commit).not.toBe(first?.commit);
    expect(gitIn(github.directory, ["rev-parse", `${second?.commit ?? ""}^`])).toBe(github.tip());
  });
});
