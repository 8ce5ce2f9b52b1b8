/** Reporting from Go and Python: they ask OFREP, and Prometheus' own tool reads what they expose. */

import { type ChildProcess, execFile, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HttpServer, startHttpServer } from "../../src/adapters/http-server.ts";
import { createClient } from "../../src/client/index.ts";
import { ofrepHandler } from "../../src/ofrep/index.ts";
import { temporaryDirectory } from "../support/git.ts";
import { program } from "../support/servers.ts";
import { toolchain } from "../support/toolchains.ts";
import { firstLine } from "./first-line.ts";
import { FEATURE, SNAPSHOT } from "./stage.ts";

const EXAMPLES = join(import.meta.dirname, "../../examples");
const folder = temporaryDirectory("pilot-example-");
const running: ChildProcess[] = [];
let ofrep: HttpServer;
beforeAll(async () => {
  const handle = ofrepHandler(createClient({ bootstrap: SNAPSHOT, onError: () => {} }));
  ofrep = await startHttpServer(
    async (request) => (await handle(request)) ?? new Response(null, { status: 404 }),
    "127.0.0.1",
    0,
  );
});
afterAll(async () => {
  for (const child of running) child.kill("SIGKILL");
  await ofrep.close();
  folder[Symbol.dispose]();
});

/** Starts a server that says `listening on <port>`. */
async function serverOf(command: string, parameters: readonly string[]): Promise<string> {
  const env = {
    ...process.env,
    OFREP_URL: ofrep.url,
    PORT: "0",
    PYTHONPATH: join(EXAMPLES, "fastapi"),
    PYTHONDONTWRITEBYTECODE: "1",
  };
  const child = spawn(command, parameters, { env, stdio: ["ignore", "pipe", "inherit"] });
  running.push(child);
  return `http://127.0.0.1:${(await firstLine(child)).replace("listening on ", "")}`;
}

async function expectUses(url: string): Promise<void> {
  const ask = async (query: string) => {
    const response = await fetch(`${url}/?${query}`);
    return [response.status, (await response.text()).trim()];
  };
  expect(await ask("customer=team")).toEqual([200, "enhanced storage"]);
  expect(await ask("customer=somebody")).toEqual([200, "plain storage"]);
  expect(await ask("customer=")).toEqual([200, "plain storage"]);
  expect(await ask("customer=team&fail=true")).toEqual([500, expect.stringContaining("try again")]);
  const metrics = await (await fetch(`${url}/metrics`)).text();
  for (const line of [
    `pilot_rollout_events_total{feature="${FEATURE}",exposed="true",outcome="ok"} 1`,
    `pilot_rollout_events_total{feature="${FEATURE}",exposed="true",outcome="error"} 1`,
    `pilot_rollout_events_total{feature="${FEATURE}",exposed="false",outcome="ok"} 2`,
    `pilot_rollout_duration_seconds_bucket{feature="${FEATURE}",exposed="true",le="+Inf"} 2`,
    `pilot_rollout_duration_seconds_bucket{feature="${FEATURE}",exposed="false",le="2.5"} 2`,
    `pilot_rollout_duration_seconds_count{feature="${FEATURE}",exposed="false"} 2`,
  ]) {
    expect(metrics.split("\n")).toContain(line);
  }
  expect(await parseTrouble(metrics)).toBe("");
}

/** What Prometheus' own parser says; nothing where it is not installed. */
async function parseTrouble(metrics: string): Promise<string> {
  const promtool = program("promtool");
  if (promtool === null) return "";
  const child = spawn(promtool, ["check", "metrics"], { stdio: ["pipe", "ignore", "pipe"] });
  child.stdin.end(metrics);
  const said = await text(child.stderr);
  // It also has opinions on style, such as a missing HELP.
  return /error while/u.test(said) ? said : "";
}

describe("examples/go-http", () => {
  const go = toolchain("Go");
  test.runIf(go !== null)(
    "asks over OFREP, and counts each use",
    async () => {
      const binary = join(folder.path, "server");
      const env = { ...process.env, GOTOOLCHAIN: "local", GO111MODULE: "auto" };
      await promisify(execFile)(go ?? "", ["build", "-o", binary, join(EXAMPLES, "go-http/main.go")], {
        cwd: folder.path,
        env,
      });
      await expectUses(await serverOf(binary, []));
    },
    180_000,
  );
});

/** The two routes of main.py behind Python's own server: what is left of it without FastAPI. */
const WITHOUT_FASTAPI = `
import http.server, urllib.parse, uses
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        url = urllib.parse.urlsplit(self.path)
        query = dict(urllib.parse.parse_qsl(url.query, keep_blank_values=True))
        status, text = 200, uses.render()
        if url.path == "/":
            exposed = uses.is_enabled("${FEATURE}", query["customer"])
            try:
                with uses.use("${FEATURE}", exposed):
                    if "fail" in query:
                        raise RuntimeError("the storage is full")
                    text = "enhanced storage" if exposed else "plain storage"
            except RuntimeError:
                status, text = 500, "try again"
        self.send_response(status)
        self.end_headers()
        self.wfile.write(text.encode())
    def log_message(self, *_):
        pass
server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
print(f"listening on {server.server_port}", flush=True)
server.serve_forever()
`;

describe("examples/fastapi", () => {
  const python = toolchain("Python");
  test.runIf(python !== null)("uses.py asks over OFREP, and counts each use", async () => {
    const file = join(folder.path, "without_fastapi.py");
    writeFileSync(file, WITHOUT_FASTAPI);
    await expectUses(await serverOf(python ?? "", [file]));
  });

  test.runIf(python !== null)("main.py is Python", async () => {
    const check = "import ast, sys; ast.parse(open(sys.argv[1]).read())";
    const { stderr } = await promisify(execFile)(python ?? "", ["-c", check, join(EXAMPLES, "fastapi/main.py")]);
    expect(stderr).toBe("");
  });
});
