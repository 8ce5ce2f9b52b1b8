/** The files and folders at the root of a commit, read and written without an index. */

import { type GitContext, gitText } from "./command.ts";

/** One of them. */
export interface RootEntry {
  /** In octal digits, as git has it. */
  readonly mode: string;
  /** Its bytes as Latin-1: names need not be UTF-8. */
  readonly name: string;
  readonly id: string;
}

/** The entries of a tree object: `<mode> <name>\0<id>` each, the id in bytes. */
export function entriesOf(tree: Buffer, idBytes: number): readonly RootEntry[] {
  const entries: RootEntry[] = [];
  for (let at = 0; at < tree.length;) {
    const end = tree.indexOf(0, at);
    const [mode = "", ...name] = tree.toString("latin1", at, end).split(" ");
    at = end + 1 + idBytes;
    entries.push({ mode, name: name.join(" "), id: tree.toString("hex", end + 1, at) });
  }
  return entries;
}

/** The same entries with a file put among them, in the place of what has its name. */
export function withFile(entries: readonly RootEntry[], path: string, id: string): readonly RootEntry[] {
  const name = Buffer.from(path, "utf8").toString("latin1");
  return [...entries.filter((entry) => entry.name !== name), { mode: "100644", name, id }];
}

/** Makes the tree; its id. @throws GitError */
export function writeRoot(context: GitContext, entries: readonly RootEntry[], signal: AbortSignal): Promise<string> {
  const lines = entries.map(({ mode, name, id }) => `${mode.padStart(6, "0")} ${typeOf(mode)} ${id}\t${name}\0`);
  return gitText(context, ["mktree", "-z"], { input: Buffer.from(lines.join(""), "latin1"), signal });
}

function typeOf(mode: string): string {
  if (mode === "40000") return "tree";
  return mode === "160000" ? "commit" : "blob";
}
