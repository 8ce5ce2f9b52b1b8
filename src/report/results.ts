/** What commands found and did, as values: what every rendering of a report begins with. */

import type { FeatureDrift } from "../core/drift.ts";
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
  /** How the store keeps two writers apart; absent where that is not told. */
  readonly guarantee?: "sequence" | "etag" | "none";
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
  /** When it was written; absent where nobody is told by when customers see it. */
  readonly at?: Instant;
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

/** One store against git, and against the other stores of its environment. */
export interface StoreDrift {
  readonly name: string;
  readonly environment: string;
  /** How the store keeps two writers apart. */
  readonly guarantee: "sequence" | "etag" | "none";
  /** Written like the others, never read as what is published. */
  readonly mirror: boolean;
  /** Against what is published: `ahead` is a sequence that nobody else has. */
  readonly state: "in-step" | "behind" | "ahead" | "differs" | "absent" | "unreadable" | "failed";
  /** Null where nothing could be read, like the next three. */
  readonly sequence: number | null;
  readonly revision: string | null;
  readonly digest: string | null;
  /** Whether the digest is that of what git compiles to at the store's revision. */
  readonly matchesGit: boolean | null;
  /** `store` where it lets anybody have what git does not; null where neither does. */
  readonly ahead: "git" | "store" | null;
  readonly features: readonly FeatureDrift[];
  readonly killed: readonly string[];
  readonly detail: string | null;
}

/** What `drift` found, as a value. */
export interface DriftResult {
  /** The tip of the base branch. */
  readonly revision: string;
  readonly stores: readonly StoreDrift[];
  readonly notes: readonly string[];
}
