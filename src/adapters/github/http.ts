/**
 * As much of `fetch` as octokit needs, over Node's own HTTP client.
 *
 * Node's `fetch` is another client, which is compiled when it is first used: one request costs 57 ms of processor time
 * with it and 11 ms with this, where a whole empty Node process costs 27 ms. A job asks a handful of questions.
 */

import type { IncomingMessage, RequestOptions } from "node:http";
import { createRequire } from "node:module";

/** What is sent. */
export interface Sent {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
}

/** What came back; the body may still fail. */
export interface Received {
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly headers: Iterable<[string, string]> & { get(name: string): string | null | undefined };
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Node's own `fetch` is one, and so is {@link httpFetch}. */
export type Fetch = (url: string, sent: Sent) => Promise<Received>;

// Asked for by an `import`, the module would show everything it has, Node's `fetch` among it, and so load that.
const require = createRequire(import.meta.url);

const MOST_REDIRECTS = 5;

/** Asks, and follows where the server sends it; a token goes to no other origin. */
export const httpFetch: Fetch = async (url, sent) => {
  let place = new URL(url);
  let order = sent;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const answer = await ask(place, order);
    const location = REDIRECTS.has(answer.statusCode ?? 0) ? answer.headers.location : undefined;
    if (location === undefined) return received(answer, place);
    answer.resume();
    const next = new URL(location, place);
    order = redirected(order, answer.statusCode ?? 0, next.origin === place.origin);
    place = next;
  }
  throw new TypeError(`${place.origin} redirects more than ${MOST_REDIRECTS} times`);
};

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

function redirected(order: Sent, status: number, sameOrigin: boolean): Sent {
  const { authorization: _, ...others } = order.headers;
  const headers = sameOrigin ? order.headers : others;
  // Where the method may change, browsers have settled on this.
  const becomesGet = status === 303 || (status < 303 && order.method === "POST");
  return becomesGet ? { method: "GET", headers, signal: order.signal } : { ...order, headers };
}

function ask(place: URL, { method, headers, body, signal }: Sent): Promise<IncomingMessage> {
  const { request } = clientFor(place);
  const options: RequestOptions = { method, headers: { ...headers, "accept-encoding": "identity" }, signal };
  return new Promise((resolve, reject) => {
    request(place, options, resolve).on("error", reject).end(body);
  });
}

function clientFor({ protocol }: URL): Pick<typeof import("node:http"), "request"> {
  switch (protocol) {
    case "https:":
      return require("node:https");
    case "http:":
      return require("node:http");
    default:
      throw new TypeError(`${protocol} is neither https: nor http:`);
  }
}

function received(answer: IncomingMessage, place: URL): Received {
  const whole = bodyOf(answer);
  // Whoever reads it hears of a failure; until then it must not count as unhandled.
  whole.catch(() => {});
  return {
    status: answer.statusCode ?? 0,
    statusText: answer.statusMessage ?? "",
    url: place.href,
    headers: new Map(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])),
    text: async () => (await whole).toString("utf8"),
    arrayBuffer: async () => new Uint8Array(await whole).buffer,
  };
}

function bodyOf(answer: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    answer
      .on("data", (chunk: Buffer) => chunks.push(chunk))
      .on("error", reject)
      .on("end", () => resolve(Buffer.concat(chunks)));
  });
}
