import { OFREPProvider } from "@openfeature/ofrep-provider";
import { OFREPWebProvider } from "@openfeature/ofrep-web-provider";
import { OpenFeature as ServerApi } from "@openfeature/server-sdk";
import { OpenFeature as WebApi } from "@openfeature/web-sdk";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HttpServer, startHttpServer } from "../../src/adapters/http-server.ts";
import { createClient } from "../../src/client/index.ts";
import { ofrepHandler, type OfrepOptions } from "../../src/ofrep/index.ts";
import { KILL, snapshotFeature, snapshotOf } from "../support/snapshot-values.ts";

const SNAPSHOT = snapshotOf(
  {
    some: snapshotFeature({ weight: 99_999, whitelist: ["listed"] }),
    full: snapshotFeature({ tier: 4 }),
    killed: snapshotFeature({ tier: 4 }),
  },
  { kills: { killed: KILL } },
);

const FLAGS = "https://flags.example/ofrep/v1/evaluate/flags";
const client = createClient({ bootstrap: SNAPSHOT, onError: () => {} });

function ask(url: string, body: unknown, init: RequestInit = {}, options: OfrepOptions = {}): Promise<Response | null> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return ofrepHandler(client, options)(new Request(url, { method: "POST", body: text, ...init }));
}

async function answer(url: string, body: unknown): Promise<readonly [number | undefined, unknown]> {
  const response = await ask(url, body);
  return [response?.status, await response?.json()];
}

const forCustomer = (targetingKey: unknown) => ({ context: { targetingKey, plan: "free" } });

describe("ofrepHandler()", () => {
  test("one flag is answered with value, variant, reason and metadata", async () => {
    expect(await answer(`${FLAGS}/some`, forCustomer("listed"))).toEqual([
      200,
      {
        key: "some",
        value: true,
        variant: "on",
        reason: "TARGETING_MATCH",
        metadata: { detail: "whitelisted", tier: 2, revision: "c0ffee", version: "c0ffee", sequence: 17 },
      },
    ]);
    expect(await answer(`${FLAGS}/killed`, forCustomer("listed"))).toMatchObject([
      200,
      { value: false, variant: "off", reason: "DISABLED" },
    ]);
  });

  test.each([
    ["a body that is no JSON", "full", "{", 400, "PARSE_ERROR"],
    ["an empty body", "full", "", 400, "PARSE_ERROR"],
    ["a body that is a list", "full", [], 400, "INVALID_CONTEXT"],
    ["a context that is a text", "full", { context: "c" }, 400, "INVALID_CONTEXT"],
    ["a key that is a number", "full", forCustomer(7), 400, "INVALID_CONTEXT"],
    ["no context", "full", {}, 400, "TARGETING_KEY_MISSING"],
    ["no key", "full", { context: {} }, 400, "TARGETING_KEY_MISSING"],
    ["an empty key", "full", forCustomer(""), 400, "TARGETING_KEY_MISSING"],
    ["an unknown flag", "unknown", forCustomer("c"), 404, "FLAG_NOT_FOUND"],
    ["the name of a property of all objects", "constructor", forCustomer("c"), 404, "FLAG_NOT_FOUND"],
    ["a name that is no UTF-8", "%ff", forCustomer("c"), 404, "FLAG_NOT_FOUND"],
  ])("%s is refused as the protocol says", async (_, key, body, status, errorCode) => {
    expect(await answer(`${FLAGS}/${key}`, body)).toEqual([
      status,
      { key, errorCode, errorDetails: expect.any(String) },
    ]);
  });

  test.each([
    ["{", "PARSE_ERROR"],
    [[], "INVALID_CONTEXT"],
    [{ context: {} }, "TARGETING_KEY_MISSING"],
  ])("a request for all flags is refused likewise: %j", async (body, errorCode) => {
    expect(await answer(FLAGS, body)).toEqual([400, { errorCode, errorDetails: expect.any(String) }]);
  });

  test("all flags are answered at once, with the snapshot they are from", async () => {
    const [status, body] = await answer(FLAGS, forCustomer("listed"));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      flags: [
        { key: "some", value: true },
        { key: "full", value: true },
        { key: "killed", value: false },
      ],
      metadata: { revision: "c0ffee", sequence: 17 },
    });
  });

  test("what a customer has already is not sent again, and another customer's is no match", async () => {
    const first = await ask(FLAGS, forCustomer("listed"));
    const etag = first?.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[0-9a-f]{16}"$/u);
    expect(first?.headers.get("cache-control")).toBe("private, no-cache");
    for (const tags of [etag, `W/${etag}`, `"x", ${etag}`]) {
      const again = await ask(FLAGS, forCustomer("listed"), { headers: { "if-none-match": tags } });
      expect([again?.status, again?.headers.get("etag"), await again?.text()]).toEqual([304, etag, ""]);
    }
    const other = await ask(FLAGS, forCustomer("customer-1"), { headers: { "if-none-match": etag } });
    expect(other?.status).toBe(200);
  });

  test.each([
    ["another path", "https://flags.example/health", {}],
    ["a path below a flag", `${FLAGS}/full/more`, {}],
    ["another prefix", FLAGS, { prefix: "/flags" }],
  ])("%s is left to others", async (_, url, options) => {
    expect(await ask(url, forCustomer("c"), {}, options)).toBeNull();
  });

  test("a prefix is taken", async () => {
    const url = FLAGS.replace("/ofrep", "/flags/ofrep");
    expect((await ask(url, forCustomer("c"), {}, { prefix: "/flags" }))?.status).toBe(200);
    expect((await ask(url, forCustomer("c")))?.status).toBe(200);
  });

  test("other methods are refused, and browsers are let in where they are named", async () => {
    const get = await ofrepHandler(client)(new Request(FLAGS));
    expect([get?.status, get?.headers.get("allow")]).toEqual([405, "POST, OPTIONS"]);
    const options = new Request(FLAGS, { method: "OPTIONS" });
    const refused = await ofrepHandler(client)(options);
    expect(refused?.headers.get("access-control-allow-origin")).toBeNull();
    const allowed = await ofrepHandler(client, { allowOrigin: "https://app.example" })(options);
    expect([allowed?.status, allowed?.headers.get("access-control-allow-origin")]).toEqual([
      204,
      "https://app.example",
    ]);
  });

  test("a body that is too long is not read", async () => {
    const body = JSON.stringify({ context: { targetingKey: "c", more: "x".repeat(70_000) } });
    expect((await ask(FLAGS, body))?.status).toBe(413);
    const stated = await ask(FLAGS, "{}", { headers: { "content-length": "1000000" } });
    expect(stated?.status).toBe(413);
  });

  test("without a snapshot the answer is a failure, never off", async () => {
    let reads = 0;
    const source = () => {
      reads += 1;
      throw new Error("down");
    };
    const empty = createClient({ source, refresh: { mode: "on-read" }, onError: () => {} });
    const handle = ofrepHandler(empty);
    const request = (url: string) => new Request(url, { method: "POST", body: JSON.stringify(forCustomer("c")) });
    const one = await handle(request(`${FLAGS}/full`));
    expect([one?.status, await one?.json()]).toEqual([
      500,
      { key: "full", errorCode: "GENERAL", errorDetails: "no snapshot has been read yet" },
    ]);
    const asked = reads;
    for (let index = 0; index < 20; index += 1) expect((await handle(request(FLAGS)))?.status).toBe(500);
    // Each request may set off the reading that is due, but none waits for one of its own.
    expect(reads - asked).toBeLessThan(3);
    empty.close();
  });
});

describe("the official providers over loopback", () => {
  let server: HttpServer;
  beforeAll(async () => {
    const handle = ofrepHandler(client);
    server = await startHttpServer(
      async (request) => (await handle(request)) ?? new Response(null, { status: 404 }),
      "127.0.0.1",
      0,
    );
  });
  afterAll(async () => {
    await ServerApi.clearProviders();
    await WebApi.clearProviders();
    await server.close();
  });

  test("the server's provider asks for one flag after another", async () => {
    await ServerApi.setProviderAndWait(new OFREPProvider({ baseUrl: server.url }));
    const flags = ServerApi.getClient();
    const context = { targetingKey: "customer-1" };
    expect(await flags.getBooleanDetails("some", false, context)).toMatchObject({
      value: true,
      variant: "on",
      reason: "SPLIT",
      flagMetadata: { tier: 2, revision: "c0ffee" },
    });
    expect(await flags.getBooleanDetails("killed", true, context)).toMatchObject({ value: false, reason: "DISABLED" });
    expect(await flags.getBooleanDetails("none", true, context)).toMatchObject({
      value: true,
      errorCode: "FLAG_NOT_FOUND",
    });
    expect(await flags.getBooleanDetails("some", true, {})).toMatchObject({
      value: true,
      errorCode: "TARGETING_KEY_MISSING",
    });
  });

  test("the browser's provider asks for all flags of its customer", async () => {
    await WebApi.setContext({ targetingKey: "listed" });
    // The provider's declared hooks do not fit the SDK's own type under exactOptionalPropertyTypes.
    const provider = new OFREPWebProvider({ baseUrl: server.url, cacheMode: "disabled" });
    await WebApi.setProviderAndWait(Object.assign(provider, { hooks: [] }));
    const flags = WebApi.getClient();
    expect(flags.getBooleanDetails("some", false)).toMatchObject({ value: true, reason: "TARGETING_MATCH" });
    expect(flags.getBooleanDetails("killed", true)).toMatchObject({ value: false, reason: "DISABLED" });
    await WebApi.setContext({ targetingKey: "customer-1" });
    expect(flags.getBooleanDetails("some", false)).toMatchObject({ value: true, reason: "SPLIT" });
  });
});
