/** The two requests of S3 that a store needs, signed with signature version 4. */

import { createHash } from "node:crypto";
import { AwsV4Signer } from "aws4fetch";
import {
  type Answer,
  ask,
  type Failed,
  failed,
  type Fetch,
  refusal,
  type Request,
  type Server,
  textOf,
} from "../request.ts";
import { objectUrl, type S3Address } from "./address.ts";

/** Who may use which bucket. */
export interface S3Access extends S3Address {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string | null;
  /** What browsers and caches are told; null for `no-cache`. */
  readonly cacheControl: string | null;
  readonly fetch: Fetch;
}

/** An object as it was read. */
export interface S3Object {
  readonly kind: "object";
  /** Null where it is no UTF-8. */
  readonly text: string | null;
  readonly bytes: number;
  /** The ETag without its quotes, which not every server writes. */
  readonly etag: string;
  /** Who wrote it; null where nobody said. */
  readonly writer: string | null;
  /** What {@link HONOURED} says; null where it says nothing. */
  readonly honoured: string | null;
}

/** What is known after a put. */
export type Put = { readonly kind: "put"; readonly etag: string } | OpenPut | Failed;

/** An answer that does not settle what is there now. */
export interface OpenPut {
  readonly kind: "open";
  /** The precondition did not hold; another request was under way; or nothing is known. */
  readonly why: "refused" | "disturbed" | "unknown";
  /** Whether a try of this request may have been done. */
  readonly maybeDone: boolean;
  /** What to say where it stays open. */
  readonly failure: Failed;
}

/** A bucket that is used for single objects. */
export interface Bucket {
  /** Whether ETags are compared with their quotes. Ceph's gateway compares them without; a write finds out. */
  comparesQuotes: boolean;
  get(key: string, signal: AbortSignal): Promise<S3Object | { readonly kind: "absent" } | Failed>;
  put(key: string, text: string, precondition: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Put>;
}

/** Metadata of an object by which a write that was not answered is known again: bytes may be another writer's too. */
export const WRITER = "x-amz-meta-writer";

/** Metadata of an object that was written where preconditions are honoured: nobody needs to find it out again. */
export const HONOURED = "x-amz-meta-preconditions";

const LARGEST_ANSWER = 256 * 1024 * 1024;

/** Opens a bucket; nothing is asked until the first call. */
export function s3Bucket(access: S3Access): Bucket {
  const { fetch, accessKeyId, secretAccessKey, sessionToken, cacheControl } = access;
  const secrets = [secretAccessKey, sessionToken ?? "", accessKeyId];
  const server: Server = { title: "The bucket's server", fetch, secrets, largestAnswer: LARGEST_ANSWER };
  return {
    comparesQuotes: true,
    async get(key, signal) {
      const answer = await ask(server, () => sign(access, "GET", key, {}), signal);
      if (answer.kind === "failed") return answer;
      if (answer.status === 404 && codeOf(answer) === "NoSuchKey") return { kind: "absent" };
      if (answer.status !== 200) return refusedBy(server, answer);
      const etag = etagOf(answer);
      if (etag === null) return failed("malformed", `${server.title} answers an object without an ETag`);
      return {
        kind: "object",
        text: textOf(answer),
        bytes: answer.bytes.byteLength,
        etag,
        writer: answer.headers.get(WRITER),
        honoured: answer.headers.get(HONOURED),
      };
    },
    async put(key, text, precondition, signal) {
      const headers = {
        "content-type": "application/json",
        "cache-control": cacheControl ?? "no-cache",
        ...precondition,
      };
      const answer = await ask(server, () => sign(access, "PUT", key, headers, text), signal);
      return answer.kind === "failed"
        ? { kind: "open", why: "unknown", maybeDone: true, failure: answer }
        : putOf(server, answer);
    },
  };
}

function putOf(server: Server, answer: Answer): Put {
  const etag = etagOf(answer);
  if (answer.status === 200 && etag !== null) return { kind: "put", etag };
  const failure = refusedBy(server, answer);
  const why = whyOpen(answer);
  if (why === null) return failure;
  return { kind: "open", why, maybeDone: why === "unknown" || answer.tries > 1, failure };
}

/** Null where the answer is a refusal for good. */
function whyOpen(answer: Answer): OpenPut["why"] | null {
  const { status } = answer;
  if (status === 200 || status >= 500) return "unknown";
  if (status === 412 || status === 304) return "refused";
  const code = codeOf(answer);
  // AWS answers 404 where there is no object that could match.
  if (status === 404 && code === "NoSuchKey") return "refused";
  return status === 409 && code !== "NoSuchBucket" ? "disturbed" : null;
}

async function sign(
  access: S3Access,
  method: string,
  key: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
): Promise<Request> {
  const { accessKeyId, secretAccessKey, sessionToken, region } = access;
  const hash = createHash("sha256")
    .update(body ?? "")
    .digest("hex");
  const content = body === undefined ? {} : { body };
  const signer = new AwsV4Signer({
    method,
    url: objectUrl(access, key),
    headers: { ...headers, "x-amz-content-sha256": hash },
    ...content,
    accessKeyId,
    secretAccessKey,
    ...(sessionToken === null ? {} : { sessionToken }),
    service: "s3",
    region,
  });
  const signed = await signer.sign();
  return { url: signed.url.href, method, headers: Object.fromEntries(signed.headers), ...content };
}

function etagOf({ headers }: Answer): string | null {
  const bare = headers.get("etag")?.replaceAll(/^(?:W\/)?"?|"$/gu, "") ?? "";
  return bare === "" ? null : bare;
}

/** The code of an error's XML; empty where there is none. */
function codeOf(answer: Answer): string {
  return /<Code>\s*([A-Za-z0-9.]{1,64})\s*<\/Code>/u.exec(textOf(answer) ?? "")?.[1] ?? "";
}

function refusedBy(server: Server, answer: Answer): Failed {
  const code = codeOf(answer);
  const refused = refusal(server, answer, code);
  return code === "EntityTooLarge" ? { ...refused, cause: "too-large" } : refused;
}
