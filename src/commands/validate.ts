/** `validate`: compares base and head, gathers evidence for what would rise, and judges each change. */

import { describeSettingsEffects } from "../config/settings.ts";
import type { Catalog, CatalogEntry } from "../core/catalog.ts";
import { compare } from "../core/compare.ts";
import type { Evidence, FeatureEvidence } from "../core/evidence.ts";
import { changeRises } from "../core/exposure.ts";
import { type Judgement, judge } from "../core/judge.ts";
import type { Problem } from "../core/problem.ts";
import type { Rollout } from "../core/rollout.ts";
import type { Settings } from "../core/settings.ts";
import { looserLimits, percentageObjections } from "../core/settings-change.ts";
import type { ValidationResult } from "../report/results.ts";
import { capacityOf } from "./capacity.ts";
import { gather, type GatherRequest, NOBODY_YET } from "./gather.ts";
import { withLastReadable } from "./last-readable.ts";
import { type PublishedState, publishedForJudging } from "./published.ts";
import { catalogAt, catalogOfTree, proposedSettings, type SettingsInForce, settingsAt } from "./repository.ts";
import { type Timelines, timelinesAt } from "./timelines.ts";
import { isShallow } from "./tip.ts";
import { EXIT, type Exit, firstExit, UsageError, type World } from "./world.ts";

/** Revisions to compare; null stands for the merge base with the default branch, and for the working tree. */
export interface Comparison {
  readonly base: string | null;
  readonly head: string | null;
}

/** What `validate` found. */
export interface Validation extends ValidationResult {
  /** Where the fields of each feature's file stand at the head, for annotations. */
  readonly positions: ReadonlyMap<string, CatalogEntry["positions"]>;
  readonly exit: Exit;
}

/** Both sides of a comparison, read and compared. */
export interface Sides {
  readonly base: string | null;
  readonly inForce: SettingsInForce;
  readonly before: Catalog;
  readonly after: Catalog;
}

/** Judges everything that differs between base and head. @throws UsageError where a revision names no commit. */
export async function validate(world: World, request: Comparison): Promise<Validation> {
  const { base, head } = await resolveComparison(world, request);
  const inForce = await settingsAt(world, base);
  const before = await baseCatalog(world, base, inForce.settings);
  const after =
    head === null
      ? await catalogOfTree(world, inForce.settings, before)
      : await catalogAt(world, head, inForce.settings, before);
  const proposed = await proposedSettings(world, head);
  const settingsBlocked =
    proposed.settings === null
      ? []
      : percentageObjections(inForce.settings, proposed.settings, standing(before, after));
  const effects = settingsEffects(inForce.settings, proposed.settings, after);
  const settings = [...fallbackNote(inForce), ...settingsBlocked, ...effects];
  const { judgements, problems } = await judgeSides(world, { base, inForce, before, after });
  const all = [...proposed.problems, ...problems];
  return {
    base,
    head: head ?? "worktree",
    evaluatedAt: world.now,
    problems: all,
    judgements,
    settings,
    settingsBlocked: settingsBlocked.length > 0,
    positions: new Map(Array.from(after.entries, ([feature, { positions }]) => [feature, positions])),
    exit: exitOf(all, judgements, settingsBlocked.length > 0),
  };
}

/** The rollouts at the head; one that cannot be read there counts as at the base. */
function standing(before: Catalog, after: Catalog): readonly Rollout[] {
  const kept = Array.from(after.unreadable.keys(), (feature) => before.entries.get(feature));
  return [...after.entries.values(), ...kept].flatMap((entry) => entry?.rollout ?? []);
}

/** Judges the changes between two catalogs under the base's settings. */
export async function judgeSides(
  world: World,
  { base, inForce, before, after }: Sides,
): Promise<{ readonly judgements: readonly Judgement[]; readonly problems: readonly Problem[]; evidence: Evidence }> {
  const { settings } = inForce;
  const { changes, problems } = compare(before, after, { settings, now: world.now });
  const rising = changes.filter((change) => changeRises(change));
  const published = rising.length === 0 ? null : await publishedForJudging(world, settings);
  const live = liveRollouts(
    before,
    rising.map(({ feature }) => feature),
  );
  const asked = changes.filter((change) => changeRises(change) || change.kinds.includes("evidence-restarted"));
  const unmeasured = asked.flatMap(({ feature }) => (live.has(feature) ? [] : [feature]));
  const evidence = await evidenceFor(world, base, settings, { live, unmeasured, published });
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
    codeHost: false,
    guard: false,
  });
  return { judgements, problems: [...after.problems, ...problems], evidence };
}

/** Exit code for problems and judgements, in the order of DESIGN 5.1. */
export function exitOf(problems: readonly Problem[], judgements: readonly Judgement[], settingsBlocked = false): Exit {
  return firstExit({
    invalid: problems.some(({ severity }) => severity === "error"),
    unavailable: judgements.some(needsTheUnavailable),
    held: settingsBlocked || judgements.some(({ decision }) => decision !== "allow"),
  });
}

const UNAVAILABLE: ReadonlySet<string> = new Set([
  "unreachable",
  "timeout",
  "rate-limited",
  "unauthorized",
  "malformed",
  "partial",
  "bad-query",
  "store-unavailable",
]);

/** Whether a rise waits for something that could not be asked. */
export function needsTheUnavailable({ findings }: Pick<Judgement, "findings">): boolean {
  return findings.some(({ verdict, code }) => verdict === "inconclusive" && UNAVAILABLE.has(code));
}

/** All rollouts of a catalog by feature. */
function rolloutsOf(catalog: Catalog): ReadonlyMap<string, Rollout> {
  return new Map(Array.from(catalog.entries, ([feature, { rollout }]) => [feature, rollout]));
}

/** The catalog of the base, with the last readable version of what cannot be read; empty before the first commit. */
export async function baseCatalog(world: World, base: string | null, settings: Settings): Promise<Catalog> {
  if (base === null) return { entries: new Map(), unreadable: new Map(), problems: [] };
  const { rollouts } = settings;
  return withLastReadable(world, base, rollouts, await catalogAt(world, base, settings, null));
}

const NO_BASE =
  "The base branch is not in this clone: give actions/checkout `fetch-depth: 0`, fetch it, or name it with --base";

async function resolveComparison(world: World, { base, head }: Comparison) {
  const headCommit = head === null ? null : await named(world, head);
  if (base !== null) return { base: await named(world, base), head: headCommit };
  const [branch, from] = await Promise.all([world.history.baseBranch(), headCommit ?? world.history.resolve("HEAD")]);
  if (from === null) return { base: null, head: headCommit };
  // A commit compared with itself would look as if nothing were asked for.
  if (branch === null) throw new UsageError(NO_BASE, EXIT.unavailable);
  const trunk = branch.upstream ?? branch.tip;
  const fork = trunk === from ? trunk : ((await world.history.mergeBase(trunk, from)) ?? trunk);
  return { base: fork, head: headCommit };
}

async function named(world: World, revision: string): Promise<string> {
  const commit = await world.history.resolve(revision);
  if (commit === null) {
    throw new UsageError(`"${revision}" names no commit here; fetch it first, or name one that \`git log\` shows`);
  }
  return commit;
}

function fallbackNote({ fallback }: SettingsInForce): readonly string[] {
  return fallback === null ? [] : [`The settings of the base cannot be read; in force: ${fallback}.`];
}

function settingsEffects(base: Settings, head: Settings | null, after: Catalog): readonly string[] {
  return head === null ? [] : [...looserLimits(base, head), ...describeSettingsEffects(base, head, after)];
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
  world: World,
  base: string | null,
  settings: Settings,
  given: {
    readonly live: ReadonlyMap<string, Rollout>;
    /** Nobody has them, or a change of theirs needs approvals only. */
    readonly unmeasured: readonly string[];
    readonly published: PublishedState | null;
  },
): Promise<Evidence> {
  const { live, unmeasured, published } = given;
  const measuring = world.recorded === null && live.size > 0 && base !== null;
  const request = {
    rollouts: live,
    starting: unmeasured,
    settings,
    published: published?.snapshot ?? null,
    lastGuardRun: published?.heartbeat ?? null,
  };
  try {
    const timelines: Timelines = measuring ? await timelinesAt(world.history, base, settings.rollouts) : new Map();
    return await gather(world, { ...request, timelines });
  } catch (error) {
    if (!isShallow(error)) throw error;
    return withoutHistory(world, request, error.message);
  }
}

/** A history that is cut tells nothing about a rise, but must not stand in the way of a lowering beside it. */
function withoutHistory(
  world: World,
  { rollouts, starting }: Pick<GatherRequest, "rollouts"> & { readonly starting: readonly string[] },
  detail: string,
): Evidence {
  const unknown: FeatureEvidence = { ...NOBODY_YET, metrics: { status: "partial", detail } };
  const unmeasured = starting.map((feature) => [feature, NOBODY_YET] as const);
  const measured = Array.from(rollouts.keys(), (feature) => [feature, unknown] as const);
  return { now: world.now, lastGuardRun: null, features: new Map([...unmeasured, ...measured]) };
}
