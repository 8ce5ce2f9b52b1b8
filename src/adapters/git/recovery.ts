/** Mends what a killed run left: locks of its git, a checkout that lags behind its branch, temporary files. */

import * as fs from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import type { Duration } from "../../evaluation/instant.ts";
import { listFolder, removeTemporaries } from "../files.ts";
import { applyCheckouts } from "./checkout.ts";
import { type GitContext, git } from "./command.ts";
import { releaseOwnIndexLock } from "./index-file.ts";
import { type Journal, KEPT, clearJournal, readJournal, readUnpushed } from "./journal.ts";
import type { Layout } from "./repository.ts";
import { listTree } from "./tree.ts";

/** A git that lives holds a ref's lock for milliseconds; one that is unchanged after this is nobody's any more. */
const STILL: Duration = 300;

/** What became of an interrupted commit: `stuck` while another git is in the way. */
export interface Recovery {
  readonly kind: "finished" | "stuck";
  readonly detail: string;
}

/** Finishes an interrupted commit; null where there was nothing to do. Call it only with the scratch folder's lock. */
export async function recoverInterrupted(
  context: GitContext,
  layout: Layout,
  scratch: string,
): Promise<Recovery | null> {
  const journal = readJournal(scratch);
  const recovery = journal === null ? null : await finishJournal(context, layout, scratch, journal);
  const unpushed = readUnpushed(scratch);
  if (unpushed !== null) {
    const tracking = `refs/remotes/${unpushed.remote}/${unpushed.branch}.lock`;
    await releaseRefLock(join(layout.commonDirectory, tracking), unpushed.commit);
  }
  sweep(scratch);
  return recovery;
}

async function finishJournal(
  context: GitContext,
  layout: Layout,
  scratch: string,
  journal: Journal,
): Promise<Recovery | null> {
  await releaseRefLock(join(layout.commonDirectory, `${journal.ref}.lock`), journal.after);
  await releaseRefLock(join(journal.gitDirectory, "HEAD.lock"), journal.after);
  for (const { top, gitDirectory, files } of journal.checkouts) {
    releaseOwnIndexLock(gitDirectory, scratch);
    for (const { path } of files) removeTemporaries(join(top, path));
  }
  const checkouts = await stillWanted(context, journal);
  const trouble = await applyCheckouts(context, checkouts, layout.hash, scratch);
  if (trouble !== "") return { kind: "stuck", detail: trouble };
  clearJournal(scratch);
  const commit = journal.after.slice(0, 10);
  return checkouts.length === 0
    ? null
    : { kind: "finished", detail: `finished commit ${commit}, which had been interrupted` };
}

/** Only what the branch really has now is brought to the checkouts: the move may not have happened, or been undone. */
async function stillWanted(context: GitContext, { ref, checkouts }: Journal): Promise<Journal["checkouts"]> {
  const { code } = await git(context, ["rev-parse", "--verify", "--quiet", ref], { accept: [0, 1] });
  const paths = checkouts.flatMap(({ files }) => files.map(({ path }) => path));
  if (code !== 0 || paths.length === 0) return [];
  const present = new Map((await listTree(context, ref, paths)).map(({ path, id }) => [path, id]));
  return checkouts
    .map((checkout) => ({
      ...checkout,
      files: checkout.files.filter(({ path, after }) => present.get(path) === after),
    }))
    .filter(({ files }) => files.length > 0);
}

/** Removes a ref's lock if a killed git of ours left it: it is empty or holds our commit, and nothing moves in it. */
async function releaseRefLock(lock: string, commit: string): Promise<void> {
  const before = lockState(lock, commit);
  if (before === null) return;
  await sleep(STILL);
  if (lockState(lock, commit) === before) fs.rmSync(lock, { force: true });
}

function lockState(lock: string, commit: string): string | null {
  try {
    const text = fs.readFileSync(lock, "utf8").trim();
    const { ino, mtimeNs } = fs.statSync(lock, { bigint: true });
    return text === "" || text === commit ? `${ino}:${mtimeNs}` : null;
  } catch {
    return null;
  }
}

function sweep(scratch: string): void {
  for (const name of listFolder(scratch)) {
    if (!KEPT.has(name) && !name.startsWith("lock.")) fs.rmSync(join(scratch, name), { recursive: true, force: true });
  }
}
