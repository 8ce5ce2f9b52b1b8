import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { redisStore } from "../../../src/adapters/stores/redis.ts";
import type { SnapshotStore } from "../../../src/ports.ts";
import { type RedisServer, startRedis } from "../../support/redis.ts";
import { startFaultProxy } from "../../support/fault-proxy.ts";
import { canStart } from "../../support/servers.ts";
import { describeStore, versionOf } from "./contract.ts";
import { parse, serialize } from "./parse.ts";
import { calm, snapshotAt } from "./snapshots.ts";

describe.skipIf(!canStart("Redis"))("Redis", () => {
  let server: RedisServer;
  let made = 0;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.stop());

  const at = (
    key: string,
    { url = server.url(), maximumBytes = null as number | null, password = null as string | null } = {},
  ): SnapshotStore =>
    redisStore({
      name: "redis",
      environment: "production",
      parse,
      serialize,
      maximumBytes,
      propagation: 0,
      url,
      username: null,
      password,
      key,
    });

  describeStore(
    "Redis",
    async () => {
      made += 1;
      const key = `pilot:${made}`;
      const proxy = await startFaultProxy(server.port);
      return {
        store: at(key),
        another: () => at(key),
        corrupt: (bytes) => command("SET", key, bytes),
        dispose: () => proxy.stop(),
        small: (maximumBytes) => at(key, { maximumBytes }),
        refused: {
          store: () => at(key, { url: `redis://127.0.0.1:${server.port}`, password: "s3cret-wrong" }),
          secret: "s3cret-wrong",
        },
        missing: () => at(key, { url: server.url({ database: 99 }) }),
        wire: {
          proxy,
          store: () => at(key, { url: server.url({ port: proxy.port }) }),
          tooOften: { answer: Buffer.from("-ERR max number of clients reached\r\n") },
        },
      };
    },
    {
      retryAfter: "Redis does not say when to come back",
    },
  );

  async function command(...words: readonly string[]): Promise<void> {
    const { createClient } = await import("redis");
    const client = createClient({ url: server.url() });
    await client.connect();
    await client.sendCommand([...words]);
    await client.close();
  }

  test("says that a key holds something else, and leaves it", async () => {
    await command("RPUSH", "list", "a");
    expect(await at("list").read(calm())).toMatchObject({ kind: "failed", cause: "malformed" });
    expect(await at("list").write(snapshotAt(1), null, calm())).toMatchObject({ kind: "failed" });
  });

  test("compares the bytes that are there, whatever they are", async () => {
    await command("SET", "odd", '{"sequence":9}');
    const reading = await at("odd").read(calm());
    expect(reading).toMatchObject({ kind: "unreadable" });
    expect(await at("odd").write(snapshotAt(9), versionOf(reading), calm())).toEqual({ kind: "conflict" });
    expect(await at("odd").write(snapshotAt(10), versionOf(reading), calm())).toMatchObject({ kind: "written" });
  });

  test.each(["http://127.0.0.1", "redis//x", ""])("refuses the address %j without repeating it", async (url) => {
    expect(await at("x", { url }).read(calm())).toEqual({
      kind: "failed",
      cause: "unreachable",
      detail: "the url is no redis:// or rediss:// address",
    });
  });
});
