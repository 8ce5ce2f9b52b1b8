/** One connection to a Redis server: opened by the first call, kept for the next ones, and no reason to stay alive. */

import type { Duration } from "../../../evaluation/instant.ts";
import { failed, type Failed } from "../request.ts";
import { redisRefusal } from "./refusal.ts";

/** Where the server is, and who asks. */
export interface RedisAddress {
  /** `redis://` or `rediss://`, with or without a user, a password and the number of a database. */
  readonly url: string;
  readonly username: string | null;
  readonly password: string | null;
}

/** The part of the client that is used. */
interface Client {
  readonly isOpen: boolean;
  readonly isReady: boolean;
  readonly send: (command: readonly (string | Buffer)[]) => Promise<unknown>;
  readonly ref: () => void;
  readonly unref: () => void;
  readonly destroy: () => void;
}

/** Sends commands; resolves for everything the server does. Texts are answered as bytes: they may be no UTF-8. */
export type Send = (
  command: readonly (string | Buffer)[],
  signal: AbortSignal,
) => Promise<{ readonly kind: "value"; readonly value: unknown } | Failed>;

const PATIENCE: Duration = 10_000;

/** A connection that is not opened yet. */
export function redisConnection(address: RedisAddress): Send {
  let kept: Promise<Client> | null = null;
  let running = 0;
  const drop = (client: Promise<Client>): void => {
    if (kept === client) kept = null;
    client.then(destroyed).catch(() => undefined);
  };
  const current = async (): Promise<Client> => {
    const known = kept;
    if (known !== null && (await isUsable(known))) return known;
    if (known !== null) drop(known);
    kept ??= connected(address);
    return kept;
  };
  return async (command, signal) => {
    if (!isAddress(address.url)) return failed("unreachable", "the url is no redis:// or rediss:// address");
    running += 1;
    try {
      const client = await unlessAborted(current(), signal);
      client.ref();
      return { kind: "value", value: await unlessAborted(client.send(command), signal) };
    } catch (error) {
      if (error instanceof Refused) return redisRefusal("Redis", error.message);
      if (kept !== null) drop(kept);
      return failureOf(error, signal);
    } finally {
      running -= 1;
      // A connection that waits for nothing must not keep the process alive.
      if (running === 0) kept?.then((client) => client.unref()).catch(() => undefined);
    }
  };
}

function isAddress(url: string): boolean {
  return /^rediss?:\/\/./u.test(url) && URL.canParse(url);
}

function isUsable(client: Promise<Client>): Promise<boolean> {
  return client.then(
    ({ isReady }) => isReady,
    () => false,
  );
}

function destroyed(client: Client): void {
  if (client.isOpen) client.destroy();
}

/** An error reply: the server has answered, and the connection is as good as before. */
class Refused extends Error {}

async function connected({ url, username, password }: RedisAddress): Promise<Client> {
  const { createClient, ErrorReply, RESP_TYPES } = await import("redis");
  const client = createClient({
    url,
    ...(username === null ? {} : { username }),
    ...(password === null ? {} : { password }),
    disableOfflineQueue: true,
    RESP: 2,
    socket: { connectTimeout: PATIENCE, reconnectStrategy: false },
  });
  const asRefusal = (error: unknown): never => {
    throw error instanceof ErrorReply ? new Refused(error.message) : error;
  };
  // What goes wrong is told by the call that it goes wrong for.
  client.on("error", () => undefined);
  await client.connect().catch(asRefusal);
  return {
    get isOpen() {
      return client.isOpen;
    },
    get isReady() {
      return client.isReady;
    },
    send: (command) =>
      client.sendCommand([...command], { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } }).catch(asRefusal),
    ref: () => client.ref(),
    unref: () => client.unref(),
    destroy: () => client.destroy(),
  };
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new Error("aborted"));
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

function failureOf(error: unknown, signal: AbortSignal): Failed {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  const isTimeout = error instanceof Error && error.constructor.name.includes("Timeout");
  if (signal.aborted || isTimeout || code === "ETIMEDOUT") return failed("timeout", "Redis did not answer in time");
  return failed("unreachable", `Redis cannot be reached${/^[A-Z_]{3,40}$/u.test(code) ? ` (${code})` : ""}`);
}
