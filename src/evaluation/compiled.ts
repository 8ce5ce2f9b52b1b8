/**
 * A snapshot in the form that answers fastest. Every answer equals that of `evaluate`, which stays the truth; features
 * are compiled when they are first asked for, so that loading a snapshot costs little more than parsing it.
 */

import { BUCKETS } from "./bucket.ts";
import { type Detail, isKilled, isOn } from "./evaluate.ts";
import { hashAfter, type HashPrefix, prefixOf } from "./murmur3.ts";
import type { Evaluable, StoredFeature } from "./snapshot.ts";

/** One feature, ready to answer. */
export interface CompiledFeature {
  /** Off for everyone before anything is asked of the customer. */
  readonly off: "killed" | "tier-disabled" | null;
  readonly blacklist: CustomerSet | null;
  readonly whitelist: CustomerSet | null;
  /** Everything it depends on, parents of parents included; null where any of that is missing, off or in a cycle. */
  ancestors: readonly CompiledFeature[] | null;
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

/** Which rule answers for a customer. */
export function decide(feature: CompiledFeature, customer: string): Detail {
  if (feature.off !== null) return feature.off;
  if (feature.blacklist !== null && feature.blacklist.has(customer)) return "blacklisted";
  if (feature.ancestors !== NONE && !areOn(feature.ancestors, customer)) return "parent-off";
  return decideAlone(feature, customer);
}

/** Shared by all features without parents, so that one comparison tells them. */
const NONE: readonly CompiledFeature[] = [];

function decideAlone(feature: CompiledFeature, customer: string): Detail {
  if (feature.whitelist !== null && feature.whitelist.has(customer)) return "whitelisted";
  if (feature.full) return "full";
  if (customer === "") return "TARGETING_KEY_MISSING";
  return hashAfter(feature.prefix, customer) * BUCKETS < feature.limit ? "bucket-in" : "bucket-out";
}

/** Whether all ancestors are on, each by its own rules: those that have ancestors find them in the same list. */
function areOn(ancestors: readonly CompiledFeature[] | null, customer: string): boolean {
  return (
    ancestors?.every(
      (ancestor) => ancestor.blacklist?.has(customer) !== true && isOn(decideAlone(ancestor, customer)),
    ) ?? false
  );
}

function compileAlone(entry: StoredFeature, killed: boolean): CompiledFeature {
  const prefix = prefixOf(`${entry.salt}:`);
  return {
    off: killed ? "killed" : entry.tier === 0 ? "tier-disabled" : null,
    blacklist: setOf(entry, entry.blacklist),
    whitelist: setOf(entry, entry.whitelist),
    ancestors: null,
    full: entry.tier === 4,
    prefix,
    limit: entry.weight * 2 ** 32,
  };
}

function ancestorsOf(parents: readonly (CompiledFeature | undefined)[]): readonly CompiledFeature[] | null {
  if (parents.length === 0) return NONE;
  const all = new Set<CompiledFeature>();
  for (const parent of parents) {
    if (parent === undefined || parent.off !== null || parent.ancestors === null) return null;
    for (const ancestor of [parent, ...parent.ancestors]) all.add(ancestor);
  }
  return [...all];
}

function setOf({ salt }: StoredFeature, list: readonly (string | number)[]): CustomerSet | null {
  if (list.length === 0) return null;
  return typeof list[0] === "number" ? hashedSet(salt, list.map(Number)) : new Set(list.map(String));
}

/** Looks a customer's hash up by halving; see `customerHash`. */
function hashedSet(salt: string, list: readonly number[]): CustomerSet {
  // Sorted here too: in an unsorted list a blacklisted customer would not be found.
  const hashes = Float64Array.from(list).toSorted();
  const [upper, lower] = [prefixOf(`${salt}:`), prefixOf(`${salt}:`, 1)];
  return {
    has(customer) {
      const hash = hashAfter(upper, customer) * 2 ** 21 + (hashAfter(lower, customer) >>> 11);
      let low = 0;
      let high = hashes.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((hashes[middle] ?? 0) < hash) low = middle + 1;
        else high = middle;
      }
      return hashes[low] === hash;
    },
  };
}
