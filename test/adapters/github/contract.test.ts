import { gitIn, repository } from "../../support/git.ts";
import { codeHost, pullRequest, review } from "../../support/code-host.ts";
import { cloneOf } from "../../support/git.ts";
import { type HostUnderTest, describeHost } from "./contract.ts";
import { ALL_RIGHTS, openScene } from "./scene.ts";

const STATES = {
  approved: "APPROVED",
  "changes-requested": "CHANGES_REQUESTED",
  dismissed: "DISMISSED",
  commented: "COMMENTED",
} as const;

describeHost("the GitHub adapter", async (): Promise<HostUnderTest> => {
  const scene = await openScene();
  const { github } = scene;
  // An app may see teams, unlike a job.
  const token = github.token("pilot-rollout[bot]", { ...ALL_RIGHTS, pull_requests: "write" });
  return {
    host: scene.as({ token }),
    fresh: () => scene.as({ token }),
    push: (branch, path, content) => scene.push(branch, { [path]: content }),
    show: (branch, path) => `${gitIn(github.directory, ["show", `refs/heads/${branch}:${path}`])}\n`,
    tip: (branch) => github.tip(branch),
    issue: (title, labels) => github.issue({ title, labels }).number,
    open: (branch) => github.open({ head: branch }).number,
    merge: (number) => github.merge(number),
    review: (number, author, state) => void github.review(number, { author, state: STATES[state] }),
    team: (team, members) => void github.world.teams.set(team, members),
    protect: (on) => github.protect("main", on),
    issuesEnabled(on) {
      github.world.issuesEnabled = on;
    },
    dispose: () => scene.close(),
  };
});

describeHost("the fake built of values", (): HostUnderTest => {
  const bare = repository({ bare: true });
  const clone = cloneOf(bare);
  clone.commit("Begin", { "rollouts/a.yaml": "feature: a\ntier: 2\n" });
  clone.run("push", "-q", "origin", "HEAD:main");
  const { host, state, ...fake } = codeHost(bare);
  const tip = (branch: string): string => bare.run("rev-parse", `refs/heads/${branch}`);
  return {
    host,
    fresh: () => host,
    push(branch, path, content) {
      clone.run("fetch", "-q", "origin");
      clone.run("checkout", "-q", "--detach", "origin/main");
      const commit = clone.commit(`Work on ${branch}`, { [path]: content });
      clone.run("push", "-q", "origin", `HEAD:refs/heads/${branch}`);
      return commit;
    },
    show: (branch, path) => `${bare.run("show", `refs/heads/${branch}:${path}`)}\n`,
    tip,
    issue(title, labels) {
      const number = 1 + state.issues.length;
      state.issues.push({ number, title, labels, url: "" });
      return number;
    },
    open(branch) {
      const number = 50 + state.pulls.length;
      state.pulls.push(pullRequest({ number, headBranch: branch, head: tip(branch) }));
      return number;
    },
    merge(number) {
      const at = state.pulls.findIndex((pull) => pull.number === number);
      const found = state.pulls[at] ?? pullRequest();
      state.pulls[at] = { ...found, open: false, mergeCommit: found.head };
      return found.head;
    },
    review(number, author, given) {
      const head = state.pulls.find((pull) => pull.number === number)?.head ?? null;
      state.reviews.set(number, [...(state.reviews.get(number) ?? []), review(author, head, { state: given })]);
    },
    team: (team, members) => void state.teams.set(team, members),
    protect(on) {
      state.protected = on;
    },
    issuesEnabled(on) {
      state.issuesEnabled = on;
    },
    dispose() {
      fake[Symbol.dispose]();
      clone[Symbol.dispose]();
      bare[Symbol.dispose]();
    },
  };
});
