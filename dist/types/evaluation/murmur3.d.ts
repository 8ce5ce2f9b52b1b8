/** MurmurHash3_x86_32 over UTF-8, the hash behind every bucket; the beginning of a text can be hashed ahead. */
/**
 * Hashes a text to an unsigned 32-bit number.
 *
 * Lone surrogates count as U+FFFD, as in every UTF-8 encoder of the platform.
 *
 * Source: Austin Appleby, MurmurHash3 (SMHasher, public domain), variant x86_32.
 */
export declare function murmur3(text: string, seed?: number): number;
/** The state of {@link murmur3} after a text: a feature's salt is the same for every customer. */
export interface HashPrefix {
    /** The state after the whole blocks of four octets. */
    readonly hash: number;
    /** The octets after them, the first in the lowest place. */
    readonly block: number;
    /** Bits of `block` that are taken: 0, 8, 16 or 24. */
    readonly shift: number;
    /** Octets of the text. */
    readonly length: number;
}
/** Hashes the beginning that many texts share. It must not end in the middle of a surrogate pair. */
export declare function prefixOf(text: string, seed?: number): HashPrefix;
/** `murmur3(beginning + text)` for the prefix of a beginning. A text of ASCII, the usual id, costs no allocation. */
export declare function hashAfter(prefix: HashPrefix, text: string): number;
