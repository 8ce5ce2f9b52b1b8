/** The way from bytes to a snapshot and back, for tests of stores: whole and unaltered, or a reason. */

import { serializeSnapshot, verifyDigest } from "../../../src/core/compile.ts";
import type { Snapshot } from "../../../src/evaluation/snapshot.ts";
import { digest } from "../../support/digest.ts";

export const serialize = serializeSnapshot;

/** Reads what {@link serialize} wrote. */
export function parse(
  text: string,
): { readonly ok: true; readonly snapshot: Snapshot } | { readonly ok: false; readonly detail: string } {
  try {
    const value: unknown = JSON.parse(text);
    if (!isSnapshot(value)) return { ok: false, detail: "no snapshot" };
    return verifyDigest(value, digest) ? { ok: true, snapshot: value } : { ok: false, detail: "its digest differs" };
  } catch {
    return { ok: false, detail: "no JSON" };
  }
}

function isSnapshot(value: unknown): value is Snapshot {
  return typeof value === "object" && value !== null && "sequence" in value && "digest" in value;
}
