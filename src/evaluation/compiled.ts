/**
 * A snapshot in the form that answers fastest. Every answer equals that of `evaluate`, which stays the truth; features
 * are compiled when they are first asked for, so that loading a snapshot costs little more than parsing it.
 */

import { BUCKETS } from "./bucket.ts";
import { isKilled } from "./killed.ts";
import { hashAfter, type HashPrefix, prefixOf } from "./murmur3.ts";
import * as rules from "./rule.ts";
import type { Rule } from "./rule.ts";
import type { Evaluable, StoredFeature } from "./snapshot.ts";

/** One feature, ready to answer. */
export interface CompiledFeature {
  /** Off for everyone before anything is asked of the customer. */
  readonly off: Rule | undefined;
  readonly blacklist: CustomerSet | undefined;
  readonly whitelist: CustomerSet | undefined;
  /** Everything it depends on, parents of parents included; undefined where any is missing, off or in a cycle. */
  ancestors: readonly CompiledFeature[] | undefined;
  readonly full: boolean;
  readonly prefix: HashPrefix;
  /** A hash times the number of buckets is below this where the bucket is below the weight. */
  readonly limit: number;
}

/** Customers of a list, written plainly or as hashes. */
interface CustomerSet {
  has(customer: string): boolean;
}

/** Features by name; undefined where there is none. */
export type CompiledSnapshot = (feature: string) => CompiledFeature | undefined;

/** Prepares a snapshot, which must not change afterwards. */
export function compileSnapshot(snapshot: Evaluable): CompiledSnapshot {
  const compiled = new Map<string, CompiledFeature>();
  return function get(feature) {
    const known = compiled.get(feature);
    if (known !== undefined || !Object.hasOwn(snapshot.features, feature)) return known;
    const entry = snapshot.features[feature];
    if (entry === undefined) return undefined;
    const made = compileAlone(entry, isKilled(snapshot, feature));
    // Without ancestors while they are looked for: who meets it on the way is in a cycle, and off.
    compiled.set(feature, made);
    made.ancestors = ancestorsOf(entry.dependsOn.map(get));
    return made;
  };
}

/** The rule that answers for a customer. */
export function decide(feature: CompiledFeature, customer: string): Rule {
  const { ancestors } = feature;
  if (feature.off) return feature.off;
  if (feature.blacklist?.has(customer)) return rules.BLACKLISTED;
  if (ancestors !== NONE && !ancestors?.every((each) => isOnAlone(each, customer))) return rules.PARENT_OFF;
  return decideAlone(feature, customer);
}

function decideAlone(feature: CompiledFeature, customer: string): Rule {
  if (feature.whitelist?.has(customer)) return rules.WHITELISTED;
  if (feature.full) return rules.FULL;
  if (customer === "") return rules.TARGETING_KEY_MISSING;
  return hashAfter(feature.prefix, customer) * BUCKETS < feature.limit ? rules.BUCKET_IN : rules.BUCKET_OUT;
}

/** What an ancestor depends on itself is asked on its own. */
function isOnAlone(feature: CompiledFeature, customer: string): boolean {
  return !feature.blacklist?.has(customer) && decideAlone(feature, customer).enabled;
}

/** Shared by all features without parents, so that one comparison tells them. */
const NONE: readonly CompiledFeature[] = [];

function compileAlone({ salt, tier, weight, blacklist, whitelist }: StoredFeature, killed: boolean): CompiledFeature {
  return {
    off: killed ? rules.KILLED : tier === 0 ? rules.TIER_DISABLED : undefined,
    blacklist: setOf(salt, blacklist),
    whitelist: setOf(salt, whitelist),
    ancestors: undefined,
    full: tier === 4,
    prefix: prefixOf(`${salt}:`),
    limit: weight * 2 ** 32,
  };
}

/** Each is then asked by its own rules only: what it depends on itself is in the same list. */
function ancestorsOf(parents: readonly (CompiledFeature | undefined)[]): CompiledFeature["ancestors"] {
  if (parents.length === 0) return NONE;
  const all = new Set<CompiledFeature>();
  for (const parent of parents) {
    if (!parent?.ancestors || parent.off) return undefined;
    for (const ancestor of [parent, ...parent.ancestors]) all.add(ancestor);
  }
  return [...all];
}

function setOf(salt: string, list: readonly (string | number)[]): CustomerSet | undefined {
  if (isHashed(list)) return hashedSet(salt, list);
  return list.length > 0 ? new Set(list) : undefined;
}

function isHashed(list: readonly (string | number)[]): list is readonly number[] {
  return typeof list[0] === "number";
}

/** Looks a customer's hash up by halving; see `customerHash`. */
function hashedSet(salt: string, list: readonly number[]): CustomerSet {
  // Sorted here too: in an unsorted list a blacklisted customer would not be found.
  const hashes = Float64Array.from(list).toSorted();
  const upper = prefixOf(`${salt}:`);
  const lower = prefixOf(`${salt}:`, 1);
  return {
    has(customer) {
      const hash = hashAfter(upper, customer) * 2 ** 21 + (hashAfter(lower, customer) >>> 11);
      let low = 0;
      let high = hashes.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (Number(hashes[middle]) < hash) low = middle + 1;
        else high = middle;
      }
      return hashes[low] === hash;
    },
  };
}
