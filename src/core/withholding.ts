/** Judges the rises of a publish, and says what is withheld and why. */

import type { SnapshotFeature, Tier } from "../evaluation/snapshot.ts";
import type { Change } from "./change.ts";
import { compareRollouts } from "./compare.ts";
import { contentOf, minimumTierOf } from "./compile.ts";
import type { PublishedFeature } from "./criterion.ts";
import type { Draft } from "./drafting.ts";
import { judge, type Judgement } from "./judge.ts";
import type { Kills } from "./kills.ts";
import { liveRollout } from "./live.ts";
import type { PublishInput, Withheld } from "./publication.ts";
import { own } from "./lookup.ts";
import { rehearse } from "./rehearsal.ts";
import { RUNGS } from "./ladder.ts";
import type { Rollout } from "./rollout.ts";

/** What became of all rises. */
export interface Rulings {
  readonly judgements: readonly Judgement[];
  /** In the order of the drafts; a rise that is not here is allowed. */
  readonly withheld: readonly Withheld[];
}

/**
 * Rules on every rise among the drafts.
 *
 * Nothing is judged at adoption, where there is nothing to compare with, nor in an environment with a minimum tier.
 */
export function judgeRises(input: PublishInput, kills: Kills, drafts: readonly Draft[]): Rulings {
  const { published } = input;
  if (published === null) return { judgements: [], withheld: [] };
  const rising = drafts.filter(({ broken, rises }) => broken === null && rises.length > 0);
  const judged = input.tipKnown && minimumTierOf(input.settings, input.environment) === null;
  const judgements = judged && rising.length > 0 ? judgeAll(input, kills, drafts, rising) : [];
  const risen = new Set(rising);
  const byFeature = new Map(judgements.map((judgement) => [judgement.change.feature, judgement]));
  const withheld = drafts.flatMap((each) => {
    const refusal = risen.has(each) ? refusalOf(input, kills, each, byFeature.get(each.feature)) : null;
    return refusal ?? weightRefusal(each) ?? [];
  });
  return { judgements, withheld };
}

function judgeAll(
  input: PublishInput,
  kills: Kills,
  drafts: readonly Draft[],
  rising: readonly Draft[],
): readonly Judgement[] {
  const before = new Map(
    drafts.flatMap((each) => {
      const live = beforeOf(input, each);
      return live === null ? [] : [[each.feature, live] as const];
    }),
  );
  const after = new Map(
    drafts.flatMap((each) => {
      const next = afterOf(input, each);
      return next === null ? [] : [[each.feature, next] as const];
    }),
  );
  return judge({
    changes: rising.flatMap(({ feature }) => changeOf(input, feature, before, after)),
    before,
    after,
    settings: input.settings,
    evidence: input.evidence,
    published: new Map(drafts.map((each) => [each.feature, publishedFeature(each, kills)])),
    storesRead: true,
    storeTrouble: input.storeTrouble,
    capacity: rehearse(contentAsked(input, kills, drafts), input.settings, input.limits),
    overridable: input.overridable,
    codeHost: input.codeHost,
    guard: false,
  });
}

function changeOf(
  { tip, settings, now }: PublishInput,
  feature: string,
  before: ReadonlyMap<string, Rollout>,
  after: ReadonlyMap<string, Rollout>,
): readonly Change[] {
  const file = tip.entries.get(feature)?.file ?? feature;
  const change = compareRollouts(feature, file, before.get(feature) ?? null, after.get(feature) ?? null, {
    sameContent: false,
    settings,
    now,
  });
  return change === null ? [] : [change];
}

/**
 * A feature whose kill git agrees with starts from tier 0, whatever its entry says. Where no version of the file is
 * known to be the one that is published, the tip's stands in for everything but who is on.
 */
function beforeOf({ base, tip }: PublishInput, { feature, published, asked, least, liftable }: Draft): Rollout | null {
  const leaves = asked === null && least === null;
  if (published === null || leaves) return null;
  const live = liveRollout(feature, published, base.get(feature) ?? tip.entries.get(feature)?.rollout ?? null);
  return liftable ? { ...live, tier: 0 } : live;
}

/** A broken file counts with what it keeps. */
function afterOf({ base, tip }: PublishInput, { feature, broken, least }: Draft): Rollout | null {
  const asked = tip.entries.get(feature)?.rollout ?? null;
  if (broken === null) return asked;
  return least === null ? null : liveRollout(feature, least, asked ?? base.get(feature) ?? null);
}

function publishedFeature({ feature, published, liftable }: Draft, kills: Kills): PublishedFeature {
  const kill = own(kills, feature);
  if (published === null) return { tier: null, whitelist: [], blacklist: [], killed: liftable ? null : kill };
  const { tier, whitelist, blacklist } = published;
  if (kill === null) return { tier, whitelist, blacklist, killed: null };
  return { tier: 0, whitelist: [], blacklist, killed: liftable ? null : kill };
}

function contentAsked(input: PublishInput, kills: Kills, drafts: readonly Draft[]) {
  const features = drafts.flatMap(({ feature, asked, least }): readonly (readonly [string, SnapshotFeature])[] => {
    const entry = asked ?? least;
    return entry === null ? [] : [[feature, entry]];
  });
  const about = { environment: input.environment, revision: input.revision, publishedAt: input.now };
  return contentOf(about, { features, kills, restores: input.restores });
}

/** Why a rise is withheld; null where it is allowed. Without an answer that says so, nothing is. */
function refusalOf(input: PublishInput, kills: Kills, each: Draft, judgement: Judgement | undefined): Withheld | null {
  const kill = Object.hasOwn(kills, each.feature) && !each.liftable;
  if (!input.tipKnown) {
    return withheldAs(each, "hold", "tip-unknown", "the tip of the base branch, or its history, is not known here");
  }
  if (minimumTierOf(input.settings, input.environment) !== null) return null;
  if (judgement === undefined) {
    return withheldAs(each, "hold", "unknown-change", "the change cannot be told, so it was not judged");
  }
  if (judgement.decision !== "allow") return judgedWithheld(each, judgement, judgement.decision);
  return kill ? withheldAs(each, "block", "killed", "a store has a kill for it") : null;
}

function judgedWithheld(each: Draft, { findings }: Judgement, decision: "hold" | "block"): Withheld {
  const inTheWay = findings.filter(({ verdict }) => verdict === "fail" || verdict === "inconclusive");
  const reason = [...new Set(inTheWay.map(({ message }) => message))].join("; ");
  return { ...withheldAs(each, decision, inTheWay[0]?.code ?? decision, reason), findings };
}

function weightRefusal(each: Draft): Withheld | null {
  const { published, withheldWeight } = each;
  if (published === null || withheldWeight === null) return null;
  const reason = `the settings ask for ${share(withheldWeight)} at an unchanged tier, ${share(published.weight)} is live`;
  return { ...withheldAs(each, "block", "weight-grew", reason), rises: ["weight"] };
}

function withheldAs(each: Draft, decision: "hold" | "block", code: string, reason: string): Withheld {
  const { feature, published, asked, rises, liftable } = each;
  const from: Tier | null = liftable ? 0 : (published?.tier ?? null);
  const to = asked?.tier ?? 0;
  const step = from === to ? `at tier ${to}` : `${from === null ? "absent" : `tier ${from}`} to ${to}`;
  const message = `${feature} (${step}, ${RUNGS[to].name}): ${reason}`;
  return { feature, from, to, rises, decision, code, findings: [], message };
}

function share(weight: number): string {
  return `${weight / 1_000} %`;
}
