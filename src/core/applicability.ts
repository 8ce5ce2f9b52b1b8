/** Which criteria a change is judged by: each of its kinds asks for some, and the change for all of them together. */

import { NOBODY, customersGained } from "./audience.ts";
import type { Change, ChangeKind } from "./change.ts";
import type { PublishedFeature } from "./criterion.ts";
import type { Rollout } from "./rollout.ts";
import type { Settings } from "./settings.ts";
import { CRITERION_IDS, type CriterionId } from "./verdict.ts";

/** A change after which the file is there; anything else is not judged. */
export interface Standing extends Change {
  readonly after: Rollout;
}

/** What applicability depends on besides the change. */
export interface Setting {
  readonly settings: Pick<Settings, "audience">;
  /** Null where nothing was read, undefined where the snapshot lacks the feature. */
  readonly published: PublishedFeature | null | undefined;
}

type Asking = (change: Standing, setting: Setting) => readonly CriterionId[];

const NOTHING: Asking = () => [];
const EVERYTHING: Asking = () => CRITERION_IDS;

const BY_KIND: Readonly<Record<ChangeKind, Asking>> = {
  created: ({ after }) => (after.tier === 1 ? CRITERION_IDS : []),
  started: EVERYTHING,
  advanced: EVERYTHING,
  skipped: EVERYTHING,
  restarted: EVERYTHING,
  "audience-widened": forWidening,
  reconfigured: () => ["config-freeze"],
  "evidence-restarted": ({ after }) => (isMeasured(after) ? ["approvals"] : []),
  imported: () => ["dependencies", "rollback-ready", "approvals"],
  "stepped-down": NOTHING,
  "rolled-back": NOTHING,
  paused: NOTHING,
  resumed: NOTHING,
  "audience-narrowed": NOTHING,
  retired: NOTHING,
  removed: NOTHING,
  annotated: NOTHING,
};

/** The criteria of one change, in the order of a report; empty where it is allowed as it is. */
export function criteriaOf(change: Standing, setting: Setting): readonly CriterionId[] {
  const asked = new Set(change.kinds.flatMap((kind) => BY_KIND[kind](change, setting)));
  return CRITERION_IDS.filter((id) => asked.has(id));
}

/** From tier 0 upwards, other than by an import: nobody had the feature before. */
export function isStart({ before, after, kinds }: Standing): boolean {
  return (before?.tier ?? 0) === 0 && after.tier > 0 && !kinds.includes("imported");
}

/** A handful of named customers needs no evidence; more are judged as an advance but for its rung and its time. */
function forWidening({ before, after }: Standing, { settings, published }: Setting): readonly CriterionId[] {
  if (after.tier === 0) return [];
  if (after.tier === 4) return ["unlocked", "approvals"];
  const live = published === null ? null : listsOf(published);
  const count = customersGained(before ?? NOBODY, live, after);
  return count <= settings.audience.wideningWithoutEvidence
    ? ["unlocked", "audience", "approvals"]
    : CRITERION_IDS.filter((id) => id !== "one-step" && id !== "time-in-tier");
}

/** A killed feature counts as published at tier 0 with an empty whitelist, and so does an absent one. */
function listsOf(published: PublishedFeature | undefined) {
  return published === undefined || published.killed !== null || (published.tier ?? 0) === 0
    ? { whitelist: [], blacklist: published?.blacklist ?? [] }
    : published;
}

function isMeasured({ tier }: Rollout): boolean {
  return tier >= 1 && tier <= 3;
}
