/** What commands found and did, as values: what every rendering of a report begins with. */

import type { GuardFinding } from "../core/guarding.ts";
import type { Judgement } from "../core/judge.ts";
import type { Problem } from "../core/problem.ts";
import type { Withheld } from "../core/publication.ts";
import type { Evaluation } from "../evaluation/evaluate.ts";
import type { Duration, Instant } from "../evaluation/instant.ts";

/** What `validate` found, as a value. */
export interface ValidationResult {
  /** Full commit id; null in a repository without commits. */
  readonly base: string | null;
  /** Full commit id, or `worktree`. */
  readonly head: string;
  readonly evaluatedAt: Instant;
  readonly problems: readonly Problem[];
  readonly judgements: readonly Judgement[];
  /** What a changed settings file would do, in sentences. */
  readonly settings: readonly string[];
  /** Whether the changed settings would raise what is running; the sentences say where. */
  readonly settingsBlocked: boolean;
  /** Groups that have not approved looser settings; absent where nobody need. */
  readonly settingsHeld?: readonly string[];
}

/** What became of one store, as a value. */
export interface StoreResult {
  readonly name: string;
  readonly outcome: "written" | "unchanged" | "superseded" | "repaired" | "failed";
  /** Size of what the store now has. */
  readonly bytes: number;
  /** Why, where the outcome alone does not say it. */
  readonly detail: string | null;
  /** How long until every reader sees it. */
  readonly propagation: Duration;
}

/** What `publish` did, as a value. */
export interface PublicationResult {
  readonly revision: string;
  readonly sequence: number;
  readonly stores: readonly StoreResult[];
  readonly withheld: readonly Withheld[];
  readonly lowered: readonly string[];
  readonly raised: readonly string[];
  readonly lifted: readonly string[];
  readonly problems: readonly Problem[];
  /** What else a person should know, in sentences. */
  readonly notes: readonly string[];
}

/** Answers of `explain`, as a value: one feature for some customers, or all features for one. */
export interface ExplanationResult {
  /** Null where every feature was asked about. */
  readonly feature: string | null;
  /** Of the snapshot that was asked; 0 for the working tree. */
  readonly sequence: number;
  readonly results: readonly { readonly feature: string; readonly customer: string; readonly evaluation: Evaluation }[];
}

/** One round of `guard`, as a value. */
export interface GuardResult {
  readonly checkedAt: Instant;
  readonly features: readonly (Omit<GuardFinding, "steps"> & {
    /** What was done, e.g. `kill:edge` and `commit:<sha>`. */
    readonly done: readonly string[];
  })[];
  /** What was repaired before anything was measured, in sentences. */
  readonly reconciled: readonly string[];
  /** The messages about what was turned off, line by line. */
  readonly incidents: readonly (readonly string[])[];
  /** Null where nothing was published. */
  readonly publication: PublicationResult | null;
  /** What else a person should know, in sentences. */
  readonly notes: readonly string[];
}
