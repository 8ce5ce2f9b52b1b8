import { expect, test } from "vitest";
import type { Rollout } from "../../../src/core/rollout.ts";
import type { Settings } from "../../../src/core/settings.ts";
import { NOW, rollout, settings } from "../../support/builders.ts";
import { ruling, type RulingCase, start, subject } from "./subject.ts";

function beside(
  running: readonly Partial<Rollout>[],
  limits: Partial<Settings["concurrency"]>,
  own: Partial<Rollout> = {},
) {
  const after = rollout({ tier: 1, owners: ["@a", "@b"], phase: "p", ...own });
  const others = running.map((each) => rollout(each));
  return start({
    after,
    settings: settings({ concurrency: limits }),
    earned: new Map([after, ...others].map((each) => [each.feature, each])),
  });
}

const PAUSED = { at: NOW, by: null, reason: "slow" };

test.each<RulingCase>([
  ["an advance", subject(), "skipped", "not-a-start", "it already runs at tier 1"],
  ["nothing else running", beside([], {}), "pass", "within-limits", "with this start: 1 of at most 1 running"],
  [
    "features at tiers 0 and 4",
    beside([{ feature: "y" }, { feature: "z", tier: 4 }], {}),
    "pass",
    "within-limits",
    "with this start: 1 of at most 1 running",
  ],
  ["one at tier 1", beside([{ feature: "y", tier: 1 }], {}), "fail", "too-many", "1 of at most 1 running already: y"],
  ["one at tier 3", beside([{ feature: "y", tier: 3 }], {}), "fail", "too-many", "1 of at most 1 running already: y"],
  [
    "a paused one",
    beside([{ feature: "y", tier: 2, paused: PAUSED }], {}),
    "fail",
    "too-many",
    "1 of at most 1 running already: y",
  ],
  [
    "no limit",
    beside([{ feature: "y", tier: 2 }], { running: null }),
    "pass",
    "unlimited",
    "no limit is set for what runs at once",
  ],
  [
    "a limit of three that is kept",
    beside(
      [
        { feature: "y", tier: 2 },
        { feature: "z", tier: 2 },
      ],
      { running: 3 },
    ),
    "pass",
    "within-limits",
    "with this start: 3 of at most 3 running",
  ],
  ["a limit of none", beside([], { running: 0 }), "fail", "too-many", "0 of at most 0 running already: none"],
  [
    "another rollout of one of its owners",
    beside([{ feature: "y", tier: 2, owners: ["@c", "@b"] }], { running: null, perOwner: 1 }),
    "fail",
    "too-many-of-owner",
    "1 of at most 1 running of @b already: y",
  ],
  [
    "another rollout of other owners",
    beside([{ feature: "y", tier: 2, owners: ["@c"] }], { running: 2, perOwner: 1 }),
    "pass",
    "within-limits",
    "with this start: 2 of at most 2 running; 1 of at most 1 running of @a; 1 of at most 1 running of @b",
  ],
  [
    "another rollout of its phase",
    beside([{ feature: "y", tier: 2, phase: "p" }], { running: 9, perPhase: 1 }),
    "fail",
    "too-many-of-phase",
    "1 of at most 1 running in p already: y",
  ],
  [
    "another rollout of another phase",
    beside([{ feature: "y", tier: 2, phase: "q" }], { running: null, perPhase: 1 }),
    "pass",
    "within-limits",
    "with this start: 1 of at most 1 running in p",
  ],
  [
    "rollouts without a phase",
    beside([{ feature: "y", tier: 2 }], { running: null, perPhase: 1 }, { phase: null }),
    "pass",
    "unlimited",
    "no limit is set for what runs at once",
  ],
])("one-at-a-time, %s: %s", (_, given, verdict, code, message) => {
  expect(ruling("one-at-a-time", given)).toEqual({ verdict, code, message });
});
