/** Calls to GitHub's API: patient with reads and limits, and with writes that may be repeated; never with creates. */

import { Octokit } from "@octokit/core";
import { retry } from "@octokit/plugin-retry";
import { RequestError } from "@octokit/request-error";

import type { Duration } from "../../evaluation/instant.ts";
import { type Fetch, httpFetch } from "./http.ts";
import { limitOf } from "./limits.ts";
import type { GitHubPlace, Patience } from "./place.ts";

/** Octokit, and what is passed as `request` with a call. */
export interface Client {
  readonly octokit: Octokit;
  /** For calls that may be repeated. */
  readonly repeatable: () => RequestOptions;
  /** For creates: repeated only where GitHub said that it did nothing yet. */
  readonly once: () => RequestOptions;
}

/** How often a call is repeated. */
export interface RequestOptions {
  readonly retries: number;
}

const REPEATS = 2;
/** What will be no other answer a second later; limits are looked at by themselves. */
const FINAL = [400, 401, 403, 404, 409, 410, 422, 429, 451];
/** The status of what came back as a success and cannot be read: worth another try. */
const BROKEN = 502;
/** Once patience is over, a call still gets this long. */
const SHORT: Duration = 3_000;

/** Builds a client; nothing is asked yet. */
export async function connect(place: GitHubPlace): Promise<Client> {
  const budget = budgetOf(place.patience);
  const fetch = boundedFetch(place.fetch ?? (await fetchOf(place)), place.patience, budget);
  const Patient = Octokit.plugin(settled(budget), retry);
  const octokit = new Patient({
    auth: place.token,
    baseUrl: place.url,
    userAgent: "pilot-rollout",
    request: { fetch },
    log: { debug: silent, info: silent, warn: silent, error: silent },
    retry: { doNotRetry: FINAL, retryAfterBaseValue: place.patience.backOff },
  });
  return {
    octokit,
    repeatable: () => ({ retries: budget.left() > 0 ? REPEATS : 0 }),
    once: () => ({ retries: 0 }),
  };
}

function silent(): void {}

/** Time that may still be lost with calls that fail and with waiting. */
interface Budget {
  left(): Duration;
  spend(lost: Duration): void;
}

function budgetOf({ total }: Patience): Budget {
  let left = total;
  return {
    left: () => left,
    spend(lost) {
      left -= lost;
    },
  };
}

function boundedFetch(fetch: Fetch, { request }: Patience, budget: Budget): Fetch {
  return (url, sent) => {
    const deadline = AbortSignal.timeout(budget.left() > 0 ? request : Math.min(request, SHORT));
    return fetch(url, { ...sent, signal: deadline });
  };
}

/** Ours knows no proxy; the toolkit's does, and is loaded where it is needed. */
async function fetchOf({ proxy }: GitHubPlace): Promise<Fetch> {
  if (!proxy) return httpFetch;
  const { defaults } = await import("@actions/github/lib/utils");
  return defaults.request?.["fetch"] ?? globalThis.fetch;
}

/**
 * The innermost hook: an answer that was cut off or is no JSON, which octokit takes for a text, becomes an error like
 * any other; time lost is counted; a limit that ends soon is waited for, with creates too: they were refused.
 */
function settled(budget: Budget) {
  return (octokit: Octokit): void => {
    octokit.hook.wrap("request", async (request, options) => {
      const begun = performance.now();
      try {
        const response = await request(options);
        const { status, data }: { readonly status: number; readonly data: unknown } = response;
        if (status === 204 || isDocument(data)) return response;
        const what = data === "" ? "an answer that was cut off" : "an answer that is no JSON";
        throw new RequestError(what, BROKEN, { request: quoted(options), response });
      } catch (error) {
        budget.spend(performance.now() - begun);
        const known = error instanceof RequestError ? error : unanswered(error, quoted(options));
        const seconds = limitOf(known, Date.now());
        const waits = seconds !== null && seconds * 1_000 <= budget.left();
        if (waits) budget.spend(seconds * 1_000);
        // The plugin repeats whatever has a number here, final or not; it sets it by itself for what is not final.
        const again = waits ? { retries: REPEATS, retryAfter: seconds } : { retries: 0 };
        known.request.request = { ...known.request.request, ...again };
        throw known;
      }
    });
  };
}

function isDocument(data: unknown): boolean {
  return typeof data === "object" && data !== null && !(data instanceof ArrayBuffer);
}

type Quoted = RequestError["request"];

/** What an error keeps of its request: no header, and so no token. */
function quoted({ method, url, request }: { method: Quoted["method"]; url: string; request?: object }): Quoted {
  return { method, url, headers: {}, request: { ...request } };
}

function unanswered(error: unknown, request: Quoted): RequestError {
  const known = new RequestError("no answer", 500, { request });
  known.cause = error;
  return known;
}
