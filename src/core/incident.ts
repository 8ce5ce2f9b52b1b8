/** The message about a rollback, for somebody who was just woken by it: at most 12 lines, no customer, no error text. */

import { type Duration, formatInstant, type Instant } from "../evaluation/instant.ts";
import type { Tier } from "../evaluation/snapshot.ts";
import { byCodeUnits } from "./canonical.ts";
import { RUNGS } from "./ladder.ts";
import type { Rollout } from "./rollout.ts";
import { duration, formatMoment } from "./wording.ts";

/** What happened, as the message tells it. */
export interface Incident {
  readonly feature: string;
  readonly action: "rollback" | "suspend";
  /** `guard`, or the person. */
  readonly by: string;
  readonly at: Instant;
  /** Stores that did not take the kill: their readers still have the feature on. */
  readonly failed: readonly string[];
  /** Whether any store took it. */
  readonly reached: boolean;
  /** How long the slowest store that took it takes to be read everywhere. */
  readonly propagation: Duration;
  /** How often clients look. */
  readonly refresh: Duration;
  /** The sentence of the assessment: counts, limit and ln E. */
  readonly reason: string;
  /** The tier it was at. */
  readonly tier: Tier;
  /** When that tier went live; null where nobody knows. */
  readonly since: Instant | null;
  readonly dependents: readonly string[];
  /** The commit, or the pull request and what it waits for. */
  readonly git: string;
  /** False once the rollback is in git: what git has not can not be restored. */
  readonly gitHasTier: boolean;
  readonly owners: readonly string[];
  /** Where the incident is kept; null without a code host. */
  readonly issue: string | null;
}

/** How long readers keep a snapshot before they look again, where nothing else is known. */
export const READERS_REFRESH: Duration = 30_000;

/** Writes the message, one element a line. */
export function incidentLines(incident: Incident): readonly string[] {
  const { feature, at, by, tier, since, dependents, owners, issue, reached } = incident;
  const what = incident.action === "suspend" ? "suspended" : "turned off";
  return [
    `${feature} was ${reached ? "" : "NOT "}${what} at ${formatMoment(at)} by ${oneLine(by)}.`,
    customers(incident),
    ...(incident.action === "suspend" ? ["Looks like an outage, not a rollout: git is unchanged."] : []),
    `Why: ${oneLine(incident.reason)}`,
    `It was: tier ${tier} (${RUNGS[tier].name})${since === null ? "" : `, since ${formatMoment(since)}`}`,
    ...(reached ? [`Off with it: ${listed(dependents, "nothing")}`] : []),
    `Git: ${oneLine(incident.git)}`,
    `Owners: ${listed(owners, "nobody")}`,
    ...(issue === null ? [] : [`Incident: ${oneLine(issue)}`]),
    ...(reached ? [falseAlarm(incident)] : []),
  ];
}

/** The features that are off while `feature` is: its children, theirs, and so on, in the order of their names. */
export function dependentsOf(
  feature: string,
  rollouts: Iterable<Pick<Rollout, "feature" | "tier" | "dependsOn">>,
): readonly string[] {
  const live = [...rollouts].filter(({ tier }) => tier > 0);
  const off = new Set([feature]);
  for (let size = 0; size < off.size;) {
    size = off.size;
    for (const child of live) if (child.dependsOn.some((parent) => off.has(parent))) off.add(child.feature);
  }
  off.delete(feature);
  return [...off].toSorted(byCodeUnits);
}

const NAMED = 5;
const LONGEST_LINE = 300;

function customers({ feature, at, propagation, refresh, failed, reached }: Incident): string {
  const by = formatInstant(Math.ceil((at + propagation + refresh) / 1_000) * 1_000).slice(11, 19);
  const delay = `store ${duration(propagation)} + client refresh ${duration(refresh)}`;
  if (failed.length === 0) return `Customers: off everywhere by ${by} (${delay}). Nothing to do tonight.`;
  const advice = `run the guard again, or pilot-rollout kill ${feature} --reason …`;
  const others = reached ? ` Off for the others by ${by} (${delay}).` : "";
  return `Customers: STILL ON for readers of ${listed(failed, "")}: ${advice}.${others}`;
}

function falseAlarm({ feature, action, gitHasTier }: Incident): string {
  const restore = `pilot-rollout restore ${feature} --reason …`;
  const restart = `pilot-rollout restart ${feature}`;
  if (action === "suspend") return `When it is over: ${restore} (within 72 h)`;
  return gitHasTier
    ? `False alarm? ${restore} while git still has the tier (24 h); later: ${restart}`
    : `False alarm? git has it rolled back: ${restart}`;
}

function listed(names: readonly string[], none: string): string {
  if (names.length === 0) return none;
  const rest = names.length - NAMED;
  const shown = names
    .slice(0, NAMED)
    .map((name) => oneLine(name))
    .join(", ");
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}

/** Words from outside stay on their line. */
function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line;
}
