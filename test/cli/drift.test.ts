/** `drift`: each store against git at its revision, and the guard brings down what is above it. */

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answerKill } from "../../src/cli/acting.ts";
import { answerGuard, answerPublish } from "../../src/cli/judging.ts";
import { answerDrift } from "../../src/cli/looking.ts";
import { parseSnapshot } from "../../src/config/snapshot.ts";
import { seal, serializeSnapshot } from "../../src/core/compile.ts";
import type { SnapshotFeature } from "../../src/evaluation/snapshot.ts";
import { DAY, NOW } from "../support/builders.ts";
import { digest } from "../support/digest.ts";
import { documentOf, files, run, type Scene, scene, textOf, yaml } from "./scene.ts";

const SETTINGS = `concurrency: {running: 9}
metrics: {sources: {none: {kind: unconfigured}}}
environments: {staging: {minimumTier: 4}}
stores:
  - {name: one, kind: file, path: one.json}
  - {name: two, kind: file, path: two.json, customerIds: hashed}
  - {name: lean, kind: file, path: lean.json, lean: true}
  - {name: flags, kind: file, path: flags.json, format: flagd}
  - {name: stage, kind: file, path: stage.json, environment: staging}
`;

async function published(): Promise<Scene> {
  const stage = scene();
  const all = files({ x: {}, y: { tier: 1, whitelist: ["alice"] }, off: { tier: 0, whitelist: [] } });
  stage.commit("Begin", { ".github/pilot-rollout.yml": SETTINGS, ...all }, NOW - 8 * DAY);
  await answerPublish(await stage.world({ now: NOW - 8 * DAY }), false);
  return stage;
}

/** Raises a feature in one store as somebody with its credentials could, two sequences later. */
function raise(stage: Scene, name: string, feature: string, entry: Partial<SnapshotFeature>): void {
  const path = join(stage.directory, `${name}.json`);
  const parsed = parseSnapshot(readFileSync(path, "utf8"));
  if (!parsed.ok) throw new Error(parsed.detail);
  const { digest: _digest, signature: _signature, ...content } = parsed.snapshot;
  const old = content.features[feature];
  if (old === undefined) throw new Error(`${feature} is not published`);
  const features = { ...content.features, [feature]: { ...old, ...entry } };
  writeFileSync(path, serializeSnapshot(seal({ ...content, features, sequence: content.sequence + 2 }, digest)));
}

async function drift(stage: Scene) {
  const answer = await answerDrift(await stage.world());
  return { exit: answer.exit, document: documentOf(answer), text: textOf(answer) };
}

describe("drift", () => {
  test("finds none in stores of any encoding and environment right after a publish", async () => {
    using stage = await published();
    const { exit, document, text } = await drift(stage);
    expect(exit).toBe(0);
    const same = { state: "in-step", sequence: 1, revision: stage.head(), matchesGit: true, ahead: null, features: [] };
    expect(document).toMatchObject({
      version: 1,
      revision: stage.head(),
      stores: [
        { name: "one", environment: "production", guarantee: "sequence", mirror: false, ...same },
        { name: "two", ...same },
        { name: "lean", ...same },
        { name: "flags", mirror: true, ...same },
        { name: "stage", environment: "staging", ...same },
      ],
    });
    expect(text).toContain("No drift in 5 stores.");
    expect(text).toMatch(
      /stage\s+in-step \(staging\), sequence 1 of [0-9a-f]{12}, as git has it,\s+sha256:[0-9a-f]{12}/u,
    );
  });

  test("names the store that is above git, and in what; the guard brings it down, and only it", async () => {
    using stage = await published();
    raise(stage, "one", "x", { tier: 4, weight: 100_000 });
    const before = await drift(stage);
    expect(before.exit).toBe(1);
    expect(before.document).toMatchObject({
      stores: [
        {
          name: "one",
          sequence: 3,
          ahead: "store",
          matchesGit: false,
          features: [{ feature: "x", ahead: "store", rises: ["tier", "weight"], git: 2, store: 4 }],
        },
        { name: "two", state: "behind", ahead: null, features: [] },
        { name: "lean", state: "behind" },
        { name: "flags", state: "behind" },
        { name: "stage", state: "in-step" },
      ],
    });
    expect(before.text).toContain("1 store above git");
    expect(before.text).toContain("x: the store has more (tier, weight); git tier 2, store tier 4");
    const guarded = await answerGuard(await stage.world({ now: NOW + 1_000 }), false, { openAlerts: [] });
    expect(documentOf(guarded)).toMatchObject({ reconciled: ["one: lowered x"] });
    expect((await drift(stage)).exit).toBe(0);
  });

  test("brings a store of another environment down to what git compiles to there", async () => {
    using stage = await published();
    stage.commit("Roll back", {
      "rollouts/x.yaml": yaml("x", {
        tier: 0,
        rolledBack: { at: "2026-11-21T10:00:00Z", from: 2, reason: "it loses data" },
      }),
    });
    await answerGuard(await stage.world(), false, { openAlerts: [] });
    raise(stage, "stage", "x", { tier: 4, weight: 100_000 });
    expect(await drift(stage)).toMatchObject({
      exit: 1,
      document: {
        stores: [{}, {}, {}, {}, { name: "stage", ahead: "store", features: [{ feature: "x", git: 0, store: 4 }] }],
      },
    });
    const guarded = await answerGuard(await stage.world({ now: NOW + 1_000 }), false, { openAlerts: [] });
    expect(documentOf(guarded)).toMatchObject({ reconciled: ["stage: lowered x"] });
    expect((await drift(stage)).exit).toBe(0);
  });

  test("says that git is ahead where a rise is withheld, which is no fault of a store", async () => {
    using stage = await published();
    stage.commit("Advance", { "rollouts/x.yaml": yaml("x", { tier: 3 }) });
    stage.commit("Widen", { "rollouts/off.yaml": yaml("off", { tier: 0, whitelist: ["z"] }) });
    await answerPublish(await stage.world(), false);
    const { exit, document, text } = await drift(stage);
    expect(exit).toBe(0);
    expect(document).toMatchObject({
      stores: [{ ahead: "git", features: [{ feature: "x", ahead: "git", git: 3, store: 2 }] }, {}, {}, {}, {}],
    });
    expect(text).toContain("No store is above git; git has more of 1 feature.");
  });

  test("tells of stores that are absent, broken, killed or of an unknown revision", async () => {
    using stage = await published();
    await answerKill(await stage.world({ store: "one" }), "y", "it loses data");
    rmSync(join(stage.directory, "two.json"));
    writeFileSync(join(stage.directory, "lean.json"), "{}");
    const { exit, document, text } = await drift(stage);
    expect(exit).toBe(3);
    expect(document).toMatchObject({
      stores: [
        { name: "one", killed: ["y"] },
        { name: "two", state: "absent", sequence: null, digest: null, matchesGit: null },
        { name: "lean", state: "unreadable", detail: expect.stringContaining("format") },
        { name: "flags", state: "behind" },
        { name: "stage", state: "in-step" },
      ],
    });
    expect(text).toContain("killed: y");
  });

  test("is a command with one document, and changes nothing", async () => {
    using stage = await published();
    const state = () =>
      ["one", "two", "lean", "flags", "stage"].map((name) =>
        readFileSync(join(stage.directory, `${name}.json`), "utf8"),
      );
    raise(stage, "one", "x", { tier: 4 });
    const before = state();
    const answer = await run(stage, "drift", "--json");
    expect(answer.exit).toBe(1);
    expect(Object.keys(JSON.parse(answer.stdout))).toEqual(["version", "checkedAt", "revision", "stores"]);
    expect(state()).toEqual(before);
  });
});
