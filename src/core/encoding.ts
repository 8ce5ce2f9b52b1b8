/**
 * How one store writes a snapshot: customers plain or as hashes, with or without what is off for everyone anyway.
 *
 * In memory a customer of whom only the hash is known stands in the lists under a pseudonym, a text that no customer
 * can have for an id. So lists of both kinds are compared, narrowed and united by the same code.
 */

import { customerHash } from "../evaluation/customer-hash.ts";
import type { HashedSnapshot, Snapshot, SnapshotFeature, StoredSnapshot } from "../evaluation/snapshot.ts";
import { type Digest, isSealed, seal } from "./compile.ts";
import { sortedSet } from "./narrowing.ts";

/** How a store wants its snapshots. */
export interface Encoding {
  readonly customerIds: "plain" | "hashed";
  readonly format: "snapshot" | "flagd";
  /** Leaves features out that are at tier 0 and have no list. */
  readonly lean: boolean;
}

/** Everything as it is in memory. */
export const WHOLE: Encoding = { customerIds: "plain", format: "snapshot", lean: false };

/** How the settings want a store to be written. */
export function encodingOf({ customerIds, format, lean }: Encoding): Encoding {
  return { customerIds, format, lean };
}

/** Whether what a store has may say less than what was written: hashes for ids, or nothing of what is off. */
export function isPartial({ customerIds, lean }: Pick<Encoding, "customerIds" | "lean">): boolean {
  return customerIds === "hashed" || lean;
}

/** A control character, which no id has, and the hash. */
const MARK = "\u0001";

/** The text under which a customer of whom only the hash is known stands in a list. */
export function pseudonymOf(hash: number): string {
  return `${MARK}${hash}`;
}

/** The hash behind a pseudonym; null for everything else, whatever a store may hold. */
function hashBehind(customer: string): number | null {
  const hash = customer.startsWith(MARK) ? Number(customer.slice(MARK.length)) : -1;
  return Number.isSafeInteger(hash) && hash >= 0 && customer === pseudonymOf(hash) ? hash : null;
}

/** Whether only the hash of some listed customer is known. */
export function hasPseudonyms({ whitelist, blacklist }: Pick<SnapshotFeature, "whitelist" | "blacklist">): boolean {
  return whitelist.some(isPseudonym) || blacklist.some(isPseudonym);
}

function isPseudonym(customer: string): boolean {
  return hashBehind(customer) !== null;
}

/** Whether only the hash of some customer in any list of a snapshot is known; looked for once. */
function hasPseudonymsIn({ features }: Pick<Snapshot, "features">): boolean {
  const known = pseudonymous.get(features);
  if (known !== undefined) return known;
  const found = Object.values(features).some(hasPseudonyms);
  pseudonymous.set(features, found);
  return found;
}

const pseudonymous = new WeakMap<Snapshot["features"], boolean>();

/**
 * A snapshot as a store has it, sealed over what is written.
 *
 * A snapshot in which a customer is known by the hash only is written hashed wherever the format can say so: every
 * reader takes both kinds, and nobody is turned on or off by it. A flag definition cannot; see {@link fitted}.
 */
export function encode(snapshot: Snapshot, encoding: Encoding, digest: Digest): StoredSnapshot {
  const known = encodings.get(snapshot) ?? [];
  const same = known.find((each) => each.digest === digest && isSameEncoding(each.encoding, encoding));
  if (same !== undefined) return same.stored;
  const stored = encodeAnew(snapshot, encoding, digest);
  encodings.set(snapshot, [...known, { encoding, digest, stored }]);
  return stored;
}

/** What snapshots were encoded to: the stores of one publish mostly want the same, and compare with it afterwards. */
const encodings = new WeakMap<Snapshot, readonly Encoded[]>();

interface Encoded {
  readonly encoding: Encoding;
  readonly digest: Digest;
  readonly stored: StoredSnapshot;
}

function isSameEncoding(one: Encoding, other: Encoding): boolean {
  return one.customerIds === other.customerIds && one.format === other.format && one.lean === other.lean;
}

function encodeAnew(snapshot: Snapshot, encoding: Encoding, digest: Digest): StoredSnapshot {
  if (isSealed(snapshot, digest) && isWrittenAsItIs(snapshot, encoding)) return snapshot;
  const { digest: _digest, signature: _signature, lean: _lean, ...rest } = fittedFeatures(snapshot, encoding);
  // A flag definition cannot say what it leaves out: its readers would fall back on defaults of theirs.
  const lean = encoding.lean && encoding.format === "snapshot";
  const content = lean ? { ...rest, lean } : rest;
  const features = Object.entries(content.features).filter(([, entry]) => !lean || !isLeftOut(entry));
  const hashed = encoding.customerIds === "hashed" || features.some(([, entry]) => hasPseudonyms(entry));
  if (!hashed) return seal({ ...content, features: Object.fromEntries(features) }, digest);
  const entries = features.map(([feature, entry]) => [feature, hashedEntry(entry)] as const);
  return seal({ ...content, customerIds: "hashed" as const, features: Object.fromEntries(entries) }, digest);
}

/** Whether encoding would change nothing. */
function isWrittenAsItIs(snapshot: Snapshot, { customerIds, lean }: Encoding): boolean {
  const isWhole = !lean && customerIds === "plain" && snapshot.lean === undefined && snapshot.signature === undefined;
  return isWhole && !hasPseudonymsIn(snapshot);
}

/** Nobody can have it, with or without its entry. */
function isLeftOut({ tier, whitelist, blacklist }: SnapshotFeature): boolean {
  return tier === 0 && whitelist.length + blacklist.length === 0;
}

function hashedEntry(entry: SnapshotFeature): SnapshotFeature<number> {
  const { salt, whitelist, blacklist } = entry;
  return { ...entry, whitelist: hashesOf(salt, whitelist), blacklist: hashesOf(salt, blacklist) };
}

/** In ascending order, without repetitions. */
function hashesOf(salt: string, customers: readonly string[]): readonly number[] {
  const hashes = customers.map((customer) => hashBehind(customer) ?? customerHash(salt, customer));
  return [...new Set(hashes)].toSorted((a, b) => a - b);
}

/** A snapshot out of a store, with pseudonyms for hashed customers. Its digest stays that of what is stored. */
export function decode(stored: StoredSnapshot): Snapshot {
  if (stored.customerIds !== "hashed") return stored;
  const { customerIds: _hashed, ...content }: HashedSnapshot = stored;
  const features = Object.entries(content.features).map(([feature, entry]) => {
    const { whitelist, blacklist } = entry;
    return [feature, { ...entry, whitelist: pseudonyms(whitelist), blacklist: pseudonyms(blacklist) }] as const;
  });
  return { ...content, features: Object.fromEntries(features) };
}

function pseudonyms(hashes: readonly number[]): readonly string[] {
  return sortedSet(hashes.map((hash) => pseudonymOf(hash)));
}

/**
 * Puts ids in the place of pseudonyms wherever a candidate has the hash.
 *
 * @param candidatesFor ids that a feature's lists may be about; asked only where there are pseudonyms
 */
export function recognized(snapshot: Snapshot, candidatesFor: (feature: string) => Iterable<string>): Snapshot {
  if (!hasPseudonymsIn(snapshot)) return snapshot;
  const features = Object.entries(snapshot.features).map(([feature, entry]) => {
    if (!hasPseudonyms(entry)) return [feature, entry] as const;
    const ids = new Map(
      Array.from(candidatesFor(feature), (id) => [pseudonymOf(customerHash(entry.salt, id)), id] as const),
    );
    const named = (list: readonly string[]) => sortedSet(list.map((customer) => ids.get(customer) ?? customer));
    return [feature, { ...entry, whitelist: named(entry.whitelist), blacklist: named(entry.blacklist) }] as const;
  });
  return { ...snapshot, features: Object.fromEntries(features) };
}

/** A snapshot as a store can take it, or why it cannot. */
export type Fitted =
  | { readonly ok: true; readonly snapshot: Snapshot }
  | { readonly ok: false; readonly detail: string };

/**
 * What a publish may write to a store. Customers without an id leave the whitelists of a plain store; where such a one
 * is on a blacklist, nothing may be written there, since it would turn the customer on.
 */
export function fitted(snapshot: Snapshot, { customerIds }: Pick<Encoding, "customerIds">): Fitted {
  if (customerIds === "hashed" || !hasPseudonymsIn(snapshot)) return { ok: true, snapshot };
  const lost = Object.entries(snapshot.features).find(([, { blacklist }]) =>
    hasPseudonyms({ whitelist: [], blacklist }),
  );
  if (lost !== undefined) {
    const detail = `only the hash of a customer on the blacklist of ${lost[0]} is known, and this store has plain ids`;
    return { ok: false, detail: `${detail}: write the customer into the file's blacklist` };
  }
  return { ok: true, snapshot: withoutPseudonyms(snapshot) };
}

/** The last resort of a format that cannot hold hashes: off for everyone, where nobody knows who must be off. */
function fittedFeatures(snapshot: Snapshot, { format }: Encoding): Snapshot {
  if (format !== "flagd" || !hasPseudonymsIn(snapshot)) return snapshot;
  const features = Object.entries(snapshot.features).map(([feature, entry]) => {
    const blind = hasPseudonyms({ whitelist: [], blacklist: entry.blacklist });
    return [feature, blind ? { ...entry, tier: 0 as const, weight: 0 } : entry] as const;
  });
  return withoutPseudonyms({ ...snapshot, features: Object.fromEntries(features) });
}

function withoutPseudonyms(snapshot: Snapshot): Snapshot {
  const features = Object.entries(snapshot.features).map(
    ([feature, entry]) =>
      [feature, { ...entry, whitelist: idsOf(entry.whitelist), blacklist: idsOf(entry.blacklist) }] as const,
  );
  return { ...snapshot, features: Object.fromEntries(features) };
}

function idsOf(list: readonly string[]): readonly string[] {
  return list.filter((customer) => hashBehind(customer) === null);
}
