import { type JsonValue, OpenFeature as ServerApi, ProviderEvents as ServerEvents } from "@openfeature/server-sdk";
import { OpenFeature as WebApi, ProviderEvents as WebEvents } from "@openfeature/web-sdk";
import * as fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { type Client, type ClientOptions, createClient } from "../../src/client/index.ts";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import type { Snapshot } from "../../src/evaluation/snapshot.ts";
import {
  evaluationHook,
  type EvaluationEvent,
  FLAGS_TREE,
  pilotRolloutProvider as serverProvider,
} from "../../src/openfeature/server.ts";
import { pilotRolloutProvider as webProvider } from "../../src/openfeature/web.ts";
import { CUSTOMERS, FEATURES } from "../support/arbitraries.ts";
import { anySnapshot, KILL, snapshotFeature, snapshotOf } from "../support/snapshot-values.ts";

const SNAPSHOT = snapshotOf(
  {
    some: snapshotFeature({ weight: 99_999, flag: "tree.some", whitelist: ["listed"] }),
    full: snapshotFeature({ tier: 4, flag: "tree.full" }),
    planned: snapshotFeature({ tier: 0, weight: 0, flag: "planned" }),
    killed: snapshotFeature({ tier: 4, flag: "killed" }),
  },
  { kills: { killed: KILL } },
);

const silent = () => {};

/** What both SDKs are asked through: the web SDK's answers come at once, with the context set before. */
interface Api {
  readonly name: string;
  start(client: Client): Promise<void>;
  on(event: "Ready" | "Stale", call: () => void): void;
  onChange(call: () => void): void;
  boolean(key: string, value: boolean, customer?: string): Promise<object>;
  object(key: string, value: JsonValue, customer?: string): Promise<object>;
  text(key: string, value: string): Promise<object>;
  number(key: string, value: number): Promise<object>;
  tellEvaluations(tell: (event: EvaluationEvent) => void, customerIds: "hide" | "show"): void;
  close(): Promise<void>;
}

const contextOf = (customer: string | undefined) => (customer === undefined ? {} : { targetingKey: customer });

function serverApi(): Api {
  const client = ServerApi.getClient();
  return {
    name: "server-sdk",
    start: (source) => ServerApi.setProviderAndWait(serverProvider(source)),
    on: (event, call) => client.addHandler(ServerEvents[event], call),
    onChange: (call) => client.addHandler(ServerEvents.ConfigurationChanged, call),
    boolean: (key, value, customer) => client.getBooleanDetails(key, value, contextOf(customer)),
    object: (key, value, customer) => client.getObjectDetails(key, value, contextOf(customer)),
    text: (key, value) => client.getStringDetails(key, value),
    number: (key, value) => client.getNumberDetails(key, value),
    tellEvaluations: (tell, customerIds) => void ServerApi.addHooks(evaluationHook(tell, { customerIds })),
    async close() {
      ServerApi.clearHooks();
      client.clearHooks();
      await ServerApi.clearProviders();
    },
  };
}

function webApi(): Api {
  const client = WebApi.getClient();
  const within = async <T>(customer: string | undefined, ask: () => T): Promise<T> => {
    await WebApi.setContext(contextOf(customer));
    return ask();
  };
  return {
    name: "web-sdk",
    start: (source) => WebApi.setProviderAndWait(webProvider(source)),
    on: (event, call) => client.addHandler(WebEvents[event], call),
    onChange: (call) => client.addHandler(WebEvents.ConfigurationChanged, call),
    boolean: (key, value, customer) => within(customer, () => client.getBooleanDetails(key, value)),
    object: (key, value, customer) => within(customer, () => client.getObjectDetails(key, value)),
    text: async (key, value) => client.getStringDetails(key, value),
    number: async (key, value) => client.getNumberDetails(key, value),
    tellEvaluations: (tell, customerIds) => void WebApi.addHooks(evaluationHook(tell, { customerIds })),
    async close() {
      WebApi.clearHooks();
      await WebApi.clearContext();
      await WebApi.clearProviders();
    },
  };
}

describe.each([serverApi(), webApi()])("a provider for the $name", (api) => {
  afterEach(() => api.close());

  const start = async (bootstrap: Snapshot = SNAPSHOT, options: ClientOptions = {}) => {
    const client = createClient({ bootstrap, onError: silent, ...options });
    await api.start(client);
    return client;
  };

  test.each([
    ["some", "customer-1", { value: true, variant: "on", reason: "SPLIT" }, { tier: 2, detail: "bucket-in" }],
    ["some", "listed", { value: true, variant: "on", reason: "TARGETING_MATCH" }, { tier: 2, detail: "whitelisted" }],
    ["full", "customer-1", { value: true, variant: "on", reason: "STATIC" }, { tier: 4, detail: "full" }],
    ["full", undefined, { value: true, variant: "on", reason: "STATIC" }, { tier: 4, detail: "full" }],
    [
      "planned",
      "customer-1",
      { value: false, variant: "off", reason: "DISABLED" },
      { tier: 0, detail: "tier-disabled" },
    ],
    ["killed", "customer-1", { value: false, variant: "off", reason: "DISABLED" }, { tier: 4, detail: "killed" }],
  ])("%s for %s is answered with variant, reason, tier and revision", async (feature, customer, answer, metadata) => {
    await start();
    expect(await api.boolean(feature, false, customer)).toMatchObject({
      ...answer,
      flagMetadata: { ...metadata, revision: "c0ffee", version: "c0ffee", sequence: 17 },
    });
  });

  test.each([
    ["unknown", "customer-1", "FLAG_NOT_FOUND"],
    ["some", undefined, "TARGETING_KEY_MISSING"],
    ["some", "", "TARGETING_KEY_MISSING"],
  ])("%s for %s is the default, and says why", async (feature, customer, errorCode) => {
    await start();
    for (const value of [true, false]) {
      expect(await api.boolean(feature, value, customer)).toMatchObject({ value, reason: "ERROR", errorCode });
    }
  });

  test("all flags of a customer are one object", async () => {
    await start();
    const answer = await api.object(FLAGS_TREE, {}, "customer-1");
    expect(answer).toMatchObject({ reason: "TARGETING_MATCH", flagMetadata: { revision: "c0ffee", sequence: 17 } });
    expect(answer).toHaveProperty("value", { tree: { some: true, full: true }, planned: false, killed: false });
  });

  test("a feature is neither text, number nor object, and the tree is no list", async () => {
    await start();
    const mismatch = { reason: "ERROR", errorCode: "TYPE_MISMATCH" };
    expect(await api.text("some", "x")).toMatchObject({ ...mismatch, value: "x" });
    expect(await api.number("some", 7)).toMatchObject({ ...mismatch, value: 7 });
    expect(await api.object("some", { a: 1 })).toMatchObject({ ...mismatch, value: { a: 1 } });
    expect(await api.object(FLAGS_TREE, [])).toMatchObject({ ...mismatch, value: [] });
    expect(await api.text("unknown", "x")).toMatchObject({ value: "x", errorCode: "FLAG_NOT_FOUND" });
  });

  test("a provider without a snapshot is not ready, and becomes so", async () => {
    let down = true;
    const source = () => {
      if (down) throw new Error("down");
      return JSON.stringify(SNAPSHOT);
    };
    const client = createClient({ source, refresh: { every: 20, mode: "timer" }, onError: silent });
    await expect(api.start(client)).rejects.toThrow("No snapshot could be read");
    expect(await api.boolean("full", true, "c")).toMatchObject({ value: true, errorCode: "PROVIDER_NOT_READY" });
    expect(await api.object(FLAGS_TREE, {}, "c")).toMatchObject({ value: {}, errorCode: "PROVIDER_NOT_READY" });
    let ready = 0;
    api.on("Ready", () => (ready += 1));
    const before = ready;
    down = false;
    await expect.poll(() => api.boolean("full", false, "c")).toMatchObject({ value: true, reason: "STATIC" });
    await expect.poll(() => ready).toBeGreaterThan(before);
  });

  test("what is published, and a source that falls silent, are events", async () => {
    let sequence = 17;
    let down = false;
    const source = () => {
      if (down) throw new Error("down");
      return JSON.stringify({ ...SNAPSHOT, sequence });
    };
    await start(SNAPSHOT, { source, refresh: { every: 20, mode: "timer", staleAfter: 500 } });
    const heard: string[] = [];
    api.onChange(() => heard.push("changed"));
    api.on("Stale", () => heard.push("stale"));
    sequence = 18;
    await expect.poll(() => heard).toEqual(["changed"]);
    down = true;
    await expect.poll(() => heard.at(-1), { timeout: 5_000 }).toBe("stale");
    expect(await api.boolean("full", false, "c")).toMatchObject({ value: true, reason: "STALE" });
    expect(await api.object(FLAGS_TREE, {}, "c")).toMatchObject({ reason: "STALE" });
    let ready = 0;
    api.on("Ready", () => (ready += 1));
    const before = ready;
    down = false;
    await expect.poll(() => api.boolean("full", false, "c")).toMatchObject({ value: true, reason: "STATIC" });
    await expect.poll(() => ready).toBeGreaterThan(before);
  });

  test("closing it closes the client", async () => {
    let reads = 0;
    const source = () => {
      reads += 1;
      return JSON.stringify(SNAPSHOT);
    };
    await start(SNAPSHOT, { source, refresh: { every: 5, mode: "timer" } });
    await api.close();
    const closed = reads;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(reads).toBeLessThanOrEqual(closed + 1);
  });

  test("the hook tells under OpenTelemetry's names, and hides the customer unless it is told otherwise", async () => {
    await start();
    const events: EvaluationEvent[] = [];
    api.tellEvaluations((event) => events.push(event), "hide");
    await api.boolean("full", false, "customer-1");
    expect(events).toEqual([
      {
        name: "feature_flag.evaluation",
        attributes: {
          "feature_flag.key": "full",
          "feature_flag.provider.name": "pilot-rollout",
          "feature_flag.result.variant": "on",
          "feature_flag.result.value": true,
          "feature_flag.result.reason": "static",
          "feature_flag.version": "c0ffee",
        },
      },
    ]);
    events.length = 0;
    // Hooks run last in, first out.
    api.tellEvaluations((event) => events.push(event), "show");
    await api.boolean("unknown", false, "customer-1");
    expect(events.map(({ attributes }) => attributes["feature_flag.context.id"])).toEqual(["customer-1", undefined]);
    expect(events[0]?.attributes).toMatchObject({ "error.type": "flag_not_found" });
  });

  test("answers as evaluate does", async () => {
    await fc.assert(
      fc.asyncProperty(anySnapshot, fc.constantFrom("", ...CUSTOMERS), async (snapshot, customer) => {
        await start(snapshot);
        for (const feature of FEATURES) {
          const { enabled, reason } = evaluate(snapshot, feature, customer);
          expect(await api.boolean(feature, false, customer)).toMatchObject({ value: enabled, reason });
        }
      }),
      { numRuns: 40 },
    );
  });
});
