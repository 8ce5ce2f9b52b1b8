/** How every command ends: exit codes, what goes to which stream, and nothing that only a machine could read. */

import { spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerEdit, answerKill, answerRollback } from "../../src/cli/acting.ts";
import { answerExplain, answerGuard, answerPublish, answerValidate } from "../../src/cli/judging.ts";
import { answerHistory, answerStats, answerStatus } from "../../src/cli/looking.ts";
import type { Answer } from "../../src/cli/print.ts";
import { terminalOf } from "../../src/cli/terminal.ts";
import { renderEvidence } from "../../src/config/evidence.ts";
import { DAY, NOW, evidence, measured } from "../support/builders.ts";
import { cli, type CliPlace, ENTRY } from "../support/cli.ts";
import { temporaryDirectory } from "../support/git.ts";
import { type Scene, files, run, scene, textOf, yaml } from "./scene.ts";

const HEALTHY = evidence({ alpha: {} });
const BREACHING = evidence({ alpha: { metrics: measured({ errors: 4 }) } });
const DOWN = evidence({ alpha: { metrics: { status: "unreachable", detail: "the server does not answer" } } });
const ANSI = new RegExp(String.fromCodePoint(27), "u");
const STACK = /^\s+at /mu;

let stage: Scene;

/** Two rollouts, of which one waits at tier 1 and is asked for tier 2 in the working tree; published as committed. */
beforeAll(async () => {
  stage = scene();
  stage.commit(
    "Begin",
    { ...files({ alpha: { tier: 1 }, beta: { tier: 0 } }), ".gitignore": ".pilot/\n" },
    NOW - 9 * DAY,
  );
  await answerPublish(await stage.world({ now: NOW - 9 * DAY }), false);
  stage.write({
    "rollouts/alpha.yaml": yaml("alpha", { tier: 2 }),
    "evidence/healthy.json": renderEvidence(HEALTHY),
    "evidence/breaching.json": renderEvidence(BREACHING),
    "evidence/down.json": renderEvidence(DOWN),
    "evidence/broken.json": '{"version": 1, "now": 5}',
    "broken/rollouts/bad.yaml": "feature: bad\ntier: 7\n",
  });
});

afterAll(() => stage[Symbol.dispose]());

const place = (): CliPlace => ({ directory: stage.directory });
const now = "2026-11-22T10:00:00Z";

describe("a usage error ends with 64, and says on stderr what would be right", () => {
  test.each<readonly [name: string, args: readonly string[], words: string]>([
    ["an unknown command", ["publsh"], "publish"],
    ["an unknown option", ["status", "--tier-one"], "--tier-one"],
    ["no command", [], "Usage"],
    ["a missing argument", ["kill", "--reason", "x"], "feature"],
    ["a missing reason", ["kill", "alpha"], "--reason"],
    ["an instant that is none", ["status", "--now", "yesterday"], "RFC 3339"],
    ["an instant of a day that is none", ["status", "--now", "2026-02-30T00:00:00Z"], "RFC 3339"],
    ["a tier that is none", ["status", "--tier", "7"], "0-4"],
    ["a length of time that is none", ["guard", "--watch", "soon"], "s, m, h"],
    ["a base that names nothing", ["validate", "--base", "no-such-branch"], "no-such-branch"],
    ["an option in place of a base", ["validate", "--base=--all"], "names no commit"],
    ["an unknown feature to kill", ["kill", "alpa", "--reason", "x"], "did you mean alpha?"],
    ["an unknown feature to roll back", ["rollback", "alpa", "--reason", "x"], "did you mean alpha?"],
    ["an unknown feature to restore", ["restore", "alpa", "--reason", "x"], "did you mean alpha?"],
    ["an unknown feature to advance", ["advance", "alpa"], "did you mean alpha?"],
    ["an unknown feature to look at", ["stats", "alpa"], "did you mean alpha?"],
    ["an unknown store", ["publish", "--store", "moon"], "file"],
    ["an unknown environment", ["compile", "--environment", "moon"], "production"],
    ["a customer and a feature", ["explain", "alpha", "--customer", "c"], "--customer"],
    ["a past without a customer", ["explain", "alpha", "c", "--at", now], "--customer"],
    ["evidence that is not there", ["validate", "--evidence", "nowhere.json"], "nowhere.json"],
    [
      "evidence that is judged and recorded",
      ["validate", "--evidence", "evidence/healthy.json", "--record", "x"],
      "--record",
    ],
  ])("%s", async (_, args, words) => {
    const { exit, stdout, stderr } = await run(place(), ...args);
    expect({ exit, stdout }).toEqual({ exit: 64, stdout: "" });
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(STACK);
  });

  test("a folder that is no repository", async () => {
    using nowhere = temporaryDirectory();
    const { exit, stdout, stderr } = await run({ directory: nowhere.path }, "validate");
    expect({ exit, stdout }).toEqual({ exit: 64, stdout: "" });
    expect(stderr).toContain("not inside a git repository");
    expect(stderr).not.toMatch(STACK);
  });
});

describe("asking for help is no mistake", () => {
  test.each<readonly [string, readonly string[], RegExp]>([
    ["--version", ["--version"], /^\d+\.\d+\.\d+\n$/u],
    ["--help", ["--help"], /rollback \[options\] <feature>/u],
    ["the help of a command", ["rollback", "--help"], /--reason <text>/u],
  ])("%s", async (_, args, words) => {
    const { exit, stdout, stderr } = await run(place(), ...args);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: "" });
    expect(stdout).toMatch(words);
  });
});

describe("with --json stdout has exactly one document", () => {
  test.each<readonly [name: string, exit: number, args: readonly string[]]>([
    ["where all is allowed", 0, ["validate", "--evidence", "evidence/healthy.json"]],
    ["where something is held", 1, ["validate", "--now", now]],
    ["where something is blocked", 1, ["validate", "--evidence", "evidence/breaching.json"]],
    ["where a source is down", 3, ["validate", "--evidence", "evidence/down.json"]],
    ["where the evidence is broken", 2, ["validate", "--evidence", "evidence/broken.json"]],
    ["where a revision names nothing", 64, ["validate", "--base", "no-such-branch"]],
    ["where an option is unknown", 64, ["validate", "--bass", "main"]],
    ["where a feature is unknown", 64, ["stats", "alpa"]],
    ["for the status", 0, ["status"]],
    ["for the history", 0, ["history", "alpha"]],
    ["for the snapshot", 0, ["compile"]],
    ["for an explanation", 0, ["explain", "alpha", "cust_internal_1"]],
    ["for a guard that breaches, without acting", 1, ["guard", "--dry-run", "--evidence", "evidence/breaching.json"]],
    ["for an edit that is refused", 1, ["start", "beta", "--now", now]],
  ])("%s (exit %i)", async (_, exit, args) => {
    const answer = await run(place(), ...args, "--json");
    expect(answer.exit).toBe(exit);
    expect(JSON.parse(answer.stdout)).toMatchObject(args[0] === "compile" ? { format: 1 } : { version: 1 });
    expect(answer.stderr).not.toMatch(STACK);
  });

  test("the document of an error has a stable code and the sentence of stderr", async () => {
    const { stdout, stderr } = await run(place(), "stats", "alpa", "--json");
    const message = 'There is no feature named "alpa"; did you mean alpha?';
    expect(JSON.parse(stdout)).toEqual({ version: 1, error: { code: "usage", message } });
    expect(stderr).toBe(`pilot-rollout: ${message}\n`);
  });

  test("problems of files are in the document of validate, and exit 2 comes before everything else", async () => {
    using broken = scene();
    broken.commit("Begin", files({ alpha: { tier: 1 } }), NOW - 9 * DAY);
    broken.write({ "rollouts/bad.yaml": "feature: bad\ntier: 7\n", "rollouts/alpha.yaml": yaml("alpha") });
    const { exit, stdout } = await run({ directory: broken.directory }, "validate", "--json", "--now", now);
    expect(exit).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      problems: [{ code: expect.any(String), severity: "error", file: "rollouts/bad.yaml", line: 2, column: 7 }],
      changes: [{ feature: "alpha", decision: "hold" }],
    });
  });

  test("publish tells problems on stderr, and its document is still one", async () => {
    using broken = scene();
    broken.commit("Begin", { ...files({ alpha: {} }), "rollouts/bad.yaml": "feature: bad\ntier: 7\n" });
    const { exit, stdout, stderr } = await run({ directory: broken.directory }, "publish", "--json");
    expect(exit).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      sequence: 1,
      stores: [{ name: "file", outcome: "written" }],
    });
    expect(stderr).toMatch(/^rollouts\/bad\.yaml:2:7 {2}error/mu);
  });
});

describe("what a document has no field for is said on stderr", () => {
  test("why publish could not write, and what it did about it", async () => {
    using torn = scene();
    torn.commit("Begin", files({ alpha: {} }));
    torn.write({ ".pilot/snapshot.json": "{" });
    const { exit, stdout, stderr } = await run({ directory: torn.directory }, "publish", "--json");
    expect(exit).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ stores: [{ name: "file", outcome: "failed" }] });
    expect(stderr).toMatch(/What is published is not known, so nothing was written\.[^]*file failed: /u);
  });

  test("why a guard run ends with 1 although nothing breached", async () => {
    using early = scene();
    early.commit("Begin", files({ alpha: { tier: 1 } }), NOW - DAY);
    await answerPublish(await early.world({ now: NOW - DAY }), false);
    early.commit("Raise", files({ alpha: { tier: 2 } }), NOW - DAY / 2);
    early.write({ "evidence.json": renderEvidence(evidence({ alpha: { since: NOW - DAY } })) });
    const given = ["guard", "--json", "--evidence", "evidence.json"];
    const { exit, stdout, stderr } = await run({ directory: early.directory }, ...given);
    expect(exit).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ features: [{ feature: "alpha", done: [] }] });
    expect(stderr).toMatch(/withheld: alpha \(tier 1 to 2, early adopters\): 1 d to\s+go/u);
  });
});

describe("off a terminal nothing is coloured", () => {
  test.each([
    ["without NO_COLOR", {}],
    ["with NO_COLOR", { NO_COLOR: "1" }],
  ])("%s", async (_, environment) => {
    const given = { ...place(), environment };
    const { stdout, stderr } = await run(given, "validate", "--evidence", "evidence/breaching.json");
    expect(stdout).toContain("BLOCK");
    expect(stdout + stderr).not.toMatch(ANSI);
  });

  test("on a terminal it is, unless NO_COLOR says no", () => {
    const stdout = { write() {}, isTTY: true, columns: 120 };
    expect(terminalOf({ stdout, environment: {} }).style.red("x")).toMatch(ANSI);
    expect(terminalOf({ stdout, environment: { NO_COLOR: "1" } }).style.red("x")).toBe("x");
    expect(terminalOf({ stdout, environment: { TERM: "dumb" } }).style.red("x")).toBe("x");
    expect(terminalOf({ stdout, environment: {} }).columns).toBe(100);
  });
});

describe("a process of its own", () => {
  test("keeps its streams apart and ends with the exit code", async () => {
    const { exit, stdout, stderr } = await cli(place(), "stats", "alpa", "--json");
    expect(exit).toBe(64);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: "usage" } });
    expect(stderr).toMatch(/^pilot-rollout: .+\n$/u);
  });

  test("is not coloured off a terminal", async () => {
    const { exit, stdout, stderr } = await cli(place(), "validate", "--evidence", "evidence/breaching.json");
    expect({ exit, stderr }).toEqual({ exit: 1, stderr: "" });
    expect(stdout).toContain("BLOCK");
    expect(stdout).not.toMatch(ANSI);
  });

  test("does not mind a reader that stops early", async () => {
    const child = spawn(process.execPath, [ENTRY, "status", "--all"], { cwd: stage.directory, stdio: "pipe" });
    child.stdout.destroy();
    let written = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (written += text));
    const exit = await new Promise((resolve) => child.once("close", resolve));
    expect(exit).toBe(0);
    // Notes on stderr still arrive; an error would not be one.
    expect(written).not.toMatch(/EPIPE|error/iu);
    expect(written).not.toMatch(STACK);
  });
});

describe("no line is wider than 80 columns", () => {
  const LONG = "a_feature_with_a_name_of_forty_two_letters";

  async function prepared(): Promise<Scene> {
    const made = scene();
    const owners = ["@acme/a-team-with-a-rather-long-name", "@acme/another-team-with-a-long-name"];
    made.commit("Begin", files({ [LONG]: { owners }, beta: { tier: 1, dependsOn: [LONG] } }), NOW - 9 * DAY);
    await answerPublish(await made.world({ now: NOW - 9 * DAY }), false);
    return made;
  }

  const BAD = evidence({ [LONG]: { metrics: measured({ errors: 4 }) }, beta: {} });

  const COMMANDS: readonly (readonly [string, (made: Scene) => Promise<Answer>])[] = [
    [
      "validate",
      async (made) => {
        made.write(files({ [LONG]: { tier: 4, whitelist: [] }, beta: { tier: 2, salt: "other" } }));
        return answerValidate(await made.world({ evidence: BAD }), { base: null, head: null });
      },
    ],
    ["status", async (made) => answerStatus(await made.world(), EVERYTHING)],
    ["stats", async (made) => answerStats(await made.world({ evidence: BAD }), LONG)],
    ["history", async (made) => answerHistory(await made.world(), LONG)],
    [
      "publish that withholds",
      async (made) => {
        made.commit("Raise", files({ [LONG]: { tier: 4 }, beta: { tier: 3 } }));
        return answerPublish(await made.world({ evidence: BAD }), false);
      },
    ],
    [
      "guard that rolls back",
      async (made) => answerGuard(await made.world({ evidence: BAD }), false, { openAlerts: [] }),
    ],
    [
      "rollback",
      async (made) => answerRollback(await made.world(), { feature: LONG, reason: "x ".repeat(80) }, "whole"),
    ],
    ["kill", async (made) => answerKill(await made.world(), LONG, "x ".repeat(80))],
    [
      "advance",
      async (made) => answerEdit(await made.world({ evidence: BAD }), { kind: "advance", feature: LONG }, "edit"),
    ],
    [
      "explain",
      async (made) =>
        answerExplain(await made.world(), {
          kind: "feature",
          feature: LONG,
          customers: ["cust_internal_1", "c".repeat(60)],
        }),
    ],
  ];

  test.each(COMMANDS)("%s", async (_, command) => {
    using made = await prepared();
    const wide = textOf(await command(made))
      .split("\n")
      .filter((line) => line.length > 80);
    expect(wide).toEqual([]);
  });
});

const EVERYTHING = { feature: null, all: true, owner: null, tier: null, stale: null };
