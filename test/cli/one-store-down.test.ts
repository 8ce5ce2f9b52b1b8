/** Two stores, one down during a rollback: the other is off, and the next run brings the first down before anything. */

import { mkdirSync, readFileSync, renameSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answerGuard, answerPublish } from "../../src/cli/judging.ts";
import { parseSnapshot } from "../../src/config/snapshot.ts";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import { DAY, NOW } from "../support/builders.ts";
import { documentOf, files, run, type Scene, scene, yaml } from "./scene.ts";

const SETTINGS = `concurrency: {running: 9}
metrics: {sources: {none: {kind: unconfigured}}}
stores:
  - {name: first, kind: file, path: first/snapshot.json}
  - {name: second, kind: file, path: second/snapshot.json}
`;
const CUSTOMER = "cust_internal_1";

async function stage(): Promise<Scene> {
  const made = scene();
  made.commit("Begin", { ".github/pilot-rollout.yml": SETTINGS, ...files({ x: {}, y: {} }) }, NOW - 8 * DAY);
  await answerPublish(await made.world({ now: NOW - 8 * DAY }), false);
  return made;
}

/** Puts a folder in the place of the store's file, which nobody can read, and takes it away again. */
function breakStore(place: Scene, name: string): () => void {
  const file = join(place.directory, name, "snapshot.json");
  renameSync(file, `${file}.away`);
  mkdirSync(file);
  return () => {
    rmdirSync(file);
    renameSync(`${file}.away`, file);
  };
}

function enabled(place: Scene, store: string, feature: string): boolean {
  const parsed = parseSnapshot(readFileSync(join(place.directory, store, "snapshot.json"), "utf8"));
  if (!parsed.ok) throw new Error(parsed.detail);
  return evaluate(parsed.snapshot, feature, CUSTOMER).enabled;
}

describe("a store that is down while a feature is rolled back", () => {
  test("does not keep the other from being off; the run says so and exits with 3", async () => {
    using place = await stage();
    const repair = breakStore(place, "first");
    const done = await run(place, "rollback", "x", "--reason", "it loses data", "--json");
    repair();
    expect(done.exit).toBe(3);
    expect(JSON.parse(done.stdout)).toMatchObject({
      stores: [
        { name: "first", outcome: "failed" },
        { name: "second", outcome: "written" },
      ],
      git: { kind: "committed" },
    });
    expect([enabled(place, "first", "x"), enabled(place, "second", "x")]).toEqual([true, false]);
  });

  test.each(["guard", "publish"] as const)(
    "is brought down by the next %s, before anything is measured or raised",
    async (next) => {
      using place = await stage();
      const repair = breakStore(place, "first");
      await run(place, "rollback", "x", "--reason", "it loses data");
      repair();
      place.commit("Advance", { "rollouts/y.yaml": yaml("y", { tier: 3 }) });
      const world = await place.world({ now: NOW + 1_000 });
      const seen: boolean[] = [];
      const watched: typeof world = {
        ...world,
        openSource: (name, settings) => {
          seen.push(enabled(place, "first", "x"));
          return world.openSource(name, settings);
        },
      };
      const answer =
        next === "guard" ? await answerGuard(watched, false, { openAlerts: [] }) : await answerPublish(watched, false);
      expect([enabled(place, "first", "x"), enabled(place, "second", "x")]).toEqual([false, false]);
      // The publish judges y, whose evidence is asked for before the stores are written; the guard repairs first.
      expect(seen.length > 0 && seen.every((on) => !on)).toBe(true);
      expect(answer.exit).toBe(1);
      expect(documentOf(answer)).toMatchObject(
        next === "guard" ? { reconciled: ["first: lowered x", "second: lowered x"] } : { withheld: [{ feature: "y" }] },
      );
    },
  );

  test("is brought down by a kill's next run as well, though git never heard of it", async () => {
    using place = await stage();
    const repair = breakStore(place, "first");
    expect((await run(place, "kill", "x", "--reason", "it loses data")).exit).toBe(3);
    repair();
    const guarded = await run(place, "guard", "--json");
    expect(JSON.parse(guarded.stdout)).toMatchObject({ reconciled: ["first: killed x"] });
    expect([enabled(place, "first", "x"), enabled(place, "second", "x")]).toEqual([false, false]);
    expect(enabled(place, "first", "y")).toBe(true);
  });

  test("keeps nothing from being lowered while it stays down, run after run", async () => {
    using place = await stage();
    breakStore(place, "first");
    for (const feature of ["x", "y"]) {
      expect((await run(place, "rollback", feature, "--reason", "it loses data")).exit).toBe(3);
      expect(enabled(place, "second", feature)).toBe(false);
    }
    const published = await run(place, "publish", "--json");
    expect([published.exit, JSON.parse(published.stdout)]).toMatchObject([
      3,
      { stores: [{ name: "first", outcome: "failed" }, { name: "second" }] },
    ]);
  });
});
