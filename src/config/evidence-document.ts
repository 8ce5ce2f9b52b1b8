/** Recorded evidence as it is written: instants as text, counts as numbers of events. */

import type { Latency, Unavailability } from "../core/evidence.ts";

/** Numbers of events; fractions are possible. */
export interface WrittenCounts {
  readonly events: number;
  readonly errors: number;
  readonly successes?: number;
}

/** Counts, or a rate where the source cannot count. */
export type Measurement = Partial<WrittenCounts> & { readonly rate?: number };

/** Metrics of any status; what each status carries is checked after the schema. */
export interface WrittenMetrics {
  readonly status: "ok" | Unavailability;
  readonly detail?: string;
  readonly designEffect?: number;
  readonly window?: Measurement;
  readonly windows?: readonly (WrittenCounts & { readonly end: string; readonly ms: number })[];
  readonly buckets?: readonly (Measurement & { readonly start: string })[];
  readonly latency?: Latency;
  readonly control?: WrittenCounts;
}

/** One open issue. */
export interface WrittenIssue {
  readonly number: number;
  readonly title: string;
  readonly url: string;
}

/** Issues of any status. */
export interface WrittenIssues {
  readonly status: "ok" | "skipped" | Unavailability;
  readonly detail?: string;
  readonly critical?: readonly WrittenIssue[];
  readonly concerns?: readonly WrittenIssue[];
}

/** Approvals of any status. */
export interface WrittenApprovals {
  readonly status: "ok" | "skipped" | "unknown" | Unavailability;
  readonly detail?: string;
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  readonly required?: readonly string[];
}

/** One feature; whatever is absent is not known. */
export interface WrittenFeature {
  readonly since?: string | null;
  readonly pausedMs?: number;
  readonly resumedAt?: string | null;
  readonly metrics?: WrittenMetrics;
  readonly issues?: WrittenIssues;
  readonly approvals?: WrittenApprovals;
  readonly investigated?: boolean | null;
}

/** A whole file. */
export interface WrittenEvidence {
  readonly version: 1;
  readonly now: string;
  readonly lastGuardRun?: string | null;
  readonly features: Readonly<Record<string, WrittenFeature>>;
}
