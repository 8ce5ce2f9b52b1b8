/** Cloudflare's runtime on loopback, in this process: Workers KV over the REST calls of the local explorer, and R2. */

import { type IncomingMessage, createServer, type ServerResponse } from "node:http";
import { Miniflare } from "miniflare";
import { listen } from "./listen.ts";

/** Account, namespace and token of the Workers KV that tests use. */
export const KV = { account: "acct", namespace: "0123456789abcdef0123456789abcdef", token: "kv-token" } as const;

/** The bucket that tests use. */
export const R2_BUCKET = "flags";

/**
 * R2 has no S3 endpoint of its own in workerd: this worker speaks the two requests that a store makes, and leaves the
 * preconditions to R2's own `onlyIf`.
 */
const S3_OVER_R2 = `
const error = (status, code) => new Response("<Error><Code>" + code + "</Code></Error>", { status });
export default {
  async fetch(request, env) {
    const [, bucket, ...rest] = new URL(request.url).pathname.split("/");
    const key = decodeURIComponent(rest.join("/"));
    if (bucket !== "${R2_BUCKET}") return error(404, "NoSuchBucket");
    if (request.method === "GET") {
      const object = await env.BUCKET.get(key);
      if (object === null) return error(404, "NoSuchKey");
      const headers = new Headers({ etag: object.httpEtag });
      object.writeHttpMetadata(headers);
      for (const [name, value] of Object.entries(object.customMetadata)) headers.set("x-amz-meta-" + name, value);
      return new Response(object.body, { headers });
    }
    if (request.method !== "PUT") return error(405, "MethodNotAllowed");
    const body = await request.arrayBuffer();
    const told = [...request.headers].filter(([name]) => name.startsWith("x-amz-meta-"));
    const customMetadata = Object.fromEntries(told.map(([name, value]) => [name.slice("x-amz-meta-".length), value]));
    const put = await env.BUCKET.put(key, body, { onlyIf: request.headers, httpMetadata: request.headers, customMetadata });
    return put === null ? error(412, "PreconditionFailed") : new Response(null, { headers: { etag: put.httpEtag } });
  },
};`;

/** A running workerd. */
export interface Workerd {
  /** The port of Cloudflare's REST API below `/client/v4`: paths and the token are checked, KV is workerd's. */
  readonly kvPort: number;
  /** The port of the worker that speaks S3 over R2. */
  readonly r2Port: number;
  /** Puts a text into KV or R2 behind the back of every store. */
  readonly putKv: (key: string, text: string) => Promise<void>;
  readonly putR2: (key: string, text: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts workerd and Cloudflare's API before it. */
export async function startWorkerd(): Promise<Workerd> {
  const miniflare = new Miniflare({
    modules: true,
    script: S3_OVER_R2,
    kvNamespaces: { FLAGS: KV.namespace },
    r2Buckets: { BUCKET: R2_BUCKET },
    unsafeLocalExplorer: true,
    host: "127.0.0.1",
    port: 0,
  });
  const address = await miniflare.ready;
  const api = createServer((request, response) => {
    // As a server under load does that loses the connection to what is behind it.
    serveApi(address, request, response).catch(() => response.destroy());
  });
  return {
    kvPort: Number(new URL(await listen(api)).port),
    r2Port: Number(address.port),
    putKv: (key, text) => put(`${explorer(address)}storage/kv/namespaces/${KV.namespace}/values/`, key, text),
    putR2: (key, text) => put(`${address.href}${R2_BUCKET}/`, key, text),
    async stop() {
      api.closeAllConnections();
      await new Promise((resolve) => api.close(resolve));
      await miniflare.dispose();
    },
  };
}

function explorer(workerd: URL): string {
  return new URL("/cdn-cgi/explorer/api/", workerd).href;
}

async function put(folder: string, key: string, body: string): Promise<void> {
  const answer = await fetch(`${folder}${encodeURIComponent(key)}`, { method: "PUT", body });
  if (!answer.ok) throw new Error(`workerd answers ${answer.status} to a put of ${key}`);
}

async function serveApi(workerd: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refuse = (status: number, code: number, message: string) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify({ success: false, errors: [{ code, message }], messages: [], result: null }));
  };
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  if (request.headers.authorization !== `Bearer ${KV.token}`) return refuse(403, 10_000, "Authentication error");
  const prefix = `/client/v4/accounts/${KV.account}/`;
  if (request.url?.startsWith(prefix) !== true) return refuse(404, 7003, "Could not route to the account");
  const answer = await fetch(`${explorer(workerd)}${request.url.slice(prefix.length)}`, {
    method: request.method ?? "GET",
    headers: { "content-type": request.headers["content-type"] ?? "application/octet-stream" },
    ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
  });
  response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "" });
  response.end(Buffer.from(await answer.arrayBuffer()));
}
