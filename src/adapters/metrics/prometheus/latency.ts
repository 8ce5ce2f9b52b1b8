/** Latencies per feature from the series of the histogram. */

import type { Latency } from "../../../core/evidence.ts";
import { histogramQuantile } from "./histogram.ts";
import type { Series } from "./api.ts";

const QUANTILE = 0.95;
const MILLISECONDS = 1000;

interface Sides {
  readonly exposed: [number, number][];
  readonly control: [number, number][];
}

/** By feature; one that lacks timings of either side is absent, one whose timings are no numbers is null. */
export function latenciesOf(series: readonly Series[]): ReadonlyMap<string, Latency | null> {
  const latencies = new Map<string, Latency | null>();
  for (const [name, sides] of sidesOf(series)) {
    const latency = toLatency(sides);
    if (latency !== undefined) latencies.set(name, latency);
  }
  return latencies;
}

function sidesOf(series: readonly Series[]): ReadonlyMap<string, Sides> {
  const histograms = new Map<string, Sides>();
  for (const { labels, samples } of series) {
    const name = labels["feature"] ?? "";
    const sides = histograms.get(name) ?? { exposed: [], control: [] };
    histograms.set(name, sides);
    const bound = labels["le"] === "+Inf" ? Infinity : Number(labels["le"]);
    const bucket: [number, number] = [bound, samples.at(-1)?.[1] ?? NaN];
    if (labels["exposed"] === "true") sides.exposed.push(bucket);
    if (labels["exposed"] === "false") sides.control.push(bucket);
  }
  return histograms;
}

function toLatency({ exposed, control }: Sides): Latency | null | undefined {
  if ([...exposed, ...control].some((bucket) => bucket.includes(NaN))) return null;
  const [p95, baseline] = [histogramQuantile(QUANTILE, exposed), histogramQuantile(QUANTILE, control)];
  if (p95 === null || baseline === null) return undefined;
  return {
    p95Ms: p95 * MILLISECONDS,
    baselineP95Ms: baseline * MILLISECONDS,
    count: Math.round(total(exposed)),
    baselineCount: Math.round(total(control)),
  };
}

function total(histogram: readonly (readonly [number, number])[]): number {
  return Math.max(...histogram.map(([, count]) => count));
}
