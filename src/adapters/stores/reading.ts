/** What bytes are that a store holds: a snapshot, or something that cannot be read; and how a write names them. */

import type { Snapshot } from "../../evaluation/snapshot.ts";
import type { StoreReading } from "../../ports.ts";
import type { StoreBasis } from "./basis.ts";
import { failed, type Failed } from "./request.ts";

/** Bytes of a place, and the fingerprint that names them, which may depend on the snapshot that they are. */
export interface Printed {
  readonly bytes: Uint8Array;
  /** What the bytes say, where that is known. */
  readonly text?: string;
  readonly print: string | ((snapshot: Snapshot | null) => string);
  readonly where: string;
}

/** The reading of bytes; the version names the sequence and the fingerprint of what is there. */
export function readingOf(
  { parse }: Pick<StoreBasis, "parse">,
  { bytes, text: known, print, where }: Printed,
): Exclude<StoreReading, { readonly kind: "absent" | "failed" }> {
  const text = known ?? decode(bytes);
  const parsed = text === null ? { ok: false as const, detail: "it is not UTF-8" } : parse(text);
  const printed = typeof print === "string" ? print : print(parsed.ok ? parsed.snapshot : null);
  if (!parsed.ok) return { kind: "unreadable", detail: `${where}: ${parsed.detail}`, version: `unreadable:${printed}` };
  const { snapshot } = parsed;
  return { kind: "snapshot", snapshot, version: versionOf(snapshot, printed), bytes: bytes.byteLength };
}

/** The version of a snapshot whose bytes have a fingerprint. */
export function versionOf({ sequence }: Snapshot, print: string): string {
  return `${sequence}:${print}`;
}

/** What a version says of what is to be replaced; a text that is no version has a fingerprint that nothing has. */
export function readVersion(version: string | null): { readonly sequence: number; readonly print: string | null } {
  if (version === null) return { sequence: 0, print: null };
  const [sequence = "", print = ""] = version.split(":");
  return { sequence: sequence === "unreadable" ? 0 : Number(sequence), print };
}

/** Makes UTF-8 of a text in half the time of `Buffer.from`, which measures the text first. */
export const ENCODER = new TextEncoder();

/** A text in UTF-8, as what a buffer can be asked. */
export function bytesOf(text: string): Buffer<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = ENCODER.encode(text);
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Null where a store takes so many bytes. */
export function tooLarge(
  { name, maximumBytes }: Pick<StoreBasis, "name" | "maximumBytes">,
  bytes: number,
): Failed | null {
  if (maximumBytes === null || bytes <= maximumBytes) return null;
  return failed("too-large", `the snapshot has ${bytes} bytes, and the store ${name} takes ${maximumBytes}`);
}

/** What is said once a call's time is over. */
export function late(): Failed {
  return failed("timeout", "no answer in time");
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
