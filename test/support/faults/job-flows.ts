/** Whole runs of the action's commands, in this process, against the fake: what a job does, without the job. */

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { act, type ActingCommand } from "../../../src/action/acting.ts";
import { triggerOf } from "../../../src/action/event.ts";
import { isRed, type Outcome, outcomeOfAnswer } from "../../../src/action/outcome.ts";
import { validateInJob } from "../../../src/action/validate.ts";
import { openGitHub } from "../../../src/adapters/github.ts";
import { buildWorld } from "../../../src/cli/world.ts";
import { hostTree } from "../../../src/commands/host/host-tree.ts";
import { EXIT, type World } from "../../../src/commands/world.ts";
import { renderEvidence } from "../../../src/config/evidence.ts";
import type { FeatureEvidence } from "../../../src/core/evidence.ts";
import type { Instant } from "../../../src/evaluation/instant.ts";
import type { Snapshot } from "../../../src/evaluation/snapshot.ts";
import type { Scene } from "../../adapters/github/scene.ts";
import { parse } from "../../adapters/stores/parse.ts";
import { DAY, evidence, measured, NOW } from "../builders.ts";
import { cloneOf, GIT_ENVIRONMENT, gitIn, repositoryAt, temporaryDirectory, type TestRepository } from "../git.ts";
import { commitId, fact } from "../github/bare.ts";
import { pullRequestEvent, scheduleEvent } from "../github/events.ts";
import type { GitHub } from "../github/github.ts";
import type { Json } from "../github/json.ts";
import { allRefs } from "../github/refs.ts";
import type { Ending, Flow } from "./sweep.ts";

/** The flows, and how to put away what they need. */
export interface JobFlows {
  readonly flows: readonly Flow[];
  [Symbol.dispose](): void;
}

const BREACH: Partial<FeatureEvidence> = { metrics: measured({ hours: 48, events: 100, errors: 30 }) };
const HEALTHY: Partial<FeatureEvidence> = { metrics: measured({}) };

/** Sets up `main` with a feature that has been live for nine days, and a branch that advances it. */
export async function jobFlows(scene: Scene, patience: Parameters<Scene["place"]>[0]): Promise<JobFlows> {
  const { github } = scene;
  const outside = temporaryDirectory("pilot-job-");
  const store = join(outside.path, "snapshot.json");
  const recorded = join(outside.path, "evidence.json");
  const settings =
    `stores: [{name: edge, kind: file, path: ${JSON.stringify(store)}}]\n` +
    `metrics: {default: recorded, sources: {recorded: {kind: fixed, path: ${JSON.stringify(recorded)}}}}\n` +
    "approvals: {product: {users: [product-lead]}}\n";
  scene.push("main", { ".github/pilot-rollout.yml": settings, "rollouts/a.yaml": rollout(2) });
  scene.push("advance", { "rollouts/a.yaml": rollout(3) });
  const clone = cloneOf(repositoryAt(github.directory));
  const measure = (feature: Partial<FeatureEvidence>, now: Instant): void =>
    writeFileSync(recorded, renderEvidence(evidence({ a: feature }, { now })));
  const world = async (now: Instant): Promise<World> => {
    checkOut(github, clone);
    return buildWorld(
      {},
      {
        workingDirectory: clone.directory,
        environment: { CI: "true", GITHUB_ACTOR: "release-manager" },
        clock: () => now,
        codeHost: openGitHub(scene.place(patience)),
        gitEnvironment: GIT_ENVIRONMENT,
      },
      { tell() {}, stop() {} },
    );
  };
  const acting = async (command: ActingCommand, now = NOW): Promise<Outcome> => {
    const given = await world(now);
    const { codeHostWriter: writer, tree, history } = given;
    const trigger = triggerOf("schedule", scheduleEvent(github.world, "7-59/15 * * * *"));
    const order = {
      feature: command === "publish" || command === "guard" ? "" : "a",
      reason: "it is bad",
      dryRun: false,
    };
    const whole = writer === null ? given : { ...given, tree: hostTree(tree, writer, history) };
    return outcomeOfAnswer(await act(whole, command, { ...order, trigger }));
  };
  measure(HEALTHY, NOW - 9 * DAY);
  await acting("publish", NOW - 9 * DAY);
  const published = readFileSync(store, "utf8");
  const restart = (feature: Partial<FeatureEvidence>): void => {
    writeFileSync(store, published);
    rmSync(`${store}.heartbeat`, { force: true });
    measure(feature, NOW);
  };
  const snapshot = (): Snapshot | null => (existsSync(store) ? read(readFileSync(store, "utf8")) : null);
  const isOff = (): boolean => snapshot()?.features["a"]?.tier === 0 || Object.hasOwn(snapshot()?.kills ?? {}, "a");
  const flow = (
    name: string,
    prepare: (github: GitHub) => void,
    run: () => Promise<Outcome>,
    unharmed: () => boolean,
    settled: () => boolean,
    achieved = settled,
  ): Flow => ({
    name: `job: ${name}`,
    prepare,
    achieved,
    run: () => ended(run, unharmed),
    unsettled: () => (settled() && unharmed() ? [] : [`${name} has not come about`]),
  });
  const inGit = (): boolean => tierIn(github, "refs/heads/main") === 0;
  const inPull = (): boolean =>
    github.world.numbered.some(
      (each) => each.kind === "pull" && each.state === "open" && tierIn(github, `refs/heads/${each.headBranch}`) === 0,
    );
  const verdicts = (): readonly string[] => github.world.statuses.map(({ state }) => state);

  return {
    [Symbol.dispose]() {
      clone[Symbol.dispose]();
      outside[Symbol.dispose]();
    },
    flows: [
      flow(
        "judge a pull request",
        () => {
          restart(HEALTHY);
          github.open({ head: "advance" });
          github.review(1, { author: "product-lead" });
        },
        async () => {
          const given = await world(NOW);
          const pull = github.world.numbered[0];
          const payload: Json = pull?.kind === "pull" ? pullRequestEvent(github.world, pull, "opened") : null;
          return validateInJob(given, given.codeHostWriter, triggerOf("pull_request", payload), {
            environment: {},
            heard() {},
          });
        },
        () => readFileSync(store, "utf8") === published,
        () => verdicts().at(-1) === "success" && github.world.comments.length === 1,
        // Where the status cannot be written, the job's own result takes its place.
        () => true,
      ),
      flow(
        "publish what was approved",
        () => {
          restart(HEALTHY);
          github.open({ head: "advance" });
          github.review(1, { author: "product-lead" });
          github.merge(1, "squash");
        },
        () => acting("publish"),
        () => (snapshot()?.features["a"]?.weight ?? 0) <= 50_000,
        () => snapshot()?.features["a"]?.weight === 50_000,
      ),
      flow(
        "withhold what nobody approved",
        () => {
          restart(HEALTHY);
          github.open({ head: "advance" });
          github.merge(1, "squash");
        },
        () => acting("publish"),
        () => snapshot()?.features["a"]?.weight === 10_000,
        () => github.world.numbered.some(({ kind, state }) => kind === "issue" && state === "open"),
      ),
      flow(
        "roll a breach back",
        () => restart(BREACH),
        () => acting("guard"),
        isOff,
        () => inGit() || inPull(),
      ),
      flow(
        "roll a breach back where the branch is protected",
        () => {
          restart(BREACH);
          github.protect("main");
        },
        () => acting("guard"),
        isOff,
        inPull,
      ),
      flow(
        "roll back by hand",
        () => restart(HEALTHY),
        () => acting("rollback"),
        isOff,
        () => inGit() || inPull(),
      ),
    ],
  };
}

/** What the job's checkout does, as far as anything has changed since the last one. */
function checkOut({ directory }: GitHub, clone: TestRepository): void {
  const refs = allRefs(directory);
  const own = allRefs(join(clone.directory, ".git"));
  const branches = Array.from(refs).filter(([ref]) => ref.startsWith("refs/heads/"));
  const tracked = branches.map(([ref, tip]) => [ref.replace("refs/heads/", "refs/remotes/origin/"), tip] as const);
  const stale = Array.from(own.keys()).filter(
    (ref) =>
      ref.startsWith("refs/remotes/origin/") && !ref.endsWith("/HEAD") && !tracked.some(([name]) => name === ref),
  );
  if (stale.length > 0 || tracked.some(([ref, tip]) => own.get(ref) !== tip)) {
    clone.run("fetch", "-q", "--prune", "origin");
  }
  if (own.get("refs/heads/main") !== refs.get("refs/heads/main")) {
    clone.run("checkout", "-q", "--force", "-B", "main", "origin/main");
  }
}

function rollout(tier: number): string {
  return `feature: a\ntier: ${tier}\nwhitelist: [cust_internal_1]\n`;
}

function read(text: string): Snapshot | null {
  const parsed = parse(text);
  return parsed.ok ? parsed.snapshot : null;
}

function tierIn({ directory }: GitHub, ref: string): number {
  const commit = commitId(directory, ref) ?? "";
  const show = (): string => gitIn(directory, ["show", `${commit}:rollouts/a.yaml`]);
  return Number(/^tier: (\d)$/mu.exec(fact(directory, `rollout in ${commit}`, show) ?? "")?.[1]);
}

async function ended(run: () => Promise<Outcome>, unharmed: () => boolean): Promise<Ending> {
  const { said, red } = await run().then(
    (outcome) => ({
      said: [outcome.summary, ...outcome.log, ...outcome.annotations, JSON.stringify(outcome.result)].join("\n"),
      // Publish and guard tell of what is held by their exit; the job's own rule leaves that to `fail-on`.
      red: isRed(outcome, "never") || outcome.exit !== EXIT.ok,
    }),
    (error: unknown) => ({ said: error instanceof Error ? error.message : String(error), red: true }),
  );
  const causes = CAUSES.filter(([, words]) => words.test(said)).map(([cause]) => cause);
  const permissions = said.match(/[a-z-]+: (?:read|write)/gu) ?? [];
  return { ok: causes.length === 0, causes, said, permissions, unharmed: unharmed(), red };
}

/** How the adapter says it. */
const CAUSES: readonly (readonly [string, RegExp])[] = [
  ["unauthorized", /GitHub answers 40[13]/u],
  ["rate-limited", /GitHub answers (?:403|429): (?:You have exceeded|API rate limit)/u],
  ["missing", /GitHub answers 404|there is no branch/u],
  ["refused", /GitHub answers (?:409|422)/u],
  ["unreachable", /GitHub answers 50\d|GitHub cannot be reached/u],
  ["partial", /an answer that was cut off/u],
  ["malformed", /an answer that is no JSON/u],
  ["timeout", /GitHub did not answer in time/u],
];
