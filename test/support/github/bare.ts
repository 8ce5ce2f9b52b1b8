/** The bare repository behind the fake: what its API says and what `git fetch` sees is the same. */

import { execFileSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { GIT_ENVIRONMENT, gitIn, temporaryDirectory } from "../git.ts";
import { isPacked, textOfRef } from "./refs.ts";

const IDENTITY = ["-c", "user.name=GitHub", "-c", "user.email=noreply@github.com"] as const;

/** Runs git with bytes in and out. */
export function gitBytes(
  directory: string,
  args: readonly string[],
  options: { readonly input?: string | Uint8Array; readonly environment?: Readonly<Record<string, string>> } = {},
): Buffer {
  return execFileSync("git", [...IDENTITY, ...args], {
    cwd: directory,
    input: options.input ?? "",
    stdio: "pipe",
    maxBuffer: 64 * 1024 * 1024,
    env: { ...GIT_ENVIRONMENT, ...options.environment },
  });
}

/** One line of git's output; null where git fails. */
export function gitOrNull(directory: string, ...args: readonly string[]): string | null {
  try {
    return gitBytes(directory, args).toString("utf8").trim();
  } catch {
    return null;
  }
}

const FACTS = new Map<string, string>();

/** An answer that can never change, because it is about objects by their ids: asked once. */
export function fact(directory: string, question: string, ask: () => string | null): string | null {
  const key = `${directory}\0${question}`;
  const known = FACTS.get(key);
  if (known !== undefined) return known;
  const answer = ask();
  if (answer !== null) FACTS.set(key, answer);
  return answer;
}

const ID = /^[0-9a-f]{40}$/u;

/** The id of a commit; null where there is none. Refs are read as git keeps them, which costs no process. */
export function commitId(directory: string, revision: string): string | null {
  if (ID.test(revision)) return objectType(directory, revision) === "commit" ? revision : null;
  if (!/^refs\/[^:^~ ]+$/u.test(revision) || isPacked(directory)) {
    return gitOrNull(directory, "rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`);
  }
  const text = textOfRef(directory, revision);
  return text?.startsWith("ref: ") === true ? commitId(directory, text.slice("ref: ".length)) : text;
}

/** An object's type; null where there is none. */
export function objectType(directory: string, id: string): string | null {
  return ID.test(id) ? fact(directory, `type ${id}`, () => gitOrNull(directory, "cat-file", "-t", id)) : null;
}

/** True where `ancestor` is in the history of `tip`. */
export function isAncestor(directory: string, ancestor: string, tip: string): boolean {
  const ask = (): string =>
    gitOrNull(directory, "merge-base", "--is-ancestor", ancestor, tip) === null ? "no" : "yes";
  return fact(directory, `${ancestor} before ${tip}`, ask) === "yes";
}

/** Commits of `tip` that `base` has not, oldest first. */
export function commitsBetween(directory: string, base: string, tip: string): readonly string[] {
  const text = fact(directory, `${base}..${tip}`, () => gitIn(directory, ["rev-list", "--reverse", `${base}..${tip}`]));
  return (text ?? "").split("\n").filter((id) => id !== "");
}

/** Merges two commits into a tree; fails where they conflict. */
export function mergedTree(directory: string, ours: string, theirs: string): string {
  const merge = (): string => gitIn(directory, ["merge-tree", "--write-tree", ours, theirs]);
  const [tree = ""] = (fact(directory, `merge ${ours} ${theirs}`, merge) ?? "").split("\n");
  return tree;
}

/** Makes a commit; what it says decides its id, dates included. */
export function committedAs(
  directory: string,
  tree: string,
  parents: readonly string[],
  { message, people }: { readonly message: string; readonly people: Readonly<Record<string, string>> },
): string {
  const args = ["commit-tree", "-F", "-", ...parents.flatMap((id) => ["-p", id]), tree];
  const make = (): string => gitBytes(directory, args, { input: message, environment: people }).toString("utf8").trim();
  return fact(directory, JSON.stringify([args, message, people]), make) ?? "";
}

/** Makes some commits once more on another one; the id of the last. */
export function replayed(directory: string, onto: string, commits: readonly string[]): string {
  using place = temporaryDirectory("pilot-replay-");
  const work = join(place.path, "tree");
  gitIn(directory, ["worktree", "add", "-q", "--detach", work, onto]);
  try {
    if (commits.length > 0) gitIn(work, ["cherry-pick", "--allow-empty", ...commits]);
    return gitIn(work, ["rev-parse", "HEAD"]);
  } finally {
    gitIn(directory, ["worktree", "remove", "--force", work]);
  }
}

/**
 * Refuses pushes to protected branches, as GitHub does, and gives every push to a fork to the repository that it is of,
 * where the head of its pull requests is read.
 */
export function installHooks(directory: string, origin?: { readonly directory: string; readonly owner: string }): void {
  const update = `#!/bin/sh
if grep -qxF "$1" "$(git rev-parse --git-dir)/protected" 2>/dev/null; then
  echo "error: GH013: Repository rule violations found for $1." >&2
  echo "- Changes must be made through a pull request." >&2
  exit 1
fi
`;
  hook(directory, "update", update);
  if (origin === undefined) return;
  const target = `refs/forks/${origin.owner}`;
  hook(
    directory,
    "post-receive",
    `#!/bin/sh\nexec git push -q --force "file://${origin.directory}" "+refs/heads/*:${target}/*"\n`,
  );
}

function hook(directory: string, name: string, script: string): void {
  const path = join(directory, "hooks", name);
  writeFileSync(path, script);
  chmodSync(path, 0o755);
}
