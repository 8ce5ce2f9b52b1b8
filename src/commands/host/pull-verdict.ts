/** Judges one pull request, or one group of a merge queue, and tells its status and its comment. */

import { statusContext } from "../../core/host-names.ts";
import { commentMarker } from "../../report/comment-marker.ts";
import { outcomeOf } from "../../report/headline.ts";
import { statusLine, statusState } from "../../report/status-line.ts";
import type { CommitStatus, PullRequest, Reporter } from "../../ports.ts";
import type { Proposed, Validation } from "../validate.ts";
import { EXIT, type ReadingWorld } from "../world.ts";
import { type Ends, isUntouched, mayBeNamed } from "./pull-ends.ts";
import type { JudgedPull } from "./pull-judgement.ts";
import { troubleOf } from "./unavailable.ts";

/** What to judge. */
export interface VerdictOrder {
  readonly ends: Ends;
  /** Null for a group of a merge queue whose pull request is not known. */
  readonly pull: PullRequest | null;
  /** Whether the pull request has a comment of ours; a merge queue's group has none. */
  readonly comment: boolean;
  /** Nothing may be asked: the run has no secrets and its token may not write. */
  readonly statically: boolean;
  /** Whether a rollout could lie between the ends, where somebody has looked. */
  readonly touched?: boolean;
  /** What was judged between these ends already. */
  readonly judged?: JudgedPull;
  /** Hears of the verdict before it is told. */
  readonly heard?: (validation: Validation) => void;
}

/** What was found about one pull request, and what became of telling it. */
export interface PullVerdict {
  readonly validation: Validation;
  readonly pull: number | null;
  /** Whether its author, or anybody, can read the verdict where it belongs. */
  readonly told: boolean;
  readonly notes: readonly string[];
}

/** Judges and tells. */
export async function judgePull(
  world: ReadingWorld,
  reporter: Reporter | null,
  order: VerdictOrder,
): Promise<PullVerdict> {
  const { ends, pull, statically } = order;
  const number = pull?.number ?? null;
  if (!(order.touched ?? (await mayTouch(world, ends)))) {
    const validation = untouched(world, ends);
    order.heard?.(validation);
    return { validation, pull: number, ...(await tell(reporter, order, validation, null)) };
  }
  // What reads and judges rollouts is loaded only where there are some.
  const { judgeEnds } = await import("./pull-judgement.ts");
  const judged = order.judged ?? (await judgeEnds(world, ends, pull, statically ? LATER : null));
  const { sides, validation } = judged;
  order.heard?.(validation);
  return { validation, pull: number, ...(await tell(reporter, order, validation, { world, sides })) };
}

async function mayTouch(world: ReadingWorld, ends: Ends): Promise<boolean> {
  return !(await isUntouched(world, ends)) || mayBeNamed(world, ends.base);
}

function untouched({ now }: ReadingWorld, { base, head }: Ends): Validation {
  return {
    base,
    head,
    evaluatedAt: now,
    problems: [],
    judgements: [],
    settings: [],
    settingsBlocked: false,
    positions: new Map(),
    exit: EXIT.ok,
  };
}

const LATER = "a pull request from another repository is judged by the next scheduled run, which has the secrets";

/** What was judged, for the comment. */
export interface Shown {
  readonly world: ReadingWorld;
  readonly sides: Proposed;
}

async function tell(
  reporter: Reporter | null,
  order: VerdictOrder,
  validation: Validation,
  shown: Shown | null,
): Promise<Pick<PullVerdict, "told" | "notes">> {
  if (reporter === null) return { told: false, notes: [] };
  if (order.statically) return { told: false, notes: [LATER] };
  const name = shown?.sides.inForce.settings.name ?? null;
  const status: CommitStatus = {
    context: statusContext({ name }),
    state: statusState(validation),
    description: statusLine(validation),
    url: null,
  };
  const written = await reporter.setStatus(order.ends.head, status);
  const notes = written.kind === "ok" ? [] : [troubleOf("The commit status could not be written", written)];
  const said = await comment(reporter, order, validation, { name, shown, notes });
  return { told: written.kind === "ok", notes: said === null ? notes : [...notes, said] };
}

/** A pull request that never concerned us gets no comment; one that did is told that it does no longer. */
async function comment(
  reporter: Reporter,
  { pull, comment: wanted }: VerdictOrder,
  validation: Validation,
  {
    name,
    shown,
    notes,
  }: { readonly name: string | null; readonly shown: Shown | null; readonly notes: readonly string[] },
): Promise<string | null> {
  if (pull === null || !wanted) return null;
  const marker = commentMarker(name);
  if (outcomeOf(validation) === "nothing" && validation.settings.length === 0) {
    const there = await reporter.hasComment(pull.number, marker);
    if (there.kind === "failed") return troubleOf("The comment could not be looked for", there);
    if (!there.value) return null;
  }
  const { commentOf } = await import("./pull-comment.ts");
  const written = await reporter.upsertComment(pull.number, marker, await commentOf(validation, name, shown, notes));
  return written.kind === "ok" ? null : troubleOf("The comment could not be written", written);
}
