/**
 * The files of a web server as a place of keys, where kills lie beside the snapshot: `<url>.kill.<feature>`. A web
 * server lists nothing, so each kill is asked for by its feature: those of the snapshot, those that a writer brings,
 * and those that the file `<url>.kills` names. That file also says that kills have files of their own here.
 */

import { setTimeout as sleep } from "node:timers/promises";
import { byCodeUnits, canonicalJson } from "../../../core/canonical.ts";
import type { Duration } from "../../../evaluation/instant.ts";
import type { Snapshot } from "../../../evaluation/snapshot.ts";
import type { StoreBasis } from "../basis.ts";
import { isFeature, killPrefix } from "../kill-keys.ts";
import type { Changed, KeyedPlace } from "../own-key-kills.ts";
import { failed, type Failed } from "../request.ts";
import type { Found, HttpPlace, Put } from "./place.ts";

/** The snapshot's own key: all other files are named by what comes after its address. */
export const SNAPSHOT = "";
const NAMES = ".kills";
/** How many files are asked for at once. */
const AT_ONCE = 16;

/** The snapshot and the file of names, as one look found them. */
export interface Opened {
  readonly kind: "opened";
  readonly snapshot: Found;
  /** Null where kills have no files of their own yet. */
  readonly names: readonly string[] | null;
}

/** Looks at the snapshot, and at whether kills have files of their own. */
export async function openFiles(place: HttpPlace, signal: AbortSignal): Promise<Opened | Failed> {
  const [snapshot, named] = await Promise.all([place.get(SNAPSHOT, signal), place.get(NAMES, signal)]);
  if (snapshot.kind === "failed") return snapshot;
  if (named.kind === "failed") return named;
  if (named.bytes === null) return { kind: "opened", snapshot, names: null };
  const text = textOf(named.bytes);
  return text.startsWith("[") ? { kind: "opened", snapshot, names: namesIn(text) } : noSuchAnswer(NAMES);
}

/**
 * The place of keys.
 *
 * @param opened what was found just now, for the first look
 * @param settle how long other writers get to finish, at least, before a write is read back
 */
export function keyedFiles(
  place: HttpPlace,
  parse: StoreBasis["parse"],
  { opened = null, settle }: { readonly opened?: Opened | null; readonly settle: Duration },
): KeyedPlace {
  let first = opened;
  const open = async (signal: AbortSignal): Promise<Opened | Failed> => {
    const known = first ?? (await openFiles(place, signal));
    first = null;
    return known;
  };
  return {
    kept: (text) => text,
    async load(_key, signal, brought) {
      const found = await open(signal);
      if (found.kind === "failed") return found;
      const text = found.snapshot.bytes === null ? null : textOf(found.snapshot.bytes);
      const known = new Set([...namesOf(text === null ? null : parse(text)), ...(found.names ?? [])]);
      const kills = await loadKills(place, new Set([...known, ...(brought ?? [])]), signal);
      if (kills.kind === "failed") return kills;
      const hidden = [...kills.features].filter((feature) => !known.has(feature));
      const told = brought === undefined ? DONE : await tell(place, found.names, hidden, signal);
      if (told.kind === "failed") return told;
      return { kind: "loaded", texts: text === null ? kills.texts : new Map([[SNAPSHOT, text], ...kills.texts]) };
    },
    async get(key, signal) {
      const found = await place.get(key, signal);
      return found.kind === "failed"
        ? found
        : { kind: "text", text: found.bytes === null ? null : textOf(found.bytes) };
    },
    async put(key, text, signal) {
      const begin = performance.now();
      const put = changed(await place.put(key, text, {}, signal));
      if (key !== SNAPSHOT || put.kind === "failed") return put;
      // A writer that compared before this write has at most about as long to go as this one took.
      const others = 2 * (performance.now() - begin) + 20;
      await sleep(Math.max(settle, others), undefined, { signal }).catch(() => undefined);
      return put;
    },
    remove: (key, signal) => place.remove(key, signal),
  };
}

const DONE: Changed = { kind: "done" };

/** The features that a snapshot may have kills for. */
function namesOf(parsed: ReturnType<StoreBasis["parse"]> | null): readonly string[] {
  return parsed?.ok === true ? featuresOf(parsed.snapshot) : [];
}

function featuresOf({ features, kills }: Pick<Snapshot, "features" | "kills">): readonly string[] {
  return [...Object.keys(features), ...Object.keys(kills)];
}

interface LoadedKills {
  readonly kind: "loaded";
  readonly texts: ReadonlyMap<string, string>;
  readonly features: ReadonlySet<string>;
}

async function loadKills(
  place: HttpPlace,
  features: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<LoadedKills | Failed> {
  const waiting = [...features];
  const texts = new Map<string, string>();
  const killed = new Set<string>();
  let trouble: Failed | null = null;
  const work = async () => {
    for (let feature = waiting.pop(); feature !== undefined && trouble === null; feature = waiting.pop()) {
      const key = `${killPrefix(SNAPSHOT)}${feature}`;
      const found = await place.get(key, signal);
      if (found.kind === "failed") trouble = found;
      else if (found.bytes !== null) {
        const text = textOf(found.bytes);
        if (text.startsWith("{")) texts.set(key, text);
        else trouble = noSuchAnswer(key);
        killed.add(feature);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, waiting.length) }, work));
  return trouble ?? { kind: "loaded", texts, features: killed };
}

/** Sees to it that whoever reads next knows that there are such files, and of those that nothing else leads to. */
async function tell(
  place: HttpPlace,
  names: readonly string[] | null,
  hidden: readonly string[],
  signal: AbortSignal,
): Promise<Changed> {
  if (names !== null && hidden.length === 0) return DONE;
  const all = [...new Set([...(names ?? []), ...hidden])].toSorted(byCodeUnits);
  return changed(await place.put(NAMES, canonicalJson(all), {}, signal));
}

/**
 * Many web servers have a page for every address. What does not even begin like one of our files is none, and nobody is
 * turned off or on by it.
 */
function noSuchAnswer(suffix: string): Failed {
  return failed(
    "malformed",
    `The web server answers something else at …${suffix}: files that are not there must be 404`,
  );
}

/** A list that is cut off says nothing but that kills have files of their own. */
function namesIn(text: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter((name) => typeof name === "string" && isFeature(name)) : [];
  } catch {
    return [];
  }
}

function changed(put: Put): Changed {
  if (put.kind === "done") return DONE;
  if (put.kind === "precondition")
    return failed("malformed", "The web server compares what nobody asked it to (HTTP 412)");
  const { lost: _lost, ...failure } = put;
  return failure;
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return "it is not UTF-8";
  }
}
