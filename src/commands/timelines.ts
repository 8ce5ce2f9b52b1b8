/** Folds the first-parent history into one timeline per feature. */

import { readState } from "../config/timeline.ts";
import type { Timeline, TimelineEntry } from "../core/timeline.ts";
import type { CommitRecord, History } from "../ports.ts";

/** Timelines by feature. */
export type Timelines = ReadonlyMap<string, Timeline>;

type State = ReturnType<typeof readState>;

/** Reads the history of every file below `folder` up to `tip` in one pass; each blob is read once. */
export async function timelinesAt(history: History, tip: string, folder: string): Promise<Timelines> {
  const { commits, blobs } = await history.firstParent(tip, folder);
  return timelinesOf(commits, blobs);
}

/** Folds commits, oldest first, into one timeline per feature. */
export function timelinesOf(commits: readonly CommitRecord[], blobs: ReadonlyMap<string, Uint8Array>): Timelines {
  const states = new Map<string, State>();
  const stateOf = (blob: string): State | null => {
    const known = states.get(blob);
    if (known !== undefined) return known;
    const bytes = blobs.get(blob);
    if (bytes === undefined) return null;
    const state = readState(bytes);
    states.set(blob, state);
    return state;
  };
  const byFeature = new Map<string, TimelineEntry[]>();
  for (const record of commits) fold(record, stateOf, byFeature);
  return byFeature;
}

/** Feature that a file is named after; null where it is no rollout. */
export function featureOf(path: string): string | null {
  return /(?:^|\/)([A-Za-z][A-Za-z0-9_.-]{0,41})\.ya?ml$/u.exec(path)?.[1] ?? null;
}

/** A file that moves is deleted and created in one commit: what remains counts. */
function fold(
  record: CommitRecord,
  stateOf: (blob: string) => State | null,
  byFeature: Map<string, TimelineEntry[]>,
): void {
  const touched = new Map<string, string | null>();
  for (const { path, blob } of record.files) {
    const feature = featureOf(path);
    if (feature !== null && (blob !== null || !touched.has(feature))) touched.set(feature, blob);
  }
  for (const [feature, blob] of touched) {
    const entry = entryOf(record, blob, stateOf);
    const entries = byFeature.get(feature);
    if (entries === undefined) byFeature.set(feature, [entry]);
    else entries.push(entry);
  }
}

function entryOf(
  { commit, at, subject, author }: CommitRecord,
  blob: string | null,
  stateOf: (blob: string) => State | null,
): TimelineEntry {
  const state = blob === null ? null : stateOf(blob);
  return {
    commit,
    at,
    subject,
    author,
    deleted: blob === null,
    tier: state?.tier ?? null,
    paused: state?.paused ?? false,
    rolledBack: state?.rolledBack ?? false,
  };
}
