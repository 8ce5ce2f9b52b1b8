/** The text of a snapshot to its value; whether the digest fits is for others to check. */

import type { Snapshot, StoredFeature, StoredSnapshot } from "../evaluation/snapshot.ts";
import { snapshotWords, validateSnapshot } from "./validators/snapshot.js";
import { parseJson } from "./values/json.ts";
import { readInstant } from "./values/date.ts";

/** A snapshot, or why the text is none. */
export type ParsedSnapshot<Kind extends StoredSnapshot = Snapshot> =
  | { readonly ok: true; readonly snapshot: Kind }
  | { readonly ok: false; readonly detail: string };

/** Reads a snapshot whose customers are written as they are; see {@link parseStoredSnapshot}. */
export function parseSnapshot(text: string): ParsedSnapshot {
  const parsed = parseStoredSnapshot(text);
  if (!parsed.ok) return parsed;
  return parsed.snapshot.customerIds === "hashed"
    ? { ok: false, detail: "the customers of the snapshot are hashed" }
    : { ok: true, snapshot: parsed.snapshot };
}

/** Reads a snapshot as strictly as its schema; keys that the schema does not name are kept. Never throws. */
export function parseStoredSnapshot(text: string): ParsedSnapshot<StoredSnapshot> {
  const parsed = parseJson(text);
  if (!parsed.ok) return { ok: false, detail: `the snapshot is not JSON: ${parsed.detail}` };
  return readStoredSnapshot(parsed.value);
}

/** Reads a snapshot out of a value that JSON has; see {@link parseStoredSnapshot}. */
export function readStoredSnapshot(value: unknown): ParsedSnapshot<StoredSnapshot> {
  if (!isSnapshot(value)) return { ok: false, detail: firstError() };
  const list = listsOf(value).find(([, customers]) => !isListOf(value, customers));
  if (list !== undefined) return { ok: false, detail: `${list[0]} of the snapshot ${wordsFor(value)}` };
  const wrong = instantsOf(value).find(([, instant]) => readInstant(instant) === null);
  return wrong === undefined
    ? { ok: true, snapshot: value }
    : { ok: false, detail: `${wrong[0]} of the snapshot must be an instant that exists, found ${wrong[1]}` };
}

function isSnapshot(value: unknown): value is StoredSnapshot {
  return validateSnapshot(value);
}

function firstError(): string {
  const error = validateSnapshot.errors?.find(({ keyword }) => keyword !== "propertyNames");
  if (error === undefined) return "the snapshot does not match its schema";
  const owner = error.schemaPath.slice(0, error.schemaPath.lastIndexOf("/"));
  const where = error.instancePath === "" ? "the snapshot" : `${error.instancePath.slice(1)} of the snapshot`;
  if (error.keyword === "required") return `${where} must have the key ${String(error.params["missingProperty"])}`;
  return `${where} must be ${snapshotWords.titles[owner] ?? "something else"}`;
}

function listsOf({ features }: StoredSnapshot): readonly (readonly [string, readonly (string | number)[]])[] {
  return Object.entries<StoredFeature>(features).flatMap(([name, { whitelist, blacklist }]) => [
    [`features/${name}/whitelist`, whitelist] as const,
    [`features/${name}/blacklist`, blacklist] as const,
  ]);
}

/** Whether a list holds what `customerIds` says: customers, or hashes that can be found by halving. */
function isListOf({ customerIds }: StoredSnapshot, list: readonly (string | number)[]): boolean {
  if (customerIds !== "hashed") return list.every((customer) => typeof customer === "string");
  return list.every((hash, index) => typeof hash === "number" && (index === 0 || hash > Number(list[index - 1])));
}

function wordsFor({ customerIds }: StoredSnapshot): string {
  return customerIds === "hashed" ? "must be hashes in ascending order" : "must be a list of texts";
}

function instantsOf(snapshot: StoredSnapshot): readonly (readonly [string, string])[] {
  return [
    ["publishedAt", snapshot.publishedAt],
    ...Object.entries(snapshot.features).map(([name, { since }]) => [`features/${name}/since`, since] as const),
    ...Object.entries(snapshot.kills).map(([name, { at }]) => [`kills/${name}/at`, at] as const),
    ...Object.entries(snapshot.restores).flatMap(([name, { at, kill }]) => [
      [`restores/${name}/at`, at] as const,
      [`restores/${name}/kill`, kill] as const,
    ]),
  ];
}
