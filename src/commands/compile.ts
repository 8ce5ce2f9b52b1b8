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
import { PRODUCTION } from "./published.ts";
import { EXIT, type Exit, UsageError, type World } from "./world.ts";

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

/**
 * Compiles the working tree. The same files at the same commit give the same bytes, whenever it runs.
 *
 * @param dated whether anybody looks at `since`, for which the history is read
 * @throws ShallowCloneError where it is, and the history is cut
 */
export async function compileTree(
  world: World,
  environment: string,
  { dated }: { readonly dated: boolean } = { dated: true },
): Promise<Compilation> {
  const head = await world.history.resolve("HEAD");
  const own = await settingsOfTree(world);
  const settings = own.settings ?? (await settingsAt(world, head)).settings;
  mustBeEnvironment(settings, environment);
  const catalog = await catalogOfTree(world, settings, null);
  const problems = [...own.problems, ...catalog.problems];
  const past = head === null || !dated ? NO_PAST : await timelinesAt(world.history, head, settings.rollouts);
  const compilable = { catalog, settings, environment, revision: head ?? "worktree" };
  const snapshot = snapshotOf(world, { ...compilable, at: lastCommit(past) ?? world.now, timelines: past });
  const invalid = problems.some(({ severity }) => severity === "error");
  return { snapshot, problems, exit: invalid ? EXIT.invalid : EXIT.ok };
}

/** @throws UsageError for an environment that neither the settings nor a store names */
function mustBeEnvironment({ environments, stores }: Settings, name: string): void {
  const known = new Set([PRODUCTION, ...Object.keys(environments), ...stores.map(({ environment }) => environment)]);
  if (known.has(name)) return;
  throw new UsageError(`There is no environment ${JSON.stringify(name)}; the settings name: ${[...known].join(", ")}`);
}

const NO_PAST: ReadonlyMap<string, Timeline> = new Map();

/** When a rollout was last committed; null where none ever was. */
function lastCommit(timelines: ReadonlyMap<string, Timeline>): Instant | null {
  const instants = Array.from(timelines.values(), (timeline) => timeline.at(-1)?.at ?? -Infinity);
  return instants.length === 0 ? null : instants.reduce((a, b) => Math.max(a, b));
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
