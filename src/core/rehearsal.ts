/** Rehearses a rollback before it is needed: compiles the feature at tier 0 and asks who would still be on. */

import { evaluate } from "../evaluation/evaluate.ts";
import type { Snapshot, SnapshotFeature } from "../evaluation/snapshot.ts";
import { compileFeature, type SnapshotContent } from "./compile.ts";
import type { Rehearsal } from "./criterion.ts";
import { own } from "./lookup.ts";
import type { Rollout } from "./rollout.ts";
import type { Settings } from "./settings.ts";

/** The largest snapshot one store takes; null where only the disk limits it. */
export interface StoreLimit {
  readonly store: string;
  readonly maximumBytes: number | null;
  /** The bytes of a snapshot as the store has it; absent where it has it whole. */
  readonly measure?: (snapshot: Snapshot) => number;
}

/**
 * Prepares rehearsals against one snapshot, which is measured once.
 *
 * @returns a function that, for a feature as it would become, tells the bytes of the snapshot after the change and
 *   whether a rollback after it turns the feature off for its whitelist and a sample of other customers
 */
export function rehearse(
  snapshot: SnapshotContent | Snapshot,
  settings: Settings,
  limits: readonly StoreLimit[],
): (feature: string, after: Rollout) => Rehearsal {
  const sealed: Snapshot = { sequence: 0, digest: NO_DIGEST, ...snapshot };
  const total = bytesOf(sealed) + LINE_FEED + ROOM_FOR_SEQUENCE;
  return (feature, after) => {
    const current = own(snapshot.features, feature);
    const asked = compileFeature(after, settings, UNKNOWN_SINCE);
    const grown = memberBytes(feature, asked) - (current === null ? 0 : memberBytes(feature, current));
    // A copy of all features for every change would cost more than everything else.
    const next = (): Snapshot => ({ ...sealed, features: { ...sealed.features, [feature]: asked } });
    return {
      bytes: total + grown,
      limits: limits.map((limit) => measured(limit, next)),
      off: isOffAfterRollback(sealed, settings, after),
    };
  };
}

/** Only where there is a limit, since an encoding takes its time. */
function measured({ store, maximumBytes, measure }: StoreLimit, snapshot: () => Snapshot): Rehearsal["limits"][number] {
  if (maximumBytes === null || measure === undefined) return { store, maximumBytes };
  return { store, maximumBytes, bytes: measure(snapshot()) + ROOM_FOR_SEQUENCE };
}

const NO_DIGEST = `sha256:${"0".repeat(64)}`;
const LINE_FEED = 1;
/** A sequence has at most 16 digits, one of which is counted already. */
const ROOM_FOR_SEQUENCE = 15;
const UNKNOWN_SINCE = 0;
/** Customers that are not on any whitelist; their buckets are spread over the whole ladder. */
const SAMPLE = Array.from({ length: 64 }, (_, index) => `rehearsal-${index}`);

function isOffAfterRollback(snapshot: Snapshot, settings: Settings, after: Rollout): boolean {
  const { feature } = after;
  const rolledBack = compileFeature({ ...after, tier: 0 }, settings, UNKNOWN_SINCE);
  const rehearsed: Snapshot = { ...snapshot, features: { [feature]: rolledBack }, kills: {}, restores: {} };
  return [...after.whitelist, ...SAMPLE, ""].every((customer) => !evaluate(rehearsed, feature, customer).enabled);
}

function memberBytes(feature: string, entry: SnapshotFeature): number {
  return bytesOf({ [feature]: entry }) - BRACES + COMMA;
}

const BRACES = 2;
const COMMA = 1;

/** The order of keys does not change the length. */
function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
