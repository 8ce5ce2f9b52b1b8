import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { repositoryOf } from "../../src/cli/pull-request.ts";
import { type GitHub, startGitHub } from "../support/github/github.ts";
import { cloneOf, gitIn, repository, repositoryAt, temporaryDirectory } from "../support/git.ts";
import { run } from "./scene.ts";

describe("the repository of a remote", () => {
  test.each([
    ["https://github.com/acme/web.git", "acme/web"],
    ["https://github.com/acme/web", "acme/web"],
    ["https://x-access-token:secret@github.com/acme/web.git", "acme/web"],
    ["git@github.com:acme/web.git", "acme/web"],
    ["ssh://git@github.com/acme/web.js.git", "acme/web.js"],
    ["https://example.com/acme/web.git", null],
    ["https://github.com.evil.example/acme/web.git", null],
    ["file:///tmp/web.git", null],
    [null, null],
  ])("%s is %s", (url, expected) => {
    expect(repositoryOf(url, "https://github.com")).toBe(expected);
  });

  test("may be at a server of one's own", () => {
    expect(repositoryOf("git@git.example:acme/web.git", "https://git.example")).toBe("acme/web");
    expect(repositoryOf("http://127.0.0.1:8080/acme/web.git", "http://127.0.0.1:8080")).toBe("acme/web");
  });
});

describe("--pr", () => {
  let github: GitHub;
  beforeAll(async () => {
    github = await startGitHub();
  });
  afterAll(async () => github.close());

  test("opens a pull request with the edit, and touches neither the branch nor the clone", async () => {
    using place = temporaryDirectory();
    gitIn(place.path, ["clone", "-q", github.remote, "."]);
    const clone = repositoryAt(place.path);
    clone.commit("Begin", { "rollouts/x.yaml": "feature: x\nwhitelist: [c1]\n" });
    clone.run("push", "-q", "origin", "HEAD:main");
    const environment = {
      GITHUB_TOKEN: github.token("person"),
      GITHUB_REPOSITORY: github.repository,
      GITHUB_API_URL: github.url,
      GITHUB_SERVER_URL: github.server,
    };
    const tip = github.tip();
    const start = await run({ directory: clone.directory, environment }, "start", "x", "--pr");
    expect(start).toMatchObject({ exit: 0, stdout: expect.stringContaining("pull request #1") });
    expect(github.tip()).toBe(tip);
    expect(clone.status()).toBe("");
    expect(gitIn(github.directory, ["show", "pilot-rollout/edit-x:rollouts/x.yaml"])).toContain("tier: 1");
    expect([...github.world.labels.keys()].map((name) => name.toLowerCase())).toContain("rollout/x");
    expect(github.world.statuses).toEqual([]);
  });

  test("says what it needs", async () => {
    using remote = repository({ bare: true });
    using clone = cloneOf(remote);
    clone.commit("Begin", { "rollouts/x.yaml": "feature: x\nwhitelist: [c1]\n" });
    clone.run("push", "-q", "origin", "HEAD:main");
    const environment = { GITHUB_TOKEN: "" };
    const none = await run({ directory: clone.directory, environment }, "start", "x", "--pr");
    expect(none).toMatchObject({ exit: 3, stderr: expect.stringContaining("GITHUB_TOKEN") });
    const elsewhere = await run(
      { directory: clone.directory, environment: { GITHUB_TOKEN: "t" } },
      "start",
      "x",
      "--pr",
    );
    expect(elsewhere).toMatchObject({ exit: 64, stderr: expect.stringContaining("GITHUB_REPOSITORY") });
  });
});
