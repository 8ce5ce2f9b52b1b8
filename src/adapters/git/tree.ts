/** The files of one commit, out of `git ls-tree`, or out of tree objects where many commits are looked at. */

import type { SourceFile } from "../../ports.ts";
import { type BlobCache, fillBlobs } from "./blobs.ts";
import { type GitContext, git, zeroSeparated } from "./command.ts";
import { GitError } from "./errors.ts";
import type { Objects } from "./objects.ts";
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

/** What reads the files of commits; trees and blobs are read once over all of them. */
export interface TreeReader {
  readonly context: GitContext;
  readonly objects: Objects;
  readonly blobs: BlobCache;
  readonly trees: Map<string, readonly Entry[]>;
}

interface Entry {
  /** Octal digits without a leading zero. */
  readonly mode: string;
  readonly id: string;
  readonly name: string;
}

const FOLDER = "40000";
const LINK = "120000";
const SUBMODULE = "160000";
const NOTHING = new Uint8Array();
/** More blobs than this are worth a process of their own, which writes them in one go. */
const FEW = 200;

/** The files at or below a path of a commit, with their bytes. */
export async function sourceFilesAt(reader: TreeReader, commit: string, path: string): Promise<readonly SourceFile[]> {
  const entries = await entriesBelow(reader, commit, path);
  const { blobs, context, objects } = reader;
  const wanted = entries.flatMap(({ mode, id }) => (mode === LINK || blobs.has(id) ? [] : [id]));
  if (wanted.length > FEW) await fillBlobs(context, blobs, wanted);
  else await Promise.all([...new Set(wanted)].map((id) => readBlob(objects, blobs, id)));
  return entries.map(({ mode, id, name }) => {
    const bytes = mode === LINK ? undefined : blobs.get(id);
    const kind = mode === LINK ? "link" : bytes === undefined ? "too-large" : "file";
    return { path: name, content: id, kind, bytes: bytes ?? NOTHING };
  });
}

async function readBlob(objects: Objects, blobs: BlobCache, id: string): Promise<void> {
  const found = await objects.read(id);
  if (found?.type !== "blob") throw missing(id);
  if (found.bytes !== null) blobs.set(id, found.bytes);
}

/** Files and links at or below a path, whose names are their whole paths. */
async function entriesBelow(reader: TreeReader, commit: string, path: string): Promise<readonly Entry[]> {
  let here: Entry = { mode: FOLDER, id: `${commit}^{tree}`, name: "" };
  for (const segment of trimFolder(path).split("/")) {
    if (segment === "") continue;
    const inside = here.mode === FOLDER ? await entriesOf(reader, here) : [];
    const found = inside.find(({ name }) => name === pathIn(here, segment));
    if (found === undefined) return [];
    here = found;
  }
  return filesOf(reader, here);
}

async function filesOf(reader: TreeReader, entry: Entry): Promise<readonly Entry[]> {
  if (entry.mode === SUBMODULE) return [];
  if (entry.mode !== FOLDER) return [entry];
  return (await Promise.all((await entriesOf(reader, entry)).map((each) => filesOf(reader, each)))).flat();
}

/** What is in a folder, named by whole paths. */
async function entriesOf({ objects, trees }: TreeReader, folder: Entry): Promise<readonly Entry[]> {
  const known = trees.get(folder.id) ?? (await readTree(objects, folder.id));
  // A name may stand for another tree tomorrow; that of a commit by its id cannot.
  if (/^[0-9a-f]{40,64}(?:\^\{tree\})?$/u.test(folder.id)) trees.set(folder.id, known);
  return known.map(({ mode, id, name }) => ({ mode, id, name: pathIn(folder, name) }));
}

function pathIn({ name }: Entry, inside: string): string {
  return name === "" ? inside : `${name}/${inside}`;
}

/** `<mode> <name>\0<id in bytes>`, one after the other. */
async function readTree(objects: Objects, name: string): Promise<readonly Entry[]> {
  const found = await objects.read(name);
  if (found === null || found.type !== "tree" || found.bytes === null) throw missing(name);
  const { bytes, id } = found;
  const entries: Entry[] = [];
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(32, at);
    const zero = bytes.indexOf(0, space);
    const end = zero + 1 + id.length / 2;
    entries.push({
      mode: bytes.toString("latin1", at, space),
      name: bytes.toString("utf8", space + 1, zero),
      id: bytes.toString("hex", zero + 1, end),
    });
    at = end;
  }
  return entries;
}

function missing(what: string): GitError {
  return new GitError("failed", `git has nothing by the name of ${what}: run \`git fsck\`, or clone again`);
}
