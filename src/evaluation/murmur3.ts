/** MurmurHash3_x86_32 over UTF-8, the hash behind every bucket. */

/**
 * Hashes a text to an unsigned 32-bit number.
 *
 * Lone surrogates count as U+FFFD, as in every UTF-8 encoder of the platform.
 *
 * Source: Austin Appleby, MurmurHash3 (SMHasher, public domain), variant x86_32.
 */
export function murmur3(text: string, seed = 0): number {
  const octets = octetsOf(text);
  const length = octets.length;
  const tail = length - (length % 4);
  let hash = seed;
  for (let index = 0; index < tail; index += 4) {
    const block =
      octets.charCodeAt(index) |
      (octets.charCodeAt(index + 1) << 8) |
      (octets.charCodeAt(index + 2) << 16) |
      (octets.charCodeAt(index + 3) << 24);
    hash ^= scramble(block);
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  let rest = 0;
  for (let index = length - 1; index >= tail; index -= 1) rest = (rest << 8) | octets.charCodeAt(index);
  // Scrambling keeps 0, so an empty tail needs no case of its own.
  return avalanche(hash ^ scramble(rest) ^ length);
}

function scramble(block: number): number {
  const product = Math.imul(block, 0xcc9e2d51);
  return Math.imul((product << 15) | (product >>> 17), 0x1b873593);
}

function avalanche(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** UTF-8 as a string of characters 0–255; plain ASCII, the usual id, is that already and costs no allocation. */
function octetsOf(text: string): string {
  if (!/[\u0080-\uffff]/.test(text)) return text;
  let octets = "";
  for (const octet of new TextEncoder().encode(text)) octets += String.fromCharCode(octet);
  return octets;
}
