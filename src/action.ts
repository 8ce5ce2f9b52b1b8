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
  const { trigger, defaultBranch } = readEvent(process.env);
  const say = (words: string): void => void process.stdout.write(`${escapeLog(`${command}: ${words}`)}\n`);
  say(triggerText(trigger));
  const { buildWorld } = await import("./cli/world.ts");
  const world = await buildWorld(
    { settings: core.getInput("settings") || ".github/pilot-rollout.yml" },
    {
      workingDirectory: process.env["GITHUB_WORKSPACE"] ?? process.cwd(),
      atTop: true,
      environment: process.env,
      clock: () => Date.now(),
      codeHost: codeHostOf(process.env, token, defaultBranch),
      gitEnvironment: gitEnvironmentOf(process.env, token),
    },
    { tell() {}, stop() {} },
  );
  const heard = once(say);
  const outcome = await runCommand(world, command, {
    feature: core.getInput("feature"),
    reason: core.getInput("reason"),
    dryRun,
    trigger,
    heard,
  });
  heard(outcome.decision);
  for (const line of outcome.annotations) process.stdout.write(`${line}\n`);
  for (const line of outcome.log) process.stdout.write(`::warning::${escapeCommandData(line)}\n`);
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
  /** Takes the decision as soon as there is one; whoever waits for the log need not wait for GitHub to be told. */
  readonly heard: (decision: string) => void;
}

function once(say: (words: string) => void): (words: string) => void {
  let said = false;
  return (words) => {
    if (!said) say(words);
    said = true;
  };
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

async function judged(world: World, { dryRun, trigger, heard }: Order): Promise<Outcome> {
  const { validateInJob } = await import("./action/validate.ts");
  const reporter = dryRun ? null : world.codeHostWriter;
  return validateInJob(world, reporter, trigger, { environment: process.env, heard });
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
