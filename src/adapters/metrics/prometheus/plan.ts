/** Which queries a check takes: three, however many features are asked, unless very many began at times of their own. */

import type { Duration, Instant } from "../../../evaluation/instant.ts";
import type { FeatureQuery } from "../../../ports.ts";
import { grownPerHour, grownWithin, labelled, type Span } from "./promql.ts";

/** A feature, the name its series carry, and the stretches of time to measure. */
export interface Asked {
  readonly query: FeatureQuery;
  readonly name: string;
  readonly trailing: Span;
  readonly windows: readonly Span[];
  /** The cut first hour and the unfinished last one; whole hours lie between. */
  readonly edges: readonly Span[];
  readonly hours: Span;
}

/** One request to the API and what its answer is about. */
export interface Question {
  readonly about: "counts" | "latency";
  readonly path: "query" | "query_range";
  readonly parameters: Readonly<Record<string, string>>;
}

/** The label that tells the spans of one answer apart. */
export const SPAN_LABEL = "pilot_span";

const HOUR: Duration = 3_600_000;
/** Histograms are read over a day at most: their series are many, and a long range has to hold them all at once. */
const LONGEST_LATENCY: Duration = 24 * HOUR;
/** Spans in one request: Prometheus needs far more than twice the time for twice as many. */
const MOST_TERMS = 100;
const COUNT_LABELS = ["feature", "exposed", "outcome"];
const LATENCY_LABELS = ["feature", "exposed", "le"];

/** Names a span in an answer. */
export function spanKey({ from, until }: Span): string {
  return `${from}-${until}`;
}

/** Cuts everything at the beginning of the evidence and at `until`, the end of what is settled. */
export function spansOf(query: FeatureQuery, name: string, now: Instant, until: Instant): Asked {
  const { begin } = query;
  const window = (end: Instant, ms: Duration) => ({ from: Math.max(begin, end - ms), until: Math.min(end, until) });
  const hours = { from: Math.ceil(begin / HOUR) * HOUR, until: Math.floor(until / HOUR) * HOUR };
  const edges =
    hours.from > hours.until
      ? [{ from: begin, until }]
      : [
          { from: begin, until: hours.from },
          { from: hours.until, until },
        ];
  return {
    query,
    name,
    trailing: window(now, query.timeWindow),
    windows: query.windows.map(({ end, ms }) => window(end, ms)),
    edges: edges.filter((edge) => isLong(edge)),
    hours,
  };
}

/**
 * One range query for whole hours, one instant query for all cut stretches and windows, one for latencies. Features
 * that began before the evidence reaches back, or together, share their spans.
 */
export function planQueries(asked: readonly Asked[], until: Instant): readonly Question[] {
  const pieces = asked.flatMap(({ name, trailing, windows, edges }) =>
    [trailing, ...windows, ...edges].map((span) => ({ name, span })),
  );
  const recent = asked.map(({ name, query }) => ({
    name,
    span: { from: Math.max(query.begin, until - LONGEST_LATENCY), until },
  }));
  return [
    ...hourly(asked),
    ...instant("counts", "pilot_rollout_events_total", COUNT_LABELS, pieces, until),
    ...instant("latency", "pilot_rollout_duration_seconds_bucket", LATENCY_LABELS, recent, until),
  ];
}

function hourly(asked: readonly Asked[]): readonly Question[] {
  const spans = asked.filter(({ hours }) => isLong(hours));
  if (spans.length === 0) return [];
  const features = new Set(spans.map(({ name }) => name));
  const ends = spans.map(({ hours }) => hours.until);
  return [
    {
      about: "counts",
      path: "query_range",
      parameters: {
        query: grownPerHour({ metric: "pilot_rollout_events_total", features, labels: COUNT_LABELS }),
        start: String((Math.min(...spans.map(({ hours }) => hours.from)) + HOUR) / 1000),
        end: String(Math.max(...ends) / 1000),
        step: "3600",
      },
    },
  ];
}

function instant(
  about: Question["about"],
  metric: string,
  labels: readonly string[],
  pieces: readonly { readonly name: string; readonly span: Span }[],
  until: Instant,
): readonly Question[] {
  const groups = new Map<string, { readonly span: Span; readonly features: Set<string> }>();
  for (const { name, span } of pieces.filter((piece) => isLong(piece.span))) {
    const group = groups.get(spanKey(span)) ?? { span, features: new Set() };
    groups.set(spanKey(span), group);
    group.features.add(name);
  }
  const terms = [...groups].map(([key, { span, features }]) =>
    labelled(grownWithin({ metric, features, labels }, span), SPAN_LABEL, key),
  );
  const requests = Array.from({ length: Math.ceil(terms.length / MOST_TERMS) }, (_, index) =>
    terms.slice(index * MOST_TERMS, (index + 1) * MOST_TERMS),
  );
  return requests.map((some) => ({
    about,
    path: "query",
    parameters: { query: some.join("\nor "), time: String(until / 1000) },
  }));
}

function isLong({ from, until }: Span): boolean {
  return until > from;
}
