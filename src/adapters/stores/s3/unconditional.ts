/** Writing where preconditions are passed over: read, compare, write, wait for others, and read back. */

import { setTimeout as sleep } from "node:timers/promises";
import type { StoreWriting } from "../../../ports.ts";
import { type Bucket, type S3Object, WRITER } from "./bucket.ts";

/** What to put in the place of what. */
export interface S3Wish {
  readonly key: string;
  readonly text: string;
  readonly bytes: number;
  /** ETag of what is to be replaced; null where nothing may be there. */
  readonly expected: string | null;
  /** The name of this write alone. */
  readonly writer: string;
}

/**
 * Replaces an object that is still the expected one. Another writer that compared before this one's put has at most
 * about as long to go as that took: of two, the one whose object is not there afterwards has a conflict, and does it
 * again.
 */
export async function writeIfSame(bucket: Bucket, wish: S3Wish, signal: AbortSignal): Promise<StoreWriting> {
  const { key, text, bytes, expected, writer } = wish;
  const before = await bucket.get(key, signal);
  if (before.kind === "failed") return before;
  if (etagIn(before) !== expected) return { kind: "conflict" };
  const begin = performance.now();
  const put = await bucket.put(key, text, { [WRITER]: writer }, signal);
  if (put.kind === "failed") return put;
  await sleep(2 * (performance.now() - begin) + SETTLE_MS, undefined, { signal }).catch(() => undefined);
  const after = await bucket.get(key, signal);
  if (after.kind === "failed") return after;
  if (after.kind === "object" && after.writer === writer) {
    return { kind: "written", version: after.etag, bytes, readBack: true };
  }
  return put.kind === "open" && etagIn(after) === expected ? put.failure : { kind: "conflict" };
}

/** Null where there is no object. */
export function etagIn(there: S3Object | { readonly kind: "absent" }): string | null {
  return there.kind === "object" ? there.etag : null;
}

const SETTLE_MS = 100;
