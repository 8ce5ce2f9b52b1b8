/** Breaches, outages and people, from the schedule through guard.yml and operate.yml to the store and main. */

import { createServer } from "node:http";
import { afterEach, describe, expect, test, vi } from "vitest";

import { OWN_LABELS } from "../../src/core/host-names.ts";
import { measured } from "../support/builders.ts";
import { gitIn } from "../support/git.ts";
import { jobOf, type Scene, scene, type SceneOptions, yaml } from "./scene.ts";

// Each test is a dozen processes and more; on a machine with other work they take their time.
vi.setConfig({ testTimeout: 180_000 });

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function begin(options: SceneOptions): Promise<Scene> {
  const made = await scene(options);
  closing.push(() => made.close());
  return made;
}

/** A server that keeps what it is told. */
async function listener(): Promise<{ readonly url: string; readonly told: readonly string[] }> {
  const told: string[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part: string) => (body += part));
    request.on("end", () => {
      told.push(body);
      response.end();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  closing.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { url: `http://127.0.0.1:${address.port}/`, told };
}

const breach = { metrics: measured({ hours: 48, events: 100, errors: 30 }) };
const healthy = { metrics: measured({}) };

const fileAt = ({ github }: Scene, revision: string, feature: string): string =>
  gitIn(github.directory, ["show", `${revision}:rollouts/${feature}.yaml`]);

const issuesOf = ({ github }: Scene) =>
  github.world.numbered.filter((each) => each.kind === "issue" && each.state === "open");

const pullsOf = ({ github }: Scene) =>
  github.world.numbered.flatMap((each) => (each.kind === "pull" && each.state === "open" ? [each] : []));

const isOff = (shop: Scene, feature: string): boolean => {
  const snapshot = shop.published();
  return snapshot?.features[feature]?.tier === 0 || Object.hasOwn(snapshot?.kills ?? {}, feature);
};

describe("a breach", () => {
  test("(h) is off in the store, in git, in an incident and in a message after one run", async () => {
    const { url, told } = await listener();
    const notifications = `notifications: [{kind: json, url: ${JSON.stringify(url)}, on: [rollback]}]\n`;
    const shop = await begin({ features: { x: { tier: 2 } }, settings: notifications });
    shop.measure({ x: breach });
    const run = await shop.guard();
    expect(jobOf(run, "guard").result).toBe("success");
    expect(isOff(shop, "x")).toBe(true);
    expect(fileAt(shop, "main", "x")).toMatch(/^tier: 0$/mu);
    expect(fileAt(shop, "main", "x")).toContain("rolledBack:");
    expect(issuesOf(shop)).toHaveLength(1);
    expect(issuesOf(shop)[0]?.body).toContain("30.00");
    expect(told).toHaveLength(1);
    expect(told[0]).toContain("x was turned off");
    expect(pullsOf(shop)).toEqual([]);

    // The next run finds nothing to do and says nothing twice.
    const tip = shop.github.tip();
    await shop.guard();
    expect(shop.github.tip()).toBe(tip);
    expect(issuesOf(shop)).toHaveLength(1);
    expect(told).toHaveLength(1);
    expect(isOff(shop, "x")).toBe(true);
  });

  test("(i) on a protected branch is off by the kill, and proposed in one pull request with our status", async () => {
    const shop = await begin({ features: { x: { tier: 2 } } });
    shop.github.protect("main");
    shop.measure({ x: breach });
    await shop.guard();
    expect(isOff(shop, "x")).toBe(true);
    expect(fileAt(shop, "main", "x")).toMatch(/^tier: 2$/mu);
    const [pull] = pullsOf(shop);
    if (pull === undefined) throw new Error("no pull request");
    const head = shop.github.tip(pull.headBranch);
    const statuses = shop.github.world.statuses.filter(({ sha }) => sha === head);
    expect(statuses.at(-1)).toMatchObject({ context: "pilot-rollout", state: "success" });

    // Whatever main publishes, git does not turn it on again.
    await shop.publish();
    expect(isOff(shop, "x")).toBe(true);
    await shop.guard();
    expect(pullsOf(shop)).toHaveLength(1);
    expect(issuesOf(shop)).toHaveLength(1);

    // Merging it lifts the kill: git agrees now.
    shop.github.protect("main", false);
    shop.github.merge(pull.number);
    await shop.publish();
    expect(shop.published()).toMatchObject({ features: { x: { tier: 0 } }, kills: {} });
  });
});

test("(o) an outage that hits four features suspends them, opens one incident, and leaves tier 4 and git alone", async () => {
  const shop = await begin({
    features: { a: { tier: 1 }, b: { tier: 2 }, c: { tier: 3 }, d: { tier: 4 } },
    settings: "concurrency: {running: 9}\n",
  });
  shop.measure({ a: breach, b: breach, c: breach, d: breach });
  const tip = shop.github.tip();
  await shop.guard();
  expect(Object.keys(shop.published()?.kills ?? {}).toSorted()).toEqual(["a", "b", "c"]);
  expect(shop.published()?.kills["a"]?.code).toBe("suspend");
  expect(shop.github.tip()).toBe(tip);
  // The feature at tier 4, which nobody turned off, has its alert; the outage is one incident.
  const titles = issuesOf(shop).map(({ labels, title }) => `${labels[0]}: ${title}`);
  expect(titles).toEqual([
    `${OWN_LABELS.incident.name}: 3 features suspended: it looks like an outage, not a rollout`,
    `${OWN_LABELS.alert.name}: Alert outage:d`,
  ]);
  expect(pullsOf(shop)).toEqual([]);
});

test("an alert that names a feature starts the guard, and only what is measured turns anything off", async () => {
  const shop = await begin({ features: { x: { tier: 2 }, y: { tier: 2 } }, settings: "concurrency: {running: 2}\n" });
  shop.measure({ x: breach, y: healthy });
  const run = await shop.alert({ alerts: [{ labels: { feature: "y" } }] });
  expect(run.jobs.map(({ id, result }) => `${id} ${result}`)).toEqual(["guard success", "recheck skipped"]);
  expect(isOff(shop, "x")).toBe(true);
  expect(isOff(shop, "y")).toBe(false);
});

test("a run with nothing live ends at once and changes nothing", async () => {
  const shop = await begin({ features: { x: { tier: 0 } } });
  const before = shop.published();
  const run = await shop.guard();
  expect(run.result).toBe("success");
  expect(shop.published()).toEqual(before);
  expect(issuesOf(shop)).toEqual([]);
});

describe("a person", () => {
  test("turns a feature off, and takes a kill back", async () => {
    const shop = await begin({ features: { x: { tier: 2 } } });
    shop.measure({ x: healthy });
    await shop.operate({ command: "kill", feature: "x", reason: "support calls" });
    expect(isOff(shop, "x")).toBe(true);
    await shop.operate({ command: "restore", feature: "x", reason: "a false alarm" });
    expect(isOff(shop, "x")).toBe(false);
    const run = await shop.operate({ command: "rollback", feature: "x", reason: "`$(id)`; \n::error::x" });
    expect(run.result).toBe("success");
    expect(isOff(shop, "x")).toBe(true);
    expect(fileAt(shop, "main", "x")).toMatch(/^tier: 0$/mu);
    expect(jobOf(run, "operate").commands.filter(({ message }) => message === "x")).toEqual([]);
  });

  test("freezes a feature at its tier", async () => {
    const shop = await begin({ features: { x: { tier: 2 } } });
    await shop.operate({ command: "pause", feature: "x", reason: "a fair" });
    expect(fileAt(shop, "main", "x")).toContain("paused:");
    expect(yaml("x", { tier: 2 })).toContain("tier: 2");
  });
});
