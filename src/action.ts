/** The GitHub Action: reads inputs, runs one command, and reports by annotations, job summary and outputs. */

import { dryRunOf, failOnOf } from "./action-inputs.ts";
import type { ActingCommand } from "./action/acting.ts";
import { type Trigger, triggerText } from "./action/event.ts";
import { isRed, type Outcome, outcomeOfAnswer } from "./action/outcome.ts";
import { codeHostOf, gitEnvironmentOf, readEvent } from "./action/surroundings.ts";
import * as core from "./action/toolkit.ts";
import { UsageError, type World } from "./commands/world.ts";
import { escapeCommandData, escapeLog } from "./report/escape.ts";

async function main(): Promise<void> {
  const command = core.getInput("command");
  const dryRun = dryRunOf(command, core.getInput("dry-run"));
  const failOn = failOnOf(core.getInput("fail-on"));
  const token = core.getInput("token");
  const { trigger, defaultBranch } = await readEvent(process.env);
  process.stdout.write(`${escapeLog(`${command}: ${triggerText(trigger)}`)}\n`);
  const { buildWorld } = await import("./cli/world.ts");
  const world = await buildWorld(
    { settings: core.getInput("settings") || ".github/pilot-rollout.yml" },
    {
      workingDirectory: process.env["GITHUB_WORKSPACE"] ?? process.cwd(),
      environment: process.env,
      clock: () => Date.now(),
      codeHost: codeHostOf(process.env, token, defaultBranch),
      gitEnvironment: gitEnvironmentOf(process.env, token),
    },
    { tell() {}, stop() {} },
  );
  const outcome = await runCommand(world, command, {
    feature: core.getInput("feature"),
    reason: core.getInput("reason"),
    dryRun,
    trigger,
  });
  for (const line of outcome.annotations) process.stdout.write(`${line}\n`);
  for (const line of outcome.log) process.stdout.write(`::warning::${escapeCommandData(line)}\n`);
  process.stdout.write(`${escapeLog(`${command}: ${outcome.decision}`)}\n`);
  core.addSummary(outcome.summary);
  core.setOutput("decision", outcome.decision);
  core.setOutput("reason-codes", JSON.stringify(outcome.codes));
  core.setOutput("result", JSON.stringify(outcome.result));
  core.setOutput("sequence", outcome.sequence === null ? "" : String(outcome.sequence));
  if (isRed(outcome, failOn)) {
    core.setFailed(`${command}: ${outcome.decision}; the job summary says why`);
  }
}

interface Order {
  readonly feature: string;
  readonly reason: string;
  readonly dryRun: boolean;
  readonly trigger: Trigger;
}

async function runCommand(world: World, command: string, order: Order): Promise<Outcome> {
  switch (command) {
    case "validate":
      return judged(world, order);
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

async function judged(world: World, { dryRun, trigger }: Order): Promise<Outcome> {
  const { validateInJob } = await import("./action/validate.ts");
  return validateInJob(world, dryRun ? null : world.codeHostWriter, trigger, process.env);
}

async function acted(world: World, command: ActingCommand, order: Order): Promise<Outcome> {
  const [{ act }, { hostTree }] = await Promise.all([
    import("./action/acting.ts"),
    import("./commands/host/host-tree.ts"),
  ]);
  const { codeHostWriter, tree, history } = world;
  const acting = codeHostWriter === null ? world : { ...world, tree: hostTree(tree, codeHostWriter, history) };
  return outcomeOfAnswer(await act(acting, command, order));
}

await main().catch((error: unknown) => {
  core.setFailed(error instanceof Error ? error.message : String(error));
});
