/** The remote of the base branch: fetch, and push without ever forcing. */

import { rmSync, statSync } from "node:fs";

import type { Duration } from "../../evaluation/instant.ts";
import { type GitAnswer, type GitContext, git, zeroSeparated } from "./command.ts";
import { GitError, withoutSecrets } from "./errors.ts";

/** The longest a fetch or push may take. */
const NETWORK: Duration = 60_000;
/** Git holds the lock of a remote-tracking branch for milliseconds; one this old was left by a killed git. */
const ABANDONED: Duration = 10_000;

/** `origin`, else the remote that the branch is set to, else the only one; null without a remote. */
export async function remoteOf(context: GitContext, branch: string): Promise<string | null> {
  const pattern = String.raw`^(remote\..*\.url|branch\..*\.remote)$`;
  const { stdout } = await git(context, ["config", "-z", "--get-regexp", pattern], { accept: [0, 1] });
  const values = new Map(
    zeroSeparated(stdout).map((entry) => {
      const end = entry.indexOf("\n");
      return [entry.slice(0, end), entry.slice(end + 1)] as const;
    }),
  );
  const remotes = [...values.keys()].filter((key) => key.startsWith("remote.")).map((key) => key.slice(7, -4));
  const own = values.get(`branch.${branch}.remote`);
  return remotes.find((name) => name === "origin") ?? remotes.find((name) => name === own) ?? onlyOne(remotes);
}

function onlyOne(names: readonly string[]): string | null {
  return names.length === 1 ? (names[0] ?? null) : null;
}

/** Updates the remote-tracking branch; null where that went well, else what git said. */
export async function fetchBranch(
  context: GitContext,
  remote: string,
  branch: string,
): Promise<{ readonly detail: string } | null> {
  const tracking = `refs/remotes/${remote}/${branch}`;
  const fetched = await network(context, [...FETCH, "--", remote, `+refs/heads/${branch}:${tracking}`]);
  if (typeof fetched !== "string" && fetched.code === 0) return null;
  const words = typeof fetched === "string" ? fetched : plain(fetched.stderr);
  const lock = /Unable to create '(.+\.lock)': File exists/u.exec(words)?.[1];
  if (lock?.endsWith(`${tracking}.lock`) === true && removeAbandoned(lock)) return fetchBranch(context, remote, branch);
  return { detail: `git fetch ${remote} ${branch}: ${words}` };
}

const FETCH = ["fetch", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head", "--quiet"];

const OBJECT = /^(?:[0-9a-f]{40,64}|refs\/pull\/\d{1,10}\/head)$/u;

/** Brings commits here without touching any ref; null where that went well, else what git said. */
export async function fetchObjects(
  context: GitContext,
  remote: string,
  names: readonly string[],
): Promise<{ readonly detail: string } | null> {
  const strange = names.find((name) => !OBJECT.test(name));
  if (strange !== undefined) return { detail: `${JSON.stringify(strange)} is neither a commit nor a pull request` };
  const fetched = await network(context, [...FETCH, "--refmap=", "--", remote, ...names]);
  if (typeof fetched !== "string" && fetched.code === 0) return null;
  return {
    detail: `git fetch ${remote} ${names.join(" ")}: ${typeof fetched === "string" ? fetched : plain(fetched.stderr)}`,
  };
}

function removeAbandoned(lock: string): boolean {
  try {
    if (Date.now() - statSync(lock).mtimeMs < ABANDONED) return false;
    rmSync(lock);
    return true;
  } catch {
    return false;
  }
}

/**
 * The branch's tip at the remote, with its objects here. No ref of this clone is touched.
 *
 * @returns null where the remote has no such branch
 * @throws GitError where it cannot be reached
 */
export async function remoteTip(context: GitContext, remote: string, branch: string): Promise<string | null> {
  const listed = await git(context, ["ls-remote", "--", remote, `refs/heads/${branch}`], { timeout: NETWORK });
  const id = listed.stdout.toString("utf8").split("\t")[0] ?? "";
  if (id === "") return null;
  await git(context, [...FETCH, "--refmap=", "--", remote, `refs/heads/${branch}`], { timeout: NETWORK });
  return id;
}

/** What the remote said to a push. `moved`: someone else was faster. */
export type Push =
  | { readonly kind: "pushed" }
  | { readonly kind: "moved" }
  | { readonly kind: "refused"; readonly detail: string }
  | { readonly kind: "unreachable"; readonly detail: string };

/** Offers one commit as the new tip of a branch. */
export async function pushCommit(context: GitContext, remote: string, commit: string, branch: string): Promise<Push> {
  const answer = await network(context, [
    "push",
    "--porcelain",
    "--no-verify",
    "--no-follow-tags",
    "--recurse-submodules=no",
    "--",
    remote,
    `${commit}:refs/heads/${branch}`,
  ]);
  if (typeof answer === "string") return { kind: "unreachable", detail: answer };
  if (answer.code === 0) return { kind: "pushed" };
  const rejection = /^!\t[^\t]*\t(.*)$/mu.exec(answer.stdout.toString("utf8"))?.[1];
  if (rejection === undefined) return { kind: "unreachable", detail: plain(answer.stderr) };
  if (/fetch first|non-fast-forward|stale info|cannot lock ref|failed to update ref/u.test(rejection)) {
    return { kind: "moved" };
  }
  return { kind: "refused", detail: [rejection, ...remoteWords(answer.stderr)].join("; ") };
}

/** The answer, whatever its code; a text where there was none in time. */
async function network(context: GitContext, args: readonly string[]): Promise<GitAnswer | string> {
  try {
    return await git(context, args, { timeout: NETWORK, accept: [0, 1, 128] });
  } catch (error) {
    if (error instanceof GitError) return error.message;
    throw error;
  }
}

/** What the server wanted to tell: the lines it marked, without the marks. */
function remoteWords(stderr: string): readonly string[] {
  return withoutSecrets(stderr)
    .split("\n")
    .filter((line) => line.startsWith("remote:"))
    .map((line) => line.slice(7).trim())
    .filter((line) => line !== "")
    .slice(0, 5);
}

function plain(stderr: string): string {
  return withoutSecrets(stderr)
    .trim()
    .replaceAll(/\s*\n\s*/gu, "; ");
}
