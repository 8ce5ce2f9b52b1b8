/** From changes and evidence to decisions: every change of one comparison is judged by the criteria of its kinds. */

import type { Instant } from "../evaluation/instant.ts";
import { type Assessment, assess, evidenceBegin } from "./assessment.ts";
import { type Standing, criteriaOf, isStart } from "./applicability.ts";
import type { Change } from "./change.ts";
import { CRITERIA } from "./criteria/index.ts";
import type { Edge, PublishedFeature, Rehearsal, Subject } from "./criterion.ts";
import { missingApprovals } from "./criteria/approvals.ts";
import { decide, loweringNote } from "./decision.ts";
import { judgingOrder, settle, unearned } from "./earned.ts";
import { reportedEligibility } from "./eligibility.ts";
import type { Evidence, FeatureEvidence } from "./evidence.ts";
import { exposureOf } from "./exposure.ts";
import { limitsOf } from "./limits.ts";
import { overrideInForce, overriding } from "./override.ts";
import type { Override, Rollout } from "./rollout.ts";
import type { Settings } from "./settings.ts";
import { eligibleAt } from "./tenure.ts";
import type { CriterionId, DecisionOutcome, Finding, MatrixAction } from "./verdict.ts";

export type { PublishedFeature, Rehearsal };

/** Everything that the changes of one comparison are judged by. */
export interface JudgeInput {
  readonly changes: readonly Change[];
  /** All rollouts at the base. */
  readonly before: ReadonlyMap<string, Rollout>;
  /** All rollouts at the head. */
  readonly after: ReadonlyMap<string, Rollout>;
  /** Those of the base. */
  readonly settings: Settings;
  readonly evidence: Evidence;
  readonly published: ReadonlyMap<string, PublishedFeature>;
  /** False: `unlocked` and `time-in-tier` go by git alone, and their sentences say so. */
  readonly storesRead: boolean;
  /** Set: a store could not be read where it must be, and what depends on it is inconclusive. */
  readonly storeTrouble: string | null;
  /** Rehearses a rollback of a feature as it would become. */
  readonly capacity: (feature: string, after: Rollout) => Rehearsal;
  /** Features whose override counts in this change; null stands for those whose change adds or alters it. */
  readonly overridable: ReadonlySet<string> | null;
  readonly codeHost: boolean;
  /** True where the guard judges what it would propose or retry. */
  readonly guard: boolean;
}

/** What was found about one change. */
export interface Judgement {
  readonly change: Change;
  readonly decision: DecisionOutcome;
  /** What the matrix says; null where it was not asked: at starts, for lowerings and for a handful of customers. */
  readonly action: MatrixAction | null;
  /** When time stands in the way no longer; null where nothing waits for time. */
  readonly eligibleAt: Instant | null;
  /** Shares of all customers by bucket, 0–1. */
  readonly exposure: { readonly from: number; readonly to: number };
  /** In the order of the criteria; empty where nothing was judged. */
  readonly findings: readonly Finding[];
  /** Where a lowering comes with something that is not allowed: that it would be allowed alone. */
  readonly loweringNote: string | null;
  /** Groups that still have to approve, where approvals were asked for. */
  readonly missingApprovals: readonly string[];
  readonly assessment: Assessment | null;
}

/** Judges all changes, each against what the others have earned. In the order of `changes`. */
export function judge(input: JudgeInput): readonly Judgement[] {
  const earned = unearned(input);
  const judgements = new Map<Change, Judgement>();
  for (const change of judgingOrder(input.changes, input)) {
    const judgement = judgeChange(change, input, earned);
    judgements.set(change, judgement);
    settle(earned, change, judgement.decision === "allow");
  }
  return input.changes.flatMap((change) => judgements.get(change) ?? []);
}

function judgeChange(change: Change, input: JudgeInput, earned: ReadonlyMap<string, Rollout>): Judgement {
  const { settings } = input;
  const exposure = {
    from: exposureOf(change.before?.tier ?? null, settings),
    to: exposureOf(change.after?.tier ?? null, settings),
  };
  const asked = isStanding(change) ? criteriaOf(change, settingOf(change, input)) : [];
  if (!isStanding(change) || asked.length === 0) return { change, exposure, ...ALLOWED };
  const subject = subjectOf(change, input, { earned, asked });
  const override = overrideInForce(subject.before, subject.after, { now: subject.now, counting: input.overridable });
  const findings = findingsOf(subject, asked, override);
  const decision = decide(findings);
  return {
    change,
    decision,
    action: subject.assessment?.action ?? null,
    eligibleAt: reportedEligibility(findings, subject, override),
    exposure,
    findings,
    loweringNote: loweringNote(change, decision),
    missingApprovals: missingOf(asked, subject),
    assessment: subject.assessment,
  };
}

function missingOf(asked: readonly CriterionId[], subject: Subject): readonly string[] {
  return asked.includes("approvals") ? missingApprovals(subject) : [];
}

const ALLOWED = {
  decision: "allow",
  action: null,
  eligibleAt: null,
  findings: [],
  loweringNote: null,
  missingApprovals: [],
  assessment: null,
} as const;

function isStanding(change: Change): change is Standing {
  return change.after !== null;
}

function settingOf({ feature }: Change, { settings, storesRead, published }: JudgeInput) {
  return { settings, published: storesRead ? published.get(feature) : null };
}

function findingsOf(subject: Subject, asked: readonly CriterionId[], override: Override | null): readonly Finding[] {
  return CRITERIA.filter(({ id }) => asked.includes(id)).map(({ id, ifNot, judge: rule }) =>
    overriding({ id, ...rule(subject) }, ifNot, override),
  );
}

function subjectOf(
  change: Standing,
  input: JudgeInput,
  { earned, asked }: { readonly earned: ReadonlyMap<string, Rollout>; readonly asked: readonly CriterionId[] },
): Subject {
  const { feature, before, after, kinds } = change;
  const { settings, codeHost } = input;
  const { now } = input.evidence;
  const start = isStart(change);
  const evidence = input.evidence.features.get(feature) ?? UNKNOWN;
  const assessment = start || !asked.includes("error-rate") ? null : assessed(change, input, evidence);
  const from = before?.tier ?? 0;
  return {
    feature,
    kinds: new Set(kinds),
    before,
    after,
    from,
    start,
    now,
    settings,
    evidence,
    assessment,
    eligibleAt: eligibleAt({
      since: evidence.since,
      pausedMs: evidence.pausedMs,
      resumedAt: evidence.resumedAt,
      evidenceSince: evidenceSinceOf(change),
      tier: from,
      settings,
      risk: before?.risk ?? "normal",
      assessmentAction: assessment?.action ?? null,
    }),
    earned,
    edge: edgeOf(input),
    rehearse: () => input.capacity(feature, after),
    codeHost,
  };
}

function edgeOf({ storesRead, storeTrouble, published }: JudgeInput): Edge {
  return { read: storesRead, trouble: storeTrouble, published: storesRead ? published : new Map() };
}

function assessed(change: Standing, { settings, evidence: { now, lastGuardRun } }: JudgeInput, known: FeatureEvidence) {
  const begin = evidenceBegin(known.since, known.resumedAt, evidenceSinceOf(change), now);
  const { freshness } = settings.criteria;
  return assess(known.metrics, limitsOf(change.after, settings), { now, begin, lastGuardRun, freshness });
}

/** It only moves on, so the later of both sides counts. */
function evidenceSinceOf({ before, after }: Standing): Instant | null {
  const [base, head] = [before?.evidenceSince ?? null, after.evidenceSince];
  return base === null || (head !== null && head > base) ? head : base;
}

/** What is known of a feature that nobody measured. */
const UNKNOWN: FeatureEvidence = {
  since: null,
  pausedMs: 0,
  resumedAt: null,
  metrics: { status: "empty", detail: "nothing is recorded about this feature" },
  issues: { status: "skipped", detail: "nothing is recorded about this feature" },
  approvals: { status: "unknown", detail: "nothing is recorded about this feature" },
  investigated: null,
};
