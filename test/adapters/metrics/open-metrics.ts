/** What Prometheus would have scraped, once a minute, from an application that had these uses. */

import { MINUTE } from "../../support/builders.ts";
import type { Uses } from "./contract.ts";

/** Upper bounds of the histogram, in seconds. */
const BOUNDS = [0.05, 0.1, 0.2, 0.5, 1, Infinity];

/** The value of one series at one minute. */
export interface Sample {
  readonly series: string;
  readonly at: number;
  readonly value: number;
}

/** A series appears at its first use, as client libraries have it, and counts up until the end. */
export function scrape(uses: readonly Uses[], until: number): readonly Sample[] {
  const growth = uses.flatMap((use) => increments(use));
  const names = [...new Set(growth.map(({ series }) => series))];
  return names.flatMap((series) => {
    const own = growth.filter((step) => step.series === series);
    const first = Math.ceil(Math.min(...own.map(({ at }) => at)) / MINUTE) * MINUTE;
    const times = Array.from(
      { length: Math.floor((until - first) / MINUTE) + 1 },
      (_, index) => first + index * MINUTE,
    );
    return times.map((at) => ({
      series,
      at,
      value: own.reduce((sum, step) => (step.at <= at ? sum + step.value : sum), 0),
    }));
  });
}

function increments({ feature, at, customers, errors = 0, exposed = true, durationMs }: Uses): readonly Sample[] {
  const labels = `feature="${feature}",exposed="${exposed}",instance="app-1"`;
  const counted = [
    { outcome: "ok", value: customers - errors },
    { outcome: "error", value: errors },
  ].map(({ outcome, value }) => ({ series: `pilot_rollout_events_total{${labels},outcome="${outcome}"}`, at, value }));
  const buckets = durationMs === undefined ? [] : BOUNDS;
  const timed = buckets.map((bound) => ({
    series: `pilot_rollout_duration_seconds_bucket{${labels},le="${bound === Infinity ? "+Inf" : bound}"}`,
    at,
    value: (durationMs ?? 0) / 1000 <= bound ? customers : 0,
  }));
  return [...counted.filter(({ value }) => value > 0), ...timed];
}

/** OpenMetrics text, families kept together and series in the order of time. */
export function toOpenMetrics(samples: readonly Sample[]): string {
  const families = [
    ["pilot_rollout_events", "counter"],
    ["pilot_rollout_duration_seconds", "histogram"],
  ];
  const lines = families.flatMap(([family = "", type = ""]) => [
    `# TYPE ${family} ${type}`,
    ...samples
      .filter(({ series }) => series.startsWith(family))
      .map(({ series, at, value }) => `${series} ${value} ${at / 1000}`),
  ]);
  return `${lines.join("\n")}\n# EOF\n`;
}
