/** A catalog: all rollouts at one commit, with where each was read. */

import type { Position, Problem } from "./problem.ts";
import type { Rollout } from "./rollout.ts";

/** One file of the catalog that could be read. */
export interface CatalogEntry {
  readonly rollout: Rollout;
  /** Relative to the repository, with forward slashes. */
  readonly file: string;
  /** Equal where the bytes are equal: a git blob id, or a hash of the text. */
  readonly content: string;
  /** Where each top-level field stands; `feature` and 1:1 are always usable as a fallback. */
  readonly positions: Readonly<Record<string, Position>>;
  /** True where an error names this file, although it could be read. */
  readonly flawed: boolean;
}

/** All rollouts at one commit. */
export interface Catalog {
  /** Keyed by feature. */
  readonly entries: ReadonlyMap<string, CatalogEntry>;
  /** Features (named after their files) whose files could not be read at all, with the file. */
  readonly unreadable: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}
