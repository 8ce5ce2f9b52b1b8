/** What can go wrong between us and GitHub, one call at a time. */

import type { Json } from "./json.ts";

/** One way to fail. `limit` waits `retryAfter` seconds before it is over; `before` and `after` tell of the write. */
export type Fault =
  | { readonly kind: "forbidden" }
  | { readonly kind: "secondary-limit"; readonly status: 403 | 429; readonly retryAfter: number }
  | { readonly kind: "primary-limit"; readonly resetIn: number }
  | { readonly kind: "unauthorized" | "not-found" | "conflict" | "unprocessable" }
  | { readonly kind: "broken"; readonly when: "before" | "after"; readonly status: 500 | 502 | 503 }
  | { readonly kind: "cut-connection"; readonly when: "before" | "after" }
  | { readonly kind: "truncated" }
  | { readonly kind: "no-json" }
  | { readonly kind: "slow"; readonly ms: number };

/** Which calls fail. Calls are counted from 1, for an operation by itself where one is named. */
export interface FaultRule {
  readonly operation?: string;
  readonly call: number;
  /** How many calls from there on; 1 by default. */
  readonly times?: number;
  readonly fault: Fault;
}

/** One of each kind, as the generated tests use them; short waits, so that patience is tested and not the tester's. */
export const EVERY_FAULT: readonly Fault[] = [
  { kind: "forbidden" },
  { kind: "secondary-limit", status: 403, retryAfter: 1 },
  { kind: "secondary-limit", status: 429, retryAfter: 3600 },
  { kind: "primary-limit", resetIn: 3000 },
  { kind: "unauthorized" },
  { kind: "not-found" },
  { kind: "conflict" },
  { kind: "unprocessable" },
  { kind: "broken", when: "before", status: 500 },
  { kind: "broken", when: "after", status: 502 },
  { kind: "cut-connection", when: "before" },
  { kind: "cut-connection", when: "after" },
  { kind: "truncated" },
  { kind: "no-json" },
  { kind: "slow", ms: 3_600_000 },
];

/** A fault in words, for the names of tests. */
export function nameOf(fault: Fault): string {
  const { kind, ...rest } = fault;
  return [kind, ...Object.entries(rest).map(([key, value]) => `${key} ${String(value)}`)].join(", ");
}

/** An answer in the place of the real one. */
export interface Refusal {
  readonly status: number;
  readonly body: Json;
  readonly headers: Readonly<Record<string, string>>;
}

/** The answer that takes the place of the real one; null where the fault is not an answer. */
export function refusalOf(fault: Fault, permissions: string, now: number): Refusal | null {
  const plain = PLAIN.get(fault.kind);
  if (plain !== undefined) return refusal(...plain);
  if (fault.kind === "forbidden") {
    return refusal(403, "Resource not accessible by integration", { "x-accepted-github-permissions": permissions });
  }
  if (fault.kind === "secondary-limit") {
    return refusal(fault.status, SECONDARY, { "retry-after": String(fault.retryAfter) });
  }
  if (fault.kind === "primary-limit") {
    const reset = String(Math.ceil(now / 1000) + fault.resetIn);
    const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset };
    return refusal(403, "API rate limit exceeded for installation ID 1.", headers);
  }
  if (fault.kind === "broken") return refusal(fault.status, "Server Error");
  if (fault.kind !== "no-json") return null;
  return { status: 200, body: "<html><body>Sign in</body></html>", headers: { "content-type": "text/html" } };
}

const SECONDARY = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";

const PLAIN: ReadonlyMap<Fault["kind"], readonly [number, string]> = new Map([
  ["unauthorized", [401, "Bad credentials"]],
  ["not-found", [404, "Not Found"]],
  ["conflict", [409, "Git Repository is empty."]],
  ["unprocessable", [422, "Validation Failed"]],
]);

function refusal(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Refusal {
  const body = { message, status: String(status), documentation_url: "https://docs.github.com/rest" };
  return { status, body, headers };
}
