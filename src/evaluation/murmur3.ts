/** MurmurHash3_x86_32 over UTF-8, the hash behind every bucket; the beginning of a text can be hashed ahead. */

/**
 * Hashes a text to an unsigned 32-bit number.
 *
 * Lone surrogates count as U+FFFD, as in every UTF-8 encoder of the platform.
 *
 * Source: Austin Appleby, MurmurHash3 (SMHasher, public domain), variant x86_32.
 */
export function murmur3(text: string, seed = 0): number {
  return hashAfter(prefixOf("", seed), text);
}

/** The state of {@link murmur3} after a text: a feature's salt is the same for every customer. */
export interface HashPrefix {
  /** The state after the whole blocks of four octets. */
  readonly hash: number;
  /** The octets after them, the first in the lowest place. */
  readonly block: number;
  /** Octets of the text. */
  readonly length: number;
}

/**
 * Hashes the beginning that many texts share, after whatever was hashed before. It must not end in the middle of a
 * surrogate pair.
 */
export function prefixOf(text: string, hash = 0, block = 0, length = 0): HashPrefix {
  for (const octet of new TextEncoder().encode(text)) {
    block |= octet << (length << 3);
    length += 1;
    if ((length & 3) === 0) {
      hash = mixed(hash, block);
      block = 0;
    }
  }
  return { hash, block, length };
}

/** `murmur3(beginning + text)` for the prefix of a beginning. A text of ASCII, the usual id, costs no allocation. */
export function hashAfter(prefix: HashPrefix, text: string): number {
  let { hash, block, length } = prefix;
  const shift = length << 3;
  let seen = 0;
  let index = 0;
  for (; index + 3 < text.length; index += 4) {
    const first = text.charCodeAt(index);
    const second = text.charCodeAt(index + 1);
    const third = text.charCodeAt(index + 2);
    const fourth = text.charCodeAt(index + 3);
    seen |= first | second | third | fourth;
    const word = first | (second << 8) | (third << 16) | (fourth << 24);
    hash = mixed(hash, block | (word << shift));
    // Shifts count modulo 32: where the blocks are aligned nothing is carried over.
    block = (word >>> 8) >>> (24 - shift);
  }
  length += index;
  for (; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    seen |= code;
    block |= code << (length << 3);
    length += 1;
    if ((length & 3) === 0) {
      hash = mixed(hash, block);
      block = 0;
    }
  }
  return seen > 127
    ? finished(prefixOf(text, prefix.hash, prefix.block, prefix.length))
    : finished({ hash, block, length });
}

function mixed(hash: number, block: number): number {
  const turned = hash ^ scrambled(block);
  return (Math.imul((turned << 13) | (turned >>> 19), 5) + 0xe6546b64) | 0;
}

function scrambled(block: number): number {
  const product = Math.imul(block, 0xcc9e2d51);
  return Math.imul((product << 15) | (product >>> 17), 0x1b873593);
}

function finished({ hash, block, length }: HashPrefix): number {
  // Scrambling keeps 0, so an empty block needs no case of its own.
  let rest = hash ^ scrambled(block) ^ length;
  rest = Math.imul(rest ^ (rest >>> 16), 0x85ebca6b);
  rest = Math.imul(rest ^ (rest >>> 13), 0xc2b2ae35);
  return (rest ^ (rest >>> 16)) >>> 0;
}
