/** The tip of the base branch with everything that publish and guard read from git. */

import { parseRollout } from "../config/rollout.ts";
import type { Catalog } from "../core/catalog.ts";
import type { Rollout } from "../core/rollout.ts";
import type { Timeline } from "../core/timeline.ts";
import type { CommitRecord } from "../ports.ts";
import { withDataBranch } from "./data-branch.ts";
import { catalogAt, type SettingsInForce, settingsAt } from "./repository.ts";
import { type Ancestry, ancestryOf } from "./tier-history.ts";
import { featureOf, timelinesOf } from "./timelines.ts";
import { EXIT, UsageError, type World } from "./world.ts";

/** The base branch as it is now. */
export interface Tip {
  readonly commit: string;
  readonly inForce: SettingsInForce;
  readonly catalog: Catalog;
  readonly timelines: ReadonlyMap<string, Timeline>;
  readonly ancestry: Ancestry;
  /** A feature's file along the first-parent history, newest first; versions that cannot be read are left out. */
  readonly versions: (feature: string) => Iterable<Rollout>;
  /** The same with the commits; null where a commit deleted the file. */
  readonly commits: (feature: string) => Iterable<{ readonly commit: string; readonly rollout: Rollout | null }>;
  /** Why the tip may not be the newest, or its history not whole; only lowerings are published then. */
  readonly doubt: string | null;
}

/**
 * Fetches and reads the tip. A dry run over recorded evidence goes by what was fetched last.
 * @throws UsageError where there is no commit on a base branch.
 */
export async function readTip(world: World, { dryRun }: { readonly dryRun: boolean }): Promise<Tip> {
  world.progress("Reading the base branch");
  const touched = !dryRun || world.recorded === null;
  const failed = touched ? await world.history.fetch() : null;
  const branch = await world.history.baseBranch();
  if (branch === null) {
    throw new UsageError("There is no commit on the base branch yet; commit your rollouts first", EXIT.usage);
  }
  const commit = branch.upstream ?? branch.tip;
  const found = await settingsAt(world, commit);
  const inForce = touched ? { ...found, settings: await withDataBranch(world, found.settings) } : found;
  const catalog = await catalogAt(world, commit, inForce.settings);
  const doubt = failed === null ? null : `the base branch could not be fetched: ${failed.detail}`;
  const past = await pastOf(world, commit, inForce.settings.rollouts).catch((error: unknown) => {
    if (!isShallow(error)) throw error;
    return { ...withoutPast(catalog), doubt: error.message };
  });
  const ancestry = failed === null ? past.ancestry : maybeOld(past.ancestry);
  return { commit, inForce, catalog, doubt, ...past, ancestry };
}

/** Where the tip may be an old one, a kill beside a commit that it does not know may be later: git has not agreed. */
function maybeOld(ancestry: Ancestry): Ancestry {
  return {
    ...ancestry,
    firstParentHasZero: (revision, feature) => ancestry.firstParentHasZero(revision, feature) === true,
  };
}

async function pastOf(world: World, tip: string, folder: string) {
  const { commits, blobs } = await world.history.firstParent(tip, folder);
  const timelines = timelinesOf(commits, blobs);
  const ancestry = await ancestryOf(world.history, tip, timelines);
  const touches = touchesOf(commits);
  function* committed(feature: string) {
    for (const { commit, path, blob } of (touches.get(feature) ?? []).toReversed()) {
      const bytes = blob === null ? undefined : blobs.get(blob);
      const rollout = bytes === undefined ? null : parseRollout(path, bytes).rollout;
      if (rollout !== null || blob === null) yield { commit, rollout };
    }
  }
  function* versions(feature: string): Iterable<Rollout> {
    for (const { rollout } of committed(feature)) if (rollout !== null) yield rollout;
  }
  return { timelines, ancestry, versions, commits: committed };
}

interface Touch {
  readonly commit: string;
  readonly path: string;
  /** Null where the commit deleted the file. */
  readonly blob: string | null;
}

/** What commits did to each feature's file, oldest first. A file that moves is deleted and created: what remains counts. */
function touchesOf(commits: readonly CommitRecord[]): ReadonlyMap<string, readonly Touch[]> {
  const touches = new Map<string, Touch[]>();
  for (const { commit, files } of commits) {
    const present = new Set(files.flatMap(({ path, blob }) => (blob === null ? [] : (featureOf(path) ?? []))));
    for (const { path, blob } of files) {
      const feature = featureOf(path);
      if (feature === null || (blob === null && present.has(feature))) continue;
      const known = touches.get(feature);
      if (known === undefined) touches.set(feature, [{ commit, path, blob }]);
      else known.push({ commit, path, blob });
    }
  }
  return touches;
}

/** Without history nothing is known of the past, so that only what the tip itself says can lift a kill. */
function withoutPast(catalog: Catalog): Pick<Tip, "timelines" | "ancestry" | "versions" | "commits"> {
  return {
    timelines: new Map(),
    ancestry: {
      rank: () => -1,
      firstParentHasZero: () => "no-ancestor",
      tipIsZero: (feature) =>
        !catalog.unreadable.has(feature) && (catalog.entries.get(feature)?.rollout.tier ?? 0) === 0,
    },
    versions: () => [],
    commits: () => [],
  };
}

/** Whether an error says that the clone's history is cut. */
export function isShallow(error: unknown): error is Error {
  return error instanceof Error && "code" in error && error.code === "shallow";
}
