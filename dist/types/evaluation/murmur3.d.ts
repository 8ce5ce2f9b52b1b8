/** MurmurHash3_x86_32 over UTF-8, the hash behind every bucket. */
/**
 * Hashes a text to an unsigned 32-bit number.
 *
 * Lone surrogates count as U+FFFD, as in every UTF-8 encoder of the platform.
 *
 * Source: Austin Appleby, MurmurHash3 (SMHasher, public domain), variant x86_32.
 */
export declare function murmur3(text: string, seed?: number): number;
