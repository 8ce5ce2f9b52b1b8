/** How the snapshots of one store become bytes and come back: encoded, signed, checked. */

import { readStoredSnapshot } from "../config/snapshot.ts";
import { parseJson } from "../config/values/json.ts";
import { canonicalJson } from "../core/canonical.ts";
import { type Digest, sealedText, serializeSnapshot, verifyDigest } from "../core/compile.ts";
import { decode, encode, type Encoding, encodingOf } from "../core/encoding.ts";
import type { Signature, Snapshot, StoredSnapshot } from "../evaluation/snapshot.ts";
import { flagdDefinition } from "../flagd/definition.ts";

/** Cryptography, which neither core nor commands have of their own. */
export interface Seals {
  readonly digest: Digest;
  /** Signs a canonical text; null where nothing is signed. */
  readonly sign: ((text: string) => Signature) | null;
  /** Why a signature does not count for a text, null where it does; null where no signatures are asked for. */
  readonly objection: ((text: string, signature: Signature | null) => string | null) | null;
}

/** A snapshot that was read, or why the bytes are none. */
export type Decoded =
  | { readonly ok: true; readonly snapshot: Snapshot }
  | { readonly ok: false; readonly detail: string };

/** Both ways between a snapshot in memory and the text that a store has. */
export interface Codec {
  /** Takes every encoding, whichever the store is meant to have. */
  readonly parse: (text: string) => Decoded;
  readonly serialize: (snapshot: Snapshot) => string;
}

/** The codec that the settings of a store ask for. */
export function codecOfStore(store: Encoding, seals: Seals): Codec {
  return codecOf(encodingOf(store), seals);
}

/** The codec of one encoding. It knows again what it read or wrote last: a store is asked for it again and again. */
export function codecOf(encoding: Encoding, seals: Seals): Codec {
  let read: Known | null = null;
  let written: Known | null = null;
  return {
    parse(text) {
      const known = [written, read].find((each) => each?.text === text);
      if (known) {
        read = known;
        return known.decoded();
      }
      const decoded = parseText(text, seals);
      read = { text, decoded: () => decoded };
      return decoded;
    },
    serialize(snapshot) {
      const stored = encode(snapshot, encoding, seals.digest);
      const signed = seals.sign === null ? stored : { ...stored, signature: seals.sign(sealedText(stored)) };
      const text = encoding.format === "flagd" ? definitionText(signed) : serializeSnapshot(signed);
      // What was sealed here needs no check but that of the signature: other keys may count than the one that signs.
      written = { text, decoded: () => readSigned(signed, seals) };
      return text;
    },
  };
}

/** A text, and what it is read as. */
interface Known {
  readonly text: string;
  readonly decoded: () => Decoded;
}

function parseText(text: string, seals: Seals): Decoded {
  const parsed = parseJson(text);
  if (!parsed.ok) return { ok: false, detail: `the snapshot is not JSON: ${parsed.detail}` };
  return isDefinition(parsed.value) ? readDefinition(parsed.value, seals) : readSealed(parsed.value, seals);
}

function readSealed(value: unknown, seals: Seals): Decoded {
  const read = readStoredSnapshot(value);
  if (!read.ok) return read;
  if (!verifyDigest(read.snapshot, seals.digest)) return { ok: false, detail: "its digest does not match its content" };
  return readSigned(read.snapshot, seals);
}

function readSigned(snapshot: StoredSnapshot, { objection }: Seals): Decoded {
  const detail = objection === null ? null : objection(sealedText(snapshot), snapshot.signature ?? null);
  return detail === null ? { ok: true, snapshot: decode(snapshot) } : { ok: false, detail };
}

/** A flag definition with the snapshot it was derived from, which flagd passes over. */
type Definition = Readonly<Record<string, unknown>> & { readonly flags: unknown; readonly snapshot?: unknown };

function isDefinition(value: unknown): value is Definition {
  return typeof value === "object" && value !== null && "flags" in value && !("features" in value);
}

/** Providers hand the file's own metadata out with every answer; the snapshot is none of theirs and stands beside it. */
function definitionText(stored: StoredSnapshot): string {
  const exported = flagdDefinition(stored);
  if (!exported.ok) throw new Error(exported.detail);
  return `${JSON.stringify(exported.definition).slice(0, -1)},"snapshot":${canonicalJson(stored)}}\n`;
}

/** Flags that are not those of the snapshot beside them were altered by somebody. */
function readDefinition({ snapshot, ...definition }: Definition, seals: Seals): Decoded {
  if (snapshot === undefined) return { ok: false, detail: "the flags have no snapshot beside them" };
  const read = readSealed(snapshot, seals);
  if (!read.ok) return read;
  const exported = flagdDefinition(read.snapshot);
  const same = exported.ok && canonicalJson(exported.definition) === canonicalJson(definition);
  return same ? read : { ok: false, detail: "its flags are not those of the snapshot beside them" };
}
