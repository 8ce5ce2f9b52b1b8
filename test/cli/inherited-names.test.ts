/** Features and sources that are called what every object inherits: they are names like any other. */

import { expect, test } from "vitest";
import { NOW } from "../support/builders.ts";
import { files, run, scene } from "./scene.ts";

/** No database is started for what nobody measures. */
const SETTINGS = {
  ".github/pilot-rollout.yml": "concurrency: {running: 9}\nmetrics: {sources: {none: {kind: unconfigured}}}\n",
  ".gitignore": ".pilot/\n",
};

const now = (hours: number): string => new Date(NOW + hours * 3_600_000).toISOString();

test("a feature named constructor goes up, off and on again", async () => {
  const feature = "constructor";
  using stage = scene();
  const pilot = (...args: readonly string[]) => run(stage, ...args, "--json");
  stage.commit("Begin", { ...SETTINGS, ...files({ other: { tier: 1 } }) }, NOW - 3_600_000);
  expect((await pilot("publish", "--now", now(-1))).exit).toBe(0);
  stage.commit("Start", files({ [feature]: { tier: 1 } }), NOW);
  const published = JSON.parse((await pilot("publish", "--now", now(0))).stdout);
  expect(published).toMatchObject({ withheld: [], stores: [{ outcome: "written" }] });

  stage.write(files({ [feature]: { tier: 2 } }));
  const { changes } = JSON.parse((await pilot("validate", "--now", now(1))).stdout);
  expect(changes).toMatchObject([{ decision: "hold", eligibleAt: "2026-11-24T10:00:00Z" }]);
  stage.write(files({ [feature]: { tier: 1 } }));

  expect((await pilot("guard", "--now", now(1))).exit).toBe(0);
  expect((await pilot("restore", feature, "--reason", "x", "--now", now(1))).exit).toBe(1);
  expect((await pilot("kill", feature, "--reason", "x", "--now", now(1))).exit).toBe(0);
  expect((await pilot("drift", "--now", now(1))).exit).toBe(0);
  expect((await pilot("status", feature, "--now", now(1))).stdout).toContain('"killed"');
  expect((await pilot("restore", feature, "--reason", "x", "--now", now(2))).exit).toBe(0);
  expect((await pilot("rollback", feature, "--reason", "x", "--now", now(2))).exit).toBe(0);
});

test("a source named constructor is none that the settings have, and holds up no rollback", async () => {
  using stage = scene();
  const metrics = { source: "constructor" };
  stage.commit("Begin", { ...SETTINGS, ...files({ x: { tier: 1, metrics }, y: { tier: 2 } }) }, NOW - 3_600_000);
  stage.write(files({ x: { tier: 2, metrics }, y: { tier: 0 } }));
  const { exit, stdout } = await run(stage, "validate", "--json");
  expect(exit).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    changes: [{ decision: "hold" }, { kinds: ["rolled-back"], decision: "allow" }],
  });
  expect((await run(stage, "guard", "--json")).exit).toBe(0);
});
