/** Which commits asked for more than is published: each of them must have been approved. */

import type { SnapshotFeature } from "../evaluation/snapshot.ts";
import { risesBetween } from "./narrowing.ts";

/** A feature as one commit left it. */
export interface CommittedEntry {
  readonly commit: string;
  /** What its file compiles to; null where the commit deleted it. */
  readonly entry: SnapshotFeature | null;
}

/**
 * The commits that raised a feature above what is published, newest first.
 *
 * Going back from the tip, the search ends at a version that is no more exposed than what is published: what was raised
 * before that is live already, or was taken back.
 *
 * @param published null where nobody has the feature, also because of a kill that is about to be lifted
 * @param versions newest first
 */
export function raisingCommits(
  published: SnapshotFeature | null,
  versions: Iterable<CommittedEntry>,
): readonly string[] {
  const raising: string[] = [];
  let newer: { readonly commit: string; readonly entry: SnapshotFeature } | null = null;
  for (const { commit, entry } of versions) {
    if (newer !== null && risesBetween(entry, newer.entry).length > 0) raising.push(newer.commit);
    if (entry === null || risesBetween(published, entry).length === 0) return raising;
    newer = { commit, entry };
  }
  return newer === null ? raising : [...raising, newer.commit];
}
