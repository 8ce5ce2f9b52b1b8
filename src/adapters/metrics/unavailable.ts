/** Answers of sources that could not measure: one cause and one sentence, the same for every feature asked. */

import type { Metrics, Unavailability } from "../../core/evidence.ts";
import type { FeatureQuery } from "../../ports.ts";
import { plainWords } from "../plain-words.ts";

/** Why a source has no counts, with a sentence that names no secret. */
export interface Unavailable {
  readonly status: Unavailability;
  readonly detail: string;
}

/** The same refusal for every feature. */
export function unavailableForAll(
  features: readonly FeatureQuery[],
  { status, detail }: Unavailable,
): ReadonlyMap<string, Metrics> {
  return new Map(features.map(({ feature }) => [feature, { status, detail }]));
}

/**
 * The name under which an application reports a feature: the file's `metrics.feature`, else the rollout's name.
 *
 * Any other parameter is refused: one that is ignored in silence would be believed to work.
 */
export function reportedName({ feature, parameters }: FeatureQuery): string | Unavailable {
  const unknown = Object.keys(parameters).find((name) => name !== "feature");
  if (unknown !== undefined) {
    return { status: "bad-query", detail: plainWords(`metrics parameter "${unknown}" is unknown; allowed is feature`) };
  }
  const name = parameters["feature"] ?? feature;
  if (/[\0\p{Cs}]/u.test(name)) {
    return { status: "bad-query", detail: "the feature's name holds a character that no backend can store" };
  }
  return name;
}
