/** A `fetch`-style handler behind Node's HTTP server. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

/** Answers a request. */
export type FetchHandler = (request: Request) => Promise<Response>;

/** A server that listens. */
export interface HttpServer {
  /** Such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Ends when the answers that are under way have been given. */
  close(): Promise<void>;
}

/** The longest body that is read; what is longer is cut, and too long for any handler. */
const LONGEST_BODY = 1024 * 1024;

/** How long a close waits for answers, in milliseconds; containers are given 10 s to end. */
const PATIENCE = 5_000;

/** Listens. Rejects where it cannot, such as on a port that is taken. */
export async function startHttpServer(handle: FetchHandler, host: string, port: number): Promise<HttpServer> {
  const underWay = new Set<Promise<void>>();
  const server = createServer((incoming, outgoing) => {
    const work = answer(handle, incoming, outgoing).catch(() => {
      if (!outgoing.headersSent) outgoing.writeHead(500);
      outgoing.end();
    });
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  });
  server.listen(port, host);
  await once(server, "listening");
  return { url: urlOf(server), close: () => closed(server, underWay) };
}

async function answer(handle: FetchHandler, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const response = await handle(await requestOf(incoming));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  const sent = once(outgoing, "close");
  outgoing.end(Buffer.from(await response.arrayBuffer()));
  await sent;
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const { method = "GET", url = "/", headers } = incoming;
  const pairs = Object.entries(headers).map(([name, value]): [string, string] => [name, [value].flat().join(", ")]);
  const body = await bodyOf(incoming);
  // Only the path matters; the host is whatever the caller called us.
  const address = new URL(url.startsWith("/") ? `http://localhost${url}` : url);
  const bodiless = body.length === 0 || method === "GET" || method === "HEAD";
  return new Request(address, { method, headers: pairs, ...(bodiless ? {} : { body }) });
}

async function bodyOf(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    const octets = Buffer.from(chunk);
    if (length <= LONGEST_BODY) chunks.push(octets);
    length += octets.length;
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function urlOf(server: Server): string {
  const address = server.address();
  if (typeof address !== "object" || address === null) return String(address);
  const host = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}

/** Connections that were kept for later requests, or never asked for anything, keep nobody waiting. */
async function closed(server: Server, underWay: ReadonlySet<Promise<void>>): Promise<void> {
  const end = once(server, "close");
  server.close();
  await Promise.race([Promise.all(underWay), sleep(PATIENCE, undefined, { ref: false })]);
  server.closeAllConnections();
  await end;
}
