import { createServer, type Socket, connect as dial } from "node:net";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type PostgresOptions, postgres, postgresEvents } from "../../../src/adapters/metrics/postgres.ts";
import { eventsSchema } from "../../../src/adapters/metrics/schema.ts";
import type { FeatureQuery } from "../../../src/ports.ts";
import { HOUR, MINUTE } from "../../support/builders.ts";
import { type PostgresServer, startPostgres } from "../../support/postgres.ts";
import { canStart, freePort } from "../../support/servers.ts";
import { CHECK, describeMetricsSource, USES } from "./contract.ts";
import { describeEventTable, toRows } from "./event-table.ts";

const patience = new AbortController().signal;
const ask = (feature: string, query: Partial<FeatureQuery> = {}): FeatureQuery => ({
  feature,
  tier: 2,
  begin: CHECK - 4 * HOUR,
  timeWindow: HOUR,
  windows: [],
  parameters: {},
  ...query,
});
const measureOne = async (options: PostgresOptions, signal = patience) =>
  (await postgres(options).measure(CHECK, [ask("situation_1")], signal)).get("situation_1");

describe.runIf(canStart("PostgreSQL"))("over a real PostgreSQL", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
    for (const database of ["contract", "slots", "bare"]) await server.run(`create database ${database}`);
    await server.run("create role outsider login password 'x'");
    await Promise.all(["contract", "slots"].map((database) => server.run(eventsSchema, database)));
  });
  afterAll(() => server.stop());

  describeMetricsSource("postgres", {
    async open() {
      await postgresEvents({ url: server.url("contract") }).record(toRows(USES));
      return postgres({ url: server.url("contract"), settle: 0 });
    },
    close: async () => {},
  });

  describeEventTable("postgres", async () => {
    const url = server.url("slots");
    const log = postgresEvents({ url });
    return {
      log,
      source: postgres({ url, settle: 0 }),
      query: (text) => server.run(text, "slots"),
      close: () => log.close(),
    };
  });

  describe("a check", () => {
    test("is one statement on one connection, however many features and windows it asks for", async () => {
      const before = server.statements("pilot-rollout").length;
      const windows = [1, 2, 3].map((hours) => ({ end: CHECK - hours * HOUR, ms: HOUR }));
      const features = Array.from({ length: 200 }, (_, index) => ask(`situation_${index}`, { windows }));
      const answer = await postgres({ url: server.url("contract") }).measure(CHECK, features, patience);
      expect(answer.size).toBe(200);
      await expect.poll(() => server.statements("pilot-rollout").length).toBe(before + 1);
    });

    test("leaves the unsettled last minute out", async () => {
      const events = (settle: number) =>
        postgres({ url: server.url("contract"), settle })
          .measure(CHECK, [ask("situation_10", { timeWindow: 10 * MINUTE })], patience)
          .then((answer) => answer.get("situation_10"));
      expect(await events(MINUTE)).toMatchObject({ window: { events: 300 } });
      expect(await events(2 * MINUTE)).toMatchObject({ status: "empty" });
    });

    test("says how much evidence an event is worth", async () => {
      expect(await measureOne({ url: server.url("contract"), designEffect: 2 })).toMatchObject({ designEffect: 2 });
    });

    test("cannot write, whatever the query says", async () => {
      const query =
        "with gone as (delete from rollout_events returning *) select feature_name, customer_id, event, timestamp, metadata from gone";
      expect(await measureOne({ url: server.url("contract"), query })).toMatchObject({ status: "bad-query" });
      const query2 = `select e.*, nextval('rollout_events_id_seq') from rollout_events e`;
      expect(await measureOne({ url: server.url("contract"), query: query2 })).toMatchObject({
        status: "bad-query",
        detail: expect.stringContaining("25006"),
      });
      expect(await measureOne({ url: server.url("contract") })).toMatchObject({ status: "ok" });
    });

    test("reads events from another place where the settings say so, comments and semicolons included", async () => {
      await server.run(
        "create table uses (flag text, who text, went text, happened timestamp); " +
          `insert into uses values ('situation_1', 'a', 'enabled', '2026-11-22 10:15:00'), ('situation_1', 'a', 'error', '2026-11-22 10:15:01')`,
        "bare",
      );
      const query =
        `select flag as feature_name, who as customer_id, went as event, happened as timestamp, '{}'::jsonb as metadata
        from uses; -- ours`.replace("; -- ours", " -- ours\n;");
      expect(await measureOne({ url: server.url("bare"), query })).toMatchObject({
        window: { events: 100, errors: 100 },
      });
    });

    test("falls back to a read-only transaction behind a pooler that refuses session settings", async () => {
      const port = await poolerBefore(server.port);
      const url = server.url("contract").replace(`:${server.port}/`, `:${port}/`);
      expect(await measureOne({ url })).toMatchObject({ status: "ok", window: { events: 700 } });
      const writing = "select e.*, nextval('rollout_events_id_seq') from rollout_events e";
      expect(await measureOne({ url, query: writing })).toMatchObject({ status: "bad-query" });
      const log = postgresEvents({ url });
      await log.record([{ feature: "pooled", customer: "a", event: "enabled", at: CHECK }]);
      expect(await log.stats("pooled", 0)).toMatchObject({ enabled: 1 });
    });

    test("ignores what other drivers put into the url", async () => {
      const url = `${server.url("contract")}?pgbouncer=true&channel_binding=prefer&statement_timeout=0&sslmode=disable`;
      expect(await measureOne({ url })).toMatchObject({ status: "ok" });
    });
  });

  describe("what goes wrong is named", () => {
    const slow = "select e.* from rollout_events e, pg_sleep(20)";
    test.each([
      [
        "a table that is missing",
        () => ({ url: server.url("bare") }),
        "bad-query",
        /rollout_events.*001_rollout_events/,
      ],
      [
        "a column that is missing",
        () => ({ url: server.url("contract"), query: "select 1 as one" }),
        "bad-query",
        /42703/,
      ],
      ["a query that is none", () => ({ url: server.url("contract"), query: "selec nonsense" }), "bad-query", /syntax/],
      [
        "a query that divides by zero",
        () => ({
          url: server.url("contract"),
          query: "select e.*, 1 / (id - id) as x from rollout_events e where 1 / (id - id) = 1",
        }),
        "bad-query",
        /22012/,
      ],
      [
        "a wrong password",
        () => ({ url: server.url("contract", { name: "pilot", password: "wr0ng-one" }) }),
        "unauthorized",
        /28P01/,
      ],
      [
        "an unknown user",
        () => ({ url: server.url("contract", { name: "nobody", password: "x" }) }),
        "unauthorized",
        /28P01/,
      ],
      [
        "a table that may not be read",
        () => ({ url: server.url("contract", { name: "outsider", password: "x" }) }),
        "unauthorized",
        /42501/,
      ],
      ["an unknown database", () => ({ url: server.url("nowhere") }), "unreachable", /nowhere/],
      [
        "a statement that takes too long",
        () => ({ url: server.url("contract"), query: slow, timeout: 300 }),
        "timeout",
        /in time/,
      ],
      [
        "TLS that the server does not speak",
        () => ({ url: `${server.url("contract")}?sslmode=require` }),
        "unreachable",
        /./,
      ],
      [
        "an address of something else",
        () => ({ url: "mysql://x:hunter2@127.0.0.1/db" }),
        "unreachable",
        /postgres:\/\//,
      ],
      ["an address that is none", () => ({ url: "postgres://a:b/c d@@[:/x" }), "unreachable", /./],
    ])("%s", async (_, options, status, words) => {
      const answer = await measureOne(options());
      expect(answer).toMatchObject({ status, detail: expect.stringMatching(words) });
      expect(JSON.stringify(answer)).not.toMatch(/s3cret|wr0ng-one|hunter2/);
    });

    test("too many connections are a limit, not an outage", async () => {
      await server.run("create role narrow login connection limit 0 password 'x'; grant pg_read_all_data to narrow");
      const url = server.url("contract", { name: "narrow", password: "x" });
      expect(await measureOne({ url })).toMatchObject({
        status: "rate-limited",
        detail: expect.stringContaining("53300"),
      });
    });

    test("a caller that gives up gets its answer at once", async () => {
      const started = performance.now();
      const answer = await measureOne({ url: server.url("contract"), query: slow }, AbortSignal.timeout(200));
      expect(answer).toMatchObject({ status: "timeout" });
      expect(performance.now() - started).toBeLessThan(3_000);
    });

    test("the event log rejects with the same words", async () => {
      await expect(postgresEvents({ url: server.url("bare") }).recentErrors("x", 0, 1)).rejects.toMatchObject({
        name: "EventsUnavailable",
        status: "bad-query",
        message: expect.stringContaining("rollout_events"),
      });
    });
  });
});

test("a closed port is unreachable", async () => {
  const url = `postgres://pilot:hunter2@127.0.0.1:${await freePort()}/x`;
  const answer = await measureOne({ url });
  expect(answer).toMatchObject({ status: "unreachable", detail: expect.stringContaining("ECONNREFUSED") });
  expect(JSON.stringify(answer)).not.toContain("hunter2");
});

test("a host without an address is unreachable", async () => {
  expect(await measureOne({ url: "postgres://pilot@host.invalid/x" })).toMatchObject({ status: "unreachable" });
});

test("a server that never answers is a timeout", async () => {
  const silent = createServer(() => {});
  onTestFinished(() => void silent.close());
  const port = await listening(silent);
  expect(await measureOne({ url: `postgres://x@127.0.0.1:${port}/x`, timeout: 200 })).toMatchObject({
    status: "timeout",
  });
});

/** Passes everything on, but refuses a session that begins with settings, as PgBouncer does. */
async function poolerBefore(target: number): Promise<number> {
  const pooler = createServer((client) => {
    client.once("data", (startup) => {
      if (startup.includes("default_transaction_read_only") || startup.includes("statement_timeout")) {
        const text = "SFATAL\0C08P01\0Munsupported startup parameter: statement_timeout\0\0";
        const head = Buffer.from("E\0\0\0\0", "latin1");
        head.writeInt32BE(4 + text.length, 1);
        client.end(Buffer.concat([head, Buffer.from(text)]));
        return;
      }
      const upstream: Socket = dial(target, "127.0.0.1");
      upstream.write(startup);
      client.pipe(upstream).pipe(client);
      client.on("error", () => upstream.destroy());
      upstream.on("error", () => client.destroy());
    });
  });
  onTestFinished(() => void pooler.close());
  return await listening(pooler);
}

function listening(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}
