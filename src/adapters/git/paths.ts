/** Paths inside a repository: relative, with forward slashes, never out of it and never into `.git`. */

import { GitError } from "./errors.ts";

/** A folder as git lists it: without `./` before and `/` behind; empty for the whole repository. */
export function trimFolder(folder: string): string {
  const trimmed = folder.replace(/^(?:\.\/+)+/u, "").replace(/\/+$/u, "");
  return trimmed === "." ? "" : trimmed;
}

/**
 * Takes a path apart.
 *
 * @throws GitError `no-path` where it leads out of the repository or into git's own folder
 */
export function segmentsOf(path: string): readonly string[] {
  const segments = trimFolder(path)
    .split("/")
    .filter((segment) => segment !== "");
  const bad = segments.some((segment) => segment === ".." || segment === "." || segment.toLowerCase() === ".git");
  if (bad || path.startsWith("/") || path.includes("\0")) {
    throw new GitError("no-path", `"${path}" is no path inside the repository`);
  }
  return segments;
}
