/** The data branch: written by a CI job, and by a person on a terminal wherever the remote has one. */

import { renameSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { answerKill, answerRestore, answerRollback } from "../../src/cli/acting.ts";
import { answerExplain, answerGuard, answerPublish } from "../../src/cli/judging.ts";
import { answerDrift, answerStatus } from "../../src/cli/looking.ts";
import { parseStoredSnapshot } from "../../src/config/snapshot.ts";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import type { StoredSnapshot } from "../../src/evaluation/snapshot.ts";
import { DAY, HOUR, NOW } from "../support/builders.ts";
import { documentOf, files, type Given, sceneWithRemote, tamper, textOf } from "./scene.ts";

const SETTINGS = "concurrency: {running: 9}\nmetrics: {sources: {none: {kind: unconfigured}}}\n";
const CI: Given = { environment: { CI: "true" } };
const BRANCH = "pilot-rollout-data";

/** A feature at tier 2, published by a CI job eight days ago unless the test says otherwise. */
async function team({ published = true, more = "" } = {}) {
  const all = sceneWithRemote({
    ".github/pilot-rollout.yml": SETTINGS + more,
    ".gitignore": ".pilot/\n",
    ...files({ x: {} }),
  });
  if (published) await answerPublish(await all.scene.world({ ...CI, now: NOW - 8 * DAY }), false);
  return {
    ...all,
    live(branch = BRANCH): StoredSnapshot {
      const parsed = parseStoredSnapshot(all.remote.run("show", `${branch}:snapshot.json`));
      if (!parsed.ok) throw new Error(parsed.detail);
      return parsed.snapshot;
    },
    [Symbol.dispose]: () => all[Symbol.dispose](),
  };
}

const KILL = ["x", "it loses data"] as const;

describe("a CI job", () => {
  test("publishes to the data branch and to nothing else, again and again", async () => {
    using place = await team();
    expect(place.live()).toMatchObject({ sequence: 1, features: { x: { tier: 2 } } });
    expect(place.scene.edge()).toBeNull();
    const again = await answerPublish(await place.scene.world(CI), false);
    expect(documentOf(again)).toMatchObject({ sequence: 1, stores: [{ name: "git", outcome: "unchanged" }] });
    expect(textOf(again)).not.toContain("this machine only");
  });

  test("gives every catalog of a repository a branch of its own", async () => {
    using place = await team({ more: "name: web\n" });
    expect(place.live(`${BRANCH}-web`).sequence).toBe(1);
  });
});

describe("what is told of the data branch", () => {
  test("is its guarantee and by when customers see a change", async () => {
    using place = await team({ published: false });
    const answer = await answerPublish(await place.scene.world(CI), false);
    // Five minutes of the host's cache, and half a minute of the clients'.
    const words = textOf(answer).replaceAll(/\s+/gu, " ");
    expect(words).toMatch(/git written, \d+ bytes, compared and set by sequence, customers see it by 10:05:30 UTC/u);
  });

  test("includes on a terminal when the guard of the CI job last ran, and that it has not run for long", async () => {
    using place = await team();
    const all = { feature: null, all: false, owner: null, tier: null, stale: null };
    const never = await answerStatus(await place.scene.world(), all);
    expect(textOf(never)).toContain("1 feature is live, and no store knows of a guard run");
    await answerGuard(await place.scene.world(CI), false, { openAlerts: [] });
    const lately = await answerStatus(await place.scene.world({ now: NOW + HOUR }), all);
    expect(documentOf(lately)).toMatchObject({ lastGuardRun: "2026-11-22T10:00:00Z" });
    expect(textOf(lately)).not.toContain("guard run");
    const late = await answerStatus(await place.scene.world({ now: NOW + 3 * HOUR }), all);
    expect(textOf(late).replaceAll(/\s+/gu, " ")).toContain("the last guard run was 3 h ago, at 2026-11-22T10:00:00Z");
    expect(late.exit).toBe(0);
  });
});

describe("a terminal", () => {
  test.each([
    [
      "kills",
      (world: Awaited<ReturnType<Awaited<ReturnType<typeof team>>["scene"]["world"]>>) => answerKill(world, ...KILL),
    ],
    [
      "rolls back",
      (world: Awaited<ReturnType<Awaited<ReturnType<typeof team>>["scene"]["world"]>>) =>
        answerRollback(world, { feature: "x", reason: "it loses data" }, "whole"),
    ],
  ] as const)("%s on the data branch too, and names every store", async (_, act) => {
    using place = await team();
    const answer = await act(await place.scene.world());
    expect(answer.exit).toBe(0);
    expect(documentOf(answer)).toMatchObject({
      thisMachineOnly: false,
      stores: [
        { name: "file", outcome: "unchanged" },
        { name: "git", outcome: "written" },
      ],
    });
    expect(textOf(answer)).toMatch(/off by \d\d:\d\d:\d\d UTC for readers of git/u);
    expect(evaluate(place.live(), "x", "cust_internal_1").detail).toBe("killed");
  });

  test("restores on the data branch", async () => {
    using place = await team();
    await answerKill(await place.scene.world(), ...KILL);
    const order = { feature: "x", reason: "false alarm", falseAlarm: null };
    const answer = await answerRestore(await place.scene.world({ now: NOW + 1_000 }), order);
    expect([answer.exit, documentOf(answer)]).toMatchObject([0, { thisMachineOnly: false }]);
    expect(evaluate(place.live(), "x", "cust_internal_1").detail).toBe("whitelisted");
  });

  test("publishes to the data branch what it judged by the data branch, never by its own file", async () => {
    using place = await team();
    // Somebody played here: on this machine everybody has the feature, with many sequences.
    await answerPublish(await place.scene.world(), false);
    const [x] = Object.values(place.scene.published()?.features ?? {});
    if (x === undefined) throw new Error("nothing is published here");
    tamper(place.scene, { features: { x: { ...x, tier: 4, weight: 100_000 } } });
    for (let step = 0; step < 3; step += 1) tamper(place.scene, {});
    const answer = await answerPublish(await place.scene.world({ now: NOW + 1_000 }), false);
    expect([answer.exit, documentOf(answer)]).toMatchObject([
      0,
      {
        stores: [
          { name: "file", outcome: "repaired" },
          { name: "git", outcome: "written" },
        ],
      },
    ]);
    expect(place.live().features["x"]).toMatchObject({ tier: 2, weight: 10_000 });
    expect(place.scene.published()).toEqual(place.live());
  });

  test("looks at the data branch", async () => {
    using place = await team();
    const drifted = await answerDrift(await place.scene.world());
    expect([drifted.exit, documentOf(drifted)]).toMatchObject([0, { stores: [{ name: "git", state: "in-step" }] }]);
    const question = { kind: "feature", feature: "x", customers: ["cust_internal_1"] } as const;
    const explained = await answerExplain(await place.scene.world({ store: "git" }), question);
    expect(documentOf(explained)).toMatchObject({ sequence: 1, results: [{ detail: "whitelisted" }] });
  });

  test("guards what is on the data branch", async () => {
    using place = await team();
    const guarded = await answerGuard(await place.scene.world(), false, { openAlerts: [] });
    expect(documentOf(guarded)).toMatchObject({ features: [{ feature: "x", tier: 2 }] });
    expect(place.scene.published()).toEqual(place.live());
  });

  test.each([
    ["the remote is gone", {}, true, "nothing was written"],
    ["only the file was asked for", { store: "file" }, false, "this machine only"],
  ])("says that only this machine was reached, and exits with 3, where %s", async (_, given, gone, words) => {
    using place = await team();
    await answerPublish(await place.scene.world(), false);
    place.scene.run("fetch", "-q", "origin");
    if (gone) renameSync(place.remote.directory, `${place.remote.directory}.gone`);
    const killed = await answerKill(await place.scene.world(given), ...KILL);
    const published = await answerPublish(await place.scene.world({ ...given, now: NOW + 1_000 }), false);
    if (gone) renameSync(`${place.remote.directory}.gone`, place.remote.directory);
    expect([killed.exit, documentOf(killed)]).toMatchObject([3, { thisMachineOnly: true }]);
    expect(textOf(killed)).toContain("this machine only");
    expect([published.exit, textOf(published)]).toEqual([3, expect.stringContaining(words)]);
    expect(place.live().kills).toEqual({});
    // The kill that stood here only is carried to everybody by the next run that reaches them.
    const guarded = await answerGuard(await place.scene.world({ now: NOW + 2_000 }), false, { openAlerts: [] });
    expect(textOf(guarded)).toContain("git: killed x");
    expect(Object.keys(place.live().kills)).toEqual(["x"]);
  });

  test("is content with its own file where there is no data branch", async () => {
    using place = await team({ published: false });
    const published = await answerPublish(await place.scene.world(), false);
    const killed = await answerKill(await place.scene.world(), ...KILL);
    expect([published.exit, killed.exit]).toEqual([0, 0]);
    expect(textOf(published)).toContain("this machine only");
    expect(documentOf(killed)).toMatchObject({ thisMachineOnly: true, stores: [{ name: "file", outcome: "written" }] });
    expect(place.remote.run("for-each-ref", "--format=%(refname)")).toBe("refs/heads/main");
  });

  test("goes by the stores that the settings name, and by no branch beside them", async () => {
    using place = await team({ more: "stores: [{name: edge, kind: file, path: edge.json}]\n", published: false });
    const killed = await answerKill(await place.scene.world(), ...KILL);
    expect(documentOf(killed)).toMatchObject({ thisMachineOnly: false, stores: [{ name: "edge" }] });
  });
});
