/** The working tree of a clone, and commits to its base branch. */

import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";

import type { Duration } from "../../evaluation/instant.ts";
import type { CommitOutcome, WorkingTree } from "../../ports.ts";
import { type Lock, acquireLock } from "../lock.ts";
import { asCommitted } from "./as-committed.ts";
import { editFiles } from "./build.ts";
import { gitContext } from "./command.ts";
import { type CommitRequest, type LocalOutcome, type Workshop, commitLocally } from "./commit.ts";
import { GitError } from "./errors.ts";
import { publishCommit } from "./publish.ts";
import { recoverInterrupted } from "./recovery.ts";
import { remoteOf } from "./remote.ts";
import { type BaseBranch, type Layout, locate } from "./repository.ts";
import { readFolder, readOne, replaceOne } from "./working-files.ts";

/** Which clone, and where its base branch has another name than the default one, which branch. */
export interface GitWorkingTreeOptions {
  readonly directory: string;
  /** Full or short name. */
  readonly baseRef?: string | undefined;
  readonly environment?: Readonly<NodeJS.ProcessEnv>;
  /** Where the clone is, if that is known already. */
  readonly layout?: Layout | null;
}

/** Longer than a push may take: another run of this tool that is at work here comes to its end. */
const PATIENCE: Duration = 150_000;

/**
 * The working tree around a directory. Reading and {@link WorkingTree.write} throw a GitError where there is none, or
 * where a path leads out of it; {@link WorkingTree.commit} answers `refused` for everything that git refuses.
 */
export function gitWorkingTree(options: GitWorkingTreeOptions): WorkingTree {
  const { directory, baseRef, environment } = options;
  const context = gitContext(directory, environment);
  let located = options.layout ? Promise.resolve(options.layout) : null;
  const layout = (): Promise<Layout> => (located ??= locate(context));
  const place = async (): Promise<Layout & { readonly top: string }> => {
    const found = await layout();
    if (found.top !== null) return { ...found, top: found.top };
    throw new GitError("not-a-repository", `${directory} has no working tree: run it in a clone that is not bare`);
  };
  return {
    async files(folder) {
      const { top, hash } = await place();
      return asCommitted({ ...context, directory: top }, readFolder(top, folder, hash));
    },
    async file(path) {
      const { top, hash } = await place();
      return readOne(top, path, hash);
    },
    async write(path, bytes) {
      const { top, commonDirectory } = await place();
      await locked(commonDirectory, async (scratch) => replaceOne(top, path, bytes, scratch));
    },
    async commit(message, paths, edit, now) {
      return refuseInWords(async () => {
        const found = await layout();
        return locked(found.commonDirectory, (scratch) =>
          commitAndPush({ context, layout: found, scratch, cache: new Map() }, { message, paths, edit, now, baseRef }),
        );
      });
    },
    async recover() {
      const found = await layout();
      if (!existsSync(scratchOf(found.commonDirectory))) return null;
      return locked(found.commonDirectory, async (scratch) => {
        const recovery = await recoverInterrupted(context, found, scratch);
        return recovery?.detail ?? null;
      });
    },
  };
}

function scratchOf(commonDirectory: string): string {
  return join(commonDirectory, "pilot-rollout");
}

/** One run at a time in a clone: the journal and the private index have one writer. */
async function locked<T>(commonDirectory: string, work: (scratch: string) => Promise<T>): Promise<T> {
  const scratch = scratchOf(commonDirectory);
  mkdirSync(scratch, { recursive: true });
  const lock: Lock | null = await acquireLock(join(scratch, "lock"), PATIENCE);
  if (lock === null) {
    throw new GitError("timeout", `another run has been at work in this clone for ${PATIENCE / 1000} s: end it first`);
  }
  try {
    return await work(scratch);
  } finally {
    lock.release();
  }
}

async function refuseInWords(work: () => Promise<CommitOutcome>): Promise<CommitOutcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GitError) return { kind: "refused", reason: "branch", detail: error.message };
    throw error;
  }
}

async function commitAndPush(workshop: Workshop, request: CommitRequest): Promise<CommitOutcome> {
  const { context, layout, scratch } = workshop;
  const recovery = await recoverInterrupted(context, layout, scratch);
  if (recovery?.kind === "stuck") return { kind: "refused", reason: "branch", detail: recovery.detail };
  const local = await commitLocally(workshop, request, ({ name }) => remoteOf(context, name));
  if (local.kind === "refused") return local;
  const remote = await remoteOf(context, local.branch.name);
  const outcome = await pushIfWanted(workshop, request, local, remote);
  const trouble = local.kind === "committed" ? local.trouble : "";
  return trouble === "" || outcome.kind === "refused"
    ? outcome
    : { ...outcome, detail: `${outcome.detail}; ${trouble}` };
}

async function pushIfWanted(
  workshop: Workshop,
  request: CommitRequest,
  local: Exclude<LocalOutcome, { readonly kind: "refused" }>,
  remote: string | null,
): Promise<CommitOutcome> {
  const { commit, branch } = local;
  if (local.kind === "committed") {
    if (remote !== null) return publishCommit(workshop, request, { commit, branch, remote });
    return { kind: "committed", commit, pushed: null, detail: `committed on ${branch.name}; there is no remote` };
  }
  const left = remote !== null && (await isMissingThere(workshop, request, branch));
  return left
    ? publishCommit(workshop, request, { commit, branch, remote })
    : { kind: "unchanged", commit, detail: `${branch.name} has this change already` };
}

/** Whether the remote, as last fetched, lacks what is here: an earlier run could not push it. */
async function isMissingThere(
  { context, cache }: Workshop,
  { paths, edit }: CommitRequest,
  { upstream }: BaseBranch,
): Promise<boolean> {
  if (upstream === null) return true;
  const edited = await editFiles(context, upstream, paths, edit, cache);
  return edited.kind === "changes" && edited.changes.length > 0;
}
