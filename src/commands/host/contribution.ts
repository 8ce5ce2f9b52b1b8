/** What a pull request does to the rollout files, as content ids: equal where an approval still speaks of it. */

import type { History } from "../../ports.ts";

/** Where the rollouts and their settings are. */
export interface Place {
  readonly rollouts: string;
  readonly settingsPath: string;
}

/**
 * Every rollout file, and the settings, that differ between where a commit left the base branch and the commit itself,
 * by path; a deleted file is `deleted`. What only came from the base branch is not in it, so that a branch which was
 * brought up to date contributes the same as before.
 *
 * @returns one text, equal for equal contributions
 */
export async function contributionOf(history: History, onto: string, commit: string, place: Place): Promise<string> {
  const fork = await history.mergeBase(onto, commit);
  const [before, after] = await Promise.all([
    fork === null ? new Map<string, string>() : contents(history, fork, place),
    contents(history, commit, place),
  ]);
  const paths = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  const changed = paths.filter((path) => before.get(path) !== after.get(path));
  return JSON.stringify(changed.map((path) => [path, after.get(path) ?? "deleted"]));
}

async function contents(history: History, commit: string, place: Place): Promise<ReadonlyMap<string, string>> {
  const [files, settings] = await Promise.all([
    history.filesAt(commit, place.rollouts),
    history.fileAt(commit, place.settingsPath),
  ]);
  const all = settings === null ? files : [...files, settings];
  // A link and a file with the same bytes are not the same thing.
  return new Map(all.map(({ path, content, kind }) => [path, `${kind}:${content}`]));
}

/** Whether a commit is here, fetched where it was not; `names` is what to fetch it by. */
export async function isHere(history: History, commit: string, names: readonly string[]): Promise<boolean> {
  if ((await history.resolve(commit)) !== null) return true;
  for (const name of names) {
    await history.fetchObjects([name]);
    if ((await history.resolve(commit)) !== null) return true;
  }
  return false;
}
