/** GitHub's API on loopback: finds the operation, checks the token, fails where it was told to, and keeps a journal. */

import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

import { type Fault, type FaultRule, refusalOf } from "./faults.ts";
import type { Json, JsonObject } from "./json.ts";
import { textAt } from "./json.ts";
import { operationOf, violations } from "./openapi.ts";
import { GIT_ROUTES } from "./routes/git.ts";
import { ISSUE_ROUTES } from "./routes/issues.ts";
import { PULL_ROUTES } from "./routes/pulls.ts";
import { REST_ROUTES } from "./routes/rest.ts";
import { type Reply, type Route, NOT_FOUND, refuse } from "./routes/route.ts";
import type { Token, World } from "./state.ts";

/** One call as it happened. */
export interface Call {
  /** From 1. */
  readonly number: number;
  /** GitHub's name of the operation; `graphql`, or `unknown`. */
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: Json | undefined;
  readonly status: number;
  /** Login of whose token it was; null without one. */
  readonly by: string | null;
  readonly fault: Fault | null;
}

/** What the server keeps beside the world. */
export interface Ledger {
  readonly journal: Call[];
  readonly faults: FaultRule[];
  /** What GitHub's own description does not allow. */
  readonly violations: string[];
  /** Told of the address of each call that will not be answered for a long time. */
  readonly slow: Set<(url: string) => void>;
}

const ROUTES = new Map(
  [...GIT_ROUTES, ...ISSUE_ROUTES, ...PULL_ROUTES, ...REST_ROUTES].map((route) => [route.operation, route]),
);

/** Names of all operations that can be asked. */
export const OPERATIONS: readonly string[] = [...ROUTES.keys()];

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Json | undefined;
  readonly token: Token | null;
  /** The whole address as it came. */
  readonly raw: string;
}

interface Answered {
  readonly status: number;
  readonly body: Json | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/** Starts the server on a free port; `open` makes the world once the address is known. */
export async function serve(
  open: (address: string) => World,
  ledger: Ledger,
): Promise<{ readonly world: World; close(): Promise<void> }> {
  const holder: { world: World | null } = { world: null };
  const closing = new AbortController();
  const server = createServer((request, response) => {
    if (holder.world === null) return;
    handle(holder.world, ledger, request, response, closing.signal).catch((error: unknown) => {
      ledger.violations.push(`the fake itself failed: ${String(error)}`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const world = open(`http://127.0.0.1:${address.port}`);
  holder.world = world;
  return {
    world,
    async close() {
      closing.abort();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

interface Job {
  readonly asked: Asked;
  readonly operation: string;
  readonly parts: readonly string[];
  readonly route: Route | null;
  readonly fault: Fault | null;
}

async function handle(
  world: World,
  ledger: Ledger,
  request: IncomingMessage,
  response: ServerResponse,
  closing: AbortSignal,
): Promise<void> {
  const asked = await read(world, request);
  const found = operationOf(asked.method, asked.path) ?? { id: "unknown", parts: [] };
  const operation = asked.path === "/graphql" ? "graphql" : found.id;
  const number = ledger.journal.length + 1;
  const fault = faultOf(ledger, operation, number);
  const { method, path, body } = asked;
  const by = asked.token?.login ?? null;
  const entry: Call = { number, operation, method, path, query: asked.query.toString(), body, status: 0, by, fault };
  // The number is taken before anything waits: calls are counted in the order in which they came.
  ledger.journal.push(entry);
  const route = ROUTES.get(operation) ?? null;
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  const leaving = AbortSignal.any([closing, gone.signal]);
  const given = await answered(world, ledger, { asked, operation, parts: found.parts, route, fault }, leaving);
  const place = ledger.journal.indexOf(entry);
  if (place >= 0) ledger.journal[place] = { ...entry, status: given?.status ?? 0 };
  if (given === null) response.destroy();
  else send(response, given, fault);
}

async function answered(world: World, ledger: Ledger, job: Job, closing: AbortSignal): Promise<Answered | null> {
  const { fault, route } = job;
  if (fault === null) return truly(world, ledger, job);
  const refusal = refusalOf(fault, acceptedBy(route), world.clock());
  if ("when" in fault && fault.when === "after") truly(world, ledger, job);
  if (fault.kind === "cut-connection") return null;
  if (fault.kind === "slow" && !(await elapsed(ledger, job, fault.ms, closing))) return null;
  return refusal ?? truly(world, ledger, job);
}

function acceptedBy(route: Route | null): string {
  return (route?.permissions ?? []).join("; ");
}

/** False where nobody waits any longer. */
async function elapsed(ledger: Ledger, { asked }: Job, ms: number, closing: AbortSignal): Promise<boolean> {
  for (const tell of ledger.slow) tell(asked.raw);
  return sleep(ms, true, { signal: closing }).catch(() => false);
}

function truly(world: World, ledger: Ledger, job: Job): Answered {
  if (job.operation === "graphql") return viewer(job.asked);
  const { method, path, query, body } = job.asked;
  const { status, body: shown, headers } = inPages(world, replyTo(world, job), job.asked);
  ledger.violations.push(...violations({ method, path, query, body, status, answer: shown }));
  const accepted = { "x-accepted-github-permissions": acceptedBy(job.route) };
  return { status, body: shown, headers: { ...headers, ...accepted, "x-ratelimit-remaining": "4999" } };
}

function replyTo(world: World, { route, parts, asked: { token, path, query, body } }: Job): Reply {
  if (token === null) return refuse(401, "Requires authentication");
  if (route === null) return NOT_FOUND;
  if (!mayCall(token, route)) return refuse(403, "Resource not accessible by integration");
  if (path.startsWith("/orgs/")) return route.answer({ world, token, parts, query, body });
  const [owner = "", name = "", ...rest] = parts;
  const here = `${owner}/${name}`.toLowerCase() === `${world.owner}/${world.name}`.toLowerCase();
  return here ? route.answer({ world, token, parts: rest, query, body }) : NOT_FOUND;
}

function mayCall({ permissions }: Token, route: Route): boolean {
  if (permissions === "all" || route.permissions.length === 0) return true;
  return route.permissions.some((wanted) => {
    const [name = "", level] = wanted.split("=");
    const held = name === "metadata" ? "read" : permissions[name];
    return held === "write" || (held === "read" && level === "read");
  });
}

/** The one question that is asked in GraphQL: whose token this is. */
function viewer({ token, body }: Asked): Answered {
  const query = textAt(body, "query");
  if (token === null) return { status: 401, body: { message: "Requires authentication" }, headers: {} };
  if (!/^\s*query\s*\{\s*viewer\s*\{\s*login\s*\}\s*\}\s*$/u.test(query)) {
    return { status: 200, body: { errors: [{ message: `the fake cannot answer ${query}` }] }, headers: {} };
  }
  return { status: 200, body: { data: { viewer: { login: token.login } } }, headers: {} };
}

function inPages({ server, prefix }: World, reply: Reply, { path, query }: Asked): Answered {
  if (reply.kind === "one") return { status: reply.status, body: reply.body, headers: {} };
  const size = Math.min(100, Number(query.get("per_page") ?? 30));
  const page = Number(query.get("page") ?? 1);
  const last = Math.max(1, Math.ceil(reply.entries.length / size));
  const shown = reply.entries.slice((page - 1) * size, page * size);
  const link = (to: number, rel: string): string => {
    const next = new URLSearchParams(query);
    next.set("page", String(to));
    return `<${server}${prefix}${path}?${next.toString()}>; rel="${rel}"`;
  };
  const links = page < last ? [link(page + 1, "next"), link(last, "last")] : [];
  const headers: Record<string, string> = links.length === 0 ? {} : { link: links.join(", ") };
  return { status: 200, body: reply.wrap?.(shown, reply.entries.length) ?? shown, headers };
}

function faultOf({ faults, journal }: Ledger, operation: string, number: number): Fault | null {
  const nth = journal.filter((call) => call.operation === operation).length + 1;
  const rule = faults.find((entry) => {
    if (entry.operation !== undefined && entry.operation !== operation) return false;
    const count = entry.operation === undefined ? number : nth;
    return count >= entry.call && count < entry.call + (entry.times ?? 1);
  });
  return rule?.fault ?? null;
}

async function read(world: World, request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString("utf8");
  const raw = `${world.server}${request.url ?? "/"}`;
  const url = new URL(raw);
  const secret = (request.headers.authorization ?? "").replace(/^(token|bearer) /iu, "");
  const graphql = url.pathname === "/graphql" || url.pathname === "/api/graphql";
  return {
    method: request.method ?? "GET",
    path: graphql ? "/graphql" : url.pathname.slice(url.pathname.startsWith(world.prefix) ? world.prefix.length : 0),
    query: url.searchParams,
    body: text === "" ? undefined : (JSON.parse(text) satisfies JsonObject),
    token: world.tokens.get(secret) ?? null,
    raw,
  };
}

function send(response: ServerResponse, { status, body, headers }: Answered, fault: Fault | null): void {
  const text = body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body);
  const bytes = Buffer.from(text);
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": bytes.length,
    "x-github-request-id": "FAKE:1",
    ...headers,
  });
  if (fault?.kind !== "truncated") {
    response.end(bytes);
    return;
  }
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
}
