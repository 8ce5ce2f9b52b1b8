/**
 * The real index of a checkout, changed in a few entries. Git itself would leave a nameless `index.lock` when it is
 * killed; here the lock is a second name of a file in our own folder, so that it can be told from anyone else's.
 */

import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import type { Duration } from "../../evaluation/instant.ts";
import { errorCode, isMissing, listFolder } from "../files.ts";
import { indexInfo } from "./build.ts";
import { type GitContext, git, zeroSeparated } from "./command.ts";
import type { FilePlan } from "./journal.ts";

/** How long another git may keep the index. */
const PATIENCE: Duration = 5000;

/** One entry of an index. */
export interface IndexEntry {
  readonly mode: string;
  readonly id: string;
  /** Other than `0` in the middle of a merge. */
  readonly stage: string;
  /** A sparse checkout has left the file out. */
  readonly skipped: boolean;
}

/** The entries of some paths; a path in conflict has its last stage. */
export async function readIndex(
  context: GitContext,
  paths: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ReadonlyMap<string, IndexEntry>> {
  const pathspecs = paths.map((path) => `:(top,literal)${path}`);
  const { stdout } = await git(context, ["ls-files", "-s", "-t", "-z", "--full-name", "--", ...pathspecs], {
    environment,
  });
  return new Map(
    zeroSeparated(stdout).map((line) => {
      const tab = line.indexOf("\t");
      const [tag, mode = "", id = "", stage = ""] = line.slice(0, tab).split(" ");
      return [line.slice(tab + 1), { mode, id, stage, skipped: tag === "S" }] as const;
    }),
  );
}

/**
 * Puts the planned entries into the index of a checkout, where they are still as they were when planned.
 *
 * @returns `busy` where another git had the index for too long
 */
export async function updateIndex(
  context: GitContext,
  gitDirectory: string,
  plans: readonly FilePlan[],
  scratch: string,
): Promise<"done" | "busy"> {
  const index = join(gitDirectory, "index");
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    const copy = join(scratch, `index.${randomBytes(6).toString("hex")}`);
    const seen = stateOf(index);
    if (seen !== "") fs.copyFileSync(index, copy);
    if (!(await changeEntries(context, copy, plans))) return "done";
    const outcome = await install(copy, index, seen, deadline);
    fs.rmSync(copy, { force: true });
    if (outcome !== "changed") return outcome;
  }
}

/** False where there is nothing to change. */
async function changeEntries(context: GitContext, copy: string, plans: readonly FilePlan[]): Promise<boolean> {
  const environment = { GIT_INDEX_FILE: copy };
  const entries = await readIndex(
    context,
    plans.map(({ path }) => path),
    environment,
  );
  const changes = plans.flatMap(({ path, mode, index }) => {
    const entry = entries.get(path);
    const asPlanned = index !== null && (entry?.id ?? null) === index.before && (entry?.stage ?? "0") === "0";
    return asPlanned ? [{ path, mode: entry?.mode ?? mode, after: index.after }] : [];
  });
  if (changes.length === 0) {
    fs.rmSync(copy, { force: true });
    return false;
  }
  await git(context, ["update-index", "-z", "--index-info"], { environment, input: indexInfo(changes) });
  const skipped = changes.filter(({ path }) => entries.get(path)?.skipped === true).map(({ path }) => `${path}\0`);
  if (skipped.length > 0) {
    await git(context, ["update-index", "-z", "--skip-worktree", "--stdin"], { environment, input: skipped.join("") });
  }
  // Fills in times and sizes, so that even commands that do not look into files see a clean tree.
  await git(context, ["update-index", "-q", "--refresh"], { environment, accept: [0, 1] });
  return true;
}

async function install(
  copy: string,
  index: string,
  seen: string,
  deadline: number,
): Promise<"done" | "busy" | "changed"> {
  const lock = `${index}.lock`;
  while (!tryLink(copy, lock)) {
    if (performance.now() >= deadline) return "busy";
    await sleep(20);
  }
  if (stateOf(index) !== seen) {
    fs.rmSync(lock);
    return "changed";
  }
  fs.renameSync(lock, index);
  return "done";
}

function tryLink(copy: string, lock: string): boolean {
  try {
    fs.linkSync(copy, lock);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** Changes whenever the index is replaced; empty where there is none. */
function stateOf(index: string): string {
  try {
    const { ino, size, mtimeNs } = fs.statSync(index, { bigint: true });
    return `${ino}:${size}:${mtimeNs}`;
  } catch (error) {
    if (isMissing(error)) return "";
    throw error;
  }
}

/** Removes the index lock of a killed {@link updateIndex}: the one that is also a file in our folder. */
export function releaseOwnIndexLock(gitDirectory: string, scratch: string): void {
  const lock = join(gitDirectory, "index.lock");
  const node = nodeOf(lock);
  if (node === null) return;
  const ours = listFolder(scratch).some((name) => name.startsWith("index.") && nodeOf(join(scratch, name)) === node);
  if (ours) fs.rmSync(lock, { force: true });
}

function nodeOf(path: string): string | null {
  try {
    const { dev, ino } = fs.statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}
