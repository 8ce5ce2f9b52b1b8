/** MurmurHash3 with its beginning already hashed: a feature's salt is the same for every customer. */

import { murmur3 } from "./murmur3.ts";

/** The state of {@link murmur3} after a text. */
export interface HashPrefix {
  readonly text: string;
  readonly seed: number;
  /** The state after the whole blocks of four octets. */
  readonly hash: number;
  /** The octets after them, the first in the lowest place. */
  readonly block: number;
  /** Bits of `block` that are taken: 0, 8, 16 or 24. */
  readonly shift: number;
  /** Octets of the text. */
  readonly length: number;
}

/** Hashes the beginning that many texts share. */
export function prefixOf(text: string, seed = 0): HashPrefix {
  const octets = new TextEncoder().encode(text);
  let hash = seed;
  let block = 0;
  let shift = 0;
  for (const octet of octets) {
    block |= octet << shift;
    shift += 8;
    if (shift < 32) continue;
    hash = mixed(hash, block);
    block = 0;
    shift = 0;
  }
  return { text, seed, hash, block, shift, length: octets.length };
}

/** `murmur3(prefix.text + text, prefix.seed)`, without hashing the prefix again where the text is ASCII. */
export function hashAfter(prefix: HashPrefix, text: string): number {
  let { hash, block, shift } = prefix;
  const length = text.length;
  const whole = length & ~3;
  let seen = 0;
  let index = 0;
  for (; index < whole; index += 4) {
    const first = text.charCodeAt(index);
    const second = text.charCodeAt(index + 1);
    const third = text.charCodeAt(index + 2);
    const fourth = text.charCodeAt(index + 3);
    seen |= first | second | third | fourth;
    const word = first | (second << 8) | (third << 16) | (fourth << 24);
    hash = mixed(hash, block | (word << shift));
    // Shifts count modulo 32: without a block nothing is carried over.
    block = shift === 0 ? 0 : word >>> (32 - shift);
  }
  for (; index < length; index += 1) {
    const code = text.charCodeAt(index);
    seen |= code;
    block |= code << shift;
    shift += 8;
    if (shift < 32) continue;
    hash = mixed(hash, block);
    block = 0;
    shift = 0;
  }
  if (seen > 127) return murmur3(prefix.text + text, prefix.seed);
  return finished(hash ^ scrambled(block) ^ (prefix.length + length));
}

function mixed(hash: number, block: number): number {
  const turned = hash ^ scrambled(block);
  return (Math.imul((turned << 13) | (turned >>> 19), 5) + 0xe6546b64) | 0;
}

function scrambled(block: number): number {
  const product = Math.imul(block, 0xcc9e2d51);
  return Math.imul((product << 15) | (product >>> 17), 0x1b873593);
}

function finished(hash: number): number {
  let rest = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  rest = Math.imul(rest ^ (rest >>> 13), 0xc2b2ae35);
  return (rest ^ (rest >>> 16)) >>> 0;
}
