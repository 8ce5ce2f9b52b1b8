/** `publish`: compiles the tip of the base branch and writes it to the stores, never backwards. */

import { carriedVersion } from "../core/live.ts";
import { liftedKills } from "../core/kills.ts";
import type { Published } from "../core/published.ts";
import type { StoreRepair } from "../core/reconciling.ts";
import { planPublish, type PublishInput, type PublishPlan } from "../core/publishing.ts";
import type { Rollout } from "../core/rollout.ts";
import { overrideCameAlong } from "../core/setting-version.ts";
import type { Snapshot } from "../evaluation/snapshot.ts";
import type { PublicationResult } from "../report/results.ts";
import { storeLimit } from "./capacity.ts";
import { isDataBranchThere, onlyThisMachine } from "./data-branch.ts";
import { publishedIn } from "./published.ts";
import { lowerWhatIsFull, type Preparation, prepare, withLowered } from "./preparation.ts";
import { everListed, recognize } from "./recognition.ts";
import { failedStore, openStores, type ReadStore, readStores, type StoreOutcome } from "./stores.ts";
import { readTip, type Tip } from "./tip.ts";
import { needsTheUnavailable } from "./validate.ts";
import { type Exit, firstExit, type World } from "./world.ts";
import { writePlan } from "./write-plan.ts";

/** What a publish did. */
export interface Publication extends PublicationResult {
  readonly stores: readonly StoreOutcome[];
  readonly exit: Exit;
}

const ATTEMPTS = 12;

/** How to publish. */
export interface PublishOrder {
  readonly dryRun: boolean;
}

/** Publishes a tip that was read already to every store of every environment. */
export async function publishTip(world: World, tip: Tip, order: PublishOrder): Promise<Publication> {
  const { settings } = tip.inForce;
  const environments = new Set(openStores(world, settings).map(({ settings: { environment } }) => environment));
  const rounds: Round[] = [];
  let newest = tip;
  for (const environment of environments) {
    const round = await publishEnvironment(world, newest, environment, order);
    newest = round.tip;
    rounds.push(round);
  }
  return summary(world, newest, rounds);
}

interface Round {
  /** Another one than was given, where somebody has published a later commit meanwhile. */
  readonly tip: Tip;
  readonly plan: PublishPlan | null;
  readonly stores: readonly StoreOutcome[];
  readonly sequence: number;
  readonly notes: readonly string[];
  /** What was brought down before anything was measured. */
  readonly lowered: readonly StoreRepair[];
}

async function publishEnvironment(world: World, first: Tip, environment: string, order: PublishOrder): Promise<Round> {
  let tip = first;
  let prepared: Preparation | null = null;
  /** As it was found; what was brought down since is published as well. */
  let found: Published | null = null;
  for (let attempt = 0; ; attempt += 1) {
    const readings = await readingsOf(world, tip, environment, order);
    const published = publishedIn(world, tip, environment, readings);
    if (published.killsOnly) return killsOnly(tip, readings, published);
    if (tip === first && isAhead(published, tip)) {
      tip = await readTip(world, order);
      continue;
    }
    found ??= published;
    const input = inputFor(world, tip, { environment, readings, published });
    prepared = await prepare(world, tip, { input, readings, before: prepared, dryRun: order.dryRun });
    if (prepared.evidence === null) continue;
    const plan = planPublish({ ...input, evidence: prepared.evidence });
    const written = await writePlan(world, { plan, readings, published, dryRun: order.dryRun });
    if (written !== null) {
      const full = await lowerWhatIsFull(world, tip, { input, readings, stores: written.stores });
      const done = withLowered(written, [...prepared.lowered, ...full]);
      return { tip, plan, ...done, notes: notesOf(tip, plan, found) };
    }
    if (attempt >= ATTEMPTS) return { tip, plan, stores: readings.map(busy), sequence: 0, notes: [], lowered: [] };
  }
}

/** What is published is not in the history that was fetched: it may be later, or the history was rewritten. */
function isAhead({ snapshot }: Published, { doubt, ancestry }: Tip): boolean {
  return snapshot !== null && doubt === null && ancestry.rank(snapshot.revision) < 0;
}

/** With recorded evidence, a dry run touches no store: everything counts as absent. */
async function readingsOf(
  world: World,
  tip: Tip,
  environment: string,
  { dryRun }: PublishOrder,
): Promise<readonly ReadStore[]> {
  const { settings } = tip.inForce;
  const only = { ...settings, stores: settings.stores.filter((each) => each.environment === environment) };
  const readings = await readStores(world, only, { untouched: dryRun && world.recorded !== null });
  return recognize(world, settings, readings, everListed(tip));
}

function killsOnly(tip: Tip, readings: readonly ReadStore[], { trouble }: Published): Round {
  const details = new Map(trouble.map(({ store, detail }) => [store, detail]));
  const stores = readings.map(({ store }) =>
    failedStore(store, details.get(store.name) ?? "left alone until the other stores answer"),
  );
  return {
    tip,
    plan: null,
    stores,
    sequence: 0,
    notes: ["What is published is not known, so nothing was written."],
    lowered: [],
  };
}

function inputFor(
  world: World,
  tip: Tip,
  given: { readonly environment: string; readonly readings: readonly ReadStore[]; readonly published: Published },
): PublishInput {
  const { environment, readings, published } = given;
  const { settings } = tip.inForce;
  const base = baseVersions(tip, published.snapshot);
  return {
    environment,
    settings,
    now: world.now,
    revision: tip.commit,
    published: published.snapshot,
    tip: tip.catalog,
    tipKnown: tip.doubt === null,
    base,
    evidence: { now: world.now, lastGuardRun: null, features: new Map() },
    kills: published.kills,
    restores: published.restores,
    liftable: liftedKills(published.kills, tip.ancestry),
    limits: readings.map((read) => storeLimit(read.settings, settings.signing)),
    storeTrouble:
      published.trouble[0] === undefined ? null : `${published.trouble[0].store}: ${published.trouble[0].detail}`,
    overridable: overridesOf(tip, published),
    codeHost: world.codeHost !== null,
  };
}

/** The files as the published entries carry them. */
function baseVersions(tip: Tip, snapshot: Snapshot | null): ReadonlyMap<string, Rollout> {
  const base = new Map<string, Rollout>();
  for (const [feature, entry] of Object.entries(snapshot?.features ?? {})) {
    const version = carriedVersion(newestFirst(tip, feature), entry, tip.inForce.settings);
    if (version !== null) base.set(feature, version);
  }
  return base;
}

/** The tip's own version is read already; mostly it is the one that is published. */
function* newestFirst(tip: Tip, feature: string): Iterable<Rollout> {
  const entry = tip.catalog.entries.get(feature);
  if (entry !== undefined) yield entry.rollout;
  yield* tip.versions(feature);
}

/** An override counts for the commit that set what is asked for: the tier, or the audience where the tier is live. */
function overridesOf(tip: Tip, { snapshot, kills }: Published): ReadonlySet<string> {
  const counting = Array.from(tip.catalog.entries.values()).filter(({ rollout }) => {
    const { feature, tier, override } = rollout;
    if (override === null) return false;
    const isLive = snapshot?.features[feature]?.tier === tier && !Object.hasOwn(kills, feature);
    return overrideCameAlong(rollout, tip.versions(feature), isLive ? "audience" : "tier");
  });
  return new Set(counting.map(({ rollout }) => rollout.feature));
}

function busy({ store }: ReadStore): StoreOutcome {
  return failedStore(store, "other writers were faster again and again; run this again");
}

function notesOf(tip: Tip, plan: PublishPlan, published: Published): readonly string[] {
  return [
    ...(tip.doubt === null ? [] : [`Only lowerings were published: ${tip.doubt.replace(/\.$/u, "")}.`]),
    ...(tip.inForce.fallback === null
      ? []
      : [`The settings on the base branch cannot be read; in force: ${tip.inForce.fallback}.`]),
    ...(plan.adoption ? ["Nothing was published before: git was taken as it stands."] : []),
    ...(isAhead(published, tip)
      ? ["The published revision is not in the history of the base branch: it was rewritten."]
      : []),
    ...plan.kept.map(({ feature, why }) =>
      why === "unreadable"
        ? `${feature}: its file cannot be read, so what is published stays.`
        : `${feature}: its file has errors, so the narrower of published and asked for is published.`,
    ),
  ];
}

function loweredIn(rounds: readonly Round[]): readonly string[] {
  const first = rounds.flatMap((round) => round.lowered.flatMap(({ lowered, killed }) => [...lowered, ...killed]));
  return [...new Set([...first, ...rounds.flatMap(({ plan }) => plan?.lowered ?? [])])];
}

function summary({ now }: World, tip: Tip, rounds: readonly Round[]): Publication {
  const { settings } = tip.inForce;
  const stores = rounds.flatMap((round) => round.stores);
  const thisMachineOnly = onlyThisMachine(settings, stores);
  const plans = rounds.flatMap(({ plan }) => (plan === null ? [] : [plan]));
  const withheld = plans.flatMap((plan) => plan.withheld);
  const problems = [...tip.inForce.problems, ...tip.catalog.problems];
  return {
    at: now,
    revision: tip.commit,
    sequence: rounds.reduce((most, { sequence }) => Math.max(most, sequence), 0),
    stores,
    withheld,
    lowered: loweredIn(rounds),
    raised: plans.flatMap((plan) => plan.raised),
    lifted: plans.flatMap((plan) => plan.lifted),
    problems,
    notes: [...rounds.flatMap(({ notes }) => notes), ...(thisMachineOnly ? ["This machine only."] : [])],
    exit: firstExit({
      invalid: problems.some(({ severity }) => severity === "error"),
      unavailable:
        tip.doubt !== null ||
        (thisMachineOnly && isDataBranchThere(settings)) ||
        stores.some(({ outcome }) => outcome === "failed") ||
        withheld.some((each) => needsTheUnavailable(each)),
      held: withheld.length > 0,
    }),
  };
}
