/** The past, read from a clone with the git command. */

import type { History } from "../../ports.ts";
import { type BlobCache, readBlobs } from "./blobs.ts";
import { type GitContext, finished, git, gitContext, gitText, startGit, zeroSeparated } from "./command.ts";
import { ShallowCloneError, gitFailure } from "./errors.ts";
import { type Log, LOG_ARGUMENTS, logParser } from "./log.ts";
import { type Objects, openObjects } from "./objects.ts";
import { trimFolder } from "./paths.ts";
import { fetchBranch, fetchObjects, remoteOf } from "./remote.ts";
import { type Layout, findBaseBranch, isShallow, locate, plainLayout } from "./repository.ts";
import { sourceFilesAt, type TreeReader } from "./tree.ts";

/** Where the history is read. */
export interface GitHistoryOptions {
  /** Any directory of the clone. */
  readonly directory: string;
  /** Short name of the base branch, where that is known and need not be guessed. */
  readonly baseRef?: string | undefined;
  /** Variables for git; default: this process's. */
  readonly environment?: Readonly<NodeJS.ProcessEnv>;
  /** Where the clone is, if that is known already. */
  readonly layout?: Layout | null;
}

/**
 * The history of a clone. A blob is read once over all calls. Every method throws a GitError with what to do where
 * there is no repository or no git.
 */
export function gitHistory({ directory, baseRef, environment, layout: known }: GitHistoryOptions): History {
  const context = gitContext(directory, environment);
  const objects = openObjects(context);
  const blobs: BlobCache = new Map();
  const reader: TreeReader = { context, objects, blobs, trees: new Map() };
  /** By tip: the log of the folder has it as well, and then no other process is needed. */
  const orders = new Map<string, readonly string[]>();
  let located: Promise<Pick<Layout, "commonDirectory">> | null = known ? Promise.resolve(known) : null;
  const layout = () => (located ??= Promise.resolve(plainLayout(directory) ?? locate(context)));
  const base = baseRef === undefined ? baseName(context) : () => Promise.resolve(baseRef);
  return {
    resolve: (revision) => resolveCommit(objects, revision),
    async baseBranch() {
      const name = await base();
      return name === null ? null : tipsOf(objects, name);
    },
    async fetch() {
      const name = await base();
      const remote = name === null ? null : await remoteOf(context, name);
      return name === null || remote === null ? null : fetchBranch(context, remote, name);
    },
    async fetchObjects(names) {
      const name = await base();
      const remote = name === null ? null : await remoteOf(context, name);
      return remote === null ? null : fetchObjects(context, remote, names);
    },
    changedSince: (from, head) => changedSince(context, from, head),
    mergeBase: mergeBases(context),
    filesAt: (commit, folder) => sourceFilesAt(reader, commit, folder),
    async fileAt(commit, path) {
      const files = await sourceFilesAt(reader, commit, path);
      return files.find((file) => file.path === trimFolder(path)) ?? null;
    },
    async firstParent(tip, folder) {
      const [where, { order, commits }] = await Promise.all([layout(), readLog(context, tip, folder, blobs)]);
      if (isShallow(where)) throw new ShallowCloneError(directory);
      if (isId(tip)) orders.set(tip, order);
      return { commits, blobs };
    },
    async firstParentOrder(tip) {
      if (isShallow(await layout())) throw new ShallowCloneError(directory);
      return orders.get(tip) ?? readOrder(context, tip);
    },
  };
}

/** Which branch is the base is found out once; what it points at is looked up each time. */
function baseName(context: GitContext): () => Promise<string | null> {
  let found: Promise<string | null> | null = null;
  return async () => {
    found ??= findBaseBranch(context).then((branch) => branch?.name ?? null);
    const name = await found.catch((error: unknown) => {
      found = null;
      throw error;
    });
    // A first commit, or a first fetch, may bring one.
    if (name === null) found = null;
    return name;
  };
}

async function changedSince(context: GitContext, from: string, head: string): Promise<readonly string[] | null> {
  const args = ["diff-tree", "-r", "-z", "--name-only", "--no-renames", "--merge-base", "--end-of-options"];
  // A commit that is not here, no merge base, or several: git says so with this code.
  const { code, stdout } = await git(context, [...args, from, head, "--"], { accept: [0, 128] });
  return code === 0 ? zeroSeparated(stdout) : null;
}

/** The same two commits are asked for once. */
function mergeBases(context: GitContext): History["mergeBase"] {
  const known = new Map<string, string>();
  return async (a, b) => {
    const pair = `${a} ${b}`;
    const found = known.get(pair);
    if (found !== undefined) return found;
    const { code, stdout } = await git(context, ["merge-base", "--", a, b], { accept: [0, 1] });
    const base = code === 0 ? (stdout.toString("utf8").split("\n")[0] ?? null) : null;
    if (base !== null && isId(a) && isId(b)) known.set(pair, base);
    return base;
  };
}

async function tipsOf(objects: Objects, name: string): Promise<Awaited<ReturnType<History["baseBranch"]>>> {
  const ref = `refs/heads/${name}`;
  const [local, upstream] = await Promise.all([
    resolveCommit(objects, ref),
    resolveCommit(objects, `refs/remotes/origin/${name}`),
  ]);
  const tip = local ?? upstream;
  return tip === null ? null : { ref, tip, upstream };
}

/** A name may stand for another commit tomorrow; an id cannot. */
function isId(revision: string): boolean {
  return /^[0-9a-f]{40,64}$/u.test(revision);
}

async function resolveCommit(objects: Objects, revision: string): Promise<string | null> {
  if (revision === "" || revision.startsWith("-")) return null;
  return (await objects.read(`${revision}^{commit}`))?.id ?? null;
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
