/** Where races run: every kind of store over a server of its own, and a fresh place in it for every round. */

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { StoreKind } from "../../src/core/store-kinds.ts";
import { AWS, startFakeAws } from "../support/aws.ts";
import { repository, temporaryDirectory } from "../support/git.ts";
import { startPostgres } from "../support/postgres.ts";
import { startRedis } from "../support/redis.ts";
import { canStart } from "../support/servers.ts";
import { startUpstash } from "../support/upstash.ts";
import { startFakeVercel, VERCEL } from "../support/vercel.ts";
import { startApache, startNginx } from "../support/web-servers.ts";
import { KV, startWorkerd } from "../support/workerd.ts";

/** One store for one round, as settings say it. */
export interface RacePlace {
  /** Where relative paths begin. */
  readonly directory: string;
  /** The entry of the settings' list `stores`. */
  readonly store: Readonly<Record<string, unknown>>;
  readonly environment: Readonly<Record<string, string>>;
}

/** A kind of store that is raced for. */
export interface Ground {
  /** The port of its server; null where there is none. */
  readonly port: number | null;
  /** A place of its own for every round, reached at another port than the server's where one is given. */
  readonly fresh: (round: number, port?: number) => RacePlace;
  readonly stop: () => Promise<void>;
}

/** When a store compares; where it never does, a proxy delays its answers. */
export type Compares = "while writing" | "before writing" | "never";

/** How a kind is raced for. */
export interface Contest {
  readonly name: string;
  readonly kind: StoreKind;
  readonly compares: Compares;
  readonly rounds: number;
  /** How long after one writer the next begins; a write takes longer. */
  readonly paceMs: number;
  readonly start: () => Promise<Ground>;
}

/** Every contest that can be held here. */
export function contests(): readonly Contest[] {
  const redis = canStart("Redis") ? [REDIS, UPSTASH] : [];
  const postgres = canStart("PostgreSQL") ? [POSTGRES] : [];
  const apache = canStart("Apache") ? [APACHE] : [];
  const nginx = canStart("nginx") ? [NGINX] : [];
  return [FILE, ...redis, ...postgres, GIT, S3, R2, ...apache, ...nginx, WORKERS_KV, VERCEL_CONFIG];
}

const FILE: Contest = {
  name: "file",
  kind: "file",
  compares: "while writing",
  rounds: 20,
  paceMs: 20,
  async start() {
    const place = temporaryDirectory();
    return {
      port: null,
      fresh: (round) => ({ directory: place.path, store: { kind: "file", path: `s${round}.json` }, environment: {} }),
      stop: async () => place[Symbol.dispose](),
    };
  },
};

const REDIS: Contest = {
  name: "redis",
  kind: "redis",
  compares: "while writing",
  rounds: 20,
  paceMs: 20,
  async start() {
    const server = await startRedis();
    return ground(server.port, server.stop, (round, port) => ({
      store: { kind: "redis", url: { env: "URL" }, key: `race:${round}` },
      environment: { URL: server.url({ port }) },
    }));
  },
};

const UPSTASH: Contest = {
  name: "upstash",
  kind: "upstash",
  compares: "while writing",
  rounds: 5,
  paceMs: 30,
  async start() {
    const redis = await startRedis();
    const server = await startUpstash(redis);
    const stop = async () => {
      await server.stop();
      await redis.stop();
    };
    return ground(server.port, stop, (round, port) => ({
      store: { kind: "upstash", url: `http://127.0.0.1:${port}`, token: { env: "TOKEN" }, key: `race:${round}` },
      environment: { TOKEN: server.token },
    }));
  },
};

const POSTGRES: Contest = {
  name: "postgres",
  kind: "postgres",
  compares: "while writing",
  rounds: 5,
  paceMs: 50,
  async start() {
    const server = await startPostgres({ connections: 120 });
    for (const file of ["001_rollout_events.sql", "002_snapshots.sql"]) {
      await server.run(readFileSync(new URL(`../../sql/${file}`, import.meta.url), "utf8"));
    }
    return ground(server.port, server.stop, (round, port) => ({
      store: { kind: "postgres", url: { env: "URL" }, key: `race-${round}` },
      environment: { URL: server.url().replace(`:${server.port}/`, `:${port}/`) },
    }));
  },
};

/** Every writer has a clone of its own machine's; here they share one, and the branch is that of the bare remote. */
const GIT: Contest = {
  name: "git",
  kind: "git",
  compares: "while writing",
  rounds: 5,
  paceMs: 200,
  async start() {
    const remote = repository({ bare: true });
    const place = temporaryDirectory();
    const clone = join(place.path, "clone");
    mkdirSync(clone);
    const git = (...args: readonly string[]) => execFileSync("git", args, { cwd: clone, stdio: "ignore" });
    git("init", "-q");
    git("remote", "add", "origin", remote.directory);
    return {
      port: null,
      fresh: (round) => ({ directory: clone, store: { kind: "git", branch: `race-${round}` }, environment: {} }),
      async stop() {
        remote[Symbol.dispose]();
        place[Symbol.dispose]();
      },
    };
  },
};

const S3: Contest = {
  name: "s3 (AWS as documented)",
  kind: "s3",
  compares: "while writing",
  rounds: 5,
  paceMs: 30,
  async start() {
    const aws = await startFakeAws();
    const region = AWS.region;
    return ground(portOf(aws.endpoint), aws.stop, (round, port) => bucket(region, round, port));
  },
};

const R2: Contest = {
  name: "s3 (R2 in workerd)",
  kind: "s3",
  compares: "while writing",
  rounds: 5,
  paceMs: 50,
  async start() {
    const workerd = await startWorkerd();
    return ground(workerd.r2Port, workerd.stop, (round, port) => bucket("auto", round, port));
  },
};

function bucket(region: string, round: number, port: number): Pick<RacePlace, "store" | "environment"> {
  const { bucket: name, accessKeyId, secretAccessKey } = AWS;
  const endpoint = `http://127.0.0.1:${port}`;
  const secrets = { accessKeyId, secretAccessKey: { env: "SECRET" } };
  return {
    store: { kind: "s3", bucket: name, region, endpoint, ...secrets, key: `race-${round}.json` },
    environment: { SECRET: secretAccessKey },
  };
}

const APACHE: Contest = {
  name: "http (Apache)",
  kind: "http",
  compares: "before writing",
  rounds: 5,
  paceMs: 80,
  async start() {
    const server = await startApache();
    return ground(server.port, server.stop, (round, port) => webFile(server.url(`race-${round}.json`, port), server));
  },
};

const NGINX: Contest = {
  name: "http (nginx)",
  kind: "http",
  compares: "never",
  rounds: 5,
  paceMs: 100,
  async start() {
    const server = await startNginx();
    return ground(server.port, server.stop, (round, port) => webFile(server.url(`race-${round}.json`, port), server));
  },
};

function webFile(
  url: string,
  { username, password }: { readonly username: string; readonly password: string },
): Pick<RacePlace, "store" | "environment"> {
  const store = { kind: "http", url, username, password: { env: "PASSWORD" }, access: "private" };
  return { store, environment: { PASSWORD: password } };
}

const WORKERS_KV: Contest = {
  name: "cloudflare-kv",
  kind: "cloudflare-kv",
  compares: "never",
  rounds: 5,
  paceMs: 100,
  async start() {
    const workerd = await startWorkerd();
    return ground(workerd.kvPort, workerd.stop, (round, port) => ({
      store: {
        kind: "cloudflare-kv",
        account: KV.account,
        namespace: KV.namespace,
        token: { env: "TOKEN" },
        url: `http://127.0.0.1:${port}/client/v4`,
        key: `race-${round}`,
      },
      environment: { TOKEN: KV.token },
    }));
  },
};

const VERCEL_CONFIG: Contest = {
  name: "vercel",
  kind: "vercel",
  compares: "never",
  rounds: 5,
  paceMs: 50,
  async start() {
    const fake = await startFakeVercel();
    return ground(portOf(fake.url), fake.stop, (round, port) => ({
      store: {
        kind: "vercel",
        config: VERCEL.config,
        team: VERCEL.team,
        token: { env: "TOKEN" },
        plan: "enterprise",
        url: `http://127.0.0.1:${port}`,
        key: `race${round}`,
      },
      environment: { TOKEN: VERCEL.token },
    }));
  },
};

function ground(
  port: number,
  stop: () => Promise<void>,
  fresh: (round: number, port: number) => Pick<RacePlace, "store" | "environment">,
): Ground {
  const place = temporaryDirectory();
  return {
    port,
    fresh: (round, at = port) => ({ directory: place.path, ...fresh(round, at) }),
    async stop() {
      await stop();
      place[Symbol.dispose]();
    },
  };
}

function portOf(url: string): number {
  return Number(new URL(url).port);
}
