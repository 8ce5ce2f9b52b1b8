import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contests } from "./places.ts";
import { hold, type Stable, stable } from "./race.ts";

/** A sample of `npm run test:races`. */
const FIELD = { processes: 2, actors: [3, 3] } as const;
const SAMPLE = new Set(["file", "redis"]);

describe.each(contests().filter(({ name }) => SAMPLE.has(name)))("$name", (contest) => {
  let processes: Stable;
  beforeAll(() => {
    processes = stable(FIELD.processes);
  });
  afterAll(() => processes.stop());

  test("loses no kill and no publish, and never goes back in time", async () => {
    const [figures] = await hold(contest, 1, FIELD, processes);
    expect(figures).toMatchObject({ writers: 6, faults: [], backwards: 0, overwritten: 0 });
  });
});
