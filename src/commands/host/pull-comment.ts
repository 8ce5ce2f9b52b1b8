/** What the comment of a pull request says besides the verdict. */

import { dependentsOf } from "../../core/incident.ts";
import type { Judgement } from "../../core/judge.ts";
import { own } from "../../core/lookup.ts";
import type { Rollout } from "../../core/rollout.ts";
import type { Settings } from "../../core/settings.ts";
import { commentMarkdown, type CommentFacts } from "../../report/comment.ts";
import { snapshotSize } from "../capacity.ts";
import type { Proposed, Validation } from "../validate.ts";
import { movementsOf } from "./known-customers.ts";
import type { Shown } from "./pull-verdict.ts";

/** The comment about a verdict. */
export async function commentOf(
  validation: Validation,
  name: string | null,
  shown: Shown | null,
  notes: readonly string[],
): Promise<string> {
  const { byFeature, notes: missing } = await movementsOf(validation, shown);
  const facts = factsOf(validation, name, shown, [...notes, ...missing]);
  return commentMarkdown(validation, { ...facts, movements: byFeature });
}

function factsOf(
  { judgements }: Validation,
  name: string | null,
  shown: Shown | null,
  notes: readonly string[],
): Omit<CommentFacts, "movements"> {
  const rollouts = shown === null ? new Map<string, Rollout>() : rolloutsOf(shown.sides);
  const dependents = judgements.map(
    ({ change: { feature } }) => [feature, dependentsOf(feature, rollouts.values())] as const,
  );
  return {
    name,
    maximumErrorRate: shown?.sides.inForce.settings.criteria.maximumErrorRate ?? 0,
    dependents: new Map(dependents),
    snapshot: shown === null ? null : snapshotSize(shown.world, shown.sides.inForce.settings, rollouts),
    notes: [...(shown === null ? [] : unprotected(judgements, shown.sides.inForce.settings)), ...notes],
  };
}

/** A start needs no evidence, so nothing else would say that there never will be any. */
function unprotected(judgements: readonly Judgement[], settings: Settings): readonly string[] {
  const { default: usual, sources } = settings.metrics;
  return judgements.flatMap(({ change: { feature, before, after } }) => {
    if (after === null || after.tier === 0 || (before?.tier ?? 0) > 0) return [];
    return own(sources, after.metrics.source ?? usual)?.kind === "unconfigured"
      ? [`\`${feature}\` is not protected yet: ${NO_METRICS}`]
      : [];
  });
}

const NO_METRICS = "no metrics source is configured, so nothing turns it off by itself, and every advance will be held";

function rolloutsOf({ after }: Proposed): ReadonlyMap<string, Rollout> {
  return new Map(Array.from(after.entries, ([feature, { rollout }]) => [feature, rollout]));
}
