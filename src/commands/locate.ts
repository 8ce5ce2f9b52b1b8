/** Finds a feature's file and says so clearly where there is none. */

import { closest } from "../config/closest.ts";
import type { Settings } from "../core/settings.ts";
import type { SourceFile } from "../ports.ts";
import { withDataBranch } from "./data-branch.ts";
import { looseSettings, settingsAt } from "./repository.ts";
import { readStores } from "./stores.ts";
import { featureOf } from "./timelines.ts";
import { EXIT, UsageError, type World } from "./world.ts";

/** Paths of the named features' files on the base branch, at the remote before here, else in the working tree. */
export async function filesNamed(
  world: World,
  settings: Settings,
  features: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const branch = await world.history.baseBranch();
  if (branch === null) return pathsOf(await world.tree.files(settings.rollouts), features);
  const here = pathsOf(await world.history.filesAt(branch.tip, settings.rollouts), features);
  if (branch.upstream === null || branch.upstream === branch.tip) return here;
  return new Map([...here, ...pathsOf(await world.history.filesAt(branch.upstream, settings.rollouts), features)]);
}

/**
 * The named features' files as the base branch has them, here and at the remote, where these differ; without a base
 * branch those of the working tree.
 */
export async function versionsNamed(
  world: World,
  settings: Settings,
  features: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly SourceFile[]>> {
  const branch = await world.history.baseBranch();
  const commits = branch === null ? [] : [...new Set([branch.tip, branch.upstream ?? branch.tip])];
  const sides =
    branch === null
      ? [await world.tree.files(settings.rollouts)]
      : await Promise.all(commits.map((commit) => world.history.filesAt(commit, settings.rollouts)));
  const named = sides.flat().flatMap((file) => {
    const feature = featureOf(file.path);
    return feature !== null && features.has(feature) ? [{ feature, file }] : [];
  });
  const versions = new Map<string, readonly SourceFile[]>();
  for (const { feature, file } of named) versions.set(feature, [...(versions.get(feature) ?? []), file]);
  return versions;
}

function pathsOf(
  files: readonly { readonly path: string }[],
  features: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  return new Map(
    files.flatMap(({ path }) => {
      const feature = featureOf(path);
      return feature !== null && features.has(feature) ? [[feature, path] as const] : [];
    }),
  );
}

/**
 * Makes sure that a feature is known to a store, the base branch or the working tree, so that a typing error does not
 * pass for an emergency brake. Where nothing can be read at all, nothing can be checked either.
 * @throws UsageError that names the closest feature.
 */
export async function mustKnow(world: World, settings: Settings, feature: string): Promise<void> {
  const readings = await readStores(world, settings);
  const published = readings.flatMap(({ reading }) =>
    reading.kind === "snapshot" ? Object.keys(reading.snapshot.features) : [],
  );
  const branch = await world.history.baseBranch().catch(() => null);
  const commits = branch === null ? [] : [...new Set([branch.tip, branch.upstream ?? branch.tip])];
  const committed = await Promise.all(commits.map((commit) => world.history.filesAt(commit, settings.rollouts)));
  const working = await world.tree.files(settings.rollouts).catch(() => []);
  const named = [...committed.flat(), ...working].flatMap(({ path }) => featureOf(path) ?? []);
  const known = new Set([...published, ...named]);
  const blind =
    known.size === 0 && readings.some(({ reading }) => reading.kind === "failed" || reading.kind === "unreadable");
  if (known.has(feature) || blind) return;
  throw unknownFeature(feature, known);
}

/** The error for a feature that does not exist. */
export function unknownFeature(feature: string, known: Iterable<string>): UsageError {
  const near = closest(feature, Array.from(known));
  const hint = near === null ? "`pilot-rollout status --all` lists them" : `did you mean ${near}?`;
  return new UsageError(`There is no feature named ${JSON.stringify(feature)}; ${hint}`, EXIT.usage);
}

/**
 * The settings in force for an act that must not wait for git: those of the base branch, else of the working tree.
 * A folder that is no clone will do for a kill.
 */
export async function actingSettings(world: World): Promise<Settings> {
  const branch = await world.history.baseBranch().catch(() => null);
  if (branch === null) return looseSettings(world);
  const { settings, blind = false } = await settingsAt(world, branch.upstream ?? branch.tip);
  return withDataBranch(world, blind ? await looseSettings(world) : settings);
}
