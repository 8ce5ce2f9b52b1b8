/** Says in sentences what a change of the settings does, because it is never judged by itself. */

import type { Catalog } from "../core/catalog.ts";
import type { Settings } from "../core/settings.ts";
import type { Tier } from "../evaluation/snapshot.ts";
import { percent } from "./values/ratio.ts";

interface Subject {
  readonly path: string;
  /** The part of the settings that is compared. */
  readonly of: (settings: Settings) => unknown;
  /** Features that it matters to, by their tier; null where it is not about features. */
  readonly tiers: readonly Tier[] | null;
}

const RUNNING: readonly Tier[] = [1, 2, 3];

const SUBJECTS: readonly Subject[] = [
  { path: "rollouts", of: ({ rollouts }) => rollouts, tiers: [0, 1, 2, 3, 4] },
  { path: "evidence", of: ({ criteria }) => criteria.evidence, tiers: RUNNING },
  { path: "phases", of: ({ phases }) => phases, tiers: null },
  { path: "approvals", of: ({ approvals }) => approvals, tiers: null },
  { path: "calendar", of: ({ calendar }) => calendar, tiers: null },
  { path: "issues", of: ({ issues }) => issues, tiers: null },
  { path: "guard", of: ({ guard }) => guard, tiers: [1, 2, 3, 4] },
  { path: "adoption", of: ({ adoption }) => adoption, tiers: null },
  { path: "metrics", of: ({ metrics }) => metrics, tiers: [1, 2, 3, 4] },
  { path: "stores", of: ({ stores }) => stores, tiers: null },
  { path: "signing", of: ({ signing }) => signing, tiers: null },
  { path: "environments", of: ({ environments }) => environments, tiers: null },
  { path: "notifications", of: ({ notifications }) => notifications, tiers: null },
  { path: "report", of: ({ report }) => report, tiers: null },
  { path: "name", of: ({ name }) => name, tiers: null },
];

/** One sentence for everything that differs, with how many features it concerns. */
export function describeSettingsEffects(base: Settings, head: Settings, catalog: Catalog): string[] {
  const count = (tiers: readonly Tier[]): string => {
    const features = Array.from(catalog.entries.values(), ({ rollout }) => rollout.tier);
    const concerned = features.filter((tier) => tiers.includes(tier)).length;
    return `${concerned} ${concerned === 1 ? "feature" : "features"}`;
  };
  const numbers = numbersOf(base).flatMap(({ name, value, unit, tiers }, index) => {
    const after = numbersOf(head)[index]?.value ?? null;
    return after === value ? [] : [`${name} ${unit(value, after)}: ${count(tiers)}`];
  });
  const words = SUBJECTS.flatMap(({ path, of, tiers }) => {
    const [before, after] = [of(base), of(head)];
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    return [`${sentence(path, before, after)}${tiers === null ? "" : `: ${count(tiers)}`}`];
  });
  return [...numbers, ...words];
}

function sentence(path: string, before: unknown, after: unknown): string {
  return typeof before === "string" && typeof after === "string" ? `${path} ${before} → ${after}` : `${path} changes`;
}

interface Quantity {
  readonly name: string;
  readonly value: number | null;
  readonly unit: (before: number | null, after: number | null) => string;
  readonly tiers: readonly Tier[];
}

function numbersOf({ ladder, criteria, rollback, audience, concurrency }: Settings): readonly Quantity[] {
  const ratio = { unit: ratios };
  const time = { unit: durations };
  const plain = { unit: counts };
  return [
    { name: "percentage", value: ladder.earlyAdopters.percentage, ...ratio, tiers: [2] },
    { name: "percentage", value: ladder.general.percentage, ...ratio, tiers: [3] },
    { name: "internal minimum", value: ladder.internal.minimum, ...time, tiers: [1] },
    { name: "internal fast-track minimum", value: ladder.internal.fastTrackMinimum, ...time, tiers: [1] },
    { name: "early adopters minimum", value: ladder.earlyAdopters.minimum, ...time, tiers: [2] },
    { name: "early adopters fast-track minimum", value: ladder.earlyAdopters.fastTrackMinimum, ...time, tiers: [2] },
    { name: "general minimum", value: ladder.general.minimum, ...time, tiers: [3] },
    { name: "general fast-track minimum", value: ladder.general.fastTrackMinimum, ...time, tiers: [3] },
    { name: "maximum error rate", value: criteria.maximumErrorRate, ...ratio, tiers: RUNNING },
    { name: "minimum success rate", value: criteria.minimumSuccessRate, ...ratio, tiers: RUNNING },
    { name: "performance increase", value: criteria.performance.maximumIncrease, ...ratio, tiers: RUNNING },
    { name: "performance required", value: Number(criteria.performance.required), ...plain, tiers: RUNNING },
    { name: "investigation", value: criteria.investigate.extra, ...time, tiers: RUNNING },
    { name: "recovery", value: criteria.recovery, ...time, tiers: RUNNING },
    { name: "freshness", value: criteria.freshness, ...time, tiers: RUNNING },
    { name: "critical error rate", value: rollback.critical, ...ratio, tiers: [1, 2, 3, 4] },
    { name: "common cause", value: rollback.commonCause, ...plain, tiers: [1, 2, 3, 4] },
    { name: "grace without data", value: rollback.graceWithoutData, ...time, tiers: [1, 2, 3, 4] },
    { name: "largest whitelist", value: audience.maximum, ...plain, tiers: RUNNING },
    { name: "widening without evidence", value: audience.wideningWithoutEvidence, ...plain, tiers: RUNNING },
    { name: "running at once", value: concurrency.running, ...plain, tiers: RUNNING },
    { name: "running per owner", value: concurrency.perOwner, ...plain, tiers: RUNNING },
    { name: "running per phase", value: concurrency.perPhase, ...plain, tiers: RUNNING },
  ];
}

/** `10 → 40 %`. */
function ratios(before: number | null, after: number | null): string {
  return `${(before ?? 0) / 100} → ${percent(after ?? 0).replace("%", " %")}`;
}

function durations(before: number | null, after: number | null): string {
  return `${duration(before ?? 0)} → ${duration(after ?? 0)}`;
}

function duration(milliseconds: number): string {
  const hours = milliseconds / 3_600_000;
  if (hours >= 72 && Number.isInteger(hours / 24)) return `${hours / 24} d`;
  return Number.isInteger(hours) ? `${hours} h` : `${milliseconds / 60_000} min`;
}

function counts(before: number | null, after: number | null): string {
  return `${before ?? "no limit"} → ${after ?? "no limit"}`;
}
