/** Commands in a clone of a remote: the remote's tip is what counts, and what is done here arrives there. */

import { chmodSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answerEdit, answerKill, answerRollback } from "../../src/cli/acting.ts";
import { answerGuard, answerPublish } from "../../src/cli/judging.ts";
import { DAY, HOUR, NOW, evidence, measured } from "../support/builders.ts";
import { cloneOf } from "../support/git.ts";
import {
  documentOf,
  fileOf,
  files,
  type Given,
  type Scene,
  sceneIn,
  sceneWithRemote,
  tamper,
  textOf,
  yaml,
} from "./scene.ts";

const X = "x";
const FILE = fileOf(X);
const HEALTHY = evidence({ [X]: {}, y: {} });
const BREACHING = evidence({ [X]: { metrics: measured({ errors: 4 }) } });

async function publish(stage: Scene, given: Given = {}) {
  return answerPublish(await stage.world(given), false);
}

async function rollback(stage: Scene) {
  return answerRollback(await stage.world(), { feature: X, reason: "it loses data" }, "whole");
}

async function advance(stage: Scene) {
  return answerEdit(await stage.world({ evidence: HEALTHY }), { kind: "advance", feature: X }, "commit");
}

/** A feature at tier 2, published by `scene`; `other` is a colleague's clone. */
async function team() {
  const settings = { ".github/pilot-rollout.yml": "concurrency: {running: 5}\n", ".gitignore": ".pilot/\n" };
  const all = sceneWithRemote({ ...files({ [X]: {} }), ...settings });
  await publish(all.scene, { now: NOW - 8 * DAY });
  return all;
}

type Team = Awaited<ReturnType<typeof team>>;

function colleaguePushes({ other }: Team, message: string, changes: Readonly<Record<string, string>>): string {
  other.run("pull", "-q", "--rebase", "origin", "main");
  const commit = other.commit(message, changes);
  other.run("push", "-q", "origin", "main");
  return commit;
}

function cutOff({ remote }: Team): void {
  renameSync(remote.directory, `${remote.directory}.gone`);
}

function backAgain({ remote }: Team): void {
  renameSync(`${remote.directory}.gone`, remote.directory);
}

describe("publish", () => {
  test("publishes the remote's tip, not what is checked out here", async () => {
    using all = await team();
    all.scene.commit("Ahead, and not pushed", files({ [X]: { tier: 4 } }));
    const tip = colleaguePushes(all, "Step down", files({ [X]: { tier: 1 } }));
    const answer = await publish(all.scene);
    expect(answer.exit).toBe(0);
    expect(documentOf(answer)).toMatchObject({ revision: tip, sequence: 2 });
    expect(all.scene.published()?.features[X]).toMatchObject({ tier: 1 });
  });

  test("fetches once more where somebody has published a later commit meanwhile", async () => {
    using all = await team();
    using second = sceneIn(cloneOf(all.remote));
    const lowered = colleaguePushes(all, "Step down", files({ [X]: { tier: 1 } }));
    const world = await all.scene.world();
    const early = await world.history.baseBranch();
    await publish(second, { environment: {} });
    second.write({ ".pilot/snapshot.json": "" });
    // The first fetch still brings the old tip; the later commit is at the edge already.
    let fetches = 0;
    const history = {
      ...world.history,
      fetch: async () => ((fetches += 1) === 1 ? null : world.history.fetch()),
    };
    await publish(all.scene);
    all.scene.run("update-ref", "refs/remotes/origin/main", early?.upstream ?? "");
    const edge = all.scene.edge();
    const answer = await answerPublish({ ...world, history }, false);
    expect(documentOf(answer)).toMatchObject({ revision: lowered, stores: [{ outcome: "unchanged" }] });
    expect([answer.exit, fetches, all.scene.edge()]).toEqual([0, 2, edge]);
    expect(textOf(answer)).not.toContain("rewritten");
  });

  test("lifts no kill by an old tip where the remote cannot be reached", async () => {
    using all = await team();
    const old = all.scene.commit("Off", files({ [X]: { tier: 0 } }));
    all.scene.run("push", "-q", "origin", "main");
    const start = colleaguePushes(all, "Start", files({ [X]: { tier: 1 } }));
    await publish(all.scene, { evidence: HEALTHY });
    await answerKill(await all.scene.world(), X, "looks bad");
    expect(all.scene.published()?.kills[X]).toMatchObject({ revision: start });
    all.scene.run("update-ref", "refs/remotes/origin/main", old);
    cutOff(all);
    await publish(all.scene);
    backAgain(all);
    expect(all.scene.published()?.kills[X]).toMatchObject({ revision: start });
  });

  test("publishes only lowerings where the remote cannot be reached, and ends with 3", async () => {
    using all = await team();
    colleaguePushes(all, "Add and narrow", files({ [X]: { blacklist: ["c9"] }, y: { tier: 1 } }));
    all.scene.run("fetch", "-q");
    cutOff(all);
    const answer = await publish(all.scene, { evidence: HEALTHY });
    backAgain(all);
    expect(answer.exit).toBe(3);
    expect(documentOf(answer)).toMatchObject({ withheld: [{ feature: "y", code: "tip-unknown" }] });
    expect(textOf(answer)).toMatch(/Only lowerings were published: the base branch could not be\s+fetched/u);
    expect(all.scene.published()?.features).toMatchObject({ x: { blacklist: ["c9"] } });
    expect(all.scene.published()?.features).not.toHaveProperty("y");
    expect((await publish(all.scene, { evidence: HEALTHY })).exit).toBe(0);
    expect(all.scene.published()?.features).toMatchObject({ y: { tier: 1 } });
  });

  test("goes by what was fetched last in a dry run over recorded evidence: nothing is asked", async () => {
    using all = await team();
    cutOff(all);
    const answer = await answerPublish(await all.scene.world({ evidence: HEALTHY }), true);
    backAgain(all);
    expect(answer.exit).toBe(0);
  });
});

describe("rollback", () => {
  test("pushes its commit", async () => {
    using all = await team();
    const answer = await rollback(all.scene);
    expect(answer.exit).toBe(0);
    expect(textOf(answer)).toMatch(/pushed to\s+origin\/main/u);
    expect(all.remote.run("show", `main:${FILE}`)).toContain("tier: 0");
    expect(all.remote.run("rev-parse", "main")).toBe(all.scene.head());
  });

  test("is made again on the remote's tip where a colleague was faster", async () => {
    using all = await team();
    const theirs = colleaguePushes(all, "Something else", { "src/app": "theirs\n" });
    const answer = await rollback(all.scene);
    expect(answer.exit).toBe(0);
    expect(all.remote.run("rev-parse", "main^")).toBe(theirs);
    expect(all.remote.run("show", `main:${FILE}`)).toContain("tier: 0");
    expect(all.remote.run("show", "main:src/app")).toBe("theirs");
    expect((await publish(all.scene)).exit).toBe(0);
    expect(all.scene.published()?.features[X]).toMatchObject({ tier: 0, status: "rolled_back" });
  });

  test("takes the same file's newer version at the remote along", async () => {
    using all = await team();
    colleaguePushes(all, "Include", files({ [X]: { whitelist: ["cust_internal_1", "c5"] } }));
    expect((await rollback(all.scene)).exit).toBe(0);
    const file = all.remote.run("show", `main:${FILE}`);
    expect(file).toContain("tier: 0");
    expect(file).toContain("c5");
  });

  test("kills and commits here where the remote is gone, says so with 3, and a later run pushes", async () => {
    using all = await team();
    cutOff(all);
    const answer = await rollback(all.scene);
    backAgain(all);
    expect(answer.exit).toBe(3);
    expect(textOf(answer)).toContain("NOT pushed");
    expect(all.scene.published()?.kills).toHaveProperty(X);
    expect(all.scene.run("show", `HEAD:${FILE}`)).toContain("tier: 0");
    expect(all.remote.run("show", `main:${FILE}`)).toContain("tier: 2");
    expect((await publish(all.scene)).exit).toBe(0);
    expect(all.scene.published()?.kills).toHaveProperty(X);
    expect((await rollback(all.scene)).exit).toBe(0);
    expect(all.remote.run("show", `main:${FILE}`)).toContain("tier: 0");
  });

  test("kills where the remote's branch refuses the push, and ends with 3", async () => {
    using all = await team();
    const hook = join(all.remote.directory, "hooks/pre-receive");
    writeFileSync(hook, "#!/bin/sh\necho 'protected branch' >&2\nexit 1\n");
    chmodSync(hook, 0o755);
    const answer = await rollback(all.scene);
    expect(answer.exit).toBe(3);
    expect(textOf(answer)).toMatch(/protected\s+branch/u);
    expect(all.scene.published()?.kills).toHaveProperty(X);
  });
});

describe("a rise with --commit", () => {
  test("is judged on what the remote has now, and pushed", async () => {
    using all = await team();
    const answer = await advance(all.scene);
    expect(answer.exit).toBe(0);
    expect(all.remote.run("show", `main:${FILE}`)).toContain("tier: 3");
  });

  test("is refused where a colleague has rolled the feature back", async () => {
    using all = await team();
    const record = { at: "2026-11-22T09:00:00Z", from: 2, reason: "it loses data" };
    colleaguePushes(all, "Roll back", files({ [X]: { tier: 0, rolledBack: record } }));
    await expect(advance(all.scene)).rejects.toThrow("was rolled back; `restart` it");
    expect(all.remote.run("show", `main:${FILE}`)).toContain("tier: 0");
  });

  test("is made on the remote's version, which was judged, where this clone has another one", async () => {
    using all = await team();
    const head = all.scene.head();
    colleaguePushes(all, "Annotate", { [FILE]: `# theirs\n${yaml(X)}` });
    const answer = await advance(all.scene);
    expect(answer.exit).toBe(0);
    expect(all.scene.head()).toBe(head);
    expect(all.remote.run("show", `main:${FILE}`)).toMatch(/^# theirs\n[^]*\ntier: 3$/mu);
  });

  test("is not made again on a version that was pushed after it was judged", async () => {
    using all = await team();
    const world = await all.scene.world({ evidence: HEALTHY });
    const commit: typeof world.tree.commit = async (...args) => {
      colleaguePushes(all, "Annotate", { [FILE]: `# theirs\n${yaml(X)}` });
      return world.tree.commit(...args);
    };
    const racing = { ...world, tree: { ...world.tree, commit } };
    const answer = await answerEdit(racing, { kind: "advance", feature: X }, "commit");
    expect(answer.exit).toBe(3);
    expect(textOf(answer)).toContain("NOT pushed");
    expect(all.remote.run("show", `main:${FILE}`)).toContain("tier: 2");
  });

  test("a pause is made again on whatever the remote has", async () => {
    using all = await team();
    colleaguePushes(all, "Annotate", { [FILE]: `# theirs\n${yaml(X)}` });
    const answer = await answerEdit(await all.scene.world(), { kind: "pause", feature: X, reason: "wait" }, "commit");
    expect(answer.exit).toBe(0);
    expect(all.remote.run("show", `main:${FILE}`)).toMatch(/^# theirs\n[^]*\npaused: /u);
  });
});

describe("guard", () => {
  test("pushes what it commits, and publishes the remote's new tip", async () => {
    using all = await team();
    const answer = await answerGuard(await all.scene.world({ evidence: BREACHING }), false, { openAlerts: [] });
    expect(answer.exit).toBe(1);
    expect(all.remote.run("show", `main:${FILE}`)).toContain("tier: 0");
    expect(all.scene.published()).toMatchObject({
      revision: all.remote.run("rev-parse", "main"),
      kills: {},
      features: { x: { tier: 0 } },
    });
  });

  test("kills where the remote is gone, ends with 3, and the next run brings git along", async () => {
    using all = await team();
    cutOff(all);
    const first = await answerGuard(await all.scene.world({ evidence: BREACHING }), false, { openAlerts: [] });
    backAgain(all);
    expect(first.exit).toBe(3);
    expect(all.scene.published()?.kills[X]).toMatchObject({ code: "error-rate", by: "guard" });
    expect(all.remote.run("show", `main:${FILE}`)).toContain("tier: 2");
    const later = evidence({ [X]: { metrics: measured({ end: NOW + HOUR }) } }, { now: NOW + HOUR });
    const second = await answerGuard(await all.scene.world({ evidence: later }), false, { openAlerts: [] });
    expect(second.exit).toBe(0);
    expect(documentOf(second)).toMatchObject({ reconciled: ["git: rolled back x"] });
    expect(all.remote.run("show", `main:${FILE}`)).toContain("tier: 0");
    expect(all.scene.published()).toMatchObject({ kills: {}, features: { x: { tier: 0 } } });
  });
});

test("kill F works in a folder that is no clone, and where git's remote is gone", async () => {
  using all = await team();
  cutOff(all);
  expect((await answerKill(await all.scene.world(), X, "looks bad")).exit).toBe(0);
  renameSync(join(all.scene.directory, ".git"), join(all.scene.directory, "no-git"));
  tamper(all.scene, { kills: {} });
  const answer = await answerKill(await all.scene.world(), X, "looks bad");
  expect(answer.exit).toBe(0);
  expect(all.scene.published()?.kills).toHaveProperty(X);
  const rolledBack = await rollback(all.scene);
  expect(rolledBack.exit).toBe(3);
  expect(textOf(rolledBack)).toMatch(/Customers: off[^]*NOT committed: [^]*not inside a git\s+repository/u);
  backAgain(all);
});
