/** A snapshot in a file of this machine: locked, replaced whole, and never taken back to an earlier sequence. */

import { createHash } from "node:crypto";
import * as fs from "node:fs";

import { type Duration, type Instant, formatInstant, parseInstant } from "../../evaluation/instant.ts";
import type { Snapshot } from "../../evaluation/snapshot.ts";
import type { Failure, SnapshotStore, StoreReading, StoreWriting } from "../../ports.ts";
import { errorCode, hasBytes, ignoreOwnFolder, isMissing, removeTemporaries, replaceFile } from "../files.ts";
import { type Lock, acquireLock } from "../lock.ts";
import { ENCODER } from "./reading.ts";

/** What a file store is made of. */
export interface FileStoreOptions {
  readonly name: string;
  /** Absolute path of the snapshot; the heartbeat is `<path>.heartbeat`, the lock `<path>.lock`. */
  readonly path: string;
  readonly environment: string;
  /** The largest snapshot that may be written; null or absent where only the disk limits it. */
  readonly maximumBytes?: number | null;
  /** Reads a snapshot and checks its digest. */
  readonly parse: (
    text: string,
  ) => { readonly ok: true; readonly snapshot: Snapshot } | { readonly ok: false; readonly detail: string };
  /** Writes a snapshot as the bytes to keep, in UTF-8. */
  readonly serialize: (snapshot: Snapshot) => string;
}

/** A writer has the file for milliseconds; one that is waited for longer than this is stuck. */
const PATIENCE: Duration = 10_000;
const HEARTBEAT = ".heartbeat";

/** A store that keeps its snapshot in one file. */
export function fileStore(options: FileStoreOptions): SnapshotStore {
  const { name, path, environment, maximumBytes = null } = options;
  const heartbeat = `${path}${HEARTBEAT}`;
  const sight = sightOf(options);
  const door = doorOf(path);
  return {
    name,
    kind: "file",
    environment,
    cas: "sequence",
    maximumBytes,
    propagation: 0,
    async read(signal) {
      return signal.aborted ? aborted() : sight.look();
    },
    write: (snapshot, expected, signal) => writeSnapshot(options, { sight, door }, { snapshot, expected, signal }),
    async readHeartbeat() {
      const bytes = readBytes(heartbeat);
      const at = bytes instanceof Uint8Array ? parseInstant(bytes.toString("utf8").trim()) : Number.NaN;
      return Number.isFinite(at) ? at : null;
    },
    async writeHeartbeat(at: Instant, signal) {
      signal.throwIfAborted();
      const done = await door.pass(signal, () => {
        // A disk may have lost a killed writer's lock alone. Whoever publishes has no time to look: a folder that has just
        // changed is slow to list.
        removeTemporaries(path, HEARTBEAT);
        replaceFile(heartbeat, Buffer.from(`${formatInstant(at)}\n`));
        return true;
      });
      if (done === null) throw new Error(locked(path).detail);
    },
  };
}

interface Request {
  readonly snapshot: Snapshot;
  readonly expected: string | null;
  readonly signal: AbortSignal;
}

/** One writer at a time. */
interface Door {
  /** Works with the lock; null where it was not to be had in time. */
  pass<T>(signal: AbortSignal, work: (lock: Lock) => T): Promise<T | null>;
}

/** The door to a file. Writers that were killed left their lock as well, and with it perhaps what they were writing. */
function doorOf(path: string): Door {
  return {
    async pass(signal, work) {
      ignoreOwnFolder(path);
      const lock = await acquireLock(`${path}.lock`, PATIENCE, signal);
      if (lock === null) return null;
      try {
        if (lock.tookOver) removeTemporaries(path, HEARTBEAT);
        return work(lock);
      } finally {
        lock.release();
      }
    },
  };
}

async function writeSnapshot(
  { path, maximumBytes = null, serialize }: FileStoreOptions,
  { sight, door }: { readonly sight: Sight; readonly door: Door },
  { snapshot, expected, signal }: Request,
): Promise<StoreWriting> {
  const text = serialize(snapshot);
  const bytes = ENCODER.encode(text);
  if (maximumBytes !== null && bytes.length > maximumBytes) {
    const detail = `the snapshot has ${bytes.length} bytes, ${path} may have at most ${maximumBytes}`;
    return { kind: "failed", cause: "too-large", detail };
  }
  try {
    const wish = { snapshot, text, bytes, expected };
    const done = await door.pass(signal, (lock) => replaceSnapshot(path, sight, { ...wish, lock }));
    return done ?? (signal.aborted ? aborted() : locked(path));
  } catch (error) {
    return failure(error, path);
  }
}

interface Wish {
  readonly snapshot: Snapshot;
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly expected: string | null;
  readonly lock: Lock;
}

/** Compare and set; the caller has the lock. */
function replaceSnapshot(path: string, sight: Sight, wish: Wish): StoreWriting {
  const { snapshot, text, bytes, expected, lock } = wish;
  const current = sight.look();
  if (current.kind === "failed") return current;
  if ((current.kind === "absent" ? null : current.version) !== expected) return { kind: "conflict" };
  if (current.kind === "snapshot" && current.snapshot.sequence >= snapshot.sequence) return { kind: "conflict" };
  if (!lock.held()) return { kind: "conflict" };
  replaceFile(path, bytes);
  return hasBytes(path, bytes)
    ? { kind: "written", version: sight.judge(bytes, text).version, bytes: bytes.length, readBack: true }
    : { kind: "failed", cause: "malformed", detail: `${path} does not hold what was written: look at the disk` };
}

/** What is there, judged once: a writer finds what it has read before, and a reader what it has written. */
interface Sight {
  look(): StoreReading;
  /** @param text what the bytes say, where that is known */
  judge(bytes: Uint8Array, text?: string): Exclude<StoreReading, { readonly kind: "absent" | "failed" }>;
}

function sightOf({ path, parse }: FileStoreOptions): Sight {
  let last: { readonly bytes: Uint8Array; readonly reading: ReturnType<Sight["judge"]> } | null = null;
  const judge: Sight["judge"] = (bytes, known) => {
    const text = known ?? decode(bytes);
    const parsed = text === null ? { ok: false as const, detail: "it is not UTF-8" } : parse(text);
    const reading = parsed.ok
      ? { kind: "snapshot" as const, ...about(parsed.snapshot), bytes: bytes.length }
      : { kind: "unreadable" as const, detail: `${path}: ${parsed.detail}`, version: `unreadable:${hashOf(bytes)}` };
    last = { bytes, reading };
    return reading;
  };
  return {
    judge,
    look() {
      try {
        return last !== null && hasBytes(path, last.bytes) ? last.reading : judge(fs.readFileSync(path));
      } catch (error) {
        return isMissing(error) ? { kind: "absent" } : failure(error, path);
      }
    },
  };
}

/** A snapshot that was read is what its digest says, so that nothing else names it as well. */
function about(snapshot: Snapshot): { readonly snapshot: Snapshot; readonly version: string } {
  return { snapshot, version: `${snapshot.sequence}:${snapshot.digest}` };
}

/** The bytes; null where there is no file. */
function readBytes(path: string): Buffer | null | ({ readonly kind: "failed" } & Failure) {
  try {
    return fs.readFileSync(path);
  } catch (error) {
    return isMissing(error) ? null : failure(error, path);
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function aborted(): { readonly kind: "failed" } & Failure {
  return { kind: "failed", cause: "timeout", detail: "no answer in time" };
}

function locked(path: string): { readonly kind: "failed" } & Failure {
  const detail = `another process has had ${path}.lock for ${PATIENCE / 1000} s: end it and run this again`;
  return { kind: "failed", cause: "timeout", detail };
}

/** The file system's refusals are answers; anything else is a bug. */
function failure(error: unknown, path: string): { readonly kind: "failed" } & Failure {
  const code = errorCode(error);
  if (code === "") throw error;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return {
      kind: "failed",
      cause: "unauthorized",
      detail: `${path} may not be used (${code}): check its permissions`,
    };
  }
  if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG") {
    return { kind: "failed", cause: "too-large", detail: `${path} does not fit on its disk (${code}): make room` };
  }
  return { kind: "failed", cause: "unreachable", detail: `${path} cannot be used (${code})` };
}
