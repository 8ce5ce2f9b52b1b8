/** Who approved what: from the reviews of a pull request to the approvals of one feature, by group. */

import type { Instant } from "../evaluation/instant.ts";
import type { Approvals } from "./evidence.ts";
import type { ApprovalGroup, Settings } from "./settings.ts";

/** One review, and whether it still speaks of what the pull request asks for. */
export interface CountedReview {
  /** Login without `@`; empty where the account is gone. */
  readonly author: string;
  readonly state: "approved" | "changes-requested" | "dismissed" | "commented";
  readonly at: Instant;
  readonly body: string;
  /** The pull request's rollout files are the same bytes as when this was written. */
  readonly sameBytes: boolean;
}

/** The reviews of one pull request, oldest first, and whose pull request it is. */
export interface Reviewed {
  readonly author: string;
  readonly reviews: readonly CountedReview[];
}

/** Members of a team, in lower case; or why they cannot be seen. */
export type TeamAnswer =
  | { readonly kind: "members"; readonly logins: ReadonlySet<string> }
  | {
      readonly kind: "unseen";
      readonly status: Exclude<Approvals["status"], "ok" | "skipped">;
      readonly detail: string;
    };

/** Whom the groups consist of. */
export interface People {
  readonly groups: Settings["approvals"];
  /** The owners of the feature at the base, as its file has them: `@login` or `@organization/team`. */
  readonly owners: readonly string[];
  /** By the team's name as {@link teamsOf} gives it. */
  readonly teams: ReadonlyMap<string, TeamAnswer>;
}

/** The approvals of one feature, by group: a person's latest opinion counts, dismissed or for other bytes it is void. */
export function approvalsOf({ author, reviews }: Reviewed, people: People): Approvals {
  const approvers = approversOf(reviews).filter((login) => !isSame(login, author));
  const required = Object.keys(people.groups);
  const unseen: Exclude<TeamAnswer, { kind: "members" }>[] = [];
  const groups = required.map((name) => {
    const members = membersOf(people.groups[name], people);
    const found = approvers.filter((login) => members.logins.has(login.toLowerCase()));
    if (found.length === 0) unseen.push(...members.unseen);
    return [name, found] as const;
  });
  const [first] = unseen;
  return first === undefined
    ? { status: "ok", groups: Object.fromEntries(groups), required }
    : { status: first.status, detail: [...new Set(unseen.map(({ detail }) => detail))].join("; ") };
}

/**
 * Whether a member of a group, not the author, wrote `/investigated <what was found>` in a review after `since`.
 *
 * @returns null where there is no group, so that nobody could
 */
export function isInvestigated({ author, reviews }: Reviewed, people: People, since: Instant | null): boolean | null {
  const names = Object.keys(people.groups);
  if (names.length === 0) return null;
  const members = new Set(names.flatMap((name) => Array.from(membersOf(people.groups[name], people).logins)));
  return reviews.some(
    (review) =>
      review.state !== "dismissed" &&
      !isSame(review.author, author) &&
      members.has(review.author.toLowerCase()) &&
      (since === null || review.at >= since) &&
      INVESTIGATED.test(review.body),
  );
}

/** The teams of all groups, owners that are teams included: `organization/team`, in lower case, each once. */
export function teamsOf(groups: Settings["approvals"], owners: readonly string[]): readonly string[] {
  const all = Object.values(groups).flatMap(({ teams, owners: own }) =>
    own ? teams.concat(owners.filter((owner) => owner.includes("/"))) : teams,
  );
  return [...new Set(all.map((team) => plainName(team)))];
}

const INVESTIGATED = /^\s*\/investigated[ \t]+\S/mu;

/** Those whose latest opinion is an approval of these bytes, in the order of the names. */
function approversOf(reviews: readonly CountedReview[]): readonly string[] {
  const latest = new Map<string, CountedReview>();
  for (const review of reviews) {
    if (review.author !== "" && review.state !== "commented") latest.set(review.author.toLowerCase(), review);
  }
  return Array.from(latest.values())
    .filter(({ state, sameBytes }) => state === "approved" && sameBytes)
    .map(({ author }) => author)
    .toSorted((a, b) => (a < b ? -1 : 1));
}

interface Members {
  /** In lower case. */
  readonly logins: ReadonlySet<string>;
  readonly unseen: readonly Exclude<TeamAnswer, { kind: "members" }>[];
}

function membersOf(group: ApprovalGroup | undefined, { owners, teams }: People): Members {
  if (group === undefined) return { logins: new Set(), unseen: [] };
  const named = [...group.users, ...(group.owners ? owners : [])].map((name) => plainName(name));
  const logins = new Set(named.filter((name) => !name.includes("/")));
  const asked = teamsOf({ group }, owners).map((team) => teams.get(team) ?? notAsked(team));
  for (const team of asked) if (team.kind === "members") for (const login of team.logins) logins.add(login);
  return { logins, unseen: asked.flatMap((team) => (team.kind === "unseen" ? [team] : [])) };
}

function notAsked(team: string): TeamAnswer {
  return { kind: "unseen", status: "unknown", detail: `nobody asked who is in ${team}` };
}

function plainName(name: string): string {
  return name.replace(/^@/u, "").toLowerCase();
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
