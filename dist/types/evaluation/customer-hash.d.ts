/** The pseudonym under which a customer stands in the lists of a snapshot that everybody may read. */
/**
 * A customer's hash for one salt: 32 bits of murmur3 with seed 0 above 21 bits with seed 1, below 2^53 and so exact.
 *
 * A pseudonym, not anonymity: the salt is public, so whoever guesses an id can check the guess.
 */
export declare function customerHash(salt: string, customer: string): number;
/** The hashes of customers in ascending order and without repetitions, as they stand in a snapshot. */
export declare function hashedList(salt: string, customers: Iterable<string>): readonly number[];
