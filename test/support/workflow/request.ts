/** What a workflow run is asked with, and what it leaves behind. */

import type { Instant } from "../../../src/evaluation/instant.ts";
import type { WorkflowCommand } from "./log.ts";
import type { Mapping } from "./reading.ts";

/** A deployment environment of the repository. */
export interface Environment {
  readonly secrets: Readonly<Record<string, string>>;
  /** Branches whose jobs may use it; null allows every ref. */
  readonly branches: readonly string[] | null;
}

/** One event that may start one workflow. */
export interface RunRequest {
  /** Path of the workflow file; it is read at `sha`. */
  readonly workflow: string;
  readonly event: { readonly name: string; readonly payload: Mapping };
  /** The repository that is checked out, and its name on GitHub. */
  readonly repository: { readonly directory: string; readonly name: string };
  /** `GITHUB_SHA` and `GITHUB_REF`. */
  readonly sha: string;
  readonly ref: string;
  readonly apiUrl: string;
  /** Where the pages are. */
  readonly serverUrl: string;
  /** The token of a job with these rights. */
  readonly token: (permissions: Readonly<Record<string, string>>) => string;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly environments?: Readonly<Record<string, Environment>>;
  /** More environment variables of the machine, e.g. of a self-hosted runner. */
  readonly machine?: Readonly<Record<string, string>>;
  /** What the clock of the steps says when they begin; the machine's own where it is null. */
  readonly now: Instant | null;
}

/** One step after it ran. */
export interface StepResult {
  readonly id: string;
  readonly title: string;
  readonly outcome: "success" | "failure" | "skipped";
  readonly conclusion: "success" | "failure" | "skipped";
  readonly outputs: Readonly<Record<string, string>>;
  /** What the log shows. */
  readonly log: string;
  /** Processor time of the step's Node process, its children not counted; null where there was none. */
  readonly processMilliseconds: number | null;
}

/** One job after it ran. */
export interface JobResult {
  readonly id: string;
  readonly result: "success" | "failure" | "skipped";
  readonly outputs: Readonly<Record<string, string>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly environment: string | null;
  /** With its expressions filled in. */
  readonly concurrency: Readonly<Record<string, string>>;
  readonly timeoutMinutes: number | null;
  readonly steps: readonly StepResult[];
  readonly summary: string;
  readonly commands: readonly WorkflowCommand[];
}

/** One run. */
export interface RunResult {
  /** False where the event does not start the workflow; then there are no jobs. */
  readonly triggered: boolean;
  readonly result: "success" | "failure";
  readonly jobs: readonly JobResult[];
  /** Everything that any log shows. */
  readonly log: string;
}
