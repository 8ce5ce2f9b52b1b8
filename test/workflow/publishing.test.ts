/** Merges, reverts and rewritten history, from the push through publish.yml to the store. */

import { afterEach, describe, expect, test, vi } from "vitest";

import { formatInstant } from "../../src/evaluation/instant.ts";
import { DAY, measured, NOW } from "../support/builders.ts";
import { jobOf, outputsOf, type Scene, scene, type SceneOptions, yaml } from "./scene.ts";

// Each test is a dozen processes and more; on a machine with other work they take their time.
vi.setConfig({ testTimeout: 180_000 });

const open: Scene[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

async function begin(options: SceneOptions): Promise<Scene> {
  const made = await scene(options);
  open.push(made);
  return made;
}

const healthy = { metrics: measured({}) };

/** Opens a pull request, has it approved, and merges it. */
function merge(shop: Scene, branch: string, files: Readonly<Record<string, string>>): string {
  shop.push(branch, files);
  const { number } = shop.github.open({ head: branch, title: branch });
  shop.github.review(number, { author: "product-lead" });
  return shop.github.merge(number);
}

const tierOf = (shop: Scene, feature: string): number | undefined => shop.published()?.features[feature]?.tier;

const APPROVALS = "approvals: {product: {users: [product-lead]}}\n";

describe("a merge", () => {
  test("(e) is published with the approvals of its pull request, and (f) its revert at once, without judgement", async () => {
    const shop = await begin({ features: { x: { tier: 1 } }, settings: APPROVALS });
    shop.measure({ x: healthy });
    expect(tierOf(shop, "x")).toBe(1);
    const tip = merge(shop, "raise", { "rollouts/x.yaml": yaml("x", { tier: 2 }) });
    const run = await shop.publish(tip);
    expect(run.result).toBe("success");
    expect(tierOf(shop, "x")).toBe(2);
    expect(shop.published()).toMatchObject({ revision: tip });
    expect(shop.published()?.publishedAt.slice(0, 16)).toBe(formatInstant(NOW).slice(0, 16));
    expect(outputsOf(run, "publish")["sequence"]).toBe("2");
    expect(shop.github.world.deployments.map(({ sha }) => sha)).toContain(tip);

    // Metrics are down, and nobody has approved anything: a revert lowers.
    shop.measure({});
    shop.clone.run("fetch", "-q", "origin");
    shop.clone.run("checkout", "-q", "-B", "main", "origin/main");
    shop.clone.run("revert", "--no-edit", "-m", "1", "HEAD");
    shop.clone.run("push", "-q", "origin", "main");
    expect((await shop.publish()).result).toBe("success");
    expect(tierOf(shop, "x")).toBe(1);
  });

  test("without the approval it needs is withheld, and told in one issue until it is there", async () => {
    const shop = await begin({ features: { x: { tier: 1 } }, settings: APPROVALS });
    shop.measure({ x: healthy });
    shop.push("raise", { "rollouts/x.yaml": yaml("x", { tier: 2 }) });
    const { number } = shop.github.open({ head: "raise" });
    await shop.publish(shop.github.merge(number));
    expect(tierOf(shop, "x")).toBe(1);
    await shop.publish();
    const issues = shop.github.world.numbered.filter(({ kind, state }) => kind === "issue" && state === "open");
    expect(issues).toHaveLength(1);
    expect(issues[0]?.body).toContain("x");
  });
});

test("(j) of two merges whose publishes end in the wrong order, the newest revision stays", async () => {
  const shop = await begin({ features: { x: { tier: 2 }, y: { tier: 3 } }, settings: "concurrency: {running: 2}\n" });
  const older = merge(shop, "lower-x", { "rollouts/x.yaml": yaml("x", { tier: 1 }) });
  const newer = merge(shop, "lower-y", { "rollouts/y.yaml": yaml("y", { tier: 2 }) });
  await shop.publish(newer);
  const after = shop.published();
  const late = await shop.publish(older);
  expect(late.result).toBe("success");
  expect(after).toMatchObject({ revision: newer, features: { x: { tier: 1 }, y: { tier: 2 } } });
  expect(shop.published()).toEqual(after);
});

test("no publish waits in vain: each has its turn", async () => {
  const shop = await begin({ features: { x: { tier: 1 } } });
  const run = await shop.publish();
  expect(jobOf(run, "publish").concurrency).toEqual({
    group: "pilot-rollout-publish",
    "cancel-in-progress": "false",
    queue: "max",
  });
});

test("(q) a force-pushed main is published where it lowers, judged where it rises, and said so", async () => {
  const shop = await begin({ features: { x: { tier: 3 }, y: { tier: 1 } }, settings: "concurrency: {running: 2}\n" });
  // Nothing is measured, so nothing may rise.
  shop.measure({});
  const [root = ""] = shop.clone.run("rev-list", "--max-parents=0", "HEAD").split("\n");
  shop.clone.run("checkout", "-q", "--orphan", "rewritten", root);
  const tip = shop.clone.commit(
    "Rewrite history",
    { "rollouts/x.yaml": yaml("x", { tier: 1 }), "rollouts/y.yaml": yaml("y", { tier: 2 }) },
    NOW - DAY,
  );
  shop.clone.run("push", "-q", "--force", "origin", "rewritten:refs/heads/rewritten");
  shop.github.forcePush("main", tip);
  const run = await shop.publish(tip);
  expect(shop.published()).toMatchObject({ features: { x: { tier: 1 }, y: { tier: 1 } } });
  expect(jobOf(run, "publish").summary).toMatch(/history/iu);
});
