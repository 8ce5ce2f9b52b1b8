import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerGuard, answerPublish } from "../../src/cli/judging.ts";
import { openStore } from "../../src/cli/stores.ts";
import type { World } from "../../src/commands/world.ts";
import { parseSettings } from "../../src/config/settings.ts";
import type { Snapshot } from "../../src/evaluation/snapshot.ts";
import { calm } from "../adapters/stores/snapshots.ts";
import { evidence, NOW } from "../support/builders.ts";
import { type PostgresServer, startPostgres } from "../support/postgres.ts";
import { canStart } from "../support/servers.ts";
import { BEGIN, files, scene, type Scene } from "./scene.ts";

/** The guide's "Via Database (Nuclear Option)", word for word. */
const NUCLEAR = `UPDATE feature_rollouts
SET
  current_tier = 'tier_0_disabled',
  percentage = 0,
  status = 'rolled_back'
WHERE feature_name = 'phase2_enhanced_storage';`;

const FEATURE = "phase2_enhanced_storage";
const SETTINGS = "concurrency: {running: 9}\nstores: [{name: database, kind: postgres, url: {env: DATABASE_URL}}]\n";

describe.skipIf(!canStart("PostgreSQL"))("a feature that is turned off in the guide's table", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  const runs: readonly (readonly [string, (world: World) => Promise<unknown>])[] = [
    ["publish", (world) => answerPublish(world, false)],
    ["guard run", (world) => answerGuard(world, false, { openAlerts: [] })],
  ];

  test.each(runs)("is killed by the next %s, stays off, and git is left to a person", async (name, run) => {
    const database = `nuclear_${name.replace(" ", "_")}`;
    await server.run(`create database ${database}`);
    for (const file of ["001_rollout_events.sql", "002_snapshots.sql"]) {
      await server.run(readFileSync(new URL(`../../sql/${file}`, import.meta.url), "utf8"), database);
    }
    const environment = { DATABASE_URL: server.url(database) };
    using stage = scene();
    stage.commit("Begin", { ".github/pilot-rollout.yml": SETTINGS, ...files({ [FEATURE]: {}, other: {} }) }, BEGIN);
    const world = (now: number) => stage.world({ evidence: evidence({}, { now }), environment, now });
    await answerPublish(await world(BEGIN), false);
    expect((await edgeOf(stage, environment)).kills).toEqual({});
    const head = stage.head();

    await server.run(NUCLEAR, database);
    await run(await world(NOW));

    const killed = await edgeOf(stage, environment);
    expect(killed.kills).toEqual({ [FEATURE]: expect.objectContaining({ by: "feature_rollouts", code: "manual" }) });
    expect(killed.features["other"]).toMatchObject({ tier: 2, weight: 10_000 });
    expect(stage.head()).toBe(head);

    stage.commit("Raise", files({ [FEATURE]: { tier: 3 } }), NOW);
    await run(await world(NOW + 60_000));
    expect((await edgeOf(stage, environment)).kills).toEqual(killed.kills);
    const rows = await server.run(
      "select feature_name, current_tier, percentage, status from feature_rollouts order by 1",
      database,
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["other", "tier_2_early_adopters", 10, "in_progress"],
      [FEATURE, "tier_0_disabled", 0, "rolled_back"],
    ]);
  });
});

async function edgeOf(stage: Scene, environment: Readonly<Record<string, string>>): Promise<Snapshot> {
  const { settings } = parseSettings("settings", new TextEncoder().encode(SETTINGS), { ci: false });
  const [store] = settings?.stores ?? [];
  if (store === undefined) throw new Error("no store");
  const reading = await openStore({ directory: stage.directory, environment }, store, null).read(calm());
  if (reading.kind !== "snapshot") throw new Error(JSON.stringify(reading));
  return reading.snapshot;
}
