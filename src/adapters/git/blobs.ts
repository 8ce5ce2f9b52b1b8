/** Blobs out of one `git cat-file --batch`, parsed while it runs. */

import type { ChildProcessWithoutNullStreams } from "node:child_process";

import { batchParser } from "./batch.ts";
import { type GitContext, finished, startGit } from "./command.ts";
import { GitError, gitFailure } from "./errors.ts";

/** Blobs read so far, by id. Those over 1 MB are passed over and never in it. */
export type BlobCache = Map<string, Uint8Array>;

/** A running read of blobs into a cache. */
export interface BlobReader {
  /** Asks for a blob, unless the cache has it or it was asked for before. */
  ask(id: string): void;
  /** Hands the ids gathered since to git; call it between pieces of work. */
  flush(): void;
  /** Resolves when every blob that was asked for is in the cache. */
  finish(): Promise<void>;
}

/** Reads blobs into `cache`; git is started at the first {@link BlobReader.flush} that has something to ask. */
export function readBlobs(context: GitContext, cache: BlobCache): BlobReader {
  const asked = new Set<string>();
  let waiting: string[] = [];
  let run: { readonly child: ChildProcessWithoutNullStreams; readonly done: Promise<void> } | null = null;
  const flush = (): void => {
    if (waiting.length === 0) return;
    run ??= startBatch(context, cache);
    run.child.stdin.write(`${waiting.join("\n")}\n`, "latin1");
    waiting = [];
  };
  return {
    ask(id) {
      if (cache.has(id) || asked.has(id)) return;
      asked.add(id);
      waiting.push(id);
    },
    flush,
    async finish() {
      flush();
      run?.child.stdin.end();
      await run?.done;
    },
  };
}

/** Reads a few blobs; ids that are in the cache already cost nothing. */
export async function fillBlobs(context: GitContext, cache: BlobCache, ids: Iterable<string>): Promise<void> {
  const reader = readBlobs(context, cache);
  for (const id of ids) reader.ask(id);
  await reader.finish();
}

const ARGUMENTS = ["cat-file", "--batch", "--buffer"];

function startBatch(
  context: GitContext,
  cache: BlobCache,
): { readonly child: ChildProcessWithoutNullStreams; readonly done: Promise<void> } {
  const child = startGit(context, ARGUMENTS);
  const parse = batchParser((entry) => {
    if (entry.kind === "missing") throw noContent(entry.line);
    if (entry.type !== "blob") throw noContent(`${entry.id} ${entry.type}`);
    if (entry.bytes !== null) cache.set(entry.id, entry.bytes);
  });
  let fault: unknown = null;
  child.stdout.on("data", (chunk: Buffer) => {
    try {
      if (fault === null) parse(chunk);
    } catch (error) {
      fault = error;
      child.kill();
    }
  });
  const done = finished(child, context).then(({ code, stderr }) => {
    if (fault !== null) throw fault;
    if (code !== 0) throw gitFailure(context.directory, ARGUMENTS, code, stderr);
  });
  // Whoever awaits `finish` hears of a failure; until then it must not count as unhandled.
  done.catch(() => {});
  return { child, done };
}

function noContent(what: string): GitError {
  return new GitError("failed", `git has no file content for ${what}: run \`git fsck\`, or clone again`);
}
