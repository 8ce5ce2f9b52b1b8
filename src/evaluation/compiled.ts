/**
 * A snapshot in the form that answers fastest. Every answer equals that of `evaluate`, which stays the truth; features
 * are compiled when they are first asked for, so that loading a snapshot costs what parsing it costs.
 */

import { BUCKETS } from "./bucket.ts";
import { type Detail, isKilled } from "./evaluate.ts";
import { type HashPrefix, hashAfter, prefixOf } from "./prefix.ts";
import type { StoredFeature, StoredSnapshot } from "./snapshot.ts";

/** One feature, ready to answer. */
export interface CompiledFeature {
  readonly entry: StoredFeature;
  /** Off for everyone before anything is asked of the customer. */
  readonly off: "killed" | "tier-disabled" | null;
  readonly blacklist: CustomerSet | null;
  readonly whitelist: CustomerSet | null;
  /** All ancestors; null where one of them is missing, off for everyone, or in a cycle. */
  readonly ancestors: readonly CompiledFeature[] | null;
  readonly full: boolean;
  readonly prefix: HashPrefix;
  /** A hash times the number of buckets is below this where the bucket is below the weight. */
  readonly limit: number;
}

/** Customers of a list, written plainly or as hashes. */
interface CustomerSet {
  has(customer: string): boolean;
}

/** Features by name, each compiled when it is first asked for; undefined where there is none. */
export type CompiledSnapshot = (feature: string) => CompiledFeature | undefined;

/** Prepares a snapshot. The parts of it that are asked for must not change afterwards. */
export function compileSnapshot(snapshot: StoredSnapshot): CompiledSnapshot {
  const alone = new Map<string, CompiledFeature>();
  const compiled = new Map<string, CompiledFeature>();
  const single = (feature: string): CompiledFeature | undefined => {
    const known = alone.get(feature);
    if (known !== undefined || !Object.hasOwn(snapshot.features, feature)) return known;
    const entry = snapshot.features[feature];
    if (entry === undefined) return undefined;
    const made = compileAlone(entry, isKilled(snapshot, feature));
    alone.set(feature, made);
    return made;
  };
  return (feature) => {
    const known = compiled.get(feature);
    if (known !== undefined) return known;
    const own = single(feature);
    if (own === undefined) return undefined;
    const made = own.entry.dependsOn.length === 0 ? own : { ...own, ancestors: ancestorsOf(feature, single) };
    compiled.set(feature, made);
    return made;
  };
}

/** Which rule answers for a customer. */
export function decide(feature: CompiledFeature, customer: string): Detail {
  if (feature.off !== null) return feature.off;
  if (feature.blacklist !== null && feature.blacklist.has(customer)) return "blacklisted";
  if (feature.ancestors !== NONE && !areOn(feature.ancestors, customer)) return "parent-off";
  return decideByOwnRules(feature, customer);
}

/** Whether a rule turns the feature on. */
export function isOn(detail: Detail): boolean {
  return detail === "bucket-in" || detail === "whitelisted" || detail === "full";
}

const NONE: readonly CompiledFeature[] = [];

function decideByOwnRules(feature: CompiledFeature, customer: string): Detail {
  if (feature.whitelist !== null && feature.whitelist.has(customer)) return "whitelisted";
  if (feature.full) return "full";
  if (customer === "") return "TARGETING_KEY_MISSING";
  return hashAfter(feature.prefix, customer) * BUCKETS < feature.limit ? "bucket-in" : "bucket-out";
}

function areOn(ancestors: readonly CompiledFeature[] | null, customer: string): boolean {
  if (ancestors === null) return false;
  for (const ancestor of ancestors) {
    if (ancestor.blacklist !== null && ancestor.blacklist.has(customer)) return false;
    if (!isOn(decideByOwnRules(ancestor, customer))) return false;
  }
  return true;
}

function compileAlone(entry: StoredFeature, killed: boolean): CompiledFeature {
  const off = killed ? "killed" : entry.tier === 0 ? "tier-disabled" : null;
  const prefix = prefixOf(`${entry.salt}:`);
  return {
    entry,
    off,
    blacklist: off === null ? setOf(entry.blacklist, prefix) : null,
    whitelist: off === null ? setOf(entry.whitelist, prefix) : null,
    ancestors: NONE,
    full: entry.tier === 4,
    prefix,
    limit: entry.weight * 2 ** 32,
  };
}

/**
 * Everything that a feature depends on, parents of parents included. A feature is on where its own rules and those of
 * all its ancestors say so, because whatever reaches a cycle or a missing feature is off.
 */
function ancestorsOf(
  feature: string,
  single: (feature: string) => CompiledFeature | undefined,
): readonly CompiledFeature[] | null {
  const found: CompiledFeature[] = [];
  // True while the ancestors of a feature are being gone through, so that meeting it again is a cycle.
  const open = new Map<string, boolean>();
  const stack = [feature];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const own = single(top);
    if (own === undefined || (own.off !== null && top !== feature)) return null;
    if (!open.has(top)) {
      open.set(top, true);
      const { dependsOn } = own.entry;
      if (dependsOn.some((parent) => open.get(parent) === true)) return null;
      stack.push(...dependsOn.filter((parent) => !open.has(parent)));
    } else {
      if (open.get(top) === true && top !== feature) found.push(own);
      open.set(top, false);
      stack.pop();
    }
  }
  return found;
}

function setOf(list: readonly (string | number)[], prefix: HashPrefix): CustomerSet | null {
  if (list.length === 0) return null;
  return typeof list[0] === "number" ? hashedSet(list.map(Number), prefix) : new Set(list.map(String));
}

/** Looks a customer's hash up by halving; see `customerHash`. */
function hashedSet(list: readonly number[], prefix: HashPrefix): CustomerSet {
  // Sorted here too: in an unsorted list a blacklisted customer would not be found.
  const hashes = Float64Array.from(list).toSorted();
  const second = prefixOf(prefix.text, 1);
  return {
    has(customer) {
      const hash = hashAfter(prefix, customer) * 2 ** 21 + (hashAfter(second, customer) >>> 11);
      let low = 0;
      let high = hashes.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((hashes[middle] ?? hash) < hash) low = middle + 1;
        else high = middle;
      }
      return hashes[low] === hash;
    },
  };
}
