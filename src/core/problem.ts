/** The author's mistakes, found all at once and each with a place in a file. */

/** A place in a file; both count from 1. 1:1 stands for the whole file. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One mistake in a file. Errors make a run exit 2, warnings change nothing. */
export interface Problem extends Position {
  /** Stable and machine-readable, e.g. `unknown-key`. */
  readonly code: string;
  readonly severity: "error" | "warning";
  /** Relative to the repository, with forward slashes. */
  readonly file: string;
  /** What was found and what is allowed. */
  readonly message: string;
}
