/** Where a clone begins, and whom it belongs to. */

import { git, gitContext } from "./command.ts";
import { GitError } from "./errors.ts";
import { locate } from "./repository.ts";

/** The top folder of the working tree around a directory; null outside a repository and in a bare one. */
export async function findTop(directory: string): Promise<string | null> {
  try {
    return (await locate(gitContext(directory))).top;
  } catch (error) {
    if (error instanceof GitError && (error.code === "not-a-repository" || error.code === "git-missing")) return null;
    throw error;
  }
}

/** The configured `user.name`; null where there is none. Addresses are left out: they would be published. */
export async function findIdentity(directory: string): Promise<string | null> {
  try {
    const { code, stdout } = await git(gitContext(directory), ["config", "user.name"], { accept: [0, 1] });
    const name = stdout.toString("utf8").trim();
    return code === 0 && name !== "" ? name : null;
  } catch {
    return null;
  }
}
