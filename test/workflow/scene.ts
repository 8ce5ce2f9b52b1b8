/**
 * A repository on the fake GitHub that has the real workflow files, the real action.yml and a bundle built from these
 * sources; whatever happens in it starts the workflows that it would start on GitHub.
 */

import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { answerPublish } from "../../src/cli/judging.ts";
import { buildWorld } from "../../src/cli/world.ts";
import { renderEvidence } from "../../src/config/evidence.ts";
import type { FeatureEvidence } from "../../src/core/evidence.ts";
import type { Instant } from "../../src/evaluation/instant.ts";
import type { Snapshot } from "../../src/evaluation/snapshot.ts";
import { bundlePrograms } from "../../scripts/bundle.ts";
import { parse } from "../adapters/stores/parse.ts";
import { DAY, evidence, NOW } from "../support/builders.ts";
import { cloneOf, repositoryAt, temporaryDirectory, type TestRepository } from "../support/git.ts";
import {
  mergeGroupEvent,
  pullRequestEvent,
  pushEvent,
  repositoryDispatchEvent,
  reviewEvent,
  scheduleEvent,
  workflowDispatchEvent,
} from "../support/github/events.ts";
import { type GitHub, startGitHub } from "../support/github/github.ts";
import type { JsonObject } from "../support/github/json.ts";
import type { PullState, ReviewState } from "../support/github/state.ts";
import type { JobResult, RunResult } from "../support/workflow/request.ts";
import { runWorkflow } from "../support/workflow/run.ts";

const ROOT = join(import.meta.dirname, "../..");
const NAME = "pilot-rollout";

/** The secrets of the environments: none of them may show anywhere. */
export const SECRETS = {
  DATABASE_URL: "postgres://reader:evidence-secret@localhost/x",
  CLOUDFLARE_TOKEN: "store-secret",
};

/** What a scene begins with. */
export interface SceneOptions {
  /** Fields of each feature's file. */
  readonly features: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** More of `.github/pilot-rollout.yml`. */
  readonly settings?: string;
  /** Other files of the first commit. */
  readonly files?: Readonly<Record<string, string>>;
  /** What is measured; nothing where it is null. */
  readonly metrics?: "recorded" | null;
}

/** A repository on GitHub, and its people. */
export interface Scene {
  readonly github: GitHub;
  /** A developer's clone. */
  readonly clone: TestRepository;
  /** What time it is, for everybody. */
  now: Instant;
  /** What the metrics source answers from now on. */
  measure(features: Readonly<Record<string, Partial<FeatureEvidence>>>): void;
  /** What is published; null where nothing is. */
  published(): Snapshot | null;
  /** Edits files on a new branch, or on one that there is, and pushes it to this repository or to a fork. */
  push(branch: string, files: Readonly<Record<string, string | null>>, fork?: string): string;
  validate(pull: PullState, action?: "opened" | "synchronize"): Promise<RunResult>;
  reviewed(pull: PullState, review: ReviewState): Promise<RunResult>;
  queued(pull: PullState): Promise<{ readonly sha: string; readonly run: RunResult }>;
  /** Runs publish for a commit of main; its tip unless said otherwise. */
  publish(after?: string): Promise<RunResult>;
  guard(): Promise<RunResult>;
  alert(payload: JsonObject): Promise<RunResult>;
  operate(inputs: Readonly<Record<string, string>>): Promise<RunResult>;
  close(): Promise<void>;
}

/** A rollout's file. */
export function yaml(feature: string, fields: Readonly<Record<string, unknown>>): string {
  const all = { feature, whitelist: ["cust_internal_1"], ...fields };
  return Object.entries(all)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join("");
}

let bundle: Promise<string> | null = null;

/** The action as `npm run build` makes it, once per test process. */
function builtAction(): Promise<string> {
  bundle ??= (async () => {
    const place = temporaryDirectory("pilot-bundle-");
    process.once("exit", () => place[Symbol.dispose]());
    await bundlePrograms(["src/action.ts"], join(place.path, "dist"));
    return place.path;
  })();
  return bundle;
}

/** Begins with features that were committed 30 days and published 9 days ago. */
export async function scene(options: SceneOptions): Promise<Scene> {
  const built = await builtAction();
  const held = { now: NOW - 30 * DAY };
  const github = await startGitHub({ owner: NAME, name: NAME, clock: () => held.now });
  const outside = temporaryDirectory("pilot-outside-");
  const store = join(outside.path, "snapshot.json");
  const recorded = join(outside.path, "evidence.json");
  const clone = cloneOf(repositoryAt(github.directory));
  clone.run("symbolic-ref", "HEAD", "refs/heads/main");
  install(clone.directory, built);
  clone.write({
    ...options.files,
    ".github/pilot-rollout.yml": settingsOf(options, { store, recorded }),
    ...Object.fromEntries(
      Object.entries(options.features).map(([feature, fields]) => [`rollouts/${feature}.yaml`, yaml(feature, fields)]),
    ),
  });
  clone.run("add", "-A");
  clone.commit("Begin", {}, held.now);
  clone.run("push", "-q", "origin", "main");
  const run = runner(github, held);
  const made: Scene = {
    github,
    clone,
    get now() {
      return held.now;
    },
    set now(now) {
      held.now = now;
    },
    measure: (features) => writeFileSync(recorded, renderEvidence(evidence(features, { now: held.now }))),
    published: () => readSnapshot(store),
    push: (branch, files, fork) => pushBranch({ github, clone, now: held.now }, { branch, files, fork }),
    validate: (pull, action = "opened") =>
      run("validate.yml", "pull_request", pullRequestEvent(github.world, pull, action), pullPlace(github, pull)),
    reviewed: (pull, review) =>
      run("validate.yml", "pull_request_review", reviewEvent(github.world, pull, review), pullPlace(github, pull)),
    async queued(pull) {
      const group = github.queue(pull.number);
      const payload = mergeGroupEvent(github.world, pull, group);
      const place = { sha: group.sha, ref: `refs/heads/${group.branch}` };
      return { sha: group.sha, run: await run("validate.yml", "merge_group", payload, place) };
    },
    publish(after = github.tip()) {
      const payload = pushEvent(github.world, { branch: "main", before: after, after, by: "product-lead" });
      return run("publish.yml", "push", payload, { sha: after, ref: "refs/heads/main" });
    },
    guard: () => run("guard.yml", "schedule", scheduleEvent(github.world, "7-59/15 * * * *"), mainPlace(github)),
    alert: (payload) =>
      run(
        "guard.yml",
        "repository_dispatch",
        repositoryDispatchEvent(github.world, "pilot-rollout", payload),
        mainPlace(github),
      ),
    operate: (inputs) =>
      run(
        "operate.yml",
        "workflow_dispatch",
        workflowDispatchEvent(github.world, { workflow: "operate.yml", inputs, by: "release-manager" }),
        mainPlace(github),
      ),
    async close() {
      clone[Symbol.dispose]();
      outside[Symbol.dispose]();
      await github.close();
    },
  };
  made.measure({});
  await publishFromHere(clone.directory, NOW - 9 * DAY);
  held.now = NOW;
  return made;
}

/** What everything begins with needs no job. */
async function publishFromHere(workingDirectory: string, now: Instant): Promise<void> {
  const world = await buildWorld(
    {},
    { workingDirectory, environment: process.env, clock: () => now },
    { tell() {}, stop() {} },
  );
  const { exit } = await answerPublish(world, false);
  if (exit !== 0) throw new Error(`nothing was published: ${exit}`);
}

/** What the repository has of ours. */
function install(directory: string, built: string): void {
  mkdirSync(join(directory, ".github"), { recursive: true });
  cpSync(join(ROOT, ".github/workflows"), join(directory, ".github/workflows"), { recursive: true });
  cpSync(join(ROOT, "action.yml"), join(directory, "action.yml"));
  rmSync(join(directory, "dist"), { recursive: true, force: true });
  cpSync(join(built, "dist"), join(directory, "dist"), { recursive: true });
  cpSync(join(ROOT, "package.json"), join(directory, "package.json"));
}

function settingsOf(
  { settings = "", metrics = "recorded" }: SceneOptions,
  { store, recorded }: { readonly store: string; readonly recorded: string },
): string {
  const source =
    metrics === null
      ? ""
      : `metrics: {default: recorded, sources: {recorded: {kind: fixed, path: ${JSON.stringify(recorded)}}}}\n`;
  return `stores: [{name: edge, kind: file, path: ${JSON.stringify(store)}}]\n${source}${settings}`;
}

function readSnapshot(path: string): Snapshot | null {
  if (!existsSync(path)) return null;
  const parsed = parse(readFileSync(path, "utf8"));
  if (!parsed.ok) throw new Error(parsed.detail);
  return parsed.snapshot;
}

interface Push {
  readonly branch: string;
  readonly files: Readonly<Record<string, string | null>>;
  readonly fork: string | undefined;
}

function pushBranch(
  { github, clone, now }: Pick<Scene, "github" | "clone" | "now">,
  { branch, files, fork }: Push,
): string {
  clone.run("fetch", "-q", "--prune", "origin");
  const remote = fork === undefined ? "origin" : github.fork(fork).remote;
  const known = clone.run("for-each-ref", "--format=%(refname)", `refs/heads/${branch}`) !== "";
  clone.run("checkout", "-q", "--force", ...(known ? [branch] : ["-B", branch, "origin/main"]));
  const commit = clone.commit(`Change ${Object.keys(files).join(", ")}`, files, now);
  clone.run("push", "-q", "--force", remote, `${branch}:refs/heads/${branch}`);
  return commit;
}

interface Place {
  readonly sha: string;
  readonly ref: string;
}

function pullPlace(github: GitHub, pull: PullState): Place {
  const event = pullRequestEvent(github.world, pull, "synchronize");
  const sha = headOf(event);
  return { sha, ref: `refs/pull/${pull.number}/merge` };
}

function headOf(event: JsonObject): string {
  const sha: unknown = Object(Object(event["pull_request"]).head).sha;
  if (typeof sha !== "string") throw new Error("no head");
  return sha;
}

function mainPlace(github: GitHub): Place {
  return { sha: github.tip(), ref: "refs/heads/main" };
}

/** Runs a workflow with the secrets of its environments, and remembers it as GitHub does. */
function runner(github: GitHub, held: { readonly now: Instant }) {
  return async (file: string, event: string, payload: JsonObject, { sha, ref }: Place): Promise<RunResult> => {
    const startedAt = held.now;
    const run = await runWorkflow({
      workflow: `.github/workflows/${file}`,
      event: { name: event, payload },
      repository: { directory: github.directory, name: github.repository },
      sha,
      ref,
      apiUrl: github.url,
      serverUrl: github.server,
      token: (permissions) => github.jobToken(readOrWrite(permissions)),
      environments: {
        "pilot-rollout-evidence": { secrets: { DATABASE_URL: SECRETS.DATABASE_URL }, branches: null },
        "pilot-rollout-publish": { secrets: SECRETS, branches: ["main"] },
      },
      now: held.now,
    });
    if (ref === "refs/heads/main") {
      github.run({ workflow: file, event, sha, startedAt, conclusion: run.result });
    }
    return run;
  };
}

function readOrWrite(permissions: Readonly<Record<string, string>>): Readonly<Record<string, "read" | "write">> {
  return Object.fromEntries(
    Object.entries(permissions).map(([name, right]) => [name, right === "write" ? "write" : "read"]),
  );
}

/** One job of a run. */
export function jobOf({ jobs }: RunResult, id: string): JobResult {
  const job = jobs.find((each) => each.id === id);
  if (job === undefined) throw new Error(`no job ${id}`);
  return job;
}

/** The outputs of the step that ran the action. */
export function outputsOf(run: RunResult, id: string): Readonly<Record<string, string>> {
  return jobOf(run, id).steps.find(({ title }) => title === "./")?.outputs ?? {};
}
