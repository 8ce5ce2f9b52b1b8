import { readdirSync, readFileSync } from "node:fs";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";

import { lint } from "../support/workflow/lint.ts";
import { list, type Mapping, mapping, text, texts } from "../support/workflow/reading.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const names = readdirSync(new URL(".github/workflows/", root)).toSorted();
const workflows = names.map((name) => [name, read(`.github/workflows/${name}`)] as const);

test("there is a workflow for each of what a job does", () => {
  expect(names).toEqual(["ci.yml", "guard.yml", "operate.yml", "publish.yml", "release.yml", "validate.yml"]);
});

describe("GitHub's language service", () => {
  test.each([...workflows, ["action.yml", read("action.yml")] as const])(
    "has nothing against %s",
    async (path, content) => {
      expect(await lint(path, content)).toEqual([]);
    },
  );

  const publish = read(".github/workflows/publish.yml");
  test.each([
    ["an unknown key", publish.replace("timeout-minutes", "timeout-minute")],
    ["an unknown event", publish.replace("  push:", "  pushed:")],
    ["an unknown right", publish.replace("deployments: write", "deploys: write")],
    ["a context that is not there", publish.replace("inputs.dry-run ||", "input.dry-run ||")],
    ["an input that is not declared", publish.replace("inputs.dry-run ||", "inputs.dryrun ||")],
  ])("would find %s", async (_, content) => {
    expect(content).not.toBe(publish);
    expect(await lint("publish.yml", content)).not.toEqual([]);
  });

  test("would find what is wrong with an action", async () => {
    const content = read("action.yml").replace("main: dist/action.js", "mane: dist/action.js");
    expect(await lint("action.yml", content)).not.toEqual([]);
  });
});

interface Job extends Mapping {
  readonly id: string;
}

function jobsOf(content: string): readonly Job[] {
  return Object.entries(mapping(mapping(load(content), "workflow")["jobs"], "jobs")).map(([id, job]) => ({
    ...mapping(job, id),
    id,
  }));
}

function stepsOf(job: Mapping): readonly Mapping[] {
  return list(job["steps"]).map((step) => mapping(step, "step"));
}

describe.each(workflows)("%s", (name, content) => {
  const jobs = jobsOf(content);

  test("gives no right that a job does not name", () => {
    expect(load(content)).toHaveProperty("permissions", {});
    for (const job of jobs) expect(job["permissions"]).toBeTypeOf("object");
  });

  test("says why a job has its rights", () => {
    const rights = content.split("\n").filter((line) => /^ {6}[a-z-]+: (?:read|write)\b/u.test(line));
    expect(rights.length).toBeGreaterThanOrEqual(jobs.length);
    for (const line of rights) expect(line).toMatch(/ # to .+/u);
  });

  test("pins every action of others by commit", () => {
    for (const [, used = ""] of content.matchAll(/^ +(?:- )?uses: (\S+.*)/gmu)) {
      expect(used).toMatch(/^(?:\.\/|[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/u);
    }
  });

  test("ends jobs that hang", () => {
    for (const job of jobs) expect(job["timeout-minutes"]).toBeLessThanOrEqual(name === "ci.yml" ? 60 : 15);
  });

  test("puts no value of an event into a script: only variables of the environment reach one", () => {
    for (const { run } of jobs.flatMap((job) => stepsOf(job))) expect(text(run) ?? "").not.toContain("${{");
  });

  test("has no filter of paths: a required check that does not run never ends", () => {
    const triggers = mapping(mapping(load(content), name)["on"], "on");
    const filters = Object.entries(triggers).filter(([event]) => event !== "schedule");
    const filtered = filters.filter(([event, filter]) => "paths" in mapping(filter, event));
    expect(filtered).toEqual([]);
  });

  test("keeps no credential of the checkout but where it pushes a tag", () => {
    for (const job of jobs) {
      const kept = stepsOf(job)
        .filter(({ uses }) => text(uses)?.startsWith("actions/checkout@"))
        .filter((step) => mapping(step["with"], "with")["persist-credentials"] !== false);
      expect(kept.length).toBe(job.id === "release" ? 1 : 0);
    }
  });
});

const OWN = new Set(["guard.yml", "operate.yml", "publish.yml", "validate.yml"]);
const own = workflows.filter(([name]) => OWN.has(name));

describe.each(own)("%s runs the action", (name, content) => {
  const jobs = jobsOf(content);

  test("in this repository only", () => {
    for (const job of jobs) expect(job["if"]).toMatch(/^github\.repository == 'pilot-rollout\/pilot-rollout'/u);
  });

  test("on the whole history", () => {
    for (const job of jobs) {
      const [checkout = {}] = stepsOf(job);
      expect(mapping(checkout["with"], "with")["fetch-depth"]).toBe(0);
    }
  });

  test("with secrets of stores only where the environment is the one for publishing", () => {
    for (const job of jobs) {
      const { name: environment } = mapping(job["environment"], "environment");
      const judgesOnly = name === "validate.yml" || job.id === "recheck";
      expect(environment).toBe(judgesOnly ? "pilot-rollout-evidence" : "pilot-rollout-publish");
      const secrets = stepsOf(job).flatMap((step) => Object.keys(texts(step["env"], "env")));
      expect(secrets.filter((secret) => !["DATABASE_URL", "PROM_TOKEN"].includes(secret))).toEqual(
        judgesOnly ? [] : ["CLOUDFLARE_TOKEN", "SLACK_WEBHOOK_URL"],
      );
    }
  });

  test("without a right to write code where it only judges", () => {
    for (const job of jobs) {
      const judgesOnly = name === "validate.yml" || job.id === "recheck";
      expect(texts(job["permissions"], "permissions")["contents"]).toBe(judgesOnly ? "read" : "write");
    }
  });
});

test("validate checks the base out, never the head", () => {
  const [job = { id: "" }] = jobsOf(read(".github/workflows/validate.yml"));
  const [checkout = {}] = stepsOf(job);
  expect(mapping(checkout["with"], "with")["ref"]).toBe(
    "${{ github.event.pull_request.base.sha || github.event.repository.default_branch }}",
  );
  expect(read(".github/workflows/validate.yml")).not.toContain("pull_request_target");
});

test("no publish is dropped, and none is cancelled", () => {
  const [job = { id: "" }] = jobsOf(read(".github/workflows/publish.yml"));
  expect(job["concurrency"]).toEqual({ group: "pilot-rollout-publish", "cancel-in-progress": false, queue: "max" });
});

test("the guard's comment states the minutes that its schedule costs", () => {
  const guard = read(".github/workflows/guard.yml");
  expect(mapping(mapping(load(guard), "guard")["on"], "on")["schedule"]).toEqual([{ cron: "7-59/15 * * * *" }]);
  const runs = 4 * 24 * (365 / 12);
  expect(Math.round(runs / 100) * 100).toBe(2_900);
  expect(guard).toContain("about 2,900 a month");
  expect(Math.round((runs * jobsOf(guard).length) / 100) * 100).toBe(5_800);
  expect(guard).toContain("about 5,800");
});
