/** The HTTP API of Prometheus (https://prometheus.io/docs/prometheus/latest/querying/api/) and of what speaks it. */

import type { Unavailability } from "../../../core/evidence.ts";
import type { Duration } from "../../../evaluation/instant.ts";
import { isRecord } from "../record.ts";
import type { Unavailable } from "../unavailable.ts";
import { plainWords } from "../../plain-words.ts";

/** The part of `fetch` that is used; tests pass a function. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Where the API is and how long it may take. */
export interface PrometheusAddress {
  /** The address below which `api/v1/` lies; a user and password in it are sent as basic authentication. */
  readonly url: string;
  readonly token: string | null;
  readonly fetch: Fetch;
  readonly timeout: Duration;
}

/** One series of an answer: labels, and samples at seconds since the epoch. NaN where a sample is no number. */
export interface Series {
  readonly labels: Readonly<Record<string, string>>;
  readonly samples: readonly (readonly [number, number])[];
}

/** What the API answered. */
export type Answer = { readonly status: "ok"; readonly series: readonly Series[] } | Unavailable;

const LARGEST_ANSWER = 32 * 1024 * 1024;

/** Asks one query. Resolves for everything the server does. Redirects are not followed: the token is not theirs. */
export async function askPrometheus(
  address: PrometheusAddress,
  path: "query" | "query_range",
  parameters: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Answer> {
  const place = locate(address, path);
  if (place === null) return { status: "unreachable", detail: "the configured url is no http:// or https:// address" };
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(address.timeout)]);
  try {
    const response = await address.fetch(place.url, {
      method: "POST",
      headers: { ...place.headers, accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ ...parameters, timeout: `${address.timeout}ms` }).toString(),
      redirect: "manual",
      signal: deadline,
    });
    const text = await readBounded(response);
    if (text === null) return { status: "malformed", detail: `the answer is larger than ${LARGEST_ANSWER >> 20} MB` };
    return judge(response.status, parse(text), place.secrets);
  } catch (error) {
    if (deadline.aborted) return { status: "timeout", detail: "Prometheus did not answer in time" };
    return { status: "unreachable", detail: `Prometheus cannot be reached${codeOf(error)}` };
  }
}

function locate({ url, token }: PrometheusAddress, path: string) {
  try {
    const place = new URL(`api/v1/${path}`, url.endsWith("/") ? url : `${url}/`);
    if (!/^https?:$/.test(place.protocol)) return null;
    const { username, password } = place;
    place.username = place.password = "";
    const meant = decodeURIComponent(password);
    const basic = btoa(`${decodeURIComponent(username)}:${meant}`);
    const credentials = token === null ? (username === "" ? null : `Basic ${basic}`) : `Bearer ${token}`;
    const headers: Record<string, string> = credentials === null ? {} : { authorization: credentials };
    return { url: place.href, headers, secrets: [token ?? "", password, meant, basic] };
  } catch {
    return null;
  }
}

/** Null where it is too large. */
async function readBounded(response: Response): Promise<string | null> {
  const reader = response.body?.getReader();
  if (reader === undefined) return "";
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.byteLength;
    if (size > LARGEST_ANSWER) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const BY_ERROR_TYPE: Readonly<Record<string, Unavailability>> = {
  bad_data: "bad-query",
  execution: "bad-query",
  timeout: "timeout",
  canceled: "timeout",
  too_many_requests: "rate-limited",
};

function judge(status: number, body: unknown, secrets: readonly string[]): Answer {
  const refused = byStatus(status);
  if (refused !== null) return refused;
  if (isRecord(body) && body["status"] === "error") {
    const type = String(body["errorType"]);
    const detail = plainWords(`Prometheus answers ${type}: ${String(body["error"])}`, secrets);
    return { status: BY_ERROR_TYPE[type] ?? "unreachable", detail };
  }
  if (status < 200 || status > 299) return { status: "unreachable", detail: `Prometheus answers HTTP ${status}` };
  return readAnswer(body, secrets);
}

function byStatus(status: number): Unavailable | null {
  if (status === 401 || status === 403) return { status: "unauthorized", detail: `Prometheus answers HTTP ${status}` };
  if (status === 429) return { status: "rate-limited", detail: "Prometheus answers HTTP 429: too many requests" };
  if (status === 0 || (status >= 300 && status < 400)) {
    return { status: "unreachable", detail: "the address redirects elsewhere; set the source's url to where it leads" };
  }
  return null;
}

function readAnswer(body: unknown, secrets: readonly string[]): Answer {
  if (!isRecord(body) || !isRecord(body["data"])) return malformed("not an answer to a query");
  const warnings = Array.isArray(body["warnings"]) ? body["warnings"].map(String) : [];
  // Advice on style, not on missing data: https://prometheus.io/docs/prometheus/latest/querying/api/#format-overview
  const serious = warnings.filter((warning) => !warning.startsWith("PromQL info:"));
  if (serious.length > 0 || body["isPartial"] === true) {
    return {
      status: "partial",
      detail: plainWords(`Prometheus warns: ${serious.join("; ") || "a part is missing"}`, secrets),
    };
  }
  const result = body["data"]["result"];
  if (!Array.isArray(result)) return malformed("an answer without a result");
  const series = result.map((entry) => readSeries(entry));
  const readable = series.filter((entry) => entry !== null);
  return readable.length === series.length ? { status: "ok", series: readable } : malformed("a series without samples");
}

function readSeries(entry: unknown): Series | null {
  if (!isRecord(entry) || !isRecord(entry["metric"])) return null;
  const labels = Object.fromEntries(Object.entries(entry["metric"]).map(([name, value]) => [name, String(value)]));
  const samples: unknown = entry["values"] ?? [entry["value"]];
  if (!Array.isArray(samples)) return null;
  const read = samples.map((sample) => readSample(sample)).filter((sample) => sample !== null);
  return read.length === samples.length ? { labels, samples: read } : null;
}

function readSample(sample: unknown): readonly [number, number] | null {
  if (!Array.isArray(sample)) return null;
  const [at, value]: readonly unknown[] = sample;
  return typeof at === "number" && typeof value === "string" && value !== "" ? [at, Number(value)] : null;
}

function malformed(what: string): Unavailable {
  return { status: "malformed", detail: `Prometheus gave ${what}` };
}

/** Node hides the reason of a failed fetch in `cause`. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return isRecord(cause) && typeof cause["code"] === "string" ? ` (${plainWords(cause["code"])})` : "";
}
