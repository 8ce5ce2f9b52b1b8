/** `serve`: answers OFREP from a store, for containers and for every language without a client of ours. */

import { type Command } from "commander";
import type { Client, ClientProblem, Source } from "../client/index.ts";
import { readToServe, storeToServe } from "../commands/serve.ts";
import type { World } from "../commands/world.ts";
import type { Duration } from "../evaluation/instant.ts";
import type { ReadableStore } from "../ports.ts";
import { escapeTerminal } from "../report/escape.ts";
import { jsonText } from "../report/json.ts";
import { durationOption, type GlobalOptions, portOption, withGlobals } from "./options.ts";

/** How it is served. */
export interface ServeOptions extends GlobalOptions {
  readonly port: number;
  readonly host: string;
  readonly every: Duration;
  readonly environment: string;
  readonly allowOrigin?: string;
}

/** Adds the command to the program. */
export function addServe(root: Command, run: (options: ServeOptions) => Promise<void>): void {
  withGlobals(root.command("serve"))
    .description("answer OFREP from a store, with GET /health, until it is stopped")
    .option("--port <port>", "0 takes any free one", portOption, 8080)
    .option("--host <address>", "0.0.0.0 in a container", "127.0.0.1")
    .option("--every <time>", "how often the store is read", durationOption, 10_000)
    .option("--environment <name>", "serve the store of this environment", "production")
    .option("--allow-origin <origin>", "browsers of this origin may ask")
    .action((options: ServeOptions) => run(options));
}

/** What a server of flags needs from its process. */
export interface ServeSurroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly stopped: Promise<void>;
}

/** Listens until it is stopped, then gives the answers that are under way. */
export async function serve(world: World, options: ServeOptions, around: ServeSurroundings): Promise<void> {
  const store = await storeToServe(world, options.environment);
  const [{ createClient }, { ofrepHandler }, { startHttpServer }] = await Promise.all([
    import("../client/index.ts"),
    import("../ofrep/index.ts"),
    import("../adapters/http-server.ts"),
  ]);
  const client = createClient({
    source: sourceOf(store, world),
    environment: options.environment,
    refresh: { every: options.every, mode: "timer" },
    onError: sayingOnce(around.err),
  });
  try {
    const { allowOrigin } = options;
    const handle = ofrepHandler(client, allowOrigin === undefined ? {} : { allowOrigin });
    const server = await startHttpServer(
      async (request) => (await handle(request)) ?? otherwise(client, request),
      options.host,
      options.port,
    );
    const { url } = server;
    around.out(
      options.json === true
        ? jsonText({ version: 1, url, store: store.name })
        : `Answering OFREP from store ${store.name} at ${url}; GET ${url}/health\n`,
    );
    await around.stopped;
    await server.close();
  } finally {
    client.close();
  }
}

/** A store of the settings as a source of the client. */
function sourceOf(store: ReadableStore, world: World): Source {
  return async ({ signal }) => {
    const snapshot = await readToServe(store, world, signal);
    if (snapshot === null) throw new Error(`store ${store.name}: nothing was published yet`);
    return { snapshot };
  };
}

/** Everything that is not OFREP: the state of the client at `/health`. Stale answers are better than none. */
function otherwise(client: Client, request: Request): Response {
  if (new URL(request.url).pathname !== "/health") return new Response(null, { status: 404 });
  const snapshot = client.snapshot();
  if (snapshot === undefined) return Response.json({ status: "empty" }, { status: 503 });
  const { sequence, revision, publishedAt } = snapshot;
  return Response.json({ status: client.isStale() ? "stale" : "ok", sequence, revision, publishedAt });
}

/** A store that is away for an hour is one line, not one for every reading. */
function sayingOnce(err: (text: string) => void): (problem: ClientProblem) => void {
  let last = "";
  return ({ code, message }) => {
    const line = `pilot-rollout: ${code}: ${escapeTerminal(message)}\n`;
    if (line !== last) err(line);
    last = line;
  };
}
