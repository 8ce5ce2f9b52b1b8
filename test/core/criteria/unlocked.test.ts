import { expect, test } from "vitest";
import type { Edge } from "../../../src/core/criterion.ts";
import { NOW, rollout } from "../../support/builders.ts";
import { ruling, type RulingCase, start, subject } from "./subject.ts";

const PAUSED = { at: NOW, by: null, reason: "slow" };
const ROLLED_BACK = { at: NOW, from: 2, by: "guard", reason: "error-rate" } as const;
const KILL = { at: "2026-11-22T09:00:00Z", by: "guard", code: "error-rate", revision: "abc" };
const CLEAN = "neither paused, nor rolled back, nor killed in a store";
const LOCKED = "rolled back from tier 2: error-rate; a restart goes from tier 0 to 1 and takes `rolledBack` out";

function edge(override: Partial<Edge>): Edge {
  return { read: true, trouble: null, published: new Map(), ...override };
}

const killed = edge({ published: new Map([["x", { tier: 1, whitelist: [], blacklist: [], killed: KILL }]]) });

test.each<RulingCase>([
  ["an advance", subject(), "pass", "unlocked", CLEAN],
  [
    "a pause at the base",
    subject({ before: rollout({ tier: 1, paused: PAUSED }) }),
    "fail",
    "paused",
    "paused at tier 1: slow; resume it in a change before",
  ],
  [
    "a pause that comes with the rise",
    subject({ before: rollout({ tier: 1 }), after: rollout({ tier: 2, paused: PAUSED }) }),
    "fail",
    "paused",
    "the change pauses it and asks for tier 2; a pause keeps tier 1",
  ],
  ["a pause at tier 0", start({ before: rollout({ paused: PAUSED }) }), "pass", "unlocked", CLEAN],
  [
    "a start that keeps the record of the rollback",
    start({ before: rollout({ rolledBack: ROLLED_BACK }), after: rollout({ tier: 1, rolledBack: ROLLED_BACK }) }),
    "fail",
    "rolled-back",
    LOCKED,
  ],
  [
    "a skip that takes the record out",
    start({
      kinds: new Set(["skipped"]),
      before: rollout({ rolledBack: ROLLED_BACK }),
      after: rollout({ tier: 2 }),
    }),
    "fail",
    "rolled-back",
    LOCKED,
  ],
  [
    "a restart",
    start({ kinds: new Set(["restarted"]), before: rollout({ rolledBack: ROLLED_BACK }) }),
    "pass",
    "unlocked",
    CLEAN,
  ],
  [
    "a new file that brings a record of a rollback",
    start({ before: null, after: rollout({ tier: 1, rolledBack: ROLLED_BACK }) }),
    "fail",
    "rolled-back",
    LOCKED,
  ],
  [
    "a kill",
    subject({ edge: killed }),
    "fail",
    "killed",
    "killed in a store at 2026-11-22T09:00:00Z by guard (error-rate)",
  ],
  ["a kill of another feature", subject({ feature: "y", edge: killed }), "pass", "unlocked", CLEAN],
  [
    "a kill in one store while another does not answer",
    subject({ edge: { ...killed, trouble: "edge: timeout" } }),
    "fail",
    "killed",
    "killed in a store at 2026-11-22T09:00:00Z by guard (error-rate)",
  ],
  [
    "a store that does not answer",
    subject({ edge: edge({ trouble: "edge: timeout" }) }),
    "inconclusive",
    "store-unavailable",
    "whether it is killed cannot be told: edge: timeout",
  ],
  [
    "no store that can be read without a secret",
    subject({ edge: edge({ read: false }) }),
    "pass",
    "unlocked",
    "neither paused nor rolled back in git; assumes that no store has a kill, publish checks",
  ],
])("unlocked, %s: %s", (_, given, verdict, code, message) => {
  expect(ruling("unlocked", given)).toEqual({ verdict, code, message });
});
