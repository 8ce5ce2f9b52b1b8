/** Puts the message of DESIGN 4.7 together from what a guard run found and did. */

import { type Incident, dependentsOf, incidentLines } from "../core/incident.ts";
import type { GuardPlan } from "../core/guarding.ts";
import type { Watched } from "../core/watching.ts";
import type { Evidence } from "../core/evidence.ts";
import type { Deed } from "./deeds.ts";
import type { Tip } from "./tip.ts";
import type { World } from "./world.ts";

/** How long readers keep a snapshot before they look again, where nothing else is known. */
const READERS_REFRESH_MS = 30_000;

/** One message per feature that was turned off. */
export function incidentsOf(
  world: World,
  run: {
    readonly tip: Tip;
    readonly plan: GuardPlan;
    readonly deeds: readonly Deed[];
    readonly watched: readonly Watched[];
    readonly evidence: Evidence;
  },
): readonly (readonly string[])[] {
  const turnedOff = run.plan.features.filter(({ steps }) => steps.some(({ kind }) => kind === "kill"));
  return turnedOff.map((finding) => {
    const { feature, tier, message, action } = finding;
    const rollout = run.watched.find((each) => each.feature === feature)?.rollout;
    const rollouts = Array.from(run.tip.catalog.entries.values(), (entry) => entry.rollout);
    const incident: Incident = {
      feature,
      action: action === "suspend" ? "suspend" : "rollback",
      by: "guard",
      at: world.now,
      propagation: 0,
      refresh: READERS_REFRESH_MS,
      reason: message,
      tier,
      since: run.evidence.features.get(feature)?.since ?? null,
      dependents: dependentsOf(feature, rollouts),
      owners: rollout?.owners ?? [],
      git: gitLine(run.deeds.filter((deed) => deed.feature === feature)),
      issue: null,
    };
    return incidentLines(incident);
  });
}

function gitLine(deeds: readonly Deed[]): string {
  const commit = deeds.find(({ label }) => label.startsWith("commit:") || label.startsWith("failed:commit"));
  return commit === undefined ? "unchanged" : commit.label.replace(/^commit:/u, "commit ");
}
