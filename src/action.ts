/** The GitHub Action: reads inputs, runs one command, and reports by annotations, job summary and outputs. */

import { dryRunOf, failOnOf } from "./action-inputs.ts";
import { triggerText } from "./action/event.ts";
import { isRed } from "./action/outcome.ts";
import { readEvent } from "./action/surroundings.ts";
import * as core from "./action/toolkit.ts";
import { escapeCommandData, escapeLog } from "./report/escape.ts";

async function main(): Promise<void> {
  const command = core.getInput("command");
  const dryRun = dryRunOf(command, core.getInput("dry-run"));
  const failOn = failOnOf(core.getInput("fail-on"));
  const event = readEvent(process.env);
  const say = (words: string): void => void process.stdout.write(`${escapeLog(`${command}: ${words}`)}\n`);
  say(triggerText(event.trigger));
  // Whoever reads the log sees at once what the job is about; everything else is loaded after that.
  const { runInJob } = await import("./action/run.ts");
  const heard = once(say);
  const [feature, reason] = [core.getInput("feature"), core.getInput("reason")];
  const [settings, token] = [core.getInput("settings"), core.getInput("token")];
  const order = { command, feature, reason, dryRun, settings, token, heard, ...event };
  const outcome = await runInJob(order, process.env);
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

function once(say: (words: string) => void): (words: string) => void {
  let said = false;
  return (words) => {
    if (!said) say(words);
    said = true;
  };
}

await main().catch((error: unknown) => {
  core.setFailed(error instanceof Error ? error.message : String(error));
});
