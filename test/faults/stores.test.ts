import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contests } from "../races/places.ts";
import { FLOWS, openScene, type Scene } from "../support/store-faults/flows.ts";
import { casesOf, cleanRun, openStage, problemsOf } from "../support/store-faults/sweep.ts";

/** `npm run test:faults -- stores` takes all of them, and every kind of store. */
const SAMPLE = new Map([
  ["redis", 19],
  ["file", 29],
  ["git", 60],
]);

describe.each(contests().filter(({ name }) => SAMPLE.has(name)))(
  "a sample of every fault at every call of $name",
  (contest) => {
    let scenes: readonly [Scene, Scene];
    beforeAll(async () => {
      scenes = await Promise.all([openScene(1), openScene(2)]);
    });
    afterAll(() => {
      for (const { repository } of scenes) repository[Symbol.dispose]();
    });

    test("raises nothing, loses no kill, says what happened, and is put right by the next run", async () => {
      const stage = await openStage(contest);
      for (const [index, flow] of FLOWS.entries()) {
        const scene = scenes[flow.elsewhere === null ? 0 : 1];
        const clean = await cleanRun(stage, scene, flow);
        const all = casesOf(stage, flow, clean);
        const sample = all.filter((_case, at) => (at + index) % (SAMPLE.get(contest.name) ?? 1) === 0);
        expect(sample.length).toBeGreaterThan(0);
        expect(await problemsOf(stage, scene, sample, clean)).toEqual([]);
      }
      await stage.close();
    });
  },
);
