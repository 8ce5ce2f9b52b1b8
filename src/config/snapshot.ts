/** The text of a snapshot to its value; whether the digest fits is for others to check. */

import type { Snapshot } from "../evaluation/snapshot.ts";
import { snapshotWords, validateSnapshot } from "./validators.js";
import { parseJson } from "./values/json.ts";
import { readInstant } from "./values/date.ts";

/** A snapshot, or why the text is none. */
export type ParsedSnapshot =
  | { readonly ok: true; readonly snapshot: Snapshot }
  | { readonly ok: false; readonly detail: string };

/** Reads a snapshot as strictly as its schema; keys that the schema does not name are kept. Never throws. */
export function parseSnapshot(text: string): ParsedSnapshot {
  const parsed = parseJson(text);
  if (!parsed.ok) return { ok: false, detail: `the snapshot is not JSON: ${parsed.detail}` };
  const { value } = parsed;
  if (!isSnapshot(value)) return { ok: false, detail: firstError() };
  const wrong = instantsOf(value).find(([, instant]) => readInstant(instant) === null);
  return wrong === undefined
    ? { ok: true, snapshot: value }
    : { ok: false, detail: `${wrong[0]} of the snapshot must be an instant that exists, found ${wrong[1]}` };
}

function isSnapshot(value: unknown): value is Snapshot {
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

function instantsOf(snapshot: Snapshot): readonly (readonly [string, string])[] {
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
