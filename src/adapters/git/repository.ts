/** Where a repository keeps what, and which of its branches is the base. */

import { existsSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";

import { type GitContext, git, gitText } from "./command.ts";
import { GitError } from "./errors.ts";

/** The folders of one clone, or of one of its linked working trees. */
export interface Layout {
  /** Of this working tree: its HEAD and index. */
  readonly gitDirectory: string;
  /** Of all working trees: refs, objects, and this tool's journal. */
  readonly commonDirectory: string;
  /** Null in a bare repository. */
  readonly top: string | null;
  /** What object ids are made with. */
  readonly hash: "sha1" | "sha256";
}

/**
 * Finds the repository around a directory.
 *
 * @throws GitError `not-a-repository`, `dubious-ownership` or `git-missing`, with what to do
 */
export async function locate(context: GitContext): Promise<Layout> {
  const answer = await gitText(context, [
    "rev-parse",
    "--path-format=absolute",
    "--git-dir",
    "--git-common-dir",
    "--show-object-format",
    "--is-inside-work-tree",
    "--show-cdup",
  ]);
  const [gitDirectory, commonDirectory, hash, inside, up = ""] = answer.split("\n");
  if (gitDirectory === undefined || commonDirectory === undefined) {
    throw new GitError("failed", `git rev-parse answered "${answer}"`);
  }
  // Relative to the directory: one process tells everything.
  const top = inside === "true" ? join(realpathSync(context.directory), up) : null;
  return { gitDirectory, commonDirectory, top, hash: hash === "sha256" ? "sha256" : "sha1" };
}

/** Whether the clone's history is cut; looked up anew each time, because a fetch can complete it. */
export function isShallow({ commonDirectory }: Pick<Layout, "commonDirectory">): boolean {
  return existsSync(join(commonDirectory, "shallow"));
}

/** Where git keeps everything, told without asking it where the directory is the top of an ordinary clone; else null. */
export function plainLayout(directory: string): Pick<Layout, "commonDirectory"> | null {
  const commonDirectory = join(directory, ".git");
  return statSync(join(commonDirectory, "HEAD"), { throwIfNoEntry: false })?.isFile() === true
    ? { commonDirectory }
    : null;
}

/** The base branch. */
export interface BaseBranch {
  /** Full name of the local branch, e.g. `refs/heads/main`; it need not exist yet. */
  readonly ref: string;
  /** Short name, e.g. `main`. */
  readonly name: string;
  /** Tip of the local branch; null where only the remote-tracking one is here. */
  readonly local: string | null;
  /** Tip of the remote-tracking branch as last fetched; null where there is none. */
  readonly upstream: string | null;
}

/**
 * The default branch: what `refs/remotes/origin/HEAD` says, else `main`, else `master` (here, or as fetched), else the
 * branch that is checked out. Null where none of them has a commit.
 *
 * @param wanted full or short name of the branch to take instead
 */
export async function findBaseBranch(context: GitContext, wanted?: string): Promise<BaseBranch | null> {
  const refs = await readRefs(context);
  const name = wanted?.replace(/^refs\/heads\//u, "") ?? defaultName(refs) ?? (await currentBranch(context));
  return name === null ? null : branchNamed(refs, name);
}

function branchNamed(refs: ReadonlyMap<string, Ref>, name: string): BaseBranch | null {
  const ref = `refs/heads/${name}`;
  const local = refs.get(ref)?.id ?? null;
  const upstream = refs.get(`refs/remotes/origin/${name}`)?.id ?? null;
  return local === null && upstream === null ? null : { ref, name, local, upstream };
}

interface Ref {
  readonly id: string;
  /** Where a symbolic ref points; empty for others. */
  readonly target: string;
}

async function readRefs(context: GitContext): Promise<ReadonlyMap<string, Ref>> {
  const output = await gitText(context, [
    "for-each-ref",
    "--format=%(refname) %(objectname) %(symref)",
    "refs/heads",
    "refs/remotes/origin",
  ]);
  const refs = new Map<string, Ref>();
  for (const line of output.split("\n")) {
    const [name = "", id = "", target = ""] = line.split(" ");
    if (name !== "") refs.set(name, { id, target });
  }
  return refs;
}

function defaultName(refs: ReadonlyMap<string, Ref>): string | null {
  const remoteHead = refs.get("refs/remotes/origin/HEAD")?.target.replace(/^refs\/remotes\/origin\//u, "");
  const candidates = remoteHead === undefined ? ["main", "master"] : [remoteHead, "main", "master"];
  const here = candidates.find((name) => refs.has(`refs/heads/${name}`));
  const fetched = candidates.find((name) => refs.has(`refs/remotes/origin/${name}`));
  // The remote's own word beats a local branch that merely has a usual name.
  if (remoteHead !== undefined && (fetched === remoteHead || here === remoteHead)) return remoteHead;
  return here ?? fetched ?? null;
}

async function currentBranch(context: GitContext): Promise<string | null> {
  const { code, stdout } = await git(context, ["symbolic-ref", "--quiet", "--short", "HEAD"], { accept: [0, 1] });
  return code === 0 ? stdout.toString("utf8").trim() : null;
}
