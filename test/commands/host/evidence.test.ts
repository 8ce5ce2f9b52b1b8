import { describe, expect, test } from "vitest";
import { gitHistory } from "../../../src/adapters/git/history.ts";
import { evidenceOfPull } from "../../../src/commands/host/evidence.ts";
import { rollout, settings, type SettingsOverride } from "../../support/builders.ts";
import { codeHost, pullRequest, review, unauthorized } from "../../support/code-host.ts";
import { cloneOf, GIT_ENVIRONMENT, repository, type TestRepository } from "../../support/git.ts";

const FILE = "rollouts/x.yaml";
const SETTINGS = ".github/pilot-rollout.yml";
const PRODUCT: SettingsOverride = { approvals: { product: { users: ["lead"], teams: [], owners: false } } };

/** A repository with a branch `topic` that raises x, as a person and as the action have it. */
function stage() {
  const remote = repository({ bare: true });
  const person = cloneOf(remote);
  person.commit("Begin", { [FILE]: "feature: x\ntier: 1\n", "rollouts/y.yaml": "feature: y\n", "README.md": "" });
  person.run("push", "-q", "origin", "main");
  person.run("switch", "-qc", "topic");
  const head = person.commit("Advance", { [FILE]: "feature: x\ntier: 2\n" });
  push(person);
  const job = cloneOf(remote);
  return {
    remote,
    person,
    job,
    head,
    [Symbol.dispose]() {
      for (const each of [job, person, remote]) each[Symbol.dispose]();
    },
  };
}

function push(person: TestRepository): void {
  person.run("push", "-q", "--force", "origin", "topic");
}

function onMain(person: TestRepository, message: string, files: Readonly<Record<string, string | null>>): void {
  person.run("switch", "-q", "main");
  person.commit(message, files);
  person.run("push", "-q", "origin", "main");
  person.run("switch", "-q", "topic");
}

async function ask(
  job: TestRepository,
  host: ReturnType<typeof codeHost>["host"],
  head: string,
  given: SettingsOverride = PRODUCT,
) {
  job.run("fetch", "-q", "origin");
  const world = {
    codeHost: host,
    history: gitHistory({ directory: job.directory, environment: GIT_ENVIRONMENT }),
    settingsPath: SETTINGS,
  };
  const context = { pull: pullRequest({ head }), onto: job.run("rev-parse", "origin/main") };
  return evidenceOfPull(world, settings(given), context, new Map([["x", rollout()]]));
}

describe("an approval", () => {
  test("of the head counts", async () => {
    using place = stage();
    const { host, state } = codeHost();
    state.reviews.set(7, [review("lead", place.head)]);
    const found = await ask(place.job, host, place.head);
    expect(found.approvals("x")).toMatchObject({ status: "ok", groups: { product: ["lead"] } });
  });

  test("is void once the rollout files change, also where another file than the approved one does", async () => {
    using place = stage();
    const { host, state } = codeHost();
    state.reviews.set(7, [review("lead", place.head)]);
    const head = place.person.commit("More", { "rollouts/y.yaml": "feature: y\ntier: 1\n" });
    push(place.person);
    expect((await ask(place.job, host, head)).approvals("x")).toMatchObject({ groups: { product: [] } });
  });

  test("is void once the settings change", async () => {
    using place = stage();
    const { host, state } = codeHost();
    state.reviews.set(7, [review("lead", place.head)]);
    const head = place.person.commit("Settings", { [SETTINGS]: "version: 1\n" });
    push(place.person);
    expect((await ask(place.job, host, head)).approvals("x")).toMatchObject({ groups: { product: [] } });
  });

  test("is kept where only other files change", async () => {
    using place = stage();
    const { host, state } = codeHost();
    state.reviews.set(7, [review("lead", place.head)]);
    const head = place.person.commit("Words", { "README.md": "words" });
    push(place.person);
    expect((await ask(place.job, host, head)).approvals("x")).toMatchObject({ groups: { product: ["lead"] } });
  });

  test("is kept where the branch is only brought up to date, though main changed other rollouts", async () => {
    using place = stage();
    const { host, state } = codeHost();
    state.reviews.set(7, [review("lead", place.head)]);
    onMain(place.person, "Other", { "rollouts/y.yaml": "feature: y\ntier: 1\n" });
    place.person.run("merge", "-q", "--no-edit", "main");
    push(place.person);
    const found = await ask(place.job, host, place.person.head());
    expect(found.approvals("x")).toMatchObject({ groups: { product: ["lead"] } });
  });

  test("is kept over a rebase and a squash of the same bytes", async () => {
    using place = stage();
    const { host, state } = codeHost();
    state.reviews.set(7, [review("lead", place.head)]);
    onMain(place.person, "Other", { "rollouts/y.yaml": "feature: y\ntier: 1\n" });
    place.person.run("rebase", "-q", "main");
    push(place.person);
    place.remote.run("config", "uploadpack.allowAnySHA1InWant", "true");
    const found = await ask(place.job, host, place.person.head());
    expect(found.approvals("x")).toMatchObject({ groups: { product: ["lead"] } });
  });

  test("of a commit that nobody has any more is void", async () => {
    using place = stage();
    const { host, state } = codeHost();
    state.reviews.set(7, [review("lead", "1".repeat(40)), review("lead", null)]);
    expect((await ask(place.job, host, place.head)).approvals("x")).toMatchObject({ groups: { product: [] } });
  });

  test("is not known where the reviews cannot be read, and says which right is missing", async () => {
    using place = stage();
    const { host, state } = codeHost();
    state.failing.set("reviews", unauthorized("pull-requests: read"));
    expect((await ask(place.job, host, place.head)).approvals("x")).toEqual({
      status: "unauthorized",
      detail: "Resource not accessible by integration (the token needs `pull-requests: read`)",
    });
  });

  test("of a team that the token cannot see is not known", async () => {
    using place = stage();
    const { host, state } = codeHost();
    state.failing.set("teamMembers", unauthorized("members: read"));
    state.teams.set("acme/engineering", []);
    state.reviews.set(7, [review("lead", place.head)]);
    const given = { approvals: { engineering: { users: [], teams: ["acme/engineering"], owners: false } } };
    expect((await ask(place.job, host, place.head, given)).approvals("x")).toMatchObject({
      status: "unauthorized",
      detail: expect.stringMatching(/acme\/engineering.*members: read/u),
    });
  });

  test("asks for no reviews where no group must approve", async () => {
    using place = stage();
    const { host, state } = codeHost();
    expect((await ask(place.job, host, place.head, {})).approvals("x")).toMatchObject({ status: "skipped" });
    expect(state.calls).not.toContain("reviews");
  });
});

describe("issues", () => {
  const issuesIn = (host: ReturnType<typeof codeHost>["host"]) => {
    const history = gitHistory({ directory: "/", environment: GIT_ENVIRONMENT });
    return evidenceOfPull({ codeHost: host, history, settingsPath: SETTINGS }, settings(), null, new Map());
  };
  const issue = (number: number, ...labels: readonly string[]) => ({ number, title: `#${number}`, url: "u", labels });

  test("count for the feature whose label they carry, one listing a label", async () => {
    const { host, state } = codeHost();
    state.issues.push(
      issue(3, "p1", "Rollout/X"),
      issue(1, "P0", "P1", "rollout/x"),
      issue(2, "P0", "rollout/other"),
      issue(4, "customer-concern", "rollout/x"),
    );
    const found = await issuesIn(host);
    expect(found.issues("x")).toMatchObject({
      status: "ok",
      critical: [{ number: 1 }, { number: 3 }],
      concerns: [{ number: 4 }],
    });
    expect(found.issues("z")).toEqual({ status: "ok", critical: [], concerns: [] });
    expect(state.calls.filter((call) => call === "openIssues")).toHaveLength(3);
  });

  test("that are switched off are skipped, and the reason says so", async () => {
    const { host, state } = codeHost();
    state.issuesEnabled = false;
    expect((await issuesIn(host)).issues("x")).toEqual({
      status: "skipped",
      detail: "issues are switched off: nobody can have reported a bug here",
    });
  });

  test("that cannot be read are unknown", async () => {
    const { host, state } = codeHost();
    state.failing.set("openIssues", {
      kind: "failed",
      cause: "timeout",
      detail: "no answer in 10 s",
      permission: null,
    });
    expect((await issuesIn(host)).issues("x")).toEqual({
      status: "timeout",
      detail: "no answer in 10 s",
    });
  });
});
