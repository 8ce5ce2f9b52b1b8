/** Runs a workflow file of a repository as GitHub would, on this machine and without a network. */

import { gitIn } from "../git.ts";
import { expressions } from "./expressions.ts";
import { readWorkflow } from "./file.ts";
import { runJob } from "./job.ts";
import { language } from "./language.ts";
import type { JobResult, RunRequest, RunResult } from "./request.ts";
import { inputsOf, isTriggered } from "./triggers.ts";

/** Starts what an event starts. Jobs run one after the other, in the order of the file; needs must come first. */
export async function runWorkflow(request: RunRequest): Promise<RunResult> {
  const found = await language();
  const content = gitIn(request.repository.directory, ["show", `${request.sha}:${request.workflow}`]);
  const file = await readWorkflow(found, request.workflow, content);
  if (!isTriggered(file, request)) return { triggered: false, result: "success", jobs: [], log: "" };
  const inputs = inputsOf(file, request);
  const done = new Map<string, JobResult>();
  for (const job of file.jobs) {
    const needs = Object.fromEntries(
      job.needs.map((need) => {
        const { result = "failure", outputs = {} } = done.get(need) ?? {};
        return [need, { result, outputs }] as const;
      }),
    );
    done.set(job.id, await runJob(job, { request, file, expressions: expressions(found), inputs, needs }));
  }
  const jobs = [...done.values()];
  return {
    triggered: true,
    result: jobs.some(({ result }) => result === "failure") ? "failure" : "success",
    jobs,
    log: jobs.flatMap(({ steps }) => steps.map(({ log }) => log)).join("\n"),
  };
}
