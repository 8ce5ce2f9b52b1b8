import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient as createRedis } from "redis";
import { Miniflare } from "miniflare";
import { describe, expect, test } from "vitest";
import { itemName } from "../../src/adapters/stores/vercel.ts";
import { type ClientProblem, createClient, type Source } from "../../src/client/index.ts";
import { withKills } from "../../src/client/kills.ts";
import { fileSource } from "../../src/client/sources/file.ts";
import { redisSource } from "../../src/client/sources/redis.ts";
import { s3Source } from "../../src/client/sources/s3.ts";
import { urlSource } from "../../src/client/sources/url.ts";
import { vercelSource } from "../../src/client/sources/vercel.ts";
import { type KvNamespace, workersKvSource } from "../../src/client/sources/workers-kv.ts";
import { listen } from "../support/listen.ts";
import { startRedis } from "../support/redis.ts";
import { canStart } from "../support/servers.ts";
import { KILL, snapshotFeature, snapshotOf } from "../support/snapshot-values.ts";

const FEATURES = { live: snapshotFeature({ tier: 4 }), "a.b-c_d": snapshotFeature({ tier: 4, flag: "y" }) };
const FIRST = snapshotOf(FEATURES);
const SECOND = { ...FIRST, sequence: 18 };

function clientOf(source: Source) {
  const problems: ClientProblem[] = [];
  const onError = (problem: ClientProblem) => problems.push(problem);
  return { problems, client: createClient({ source, refresh: { mode: "on-read", every: 3_600_000 }, onError }) };
}

interface WritableNamespace extends KvNamespace {
  put(key: string, text: string): Promise<void>;
  delete(key: string): Promise<void>;
}

/** Miniflare's types need those of Workers, which the project does without. */
function isWritable(namespace: object): namespace is WritableNamespace {
  return "put" in namespace && "delete" in namespace;
}

test("a URL is asked past every cache, with the tag of what was taken, and not again for what was not", async () => {
  const seen: IncomingHttpHeaders[] = [];
  let body = "garbage";
  const server = createServer(({ headers }, response) => {
    seen.push(headers);
    const tag = `"${body.length}"`;
    if (headers["if-none-match"] === tag) response.writeHead(304).end();
    else response.setHeader("etag", tag).end(body);
  });
  const { client } = clientOf(urlSource(await listen(server), { headers: { authorization: "Bearer x" } }));
  expect(await client.ready()).toBe(false);
  expect(await client.refresh()).toBe(false);
  body = JSON.stringify(FIRST);
  expect(await client.refresh()).toBe(true);
  expect(await client.refresh()).toBe(true);
  expect(client.snapshot()?.sequence).toBe(17);
  expect(seen.map((headers) => headers["if-none-match"])).toEqual([
    undefined,
    undefined,
    undefined,
    `"${body.length}"`,
  ]);
  expect(seen.every((headers) => headers["cache-control"] === "no-cache")).toBe(true);
  expect(seen.every(({ authorization }) => authorization === "Bearer x")).toBe(true);
  server.close();
});

test("S3 is asked at the bucket's address, by path where there is an endpoint, and signed by whoever can", async () => {
  const paths: string[] = [];
  const server = createServer(({ url, headers }, response) => {
    paths.push(`${String(headers["x-signed"])} ${String(url)}`);
    response.end(JSON.stringify(FIRST));
  });
  const endpoint = await listen(server);
  const signing = (url: string, init: RequestInit) => fetch(url, { ...init, headers: { "x-signed": "yes" } });
  const { client } = clientOf(s3Source({ bucket: "flags", key: "web/a b.json", endpoint, fetch: signing }));
  expect(await client.ready()).toBe(true);
  expect(paths).toEqual(["yes /flags/web/a%20b.json"]);
  server.close();
  const asked: string[] = [];
  const recording = async (url: string) => (asked.push(url), new Response("", { status: 403 }));
  await clientOf(s3Source({ bucket: "flags", region: "eu-central-1", fetch: recording })).client.ready();
  expect(asked).toEqual(["https://flags.s3.eu-central-1.amazonaws.com/pilot-rollout"]);
});

test("a file is read again when it was replaced, and only then", async () => {
  const folder = mkdtempSync(join(tmpdir(), "pilot-client-"));
  const path = join(folder, "snapshot.json");
  const { client, problems } = clientOf(fileSource(path));
  expect(await client.ready()).toBe(false);
  expect(problems[0]?.message).toContain("ENOENT");
  writeFileSync(path, JSON.stringify(FIRST));
  expect(await client.refresh()).toBe(true);
  const before = client.snapshot();
  expect(await client.refresh()).toBe(true);
  expect(client.snapshot()).toBe(before);
  writeFileSync(`${path}.new`, JSON.stringify(SECOND));
  renameSync(`${path}.new`, path);
  expect(await client.refresh()).toBe(true);
  expect(client.snapshot()?.sequence).toBe(18);
  rmSync(folder, { recursive: true });
});

test.runIf(canStart("Redis"))("Redis is asked by the application's own client", async () => {
  const server = await startRedis();
  const redis = createRedis({ url: server.url() });
  await redis.connect();
  const { client, problems } = clientOf(redisSource(redis, "flags"));
  expect(await client.ready()).toBe(false);
  expect(problems[0]?.message).toContain("nothing under flags");
  await redis.set("flags", JSON.stringify(FIRST));
  expect(await client.refresh()).toBe(true);
  redis.destroy();
  await server.stop();
});

describe("kills under keys of their own", () => {
  test("of Workers KV are merged, as many as there are, and end when their keys do", async () => {
    const worker = new Miniflare({ modules: true, script: "export default {}", kvNamespaces: ["FLAGS"], port: 0 });
    const namespace: object = await worker.getKVNamespace("FLAGS");
    if (!isWritable(namespace)) throw new Error("workerd gives no namespace");
    const { client, problems } = clientOf(workersKvSource(namespace));
    expect(await client.ready()).toBe(false);
    await namespace.put("pilot-rollout", JSON.stringify(FIRST));
    await namespace.put("pilot-rollout.kill.a.b-c_d", JSON.stringify(KILL));
    await namespace.put("pilot-rollout.heartbeat", "2026-11-22T10:00:00Z");
    expect(await client.refresh()).toBe(true);
    expect([client.isEnabled("live", "c"), client.isEnabled("a.b-c_d", "c")]).toEqual([true, false]);
    await namespace.put("pilot-rollout.kill.live", "no JSON");
    expect(await client.refresh()).toBe(true);
    expect(client.evaluate("live", "c").detail).toBe("killed");
    await namespace.delete("pilot-rollout.kill.live");
    expect(await client.refresh()).toBe(true);
    expect(client.isEnabled("live", "c")).toBe(true);
    // A snapshot that is refused brings its kills all the same, and takes none back.
    await namespace.put("pilot-rollout", JSON.stringify({ ...FIRST, format: 2 }));
    await namespace.delete("pilot-rollout.kill.a.b-c_d");
    await namespace.put("pilot-rollout.kill.live", JSON.stringify(KILL));
    expect(await client.refresh()).toBe(false);
    expect([client.isEnabled("live", "c"), client.isEnabled("a.b-c_d", "c")]).toEqual([false, false]);
    expect(problems.at(-1)?.code).toBe("unknown-format");
    await worker.dispose();
  });

  test("that cannot be listed keep nobody from the snapshot, and those that are known stay", async () => {
    let listing = async () => ({ keys: [{ name: "pilot-rollout.kill.live" }], list_complete: true });
    let text = JSON.stringify(FIRST);
    const get = async (key: string) => (key === "pilot-rollout" ? text : JSON.stringify(KILL));
    const { client, problems } = clientOf(workersKvSource({ get, list: () => listing() }));
    expect(await client.ready()).toBe(true);
    expect(client.isEnabled("live", "c")).toBe(false);
    listing = () => Promise.reject(new Error("too many requests"));
    text = JSON.stringify(SECOND);
    expect(await client.refresh()).toBe(true);
    expect(client.snapshot()?.sequence).toBe(18);
    expect(client.isEnabled("live", "c")).toBe(false);
    expect(problems.map(({ code }) => code)).toEqual(["source"]);
  });

  test("of Vercel are found by the names that the store gives them", async () => {
    const name = (feature: string) => itemName("pilot-rollout", `pilot-rollout.kill.${feature}`);
    const items: Record<string, unknown> = { "pilot-rollout": FIRST, [name("a.b-c_d")]: KILL, other: 1 };
    const { client } = clientOf(vercelSource({ getAll: async () => items }));
    expect(await client.ready()).toBe(true);
    expect([client.isEnabled("live", "c"), client.isEnabled("a.b-c_d", "c")]).toEqual([true, false]);
    items["pilot-rollout"] = undefined;
    expect(await client.refresh()).toBe(false);
    expect(client.isEnabled("live", "c")).toBe(true);
  });

  test.each([
    ["before the restore", "2026-11-22T08:00:00Z", true],
    ["at its instant", "2026-11-22T09:30:00Z", true],
    ["after it", "2026-11-22T09:31:00Z", false],
    ["that cannot be read", "soon", false],
  ])("%s: the restore of the snapshot decides", async (_, at, isOn) => {
    const restores = { live: { at: "2026-11-22T09:30:00Z", by: "@ada", reason: "no", kill: at } };
    const source = () => ({ snapshot: { ...FIRST, restores }, merge: withKills({ live: { at } }) });
    const { client } = clientOf(source);
    await client.ready();
    expect(client.isEnabled("live", "c")).toBe(isOn);
  });

  test("a void one does not hide a kill of the snapshot's own that counts", async () => {
    const restores = { live: { at: "2026-11-22T09:30:00Z", by: "@ada", reason: "no", kill: KILL.at } };
    const kills = { live: { ...KILL, at: "2026-11-22T09:45:00Z" } };
    const { client } = clientOf(() => ({
      snapshot: { ...FIRST, restores, kills },
      merge: withKills({ live: KILL }),
    }));
    await client.ready();
    expect(client.isEnabled("live", "c")).toBe(false);
  });
});

describe("when a client reads", () => {
  test("on-read: nothing before the first question, one reading at a time, and handed to waitUntil", async () => {
    let readings = 0;
    const source = async () => {
      readings += 1;
      await new Promise((resolve) => setTimeout(resolve, 30));
      return FIRST;
    };
    const waited: Promise<unknown>[] = [];
    const waitUntil = (promise: Promise<unknown>) => waited.push(promise);
    const client = createClient({
      source,
      refresh: { mode: "on-read", every: 40 },
      onError: () => undefined,
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(readings).toBe(0);
    client.refreshIfDue(waitUntil);
    expect(client.isEnabled("live", "c")).toBe(false);
    client.flagsFor("c");
    client.refreshIfDue(waitUntil);
    expect([readings, waited.length]).toEqual([1, 1]);
    await waited[0];
    expect(client.isEnabled("live", "c")).toBe(true);
    expect(readings).toBe(1);
    await expect.poll(() => (client.isEnabled("live", "c"), readings)).toBe(2);
    client.close();
    await Promise.all(waited);
    expect(await client.refresh()).toBe(false);
  });

  test.each([["VERCEL"], ["LAMBDA_TASK_ROOT"], ["elsewhere"]])("of itself, in a runtime that has %s", async (name) => {
    const before = process.env[name];
    if (name !== "elsewhere") process.env[name] = "1";
    let readings = 0;
    const client = createClient({ source: () => ((readings += 1), FIRST) });
    // Nothing at import where background work is not allowed.
    expect(readings).toBe(name === "elsewhere" ? 1 : 0);
    expect(await client.ready()).toBe(true);
    expect(readings).toBe(1);
    client.close();
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  });

  test("timer: again and again, and not after the end; a hung source is given up", async () => {
    let readings = 0;
    const source: Source = () => (readings++ % 2 === 0 ? FIRST : new Promise(() => undefined));
    const problems: ClientProblem[] = [];
    const onError = (problem: ClientProblem) => problems.push(problem);
    const client = createClient({ source, refresh: { mode: "timer", every: 20, timeout: 30 }, onError });
    expect(await client.ready()).toBe(true);
    await expect.poll(() => readings).toBeGreaterThan(3);
    expect(problems[0]).toMatchObject({ code: "source", message: expect.stringContaining("timeout") });
    client.close();
    const then = readings;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(readings).toBeLessThanOrEqual(then + 1);
  });

  test("listeners are called after every reading, and cannot break anything", async () => {
    const answers: (object | Error)[] = [FIRST, FIRST, SECOND, new Error("down"), SECOND];
    const source = async () => {
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return JSON.stringify(answer);
    };
    const fail = () => {
      throw new Error("the application's own");
    };
    const refresh = { mode: "on-read", every: 3_600_000 } as const;
    const client = createClient({ source, refresh, onError: fail, overrides: fail });
    let readings = 0;
    const listener = () => (readings += 1);
    client.listeners.add(fail);
    client.listeners.add(listener);
    for (const taken of [true, true, true, false, true]) expect(await client.refresh()).toBe(taken);
    client.listeners.delete(listener);
    expect(await client.refresh()).toBe(false);
    expect(readings).toBe(5);
    // Overrides that throw are none.
    expect(client.isEnabled("live", "c")).toBe(true);
  });

  test("no source is no reason to be stale; overrides answer first", async () => {
    const overrides = (feature: string, customer: string) =>
      feature === "live" && customer === "c" ? false : undefined;
    const client = createClient({ bootstrap: FIRST, overrides, refresh: { staleAfter: 1 } });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await client.ready()).toBe(true);
    expect(await client.refresh()).toBe(false);
    expect(client.isStale()).toBe(false);
    expect(client.evaluate("live", "c")).toMatchObject({ value: false, detail: "override", enabled: false });
    expect(client.evaluate("live", "d")).toMatchObject({ value: true, detail: "full" });
    expect(createClient({ overrides: { x: true } }).isEnabled("x", "c")).toBe(true);
    expect(client.evaluate("constructor", "c")).toMatchObject({ value: false, errorCode: "FLAG_NOT_FOUND" });
    expect(Reflect.apply(client.isEnabled, undefined, ["a.b-c_d"])).toBe(true);
  });
});

test("the flags tree has every path, keeps the first where two collide, and changes no other object", () => {
  const names = ["a", "a.b", "c.d", "c", "constructor.x", "__proto__.y", "e.f.g"];
  const features = Object.fromEntries(names.map((flag, index) => [`f${index}`, snapshotFeature({ tier: 4, flag })]));
  const tree = createClient({ bootstrap: snapshotOf(features) }).flagsFor("c");
  expect(JSON.parse(JSON.stringify(tree))).toEqual({
    a: true,
    c: { d: true },
    constructor: { x: true },
    e: { f: { g: true } },
  });
  expect(Object.hasOwn(Object.prototype, "y")).toBe(false);
});
