/** Where a customer falls in a feature's cohort. */

import { murmur3 } from "./murmur3.ts";

/** The number of buckets; a weight counts how many of them are on. */
export const BUCKETS = 100_000;

/**
 * The bucket of a customer, 0 to 99,999.
 *
 * The same for ever: a growing weight only ever adds customers, and features that share a salt share their cohort.
 * The product stays below 2^49, so the arithmetic is exact.
 */
export function bucketOf(salt: string, customer: string): number {
  return Math.floor((murmur3(`${salt}:${customer}`) * BUCKETS) / 2 ** 32);
}
