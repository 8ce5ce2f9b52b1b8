/** What lies between the store and the examples: a web server over the file of the store, which takes events too. */

import { readFileSync } from "node:fs";
import { createServer as createHttpServer } from "node:http";
import { createServer as createRawServer, type Server } from "node:net";
import type { EventRow } from "../../../src/events/index.ts";
import { listen } from "../../support/listen.ts";

/** A running web server. */
export interface Edge extends Disposable {
  readonly snapshotUrl: string;
  /** Where one example posts its events. */
  eventsUrl(example: string): string;
  /** How many rows one example has posted, by their event. */
  eventsOf(example: string): Readonly<Record<string, number>>;
  /** From now on everything is answered with something else that is no answer. */
  breakDown(): void;
}

/** Answers that are none, as whole HTTP exchanges: a proxy's page, wrong types, half a body, no HTTP at all. */
const NO_ANSWERS: readonly string[] = [
  withLength("HTTP/1.1 502 Bad Gateway", "<html>502</html>"),
  withLength("HTTP/1.1 200 OK", "<html>Sign in</html>"),
  withLength("HTTP/1.1 200 OK", "[]"),
  withLength("HTTP/1.1 200 OK", '{"value":"true"}'),
  withLength("HTTP/1.1 200 OK", "null"),
  withLength("HTTP/1.1 200 OK", "[".repeat(100_000)),
  'HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{"value":true',
  "no HTTP at all\r\n\r\n",
  "",
];

/** Each of them in turn. */
function noAnswers(): () => string {
  let turn = 0;
  return () => NO_ANSWERS[turn++ % NO_ANSWERS.length] ?? "";
}

function withLength(status: string, body: string): string {
  return `${status}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`;
}

/** Starts it on loopback over the snapshot file of a store. */
export async function startEdge(snapshot: string): Promise<Edge> {
  const events = new Map<string, Record<string, number>>();
  const noAnswer = noAnswers();
  let broken = false;
  const server = createHttpServer((request, response) => {
    if (broken) {
      request.socket.end(noAnswer());
      return;
    }
    let text = "";
    request.setEncoding("utf8").on("data", (part: string) => (text += part));
    request.on("end", () => {
      if (request.method === "GET") return response.end(readFileSync(snapshot));
      const rows: readonly EventRow[] = JSON.parse(text).events;
      const counts = events.get(request.url ?? "") ?? {};
      events.set(request.url ?? "", counts);
      for (const { event } of rows) counts[event] = (counts[event] ?? 0) + 1;
      return response.end();
    });
  });
  const url = await listen(server);
  return {
    snapshotUrl: `${url}/snapshot.json`,
    eventsUrl: (example) => `${url}/events/${example}`,
    eventsOf: (example) => events.get(`/events/${example}`) ?? {},
    breakDown: () => (broken = true),
    [Symbol.dispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** In place of a server that has ended: takes its port, and gives no answer in as many ways as there are. */
export async function startImpostor(port: number): Promise<Server> {
  const noAnswer = noAnswers();
  const server = createRawServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => socket.end(noAnswer()));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  return server;
}
