/** The guide's table `feature_rollouts`, as what a snapshot says, and what somebody says who changes it by hand. */

import { effectiveKills, type Kills } from "../../../core/kills.ts";
import { own } from "../../../core/lookup.ts";
import { formatInstant, type Instant, parseInstant } from "../../../evaluation/instant.ts";
import type { Snapshot, SnapshotFeature, Tier } from "../../../evaluation/snapshot.ts";

/** The columns that are kept in step. */
export interface Row {
  readonly feature_name: string;
  readonly current_tier: string;
  /** Of the audience, rounded up, so that 0 is off. */
  readonly percentage: number;
  readonly status: string;
  readonly whitelisted_customers: readonly string[];
  readonly blacklisted_customers: readonly string[];
  readonly started_at: string | null;
}

/** A feature that a row says is off, and since when. */
export interface OffRow {
  readonly feature: string;
  readonly at: Instant;
}

/** The guide's names of the tiers. */
const TIERS: Readonly<Record<Tier, string>> = {
  0: "tier_0_disabled",
  1: "tier_1_internal",
  2: "tier_2_early_adopters",
  3: "tier_3_general",
  4: "tier_4_full",
};

/** The rows that a snapshot asks for. A killed feature is off. */
export function rowsOf({ features, kills, restores }: Snapshot): readonly Row[] {
  const killed = effectiveKills(kills, restores);
  return Object.entries(features).map(([feature, entry]) => rowOf(feature, entry, Object.hasOwn(killed, feature)));
}

function rowOf(feature: string, entry: SnapshotFeature, killed: boolean): Row {
  const tier = killed ? 0 : entry.tier;
  return {
    feature_name: feature,
    current_tier: TIERS[tier],
    percentage: percentageOf(tier, entry.weight),
    status: killed ? "rolled_back" : entry.status,
    whitelisted_customers: entry.whitelist,
    blacklisted_customers: entry.blacklist,
    started_at: entry.tier === 0 ? null : entry.since,
  };
}

/** The guide's percentages: 1 at tier 1, which only the whitelist has. */
function percentageOf(tier: Tier, weight: number): number {
  if (tier === 0) return 0;
  return Math.min(100, Math.max(1, Math.ceil(weight / 1_000)));
}

/**
 * Rows as arrays for `COMPARE_AND_SET`, each as its text. Tier, percentage and status together have few values: they are
 * told once, and each row has the place of its own among them. An instant that is none is empty.
 */
export function arraysOf(rows: readonly Row[]): readonly string[] {
  const kinds = new Map<string, { readonly place: number; readonly row: Row }>();
  const places = rows.map((row) => {
    const name = `${row.current_tier} ${row.percentage} ${row.status}`;
    const kind = kinds.get(name) ?? { place: kinds.size + 1, row };
    kinds.set(name, kind);
    return kind.place;
  });
  const told = Array.from(kinds.values(), ({ row }) => row);
  return [
    arrayText(told.map((row) => row.current_tier)),
    arrayText(told.map((row) => String(row.percentage))),
    arrayText(told.map((row) => row.status)),
    arrayText(rows.map((row) => row.feature_name)),
    `{${places.join(",")}}`,
    arrayText(rows.map((row) => row.started_at ?? "")),
    arrayText(rows.map((row) => listText(row.whitelisted_customers))),
    arrayText(rows.map((row) => listText(row.blacklisted_customers))),
  ];
}

/** https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO */
export function arrayText(texts: readonly string[]): string {
  if (texts.length === 0) return "{}";
  const escaped = SPECIAL.test(texts.join("")) ? texts.map((text) => text.replaceAll(/["\\]/gu, "\\$&")) : texts;
  return `{"${escaped.join('","')}"}`;
}

const SPECIAL = /["\\]/u;

/** Without quotes where it needs none, so that there are none to escape in an array of these. */
function listText(customers: readonly string[]): string {
  if (customers.length === 0) return "{}";
  return customers.every((customer) => PLAIN.test(customer)) ? `{${customers.join(",")}}` : arrayText(customers);
}

const PLAIN = /^(?!null$)[\w.:-]+$/iu;

/** The features that a snapshot has on. */
export function namesOn({ features, kills, restores }: Snapshot): readonly string[] {
  const killed = effectiveKills(kills, restores);
  return Object.keys(features).filter((feature) => isOn(own(features, feature)) && !Object.hasOwn(killed, feature));
}

function isOn(entry: SnapshotFeature | null): boolean {
  return entry !== null && entry.tier > 0;
}

/** The kills that rows ask for. Each is later than the snapshot and every restore: a write puts the rows in step. */
export function killsByHand(snapshot: Snapshot, rows: readonly OffRow[]): Kills {
  const { revision, publishedAt, restores } = snapshot;
  const on = new Set(namesOn(snapshot));
  const kills = rows.flatMap(({ feature, at }) => {
    if (!on.has(feature)) return [];
    const restored = parseInstant(own(restores, feature)?.at ?? "");
    const earliest = Math.max(parseInstant(publishedAt), Number.isFinite(restored) ? restored + 1_000 : 0);
    const kill = { at: formatInstant(Math.max(at, earliest)), by: "feature_rollouts", code: "manual", revision };
    return [[feature, kill] as const];
  });
  return Object.fromEntries(kills);
}
