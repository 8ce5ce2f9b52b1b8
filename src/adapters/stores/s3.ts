/**
 * A snapshot as one object of S3 or of what speaks it (AWS, R2, Ceph, MinIO), replaced under the precondition that it
 * is still what was read: `If-Match`, or `If-None-Match: *` for the first one.
 */

import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type Instant, formatInstant, parseInstant } from "../../evaluation/instant.ts";
import type { SnapshotStore, StoreReading, StoreWriting } from "../../ports.ts";
import type { StoreBasis } from "./basis.ts";
import { failed } from "./request.ts";
import { type Bucket, type OpenPut, type S3Access, s3Bucket, type S3Object, WRITER } from "./s3/bucket.ts";
import { preconditionsAt } from "./s3/probe.ts";
import { etagIn, type S3Wish, writeIfSame } from "./s3/unconditional.ts";

/** What an S3 store is made of. */
export interface S3Options extends StoreBasis, S3Access {
  readonly key: string;
}

/** How often a write is tried whose outcome is not known, or that another request disturbed. */
const ATTEMPTS = 4;
const PAUSE_MS = 50;

/** A store that is one object of a bucket; its heartbeat is another, `<key>.heartbeat`. */
export function s3Store(options: S3Options): SnapshotStore {
  const { name, environment, maximumBytes, propagation, key } = options;
  const bucket = s3Bucket(options);
  const preconditions = preconditionsAt(bucket, options, key);
  return {
    name,
    kind: "s3",
    environment,
    get cas() {
      return preconditions.cas;
    },
    maximumBytes,
    propagation,
    async read(signal) {
      const found = await bucket.get(key, signal);
      if (found.kind !== "failed") preconditions.saw(found);
      return found.kind === "object" ? readingOf(options, found) : found;
    },
    async write(snapshot, expected, signal) {
      const text = options.serialize(snapshot);
      const bytes = Buffer.byteLength(text);
      if (maximumBytes !== null && bytes > maximumBytes) {
        return failed("too-large", `the snapshot has ${bytes} bytes, the store takes ${maximumBytes}`);
      }
      const wish = { key, text, bytes, expected, writer: randomUUID() };
      if (await preconditions.areIgnored(expected, signal)) return writeIfSame(bucket, wish, signal);
      return write(bucket, { ...wish, marks: preconditions.marks() }, signal);
    },
    async readHeartbeat(signal) {
      const found = await bucket.get(`${key}.heartbeat`, signal);
      const at = found.kind === "object" ? parseInstant((found.text ?? "").trim()) : Number.NaN;
      return Number.isFinite(at) ? at : null;
    },
    async writeHeartbeat(at: Instant, signal) {
      const put = await bucket.put(`${key}.heartbeat`, formatInstant(at), {}, signal);
      if (put.kind === "failed") throw new Error(put.detail);
      if (put.kind === "open") throw new Error(put.failure.detail);
    },
  };
}

function readingOf({ parse }: Pick<StoreBasis, "parse">, { text, bytes, etag }: S3Object): StoreReading {
  const parsed = text === null ? { ok: false as const, detail: "it is not UTF-8" } : parse(text);
  return parsed.ok
    ? { kind: "snapshot", snapshot: parsed.snapshot, version: etag, bytes }
    : { kind: "unreadable", detail: parsed.detail, version: etag };
}

interface Wish extends S3Wish {
  readonly marks: Readonly<Record<string, string>>;
}

/** What earlier tries of a write left open. */
interface Doubt {
  /** One of them may have been done. */
  readonly maybeDone: boolean;
  /** Whether ETags are sent in quotes; some servers compare them without. */
  readonly quotes: boolean;
}

async function write(bucket: Bucket, wish: Wish, signal: AbortSignal): Promise<StoreWriting> {
  let maybeDone = false;
  let quotes = bucket.comparesQuotes;
  for (let attempt = 1; ; attempt += 1) {
    const put = await bucket.put(wish.key, wish.text, headersOf(wish, quotes), signal);
    if (put.kind === "failed") return put;
    if (put.kind === "put") {
      bucket.comparesQuotes = quotes;
      return { kind: "written", version: put.etag, bytes: wish.bytes };
    }
    maybeDone ||= put.maybeDone;
    const decided = await decide(bucket, wish, put, { maybeDone, quotes }, signal);
    if (decided !== "try-again") return decided;
    if (attempt === ATTEMPTS) return put.why === "unknown" ? put.failure : { kind: "conflict" };
    if (put.why === "refused") quotes = false;
    await sleep(PAUSE_MS * attempt * Math.random());
  }
}

function headersOf({ expected, writer, marks }: Wish, quotes: boolean): Readonly<Record<string, string>> {
  if (expected === null) return { ...marks, [WRITER]: writer, "if-none-match": "*" };
  return { ...marks, [WRITER]: writer, "if-match": quotes ? `"${expected}"` : expected };
}

/** Reads what is there now, and judges by it what an answer left open. */
async function decide(
  bucket: Bucket,
  { key, bytes, expected, writer }: Wish,
  { why, failure }: OpenPut,
  doubt: Doubt,
  signal: AbortSignal,
): Promise<StoreWriting | "try-again"> {
  const now = await bucket.get(key, signal);
  if (now.kind === "failed") return why === "unknown" ? failure : now;
  if (doubt.maybeDone && now.kind === "object" && now.writer === writer)
    return { kind: "written", version: now.etag, bytes };
  if (etagIn(now) !== expected) return { kind: "conflict" };
  // It is as expected and was refused all the same: perhaps for the quotes.
  return why === "refused" && (expected === null || !doubt.quotes) ? { kind: "conflict" } : "try-again";
}
