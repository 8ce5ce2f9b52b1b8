/** How a write names the snapshot that it replaces, so that a server can tell at a glance whether it is still there. */

import type { Snapshot } from "../../evaluation/snapshot.ts";

/**
 * The name of bytes that were read as a snapshot: the digest, which stands at their beginning, and their number. A
 * server compares it without reading the rest, for what has this beginning and another rest is no snapshot. Null where
 * the digest stands elsewhere, as in flag definitions: those, like what cannot be read, are named by a hash of all.
 */
export function digestName({ digest }: Pick<Snapshot, "digest">, bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD)).toString("latin1");
  const [, hex] = /^sha256:([0-9a-f]{64})$/u.exec(digest) ?? [];
  const isThere = hex !== undefined && BEGINNINGS.some((beginning) => head.startsWith(`${beginning}${hex}"`));
  return isThere ? `${hex}-${bytes.byteLength}` : null;
}

/** How canonical JSON begins that has a digest: all other keys come later. */
export const BEGINNINGS = ['{"digest":"sha256:', '{"customerIds":"hashed","digest":"sha256:'] as const;

/** So many bytes hold a beginning and its digest. */
export const HEAD = 128;
