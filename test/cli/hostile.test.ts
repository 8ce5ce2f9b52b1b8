/** Acceptance: hostile rollout files, each with a place, in bounded time and memory, and the others still judged. */

import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ValidateReport } from "../../src/report/json.ts";
import { cliJson } from "../support/cli.ts";
import { repository } from "../support/git.ts";

const HOSTILE: readonly (readonly [name: string, file: string, content: string | Uint8Array])[] = [
  ["an alias bomb", "bad.yaml", aliasBomb()],
  ["ten megabytes", "bad.yaml", `feature: bad\ndescription: ${"x".repeat(10_000_000)}\n`],
  ["ten thousand levels of block nesting", "bad.yaml", nested()],
  ["ten thousand levels of flow nesting", "bad.yaml", `feature: ${"[".repeat(10_000)}${"]".repeat(10_000)}\n`],
  ["a duplicate key", "bad.yaml", "feature: bad\ntier: 1\ntier: 0\n"],
  ["__proto__", "bad.yaml", "feature: bad\n__proto__: {tier: 4}\n"],
  ["a NUL", "bad.yaml", "feature: bad\ndescription: a\0b\n"],
  ["invalid UTF-8", "bad.yaml", Uint8Array.from([...Buffer.from("feature: bad\ndescription: "), 0xc3, 0x28, 0x0a])],
  ["tab indentation", "bad.yaml", "feature: bad\nrollbackThreshold:\n\terrorRate: 5%\n"],
  ["an unknown key", "bad.yaml", "feature: bad\nwhitelst: [a]\n"],
  ["errorRate: 5", "bad.yaml", "feature: bad\nrollbackThreshold: {errorRate: 5}\n"],
  ["tier: 7", "bad.yaml", "feature: bad\ntier: 7\n"],
  ['tier: "2"', "bad.yaml", 'feature: bad\ntier: "2"\n'],
  ["a feature other than the file's name", "bad.yaml", "feature: worse\n"],
  ["two documents", "bad.yaml", "feature: bad\n---\nfeature: bad\n"],
  ["an empty file", "bad.yaml", ""],
  ["an e-mail address", "bad.yaml", "feature: bad\nwhitelist: [jo@example.com]\n"],
];

interface Timed {
  readonly report: ValidateReport;
  readonly exit: number | null;
  readonly ms: number;
}

async function validate(directory: string): Promise<Timed> {
  const begin = performance.now();
  const { exit, document } = await cliJson<ValidateReport>({ directory }, "validate");
  return { exit, report: document, ms: performance.now() - begin };
}

function prepared() {
  const repo = repository();
  repo.commit("Roll out", { "rollouts/live.yaml": "feature: live\ntier: 3\nwhitelist: [a]\n" });
  repo.write({ "rollouts/live.yaml": "feature: live\ntier: 0\nwhitelist: [a]\n" });
  return repo;
}

function expectBroken({ report, exit, ms }: Timed, file: string): void {
  expect(exit).toBe(2);
  const errors = report.problems.filter((problem) => problem.severity === "error" && problem.file.startsWith(file));
  expect(errors).not.toEqual([]);
  for (const { line, column } of errors) expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
  expect(report.changes).toContainEqual(
    expect.objectContaining({ feature: "live", kinds: ["rolled-back"], decision: "allow" }),
  );
  // Two seconds on an idle machine; other tests run beside this one.
  expect(ms).toBeLessThan(15_000);
}

describe("validate beside a rollback in another file", () => {
  test.each(HOSTILE)("names the place of %s", async (_, file, content) => {
    using repo = prepared();
    repo.write({ [`rollouts/${file}`]: content });
    expectBroken(await validate(repo.directory), "rollouts/bad");
  });

  test("names a link", async () => {
    using repo = prepared();
    symlinkSync("/etc/passwd", join(repo.directory, "rollouts/bad.yaml"));
    expectBroken(await validate(repo.directory), "rollouts/bad");
  });

  test("names two files for one feature", async () => {
    using repo = prepared();
    repo.write({ "rollouts/bad.yaml": "feature: bad\n", "rollouts/more/bad.yml": "feature: bad\n" });
    expectBroken(await validate(repo.directory), "rollouts/");
  });

  test("names a cycle of dependencies", async () => {
    using repo = prepared();
    repo.write({
      "rollouts/bad1.yaml": "feature: bad1\ndependsOn: [bad2]\n",
      "rollouts/bad2.yaml": "feature: bad2\ndependsOn: [bad1]\n",
    });
    expectBroken(await validate(repo.directory), "rollouts/bad");
  });

  test("suggests the key that was meant", async () => {
    using repo = prepared();
    repo.write({ "rollouts/bad.yaml": "feature: bad\nwhitelst: [a]\n" });
    const { report } = await validate(repo.directory);
    expect(report.problems).toEqual([
      expect.objectContaining({
        file: "rollouts/bad.yaml",
        line: 2,
        column: 1,
        message: expect.stringContaining("whitelist"),
      }),
    ]);
  });
});

function aliasBomb(): string {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const inner = level === 0 ? '"lol"' : `*l${level - 1}`;
    return `  l${level}: &l${level} [${Array.from({ length: 9 }, () => inner).join(", ")}]`;
  });
  return `feature: bad\nbomb:\n${levels.join("\n")}\n`;
}

function nested(): string {
  return `feature: bad\nx:\n${Array.from({ length: 10_000 }, (_, depth) => `${" ".repeat(Math.min(depth + 1, 3_000))}a:`).join("\n")}\n`;
}
