/** Where a clone begins, and whom it belongs to. */

import { git, gitContext } from "./command.ts";
import { GitError } from "./errors.ts";
import { type Layout, locate } from "./repository.ts";

/** The clone around a directory; null outside a repository. */
export async function findClone(directory: string): Promise<Layout | null> {
  try {
    return await locate(gitContext(directory));
  } catch (error) {
    if (error instanceof GitError && (error.code === "not-a-repository" || error.code === "git-missing")) return null;
    throw error;
  }
}

/** The address of `origin`; null where there is none. It may hold a secret. */
export async function findRemoteUrl(directory: string): Promise<string | null> {
  try {
    const { code, stdout } = await git(gitContext(directory), ["remote", "get-url", "origin"], { accept: [0, 2, 128] });
    return code === 0 ? stdout.toString("utf8").trim() : null;
  } catch {
    return null;
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
