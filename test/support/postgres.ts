/** A real PostgreSQL server on a free loopback port, in a temporary folder. */

import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import connect from "postgres";
import { freePort, postgresPrograms, serverFolder, startServer, unprivileged } from "./servers.ts";

/** A running server with the user `pilot`, whose password needs escaping. */
export interface PostgresServer {
  readonly port: number;
  readonly password: string;
  /** The address of a database, as the user or as another one. */
  readonly url: (database?: string, user?: { readonly name: string; readonly password: string }) => string;
  /** Runs statements as the user, in the simple protocol. */
  readonly run: (statements: string, database?: string) => Promise<readonly Record<string, unknown>[]>;
  /** The statements that an application has sent so far, one line each. */
  readonly statements: (application: string) => readonly string[];
  readonly stop: () => Promise<void>;
}

const PASSWORD = "s3cret:p@ss/word?";

/**
 * Takes about two seconds, most of them for `initdb`.
 *
 * @param options.more settings in place of those for tests, which log every statement and sync nothing
 */
export async function startPostgres({
  connections = 20,
  more = {},
}: { readonly connections?: number; readonly more?: Readonly<Record<string, string>> } = {}): Promise<PostgresServer> {
  const programs = postgresPrograms();
  if (programs === null) throw new Error("PostgreSQL is not installed");
  const [folder, port] = await Promise.all([serverFolder("postgres"), freePort()]);
  const data = join(folder, "data");
  const passwordFile = join(folder, "password");
  await writeFile(passwordFile, PASSWORD, { mode: 0o644 });
  await promisify(execFile)(
    join(programs, "initdb"),
    [
      "-D",
      data,
      "-U",
      "pilot",
      "-A",
      "scram-sha-256",
      `--pwfile=${passwordFile}`,
      "-E",
      "UTF8",
      "--locale=C",
      "--no-sync",
    ],
    { ...unprivileged(), cwd: folder },
  );
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    fsync: "off",
    shared_buffers: "16MB",
    max_connections: String(connections),
    log_statement: "all",
    log_line_prefix: "%a|",
    timezone: "Asia/Kathmandu",
    ...more,
  };
  const parameters = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = await startServer(join(programs, "postgres"), ["-D", data, ...parameters], folder, (output) =>
    output.includes("ready to accept connections"),
  );
  const url: PostgresServer["url"] = (
    database = "postgres",
    { name, password } = { name: "pilot", password: PASSWORD },
  ) => `postgres://${name}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  return {
    port,
    password: PASSWORD,
    url,
    async run(statements, database) {
      const sql = connect(url(database), { max: 1, onnotice: () => {} });
      try {
        return [...(await sql.unsafe(statements).simple())];
      } finally {
        await sql.end();
      }
    },
    statements: (application) =>
      server
        .output()
        .split("\n")
        .filter((line) => new RegExp(`^${application}\\|LOG: {2}(statement|execute [^:]*):`).test(line)),
    stop: server.stop,
  };
}
