import { expect, test } from "vitest";
import type { Rollout } from "../../../src/core/rollout.ts";
import type { Tier } from "../../../src/evaluation/snapshot.ts";
import { rollout } from "../../support/builders.ts";
import { ruling, type RulingCase, start, subject } from "./subject.ts";

function reconfigured(from: Tier, to: Tier, change: Partial<Rollout>, base: Partial<Rollout> = {}) {
  return subject({
    kinds: new Set(["reconfigured"]),
    before: rollout({ tier: from, ...base }),
    after: rollout({ tier: to, ...base, ...change }),
    from,
  });
}

const orphaned = (parent: Tier | null) => ({
  ...reconfigured(4, 4, { dependsOn: ["q"] }, { dependsOn: ["p", "q"] }),
  earned: new Map(parent === null ? [] : [["p", rollout({ feature: "p", tier: parent })]]),
});

test.each<RulingCase>([
  ["an advance that changes nothing else", subject(), "pass", "unchanged", "nothing of the configuration changes"],
  [
    "a start",
    start({ kinds: new Set(["started", "reconfigured"]) }),
    "skipped",
    "start",
    "a start: at tier 0 nothing is frozen",
  ],
  ["at tier 0", reconfigured(0, 0, { salt: "s" }), "pass", "not-frozen", "salt may change: the feature is at tier 0"],
  [
    "at tier 1",
    reconfigured(1, 1, { salt: "s", risk: "low" }),
    "fail",
    "frozen",
    "salt, risk must not change at tier 1; roll back first, or wait until tier 4",
  ],
  [
    "with a step down from tier 3",
    reconfigured(3, 2, { flag: "f" }),
    "fail",
    "frozen",
    "flag must not change at tier 3; roll back first, or wait until tier 4",
  ],
  [
    "with a rollback",
    reconfigured(3, 0, { flag: "f" }),
    "pass",
    "not-frozen",
    "flag may change: the feature is going to tier 0",
  ],
  ["at tier 4", reconfigured(4, 4, { phase: "p" }), "pass", "not-frozen", "phase may change at tier 4"],
  [
    "a parent lost at tier 3",
    { ...reconfigured(3, 3, { dependsOn: [] }, { dependsOn: ["p"] }), earned: new Map([["p", rollout({ tier: 4 })]]) },
    "fail",
    "frozen",
    "dependsOn must not change at tier 3; roll back first, or wait until tier 4",
  ],
  ["a finished parent lost at tier 4", orphaned(4), "pass", "not-frozen", "dependsOn may change at tier 4"],
  [
    "an unfinished parent lost at tier 4",
    orphaned(3),
    "fail",
    "parent-lost",
    "it no longer depends on p, which is not at tier 4",
  ],
  [
    "a parent without a file lost at tier 4",
    orphaned(null),
    "fail",
    "parent-lost",
    "it no longer depends on p, which is not at tier 4",
  ],
])("config-freeze, %s: %s", (_, given, verdict, code, message) => {
  expect(ruling("config-freeze", given)).toEqual({ verdict, code, message });
});
