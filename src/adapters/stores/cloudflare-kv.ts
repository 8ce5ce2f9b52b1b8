/**
 * A snapshot in Workers KV, written over Cloudflare's REST API. It has no compare-and-set and shows a write everywhere
 * within 60 seconds, so kills live under keys of their own.
 */

import { isRecord } from "../metrics/record.ts";
import type { SnapshotStore } from "../../ports.ts";
import type { StoreBasis } from "./basis.ts";
import { killPrefix } from "./kill-keys.ts";
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
  textOf,
} from "./request.ts";

/** What a Cloudflare KV store is made of. */
export interface CloudflareKvOptions extends StoreBasis {
  readonly account: string;
  readonly namespace: string;
  readonly key: string;
  readonly token: string;
  /** The address of the API; null for Cloudflare's own. */
  readonly url: string | null;
  readonly fetch: Fetch;
}

/** https://developers.cloudflare.com/kv/platform/limits/: a value has at most 25 MiB. */
const LARGEST_VALUE = 25 * 1024 * 1024;
/** An answer of several values has their escapes and names around them. */
const LARGEST_ANSWER = 2 * LARGEST_VALUE;
/** How many values one request may ask for. */
const BULK = 100;
const PAGES = 1_000;

/** A store in one namespace of Workers KV. */
export function cloudflareKvStore(options: CloudflareKvOptions): SnapshotStore {
  const { token, fetch } = options;
  const server: Server = { title: "Cloudflare KV", fetch, secrets: [token], largestAnswer: LARGEST_ANSWER };
  return ownKeyKillsStore("cloudflare-kv", options, namespaceOf(options, server));
}

function namespaceOf({ url, account, namespace, token }: CloudflareKvOptions, server: Server): KeyedPlace {
  const root = (url ?? "https://api.cloudflare.com/client/v4").replace(/\/+$/u, "");
  const address = `${root}/accounts/${encodeURIComponent(account)}/storage/kv/namespaces/${encodeURIComponent(namespace)}`;
  const request = (method: string, path: string, body?: { readonly type: string; readonly text: string }): Request => ({
    url: `${address}${path}`,
    method,
    headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { "content-type": body.type }) },
    ...(body === undefined ? {} : { body: body.text }),
  });
  const change = async (asked: Request, signal: AbortSignal): Promise<Changed> => {
    const answer = await ask(server, asked, signal);
    if (answer.kind === "failed") return answer;
    if (answer.status !== 200) return refused(server, answer);
    const said = jsonOf(answer);
    // Whatever stands between may say 200 as well, and has changed nothing.
    const done = isRecord(said) && said["success"] === true;
    return done ? { kind: "done" } : failed("malformed", "Cloudflare KV does not say that it has done as asked");
  };
  const place: KeyedPlace = {
    kept: (text) => text,
    async load(key, signal) {
      const [snapshot, kills] = await Promise.all([place.get(key, signal), loadKills(server, request, key, signal)]);
      if (snapshot.kind === "failed") return snapshot;
      if (kills.kind === "failed") return kills;
      const texts = snapshot.text === null ? kills.texts : new Map([[key, snapshot.text], ...kills.texts]);
      return { kind: "loaded", texts };
    },
    async get(key, signal) {
      const answer = await ask(server, request("GET", valueOf(key)), signal);
      if (answer.kind === "failed") return answer;
      if (answer.status === 404 && errorOf(answer).code === KEY_NOT_FOUND) return { kind: "text", text: null };
      if (answer.status !== 200) return refused(server, answer);
      return { kind: "text", text: textOf(answer) ?? "it is not UTF-8" };
    },
    put: (key, text, signal) =>
      change(request("PUT", valueOf(key), { type: "application/octet-stream", text }), signal),
    remove: (key, signal) => change(request("DELETE", valueOf(key)), signal),
  };
  return place;
}

function valueOf(key: string): string {
  return `/values/${encodeURIComponent(key)}`;
}

type Loaded = { readonly kind: "loaded"; readonly texts: ReadonlyMap<string, string> };
type MakeRequest = (method: string, path: string, body?: { readonly type: string; readonly text: string }) => Request;

/** All kills: their names page by page, then their texts, a hundred at a time. */
async function loadKills(
  server: Server,
  request: MakeRequest,
  key: string,
  signal: AbortSignal,
): Promise<Loaded | Failed> {
  const texts = new Map<string, string>();
  let cursor = "";
  for (let page = 0; page < PAGES; page += 1) {
    const query = new URLSearchParams({
      prefix: killPrefix(key),
      limit: `${BULK}`,
      ...(cursor === "" ? {} : { cursor }),
    });
    const listed = await ask(server, request("GET", `/keys?${query.toString()}`), signal);
    if (listed.kind === "failed") return listed;
    const names = listed.status === 200 ? namesIn(jsonOf(listed)) : null;
    if (names === null) return listed.status === 200 ? failed("malformed", UNLISTED) : refused(server, listed);
    const found = await loadTexts(server, request, names.names, signal);
    if (found.kind === "failed") return found;
    for (const [name, text] of found.texts) texts.set(name, text);
    if (names.cursor === "") return { kind: "loaded", texts };
    cursor = names.cursor;
  }
  return failed("malformed", "Cloudflare KV lists keys without an end");
}

const UNLISTED = "Cloudflare KV answers a list of keys that is none";

/** Names that a deletion has not yet reached have no text. */
async function loadTexts(
  server: Server,
  request: MakeRequest,
  keys: readonly string[],
  signal: AbortSignal,
): Promise<Loaded | Failed> {
  if (keys.length === 0) return { kind: "loaded", texts: new Map() };
  const text = JSON.stringify({ keys });
  const answer = await ask(server, request("POST", "/bulk/get", { type: "application/json", text }), signal);
  if (answer.kind === "failed") return answer;
  if (answer.status !== 200) return refused(server, answer);
  const values = field(field(jsonOf(answer), "result"), "values");
  if (typeof values !== "object" || values === null) return failed("malformed", UNLISTED);
  const texts = Object.entries(values).flatMap(([name, value]) =>
    value === null ? [] : [[name, typeof value === "string" ? value : JSON.stringify(value)] as const],
  );
  return { kind: "loaded", texts: new Map(texts) };
}

function namesIn(body: unknown): { readonly names: readonly string[]; readonly cursor: string } | null {
  const result = field(body, "result");
  if (!Array.isArray(result)) return null;
  const names = result.map((entry) => field(entry, "name"));
  const cursor = field(field(body, "result_info"), "cursor");
  return names.every((name) => typeof name === "string")
    ? { names, cursor: typeof cursor === "string" ? cursor : "" }
    : null;
}

/** https://developers.cloudflare.com/api/resources/kv/: the codes that decide, beside the status. */
const KEY_NOT_FOUND = 10_009;
/** Said with status 400 where the token does not look like one. */
const INVALID_HEADERS = 6_003;

function errorOf(answer: Answer): { readonly code: number; readonly message: string } {
  const errors = field(jsonOf(answer), "errors");
  const first: unknown = Array.isArray(errors) ? errors[0] : null;
  const [code, message] = [field(first, "code"), field(first, "message")];
  return { code: typeof code === "number" ? code : 0, message: typeof message === "string" ? message : "" };
}

function refused(server: Server, answer: Answer): Failed {
  const { code, message } = errorOf(answer);
  const said = refusal(server, answer, code === 0 ? "" : `${code}: ${message}`);
  return code === INVALID_HEADERS ? { ...said, cause: "unauthorized" } : said;
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : null;
}
