/**
 * What one would write by hand for one feature: a map of features, a set of customers, and MurmurHash3 with the salt
 * hashed ahead. Ids are ASCII; there is no blacklist, no parent, no kill and no other seed.
 */

/** A feature with nothing but what the question needs. */
interface ByHand {
  readonly listed: ReadonlySet<string>;
  readonly limit: number;
  readonly state: number;
  readonly rest: number;
  readonly bits: number;
  readonly length: number;
}

/** Answers for one feature among others. */
export function baseline(
  features: Readonly<
    Record<string, { readonly salt: string; readonly weight: number; readonly whitelist: readonly string[] }>
  >,
): (feature: string, customer: string) => boolean {
  const byName = new Map<string, ByHand>();
  for (const [name, { salt, weight, whitelist }] of Object.entries(features)) {
    const text = `${salt}:`;
    const tail = text.length % 4;
    let state = 0;
    for (let index = 0; index < text.length - tail; index += 4) state = mix(state, wordAt(text, index));
    let rest = 0;
    for (let index = 0; index < tail; index += 1) rest |= text.charCodeAt(text.length - tail + index) << (8 * index);
    byName.set(name, {
      listed: new Set(whitelist),
      limit: weight * 2 ** 32,
      state,
      rest,
      bits: tail * 8,
      length: text.length,
    });
  }
  return (name, customer) => {
    const feature = byName.get(name);
    if (feature === undefined) return false;
    return feature.listed.has(customer) || hash(feature, customer) * 100_000 < feature.limit;
  };
}

function hash({ state, rest, bits, length }: ByHand, customer: string): number {
  let hashed = state;
  let carried = rest;
  const whole = customer.length - (customer.length % 4);
  for (let index = 0; index < whole; index += 4) {
    const word = wordAt(customer, index);
    hashed = mix(hashed, bits === 0 ? word : carried | (word << bits));
    carried = bits === 0 ? 0 : word >>> (32 - bits);
  }
  let filled = bits;
  for (let index = whole; index < customer.length; index += 1) {
    carried |= customer.charCodeAt(index) << filled;
    filled += 8;
    if (filled < 32) continue;
    hashed = mix(hashed, carried);
    carried = 0;
    filled = 0;
  }
  hashed ^= scramble(carried) ^ (length + customer.length);
  hashed = Math.imul(hashed ^ (hashed >>> 16), 0x85ebca6b);
  hashed = Math.imul(hashed ^ (hashed >>> 13), 0xc2b2ae35);
  return (hashed ^ (hashed >>> 16)) >>> 0;
}

function wordAt(text: string, index: number): number {
  return (
    text.charCodeAt(index) |
    (text.charCodeAt(index + 1) << 8) |
    (text.charCodeAt(index + 2) << 16) |
    (text.charCodeAt(index + 3) << 24)
  );
}

function mix(state: number, word: number): number {
  const mixed = state ^ scramble(word);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

function scramble(word: number): number {
  const product = Math.imul(word, 0xcc9e2d51);
  return Math.imul((product << 15) | (product >>> 17), 0x1b873593);
}
