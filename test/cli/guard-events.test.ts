/** The guard over real events in the embedded database: what it looks back at, and what it remembers. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readEvidenceFile } from "../../src/cli/evidence.ts";
import { answerGuard } from "../../src/cli/judging.ts";
import { settingsAt } from "../../src/commands/repository.ts";
import type { Instant } from "../../src/evaluation/instant.ts";
import type { EventRow } from "../../src/ports.ts";
import { HOUR, MINUTE, NOW, evidence } from "../support/builders.ts";
import { documentOf, type Given, live, type Scene } from "./scene.ts";

async function guard(stage: Scene, given: Given = {}, dryRun = false) {
  return answerGuard(await stage.world(given), dryRun, { openAlerts: [] });
}

describe("with real events", () => {
  const customers = Array.from({ length: 40 }, (_, index) => `cust_${index}`);

  /** Every customer uses the feature every ten minutes; in a bad stretch each third use fails. */
  function uses(from: Instant, until: Instant, isBad: (at: Instant) => boolean): readonly EventRow[] {
    const rows: EventRow[] = [];
    for (let at = from + MINUTE; at < until; at += 10 * MINUTE) {
      for (const [index, customer] of customers.entries()) {
        rows.push({ feature: "x", customer, event: "enabled", at });
        if (isBad(at) && index % 3 === 0) rows.push({ feature: "x", customer, event: "error", at: at + 1_000 });
      }
    }
    return rows;
  }

  async function record(stage: Scene, rows: readonly EventRow[]): Promise<void> {
    const world = await stage.world();
    const events = await world.openEvents((await settingsAt(world, stage.head())).settings);
    await events?.record(rows).finally(() => events.close());
  }

  const burst = (at: Instant) => at >= NOW - 4 * HOUR && at < NOW - 3 * HOUR;

  test("a run that comes late looks back to the last one, and rolls back what breached in between", async () => {
    using stage = await live({ x: {} });
    await record(stage, uses(NOW - 10 * HOUR, NOW, burst));
    const early = await guard(stage, { now: NOW - 5 * HOUR });
    expect(early.exit).toBe(0);
    expect(stage.read(".pilot/snapshot.json.heartbeat")).toBe("2026-11-22T05:00:00Z\n");
    const file = join(stage.directory, "recorded.json");
    const seen = await guard(stage, { record: file }, true);
    expect(documentOf(seen)).toMatchObject({ features: [{ action: "rollback", code: "threshold-exceeded" }] });
    const late = await guard(stage);
    expect(documentOf(late)).toMatchObject({
      features: [{ feature: "x", action: "rollback", done: ["kill:file", expect.stringMatching(/^commit:/u)] }],
    });
    expect(readFileSync(file, "utf8")).toContain('"lastGuardRun": "2026-11-22T05:00:00Z"');
  });

  test("without an earlier run nobody looks back", async () => {
    using stage = await live({ x: {} });
    await record(stage, uses(NOW - 10 * HOUR, NOW, burst));
    const answer = await guard(stage);
    expect(documentOf(answer)).toMatchObject({ features: [{ action: expect.not.stringMatching(/rollback/u) }] });
  });

  test("recorded evidence leaves no heartbeat: nothing was watched", async () => {
    using stage = await live({ x: {} });
    await guard(stage, { evidence: evidence({ x: {} }) });
    expect(existsSync(join(stage.directory, ".pilot/snapshot.json.heartbeat"))).toBe(false);
  });

  test("what was recorded is judged like what was measured", async () => {
    using stage = await live({ x: {} });
    await record(
      stage,
      uses(NOW - 5 * HOUR, NOW, (at) => at >= NOW - HOUR),
    );
    const file = join(stage.directory, "recorded.json");
    const measuredNow = await guard(stage, { record: file }, true);
    const world = await stage.world();
    const judged = await answerGuard({ ...world, recorded: readEvidenceFile(file) }, true, { openAlerts: [] });
    expect(documentOf(judged)).toEqual(documentOf(measuredNow));
    expect(documentOf(judged)).toMatchObject({ features: [{ action: "rollback" }] });
  });
});
