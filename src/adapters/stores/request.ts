/** One HTTP request to a store: bounded in time and size, tried again where the server asks for it, and no secret told. */

import { setTimeout as sleep } from "node:timers/promises";
import type { Duration } from "../../evaluation/instant.ts";
import type { Failure } from "../../ports.ts";
import { plainWords } from "../plain-words.ts";

/** The part of `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Why a store did not do as asked, as its reading or writing says it. */
export type Failed = { readonly kind: "failed" } & Failure;

/** What the server answered, whatever its status. */
export interface Answer {
  readonly kind: "answer";
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  /** How often the request was sent: an earlier try may have been done. */
  readonly tries: number;
}

/** Whom to ask, and how to speak of it. */
export interface Server {
  /** As it is called in messages, e.g. `Cloudflare KV`. */
  readonly title: string;
  readonly fetch: Fetch;
  /** Taken out of every message. */
  readonly secrets: readonly string[];
  /** The largest answer that is read, in bytes. */
  readonly largestAnswer: number;
}

/** What to ask. `signed` makes the request anew for every try, for signatures that hold the time. */
export interface Request {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

const TRIES = 3;
/** A longer wait than this is for the next run. */
const LONGEST_WAIT: Duration = 5_000;
/** Once, for a server that says 429 and not for how long: Workers KV takes one write a second to a key. */
const UNASKED_WAIT: Duration = 1_000;

/**
 * Asks once, and again where the server says 429 or 503 and when to come back. Resolves for everything the server
 * does. Redirects are not followed: the credentials are not theirs.
 */
export async function ask(
  server: Server,
  request: Request | (() => Promise<Request>),
  signal: AbortSignal,
): Promise<Answer | Failed> {
  for (let tries = 1; ; tries += 1) {
    const made = typeof request === "function" ? await makeOf(server, request) : request;
    if ("kind" in made) return made;
    const answer = await askOnce(server, made, signal);
    const wait = tries === TRIES ? null : waitBeforeNext(answer, made, tries);
    if (wait === null) return answer.kind === "answer" ? { ...answer, tries } : answer;
    await sleep(wait, undefined, { signal }).catch(() => undefined);
  }
}

/** Null where it is not to be asked again. */
function waitBeforeNext(answer: Answer | Failed, { method }: Request, tries: number): Duration | null {
  if (answer.kind === "failed") return tries === 1 && method === "GET" && isClosed(answer) ? 0 : null;
  const wait = waitOf(answer, tries);
  return wait === null || wait > LONGEST_WAIT ? null : wait;
}

/** What cannot be signed is a failure; the error's words may hold a secret. */
async function makeOf({ title }: Server, make: () => Promise<Request>): Promise<Request | Failed> {
  try {
    return await make();
  } catch (error) {
    return failed("unreachable", `${title} cannot be asked${codeOf(error)}`);
  }
}

/** Servers close connections that wait for the next request; one that reads asks once more. */
function isClosed({ detail }: Failed): boolean {
  return /\((?:UND_ERR_SOCKET|ECONNRESET|EPIPE)\)/u.test(detail);
}

async function askOnce(server: Server, { url, ...init }: Request, signal: AbortSignal): Promise<Answer | Failed> {
  try {
    signal.throwIfAborted();
    const response = await server.fetch(url, { ...init, redirect: "manual", signal });
    const bytes = await readBounded(response, server.largestAnswer);
    if (bytes !== null) return { kind: "answer", status: response.status, headers: response.headers, bytes, tries: 1 };
    return failed("malformed", `${server.title} answers with more than ${server.largestAnswer} bytes`);
  } catch (error) {
    if (signal.aborted) return failed("timeout", `${server.title} did not answer in time`);
    return failed("unreachable", `${server.title} cannot be reached${codeOf(error)}`);
  }
}

/** Null where it is too large. */
async function readBounded(response: Response, largest: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > largest) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** How long the server asks to wait; null where it does not, and another try is not asked for. */
function waitOf({ status, headers }: Answer, tries: number): Duration | null {
  if (status !== 429 && status !== 503) return null;
  const after = headers.get("retry-after");
  if (after === null) return status === 429 && tries === 1 ? UNASKED_WAIT : null;
  const seconds = /^\d+$/u.test(after.trim()) ? Number(after) : (Date.parse(after) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) * 1000 : null;
}

/** A failure. */
export function failed(cause: Failure["cause"], detail: string): Failed {
  return { kind: "failed", cause, detail };
}

const CAUSES: Readonly<Record<number, Failure["cause"]>> = {
  401: "unauthorized",
  403: "unauthorized",
  404: "missing",
  408: "timeout",
  413: "too-large",
  429: "rate-limited",
  504: "timeout",
};

/**
 * What a status that is no success means, in words that name what the server said and no secret.
 *
 * @param said the server's own words, e.g. its error code; they may hold anything
 */
export function refusal({ title, secrets }: Server, { status, headers }: Answer, said: string): Failed {
  const cause = CAUSES[status] ?? (status >= 400 && status < 500 ? "bad-query" : "unreachable");
  const after = headers.get("retry-after");
  const advice = ADVICE[cause] ?? "";
  const wait = after === null || cause !== "rate-limited" ? "" : `; it asks to wait ${after} s`;
  const redirected = status >= 300 && status < 400 ? "; it redirects elsewhere: name where it leads" : "";
  const words = said === "" ? "" : ` (${said})`;
  return failed(cause, plainWords(`${title} answers HTTP ${status}${words}${wait}${redirected}${advice}`, secrets));
}

const ADVICE: Readonly<Partial<Record<Failure["cause"], string>>> = {
  unauthorized: ": check the credential and its rights",
  missing: ": check the names in the settings",
};

/** The text of an answer; null where it is no UTF-8. */
export function textOf({ bytes }: Answer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The JSON of an answer; undefined where it is none. */
export function jsonOf(answer: Answer): unknown {
  try {
    return JSON.parse(textOf(answer) ?? "");
  } catch {
    return undefined;
  }
}

/** The system's code of a connection that failed, which names no secret. */
function codeOf(error: unknown): string {
  for (let at = error; typeof at === "object" && at !== null; at = "cause" in at ? at.cause : null) {
    if ("code" in at && typeof at.code === "string" && /^[A-Z][A-Z0-9_]{2,40}$/u.test(at.code)) return ` (${at.code})`;
  }
  return "";
}
