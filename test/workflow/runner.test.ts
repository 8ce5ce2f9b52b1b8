import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { NOW } from "../support/builders.ts";
import { repository, type TestRepository } from "../support/git.ts";
import type { RunRequest, RunResult } from "../support/workflow/request.ts";
import { runWorkflow } from "../support/workflow/run.ts";

const WORKFLOW = `
name: sample
on:
  workflow_dispatch:
    inputs:
      color: { type: choice, options: [red, blue], default: red }
      loud: { type: boolean, default: false }
  push: { branches: [main] }
  pull_request: { types: [opened] }
  schedule: [{ cron: "7-59/15 * * * *" }]
permissions: {}
concurrency: { group: "sample-\${{ github.ref_name }}", cancel-in-progress: false }
jobs:
  first:
    runs-on: ubuntu-24.04
    timeout-minutes: 3
    permissions: { contents: read, statuses: write }
    environment: evidence
    outputs: { said: "\${{ steps.own.outputs.said }}", clock: "\${{ steps.own.outputs.clock }}" }
    env: { FROM_JOB: "\${{ github.event_name }}" }
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8
        with: { fetch-depth: 0 }
      - uses: actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020
      - run: echo "DEPTH=$(git rev-list --count HEAD)" >> "$GITHUB_ENV"
      - id: bad
        run: echo "broken"; exit 1
        continue-on-error: true
      - id: own
        if: steps.bad.outcome == 'failure' && steps.bad.conclusion == 'success'
        uses: ./
        with: { text: "\${{ env.FROM_JOB }} \${{ env.DEPTH }} \${{ inputs.color }} \${{ inputs.loud }}" }
        env: { SECRET: "\${{ secrets.URL }}", OTHER: "\${{ secrets.OTHER }}" }
  second:
    needs: first
    runs-on: ubuntu-24.04
    environment: publish
    steps:
      - run: echo "got $SAID; $OTHER; $TOKEN"; test "$SAID" != "push 2  "
        env: { SAID: "\${{ needs.first.outputs.said }}", OTHER: "\${{ secrets.URL }}", TOKEN: "\${{ github.token }}" }
      - run: echo never
      - if: failure()
        run: echo on failure
      - if: always()
        run: |
          echo "::error file=a.yaml,line=3::told%0Aoff"
          echo "always" >> "$GITHUB_STEP_SUMMARY"
  third: { needs: second, runs-on: x, steps: [{ run: "echo third" }] }
  fourth: { needs: second, if: "always() && needs.second.result == 'failure'", runs-on: x, steps: [{ run: "echo fourth" }] }
  elsewhere: { if: "github.repository == 'some/fork'", runs-on: x, steps: [{ run: "echo elsewhere" }] }
`;

const ACTION = `
name: sample
description: sample
inputs:
  text: { description: what to say, required: true }
  token: { description: a token, default: "\${{ github.token }}" }
runs: { using: node24, main: main.js }
`;

const MAIN = `
const { appendFileSync } = require("node:fs");
const { INPUT_TEXT, INPUT_TOKEN, SECRET, OTHER, GITHUB_OUTPUT } = process.env;
console.log("::add-mask::hidden-value");
console.log(["hidden-value", INPUT_TOKEN, SECRET, "[" + OTHER + "]"].join(" "));
appendFileSync(GITHUB_OUTPUT, "said<<E\\n" + INPUT_TEXT + "\\nE\\nclock=" + new Date().toISOString().slice(0, 16) + "\\n");
`;

let remote: TestRepository;
let request: RunRequest;

beforeAll(() => {
  remote = repository();
  remote.commit("Begin");
  const sha = remote.commit("Add a workflow", {
    ".github/workflows/sample.yml": WORKFLOW,
    "action.yml": ACTION,
    "main.js": MAIN,
  });
  request = {
    workflow: ".github/workflows/sample.yml",
    event: { name: "push", payload: { sender: { login: "dev" } } },
    repository: { directory: remote.directory, name: "acme/shop" },
    sha,
    ref: "refs/heads/main",
    apiUrl: "http://127.0.0.1:9",
    serverUrl: "http://127.0.0.1:9",
    token: (permissions) => `token-${Object.keys(permissions).join("-")}`,
    secrets: {},
    environments: {
      evidence: { secrets: { URL: "postgres://secret" }, branches: null },
      publish: { secrets: { OTHER: "store-secret" }, branches: ["main"] },
    },
    now: NOW,
  };
});

afterAll(() => remote[Symbol.dispose]());

function jobOf({ jobs }: RunResult, id: string) {
  const job = jobs.find((each) => each.id === id);
  if (job === undefined) throw new Error(`no job ${id}`);
  return job;
}

const dispatch = (inputs: Readonly<Record<string, string>>): Promise<RunResult> =>
  runWorkflow({ ...request, event: { name: "workflow_dispatch", payload: { inputs } } });

describe("a push", () => {
  let run: RunResult;
  beforeAll(async () => {
    run = await runWorkflow(request);
  });

  test("runs the repository's own action as a process with its inputs, and hands its outputs on", () => {
    const first = jobOf(run, "first");
    expect(first).toMatchObject({
      result: "success",
      outputs: { said: "push 2  ", clock: "2026-11-22T10:00" },
      permissions: { contents: "read", statuses: "write" },
      environment: "evidence",
      concurrency: { group: "sample-main", "cancel-in-progress": "false" },
      timeoutMinutes: 3,
    });
    expect(first.steps.map(({ outcome, conclusion }) => `${outcome} ${conclusion}`)).toEqual([
      "success success",
      "success success",
      "success success",
      "failure success",
      "success success",
    ]);
  });

  test("hides tokens, secrets and masks; a job has the secrets of its own environment only", () => {
    expect(jobOf(run, "first").steps.at(-1)?.log).toBe("::add-mask::***\n*** *** *** []\n");
    expect(jobOf(run, "second").steps[0]?.log).toBe("got push 2  ; ; ***\n");
  });

  test("goes on after a failure only where a step or a job says so", () => {
    const second = jobOf(run, "second");
    expect(run.result).toBe("failure");
    expect(second.result).toBe("failure");
    expect(second.steps.map(({ outcome }) => outcome)).toEqual(["failure", "skipped", "success", "success"]);
    expect(second.summary).toBe("always\n");
    expect(second.commands).toEqual([
      { name: "error", properties: { file: "a.yaml", line: "3" }, message: "told\noff" },
    ]);
    const results = run.jobs.map(({ id, result }) => `${id} ${result}`).slice(2);
    expect(results).toEqual(["third skipped", "fourth success", "elsewhere skipped"]);
  });
});

test("a pull request from a fork gets no secret and may only read; an environment that is kept to a branch refuses it", async () => {
  const payload = {
    action: "opened",
    pull_request: { head: { repo: { full_name: "other/shop" } }, base: { ref: "main" } },
  };
  const run = await runWorkflow({ ...request, event: { name: "pull_request", payload }, ref: "refs/pull/1/merge" });
  expect(jobOf(run, "first")).toMatchObject({ permissions: { contents: "read", statuses: "read" } });
  expect(jobOf(run, "first").steps.at(-1)?.log).toBe("::add-mask::***\n*** ***  []\n");
  expect(jobOf(run, "second")).toMatchObject({ result: "failure", steps: [] });
});

test("a dispatch has typed inputs with defaults, and refuses what is not on the list", async () => {
  expect(jobOf(await dispatch({ color: "blue", loud: "true" }), "first").outputs["said"]).toBe(
    "workflow_dispatch 2 blue true",
  );
  await expect(dispatch({ color: "green" })).rejects.toThrow("not in the list of allowed values");
  await expect(dispatch({ size: "1" })).rejects.toThrow('Unexpected inputs provided: ["size"]');
});

test.each([
  ["another branch", { ref: "refs/heads/topic" }],
  ["another type", { event: { name: "pull_request", payload: { action: "synchronize" } } }],
  ["another schedule", { event: { name: "schedule", payload: { schedule: "* * * * *" } } }],
  ["another event", { event: { name: "release", payload: {} } }],
])("%s starts nothing", async (_, override) => {
  expect(await runWorkflow({ ...request, ...override })).toMatchObject({ triggered: false, jobs: [] });
});

test("a workflow that GitHub's parser refuses is refused with its words", async () => {
  using broken = repository();
  const sha = broken.commit("Break it", {
    ".github/workflows/sample.yml": WORKFLOW.replace("runs-on: x", "run-on: x"),
  });
  const place = { directory: broken.directory, name: "acme/shop" };
  await expect(runWorkflow({ ...request, sha, repository: place })).rejects.toThrow(/run-on/u);
});
