import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileFeature, serializeSnapshot } from "../../src/core/compile.ts";
import { effectiveKills } from "../../src/core/kills.ts";
import { risesBetween } from "../../src/core/narrowing.ts";
import { finishSnapshot, planPublish, type PublishInput, type PublishPlan } from "../../src/core/publishing.ts";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import type { Snapshot } from "../../src/evaluation/snapshot.ts";
import { NOW } from "../support/builders.ts";
import { digest } from "../support/digest.ts";
import { anyPublishInput, CUSTOMERS, runs, snapshotOf } from "../support/publishing.ts";

function law(judge: (input: PublishInput, plan: PublishPlan) => void): void {
  fc.assert(
    fc.property(anyPublishInput(), (input) => judge(input, planPublish(input))),
    runs(),
  );
}

const finished = (plan: PublishPlan): Snapshot => finishSnapshot(plan, 17, digest);

/** What customers can have had before: what is published, without what any store has killed. */
function liveBefore(input: PublishInput): Snapshot {
  const kills = effectiveKills(input.kills, input.restores);
  return snapshotOf([], { features: input.published?.features ?? {}, kills, restores: input.restores });
}

/** Features whose rise was judged and allowed, and everything below them. */
function allowed(plan: PublishPlan): ReadonlySet<string> {
  const risen = plan.judgements.filter(({ decision }) => decision === "allow").map(({ change }) => change.feature);
  const reached = new Set(risen);
  for (let size = -1; size < reached.size;) {
    size = reached.size;
    for (const [feature, { dependsOn }] of Object.entries(plan.content.features)) {
      if (dependsOn.some((parent) => reached.has(parent))) reached.add(feature);
    }
  }
  return reached;
}

describe("up is earned", () => {
  test("nobody is turned on whom neither the published snapshot nor an allowed judgement turned on", () => {
    law((input, plan) => {
      fc.pre(input.published !== null);
      const [before, after, free] = [liveBefore(input), finished(plan), allowed(plan)];
      for (const feature of Object.keys(after.features).filter((name) => !free.has(name))) {
        for (const customer of CUSTOMERS) {
          const was = evaluate(before, feature, customer).enabled;
          expect(was || !evaluate(after, feature, customer).enabled, `${feature} for "${customer}"`).toBe(true);
        }
      }
    });
  });

  test("what was not allowed is no more exposed than the narrower of published and asked for", () => {
    law((input, plan) => {
      for (const { feature, code } of plan.withheld) {
        const entry = plan.content.features[feature];
        const published = input.published?.features[feature] ?? null;
        const rises = entry === undefined ? [] : risesBetween(published, entry);
        expect(code === "weight-grew" ? rises.filter((rise) => rise === "weight") : rises).toEqual([]);
      }
    });
  });

  test("every feature that is raised was judged and allowed", () => {
    law((input, plan) => {
      if (input.published === null) return;
      const verdicts = new Map(plan.judgements.map(({ change, decision }) => [change.feature, decision]));
      for (const feature of plan.raised) expect(verdicts.get(feature)).toBe("allow");
    });
  });

  test("nothing rises where the tip is not known, and nothing that is broken rises", () => {
    law((input, plan) => {
      const blind = input.published !== null && !input.tipKnown;
      const broken = new Set(plan.kept.map(({ feature }) => feature));
      expect(plan.raised.filter((feature) => blind || broken.has(feature))).toEqual([]);
    });
  });
});

describe("down is free", () => {
  test("no feature is left more exposed than its file at the tip asks for", () => {
    law((input, plan) => {
      for (const [feature, entry] of Object.entries(plan.content.features)) {
        if (input.tip.unreadable.has(feature)) continue;
        const file = input.tip.entries.get(feature)?.rollout;
        expect(file, `${feature} has no file`).toBeDefined();
        if (file === undefined) continue;
        const asked = compileFeature(file, input.settings, NOW);
        expect(risesBetween(asked, entry).filter((rise) => rise !== "salt")).toEqual([]);
      }
    });
  });

  test("what a file lowers is off at once, whatever is broken", () => {
    law((input, plan) => {
      const after = finished(plan);
      for (const { rollout } of input.tip.entries.values()) {
        const off = rollout.tier === 0 ? CUSTOMERS : rollout.blacklist;
        for (const customer of off) expect(evaluate(after, rollout.feature, customer).enabled).toBe(false);
      }
    });
  });

  test("a broken file never stops the lowering of another", () => {
    fc.assert(
      fc.property(anyPublishInput(), fc.constantFrom("a", "b", "c", "d", "e"), (input, broken) => {
        const entries = new Map([...input.tip.entries].filter(([feature]) => feature !== broken));
        const unreadable = new Map([...input.tip.unreadable, [broken, `rollouts/${broken}.yaml`]]);
        const plan = planPublish({ ...input, tip: { entries, unreadable } });
        const sound = planPublish(input);
        const killed = effectiveKills(input.kills, input.restores);
        for (const { rollout } of entries.values()) {
          const published = input.published?.features[rollout.feature];
          const asked = compileFeature(rollout, input.settings, NOW);
          if (published === undefined) continue;
          // What is killed counts as off: to be had again is a rise, which may have to wait for others.
          const live = Object.hasOwn(killed, rollout.feature) ? null : published;
          if (risesBetween(live, asked).length > 0) continue;
          expect(plan.content.features[rollout.feature]).toEqual(sound.content.features[rollout.feature]);
        }
      }),
      runs(),
    );
  });

  test("a publish over its own result lowers nothing more", () => {
    law((input, plan) => {
      const { features, kills, restores } = finished(plan);
      const again = planPublish({ ...input, published: { features, kills, restores }, kills, restores });
      expect(again.lowered).toEqual([]);
    });
  });
});

describe("the edge never goes back in time", () => {
  test("a kill beats git until git agrees or somebody restores it", () => {
    law((input, plan) => {
      const after = finished(plan);
      expect(plan.lifted.filter((feature) => !input.liftable.has(feature))).toEqual([]);
      for (const [feature, kill] of Object.entries(effectiveKills(input.kills, input.restores))) {
        if (plan.lifted.includes(feature)) continue;
        expect(after.kills[feature]).toEqual(kill);
        for (const customer of CUSTOMERS) expect(evaluate(after, feature, customer).enabled).toBe(false);
      }
    });
  });

  test("the published instant of a tier stays while the tier does, unless the feature was off meanwhile", () => {
    law((input, plan) => {
      for (const [feature, entry] of Object.entries(plan.content.features)) {
        const published = input.published?.features[feature];
        if (published === undefined || published.tier !== entry.tier || plan.lifted.includes(feature)) continue;
        expect(entry.since).toBe(published.since);
      }
    });
  });

  test("the number of a snapshot is the one it was given, and its digest covers it", () => {
    law((_, plan) => {
      expect(finishSnapshot(plan, 18, digest).sequence).toBe(18);
      expect(finishSnapshot(plan, 18, digest).digest).not.toBe(finishSnapshot(plan, 17, digest).digest);
    });
  });
});

test("the same input gives the same bytes in any order of files", () => {
  law((input, plan) => {
    const tip = {
      entries: new Map([...input.tip.entries].toReversed()),
      unreadable: new Map([...input.tip.unreadable].toReversed()),
    };
    const base = new Map([...input.base].toReversed());
    expect(serializeSnapshot(finished(planPublish({ ...input, tip, base })))).toBe(serializeSnapshot(finished(plan)));
  });
});
