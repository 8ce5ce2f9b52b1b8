/** Whether an event starts a workflow, and what its inputs are. */

import { matchesGlob } from "node:path";
import type { WorkflowFile } from "./file.ts";
import { list, type Mapping, mapping, text } from "./reading.ts";
import type { RunRequest } from "./request.ts";

/** What a pull request starts where a workflow does not say. */
const DEFAULT_TYPES: Readonly<Record<string, readonly string[]>> = {
  pull_request: ["opened", "synchronize", "reopened"],
};

/** Whether a workflow runs on an event, by its name, activity type, branch and cron line. */
export function isTriggered({ triggers, path }: WorkflowFile, { event, ref }: RunRequest): boolean {
  if (!Object.hasOwn(triggers, event.name)) return false;
  if (event.name === "schedule") return isScheduled(triggers["schedule"], event.payload["schedule"]);
  const filter = mapping(triggers[event.name], `${path}: on.${event.name}`);
  if (filter["paths"] !== undefined) throw new Error("The runner cannot do `paths`");
  const types = filter["types"] === undefined ? DEFAULT_TYPES[event.name] : list(filter["types"]);
  if (types !== undefined && !types.includes(text(event.payload["action"]) ?? "")) return false;
  const branches = list(filter["branches"]).map((branch) => text(branch) ?? "");
  return branches.length === 0 || branches.some((branch) => matchesGlob(branchOf(event.payload, ref), branch));
}

function isScheduled(lines: unknown, cron: unknown): boolean {
  return list(lines).some((line) => mapping(line, "schedule")["cron"] === cron);
}

/** A pull request is filtered by the branch that it is for. */
function branchOf(payload: Mapping, ref: string): string {
  const base = mapping(mapping(payload["pull_request"], "pull_request")["base"], "base");
  return text(base["ref"]) ?? ref.replace(/^refs\/heads\//u, "");
}

/** The typed inputs of a dispatch, with defaults. @throws Error where GitHub would refuse the dispatch */
export function inputsOf({ triggers }: WorkflowFile, { event }: RunRequest): Mapping {
  if (event.name !== "workflow_dispatch") return {};
  const declared = mapping(mapping(triggers["workflow_dispatch"], "on")["inputs"], "inputs");
  const given = mapping(event.payload["inputs"], "inputs");
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(declared, name));
  if (unknown !== undefined) throw new Error(`Unexpected inputs provided: ["${unknown}"]`);
  return Object.fromEntries(
    Object.entries(declared).map(([name, raw]) => [name, inputOf(name, mapping(raw, name), text(given[name]))]),
  );
}

function inputOf(name: string, declared: Mapping, given: string | undefined): string | boolean {
  const value = given ?? text(declared["default"]);
  if (value === undefined && declared["required"] === true) throw new Error(`Required input '${name}' not provided`);
  switch (declared["type"]) {
    case "boolean":
      return value === "true";
    case "choice":
      if (value !== undefined && !list(declared["options"]).includes(value)) {
        throw new Error(`Provided value '${value}' for input '${name}' not in the list of allowed values`);
      }
      return value ?? "";
    default:
      return value ?? "";
  }
}
