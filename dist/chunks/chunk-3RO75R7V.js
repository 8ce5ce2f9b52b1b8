import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);

// src/evaluation/murmur3.ts
function murmur3(text, seed = 0) {
  return finished(prefixOf(text, seed));
}
function prefixOf(text, seed = 0) {
  return extended({ hash: seed, block: 0, shift: 0, length: 0 }, text, 127);
}
function hashAfter(prefix, text) {
  return finished(extended(prefix, text, 127));
}
function extended(prefix, text, mask) {
  let { hash, block, shift } = prefix;
  let seen = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    seen |= code;
    block |= code << shift;
    shift = shift + 8 & 31;
    if (shift === 0) {
      hash = mixed(hash, block);
      block = 0;
    }
  }
  return seen > mask ? extended(prefix, octetsOf(text), 255) : { hash, block, shift, length: prefix.length + text.length };
}
function octetsOf(text) {
  return Array.from(new TextEncoder().encode(text), (octet) => String.fromCharCode(octet)).join("");
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
