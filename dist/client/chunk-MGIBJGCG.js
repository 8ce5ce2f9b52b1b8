// src/evaluation/murmur3.ts
function murmur3(text, seed = 0) {
  return hashAfter(prefixOf("", seed), text);
}
function prefixOf(text, hash = 0, block = 0, length = 0) {
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
function hashAfter(prefix, text) {
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
    const word = first | second << 8 | third << 16 | fourth << 24;
    hash = mixed(hash, block | word << shift);
    block = word >>> 8 >>> 24 - shift;
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
  return seen > 127 ? finished(prefixOf(text, prefix.hash, prefix.block, prefix.length)) : finished({ hash, block, length });
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
