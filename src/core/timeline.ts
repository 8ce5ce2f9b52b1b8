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

/**
 * The past of the tier that is live, which git may have raised since.
 *
 * Commits after the last one at the live tier count as at that tier while they ask for more: the rise is withheld, but
 * a pause that came with it or after it still stops the clock. The past ends where the file is deleted or asks for less.
 */
export function liveTimeline(timeline: Timeline, live: Tier): Timeline {
  const last = timeline.findLastIndex(({ tier }) => tier === live);
  const since = timeline.slice(last + 1);
  const end = since.findIndex(({ tier, deleted }) => deleted || (tier !== null && tier < live));
  const withheld = end === -1 ? since : since.slice(0, end);
  const held = withheld.map((entry) => heldAt(entry, live));
  return last === -1 ? [] : [...timeline.slice(0, last + 1), ...held];
}

function heldAt(entry: TimelineEntry, live: Tier): TimelineEntry {
  return entry.tier === null ? entry : { ...entry, tier: live };
}
