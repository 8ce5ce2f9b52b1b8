/** The documents that `--json` prints, field by field as DESIGN 5.1 and schema/report.schema.json have them. */

import type { Counts } from "../core/evidence.ts";
import type { GuardAction } from "../core/guarding.ts";
import type { Judgement } from "../core/judge.ts";
import type { Problem } from "../core/problem.ts";
import type { DecisionOutcome, Finding, MatrixAction } from "../core/verdict.ts";
import type { Detail, EvaluationReason } from "../evaluation/evaluate.ts";
import { formatInstant } from "../evaluation/instant.ts";
import type { Tier } from "../evaluation/snapshot.ts";
import type { ExplanationResult, GuardResult, PublicationResult, StoreResult, ValidationResult } from "./results.ts";

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
  readonly action: GuardAction;
  readonly code: string;
  readonly message: string;
  /** Null where nothing was measured, like the next two. */
  readonly window: CountsReport | null;
  readonly toDate: CountsReport | null;
  /** Natural logarithms; null stands for no evidence at all, which JSON cannot write as −∞. */
  readonly logE: {
    readonly healthy: number | null;
    readonly limit: number | null;
    readonly below: number | null;
  } | null;
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

/** One feature of a `publish` document that is kept narrower than git has it. */
export interface WithheldReport {
  readonly feature: string;
  /** Null where nothing was published. */
  readonly from: Tier | null;
  readonly to: Tier;
  readonly decision: DecisionOutcome;
  readonly code: string;
  readonly message: string;
  readonly criteria: readonly Finding[];
}

/** The document of `publish --json`. */
export interface PublishReport {
  readonly version: 1;
  readonly revision: string;
  readonly sequence: number;
  readonly stores: readonly Pick<StoreResult, "name" | "outcome" | "bytes">[];
  readonly withheld: readonly WithheldReport[];
}

/** One answer of an `explain` document. */
export interface AnswerReport {
  /** Only where every feature was asked about. */
  readonly feature?: string;
  readonly customer: string;
  readonly enabled: boolean;
  readonly reason: EvaluationReason;
  readonly detail: Detail;
  readonly bucket: number | null;
  readonly weight: number | null;
}

/** The document of `explain --json`. */
export interface ExplainReport {
  readonly version: 1;
  readonly feature: string | null;
  readonly sequence: number;
  readonly results: readonly AnswerReport[];
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
export function isOk({
  problems,
  judgements,
  settingsBlocked,
  settingsHeld = [],
}: Pick<ValidationResult, "problems" | "judgements" | "settingsBlocked" | "settingsHeld">): boolean {
  return (
    !settingsBlocked &&
    settingsHeld.length === 0 &&
    !problems.some(({ severity }) => severity === "error") &&
    judgements.every(({ decision }) => decision === "allow")
  );
}

function changeReport(judgement: Judgement): ChangeReport {
  const { change, decision, action, eligibleAt, exposure } = judgement;
  return {
    feature: change.feature,
    kinds: change.kinds,
    from: change.before?.tier ?? null,
    to: change.after?.tier ?? null,
    decision,
    action,
    eligibleAt: eligibleAt === null ? null : formatInstant(eligibleAt),
    exposure: { from: exposure.from, to: exposure.to },
    criteria: withLoweringNote(judgement).map((finding) => findingReport(finding)),
  };
}

/** What stands in the way first also says that the lowering beside it would be allowed alone. */
function withLoweringNote({ findings, loweringNote }: Judgement): readonly Finding[] {
  const first = findings.find(({ verdict }) => verdict === "fail" || verdict === "inconclusive");
  return findings.map((finding) =>
    finding === first && loweringNote !== null
      ? { ...finding, message: `${finding.message}; ${loweringNote}` }
      : finding,
  );
}

/** A finding with its fields in the document's order. */
function findingReport({ id, verdict, code, message }: Finding): Finding {
  return { id, verdict, code, message };
}

/** Builds the document of `guard --json`. */
export function guardReport({ checkedAt, features, reconciled }: GuardResult): GuardReport {
  return {
    version: 1,
    checkedAt: formatInstant(checkedAt),
    features: features.map(({ feature, tier, action, code, message, window, toDate, logE, done }) => ({
      feature,
      tier,
      action,
      code,
      message,
      window: countsReport(window),
      toDate: countsReport(toDate),
      logE:
        logE === null
          ? null
          : { healthy: logReport(logE.healthy), limit: logReport(logE.limit), below: logReport(logE.below) },
      done,
    })),
    reconciled,
  };
}

/** Builds the document of `publish --json`. */
export function publishReport({ revision, sequence, stores, withheld }: PublicationResult): PublishReport {
  return {
    version: 1,
    revision,
    sequence,
    stores: stores.map(({ name, outcome, bytes }) => ({ name, outcome, bytes })),
    withheld: withheld.map(({ feature, from, to, decision, code, message, findings }) => ({
      feature,
      from,
      to,
      decision,
      code,
      message,
      criteria: findings.map((finding) => findingReport(finding)),
    })),
  };
}

/** Builds the document of `explain --json`: every field always, in the order asked. */
export function explainReport(result: ExplanationResult): ExplainReport {
  const results = result.results.map(({ feature, customer, evaluation }) => {
    const { enabled, reason, detail, bucket, weight } = evaluation;
    const answer = { customer, enabled, reason, detail, bucket, weight };
    return result.feature === null ? { feature, ...answer } : answer;
  });
  return { version: 1, feature: result.feature, sequence: result.sequence, results };
}

/** Counts leave the domain's hundredths: 100 becomes 1. */
function countsReport(counts: Pick<Counts, "events" | "errors"> | null): CountsReport | null {
  return counts === null ? null : { events: counts.events / 100, errors: counts.errors / 100 };
}

/** A logarithm as JSON can write it. */
function logReport(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** The text of a document: indented, one line feed at the end. */
export function jsonText(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
