/**
 * Acceptance: evidence that is missing, from real servers. A rise waits, the cause is said in words, the exit tells
 * whether somebody has to look, lowerings pass, and nothing changes at the edge.
 */

import { createServer, type Server as HttpServer } from "node:http";
import { createServer as createTcp, type Server as TcpServer } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerGuard, answerPublish, answerValidate } from "../../src/cli/judging.ts";
import { answerStats } from "../../src/cli/looking.ts";
import { renderEvidence } from "../../src/config/evidence.ts";
import type { Unavailability } from "../../src/core/evidence.ts";
import { eventsSchema } from "../../src/adapters/metrics/schema.ts";
import { DAY, HOUR, NOW, evidence } from "../support/builders.ts";
import { type PostgresServer, startPostgres } from "../support/postgres.ts";
import { type PrometheusServer, startPrometheus } from "../support/prometheus.ts";
import { canStart, freePort } from "../support/servers.ts";
import { documentOf, fileOf, files, type Given, type Scene, scene, textOf, yaml } from "./scene.ts";

const FILE = fileOf("x");
const BEGIN = NOW - 9 * DAY;

/** A metrics source in trouble. */
interface Trouble {
  readonly source: Readonly<Record<string, unknown>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly metrics?: Readonly<Record<string, string>>;
  readonly status: Unavailability;
  readonly exit: 1 | 3;
  /** The cause, as a person reads it. */
  readonly words: RegExp;
}

/** Tier 1 for nine days, published; the source is asked nothing at adoption. */
async function prepared({ source, metrics }: Trouble): Promise<Scene> {
  const stage = scene();
  const settings = `metrics: ${JSON.stringify({ default: "main", sources: { main: source } })}\n`;
  const fields = metrics === undefined ? { tier: 1 } : { tier: 1, metrics };
  const all = { ...files({ x: fields }), ".github/pilot-rollout.yml": settings, ".gitignore": ".pilot/\n" };
  stage.commit("Begin", all, BEGIN);
  await answerPublish(await stage.world({ now: BEGIN }), false);
  return stage;
}

function raised({ metrics }: Trouble): string {
  return yaml("x", metrics === undefined ? { tier: 2 } : { tier: 2, metrics });
}

async function expectToWait(trouble: Trouble): Promise<void> {
  using stage = await prepared(trouble);
  const { environment = {}, status, exit, words } = trouble;
  const given: Given = { environment };
  const edge = stage.edge();

  stage.write({ [FILE]: raised(trouble) });
  const validated = await answerValidate(await stage.world(given), { base: null, head: null });
  const finding = { id: "error-rate", verdict: "inconclusive", code: status, message: expect.stringMatching(words) };
  expect(documentOf(validated)).toMatchObject({
    ok: false,
    changes: [
      { decision: "hold", action: "hold", criteria: expect.arrayContaining([expect.objectContaining(finding)]) },
    ],
  });
  expect(validated.exit).toBe(exit);

  stage.write({ [FILE]: yaml("x", { tier: 0 }) });
  const lowering = await answerValidate(await stage.world(given), { base: null, head: null });
  expect(lowering.exit).toBe(0);

  const head = stage.commit("Raise", { [FILE]: raised(trouble) }, NOW - HOUR);
  const published = await answerPublish(await stage.world(given), false);
  expect(published.exit).toBe(exit);
  expect(documentOf(published)).toMatchObject({
    stores: [{ outcome: "unchanged" }],
    withheld: [{ feature: "x", from: 1, to: 2, decision: "hold", message: expect.stringMatching(words) }],
  });
  expect(stage.edge()).toBe(edge);

  const guarded = await answerGuard(await stage.world(given), false, { openAlerts: [] });
  expect(documentOf(guarded)).toMatchObject({
    features: [
      { feature: "x", tier: 1, action: "hold", code: status, window: null, toDate: null, logE: null, done: [] },
    ],
  });
  expect(guarded.exit).toBe(exit);
  expect(textOf(guarded)).toMatch(/no data for 9 d \([a-z-]+\): nothing\s+guards this\s+feature/u);
  expect([stage.edge(), stage.head(), stage.status()]).toEqual([edge, head, ""]);

  stage.commit("Take it back", { [FILE]: yaml("x", { tier: 0 }) }, NOW - HOUR / 2);
  expect((await answerPublish(await stage.world(given), false)).exit).toBe(0);
  expect(stage.published()?.features["x"]).toMatchObject({ tier: 0 });
}

function portOf(server: HttpServer | TcpServer): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

function listening<S extends HttpServer | TcpServer>(server: S): Promise<S> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

/** Accepts every connection and never says a word. */
const silent = (): TcpServer => createTcp((socket) => socket.on("error", () => {}).resume());

describe.runIf(canStart("PostgreSQL"))("PostgreSQL", () => {
  let server: PostgresServer;
  let mute: TcpServer;
  let gone: number;

  beforeAll(async () => {
    [server, mute, gone] = await Promise.all([startPostgres(), listening(silent()), freePort()]);
    for (const database of ["events", "bare", "busy"]) await server.run(`create database ${database}`);
    await server.run("create role outsider login password 'x'");
    for (const database of ["events", "busy"]) await server.run(eventsSchema, database);
    const uses = "timestamptz '2026-11-22T09:30:00Z' - interval '1 hour' * n from generate_series(0, 100) n";
    await server.run(
      `insert into rollout_events (feature_name, customer_id, event, timestamp) select 'x', 'c', 'enabled', ${uses}`,
      "busy",
    );
  });
  afterAll(async () => {
    mute.close();
    await server.stop();
  });

  const TROUBLES: readonly (readonly [string, () => Trouble])[] = [
    [
      "that is down",
      () => ({
        source: { kind: "postgres", url: `postgres://pilot@127.0.0.1:${gone}/events` },
        status: "unreachable",
        exit: 3,
        words: /the database cannot be reached/u,
      }),
    ],
    [
      "that refuses the password",
      () => ({
        source: { kind: "postgres", url: { env: "DATABASE_URL" } },
        environment: { DATABASE_URL: server.url("events", { name: "pilot", password: "wrong" }) },
        status: "unauthorized",
        exit: 3,
        words: /refuses the user, the password or the privilege/u,
      }),
    ],
    [
      "that grants nothing",
      () => ({
        source: { kind: "postgres", url: server.url("events", { name: "outsider", password: "x" }) },
        status: "unauthorized",
        exit: 3,
        words: /permission denied for table rollout_events/u,
      }),
    ],
    [
      "without the table",
      () => ({
        source: { kind: "postgres", url: server.url("bare") },
        status: "bad-query",
        exit: 3,
        words: /relation "rollout_events" does not exist; apply sql\//u,
      }),
    ],
    [
      "with a query that is wrong",
      () => ({
        source: { kind: "postgres", url: server.url("events"), query: "select nothing from rollout_events" },
        status: "bad-query",
        exit: 3,
        words: /column "nothing" does not exist/u,
      }),
    ],
    [
      "with a query that takes too long",
      () => ({
        source: {
          kind: "postgres",
          url: server.url("busy"),
          timeout: "1s",
          query:
            "select e.feature_name, e.customer_id, e.event, e.timestamp, e.metadata from rollout_events e, pg_sleep(60) s",
        },
        status: "timeout",
        exit: 3,
        words: /did not answer in time/u,
      }),
    ],
    [
      "that accepts and never answers",
      () => ({
        source: { kind: "postgres", url: `postgres://pilot@127.0.0.1:${portOf(mute)}/events`, timeout: "1s" },
        status: "timeout",
        exit: 3,
        words: /did not answer in time/u,
      }),
    ],
    [
      "with an empty table",
      () => ({
        source: { kind: "postgres", url: server.url("events") },
        status: "empty",
        exit: 1,
        words: /no events of x since/u,
      }),
    ],
    [
      "whose variable is not set",
      () => ({
        source: { kind: "postgres", url: { env: "DATABASE_URL" } },
        status: "unconfigured",
        exit: 1,
        words: /environment variable DATABASE_URL of source main is not set/u,
      }),
    ],
    [
      "with a parameter that nobody reads",
      () => ({
        source: { kind: "postgres", url: server.url("events") },
        metrics: { tabel: "other" },
        status: "bad-query",
        exit: 3,
        words: /metrics parameter "tabel" is unknown/u,
      }),
    ],
  ];

  test.each(TROUBLES)("%s", async (_, trouble) => expectToWait(trouble()));

  test("neither its address nor its password is ever printed", async () => {
    const url = server.url("events", { name: "pilot", password: "wrong-s3cret" });
    const trouble: Trouble = {
      source: { kind: "postgres", url },
      status: "unauthorized",
      exit: 3,
      words: /refuses/u,
    };
    using stage = await prepared(trouble);
    stage.write({ [FILE]: raised(trouble) });
    const answer = await answerValidate(await stage.world(), { base: null, head: null });
    expect(textOf(answer) + JSON.stringify(answer.json)).not.toMatch(/s3cret|127\.0\.0\.1/u);
  });

  test("stats of a database that is down end with 3 and say so", async () => {
    using stage = await prepared({
      source: { kind: "postgres", url: `postgres://pilot@127.0.0.1:${gone}/events` },
      status: "unreachable",
      exit: 3,
      words: /cannot be reached/u,
    });
    const answer = await answerStats(await stage.world(), "x");
    expect(answer.exit).toBe(3);
    expect(textOf(answer)).toMatch(/Nothing measured \(unreachable\): the database cannot be\s+reached/u);
  });
});

describe.runIf(canStart("Prometheus"))("Prometheus", () => {
  let server: PrometheusServer;
  let refusing: HttpServer;
  let mute: TcpServer;
  let gone: number;

  beforeAll(async () => {
    const times = Array.from({ length: 24 }, (_, hour) => (NOW - hour * HOUR) / 1000).toReversed();
    const nan = times.map((at) => `pilot_rollout_events_total{feature="x",exposed="true",outcome="ok"} NaN ${at}`);
    const samples = ["# TYPE pilot_rollout_events counter", ...nan, "# EOF", ""].join("\n");
    [server, refusing, mute, gone] = await Promise.all([
      startPrometheus(samples),
      listening(createServer((request, response) => answerAs(request.url ?? "", response))),
      listening(silent()),
      freePort(),
    ]);
  });
  afterAll(async () => {
    refusing.closeAllConnections();
    refusing.close();
    mute.close();
    await server.stop();
  });

  const at = (path: string) => ({ kind: "prometheus", url: `http://127.0.0.1:${portOf(refusing)}/${path}` });

  const TROUBLES: readonly (readonly [string, () => Trouble])[] = [
    [
      "that is down",
      () => ({
        source: { kind: "prometheus", url: `http://127.0.0.1:${gone}` },
        status: "unreachable",
        exit: 3,
        words: /cannot be reached|ECONNREFUSED/u,
      }),
    ],
    [
      "that accepts and never answers",
      () => ({
        source: { kind: "prometheus", url: `http://127.0.0.1:${portOf(mute)}`, timeout: "1s" },
        status: "timeout",
        exit: 3,
        words: /in time/u,
      }),
    ],
    [
      "without samples of the feature",
      () => ({
        source: { kind: "prometheus", url: server.url },
        metrics: { feature: "another" },
        status: "empty",
        exit: 1,
        words: /no samples of another since/u,
      }),
    ],
    [
      "whose samples are NaN",
      () => ({
        source: { kind: "prometheus", url: server.url },
        status: "not-a-number",
        exit: 1,
        words: /not a finite number/u,
      }),
    ],
    ["that wants a token", () => ({ source: at("401"), status: "unauthorized", exit: 3, words: /HTTP 401/u })],
    ["that is asked too often", () => ({ source: at("429"), status: "rate-limited", exit: 3, words: /HTTP 429/u })],
    ["that is something else", () => ({ source: at("html"), status: "malformed", exit: 3, words: /Prometheus gave/u })],
    [
      "that knows a part only",
      () => ({ source: at("partial"), status: "partial", exit: 3, words: /a store is gone/u }),
    ],
    ["that refuses the query", () => ({ source: at("bad"), status: "bad-query", exit: 3, words: /parse error/u })],
  ];

  test.each(TROUBLES)("%s", async (_, trouble) => expectToWait(trouble()));
});

function answerAs(url: string, response: import("node:http").ServerResponse): void {
  const bodies: Readonly<Record<string, readonly [number, string]>> = {
    "401": [401, ""],
    "429": [429, ""],
    html: [200, "<html>Welcome</html>"],
    partial: [200, JSON.stringify({ status: "success", data: { result: [] }, warnings: ["a store is gone"] })],
    bad: [400, JSON.stringify({ status: "error", errorType: "bad_data", error: "parse error" })],
  };
  const [status, body] = bodies[url.split("/")[1] ?? ""] ?? [404, ""];
  response.writeHead(status, { "content-type": "application/json" }).end(body);
}

describe("evidence from a file", () => {
  test.each<readonly [Unavailability, 1 | 3]>([
    ["unconfigured", 1],
    ["empty", 1],
    ["not-a-number", 1],
    ["ambiguous", 1],
    ["stale", 1],
    ["partial", 3],
    ["rate-limited", 3],
    ["unauthorized", 3],
    ["bad-query", 3],
    ["timeout", 3],
    ["unreachable", 3],
    ["malformed", 3],
  ])("that says %s ends with %i, by the settings or by --evidence", async (status, exit) => {
    const missing = evidence({ x: { metrics: { status, detail: "said so" } } });
    const trouble: Trouble = { source: { kind: "fixed", path: "evidence.json" }, status, exit, words: /said so/u };
    using stage = await prepared(trouble);
    stage.write({ "evidence.json": renderEvidence(missing), [FILE]: raised(trouble) });
    for (const given of [{}, { evidence: missing }]) {
      const answer = await answerValidate(await stage.world(given), { base: null, head: null });
      expect(answer.exit).toBe(exit);
      expect(textOf(answer)).toMatch(/said so/u);
    }
  });
});
