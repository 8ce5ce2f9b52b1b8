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
  /** Nothing is asked before the whitelist: one comparison tells it for most features. */
  isPlain: boolean;
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
  const compile: CompiledSnapshot = (feature) => {
    const entry = Object.hasOwn(snapshot.features, feature) && snapshot.features[feature];
    if (!entry) return undefined;
    const made = compileAlone(entry, isKilled(snapshot, feature));
    // Without ancestors while they are looked for: who meets it on the way is in a cycle, and off.
    compiled.set(feature, made);
    made.ancestors = ancestorsOf(entry.dependsOn.map(get));
    made.isPlain = !made.off && !made.blacklist && made.ancestors?.length === 0;
    return made;
  };
  const get: CompiledSnapshot = (feature) => compiled.get(feature) ?? compile(feature);
  return get;
}

/** The rule that answers for a customer. */
export function decide(feature: CompiledFeature, customer: string): Rule {
  return (feature.isPlain ? undefined : ruleBefore(feature, customer)) ?? decideAlone(feature, customer);
}

function ruleBefore({ off, blacklist, ancestors }: CompiledFeature, customer: string): Rule | undefined {
  if (off) return off;
  if (blacklist?.has(customer)) return rules.BLACKLISTED;
  return ancestors?.every((each) => isOnAlone(each, customer)) ? undefined : rules.PARENT_OFF;
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

function compileAlone({ salt, tier, weight, blacklist, whitelist }: StoredFeature, killed: boolean): CompiledFeature {
  return {
    off: killed ? rules.KILLED : tier === 0 ? rules.TIER_DISABLED : undefined,
    blacklist: setOf(salt, blacklist),
    whitelist: setOf(salt, whitelist),
    ancestors: undefined,
    isPlain: false,
    full: tier === 4,
    prefix: prefixOf(`${salt}:`),
    limit: weight * 2 ** 32,
  };
}

/** Each is then asked by its own rules only: what it depends on itself is in the same list. */
function ancestorsOf(parents: readonly (CompiledFeature | undefined)[]): CompiledFeature["ancestors"] {
  const all = new Set<CompiledFeature>();
  for (const parent of parents) {
    if (!parent?.ancestors || parent.off) return undefined;
    for (const ancestor of [parent, ...parent.ancestors]) all.add(ancestor);
  }
  return [...all];
}

/** A list says by its members what it is; of hashes, see `customerHash`. */
function setOf(salt: string, list: readonly (string | number)[]): CustomerSet | undefined {
  if (list.length === 0) return undefined;
  const members = new Set(list);
  if (typeof list[0] === "string") return members;
  const upper = prefixOf(`${salt}:`);
  const lower = prefixOf(`${salt}:`, 1);
  return {
    has: (customer) => members.has(hashAfter(upper, customer) * 2 ** 21 + (hashAfter(lower, customer) >>> 11)),
  };
}
