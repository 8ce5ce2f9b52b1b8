/** Puts the message of DESIGN 4.7 together from what a guard run found and did. */

import type { Catalog } from "../core/catalog.ts";
import { type Incident, READERS_REFRESH, dependentsOf } from "../core/incident.ts";
import type { GuardFinding, GuardPlan } from "../core/guarding.ts";
import { type Duration, type Instant, parseInstant } from "../evaluation/instant.ts";
import type { Deed } from "./deeds.ts";
import type { Alert } from "./host/guard-telling.ts";
import type { Reconciliation } from "./reconcile.ts";
import { openStores } from "./stores.ts";
import type { Tip } from "./tip.ts";
import type { Sight } from "./watch.ts";
import type { World } from "./world.ts";

/** What was planned, and what became of it. */
interface Done {
  readonly plan: GuardPlan;
  /** Empty in a dry run. */
  readonly deeds: readonly Deed[];
}

/** One incident per feature that was turned off, or could not be; none for what was only planned. */
export function incidentsOf(world: World, run: Done & Sight & { readonly tip: Tip }): readonly Incident[] {
  return run.plan.features.flatMap((finding) => {
    const { feature, tier, message, action } = finding;
    const own = run.deeds.filter((deed) => deed.feature === feature);
    const { killed, failed } = killsOf(own);
    if (killed.length + failed.length === 0) return [];
    const rollout = run.watched.find((each) => each.feature === feature)?.rollout;
    const rollouts = Array.from(run.tip.catalog.entries.values(), (entry) => entry.rollout);
    const incident: Incident = {
      feature,
      action: action === "suspend" ? "suspend" : "rollback",
      by: "guard",
      at: world.now,
      failed,
      reached: killed.length > 0,
      propagation: slowest(world, run.tip, killed),
      refresh: READERS_REFRESH,
      reason: message,
      tier,
      since: run.evidence.features.get(feature)?.since ?? null,
      dependents: dependentsOf(feature, rollouts),
      owners: rollout?.owners ?? [],
      git: gitLine(own),
      gitHasTier: own.some(({ label }) => label.startsWith("failed:commit") || label.startsWith("pull-request:")),
      issue: null,
    };
    return [incident];
  });
}

/** Incidents of rollbacks that an earlier run began: by then they were told, but perhaps not written down. */
export function repeatedIncidents({ catalog }: Tip, repeated: Reconciliation["repeated"]): readonly Incident[] {
  return repeated.map(({ feature, kill, record, deed }) =>
    earlier(catalog, {
      feature,
      action: "rollback",
      by: record.by ?? kill.by,
      at: parseInstant(kill.at),
      reason: record.reason,
      tier: record.from,
      git: gitLine([deed]),
      gitHasTier: !deed.committed,
    }),
  );
}

/** How long after it an incident is still written down. */
const LONGEST: Duration = 24 * 3_600_000;

/** What was turned off after the last run that told everything: whoever did it may not have written it down. */
export function untoldIncidents(tip: Tip, { watched, evidence }: Sight): readonly Incident[] {
  const { now, lastGuardRun } = evidence;
  const isNew = (at: Instant): boolean => at > Math.max(now - LONGEST, lastGuardRun ?? 0) && at <= now;
  const killed = watched.flatMap(({ feature, killed: kill, rollout }) => {
    if (kill === null || kill.code === "manual" || !isNew(parseInstant(kill.at))) return [];
    const { by, code } = kill;
    const action = code === "suspend" ? ("suspend" as const) : ("rollback" as const);
    const what = { feature, action, by, at: parseInstant(kill.at), reason: `killed in the stores (${code})` };
    return [earlier(tip.catalog, { ...what, tier: rollout.tier, git: "unchanged", gitHasTier: true })];
  });
  const rolledBack = Array.from(tip.catalog.entries.values()).flatMap(
    ({ rollout: { feature, tier, rolledBack: record } }) => {
      if (tier !== 0 || record === null || !isNew(record.at)) return [];
      const { at, reason, from } = record;
      const [newest] = tip.commits(feature);
      const what = { feature, action: "rollback" as const, by: record.by ?? "somebody", at, reason, tier: from };
      return [earlier(tip.catalog, { ...what, git: `commit ${newest?.commit ?? tip.commit}`, gitHasTier: false })];
    },
  );
  return [...killed, ...rolledBack];
}

type Known = "feature" | "action" | "by" | "at" | "reason" | "tier" | "git" | "gitHasTier";

function earlier(catalog: Catalog, known: Pick<Incident, Known>): Incident {
  const rollouts = Array.from(catalog.entries.values(), ({ rollout }) => rollout);
  return {
    ...known,
    failed: [],
    reached: true,
    propagation: 0,
    refresh: READERS_REFRESH,
    since: null,
    dependents: dependentsOf(known.feature, rollouts),
    owners: catalog.entries.get(known.feature)?.rollout.owners ?? [],
    issue: null,
  };
}

/** What to tell beside the incidents; what was planned is told as done only where it was done. */
export function alertsOf({ plan, deeds }: Done, dryRun: boolean): readonly string[] {
  return plan.features.flatMap((finding) => {
    const { feature, steps, message } = finding;
    const told = steps.flatMap((step) => (step.kind === "alert" ? [step.message] : []));
    const wanted = intentOf(finding);
    if (wanted === null) return told;
    if (dryRun) return [`${feature} would be ${wanted}: ${message}`];
    const failed = deeds.filter((deed) => deed.feature === feature && deed.failed);
    return failed.length === 0 ? told : failed.map(({ label }) => `${feature} is not wholly ${wanted}: ${label}`);
  });
}

/** The episodes that nobody was told of yet; what was turned off is told as an incident. */
export function newsOf({ features }: GuardPlan): readonly Alert[] {
  return features.flatMap(({ feature, steps }) =>
    steps.some(({ kind }) => kind === "kill")
      ? []
      : steps.flatMap((step) => (step.kind === "alert" ? [Object.assign({ feature }, step)] : [])),
  );
}

/** What the steps would do to the feature, in a word; null where they only tell. */
function intentOf({ action, steps }: GuardFinding): string | null {
  if (steps.some(({ kind }) => kind === "commit-pause")) return "paused";
  if (!steps.some(({ kind }) => kind === "kill")) return null;
  return action === "suspend" ? "suspended" : "rolled back";
}

/** The names of the stores that took the kill, and of those that did not. */
function killsOf(deeds: readonly Deed[]): { readonly killed: readonly string[]; readonly failed: readonly string[] } {
  const named = (pattern: RegExp) => deeds.flatMap(({ label }) => pattern.exec(label)?.[1] ?? []);
  return { killed: named(/^kill:(.+)$/su), failed: named(/^failed:kill:(.+?): /su) };
}

function slowest(world: World, { inForce }: Tip, names: readonly string[]): Duration {
  const stores = openStores(world, inForce.settings).map(({ store }) => store);
  return Math.max(0, ...stores.flatMap(({ name, propagation }) => (names.includes(name) ? [propagation] : [])));
}

function gitLine(deeds: readonly Deed[]): string {
  const found = deeds.find(({ label }) => /^(?:failed:)?commit|^pull-request:/u.test(label));
  if (found === undefined) return "unchanged";
  return found.label.replace(/^commit:/u, "commit ").replace(/^pull-request:/u, "pull request #");
}
