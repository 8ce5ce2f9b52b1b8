/** The stores that are asked over HTTP. */

import { AwsClient } from "aws4fetch";
import type { StoreBasis } from "../../src/adapters/stores/basis.ts";
import { cloudflareKvStore } from "../../src/adapters/stores/cloudflare-kv.ts";
import { httpStore } from "../../src/adapters/stores/http.ts";
import { s3Store } from "../../src/adapters/stores/s3.ts";
import { upstashStore } from "../../src/adapters/stores/upstash.ts";
import { vercelStore } from "../../src/adapters/stores/vercel.ts";
import { UPSTASH_TOKEN } from "../../test/support/upstash.ts";
import { VERCEL } from "../../test/support/vercel.ts";
import { startApache } from "../../test/support/web-servers.ts";
import { KV, R2_BUCKET } from "../../test/support/workerd.ts";
import { wayTo } from "./distance.ts";
import { startStandIn } from "./stand-ins.ts";
import { COMPARES, type Place, type Protocol } from "./places.ts";

/** Of a store that cannot compare: DESIGN 4.9, read, compare, write, read back. */
const READS_FIRST: Protocol = { words: "read, compare, put, read", reads: 2, wait: () => 0 };

/** Apache, which compares before it writes and not while. */
export async function httpPlace(basis: StoreBasis, distance: number): Promise<Place> {
  const server = await startApache();
  const way = await wayTo(server.port, distance);
  const at = (key: string) => server.url(key, way.port);
  const { username, password } = server;
  const headers = { authorization: `Basic ${btoa(`${username}:${password}`)}` };
  return {
    kind: "http",
    options: {},
    store: (key) => httpStore({ ...basis, url: at(key), token: null, username, password, fetch }),
    put: (body) => fetch(at("bare"), { method: "PUT", body, headers }).then(textOf),
    get: () => fetch(at("bare"), { headers }).then(textOf),
    // As long as other writers may take that compared before this one wrote.
    protocol: { words: "put if unchanged, wait for others, read", reads: 1, wait: (put) => 2 * put + 20 },
    exchanges: way.exchanges,
    async stop() {
      await way.stop();
      await server.stop();
    },
  };
}

/** Workers KV in Cloudflare's runtime, behind its REST API. */
export async function kvPlace(basis: StoreBasis, distance: number): Promise<Place> {
  const server = await startStandIn("cloudflare-kv");
  const way = await wayTo(server.port, distance);
  const url = `http://127.0.0.1:${way.port}/client/v4`;
  const namespace = `${url}/accounts/${KV.account}/storage/kv/namespaces/${KV.namespace}`;
  const bare = `${namespace}/values/bare`;
  const headers = { authorization: `Bearer ${KV.token}` };
  return {
    kind: "cloudflare-kv",
    options: {},
    store: (key) => cloudflareKvStore({ ...basis, ...KV, key, url, fetch }),
    put: (body) => fetch(bare, { method: "PUT", body, headers }).then(textOf),
    get: () => fetch(bare, { headers }).then(textOf),
    read: () =>
      Promise.all([bare, `${namespace}/keys?prefix=bare.kill.`].map((at) => fetch(at, { headers }).then(textOf))),
    protocol: { ...READS_FIRST, words: "read with list of kills, compare, put, read with list of kills" },
    exchanges: way.exchanges,
    async stop() {
      await way.stop();
      await server.stop();
    },
  };
}

/** R2 in Cloudflare's runtime, asked as S3 is. */
export async function s3Place(basis: StoreBasis, distance: number): Promise<Place> {
  const server = await startStandIn("s3");
  const way = await wayTo(server.port, distance);
  const keys = { accessKeyId: "id", secretAccessKey: "secret", region: "auto" };
  const endpoint = `http://127.0.0.1:${way.port}`;
  const client = new AwsClient({ ...keys, service: "s3", retries: 0 });
  const bare = `${endpoint}/${R2_BUCKET}/bare`;
  const options = { ...basis, ...keys, bucket: R2_BUCKET, endpoint, sessionToken: null, cacheControl: null, fetch };
  return {
    kind: "s3",
    options: {},
    store: (key) => s3Store({ ...options, key }),
    put: (body) => client.fetch(bare, { method: "PUT", body }).then(textOf),
    get: () => client.fetch(bare).then(textOf),
    protocol: COMPARES,
    exchanges: way.exchanges,
    async stop() {
      await way.stop();
      await server.stop();
    },
  };
}

/** Upstash's REST API, by a stand-in before a real Redis server. */
export async function upstashPlace(basis: StoreBasis, distance: number): Promise<Place> {
  const server = await startStandIn("upstash");
  const way = await wayTo(server.port, distance);
  const url = `http://127.0.0.1:${way.port}`;
  const headers = { authorization: `Bearer ${UPSTASH_TOKEN}` };
  const run = async (command: readonly string[]): Promise<string> => {
    const answer: unknown = JSON.parse(
      await fetch(url, { method: "POST", body: JSON.stringify(command), headers }).then(textOf),
    );
    return typeof answer === "object" && answer !== null && "result" in answer ? String(answer.result) : "";
  };
  return {
    kind: "upstash",
    options: {},
    store: (key) => upstashStore({ ...basis, url, token: UPSTASH_TOKEN, key, fetch }),
    put: (text) => run(["SET", "bare", text]),
    get: () => run(["GET", "bare"]),
    protocol: COMPARES,
    exchanges: way.exchanges,
    async stop() {
      await way.stop();
      await server.stop();
    },
  };
}

/**
 * Vercel's Global Config, by two stand-ins: all items come with every reading, so the bare client has one of its own.
 */
export async function vercelPlace(basis: StoreBasis, distance: number): Promise<Place> {
  const servers = [await startStandIn("vercel"), await startStandIn("vercel")] as const;
  const ways = [await wayTo(servers[0].port, distance), await wayTo(servers[1].port, distance)] as const;
  const [url, bareUrl] = [`http://127.0.0.1:${ways[0].port}`, `http://127.0.0.1:${ways[1].port}`];
  const { config, team, token } = VERCEL;
  const items = `${bareUrl}/v1/global-config/${config}/items?teamId=${team}`;
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  return {
    kind: "vercel",
    options: { plan: "enterprise" },
    store: (key) => vercelStore({ ...basis, config, team, token, key, url, fetch }),
    // A value of JSON stands in the request as it is.
    put: (text) => {
      const body = `{"items":[{"operation":"upsert","key":"bare","value":${text}}]}`;
      return fetch(items, { method: "PATCH", body, headers }).then(textOf);
    },
    get: () => fetch(items, { headers }).then(textOf),
    protocol: READS_FIRST,
    exchanges: () => ways[0].exchanges() + ways[1].exchanges(),
    async stop() {
      for (const stoppable of [...ways, ...servers]) await stoppable.stop();
    },
  };
}

async function textOf(answer: Response): Promise<string> {
  const text = await answer.text();
  if (!answer.ok) throw new Error(`a bare request is answered ${answer.status}: ${text.slice(0, 200)}`);
  return text;
}
