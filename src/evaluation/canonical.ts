/** Canonical JSON (RFC 8785): one text for equal values, so that it can be hashed, signed and compared. */

/**
 * Writes a value as canonical JSON: keys sorted by UTF-16 code units, no white space, numbers as ECMAScript writes
 * them. Members that are undefined are left out, as in `JSON.stringify`.
 *
 * @param value made of plain objects, arrays, strings, finite numbers, booleans and null
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((element) => canonicalJson(element)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(byKey)
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}

/** Orders texts by UTF-16 code units, the same on every machine and in every locale. */
export function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return byCodeUnits(a, b);
}
