/** What can be wrong with git or a clone; every message says what to do. */

/** Stable code of a {@link GitError}. */
export type GitErrorCode =
  | "git-missing"
  | "not-a-repository"
  | "dubious-ownership"
  | "shallow"
  | "timeout"
  | "no-path"
  | "failed";

/** Git could not answer. */
export class GitError extends Error {
  readonly code: GitErrorCode;

  constructor(code: GitErrorCode, message: string) {
    super(message);
    this.name = "GitError";
    this.code = code;
  }
}

/** The history of this clone is cut, so that nothing can be said about how long a tier has been live. */
export class ShallowCloneError extends GitError {
  constructor(directory: string) {
    super(
      "shallow",
      `The clone in ${directory} is shallow: its history is cut, and time in tier is counted from the history. ` +
        "In a workflow give actions/checkout `fetch-depth: 0`; elsewhere run `git fetch --unshallow`.",
    );
    this.name = "ShallowCloneError";
  }
}

/** Reads git's own words; they are in English because git is run with `LC_ALL=C`. */
export function gitFailure(directory: string, args: readonly string[], code: number | null, stderr: string): GitError {
  const words = withoutSecrets(stderr.trim());
  if (/not a git repository/iu.test(words)) {
    return new GitError(
      "not-a-repository",
      `${directory} is not inside a git repository: run it in your clone, name one with --repo, or begin with \`git init\`.`,
    );
  }
  if (/dubious ownership/iu.test(words)) {
    return new GitError(
      "dubious-ownership",
      `git does not trust ${directory}, because it belongs to another user: ` +
        `run \`git config --global --add safe.directory ${directory}\`.`,
    );
  }
  const ended = code === null ? "was ended by a signal" : `ended with ${code}`;
  return new GitError("failed", `git ${withoutSecrets(args.join(" "))} ${ended}${words === "" ? "" : `: ${words}`}`);
}

/** Git could not be started at all. */
export function gitMissing(detail: string): GitError {
  return new GitError(
    "git-missing",
    `git cannot be run (${detail}): install git 2.31 or later and put it on the PATH.`,
  );
}

/** Removes user names and passwords from the addresses in a text. */
export function withoutSecrets(text: string): string {
  return text.replaceAll(/([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/giu, "$1");
}
