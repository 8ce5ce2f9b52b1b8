/** The pseudonym under which a customer stands in the lists of a snapshot that everybody may read. */

import { murmur3 } from "./murmur3.ts";

/**
 * A customer's hash for one salt: 32 bits of murmur3 with seed 0 above 21 bits with seed 1, below 2^53 and so exact.
 *
 * A pseudonym, not anonymity: the salt is public, so whoever guesses an id can check the guess.
 */
export function customerHash(salt: string, customer: string): number {
  const text = `${salt}:${customer}`;
  return murmur3(text) * 2 ** 21 + (murmur3(text, 1) >>> 11);
}

/** The hashes of customers in ascending order and without repetitions, as they stand in a snapshot. */
export function hashedList(salt: string, customers: Iterable<string>): readonly number[] {
  const hashes = new Set(Array.from(customers, (customer) => customerHash(salt, customer)));
  return [...hashes].toSorted((a, b) => a - b);
}
