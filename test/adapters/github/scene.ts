/** The adapter on the fake GitHub, with short patience. */

import { openGitHub } from "../../../src/adapters/github.ts";
import { type GitHubPlace, PATIENCE } from "../../../src/adapters/github/place.ts";
import type { CodeHost, CodeHostWriter } from "../../../src/ports.ts";
import { DAY, NOW } from "../../support/builders.ts";
import { cloneOf, repositoryAt } from "../../support/git.ts";
import { type GitHub, type GitHubOptions, startGitHub } from "../../support/github/github.ts";

/** Everything that a job of ours may ask for. */
export const ALL_RIGHTS = {
  contents: "write",
  "pull-requests": "write",
  issues: "write",
  statuses: "write",
  deployments: "write",
  actions: "read",
} as const;

/** A fake with a first commit on `main`, and one way to push to it. */
export interface Scene {
  readonly github: GitHub;
  readonly host: CodeHost & CodeHostWriter;
  readonly token: string;
  place(override?: Partial<GitHubPlace>): GitHubPlace;
  /** Another conversation with it, e.g. with another token. */
  as(override: Partial<GitHubPlace>): CodeHost & CodeHostWriter;
  push(branch: string, files: Readonly<Record<string, string | Uint8Array>>): string;
  close(): Promise<void>;
}

/** Starts it. */
export async function openScene(options: GitHubOptions = {}): Promise<Scene> {
  const github = await startGitHub(options);
  const clone = cloneOf(repositoryAt(github.directory));
  clone.commit("Begin", { "rollouts/a.yaml": "feature: a\ntier: 2\n" }, NOW - 40 * DAY);
  clone.run("push", "-q", "origin", "HEAD:main");
  const token = github.jobToken(ALL_RIGHTS);
  const place = (override: Partial<GitHubPlace> = {}): GitHubPlace => ({
    url: github.url,
    repository: github.repository,
    token,
    workflow: "guard.yml",
    baseBranch: "main",
    patience: { ...PATIENCE, request: 2_000, total: 5_000, backOff: 1 },
    fetch: null,
    proxy: false,
    ...override,
  });
  return {
    github,
    token,
    place,
    host: openGitHub(place()),
    as: (override) => openGitHub(place(override)),
    push(branch, files) {
      clone.run("fetch", "-q", "--prune", "origin");
      const start = clone.run("branch", "-r", "--list", `origin/${branch}`) === "" ? "main" : branch;
      clone.run("checkout", "-q", "--detach", `origin/${start}`);
      const commit = clone.commit(`Work on ${branch}`, files);
      clone.run("push", "-q", "origin", `HEAD:refs/heads/${branch}`);
      return commit;
    },
    async close() {
      clone[Symbol.dispose]();
      await github.close();
    },
  };
}
