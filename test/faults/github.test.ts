import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { type Ground, openGround } from "../support/faults/ground.ts";
import { type Flow, casesOf, problemsOf } from "../support/faults/sweep.ts";

describe("a sample of every fault at every call, all of which `npm run test:faults` takes", () => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await openGround();
  });
  afterAll(() => ground.close());

  /** Every nth case of a flow, beginning elsewhere in each. */
  async function problemsIn(flow: Flow, index: number, nth: number): Promise<readonly string[]> {
    const { stage } = ground;
    const cases = await casesOf(stage, flow);
    const sample = cases.filter((_case, at) => at % nth === (7 * index) % nth);
    expect(sample.length).toBeGreaterThan(0);
    const problems: string[] = [];
    for (const one of sample) problems.push(...(await problemsOf(stage, one)));
    return problems;
  }

  test("nothing happens twice or is left out in a conversation with GitHub", { timeout: 180_000 }, async () => {
    for (const [index, flow] of ground.host.entries()) expect(await problemsIn(flow, index, 111)).toEqual([]);
  });

  test("whole runs raise nothing, always turn off, and name the cause", { timeout: 300_000 }, async () => {
    for (const [index, flow] of ground.jobs.entries()) expect(await problemsIn(flow, index, 400)).toEqual([]);
  });
});
