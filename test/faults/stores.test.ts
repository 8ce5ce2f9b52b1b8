import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contests } from "../races/places.ts";
import { FLOWS, openScene, type Scene } from "../support/store-faults/flows.ts";
import { casesOf, cleanRun, openStage, problemsOf } from "../support/store-faults/sweep.ts";

/** Every nth case of so many flows; `npm run test:faults -- stores` takes all of them, and every kind of store. */
const SAMPLE = new Map([
  ["redis", { nth: 19, flows: 4 }],
  ["file", { nth: 29, flows: 4 }],
  ["git", { nth: 15, flows: 1 }],
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
      const { nth = 1, flows = 0 } = SAMPLE.get(contest.name) ?? {};
      for (const [index, flow] of FLOWS.slice(0, flows).entries()) {
        const scene = scenes[flow.elsewhere === null ? 0 : 1];
        const clean = await cleanRun(stage, scene, flow);
        const all = casesOf(stage, flow, clean);
        const sample = all.filter((_case, at) => (at + index) % nth === 0);
        expect(sample.length).toBeGreaterThan(0);
        expect(await problemsOf(stage, scene, sample, clean)).toEqual([]);
      }
      await stage.close();
    });
  },
);
