/**
 * Servers that refuse everything and repeat what they were told, credentials included, in every place that a client
 * might show: bodies, headers, error codes and error texts. What they say shows whether a client hides its secrets.
 */

import { createServer as createHttp, type IncomingMessage, type Server } from "node:http";
import { createServer as createTcp, type Server as TcpServer, type Socket } from "node:net";
import { listen } from "./listen.ts";

/** A server and what it answers at the moment. */
export interface EchoServer {
  /** `host:port`. */
  readonly address: string;
  /** Everything that clients said, to see that a secret was sent at all. */
  readonly heard: () => string;
  /** `hang-up`, `cut` (half an answer), or a status. */
  answer: "hang-up" | "cut" | number;
  readonly stop: () => Promise<void>;
}

/** An HTTP server whose errors have the forms of all the APIs that stores use at once. */
export async function startHttpEcho(): Promise<EchoServer> {
  let heard = "";
  const server = createHttp(async (request, response) => {
    const said = await everythingIn(request);
    heard += said;
    const { answer } = echo;
    if (answer === "hang-up") {
      response.destroy();
      return;
    }
    const status = answer === "cut" ? 200 : answer;
    const header = said.replaceAll(/[^\x21-\x7e]/gu, "").slice(0, 4000);
    response.writeHead(status, {
      ...(status >= 300 && status < 400 ? { location: `http://127.0.0.1:1/${header}` } : {}),
      ...(status === 401 ? { "www-authenticate": 'Basic realm="echo"' } : {}),
      "x-echo": header,
      ...(answer === "cut" ? { "content-length": "9999" } : {}),
    });
    if (answer === "cut") response.write(said, () => response.destroy());
    else response.end(bodyFor(request, said));
  });
  const echo: EchoServer = {
    address: new URL(await listen(server)).host,
    heard: () => heard,
    answer: 500,
    stop: () => stopped(server),
  };
  return echo;
}

async function everythingIn(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const authorization = request.headers.authorization ?? "";
  const basic = /^Basic (.+)$/u.exec(authorization)?.[1];
  const decoded = basic === undefined ? "" : Buffer.from(basic, "base64").toString();
  return [decoded, request.url, JSON.stringify(request.rawHeaders), Buffer.concat(chunks).toString()].join(" ");
}

/** XML where XML is expected, JSON elsewhere. */
function bodyFor(request: IncomingMessage, said: string): string {
  if (request.headers["x-amz-date"] !== undefined) {
    const token = String(request.headers["x-amz-security-token"]);
    return `<Error><Code>${token}</Code><Message>${said}</Message></Error>`;
  }
  const word = said.split(" ")[0] ?? "";
  const error = { code: said, message: said };
  return JSON.stringify({
    error: request.headers["upstash-encoding"] === undefined ? error : said,
    word,
    errors: [{ code: 1, message: said }],
    result: said,
  });
}

/** A Redis server that answers every command with an error that repeats it. */
export function startRedisEcho(): Promise<EchoServer> {
  return startTcpEcho((bytes, said) => {
    const line = said.replaceAll(/[\r\n]+/gu, " ");
    const commands = Math.max(1, bytes.toString("latin1").split(/(?=\*\d+\r\n)/u).length);
    return Array.from({ length: commands }, (_, index) => `-${index % 2 === 0 ? "ERR" : "WRONGPASS"} ${line}\r\n`).join(
      "",
    );
  });
}

/** A PostgreSQL server that asks for the password in clear text, and repeats it in its refusal. */
export function startPostgresEcho(): Promise<EchoServer> {
  return startTcpEcho((bytes, said) => {
    if (bytes.length === 8) return "N";
    if (bytes[0] !== 0x70) return Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3]);
    const line = said.replaceAll("\0", " ");
    const fields = Buffer.from(`SFATAL\0VFATAL\0C28P01\0M${line}\0D${line}\0H${line}\0\0`);
    const length = Buffer.alloc(4);
    length.writeInt32BE(fields.length + 4);
    return Buffer.concat([Buffer.from("E"), length, fields]);
  });
}

async function startTcpEcho(answerTo: (bytes: Buffer, said: string) => string | Buffer): Promise<EchoServer> {
  let heard = "";
  const open = new Set<Socket>();
  const server = createTcp((socket) => {
    open.add(socket);
    let said = "";
    socket.on("error", () => socket.destroy());
    socket.on("data", (bytes: Buffer) => {
      said += bytes.toString("latin1");
      heard += bytes.toString("latin1");
      if (echo.answer === "hang-up") socket.destroy();
      else if (echo.answer === "cut") socket.end(answerTo(bytes, said).slice(0, 3));
      else socket.write(answerTo(bytes, said));
    });
  });
  const echo: EchoServer = {
    address: new URL(await listen(server)).host,
    heard: () => heard,
    answer: 500,
    stop() {
      for (const socket of open) socket.destroy();
      return stopped(server);
    },
  };
  return echo;
}

function stopped(server: Server | TcpServer): Promise<void> {
  if ("closeAllConnections" in server) server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
