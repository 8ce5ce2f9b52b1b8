/** What a job has around it: the event, the code host with its token, and the remote's credential. */

import { readFile } from "node:fs/promises";
import type { WholeCodeHost } from "../cli/code-host.ts";
import { lazyCodeHost } from "../cli/code-host.ts";
import { type Trigger, triggerOf } from "./event.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the event of the job; one that cannot be read is none. */
export async function readTrigger(environment: Environment): Promise<Trigger> {
  const path = environment["GITHUB_EVENT_PATH"] ?? "";
  if (path === "") return { kind: "other" };
  try {
    const payload: unknown = JSON.parse(await readFile(path, "utf8"));
    return triggerOf(environment["GITHUB_EVENT_NAME"] ?? "", payload);
  } catch {
    return { kind: "other" };
  }
}

/** The code host of the job; null without a token or a repository. */
export function codeHostOf(environment: Environment, token: string): WholeCodeHost | null {
  const repository = environment["GITHUB_REPOSITORY"] ?? "";
  if (token === "" || !/^[\w.-]+\/[\w.-]+$/u.test(repository)) return null;
  return lazyCodeHost(repository, async () => {
    const { openGitHub } = await import("../cli/github.ts");
    return openGitHub(environment, { repository, token });
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
