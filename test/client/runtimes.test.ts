import { spawn, spawnSync } from "node:child_process";
import { generateKeyPairSync, sign } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { Miniflare } from "miniflare";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { canonicalJson } from "../../src/evaluation/canonical.ts";
import vectors from "../conformance/bucketing.json" with { type: "json" };
import { listen } from "../support/listen.ts";
import { canStart, program } from "../support/servers.ts";
import { snapshotFeature, snapshotOf } from "../support/snapshot-values.ts";
import { nodeProgram, pageScript, workerScript } from "./runtimes/bundles.ts";
import type { SuiteResult } from "./runtimes/suite.ts";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const KEY = publicKey.export({ type: "spki", format: "der" }).toString("base64");
const { digest, ...content } = snapshotOf({
  full: snapshotFeature({ tier: 4 }),
  planned: snapshotFeature({ tier: 0 }),
});
const value = sign(null, Buffer.from(canonicalJson(content)), privateKey).toString("base64");
const SIGNED = { ...content, digest, signature: { algorithm: "Ed25519", keyId: "test", value } };
/** Of every vector with a customer two answers, and six about snapshots. */
const CHECKED = 2 * vectors.cases.filter(({ customer }) => customer !== "").length + 6;

const folder = mkdtempSync(join(tmpdir(), "pilot-runtimes-"));
let page = "";
let slowReadings = 0;
const server = createServer(async ({ url, headers }, response) => {
  if (url === "/")
    return response.setHeader("content-type", "text/html").end('<script type="module" src="/suite.js"></script>');
  if (url === "/suite.js") return response.setHeader("content-type", "text/javascript").end(page);
  if (url === "/forged") return response.end(JSON.stringify({ ...SIGNED, sequence: 18 }));
  if (url !== "/snapshot" && url !== "/slow") return response.writeHead(404).end();
  if (headers["if-none-match"] === '"17"') return response.writeHead(304).end();
  if (url === "/slow") {
    slowReadings += 1;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return response.setHeader("etag", '"17"').end(JSON.stringify(SIGNED));
});
let origin = "";

beforeAll(async () => {
  origin = await listen(server);
  page = await pageScript(KEY);
  writeFileSync(join(folder, "suite.mjs"), await nodeProgram(origin, KEY));
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  server.closeAllConnections();
  server.close();
  await once(server, "close");
});

/** This Node, and the system's where there is one; `npm run test:runtimes` fetches 20, 22 and 24. */
const nodes = process.env["PILOT_NODES"]?.split(",") ?? [process.execPath, ...systemNodes()];

function systemNodes(): readonly string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((each) => !each.includes("node_modules"));
  return folders
    .map((each) => join(each, "node"))
    .filter((path) => existsSync(path))
    .slice(0, 1);
}

test.each(nodes)("the suite holds in Node: %s", async (node) => {
  const child = spawn(node, [join(folder, "suite.mjs")], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text) => (output += text));
  await once(child, "close");
  const result: SuiteResult = JSON.parse(output);
  const { stdout: version } = spawnSync(node, ["--version"], { encoding: "utf8" });
  expect(version).toMatch(/^v(?:2\d|[3-9]\d)\./u);
  expect(result).toEqual({ checked: CHECKED, wrong: [] });
});

test("the suite holds in workerd, for two requests at once that both come before the first snapshot", async () => {
  const worker = new Miniflare({
    modules: true,
    script: await workerScript(origin, KEY),
    compatibilityDate: "2026-04-01",
    host: "127.0.0.1",
    port: 0,
  });
  try {
    const ask = async (): Promise<unknown> => (await worker.dispatchFetch("http://worker/")).json();
    slowReadings = 0;
    expect(await Promise.all([ask(), ask()])).toEqual([
      { checked: CHECKED, wrong: [] },
      { checked: CHECKED, wrong: [] },
    ]);
    // Neither waited for the reading of the other.
    expect(slowReadings).toBe(2);
    expect(await ask()).toEqual({ checked: CHECKED, wrong: [] });
    expect(slowReadings).toBe(2);
  } finally {
    await worker.dispose();
  }
});

test.runIf(canStart("Chromium"))("the suite holds in a browser, which is warned of plain customers", async () => {
  const browser = await chromium.launch({
    executablePath: program("chromium") ?? "",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  try {
    const tab = await browser.newPage();
    await tab.goto(origin);
    await tab.waitForFunction("globalThis.result !== undefined");
    expect(await tab.evaluate("globalThis.result")).toEqual({ checked: CHECKED, wrong: [] });
  } finally {
    await browser.close();
  }
});
