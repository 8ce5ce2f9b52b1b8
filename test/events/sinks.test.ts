import { createServer } from "node:http";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import connect from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { embeddedEvents } from "../../src/adapters/metrics/embedded.ts";
import { postgres } from "../../src/adapters/metrics/postgres.ts";
import { eventsSchema } from "../../src/adapters/metrics/schema.ts";
import { createRecorder, type EventSink, fetchSink, postgresSink } from "../../src/events/index.ts";
import type { FeatureQuery, MetricsSource } from "../../src/ports.ts";
import { HOUR, MINUTE, NOW } from "../support/builders.ts";
import { listen } from "../support/listen.ts";
import { type PostgresServer, startPostgres } from "../support/postgres.ts";
import { canStart } from "../support/servers.ts";

const query: FeatureQuery = {
  feature: "x",
  tier: 2,
  begin: NOW - HOUR,
  timeWindow: HOUR,
  windows: [],
  parameters: {},
};

/** Forty customers use the feature, four of them in vain; ten do without it, one of those in vain. */
async function report(sink: EventSink): Promise<void> {
  const recorder = createRecorder({ sink, every: null, batch: 16 });
  for (let index = 0; index < 50; index += 1) {
    recorder.recordUse({
      feature: "x",
      customer: `customer-${index}`,
      exposed: index < 40,
      failed: index % 10 === 0,
      durationMs: index < 40 ? 120 : 80,
      at: NOW - 30 * MINUTE + index * 1_000,
    });
  }
  const at = NOW - 10 * MINUTE;
  recorder.recordEvent({ feature: "y", customer: "\0\ud800", event: "error", at, metadata: { text: "\0", n: 1n } });
  // Making an embedded database takes long where many do.
  await recorder.close(60_000);
  expect(recorder.dropped).toBe(0);
}

async function measured(source: MetricsSource) {
  return (await source.measure(NOW, [query], new AbortController().signal)).get("x");
}

const EXPECTED = {
  status: "ok",
  window: { events: 4_000, errors: 400 },
  latency: { p95Ms: 120, baselineP95Ms: 80, count: 40, baselineCount: 10 },
  control: { events: 1_000, errors: 100 },
};

test("what the writer wrote into the embedded database, its source measures", async () => {
  const folder = await mkdtemp(join(tmpdir(), "pilot-sink-"));
  const events = embeddedEvents({ path: join(folder, "events") });
  try {
    await report(postgresSink((text, values) => events.query(text, values)));
    expect(await measured(events.source)).toMatchObject(EXPECTED);
    expect(await events.topErrors(1)).toMatchObject([{ feature: "y", customer: "\u{FFFD}\u{FFFD}", metadata: {} }]);
  } finally {
    await events.close();
    await rm(folder, { recursive: true, force: true });
  }
});

describe.runIf(canStart("PostgreSQL"))("over a real PostgreSQL", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
    await server.run(eventsSchema);
  });
  afterAll(() => server.stop());

  test("what the writer wrote, the source measures", async () => {
    const sql = connect(server.url(), { max: 1 });
    await report(postgresSink((text, values) => sql.unsafe(text, values)));
    await sql.end();
    expect(await measured(postgres({ url: server.url() }))).toMatchObject(EXPECTED);
  });

  test("a database that is away loses nothing until it is back", async () => {
    let away = true;
    const sql = connect(server.url(), { max: 1 });
    const recorder = createRecorder({
      every: null,
      sink: postgresSink(async (text, values) => {
        if (away) await connect("postgres://127.0.0.1:1/none", { connect_timeout: 1 }).unsafe(text, values);
        else await sql.unsafe(text, values);
      }),
    });
    recorder.recordEvent({ feature: "late", customer: "c", event: "enabled" });
    await recorder.flush();
    expect(recorder.waiting).toBe(1);
    away = false;
    await recorder.close();
    await sql.end();
    const rows = await server.run("select event from rollout_events where feature_name = 'late'");
    expect([...rows]).toEqual([{ event: "enabled" }]);
  });
});

describe("fetchSink()", () => {
  const requests: unknown[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => (text += chunk.toString()));
    request.on("end", () => {
      requests.push([request.method, request.headers.authorization, JSON.parse(text)]);
      response.statusCode = request.url === "/down" ? 503 : 202;
      response.end("thanks");
    });
  });
  let url = "";
  beforeAll(async () => {
    url = await listen(server);
  });
  afterAll(() => server.close());
  const row = { feature: "x", customer: "c", event: "enabled", at: NOW } as const;

  test("posts rows as JSON", async () => {
    await fetchSink(`${url}/events`, { headers: { authorization: "Bearer t" } })([row]);
    const at = "2026-11-22T10:00:00Z";
    expect(requests).toEqual([
      [
        "POST",
        "Bearer t",
        { version: 1, events: [{ feature: "x", customer: "c", event: "enabled", at, metadata: {} }] },
      ],
    ]);
  });

  test("takes no other status for a yes", async () => {
    await expect(fetchSink(`${url}/down`)([row])).rejects.toThrow("Events were answered with the status 503");
  });
});
