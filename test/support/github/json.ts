/** Values of JSON, and a guard for its objects. */

/** An object of JSON; its fields are checked one by one. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Any value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** True for objects that are no list. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !("map" in value);
}

/** The object at a key; fails where there is none. */
export function objectAt(value: JsonObject, key: string): JsonObject {
  const found = value[key];
  if (!isObject(found)) throw new Error(`${key} is no object`);
  return found;
}

/** Text of a field; empty where it is none. */
export function textAt(value: Json | undefined, key: string): string {
  const found = isObject(value) ? value[key] : undefined;
  return typeof found === "string" ? found : "";
}
