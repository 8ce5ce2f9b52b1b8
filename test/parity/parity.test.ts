/** A sample of `npm run test:parity`: the same answer by every way. */

import { afterAll, expect, test } from "vitest";
import { temporaryDirectory } from "../support/git.ts";
import { compare } from "./compare.ts";
import { ELSEWHERE, NEAR, REMOTE } from "./ways.ts";

const folder = temporaryDirectory("pilot-parity-");
afterAll(() => folder[Symbol.dispose]());

const SAMPLE = 1_000;
const REMOTE_SAMPLE = 60;

test.each([
  ...Object.entries({ ...NEAR, ...ELSEWHERE }).map(([name, ask]) => ({ name, ask, count: SAMPLE })),
  ...Object.entries(REMOTE).map(([name, ask]) => ({ name, ask, count: REMOTE_SAMPLE })),
])("$name answers as evaluate does, for $count customers", async ({ ask, count }) => {
  const found = await compare(ask, count, folder.path);
  expect(found?.different ?? []).toEqual([]);
  expect(found === null || (found.on > count && found.on < found.asked)).toBe(true);
});
