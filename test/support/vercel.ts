/**
 * Vercel's Global Config on loopback, as its REST API and its read endpoint are documented, with faults on request.
 * https://vercel.com/docs/rest-api/global-config/update-global-config-items-in-batch
 */

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { listen } from "./listen.ts";

/** Who may use the fake. */
export const VERCEL = { config: "ecfg_abc", team: "team_1", token: "vercelToken", readToken: "read-token" } as const;

/** One request as it arrived. */
export interface VercelRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A running fake. */
export interface FakeVercel {
  readonly url: string;
  readonly items: Map<string, unknown>;
  readonly requests: VercelRequest[];
  /** Answers of the next requests instead of their own. */
  readonly faults: { readonly status: number; readonly code: string }[];
  /** What keys and values may take together. */
  maximumBytes: number;
  readonly stop: () => Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Starts the fake. */
export async function startFakeVercel(): Promise<FakeVercel> {
  const server = createServer((request, response) => void serve(fake, request, response));
  const fake: FakeVercel = {
    url: "",
    items: new Map(),
    requests: [],
    faults: [],
    maximumBytes: 512 * 1024,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return Object.assign(fake, { url: await listen(server) });
}

async function serve(fake: FakeVercel, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
  const [method, path] = [incoming.method ?? "", incoming.url ?? ""];
  const request: VercelRequest = { method, path, headers, body: Buffer.concat(chunks).toString() };
  fake.requests.push(request);
  const fault = fake.faults.shift();
  const { status, body } = fault === undefined ? answerTo(fake, request) : error(fault.status, fault.code);
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

function error(status: number, code: string): Answer {
  return { status, body: { error: { code, message: `said by the server: ${code}` } } };
}

function answerTo(fake: FakeVercel, request: VercelRequest): Answer {
  const { pathname, searchParams } = new URL(request.path, fake.url);
  // What the command line asks first.
  if (pathname === "/v2/user") return { status: 200, body: { user: { id: "user_1", defaultTeamId: VERCEL.team } } };
  if (pathname === "/v1/teams") return { status: 200, body: { teams: [{ id: VERCEL.team, slug: VERCEL.team }] } };
  const api = /^\/v1\/global-config\/([^/]+)\/items$/u.exec(pathname);
  if (api === null) return answerToReader(fake, request, pathname);
  if (request.headers["authorization"] !== `Bearer ${VERCEL.token}`) return error(403, "forbidden");
  if (api[1] !== VERCEL.config || searchParams.get("teamId") !== VERCEL.team) return error(404, "not_found");
  if (request.method === "PATCH") return patch(fake, request);
  const about = { edgeConfigId: VERCEL.config, createdAt: 1, updatedAt: 1 };
  return { status: 200, body: Array.from(fake.items, ([key, value]) => ({ key, value, ...about })) };
}

/** What `@vercel/edge-config` asks. */
function answerToReader({ items }: FakeVercel, { headers }: VercelRequest, pathname: string): Answer {
  if (headers["authorization"] !== `Bearer ${VERCEL.readToken}`) return error(401, "unauthorized");
  if (pathname === `/${VERCEL.config}/items`) return { status: 200, body: Object.fromEntries(items) };
  const key = new RegExp(`^/${VERCEL.config}/item/([^/]+)$`, "u").exec(pathname)?.[1] ?? "";
  return items.has(key) ? { status: 200, body: items.get(key) } : error(404, "edge_config_item_not_found");
}

interface Operation {
  readonly operation: string;
  readonly key: string;
  readonly value?: unknown;
}

/** All operations or none. */
function patch(fake: FakeVercel, request: VercelRequest): Answer {
  const { items: operations }: { readonly items: readonly Operation[] } = JSON.parse(request.body);
  const next = new Map(fake.items);
  for (const { operation, key, value } of operations) {
    if (!/^[\w-]{1,256}$/u.test(key)) return error(400, "bad_request");
    if (operation === "delete" && !next.delete(key)) return error(404, "edge_config_item_not_found");
    if (operation === "upsert") next.set(key, value);
  }
  const size = Array.from(next, ([key, value]) => key.length + Buffer.byteLength(JSON.stringify(value)));
  if (size.reduce((sum, bytes) => sum + bytes, 0) > fake.maximumBytes) return error(400, "edge_config_size_exceeded");
  fake.items.clear();
  for (const [key, value] of next) fake.items.set(key, value);
  return { status: 200, body: { status: "ok" } };
}
