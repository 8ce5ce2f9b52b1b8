/** One use of a feature, and what is told about it wherever uses are counted. */

import type { Instant } from "../evaluation/instant.ts";
import type { EventRow } from "./row.ts";

/** A customer reached the code behind a flag, or the code in its place. */
export interface Use {
  readonly feature: string;
  readonly customer: string;
  /** Whether the feature was on. */
  readonly exposed: boolean;
  /** Whether the code that ran threw, or answered with an error. */
  readonly failed: boolean;
  /** How long it took; null where nobody measured. */
  readonly durationMs: number | null;
  readonly at: Instant;
}

/** Counts one use; never throws and never waits. */
export type ReportUse = (use: Use) => void;

/**
 * The rows of one use: `enabled` or `disabled` once, and `error` besides if it failed. An error without the feature says
 * so in its metadata, or it would be held against the feature.
 */
export function rowsOf({ feature, customer, exposed, failed, durationMs, at }: Use): readonly EventRow[] {
  const use: EventRow = {
    feature,
    customer,
    event: exposed ? "enabled" : "disabled",
    at,
    ...(durationMs === null ? {} : { metadata: { duration_ms: durationMs } }),
  };
  if (!failed) return [use];
  return [use, { feature, customer, event: "error", at, ...(exposed ? {} : { metadata: { exposed: false } }) }];
}

/** Which feature is used by whom, and whether it is on. */
export type Subject = Pick<Use, "feature" | "customer" | "exposed">;

/**
 * Runs the code behind a flag (or the code in its place), and reports one use with its duration: a failed one if the
 * code throws. What the code returns or throws is passed on.
 */
export async function measureUse<T>(report: ReportUse, subject: Subject, work: () => T | Promise<T>): Promise<T> {
  const begin = performance.now();
  const tell = (failed: boolean) =>
    report({ ...subject, failed, durationMs: Math.round((performance.now() - begin) * 1_000) / 1_000, at: Date.now() });
  try {
    const result = await work();
    tell(false);
    return result;
  } catch (error) {
    tell(true);
    throw error;
  }
}
