/** Every program of the documentation runs, in a process of its own, over real sockets. */

import { execFile } from "node:child_process";
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { temporaryDirectory } from "../support/git.ts";
import { listen } from "../support/listen.ts";
import { snapshotFeature, snapshotOf } from "../support/snapshot-values.ts";
import { type Block, blocksOf } from "./blocks.ts";

const ROOT = join(import.meta.dirname, "../..");

/** What a program prints, by what it imports last. */
const PRINTS: readonly (readonly [mark: string, expected: RegExp])[] = [
  ["overrides", /^true\n$/u],
  [
    "pilot-rollout/openfeature",
    /^feature_flag.evaluation phase2_enhanced_storage\ntrue STATIC 4 c0ffee\nfeature_flag.evaluation flags\n\{"sessionPersistence":\{"phase2":\{"enhancedStorage":true\}\}\}\n$/u,
  ],
  [
    "pilot-rollout/ofrep",
    /^200 \{"key":"phase2_enhanced_storage","value":true,"variant":"on","reason":"STATIC",.*\n$/u,
  ],
  ["fetchSink", /^saved\n0 lost\n$/u],
  ["prom-client", /^pilot_rollout_events_total\{feature="phase2_enhanced_storage",exposed="true",outcome="ok"\} 1$/mu],
  ["@opentelemetry/api", /^$/u],
  ["urlSource", /^enhanced storage\n(STATIC\n\{"sessionPersistence":\{"phase2":\{"enhancedStorage":true\}\}\}\n)?$/u],
];

describe("programs of the documentation", () => {
  const events: unknown[] = [];
  const snapshot = snapshotOf({
    phase2_enhanced_storage: snapshotFeature({ tier: 4, flag: "sessionPersistence.phase2.enhancedStorage" }),
  });
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => (text += chunk.toString()));
    request.on("end", () => {
      if (request.method === "POST") events.push(JSON.parse(text));
      response.end(JSON.stringify(snapshot));
    });
  });
  const folder = temporaryDirectory("pilot-docs-");
  let url = "";
  beforeAll(async () => {
    symlinkSync(join(ROOT, "node_modules"), join(folder.path, "node_modules"));
    url = await listen(server);
  });
  afterAll(() => {
    server.close();
    folder[Symbol.dispose]();
  });

  const programs = ["README.md", "docs/applications.md"].flatMap(blocksOf).filter(({ language }) => language === "ts");

  test("there are some, and each is known here", () => {
    expect(programs.length).toBeGreaterThan(6);
    expect(programs.filter((block) => printsOf(block) === undefined)).toEqual([]);
  });

  test.each(programs.map((block) => [block.at, block] as const))("%s", async (at, block) => {
    const file = join(folder.path, `${at.replaceAll(/\W/gu, "_")}.ts`);
    writeFileSync(file, runnable(block.code, url));
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [file]);
    expect(stderr).toBe("");
    expect(stdout).toMatch(printsOf(block) ?? "nothing is known of it");
  });

  test("what was recorded has arrived", () => {
    expect(events).toMatchObject([
      {
        version: 1,
        events: [
          { feature: "phase2_enhanced_storage", customer: "customer-1", event: "enabled" },
          { customer: "customer-2", event: "disabled", metadata: { duration_ms: 12 } },
        ],
      },
    ]);
  });
});

function printsOf({ code }: Block): RegExp | undefined {
  return PRINTS.find(([mark]) => code.includes(mark))?.[1];
}

/** The program over the sources of the package, and with addresses of this machine. */
function runnable(code: string, url: string): string {
  return code
    .replaceAll(/"pilot-rollout(\/[\w/-]+)?"/gu, (_, entry: string | undefined) =>
      JSON.stringify(sourceOf(`.${entry ?? ""}`)),
    )
    .replaceAll(/https:\/\/(flags|events)\.example/gu, url);
}

/** The source behind an entry point of the package. */
function sourceOf(entry: string): string {
  const { exports } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const types: string = exports[entry].types;
  return pathToFileURL(join(ROOT, types.replace("./dist/types/", "src/").replace(".d.ts", ".ts"))).href;
}
