import { expect, test } from "vitest";
import { rollout } from "../../support/builders.ts";
import { ruling, type RulingCase, start, subject } from "./subject.ts";

test.each<RulingCase>([
  ["a start", start(), "pass", "one-rung", "tier 0 to 1: one rung up"],
  [
    "an advance from 3 to 4",
    subject({ before: rollout({ tier: 3 }), from: 3, after: rollout({ tier: 4 }) }),
    "pass",
    "one-rung",
    "tier 3 to 4: one rung up",
  ],
  [
    "1 to 3",
    subject({ after: rollout({ tier: 3 }) }),
    "fail",
    "skips-a-rung",
    "tier 1 to 3 skips rungs; the next one is 2",
  ],
  [
    "0 to 4",
    start({ after: rollout({ tier: 4 }) }),
    "fail",
    "skips-a-rung",
    "tier 0 to 4 skips rungs; the next one is 1",
  ],
  [
    "a new file at tier 2",
    start({ before: null, after: rollout({ tier: 2 }) }),
    "fail",
    "skips-a-rung",
    "a new file at tier 2 skips rungs; the next one is 1",
  ],
])("one-step, %s: %s", (_, given, verdict, code, message) => {
  expect(ruling("one-step", given)).toEqual({ verdict, code, message });
});
