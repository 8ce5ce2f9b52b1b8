/** What was measured and recorded about the features, and why something could not be. */

import type { Duration, Instant } from "../evaluation/instant.ts";

/**
 * Events and errors of some stretch of time, in hundredths: 100 is one event.
 *
 * Sources may count fractions of an error (see the slots of the default SQL); hundredths keep comparisons whole.
 */
export interface Counts {
  readonly events: number;
  readonly errors: number;
  /** Absent where the source does not count them; then success is events − errors. */
  readonly successes?: number;
}

/** Counts of one UTC hour that begins at `start`. */
export interface Bucket extends Counts {
  readonly start: Instant;
}

/** Counts of the `ms` milliseconds before `end`. */
export interface Window extends Counts {
  readonly end: Instant;
  readonly ms: Duration;
}

/** Error rates where a source cannot count, as fractions 0–1. */
export interface Rates {
  readonly window: number;
  readonly buckets: readonly { readonly start: Instant; readonly rate: number }[];
}

/** 95th percentiles of the time a use of the feature takes, and of the same without it. */
export interface Latency {
  readonly p95Ms: number;
  readonly baselineP95Ms: number;
  readonly count?: number;
  readonly baselineCount?: number;
}

/** Why there are no counts. Only `ok` can advance or roll back anything. */
export type Unavailability =
  | "unconfigured"
  | "empty"
  | "not-a-number"
  | "partial"
  | "rate-limited"
  | "unauthorized"
  | "bad-query"
  | "ambiguous"
  | "stale"
  | "timeout"
  | "unreachable"
  | "malformed";

/** What a metrics source answered for one feature. */
export type Metrics =
  | {
      readonly status: "ok";
      readonly kind: "counts";
      /** Divides events and errors inside e-values and detectors; 1 where events are independent. */
      readonly designEffect: number;
      /** The trailing `timeWindow`. */
      readonly window: Counts;
      /** Look-back windows and the trailing shorter windows of the file. */
      readonly windows: readonly Window[];
      /** Ascending; hours without events may be absent. */
      readonly buckets: readonly Bucket[];
      readonly latency?: Latency;
      /** The trailing window of customers who do not have the feature. */
      readonly control?: Counts;
    }
  | { readonly status: "ok"; readonly kind: "rates"; readonly rates: Rates; readonly latency?: Latency }
  | { readonly status: Unavailability; readonly detail: string };

/** One open issue of the code host. */
export interface Issue {
  readonly number: number;
  readonly title: string;
  readonly url: string;
}

/** Open issues that speak against a rise. */
export type Issues =
  | { readonly status: "ok"; readonly critical: readonly Issue[]; readonly concerns: readonly Issue[] }
  | { readonly status: "skipped"; readonly detail: string }
  | { readonly status: Unavailability; readonly detail: string };

/** Who approved, by group; `required` names the groups that must not be empty. */
export type Approvals =
  | {
      readonly status: "ok";
      readonly groups: Readonly<Record<string, readonly string[]>>;
      readonly required: readonly string[];
    }
  | { readonly status: "skipped"; readonly detail: string }
  | { readonly status: Unavailability | "unknown"; readonly detail: string };

/** Everything known about one feature at one instant. */
export interface FeatureEvidence {
  /** When the tier went live; null where neither store nor history tells. */
  readonly since: Instant | null;
  /** How long the tier's clock stood still, time killed included. */
  readonly pausedMs: Duration;
  /** The later of the last resume and the last restore. */
  readonly resumedAt: Instant | null;
  readonly metrics: Metrics;
  readonly issues: Issues;
  readonly approvals: Approvals;
  /** An approver wrote down what was found; null where no code host can tell. */
  readonly investigated: boolean | null;
}

/** Everything known at one instant. */
export interface Evidence {
  readonly now: Instant;
  /** End of the last successful guard run; bounds the look-back. */
  readonly lastGuardRun: Instant | null;
  readonly features: ReadonlyMap<string, FeatureEvidence>;
}
