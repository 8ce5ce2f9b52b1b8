import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type GuardFinding, type GuardInput, planGuard } from "../../src/core/guarding.ts";
import type { FeatureEvidence, Metrics } from "../../src/core/evidence.ts";
import type { Rollout } from "../../src/core/rollout.ts";
import type { Watched } from "../../src/core/watching.ts";
import type { Tier } from "../../src/evaluation/snapshot.ts";
import { DAY, featureEvidence, HOUR, hourlyBuckets, measured, NOW, rollout, settings } from "../support/builders.ts";
import { killAt, runs } from "../support/publishing.ts";

const watch = (feature: string, tier: Tier, override: Partial<Watched> = {}, file: Partial<Rollout> = {}): Watched => ({
  feature,
  rollout: rollout({ feature, tier, ...file }),
  tier,
  killed: null,
  inGit: true,
  ...override,
});

/** Half of all uses fail, for a week. */
const BURNING: Metrics = measured({ errors: 10 });
/** Over the threshold in the window, with a detector between ln 4 and ln 20. */
const SUSPECT: Metrics = measured({ hours: 1, events: 10, errors: 2 });
/** Over the threshold in the window, by an error or two. */
const DOUBTFUL: Metrics = measured({ hours: 1, events: 10, errors: 1 });
/** Everything errs little, but successes are few. */
const UNSUCCESSFUL: Metrics = measured(
  {},
  { buckets: hourlyBuckets(168, 20, 0).map((bucket) => Object.assign({ successes: 1_000 }, bucket)) },
);
const UNREACHABLE: Metrics = { status: "unreachable", detail: "connection refused" };

function input(
  members: readonly (readonly [Watched, Metrics | Partial<FeatureEvidence>])[],
  override: Partial<GuardInput> = {},
): GuardInput {
  return {
    settings: settings(),
    evidence: {
      now: NOW,
      lastGuardRun: null,
      features: new Map(
        members.map(([{ feature }, given]) => [
          feature,
          featureEvidence("status" in given ? { metrics: given } : given),
        ]),
      ),
    },
    watched: members.map(([watched]) => watched),
    revision: "r7",
    openAlerts: new Set(),
    ...override,
  };
}

const kinds = ({ steps }: GuardFinding): readonly string[] =>
  steps.map((step) => (step.kind === "alert" ? `alert ${step.event} ${step.key}` : step.kind));

interface Case {
  readonly name: string;
  readonly watched?: Watched;
  readonly metrics: Metrics;
  readonly action: GuardFinding["action"];
  readonly code: string;
  readonly steps?: readonly string[];
  readonly mode?: "observe";
}

const x = (tier: Tier = 2, override: Partial<Watched> = {}, file: Partial<Rollout> = {}) =>
  watch("x", tier, override, file);
const ROLLBACK = ["kill", "commit-rollback", "incident", "alert rollback rollback:x"];

describe("planGuard()", () => {
  test.each<Case>([
    { name: "leaves what is healthy", metrics: measured({}), action: "fast-track", code: "fast-track" },
    {
      name: "rolls back what burns",
      metrics: BURNING,
      action: "rollback",
      code: "threshold-exceeded",
      steps: ROLLBACK,
    },
    {
      name: "rolls back at tier 4 too",
      watched: x(4),
      metrics: BURNING,
      action: "rollback",
      code: "threshold-exceeded",
      steps: ROLLBACK,
    },
    {
      name: "rolls back what is paused",
      watched: x(2, {}, { paused: { at: NOW, by: null, reason: "p" } }),
      metrics: BURNING,
      action: "rollback",
      code: "threshold-exceeded",
      steps: ROLLBACK,
    },
    {
      name: "commits nothing where git has it off already",
      watched: x(2, { inGit: false }),
      metrics: BURNING,
      action: "rollback",
      code: "threshold-exceeded",
      steps: ["kill", "incident", "alert rollback rollback:x"],
    },
    {
      name: "only tells where it observes",
      metrics: BURNING,
      action: "rollback",
      code: "threshold-exceeded",
      steps: ["alert rollback observed-rollback:x"],
      mode: "observe",
    },
    {
      name: "pauses what is suspected",
      metrics: SUSPECT,
      action: "pause",
      code: "threshold-suspected",
      steps: ["commit-pause", "alert pause pause:x"],
    },
    {
      name: "pauses what is suspected by its errors, whatever its successes",
      metrics: measured(
        { hours: 1, events: 10, errors: 2 },
        { buckets: [{ start: NOW - HOUR, events: 1_000, errors: 200, successes: 1_000 }] },
      ),
      action: "pause",
      code: "threshold-suspected",
      steps: ["commit-pause", "alert pause pause:x"],
    },
    {
      name: "pauses for a lack of success",
      metrics: UNSUCCESSFUL,
      action: "pause",
      code: "success-rate-low",
      steps: ["commit-pause", "alert pause pause:x"],
    },
    {
      name: "only tells of a pause where it observes",
      metrics: SUSPECT,
      action: "pause",
      code: "threshold-suspected",
      steps: ["alert pause observed-pause:x"],
      mode: "observe",
    },
    {
      name: "only tells of a doubt",
      metrics: DOUBTFUL,
      action: "pause",
      code: "threshold-suspected",
      steps: ["alert pause suspected:x"],
    },
    {
      name: "only tells of a suspicion at tier 4",
      watched: x(4),
      metrics: SUSPECT,
      action: "pause",
      code: "threshold-suspected",
      steps: ["alert pause suspected:x"],
    },
    {
      name: "only tells of a suspicion about what git has off",
      watched: x(2, { inGit: false }),
      metrics: SUSPECT,
      action: "pause",
      code: "threshold-suspected",
      steps: ["alert pause suspected:x"],
    },
    {
      name: "says nothing of a suspicion about what is paused",
      watched: x(2, {}, { paused: { at: NOW, by: null, reason: "p" } }),
      metrics: SUSPECT,
      action: "pause",
      code: "threshold-suspected",
    },
    {
      name: "never acts on missing data",
      metrics: UNREACHABLE,
      action: "hold",
      code: "unreachable",
      steps: ["alert silent silent:x"],
    },
    {
      name: "measures nothing of what is killed",
      watched: x(2, { killed: killAt() }),
      metrics: BURNING,
      action: "none",
      code: "killed",
    },
  ])("$name", ({ watched, metrics, action, code, steps, mode }) => {
    const guard = { mode: mode ?? "act" } as const;
    const plan = planGuard(input([[watched ?? x(), metrics]], { settings: settings({ guard }) }));
    expect(plan.features.map((finding) => [finding.feature, finding.action, finding.code])).toEqual([
      ["x", action, code],
    ]);
    expect(plan.features.flatMap((finding) => kinds(finding))).toEqual(steps ?? []);
  });

  test("writes what it found into kill, record and messages", () => {
    const [finding] = planGuard(input([[x(3), BURNING]])).features;
    const reason = finding?.message ?? "";
    expect(reason).toMatch(/^50\.00 % \(10 of 20\) in the last 1 h against a threshold of 5\.00 %/);
    expect(finding?.steps).toEqual([
      { kind: "kill", kill: { at: "2026-11-22T10:00:00Z", by: "guard", code: "error-rate", revision: "r7" } },
      { kind: "commit-rollback", record: { at: NOW, from: 3, by: "guard", reason } },
      { kind: "incident", title: "x was rolled back" },
      { kind: "alert", event: "rollback", key: "rollback:x", message: `x was rolled back: ${reason}` },
    ]);
    expect(finding).toMatchObject({ tier: 3, window: { events: 2_000, errors: 1_000 }, toDate: { events: 336_000 } });
    expect(finding?.logE?.limit).toBeGreaterThan(3);
  });

  test("writes a pause with its reason", () => {
    const [finding] = planGuard(input([[x(), SUSPECT]])).features;
    const reason = finding?.message ?? "";
    expect(finding?.steps).toEqual([
      { kind: "commit-pause", record: { at: NOW, by: "guard", reason } },
      { kind: "alert", event: "pause", key: "pause:x", message: `x was paused at tier 2: ${reason}` },
    ]);
  });

  test.each<[name: string, watched: Watched, metrics: Metrics, message: string]>([
    ["a doubt", x(), DOUBTFUL, "x may be failing; nothing was changed: "],
    ["missing data", x(), UNREACHABLE, "x: no data for 8 d (unreachable)"],
  ])("says it in words: %s", (_, watched, metrics, message) => {
    const [finding] = planGuard(input([[watched, metrics]])).features;
    expect(finding?.steps.map((step) => (step.kind === "alert" ? step.message : ""))).toEqual([
      expect.stringContaining(message),
    ]);
  });

  test.each<[metrics: Metrics, message: string]>([
    [BURNING, "x would have been rolled back, the guard observes: "],
    [SUSPECT, "x would have been paused, the guard observes: "],
  ])("says what it would have done: %#", (metrics, message) => {
    const observing = settings({ guard: { mode: "observe" } });
    const [finding] = planGuard(input([[x(), metrics]], { settings: observing })).features;
    expect(finding?.steps).toMatchObject([{ message: `${message}${finding?.message}` }]);
  });

  test("keeps episodes open for alerts only", () => {
    expect(planGuard(input([[x(), BURNING]])).openAlerts).toEqual(["rollback:x"]);
  });

  test("calls a run with one source out of reach unsuccessful", () => {
    const members = [
      [x(), UNREACHABLE],
      [watch("y", 2), measured({})],
    ] as const;
    expect(planGuard(input(members)).successful).toBe(false);
  });

  test("says by whom and when something was killed", () => {
    const [finding] = planGuard(input([[x(2, { killed: killAt() }), BURNING]])).features;
    expect(finding?.message).toBe("killed at 2026-11-22T09:00:00Z by guard (error-rate)");
    expect(finding).toMatchObject({ window: null, toDate: null, logE: null });
  });

  test("does not count what happened before a resume or a restart of the evidence", () => {
    const earlier = measured({ hours: 167, errors: 10, end: NOW - HOUR }, { window: { events: 0, errors: 0 } });
    const resumed = planGuard(input([[x(), { metrics: earlier, resumedAt: NOW - HOUR }]]));
    const restarted = planGuard(input([[x(2, {}, { evidenceSince: NOW - HOUR }), earlier]]));
    const neither = planGuard(input([[x(), earlier]]));
    const fresh = planGuard(input([[x(), { metrics: earlier, since: NOW - HOUR }]]));
    expect([resumed, restarted, fresh].map(({ features }) => features[0]?.code)).toEqual(Array(3).fill("no-events"));
    expect(neither.features[0]?.action).toBe("rollback");
  });

  test("takes a feature that nobody measured for one without data", () => {
    const plan = planGuard({ ...input([]), watched: [x()] });
    expect(plan.features).toMatchObject([{ action: "hold", code: "empty" }]);
  });

  test("tells of an episode once, and again after it ended", () => {
    const first = planGuard(input([[x(), DOUBTFUL]]));
    expect(first.openAlerts).toEqual(["suspected:x"]);
    const second = planGuard(input([[x(), DOUBTFUL]], { openAlerts: new Set(first.openAlerts) }));
    expect(second.features.flatMap((finding) => kinds(finding))).toEqual([]);
    expect(second.openAlerts).toEqual(["suspected:x"]);
    expect(planGuard(input([[x(), measured({})]], { openAlerts: new Set(second.openAlerts) })).openAlerts).toEqual([]);
  });

  test("acts again on what it told of already", () => {
    const told = new Set(["rollback:x"]);
    const plan = planGuard(input([[x(), BURNING]], { openAlerts: told }));
    expect(plan.features.flatMap((finding) => kinds(finding))).toEqual(ROLLBACK.slice(0, 3));
  });

  test.each<[name: string, watched: Watched, metrics: Metrics, successful: boolean]>([
    ["with data", x(), measured({}), true],
    ["where a feature has no data", x(), { status: "empty", detail: "nothing" }, true],
    ["where a source cannot be reached", x(), UNREACHABLE, false],
    ["where only a killed feature could not be measured", x(2, { killed: killAt() }), UNREACHABLE, true],
  ])("calls a run %s successful or not", (_, watched, metrics, successful) => {
    expect(planGuard(input([[watched, metrics]])).successful).toBe(successful);
  });
});

describe("common cause", () => {
  const three = ["a", "b", "c"].map((feature) => [watch(feature, 2), BURNING] as const);

  test("suspends features of one source that burn together", () => {
    const { features } = planGuard(input(three));
    expect(features.map(({ action, code }) => `${action} ${code}`)).toEqual(Array(3).fill("suspend common-cause"));
    expect(features.slice(0, 1).flatMap((finding) => kinds(finding))).toEqual([
      "kill",
      "incident",
      "alert rollback suspend:a",
    ]);
    expect(features[0]?.steps).toMatchObject([
      { kind: "kill", kill: { code: "suspend", by: "guard", revision: "r7" } },
      { kind: "incident", title: "looks like an outage, not a rollout" },
      { message: `a was suspended; it looks like an outage, not a rollout: ${features[0]?.message}` },
    ]);
  });

  test("only tells of it where the guard observes", () => {
    const { features } = planGuard(input(three, { settings: settings({ guard: { mode: "observe" } }) }));
    expect(features.flatMap((finding) => kinds(finding))).toEqual([
      "alert rollback observed-suspend:a",
      "alert rollback observed-suspend:b",
      "alert rollback observed-suspend:c",
    ]);
    expect(features[0]?.steps[0]).toMatchObject({
      message: `a would have been suspended, the guard observes: ${features[0]?.message}`,
    });
  });

  test("leaves what everybody has, and says so", () => {
    const { features } = planGuard(input([...three.slice(0, 2), [watch("d", 4), BURNING]]));
    expect(features.map(({ action }) => action)).toEqual(["suspend", "suspend", "hold"]);
    expect(features[2]).toMatchObject({ code: "common-cause", steps: [{ key: "outage:d", event: "rollback" }] });
    expect(features[2]?.steps[0]).toMatchObject({
      message: `d was left on; it looks like an outage, not a rollout: ${features[2]?.message}`,
    });
  });

  test("does not join features of different sources, nor those that were killed before", () => {
    const other = watch("c", 2, {}, { metrics: { source: "prom", parameters: {} } });
    expect(planGuard(input([...three.slice(0, 2), [other, BURNING]])).features.map(({ action }) => action)).toEqual(
      Array(3).fill("rollback"),
    );
    const dead = watch("c", 2, { killed: killAt() });
    expect(planGuard(input([...three.slice(0, 2), [dead, BURNING]])).features.map(({ action }) => action)).toEqual([
      "rollback",
      "rollback",
      "none",
    ]);
  });

  test("joins the default source with its name", () => {
    const named = watch("c", 2, {}, { metrics: { source: "embedded", parameters: {} } });
    const { features } = planGuard(input([...three.slice(0, 2), [named, BURNING]]));
    expect(features.map(({ action }) => action)).toEqual(Array(3).fill("suspend"));
  });

  test("is suspected where customers without the feature fail as well", () => {
    const burning = measured({ errors: 10 }, { control: { events: 10_000, errors: 5_000 } });
    expect(planGuard(input([[x(), burning]])).features).toMatchObject([{ action: "suspend" }]);
  });
});

test("the guard never acts without counts, whatever they once were", () => {
  const status = fc.constantFrom("empty", "stale", "unreachable", "timeout", "malformed", "not-a-number" as const);
  fc.assert(
    fc.property(status, fc.constantFrom<Tier>(1, 2, 3, 4), fc.nat(90), (given, tier, days) => {
      const metrics: Metrics = { status: given, detail: "no" };
      const { features } = planGuard(input([[x(tier), { metrics, since: NOW - days * DAY }]]));
      expect(features.flatMap(({ steps }) => steps).filter(({ kind }) => kind !== "alert")).toEqual([]);
    }),
    runs(),
  );
});
