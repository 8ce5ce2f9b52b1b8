/** Approvals and investigations as evidence: reviews of a pull request, the teams of the groups, and git's bytes. */

import {
  approvalsOf,
  type CountedReview,
  isInvestigated,
  type People,
  type Reviewed,
  type TeamAnswer,
  teamsOf,
} from "../../core/approving.ts";
import type { Approvals } from "../../core/evidence.ts";
import type { Settings } from "../../core/settings.ts";
import type { Instant } from "../../evaluation/instant.ts";
import type { CodeHost, History, HostFailure, PullRequest, Review } from "../../ports.ts";
import { contributionOf, isHere, type Place } from "./contribution.ts";
import { unavailabilityOf } from "./unavailable.ts";

/** What people said about a change: answers for a feature whose owners, at the base, are given. */
export interface Voices {
  readonly approvals: (owners: readonly string[]) => Approvals;
  readonly investigated: (owners: readonly string[], since: Instant | null) => boolean | null;
}

/** The same for everybody: nothing could be asked, or there was nobody to ask. */
export function noVoices(approvals: Approvals): Voices {
  return { approvals: () => approvals, investigated: () => null };
}

/** What reviews are read with. */
export interface Asking {
  readonly host: CodeHost;
  readonly history: History;
  readonly settings: Settings;
  readonly settingsPath: string;
  /** Owners of all features that may be asked about: their teams are asked once. */
  readonly owners: readonly string[];
}

/**
 * Reads the reviews of one pull request.
 *
 * @param onto the base branch's commit that the pull request is, or was, merged on
 */
export async function voicesOf(asking: Asking, pull: PullRequest, onto: string): Promise<Voices> {
  const { settings, host, owners } = asking;
  if (Object.keys(settings.approvals).length === 0) return noVoices(NO_GROUPS);
  const [reviews, teams] = await Promise.all([
    host.reviews(pull.number),
    askTeams(host, teamsOf(settings.approvals, owners)),
  ]);
  if (reviews.kind === "failed") return noVoices(unavailabilityOf(reviews));
  const reviewed: Reviewed = { author: pull.author, reviews: await count(asking, pull, onto, reviews.value) };
  const people = (own: readonly string[]): People => ({ groups: settings.approvals, owners: own, teams });
  return {
    approvals: (own) => approvalsOf(reviewed, people(own)),
    investigated: (own, since) => isInvestigated(reviewed, people(own), since),
  };
}

const NO_GROUPS: Approvals = { status: "skipped", detail: "the settings name no group that must approve" };

async function askTeams(host: CodeHost, teams: readonly string[]): Promise<ReadonlyMap<string, TeamAnswer>> {
  const answers = teams.map(async (team): Promise<readonly [string, TeamAnswer]> => {
    const answer = await host.teamMembers(team);
    return answer.kind === "ok"
      ? [team, { kind: "members", logins: new Set(answer.value.map((login) => login.toLowerCase())) }]
      : [team, unseen(team, answer)];
  });
  return new Map(await Promise.all(answers));
}

function unseen(team: string, failure: HostFailure): TeamAnswer {
  const { status, detail } = unavailabilityOf(failure);
  return { kind: "unseen", status, detail: `who is in ${team} cannot be seen: ${detail}` };
}

/** A review that opinion depends on is compared byte by byte; a commit that nobody has any more is another one. */
async function count(
  { history, settings, settingsPath }: Asking,
  pull: PullRequest,
  onto: string,
  reviews: readonly Review[],
): Promise<readonly CountedReview[]> {
  const place: Place = { rollouts: settings.rollouts, settingsPath };
  const wanted = await contributionOf(history, onto, pull.head, place);
  const known = new Map<string, Promise<boolean>>([[pull.head, Promise.resolve(true)]]);
  const same = (commit: string): Promise<boolean> => {
    const asked = known.get(commit) ?? compare(history, { onto, commit, place, wanted });
    known.set(commit, asked);
    return asked;
  };
  const counted: CountedReview[] = [];
  for (const { author, state, commit, at, body } of reviews) {
    const sameBytes = state === "approved" && commit !== null && (await same(commit));
    counted.push({ author, state, at, body, sameBytes });
  }
  return counted;
}

async function compare(
  history: History,
  { onto, commit, place, wanted }: { onto: string; commit: string; place: Place; wanted: string },
): Promise<boolean> {
  if (!(await isHere(history, commit, [commit]))) return false;
  return (await contributionOf(history, onto, commit, place)) === wanted;
}
