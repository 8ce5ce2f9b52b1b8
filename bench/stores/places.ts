/** The stores that are measured, each on a real server, and beside each the plainest client that promises the same. */

import * as fs from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { createClient } from "redis";
import { gitContext, gitText } from "../../src/adapters/git/command.ts";
import type { StoreBasis } from "../../src/adapters/stores/basis.ts";
import { fileStore } from "../../src/adapters/stores/file.ts";
import { gitStore } from "../../src/adapters/stores/git.ts";
import { postgresStore } from "../../src/adapters/stores/postgres.ts";
import { redisStore } from "../../src/adapters/stores/redis.ts";
import type { StoreSettings } from "../../src/core/settings.ts";
import type { StoreKind } from "../../src/core/store-kinds.ts";
import type { SnapshotStore } from "../../src/ports.ts";
import { cloneOf, GIT_ENVIRONMENT, repository, temporaryDirectory } from "../../test/support/git.ts";
import { startPostgres } from "../../test/support/postgres.ts";
import { startRedis } from "../../test/support/redis.ts";
import { wayTo } from "./distance.ts";

/** Starts a place whose answers travel `distance` milliseconds. */
export type StartPlace = (basis: StoreBasis, distance: number) => Place | Promise<Place>;

/** One store, and what it is measured against. */
export interface Place {
  readonly kind: StoreKind;
  /** As the settings would have them, where a limit depends on them. */
  readonly options: StoreSettings["options"];
  /** A client under a key. */
  readonly store: (key: string) => SnapshotStore;
  /** The plainest way to put a text there that promises as much, and to get it back; the same connection for both. */
  readonly put: (text: string) => Promise<unknown>;
  readonly get: () => Promise<string>;
  /** Reads all that counts there, where that is more than the snapshot. */
  readonly read?: () => Promise<unknown>;
  /** What a publish has to do there. */
  readonly protocol: Protocol;
  /** Exchanges on the wire so far; null where there is no wire. */
  readonly exchanges: (() => number) | null;
  readonly stop: () => Promise<unknown> | void;
}

/** What must come between a snapshot that is known and a store that has confirmed it. */
export interface Protocol {
  readonly words: string;
  /** How often the snapshot is read: once to confirm it, and once more where nothing but the writer compares. */
  readonly reads: number;
  /** Milliseconds that must be waited for other writers, by those that the bare put takes. */
  readonly wait: (put: number) => number;
}

/** Of every store that compares by itself. */
export const COMPARES: Protocol = { words: "put if unchanged, read", reads: 1, wait: () => 0 };

/** A place on this machine's disk: a put is on the disk when it is done, in a file that is whole at every moment. */
export function filePlace(basis: StoreBasis): Place {
  const folder = temporaryDirectory();
  const [path, temporary] = [join(folder.path, "bare"), join(folder.path, "bare.tmp")];
  return {
    kind: "file",
    options: {},
    store: (key) => fileStore({ ...basis, path: join(folder.path, key) }),
    async put(text) {
      const file = fs.openSync(temporary, "w");
      fs.writeFileSync(file, text);
      fs.fsyncSync(file);
      fs.closeSync(file);
      fs.renameSync(temporary, path);
      const directory = fs.openSync(folder.path, "r");
      fs.fsyncSync(directory);
      fs.closeSync(directory);
    },
    get: async () => fs.readFileSync(path, "utf8"),
    protocol: { ...COMPARES, words: "lock, read, write and sync, read" },
    exchanges: null,
    stop: () => folder[Symbol.dispose](),
  };
}

/** A branch of a bare repository: the fewest commands that move it forward, by who knows where it is. */
export function gitPlace(basis: StoreBasis): Place {
  const remote = repository({ bare: true });
  const clone = cloneOf(remote);
  const context = gitContext(clone.directory, GIT_ENVIRONMENT);
  const run = (args: readonly string[], input = "") => gitText(context, args, { input });
  const identity = ["-c", "user.name=b", "-c", "user.email=b@b"];
  const ref = "refs/heads/bare";
  let tip = "";
  return {
    kind: "git",
    options: {},
    store: (branch) =>
      gitStore({
        ...basis,
        directory: clone.directory,
        remote: "origin",
        branch,
        path: "snapshot.json",
        environmentOfGit: GIT_ENVIRONMENT,
      }),
    async put(text) {
      const blob = await run(["hash-object", "-w", "--stdin"], text);
      const tree = await run(["mktree"], `100644 blob ${blob}\tsnapshot.json\n`);
      const parent = tip === "" ? [] : ["-p", tip];
      const commit = await run([...identity, "commit-tree", tree, ...parent, "-m", "Put"]);
      await run(["push", "-q", `--force-with-lease=${ref}:${tip}`, "origin", `${commit}:${ref}`]);
      tip = commit;
    },
    async get() {
      const [commit = ""] = (await run(["ls-remote", "origin", ref])).split("\t");
      return run(["cat-file", "blob", `${commit}:snapshot.json`]);
    },
    protocol: { ...COMPARES, words: "commit, push if unchanged, read" },
    exchanges: null,
    stop() {
      clone[Symbol.dispose]();
      remote[Symbol.dispose]();
    },
  };
}

/** A key of a Redis server. */
export async function redisPlace(basis: StoreBasis, distance: number): Promise<Place> {
  const server = await startRedis();
  const way = await wayTo(server.port, distance);
  const url = server.url({ port: way.port });
  const client = await createClient({ url }).connect();
  return {
    kind: "redis",
    options: {},
    store: (key) => redisStore({ ...basis, url, username: null, password: null, key }),
    put: (text) => client.set("bare", text),
    get: async () => (await client.get("bare")) ?? "",
    protocol: COMPARES,
    exchanges: way.exchanges,
    async stop() {
      client.destroy();
      await way.stop();
      await server.stop();
    },
  };
}

/** What a server of PostgreSQL does unless it is told otherwise. */
const AS_INSTALLED = { fsync: "on", log_statement: "none", shared_buffers: "128MB" };

/** A row of a table. Every call has a connection of its own, the store's and the bare ones. */
export async function postgresPlace(basis: StoreBasis, distance: number): Promise<Place> {
  const server = await startPostgres({ more: AS_INSTALLED });
  for (const name of ["001_rollout_events.sql", "002_snapshots.sql"]) {
    await server.run(fs.readFileSync(new URL(`../../sql/${name}`, import.meta.url), "utf8"));
  }
  const way = await wayTo(server.port, distance);
  const url = server.url().replace(`:${server.port}/`, `:${way.port}/`);
  const run = async (statement: string, values: readonly string[]) => {
    const sql = postgres(url, { max: 1, prepare: false, fetch_types: false });
    try {
      return await sql.unsafe<{ snapshot: string }[]>(statement, [...values]);
    } finally {
      await sql.end({ timeout: 0 });
    }
  };
  return {
    kind: "postgres",
    options: {},
    store: (key) => postgresStore({ ...basis, url, key }),
    put: (text) =>
      run(
        `insert into pilot_rollout_snapshots (key, sequence, snapshot) values ('bare', 0, $1)
          on conflict (key) do update set snapshot = excluded.snapshot`,
        [text],
      ),
    get: async () =>
      (await run("select snapshot from pilot_rollout_snapshots where key = 'bare'", []))[0]?.snapshot ?? "",
    protocol: { ...COMPARES, words: "upsert if unchanged, with the guide's table, read" },
    exchanges: way.exchanges,
    async stop() {
      await way.stop();
      await server.stop();
    },
  };
}
