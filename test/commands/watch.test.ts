import { afterEach, expect, test } from "vitest";
import { guard } from "../../src/commands/guard.ts";
import type { World } from "../../src/commands/world.ts";
import type { Metrics } from "../../src/core/evidence.ts";
import type { Instant } from "../../src/evaluation/instant.ts";
import type { FeatureQuery, HostAnswer } from "../../src/ports.ts";
import { live, type Scene } from "../cli/scene.ts";
import { HOUR, measured, NOW } from "../support/builders.ts";
import { codeHost } from "../support/code-host.ts";

const BAD = measured({ errors: 4 });
let open: Scene | null = null;
afterEach(() => open?.[Symbol.dispose]());

/** One feature that is live, a source that keeps what it was asked, and a code host that knows of a run. */
async function stage(
  metrics: Metrics,
  lastSuccessfulRun: (scene: Scene) => Promise<HostAnswer<Instant | null>>,
  features: Parameters<typeof live>[0] = { x: {} },
  settings: Parameters<typeof live>[1] = {},
) {
  const scene = await live(features, settings);
  open = scene;
  const asked: (readonly FeatureQuery[])[] = [];
  const host = { ...codeHost().host, lastSuccessfulRun: () => lastSuccessfulRun(scene) };
  const source = {
    name: "values",
    measure(_now: Instant, queries: readonly FeatureQuery[]) {
      asked.push(queries);
      return Promise.resolve(new Map(queries.map(({ feature }) => [feature, metrics])));
    },
    close: () => Promise.resolve(),
  };
  const world: World = {
    ...(await scene.world()),
    codeHost: host,
    codeHostWriter: host,
    openSource: () => Promise.resolve(source),
  };
  const heartbeat = ".pilot/snapshot.json.heartbeat";
  return { asked, guard: () => guard(world, { dryRun: false }), heartbeat: () => scene.read(heartbeat) };
}

const at = (value: Instant | null) => () => Promise.resolve({ kind: "ok" as const, value });

test("a breach is killed before the code host has said when the last run was, and the time since is left to the next", async () => {
  const seen: string[] = [];
  const it = await stage(BAD, async (scene) => {
    for (let tries = 0; tries < 200 && !isKilled(scene); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    seen.push(isKilled(scene) ? "after the kill" : "before the kill");
    return { kind: "ok", value: NOW - 3 * HOUR };
  });
  expect(await it.guard()).toMatchObject({ features: [{ feature: "x", action: "rollback" }] });
  expect(seen).toEqual(["after the kill"]);
  expect(it.asked).toMatchObject([[{ windows: [] }]]);
  expect(it.heartbeat).toThrow("ENOENT");
});

test("where nothing had to be done, the time since the last run is looked at as well", async () => {
  const it = await stage(measured({}), at(NOW - 3 * HOUR));
  await it.guard();
  expect(it.asked).toHaveLength(2);
  expect(it.asked[0]).toMatchObject([{ windows: [] }]);
  expect(it.asked[1]?.[0]?.windows.length).toBeGreaterThan(0);
  expect(it.heartbeat()).toContain("2026-11-22T10:00:00Z");
});

test("where nobody knows of a run, or a store does, one look is enough", async () => {
  const it = await stage(measured({}), at(null));
  await it.guard();
  expect(it.asked).toMatchObject([[{ windows: [] }]]);
  await it.guard();
  expect(it.asked).toHaveLength(2);
});

test("all proposals are judged by one measurement more, however many there are", async () => {
  const settings = { ".github/pilot-rollout.yml": "concurrency: {running: 9}\nguard: {propose: true}\n" };
  const it = await stage(measured({ errors: 0.6 }), at(null), { x: {}, y: {}, z: { tier: 1 } }, settings);
  await it.guard();
  const names = it.asked.map((queries) => queries.map(({ feature }) => feature).toSorted());
  expect(names).toEqual([
    ["x", "y", "z"],
    ["x", "y", "z"],
  ]);
});

function isKilled(scene: Scene): boolean {
  const snapshot = scene.published();
  return snapshot?.features["x"]?.tier === 0 || Object.hasOwn(snapshot?.kills ?? {}, "x");
}
