/** Acceptance: the demo tells the guide's story from start to rollback, and the same one every time. */

import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { playDemo } from "../src/demo.ts";
import { PLAIN_TERMINAL } from "../src/report/style.ts";
import { type CliAnswer, cli } from "./support/cli.ts";

/** Two plays, the first of them as a person types it; on a busy machine each may take most of a minute. */
const PATIENCE_MS = 150_000;

let typed: CliAnswer;
let told: { readonly exit: number; readonly text: string };
let left: readonly string[];

beforeAll(async () => {
  const place = mkdtempSync(join(tmpdir(), "pilot-"));
  try {
    typed = await cli({ directory: place, environment: { TMPDIR: place } }, "demo");
    left = readdirSync(place);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
  let text = "";
  const exit = await playDemo({ terminal: PLAIN_TERMINAL, out: (more) => (text += more), keep: false });
  told = { exit, text };
}, PATIENCE_MS);

describe("the demo", () => {
  test("ends with 0, says nothing on stderr, and leaves nothing behind", () => {
    expect({ exit: typed.exit, stderr: typed.stderr, left }).toEqual({ exit: 0, stderr: "", left: [] });
  });

  test("says at each step what a person would type", () => {
    const commands = typed.stdout
      .split("\n")
      .filter((line) => line.startsWith("$ "))
      .map((line) => line.replace("$ pilot-rollout ", "").replace(/phase2_enhanced_storage/gu, "F"));
    expect(commands).toEqual([
      "create F --whitelist cust_internal_1,cust_internal_2 --commit",
      "publish",
      "start F --commit",
      "publish",
      "advance F --commit",
      "publish",
      "explain F - --store file < customers.txt",
      "advance F",
      "guard",
      "explain F - --store file < customers.txt",
      "$ git revert --no-commit HEAD",
      "validate",
    ]);
  });

  test.each<readonly [string, RegExp]>([
    ["a start is allowed", /^ALLOW {2}phase2_enhanced_storage {2}started$/mu],
    ["48 hours of healthy events are measured", /✓ error-rate +0\.34 % \(2 of 588\) to date, proven below 5\.00 %/u],
    ["an advance is allowed", /^ALLOW {2}phase2_enhanced_storage {2}advanced$/mu],
    ["the whitelist and about a tenth are on", /^90 of 1000 customers are on: 2 by whitelist, 88 by bucket\.$/mu],
    ["a too-early advance is held", /^HOLD {3}phase2_enhanced_storage {2}advanced$/mu],
    ["its eligible date is named", /eligible 11 Nov 11:00 UTC/u],
    ["the guard kills and commits", /done: kill:file, commit:[0-9a-f]{40}/u],
    ["the rollback is in git", /^[0-9a-f]{7} Roll back phase2_enhanced_storage$/mu],
    ["the publish lifts the kill, for git agrees", /Kill lifted: phase2_enhanced_storage/u],
    ["nobody is on any more", /^0 of 1000 customers are on: 0 by whitelist, 0 by bucket\.$/mu],
    ["a revert of the rollback is refused as a skip", /^BLOCK {2}phase2_enhanced_storage {2}skipped$/mu],
  ])("%s", (_, words) => {
    expect(typed.stdout).toMatch(words);
  });

  test("is the same to the letter when it is played again", () => {
    expect(told).toEqual({ exit: 0, text: typed.stdout });
  });

  test("keeps to 80 columns, but for what one would type and the titles", () => {
    const wide = told.text.split("\n").filter((line) => line.length > 80 && !/^(?:\$|\d\.) /u.test(line));
    expect(wide).toEqual([]);
  });
});
