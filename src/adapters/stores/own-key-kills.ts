/**
 * A store without compare-and-set whose kills live under keys of their own, `<key>.kill.<feature>`, so that no publish
 * that races with a kill can lose it: readers merge the kills of the snapshot and of the keys.
 */

import { type Instant, formatInstant, parseInstant } from "../../evaluation/instant.ts";
import type { Snapshot } from "../../evaluation/snapshot.ts";
import type { SnapshotStore, StoreReading, StoreWriting } from "../../ports.ts";
import type { StoreBasis } from "./basis.ts";
import { killPrefix, type KillTexts, killTexts, mergeKeys, textOfKill } from "./kill-keys.ts";
import { failed, type Failed } from "./request.ts";
import { fingerprint, formatVersion, parseVersion, type SeenVersion } from "./seen-version.ts";

/** What became of one change. */
export type Changed = { readonly kind: "done" } | Failed;

/** A place that keeps texts under keys, without any way to compare before it writes. */
export interface KeyedPlace {
  /** All texts under `key` and `<key>.kill.…`; `brought`: a writer's features, for a place that cannot list its keys. */
  load(
    key: string,
    signal: AbortSignal,
    brought?: readonly string[],
  ): Promise<{ readonly kind: "loaded"; readonly texts: ReadonlyMap<string, string> } | Failed>;
  /** The text under one key; null where there is none. */
  get(key: string, signal: AbortSignal): Promise<{ readonly kind: "text"; readonly text: string | null } | Failed>;
  put(key: string, text: string, signal: AbortSignal): Promise<Changed>;
  remove(key: string, signal: AbortSignal): Promise<Changed>;
  /** A text as it comes back after it was put. */
  kept(text: string): string;
}

/** What the store is made of, and the key of its snapshot. */
type Basis = StoreBasis & { readonly key: string };

/** What was under the keys at one moment. */
interface Content {
  readonly kind: "content";
  /** Null where there is no snapshot. */
  readonly text: string | null;
  readonly kills: KillTexts;
  readonly seen: SeenVersion;
}

/** A store of a kind over a keyed place. */
export function ownKeyKillsStore(kind: string, basis: Basis, place: KeyedPlace): SnapshotStore {
  const { name, environment, maximumBytes, propagation, key } = basis;
  const heartbeat = `${key}.heartbeat`;
  return {
    name,
    kind,
    environment,
    cas: "none",
    maximumBytes,
    propagation,
    async read(signal) {
      const content = await look(basis, place, signal);
      return content.kind === "failed" ? content : readingOf(basis, content);
    },
    write: (snapshot, expected, signal) => write(basis, place, { snapshot, expected }, signal),
    async readHeartbeat(signal) {
      const found = await place.get(heartbeat, signal);
      const at = found.kind === "text" ? parseInstant((found.text ?? "").trim()) : Number.NaN;
      return Number.isFinite(at) ? at : null;
    },
    async writeHeartbeat(at: Instant, signal) {
      const changed = await place.put(heartbeat, formatInstant(at), signal);
      if (changed.kind === "failed") throw new Error(changed.detail);
    },
  };
}

async function look(
  { key }: { readonly key: string },
  place: KeyedPlace,
  signal: AbortSignal,
  brought?: readonly string[],
): Promise<Content | Failed> {
  if (signal.aborted) return failed("timeout", "no answer in time");
  const loaded = await place.load(key, signal, brought);
  if (loaded.kind === "failed") return loaded;
  const text = loaded.texts.get(key) ?? null;
  const kills = killTexts(key, loaded.texts);
  const prints = new Map(Array.from(kills, ([feature, kill]) => [feature, fingerprint(kill)]));
  return { kind: "content", text, kills, seen: { snapshot: text === null ? null : fingerprint(text), kills: prints } };
}

function readingOf({ parse }: Pick<StoreBasis, "parse">, { text, kills, seen }: Content): StoreReading {
  if (text === null) return { kind: "absent" };
  const parsed = parse(text);
  if (!parsed.ok) {
    // Nobody has been told of the kills, so nobody may take them away.
    return { kind: "unreadable", detail: parsed.detail, version: formatVersion({ ...seen, kills: new Map() }) };
  }
  const snapshot = mergeKeys(parsed.snapshot, kills);
  return { kind: "snapshot", snapshot, version: formatVersion(seen), bytes: Buffer.byteLength(text) };
}

interface Wish {
  readonly snapshot: Snapshot;
  readonly expected: string | null;
}

/**
 * Reads, compares, puts new kills and then the snapshot, reads back, and removes the kills that are over. What comes
 * between the comparison and the end is found by reading back, and is a conflict; a kill that came is never removed.
 */
async function write(basis: Basis, place: KeyedPlace, wish: Wish, signal: AbortSignal): Promise<StoreWriting> {
  const brought = [...Object.keys(wish.snapshot.features), ...Object.keys(wish.snapshot.kills)];
  const before = await look(basis, place, signal, brought);
  if (before.kind === "failed") return before;
  const seen = wish.expected === null ? NOTHING_SEEN : parseVersion(wish.expected);
  if (seen === null || !stillHolds(basis, wish.snapshot, before, seen)) return { kind: "conflict" };
  const text = basis.serialize(wish.snapshot);
  const killed = await putKills(basis, place, newKills(wish.snapshot, seen), signal);
  const put = await putSnapshot(basis, place, text, signal);
  const after = await look(basis, place, signal, brought);
  if (after.kind === "failed") return firstFailure(put, killed) ?? after;
  if (after.text !== place.kept(text)) return unseenWrite(basis, before, after, { text, wish, killed, put });
  return finish(basis, place, { text, wish, seen, after }, signal);
}

/**
 * Removes the kills that are over, and puts again what another writer's removal took. Nothing can be compared while a
 * key is removed, but who kills a feature has seen it without a kill: only of two publishes that take the same kill
 * away at once may the slower one remove a newer one's key. Its writer and the slower publish then put it back; it is
 * lost only where a third writer, who has read before all of this, replaces the snapshot at that moment.
 */
async function finish(
  basis: Basis,
  place: KeyedPlace,
  done: { readonly text: string; readonly wish: Wish; readonly seen: SeenVersion; readonly after: Content },
  signal: AbortSignal,
): Promise<StoreWriting> {
  const { text, wish, seen, after } = done;
  const over = namesSeen(after, seen).filter((feature) => !Object.hasOwn(wish.snapshot.kills, feature));
  const rest = withoutKills(after, over);
  if (mergeKeys(wish.snapshot, rest.kills) !== wish.snapshot) return { kind: "conflict" };
  const lost = newKills(wish.snapshot, seen).filter(([feature, kill]) => rest.kills.get(feature) !== kill);
  const again = await putKills(basis, place, lost, signal);
  const removed = over.length === 0 ? DONE : await removeKills(basis, place, over, signal);
  const failure = firstFailure(again, removed);
  if (failure !== null) return failure;
  const kills = new Map([...rest.seen.kills, ...printsOf(wish.snapshot)]);
  const version = formatVersion({ ...rest.seen, kills });
  return { kind: "written", version, bytes: Buffer.byteLength(text), readBack: true };
}

const DONE: Changed = { kind: "done" };

async function removeKills(
  basis: Basis,
  place: KeyedPlace,
  features: readonly string[],
  signal: AbortSignal,
): Promise<Changed> {
  for (const feature of features) {
    const removed = await place.remove(`${killPrefix(basis.key)}${feature}`, signal);
    if (removed.kind === "failed") return removed;
  }
  const now = await look(basis, place, signal);
  if (now.kind === "failed") return now;
  const parsed = now.text === null ? null : basis.parse(now.text);
  if (parsed === null || !parsed.ok) return DONE;
  const lost = newKills(parsed.snapshot, NOTHING_SEEN).filter(([feature]) => !now.kills.has(feature));
  return putKills(basis, place, lost, signal);
}

function printsOf({ kills }: Snapshot): readonly (readonly [string, string])[] {
  return Object.entries(kills).map(([feature, kill]) => [feature, fingerprint(textOfKill(kill))]);
}

const NOTHING_SEEN: SeenVersion = { snapshot: null, kills: new Map() };

/** Whether what is there is what the writer saw, is older than what it brings, and has no kill that it does not know. */
function stillHolds({ parse }: Basis, snapshot: Snapshot, before: Content, seen: SeenVersion): boolean {
  if (before.seen.snapshot !== seen.snapshot) return false;
  const current = before.text === null ? null : parse(before.text);
  // Who sees no snapshot sees no kill either: reading back tells of them.
  if (current === null || !current.ok) return true;
  const unseen = withoutKills(before, namesSeen(before, seen));
  return current.snapshot.sequence < snapshot.sequence && mergeKeys(snapshot, unseen.kills) === snapshot;
}

/** Puts kills under their keys; one that fails does not keep the others from it. */
async function putKills(
  { key }: Basis,
  place: KeyedPlace,
  kills: readonly (readonly [string, string])[],
  signal: AbortSignal,
): Promise<Changed> {
  let changed = DONE;
  for (const [feature, text] of kills) {
    const put = await place.put(`${killPrefix(key)}${feature}`, text, signal);
    if (put.kind === "failed") changed = put;
  }
  return changed;
}

/** Kills that the writer did not see under their keys: those it makes, and those whose keys are missing. */
function newKills({ kills }: Snapshot, seen: SeenVersion): readonly (readonly [string, string])[] {
  const texts = Object.entries(kills).map(([feature, kill]) => [feature, textOfKill(kill)] as const);
  return texts.filter(([feature, text]) => seen.kills.get(feature) !== fingerprint(text));
}

async function putSnapshot({ maximumBytes, key }: Basis, place: KeyedPlace, text: string, signal: AbortSignal) {
  const bytes = Buffer.byteLength(text);
  if (maximumBytes !== null && bytes > maximumBytes) {
    return failed("too-large", `the snapshot has ${bytes} bytes, the store takes ${maximumBytes}`);
  }
  return place.put(key, text, signal);
}

/** What was written is not what is there: it failed, or it is not to be seen yet, or another writer came after. */
function unseenWrite(
  { propagation }: Basis,
  before: Content,
  after: Content,
  done: { readonly text: string; readonly wish: Wish; readonly killed: Changed; readonly put: Changed },
): StoreWriting {
  const { text, wish, killed, put } = done;
  const failure = firstFailure(put, killed);
  if (failure !== null) {
    const added = Object.keys(wish.snapshot.kills).filter((feature) => !before.kills.has(feature));
    const inPlace = added.length > 0 && added.every((feature) => after.kills.has(feature));
    return inPlace ? failed(failure.cause, `${failure.detail}; its kills are in place all the same`) : failure;
  }
  // What is seen at once and is not there was not written, whatever was answered.
  if (propagation === 0 || after.seen.snapshot !== before.seen.snapshot) return { kind: "conflict" };
  const kills = new Map(printsOf(wish.snapshot));
  return {
    kind: "written",
    version: formatVersion({ snapshot: fingerprint(text), kills }),
    bytes: Buffer.byteLength(text),
  };
}

function firstFailure(...changes: readonly Changed[]): Failed | null {
  return changes.find((change) => change.kind === "failed") ?? null;
}

/** The kills whose keys are as the writer saw them. */
function namesSeen(now: Content, seen: SeenVersion): readonly string[] {
  return [...now.seen.kills].flatMap(([feature, print]) => (seen.kills.get(feature) === print ? [feature] : []));
}

function withoutKills({ kills, seen }: Content, names: readonly string[]): Pick<Content, "kills" | "seen"> {
  const keep = <T>(all: ReadonlyMap<string, T>) => new Map([...all].filter(([feature]) => !names.includes(feature)));
  return { kills: keep(kills), seen: { ...seen, kills: keep(seen.kills) } };
}
