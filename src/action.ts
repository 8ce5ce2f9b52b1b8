/** The GitHub Action: reads inputs, runs one command, and reports by annotations, job summary and outputs. */

import * as core from "@actions/core";
import { type FailOn, baseOf, dryRunOf, failOnOf, fenced } from "./action-inputs.ts";
import { answerGuard, answerPublish } from "./cli/judging.ts";
import { answerEdit, answerKill, answerRestore, answerRollback } from "./cli/acting.ts";
import { buildWorld } from "./cli/world.ts";
import type { Answer } from "./cli/print.ts";
import { validate } from "./commands/validate.ts";
import { EXIT, type Exit, UsageError, type World } from "./commands/world.ts";
import { annotationCommands } from "./report/annotations.ts";
import { outcomeOf } from "./report/headline.ts";
import { validateReport } from "./report/json.ts";
import { SUMMARY_LIMIT, validateMarkdown } from "./report/markdown.ts";
import { PLAIN_TERMINAL } from "./report/style.ts";

interface Outcome {
  readonly exit: Exit;
  readonly decision: string;
  readonly codes: readonly string[];
  readonly result: object;
  readonly sequence: number | null;
  readonly summary: string;
  readonly annotations: readonly string[];
}

async function main(): Promise<void> {
  const command = core.getInput("command", { required: true });
  const dryRun = dryRunOf(command, core.getInput("dry-run"));
  const failOn = failOnOf(core.getInput("fail-on"));
  const world = await buildWorld(
    { settings: core.getInput("settings") || ".github/pilot-rollout.yml" },
    {
      workingDirectory: process.env["GITHUB_WORKSPACE"] ?? process.cwd(),
      environment: process.env,
      clock: () => Date.now(),
    },
    { tell: (message) => core.debug(message), stop() {} },
  );
  const outcome = await runCommand(world, command, {
    feature: core.getInput("feature"),
    reason: core.getInput("reason"),
    dryRun,
  });
  for (const line of outcome.annotations) process.stdout.write(`${line}\n`);
  await core.summary.addRaw(outcome.summary, true).write();
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
}

async function runCommand(world: World, command: string, order: Order): Promise<Outcome> {
  const { feature, reason, dryRun } = order;
  switch (command) {
    case "validate":
      return judged(world);
    case "publish":
      return told(await answerPublish(world, dryRun));
    case "guard":
      return told(await answerGuard(world, dryRun, { openAlerts: [] }));
    case "rollback":
      return told(await answerRollback(world, { feature: named(feature), reason: stated(reason) }, "whole"));
    case "kill":
      return told(await answerKill(world, named(feature), stated(reason)));
    case "restore":
      return told(await answerRestore(world, { feature: named(feature), reason: stated(reason), falseAlarm: null }));
    case "pause":
      return told(
        await answerEdit(world, { kind: "pause", feature: named(feature), reason: stated(reason) }, "commit"),
      );
    default:
      throw new UsageError(
        `Input command: found ${JSON.stringify(command)}, allowed are validate, publish, guard, rollback, kill, restore and pause`,
      );
  }
}

async function judged(world: World): Promise<Outcome> {
  const found = await validate(world, { base: baseOf(process.env), head: null });
  const open = found.judgements.flatMap(({ findings }) =>
    findings.flatMap(({ verdict, code }) => (verdict === "fail" || verdict === "inconclusive" ? [code] : [])),
  );
  return {
    exit: found.exit,
    decision: outcomeOf(found),
    codes: [...new Set([...found.problems.map(({ code }) => code), ...open])],
    result: validateReport(found),
    sequence: null,
    summary: validateMarkdown(found, SUMMARY_LIMIT),
    annotations: annotationCommands(found, found.positions),
  };
}

function told(answer: Answer): Outcome {
  const text = answer.text(PLAIN_TERMINAL);
  const sequence = "sequence" in answer.json && typeof answer.json.sequence === "number" ? answer.json.sequence : null;
  const decision = answer.exit === EXIT.ok ? "allow" : answer.exit === EXIT.held ? "hold" : "block";
  return {
    exit: answer.exit,
    decision,
    codes: [],
    result: answer.json,
    sequence,
    summary: fenced(text),
    annotations: [],
  };
}

/** Without a commit status of its own, a run that could not judge is red; what else is red, `fail-on` says. */
function isRed({ exit, decision }: Outcome, failOn: FailOn): boolean {
  if (exit === EXIT.invalid || exit === EXIT.unavailable || exit === EXIT.usage) return true;
  if (failOn === "never") return false;
  return decision === "block" || (failOn === "hold" && decision === "hold");
}

function named(feature: string): string {
  if (feature === "") throw new UsageError("Input feature: name the feature");
  return feature;
}

function stated(reason: string): string {
  if (reason === "") throw new UsageError("Input reason: say why");
  return reason;
}

await main().catch((error: unknown) => {
  core.setFailed(error instanceof Error ? error.message : String(error));
});
