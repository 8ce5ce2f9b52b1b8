/** Runs one command of a job: builds its world, carries it out, and gives what the job reports. */

import { buildWorld } from "../cli/world.ts";
import { UsageError, type World } from "../commands/world.ts";
import type { ActingCommand } from "./acting.ts";
import type { Trigger } from "./event.ts";
import { type Outcome, outcomeOfAnswer } from "./outcome.ts";
import { codeHostOf, gitEnvironmentOf } from "./surroundings.ts";
import { validateInJob } from "./validate.ts";

/** What a job is asked to do. */
export interface JobOrder {
  readonly command: string;
  readonly feature: string;
  readonly reason: string;
  readonly dryRun: boolean;
  /** Path of the settings; empty for the usual one. */
  readonly settings: string;
  readonly token: string;
  readonly trigger: Trigger;
  readonly defaultBranch: string | undefined;
  /** Takes the decision as soon as there is one; whoever waits for the log need not wait for GitHub to be told. */
  readonly heard: (decision: string) => void;
}

/** Carries out a command. @throws UsageError for an unknown one, or where an input is missing */
export async function runInJob(order: JobOrder, environment: NodeJS.ProcessEnv): Promise<Outcome> {
  const world = await worldOf(order, environment);
  const { command, dryRun, trigger, heard } = order;
  switch (command) {
    case "validate":
      return validateInJob(world, dryRun ? null : world.codeHostWriter, trigger, { environment, heard });
    case "publish":
    case "guard":
    case "rollback":
    case "kill":
    case "restore":
    case "pause":
      return acted(world, command, order);
    default:
      throw new UsageError(
        `Input command: found ${JSON.stringify(command)}, allowed are validate, publish, guard, rollback, kill, restore and pause`,
      );
  }
}

function worldOf({ settings, token, defaultBranch }: JobOrder, environment: NodeJS.ProcessEnv): Promise<World> {
  return buildWorld(
    { settings: settings || ".github/pilot-rollout.yml" },
    {
      workingDirectory: environment["GITHUB_WORKSPACE"] ?? process.cwd(),
      atTop: true,
      environment,
      clock: () => Date.now(),
      baseBranch: defaultBranch,
      codeHost: codeHostOf(environment, token, defaultBranch),
      gitEnvironment: gitEnvironmentOf(environment, token),
    },
    { tell() {}, stop() {} },
  );
}

async function acted(world: World, command: ActingCommand, order: JobOrder): Promise<Outcome> {
  const [{ act }, { hostTree }] = await Promise.all([import("./acting.ts"), import("../commands/host/host-tree.ts")]);
  const { codeHostWriter, tree, history } = world;
  const acting = codeHostWriter === null ? world : { ...world, tree: hostTree(tree, codeHostWriter, history) };
  return outcomeOfAnswer(await act(acting, command, order));
}
