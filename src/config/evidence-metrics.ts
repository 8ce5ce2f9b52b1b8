/** Recorded metrics: counts to hundredths, rates as they are, and nothing of both. */

import type { Bucket, Counts, Metrics, Rates, Window } from "../core/evidence.ts";
import type { Measurement, WrittenCounts, WrittenMetrics } from "./evidence-document.ts";
import { describe, nameOf, type Path } from "./form.ts";
import { readInstant } from "./values/date.ts";

/** Tells of something wrong in a file. */
export type Complain = (path: Path, code: string, message: string) => void;

const COUNTED = ["window", "windows", "buckets", "latency", "control", "designEffect"] as const;

/** Reads what a source answered, as far as its status goes. */
export function readMetrics(written: WrittenMetrics, path: Path, complain: Complain): Metrics {
  const { status } = written;
  if (status !== "ok") {
    const extra = COUNTED.find((key) => written[key] !== undefined);
    if (extra !== undefined) {
      complain([...path, extra], "unexpected-key", `metrics that are ${status} must not have the key ${extra}`);
    }
    return { status, detail: written.detail ?? "" };
  }
  const missing = (["window", "buckets"] as const).filter((key) => written[key] === undefined);
  for (const key of missing) {
    complain(path, "missing-key", `${nameOf(path)} must have the key ${key} where the status is ok`);
  }
  if (missing.length > 0) return { status: "empty", detail: "" };
  return written.window?.rate === undefined ? readCounts(written, path, complain) : readRates(written, path, complain);
}

function readCounts(written: WrittenMetrics, path: Path, complain: Complain): Metrics {
  const { window = {}, windows = [], buckets = [], designEffect = 1, latency, control } = written;
  return {
    status: "ok",
    kind: "counts",
    designEffect,
    window: countsOf(window, [...path, "window"], complain),
    windows: windows.map((each, index) => readWindow(each, [...path, "windows", String(index)], complain)),
    buckets: readBuckets(buckets, [...path, "buckets"], complain),
    ...(latency === undefined ? {} : { latency }),
    ...(control === undefined ? {} : { control: hundredths(control) }),
  };
}

function readBuckets(
  written: NonNullable<WrittenMetrics["buckets"]>,
  path: Path,
  complain: Complain,
): readonly Bucket[] {
  const buckets = written.map((each, index) => {
    const at = [...path, String(index)];
    return Object.assign(countsOf(each, at, complain), { start: startOf(each.start, [...at, "start"], complain) });
  });
  return ascending(buckets, path, complain);
}

function ascending<T extends { readonly start: number }>(
  buckets: readonly T[],
  path: Path,
  complain: Complain,
): readonly T[] {
  const sorted = buckets.toSorted((a, b) => a.start - b.start);
  const twice = sorted.findIndex(({ start }, index) => sorted[index + 1]?.start === start);
  if (twice !== -1) complain(path, "duplicate-bucket", `${nameOf(path)} must have each hour once`);
  return sorted;
}

function readWindow(written: NonNullable<WrittenMetrics["windows"]>[number], path: Path, complain: Complain): Window {
  return { end: startOf(written.end, [...path, "end"], complain), ms: written.ms, ...hundredths(written) };
}

function startOf(written: string, path: Path, complain: Complain): number {
  const instant = readInstant(written);
  if (instant !== null) return instant;
  complain(path, "invalid-value", `${nameOf(path)} must be an instant that exists, found ${describe(written)}`);
  return 0;
}

function countsOf(written: Measurement, path: Path, complain: Complain): Counts {
  const { events, errors, successes, rate } = written;
  if (events === undefined || errors === undefined || rate !== undefined) {
    complain(path, "invalid-value", `${nameOf(path)} must have events and errors, or in all places a rate`);
    return { events: 0, errors: 0 };
  }
  return hundredths({ events, errors, ...(successes === undefined ? {} : { successes }) });
}

function hundredths({ events, errors, successes }: WrittenCounts): Counts {
  const counts = { events: Math.round(events * 100), errors: Math.round(errors * 100) };
  return successes === undefined ? counts : { ...counts, successes: Math.round(successes * 100) };
}

function readRates(written: WrittenMetrics, path: Path, complain: Complain): Metrics {
  const { window, buckets = [], latency } = written;
  for (const key of ["windows", "control", "designEffect"] as const) {
    if (written[key] === undefined) continue;
    complain([...path, key], "unexpected-key", `metrics that are rates must not have the key ${key}`);
  }
  const rates: Rates = {
    window: rateOf(window ?? {}, [...path, "window"], complain),
    buckets: ascending(
      buckets.map((each, index) => {
        const at = [...path, "buckets", String(index)];
        return { start: startOf(each.start, [...at, "start"], complain), rate: rateOf(each, at, complain) };
      }),
      [...path, "buckets"],
      complain,
    ),
  };
  return { status: "ok", kind: "rates", rates, ...(latency === undefined ? {} : { latency }) };
}

function rateOf({ rate, ...counts }: Measurement, path: Path, complain: Complain): number {
  const isRate = counts.events === undefined && counts.errors === undefined && counts.successes === undefined;
  if (rate !== undefined && isRate) return rate;
  complain(path, "invalid-value", `${nameOf(path)} must have a rate, or in all places events and errors`);
  return 0;
}
