/** Runs the steps of one job in a workspace of its own. */

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryDirectory } from "../git.ts";
import { commandFiles } from "./command-files.ts";
import { jobContexts, machineEnvironment } from "./contexts.ts";
import type { Contexts, Expressions, JobStatus } from "./expressions.ts";
import type { JobDefinition, StepDefinition, WorkflowFile } from "./file.ts";
import { jobLog, type Log } from "./log.ts";
import { type Mapping, texts } from "./reading.ts";
import type { JobResult, RunRequest, StepResult } from "./request.ts";
import { grantedTo, mayDeploy, secretsOf } from "./rights.ts";
import { filled, runStep } from "./step.ts";

/** What a job is run with. */
export interface JobPlace {
  readonly request: RunRequest;
  readonly file: WorkflowFile;
  readonly expressions: Expressions;
  readonly inputs: Mapping;
  readonly needs: Readonly<Record<string, Pick<JobResult, "result" | "outputs">>>;
}

/** What changes from step to step. */
interface JobState {
  status: JobStatus;
  summary: string;
  env: Readonly<Record<string, string>>;
  steps: Readonly<Record<string, Pick<StepResult, "outcome" | "conclusion" | "outputs">>>;
  path: readonly string[];
}

/** No step of a test takes longer, whatever the workflow allows. */
const LONGEST_MS = 60_000;

/** Runs a job, unless what it needs, its condition or its environment says otherwise. */
export async function runJob(job: JobDefinition, place: JobPlace): Promise<JobResult> {
  const { request, file, expressions } = place;
  const permissions = grantedTo(job, request);
  const token = request.token(permissions);
  const secrets = secretsOf(job, request);
  const contexts = jobContexts(job, place, { ...secrets, GITHUB_TOKEN: token });
  const begin = { expressions, contexts, status: "success" } as const;
  const told = {
    id: job.id,
    permissions,
    environment: job.environment ?? null,
    concurrency: filled(texts({ ...file.concurrency, ...job.concurrency }, "concurrency"), begin),
    timeoutMinutes: job.timeoutMinutes,
  };
  const nothing = { outputs: {}, steps: [], summary: "", commands: [] };
  const before = statusBefore(place.needs);
  if (!expressions.condition(job.condition, contexts, before)) return { ...told, ...nothing, result: "skipped" };
  if (!mayDeploy(job, request)) return { ...told, ...nothing, result: "failure" };

  const log = jobLog([token, ...Object.values(secrets)]);
  const env = filled({ ...file.env, ...job.env }, begin);
  const state: JobState = { status: "success", summary: "", env, steps: {}, path: [] };
  using workspace = temporaryDirectory("workspace-");
  using runner = temporaryDirectory("runner-");
  writeFileSync(join(runner.path, "event.json"), JSON.stringify(request.event.payload));
  const steps: StepResult[] = [];
  for (const step of job.steps) {
    const running = { job, place, contexts, state, log, workspace: workspace.path, runner: runner.path };
    steps.push(await runAndRecord(step, running));
  }
  const ended = { ...contexts, env: state.env, steps: state.steps };
  return {
    ...told,
    result: state.status === "success" ? "success" : "failure",
    outputs: filled(job.outputs, { ...begin, contexts: ended }),
    steps,
    summary: log.hide(state.summary),
    commands: log.commands,
  };
}

/** A job that is needed and was skipped makes no condition true but `always()`. */
function statusBefore(needs: JobPlace["needs"]): JobStatus {
  const results = new Set(Object.values(needs).map(({ result }) => result));
  if (results.has("failure")) return "failure";
  return results.has("skipped") ? "skipped" : "success";
}

interface Running {
  readonly job: JobDefinition;
  readonly place: JobPlace;
  readonly contexts: Contexts;
  readonly state: JobState;
  readonly log: Log;
  readonly workspace: string;
  readonly runner: string;
}

async function runAndRecord(step: StepDefinition, running: Running): Promise<StepResult> {
  const { state, log, place, job, runner, workspace } = running;
  const { expressions, request } = place;
  const { status } = state;
  const contexts = { ...running.contexts, env: state.env, steps: state.steps, job: { status } };
  const told = { id: step.id, title: step.title };
  if (!expressions.condition(step.condition, contexts, status)) {
    const skipped = { outcome: "skipped", conclusion: "skipped", outputs: {} } as const;
    state.steps = { ...state.steps, [step.id]: skipped };
    return { ...told, ...skipped, log: "", processMilliseconds: null };
  }
  const files = commandFiles(join(runner, step.id));
  const env = { ...state.env, ...filled(step.env, { expressions, contexts, status }) };
  const machine = machineEnvironment(request, contexts, { path: state.path, workspace, runner });
  const ran = await runStep(step, {
    request,
    expressions,
    contexts: { ...contexts, env },
    status,
    workspace,
    environment: { ...machine, ...env, ...files.environment },
    timeout: Math.min(LONGEST_MS, (job.timeoutMinutes ?? 360) * 60_000),
  });
  const outcome = ran.exit === 0 ? "success" : "failure";
  const forgiven = expressions.fill(step.continueOnError, contexts, status) === "true";
  const conclusion = forgiven ? "success" : outcome;
  const outputs = files.pairs("OUTPUT");
  if (conclusion === "failure") state.status = "failure";
  state.steps = { ...state.steps, [step.id]: { outcome, conclusion, outputs } };
  state.summary += files.text("STEP_SUMMARY");
  state.env = { ...state.env, ...files.pairs("ENV") };
  state.path = [...files.text("PATH").split("\n"), ...state.path].filter((line) => line !== "");
  const shown = log.add(`${ran.stdout}${ran.stderr}`);
  return { ...told, outcome, conclusion, outputs, log: shown, processMilliseconds: usageOf(join(runner, "usage")) };
}

/** What the last Node process of the step took; null where there was none. */
function usageOf(file: string): number | null {
  if (!existsSync(file)) return null;
  const milliseconds = Number(readFileSync(file, "utf8"));
  rmSync(file);
  return milliseconds;
}
