/**
 * Plans a publish: what of the tip goes to the edge now, and what is withheld.
 *
 * Lowerings always go through. A rise goes through where it is judged and allowed; otherwise the feature gets the
 * narrower of what is published and what was asked for.
 */

import type { Instant } from "../evaluation/instant.ts";
import type { Snapshot, SnapshotFeature } from "../evaluation/snapshot.ts";
import { byCodeUnits, canonicalJson } from "./canonical.ts";
import { contentOf, type Digest, minimumTierOf, seal, type SnapshotContent, sortedRecord } from "./compile.ts";
import { type Draft, draft } from "./drafting.ts";
import type { Judgement } from "./judge.ts";
import { effectiveKills, keptRestores, type Kills } from "./kills.ts";
import { own } from "./lookup.ts";
import { risesBetween } from "./narrowing.ts";
import type { PublishInput, Withheld } from "./publication.ts";
import { judgeRises } from "./withholding.ts";

export type { PublishInput, Withheld } from "./publication.ts";

/** A feature whose file is broken. */
export interface Kept {
  readonly feature: string;
  /** An unreadable file keeps its published entry, a flawed one the narrower of both. */
  readonly why: "unreadable" | "flawed";
}

/** What a publish will write, and why. */
export interface PublishPlan {
  readonly content: SnapshotContent;
  /** Nothing differs from what is published, so nothing is written. */
  readonly unchanged: boolean;
  readonly adoption: boolean;
  readonly withheld: readonly Withheld[];
  readonly kept: readonly Kept[];
  /** Features that are more exposed afterwards; each was allowed. */
  readonly raised: readonly string[];
  /** Features that are less exposed afterwards, removed ones and new kills included. */
  readonly lowered: readonly string[];
  /** Features whose kills are lifted because git agrees. */
  readonly lifted: readonly string[];
  readonly judgements: readonly Judgement[];
}

/** Plans a publish. Total: whatever is broken, the lowerings are in the plan. */
export function planPublish(input: PublishInput): PublishPlan {
  const kills = effectiveKills(input.kills, input.restores);
  const drafts = draftAll(input, kills);
  const { judgements, withheld } = judgeRises(input, kills, drafts);
  const refused = new Map(withheld.map((each) => [each.feature, each]));
  const outcomes = drafts.map((each) => outcomeOf(each, refused));
  const lifted = outcomes.filter(({ lifts }) => lifts).map(({ draft: { feature } }) => feature);
  const gone = new Set(lifted);
  const content = contentOf(
    { environment: input.environment, revision: input.revision, publishedAt: input.now },
    {
      features: outcomes.flatMap(({ draft: { feature }, entry }) =>
        entry === null ? [] : [[feature, entry] as const],
      ),
      kills: sortedRecord(Object.entries(kills).filter(([feature]) => !gone.has(feature))),
      restores: keptRestores(input.restores, input.now),
    },
  );
  return {
    content,
    unchanged: input.published !== null && sameContent(input.published, content, input.now),
    adoption: input.published === null,
    withheld,
    kept: drafts.flatMap(({ feature, broken }) => (broken === null ? [] : [{ feature, why: broken }])),
    ...movements(input, outcomes, content.kills),
    lifted,
    judgements,
  };
}

/** Numbers and seals a plan: `sequence` is one more than the highest that any store has. */
export function finishSnapshot(plan: Pick<PublishPlan, "content">, sequence: number, digest: Digest): Snapshot {
  return seal({ ...plan.content, sequence }, digest);
}

interface Outcome {
  readonly draft: Draft;
  readonly entry: SnapshotFeature | null;
  readonly lifts: boolean;
}

function draftAll(input: PublishInput, kills: Kills): readonly Draft[] {
  const { tip, settings, now } = input;
  const minimumTier = minimumTierOf(settings, input.environment);
  const published = input.published?.features ?? {};
  const features = new Set([...Object.keys(published), ...tip.entries.keys(), ...tip.unreadable.keys()]);
  for (const feature of Object.keys(kills)) features.add(feature);
  return [...features].toSorted(byCodeUnits).map((feature) =>
    draft(
      {
        feature,
        published: own(published, feature),
        liftable: Object.hasOwn(kills, feature) && input.liftable.has(feature),
        entry: tip.unreadable.has(feature) ? null : (tip.entries.get(feature) ?? null),
        unreadable: tip.unreadable.has(feature),
      },
      { settings, now, minimumTier },
    ),
  );
}

/** A kill is lifted where what git asks for may be had, or where the feature is off without it. */
function outcomeOf(each: Draft, refused: ReadonlyMap<string, Withheld>): Outcome {
  const entry = entryOf(each, refused);
  const allowed = each.broken === null && !isRefused(each, refused);
  return { draft: each, entry, lifts: each.liftable && (allowed || (entry?.tier ?? 0) === 0) };
}

function entryOf(each: Draft, refused: ReadonlyMap<string, Withheld>): SnapshotFeature | null {
  return each.broken !== null || isRefused(each, refused) ? each.least : each.asked;
}

/** A weight alone is capped in the draft already; everything else that was refused gets the narrower entry. */
function isRefused({ feature }: Draft, refused: ReadonlyMap<string, Withheld>): boolean {
  const why = refused.get(feature);
  return why !== undefined && why.code !== "weight-grew";
}

function movements(input: PublishInput, outcomes: readonly Outcome[], kills: Kills) {
  const before = input.published === null ? {} : effectiveKills(input.published.kills, input.published.restores);
  const anywhere = effectiveKills(input.kills, input.restores);
  const raised = outcomes.filter(({ draft: { feature, published }, entry }) => {
    const was = isKilledIn(feature, before, anywhere) ? null : published;
    return isMoreExposed(isKilledIn(feature, kills) ? null : entry, was);
  });
  const lowered = outcomes.filter(({ draft: { feature, published }, entry }) => {
    const is = isKilledIn(feature, kills) ? null : entry;
    return isMoreExposed(isKilledIn(feature, before) ? null : published, is);
  });
  return { raised: raised.map(nameOf), lowered: lowered.map(nameOf) };
}

function isKilledIn(feature: string, ...all: readonly Kills[]): boolean {
  return all.some((kills) => Object.hasOwn(kills, feature));
}

function isMoreExposed(one: SnapshotFeature | null, other: SnapshotFeature | null): boolean {
  return one !== null && risesBetween(other, one).length > 0;
}

function nameOf({ draft: { feature } }: Outcome): string {
  return feature;
}

function sameContent(
  published: Pick<Snapshot, "features" | "kills" | "restores">,
  { features, kills, restores }: SnapshotContent,
  now: Instant,
): boolean {
  const current = [published.features, published.kills, keptRestores(published.restores, now)];
  return canonicalJson(current) === canonicalJson([features, kills, restores]);
}
