import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);

// src/evaluation/murmur3.ts
function murmur3(text, seed = 0) {
  return hashAfter(prefixOf("", seed), text);
}
function prefixOf(text, seed = 0) {
  return extended({ hash: seed, block: 0, shift: 0, length: 0 }, text);
}
function hashAfter(prefix, text) {
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
    const word = first | second << 8 | third << 16 | fourth << 24;
    hash = mixed(hash, block | word << shift);
    block = shift === 0 ? 0 : word >>> 32 - shift;
  }
  let taken = shift;
  for (; index < length; index += 1) {
    const code = text.charCodeAt(index);
    seen |= code;
    block |= code << taken;
    taken = taken + 8 & 31;
    if (taken === 0) {
      hash = mixed(hash, block);
      block = 0;
    }
  }
  return seen > 127 ? finished(extended(prefix, text)) : finished({ hash, block, length: prefix.length + length });
}
function extended({ hash, block, shift, length }, text) {
  const octets = new TextEncoder().encode(text);
  for (const octet of octets) {
    block |= octet << shift;
    shift = shift + 8 & 31;
    if (shift === 0) {
      hash = mixed(hash, block);
      block = 0;
    }
  }
  return { hash, block, shift, length: length + octets.length };
}
function mixed(hash, block) {
  const turned = hash ^ scrambled(block);
  return Math.imul(turned << 13 | turned >>> 19, 5) + 3864292196 | 0;
}
function scrambled(block) {
  const product = Math.imul(block, 3432918353);
  return Math.imul(product << 15 | product >>> 17, 461845907);
}
function finished({ hash, block, length }) {
  let rest = hash ^ scrambled(block) ^ length;
  rest = Math.imul(rest ^ rest >>> 16, 2246822507);
  rest = Math.imul(rest ^ rest >>> 13, 3266489909);
  return (rest ^ rest >>> 16) >>> 0;
}

export {
  murmur3,
  prefixOf,
  hashAfter
};
