/** Quantiles of cumulative histograms. */

/**
 * The value, in the histogram's unit, below which the share `quantile` lies; null where nothing was counted.
 *
 * Interpolates linearly within a bucket and answers the highest finite bound above it, as Prometheus does
 * (https://prometheus.io/docs/prometheus/latest/querying/functions/#histogram_quantile).
 *
 * @param buckets - Upper bounds and how many lie at or below them; `Infinity` bounds the last one.
 */
export function histogramQuantile(quantile: number, buckets: readonly (readonly [number, number])[]): number | null {
  const sorted = buckets.toSorted(([a], [b]) => a - b);
  const last = sorted.at(-1);
  if (last === undefined || last[0] !== Infinity || !(last[1] > 0)) return null;
  const rank = quantile * last[1];
  let [lower, below] = [0, 0];
  for (const [bound, count] of sorted) {
    if (bound === Infinity) return sorted.length > 1 ? lower : null;
    if (count >= rank && count > below) {
      const start = bound > 0 ? lower : bound;
      return start + (bound - start) * ((rank - below) / (count - below));
    }
    [lower, below] = [bound, Math.max(below, count)];
  }
  return null;
}
