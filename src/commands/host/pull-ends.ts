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
  const known = await history.baseBranch();
  if (known?.ref !== `refs/heads/${branch}`) return history.resolve(`refs/remotes/origin/${branch}`);
  await history.fetch();
  const now = await history.baseBranch();
  return now === null ? null : (now.upstream ?? now.tip);
}

/** Whether a merge would touch nothing that a rollout, or a setting, could be in: told without reading any file. */
export async function isUntouched({ history, settingsPath }: ReadingWorld, { fork, head }: Ends): Promise<boolean> {
  if (fork === null) return false;
  const paths = await history.changedPaths(fork, head);
  return paths.every((path) => path !== settingsPath && !/\.ya?ml$/u.test(path));
}

/** Whether the settings give this catalog a name of its own, which its status carries. */
export async function mayBeNamed({ history, settingsPath }: ReadingWorld, { base }: Ends): Promise<boolean> {
  const file = await history.fileAt(base, settingsPath);
  const text = file === null ? "" : new TextDecoder().decode(file.bytes);
  return /^["']?name["']?[ \t]*:/mu.test(text) || /^[ \t]*\{/mu.test(text);
}
