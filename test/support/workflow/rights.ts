/** What a job may do and know: by its permissions, its environment, and where the event comes from. */

import type { JobDefinition } from "./file.ts";
import { mapping, text } from "./reading.ts";
import type { RunRequest } from "./request.ts";

/** A pull request from a fork may only read. */
export function grantedTo({ permissions }: JobDefinition, request: RunRequest): Readonly<Record<string, string>> {
  if (!isFork(request)) return permissions;
  return Object.fromEntries(Object.keys(permissions).map((name) => [name, "read"]));
}

/** Nor does it get any secret. */
export function secretsOf({ environment }: JobDefinition, request: RunRequest): Readonly<Record<string, string>> {
  if (isFork(request)) return {};
  return { ...request.secrets, ...(environment === undefined ? {} : request.environments?.[environment]?.secrets) };
}

function isFork({ event, repository }: RunRequest): boolean {
  if (!["pull_request", "pull_request_review"].includes(event.name)) return false;
  const head = mapping(mapping(event.payload["pull_request"], "pull_request")["head"], "head");
  return text(mapping(head["repo"], "repo")["full_name"]) !== repository.name;
}

/** An environment may be kept to some branches. */
export function mayDeploy({ environment }: JobDefinition, { environments, ref }: RunRequest): boolean {
  const branches = environment === undefined ? null : (environments?.[environment]?.branches ?? null);
  return branches === null || branches.some((branch) => ref === `refs/heads/${branch}`);
}
