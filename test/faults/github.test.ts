import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { openScene, type Scene } from "../adapters/github/scene.ts";
import { NOW } from "../support/builders.ts";
import { hostFlows } from "../support/faults/host-flows.ts";
import { type JobFlows, jobFlows } from "../support/faults/job-flows.ts";
import { stageOf } from "../support/faults/stage.ts";
import { type Flow, type Stage, casesOf, problemsOf } from "../support/faults/sweep.ts";

describe("a sample of every fault at every call, all of which `npm run test:faults` takes", () => {
  let scene: Scene;
  let stage: Stage;
  let jobs: JobFlows;
  let host: readonly Flow[];
  beforeAll(async () => {
    scene = await openScene({ clock: () => NOW });
    scene.push("topic", { "rollouts/a.yaml": "feature: a\ntier: 3\n" });
    const override = { patience: { request: 20_000, total: 60_000, backOff: 1 }, fetch: scene.github.fetch };
    jobs = await jobFlows(scene, override);
    host = hostFlows(() => scene.place(override));
    stage = stageOf(scene.github, scene.token);
  });
  afterAll(async () => {
    jobs[Symbol.dispose]();
    await scene.close();
  });

  /** Every nth case of a flow, beginning elsewhere in each. */
  async function problemsIn(flow: Flow, index: number, nth: number): Promise<readonly string[]> {
    const cases = await casesOf(stage, flow);
    const sample = cases.filter((_case, at) => at % nth === (7 * index) % nth);
    expect(sample.length).toBeGreaterThan(0);
    const problems: string[] = [];
    for (const one of sample) problems.push(...(await problemsOf(stage, one)));
    return problems;
  }

  test("nothing happens twice or is left out in a conversation with GitHub", { timeout: 180_000 }, async () => {
    for (const [index, flow] of host.entries()) expect(await problemsIn(flow, index, 111)).toEqual([]);
  });

  test("whole runs raise nothing, always turn off, and name the cause", { timeout: 300_000 }, async () => {
    for (const [index, flow] of jobs.flows.entries()) expect(await problemsIn(flow, index, 400)).toEqual([]);
  });
});
