/** New blobs, trees and commits, built without touching a working tree, an index or a ref. */

import { rmSync } from "node:fs";
import { join } from "node:path";

import type { Instant } from "../../evaluation/instant.ts";
import { MAXIMUM_FILE_BYTES } from "../files.ts";
import { type BlobCache, fillBlobs } from "./blobs.ts";
import { type GitContext, git, gitText, zeroSeparated } from "./command.ts";
import { segmentsOf } from "./paths.ts";
import { type TreeEntry, listTree } from "./tree.ts";

/** Says what a file's bytes become; null leaves it alone. `null` bytes: there is no such file. */
export type Edit = (path: string, bytes: Uint8Array | null) => Uint8Array | null;

/** One file that a commit changes. */
export interface FileChange {
  readonly path: string;
  readonly mode: string;
  /** Null where the commit creates the file. */
  readonly before: string | null;
  readonly after: string;
}

/** What an edit does at one commit; `invalid` where a path is nothing that can be edited. */
export type Edited =
  | { readonly kind: "changes"; readonly changes: readonly FileChange[] }
  | { readonly kind: "invalid"; readonly detail: string };

/** Applies an edit to the files of a commit, and stores the new bytes as blobs. */
export async function editFiles(
  context: GitContext,
  commit: string,
  paths: readonly string[],
  edit: Edit,
  cache: BlobCache,
): Promise<Edited> {
  const wanted = [...new Set(paths.map((path) => segmentsOf(path).join("/")))];
  if (wanted.length === 0) return { kind: "changes", changes: [] };
  const entries = new Map((await listTree(context, commit, wanted)).map((entry) => [entry.path, entry]));
  const bad = [...entries.values()].find((entry) => !isEditable(entry));
  if (bad !== undefined) {
    return { kind: "invalid", detail: `${bad.path} is no regular file of at most 1 MB in ${commit.slice(0, 10)}` };
  }
  await fillBlobs(
    context,
    cache,
    [...entries.values()].map(({ id }) => id),
  );
  const changes: FileChange[] = [];
  for (const path of wanted) {
    const entry = entries.get(path);
    const bytes = edit(path, entry === undefined ? null : (cache.get(entry.id) ?? null));
    const change = bytes === null ? null : await changeOf(context, path, entry, bytes);
    if (change !== null) changes.push(change);
  }
  return { kind: "changes", changes };
}

function isEditable({ mode, size }: TreeEntry): boolean {
  return mode.startsWith("100") && size <= MAXIMUM_FILE_BYTES;
}

async function changeOf(
  context: GitContext,
  path: string,
  entry: TreeEntry | undefined,
  bytes: Uint8Array,
): Promise<FileChange | null> {
  const after = await writeBlob(context, bytes);
  if (entry === undefined) return { path, mode: "100644", before: null, after };
  return after === entry.id ? null : { path, mode: entry.mode, before: entry.id, after };
}

/** Stores bytes as they are, without filters; the id. */
export function writeBlob(context: GitContext, bytes: Uint8Array): Promise<string> {
  return gitText(context, ["hash-object", "-w", "--stdin"], { input: bytes });
}

/** What a commit says besides its files. */
export interface CommitText {
  readonly message: string;
  readonly now: Instant;
}

/**
 * Makes a commit with some files changed, in a private index.
 *
 * @param scratch an existing folder for that index
 */
export async function buildCommit(
  context: GitContext,
  parent: string,
  changes: readonly FileChange[],
  { message, now }: CommitText,
  scratch: string,
): Promise<string> {
  const tree = await buildTree(context, parent, changes, join(scratch, "index.build"));
  const date = `@${Math.floor(now / 1000)} +0000`;
  return gitText(context, ["commit-tree", "--no-gpg-sign", "-p", parent, "-F", "-", tree], {
    input: message,
    environment: { ...(await neutralIdentity(context)), GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
  });
}

async function buildTree(
  context: GitContext,
  parent: string,
  changes: readonly FileChange[],
  index: string,
): Promise<string> {
  const environment = { GIT_INDEX_FILE: index };
  rmSync(index, { force: true });
  try {
    await git(context, ["read-tree", parent], { environment });
    await git(context, ["update-index", "-z", "--index-info"], { environment, input: indexInfo(changes) });
    return await gitText(context, ["write-tree"], { environment });
  } finally {
    rmSync(index, { force: true });
  }
}

/** Lines for `git update-index -z --index-info`. */
export function indexInfo(
  entries: readonly { readonly mode: string; readonly after: string; readonly path: string }[],
): string {
  return entries.map(({ mode, after, path }) => `${mode} ${after}\t${path}\0`).join("");
}

/** Who commits where nobody has told git a name and an address. */
export async function neutralIdentity(context: GitContext): Promise<Readonly<Record<string, string>>> {
  const pattern = String.raw`^(user|author|committer)\.(name|email)$`;
  const { stdout } = await git(context, ["config", "-z", "--get-regexp", pattern], { accept: [0, 1] });
  const set = new Set(zeroSeparated(stdout).map((entry) => entry.slice(0, entry.indexOf("\n"))));
  const identity: Record<string, string> = {};
  for (const role of ["author", "committer"]) {
    for (const [key, value] of IDENTITY) {
      const variable = `GIT_${role}_${key}`.toUpperCase();
      const known = set.has(`user.${key}`) || set.has(`${role}.${key}`) || (context.environment[variable] ?? "") !== "";
      if (!known) identity[variable] = value;
    }
  }
  return identity;
}

const IDENTITY = [
  ["name", "pilot-rollout"],
  ["email", "pilot-rollout@users.noreply.github.com"],
] as const;
