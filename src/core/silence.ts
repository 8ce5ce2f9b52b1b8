/** Missing data is never acted on, but somebody is told once it lasts. */

import type { Duration, Instant } from "../evaluation/instant.ts";
import type { Evidence, Metrics } from "./evidence.ts";
import type { Settings } from "./settings.ts";
import { duration } from "./wording.ts";

const HOUR: Duration = 3_600_000;

/** Answers that say nothing about the feature, only about the source. */
const OUTAGES: ReadonlySet<Metrics["status"]> = new Set<Metrics["status"]>([
  "unreachable",
  "timeout",
  "rate-limited",
  "unauthorized",
  "malformed",
  "partial",
  "bad-query",
]);

/** Whether the source could not be asked, so that a guard run without its answer was no successful one. */
export function isOutage({ status }: Pick<Metrics, "status">): boolean {
  return OUTAGES.has(status);
}

/**
 * What to tell about missing data; null before the grace time is over.
 *
 * Where the source answered, data were last seen at the end of its last hour with events. Where it could not be asked,
 * they were last seen by the last successful guard run at the latest.
 *
 * @param begin where the evidence begins: nothing was missing before
 */
export function silenceMessage(
  metrics: Metrics,
  begin: Instant,
  { settings, evidence }: { readonly settings: Pick<Settings, "rollback">; readonly evidence: Evidence },
): string | null {
  const { now, lastGuardRun } = evidence;
  const asked = isOutage(metrics) && lastGuardRun !== null ? lastGuardRun : begin;
  const silent = now - Math.max(begin, metrics.status === "ok" ? lastEventOf(metrics, now) : asked);
  if (silent < settings.rollback.graceWithoutData) return null;
  return metrics.status === "ok"
    ? `no events for ${duration(silent)}`
    : `no data for ${duration(silent)} (${metrics.status}): nothing guards this feature`;
}

/** Infinitely early where there never was an event. */
function lastEventOf(metrics: Extract<Metrics, { readonly status: "ok" }>, now: Instant): Instant {
  const starts =
    metrics.kind === "counts"
      ? metrics.buckets.filter(({ events }) => events > 0).map(({ start }) => start)
      : metrics.rates.buckets.map(({ start }) => start);
  return Math.min(now, Math.max(...starts) + HOUR);
}
