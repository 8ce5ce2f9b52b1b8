/**
 * A snapshot as an item of a Vercel Global Config (formerly Edge Config), written over Vercel's REST API, which always
 * shows the latest version. It has no compare-and-set, so kills live in items of their own.
 */

import { canonicalJson } from "../../core/canonical.ts";
import type { SnapshotStore } from "../../ports.ts";
import type { StoreBasis } from "./basis.ts";
import { BEGINNINGS } from "./digest-name.ts";
import { type Changed, type KeyedPlace, ownKeyKillsStore } from "./own-key-kills.ts";
import {
  type Answer,
  ask,
  type Failed,
  failed,
  type Fetch,
  jsonOf,
  refusal,
  type Request,
  type Server,
} from "./request.ts";

/** What a Vercel store is made of. */
export interface VercelOptions extends StoreBasis {
  /** `ecfg_…` */
  readonly config: string;
  /** Null where the configuration belongs to no team. */
  readonly team: string | null;
  readonly key: string;
  readonly token: string;
  /** The address of the API; null for Vercel's own. */
  readonly url: string | null;
  readonly fetch: Fetch;
}

/** Far above the largest configuration of any plan. */
const LARGEST_ANSWER = 16 * 1024 * 1024;

/** A store in one Global Config. */
export function vercelStore(options: VercelOptions): SnapshotStore {
  const { token, fetch } = options;
  const server: Server = { title: "Vercel", fetch, secrets: [token], largestAnswer: LARGEST_ANSWER };
  return ownKeyKillsStore("vercel", options, configOf(options, server));
}

/**
 * The name of the item of a key. Item names match `^[\w-]+$`, so below the store's own key a dot is written `-_` and
 * a hyphen `--`: `<key>.kill.a.b-c` is the item `<key>-_kill-_a-_b--c`.
 */
export function itemName(store: string, key: string): string {
  const rest = key.slice(store.length).replaceAll(/[.-]/gu, (sign) => (sign === "." ? "-_" : "--"));
  return `${store}${rest}`;
}

/** The key of an item; null where it is none of the store's. */
export function keyOfItem(store: string, item: string): string | null {
  if (item === store) return store;
  if (!item.startsWith(`${store}-_`)) return null;
  return `${store}${item.slice(store.length).replaceAll(/-[-_]/gu, (pair) => (pair === "-_" ? "." : "-"))}`;
}

function configOf({ url, config, team, token, key: store }: VercelOptions, server: Server): KeyedPlace {
  const root = (url ?? "https://api.vercel.com").replace(/\/+$/u, "");
  const query = team === null ? "" : `?${new URLSearchParams({ teamId: team }).toString()}`;
  const items = `${root}/v1/global-config/${encodeURIComponent(config)}/items${query}`;
  const authorization = `Bearer ${token}`;
  const known: KnownTexts = new Map();
  const load = async (signal: AbortSignal): Promise<Loaded | Failed> => {
    const answer = await ask(server, { url: items, method: "GET", headers: { authorization } }, signal);
    if (answer.kind === "failed") return answer;
    return answer.status === 200 ? textsOf(store, jsonOf(answer), known) : refused(server, answer);
  };
  /** @param operation as JSON */
  const change = async (operation: string, signal: AbortSignal): Promise<Changed> => {
    const headers = { authorization, "content-type": "application/json" };
    const request: Request = { url: items, method: "PATCH", headers, body: `{"items":[${operation}]}` };
    const answer = await ask(server, request, signal);
    if (answer.kind === "failed") return answer;
    if (answer.status !== 200) return refused(server, answer);
    // Whatever stands between may say 200 as well, and has changed nothing.
    const done = typeof field(jsonOf(answer), "status") === "string";
    return done ? { kind: "done" } : failed("malformed", "Vercel does not say that it has done as asked");
  };
  return {
    kept,
    load: (_key, signal) => load(signal),
    async get(key, signal) {
      const loaded = await load(signal);
      return loaded.kind === "failed" ? loaded : { kind: "text", text: loaded.texts.get(key) ?? null };
    },
    put(key, text, signal) {
      if (text.startsWith("{")) known.set(key, kept(text));
      const name = JSON.stringify(itemName(store, key));
      return change(`{"operation":"upsert","key":${name},"value":${valueOf(text)}}`, signal);
    },
    async remove(key, signal) {
      const changed = await change(JSON.stringify({ operation: "delete", key: itemName(store, key) }), signal);
      // An item that is gone already is what was wanted.
      return changed.kind === "failed" && changed.cause === "missing" ? { kind: "done" } : changed;
    },
  };
}

type Loaded = { readonly kind: "loaded"; readonly texts: ReadonlyMap<string, string> };

/** The text of each key as it was put or found last: making it anew takes far longer than seeing that it is the same. */
type KnownTexts = Map<string, string>;

function textsOf(store: string, body: unknown, known: KnownTexts): Loaded | Failed {
  if (!Array.isArray(body)) return failed("malformed", "Vercel answers items that are no list");
  const texts = new Map<string, string>();
  for (const item of body) {
    const key = keyOfItem(store, String(field(item, "key")));
    if (key === null) continue;
    const value = field(item, "value");
    const last = known.get(key);
    const text = last !== undefined && last === JSON.stringify(value) ? last : asKept(value);
    known.set(key, text);
    texts.set(key, text);
  }
  return { kind: "loaded", texts };
}

/** Snapshots and kills are kept as JSON values, so that applications read them as such; a heartbeat is a text. */
function valueOf(text: string): string {
  return text.startsWith("{") ? text.trimEnd() : JSON.stringify(text);
}

function kept(text: string): string {
  return isCanonical(text) ? text.trimEnd() : asKept(JSON.parse(text));
}

/** Only what is written canonically begins so. */
function isCanonical(text: string): boolean {
  return BEGINNINGS.some((beginning) => text.startsWith(beginning));
}

/** JSON loses the order of keys on its way; a bare text stays as it is. */
function asKept(value: unknown): string {
  return typeof value === "string" ? value : canonicalJson(value);
}

function refused(server: Server, answer: Answer): Failed {
  const error = field(jsonOf(answer), "error");
  const [code, message] = [field(error, "code"), field(error, "message")];
  const said = [code, message].filter((words) => typeof words === "string").join(": ");
  const refusedBy = refusal(server, answer, said);
  return typeof code === "string" && /too_large|size_limit|exceeded/u.test(code) && answer.status !== 429
    ? { ...refusedBy, cause: "too-large" }
    : refusedBy;
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : null;
}
