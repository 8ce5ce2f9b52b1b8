/** The documents that `--json` prints, field by field as DESIGN 5.1 and schema/report.schema.json have them. */

import type { Counts } from "../core/evidence.ts";
import type { Judgement } from "../core/judge.ts";
import type { Problem } from "../core/problem.ts";
import type { DecisionOutcome, Finding, MatrixAction } from "../core/verdict.ts";
import { formatInstant, type Instant } from "../evaluation/instant.ts";
import type { Tier } from "../evaluation/snapshot.ts";

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
}

/** One change of a `validate` document. */
export interface ChangeReport {
  readonly feature: string;
  readonly kinds: readonly string[];
  /** Null where the file is absent. */
  readonly from: Tier | null;
  readonly to: Tier | null;
  readonly decision: DecisionOutcome;
  /** Null where nothing was judged by the matrix. */
  readonly action: MatrixAction | null;
  readonly eligibleAt: string | null;
  /** Shares of all customers, 0–1, by bucket. */
  readonly exposure: { readonly from: number; readonly to: number };
  readonly criteria: readonly Finding[];
}

/** The document of `validate --json`. */
export interface ValidateReport {
  readonly version: 1;
  /** No error, and everything allowed. */
  readonly ok: boolean;
  readonly base: string | null;
  readonly head: string;
  readonly evaluatedAt: string;
  readonly problems: readonly Problem[];
  readonly changes: readonly ChangeReport[];
  readonly settings: readonly string[];
}

/** Events and errors, as numbers with at most two decimals. */
export interface CountsReport {
  readonly events: number;
  readonly errors: number;
}

/** One feature of a `guard` document. */
export interface GuardFeatureReport {
  readonly feature: string;
  readonly tier: Tier;
  readonly action: MatrixAction | "suspend";
  readonly code: string;
  readonly message: string;
  /** Null where nothing was measured, like the next two. */
  readonly window: CountsReport | null;
  readonly toDate: CountsReport | null;
  /** Natural logarithms; null stands for no evidence at all, which JSON cannot write as −∞. */
  readonly logE: { readonly healthy: number | null; readonly limit: number | null; readonly below: number | null } | null;
  /** What was done, e.g. `kill:edge` and `commit:<sha>`. */
  readonly done: readonly string[];
}

/** The document of `guard --json`. */
export interface GuardReport {
  readonly version: 1;
  readonly checkedAt: string;
  readonly features: readonly GuardFeatureReport[];
  readonly reconciled: readonly string[];
}

/** What became of one store in a `publish` document. */
export interface StoreReport {
  readonly name: string;
  readonly outcome: "written" | "unchanged" | "superseded" | "repaired" | "failed";
  /** Size of what the store now has; null where that is not known. */
  readonly bytes: number | null;
}

/** One feature that a publish kept narrower than git has it. */
export interface WithheldReport {
  readonly feature: string;
  readonly decision: DecisionOutcome;
  readonly criteria: readonly Finding[];
}

/** The document of `publish --json`. */
export interface PublishReport {
  readonly version: 1;
  readonly revision: string;
  readonly sequence: number;
  readonly stores: readonly StoreReport[];
  readonly withheld: readonly WithheldReport[];
}

/** One customer of an `explain` document. */
export interface ExplainResult {
  readonly customer: string;
  readonly enabled: boolean;
  /** OpenFeature's reason. */
  readonly reason: string;
  readonly detail: string;
  readonly bucket: number | null;
  readonly weight: number | null;
}

/** The document of `explain --json`. */
export interface ExplainReport {
  readonly version: 1;
  readonly feature: string;
  readonly sequence: number;
  readonly results: readonly ExplainResult[];
}

/** Builds the document of `validate --json`. */
export function validateReport(result: ValidationResult): ValidateReport {
  return {
    version: 1,
    ok: isOk(result),
    base: result.base,
    head: result.head,
    evaluatedAt: formatInstant(result.evaluatedAt),
    problems: result.problems.map(({ code, severity, file, line, column, message }) => ({
      code,
      severity,
      file,
      line,
      column,
      message,
    })),
    changes: result.judgements.map((judgement) => changeReport(judgement)),
    settings: result.settings,
  };
}

/** Whether nothing stands in the way: no error, and every change allowed. */
export function isOk({ problems, judgements }: Pick<ValidationResult, "problems" | "judgements">): boolean {
  return !problems.some(({ severity }) => severity === "error") && judgements.every(({ decision }) => decision === "allow");
}

function changeReport({ change, decision, action, eligibleAt, exposure, findings }: Judgement): ChangeReport {
  return {
    feature: change.feature,
    kinds: change.kinds,
    from: change.before?.tier ?? null,
    to: change.after?.tier ?? null,
    decision,
    action,
    eligibleAt: eligibleAt === null ? null : formatInstant(eligibleAt),
    exposure: { from: exposure.from, to: exposure.to },
    criteria: findings.map((finding) => findingReport(finding)),
  };
}

/** A finding with its fields in the document's order. */
export function findingReport({ id, verdict, code, message }: Finding): Finding {
  return { id, verdict, code, message };
}

/** Counts leave the domain's hundredths: 100 becomes 1. */
export function countsReport(counts: Counts | null): CountsReport | null {
  return counts === null ? null : { events: counts.events / 100, errors: counts.errors / 100 };
}

/** A logarithm as JSON can write it. */
export function logReport(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** The text of a document: indented, one line feed at the end. */
export function jsonText(document: ValidateReport | GuardReport | PublishReport | ExplainReport | object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
