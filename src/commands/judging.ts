/** Judges what two catalogs differ in, with the evidence that the base's settings ask for. */

import type { Catalog } from "../core/catalog.ts";
import { compare } from "../core/compare.ts";
import type { Evidence, FeatureEvidence } from "../core/evidence.ts";
import { changeRises } from "../core/exposure.ts";
import { type Judgement, judge } from "../core/judge.ts";
import type { Problem } from "../core/problem.ts";
import type { Rollout } from "../core/rollout.ts";
import type { Settings } from "../core/settings.ts";
import { capacityOf } from "./capacity.ts";
import { gather, type GatherRequest, NOBODY_YET } from "./gather.ts";
import { evidenceOfPull, type HostEvidence, NO_HOST_EVIDENCE, type PullContext } from "./host/evidence.ts";
import { withLastReadable } from "./last-readable.ts";
import { oversizeProblems } from "./oversize.ts";
import { type PublishedState, publishedForJudging } from "./published.ts";
import { catalogAt, type SettingsInForce } from "./repository.ts";
import { type Timelines, timelinesAt } from "./timelines.ts";
import { isShallow } from "./tip.ts";
import type { ReadingWorld } from "./world.ts";

/** Both sides of a comparison, read and compared. */
export interface Sides {
  readonly base: string | null;
  readonly inForce: SettingsInForce;
  readonly before: Catalog;
  readonly after: Catalog;
  /** Where the change is asked for; null or absent where nobody could approve it. */
  readonly context?: PullContext | null;
}

/** What is known about some changes before they are judged. */
export interface Known {
  readonly evidence: Evidence;
  /** Null where nothing rises. */
  readonly published: PublishedState | null;
}

/** What was judged, and by what. */
export interface Judged {
  readonly judgements: readonly Judgement[];
  readonly problems: readonly Problem[];
  readonly evidence: Evidence;
}

/** Judges the changes between two catalogs under the base's settings. */
export async function judgeSides(world: ReadingWorld, sides: Sides): Promise<Judged> {
  return judgeKnown(world, sides, await learn(world, sides));
}

/** Reads the stores, measures, and asks the code host about everything that changes. */
export async function learn(world: ReadingWorld, sides: Sides): Promise<Known> {
  const { base, inForce, before, after } = sides;
  const { settings } = inForce;
  const { changes } = compare(before, after, { settings, now: world.now });
  const rising = changes.filter((change) => changeRises(change));
  const published = rising.length === 0 ? null : await publishedForJudging(world, settings);
  const live = liveRollouts(
    before,
    rising.map(({ feature }) => feature),
  );
  const asked = changes.filter((change) => changeRises(change) || change.kinds.includes("evidence-restarted"));
  const unmeasured = asked.flatMap(({ feature }) => (live.has(feature) ? [] : [feature]));
  const evidence = await evidenceFor(world, base, settings, {
    live,
    unmeasured,
    published,
    host:
      asked.length === 0
        ? NOBODY_ASKED
        : () => evidenceOfPull(world, settings, sides.context ?? null, ownersOf(before, after)),
  });
  return { evidence, published };
}

/** Judges by what is known already; it may be about more than what changes here. */
export function judgeKnown(world: ReadingWorld, sides: Sides, { evidence, published }: Known): Judged {
  const { inForce, before, after } = sides;
  const { settings } = inForce;
  const { changes, problems } = compare(before, after, { settings, now: world.now });
  const judgements = judge({
    changes,
    before: rolloutsOf(before),
    after: rolloutsOf(after),
    settings,
    evidence,
    published: published?.features ?? new Map(),
    storesRead: published?.read ?? false,
    storeTrouble: published?.trouble ?? null,
    capacity: capacityOf(world, settings, rolloutsOf(after)),
    overridable: null,
    codeHost: world.codeHost !== null,
    guard: false,
  });
  const oversize = oversizeProblems(world, settings, { before, after, changes });
  return { judgements, problems: [...after.problems, ...problems, ...oversize], evidence };
}

/** Every feature's file at the base, whose owners count; that of the head where it is new. */
function ownersOf(before: Catalog, after: Catalog): ReadonlyMap<string, Rollout> {
  return new Map([...rolloutsOf(after), ...rolloutsOf(before)]);
}

/** All rollouts of a catalog by feature. */
function rolloutsOf(catalog: Catalog): ReadonlyMap<string, Rollout> {
  return new Map(Array.from(catalog.entries, ([feature, { rollout }]) => [feature, rollout]));
}

/** The catalog of the base, with the last readable version of what cannot be read; empty before the first commit. */
export async function baseCatalog(world: ReadingWorld, base: string | null, settings: Settings): Promise<Catalog> {
  if (base === null) return { entries: new Map(), unreadable: new Map(), problems: [] };
  const { rollouts } = settings;
  return withLastReadable(world, base, rollouts, await catalogAt(world, base, settings, null));
}

function liveRollouts(before: Catalog, features: readonly string[]): ReadonlyMap<string, Rollout> {
  return new Map(
    features.flatMap((feature) => {
      const rollout = before.entries.get(feature)?.rollout;
      return rollout === undefined || rollout.tier === 0 ? [] : [[feature, rollout] as const];
    }),
  );
}

async function evidenceFor(
  world: ReadingWorld,
  base: string | null,
  settings: Settings,
  given: {
    readonly live: ReadonlyMap<string, Rollout>;
    /** Nobody has them, or a change of theirs needs approvals only. */
    readonly unmeasured: readonly string[];
    readonly published: PublishedState | null;
    readonly host: () => Promise<HostEvidence>;
  },
): Promise<Evidence> {
  const { live, unmeasured, published, host } = given;
  const measuring = world.recorded === null && live.size > 0 && base !== null;
  const request = {
    rollouts: live,
    starting: unmeasured,
    settings,
    published: published?.snapshot ?? null,
    lastGuardRun: published?.heartbeat ?? null,
    host,
  };
  try {
    const timelines: Timelines = measuring ? await timelinesAt(world.history, base, settings.rollouts) : new Map();
    return await gather(world, { ...request, timelines });
  } catch (error) {
    if (!isShallow(error)) throw error;
    return withoutHistory(world, request, error.message);
  }
}

/** Where nothing rises, nobody's word counts. */
const NOBODY_ASKED = () => Promise.resolve(NO_HOST_EVIDENCE);

/** A history that is cut tells nothing about a rise, but must not stand in the way of a lowering beside it. */
function withoutHistory(
  world: ReadingWorld,
  { rollouts, starting }: Pick<GatherRequest, "rollouts"> & { readonly starting: readonly string[] },
  detail: string,
): Evidence {
  const unknown: FeatureEvidence = { ...NOBODY_YET, metrics: { status: "partial", detail } };
  const unmeasured = starting.map((feature) => [feature, NOBODY_YET] as const);
  const measured = Array.from(rollouts.keys(), (feature) => [feature, unknown] as const);
  return { now: world.now, lastGuardRun: null, features: new Map([...unmeasured, ...measured]) };
}
