import { OFREPProvider } from "@openfeature/ofrep-provider";
import { OpenFeature } from "@openfeature/server-sdk";
import { afterAll, describe, expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { getPilotRolloutManager } from "../../src/index.ts";
import { NOW } from "../support/builders.ts";
import { startRedis } from "../support/redis.ts";
import { canStart } from "../support/servers.ts";
import { live, run, type Scene, tamper } from "./scene.ts";

afterAll(() => OpenFeature.clearProviders());

/** `serve` in this process, on a free port. */
async function serving(stage: Pick<Scene, "directory">, ...args: readonly string[]) {
  let stop = () => {};
  let said = "";
  let complaints = "";
  let heard: (url: string) => void = () => {};
  const listening = new Promise<string>((resolve) => (heard = resolve));
  const exit = main({
    args: ["serve", "--port", "0", ...args],
    version: "1.2.3",
    stdout: {
      write(text) {
        said += text;
        heard(/http:\/\/\S+?(?=;|"|$)/u.exec(said)?.[0] ?? "");
      },
    },
    stderr: { write: (text) => (complaints += text) },
    environment: {},
    workingDirectory: stage.directory,
    clock: () => NOW,
    readStdin: () => Promise.resolve(""),
    progress: () => ({ tell() {}, stop() {} }),
    onStop: (end) => (stop = end),
  });
  const url = await listening;
  const health = async () => {
    const response = await fetch(`${url}/health`);
    return { status: response.status, body: await response.json() };
  };
  return {
    url,
    health,
    said: () => said,
    complaints: () => complaints,
    async end() {
      stop();
      return exit;
    },
  };
}

describe("serve", () => {
  test("answers the official provider from the store, and follows what is published", async () => {
    using stage = await live({ x: { tier: 4 } });
    const server = await serving(stage, "--every", "1s");
    await OpenFeature.setProviderAndWait(new OFREPProvider({ baseUrl: server.url }));
    const ask = () => OpenFeature.getClient().getBooleanDetails("x", false, { targetingKey: "c" });
    await expect.poll(ask).toMatchObject({ value: true, reason: "STATIC", flagMetadata: { tier: 4 } });
    expect(await server.health()).toMatchObject({ status: 200, body: { status: "ok", sequence: 1 } });
    const at = "2026-11-22T10:00:00Z";
    tamper(stage, { kills: { x: { at, by: "guard", code: "error-rate", revision: stage.head() } } });
    await expect.poll(ask, { timeout: 10_000 }).toMatchObject({ value: false, reason: "DISABLED" });
    expect(server.said()).toBe(`Answering OFREP from store file at ${server.url}; GET ${server.url}/health\n`);
    expect((await fetch(`${server.url}/other`)).status).toBe(404);
    expect(await server.end()).toBe(0);
    await expect(fetch(`${server.url}/health`)).rejects.toThrow("fetch failed");
  });

  test("says that nothing was published, once, and is unhealthy until something is", async () => {
    using stage = await live({ x: { tier: 4 } });
    const text = stage.edge() ?? "";
    stage.write({ ".pilot/snapshot.json": null });
    const server = await serving(stage, "--every", "1s", "--json");
    await expect.poll(server.health).toEqual({ status: 503, body: { status: "empty" } });
    await expect
      .poll(server.complaints)
      .toMatch(/^pilot-rollout: source: [^\n]*store file: nothing was published yet\n$/u);
    stage.write({ ".pilot/snapshot.json": text });
    await expect.poll(server.health, { timeout: 10_000 }).toMatchObject({ status: 200, body: { status: "ok" } });
    expect(JSON.parse(server.said())).toEqual({ version: 1, url: server.url, store: "file" });
    expect(await server.end()).toBe(0);
  });

  test.runIf(canStart("Redis"))(
    "a server is a store like any other, and its going away changes no answer",
    async () => {
      const redis = await startRedis();
      const settings = { ".github/pilot-rollout.yml": `stores: [{name: fast, kind: redis, url: "${redis.url()}"}]\n` };
      using stage = await live({ x: { tier: 4 } }, settings);
      const server = await serving(stage, "--every", "1s", "--store", "fast");
      await OpenFeature.setProviderAndWait(new OFREPProvider({ baseUrl: server.url }));
      const ask = () => OpenFeature.getClient().getBooleanValue("x", false, { targetingKey: "c" });
      await expect.poll(ask).toBe(true);
      await redis.stop();
      await expect.poll(server.complaints, { timeout: 20_000 }).toContain("store fast: ");
      expect(await ask()).toBe(true);
      expect(await server.health()).toMatchObject({ status: 200 });
      await server.end();
    },
  );

  test("a store with hashed customers is answered from by their hashes", async () => {
    const store = "{name: public, kind: file, path: .pilot/public.json, customerIds: hashed}";
    const settings = { ".github/pilot-rollout.yml": `stores: [${store}]\n` };
    using stage = await live(
      { x: { tier: 4, blacklist: ["barred"] }, y: { tier: 1, whitelist: ["listed"] } },
      settings,
    );
    expect(stage.read(".pilot/public.json")).not.toContain("barred");
    const server = await serving(stage);
    await OpenFeature.setProviderAndWait(new OFREPProvider({ baseUrl: server.url }));
    const ask = (feature: string, targetingKey: string) =>
      OpenFeature.getClient().getBooleanValue(feature, false, { targetingKey });
    await expect.poll(() => ask("x", "somebody")).toBe(true);
    expect(await Promise.all([ask("x", "barred"), ask("y", "listed"), ask("y", "somebody")])).toEqual([
      false,
      true,
      false,
    ]);
    const manager = getPilotRolloutManager({ repo: stage.directory, environment: {}, now: () => NOW });
    expect(await manager.shouldEnableFeature("x", "barred")).toBe(false);
    expect(await manager.shouldEnableFeature("y", "listed")).toBe(true);
    await server.end();
  });

  test.each([
    ["a store that the settings do not name", ["--store", "moon"], 64, "There is no store named moon"],
    ["an environment without a store", ["--environment", "moon"], 64, "No store of moon can be read back"],
    ["a port that is no number", ["--port", "http"], 64, "--port"],
  ])("refuses %s", async (_, args, exit, message) => {
    using stage = await live({ x: {} });
    const ran = await run(stage, "serve", ...args);
    expect(ran).toMatchObject({ exit, stdout: "", stderr: expect.stringContaining(message) });
  });
});
