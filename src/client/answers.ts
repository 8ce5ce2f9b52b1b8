/** The questions that a client answers, all of them at once and without ever throwing. */

import { decide } from "../evaluation/compiled.ts";
import {
  type Detail,
  type EvaluationErrorCode,
  type EvaluationReason,
  isError,
  isKilled,
  isOn,
  reasonOf,
} from "../evaluation/evaluate.ts";
import type { StoredFeature, Tier } from "../evaluation/snapshot.ts";
import type { Loaded } from "./admission.ts";
import type { Holder } from "./holder.ts";
import type { Overrides } from "./options.ts";
import { type FlagTree, plant } from "./tree.ts";

/** What to answer where there is no answer: no snapshot yet, an unknown feature, no customer. Default: false. */
export interface AnswerOptions {
  readonly default?: boolean;
}

/** Why there is no answer, in OpenFeature's words. */
export type ClientErrorCode = EvaluationErrorCode | "PROVIDER_NOT_READY";

/** An answer and where it comes from. */
export interface ClientEvaluation {
  readonly feature: string;
  readonly value: boolean;
  readonly reason: EvaluationReason;
  readonly detail: Detail | "override" | "PROVIDER_NOT_READY";
  readonly errorCode?: ClientErrorCode;
  /** Null for a feature that is not in the snapshot. */
  readonly tier: Tier | null;
  readonly weight: number | null;
  /** The snapshot that answered; null before the first one. */
  readonly revision: string | null;
  readonly sequence: number | null;
}

/** The questions of one customer. */
export interface Answers {
  /** Whether the feature is on. Synchronous; never throws. */
  isEnabled(feature: string, customer: string, options?: AnswerOptions): boolean;
  /** Whether the feature is on, and why. Synchronous; never throws. */
  evaluate(feature: string, customer: string, options?: AnswerOptions): ClientEvaluation;
  /** The answers for all features, as the tree of their `flag` paths. */
  flagsFor(customer: string): FlagTree;
}

/**
 * Answers from whatever the holder has at the moment.
 *
 * @param touch is called before every answer
 */
export function answersFrom(holder: Holder, overrides: Overrides | undefined, touch: () => void): Answers {
  const ask = (feature: string, customer: string): Detail | boolean => {
    touch();
    return detailOf(holder, overrides, feature, customer);
  };
  const answers: Answers = {
    isEnabled(feature, customer, options) {
      const detail = ask(feature, customer);
      return typeof detail === "boolean" ? detail : isOn(detail) || isDefault(holder, detail, feature, options);
    },
    evaluate(feature, customer, options) {
      const detail = ask(feature, customer);
      const origin = originOf(holder, feature);
      if (typeof detail === "boolean") return { ...origin, value: detail, reason: "STATIC", detail: "override" };
      const reason = reasonOf(detail, holder.isStale());
      if (!isError(detail)) return { ...origin, value: isOn(detail), reason, detail };
      const errorCode = holder.loaded === undefined ? "PROVIDER_NOT_READY" : detail;
      return { ...origin, value: isDefault(holder, detail, feature, options), reason, detail: errorCode, errorCode };
    },
    flagsFor(customer) {
      const tree: FlagTree = {};
      for (const [feature, { flag }] of featuresOf(holder)) plant(tree, flag, answers.isEnabled(feature, customer));
      return tree;
    },
  };
  return answers;
}

/** Which rule answers; a boolean where an override does. */
function detailOf(
  { compiled }: Holder,
  overrides: Overrides | undefined,
  feature: string,
  customer: string,
): Detail | boolean {
  try {
    const override = overrides === undefined ? undefined : overrideOf(overrides, feature, customer);
    if (override !== undefined) return override;
    const found = compiled?.(feature);
    // Programs without types ask with anything.
    return found === undefined ? "FLAG_NOT_FOUND" : decide(found, typeof customer === "string" ? customer : "");
  } catch {
    return "FLAG_NOT_FOUND";
  }
}

function originOf({ loaded }: Holder, feature: string) {
  const { revision, sequence, features } = loaded ?? NOTHING;
  const { tier, weight } = (Object.hasOwn(features, feature) && features[feature]) || NO_ENTRY;
  return { feature, tier, weight, revision, sequence };
}

const NOTHING: Pick<Loaded, "features"> & Record<"revision" | "sequence", null> = {
  features: {},
  revision: null,
  sequence: null,
};
const NO_ENTRY = { tier: null, weight: null };

function featuresOf({ loaded }: Holder): readonly (readonly [string, StoredFeature])[] {
  return Object.entries(loaded?.features ?? {});
}

/** A kill is no missing answer, whatever else cannot be read. */
function isDefault({ loaded }: Holder, detail: Detail, feature: string, options: AnswerOptions | undefined): boolean {
  if (options?.default !== true || !isError(detail)) return false;
  return loaded === undefined || !isKilled(loaded, feature);
}

function overrideOf(overrides: Overrides, feature: string, customer: string): boolean | undefined {
  if (typeof overrides === "function") return overrides(feature, customer);
  return Object.hasOwn(overrides, feature) ? overrides[feature] : undefined;
}
