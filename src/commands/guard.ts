/**
 * `guard`: repairs what was left, measures everything that is live, turns off what breaches, and publishes.
 *
 * Kills come before commits, commits before the publish; a step that fails is reported and undoes nothing.
 */

import { incidentLines } from "../core/incident.ts";
import { planGuard, type GuardFinding, type GuardPlan, type GuardStep } from "../core/guarding.ts";
import type { Problem } from "../core/problem.ts";
import type { Instant } from "../evaluation/instant.ts";
import { type Deed, carryOut } from "./deeds.ts";
import { tellRound } from "./host/guard-rounds.ts";
import { type GuardTelling, openMissingIncidents, tellGuard } from "./host/guard-telling.ts";
import { proposeAdvances } from "./host/propose-advances.ts";
import { tellPublication } from "./host/tell-publication.ts";
import { withdrawSettled } from "./host/withdraw-settled.ts";
import { alertsOf, incidentsOf, newsOf, repeatedIncidents, untoldIncidents } from "./incidents.ts";
import { type Publication, publishTip } from "./publish.ts";
import { type Reconciliation, reconcile } from "./reconcile.ts";
import { everListed, recognize } from "./recognition.ts";
import { type ReadStore, readStores } from "./stores.ts";
import { readTip, type Tip } from "./tip.ts";
import { lookAndAct, type Sight } from "./watch.ts";
import { EXIT, type Exit, firstExit, type World } from "./world.ts";

/** What the guard found about one feature, and what it did. */
export type GuardedFeature = GuardFinding & { readonly done: readonly string[] };

/** One round of the guard. */
export interface GuardRun {
  readonly checkedAt: Instant;
  readonly features: readonly GuardedFeature[];
  readonly reconciled: readonly string[];
  /** The messages about what was turned off, at most 12 lines each. */
  readonly incidents: readonly (readonly string[])[];
  readonly publication: Publication | null;
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
  /** Episodes that last; a further round does not tell of them again. */
  readonly openAlerts: readonly string[];
  readonly exit: Exit;
}

/** How to run one round. */
export interface GuardOrder {
  readonly dryRun: boolean;
  /** What an earlier round told of already. */
  readonly openAlerts?: readonly string[];
}

/** Runs one round. @throws UsageError where there is no commit to compare with. */
export async function guard(world: World, { dryRun, openAlerts = [] }: GuardOrder): Promise<GuardRun> {
  const first = await readTip(world, { dryRun });
  const untouched = dryRun && world.recorded !== null;
  const before = await readAll(world, first, { untouched });
  const repaired = await reconcile(world, first, before, { dryRun });
  const tip = repaired.committed ? await readTip(world, { dryRun }) : first;
  const readings = repaired.wrote ? await readAll(world, tip, { untouched }) : before;
  const { done, whole, ...sight } = await lookAndAct(world, tip, readings, async (seen) => {
    const settled = { settings: tip.inForce.settings, revision: tip.commit, openAlerts: new Set(openAlerts) };
    const plan = planGuard({ ...settled, ...seen });
    const deeds = dryRun ? [] : await carryOut(world, tip, plan);
    return { done: { plan, deeds }, acted: deeds.length > 0 };
  });
  const { plan, deeds } = done;
  const telling = await tell(world, { dryRun, tip, plan, deeds, ...sight });
  const run = { dryRun, tip, plan, deeds, repaired };
  if (dryRun) return assemble(world, { ...run, publication: null, telling });
  const publication = await publishAfter(world, tip, deeds);
  const earlier = await tellEarlier(world, first, tip, { repaired, sight, telling });
  const untold = telling.untold || earlier.untold;
  if (whole && !untold && isWatchful(world, plan, deeds)) await beat(world, readings);
  const rest = await tellTheRest(world, tip, plan, sight);
  const told = { ...telling, notes: [...telling.notes, ...earlier.notes, ...rest], untold };
  return assemble(world, { ...run, publication, telling: told });
}

/** What earlier runs turned off and may not have written down: by now it is told by nobody else. */
async function tellEarlier(
  world: World,
  first: Tip,
  tip: Tip,
  run: { readonly repaired: Reconciliation; readonly sight: Sight; readonly telling: GuardTelling },
): Promise<Pick<GuardTelling, "notes" | "untold">> {
  const { repaired, sight, telling } = run;
  const repeated = repeatedIncidents(first, repaired.repeated);
  const known = new Set([...telling.features, ...repeated.map(({ feature }) => feature)]);
  const others = untoldIncidents(tip, sight).filter(({ feature }) => !known.has(feature));
  return openMissingIncidents(world, tip.inForce.settings, [...repeated, ...others]);
}

/** What can wait until everything is safe: labels, digests, and proposals. */
async function tellTheRest(
  world: World,
  tip: Tip,
  plan: GuardPlan,
  { watched, evidence }: Sight,
): Promise<readonly string[]> {
  const round = { settings: tip.inForce.settings, plan, watched, evidence };
  return [
    ...(await tellRound(world, round)),
    ...(await withdrawSettled(world, tip, plan, watched)),
    ...(await proposeAdvances(world, tip, watched)),
  ];
}

/** A dry run tells nobody. */
async function tell(
  world: World,
  run: Sight & {
    readonly dryRun: boolean;
    readonly tip: Tip;
    readonly plan: GuardPlan;
    readonly deeds: readonly Deed[];
  },
): Promise<GuardTelling> {
  const { plan, tip } = run;
  const incidents = incidentsOf(world, run);
  const features = incidents.map(({ feature }) => feature);
  if (run.dryRun) {
    return { incidents: incidents.map((each) => incidentLines(each)), features, notes: [], untold: false };
  }
  const lasting = plan.successful ? plan.openAlerts : null;
  return tellGuard(world, tip.inForce.settings, { incidents, alerts: newsOf(plan), lasting });
}

async function readAll(
  world: World,
  tip: Tip,
  options: { readonly untouched: boolean },
): Promise<readonly ReadStore[]> {
  const { settings } = tip.inForce;
  return recognize(world, settings, await readStores(world, settings, options), everListed(tip));
}

/** What is recorded is what the guard judged, not what its publish asks once more. */
async function publishAfter(world: World, before: Tip, deeds: readonly Deed[]): Promise<Publication> {
  const moved = deeds.some(({ committed }) => committed);
  const tip = moved ? await readTip(world, { dryRun: false }) : before;
  const done = await publishTip({ ...world, record: null }, tip, { dryRun: false });
  return tellPublication(world, tip.inForce.settings, done);
}

/** Only what was really measured, and really done, need not be looked back at by the next run. */
function isWatchful({ recorded }: World, { successful }: GuardPlan, deeds: readonly Deed[]): boolean {
  return recorded === null && successful && !deeds.some(({ failed }) => failed);
}

async function beat(world: World, readings: readonly ReadStore[]): Promise<void> {
  await Promise.allSettled(readings.map(({ store }) => store.writeHeartbeat(world.now, world.patience())));
}

function assemble(
  world: World,
  run: {
    readonly dryRun: boolean;
    readonly tip: Tip;
    readonly plan: GuardPlan;
    readonly deeds: readonly Deed[];
    readonly repaired: Reconciliation;
    readonly publication: Publication | null;
    readonly telling: GuardTelling;
  },
): GuardRun {
  const { tip, plan, deeds, repaired, publication, telling } = run;
  const done = new Map(plan.features.map(({ feature }) => [feature, deeds.filter((deed) => deed.feature === feature)]));
  const features = plan.features.map((finding) => ({
    ...finding,
    done: (done.get(finding.feature) ?? []).map(({ label }) => label),
  }));
  const problems = [...tip.inForce.problems, ...tip.catalog.problems];
  return {
    checkedAt: world.now,
    features,
    reconciled: repaired.done,
    incidents: telling.incidents,
    publication,
    problems,
    notes: [...repaired.notes, ...alertsOf(run, run.dryRun), ...telling.notes, ...(publication?.notes ?? notesOf(tip))],
    openAlerts: plan.openAlerts,
    exit: exitOf(problems, run),
  };
}

function notesOf({ doubt }: Tip): readonly string[] {
  return doubt === null ? [] : [doubt];
}

/** In observe mode none of these is planned: a breach that is only told of holds nothing. */
const ACTS: ReadonlySet<GuardStep["kind"]> = new Set(["kill", "commit-rollback", "commit-pause"]);

function exitOf(
  problems: readonly Problem[],
  { plan, deeds, repaired, publication, telling }: Parameters<typeof assemble>[1],
): Exit {
  const acted = plan.features.some(({ steps }) => steps.some(({ kind }) => ACTS.has(kind)));
  return firstExit({
    invalid: problems.some(({ severity }) => severity === "error"),
    unavailable:
      deeds.some(({ failed }) => failed) || repaired.failed || telling.untold || publication?.exit === EXIT.unavailable,
    held: acted || publication?.exit === EXIT.held,
  });
}
