/** A real Redis server on a free loopback port, without a disk. */

import { freePort, program, serverFolder, startServer } from "./servers.ts";

/** A running server with one password. */
export interface RedisServer {
  readonly port: number;
  readonly password: string;
  /** The address of a database at a port, this server's own unless said otherwise. */
  readonly url: (options?: { readonly port?: number; readonly database?: number }) => string;
  readonly stop: () => Promise<void>;
}

const PASSWORD = "s3cret:p@ss/word?";

/** Takes a few milliseconds. */
export async function startRedis(): Promise<RedisServer> {
  const command = program("redis-server");
  if (command === null) throw new Error("Redis is not installed");
  const [folder, port] = await Promise.all([serverFolder("redis"), freePort()]);
  const settings = {
    bind: "127.0.0.1",
    port: String(port),
    requirepass: PASSWORD,
    save: "",
    appendonly: "no",
    dir: folder,
    databases: "16",
  };
  const parameters = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  const server = await startServer(command, parameters, folder, (output) =>
    output.includes("Ready to accept connections"),
  );
  return {
    port,
    password: PASSWORD,
    url: ({ port: at = port, database = 0 } = {}) =>
      `redis://default:${encodeURIComponent(PASSWORD)}@127.0.0.1:${at}/${database}`,
    stop: server.stop,
  };
}
