import { expect, test } from "vitest";

import { nextSteps } from "../../src/report/next.ts";
import { rollout } from "../support/builders.ts";
import { finding, judgement } from "./samples.ts";

test.each([
  ["a publish where git has it at tier 0", 0, "publish first: `pilot-rollout publish` lifts the kill"],
  [
    "a restore where git still has the tier",
    2,
    "it is switched off in a store: `pilot-rollout restore x --reason …`, or `restart` after a fix",
  ],
] as const)("nextSteps() of a killed feature is %s", (_, tier, expected) => {
  const { change } = judgement();
  const killed = judgement({
    change: { ...change, before: rollout({ tier }) },
    findings: [finding({ id: "unlocked", verdict: "fail", code: "killed" })],
  });
  expect(nextSteps(killed)).toEqual([expected]);
});
