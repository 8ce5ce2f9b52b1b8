import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getFeatureFlagManager, getPilotRolloutManager, RolloutRefusedError } from "../../src/index.ts";
import { HOUR, NOW } from "../support/builders.ts";
import { repository, type TestRepository } from "../support/git.ts";
import { fileOf, yaml } from "../cli/scene.ts";

const SETTINGS = ".github/pilot-rollout.yml";

describe("a manager refuses, and says why", () => {
  let repo: TestRepository;
  beforeAll(() => {
    repo = repository();
    repo.commit(
      "Begin",
      {
        [SETTINGS]: "metrics: {default: none, sources: {none: {kind: unconfigured}}}\n",
        ".gitignore": ".pilot/\n",
        [fileOf("live")]: yaml("live", { tier: 1 }),
        [fileOf("planned")]: yaml("planned", { tier: 0 }),
        [fileOf("broken")]: "feature: broken\ntier: 9\n",
      },
      NOW - HOUR,
    );
  });
  afterAll(() => repo[Symbol.dispose]());

  const manager = (environment: Readonly<Record<string, string>> = {}) =>
    getPilotRolloutManager({ repo: repo.directory, environment, now: () => NOW });

  const THRESHOLD = { errorRate: 0.05, timeWindow: 3_600_000 };

  test.each([
    ["a threshold that is no share", { ...THRESHOLD, errorRate: Number.NaN }, "invalid", "errorRate is a share"],
    ["a threshold finer than files are", { ...THRESHOLD, errorRate: 0.050_01 }, "invalid", "found 0.05001"],
    ["a window of half a millisecond", { ...THRESHOLD, timeWindow: 0.5 }, "invalid", "timeWindow milliseconds"],
    ["a threshold over what files allow", { ...THRESHOLD, errorRate: 5 }, "invalid", "rollouts/x.yaml:3:"],
    ["a window over what files allow", { ...THRESHOLD, timeWindow: 91 * 86_400_000 }, "invalid", "rollouts/x.yaml:3:"],
  ])("%s", async (_, rollbackThreshold, code, message) => {
    const refusal = await manager()
      .createRollout({ featureName: "x", rollbackThreshold })
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(RolloutRefusedError);
    expect(refusal).toMatchObject({ code, message: expect.stringContaining(message) });
    expect(repo.status()).toBe("");
  });

  test("an advance that the criteria hold, with each of them", async () => {
    const refusal = await manager()
      .advanceRollout("live")
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "held", message: expect.stringMatching(/^live may not advance: /u) });
    expect(refusal).toHaveProperty("reasons", expect.arrayContaining([expect.objectContaining({ id: "error-rate" })]));
  });

  test("a start beside one that runs", async () => {
    expect(
      await manager()
        .startRollout("planned")
        .catch((error: unknown) => error),
    ).toMatchObject({
      code: "blocked",
      message: expect.stringContaining("one-at-a-time"),
    });
  });

  test("a file that cannot be read", async () => {
    expect(
      await manager()
        .advanceRollout("broken")
        .catch((error: unknown) => error),
    ).toMatchObject({
      code: "invalid",
      message: expect.stringContaining("rollouts/broken.yaml:2:7: "),
    });
  });

  test("a feature that there is not, with the nearest name", async () => {
    expect(await manager().getRolloutConfig("plannd").catch(String)).toContain("planned");
  });

  test("an event where the source keeps none", async () => {
    const event = { featureName: "live", customerId: "c", event: "enabled" } as const;
    expect(
      await manager()
        .recordEvent(event)
        .catch((error: unknown) => error),
    ).toMatchObject({
      code: "unavailable",
      message: expect.stringContaining("the source none keeps no single events"),
    });
  });

  test("flags before anything was published", async () => {
    const flags = getFeatureFlagManager({ repo: repo.directory, environment: {}, now: () => NOW });
    expect(await flags.setCustomerFlags("c", { live: true }, "a", "r").catch(String)).toContain("no published rollout");
    expect(await manager().shouldEnableFeature("live", "cust_internal_1")).toBe(false);
  });

  test("a rollback of a feature that there is not", async () => {
    expect(await manager().rollbackFeature("plannd", "it burns").catch(String)).toContain("planned");
  });

  test("a rollback that no store has taken, although git has", async () => {
    repo.commit("Write elsewhere", { [SETTINGS]: "stores: [{name: edge, kind: file, path: rollouts}]\n" }, NOW);
    expect(
      await manager()
        .rollbackFeature("live", "it burns")
        .catch((error: unknown) => error),
    ).toMatchObject({
      code: "unavailable",
      message: expect.stringContaining("Not every store has live: edge"),
    });
    expect(await manager().getRolloutConfig("live")).toMatchObject({ status: "rolled_back" });
  });
});
