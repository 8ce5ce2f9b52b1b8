/** What the comment of a pull request says besides the verdict. */

import { dependentsOf } from "../../core/incident.ts";
import type { Rollout } from "../../core/rollout.ts";
import { commentMarkdown, type CommentFacts } from "../../report/comment.ts";
import { snapshotSize } from "../capacity.ts";
import type { Proposed, Validation } from "../validate.ts";
import type { Shown } from "./pull-verdict.ts";

/** The comment about a verdict. */
export function commentOf(
  validation: Validation,
  name: string | null,
  shown: Shown | null,
  notes: readonly string[],
): string {
  return commentMarkdown(validation, factsOf(validation, name, shown, notes));
}

function factsOf(
  { judgements }: Validation,
  name: string | null,
  shown: Shown | null,
  notes: readonly string[],
): CommentFacts {
  const rollouts = shown === null ? new Map<string, Rollout>() : rolloutsOf(shown.sides);
  const dependents = judgements.map(
    ({ change: { feature } }) => [feature, dependentsOf(feature, rollouts.values())] as const,
  );
  return {
    name,
    maximumErrorRate: shown?.sides.inForce.settings.criteria.maximumErrorRate ?? 0,
    dependents: new Map(dependents),
    movements: new Map(),
    snapshot: shown === null ? null : snapshotSize(shown.world, shown.sides.inForce.settings, rollouts),
    notes,
  };
}

function rolloutsOf({ after }: Proposed): ReadonlyMap<string, Rollout> {
  return new Map(Array.from(after.entries, ([feature, { rollout }]) => [feature, rollout]));
}
