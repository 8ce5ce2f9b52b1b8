/** Which snapshots a client takes, and what is left of one that can be read in part. Pure. */

import { entryOf } from "../evaluation/entry.ts";
import { instantOf } from "../evaluation/killed.ts";
import type { Evaluable, StoredFeature } from "../evaluation/snapshot.ts";
import type { ClientProblemCode } from "./problem.ts";

/** A snapshot that was taken, with the entries that could be read and the last good ones of those that could not. */
export interface Loaded extends Evaluable {
  readonly environment: string;
  readonly sequence: number;
  readonly revision: string;
  readonly generation?: number;
  readonly publishedAt: string;
  readonly customerIds?: "hashed";
}

/** Told of what could not be read, and what was found in its place; answers that it is not taken. */
export type Report = (code: ClientProblemCode, found: unknown) => false;

/**
 * What a client takes of a parsed value in the place of its current snapshot: the last good entries stay where the new
 * ones cannot be read. False, and reported, where it takes nothing.
 */
export function admitted(
  value: unknown,
  current: Loaded | undefined,
  expected: string,
  report: Report,
): Loaded | false {
  const snapshot = Object(value);
  const { format, hash, environment, sequence, features, kills, restores } = snapshot;
  const problem =
    ![features, kills, restores].every((record) => Object(record) === record) || !(sequence >= 0)
      ? "malformed"
      : format !== 1 || hash !== "mm3-100k-1"
        ? "unknown-format"
        : environment !== expected
          ? "environment"
          : current && isOlder(snapshot, current)
            ? "older"
            : undefined;
  if (problem) return report(problem, [format, environment, sequence]);
  return { ...snapshot, features: readable(features, current, report) };
}

/**
 * A lower sequence counts only where it was published later: after a store was made anew. One that is not lower may be
 * by a writer that met another one where nothing compared them, and then says by its generation that it is the older.
 * What stands there for ten minutes is nobody's slip any more, and may hold a kill.
 */
function isOlder(next: Loaded, current: Loaded): boolean {
  const at = instantOf(next.publishedAt);
  return (
    (next.sequence < current.sequence && !(at > instantOf(current.publishedAt))) ||
    (Number(next.generation) < Number(current.generation) && Date.now() - at < 6e5)
  );
}

function readable(features: Loaded["features"], current: Loaded | undefined, report: Report): Loaded["features"] {
  let repaired: Record<string, StoredFeature> | undefined;
  for (const name in features) {
    if (isReadable(features[name])) continue;
    report("feature", name);
    repaired ??= { ...features };
    const last = current && entryOf(current, name);
    if (last) repaired[name] = last;
    else delete repaired[name];
  }
  return repaired ?? features;
}

/** Checks what answers depend on: it is all that loading costs beside parsing. */
function isReadable(entry: unknown): boolean {
  try {
    const { tier, weight, salt, flag, whitelist, blacklist, dependsOn } = Object(entry);
    return (
      Number.isInteger(weight) &&
      (tier & 7) === tier &&
      tier < 5 &&
      isText(salt) &&
      isText(flag) &&
      dependsOn.every(isText) &&
      isList(whitelist) &&
      isList(blacklist)
    );
  } catch {
    return false;
  }
}

function isList(list: readonly unknown[]): boolean {
  return list.every(isText) || list.every(Number.isInteger);
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}
