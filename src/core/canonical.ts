/**
 * Canonical JSON as fast as the engine's own. Its definition is part of what readers of a snapshot verify, so it lives
 * with the evaluation; this gives the same text.
 */

import { canonicalJson as definition } from "../evaluation/canonical.ts";

export { byCodeUnits } from "../evaluation/canonical.ts";

/**
 * Writes a value as canonical JSON; see `evaluation/canonical.ts`. A copy with its keys in order is written at once,
 * in a third of the time.
 *
 * @param value made of plain objects, arrays, strings, finite numbers, booleans and null
 */
export function canonicalJson(value: unknown): string {
  const ordered = inOrder(value);
  return ordered === UNORDERED ? definition(value) : (JSON.stringify(ordered) ?? "null");
}

/** Of a value with an object that cannot have its keys in our order. */
const UNORDERED = Symbol("unordered");

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return arrayInOrder(value);
  return isObject(value) ? objectInOrder(value) : value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function arrayInOrder(elements: readonly unknown[]): unknown {
  const ordered: unknown[] = [];
  for (const element of elements) {
    const member = inOrder(element);
    if (member === UNORDERED) return UNORDERED;
    ordered.push(member);
  }
  return ordered;
}

function objectInOrder(members: Readonly<Record<string, unknown>>): unknown {
  const ordered: Record<string, unknown> = {};
  for (const key of sortedKeys(members)) {
    const member = hasPlaceOfItsOwn(key) ? UNORDERED : inOrder(members[key]);
    if (member === UNORDERED) return UNORDERED;
    ordered[key] = member;
  }
  return ordered;
}

/** Most objects have them in order: their writers sort. */
function sortedKeys(members: object): readonly string[] {
  const keys = Object.keys(members);
  return keys.every((key, index) => index === 0 || (keys[index - 1] ?? "") < key) ? keys : keys.toSorted();
}

/** Objects have numbers first, and `__proto__` is no key that can be set. */
function hasPlaceOfItsOwn(key: string): boolean {
  const first = key.charCodeAt(0);
  return (first >= ZERO && first <= NINE) || key === "__proto__";
}

const [ZERO, NINE] = [48, 57] as const;
