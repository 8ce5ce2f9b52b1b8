/**
 * A branch that holds data and no code: files are read and replaced on it by compare-and-set, fast-forward only. No
 * working tree, index or ref of the clone is touched, but for the branch itself where there is no remote.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Duration, Instant } from "../../evaluation/instant.ts";
import { indexInfo, neutralIdentity, writeBlob } from "./build.ts";
import { type GitCall, type GitContext, git, gitText } from "./command.ts";
import { GitError, withoutSecrets } from "./errors.ts";
import { remoteOf } from "./remote.ts";
import { entriesOf, type RootEntry, withFile, writeRoot } from "./root-tree.ts";

/** A ref, at a remote or in the clone itself. */
export interface DataRef {
  readonly context: GitContext;
  /** Name, address or path; null where the clone has no remote. */
  readonly remote: string | null;
  /** Full name. */
  readonly ref: string;
}

/** What one file on the branch was like. */
export interface DataFile {
  /** The tip that it was read at; null where there is no such branch. */
  readonly tip: string | null;
  /** Null where the tip has no such file. */
  readonly blob: { readonly id: string; readonly bytes: Buffer } | null;
  /** What is at the root beside it; null where the file is in a folder. */
  readonly root: readonly RootEntry[] | null;
}

/** A file as it is to be. */
export interface DataCommit {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly message: string;
  readonly at: Instant;
}

/**
 * The branch as it is now, with its objects here; null where there is none.
 *
 * @param known a commit that is here
 * @throws GitError
 */
export async function tipOf(
  { context, remote, ref }: DataRef,
  signal: AbortSignal,
  known: string | null = null,
): Promise<string | null> {
  if (remote === null) {
    const { code, stdout } = await git(context, ["rev-parse", "--verify", "--quiet", ref], { accept: [0, 1], signal });
    return code === 0 ? stdout.toString("utf8").trim() : null;
  }
  const listed = await git(context, ["ls-remote", "--", remote, ref], { signal });
  const line = listed.stdout
    .toString("utf8")
    .split("\n")
    .find((each) => each.endsWith(`\t${ref}`));
  const tip = line?.split("\t")[0] ?? null;
  if (tip === null || tip === known || (await isHere(context, tip, signal))) return tip;
  await git(context, [...FETCH, "--", remote, ref], { signal });
  return tip;
}

/** Whether a remote has a branch; where it cannot be asked, what was fetched last can only say that it had. */
export async function branchAtRemote(context: GitContext, branch: string): Promise<"present" | "absent" | "unknown"> {
  try {
    const remote = await remoteOf(context, branch);
    if (remote === null) return "absent";
    const args = ["ls-remote", "--", remote, `refs/heads/${branch}`];
    const { code, stdout } = await git(context, args, { accept: [0, 128], timeout: LOOK });
    if (code === 0) return stdout.length > 0 ? "present" : "absent";
    const tracking = ["rev-parse", "--verify", "--quiet", `refs/remotes/${remote}/${branch}`];
    return (await git(context, tracking, { accept: [0, 1] })).code === 0 ? "present" : "unknown";
  } catch (error) {
    if (error instanceof GitError) return "unknown";
    throw error;
  }
}

/** Whoever turns something off does not wait longer than this to learn where. */
const LOOK: Duration = 10_000;

const FETCH = ["fetch", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head", "--quiet", "--refmap="];

async function isHere(context: GitContext, commit: string, signal: AbortSignal): Promise<boolean> {
  const { code } = await git(context, ["cat-file", "-e", `${commit}^{tree}`], { accept: [0, 1, 128], signal });
  return code === 0;
}

/** One file at a tip, and what is beside it. @throws GitError */
export async function fileAtTip(
  context: GitContext,
  tip: string | null,
  path: string,
  signal: AbortSignal,
): Promise<DataFile> {
  const isInFolder = path.includes("/");
  if (tip === null) return { tip, blob: null, root: isInFolder ? null : [] };
  const { stdout } = await git(context, ["cat-file", "--batch"], { input: `${tip}:${path}\n${tip}^{tree}\n`, signal });
  const [file, tree] = batchOf(stdout);
  if (file?.type === "tree") throw new GitError("no-path", `${path} is a folder on the data branch: name a file`);
  const blob = file?.type === "blob" ? { id: file.id, bytes: file.content } : null;
  const root = isInFolder || tree?.type !== "tree" ? null : entriesOf(tree.content, tree.id.length / 2);
  return { tip, blob, root };
}

interface BatchObject {
  readonly id: string;
  /** `missing` where there is none. */
  readonly type: string;
  readonly content: Buffer;
}

/** What `git cat-file --batch` answers: a line for each object, and its bytes with a line feed after them. */
function batchOf(output: Buffer): readonly BatchObject[] {
  const objects: BatchObject[] = [];
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(10, at);
    const line = output.toString("utf8", at, end);
    const [id = "", type = "", size = ""] = line.split(" ");
    const isMissing = line.endsWith(" missing");
    const content = output.subarray(end + 1, isMissing ? end + 1 : end + 1 + Number(size));
    objects.push({ id, type: isMissing ? "missing" : type, content });
    at = end + 1 + (isMissing ? 0 : content.length + 1);
  }
  return objects;
}

/** Makes a commit with one file replaced on top of a tip, or the first one of the branch. @throws GitError */
export async function commitFile(
  context: GitContext,
  { tip, root }: DataFile,
  { path, bytes, message, at }: DataCommit,
  signal: AbortSignal,
): Promise<DataFile & { readonly tip: string; readonly blob: { readonly id: string } }> {
  const id = await writeBlob(context, bytes);
  const entries = root === null ? null : withFile(root, path, id);
  const tree =
    entries === null
      ? await treeByIndex(context, tip, { path, id }, signal)
      : await writeRoot(context, entries, signal);
  const commit = await commitTree(context, { tree, parent: tip, message, at }, signal);
  return { tip: commit, blob: { id, bytes: Buffer.from(bytes) }, root: entries };
}

async function treeByIndex(
  context: GitContext,
  tip: string | null,
  { path, id }: { readonly path: string; readonly id: string },
  signal: AbortSignal,
): Promise<string> {
  const scratch = mkdtempSync(join(tmpdir(), "pilot-index-"));
  const environment = { GIT_INDEX_FILE: join(scratch, "index") };
  try {
    if (tip !== null) await git(context, ["read-tree", tip], { environment, signal });
    const input = indexInfo([{ mode: "100644", after: id, path }]);
    await git(context, ["update-index", "-z", "--index-info"], { environment, input, signal });
    return await gitText(context, ["write-tree"], { environment, signal });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Makes a commit of a tree. @throws GitError */
export async function commitTree(
  context: GitContext,
  commit: { readonly tree: string; readonly parent: string | null; readonly message: string; readonly at: Instant },
  signal: AbortSignal,
): Promise<string> {
  const date = `@${Math.floor(commit.at / 1_000)} +0000`;
  const identity = identities.get(context) ?? (await neutralIdentity(context));
  identities.set(context, identity);
  const parents = commit.parent === null ? [] : ["-p", commit.parent];
  return gitText(context, ["commit-tree", "--no-gpg-sign", ...parents, "-F", "-", commit.tree], {
    input: commit.message,
    environment: { ...identity, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    signal,
  });
}

/** Asked once for a place: whoever commits stays the same while this runs. */
const identities = new WeakMap<GitContext, Readonly<Record<string, string>>>();

/** What became of a ref. `moved`: it was not where it was expected. */
export type Moving =
  | { readonly kind: "done" }
  | { readonly kind: "moved" }
  | { readonly kind: "refused"; readonly detail: string };

/**
 * Moves the ref to a commit if it is still at `expected` (null: not there yet; undefined: wherever it is).
 *
 * @throws GitError where nothing is known about the outcome
 */
export async function moveTo(
  { context, remote, ref }: DataRef,
  commit: string,
  expected: string | null | undefined,
  signal: AbortSignal,
): Promise<Moving> {
  if (remote === null) return updateRef(context, ref, { commit, expected, signal });
  const lease = expected === undefined ? "--force" : `--force-with-lease=${ref}:${expected ?? ""}`;
  const args = ["push", "--porcelain", "--no-verify", "--no-follow-tags", "--recurse-submodules=no", lease];
  const call: GitCall = { accept: [0, 1], signal };
  const { stdout, stderr } = await git(context, [...args, "--", remote, `${commit}:${ref}`], call);
  const status = stdout
    .toString("utf8")
    .split("\n")
    .find((line) => line.includes(`\t${commit}:${ref}\t`));
  if (status === undefined) throw new GitError("failed", inOneLine(`git push ${remote}: ${stderr}`));
  if (!status.startsWith("!")) return { kind: "done" };
  const why = status.split("\t")[2] ?? "";
  return MOVED.test(why) ? { kind: "moved" } : { kind: "refused", detail: inOneLine(`${why}\n${stderr}`) };
}

/** What git and servers call a ref that is somewhere else by now. */
const MOVED =
  /fetch first|non-fast-forward|stale info|cannot lock ref|failed to update ref|incorrect old value|already exists/u;

async function updateRef(
  context: GitContext,
  ref: string,
  {
    commit,
    expected,
    signal,
  }: { readonly commit: string; readonly expected: string | null | undefined; readonly signal: AbortSignal },
): Promise<Moving> {
  const old = expected === undefined ? [] : [expected ?? "0".repeat(commit.length)];
  const args = ["update-ref", "-m", "pilot-rollout: data", ref, commit, ...old];
  const { code, stderr } = await git(context, args, { accept: [0, 1, 128], signal });
  if (code === 0) return { kind: "done" };
  return /cannot lock ref|unable to|exists/iu.test(stderr)
    ? { kind: "moved" }
    : { kind: "refused", detail: inOneLine(stderr) };
}

function inOneLine(words: string): string {
  return withoutSecrets(words)
    .trim()
    .replaceAll(/\s*\n\s*/gu, "; ");
}
