/** A server on loopback that hands out snapshots, and does to its answers what a bad day does. */

import { createServer, type Server, type ServerResponse } from "node:http";
import { listen } from "../support/listen.ts";

/** What a request gets. */
export type Behaviour = (response: ServerResponse) => void;

/** A running server. */
export interface SourceServer {
  readonly url: string;
  behaviour: Behaviour;
  /** How many requests have come. */
  readonly requests: () => number;
  readonly stop: () => Promise<void>;
}

/** Starts a server that behaves as told until told otherwise. */
export async function startSource(behaviour: Behaviour): Promise<SourceServer> {
  let requests = 0;
  const server: Server = createServer((_, response) => {
    requests += 1;
    source.behaviour(response);
  });
  const source: SourceServer = {
    url: await listen(server),
    behaviour,
    requests: () => requests,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return source;
}

/** Answers with a text, or the JSON of a value. */
export function sends(value: unknown): Behaviour {
  return (response) => void response.end(typeof value === "string" ? value : JSON.stringify(value));
}
