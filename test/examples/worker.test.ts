import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Miniflare } from "miniflare";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { temporaryDirectory } from "../support/git.ts";
import { bundleExample } from "./bundle.ts";
import { type ExampleStage, FEATURE, setExampleStage, SNAPSHOT } from "./stage.ts";

describe("examples/cloudflare-worker, in workerd", () => {
  const folder = temporaryDirectory("pilot-worker-");
  let stage: ExampleStage;
  let miniflare: Miniflare;
  let url = "";
  beforeAll(async () => {
    stage = await setExampleStage();
    const file = join(folder.path, "worker.mjs");
    await bundleExample("cloudflare-worker/worker.ts", file, "neutral");
    miniflare = new Miniflare({
      modules: true,
      script: readFileSync(file, "utf8"),
      compatibilityDate: "2025-11-01",
      kvNamespaces: ["FLAGS"],
      bindings: { EVENTS_URL: stage.eventsUrl },
      host: "127.0.0.1",
      port: 0,
    });
    const { FLAGS } = await miniflare.getBindings<{ FLAGS: { put(key: string, text: string): Promise<void> } }>();
    await FLAGS.put("pilot-rollout", JSON.stringify(SNAPSHOT));
    url = (await miniflare.ready).href;
  });
  afterAll(async () => {
    await miniflare.dispose();
    stage.stop();
    folder[Symbol.dispose]();
  });

  const get = async (path: string, init?: RequestInit) => (await fetch(new URL(path, url), init)).text();

  test("asks for the customer of each request, and reports each use", async () => {
    expect(await Promise.all(["/?customer=team", "/?customer=somebody"].map((path) => get(path)))).toEqual([
      "enhanced storage",
      "plain storage",
    ]);
    await expect
      .poll(() => stage.rows.map(({ customer, event }) => `${customer} ${event}`).toSorted())
      .toEqual(["somebody disabled", "team enabled"]);
  });

  test("answers OFREP", async () => {
    const body = JSON.stringify({ context: { targetingKey: "team" } });
    const answer = await get(`/ofrep/v1/evaluate/flags/${FEATURE}`, { method: "POST", body });
    expect(JSON.parse(answer)).toMatchObject({ key: FEATURE, value: true, reason: "TARGETING_MATCH" });
  });
});
