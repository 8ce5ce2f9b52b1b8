/** Measures features with one SQL statement: what to ask, and what its rows mean. */

import type { Counts, Latency, Metrics, Window } from "../../../core/evidence.ts";
import { type Duration, formatInstant, type Instant } from "../../../evaluation/instant.ts";
import type { FeatureQuery } from "../../../ports.ts";
import { isRecord } from "../record.ts";
import type { Queryable } from "./queryable.ts";
import { eventsRelation, slotStatement } from "./slots.ts";
import { reportedName, type Unavailable } from "../unavailable.ts";

/** How a SQL source counts. */
export interface SlotOptions {
  /** A select that stands in for the table `rollout_events`; null: the table. */
  readonly query: string | null;
  readonly designEffect: number;
  /** The newest rows that may still be incomplete, left out. */
  readonly settle: Duration;
}

interface Row {
  readonly n: number;
  readonly part: unknown;
  readonly span: number | null;
  readonly hour: number | null;
  readonly counts: Counts;
  readonly control: Counts;
  readonly p95: number | null;
  readonly baselineP95: number | null;
}

/** Asks for all features at once; rejects with the driver's error, which the caller classifies. */
export async function measureSlots(
  database: Queryable,
  options: SlotOptions,
  now: Instant,
  features: readonly FeatureQuery[],
): Promise<ReadonlyMap<string, Metrics>> {
  const until = now - options.settle;
  const names = features.map((query) => reportedName(query));
  const asked = features.flatMap((query, n) => {
    const feature = names[n];
    if (typeof feature !== "string") return [];
    return [{ n, feature, slot: query.tier === 1 ? 60 : 300, ...stretch(query.begin, until) }];
  });
  const spans = features.flatMap((query, n) =>
    windowsOf(query, now).map(({ end, ms }, span) =>
      Object.assign({ n, span }, stretch(Math.max(query.begin, end - ms), Math.min(end, until))),
    ),
  );
  const answer =
    asked.length === 0
      ? []
      : await database.query(slotStatement(eventsRelation(options.query)), [
          JSON.stringify(asked),
          JSON.stringify(spans),
        ]);
  const rows = byFeature(answer.map((row) => readRow(row)));
  return new Map(
    features.map((query, n): [string, Metrics] => {
      const name = names[n];
      if (typeof name === "object") return [query.feature, name];
      if (rows === null) return [query.feature, OTHER_COLUMNS];
      const own = rows.get(n);
      if (own === undefined) return [query.feature, nothing(name ?? query.feature, query.begin)];
      return [query.feature, toMetrics(query, now, options.designEffect, own)];
    }),
  );
}

/** The trailing window comes first, then the others as asked. */
function windowsOf(query: FeatureQuery, now: Instant): FeatureQuery["windows"] {
  return [{ end: now, ms: query.timeWindow }, ...query.windows];
}

function stretch(from: Instant, until: Instant): { readonly from: string; readonly until: string } {
  return { from: formatInstant(from), until: formatInstant(until) };
}

function toMetrics(query: FeatureQuery, now: Instant, designEffect: number, own: readonly Row[]): Metrics {
  const [trailing, ...windows] = windowsOf(query, now).map((window, span) => ({
    window,
    row: own.find((row) => row.span === span),
  }));
  const control = trailing?.row?.control;
  const latency = toLatency(own.find(({ part }) => part === "latency"));
  return {
    status: "ok",
    kind: "counts",
    designEffect,
    window: trailing?.row?.counts ?? NONE,
    windows: windows.map(({ window: { end, ms }, row }): Window => Object.assign({ end, ms }, row?.counts ?? NONE)),
    buckets: own
      .flatMap(({ hour, counts }) =>
        hour === null || counts.events === 0 ? [] : [{ start: Math.max(hour * 1000, query.begin), ...counts }],
      )
      .toSorted((a, b) => a.start - b.start),
    ...(latency === null ? {} : { latency }),
    ...(control === undefined || control.events === 0 ? {} : { control }),
  };
}

const NONE: Counts = { events: 0, errors: 0 };

const OTHER_COLUMNS: Unavailable = {
  status: "malformed",
  detail: "the statement's answer has other columns than asked",
};

function nothing(name: string, begin: Instant): Unavailable {
  return { status: "empty", detail: `no events of ${name} since ${formatInstant(begin)}` };
}

function toLatency(row: Row | undefined): Latency | null {
  if (row === undefined || row.p95 === null || row.baselineP95 === null) return null;
  return {
    p95Ms: row.p95,
    baselineP95Ms: row.baselineP95,
    count: row.counts.events,
    baselineCount: row.control.events,
  };
}

/** Null where a row could not be read: then nothing of the answer can be trusted. */
function byFeature(rows: readonly (Row | null)[]): ReadonlyMap<number, readonly Row[]> | null {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    if (row === null) return null;
    const group = groups.get(row.n);
    if (group === undefined) groups.set(row.n, [row]);
    else group.push(row);
  }
  return groups;
}

function readRow(row: unknown): Row | null {
  if (!isRecord(row)) return null;
  const [n, events, errors] = [row["n"], row["events"], row["errors"]];
  const [controlEvents, controlErrors] = [row["control_events"], row["control_errors"]];
  if (!isNumber(n) || !isNumber(events) || !isNumber(errors)) return null;
  if (!isNumber(controlEvents) || !isNumber(controlErrors)) return null;
  return {
    n,
    part: row["part"],
    span: numberOrNull(row["span"]),
    hour: numberOrNull(row["hour"]),
    counts: { events, errors },
    control: { events: controlEvents, errors: controlErrors },
    p95: numberOrNull(row["p95"]),
    baselineP95: numberOrNull(row["baseline_p95"]),
  };
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function numberOrNull(value: unknown): number | null {
  return isNumber(value) ? value : null;
}
