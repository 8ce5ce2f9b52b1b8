/** MurmurHash3_x86_32 over UTF-8, the hash behind every bucket; the beginning of a text can be hashed ahead. */

/**
 * Hashes a text to an unsigned 32-bit number.
 *
 * Lone surrogates count as U+FFFD, as in every UTF-8 encoder of the platform.
 *
 * Source: Austin Appleby, MurmurHash3 (SMHasher, public domain), variant x86_32.
 */
export function murmur3(text: string, seed = 0): number {
  return finished(prefixOf(text, seed));
}

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
export function prefixOf(text: string, seed = 0): HashPrefix {
  return extended({ hash: seed, block: 0, shift: 0, length: 0 }, text, 127);
}

/** `murmur3(beginning + text)` for the prefix of a beginning. A text of ASCII, the usual id, is not encoded. */
export function hashAfter(prefix: HashPrefix, text: string): number {
  return finished(extended(prefix, text, 127));
}

/** The state after some more text, whose characters stand for octets where none of them has other bits than `mask`. */
function extended(prefix: HashPrefix, text: string, mask: number): HashPrefix {
  let { hash, block, shift } = prefix;
  let seen = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    seen |= code;
    block |= code << shift;
    shift = (shift + 8) & 31;
    if (shift === 0) {
      hash = mixed(hash, block);
      block = 0;
    }
  }
  return seen > mask
    ? extended(prefix, octetsOf(text), 255)
    : { hash, block, shift, length: prefix.length + text.length };
}

/** The octets of a text in UTF-8, one character each. */
function octetsOf(text: string): string {
  return Array.from(new TextEncoder().encode(text), (octet) => String.fromCharCode(octet)).join("");
}

function mixed(hash: number, block: number): number {
  const turned = hash ^ scrambled(block);
  return (Math.imul((turned << 13) | (turned >>> 19), 5) + 0xe6546b64) | 0;
}

function scrambled(block: number): number {
  const product = Math.imul(block, 0xcc9e2d51);
  return Math.imul((product << 15) | (product >>> 17), 0x1b873593);
}

function finished({ hash, block, length }: Omit<HashPrefix, "shift">): number {
  // Scrambling keeps 0, so an empty block needs no case of its own.
  let rest = hash ^ scrambled(block) ^ length;
  rest = Math.imul(rest ^ (rest >>> 16), 0x85ebca6b);
  rest = Math.imul(rest ^ (rest >>> 13), 0xc2b2ae35);
  return (rest ^ (rest >>> 16)) >>> 0;
}
