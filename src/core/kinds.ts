/** What happens to one feature between two of its states, in the design's words. */

import type { Instant } from "../evaluation/instant.ts";
import { gained, lost, sameMembers } from "./audience.ts";
import type { ChangeKind } from "./change.ts";
import type { Rollout } from "./rollout.ts";
import type { Settings } from "./settings.ts";

/** What the kinds depend on besides the two states. */
export interface ComparisonContext {
  readonly settings: Pick<Settings, "adoption">;
  readonly now: Instant;
}

/** Kinds in the order of the union type, without `annotated`; null is an absent file. */
export function kindsOf(
  before: Rollout | null,
  after: Rollout | null,
  context: ComparisonContext,
): readonly ChangeKind[] {
  if (before === null) return after === null ? [] : creation(after, context);
  if (after === null) return ["removed"];
  return [
    ...tierKinds(before, after),
    ...pauseKinds(before, after),
    ...restartKinds(before, after),
    ...audienceKinds(before, after),
    ...(reconfigurations(before, after).length > 0 ? (["reconfigured"] as const) : []),
    ...(restartsEvidence(before, after) ? (["evidence-restarted"] as const) : []),
    ...(before.retired === null && after.retired !== null && after.tier === 4 ? (["retired"] as const) : []),
  ];
}

/** The fields that `config-freeze` freezes and in which two states differ, as they are written in the file. */
export function reconfigurations(before: Rollout, after: Rollout): readonly string[] {
  const differs: readonly (readonly [string, boolean])[] = [
    ["flag", before.flag !== after.flag],
    ["salt", before.salt !== after.salt],
    ["risk", before.risk !== after.risk],
    ["phase", before.phase !== after.phase],
    ["dependsOn", !sameMembers(before.dependsOn, after.dependsOn)],
    ["rollbackThreshold", thresholdText(before) !== thresholdText(after)],
    ["metrics", metricsText(before) !== metricsText(after)],
  ];
  return differs.filter(([, different]) => different).map(([field]) => field);
}

/** Whether the exposure is frozen at its tier; at tier 0 a pause is ignored. */
export function isPaused({ tier, paused }: Pick<Rollout, "tier" | "paused">): boolean {
  return tier > 0 && paused !== null;
}

function creation(after: Rollout, { settings, now }: ComparisonContext): readonly ChangeKind[] {
  if (after.tier < 2) return ["created"];
  const adopting = after.imported !== null && settings.adoption !== null && now <= settings.adoption.until;
  return ["created", adopting ? "imported" : "skipped"];
}

function tierKinds(before: Rollout, after: Rollout): readonly ChangeKind[] {
  if (after.tier === before.tier) return [];
  if (after.tier < before.tier) return [after.tier === 0 ? "rolled-back" : "stepped-down"];
  if (after.tier > before.tier + 1) return ["skipped"];
  if (before.tier > 0) return ["advanced"];
  return isRestart(before, after) ? [] : ["started"];
}

function isRestart(before: Rollout, after: Rollout): boolean {
  return before.tier === 0 && after.tier === 1 && before.rolledBack !== null && after.rolledBack === null;
}

function restartKinds(before: Rollout, after: Rollout): readonly ChangeKind[] {
  return isRestart(before, after) ? ["restarted"] : [];
}

function pauseKinds(before: Rollout, after: Rollout): readonly ChangeKind[] {
  if (!isPaused(before)) return isPaused(after) ? ["paused"] : [];
  return isPaused(after) || after.tier === 0 ? [] : ["resumed"];
}

function audienceKinds(before: Rollout, after: Rollout): readonly ChangeKind[] {
  return [
    ...(gained(before, after).size > 0 ? (["audience-widened"] as const) : []),
    ...(lost(before, after).size > 0 ? (["audience-narrowed"] as const) : []),
  ];
}

/** A start given, or one taken away while the feature runs; taken away at tier 0 it is only a note. */
function restartsEvidence(before: Rollout, after: Rollout): boolean {
  if (before.evidenceSince === after.evidenceSince) return false;
  return after.evidenceSince !== null || (before.tier > 0 && after.tier > 0);
}

function thresholdText({ rollbackThreshold: { errorRate, timeWindow, windows } }: Rollout): string {
  return JSON.stringify([errorRate, timeWindow, windows.map((window) => [window.timeWindow, window.errorRate])]);
}

function metricsText({ metrics: { source, parameters } }: Rollout): string {
  return JSON.stringify([source, Object.entries(parameters).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}
