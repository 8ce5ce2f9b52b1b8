/** Runs one step: a script, an action of the repository itself, a checkout, or a declared fake. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { checkout } from "./checkout.ts";
import type { Contexts, Expressions, JobStatus } from "./expressions.ts";
import { FAKES } from "./fakes.ts";
import type { StepDefinition } from "./file.ts";
import { type ProcessResult, runProcess } from "./process.ts";
import { mapping, text } from "./reading.ts";
import type { RunRequest } from "./request.ts";

/** What a step runs with. */
export interface StepPlace {
  readonly request: RunRequest;
  readonly expressions: Expressions;
  readonly contexts: Contexts;
  readonly status: JobStatus;
  readonly workspace: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeout: number;
}

const NOTHING: ProcessResult = { exit: 0, stdout: "", stderr: "" };

/** Runs a step whose condition holds. @throws Error for an action that is neither known nor declared as a fake */
export async function runStep(step: StepDefinition, place: StepPlace): Promise<ProcessResult> {
  const { expressions, contexts, status, request, workspace } = place;
  const inputs = filled(step.with, place);
  if (step.run !== undefined) {
    const script = expressions.fill(step.run, contexts, status);
    const directory = join(workspace, step.workingDirectory ?? ".");
    const { environment, timeout } = place;
    return runProcess("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
      directory,
      environment,
      timeout,
    });
  }
  const uses = step.uses ?? "";
  const [name = ""] = uses.split("@");
  if (name === "actions/checkout") return checkout(request, inputs, workspace);
  if (name.startsWith("./")) return runOwnAction(join(workspace, name), inputs, place);
  if (!Object.hasOwn(FAKES, name)) throw new Error(`${uses}: declare in fakes.ts what the runner may do without`);
  return NOTHING;
}

/** Values of a mapping with their expressions filled in. */
export function filled(
  values: Readonly<Record<string, string>>,
  { expressions, contexts, status }: Pick<StepPlace, "expressions" | "contexts" | "status">,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, expressions.fill(value, contexts, status)]),
  );
}

async function runOwnAction(
  folder: string,
  given: Readonly<Record<string, string>>,
  place: StepPlace,
): Promise<ProcessResult> {
  const file = ["action.yml", "action.yaml"].map((name) => join(folder, name)).find((path) => existsSync(path));
  if (file === undefined) throw new Error(`${folder} has no action.yml: check the repository out first`);
  const action = mapping(load(readFileSync(file, "utf8")), file);
  const declared = mapping(action["inputs"], "inputs");
  const unexpected = Object.keys(given).filter((name) => !Object.hasOwn(declared, name));
  if (unexpected.length > 0) throw new Error(`Unexpected input(s) '${unexpected.join("', '")}'`);
  const { using, main, ...rest } = mapping(action["runs"], "runs");
  if (!/^node(?:20|24)$/u.test(text(using) ?? "") || Object.keys(rest).length > 0) {
    throw new Error(`The runner runs node actions that have \`main\` only, found ${JSON.stringify(action["runs"])}`);
  }
  const defaults = Object.entries(declared).map(([name, raw]) => [name, text(mapping(raw, name)["default"]) ?? ""]);
  const inputs = { ...filled(Object.fromEntries(defaults), place), ...given };
  const environment = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`, value]),
  );
  return runProcess(process.execPath, [join(folder, text(main) ?? "")], {
    directory: place.workspace,
    environment: { ...place.environment, ...environment },
    timeout: place.timeout,
  });
}
