/** One rule of advancement: what it may know, and what it answers. */

import type { Instant } from "../evaluation/instant.ts";
import type { Kill, Tier } from "../evaluation/snapshot.ts";
import type { Assessment } from "./assessment.ts";
import type { ChangeKind } from "./change.ts";
import type { FeatureEvidence, Unavailability } from "./evidence.ts";
import type { Rollout } from "./rollout.ts";
import type { Settings } from "./settings.ts";
import type { CriterionId, Verdict } from "./verdict.ts";

/** What the edge has of one feature. */
export interface PublishedFeature {
  /** Null where the snapshot lacks the feature. */
  readonly tier: Tier | null;
  readonly whitelist: readonly string[];
  readonly blacklist: readonly string[];
  readonly killed: Kill | null;
}

/** A rollback tried out without writing it. */
export interface Rehearsal {
  /** Size of the snapshot after the change. */
  readonly bytes: number;
  /** The largest snapshot that each store takes; null where only the disk limits it. */
  readonly limits: readonly {
    readonly store: string;
    readonly maximumBytes: number | null;
    /** Size in this store's encoding; absent where it is {@link bytes}. */
    readonly bytes?: number;
  }[];
  /** The feature compiled at tier 0 is off for everyone. */
  readonly off: boolean;
}

/** The stores, as far as they could be asked. */
export interface Edge {
  /** False: nothing was read, and git's word is taken. */
  readonly read: boolean;
  /** Why the stores could not be read where they must be; null where they could, or need not be. */
  readonly trouble: string | null;
  /** What was read, by feature. */
  readonly published: ReadonlyMap<string, PublishedFeature>;
}

/** Everything that a criterion may know about one rise. */
export interface Subject {
  readonly feature: string;
  readonly kinds: ReadonlySet<ChangeKind>;
  /** Null where the file is new. */
  readonly before: Rollout | null;
  readonly after: Rollout;
  /** The base's tier; 0 where the file is new. */
  readonly from: Tier;
  /** From tier 0 upwards: nobody had the feature, so nothing could be measured. */
  readonly start: boolean;
  readonly now: Instant;
  readonly settings: Settings;
  readonly evidence: FeatureEvidence;
  /** What the matrix says; null at a start and where no evidence is needed. */
  readonly assessment: Assessment | null;
  /** When the tier's time is served; null where that cannot be told, and at tiers without a minimum. */
  readonly eligibleAt: Instant | null;
  /** All rollouts, each as far as its own change is allowed. */
  readonly earned: ReadonlyMap<string, Rollout>;
  readonly edge: Edge;
  readonly rehearse: () => Rehearsal;
  readonly codeHost: boolean;
}

/** A verdict whose code is one of its criterion's closed list. */
export interface Ruling<Code extends string> extends Verdict {
  readonly code: Code;
}

/** One rule of advancement: pure, and able to say why in one sentence with the numbers. */
export interface Criterion<Code extends string = string> {
  readonly id: CriterionId;
  readonly title: string;
  /** What a `fail` does to the decision; what is inconclusive always holds. */
  readonly ifNot: "block" | "hold";
  /** Every code it can give, with its meaning. Codes are stable. */
  readonly codes: Readonly<Record<Code, string>>;
  readonly judge: (subject: Subject) => Ruling<Code>;
}

/** It holds. */
export function pass<Code extends string>(code: Code, message: string): Ruling<Code> {
  return { verdict: "pass", code, message };
}

/** It does not hold. */
export function fail<Code extends string>(code: Code, message: string): Ruling<Code> {
  return { verdict: "fail", code, message };
}

/** It cannot be told. Never counts as a pass. */
export function inconclusive<Code extends string>(code: Code, message: string): Ruling<Code> {
  return { verdict: "inconclusive", code, message };
}

/** It does not apply. */
export function skipped<Code extends string>(code: Code, message: string): Ruling<Code> {
  return { verdict: "skipped", code, message };
}

/** Why nothing could be measured or asked, as codes with their meanings. */
export const UNAVAILABILITY = {
  unconfigured: "no source is configured",
  empty: "the source has nothing about this feature",
  "not-a-number": "the source's answer is no number",
  partial: "the source left out a part of the answer",
  "rate-limited": "the source takes no more requests for now",
  unauthorized: "the source refuses the credential",
  "bad-query": "the source refuses the query",
  ambiguous: "the source gives several answers",
  stale: "the newest data is too old",
  timeout: "the source did not answer in time",
  unreachable: "the source cannot be reached",
  malformed: "the source's answer cannot be read",
} as const satisfies Readonly<Record<Unavailability, string>>;

/** "1 customer", "3 customers". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
