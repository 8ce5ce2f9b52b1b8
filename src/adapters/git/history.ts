/** The past, read from a clone with the git command. */

import type { History, SourceFile } from "../../ports.ts";
import { type BlobCache, readBlobs } from "./blobs.ts";
import { type GitContext, finished, git, gitContext, gitText, startGit, zeroSeparated } from "./command.ts";
import { ShallowCloneError, gitFailure } from "./errors.ts";
import { type Log, LOG_ARGUMENTS, logParser } from "./log.ts";
import { trimFolder } from "./paths.ts";
import { fetchBranch, fetchObjects, remoteOf } from "./remote.ts";
import { type Layout, findBaseBranch, isShallow, locate } from "./repository.ts";
import { sourceFilesAt } from "./tree.ts";

/** Where the history is read. */
export interface GitHistoryOptions {
  /** Any directory of the clone. */
  readonly directory: string;
  /** Variables for git; default: this process's. */
  readonly environment?: Readonly<NodeJS.ProcessEnv>;
  /** Where the clone is, if that is known already. */
  readonly layout?: Layout | null;
}

/**
 * The history of a clone. A blob is read once over all calls. Every method throws a GitError with what to do where
 * there is no repository or no git.
 */
export function gitHistory({ directory, environment, layout: known }: GitHistoryOptions): History {
  const context = gitContext(directory, environment);
  const cache: BlobCache = new Map();
  /** By tip: the log of the folder has it as well, and then no other process is needed. */
  const orders = new Map<string, readonly string[]>();
  let located = known ? Promise.resolve(known) : null;
  const layout = (): Promise<Layout> => (located ??= locate(context));
  return {
    async resolve(revision) {
      await layout();
      return resolveCommit(context, revision);
    },
    async baseBranch() {
      const branch = await findBaseBranch(context);
      const tip = branch?.local ?? branch?.upstream ?? null;
      return branch === null || tip === null ? null : { ref: branch.ref, tip, upstream: branch.upstream };
    },
    async fetch() {
      const branch = await findBaseBranch(context);
      const remote = branch === null ? null : await remoteOf(context, branch.name);
      return branch === null || remote === null ? null : fetchBranch(context, remote, branch.name);
    },
    fetchObjects: (names) => fetchNamed(context, names),
    changedPaths: (a, b) => changedPaths(context, a, b),
    async mergeBase(a, b) {
      const { code, stdout } = await git(context, ["merge-base", "--", a, b], { accept: [0, 1] });
      return code === 0 ? (stdout.toString("utf8").split("\n")[0] ?? null) : null;
    },
    filesAt: (commit, folder) => sourceFilesAt(context, commit, folder, cache),
    async fileAt(commit, path) {
      const files = await sourceFilesAt(context, commit, path, cache);
      return files.find((file: SourceFile) => file.path === trimFolder(path)) ?? null;
    },
    async firstParent(tip, folder) {
      if (isShallow(await layout())) throw new ShallowCloneError(directory);
      const { order, commits } = await readLog(context, tip, folder, cache);
      // A name may stand for another commit tomorrow; an id cannot.
      if (/^[0-9a-f]{40,64}$/u.test(tip)) orders.set(tip, order);
      return { commits, blobs: cache };
    },
    async firstParentOrder(tip) {
      if (isShallow(await layout())) throw new ShallowCloneError(directory);
      return orders.get(tip) ?? readOrder(context, tip);
    },
  };
}

async function fetchNamed(context: GitContext, names: readonly string[]) {
  const branch = await findBaseBranch(context);
  const remote = branch === null ? null : await remoteOf(context, branch.name);
  return remote === null ? null : fetchObjects(context, remote, names);
}

async function changedPaths(context: GitContext, a: string, b: string): Promise<readonly string[]> {
  const args = ["diff-tree", "-r", "-z", "--name-only", "--no-renames", "--end-of-options", a, b, "--"];
  return zeroSeparated((await git(context, args)).stdout);
}

async function resolveCommit(context: GitContext, revision: string): Promise<string | null> {
  if (revision === "" || revision.startsWith("-") || revision.includes("\0")) return null;
  const args = ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`];
  const { code, stdout } = await git(context, args, { accept: [0, 1, 128] });
  return code === 0 ? stdout.toString("utf8").trim() : null;
}

async function readOrder(context: GitContext, tip: string): Promise<readonly string[]> {
  const lines = await gitText(context, ["rev-list", "--first-parent", "--reverse", "--end-of-options", tip, "--"]);
  return lines.split("\n");
}

/** Both processes run at once: the blobs are asked for while the log is still coming. */
async function readLog(context: GitContext, tip: string, folder: string, cache: BlobCache): Promise<Log> {
  const reader = readBlobs(context, cache);
  const parser = logParser((id) => reader.ask(id));
  const args = [...LOG_ARGUMENTS, "--end-of-options", tip, "--", `:(top,literal)${trimFolder(folder)}`];
  const child = startGit(context, args);
  child.stdin.end();
  child.stdout.on("data", (chunk: Buffer) => {
    parser.push(chunk);
    reader.flush();
  });
  const { code, stderr } = await finished(child, context);
  await reader.finish();
  if (code !== 0) throw gitFailure(context.directory, args, code, stderr);
  return parser.finish();
}
