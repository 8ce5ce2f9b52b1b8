/**
 * `pilot-rollout/client/http`: the snapshot on a web server that compares nothing when it is written (nginx), and the
 * kills beside it, which have files of their own there.
 */

import { isKilled } from "../../evaluation/killed.ts";
import type { Kill } from "../../evaluation/snapshot.ts";
import { withKills } from "../kills.ts";
import type { Source } from "../source.ts";

/** How files are fetched. */
export interface HttpSourceOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Default: the runtime's own. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

/** How many files are asked for at once. */
const AT_ONCE = 8;

/**
 * Reads the snapshot at a URL, and `<url>.kill.<feature>` for every feature that is on for somebody: as many small
 * requests as there are such features. Servers that honour preconditions, and object stores, need `urlSource` only.
 */
export function httpSource(url: string | URL, { headers = {}, fetch: ask = fetch }: HttpSourceOptions = {}): Source {
  let last: { readonly text: string; readonly tag: string | null } | undefined;
  let kills: Kills = new Map();
  const get = (suffix: string, signal: AbortSignal, more: Readonly<Record<string, string>> = {}) => {
    const file = new URL(url);
    file.pathname += suffix;
    return ask(file.href, { headers: { ...headers, ...more }, signal, cache: "no-store" });
  };
  return async ({ signal, report }) => {
    const response = await get("", signal, last?.tag ? { "if-none-match": last.tag } : {});
    if (!response.ok && response.status !== 304) throw new Error(`${String(url)} answered ${response.status}`);
    const whole =
      response.status === 304 && last ? last : { text: await response.text(), tag: response.headers.get("etag") };
    const { text } = whole;
    const exposed = exposedIn(text);
    // Only now: of a text that arrived in part, the server would say again and again that it has not changed.
    last = whole;
    const found = await killsOf(exposed, kills, (feature) => get(`.kill.${encodeURIComponent(feature)}`, signal));
    ({ kills } = found);
    if (found.problem !== undefined) report("source", found.problem);
    return { snapshot: text, merge: withKills(Object.fromEntries(kills)) };
  };
}

type Kills = ReadonlyMap<string, Pick<Kill, "at">>;

/** The features of a snapshot that are on for somebody. */
function exposedIn(text: string): readonly string[] {
  const { features, kills, restores } = Object(JSON.parse(text));
  const known = { kills: Object(kills), restores: Object(restores) };
  return Object.entries(Object(features)).flatMap(([feature, entry]) => {
    const { weight, whitelist } = Object(entry);
    const isOff = weight === 0 && Array.isArray(whitelist) && whitelist.length === 0;
    return isOff || isKilled(known, feature) ? [] : [feature];
  });
}

/** A kill that cannot be asked for stays as it was, and keeps nobody from the others. */
async function killsOf(features: readonly string[], before: Kills, get: (feature: string) => Promise<Response>) {
  const waiting = [...features];
  const kills = new Map<string, Pick<Kill, "at">>();
  let problem: string | undefined;
  const work = async (): Promise<void> => {
    for (let feature = waiting.pop(); feature !== undefined; feature = waiting.pop()) {
      try {
        const kill = await killOf(await get(feature));
        if (kill !== null) kills.set(feature, kill);
      } catch (error) {
        problem = `the kill of ${feature} cannot be read: ${String(error)}`;
        const last = before.get(feature);
        if (last !== undefined) kills.set(feature, last);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, waiting.length) }, work));
  return { kills, problem };
}

/** Null where there is none. A kill that cannot be read is a kill all the same. */
async function killOf(response: Response): Promise<Pick<Kill, "at"> | null> {
  // Runtimes keep a connection until its answer was read.
  const text = await response.text();
  if (response.status === 404 || response.status === 410) return null;
  if (!response.ok) throw new Error(`it answered ${response.status}`);
  // Many web servers have a page for every address; what is none of our files turns nothing off.
  if (!text.startsWith("{")) throw new Error("it answered something else");
  try {
    return Object(JSON.parse(text));
  } catch {
    return { at: "" };
  }
}
