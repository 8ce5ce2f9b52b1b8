import { expect, test } from "vitest";
import type { Rollout } from "../../../src/core/rollout.ts";
import type { Settings } from "../../../src/core/settings.ts";
import { rollout, settings } from "../../support/builders.ts";
import { ruling, type RulingCase, subject } from "./subject.ts";

const KILL = { at: "2026-11-22T09:00:00Z", by: "guard", code: "suspend", revision: "abc" };
const PHASES: Settings["phases"] = [
  { name: "one", requires: [], order: [] },
  { name: "two", requires: ["one"], order: ["a", "x", "b"] },
  { name: "three", requires: ["two"], order: [] },
  { name: "four", requires: ["nowhere"], order: [] },
];

function among(own: Partial<Rollout>, others: readonly Partial<Rollout>[], killed: readonly string[] = []) {
  return subject({
    after: rollout({ tier: 2, ...own }),
    settings: settings({ phases: PHASES }),
    earned: new Map(others.map((other) => [other.feature ?? "", rollout(other)])),
    edge: {
      read: true,
      trouble: null,
      published: new Map(
        ["p", "q"].map((feature) => [
          feature,
          { tier: 4, whitelist: [], blacklist: [], killed: killed.includes(feature) ? KILL : null },
        ]),
      ),
    },
  });
}

test.each<RulingCase>([
  ["nothing", among({}, []), "pass", "none", "it depends on nothing"],
  ["a finished parent", among({ dependsOn: ["p"] }, [{ feature: "p", tier: 4 }]), "pass", "complete", "at tier 4: p"],
  [
    "one of two parents unfinished",
    among({ dependsOn: ["p", "q"] }, [
      { feature: "p", tier: 4 },
      { feature: "q", tier: 3 },
    ]),
    "fail",
    "parent-incomplete",
    "not at tier 4: q (tier 3)",
  ],
  [
    "a parent without a file",
    among({ dependsOn: ["p"] }, []),
    "fail",
    "parent-incomplete",
    "not at tier 4: p (no file)",
  ],
  [
    "a killed parent",
    among({ dependsOn: ["p"] }, [{ feature: "p", tier: 4 }], ["p"]),
    "fail",
    "parent-killed",
    "killed in a store: p",
  ],
  ["an empty required phase", among({ phase: "two" }, [{ feature: "a", tier: 4 }]), "pass", "complete", "at tier 4: a"],
  ["the first of its order", among({ feature: "a", phase: "two" }, []), "pass", "none", "it depends on nothing"],
  [
    "an unfinished member of a required phase",
    among({ phase: "two" }, [
      { feature: "m", phase: "one", tier: 3 },
      { feature: "a", tier: 4 },
    ]),
    "fail",
    "phase-incomplete",
    "of a required phase, not at tier 4: m (tier 3)",
  ],
  [
    "an earlier feature of the order unfinished",
    among({ phase: "two" }, [
      { feature: "a", tier: 3 },
      { feature: "b", tier: 0 },
    ]),
    "fail",
    "order-incomplete",
    "earlier in two, not at tier 4: a (tier 3)",
  ],
  [
    "a required phase with a feature that has no file yet",
    among({ feature: "y", phase: "three" }, [
      { feature: "a", tier: 4 },
      { feature: "x", tier: 4 },
    ]),
    "fail",
    "phase-incomplete",
    "of a required phase, not at tier 4: b (no file)",
  ],
  [
    "a required phase that is finished",
    among({ feature: "y", phase: "three" }, [
      { feature: "a", tier: 4 },
      { feature: "x", tier: 4 },
      { feature: "b", tier: 4 },
      { feature: "c", tier: 4, phase: "two" },
    ]),
    "pass",
    "complete",
    "at tier 4: a, x, b, c",
  ],
  [
    "a required phase that nobody declares",
    among({ feature: "y", phase: "four" }, []),
    "fail",
    "phase-unknown",
    "required phase neither declared nor with a member: nowhere",
  ],
  [
    "a required phase that only files name",
    among({ feature: "y", phase: "four" }, [{ feature: "m", tier: 4, phase: "nowhere" }]),
    "pass",
    "complete",
    "at tier 4: m",
  ],
  ["a phase that the settings do not name", among({ phase: "five" }, []), "pass", "none", "it depends on nothing"],
  ["no phase, though an order names it", among({ phase: null }, []), "pass", "none", "it depends on nothing"],
])("dependencies, %s: %s", (_, given, verdict, code, message) => {
  expect(ruling("dependencies", given)).toEqual({ verdict, code, message });
});
