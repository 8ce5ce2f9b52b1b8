/** Writes evidence so that it can be judged again. */

import type { Approvals, Counts, Evidence, FeatureEvidence, Issues, Metrics } from "../core/evidence.ts";
import { formatInstant, type Instant } from "../evaluation/instant.ts";
import type {
  WrittenApprovals,
  WrittenCounts,
  WrittenEvidence,
  WrittenFeature,
  WrittenIssues,
  WrittenMetrics,
} from "./evidence-document.ts";

/** The text of a recording: schema/evidence.schema.json, features by name, one final newline. */
export function renderEvidence({ now, lastGuardRun, features }: Evidence): string {
  const written: WrittenEvidence = {
    version: 1,
    now: formatInstant(now),
    lastGuardRun: instantText(lastGuardRun),
    features: Object.fromEntries(
      Array.from(features)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([feature, value]) => [feature, writeFeature(value)]),
    ),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

function instantText(instant: Instant | null): string | null {
  return instant === null ? null : formatInstant(instant);
}

function writeFeature(feature: FeatureEvidence): WrittenFeature {
  return {
    since: instantText(feature.since),
    pausedMs: feature.pausedMs,
    resumedAt: instantText(feature.resumedAt),
    metrics: writeMetrics(feature.metrics),
    issues: writeIssues(feature.issues),
    approvals: writeApprovals(feature.approvals),
    investigated: feature.investigated,
  };
}

function writeMetrics(metrics: Metrics): WrittenMetrics {
  if (metrics.status !== "ok") return { status: metrics.status, detail: metrics.detail };
  const latency = metrics.latency === undefined ? {} : { latency: metrics.latency };
  if (metrics.kind === "rates") {
    const { window, buckets } = metrics.rates;
    const hours = buckets.map(({ start, rate }) => ({ start: formatInstant(start), rate }));
    return { status: "ok", window: { rate: window }, buckets: hours, ...latency };
  }
  const { designEffect, window, windows, buckets, control } = metrics;
  return {
    status: "ok",
    designEffect,
    window: eventsOf(window),
    windows: windows.map((each) => Object.assign({ end: formatInstant(each.end), ms: each.ms }, eventsOf(each))),
    buckets: buckets.map((each) => Object.assign({ start: formatInstant(each.start) }, eventsOf(each))),
    ...latency,
    ...(control === undefined ? {} : { control: eventsOf(control) }),
  };
}

function eventsOf({ events, errors, successes }: Counts): WrittenCounts {
  const written = { events: events / 100, errors: errors / 100 };
  return successes === undefined ? written : { ...written, successes: successes / 100 };
}

function writeIssues(issues: Issues): WrittenIssues {
  if (issues.status !== "ok") return { status: issues.status, detail: issues.detail };
  return { status: "ok", critical: issues.critical, concerns: issues.concerns };
}

function writeApprovals(approvals: Approvals): WrittenApprovals {
  if (approvals.status !== "ok") return { status: approvals.status, detail: approvals.detail };
  return { status: "ok", groups: approvals.groups, required: approvals.required };
}
