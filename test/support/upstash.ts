/** Upstash's REST API before a real Redis server: https://upstash.com/docs/redis/features/restapi */

import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import { createClient, ErrorReply, RESP_TYPES } from "redis";
import { listen } from "./listen.ts";
import type { RedisServer } from "./redis.ts";

/** One request, as it came. */
export interface RestRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** A running API. */
export interface UpstashServer {
  readonly port: number;
  readonly url: string;
  readonly token: string;
  /** Everything that was asked so far. */
  readonly requests: readonly RestRequest[];
  readonly stop: () => Promise<void>;
}

/** Who may use it. */
export const UPSTASH_TOKEN = "s3cret-token";

/** Starts the API before a server; its client is the server's only other one. */
export async function startUpstash(redis: RedisServer): Promise<UpstashServer> {
  const client = await createClient({ url: redis.url(), RESP: 2 }).connect();
  const requests: RestRequest[] = [];
  let answers = 0;
  const run = async (command: readonly string[]): Promise<unknown> =>
    client.sendCommand([...command], { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body: unknown = JSON.parse(await textOf(request));
    const { method = "", url: path = "", headers } = request;
    requests.push({ method, path, headers, body });
    const say = (status: number, said: unknown) => {
      response.writeHead(status, {
        "content-type": "application/json",
        "upstash-sync-token": `token-${(answers += 1)}`,
      });
      response.end(JSON.stringify(said));
    };
    if (headers.authorization !== `Bearer ${UPSTASH_TOKEN}`) {
      say(401, { error: "WRONGPASS invalid or missing auth token. See https://docs.upstash.com" });
      return;
    }
    if (!isCommand(body)) return say(400, { error: "ERR failed to parse command" });
    try {
      say(200, { result: encoded(await run(body.map(String)), headers["upstash-encoding"] === "base64") });
    } catch (error) {
      if (!(error instanceof ErrorReply)) throw error;
      say(400, { error: error.message });
    }
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const url = await listen(server);
  return {
    port: Number(new URL(url).port),
    url,
    token: UPSTASH_TOKEN,
    requests,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      client.destroy();
    },
  };
}

function isCommand(body: unknown): body is readonly (string | number)[] {
  return Array.isArray(body) && body.every((word) => typeof word === "string" || typeof word === "number");
}

/** `OK` is never encoded. */
function encoded(value: unknown, base64: boolean): unknown {
  if (!Buffer.isBuffer(value)) return value;
  return value.toString(base64 ? "base64" : "utf8");
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}
