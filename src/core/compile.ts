/** Compiles a catalog to the snapshot that applications read: same input, same bytes, in any order of files. */

import { formatInstant, type Instant } from "../evaluation/instant.ts";
import type { Kill, Restore, Snapshot, SnapshotFeature, StoredSnapshot, Tier } from "../evaluation/snapshot.ts";
import { byCodeUnits, canonicalJson } from "./canonical.ts";
import { weightOf } from "./ladder.ts";
import { own } from "./lookup.ts";
import { sortedSet } from "./narrowing.ts";
import { type Rollout, statusOf } from "./rollout.ts";
import type { Settings } from "./settings.ts";

/** Hashes a canonical text: `sha256:` and 64 hex digits. The core has no cryptography of its own. */
export type Digest = (canonicalText: string) => string;

/** A snapshot before its number and its digest are known. */
export type SnapshotContent = Omit<Snapshot, "sequence" | "digest" | "signature">;

/** What a snapshot is compiled from. */
export interface CompileInput {
  readonly rollouts: Iterable<Rollout>;
  readonly settings: Settings;
  readonly environment: string;
  readonly sequence: number;
  /** The commit of the rollouts. */
  readonly revision: string;
  readonly publishedAt: Instant;
  /** When a feature's tier went live. */
  readonly since: (feature: string) => Instant;
  readonly kills: Readonly<Record<string, Kill>>;
  readonly restores: Readonly<Record<string, Restore>>;
  readonly digest: Digest;
}

/** Compiles a whole catalog to a sealed snapshot of one environment. */
export function compile(input: CompileInput): Snapshot {
  const minimumTier = minimumTierOf(input.settings, input.environment);
  const features = [...input.rollouts].map(
    (rollout) =>
      [
        rollout.feature,
        compileFeature(rollout, input.settings, input.since(rollout.feature), minimumTier ?? 0),
      ] as const,
  );
  const content = contentOf(input, { features, kills: input.kills, restores: input.restores });
  return seal({ ...content, sequence: input.sequence }, input.digest);
}

/**
 * Compiles one feature's entry.
 *
 * @param since when its tier went live; an instant that is none is written as the epoch
 * @param minimumTier raises every feature that is not rolled back; 0 leaves the file's tier
 */
export function compileFeature(
  rollout: Rollout,
  settings: Settings,
  since: Instant,
  minimumTier: Tier = 0,
): SnapshotFeature {
  const { paused, rolledBack } = rollout;
  const lifted = rolledBack === null && minimumTier > rollout.tier ? minimumTier : rollout.tier;
  return {
    flag: rollout.flag,
    tier: lifted,
    status: statusOf({ tier: lifted, paused, rolledBack }),
    weight: weightOf(lifted, settings),
    salt: rollout.salt,
    whitelist: sortedSet(rollout.whitelist),
    blacklist: sortedSet(rollout.blacklist),
    dependsOn: sortedSet(rollout.dependsOn),
    since: formatInstant(Number.isFinite(since) ? since : 0),
  };
}

/** The tier an environment has at least; null where the environment is judged and takes git's tiers as they are. */
export function minimumTierOf(settings: Settings, environment: string): Tier | null {
  return own(settings.environments, environment)?.minimumTier ?? null;
}

/** Puts entries into the order and shape of a snapshot that has no number yet. */
export function contentOf(
  about: { readonly environment: string; readonly revision: string; readonly publishedAt: Instant },
  parts: {
    readonly features: Iterable<readonly [string, SnapshotFeature]>;
    readonly kills: Readonly<Record<string, Kill>>;
    readonly restores: Readonly<Record<string, Restore>>;
  },
): SnapshotContent {
  return {
    format: 1,
    environment: about.environment,
    revision: about.revision,
    publishedAt: formatInstant(about.publishedAt),
    hash: "mm3-100k-1",
    features: sortedRecord(parts.features),
    kills: sortedRecord(Object.entries(parts.kills)),
    restores: sortedRecord(Object.entries(parts.restores)),
  };
}

/** Adds the digest over everything but digest and signature. */
export function seal<Content extends object>(
  content: Content & { readonly digest?: never; readonly signature?: never },
  digest: Digest,
): Content & { readonly digest: string } {
  const sealed = { ...content, digest: digest(snapshotText(content)) };
  seals.set(sealed, digest);
  return sealed;
}

const seals = new WeakMap<object, Digest>();

/** Whether a snapshot was sealed here as it is, so that its digest is known to be that of its content. */
export function isSealed(snapshot: StoredSnapshot, digest: Digest): boolean {
  return seals.get(snapshot) === digest;
}

/** Whether a snapshot is what was sealed. */
export function verifyDigest(snapshot: StoredSnapshot, digest: Digest): boolean {
  return digest(sealedText(snapshot)) === snapshot.digest;
}

/** What digest and signature are over: everything but themselves. */
export function sealedText(snapshot: StoredSnapshot): string {
  return snapshotText({ ...snapshot, digest: undefined, signature: undefined });
}

/** The bytes of the snapshot's file: canonical JSON and a line feed. */
export function serializeSnapshot(snapshot: StoredSnapshot): string {
  return `${snapshotText(snapshot)}\n`;
}

/** What the entries of a snapshot are written as: nearly all of its text, and the same in all that is made of it. */
const textsOfFeatures = new WeakMap<object, string>();

/** The canonical text of a snapshot or of a part of it. */
function snapshotText(content: object): string {
  const members = Object.entries(content).filter(([, member]) => member !== undefined);
  // Put together piece by piece: `join` would copy what may have megabytes.
  let [text, between] = ["{", ""];
  for (const [key, member] of members.toSorted(([a], [b]) => byCodeUnits(a, b))) {
    const written = key === "features" ? featuresText(member) : canonicalJson(member);
    text += `${between}${JSON.stringify(key)}:${written}`;
    between = ",";
  }
  return `${text}}`;
}

function featuresText(features: unknown): string {
  if (typeof features !== "object" || features === null) return canonicalJson(features);
  const known = textsOfFeatures.get(features);
  if (known !== undefined) return known;
  const text = canonicalJson(features);
  textsOfFeatures.set(features, text);
  return text;
}

/** A record with its keys in the order of UTF-16 code units; a name like `__proto__` stays an ordinary key. */
export function sortedRecord<T>(entries: Iterable<readonly [string, T]>): Readonly<Record<string, T>> {
  return Object.fromEntries([...entries].toSorted(([a], [b]) => byCodeUnits(a, b)));
}
