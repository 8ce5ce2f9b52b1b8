/** The counter and the histogram that the Prometheus source reads, for `prom-client` and for OpenTelemetry. */

import type { ReportUse, Use } from "./use.ts";

/** Uses by feature, exposure and outcome. */
const COUNTER = "pilot_rollout_events_total";
/** How long they took. */
const HISTOGRAM = "pilot_rollout_duration_seconds";

const COUNTER_HELP = "Uses of a feature, by whether it was on and how it went";
const HISTOGRAM_HELP = "How long uses of a feature took";

/** In seconds, from a cache hit to a request that somebody gave up on. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What is used of `prom-client`; pass the module itself. */
export interface PromClient<Registry> {
  readonly Counter: new (settings: { name: string; help: string; labelNames: string[]; registers?: Registry[] }) => {
    inc(labels: Record<string, string>, value: number): void;
  };
  readonly Histogram: new (settings: {
    name: string;
    help: string;
    labelNames: string[];
    buckets: number[];
    registers?: Registry[];
  }) => { observe(labels: Record<string, string>, value: number): void };
}

/** Counts uses with `prom-client`, in its default registry or in another one. Call it once per registry. */
export function promClientUses<Registry>(client: PromClient<Registry>, registry?: Registry): ReportUse {
  const registers = registry === undefined ? {} : { registers: [registry] };
  const counter = new client.Counter({
    name: COUNTER,
    help: COUNTER_HELP,
    labelNames: ["feature", "exposed", "outcome"],
    ...registers,
  });
  const histogram = new client.Histogram({
    name: HISTOGRAM,
    help: HISTOGRAM_HELP,
    labelNames: ["feature", "exposed"],
    buckets: BOUNDS,
    ...registers,
  });
  return (use) => {
    const { outcome, ...labels } = labelsOf(use);
    counter.inc({ ...labels, outcome }, 1);
    if (use.durationMs !== null) histogram.observe(labels, use.durationMs / 1_000);
  };
}

/** What is used of an OpenTelemetry meter. */
export interface Meter {
  createCounter(
    name: string,
    options: { description: string },
  ): { add(value: number, attributes: Record<string, string>): void };
  createHistogram(
    name: string,
    options: { description: string; advice: { explicitBucketBoundaries: number[] } },
  ): { record(value: number, attributes: Record<string, string>): void };
}

/** Counts uses with a meter of `@opentelemetry/api`; exporters to Prometheus keep both names as they are. */
export function openTelemetryUses(meter: Meter): ReportUse {
  const counter = meter.createCounter(COUNTER, { description: COUNTER_HELP });
  const histogram = meter.createHistogram(HISTOGRAM, {
    description: HISTOGRAM_HELP,
    advice: { explicitBucketBoundaries: BOUNDS },
  });
  return (use) => {
    const { outcome, ...labels } = labelsOf(use);
    counter.add(1, { ...labels, outcome });
    if (use.durationMs !== null) histogram.record(use.durationMs / 1_000, labels);
  };
}

/** Customers are no labels: there are too many, and a metrics system is no place for their ids. */
function labelsOf({ feature, exposed, failed }: Use): { feature: string; exposed: string; outcome: string } {
  return { feature, exposed: String(exposed), outcome: failed ? "error" : "ok" };
}
