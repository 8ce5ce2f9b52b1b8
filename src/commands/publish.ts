/** `publish`: compiles the tip of the base branch and writes it to the stores, never backwards. */

import type { Published } from "../core/published.ts";
import type { StoreRepair } from "../core/reconciling.ts";
import { planPublish, type PublishPlan } from "../core/publishing.ts";
import type { Snapshot } from "../evaluation/snapshot.ts";
import type { PublicationResult } from "../report/results.ts";
import { backOff } from "./back-off.ts";
import { isDataBranchThere, onlyThisMachine } from "./data-branch.ts";
import { PRODUCTION, publishedIn } from "./published.ts";
import { lowerWhatIsFull, type Preparation, prepare, withLowered } from "./preparation.ts";
import { everListed, recognize } from "./recognition.ts";
import { failedStore, openStores, type ReadStore, readStores, type StoreOutcome } from "./stores.ts";
import { inputFor } from "./publish-input.ts";
import { readTip, type Tip } from "./tip.ts";
import { needsTheUnavailable } from "./validate.ts";
import { type Exit, firstExit, type World } from "./world.ts";
import { writePlan } from "./write-plan.ts";

/** What a publish did. */
export interface Publication extends PublicationResult {
  readonly stores: readonly StoreOutcome[];
  /** What production had already, where there was nothing to change. */
  readonly found: Pick<Snapshot, "revision" | "publishedAt" | "sequence"> | null;
  readonly exit: Exit;
}

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
  readonly found: Publication["found"];
}

/** How far the publish of one environment has come; what was found out serves the next try. */
interface Course {
  tip: Tip;
  /** The published revision for which the tip was read once more. */
  soughtFor: string | null;
  prepared: Preparation | null;
  /** As it was found; what was brought down since is published as well. */
  found: Published | null;
  plan: PublishPlan | null;
  readings: readonly ReadStore[];
}

async function publishEnvironment(world: World, tip: Tip, environment: string, order: PublishOrder): Promise<Round> {
  const pause = backOff(world);
  const course: Course = { tip, soughtFor: null, prepared: null, found: null, plan: null, readings: [] };
  for (;;) {
    const round = await tryPublish(world, course, environment, order);
    if (typeof round !== "string") return round;
    if (round === "overtaken" && !(await pause())) return givenUp(course);
  }
}

/** Everything from the reading of the stores to their writing; `overtaken` where somebody else was faster. */
async function tryPublish(
  world: World,
  course: Course,
  environment: string,
  order: PublishOrder,
): Promise<Round | "again" | "overtaken"> {
  const { tip } = course;
  const readings = await readingsOf(world, tip, environment, order);
  course.readings = readings;
  const published = publishedIn(world, tip, environment, readings);
  if (published.killsOnly) return killsOnly(tip, readings, published);
  if (isAhead(published, tip) && published.snapshot?.revision !== course.soughtFor) {
    return seek(world, course, published, order);
  }
  course.found ??= published;
  const input = inputFor(world, tip, { environment, readings, published });
  const prepared = await prepare(world, tip, { input, readings, before: course.prepared, dryRun: order.dryRun });
  course.prepared = prepared;
  if (prepared.evidence === null) return "again";
  const plan = planPublish({ ...input, evidence: prepared.evidence });
  course.plan = plan;
  const written = await writePlan(world, { plan, readings, published, rank: tip.ancestry.rank, dryRun: order.dryRun });
  if (written === null) return "overtaken";
  const full = await lowerWhatIsFull(world, tip, { input, readings, stores: written.stores });
  const done = withLowered(written, [...prepared.lowered, ...full]);
  const found = environment === PRODUCTION && plan.unchanged ? published.snapshot : null;
  return { tip, plan, ...done, notes: notesOf(tip, plan, course.found), found };
}

/**
 * Fetches the tip once more for a published revision that is not known here. Only a revision that was sought and not
 * found belongs to another history: somebody who publishes at the same time may be ahead again and again.
 */
async function seek(
  world: World,
  course: Course,
  { snapshot }: Published,
  order: PublishOrder,
): Promise<"again" | "overtaken"> {
  const isFirst = course.soughtFor === null;
  course.soughtFor = snapshot?.revision ?? null;
  course.tip = await readTip(world, order);
  // What was measured was for another tip.
  if (course.prepared !== null) course.prepared = { ...course.prepared, evidence: null };
  return isFirst ? "again" : "overtaken";
}

function givenUp({ tip, plan, readings, prepared }: Course): Round {
  const stores = readings.map(busy);
  return { tip, plan, stores, sequence: 0, notes: [], lowered: prepared?.lowered ?? [], found: null };
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
    found: null,
  };
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
    found: rounds.find(({ found }) => found !== null)?.found ?? null,
    withheld,
    lowered: loweredIn(rounds),
    raised: plans.flatMap((plan) => plan.raised),
    lifted: plans.flatMap((plan) => plan.lifted),
    problems,
    notes: [...rounds.flatMap(({ notes }) => notes), ...(thisMachineOnly ? ["Reached: this machine only."] : [])],
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
