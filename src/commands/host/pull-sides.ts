/** Reads the two sides of a pull request: the base branch as it is now, and what it would be after a merge. */

import { buildCatalog } from "../../config/catalog.ts";
import type { PullRequest, SourceFile } from "../../ports.ts";
import { baseCatalog } from "../judging.ts";
import { proposedSettings, settingsAt } from "../repository.ts";
import type { Proposed } from "../validate.ts";
import type { ReadingWorld } from "../world.ts";
import type { Ends } from "./pull-ends.ts";

/** Both catalogs and the settings of both ends; nothing is compared yet. */
export async function sidesOf(world: ReadingWorld, ends: Ends, pull: PullRequest | null): Promise<Proposed> {
  const { base, head, fork } = ends;
  const inForce = await settingsAt(world, base);
  const { settings } = inForce;
  const before = await baseCatalog(world, base, settings);
  const [forked, now, then] = await Promise.all([
    fork === null ? [] : world.history.filesAt(fork, settings.rollouts),
    world.history.filesAt(base, settings.rollouts),
    world.history.filesAt(head, settings.rollouts),
  ]);
  const after = buildCatalog(merged(forked, now, then), settings, before);
  const proposed = (await touchesSettings(world, ends))
    ? await proposedSettings(world, head)
    : { settings, problems: [] };
  const context = pull === null ? null : { pull, onto: base };
  return { base, head, inForce, before, after, proposed, context, known: before.problems };
}

async function touchesSettings({ history, settingsPath }: ReadingWorld, { fork, head }: Ends): Promise<boolean> {
  const [was, is] = await Promise.all([
    fork === null ? null : history.fileAt(fork, settingsPath),
    history.fileAt(head, settingsPath),
  ]);
  return was?.content !== is?.content || was?.kind !== is?.kind;
}

/** The base's files, but for what the pull request changed since it left the base branch. */
function merged(
  fork: readonly SourceFile[],
  base: readonly SourceFile[],
  head: readonly SourceFile[],
): readonly SourceFile[] {
  const [was, is, wanted] = [byPath(fork), byPath(base), byPath(head)];
  return [...new Set([...is.keys(), ...wanted.keys()])].toSorted().flatMap((path) => {
    const changed = !isSame(was.get(path), wanted.get(path));
    return (changed ? wanted.get(path) : is.get(path)) ?? [];
  });
}

function byPath(files: readonly SourceFile[]): ReadonlyMap<string, SourceFile> {
  return new Map(files.map((file) => [file.path, file]));
}

function isSame(a: SourceFile | undefined, b: SourceFile | undefined): boolean {
  return a?.content === b?.content && a?.kind === b?.kind;
}
