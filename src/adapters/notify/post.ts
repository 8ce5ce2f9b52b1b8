/** One message to one address: posted once, and never again, for a second one would wake somebody a second time. */

import type { Failure } from "../../ports.ts";

/** How to reach an address. */
export interface PostOptions {
  readonly url: string;
  readonly fetch: typeof globalThis.fetch;
}

/** Posts JSON; the address is a secret, so that no answer of its server and no error text is repeated. */
export async function post(
  { url, fetch }: PostOptions,
  body: object,
  signal: AbortSignal,
): Promise<{ readonly kind: "sent" } | ({ readonly kind: "failed" } & Failure)> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify(body),
      redirect: "error",
      signal,
    });
    await answer.body?.cancel();
    return answer.ok ? { kind: "sent" } : { kind: "failed", ...refusalOf(answer.status) };
  } catch {
    return signal.aborted
      ? { kind: "failed", cause: "timeout", detail: "it did not answer in time" }
      : { kind: "failed", cause: "unreachable", detail: "it cannot be reached" };
  }
}

function refusalOf(status: number): Failure {
  const detail = `it answered with status ${status}`;
  if (status === 401 || status === 403 || status === 404 || status === 410) return { cause: "unauthorized", detail };
  if (status === 429) return { cause: "rate-limited", detail };
  return { cause: status >= 500 ? "unreachable" : "bad-query", detail };
}
