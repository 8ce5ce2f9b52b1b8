/** Canonical JSON (RFC 8785): one text for equal values, so that it can be hashed, signed and compared. */
/**
 * Writes a value as canonical JSON: keys sorted by UTF-16 code units, no white space, numbers as ECMAScript writes
 * them. Members that are undefined are left out, as in `JSON.stringify`.
 *
 * @param value made of plain objects, arrays, strings, finite numbers, booleans and null
 */
export declare function canonicalJson(value: unknown): string;
/** Orders texts by UTF-16 code units, the same on every machine and in every locale. */
export declare function byCodeUnits(a: string, b: string): number;
