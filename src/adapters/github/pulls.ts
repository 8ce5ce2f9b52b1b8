/** Pull requests and their reviews, as the commands see them. */

import type { Endpoints } from "@octokit/types";

import { parseInstant } from "../../evaluation/instant.ts";
import type { HostAnswer, PullRequest, Review } from "../../ports.ts";
import type { Session } from "./session.ts";

type Listed = Endpoints["GET /repos/{owner}/{repo}/pulls"]["response"]["data"][number];
type Single = Endpoints["GET /repos/{owner}/{repo}/pulls/{pull_number}"]["response"]["data"];
type GivenReview = Endpoints["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews"]["response"]["data"][number];

/** A pull request of GitHub's, in a list or by itself. */
export function readPull(pull: Listed | Single): PullRequest {
  // The account and the repository that it came from may be gone.
  const author: string | undefined = pull.user?.login;
  const from: { readonly id: number | bigint } | null = pull.head.repo;
  return {
    number: pull.number,
    title: pull.title,
    url: pull.html_url,
    author: author ?? "",
    head: pull.head.sha,
    headBranch: pull.head.ref,
    base: pull.base.ref,
    fork: from?.id !== pull.base.repo.id,
    draft: pull.draft === true,
    open: pull.state === "open",
    // While it is open, this is the commit that a test merge gave.
    mergeCommit: pull.merged_at === null ? null : pull.merge_commit_sha,
  };
}

/** Open pull requests for a branch; from one branch of this repository where that is named. */
export async function openPulls(
  session: Session,
  base: string,
  headBranch?: string,
): Promise<HostAnswer<readonly PullRequest[]>> {
  const head = headBranch === undefined ? {} : { head: `${session.owner}:${headBranch}` };
  const answer = await session.pages(
    "list the open pull requests",
    (octokit, page) => octokit.request("GET /repos/{owner}/{repo}/pulls", { ...page, state: "open", base, ...head }),
    (pulls) => pulls.map((pull) => readPull(pull)),
  );
  if (answer.kind === "failed" || headBranch === undefined) return answer;
  return { kind: "ok", value: answer.value.filter((pull) => pull.headBranch === headBranch && !pull.fork) };
}

/** All reviews of a pull request, oldest first; those that nobody has sent yet are nobody's business. */
export async function listReviews(session: Session, pullRequest: number): Promise<HostAnswer<readonly Review[]>> {
  const answer = await session.pages(
    `list the reviews of #${pullRequest}`,
    (octokit, page) =>
      octokit.request("GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews", { ...page, pull_number: pullRequest }),
    (reviews) => reviews.flatMap((review) => readReview(review)),
  );
  return answer.kind === "failed" ? answer : { kind: "ok", value: answer.value.toSorted((a, b) => a.at - b.at) };
}

const STATES: ReadonlyMap<string, Review["state"]> = new Map([
  ["APPROVED", "approved"],
  ["CHANGES_REQUESTED", "changes-requested"],
  ["DISMISSED", "dismissed"],
  ["COMMENTED", "commented"],
]);

function readReview(review: GivenReview): readonly Review[] {
  const state = STATES.get(review.state);
  if (state === undefined || review.submitted_at === undefined) return [];
  const { user, commit_id: commit, submitted_at: at, body } = review;
  return [{ author: user?.login ?? "", state, commit, at: parseInstant(at), body }];
}
