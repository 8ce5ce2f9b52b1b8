/** What a file that cannot be read said when it last could be. */

import { parseRollout } from "../config/rollout.ts";
import type { Catalog, CatalogEntry } from "../core/catalog.ts";
import type { CommitRecord } from "../ports.ts";
import { featureOf } from "./timelines.ts";
import { isShallow } from "./tip.ts";
import type { ReadingWorld } from "./world.ts";

type Past = Awaited<ReturnType<ReadingWorld["history"]["firstParent"]>>;

/**
 * The catalog of a commit with every unreadable file replaced by its last readable first-parent version. What has none
 * since it was created stays unreadable, and so does everything in a clone whose history is cut.
 */
export async function withLastReadable(
  world: ReadingWorld,
  commit: string,
  folder: string,
  catalog: Catalog,
): Promise<Catalog> {
  if (catalog.unreadable.size === 0) return catalog;
  const past = await pastOf(world, commit, folder);
  const entries = new Map(catalog.entries);
  const unreadable = new Map(catalog.unreadable);
  for (const [feature, file] of catalog.unreadable) {
    const entry = past === null ? null : lastReadable(feature, file, past);
    if (entry === null) continue;
    entries.set(feature, entry);
    unreadable.delete(feature);
  }
  return { ...catalog, entries, unreadable };
}

async function pastOf(world: ReadingWorld, commit: string, folder: string): Promise<Past | null> {
  try {
    return await world.history.firstParent(commit, folder);
  } catch (error) {
    if (!isShallow(error)) throw error;
    return null;
  }
}

/** No blob has this content, so that a repair is always a change, also one that takes the old bytes back. */
const NO_BLOB = "";

function lastReadable(feature: string, file: string, { commits, blobs }: Past): CatalogEntry | null {
  for (const record of commits.toReversed()) {
    const versions = versionsIn(record, feature);
    if (versions.length > 0 && versions.every(({ blob }) => blob === null)) return null;
    for (const { path, blob } of versions) {
      const bytes = blob === null ? undefined : blobs.get(blob);
      const { rollout, positions } = bytes === undefined ? UNREAD : parseRollout(path, bytes);
      if (rollout !== null) return { rollout, positions, file, content: NO_BLOB, flawed: true };
    }
  }
  return null;
}

const UNREAD = { rollout: null, positions: {} } as const;

function versionsIn({ files }: CommitRecord, feature: string): CommitRecord["files"] {
  return files.filter(({ path }) => featureOf(path) === feature);
}
