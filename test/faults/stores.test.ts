import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contests } from "../races/places.ts";
import { FLOWS, openScene, type Scene } from "../support/store-faults/flows.ts";
import { casesOf, cleanRun, openStage, problemsOf } from "../support/store-faults/sweep.ts";

/** `npm run test:faults -- stores` takes all of them, and every kind of store. */
const EVERY_NTH = 13;

describe.each(contests().filter(({ name }) => name === "redis"))(
  "a sample of every fault at every call of $name",
  (contest) => {
    let scenes: readonly [Scene, Scene];
    beforeAll(async () => {
      scenes = await Promise.all([openScene(1), openScene(2)]);
    });
    afterAll(() => {
      for (const { repository } of scenes) repository[Symbol.dispose]();
    });

    test.each(FLOWS.map((flow, index) => [flow.name, flow, index] as const))(
      "%s raises nothing, loses no kill, says what happened, and is put right by the next run",
      async (_, flow, index) => {
        const ground = await contest.start();
        const stage = openStage(contest.kind, ground);
        if (stage === null) throw new Error("redis has a wire");
        const scene = scenes[flow.elsewhere === null ? 0 : 1];
        const clean = await cleanRun(stage, scene, flow);
        const sample = casesOf(stage, flow, clean).filter((_case, at) => (at + index) % EVERY_NTH === 0);
        const problems = await problemsOf(stage, scene, sample, clean);
        await ground.stop();
        expect(sample.length).toBeGreaterThan(1);
        expect(problems).toEqual([]);
      },
    );
  },
);
