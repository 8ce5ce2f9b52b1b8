/** Reads both sides of a pull request and judges it: what is loaded only where a rollout could be touched. */

import type { Evidence } from "../../core/evidence.ts";
import type { PullRequest } from "../../ports.ts";
import { judgeComparison, type Proposed, type Validation } from "../validate.ts";
import type { ReadingWorld } from "../world.ts";
import type { Ends } from "./pull-ends.ts";
import { sidesOf } from "./pull-sides.ts";

/** What was judged. */
export interface JudgedPull {
  readonly sides: Proposed;
  readonly validation: Validation;
}

/**
 * Judges what a merge would change.
 *
 * @param unasked why nobody may be asked for anything; null where everybody is
 */
export async function judgeEnds(
  world: ReadingWorld,
  ends: Ends,
  pull: PullRequest | null,
  unasked: string | null,
): Promise<JudgedPull> {
  const sides = await sidesOf(world, ends, pull);
  const asking = unasked === null ? world : withoutEvidence(world, sides, unasked);
  return { sides, validation: await judgeComparison(asking, sides) };
}

/** Nothing is known, and nobody is asked. */
function withoutEvidence(world: ReadingWorld, { after }: Proposed, detail: string): ReadingWorld {
  const nothing = {
    since: null,
    pausedMs: 0,
    resumedAt: null,
    metrics: { status: "unconfigured", detail },
    issues: { status: "skipped", detail },
    approvals: { status: "unknown", detail },
    investigated: null,
  } as const;
  const recorded: Evidence = {
    now: world.now,
    lastGuardRun: null,
    features: new Map(Array.from(after.entries.keys(), (feature) => [feature, nothing])),
  };
  return { ...world, recorded, record: null };
}
