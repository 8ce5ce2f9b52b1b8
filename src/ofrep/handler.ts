/** Answers OFREP requests from a client, in any place that speaks `fetch`: Workers, Vercel, Deno, Node. */

import type { Client, Loaded, WaitUntil } from "../client/index.ts";
import { murmur3 } from "../evaluation/murmur3.ts";
import { readBody } from "./body.ts";
import { flagOf, type OfrepFailure, readQuestion, statusOf } from "./protocol.ts";

/** How requests are answered. */
export interface OfrepOptions {
  /** What comes before `/ofrep/v1`, where the handler is mounted below a path; any path by default. */
  readonly prefix?: string;
  /** Origins of browsers that may ask; `*` for all. Default: none, as for any server. */
  readonly allowOrigin?: string;
}

/** Answers one request; null where it is none of OFREP's, so that others may answer it. Never rejects. */
export type OfrepHandler = (request: Request, waitUntil?: WaitUntil) => Promise<Response | null>;

const LONGEST_BODY = 64 * 1024;
const PATH = /^(.*?)\/ofrep\/v1\/evaluate\/flags(?:\/([^/]+))?\/?$/u;

/** Makes a handler for `POST /ofrep/v1/evaluate/flags` and `POST /ofrep/v1/evaluate/flags/{key}`. */
export function ofrepHandler(client: Client, options: OfrepOptions = {}): OfrepHandler {
  const headers = headersFor(options);
  return async (request, waitUntil) => {
    const target = targetOf(request, options.prefix);
    if (target === null) return null;
    if (request.method === "OPTIONS") return new Response(null, { status: 204, headers });
    if (request.method !== "POST") {
      return new Response(null, { status: 405, headers: { ...headers, allow: "POST, OPTIONS" } });
    }
    client.refreshIfDue(waitUntil);
    const body = await readBody(request, LONGEST_BODY);
    if (body === null) return new Response(null, { status: 413, headers });
    const asked = { client, body, ready: await client.ready(), headers };
    return target.key === null ? bulk(asked, request.headers.get("if-none-match")) : single(asked, target.key);
  };
}

/** Which flag is asked for, null for all; null where the address is none of OFREP's below the prefix. */
function targetOf({ url }: Request, wanted: string | undefined): { readonly key: string | null } | null {
  const match = PATH.exec(new URL(url).pathname);
  if (match === null) return null;
  const [, prefix = "", key] = match;
  if (wanted !== undefined && wanted !== prefix) return null;
  return { key: key === undefined ? null : decoded(key) };
}

interface Asked {
  readonly client: Client;
  readonly body: string;
  readonly ready: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

const NOT_READY: OfrepFailure = { errorCode: "GENERAL", errorDetails: "no snapshot has been read yet" };

const NOTHING: Pick<Loaded, "features" | "revision" | "sequence"> = { features: {}, revision: "", sequence: 0 };

function single({ client, body, ready, headers }: Asked, key: string): Response {
  const refuse = (failure: OfrepFailure) => json({ key, ...failure }, statusOf(failure), headers);
  const question = readQuestion(body);
  if ("errorCode" in question) return refuse(question);
  if (!ready) return refuse(NOT_READY);
  const evaluation = client.evaluate(key, question.customer);
  return evaluation.errorCode === undefined
    ? json(flagOf(key, evaluation, client.snapshot() ?? NOTHING), 200, headers)
    : refuse({ errorCode: "FLAG_NOT_FOUND", errorDetails: `the snapshot has no feature ${key}` });
}

function bulk({ client, body, ready, headers }: Asked, known: string | null): Response {
  const refuse = (failure: OfrepFailure) => json(failure, statusOf(failure), headers);
  const question = readQuestion(body);
  if ("errorCode" in question) return refuse(question);
  if (!ready) return refuse(NOT_READY);
  const snapshot = client.snapshot() ?? NOTHING;
  const { features, revision, sequence } = snapshot;
  const flags = Object.keys(features).map((feature) =>
    flagOf(feature, client.evaluate(feature, question.customer), snapshot),
  );
  const text = JSON.stringify({ flags, metadata: { revision, sequence } });
  const etag = `"${hex(murmur3(text))}${hex(murmur3(text, 1))}"`;
  return isKnown(known, etag)
    ? new Response(null, { status: 304, headers: { ...headers, etag } })
    : respond(text, 200, { ...headers, etag });
}

/** Whether one of the tags of `If-None-Match` is this one; proxies may have made it a weak one. */
function isKnown(tags: string | null, etag: string): boolean {
  return (tags ?? "").split(",").some((tag) => tag.trim().replace(/^W\//u, "") === etag);
}

function hex(hash: number): string {
  return hash.toString(16).padStart(8, "0");
}

function json(value: object, status: number, headers: Readonly<Record<string, string>>): Response {
  return respond(JSON.stringify(value), status, headers);
}

function respond(text: string, status: number, headers: Readonly<Record<string, string>>): Response {
  return new Response(text, { status, headers: { ...headers, "content-type": "application/json" } });
}

/** Answers are one customer's own: shared caches keep none. */
function headersFor({ allowOrigin }: OfrepOptions): Readonly<Record<string, string>> {
  const own = { "cache-control": "private, no-cache" };
  if (allowOrigin === undefined) return own;
  return {
    ...own,
    "access-control-allow-origin": allowOrigin,
    "access-control-allow-methods": "POST",
    "access-control-allow-headers": "authorization, content-type, if-none-match, x-api-key",
    "access-control-expose-headers": "etag",
    vary: "origin",
  };
}

/** A key that is no UTF-8 names no feature, as it is. */
function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}
