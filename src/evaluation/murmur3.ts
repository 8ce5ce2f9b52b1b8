/** MurmurHash3_x86_32 over UTF-8, the hash behind every bucket; the beginning of a text can be hashed ahead. */

/**
 * Hashes a text to an unsigned 32-bit number.
 *
 * Lone surrogates count as U+FFFD, as in every UTF-8 encoder of the platform.
 *
 * Source: Austin Appleby, MurmurHash3 (SMHasher, public domain), variant x86_32.
 */
export function murmur3(text: string, seed = 0): number {
  return hashAfter({ hash: seed, block: 0, shift: 0, length: 0 }, text);
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
  return extended({ hash: seed, block: 0, shift: 0, length: 0 }, text);
}

/** `murmur3(beginning + text)` for the prefix of a beginning. A text of ASCII, the usual id, costs no allocation. */
export function hashAfter(prefix: HashPrefix, text: string): number {
  let { hash, block } = prefix;
  const { shift } = prefix;
  const { length } = text;
  let seen = 0;
  let index = 0;
  for (; index + 3 < length; index += 4) {
    const first = text.charCodeAt(index);
    const second = text.charCodeAt(index + 1);
    const third = text.charCodeAt(index + 2);
    const fourth = text.charCodeAt(index + 3);
    seen |= first | second | third | fourth;
    const word = first | (second << 8) | (third << 16) | (fourth << 24);
    hash = mixed(hash, block | (word << shift));
    // Shifts count modulo 32: where the blocks are aligned nothing is carried over.
    block = shift === 0 ? 0 : word >>> (32 - shift);
  }
  let taken = shift;
  for (; index < length; index += 1) {
    const code = text.charCodeAt(index);
    seen |= code;
    block |= code << taken;
    taken = (taken + 8) & 31;
    if (taken === 0) {
      hash = mixed(hash, block);
      block = 0;
    }
  }
  return seen > 127 ? finished(extended(prefix, text)) : finished({ hash, block, length: prefix.length + length });
}

/** The state after some more text. */
function extended({ hash, block, shift, length }: HashPrefix, text: string): HashPrefix {
  const octets = new TextEncoder().encode(text);
  for (const octet of octets) {
    block |= octet << shift;
    shift = (shift + 8) & 31;
    if (shift === 0) {
      hash = mixed(hash, block);
      block = 0;
    }
  }
  return { hash, block, shift, length: length + octets.length };
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
