/** Approvals of what is on the base branch already: those of the merged pull requests that brought it. */

import type { Approvals } from "../../core/evidence.ts";
import type { Settings } from "../../core/settings.ts";
import type { Instant } from "../../evaluation/instant.ts";
import type { CodeHost, History, PullRequest } from "../../ports.ts";
import { noVoices, type Voices, voicesOf } from "./approvals.ts";
import { isHere } from "./contribution.ts";
import { type HostEvidence, NO_HOST_EVIDENCE } from "./evidence.ts";
import { issuesOf } from "./issues.ts";
import { unavailabilityOf } from "./unavailable.ts";

/** What would rise, and who brought it. */
export interface MergedRequest {
  readonly settings: Settings;
  /** By feature: the commits that raise it, and its owners at what is published. */
  readonly raised: ReadonlyMap<string, { readonly commits: readonly string[]; readonly owners: readonly string[] }>;
}

interface Asked {
  readonly codeHost: CodeHost | null;
  readonly history: History;
  readonly settingsPath: string;
}

/** Asks once per commit, whatever the number of features. */
export async function evidenceOfMerged(world: Asked, { settings, raised }: MergedRequest): Promise<HostEvidence> {
  const { codeHost: host, history, settingsPath } = world;
  if (host === null) return NO_HOST_EVIDENCE;
  const all = Array.from(raised.values());
  const asking = { host, history, settings, settingsPath, owners: all.flatMap(({ owners }) => owners) };
  const commits = [...new Set(all.flatMap((each) => each.commits))];
  const [issues, voices] = await Promise.all([issuesOf(host, settings), voicesByCommit(asking, commits)]);
  const of = (feature: string) => {
    const { commits: own = [], owners = [] } = raised.get(feature) ?? {};
    return { owners, said: own.map((commit) => voices.get(commit) ?? noVoices(UNKNOWN)) };
  };
  return {
    issues,
    approvals(feature) {
      const { said, owners } = of(feature);
      return together(said.map((each) => each.approvals(owners)));
    },
    investigated(feature, since) {
      const { said, owners } = of(feature);
      return anyInvestigated(said, owners, since);
    },
  };
}

const UNKNOWN: Approvals = { status: "unknown", detail: "which commit asks for this cannot be told" };

async function voicesByCommit(
  asking: Parameters<typeof voicesOf>[0],
  commits: readonly string[],
): Promise<ReadonlyMap<string, Voices>> {
  const voices = new Map<string, Voices>();
  for (const commit of commits) voices.set(commit, await voicesOfCommit(asking, commit));
  return voices;
}

async function voicesOfCommit(asking: Parameters<typeof voicesOf>[0], commit: string): Promise<Voices> {
  const { host, history, settings } = asking;
  const groups = Object.keys(settings.approvals);
  if (groups.length === 0) return noVoices({ status: "ok", groups: {}, required: [] });
  const answer = await host.pullRequestsOf(commit);
  if (answer.kind === "failed") return noVoices(unavailabilityOf(answer));
  const branch = (await history.baseBranch())?.ref.replace(/^refs\/heads\//u, "") ?? "";
  const pull = answer.value.find(({ mergeCommit, base }) => mergeCommit !== null && base === branch);
  if (pull === undefined) return noVoices(pushedDirectly(groups));
  const onto = await mergedOnto(history, pull);
  if (onto === null) return noVoices({ status: "unknown", detail: `the commits of #${pull.number} cannot be fetched` });
  return voicesOf(asking, pull, onto);
}

/** Nobody could approve what nobody was asked about. */
function pushedDirectly(groups: readonly string[]): Approvals {
  return { status: "ok", groups: Object.fromEntries(groups.map((group) => [group, []])), required: groups };
}

async function mergedOnto(history: History, { number, head, mergeCommit }: PullRequest): Promise<string | null> {
  if (!(await isHere(history, head, [`refs/pull/${number}/head`, head]))) return null;
  return history.resolve(`${mergeCommit}^1`);
}

/** What every one of several commits was approved by: a group that one of them lacks is lacking. */
function together(all: readonly Approvals[]): Approvals {
  const [first] = all;
  if (first === undefined) return UNKNOWN;
  const obstacle = all.find(({ status }) => status !== "ok");
  if (obstacle !== undefined) return obstacle;
  const known = all.flatMap((each) => (each.status === "ok" ? [each] : []));
  const required = [...new Set(known.flatMap((each) => each.required))];
  const groups = required.map((group) => {
    const approvers = known.map((each) => each.groups[group] ?? []);
    return [group, approvers.some(({ length }) => length === 0) ? [] : [...new Set(approvers.flat())]] as const;
  });
  return { status: "ok", groups: Object.fromEntries(groups), required };
}

function anyInvestigated(said: readonly Voices[], owners: readonly string[], since: Instant | null): boolean | null {
  const answers = said.map((each) => each.investigated(owners, since));
  return answers.includes(true) ? true : (answers.find((answer) => answer !== null) ?? null);
}
