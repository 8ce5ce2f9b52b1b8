/** `compile`: prints the snapshot that a publish would start from, without reading any store. */

import type { Catalog } from "../core/catalog.ts";
import { compile } from "../core/compile.ts";
import type { Problem } from "../core/problem.ts";
import type { Settings } from "../core/settings.ts";
import type { Timeline } from "../core/timeline.ts";
import type { Instant } from "../evaluation/instant.ts";
import type { Snapshot } from "../evaluation/snapshot.ts";
import { catalogOfTree, settingsAt, settingsOfTree } from "./repository.ts";
import { timelinesAt } from "./timelines.ts";
import { EXIT, type Exit, type World } from "./world.ts";

/** What `compile` made, out of every file that could be read; not to be used where `exit` is not 0. */
export interface Compilation {
  readonly snapshot: Snapshot;
  readonly problems: readonly Problem[];
  readonly exit: Exit;
}

/** What a snapshot is compiled from. */
export interface Compilable {
  readonly catalog: Catalog;
  readonly settings: Settings;
  readonly environment: string;
  readonly revision: string;
  readonly at: Instant;
  readonly timelines?: ReadonlyMap<string, Timeline>;
}

/** Compiles the working tree. The same files at the same commit give the same bytes, whenever it runs. */
export async function compileTree(world: World, environment: string): Promise<Compilation> {
  const head = await world.history.resolve("HEAD");
  const own = await settingsOfTree(world);
  const settings = own.settings ?? (await settingsAt(world, head)).settings;
  const catalog = await catalogOfTree(world, settings, null);
  const problems = [...own.problems, ...catalog.problems];
  const timelines = head === null ? undefined : await timelinesAt(world.history, head, settings.rollouts);
  const last = Array.from(timelines?.values() ?? []).flatMap((timeline) => timeline.at(-1)?.at ?? []);
  const at = last.length === 0 ? world.now : last.reduce((a, b) => Math.max(a, b));
  const revision = head ?? "worktree";
  const compilable = { catalog, settings, environment, revision, at };
  const snapshot = snapshotOf(world, timelines === undefined ? compilable : { ...compilable, timelines });
  const invalid = problems.some(({ severity }) => severity === "error");
  return { snapshot, problems, exit: invalid ? EXIT.invalid : EXIT.ok };
}

/** Compiles a catalog as if nothing had been published: sequence 0, no kills; `since` by history. */
export function snapshotOf(
  world: Pick<World, "digest">,
  { catalog, settings, environment, revision, at, timelines }: Compilable,
): Snapshot {
  return compile({
    rollouts: Array.from(catalog.entries.values(), ({ rollout }) => rollout),
    settings,
    environment,
    sequence: 0,
    revision,
    publishedAt: at,
    since: (feature) => sinceOf(timelines?.get(feature) ?? [], catalog.entries.get(feature)?.rollout.tier ?? 0) ?? at,
    kills: {},
    restores: {},
    digest: world.digest,
  });
}

/** When the feature reached the tier it has, going back from the newest commit. */
function sinceOf(timeline: Timeline, tier: number): Instant | null {
  let since: Instant | null = null;
  for (const entry of timeline.toReversed()) {
    if (entry.tier !== tier) break;
    since = entry.at;
  }
  return since;
}
