/** One feature's rule in JsonLogic, the language of flagd's targeting. */

import { BUCKETS } from "../evaluation/bucket.ts";
import type { SnapshotFeature } from "../evaluation/snapshot.ts";

/** A JsonLogic expression. */
export type Logic = string | number | boolean | readonly Logic[] | { readonly [operator: string]: readonly Logic[] };

const TARGETING_KEY: Logic = { var: ["targetingKey"] };

/**
 * The rule of a feature above tier 0: `"on"` or `"off"` where it is the same for everyone, else an expression that
 * gives one of them. The order is that of `evaluate`: blacklist, parents, whitelist, tier 4, bucket.
 *
 * @param parents rules of the ancestors, which must all be on
 */
export function ruleOf(feature: SnapshotFeature, parents: readonly Logic[]): Logic {
  const steps: Logic[] = [];
  if (feature.blacklist.length > 0) steps.push(isListed(feature.blacklist), "off");
  const conditions = parents.filter((rule) => rule !== "on").map((rule): Logic => ({ "==": [rule, "on"] }));
  if (conditions.length > 0) steps.push({ "!": [{ and: conditions }] }, "off");
  const rest = restOf(feature);
  if (feature.whitelist.length > 0 && rest !== "on") steps.push(isListed(feature.whitelist), "on");
  // Without a targeting key there is no customer, and `cat` would make up a text for it.
  if (typeof rest !== "string") steps.push({ "!": [TARGETING_KEY] }, "off");
  return steps.length === 0 ? rest : { if: [...steps, rest] };
}

/** For those who are on no list: everyone, nobody, or the first buckets. */
function restOf({ tier, weight, salt }: SnapshotFeature): Logic {
  if (tier === 4) return "on";
  if (weight === 0) return "off";
  // `on` comes first: flagd gives the first buckets to the first variant.
  return {
    fractional: [{ cat: [salt, ":", TARGETING_KEY] }, ["on", weight], ["off", BUCKETS - weight]],
  };
}

function isListed(customers: readonly string[]): Logic {
  return { in: [TARGETING_KEY, customers] };
}
