/**
 * A snapshot in the form that answers fastest. Every answer equals that of `evaluate`, which stays the truth; features
 * are compiled when they are first asked for, so that loading a snapshot costs little more than parsing it.
 */
import { type Detail } from "./evaluate.js";
import { type HashPrefix } from "./murmur3.js";
import type { Evaluable } from "./snapshot.js";
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
export declare function compileSnapshot(snapshot: Evaluable): CompiledSnapshot;
/** Which rule answers for a customer. */
export declare function decide(feature: CompiledFeature, customer: string): Detail;
export {};
