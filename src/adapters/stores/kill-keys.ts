/** Kills under keys of their own, `<key>.kill.<feature>`: one canonical JSON each, merged into what readers see. */

import { createHash } from "node:crypto";
import { canonicalJson } from "../../core/canonical.ts";
import { seal, sortedRecord } from "../../core/compile.ts";
import { mergeKills } from "../../core/kills.ts";
import { own } from "../../core/lookup.ts";
import { parseInstant } from "../../evaluation/instant.ts";
import type { Kill, Snapshot } from "../../evaluation/snapshot.ts";

/** Texts of kills by feature. */
export type KillTexts = ReadonlyMap<string, string>;

const FEATURE = /^[A-Za-z][A-Za-z0-9_.-]{0,41}$/u;

/** Whether a text may be the name of a feature. */
export function isFeature(name: string): boolean {
  return FEATURE.test(name);
}

/** What the keys of all kills begin with. */
export function killPrefix(key: string): string {
  return `${key}.kill.`;
}

/** The kills among texts that are kept under keys; what names no feature is left out. */
export function killTexts(key: string, texts: ReadonlyMap<string, string>): KillTexts {
  const prefix = killPrefix(key);
  const kills = new Map<string, string>();
  for (const [name, text] of texts) {
    const feature = name.slice(prefix.length);
    if (name.startsWith(prefix) && isFeature(feature)) kills.set(feature, text);
  }
  return kills;
}

/** The text that a kill is kept as. */
export function textOfKill(kill: Kill): string {
  return canonicalJson(kill);
}

/**
 * A snapshot with the kills of the keys. Where they add nothing it is the same snapshot, signature included; otherwise
 * it is sealed anew. Without the history, of two kills of one feature the later instant counts.
 */
export function mergeKeys(snapshot: Snapshot, texts: KillTexts): Snapshot {
  const fromKeys = sortedRecord(Array.from(texts, ([feature, text]) => [feature, readKill(text, snapshot)] as const));
  const merged = mergeKills([snapshot, { kills: fromKeys, restores: {} }], () => 0);
  const added = Object.entries(merged).filter(([feature, kill]) => {
    const there = own(snapshot.kills, feature);
    return there === null || textOfKill(there) !== textOfKill(kill);
  });
  if (added.length === 0) return snapshot;
  const { digest: _digest, signature: _signature, ...content } = snapshot;
  const kills = sortedRecord([...Object.entries(snapshot.kills), ...added]);
  return seal({ ...content, kills }, sha256);
}

/** A kill that cannot be read is a kill all the same, and one that waits for a person. */
function readKill(text: string, { publishedAt, revision }: Snapshot): Kill {
  const unreadable: Kill = { at: publishedAt, by: "unreadable", code: "manual", revision };
  try {
    const value: unknown = JSON.parse(text);
    return isKill(value) ? { at: value.at, by: value.by, code: value.code, revision: value.revision } : unreadable;
  } catch {
    return unreadable;
  }
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]{8,18}(?:Z|[+-]\d{2}:\d{2})$/u;

function isKill(value: unknown): value is Kill {
  if (typeof value !== "object" || value === null || !("at" in value)) return false;
  const { at, by, code, revision } = { by: null, code: null, revision: null, ...value };
  const texts = [at, by, code, revision].every((part) => typeof part === "string");
  return texts && INSTANT.test(String(at)) && Number.isFinite(parseInstant(String(at)));
}

function sha256(text: string): string {
  return `sha256:${createHash("sha256").update(text, "utf8").digest("hex")}`;
}
