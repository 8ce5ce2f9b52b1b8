/** Where whole runs take place: a clone as a job has it, one file store, recorded measurements, and several states of `main`. */

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { act, type ActingCommand } from "../../../src/action/acting.ts";
import { triggerOf } from "../../../src/action/event.ts";
import { type Outcome, outcomeOfAnswer } from "../../../src/action/outcome.ts";
import { validateInJob } from "../../../src/action/validate.ts";
import { openGitHub } from "../../../src/adapters/github.ts";
import { buildWorld } from "../../../src/cli/world.ts";
import { hostTree } from "../../../src/commands/host/host-tree.ts";
import type { World } from "../../../src/commands/world.ts";
import { renderEvidence } from "../../../src/config/evidence.ts";
import type { FeatureEvidence } from "../../../src/core/evidence.ts";
import type { Instant } from "../../../src/evaluation/instant.ts";
import type { Snapshot } from "../../../src/evaluation/snapshot.ts";
import type { Scene } from "../../adapters/github/scene.ts";
import { parse } from "../../adapters/stores/parse.ts";
import { DAY, evidence, NOW } from "../builders.ts";
import { cloneOf, GIT_ENVIRONMENT, repositoryAt, temporaryDirectory, type TestRepository } from "../git.ts";
import { commitId, fact, gitOrNull } from "../github/bare.ts";
import { scheduleEvent } from "../github/events.ts";
import type { GitHub } from "../github/github.ts";
import type { Json } from "../github/json.ts";
import { checkoutOf } from "./checkout.ts";
import { remembered } from "./remembered.ts";

/** What `main` may look like. In all of them feature `a` has been at tier 2 for nine days. */
export const STATES = {
  /** An advance needs the product lead's approval. */
  main: "approvals: {product: {users: [product-lead]}}\n",
  /** Nobody need approve, and what has earned its next tier is proposed. */
  proposing: "guard: {propose: true}\n",
  observing: "guard: {mode: observe}\n",
  /** With the features `b` and `c` beside `a`. */
  three: "concurrency: {running: 9}\n",
} as const;

/** One of them. */
export type State = keyof typeof STATES;

/** The measurements of some features. */
export type Measured = Readonly<Record<string, Partial<FeatureEvidence>>>;

/** A place for whole runs. */
export interface JobScene {
  readonly github: GitHub;
  /** Files that a run may change. */
  readonly files: readonly string[];
  /** Puts `main`, the store and the measurements where a flow begins: no guard has run yet. */
  begin(state: State, measured: Measured): void;
  measure(measured: Measured): void;
  /** One command of a job; `feature` and `reason` are given where it takes them. */
  act(command: ActingCommand): Promise<Outcome>;
  validate(event: string, payload: Json): Promise<Outcome>;
  /** What is published; null where nothing is. */
  snapshot(): Snapshot | null;
  /** What was published nine days ago. */
  before(state: State): Snapshot | null;
  /** Whether nobody has the feature. */
  isOff(feature: string): boolean;
  /** The file of `a` at a branch; null where there is none. */
  fileAt(branch: string): string | null;
  [Symbol.dispose](): void;
}

/** Sets it up. */
export async function openJobScene(scene: Scene, override: Parameters<Scene["place"]>[0]): Promise<JobScene> {
  const { github } = scene;
  const outside = temporaryDirectory("pilot-job-");
  const store = join(outside.path, "snapshot.json");
  const recorded = join(outside.path, "evidence.json");
  const states = pushStates(scene, { store, recorded });
  const clone = cloneOf(repositoryAt(github.directory));
  const world = await worldsIn(clone, scene, override);
  const measure = (features: Measured, now = NOW): void =>
    writeFileSync(recorded, renderEvidence(evidence(features, { now })));
  const actAt = async (command: ActingCommand, now: Instant): Promise<Outcome> => {
    const given = world(now);
    const { codeHostWriter: writer, tree, history } = given;
    const trigger = triggerOf("schedule", scheduleEvent(github.world, "7-59/15 * * * *"));
    const feature = command === "publish" || command === "guard" ? "" : "a";
    const whole = writer === null ? given : { ...given, tree: hostTree(tree, writer, history) };
    return outcomeOfAnswer(await act(whole, command, { feature, reason: "it is bad", dryRun: false, trigger }));
  };
  const clear = (): void => {
    for (const path of [store, `${store}.heartbeat`]) rmSync(path, { force: true });
  };
  const published = new Map<State, string>();
  for (const [state, tip] of states) {
    clear();
    github.forcePush("main", tip);
    measure({ a: {}, b: {}, c: {} }, NOW - 9 * DAY);
    await actAt("publish", NOW - 9 * DAY);
    published.set(state, readFileSync(store, "utf8"));
  }
  const snapshot = (): Snapshot | null => (existsSync(store) ? snapshotIn(readFileSync(store, "utf8")) : null);
  github.forcePush("main", states.get("main") ?? "");
  forget(github.world);
  return {
    github,
    files: [store, `${store}.heartbeat`, recorded],
    begin(state, features) {
      clear();
      github.forcePush("main", states.get(state) ?? "");
      writeFileSync(store, published.get(state) ?? "");
      measure(features);
    },
    measure,
    act: (command) => actAt(command, NOW),
    async validate(event, payload) {
      const given = world(NOW);
      return validateInJob(given, given.codeHostWriter, triggerOf(event, payload), { environment: {}, heard() {} });
    },
    snapshot,
    before: (state) => snapshotIn(published.get(state) ?? ""),
    isOff(feature) {
      const now = snapshot();
      return (now?.features[feature]?.tier ?? 0) === 0 || Object.hasOwn(now?.kills ?? {}, feature);
    },
    fileAt: (branch) => fileAt(github, `refs/heads/${branch}`),
    [Symbol.dispose]() {
      clone[Symbol.dispose]();
      outside[Symbol.dispose]();
    },
  };
}

/** Commits each state of `main`, and the branches that pull requests are opened from; the tips by state. */
function pushStates(
  scene: Scene,
  { store, recorded }: { readonly store: string; readonly recorded: string },
): ReadonlyMap<State, string> {
  const settings = (more: string): string =>
    `stores: [{name: edge, kind: file, path: ${JSON.stringify(store)}}]\n` +
    `metrics: {default: recorded, sources: {recorded: {kind: fixed, path: ${JSON.stringify(recorded)}}}}\n${more}`;
  const path = ".github/pilot-rollout.yml";
  const file = (feature: string): string => `rollouts/${feature}.yaml`;
  const push: Scene["push"] = (branch, files) => scene.push(branch, files);
  const tips = new Map<State, string>();
  tips.set("main", push("main", { [path]: settings(STATES.main), [file("a")]: rollout("a", 2) }));
  tips.set("proposing", push("state/proposing", { [path]: settings(STATES.proposing) }));
  tips.set("observing", push("state/observing", { [path]: settings(STATES.observing) }));
  const three = { [file("b")]: rollout("b", 2), [file("c")]: rollout("c", 2) };
  tips.set("three", push("state/three", { [path]: settings(STATES.three), ...three }));
  push("advance", { [file("a")]: rollout("a", 3) });
  push("lower", { [file("a")]: rollout("a", 0) });
  push("break", { [file("a")]: `${rollout("a", 2)}salt: 5\n` });
  push("words", { "README.md": "# Words\n" });
  return tips;
}

function rollout(feature: string, tier: number): string {
  return `feature: ${feature}\ntier: ${tier}\nwhitelist: [cust_internal_1]\n`;
}

/** A world for each run: what reads git is the same for all, who speaks to GitHub is new. */
async function worldsIn(
  clone: TestRepository,
  scene: Scene,
  override: Parameters<Scene["place"]>[0],
): Promise<(now: Instant) => World> {
  const facts = {
    workingDirectory: clone.directory,
    environment: { CI: "true", GITHUB_ACTOR: "release-manager" },
    clock: () => NOW,
    gitEnvironment: GIT_ENVIRONMENT,
  };
  const first = await buildWorld({}, facts, { tell() {}, stop() {} });
  const origin = scene.github.directory;
  const checkout = checkoutOf(clone, origin);
  const follow = (): boolean => checkout.follow();
  const history = remembered(first.history, { clone: clone.directory, origin, follow });
  return (now) => {
    checkout.renew();
    const host = openGitHub(scene.place(override));
    return { ...first, now, history, codeHost: host, codeHostWriter: host };
  };
}

/** What the publishes above have told. */
function forget({ numbered, comments, statuses, deployments, labels }: GitHub["world"]): void {
  for (const list of [numbered, comments, statuses, deployments]) list.length = 0;
  labels.clear();
}

function snapshotIn(text: string): Snapshot | null {
  const parsed = parse(text);
  return parsed.ok ? parsed.snapshot : null;
}

function fileAt({ directory }: GitHub, ref: string): string | null {
  const commit = commitId(directory, ref);
  if (commit === null) return null;
  return fact(directory, `rollout in ${commit}`, () => gitOrNull(directory, "show", `${commit}:rollouts/a.yaml`));
}
