/** The scheduled re-check: every open pull request is judged again, those from other repositories included. */

import type { PullRequest, Reporter } from "../../ports.ts";
import { type Exit, EXIT, firstExit, type ReadingWorld } from "../world.ts";
import { endsOfPull } from "./pull-ends.ts";
import { judgePull, type PullVerdict } from "./pull-verdict.ts";
import { troubleOf } from "./unavailable.ts";

/** What became of all open pull requests. */
export interface Recheck {
  readonly verdicts: readonly PullVerdict[];
  /** What could not be judged or told, one sentence each. */
  readonly notes: readonly string[];
  readonly exit: Exit;
}

/**
 * Judges every open pull request for the base branch. One that cannot be judged keeps its last verdict, and is named;
 * the others are judged nevertheless. What is held waits for time or evidence, so it is no failure of this run.
 */
export async function recheck(world: ReadingWorld, reporter: Reporter | null): Promise<Recheck> {
  const branch = await world.history.baseBranch();
  if (world.codeHost === null || branch === null) return { verdicts: [], notes: [], exit: EXIT.ok };
  const listed = await world.codeHost.openPullRequests(branch.ref.replace(/^refs\/heads\//u, ""));
  if (listed.kind === "failed") {
    return {
      verdicts: [],
      notes: [troubleOf("The open pull requests cannot be listed", listed)],
      exit: EXIT.unavailable,
    };
  }
  const verdicts: PullVerdict[] = [];
  const notes: string[] = [];
  for (const pull of listed.value) {
    const judged = await judgeOne(world, reporter, pull);
    if (typeof judged === "string") notes.push(judged);
    else verdicts.push(judged);
  }
  const untold = verdicts.flatMap(({ pull, notes: own }) => own.map((note) => `#${pull}: ${note}`));
  const unavailable =
    notes.length > 0 || verdicts.some(({ told, validation }) => !told || validation.exit === EXIT.unavailable);
  return { verdicts, notes: [...notes, ...untold], exit: firstExit({ invalid: false, unavailable, held: false }) };
}

async function judgeOne(
  world: ReadingWorld,
  reporter: Reporter | null,
  pull: PullRequest,
): Promise<PullVerdict | string> {
  try {
    const ends = await endsOfPull(world, pull, null);
    return await judgePull(world, reporter, { ends, pull, comment: true, statically: false });
  } catch (error) {
    // Git's own words about one pull request must not end the run for the others.
    if (error instanceof Error && "code" in error) return `#${pull.number}: ${error.message}`;
    throw error;
  }
}
