/**
 * A snapshot in the form that answers fastest. Every answer equals that of `evaluate`, which stays the truth; features
 * are compiled when they are first asked for, so that loading a snapshot costs little more than parsing it.
 */

import { entryOf } from "./entry.ts";
import { isKilled } from "./killed.ts";
import { hashAfter, type HashPrefix, prefixOf } from "./murmur3.ts";
import * as rules from "./rule.ts";
import type { Rule } from "./rule.ts";
import type { Evaluable, StoredFeature } from "./snapshot.ts";

/** The rule that answers for a customer, where everything but the first of the lineage is on. */
type Decide = (customer: string, lineage: readonly Decide[]) => Rule;

/** A feature and all that it depends on, parents of parents included: each is asked without a lineage of its own. */
type Lineage = readonly [Decide, ...Decide[]];

/** Prepares a snapshot, which must not change afterwards, to answer for a feature and a customer. */
export function compileSnapshot(snapshot: Evaluable): (feature: string, customer: string) => Rule {
  const compiled = new Map<string, Lineage>();
  const absent: Decide = () => (snapshot.lean ? rules.TIER_DISABLED : rules.FLAG_NOT_FOUND);
  const compile = (feature: string): Lineage => {
    const entry = entryOf(snapshot, feature);
    if (!entry) return [absent];
    const decide = deciderOf(entry, isKilled(snapshot, feature));
    // Off while its ancestors are looked for: who meets it on the way is in a cycle.
    compiled.set(feature, [decide, absent]);
    const lineage: Lineage = [decide, ...new Set(entry.dependsOn.flatMap(get))];
    compiled.set(feature, lineage);
    return lineage;
  };
  const get = (feature: string): Lineage => compiled.get(feature) ?? compile(feature);
  return (feature, customer) => {
    const lineage = get(feature);
    return lineage[0](customer, lineage);
  };
}

function deciderOf({ salt, tier, weight, blacklist, whitelist }: StoredFeature, killed: boolean): Decide {
  const off = killed ? rules.KILLED : tier === 0 && rules.TIER_DISABLED;
  const prefix = prefixOf(`${salt}:`);
  const denied = setOf(salt, prefix, blacklist);
  const listed = setOf(salt, prefix, whitelist);
  const decideAlone = (customer: string): Rule => {
    if (listed?.has(customer)) return rules.WHITELISTED;
    if (tier === 4) return rules.FULL;
    if (customer === "") return rules.TARGETING_KEY_MISSING;
    // `BUCKETS`, written out: bundlers inline no constant of another module.
    return hashAfter(prefix, customer) * 100_000 < weight * 2 ** 32 ? rules.BUCKET_IN : rules.BUCKET_OUT;
  };
  return (customer, lineage) => {
    if (off) return off;
    if (denied?.has(customer)) return rules.BLACKLISTED;
    for (let index = 1; index < lineage.length; index += 1) {
      if (!lineage[index]?.(customer, []).enabled) return rules.PARENT_OFF;
    }
    return decideAlone(customer);
  };
}

/** Customers of a list, written plainly or as hashes. */
interface CustomerSet {
  has(customer: string): boolean;
}

/** A list says by its members what it is; of hashes, see `customerHash`. */
function setOf(salt: string, upper: HashPrefix, list: readonly (string | number)[]): CustomerSet | undefined {
  if (list.length === 0) return undefined;
  const members = new Set(list);
  if (typeof list[0] !== "number") return members;
  const lower = prefixOf(`${salt}:`, 1);
  return {
    has: (customer) => members.has(hashAfter(upper, customer) * 2 ** 21 + (hashAfter(lower, customer) >>> 11)),
  };
}
