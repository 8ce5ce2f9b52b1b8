/** Working files by the ids that git would give them, so that line ends which git converts are no change. */

import type { SourceFile } from "../../ports.ts";
import { type GitContext, git } from "./command.ts";
import { GitError } from "./errors.ts";

const RETURN = 0x0d;

/**
 * Gives files with carriage returns the id that a commit of them would have in this clone (`core.autocrlf`, `eol` and
 * other attributes); where git cannot tell, the id of their bytes stays.
 */
export async function asCommitted(context: GitContext, files: readonly SourceFile[]): Promise<readonly SourceFile[]> {
  const paths = files.filter(isDoubtful).map(({ path }) => path);
  if (paths.length === 0) return files;
  const ids = await idsOf(context, paths);
  return files.map((file) => ({ ...file, content: ids.get(file.path) ?? file.content }));
}

/** Git reads one path a line, and takes a quote for the beginning of an escaped one; names that are no text are lost. */
function isDoubtful({ kind, path, bytes }: SourceFile): boolean {
  return kind === "file" && bytes.includes(RETURN) && !/[\n"\uFFFD]/u.test(path);
}

async function idsOf(context: GitContext, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  try {
    const { stdout } = await git(context, ["hash-object", "--stdin-paths"], { input: `${paths.join("\n")}\n` });
    const ids = stdout.toString("utf8").split("\n");
    return new Map(paths.flatMap((path, index) => (ids[index] === undefined ? [] : [[path, ids[index]] as const])));
  } catch (error) {
    if (error instanceof GitError) return new Map();
    throw error;
  }
}
