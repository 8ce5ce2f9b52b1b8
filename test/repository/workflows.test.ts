import { readdirSync, readFileSync } from "node:fs";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";

const folder = new URL("../../.github/workflows/", import.meta.url);
const workflows = readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), "utf8")] as const);

function jobsOf(text: string): readonly (readonly [string, Readonly<Record<string, unknown>>])[] {
  return Object.entries(Object(Object(load(text)).jobs));
}

describe.each(workflows)("%s", (_, text) => {
  const jobs = jobsOf(text);

  test("gives no right that a job does not name", () => {
    expect(Object(load(text))).toHaveProperty("permissions", {});
    for (const [, job] of jobs) expect(job["permissions"]).toBeTypeOf("object");
  });

  test("says why a job has its rights", () => {
    for (const line of text.split("\n").filter((each) => /^ {6}[a-z-]+: (?:read|write)\b/u.test(each))) {
      expect(line).toMatch(/ # to .+/u);
    }
  });

  test("pins every action by commit", () => {
    for (const [, used] of text.matchAll(/uses: (\S+.*)/gu)) expect(used).toMatch(/^[\w/-]+@[0-9a-f]{40} # v\d/u);
  });

  test("ends jobs that hang", () => {
    for (const [, job] of jobs) expect(job["timeout-minutes"]).toBeLessThanOrEqual(15);
  });

  test("puts no value of an event into a script", () => {
    for (const [, script] of text.matchAll(/run: (.*)/gu)) expect(script).not.toContain("${{");
  });
});

test.each(workflows.filter(([name]) => name !== "ci.yml"))("%s runs the example in this repository only", (_, text) => {
  for (const [, job] of jobsOf(text)) expect(job["if"]).toMatch(/^github\.repository == /u);
});
