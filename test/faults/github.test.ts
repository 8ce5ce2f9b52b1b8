import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { type Ground, openGround } from "../support/faults/ground.ts";
import { type Flow, casesOf, problemsOf } from "../support/faults/sweep.ts";

describe("a sample of every fault at every call, all of which `npm run test:faults` takes", () => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await openGround();
  });
  afterAll(() => ground.close());

  /** One case of each of the flows, another fault at another call in each. */
  async function problemsIn(flows: readonly Flow[]): Promise<readonly string[]> {
    const problems: string[] = [];
    let runs = 0;
    for (const [index, flow] of flows.entries()) {
      const cases = await casesOf(ground.stage, flow);
      const one = cases[(PRIME * index) % Math.max(1, cases.length)];
      if (one === undefined) continue;
      runs += 1;
      problems.push(...(await problemsOf(ground.stage, one)));
    }
    expect(runs).toBeGreaterThan(flows.length - 3);
    return problems;
  }
  const PRIME = 37;

  test("nothing happens twice or is left out in a conversation with GitHub", { timeout: 180_000 }, async () => {
    expect(await problemsIn(ground.host)).toEqual([]);
  });

  test("whole runs raise nothing, always turn off, and name the cause", { timeout: 300_000 }, async () => {
    expect(await problemsIn(ground.jobs.filter((_, index) => index % 2 === 0))).toEqual([]);
  });
});
