/** GitHub's limits: when a call was refused for one, and for how long. */

import type { RequestError } from "@octokit/request-error";

import type { Instant } from "../../evaluation/instant.ts";

/** What is read of a refusal. */
export type Refusal = Pick<RequestError, "status" | "message" | "response">;

/** Where GitHub does not say how long: it asks for a minute or more. */
const UNSTATED_SECONDS = 60;

/** Seconds until the limit ends; null where the call was refused for another reason. */
export function limitOf(refusal: Refusal, now: Instant): number | null {
  if (!isLimit(refusal)) return null;
  const after = Number(header(refusal, "retry-after"));
  if (after > 0) return after;
  const reset = Number(header(refusal, "x-ratelimit-reset"));
  return reset > 0 ? Math.max(1, Math.ceil(reset - now / 1_000)) : UNSTATED_SECONDS;
}

/** True for both of GitHub's limits: so many calls an hour, and so many at once. */
export function isLimit(refusal: Refusal): boolean {
  if (refusal.status === 429) return true;
  if (refusal.status !== 403) return false;
  if (header(refusal, "x-ratelimit-remaining") === "0" || header(refusal, "retry-after") !== "") return true;
  return /\brate limit\b/iu.test(refusal.message);
}

/** One header of an answer; empty where it has none. */
export function header({ response }: Refusal, name: string): string {
  return String(response?.headers[name] ?? "");
}
