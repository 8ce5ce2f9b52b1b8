/** Domain values for tests: each builder gives something ordinary, and a test overrides only what it is about. */

import type { Catalog, CatalogEntry } from "../../src/core/catalog.ts";
import type { Bucket, Evidence, FeatureEvidence, Metrics } from "../../src/core/evidence.ts";
import type { Rollout } from "../../src/core/rollout.ts";
import type { Settings } from "../../src/core/settings.ts";
import type { Instant } from "../../src/evaluation/instant.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A Sunday: 2026-11-22T10:00:00Z. */
export const NOW: Instant = Date.UTC(2026, 10, 22, 10);

/** The settings of an empty file on a terminal. */
const DEFAULT_SETTINGS: Settings = {
  name: null,
  rollouts: "rollouts",
  ladder: {
    internal: { minimum: 48 * HOUR, fastTrackMinimum: 48 * HOUR },
    earlyAdopters: { minimum: 7 * DAY, fastTrackMinimum: 5 * DAY, percentage: 1_000 },
    general: { minimum: 7 * DAY, fastTrackMinimum: 7 * DAY, percentage: 5_000 },
  },
  criteria: {
    evidence: "sequential",
    maximumErrorRate: 500,
    minimumSuccessRate: 9_500,
    performance: { maximumIncrease: 1_000, required: false },
    investigate: { extra: 2 * DAY },
    recovery: 48 * HOUR,
    freshness: 24 * HOUR,
  },
  rollback: { critical: 1_000, commonCause: 3, graceWithoutData: 24 * HOUR },
  audience: { maximum: 50, wideningWithoutEvidence: 20 },
  concurrency: { running: 1, perOwner: null, perPhase: null },
  phases: [],
  approvals: {},
  issues: { critical: ["P0", "P1"], concern: "customer-concern", feature: "rollout/{feature}" },
  calendar: { timezone: "UTC", freeze: [] },
  guard: { mode: "act", propose: false },
  adoption: null,
  metrics: {
    default: "embedded",
    sources: { embedded: { kind: "embedded", path: ".pilot/events", implied: true } },
  },
  stores: [
    {
      name: "file",
      kind: "file",
      environment: "production",
      customerIds: "plain",
      format: "snapshot",
      lean: false,
      maximumBytes: null,
      options: { path: ".pilot/snapshot.json" },
      implied: true,
    },
  ],
  signing: null,
  environments: {},
  notifications: [],
  report: { customerIds: "hide", customers: null },
};

type Merged = "criteria" | "rollback" | "audience" | "concurrency" | "calendar" | "guard" | "issues" | "metrics";

/** What a test may say about settings: nested groups are merged, lists are replaced. */
export interface SettingsOverride extends Partial<Omit<Settings, Merged | "ladder">> {
  readonly ladder?: { readonly [K in keyof Settings["ladder"]]?: Partial<Settings["ladder"][K]> };
  readonly criteria?: Partial<Settings["criteria"]>;
  readonly rollback?: Partial<Settings["rollback"]>;
  readonly audience?: Partial<Settings["audience"]>;
  readonly concurrency?: Partial<Settings["concurrency"]>;
  readonly calendar?: Partial<Settings["calendar"]>;
  readonly guard?: Partial<Settings["guard"]>;
  readonly issues?: Partial<Settings["issues"]>;
  readonly metrics?: Partial<Settings["metrics"]>;
}

/** The default settings, but for what the test says. */
export function settings(override: SettingsOverride = {}): Settings {
  const base = DEFAULT_SETTINGS;
  return {
    ...base,
    ...override,
    ladder: {
      internal: { ...base.ladder.internal, ...override.ladder?.internal },
      earlyAdopters: { ...base.ladder.earlyAdopters, ...override.ladder?.earlyAdopters },
      general: { ...base.ladder.general, ...override.ladder?.general },
    },
    criteria: { ...base.criteria, ...override.criteria },
    rollback: { ...base.rollback, ...override.rollback },
    audience: { ...base.audience, ...override.audience },
    concurrency: { ...base.concurrency, ...override.concurrency },
    calendar: { ...base.calendar, ...override.calendar },
    guard: { ...base.guard, ...override.guard },
    issues: { ...base.issues, ...override.issues },
    metrics: { ...base.metrics, ...override.metrics },
  };
}

/** A planned rollout of `x` with one customer on its whitelist; flag and salt follow the feature's name. */
export function rollout(override: Partial<Rollout> = {}): Rollout {
  const feature = override.feature ?? "x";
  return {
    feature,
    description: "",
    owners: ["@acme/storage"],
    tier: 0,
    whitelist: ["cust_internal_1"],
    blacklist: [],
    flag: feature,
    salt: feature,
    risk: "normal",
    phase: null,
    dependsOn: [],
    rollbackThreshold: { errorRate: 500, timeWindow: HOUR, windows: [] },
    metrics: { source: null, parameters: {} },
    paused: null,
    rolledBack: null,
    evidenceSince: null,
    override: null,
    imported: null,
    retired: null,
    ...override,
  };
}

/** The file of a rollout; its `content` is equal exactly where the rollout is. */
export function entry(value: Rollout, override: Partial<CatalogEntry> = {}): CatalogEntry {
  return {
    rollout: value,
    file: `rollouts/${value.feature}.yaml`,
    content: JSON.stringify(value),
    positions: { feature: { line: 1, column: 1 } },
    flawed: false,
    ...override,
  };
}

/** A catalog of some rollouts, or of their entries. */
export function catalog(
  members: readonly (Rollout | CatalogEntry)[] = [],
  override: Partial<Omit<Catalog, "entries">> = {},
): Catalog {
  const entries = members.map((member) => ("rollout" in member ? member : entry(member)));
  return {
    entries: new Map(entries.map((member) => [member.rollout.feature, member])),
    unreadable: new Map(),
    problems: [],
    ...override,
  };
}

/** Hourly buckets before `end`, oldest first; events and errors are plain numbers per hour. */
export function hourlyBuckets(hours: number, events: number, errors: number, end: Instant = NOW): readonly Bucket[] {
  return Array.from({ length: hours }, (_, index) => ({
    start: end - (hours - index) * HOUR,
    events: Math.round(events * 100),
    errors: Math.round(errors * 100),
  }));
}

/** Counts as a source gives them: `hours` hours at one rate, the last of them the trailing window. */
export function measured(
  what: { readonly hours?: number; readonly events?: number; readonly errors?: number; readonly end?: Instant },
  override: Partial<Extract<Metrics, { kind: "counts" }>> = {},
): Extract<Metrics, { kind: "counts" }> {
  const { hours, events, errors, end } = { hours: 168, events: 20, errors: 0, end: NOW, ...what };
  const buckets = hourlyBuckets(hours, events, errors, end);
  return {
    status: "ok",
    kind: "counts",
    designEffect: 1,
    window: { events: Math.round(events * 100), errors: Math.round(errors * 100) },
    windows: [],
    buckets,
    ...override,
  };
}

/** Eight days in the tier, healthy, with no open issue and nobody asked for an approval. */
export function featureEvidence(override: Partial<FeatureEvidence> = {}): FeatureEvidence {
  return {
    since: NOW - 8 * DAY,
    pausedMs: 0,
    resumedAt: null,
    metrics: measured({}),
    issues: { status: "ok", critical: [], concerns: [] },
    approvals: { status: "skipped", detail: "no approvals are configured" },
    investigated: null,
    ...override,
  };
}

/** What is known about some features at {@link NOW}. */
export function evidence(
  features: Readonly<Record<string, Partial<FeatureEvidence>>> = { x: {} },
  override: Partial<Omit<Evidence, "features">> = {},
): Evidence {
  return {
    now: NOW,
    lastGuardRun: null,
    features: new Map(Object.entries(features).map(([feature, value]) => [feature, featureEvidence(value)])),
    ...override,
  };
}
