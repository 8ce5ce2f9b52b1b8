/** What a job has around it: the event, the code host with its token, and the remote's credential. */

import { readFileSync } from "node:fs";
import type { WholeCodeHost } from "../cli/code-host.ts";
import { lazyCodeHost } from "../cli/code-host.ts";
import { at, type Trigger, triggerOf } from "./event.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** What started the job, and where. */
export interface JobEvent {
  readonly trigger: Trigger;
  /** Undefined where the event does not say. */
  readonly defaultBranch: string | undefined;
}

/** Reads the event of the job; one that cannot be read is none. */
export function readEvent(environment: Environment): JobEvent {
  const payload = readPayload(environment["GITHUB_EVENT_PATH"] ?? "");
  const branch = at(payload, "repository", "default_branch");
  return {
    trigger: triggerOf(environment["GITHUB_EVENT_NAME"] ?? "", payload),
    defaultBranch: typeof branch === "string" && branch !== "" ? branch : undefined,
  };
}

function readPayload(path: string): unknown {
  if (path === "") return null;
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

/** The code host of the job; null without a token or a repository. */
export function codeHostOf(environment: Environment, token: string, defaultBranch = "main"): WholeCodeHost | null {
  const repository = environment["GITHUB_REPOSITORY"] ?? "";
  if (token === "" || !/^[^/\s]+\/[^/\s]+$/u.test(repository)) return null;
  return lazyCodeHost(repository, async () => {
    const { openGitHub, placeOf } = await import("../adapters/github.ts");
    const place = placeOf(environment, token, defaultBranch);
    if (place === null) throw new Error("the code host has lost its place");
    return openGitHub(place);
  });
}

/**
 * Variables for git with which it may fetch from the code host, however the clone was made. An empty header first takes
 * away the one that a checkout has kept: two would be refused.
 */
export function gitEnvironmentOf(environment: Environment, token: string): Readonly<NodeJS.ProcessEnv> {
  const server = environment["GITHUB_SERVER_URL"] ?? "";
  if (token === "" || !/^https?:\/\//u.test(server)) return environment;
  const key = `http.${server.replace(/\/+$/u, "")}/.extraheader`;
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  const first = Number(environment["GIT_CONFIG_COUNT"] ?? "0") || 0;
  return {
    ...environment,
    GIT_CONFIG_COUNT: String(first + 2),
    [`GIT_CONFIG_KEY_${first}`]: key,
    [`GIT_CONFIG_VALUE_${first}`]: "",
    [`GIT_CONFIG_KEY_${first + 1}`]: key,
    [`GIT_CONFIG_VALUE_${first + 1}`]: `AUTHORIZATION: basic ${basic}`,
  };
}
