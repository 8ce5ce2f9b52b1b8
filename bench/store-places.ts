/** The stores that are measured, each on a real server, with the barest way to put the same bytes beside it. */

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AwsClient } from "aws4fetch";
import postgres from "postgres";
import { createClient } from "redis";
import type { StoreBasis } from "../src/adapters/stores/basis.ts";
import { cloudflareKvStore } from "../src/adapters/stores/cloudflare-kv.ts";
import { fileStore } from "../src/adapters/stores/file.ts";
import { gitStore } from "../src/adapters/stores/git.ts";
import { httpStore } from "../src/adapters/stores/http.ts";
import { postgresStore } from "../src/adapters/stores/postgres.ts";
import { redisStore } from "../src/adapters/stores/redis.ts";
import { s3Store } from "../src/adapters/stores/s3.ts";
import type { SnapshotStore } from "../src/ports.ts";
import { startFaultProxy } from "../test/support/fault-proxy.ts";
import { cloneOf, repository, temporaryDirectory } from "../test/support/git.ts";
import { startPostgres } from "../test/support/postgres.ts";
import { startRedis } from "../test/support/redis.ts";
import { missingServers } from "../test/support/servers.ts";
import { startApache } from "../test/support/web-servers.ts";
import { KV, R2_BUCKET, startWorkerd } from "../test/support/workerd.ts";

/** One store, and what it is measured against. */
export interface Place {
  readonly name: string;
  /** A client under a key; one that no other task uses. */
  readonly store: (key: string) => SnapshotStore;
  /** The barest way to put bytes there: no comparison, nothing read. */
  readonly put: (text: string) => Promise<unknown>;
  /** How often a write reads the whole snapshot by itself, beside the reading back that follows it. */
  readonly reads: number;
  /** Why it is not held to the target; null where it is. */
  readonly exempt: string | null;
  readonly stop: () => Promise<unknown> | void;
}

/** Starts everything that is installed, each server behind a proxy that answers `delay` milliseconds later. */
export async function startPlaces(
  basis: StoreBasis,
  delay: number,
): Promise<{ readonly places: readonly Place[]; readonly missing: readonly string[] }> {
  const missing = new Set<string>(missingServers());
  const far = async (port: number) => {
    const proxy = await startFaultProxy(port);
    if (delay > 0) proxy.arm({ kind: "delay", ms: delay }, 0, Number.POSITIVE_INFINITY);
    return proxy;
  };
  const servers = await Promise.all([
    ...(missing.has("Redis") ? [] : [redisPlace(basis, far)]),
    ...(missing.has("PostgreSQL") ? [] : [postgresPlace(basis, far)]),
    ...(missing.has("Apache") ? [] : [httpPlace(basis, far)]),
    ...cloudPlaces(basis, far),
  ]);
  const places = [filePlace(basis), gitPlace(basis), ...servers];
  return { places, missing: [...missing].filter((name) => ["Redis", "PostgreSQL", "Apache"].includes(name)) };
}

type Far = (port: number) => Promise<{ readonly port: number; readonly stop: () => Promise<void> }>;

function filePlace(basis: StoreBasis): Place {
  const folder = temporaryDirectory();
  return {
    name: "file",
    store: (key) => fileStore({ ...basis, path: join(folder.path, key) }),
    async put(text) {
      // As durable as the store's: on the disk before it takes the place of the old one.
      await writeFile(join(folder.path, "bare.tmp"), text, { flush: true });
      await rename(join(folder.path, "bare.tmp"), join(folder.path, "bare"));
    },
    reads: 1,
    exempt: null,
    stop: () => folder[Symbol.dispose](),
  };
}

function gitPlace(basis: StoreBasis): Place {
  const remote = repository({ bare: true });
  const clone = cloneOf(remote);
  const git = (args: readonly string[], input = "") =>
    execFileSync("git", [...args], {
      cwd: clone.directory,
      input,
      encoding: "utf8",
      stdio: ["pipe", "pipe", "ignore"],
    }).trim();
  return {
    name: "git",
    store: (branch) =>
      gitStore({ ...basis, directory: clone.directory, remote: "origin", branch, path: "snapshot.json" }),
    async put(text) {
      const blob = git(["hash-object", "-w", "--stdin"], text);
      const tree = git(["mktree"], `100644 blob ${blob}\tsnapshot.json\n`);
      const commit = git(["-c", "user.name=b", "-c", "user.email=b@b", "commit-tree", tree, "-m", "Put"]);
      git(["push", "-q", "-f", "origin", `${commit}:refs/heads/bare`]);
    },
    reads: 2,
    exempt: null,
    stop() {
      clone[Symbol.dispose]();
      remote[Symbol.dispose]();
    },
  };
}

async function redisPlace(basis: StoreBasis, far: Far): Promise<Place> {
  const server = await startRedis();
  const proxy = await far(server.port);
  const url = server.url({ port: proxy.port });
  const client = await createClient({ url }).connect();
  return {
    name: "redis",
    store: (key) => redisStore({ ...basis, url, username: null, password: null, key }),
    put: (text) => client.set("bare", text),
    reads: 0,
    exempt: null,
    async stop() {
      client.destroy();
      await proxy.stop();
      await server.stop();
    },
  };
}

async function postgresPlace(basis: StoreBasis, far: Far): Promise<Place> {
  const server = await startPostgres();
  for (const name of ["001_rollout_events.sql", "002_snapshots.sql"]) {
    await server.run(readFileSync(new URL(`../sql/${name}`, import.meta.url), "utf8"));
  }
  const proxy = await far(server.port);
  const url = server.url().replace(`:${server.port}/`, `:${proxy.port}/`);
  return {
    name: "postgres",
    store: (key) => postgresStore({ ...basis, url, key }),
    async put(text) {
      // A connection of its own for each, as a run has it.
      const sql = postgres(url, { max: 1 });
      await sql`insert into pilot_rollout_snapshots (key, sequence, snapshot) values ('bare', 0, ${text})
        on conflict (key) do update set snapshot = excluded.snapshot`;
      await sql.end();
    },
    reads: 0,
    exempt: null,
    async stop() {
      await proxy.stop();
      await server.stop();
    },
  };
}

async function httpPlace(basis: StoreBasis, far: Far): Promise<Place> {
  const server = await startApache();
  const proxy = await far(server.port);
  const at = (key: string) => server.url(key, proxy.port);
  const { username, password } = server;
  const authorization = `Basic ${btoa(`${username}:${password}`)}`;
  return {
    name: "http",
    store: (key) => httpStore({ ...basis, url: at(key), token: null, username, password, fetch }),
    put: (body) => fetch(at("bare"), { method: "PUT", body, headers: { authorization } }).then(done),
    reads: 2,
    exempt: "web servers compare before they write and not while, so a write waits twice as long as its PUT took",
    async stop() {
      await proxy.stop();
      await server.stop();
    },
  };
}

function cloudPlaces(basis: StoreBasis, far: Far): readonly Promise<Place>[] {
  const workerd = startWorkerd();
  const kv = async (): Promise<Place> => {
    const proxy = await far((await workerd).kvPort);
    const url = `http://127.0.0.1:${proxy.port}/client/v4`;
    const bare = `${url}/accounts/${KV.account}/storage/kv/namespaces/${KV.namespace}/values/bare`;
    const headers = { authorization: `Bearer ${KV.token}` };
    return {
      name: "cloudflare-kv",
      store: (key) => cloudflareKvStore({ ...basis, ...KV, key, url, fetch }),
      put: (body) => fetch(bare, { method: "PUT", body, headers }).then(done),
      reads: 2,
      exempt: null,
      stop: () => proxy.stop(),
    };
  };
  const s3 = async (): Promise<Place> => {
    const proxy = await far((await workerd).r2Port);
    const keys = { accessKeyId: "id", secretAccessKey: "secret", region: "auto" };
    const endpoint = `http://127.0.0.1:${proxy.port}`;
    const client = new AwsClient({ ...keys, service: "s3", retries: 0 });
    const options = { ...basis, ...keys, bucket: R2_BUCKET, endpoint, sessionToken: null, cacheControl: null, fetch };
    return {
      name: "s3",
      store: (key) => s3Store({ ...options, key }),
      put: (body) => client.fetch(`${endpoint}/${R2_BUCKET}/bare`, { method: "PUT", body }).then(done),
      reads: 0,
      exempt: null,
      async stop() {
        await proxy.stop();
        await (await workerd).stop();
      },
    };
  };
  return [kv(), s3()];
}

async function done(answer: Response): Promise<void> {
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`a bare put is answered ${answer.status}`);
}
