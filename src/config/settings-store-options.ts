/** The options of one store against the table of kinds: what is missing, what is unknown, and what is out of place. */

import type { Configured, StoreSettings } from "../core/settings.ts";
import { isPublicStore, type StoreKindRow, type StoreOption, storeKind } from "../core/store-kinds.ts";
import { closest } from "./closest.ts";
import { describe, type Form, type Path } from "./form.ts";
import { durationAt, keysAt } from "./read-field.ts";
import { configuredAt } from "./settings-metrics.ts";
import { WAITS } from "./values/duration.ts";

/** Keys of a store that mean the same for every kind. */
export const COMMON: ReadonlySet<string> = new Set([
  "name",
  "kind",
  "environment",
  "customerIds",
  "format",
  "lean",
  "maximumBytes",
  "propagation",
]);

/** Reads the options of a store and reports what its kind does not take. */
export function readOptions(form: Form, path: Path, kind: string): StoreSettings["options"] {
  const row = storeKind(kind);
  if (row === null) return {};
  checkKeys(form, path, kind, row);
  const options = keysAt(form, path).flatMap((key) => {
    if (COMMON.has(key)) return [];
    const value = configuredAt(form, [...path, key]);
    if (value === undefined) return [];
    checkValue(form, [...path, key], value, row.options[key] ?? null);
    return [[key, value] as const];
  });
  const propagation = durationAt(form, [...path, "propagation"], WAITS, "from 0s to 10m, written like 60s");
  return Object.fromEntries(propagation === undefined ? options : [...options, ["propagation", `${propagation}`]]);
}

function checkKeys(form: Form, path: Path, kind: string, { options }: StoreKindRow): void {
  for (const [key, { required, meaning }] of Object.entries(options)) {
    if (required === true && form.node([...path, key]) === undefined) {
      form.refuse(path, "missing-key", `a store of kind ${kind} must have the key ${key}: ${meaning}`);
    }
  }
  const known = [...COMMON, ...Object.keys(options)];
  for (const key of keysAt(form, path)) {
    if (known.includes(key)) continue;
    const near = closest(key, known);
    const hint = near === null ? `known are ${known.join(", ")}` : `did you mean ${near}?`;
    form.refuseKey([...path, key], "unknown-key", `a store of kind ${kind} has no key ${JSON.stringify(key)}; ${hint}`);
  }
}

function checkValue(form: Form, path: Path, value: Configured, option: StoreOption | null): void {
  const key = path.at(-1) ?? "";
  if (option?.values !== undefined) checkChoice(form, path, value, option.values);
  else if (typeof value === "string" && (option?.secret === true || hasPassword(value))) {
    form.warn(path, "plain-secret", `${key} stands in the file for everyone to read; write {env: NAME}`);
  }
}

function checkChoice(form: Form, path: Path, value: Configured, values: readonly string[]): void {
  if (typeof value === "string" && values.includes(value)) return;
  const found = typeof value === "string" ? describe(value) : "a variable";
  form.refuse(path, "invalid-value", `${path.at(-1) ?? ""} must be ${values.join(" or ")}, found ${found}`);
}

/** An address with a password in it. */
function hasPassword(text: string): boolean {
  return /^[a-z+]+:\/\/[^/?#]*:[^/?#]*@/iu.test(text);
}

/** Refuses plain customer ids where browsers or the public can read them. */
export function checkAudience(form: Form, path: Path, store: StoreSettings): void {
  if (store.customerIds === "hashed" || !isPublicStore(store)) return;
  const where = form.node([...path, "customerIds"]) === undefined ? [...path, "kind"] : [...path, "customerIds"];
  const message =
    "the public can read this store: write customerIds: hashed, or access: private where only your servers can read it";
  form.refuse(where, "public-customer-ids", message);
}
