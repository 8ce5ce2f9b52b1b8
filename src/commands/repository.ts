/** Reads settings and catalogs from git and the working tree. */

import { buildCatalog } from "../config/catalog.ts";
import { parseSettings } from "../config/settings.ts";
import type { Catalog } from "../core/catalog.ts";
import type { Problem } from "../core/problem.ts";
import type { Settings } from "../core/settings.ts";
import type { SourceFile } from "../ports.ts";
import type { ReadingWorld } from "./world.ts";

/** Settings in force, and what was wrong with those that are not. */
export interface SettingsInForce {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
  /** Set where an older version is in force because the newest cannot be read. */
  readonly fallback: string | null;
  /** Set where no version at all could be read, so that the defaults are in force. */
  readonly blind?: boolean;
}

/** Reads the settings at a commit; null reads the defaults of a repository without commits. */
export async function settingsAt(world: ReadingWorld, commit: string | null): Promise<SettingsInForce> {
  const { settings, problems } = readSettings(world, commit === null ? null : await settingsFile(world, commit));
  if (settings !== null) return { settings, problems, fallback: null };
  const older = commit === null ? null : await lastReadable(world, commit);
  if (older !== null) return { ...older, problems };
  const fallback = "the defaults: no version of the settings could be read";
  return { settings: defaults(world), problems, fallback, blind: true };
}

/** Reads the settings of the working tree. */
export async function settingsOfTree(
  world: ReadingWorld,
): Promise<{ readonly settings: Settings | null; readonly problems: readonly Problem[] }> {
  return readSettings(world, await world.tree.file(world.settingsPath));
}

/** Reads the settings of the folder without asking git; the defaults where they cannot be read. */
export async function looseSettings(world: ReadingWorld): Promise<Settings> {
  return parse(world, await world.looseFile(world.settingsPath)).settings ?? defaults(world);
}

/** Reads the settings a pull request proposes, or null where they cannot be read. */
export async function proposedSettings(
  world: ReadingWorld,
  head: string | null,
): Promise<{ readonly settings: Settings | null; readonly problems: readonly Problem[] }> {
  if (head === null) return settingsOfTree(world);
  return readSettings(world, await settingsFile(world, head));
}

/** All rollouts at a commit; `before` tells what is new. */
export async function catalogAt(
  world: ReadingWorld,
  commit: string,
  settings: Settings,
  before: Catalog | null = null,
): Promise<Catalog> {
  return buildCatalog(await world.history.filesAt(commit, settings.rollouts), settings, before);
}

/** All rollouts in the working tree. */
export async function catalogOfTree(world: ReadingWorld, settings: Settings, before: Catalog | null): Promise<Catalog> {
  return buildCatalog(await world.tree.files(settings.rollouts), settings, before);
}

function settingsFile({ history, settingsPath }: ReadingWorld, commit: string): Promise<SourceFile | null> {
  return history.fileAt(commit, settingsPath);
}

/** A link or a file that is too large has no bytes, and is not to be mistaken for an empty one, which is the defaults. */
function readSettings(world: ReadingWorld, file: SourceFile | null) {
  if (file === null || file.kind === "file") return parse(world, file === null ? null : file.bytes);
  const message = UNREAD[file.kind];
  const problem: Problem = {
    code: file.kind,
    severity: "error",
    file: world.settingsPath,
    line: 1,
    column: 1,
    message,
  };
  return { settings: null, problems: [problem] };
}

const UNREAD = {
  link: "the settings are a regular file inside the repository, found a link or something else",
  "too-large": "a file has at most 1 MB, found more",
} as const;

function parse(world: ReadingWorld, bytes: Uint8Array | null) {
  return parseSettings(world.settingsPath, bytes, { ci: world.ci, lenient: world.recorded !== null });
}

function defaults(world: ReadingWorld): Settings {
  const { settings } = parse(world, null);
  if (settings === null) throw new Error("the default settings are not valid");
  return settings;
}

async function lastReadable(world: ReadingWorld, tip: string): Promise<SettingsInForce | null> {
  for (const { commit, bytes } of await versionsOf(world, tip)) {
    const { settings } = parse(world, bytes);
    if (settings !== null) return { settings, problems: [], fallback: `the settings of ${commit.slice(0, 12)}` };
  }
  return null;
}

/** Versions of the settings, newest first; none where the clone is shallow, for that must not block a lowering. */
async function versionsOf(
  { history, settingsPath }: ReadingWorld,
  tip: string,
): Promise<readonly { readonly commit: string; readonly bytes: Uint8Array }[]> {
  try {
    const { commits, blobs } = await history.firstParent(tip, settingsPath);
    return commits.toReversed().flatMap(({ commit, files }) => {
      const blob = files.find(({ path }) => path === settingsPath)?.blob;
      const bytes = blob === undefined || blob === null ? undefined : blobs.get(blob);
      return bytes === undefined ? [] : [{ commit, bytes }];
    });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "shallow") return [];
    throw error;
  }
}
