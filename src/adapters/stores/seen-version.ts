/** The version of a store whose kills have keys of their own: which snapshot was there, and which kills were seen. */

import { createHash } from "node:crypto";
import { canonicalJson } from "../../core/canonical.ts";

/** What a reader saw, as fingerprints of texts. */
export interface SeenVersion {
  /** Null where there was no snapshot. */
  readonly snapshot: string | null;
  /** By feature. */
  readonly kills: ReadonlyMap<string, string>;
}

/** A short name for a text; two texts do not share one by accident. */
export function fingerprint(text: string): string {
  return shortPrint(createHash("sha256").update(text).digest("hex"));
}

/** A whole SHA-256 in hex digits, as {@link fingerprint} has it. */
export function shortPrint(sha256: string): string {
  return sha256.slice(0, 32);
}

/** Writes a version as the opaque token of the port. */
export function formatVersion({ snapshot, kills }: SeenVersion): string {
  return canonicalJson({ snapshot, kills: Object.fromEntries(kills) });
}

/** Reads a token; null where it is not one of these. */
export function parseVersion(token: string): SeenVersion | null {
  try {
    const value: unknown = JSON.parse(token);
    if (!isVersion(value)) return null;
    return { snapshot: value.snapshot, kills: new Map(Object.entries(value.kills)) };
  } catch {
    return null;
  }
}

function isVersion(value: unknown): value is { snapshot: string | null; kills: Record<string, string> } {
  return (
    typeof value === "object" &&
    value !== null &&
    "snapshot" in value &&
    (value.snapshot === null || typeof value.snapshot === "string") &&
    "kills" in value &&
    typeof value.kills === "object" &&
    value.kills !== null &&
    Object.values(value.kills).every((print) => typeof print === "string")
  );
}
