/** The files of one commit, out of `git ls-tree`. */

import type { SourceFile } from "../../ports.ts";
import { MAXIMUM_FILE_BYTES } from "../files.ts";
import { type BlobCache, fillBlobs } from "./blobs.ts";
import { type GitContext, git, zeroSeparated } from "./command.ts";
import { trimFolder } from "./paths.ts";

/** One entry of a tree. */
export interface TreeEntry {
  /** Six octal digits; `120000` is a link. */
  readonly mode: string;
  readonly id: string;
  /** In bytes. */
  readonly size: number;
  readonly path: string;
}

const NOTHING = new Uint8Array();

/** All files and links at or below some paths of a commit; submodules are passed over. */
export async function listTree(
  context: GitContext,
  commit: string,
  paths: readonly string[],
): Promise<readonly TreeEntry[]> {
  const wanted = paths.map(trimFolder).filter((path) => path !== "");
  const { stdout } = await git(context, ["ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", ...wanted]);
  return zeroSeparated(stdout).flatMap(parseEntry);
}

/** `<mode> <type> <id> <size padded>\t<path>`, see git-ls-tree(1). */
function parseEntry(line: string): readonly TreeEntry[] {
  const tab = line.indexOf("\t");
  const [mode = "", type, id = "", size] = line.slice(0, tab).split(/ +/u);
  return type === "blob" ? [{ mode, id, size: Number(size), path: line.slice(tab + 1) }] : [];
}

/** The files at or below a path of a commit, with their bytes; every blob that is not in the cache is read once. */
export async function sourceFilesAt(
  context: GitContext,
  commit: string,
  path: string,
  cache: BlobCache,
): Promise<readonly SourceFile[]> {
  const entries = await listTree(context, commit, [path]);
  const readable = entries.filter((entry) => kindOf(entry) === "file");
  await fillBlobs(
    context,
    cache,
    readable.map(({ id }) => id),
  );
  return entries.map((entry) => {
    const kind = kindOf(entry);
    const bytes = kind === "file" ? (cache.get(entry.id) ?? NOTHING) : NOTHING;
    return { path: entry.path, content: entry.id, kind, bytes };
  });
}

function kindOf({ mode, size }: TreeEntry): SourceFile["kind"] {
  if (mode === "120000") return "link";
  return size > MAXIMUM_FILE_BYTES ? "too-large" : "file";
}
