/** What expressions may name and what processes find in their environment. */

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { clockEnvironment } from "./clock.ts";
import type { Contexts } from "./expressions.ts";
import type { JobDefinition } from "./file.ts";
import type { JobPlace } from "./job.ts";
import { mapping, text } from "./reading.ts";
import type { RunRequest } from "./request.ts";

/** The contexts of a job before its first step. */
export function jobContexts(
  job: JobDefinition,
  { request, file, needs, inputs }: JobPlace,
  secrets: Readonly<Record<string, string>>,
): Contexts {
  const { event, repository, sha, ref } = request;
  const pull = mapping(event.payload["pull_request"], "pull_request");
  const github = {
    event_name: event.name,
    event: event.payload,
    sha,
    ref,
    ref_name: ref.replace(/^refs\/(?:heads|tags|pull)\//u, ""),
    repository: repository.name,
    repository_owner: repository.name.split("/")[0],
    token: secrets["GITHUB_TOKEN"],
    actor: actorOf(request),
    run_id: RUN,
    run_number: RUN,
    run_attempt: RUN,
    job: job.id,
    workflow: file.name,
    workflow_ref: `${repository.name}/${file.path}@${ref}`,
    api_url: request.apiUrl,
    server_url: request.serverUrl,
    base_ref: text(mapping(pull["base"], "base")["ref"]) ?? "",
    head_ref: text(mapping(pull["head"], "head")["ref"]) ?? "",
  };
  return {
    github,
    env: file.env,
    vars: request.variables ?? {},
    secrets,
    inputs,
    steps: {},
    needs,
    job: { status: "success" },
    runner: { os: "Linux", arch: "X64" },
    matrix: {},
    strategy: {},
  };
}

const RUN = "1";

function actorOf({ event }: RunRequest): string {
  return text(mapping(event.payload["sender"], "sender")["login"]) ?? "github-actions[bot]";
}

const NAMES = [
  "event_name",
  "repository",
  "repository_owner",
  "sha",
  "ref",
  "ref_name",
  "base_ref",
  "head_ref",
  "actor",
  "job",
  "workflow",
  "workflow_ref",
  "run_id",
  "run_number",
  "run_attempt",
  "api_url",
  "server_url",
];

/** What the machine gives to every step; nothing of this machine but its programs. */
export function machineEnvironment(
  request: RunRequest,
  contexts: Contexts,
  place: { readonly path: readonly string[]; readonly workspace: string; readonly runner: string },
): Readonly<Record<string, string>> {
  const github = mapping(contexts["github"], "github");
  const home = join(place.runner, "home");
  mkdirSync(home, { recursive: true });
  return {
    PATH: [...place.path, process.env["PATH"] ?? ""].join(":"),
    HOME: home,
    LANG: "C.UTF-8",
    CI: "true",
    GIT_CONFIG_NOSYSTEM: "1",
    ...clockEnvironment(request.now, join(place.runner, "usage")),
    ...Object.fromEntries(NAMES.map((name) => [`GITHUB_${name.toUpperCase()}`, text(github[name]) ?? ""])),
    GITHUB_ACTIONS: "true",
    GITHUB_EVENT_PATH: join(place.runner, "event.json"),
    GITHUB_WORKSPACE: place.workspace,
    RUNNER_OS: "Linux",
    RUNNER_TEMP: place.runner,
    ...request.machine,
  };
}
