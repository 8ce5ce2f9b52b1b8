/** Where a customer falls in a feature's cohort. */
/** The number of buckets; a weight counts how many of them are on. */
export declare const BUCKETS = 100000;
/**
 * The bucket of a customer, 0 to 99,999.
 *
 * The same for ever: a growing weight only ever adds customers, and features that share a salt share their cohort.
 * The product stays below 2^49, so the arithmetic is exact.
 */
export declare function bucketOf(salt: string, customer: string): number;
