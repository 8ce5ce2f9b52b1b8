import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { openScene, type Scene } from "../adapters/github/scene.ts";
import { hostFlows } from "../support/faults/host-flows.ts";
import { stageOf } from "../support/faults/stage.ts";
import { type Stage, casesOf, problemsOf } from "../support/faults/sweep.ts";

/** `npm run test:faults` takes all of them. */
const EVERY_NTH = 29;

const patience = { request: 20_000, total: 60_000, backOff: 1 };

describe("a sample of every fault at every call", () => {
  let scene: Scene;
  let stage: Stage;
  beforeAll(async () => {
    scene = await openScene();
    scene.push("topic", { "rollouts/a.yaml": "feature: a\ntier: 3\n" });
    stage = stageOf(scene.github, scene.token);
  });
  afterAll(() => scene.close());

  test.each(
    hostFlows(() => scene.place({ patience, fetch: scene.github.fetch })).map(
      (flow, index) => [flow.name, flow, index] as const,
    ),
  )("nothing happens twice or is left out, whatever GitHub does: %s", async (_, flow, index) => {
    const cases = await casesOf(stage, flow);
    const sample = cases.filter((_case, at) => (at + index) % EVERY_NTH === 0);
    expect(sample.length).toBeGreaterThan(0);
    const problems: string[] = [];
    for (const one of sample) problems.push(...(await problemsOf(stage, one)));
    expect(problems).toEqual([]);
  });
});
