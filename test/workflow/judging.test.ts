/** Pull requests, from the event through the real workflow files to the status and the comment. */

import { afterEach, describe, expect, test, vi } from "vitest";

import { formatInstant } from "../../src/evaluation/instant.ts";
import { DAY, HOUR, measured, NOW } from "../support/builders.ts";
import type { PullState } from "../support/github/state.ts";
import type { RunResult } from "../support/workflow/request.ts";
import { jobOf, outputsOf, type Scene, scene, type SceneOptions, SECRETS, yaml } from "./scene.ts";

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

const APPROVALS = "approvals: {product: {users: [product-lead]}}\n";

/** The newest status of the verdict on a commit. */
function statusOf({ github }: Scene, sha: string) {
  const found = github.world.statuses.findLast((each) => each.sha === sha && each.context === "pilot-rollout");
  return found === undefined ? null : { state: found.state, description: found.description ?? "" };
}

function commentsOn({ github }: Scene, { number }: PullState): readonly string[] {
  return github.world.comments.filter(({ on }) => on === number).map(({ body }) => body);
}

function annotationsOf(run: RunResult): readonly string[] {
  return jobOf(run, "validate").commands.map(
    ({ name, properties: { file = "", line = "" } }) => `${name} ${file}:${line}`,
  );
}

const healthy = { x: { metrics: measured({}) } };

describe("(a) a rise with good metrics and approvals", () => {
  test("has a green status and one comment, and (b) loses its approvals with its bytes only", async () => {
    const shop = await begin({
      features: { x: { tier: 1 } },
      settings: `${APPROVALS}report: {customers: known.txt}\n`,
      files: { "known.txt": Array.from({ length: 200 }, (_, index) => `cust_${index}\n`).join("") },
    });
    shop.measure(healthy);
    const first = shop.push("raise", { "rollouts/x.yaml": yaml("x", { tier: 2 }) });
    const pull = shop.github.open({ head: "raise", title: "Raise x" });

    const opened = await shop.validate(pull);
    expect(opened.result).toBe("success");
    expect(statusOf(shop, first)).toEqual({ state: "pending", description: "Held: product's approval" });
    const run = await shop.reviewed(pull, shop.github.review(pull.number, { author: "product-lead" }));
    expect(run.result).toBe("success");
    expect(statusOf(shop, first)).toEqual({ state: "success", description: "Allowed: x from tier 1 to tier 2" });
    expect(outputsOf(run, "validate")["decision"]).toBe("allow");
    expect(commentsOn(shop, pull)).toHaveLength(1);
    expect(commentsOn(shop, pull)[0]?.split("\n")[0]).toBe("### ✅ Allowed: x from tier 1 to tier 2");
    expect(commentsOn(shop, pull)[0]).toMatch(/^Of 200 known customers [1-9]\d? gain and 0 lose it\.$/mu);
    expect(jobOf(run, "validate").summary).toContain("Allowed: 1 change.");

    // Brought up to date from main: the same bytes, so the approval stays.
    shop.clone.run("checkout", "-q", "main");
    shop.clone.commit("Touch something else", { "src.txt": "1" }, shop.now);
    shop.clone.run("push", "-q", "origin", "main");
    shop.clone.run("checkout", "-q", "raise");
    shop.clone.run("merge", "-q", "--no-edit", "main");
    shop.clone.run("push", "-q", "origin", "raise");
    await shop.validate(pull, "synchronize");
    const updated = shop.clone.head();
    expect(updated).not.toBe(first);
    expect(statusOf(shop, updated)?.state).toBe("success");

    // Other bytes: nobody has approved them, and the comment is edited.
    const again = shop.push("raise", { "rollouts/x.yaml": yaml("x", { tier: 2, whitelist: ["cust_internal_2"] }) });
    await shop.validate(pull, "synchronize");
    expect(statusOf(shop, again)).toMatchObject({ state: "pending" });
    expect(statusOf(shop, again)?.description).toContain("product's approval");
    expect(commentsOn(shop, pull)).toHaveLength(1);
    expect(commentsOn(shop, pull)[0]).toMatch(/^### ⏳ Held: /u);
  });
});

test("(c) too early is pending with the instant, and the scheduled re-check makes it green when it is time", async () => {
  const shop = await begin({ features: { x: { tier: 1 } } });
  const published = NOW - 9 * DAY;
  shop.now = published + 24 * HOUR;
  shop.measure({ x: { metrics: measured({ hours: 24, events: 30, end: shop.now }) } });
  const head = shop.push("raise", { "rollouts/x.yaml": yaml("x", { tier: 2 }) });
  await shop.validate(shop.github.open({ head: "raise" }));
  expect(statusOf(shop, head)).toEqual({ state: "pending", description: "Held: eligible 15 Nov 10:00 UTC" });

  shop.now = published + 49 * HOUR;
  shop.measure({ x: { metrics: measured({ hours: 48, events: 30, end: shop.now }) } });
  const run = await shop.guard();
  expect(run.result).toBe("success");
  expect(statusOf(shop, head)).toMatchObject({ state: "success" });
  expect(formatInstant(shop.now)).toBe("2026-11-15T11:00:00Z");
});

test.each([
  ["a skip", { x: { tier: 0 } }, { x: { tier: 2 } }, "rollouts/x.yaml:3", "tier 0 to 2 skips rungs"],
  [
    "another edit while it runs",
    { x: { tier: 1 } },
    { x: { tier: 1, rollbackThreshold: { errorRate: "4%" } } },
    "rollouts/x.yaml:3",
    "Blocked: ",
  ],
  ["a second rollout", { x: { tier: 1 }, y: { tier: 0 } }, { y: { tier: 1 } }, "rollouts/y.yaml:3", "1 of at most 1"],
])("(d) %s is red on the commit, with an annotation at its line", async (_, features, after, place, words) => {
  const shop = await begin({ features });
  shop.measure(healthy);
  const files = Object.entries(after).map(([name, fields]) => [`rollouts/${name}.yaml`, yaml(name, fields)] as const);
  const head = shop.push("change", Object.fromEntries(files));
  const run = await shop.validate(shop.github.open({ head: "change" }));
  expect(run.result).toBe("success");
  expect(statusOf(shop, head)).toMatchObject({ state: "failure" });
  expect(statusOf(shop, head)?.description).toContain(words);
  expect(annotationsOf(run)).toContain(`error ${place}`);
});

test("(g) the revert of a rollback is blocked", async () => {
  const rolledBack = { at: formatInstant(NOW - DAY), from: 2, by: "guard", reason: "too many errors" };
  const shop = await begin({ features: { x: { tier: 0, rolledBack } } });
  shop.measure(healthy);
  const head = shop.push("revert", { "rollouts/x.yaml": yaml("x", { tier: 2 }) });
  await shop.validate(shop.github.open({ head: "revert" }));
  expect(statusOf(shop, head)).toMatchObject({ state: "failure" });
  expect(statusOf(shop, head)?.description).toBe("Blocked: tier 0 to 2 skips rungs; the next one is 1; also unlocked");
});

test("(k) a fork's pull request gets static checks at once, its verdict from the re-check, and no secret", async () => {
  const shop = await begin({ features: { x: { tier: 1 } } });
  shop.measure(healthy);
  const head = shop.push("raise", { "rollouts/x.yaml": yaml("x", { tier: 2 }) }, "stranger");
  const pull = shop.github.open({ head: "raise", fork: "stranger", author: "stranger" });
  const run = await shop.validate(pull);
  expect(run.result).toBe("success");
  expect(statusOf(shop, head)).toBeNull();
  expect(commentsOn(shop, pull)).toEqual([]);
  expect(JSON.stringify(run)).not.toContain("evidence-secret");

  const guard = await shop.guard();
  expect(jobOf(guard, "recheck").result).toBe("success");
  expect(statusOf(shop, head)).toMatchObject({ state: "success" });
  expect(JSON.stringify(guard)).not.toMatch(new RegExp(Object.values(SECRETS).join("|"), "u"));

  const broken = shop.push("break", { "rollouts/x.yaml": "feature: x\ntier: 7\n" }, "stranger");
  const other = shop.github.open({ head: "break", fork: "stranger", author: "stranger" });
  const found = await shop.validate(other);
  expect(found.result).toBe("failure");
  expect(annotationsOf(found)).toContain("error rollouts/x.yaml:2");
  expect(statusOf(shop, broken)).toBeNull();
});

test("(l) a merge queue's group is judged on its own commit", async () => {
  const shop = await begin({ features: { x: { tier: 1 } }, settings: APPROVALS });
  shop.measure(healthy);
  shop.push("raise", { "rollouts/x.yaml": yaml("x", { tier: 2 }) });
  const pull = shop.github.open({ head: "raise" });
  const early = await shop.queued(pull);
  expect(statusOf(shop, early.sha)).toMatchObject({ state: "pending" });
  shop.github.review(pull.number, { author: "product-lead" });
  const { sha, run } = await shop.queued(pull);
  expect(run.result).toBe("success");
  expect(statusOf(shop, sha)).toMatchObject({ state: "success" });
  expect(commentsOn(shop, pull)).toEqual([]);
});

test("(m) a pull request without rollouts is green in less than 2 s, and gets no comment", async () => {
  const shop = await begin({ features: { x: { tier: 1 } } });
  const head = shop.push("docs", { "docs.md": "words" });
  const pull = shop.github.open({ head: "docs" });
  const run = await shop.validate(pull);
  expect(statusOf(shop, head)).toEqual({ state: "success", description: "No rollout changes" });
  expect(commentsOn(shop, pull)).toEqual([]);
  expect(outputsOf(run, "validate")["decision"]).toBe("nothing");
  const own = jobOf(run, "validate").steps.find(({ title }) => title === "./");
  expect(own?.processMilliseconds).toBeGreaterThan(0);
  expect(own?.processMilliseconds).toBeLessThan(2_000);
});

test("(n) without metrics a start is allowed and says that nothing protects it; an advance is held", async () => {
  const shop = await begin({
    features: { x: { tier: 0 }, y: { tier: 1 } },
    metrics: null,
    settings: "concurrency: {running: 2}\n",
  });
  const start = shop.push("start", { "rollouts/x.yaml": yaml("x", { tier: 1 }) });
  const pull = shop.github.open({ head: "start" });
  await shop.validate(pull);
  expect(statusOf(shop, start)).toMatchObject({ state: "success" });
  expect(commentsOn(shop, pull).join("")).toContain("not protected yet");
  const advance = shop.push("advance", { "rollouts/y.yaml": yaml("y", { tier: 2 }) });
  await shop.validate(shop.github.open({ head: "advance" }));
  expect(statusOf(shop, advance)).toMatchObject({ state: "pending" });
  expect(statusOf(shop, advance)?.description).toContain("metrics unconfigured");
});

test("(p) nothing of a pull request runs: neither its bundle nor its settings", async () => {
  const shop = await begin({ features: { x: { tier: 0 } } });
  shop.measure(healthy);
  const marker = 'console.log("MARKER-OF-THE-HEAD");\n';
  const head = shop.push("own", {
    "dist/action.js": marker,
    "action.yml":
      "name: x\ndescription: x\ninputs: {command: {description: x}}\nruns: {using: node24, main: dist/action.js}\n",
    ".github/pilot-rollout.yml": "rollback: {critical: 20%}\n",
    "rollouts/x.yaml": yaml("x", { tier: 3 }),
  });
  const run = await shop.validate(shop.github.open({ head: "own" }));
  expect(JSON.stringify(run)).not.toContain("MARKER-OF-THE-HEAD");
  expect(statusOf(shop, head)).toMatchObject({ state: "failure" });
  const guard = await shop.guard();
  expect(JSON.stringify(guard)).not.toContain("MARKER-OF-THE-HEAD");
});
