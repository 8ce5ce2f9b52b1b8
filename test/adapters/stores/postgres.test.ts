import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { postgresStore } from "../../../src/adapters/stores/postgres.ts";
import type { Snapshot, SnapshotFeature } from "../../../src/evaluation/snapshot.ts";
import type { SnapshotStore, StoreReading } from "../../../src/ports.ts";
import { startFaultProxy } from "../../support/fault-proxy.ts";
import { type PostgresServer, startPostgres } from "../../support/postgres.ts";
import { canStart } from "../../support/servers.ts";
import { describeStore } from "./contract.ts";
import { parse, serialize } from "./parse.ts";
import { calm, snapshotAt } from "./snapshots.ts";

const MIGRATIONS = ["001_rollout_events.sql", "002_snapshots.sql"]
  .map((name) => readFileSync(new URL(`../../../sql/${name}`, import.meta.url), "utf8"))
  .join("\n");

const NUCLEAR = `UPDATE feature_rollouts
SET
  current_tier = 'tier_0_disabled',
  percentage = 0,
  status = 'rolled_back'
WHERE feature_name = 'phase2_enhanced_storage';`;

describe.skipIf(!canStart("PostgreSQL"))("PostgreSQL", () => {
  let server: PostgresServer;
  let made = 0;
  beforeAll(async () => {
    server = await startPostgres();
    await server.run(MIGRATIONS);
    await server.run(MIGRATIONS);
  });
  afterAll(() => server.stop());

  const at = (
    key: string,
    { url = server.url(), maximumBytes = null as number | null, environment = "production" } = {},
  ): SnapshotStore =>
    postgresStore({ name: "database", environment, parse, serialize, maximumBytes, propagation: 0, url, key });

  describeStore(
    "PostgreSQL",
    async () => {
      made += 1;
      const key = `pilot-${made}`;
      const proxy = await startFaultProxy(server.port);
      const through = server.url().replace(`:${server.port}/`, `:${proxy.port}/`);
      return {
        store: at(key),
        another: () => at(key),
        corrupt: async (bytes) => {
          await server.run(
            `insert into pilot_rollout_snapshots (key, sequence, snapshot) values ('${key}', 0, '${bytes}')`,
          );
        },
        dispose: () => proxy.stop(),
        small: (maximumBytes) => at(key, { maximumBytes }),
        refused: {
          store: () => at(key, { url: server.url("postgres", { name: "pilot", password: "s3cret-wrong" }) }),
          secret: "s3cret-wrong",
        },
        missing: () => at(key, { url: server.url("no_such_database") }),
        wire: {
          proxy,
          store: () => at(key, { url: through }),
          tooOften: { answer: errorResponse("53300", "sorry, too many clients already") },
        },
      };
    },
    {
      retryAfter: "PostgreSQL does not say when to come back",
      staleReads: "a primary has none, and the exchange of its password cannot be replayed",
    },
  );

  test("says which migrations are missing where there are no tables", async () => {
    await server.run("create database empty");
    const store = at("x", { url: server.url("empty") });
    const answer = await store.read(calm());
    expect(answer).toMatchObject({ kind: "failed", cause: "missing" });
    expect(JSON.stringify(answer)).toContain("sql/002_snapshots.sql");
    expect(await store.write(snapshotAt(1), null, calm())).toMatchObject({ kind: "failed", cause: "missing" });
  });

  describe("the guide's table", () => {
    const since = "2026-11-15T10:00:00Z";
    const entry = (override: Partial<SnapshotFeature> = {}): SnapshotFeature => ({
      flag: "f",
      tier: 2,
      status: "in_progress",
      weight: 10_000,
      salt: "s",
      whitelist: ["cust_1", 'o"d,d{}\\', "null", "two words"],
      blacklist: ["cust_9"],
      dependsOn: [],
      since,
      ...override,
    });
    const name = "phase2_enhanced_storage";

    /** A database of its own, with one feature at tier 2 and one at each other tier. */
    const open = async () => {
      made += 1;
      const database = `guide_${made}`;
      await server.run(`create database ${database}`);
      await server.run(MIGRATIONS, database);
      const store = at("pilot", { url: server.url(database) });
      const run = (sql: string) => server.run(sql, database);
      const write = async (snapshot: Snapshot) => {
        const reading = await store.read(calm());
        return store.write(snapshot, versionIn(reading), calm());
      };
      return { store, run, write, url: server.url(database) };
    };
    const features = {
      [name]: entry(),
      planned: entry({ tier: 0, status: "planned", weight: 0 }),
      inside: entry({ tier: 1, weight: 0 }),
      half: entry({ tier: 3, weight: 50_000 }),
      whole: entry({ tier: 4, weight: 100_000, status: "completed" }),
      sliver: entry({ tier: 2, weight: 100, status: "paused" }),
    };

    test("is what the guide's queries expect", async () => {
      const { write, run } = await open();
      expect(await write(snapshotAt(1, { features }))).toMatchObject({ kind: "written" });
      const rows = await run(
        `SELECT feature_name, current_tier, percentage, status, started_at IS NOT NULL AS started
         FROM feature_rollouts ORDER BY started_at DESC, feature_name`,
      );
      expect(rows.map((row) => Object.values(row))).toEqual([
        ["planned", "tier_0_disabled", 0, "planned", false],
        ["half", "tier_3_general", 50, "in_progress", true],
        ["inside", "tier_1_internal", 1, "in_progress", true],
        [name, "tier_2_early_adopters", 10, "in_progress", true],
        ["sliver", "tier_2_early_adopters", 1, "paused", true],
        ["whole", "tier_4_full", 100, "completed", true],
      ]);
      const [lists] = await run(`select whitelisted_customers, blacklisted_customers from feature_rollouts limit 1`);
      expect(lists).toEqual({ whitelisted_customers: entry().whitelist, blacklisted_customers: ["cust_9"] });
    });

    test("has every customer's list and instant as it was after the next write, and forgets what is gone", async () => {
      const { write, run } = await open();
      await run("insert into feature_rollouts (feature_name) values ('of_another_system')");
      await write(snapshotAt(1, { features }));
      await write(snapshotAt(2, { features: { [name]: entry({ tier: 3, weight: 50_000 }) } }));
      const rows = await run("select feature_name, percentage from feature_rollouts order by feature_name");
      expect(rows.map((row) => Object.values(row))).toEqual([
        ["of_another_system", 0],
        [name, 50],
      ]);
    });

    test("turned off by hand is a pending kill, which no write undoes and the next one may carry", async () => {
      const { store, write, run } = await open();
      await write(snapshotAt(1, { features }));
      expect(await store.read(calm())).toMatchObject({ pending: {} });
      await run(NUCLEAR);

      const reading = await store.read(calm());
      const kill = { by: "feature_rollouts", code: "manual", revision: snapshotAt(1).revision };
      expect(reading).toMatchObject({
        kind: "snapshot",
        snapshot: snapshotAt(1, { features }),
        pending: { [name]: kill },
      });

      expect(await write(snapshotAt(2, { features }))).toMatchObject({ kind: "written" });
      expect(await offRows(run)).toEqual([name, "planned"]);
      const second = await store.read(calm());
      expect(second).toMatchObject({ pending: { [name]: { revision: snapshotAt(2).revision } } });

      const kills = pendingIn(second);
      expect(await write(snapshotAt(3, { features, kills }))).toMatchObject({ kind: "written" });
      expect(await offRows(run)).toEqual([name, "planned"]);
      expect(await store.read(calm())).toMatchObject({ snapshot: { kills }, pending: {} });
    });

    test.each([
      ["a tier", "current_tier = 'tier_0_disabled'"],
      ["a percentage", "percentage = 0"],
      ["a status", "status = 'rolled_back'"],
    ])("is turned off by %s alone, at every tier", async (_, set) => {
      const { store, write, run } = await open();
      await write(snapshotAt(1, { features }));
      await run(`update feature_rollouts set ${set} where feature_name <> 'sliver'`);
      expect(Object.keys(pendingIn(await store.read(calm())))).toEqual(
        expect.arrayContaining([name, "inside", "half", "whole"]),
      );
      expect(Object.keys(pendingIn(await store.read(calm())))).toHaveLength(4);
    });

    test("is on again after a restore, and a kill by hand after that counts", async () => {
      const { store, write, run } = await open();
      await write(snapshotAt(1, { features }));
      await run(NUCLEAR);
      const kills = pendingIn(await store.read(calm()));
      await write(snapshotAt(2, { features, kills }));
      const killed = kills[name]?.at ?? "";
      const later = "2099-01-01T00:00:00Z";
      const restores = { [name]: { at: later, by: "@lead", reason: "false alarm", kill: killed } };
      await write(snapshotAt(3, { features, kills: {}, restores }));
      expect(await offRows(run)).toEqual(["planned"]);
      expect(await store.read(calm())).toMatchObject({ pending: {} });
      await run(NUCLEAR);
      expect(await store.read(calm())).toMatchObject({ pending: { [name]: { at: "2099-01-01T00:00:01Z" } } });
    });

    test("is put in step again where somebody has raised, lowered or deleted rows, and other rows are not touched", async () => {
      const { write, run } = await open();
      await write(snapshotAt(1, { features }));
      const rows = () => run("select *, xmin::text as written_by from feature_rollouts order by feature_name");
      const before = await rows();
      await run("update feature_rollouts set percentage = 77 where feature_name = 'half'");
      await run("update feature_rollouts set whitelisted_customers = '{somebody}' where feature_name = 'planned'");
      await run("delete from feature_rollouts where feature_name = 'whole'");
      await write(snapshotAt(2, { features }));
      const after = await rows();
      const columns = ({ updated_at: _at, created_at: _since, written_by: _by, ...rest }: Record<string, unknown>) =>
        rest;
      expect(after.map((row) => columns(row))).toEqual(before.map((row) => columns(row)));
      const touched = after.filter(({ written_by: by }, index) => by !== before[index]?.["written_by"]);
      expect(touched.map(({ feature_name: feature }) => feature)).toEqual(["half", "planned", "whole"]);
    });

    test("is left alone by other environments", async () => {
      const { run, url } = await open();
      const staging = at("staging", { url, environment: "staging" });
      await staging.write(snapshotAt(1, { environment: "staging", features }), null, calm());
      expect(await run("select * from feature_rollouts")).toEqual([]);
      expect(await staging.read(calm())).toMatchObject({ kind: "snapshot", pending: {} });
    });

    test("keeps a turn-off that happens while a snapshot is written", async () => {
      const { store, write, run } = await open();
      await write(snapshotAt(1, { features }));
      await Promise.all([
        write(snapshotAt(2, { features })),
        run(NUCLEAR),
        write(snapshotAt(2, { features: { ...features, more: entry() } })),
      ]);
      await write(snapshotAt(9, { features }));
      expect(Object.keys(pendingIn(await store.read(calm())))).toEqual([name]);
    });

    test("carries ten thousand features", async () => {
      const { store, write, run } = await open();
      const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`f${index}`, entry()]));
      expect(await write(snapshotAt(1, { features: many }))).toMatchObject({ kind: "written" });
      await run("update feature_rollouts set percentage = 0");
      expect(Object.keys(pendingIn(await store.read(calm())))).toHaveLength(10_000);
    });
  });
});

async function offRows(run: (sql: string) => Promise<readonly Record<string, unknown>[]>): Promise<readonly unknown[]> {
  const rows = await run("select feature_name from feature_rollouts where percentage = 0 order by feature_name");
  return rows.map(({ feature_name }) => feature_name);
}

function versionIn(reading: StoreReading): string | null {
  return "version" in reading ? reading.version : null;
}

function pendingIn(reading: StoreReading): Snapshot["kills"] {
  return reading.kind === "snapshot" ? (reading.pending ?? {}) : {};
}

/** https://www.postgresql.org/docs/current/protocol-message-formats.html#PROTOCOL-MESSAGE-FORMATS-ERRORRESPONSE */
function errorResponse(code: string, message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`);
  const head = Buffer.alloc(5);
  head.write("E", 0);
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}
