import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { temporaryDirectory } from "../support/git.ts";
import { bundleExample } from "./bundle.ts";
import { firstLine } from "./first-line.ts";
import { type ExampleStage, FEATURE, setExampleStage } from "./stage.ts";

const folder = temporaryDirectory("pilot-example-");
let stage: ExampleStage;
beforeAll(async () => {
  stage = await setExampleStage();
});
afterAll(() => {
  stage.stop();
  folder[Symbol.dispose]();
});

describe("examples/nextjs", () => {
  test("its GET asks, answers and reports", async () => {
    const file = join(folder.path, "route.mjs");
    await bundleExample("nextjs/app/api/checkout/route.ts", file, "neutral");
    process.env["FLAGS_URL"] = stage.flagsUrl;
    process.env["EVENTS_URL"] = stage.eventsUrl;
    const { GET }: { GET: (request: Request) => Promise<Response> } = await import(pathToFileURL(file).href);
    const ask = async (customer: string, query = "") => {
      const request = new Request(`https://app.example/api/checkout${query}`, { headers: { "x-customer": customer } });
      const response = await GET(request);
      return [response.status, await response.json()];
    };
    expect(await ask("team")).toEqual([200, { storage: "enhanced" }]);
    expect(await ask("somebody")).toEqual([200, { storage: "plain" }]);
    expect(await ask("team", "?fail")).toEqual([500, { error: "try again" }]);
    expect(stage.rows.map(({ customer, event }) => [customer, event])).toEqual([
      ["team", "enabled"],
      ["somebody", "disabled"],
      ["team", "enabled"],
      ["team", "error"],
    ]);
    expect(stage.rows[0]?.metadata).toEqual({ duration_ms: expect.any(Number) });
  });
});

describe("examples/node-server", () => {
  let server: ChildProcess;
  let url = "";
  beforeAll(async () => {
    const file = join(folder.path, "server.mjs");
    await bundleExample("node-server/server.ts", file, "node");
    const env = { ...process.env, FLAGS: stage.flagsUrl, PORT: "0" };
    server = spawn(process.execPath, [file], { env, stdio: ["ignore", "pipe", "inherit"] });
    url = `http://127.0.0.1:${(await firstLine(server)).replace("listening on ", "")}`;
  });

  test("asks, counts, and ends when it is told to", async () => {
    const ask = async (query: string) => {
      const response = await fetch(`${url}/?${query}`);
      return [response.status, await response.text()];
    };
    expect(await ask("customer=team")).toEqual([200, "enhanced storage"]);
    expect(await ask("customer=somebody")).toEqual([200, "plain storage"]);
    expect(await ask("customer=team&fail")).toEqual([500, "try again"]);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toContain(`pilot_rollout_events_total{feature="${FEATURE}",exposed="true",outcome="ok"} 1\n`);
    expect(metrics).toContain(`pilot_rollout_events_total{feature="${FEATURE}",exposed="true",outcome="error"} 1\n`);
    expect(metrics).toContain(`pilot_rollout_duration_seconds_count{feature="${FEATURE}",exposed="false"} 1\n`);
    const end = once(server, "exit");
    server.kill("SIGTERM");
    expect(await end).toEqual([0, null]);
  });
});
