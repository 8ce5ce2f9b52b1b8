/** Latencies per feature from the series of the histogram. */

import type { Latency } from "../../core/evidence.ts";
import { histogramQuantile } from "./histogram.ts";
import type { Series } from "./prometheus-api.ts";

const QUANTILE = 0.95;
const MILLISECONDS = 1000;

/** By feature; one that lacks timings of either side is absent, one whose timings are no numbers is null. */
export function latenciesOf(series: readonly Series[]): ReadonlyMap<string, Latency | null> {
  const histograms = new Map<string, { readonly exposed: [number, number][]; readonly control: [number, number][] }>();
  for (const { labels, samples } of series) {
    const name = labels["feature"] ?? "";
    const histogram = histograms.get(name) ?? { exposed: [], control: [] };
    histograms.set(name, histogram);
    const bound = labels["le"] === "+Inf" ? Infinity : Number(labels["le"]);
    const side = labels["exposed"] === "true" ? histogram.exposed : histogram.control;
    side.push([bound, samples.at(-1)?.[1] ?? NaN]);
  }
  const latencies = new Map<string, Latency | null>();
  for (const [name, { exposed, control }] of histograms) {
    if ([...exposed, ...control].some((bucket) => bucket.includes(NaN))) {
      latencies.set(name, null);
      continue;
    }
    const [p95, baseline] = [histogramQuantile(QUANTILE, exposed), histogramQuantile(QUANTILE, control)];
    if (p95 === null || baseline === null) continue;
    latencies.set(name, {
      p95Ms: p95 * MILLISECONDS,
      baselineP95Ms: baseline * MILLISECONDS,
      count: Math.round(total(exposed)),
      baselineCount: Math.round(total(control)),
    });
  }
  return latencies;
}

function total(histogram: readonly (readonly [number, number])[]): number {
  return Math.max(...histogram.map(([, count]) => count));
}
