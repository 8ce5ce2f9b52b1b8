/** What GitHub's refusals and broken answers mean, as data that names no secret. */

import type { HostFailure } from "../../ports.ts";
import { plainWords } from "../plain-words.ts";
import { type Refusal, header, isLimit } from "./limits.ts";

/** Names the cause of a failed call, and the missing right where GitHub tells it. `what` completes "cannot …". */
export function failureOf(error: unknown, what: string, secrets: readonly string[]): HostFailure {
  const { cause, said } = isRefusal(error) ? judged(error) : unreached(error);
  const permission = cause === "unauthorized" && isRefusal(error) ? permissionOf(error) : null;
  const detail = plainWords(`cannot ${what}: ${said}`, secrets);
  return { kind: "failed", cause, detail, permission };
}

/** A failure that we found ourselves. */
export function failed(cause: HostFailure["cause"], detail: string): HostFailure {
  return { kind: "failed", cause, detail: plainWords(detail), permission: null };
}

/** True where it is unknown whether a write took effect. */
export function isUncertain({ cause }: HostFailure): boolean {
  return cause === "unreachable" || cause === "timeout" || cause === "malformed" || cause === "partial";
}

interface Judgement {
  readonly cause: HostFailure["cause"];
  readonly said: string;
}

function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && "status" in error && "response" in error && error.response !== undefined;
}

function judged(error: Refusal): Judgement {
  const { status, response } = error;
  if (response !== undefined && response.status < 300) {
    const cause = response.data === "" ? "partial" : "malformed";
    return { cause, said: `GitHub gave ${error.message}` };
  }
  const said = `GitHub answers ${status}: ${messageOf(error)}`;
  if (isLimit(error)) return { cause: "rate-limited", said };
  return { cause: CAUSES.get(status) ?? (status >= 500 ? "unreachable" : "refused"), said };
}

const CAUSES: ReadonlyMap<number, HostFailure["cause"]> = new Map([
  [401, "unauthorized"],
  [403, "unauthorized"],
  [404, "missing"],
  [410, "disabled"],
]);

/** Octokit puts the address of a manual at the end. */
function messageOf({ message }: Refusal): string {
  return message.replace(/ - https:\/\/docs\.github\.com\S*$/u, "");
}

/** `issues=write; pull_requests=write` is either of the two; workflows write `pull-requests: write`. */
function permissionOf(refusal: Refusal): string | null {
  const accepted = header(refusal, "x-accepted-github-permissions");
  if (refusal.status !== 403 || accepted === "") return null;
  const sets = accepted.split(";").map((set) =>
    set
      .split(",")
      .map((right) => right.trim().replaceAll("_", "-").replace("=", ": "))
      .join(", "),
  );
  return plainWords(sets.join(" or "));
}

/** Nothing came back; Node hides the reason in `cause`. */
function unreached(error: unknown): Judgement {
  const chain = causesOf(error);
  const graph = chain.find(({ name }) => name === "GraphqlResponseError");
  if (graph !== undefined) return { cause: "refused", said: graph.message };
  if (chain.some(({ name }) => name === "TimeoutError" || name === "AbortError")) {
    return { cause: "timeout", said: "GitHub did not answer in time" };
  }
  const code = chain.map((each) => ("code" in each ? String(each.code) : "")).find((text) => /^[A-Z_]+$/u.test(text));
  return { cause: "unreachable", said: `GitHub cannot be reached${code === undefined ? "" : ` (${code})`}` };
}

function causesOf(error: unknown): readonly Error[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : [];
}
