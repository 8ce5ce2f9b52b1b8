/** The file of a web server that takes PUT: reading it, replacing it, and what its answers mean. */

import { createHash } from "node:crypto";
import { ask, type Answer, failed, type Failed, type Fetch, refusal, type Request, type Server } from "../request.ts";

/** Where the file is, and who asks. */
export interface HttpAddress {
  /** `http://` or `https://` address of the snapshot; the heartbeat is `<url>.heartbeat`. */
  readonly url: string;
  readonly token: string | null;
  readonly username: string | null;
  readonly password: string | null;
  readonly fetch: Fetch;
}

/** What is there. A weak tag says that the file may be another one that looks the same. */
export interface Found {
  readonly kind: "found";
  /** Null where there is no file. */
  readonly bytes: Uint8Array | null;
  /** Of the bytes; made where it is asked for. */
  readonly print: string | null;
  readonly etag: string | null;
}

/** What became of a PUT. `lost`: nobody knows whether it was done. */
export type Put = { readonly kind: "done" } | { readonly kind: "precondition" } | (Failed & { readonly lost: boolean });

type Body = NonNullable<Request["body"]>;

/** Requests to one web server. */
export interface HttpPlace {
  get(suffix: string, signal: AbortSignal): Promise<Found | Failed>;
  put(suffix: string, body: Body, precondition: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Put>;
  /** A file that is gone already is what was wanted. */
  remove(suffix: string, signal: AbortSignal): Promise<{ readonly kind: "done" } | Failed>;
}

const LARGEST_ANSWER = 64 * 1_048_576;

/** Requests with the credentials of an address; null where the address is none. */
export function httpPlace({ url, token, username, password, fetch }: HttpAddress): HttpPlace | null {
  if (!/^https?:\/\/./u.test(url) || !URL.canParse(url)) return null;
  const basic = btoa(`${username ?? ""}:${password ?? ""}`);
  const credential =
    token === null
      ? username === null
        ? {}
        : { authorization: `Basic ${basic}` }
      : { authorization: `Bearer ${token}` };
  const secrets = [token ?? "", password ?? "", username === null ? "" : basic];
  const server: Server = { title: "The web server", fetch, secrets, largestAnswer: LARGEST_ANSWER };
  const send = (
    method: string,
    suffix: string,
    signal: AbortSignal,
    more: Readonly<Record<string, string>> = {},
    body?: Body,
  ) => {
    const headers = { ...credential, "cache-control": "no-cache", ...more };
    const request = { url: beside(url, suffix), method, headers, ...(body === undefined ? {} : { body }) };
    return ask(server, request, signal);
  };
  return {
    async get(suffix, signal) {
      const answer = await send("GET", suffix, signal, { accept: "application/json, */*" });
      return answer.kind === "failed" ? answer : foundIn(server, answer);
    },
    async put(suffix, body, precondition, signal) {
      const headers = { "content-type": "application/json", ...precondition };
      const answer = await send("PUT", suffix, signal, headers, body);
      return answer.kind === "failed" ? { ...answer, lost: true } : putBy(server, answer);
    },
    async remove(suffix, signal) {
      const answer = await send("DELETE", suffix, signal);
      if (answer.kind === "failed") return answer;
      const { status } = answer;
      const isGone = (status >= 200 && status < 300) || status === 404 || status === 410;
      return isGone ? { kind: "done" } : refusal(server, answer, "");
    },
  };
}

/** A digest of bytes. */
export function printOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The address of a file beside the snapshot; what comes after `?` stays. */
function beside(url: string, suffix: string): string {
  const place = new URL(url);
  place.pathname += suffix;
  return place.href;
}

function foundIn(server: Server, answer: Answer): Found | Failed {
  const { status, headers, bytes } = answer;
  if (status === 404 || status === 410) return { kind: "found", bytes: null, print: null, etag: null };
  if (status !== 200) return refusal(server, answer, "");
  let print: string | null = null;
  return {
    kind: "found",
    bytes,
    get print() {
      return (print ??= printOf(bytes));
    },
    etag: headers.get("etag"),
  };
}

function putBy(server: Server, answer: Answer): Put {
  const { status } = answer;
  if (status >= 200 && status <= 204 && status !== 202) return { kind: "done" };
  if (status === 412) return { kind: "precondition" };
  // RFC 4918, 9.7.1: there is no folder to put it in.
  if (status === 409)
    return { ...failed("missing", "The web server has no such folder (HTTP 409): make it"), lost: false };
  if (status === 405 || status === 501) {
    return { ...failed("bad-query", `The web server takes no PUT there (HTTP ${status}): allow it`), lost: false };
  }
  if (status === 507) return { ...failed("too-large", "The web server has no room (HTTP 507)"), lost: false };
  return { ...refusal(server, answer, ""), lost: status >= 500 || status === 202 };
}
