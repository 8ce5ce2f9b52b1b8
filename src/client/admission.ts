/** Which snapshots a client takes, and what is left of one that can be read in part. Pure. */

import { parseInstant } from "../evaluation/instant.ts";
import type { Evaluable } from "../evaluation/snapshot.ts";
import type { ClientProblemCode } from "./problem.ts";

/** A snapshot that was taken, with the entries that could be read and the last good ones of those that could not. */
export interface Loaded extends Evaluable {
  readonly environment: string;
  readonly sequence: number;
  readonly revision: string;
  readonly publishedAt: string;
  readonly customerIds?: "hashed";
}

/** Told of what could not be read, and what was found in its place; answers that it is not taken. */
export type Report = (code: ClientProblemCode, found: unknown) => false;

/** Whether a parsed value is taken in the place of the current snapshot; reported where it is not. */
export function isFit(value: unknown, current: Loaded | undefined, expected: string, report: Report): value is Loaded {
  const { format, hash, environment, sequence, publishedAt, features, kills, restores } = Object(value);
  const check = (isRight: boolean, code: ClientProblemCode, found: unknown): boolean => isRight || report(code, found);
  return (
    check([features, kills, restores].every(isRecord) && sequence >= 0, "malformed", value) &&
    check(format === 1 && hash === "mm3-100k-1", "unknown-format", format) &&
    check(environment === expected, "environment", environment) &&
    // A lower sequence counts only where it was published later: after a store was made anew.
    check(
      !current || sequence >= current.sequence || parseInstant(publishedAt) > parseInstant(current.publishedAt),
      "older",
      sequence,
    )
  );
}

/** The snapshot, with the last good entries in the places of those that cannot be read. */
export function readable(snapshot: Loaded, current: Loaded | undefined, report: Report): Loaded {
  const { features } = snapshot;
  if (areReadable(features)) return snapshot;
  const lastGood = new Map(Object.entries(current?.features ?? {}));
  const entries = Object.entries(features).flatMap(([name, entry]) => {
    if (isReadable(entry)) return [[name, entry]];
    report("feature", name);
    const last = lastGood.get(name);
    return last ? [[name, last]] : [];
  });
  return { ...snapshot, features: Object.fromEntries(entries) };
}

function areReadable(features: Readonly<Record<string, unknown>>): boolean {
  for (const name in features) if (!isReadable(features[name])) return false;
  return true;
}

/** Checks what answers depend on. Written for speed: it is all that loading costs beside parsing. */
function isReadable(entry: unknown): boolean {
  if (!isRecord(entry)) return false;
  const { tier, weight, salt, flag, whitelist, blacklist, dependsOn } = entry;
  return (
    Number.isInteger(weight) &&
    tier === (Number(tier) & 7) &&
    tier < 5 &&
    isText(salt) &&
    isText(flag) &&
    areAll(dependsOn, isText) &&
    isList(whitelist) &&
    isList(blacklist)
  );
}

function isList(list: unknown): boolean {
  return areAll(list, isText) || areAll(list, Number.isInteger);
}

function areAll(list: unknown, is: (member: unknown) => boolean): boolean {
  if (!Array.isArray(list)) return false;
  for (const member of list) if (!is(member)) return false;
  return true;
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
