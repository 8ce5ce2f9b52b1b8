/** What would not fit into a store is refused where it is written: in the pull request, with the numbers. */

import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answerKill } from "../../src/cli/acting.ts";
import { answerPublish, answerValidate } from "../../src/cli/judging.ts";
import { parseSnapshot } from "../../src/config/snapshot.ts";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import { DAY, NOW } from "../support/builders.ts";
import { documentOf, files, type Scene, scene, textOf, yaml } from "./scene.ts";

const SETTINGS = "concurrency: {running: 9}\nmetrics: {sources: {none: {kind: unconfigured}}}\n";
const ids = (count: number) => Array.from({ length: count }, (_, index) => `customer-number-${index}`);

/** A published feature, and a store with a limit. */
async function stageWith(store: string): Promise<Scene> {
  const stage = scene();
  const settings = `${SETTINGS}stores: [{name: edge, kind: file, path: edge.json, ${store}}, {name: whole, kind: file, path: whole.json}]\n`;
  stage.commit(
    "Begin",
    { ".github/pilot-rollout.yml": settings, ...files({ x: { whitelist: ids(12) } }) },
    NOW - 8 * DAY,
  );
  await answerPublish(await stage.world({ now: NOW - 8 * DAY }), false);
  return stage;
}

async function validate(stage: Scene) {
  return answerValidate(await stage.world(), { base: null, head: null });
}

describe("a snapshot that is too large for a store", () => {
  test("fails the check of a rise, with the numbers", async () => {
    using stage = await stageWith("maximumBytes: 1100");
    stage.write({ "rollouts/y.yaml": yaml("y", { tier: 1, whitelist: ids(20) }) });
    const answer = await validate(stage);
    expect(answer.exit).toBe(1);
    expect(documentOf(answer)).toMatchObject({ changes: [{ feature: "y", decision: "block" }] });
    expect(textOf(answer).replaceAll(/\s+/gu, " ")).toMatch(/the snapshot has \d{4} bytes, edge takes 1100/u);
  });

  test("fails the check of a file that turns nobody on, and names it", async () => {
    using stage = await stageWith("maximumBytes: 1100");
    stage.write({ "rollouts/y.yaml": yaml("y", { tier: 0, whitelist: ids(20) }) });
    const answer = await validate(stage);
    expect([answer.exit, documentOf(answer)]).toMatchObject([
      2,
      {
        problems: [
          {
            code: "snapshot-too-large",
            file: "rollouts/y.yaml",
            message: expect.stringMatching(
              /would have \d{4} bytes, store edge takes 1100; without these changes it has \d{3}$/u,
            ),
          },
        ],
      },
    ]);
  });

  test.each([
    ["leaves out what is off", "maximumBytes: 1100, lean: true", { tier: 0, whitelist: [] }, 0],
    ["counts what it keeps", "maximumBytes: 1100, lean: true", { tier: 0, whitelist: ids(20) }, 2],
    ["counts hashes", "maximumBytes: 1100, customerIds: hashed", { tier: 0, whitelist: ids(40) }, 2],
    ["counts flags and the snapshot beside them", "maximumBytes: 1400, format: flagd", { tier: 0, whitelist: [] }, 2],
  ])("is measured as the store has it, which %s", async (_, store, fields, exit) => {
    using stage = await stageWith(store);
    stage.write({ "rollouts/y.yaml": yaml("y", fields), "rollouts/z.yaml": yaml("z", fields) });
    expect((await validate(stage)).exit).toBe(exit);
  });

  test("keeps no lowering, and nothing that makes it smaller", async () => {
    using stage = await stageWith("maximumBytes: 1100");
    stage.commit("Grow", files({ y: { tier: 0, whitelist: ids(20) } }));
    stage.write({ "rollouts/x.yaml": yaml("x", { tier: 0, whitelist: ids(12) }) });
    expect((await validate(stage)).exit).toBe(0);
    stage.write({ "rollouts/y.yaml": yaml("y", { tier: 0, whitelist: ids(10) }) });
    expect((await validate(stage)).exit).toBe(0);
  });

  test("still gets what a publish lowers", async () => {
    using stage = await stageWith("maximumBytes: 1100");
    stage.commit("Grow and roll back", {
      ...files({ y: { tier: 0, whitelist: ids(40) } }),
      "rollouts/x.yaml": yaml("x", { tier: 0, whitelist: ids(12) }),
    });
    const published = await answerPublish(await stage.world(), false);
    expect([published.exit, documentOf(published)]).toMatchObject([
      3,
      { stores: [{ name: "edge", outcome: "failed" }, { outcome: "written" }] },
    ]);
    const parsed = parseSnapshot(readFileSync(join(stage.directory, "edge.json"), "utf8"));
    expect(parsed.ok && evaluate(parsed.snapshot, "x", "customer-number-0").enabled).toBe(false);
  });

  test("takes a kill even where not a byte is free", async () => {
    using stage = await stageWith("maximumBytes: 1100");
    const path = join(stage.directory, "edge.json");
    const { size } = statSync(path);
    stage.commit("Fill", {
      ".github/pilot-rollout.yml": `${SETTINGS}stores: [{name: edge, kind: file, path: edge.json, maximumBytes: ${size}}]\n`,
    });
    const killed = await answerKill(await stage.world(), "x", "it loses data");
    expect(killed.exit).toBe(0);
    const parsed = parseSnapshot(readFileSync(path, "utf8"));
    expect(parsed.ok && evaluate(parsed.snapshot, "x", "customer-number-0").detail).toBe("killed");
    expect(statSync(path).size).toBeLessThanOrEqual(size);
    const again = await answerPublish(await stage.world({ now: NOW + 1_000 }), false);
    expect(documentOf(again)).toMatchObject({
      stores: [{ name: "edge", outcome: expect.not.stringMatching("written") }],
    });
    const still = parseSnapshot(readFileSync(path, "utf8"));
    expect(still.ok && evaluate(still.snapshot, "x", "customer-number-0").enabled).toBe(false);
  });

  test("fails that store alone where it was merged all the same, and a kill still reaches it", async () => {
    using stage = await stageWith("maximumBytes: 1100");
    stage.commit("Grow", files({ y: { tier: 0, whitelist: ids(20) } }));
    const published = await answerPublish(await stage.world(), false);
    expect([published.exit, documentOf(published)]).toMatchObject([
      3,
      {
        stores: [
          { name: "edge", outcome: "failed" },
          { name: "whole", outcome: "written" },
        ],
      },
    ]);
    expect(textOf(published)).toMatch(/too-large: the snapshot has \d{4} bytes/u);
    const killed = await answerKill(await stage.world({ now: NOW + 1_000 }), "x", "it loses data");
    expect(killed.exit).toBe(0);
    expect(existsSync(join(stage.directory, "edge.json"))).toBe(true);
  });
});
