/** Guards for values that come out of YAML and JSON. */

/** A mapping with unknown values. */
export type Mapping = Readonly<Record<string, unknown>>;

/** A mapping; nothing is an empty one. @throws TypeError for anything else */
export function mapping(value: unknown, where: string): Mapping {
  if (value === undefined || value === null) return {};
  if (typeof value !== "object" || Array.isArray(value)) throw new TypeError(`${where}: expected a mapping`);
  return { ...value };
}

/** A list; nothing is an empty one, a single value a list of one. */
export function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A text, or nothing. Numbers and booleans are what YAML writes without quotes. */
export function text(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  throw new TypeError("expected a text");
}

/** A mapping of texts. */
export function texts(value: unknown, where: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(mapping(value, where)).map(([key, each]) => [key, text(each) ?? ""]));
}
