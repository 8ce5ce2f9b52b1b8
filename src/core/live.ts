/** What is live, as rollouts: the published entries laid over the files they were compiled from. */

import { parseInstant } from "../evaluation/instant.ts";
import type { SnapshotFeature } from "../evaluation/snapshot.ts";
import { compileFeature } from "./compile.ts";
import { risesBetween } from "./narrowing.ts";
import type { Rollout } from "./rollout.ts";
import type { Settings } from "./settings.ts";

/**
 * The rollout behind a published entry: who is on comes from the entry, everything else from the file.
 *
 * @param base the file as the entry was compiled from; null where it is not known, then defaults stand in
 */
export function liveRollout(feature: string, entry: SnapshotFeature, base: Rollout | null): Rollout {
  const known = base ?? unknownRollout(feature);
  const record = { at: parseInstant(entry.since), by: null, reason: "as published" };
  return {
    ...known,
    tier: entry.tier,
    whitelist: entry.whitelist,
    blacklist: entry.blacklist,
    flag: entry.flag,
    salt: entry.salt,
    dependsOn: entry.dependsOn,
    paused: entry.status === "paused" ? (known.paused ?? record) : known.paused,
    rolledBack: entry.status === "rolled_back" ? (known.rolledBack ?? { ...record, from: 1 }) : known.rolledBack,
  };
}

/**
 * The version of a file that a published entry carries: the newest that neither turns on nor off anybody else.
 *
 * What was withheld is judged against this version again and again, not against the commit that was published
 * meanwhile: else a change that was refused once would count as base the next time.
 *
 * @param versions the file along the first-parent history, newest first
 * @returns null where no version compiles to the entry
 */
export function carriedVersion(
  versions: Iterable<Rollout>,
  entry: SnapshotFeature,
  settings: Settings,
): Rollout | null {
  for (const version of versions) {
    const compiled = { ...compileFeature(version, settings, 0), weight: entry.weight };
    if (risesBetween(entry, compiled).length === 0 && risesBetween(compiled, entry).length === 0) {
      return version;
    }
  }
  return null;
}

/** A rollout of which nothing but the name is known: every field has the default of DESIGN 3.1. */
function unknownRollout(feature: string): Rollout {
  return {
    feature,
    description: "",
    owners: [],
    tier: 0,
    whitelist: [],
    blacklist: [],
    flag: feature,
    salt: feature,
    risk: "normal",
    phase: null,
    dependsOn: [],
    rollbackThreshold: { errorRate: 500, timeWindow: 3_600_000, windows: [] },
    metrics: { source: null, parameters: {} },
    paused: null,
    rolledBack: null,
    evidenceSince: null,
    override: null,
    imported: null,
    retired: null,
  };
}
