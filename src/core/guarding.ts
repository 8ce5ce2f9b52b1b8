/**
 * Plans a guard run: what to turn off, what to commit, whom to tell.
 *
 * The guard lowers and tells; it never raises, and never acts on missing data.
 */

import { formatInstant, type Instant } from "../evaluation/instant.ts";
import type { Kill, Tier } from "../evaluation/snapshot.ts";
import { assess, type Assessment, controlBreach, evidenceBegin } from "./assessment.ts";
import { type Breaching, type Response, responses } from "./common-cause.ts";
import type { Evidence, FeatureEvidence, Metrics } from "./evidence.ts";
import { limitsOf } from "./limits.ts";
import type { Paused, RolledBack } from "./rollout.ts";
import type { NotificationEvent, Settings } from "./settings.ts";
import { isOutage, silenceMessage } from "./silence.ts";
import type { MatrixAction } from "./verdict.ts";
import type { Watched } from "./watching.ts";

/** What the guard does about a feature; `suspend` turns off without touching git, `none` measures nothing. */
export type GuardAction = MatrixAction | "suspend" | "none";

/** One thing to do, in the order in which it stands. Each is idempotent, and none undoes an earlier one. */
export type GuardStep =
  | { readonly kind: "kill"; readonly kill: Kill }
  | { readonly kind: "commit-rollback"; readonly record: RolledBack }
  | { readonly kind: "commit-pause"; readonly record: Paused }
  | { readonly kind: "incident"; readonly title: string }
  | {
      readonly kind: "alert";
      readonly event: NotificationEvent;
      /** Names the episode: while it lasts, nobody is told again. */
      readonly key: string;
      readonly message: string;
    };

/** What the guard found about one feature, and does about it. */
export interface GuardFinding {
  readonly feature: string;
  readonly tier: Tier;
  readonly action: GuardAction;
  readonly code: string;
  readonly message: string;
  /** Null where nothing was measured, as with the following two. */
  readonly window: Assessment["window"];
  readonly toDate: Assessment["toDate"];
  readonly logE: Assessment["logE"];
  readonly steps: readonly GuardStep[];
}

/** Everything a guard run depends on. */
export interface GuardInput {
  readonly settings: Settings;
  readonly evidence: Evidence;
  readonly watched: readonly Watched[];
  /** What kills record: the published revision, or the guard's own tip where that descends from it. */
  readonly revision: string;
  /** Keys of the episodes that somebody was told about already. */
  readonly openAlerts: ReadonlySet<string>;
}

/** What a guard run does, feature by feature. */
export interface GuardPlan {
  readonly features: readonly GuardFinding[];
  /** Keys of all episodes that last, told of now or before. */
  readonly openAlerts: readonly string[];
  /** Every source could be asked. Only such a run may be recorded as the last one, which bounds the next look-back. */
  readonly successful: boolean;
}

/** Plans a guard run over everything that is watched. */
export function planGuard(input: GuardInput): GuardPlan {
  const cases = input.watched.map((watched) => caseOf(input, watched));
  const breaching = cases.flatMap((each) => breachOf(input, each) ?? []);
  const answers = responses(breaching, input.settings.rollback.commonCause);
  const findings = cases.map((each) => findingOf(input, each, answers.get(each.watched.feature) ?? null));
  const lasting = findings.flatMap(({ steps }) => steps.flatMap((step) => (step.kind === "alert" ? [step.key] : [])));
  return {
    features: findings.map((finding) => withoutTold(finding, input.openAlerts)),
    openAlerts: [...new Set(lasting)],
    successful: cases.every(({ assessment, metrics }) => assessment === null || !isOutage(metrics)),
  };
}

function withoutTold(finding: GuardFinding, told: ReadonlySet<string>): GuardFinding {
  const steps = finding.steps.filter((step) => step.kind !== "alert" || !told.has(step.key));
  return { ...finding, steps };
}

interface Case {
  readonly watched: Watched;
  readonly metrics: Metrics;
  readonly begin: Instant;
  /** Null for a feature that is killed. */
  readonly assessment: Assessment | null;
}

const UNMEASURED: Metrics = { status: "empty", detail: "nothing was measured for this feature" };

function caseOf({ settings, evidence }: GuardInput, watched: Watched): Case {
  const found: FeatureEvidence | undefined = evidence.features.get(watched.feature);
  const { rollout } = watched;
  const { now, lastGuardRun } = evidence;
  const begin = evidenceBegin(found?.since ?? null, found?.resumedAt ?? null, rollout.evidenceSince, now);
  const metrics = found?.metrics ?? UNMEASURED;
  const moment = { now, begin, lastGuardRun, freshness: null };
  const assessment = watched.killed === null ? assess(metrics, limitsOf(rollout, settings), moment) : null;
  return { watched, metrics, begin, assessment };
}

function breachOf({ settings }: GuardInput, { watched, metrics, assessment }: Case): Breaching | null {
  if (assessment?.action !== "rollback") return null;
  const { feature, tier, rollout } = watched;
  return {
    feature,
    tier,
    source: rollout.metrics.source ?? settings.metrics.default,
    controlBreach: controlBreach(metrics, limitsOf(rollout, settings)),
  };
}

function findingOf(input: GuardInput, each: Case, response: Response | null): GuardFinding {
  const { feature, tier, killed } = each.watched;
  const { assessment } = each;
  if (assessment === null) {
    const message = killed === null ? "" : `killed at ${killed.at} by ${killed.by} (${killed.code})`;
    const unmeasured = { window: null, toDate: null, logE: null, steps: [] };
    return { feature, tier, action: "none", code: "killed", message, ...unmeasured };
  }
  const { window, toDate, logE, message } = assessment;
  const measured = { feature, tier, message, window, toDate, logE };
  switch (response) {
    case "rollback":
      return { ...measured, action: "rollback", code: assessment.code, steps: rollbackSteps(input, each, message) };
    case "suspend":
      return { ...measured, action: "suspend", code: "common-cause", steps: suspendSteps(input, each, message) };
    case "leave":
      return { ...measured, action: "hold", code: "common-cause", steps: [leaveStep(each, message)] };
    case null:
      return { ...measured, action: assessment.action, code: assessment.code, steps: quietSteps(input, each) };
  }
}

function rollbackSteps(input: GuardInput, { watched }: Case, reason: string): readonly GuardStep[] {
  const { feature, rollout, inGit } = watched;
  const told = alert("rollback", `rollback:${feature}`, `${feature} was rolled back: ${reason}`);
  if (observes(input)) return [wouldHave(feature, "rollback", "rolled back", reason)];
  const record: RolledBack = { at: input.evidence.now, from: rollout.tier, by: GUARD, reason };
  return [
    { kind: "kill", kill: killOf(input, "error-rate") },
    ...(inGit ? [{ kind: "commit-rollback", record } as const] : []),
    { kind: "incident", title: `${feature} was rolled back` },
    told,
  ];
}

function suspendSteps(input: GuardInput, { watched }: Case, reason: string): readonly GuardStep[] {
  const { feature } = watched;
  if (observes(input)) return [wouldHave(feature, "suspend", "suspended", reason)];
  return [
    { kind: "kill", kill: killOf(input, "suspend") },
    { kind: "incident", title: OUTAGE },
    alert("rollback", `suspend:${feature}`, `${feature} was suspended; it ${OUTAGE}: ${reason}`),
  ];
}

function leaveStep({ watched: { feature } }: Case, reason: string): GuardStep {
  return alert("rollback", `outage:${feature}`, `${feature} was left on; it ${OUTAGE}: ${reason}`);
}

/** Pauses, and silence that lasts. Everything else needs nothing. */
function quietSteps(input: GuardInput, each: Case): readonly GuardStep[] {
  const { assessment, watched } = each;
  if (assessment?.action === "pause") return pauseSteps(input, watched, assessment);
  const silence = assessment?.row === 6 ? silenceMessage(each.metrics, each.begin, input) : null;
  if (silence === null) return [];
  return [alert("silent", `silent:${watched.feature}`, `${watched.feature}: ${silence}`)];
}

function pauseSteps(input: GuardInput, watched: Watched, assessment: Assessment): readonly GuardStep[] {
  const { feature, rollout, tier, inGit } = watched;
  const { message: reason, cause, errorSuspected, successSuspected } = assessment;
  if (rollout.paused !== null) return [];
  const suspected = cause === "success" ? successSuspected : errorSuspected;
  if (!suspected || tier === 4 || !inGit) {
    return [alert("pause", `suspected:${feature}`, `${feature} may be failing; nothing was changed: ${reason}`)];
  }
  if (observes(input)) return [wouldHave(feature, "pause", "paused", reason)];
  return [
    { kind: "commit-pause", record: { at: input.evidence.now, by: GUARD, reason } },
    alert("pause", `pause:${feature}`, `${feature} was paused at tier ${tier}: ${reason}`),
  ];
}

const GUARD = "guard";
const OUTAGE = "looks like an outage, not a rollout";

function killOf({ evidence, revision }: GuardInput, code: string): Kill {
  return { at: formatInstant(evidence.now), by: GUARD, code, revision };
}

function observes({ settings }: GuardInput): boolean {
  return settings.guard.mode === "observe";
}

function wouldHave(feature: string, action: "rollback" | "suspend" | "pause", done: string, reason: string): GuardStep {
  const event = action === "pause" ? "pause" : "rollback";
  return alert(
    event,
    `observed-${action}:${feature}`,
    `${feature} would have been ${done}, the guard observes: ${reason}`,
  );
}

function alert(event: NotificationEvent, key: string, message: string): GuardStep {
  return { kind: "alert", event, key, message };
}
