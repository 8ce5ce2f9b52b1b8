/** Working trees that have the base branch checked out: they are brought along with a commit, file by file. */

import { existsSync } from "node:fs";
import { join } from "node:path";

import type { SourceFile } from "../../ports.ts";
import { type BlobCache, fillBlobs } from "./blobs.ts";
import { type Edit, type FileChange, writeBlob } from "./build.ts";
import { type GitContext, git, gitText, zeroSeparated } from "./command.ts";
import { type IndexEntry, readIndex, updateIndex } from "./index-file.ts";
import type { Checkout, FilePlan, Replacement } from "./journal.ts";
import type { Layout } from "./repository.ts";
import { readOne, replaceOne } from "./working-files.ts";

/** What the plans of one commit have in common. */
export interface CommitPlan {
  readonly ref: string;
  readonly changes: readonly FileChange[];
  readonly edit: Edit;
  readonly cache: BlobCache;
}

/**
 * Plans how the checkouts of a branch follow its commit. A file as committed becomes the new one; a file with changes
 * of its own, staged or not, gets the same edit and keeps them; what is deleted, in conflict or a link is left alone.
 */
export async function planCheckouts(
  context: GitContext,
  layout: Layout,
  plan: CommitPlan,
): Promise<readonly Checkout[]> {
  const checkouts: Checkout[] = [];
  for (const top of await checkedOut(context, plan.ref)) {
    const there = { ...context, directory: top };
    const gitDirectory = await gitText(there, ["rev-parse", "--absolute-git-dir"]);
    const entries = await readIndex(
      there,
      plan.changes.map(({ path }) => path),
    );
    const files: FilePlan[] = [];
    for (const change of plan.changes)
      files.push(await planFile(there, layout, plan, change, entries.get(change.path)));
    checkouts.push({ top, gitDirectory, files });
  }
  return checkouts;
}

/** The folders of working trees that have a branch checked out. */
export async function checkedOut(context: GitContext, ref: string): Promise<readonly string[]> {
  const { stdout } = await git(context, ["worktree", "list", "--porcelain", "-z"]);
  const tops: string[] = [];
  let top = "";
  for (const field of zeroSeparated(stdout)) {
    if (field.startsWith("worktree ")) top = field.slice("worktree ".length);
    if (field === `branch ${ref}` && existsSync(top)) tops.push(top);
  }
  return tops;
}

async function planFile(
  context: GitContext,
  { hash }: Layout,
  plan: CommitPlan,
  change: FileChange,
  entry: IndexEntry | undefined,
): Promise<FilePlan> {
  const working = readOne(context.directory, change.path, hash);
  if (working?.kind === "file") plan.cache.set(working.content, working.bytes);
  const inConflict = entry !== undefined && entry.stage !== "0";
  const index = inConflict ? null : await follow(context, plan, change, entry?.id ?? null);
  return { ...change, index, work: await followWorking(context, plan, change, working) };
}

function followWorking(
  context: GitContext,
  plan: CommitPlan,
  change: FileChange,
  working: SourceFile | null,
): Promise<Replacement | null> {
  if (working === null) return follow(context, plan, change, null);
  return working.kind === "file" ? follow(context, plan, change, working.content) : Promise.resolve(null);
}

/** What becomes of one copy of a file, known by its blob id (null: there is no copy). */
async function follow(
  context: GitContext,
  { edit, cache }: CommitPlan,
  change: FileChange,
  before: string | null,
): Promise<Replacement | null> {
  if (before === change.before) return { before, after: change.after };
  if (before === null || before === change.after) return null;
  await fillBlobs(context, cache, [before]);
  const bytes = cache.get(before) ?? null;
  const edited = bytes === null ? null : attempt(edit, change.path, bytes);
  const after = edited === null ? before : await writeBlob(context, edited);
  return after === before ? null : { before, after };
}

/** Somebody's unfinished work may be nothing that can be edited; then it stays as it is. */
function attempt(edit: Edit, path: string, bytes: Uint8Array): Uint8Array | null {
  try {
    return edit(path, bytes);
  } catch {
    return null;
  }
}

/**
 * Brings checkouts along. Safe to do again: what is not as planned any more, or is done already, is left alone.
 *
 * @returns what could not be done, in words; empty where all is done
 */
export async function applyCheckouts(
  context: GitContext,
  checkouts: readonly Checkout[],
  hash: Layout["hash"],
  scratch: string,
): Promise<string> {
  const troubles: string[] = [];
  for (const { top, gitDirectory, files } of checkouts) {
    if (!existsSync(top)) continue;
    const there = { ...context, directory: top };
    for (const file of files) await applyToWorkingFile(there, file, hash, scratch);
    if ((await updateIndex(there, gitDirectory, files, scratch)) === "busy") {
      troubles.push(`another git keeps ${join(gitDirectory, "index.lock")}: end it and run this again`);
    }
  }
  return troubles.join("; ");
}

async function applyToWorkingFile(
  context: GitContext,
  { path, mode, work }: FilePlan,
  hash: Layout["hash"],
  scratch: string,
): Promise<void> {
  const current = readOne(context.directory, path, hash);
  if (work === null || (current?.content ?? null) !== work.before) return;
  const cache: BlobCache = new Map();
  await fillBlobs(context, cache, [work.after]);
  const bytes = cache.get(work.after);
  if (bytes === undefined) return;
  replaceOne(context.directory, path, bytes, scratch, mode === "100755" ? 0o755 : 0o644);
}
