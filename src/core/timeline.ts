/** A feature's past, folded out of the first-parent history. */

import type { Instant } from "../evaluation/instant.ts";
import type { Tier } from "../evaluation/snapshot.ts";

/** One first-parent commit that touched a feature's file. */
export interface TimelineEntry {
  readonly commit: string;
  /** Committer date, never before that of the first parent. */
  readonly at: Instant;
  /** Null where the file was deleted or could not be read at that commit. */
  readonly tier: Tier | null;
  readonly deleted: boolean;
  readonly paused: boolean;
  readonly rolledBack: boolean;
  /** First line of the commit's message. */
  readonly subject: string;
  readonly author: string;
}

/** The first-parent commits that touched a feature's file, oldest first. */
export type Timeline = readonly TimelineEntry[];
