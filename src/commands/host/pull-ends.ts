/** The commits that a pull request is judged between, and whether a rollout could lie between them at all. */

import type { PullRequest } from "../../ports.ts";
import { EXIT, type ReadingWorld, UsageError } from "../world.ts";
import { isHere } from "./contribution.ts";

/** Two commits to compare; the head's files are read as git objects, never checked out. */
export interface Ends {
  /** The base branch's commit that a merge would be made on. */
  readonly base: string;
  readonly head: string;
  /** Where the head left the base branch; null for histories that have nothing in common. */
  readonly fork: string | null;
}

/**
 * The ends of a pull request.
 *
 * @param announced the base commit that the event names, for a base branch that is not here
 * @throws UsageError where a commit cannot be had
 */
export async function endsOfPull(world: ReadingWorld, pull: PullRequest, announced: string | null): Promise<Ends> {
  const { history } = world;
  const base = (await tipOf(world, pull.base)) ?? (announced === null ? null : await history.resolve(announced));
  if (base === null) {
    throw new UsageError(
      `The branch ${pull.base} is not in this clone; give actions/checkout \`fetch-depth: 0\``,
      EXIT.unavailable,
    );
  }
  if (!(await isHere(history, pull.head, [`refs/pull/${pull.number}/head`, pull.head]))) {
    throw new UsageError(`The head of #${pull.number}, ${pull.head}, cannot be fetched`, EXIT.unavailable);
  }
  return { base, head: pull.head, fork: await history.mergeBase(base, pull.head) };
}

/** The tip of a branch as the remote has it. */
async function tipOf({ history }: ReadingWorld, branch: string): Promise<string | null> {
  const [known] = await Promise.all([history.baseBranch(), history.fetch()]);
  if (known?.ref !== `refs/heads/${branch}`) return history.resolve(`refs/remotes/origin/${branch}`);
  const now = await history.baseBranch();
  return now === null ? null : (now.upstream ?? now.tip);
}

/** What can be told of a pull request by what the clone has, before anything is fetched. */
export type FirstLook =
  /** A merge would touch nothing that a rollout, or a setting, could be in, and the status has its usual name. */
  | { readonly kind: "untouched"; readonly base: string }
  /** The base is that of this clone: the branch may have moved since. */
  | { readonly kind: "touched"; readonly base: string }
  /** Something is missing here, or this clone is older than the event. */
  | { readonly kind: "unknown" };

/**
 * Looks at a pull request in a clone that was just made, with all branches: the base branch is as new there as it is in
 * the pull request. Costs two processes at once and reads the settings, no rollout.
 *
 * @param announced the base commit that the event names: a clone without it is too old
 */
export async function firstLook(world: ReadingWorld, pull: PullRequest, announced: string): Promise<FirstLook> {
  const { history, settingsPath } = world;
  const branch = `refs/remotes/origin/${pull.base}`;
  const [paths, base, known] = await Promise.all([
    history.changedSince(branch, pull.head),
    baseHere(world, branch),
    history.resolve(announced),
  ]);
  if (paths === null || base === null || known === null) return { kind: "unknown" };
  const touched = base.named || paths.some((path) => mayMatter(path, settingsPath));
  return { kind: touched ? "touched" : "untouched", base: base.id };
}

/** The tip of the base branch, and whether its settings may give the catalog a name; null where it is not here. */
async function baseHere(world: ReadingWorld, branch: string) {
  const id = await world.history.resolve(branch);
  return id === null ? null : { id, named: await mayBeNamed(world, id) };
}

/** Whether a merge would touch nothing that a rollout, or a setting, could be in: told without reading any file. */
export async function isUntouched(world: ReadingWorld, { base, head }: Ends): Promise<boolean> {
  const paths = await world.history.changedSince(base, head);
  return paths !== null && !paths.some((path) => mayMatter(path, world.settingsPath));
}

function mayMatter(path: string, settingsPath: string): boolean {
  return path === settingsPath || /\.ya?ml$/u.test(path);
}

/** Whether the settings give this catalog a name of its own, which its status carries. */
export async function mayBeNamed({ history, settingsPath }: ReadingWorld, base: string): Promise<boolean> {
  const file = await history.fileAt(base, settingsPath);
  const text = file === null ? "" : new TextDecoder().decode(file.bytes);
  return /^["']?name["']?[ \t]*:/mu.test(text) || /^[ \t]*\{/mu.test(text);
}
