/** Missing data is never acted on, but somebody is told once it lasts. */

import { isKilled } from "../evaluation/evaluate.ts";
import { type Duration, formatInstant, type Instant } from "../evaluation/instant.ts";
import type { Snapshot } from "../evaluation/snapshot.ts";
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

/** A guard that runs on any usual schedule has run within this time, also where the schedule was late. */
const WATCHED: Duration = 2 * HOUR;

/** Why nobody may be watching what is live; null where a guard ran lately, or where nobody has anything. */
export function unwatched(
  snapshot: Pick<Snapshot, "features" | "kills" | "restores">,
  lastGuardRun: Instant | null,
  now: Instant,
): string | null {
  const live = Object.entries(snapshot.features).filter(
    ([feature, { tier }]) => tier > 0 && !isKilled(snapshot, feature),
  ).length;
  if (live === 0) return null;
  const what = `${live} feature${live === 1 ? " is" : "s are"} live`;
  if (lastGuardRun === null) return `${what}, and no store knows of a guard run: is the guard scheduled?`;
  const age = now - lastGuardRun;
  if (age <= WATCHED) return null;
  return `${what}, and the last guard run was ${duration(age)} ago, at ${formatInstant(lastGuardRun)}: is the guard still scheduled?`;
}
