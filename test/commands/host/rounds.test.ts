import { describe, expect, test } from "vitest";
import { guard } from "../../../src/commands/guard.ts";
import { hostTree } from "../../../src/commands/host/host-tree.ts";
import { publishAndTell } from "../../../src/commands/host/publish-and-tell.ts";
import type { World } from "../../../src/commands/world.ts";
import type { Evidence } from "../../../src/core/evidence.ts";
import type { Notification } from "../../../src/ports.ts";
import { BEGIN, fileOf, files, sceneWithRemote, yaml } from "../../cli/scene.ts";
import { DAY, evidence, HOUR, measured, NOW } from "../../support/builders.ts";
import { codeHost } from "../../support/code-host.ts";

const SETTINGS = ".github/pilot-rollout.yml";
const GOOD = { metrics: measured({ errors: 0 }), since: NOW - 9 * DAY };
const BAD = { metrics: measured({ errors: 4 }) };

async function stage(features: Parameters<typeof files>[0], settings: string) {
  const basic = `concurrency: {running: 9}\nnotifications: [{kind: json, url: u, on: [eligible]}]\n${settings}`;
  const place = sceneWithRemote({ ...files(features), [SETTINGS]: basic, ".gitignore": ".pilot/\n" });
  const fake = codeHost(place.remote);
  const sent: Notification[] = [];
  const world = async (given: { evidence?: Evidence; now?: number }): Promise<World> => {
    const plain = await place.scene.world(given);
    return {
      ...plain,
      codeHost: fake.host,
      codeHostWriter: fake.host,
      tree: hostTree(plain.tree, fake.host, plain.history),
      openNotifier: () => ({
        kind: "json",
        notify(notification) {
          sent.push(notification);
          return Promise.resolve({ kind: "sent" });
        },
      }),
    };
  };
  await publishAndTell(await world({ now: BEGIN }), { dryRun: false });
  return {
    ...place,
    ...fake,
    sent,
    guard: async (found: Evidence) => guard(await world({ evidence: found }), { dryRun: false }),
    open: () => fake.state.kept.filter(({ open }) => open).map(({ title }) => title),
    [Symbol.dispose]() {
      fake[Symbol.dispose]();
      place[Symbol.dispose]();
    },
  };
}

describe("a proposal", () => {
  test("is opened once for what has earned the next tier, with its verdict, and closed when it has not any more", async () => {
    using it = await stage({ x: {}, y: { tier: 1 } }, "guard: {propose: true}\n");
    const done = await it.guard(evidence({ x: GOOD, y: BAD }));
    expect(done.notes.filter((note) => note.includes("propos"))).toEqual([]);
    expect(it.state.pulls).toMatchObject([
      { title: "Advance x to tier 3", headBranch: "pilot-rollout/advance-x", open: true },
    ]);
    expect(it.remote.run("show", `pilot-rollout/advance-x:${fileOf("x")}`)).toBe(yaml("x", { tier: 3 }).trimEnd());
    expect(it.remote.run("show", `main:${fileOf("x")}`)).toContain("tier: 2");
    expect(it.sent).toMatchObject([{ event: "eligible", feature: "x", url: expect.any(String) }]);

    await it.guard(evidence({ x: GOOD }));
    expect(it.state.pulls).toHaveLength(1);
    expect(it.sent).toHaveLength(1);

    const issues = { status: "unauthorized", detail: "GitHub answers 404" } as const;
    const unread = await it.guard(evidence({ x: { ...GOOD, issues } }));
    expect(unread.notes.join("\n")).toMatch(/Whether x has earned its next tier is not known: .*GitHub answers 404/u);
    expect(it.state.pulls).toMatchObject([{ open: true }]);

    const unknown = { metrics: { status: "unreachable", detail: "no route" } } as const;
    await it.guard(evidence({ x: unknown }));
    expect(it.state.pulls).toMatchObject([{ open: true }]);

    await it.guard(evidence({ x: { ...GOOD, since: NOW - DAY } }));
    expect(it.state.pulls).toMatchObject([{ open: false }]);
  });

  test("is nobody's where the settings do not ask for it", async () => {
    using it = await stage({ x: {} }, "");
    await it.guard(evidence({ x: GOOD }));
    expect(it.state.pulls).toEqual([]);
  });
});

describe("a round", () => {
  test("keeps the labels of what is live, and a digest a day for what runs", async () => {
    using it = await stage({ x: {}, full: { tier: 4 } }, "");
    it.state.issues.push({ number: 3, title: "Bug", url: "u", labels: ["P1", "rollout/x"] });
    await it.guard(evidence({ x: GOOD, full: {} }, { lastGuardRun: null }));
    expect(it.state.labels).toEqual(
      expect.arrayContaining(["P0", "P1", "customer-concern", "rollout/x", "rollout/full"]),
    );
    expect(it.open()).toEqual(["Rollout of x"]);
    expect(it.state.kept[0]?.body).toContain("#3 Bug");

    const later = evidence({ x: BAD }, { lastGuardRun: NOW - HOUR });
    const body = it.state.kept[0]?.body;
    await it.guard(later);
    expect(it.state.kept[0]?.body).toBe(body);

    await it.guard(evidence({}, { now: NOW + DAY, lastGuardRun: NOW }));
    expect(it.state.kept[0]).toMatchObject({ open: false });
  });

  test("that only observes writes a summary a week, in place of the last", async () => {
    using it = await stage({ x: {} }, "guard: {mode: observe}\n");
    await it.guard(evidence({ x: BAD }, { lastGuardRun: null }));
    expect(it.open()).toEqual(["Alert observed-rollback:x", "Rollout of x", "The guard observes: week of 2026-11-16"]);
    expect(it.state.kept.at(-1)?.body).toMatch(/`rollback`.*20\.00/u);
    await it.guard(evidence({ x: BAD }, { now: NOW + DAY, lastGuardRun: NOW }));
    expect(it.open()).toContain("The guard observes: week of 2026-11-23");
    expect(it.open()).not.toContain("The guard observes: week of 2026-11-16");
  });
});
