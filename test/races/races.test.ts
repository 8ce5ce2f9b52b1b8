import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestRepository } from "../support/git.ts";
import { makeHistory } from "./history.ts";
import { contests } from "./places.ts";
import { hold, type Stable, stable } from "./race.ts";

/** A sample of `npm run test:races`. */
const FIELD = { processes: 2, actors: [3, 3] } as const;
const SAMPLE = new Set(["file", "redis"]);

describe("a race", () => {
  let processes: Stable;
  let history: TestRepository;
  beforeAll(() => {
    processes = stable(FIELD.processes);
    history = makeHistory();
  });
  afterAll(async () => {
    await processes.stop();
    history[Symbol.dispose]();
  });

  test.each(contests().filter(({ name }) => SAMPLE.has(name)))(
    "for $name loses no kill and no publish, and never goes back in time",
    async (contest) => {
      const [figures] = await hold(contest, 1, { ...FIELD, repository: history.directory }, processes);
      expect(figures).toMatchObject({ writers: 6, faults: [], older: 0, olderForClient: 0, overwritten: 0 });
    },
  );
});
