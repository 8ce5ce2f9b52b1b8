/** Where the code host is and how long it may take. */

import type { Duration } from "../../evaluation/instant.ts";
import type { Fetch } from "./http.ts";

/** One repository on GitHub or GitHub Enterprise, and who asks. */
export interface GitHubPlace {
  /** The API's base, e.g. `https://api.github.com` or `https://git.example/api/v3`. */
  readonly url: string;
  /** E.g. `acme/web`. */
  readonly repository: string;
  readonly token: string;
  /** File name of the running workflow, e.g. `guard.yml`; null outside of one. */
  readonly workflow: string | null;
  /** The branch whose runs count. */
  readonly baseBranch: string;
  readonly patience: Patience;
  /** The seam for tests; null takes our own, or one that knows the proxy where the environment names one. */
  readonly fetch: Fetch | null;
  /** Whether the environment names a proxy. */
  readonly proxy: boolean;
}

/** How long to wait for an answer, how long in sum for what fails, and the first of the growing pauses. */
export interface Patience {
  readonly request: Duration;
  readonly total: Duration;
  readonly backOff: Duration;
}

/** Patience of a job: a GitHub that answers nothing costs about a minute, not the job's time. */
export const PATIENCE: Patience = { request: 15_000, total: 60_000, backOff: 1_000 };

/**
 * Reads the place from a job's environment; null where there is no repository or no token. The base's default branch
 * is what the caller knows it to be.
 */
export function placeOf(
  environment: Readonly<Record<string, string | undefined>>,
  token: string,
  baseBranch: string,
): GitHubPlace | null {
  const repository = environment["GITHUB_REPOSITORY"] ?? "";
  if (token === "" || !/^[^/\s]+\/[^/\s]+$/u.test(repository)) return null;
  const workflow = /\/([^/@]+\.ya?ml)@/u.exec(environment["GITHUB_WORKFLOW_REF"] ?? "")?.[1] ?? null;
  return {
    url: (environment["GITHUB_API_URL"] || "https://api.github.com").replace(/\/+$/u, ""),
    repository,
    token,
    workflow,
    baseBranch,
    patience: PATIENCE,
    fetch: null,
    proxy: PROXIES.some((name) => (environment[name] ?? "") !== ""),
  };
}

const PROXIES = ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"];
