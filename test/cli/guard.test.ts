/** What the guard does at night: real git, real files, recorded evidence. */

import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answerRestore } from "../../src/cli/acting.ts";
import { answerGuard } from "../../src/cli/judging.ts";
import { renderEvidence } from "../../src/config/evidence.ts";
import { DAY, HOUR, NOW, evidence, hourlyBuckets, measured } from "../support/builders.ts";
import { PLAIN_TERMINAL } from "../../src/report/style.ts";
import { GIT_ENVIRONMENT } from "../support/git.ts";
import { ENTRY } from "../support/cli.ts";
import { documentOf, fileOf, type Given, live, type Scene, tamper, textOf, yaml } from "./scene.ts";

const SETTINGS = ".github/pilot-rollout.yml";
const BAD = { metrics: measured({ errors: 4 }) };

async function guard(
  stage: Scene,
  given: Given = {},
  order: { dryRun?: boolean; openAlerts?: readonly string[] } = {},
) {
  return answerGuard(await stage.world(given), order.dryRun ?? false, { openAlerts: order.openAlerts ?? [] });
}

function state(stage: Scene): readonly unknown[] {
  const heartbeat = join(stage.directory, ".pilot/snapshot.json.heartbeat");
  return [stage.edge(), stage.head(), stage.status(), existsSync(heartbeat) ? readFileSync(heartbeat, "utf8") : null];
}

describe("a breach", () => {
  test("is killed, committed and published, and told in at most 12 lines without a customer", async () => {
    using stage = await live({ x: {}, child: { tier: 1, dependsOn: ["x"] } });
    const answer = await guard(stage, { evidence: evidence({ x: BAD, child: {} }) });
    expect(answer.exit).toBe(1);
    expect(documentOf(answer)).toMatchObject({
      version: 1,
      checkedAt: "2026-11-22T10:00:00Z",
      features: [
        { feature: "child", action: expect.not.stringMatching(/^rollback$/u), done: [] },
        {
          feature: "x",
          tier: 2,
          action: "rollback",
          code: "threshold-exceeded",
          window: { events: 20, errors: 4 },
          toDate: { events: expect.any(Number), errors: expect.any(Number) },
          logE: { healthy: expect.any(Number), limit: expect.any(Number), below: expect.any(Number) },
          done: ["kill:file", expect.stringMatching(/^commit:[0-9a-f]{40}$/u)],
        },
      ],
      reconciled: [],
    });
    const message = stage.run("log", "-1", "--format=%B");
    expect(message).toMatch(/^Roll back x\n\nx: 20\.00 % \(4 of 20\) in the last 1 h[^]* \(by guard\)/u);
    const text = textOf(answer);
    const lines =
      text
        .split("\n\n")
        .find((part) => part.includes("Customers: off everywhere by"))
        ?.split("\n  ") ?? [];
    expect(text).toContain("Nothing to do tonight.");
    expect(answer.log?.(PLAIN_TERMINAL)).toContain("Nothing to do tonight.");
    expect(text).toContain("Off with it: child");
    expect(lines.length).toBeLessThanOrEqual(16);
    expect(text + message).not.toContain("cust_internal_1");
  });

  test("is not told as done in a dry run", async () => {
    using stage = await live({ x: {} });
    const text = textOf(await guard(stage, { evidence: evidence({ x: BAD }) }, { dryRun: true }));
    expect(text).toMatch(/^1 to roll back of 1 live feature\./u);
    expect(text).toMatch(/x would be rolled back: 20\.00 %/u);
    expect(text).not.toMatch(/was rolled back|was turned off|Nothing to do/u);
  });

  test("of a file that cannot be read now is judged by its last readable version, and killed", async () => {
    using stage = await live({ x: {} });
    stage.commit("Break", { [fileOf("x")]: "feature: x\ntier: [\n" });
    const answer = await guard(stage, { evidence: evidence({ x: BAD }) });
    expect(answer.exit).toBe(2);
    expect(documentOf(answer)).toMatchObject({ features: [{ feature: "x", action: "rollback" }] });
    expect(stage.published()?.kills).toHaveProperty("x");
  });

  test("of which git can edit one file only is committed for that one, and said to have failed for the other", async () => {
    const settings = "concurrency: {running: 9}\nrollback: {commonCause: 9}\n";
    using stage = await live({ x: {}, y: {} }, { [SETTINGS]: settings });
    stage.commit("Break", { [fileOf("y")]: "feature: y\ntier: [\n" });
    const answer = await guard(stage, { evidence: evidence({ x: BAD, y: BAD }) });
    expect(answer.exit).toBe(2);
    expect(documentOf(answer)).toMatchObject({
      features: [
        { feature: "x", done: ["kill:file", expect.stringMatching(/^commit:[0-9a-f]{40}$/u)] },
        { feature: "y", done: ["kill:file", expect.stringMatching(/^failed:commit: rollouts\/y\.yaml: /u)] },
      ],
    });
    expect(stage.run("log", "-1", "--format=%B")).toMatch(/^Roll back x\n\nx: [^\n]* \(by guard\)\n?$/u);
    expect(stage.published()?.kills).toHaveProperty("y");
  });

  test("of what a store has and git has not any more is killed", async () => {
    using stage = await live({ x: {}, y: {} });
    const world = await stage.world({ evidence: evidence({ x: BAD, y: {} }) });
    const fetch = () => Promise.resolve({ detail: "the network is down" });
    stage.commit("Remove", { [fileOf("x")]: null });
    const answer = await answerGuard({ ...world, history: { ...world.history, fetch } }, false, { openAlerts: [] });
    expect(documentOf(answer)).toMatchObject({
      features: [{ feature: "x", action: "rollback", done: ["kill:file"] }, {}],
    });
  });

  test("of what is retired is nobody's business", async () => {
    using stage = await live({ x: { tier: 4, retired: { at: "2026-11-20T10:00:00Z" } } });
    const answer = await guard(stage, { evidence: evidence({ x: BAD }) });
    expect(answer.exit).toBe(0);
    expect(documentOf(answer)).toMatchObject({ features: [] });
  });

  test("is told of, and nothing is done, in observe mode", async () => {
    using stage = await live({ x: {} }, { [SETTINGS]: "guard: {mode: observe}\n" });
    const [edge, head] = [stage.edge(), stage.head()];
    const answer = await guard(stage, { evidence: evidence({ x: BAD }) });
    expect(answer.exit).toBe(0);
    expect(documentOf(answer)).toMatchObject({ features: [{ feature: "x", action: "rollback", done: [] }] });
    expect(textOf(answer)).toMatch(/x would have been rolled back, the guard\s+observes/u);
    expect([stage.edge(), stage.head(), stage.status()]).toEqual([edge, head, ""]);
  });
});

describe("an outage", () => {
  const FOUR = { a: { tier: 1 }, b: { tier: 2 }, c: { tier: 3 }, d: { tier: 4 } };
  const ALL_BAD = evidence({ a: BAD, b: BAD, c: BAD, d: BAD });

  test("suspends tiers 1 to 3, leaves tier 4 alone, and does not touch git, now or later", async () => {
    using stage = await live(FOUR);
    const head = stage.head();
    const first = await guard(stage, { evidence: ALL_BAD });
    expect(first.exit).toBe(1);
    expect(documentOf(first)).toMatchObject({
      features: [
        { feature: "a", action: "suspend", code: "common-cause", done: ["kill:file"] },
        { feature: "b", action: "suspend", done: ["kill:file"] },
        { feature: "c", action: "suspend", done: ["kill:file"] },
        { feature: "d", action: "hold", code: "common-cause", done: [] },
      ],
    });
    expect(textOf(first)).toMatch(/looks like an outage, not a\s+rollout/u);
    const later = evidence({ d: {} }, { now: NOW + HOUR });
    const second = await guard(stage, { evidence: later });
    expect(second.exit).toBe(0);
    expect(documentOf(second)).toMatchObject({ reconciled: [] });
    expect(stage.head()).toBe(head);
    expect(Object.values(stage.published()?.kills ?? {}).map(({ code }) => code)).toEqual([
      "suspend",
      "suspend",
      "suspend",
    ]);
  });

  test("is over when a person restores what was suspended", async () => {
    using stage = await live(FOUR);
    await guard(stage, { evidence: ALL_BAD });
    const order = { feature: "b", reason: "the database is back", falseAlarm: { from: NOW - DAY, to: NOW } };
    expect((await answerRestore(await stage.world({ now: NOW + HOUR }), order)).exit).toBe(0);
    expect(Object.keys(stage.published()?.kills ?? {})).toEqual(["a", "c"]);
  });

  test("is also where customers without the feature fail", async () => {
    using stage = await live({ x: {} });
    const metrics = measured({ errors: 4 }, { control: { events: 10_000, errors: 2_000 } });
    const answer = await guard(stage, { evidence: evidence({ x: { metrics } }) });
    expect(documentOf(answer)).toMatchObject({ features: [{ action: "suspend", done: ["kill:file"] }] });
  });
});

describe("what looks bad, but is not proven", () => {
  const SUSPECTED = measured(
    {},
    {
      window: { events: 1_000, errors: 100 },
      buckets: [...hourlyBuckets(10, 10, 0, NOW - HOUR), { start: NOW - HOUR, events: 1_000, errors: 100 }],
    },
  );
  const CONFIRMED = measured({ events: 100, errors: 5 });

  test("a suspected failure is an alert, told once, and nothing is written", async () => {
    using stage = await live({ x: {} });
    const [edge, head] = [stage.edge(), stage.head()];
    const given = { evidence: evidence({ x: { metrics: SUSPECTED } }) };
    const memory = { openAlerts: [] };
    const first = await answerGuard(await stage.world(given), false, memory);
    expect(first.exit).toBe(0);
    expect(documentOf(first)).toMatchObject({ features: [{ action: "pause", done: [] }] });
    expect(textOf(first)).toMatch(/x may be failing; nothing was\s+changed/u);
    const second = await answerGuard(await stage.world(given), false, memory);
    expect(textOf(second)).not.toMatch(/x may be failing/u);
    expect([stage.edge(), stage.head(), stage.status()]).toEqual([edge, head, ""]);
  });

  test("a confirmed one is paused: committed, published, and not said again", async () => {
    using stage = await live({ x: {} });
    const answer = await guard(stage, { evidence: evidence({ x: { metrics: CONFIRMED } }) });
    expect(answer.exit).toBe(1);
    expect(documentOf(answer)).toMatchObject({
      features: [{ action: "pause", done: [expect.stringMatching(/^commit:[0-9a-f]{40}$/u)] }],
    });
    expect(stage.read(fileOf("x"))).toMatch(/^paused: \{at: 2026-11-22T10:00:00Z, by: guard, reason: .*5\.00 %/mu);
    expect(stage.run("log", "-1", "--format=%s")).toBe("Pause x");
    expect(stage.published()).toMatchObject({
      kills: {},
      features: { x: { tier: 2, weight: 10_000, status: "paused" } },
    });
    const head = stage.head();
    const later = measured({ events: 100, errors: 5, end: NOW + HOUR });
    const again = await guard(stage, { evidence: evidence({ x: { metrics: later } }, { now: NOW + HOUR }) });
    expect([again.exit, stage.head()]).toEqual([0, head]);
  });

  test("at tier 4 even that is an alert only", async () => {
    using stage = await live({ x: { tier: 4 } });
    const head = stage.head();
    const answer = await guard(stage, { evidence: evidence({ x: { metrics: CONFIRMED } }) });
    expect([answer.exit, stage.head()]).toEqual([0, head]);
    expect(textOf(answer)).toMatch(/x may be failing; nothing was\s+changed/u);
  });
});

describe("what was left", () => {
  const kill = (stage: Scene, code: string) =>
    tamper(stage, { kills: { x: { at: "2026-11-22T09:00:00Z", by: "guard", code, revision: stage.head() } } });
  const later: Given = { evidence: evidence({ x: {}, y: {} }) };

  test("a store that stands above git is brought down before anything is measured", async () => {
    using stage = await live({ x: { tier: 1 }, y: {} });
    const features = stage.published()?.features ?? {};
    const x = features["x"];
    expect(x).toBeDefined();
    tamper(stage, { features: { ...features, ...(x === undefined ? {} : { x: { ...x, tier: 3, weight: 50_000 } }) } });
    const answer = await guard(stage, later);
    expect(answer.exit).toBe(0);
    expect(documentOf(answer)).toMatchObject({ reconciled: ["file: lowered x"] });
    expect(stage.published()?.features).toMatchObject({ x: { tier: 1, weight: 0 }, y: { tier: 2 } });
  });

  test.each(["error-rate", "rollback"])("a kill %s that git never heard of is committed", async (code) => {
    using stage = await live({ x: {}, y: {} });
    kill(stage, code);
    const answer = await guard(stage, later);
    expect(documentOf(answer)).toMatchObject({ reconciled: ["git: rolled back x"] });
    expect(stage.read(fileOf("x"))).toMatch(/^tier: 0\nrolledBack: /mu);
    expect(stage.published()).toMatchObject({ kills: {}, features: { x: { tier: 0, status: "rolled_back" } } });
  });

  test.each(["manual", "suspend"])("a kill %s waits for a person", async (code) => {
    using stage = await live({ x: {}, y: {} });
    kill(stage, code);
    const head = stage.head();
    const answer = await guard(stage, later);
    expect(documentOf(answer)).toMatchObject({
      reconciled: [],
      features: [{ feature: "x", action: "none", code: "killed" }, { feature: "y" }],
    });
    expect([stage.head(), stage.published()?.kills["x"]?.code]).toEqual([head, code]);
  });

  test("a rollback that git refuses is tried again, and never said to be done", async () => {
    using stage = await live({ x: {}, y: {} });
    kill(stage, "error-rate");
    stage.write({ ".git/refs/heads/main.lock": "" });
    const refused = await guard(stage, later);
    expect(refused.exit).toBe(3);
    expect(documentOf(refused)).toMatchObject({ reconciled: [] });
    rmSync(join(stage.directory, ".git/refs/heads/main.lock"));
    expect(documentOf(await guard(stage, later))).toMatchObject({ reconciled: ["git: rolled back x"] });
  });
});

describe("a dry run", () => {
  test("touches nothing, and says what would be done", async () => {
    using stage = await live({ x: {} });
    const features = stage.published()?.features ?? {};
    tamper(stage, {
      features: Object.fromEntries(
        Object.entries(features).map(([name, x]) => [name, { ...x, tier: 3, weight: 50_000 } as const]),
      ),
    });
    const before = state(stage);
    const answer = await guard(stage, {}, { dryRun: true });
    expect(documentOf(answer)).toMatchObject({
      reconciled: ["file: lowered x"],
      features: [{ feature: "x", done: [] }],
    });
    expect(state(stage)).toEqual(before);
  });

  test("over recorded evidence does not even look at a store, a remote or the heartbeat", async () => {
    using stage = await live({ x: {} });
    const before = state(stage);
    const world = await stage.world({ evidence: evidence({ x: BAD }) });
    const never = () => Promise.reject(new Error("it was touched"));
    const touchy: typeof world = {
      ...world,
      history: { ...world.history, fetch: never },
      openStore: (settings, signing) => ({
        ...world.openStore(settings, signing),
        read: never,
        write: never,
        readHeartbeat: never,
        writeHeartbeat: never,
      }),
      openSource: () => {
        throw new Error("it was measured");
      },
    };
    const answer = await answerGuard(touchy, true, { openAlerts: [] });
    expect(answer.exit).toBe(1);
    expect(documentOf(answer)).toMatchObject({ features: [{ feature: "x", action: "rollback", done: [] }] });
    expect(state(stage)).toEqual(before);
  });
});

describe("--watch", () => {
  test("goes on until it is told to stop, ends its round, and tells of an episode once", async () => {
    using stage = await live({ x: {} });
    const suspected = measured(
      {},
      {
        window: { events: 1_000, errors: 100 },
        buckets: [...hourlyBuckets(10, 10, 0, NOW - HOUR), { start: NOW - HOUR, events: 1_000, errors: 100 }],
      },
    );
    stage.write({ ".git/evidence.json": renderEvidence(evidence({ x: { metrics: suspected } })) });
    const { CI: _ci, ...environment } = GIT_ENVIRONMENT;
    const child = spawn(process.execPath, [ENTRY, "guard", "--watch", "1s", "--evidence", ".git/evidence.json"], {
      cwd: stage.directory,
      env: { ...environment, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let written = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => (written += text));
    }
    const ended = new Promise((resolve) => child.once("close", (code, signal) => resolve({ code, signal })));
    const rounds = () => written.match(/of 1 live feature\./gu)?.length ?? 0;
    await expect.poll(rounds, { timeout: 25_000, interval: 50 }).toBeGreaterThanOrEqual(2);
    child.kill("SIGTERM");
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(written.match(/x may be failing/gu)).toHaveLength(1);
    expect(yaml("x")).toBe(stage.read(fileOf("x")));
  });
});
