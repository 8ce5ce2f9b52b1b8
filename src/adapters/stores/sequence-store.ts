/**
 * A store over a place that can compare and set in one step. The version names the sequence and the fingerprint of the
 * bytes that are there, so that nothing is replaced but what was read, and nothing by what came before it.
 */

import { type Instant, formatInstant, parseInstant } from "../../evaluation/instant.ts";
import type { Kills } from "../../core/kills.ts";
import type { Snapshot } from "../../evaluation/snapshot.ts";
import type { SnapshotStore, StoreReading, StoreWriting } from "../../ports.ts";
import type { StoreBasis } from "./basis.ts";
import { digestName } from "./digest-name.ts";
import { bytesOf, late, readingOf, readVersion, tooLarge } from "./reading.ts";
import type { Failed } from "./request.ts";

/** What is to replace what is named `expected` (see {@link digestName}); null where nothing is there yet. */
export interface Replacement {
  readonly snapshot: Snapshot;
  readonly text: string;
  /** The text in UTF-8. */
  readonly bytes: Buffer;
  readonly expected: string | null;
}

/** The bytes under a key; null where there are none. */
export interface Kept {
  readonly kind: "bytes";
  readonly bytes: Uint8Array | null;
  /** The kills that the place knows of beside a snapshot. */
  readonly pending?: (snapshot: Snapshot) => Kills;
}

/** What became of a replacement. */
export interface Swapped {
  readonly kind: "written" | "conflict";
  /** What was read there afterwards; absent where it was not. */
  readonly after?: Uint8Array | null;
}

/** A place that keeps texts under keys and replaces one only where its fingerprint is the expected one. */
export interface ComparingPlace {
  get(key: string, signal: AbortSignal): Promise<Kept | Failed>;
  compareAndSet(key: string, replacement: Replacement, signal: AbortSignal): Promise<Swapped | Failed>;
  set(key: string, text: string, signal: AbortSignal): Promise<{ readonly kind: "done" } | Failed>;
  /** A hash of bytes as `compareAndSet` takes it where they are no snapshot, without a colon or hyphen. */
  fingerprint(bytes: Uint8Array): string;
}

/** What a comparing store is made of. */
export interface SequenceStoreOptions extends StoreBasis {
  readonly kind: string;
  /** The key of the snapshot; the heartbeat is under `<key>.heartbeat`. */
  readonly key: string;
}

/** A store of a kind over a comparing place. */
export function sequenceStore(options: SequenceStoreOptions, place: ComparingPlace): SnapshotStore {
  const { name, kind, environment, maximumBytes, propagation, key } = options;
  const heartbeat = `${key}.heartbeat`;
  return {
    name,
    kind,
    environment,
    cas: "sequence",
    maximumBytes,
    propagation,
    read: async (signal) => (signal.aborted ? late() : readSnapshot(options, place, signal)),
    write: async (snapshot, expected, signal) =>
      signal.aborted ? late() : writeSnapshot(options, place, { snapshot, expected, signal }),
    async readHeartbeat(signal) {
      const found = await place.get(heartbeat, signal);
      const bytes = found.kind === "bytes" ? found.bytes : null;
      const at = parseInstant(
        Buffer.from(bytes ?? [])
          .toString("utf8")
          .trim(),
      );
      return Number.isFinite(at) ? at : null;
    },
    async writeHeartbeat(at: Instant, signal) {
      const done = await place.set(heartbeat, formatInstant(at), signal);
      if (done.kind === "failed") throw new Error(done.detail);
    },
  };
}

async function readSnapshot(
  options: SequenceStoreOptions,
  place: ComparingPlace,
  signal: AbortSignal,
): Promise<StoreReading> {
  const found = await place.get(options.key, signal);
  if (found.kind === "failed") return found;
  const { bytes, pending } = found;
  if (bytes === null) return { kind: "absent" };
  const reading = readingOf(options, { bytes, print: namedBy(place, bytes), where: options.key });
  return reading.kind === "unreadable" || pending === undefined
    ? reading
    : { ...reading, pending: pending(reading.snapshot) };
}

function namedBy(place: ComparingPlace, bytes: Uint8Array): (snapshot: Snapshot | null) => string {
  return (snapshot) => (snapshot === null ? null : digestName(snapshot, bytes)) ?? place.fingerprint(bytes);
}

interface Wish {
  readonly snapshot: Snapshot;
  readonly expected: string | null;
  readonly signal: AbortSignal;
}

async function writeSnapshot(options: SequenceStoreOptions, place: ComparingPlace, wish: Wish): Promise<StoreWriting> {
  const { snapshot, signal } = wish;
  const text = options.serialize(snapshot);
  const bytes = bytesOf(text);
  const size = tooLarge(options, bytes.length);
  if (size !== null) return size;
  const expected = readVersion(wish.expected);
  if (expected.sequence >= snapshot.sequence) return { kind: "conflict" };
  const replacement = { snapshot, text, bytes, expected: expected.print };
  const outcome = await place.compareAndSet(options.key, replacement, signal);
  const known =
    outcome.kind === "failed" ? await afterLostAnswer(options, place, replacement, outcome, signal) : outcome;
  if (known.kind === "failed") return known;
  if (known.kind === "conflict") return { kind: "conflict" };
  const { version } = readingOf(options, { bytes, text, print: namedBy(place, bytes), where: options.key });
  const isThere = known.after !== undefined && known.after !== null && bytes.equals(known.after);
  return { kind: "written", version, bytes: bytes.length, ...(isThere ? { readBack: true } : {}) };
}

/** Nobody knows whether a write whose answer was lost has happened: what is there now tells. */
async function afterLostAnswer(
  options: SequenceStoreOptions,
  place: ComparingPlace,
  wanted: Replacement,
  lost: Failed,
  signal: AbortSignal,
): Promise<Swapped | Failed> {
  if (signal.aborted || !LOST.has(lost.cause)) return lost;
  const { key } = options;
  const found = await place.get(key, signal);
  if (found.kind === "failed") return lost;
  const { bytes } = found;
  if (bytes === null) return wanted.expected === null ? lost : { kind: "conflict" };
  if (wanted.bytes.equals(bytes)) return { kind: "written", after: bytes };
  const { version } = readingOf(options, { bytes, print: namedBy(place, bytes), where: key });
  return readVersion(version).print === wanted.expected ? lost : { kind: "conflict" };
}

const LOST: ReadonlySet<Failed["cause"]> = new Set(["unreachable", "malformed", "timeout"]);
