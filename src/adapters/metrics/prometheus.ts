/** Counts from Prometheus, and what speaks its API, over the counter and histogram of DESIGN 5.4. */

import type { Latency, Metrics } from "../../core/evidence.ts";
import { type Duration, formatInstant, type Instant } from "../../evaluation/instant.ts";
import type { FeatureQuery, MetricsSource } from "../../ports.ts";
import { askPrometheus, type Fetch } from "./prometheus/api.ts";
import { countsOf, type Tally, tally } from "./prometheus/counts.ts";
import { latenciesOf } from "./prometheus/latency.ts";
import { type Asked, planQueries, type Question, spansOf } from "./prometheus/plan.ts";
import { reportedName, type Unavailable, unavailableForAll } from "./unavailable.ts";

/** Where Prometheus is and how its counts are to be read. */
export interface PrometheusOptions {
  readonly name?: string;
  readonly url: string;
  /** A bearer token; sent in a header, only to the configured address. */
  readonly token?: string | null;
  readonly fetch: Fetch;
  /** Uses are not independent as slots are: state how many of them one slot is worth. */
  readonly designEffect?: number;
  /** For each request, on both sides of the wire. */
  readonly timeout?: Duration;
  /** The newest samples that may not have been scraped yet, left out. */
  readonly settle?: Duration;
}

const TIMEOUT: Duration = 10_000;
const SETTLE: Duration = 60_000;

/**
 * A metrics source over `pilot_rollout_events_total{feature,exposed,outcome}` and
 * `pilot_rollout_duration_seconds{feature,exposed}`: three requests per check. Latencies are those of the last day.
 */
export function prometheus(options: PrometheusOptions): MetricsSource {
  const { name = "prometheus", url, token = null, fetch, timeout = TIMEOUT } = options;
  const { designEffect = 1, settle = SETTLE } = options;
  const address = { url, token, fetch, timeout };
  return {
    name,
    async measure(now, features, signal) {
      const until = now - settle;
      const asked = features.map((query) => toAsked(query, now, until));
      const questions = planQueries(
        asked.filter((entry) => "name" in entry),
        until,
      );
      const answers = await Promise.all(
        questions.map(async ({ about, path, parameters }) => ({
          about,
          answer: await askPrometheus(address, path, parameters, signal),
        })),
      );
      const refusal = answers.map(({ answer }) => answer).find((answer) => answer.status !== "ok");
      if (refusal !== undefined) return unavailableForAll(features, refusal);
      const seriesAbout = (what: Question["about"]) =>
        answers.flatMap(({ about, answer }) => (about === what && answer.status === "ok" ? answer.series : []));
      const tallies = tally(seriesAbout("counts"));
      const latencies = latenciesOf(seriesAbout("latency"));
      return new Map(
        asked.map((entry) =>
          "name" in entry
            ? [entry.query.feature, toMetrics(entry, tallies.get(entry.name), latencies.get(entry.name), designEffect)]
            : [entry.feature, { status: entry.status, detail: entry.detail }],
        ),
      );
    },
    async close() {},
  };
}

function toAsked(
  query: FeatureQuery,
  now: Instant,
  until: Instant,
): Asked | ({ readonly feature: string } & Unavailable) {
  const name = reportedName(query);
  return typeof name === "string" ? spansOf(query, name, now, until) : { feature: query.feature, ...name };
}

function toMetrics(
  asked: Asked,
  found: Tally | undefined,
  latency: Latency | null | undefined,
  designEffect: number,
): Metrics {
  if (found === undefined) {
    return { status: "empty", detail: `no samples of ${asked.name} since ${formatInstant(asked.query.begin)}` };
  }
  if (found.problem !== null) return found.problem;
  if (latency === null)
    return { status: "not-a-number", detail: "the growth of the latency histogram is not a number" };
  const { control, ...counts } = countsOf(asked, found.cells);
  return {
    status: "ok",
    kind: "counts",
    designEffect,
    ...counts,
    ...(latency === undefined ? {} : { latency }),
    ...(control.events === 0 ? {} : { control }),
  };
}
