import { Redis } from "@upstash/redis";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMPARE_AND_SET, scriptArguments } from "../../../src/adapters/stores/redis/compare-and-set.ts";
import { upstashStore } from "../../../src/adapters/stores/upstash.ts";
import type { SnapshotStore } from "../../../src/ports.ts";
import { NOW } from "../../support/builders.ts";
import { httpAnswer, startFaultProxy } from "../../support/fault-proxy.ts";
import { type RedisServer, startRedis } from "../../support/redis.ts";
import { canStart } from "../../support/servers.ts";
import { type RestRequest, startUpstash, type UpstashServer } from "../../support/upstash.ts";
import { describeStore, versionOf } from "./contract.ts";
import { parse, serialize } from "./parse.ts";
import { calm, snapshotAt } from "./snapshots.ts";

describe.skipIf(!canStart("Redis"))("Upstash", () => {
  let redis: RedisServer;
  let server: UpstashServer;
  let made = 0;
  beforeAll(async () => {
    redis = await startRedis();
    server = await startUpstash(redis);
  });
  afterAll(async () => {
    await server.stop();
    await redis.stop();
  });

  const at = (
    key: string,
    { url = server.url, token = server.token, maximumBytes = null as number | null } = {},
  ): SnapshotStore =>
    upstashStore({
      name: "edge",
      environment: "production",
      parse,
      serialize,
      maximumBytes,
      propagation: 0,
      url,
      token,
      key,
      fetch,
    });

  describeStore(
    "Upstash",
    async () => {
      made += 1;
      const key = `pilot:${made}`;
      const proxy = await startFaultProxy(server.port);
      return {
        store: at(key),
        another: () => at(key),
        corrupt: async (bytes) => {
          await officialClient().set(key, bytes);
        },
        dispose: () => proxy.stop(),
        small: (maximumBytes) => at(key, { maximumBytes }),
        refused: { store: () => at(key, { token: "s3cret-wrong" }), secret: "s3cret-wrong" },
        wire: {
          proxy,
          store: () => at(key, { url: `http://${proxy.address}` }),
          tooOften: { answer: httpAnswer(429), wait: httpAnswer(429, { "retry-after": "1" }) },
        },
      };
    },
    {
      missingPlace: "a database is its address: there is none to be missing",
      staleReads: "every request has the token of the last answer, so that no replica answers with less",
    },
  );

  /** Without telemetry, and asking once. */
  function officialClient(): Redis {
    return new Redis({
      url: server.url,
      token: server.token,
      enableTelemetry: false,
      automaticDeserialization: false,
      retry: false,
      enableAutoPipelining: false,
    });
  }

  test("asks what the official client asks for the same", async () => {
    const official = officialClient();
    const snapshot = snapshotAt(2);
    const text = serialize(snapshot);
    const replacement = { snapshot, text, bytes: Buffer.from(text), expected: null };
    const theirs = await requestsOf(async () => {
      await official.get("compared");
      await official.eval(COMPARE_AND_SET, ["compared"], [...scriptArguments(replacement, text)]);
      await official.set("compared.heartbeat", "2026-11-22T10:00:00Z");
      await official.get("compared.heartbeat");
    });
    await official.del("compared");
    const store = at("compared");
    const ours = await requestsOf(async () => {
      await store.read(calm());
      await store.write(snapshot, null, calm());
      await store.writeHeartbeat(NOW, calm());
      await store.readHeartbeat(calm());
    });
    expect(ours).toEqual(theirs);
    expect(ours).toHaveLength(4);
  });

  async function requestsOf(run: () => Promise<void>): Promise<readonly unknown[]> {
    const before = server.requests.length;
    await run();
    return server.requests.slice(before).map(comparable);
  }

  test("sends the token of the last answer, so that it reads what it wrote", async () => {
    const store = at("synced");
    await store.write(snapshotAt(1), null, calm());
    await store.read(calm());
    const [first, second] = server.requests.slice(-2).map(({ headers }) => headers["upstash-sync-token"]);
    expect([first, second]).toEqual(["", expect.stringMatching(/^token-\d+$/u)]);
  });

  test.each([
    ["ERR max request size exceeded. Limit: 1048576 bytes", "too-large"],
    ["ERR max requests limit exceeded. Limit: 500000", "rate-limited"],
    ["ERR something new about s3cret", "bad-query"],
    ["NOPERM this user has no permissions to run the 'eval' command", "unauthorized"],
  ])("says what %j means and repeats nothing of it but its first word", async (error, cause) => {
    const proxy = await startFaultProxy(server.port);
    proxy.arm({ kind: "answer", bytes: httpAnswer(400, {}, JSON.stringify({ error })) });
    const answer = await at("x", { url: `http://${proxy.address}` }).write(snapshotAt(1), null, calm());
    await proxy.stop();
    expect(answer).toMatchObject({ kind: "failed", cause });
    expect(JSON.stringify(answer)).not.toContain("s3cret");
  });

  test.each(["", "null", "[]", '{"result":7}', '{"other":1}', "<html>"])("takes %j for no answer", async (body) => {
    const proxy = await startFaultProxy(server.port);
    const store = at("y", { url: `http://${proxy.address}` });
    proxy.arm({ kind: "answer", bytes: httpAnswer(200, {}, body) }, 0, 9);
    const answers = [await store.read(calm()), await store.write(snapshotAt(1), null, calm())];
    await proxy.stop();
    for (const answer of answers) expect(answer).toMatchObject({ kind: "failed", cause: "malformed" });
  });

  test("keeps bytes that are no UTF-8 apart from what they look like", async () => {
    const text = Buffer.from(`{"broken":"\u{1F600}`).subarray(0, 13);
    await at("z").write(snapshotAt(1), null, calm());
    const official = officialClient();
    await official.eval(
      "return redis.call('SET', KEYS[1], string.char(255, 254) .. ARGV[1])",
      ["z"],
      [text.toString()],
    );
    const reading = await at("z").read(calm());
    expect(reading).toMatchObject({ kind: "unreadable", detail: "z: it is not UTF-8" });
    expect(await at("z").write(snapshotAt(2), versionOf(reading), calm())).toMatchObject({ kind: "written" });
  });
});

/** What a request asks, without what depends on the runtime and on the answers before it. */
function comparable({ method, path, headers, body }: RestRequest): unknown {
  const { authorization, "content-type": type, "upstash-encoding": encoding } = headers;
  const [command, ...words] = Array.isArray(body) ? body : [];
  return {
    method,
    path,
    authorization,
    type,
    encoding,
    synced: "upstash-sync-token" in headers,
    command: [String(command).toLowerCase(), ...words.map(String)],
  };
}
