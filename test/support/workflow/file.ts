/** A workflow file as the runner needs it: checked by GitHub's parser, then read field by field. */

import { load } from "js-yaml";
import type { Language } from "./language.ts";
import { list, type Mapping, mapping, text, texts } from "./reading.ts";

/** One step, its values still with expressions in them. */
export interface StepDefinition {
  readonly id: string;
  readonly title: string;
  readonly condition: string | undefined;
  readonly uses: string | undefined;
  readonly run: string | undefined;
  readonly workingDirectory: string | undefined;
  readonly with: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly continueOnError: string;
}

/** One job, its values still with expressions in them. */
export interface JobDefinition {
  readonly id: string;
  readonly needs: readonly string[];
  readonly condition: string | undefined;
  readonly env: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
  /** The job's own, else the workflow's; what is not named is not granted. */
  readonly permissions: Readonly<Record<string, string>>;
  readonly environment: string | undefined;
  readonly concurrency: Mapping;
  readonly timeoutMinutes: number | null;
  readonly steps: readonly StepDefinition[];
}

/** A workflow file. */
export interface WorkflowFile {
  readonly path: string;
  readonly name: string;
  /** What it runs on, by event. */
  readonly triggers: Mapping;
  readonly concurrency: Mapping;
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: readonly JobDefinition[];
}

/** Reads a workflow. @throws Error with what GitHub's parser finds wrong, or for what the runner cannot do */
export async function readWorkflow(language: Language, path: string, content: string): Promise<WorkflowFile> {
  const parsed = language.parseWorkflow({ name: path, content }, new language.NoOperationTraceWriter());
  if (parsed.value !== undefined) await language.convertWorkflowTemplate(parsed.context, parsed.value);
  const errors = parsed.context.errors.getErrors().map(({ message }) => message);
  if (errors.length > 0) throw new Error(`${path}: ${errors.join("; ")}`);
  const raw = mapping(load(content), path);
  const permissions = texts(raw["permissions"], `${path}: permissions`);
  return {
    path,
    name: text(raw["name"]) ?? path,
    triggers: triggersOf(raw["on"]),
    concurrency: concurrencyOf(raw["concurrency"]),
    env: texts(raw["env"], `${path}: env`),
    jobs: Object.entries(mapping(raw["jobs"], path)).map(([id, job]) => jobOf(id, mapping(job, id), permissions)),
  };
}

function triggersOf(on: unknown): Mapping {
  if (typeof on === "string" || Array.isArray(on)) {
    return Object.fromEntries(list(on).map((event) => [text(event) ?? "", null]));
  }
  return mapping(on, "on");
}

function concurrencyOf(value: unknown): Mapping {
  return typeof value === "string" ? { group: value } : mapping(value, "concurrency");
}

function jobOf(id: string, raw: Mapping, permissions: Readonly<Record<string, string>>): JobDefinition {
  for (const key of ["strategy", "uses", "container", "services", "defaults"]) {
    if (raw[key] !== undefined) throw new Error(`${id}: the runner cannot do \`${key}\``);
  }
  const { environment, "timeout-minutes": timeout } = raw;
  return {
    id,
    needs: list(raw["needs"]).map((need) => text(need) ?? ""),
    condition: text(raw["if"]),
    env: texts(raw["env"], `${id}: env`),
    outputs: texts(raw["outputs"], `${id}: outputs`),
    permissions: raw["permissions"] === undefined ? permissions : texts(raw["permissions"], `${id}: permissions`),
    environment: typeof environment === "object" ? text(mapping(environment, id)["name"]) : text(environment),
    concurrency: concurrencyOf(raw["concurrency"]),
    timeoutMinutes: typeof timeout === "number" ? timeout : null,
    steps: list(raw["steps"]).map((step, index) => stepOf(mapping(step, id), index)),
  };
}

function stepOf(raw: Mapping, index: number): StepDefinition {
  const [uses, run] = [text(raw["uses"]), text(raw["run"])];
  return {
    id: text(raw["id"]) ?? `__${index}`,
    title: text(raw["name"]) ?? uses ?? run?.split("\n")[0] ?? "",
    condition: text(raw["if"]),
    uses,
    run,
    workingDirectory: text(raw["working-directory"]),
    with: texts(raw["with"], "with"),
    env: texts(raw["env"], "env"),
    continueOnError: text(raw["continue-on-error"]) ?? "false",
  };
}
