/** The demo's stage: a real temporary git repository, the embedded event log and the file store. */

import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { buildWorld } from "../cli/world.ts";
import type { World } from "../commands/world.ts";
import { formatInstant, type Instant } from "../evaluation/instant.ts";

const execute = promisify(execFile);

/** A repository to play in. */
export interface Stage {
  readonly directory: string;
  /** The world at an instant of the story. */
  at(instant: Instant): Promise<World>;
  /** Runs git at an instant of the story. */
  git(instant: Instant, ...args: readonly string[]): Promise<string>;
  strike(): Promise<void>;
}

/** Makes a repository with one commit, isolated from the machine's own git settings. */
export async function setStage(begin: Instant): Promise<Stage> {
  const directory = await mkdtemp(join(tmpdir(), "pilot-rollout-demo-"));
  const silent = { tell() {}, stop() {} };
  const environment = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  const git = async (instant: Instant, ...args: readonly string[]) => {
    const date = formatInstant(instant);
    const env = { ...environment, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    return (await execute("git", args, { cwd: directory, env })).stdout;
  };
  await git(begin, "init", "--quiet", "--initial-branch=main");
  await git(begin, "config", "user.name", "release-manager");
  await git(begin, "config", "user.email", "release-manager@example.com");
  await git(begin, "config", "commit.gpgSign", "false");
  await git(begin, "commit", "--quiet", "--allow-empty", "--message", "Begin");
  return {
    directory,
    git,
    at: (instant) =>
      buildWorld({ now: instant }, { workingDirectory: directory, environment: {}, clock: () => instant }, silent),
    strike: () => rm(directory, { recursive: true, force: true }),
  };
}
