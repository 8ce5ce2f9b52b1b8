/** What is read from GitHub. */

import { parseInstant } from "../../evaluation/instant.ts";
import type { CodeHost, HostAnswer, HostFailure, HostIssue, IssueListing } from "../../ports.ts";
import { failed } from "./failure.ts";
import { listIssues } from "./issue-list.ts";
import type { GitHubPlace } from "./place.ts";
import { listReviews, openPulls, readPull } from "./pulls.ts";
import type { Session } from "./session.ts";
import { newestStatus } from "./status.ts";

/** Builds the reading side. */
export function readingHost(session: Session, place: GitHubPlace): CodeHost {
  let enabled: Promise<HostAnswer<boolean>> | null = null;
  const issuesEnabled = (): Promise<HostAnswer<boolean>> => (enabled ??= hasIssues(session));
  return {
    repository: place.repository,
    openIssues: (label) => openIssues(session, label, issuesEnabled),
    async pullRequest(number) {
      const answer = await session.repeatable(`read #${number}`, (octokit, subject) =>
        octokit.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", { ...subject, pull_number: number }),
      );
      return answer.kind === "failed" ? answer : { kind: "ok", value: readPull(answer.value) };
    },
    openPullRequests: (base, headBranch) => openPulls(session, base, headBranch),
    pullRequestsOf: (commit) =>
      session.pages(
        "list the pull requests of a commit",
        (octokit, page) =>
          octokit.request("GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls", { ...page, commit_sha: commit }),
        (pulls) => pulls.map((pull) => readPull(pull)),
      ),
    reviews: (pullRequest) => listReviews(session, pullRequest),
    teamMembers: (team) => teamMembers(session, team),
    status: (commit, context) => newestStatus(session, commit, context),
    lastSuccessfulRun: () => lastSuccessfulRun(session, place),
  };
}

/** An empty list says that there are no bugs only where somebody could have reported one. */
async function openIssues(
  session: Session,
  label: string,
  enabled: () => Promise<HostAnswer<boolean>>,
): Promise<HostAnswer<IssueListing>> {
  const listed = await listIssues(session, label);
  if (listed.kind === "failed") return listed;
  const issues: readonly HostIssue[] = listed.value;
  if (issues.length > 0) return { kind: "ok", value: { enabled: true, issues } };
  const answer = await enabled();
  if (answer.kind === "failed") return answer;
  return { kind: "ok", value: answer.value ? { enabled: true, issues } : { enabled: false } };
}

async function hasIssues(session: Session): Promise<HostAnswer<boolean>> {
  const answer = await session.repeatable("read the repository", (octokit, subject) =>
    octokit.request("GET /repos/{owner}/{repo}", { ...subject }),
  );
  return answer.kind === "failed" ? answer : { kind: "ok", value: answer.value.has_issues };
}

const TEAMS_RIGHT = "members: read";

async function teamMembers(session: Session, team: string): Promise<HostAnswer<readonly string[]>> {
  const [org = "", slug = "", ...rest] = team.includes("/") ? team.split("/") : [session.owner, team];
  if (org === "" || slug === "" || rest.length > 0) return failed("missing", `there can be no team ${team}`);
  const answer = await session.pages(
    `list the members of ${team}`,
    (octokit, { per_page, page, request }) =>
      octokit.request("GET /orgs/{org}/teams/{team_slug}/members", { org, team_slug: slug, per_page, page, request }),
    (members) => members.map(({ login }) => login),
  );
  return answer.kind === "failed" ? unseen(answer) : answer;
}

/** To a job's own token, teams are either forbidden or not there: it never has this right. */
function unseen(failure: HostFailure): HostFailure {
  if (failure.cause !== "unauthorized" && failure.cause !== "missing") return failure;
  const detail = `${failure.detail}; a job's own token sees no teams, that of a GitHub App with ${TEAMS_RIGHT} does`;
  return { ...failure, permission: failure.permission ?? TEAMS_RIGHT, detail };
}

async function lastSuccessfulRun(session: Session, { workflow, baseBranch }: GitHubPlace) {
  if (workflow === null) return failed("missing", "cannot read the last run: this is not a run of a workflow");
  const answer = await session.repeatable("read the last successful run", (octokit, subject) =>
    octokit.request("GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs", {
      ...subject,
      workflow_id: workflow,
      branch: baseBranch,
      status: "success",
      per_page: 1,
    }),
  );
  if (answer.kind === "failed") return answer;
  const [run] = answer.value.workflow_runs;
  return { kind: "ok" as const, value: run === undefined ? null : parseInstant(run.run_started_at ?? run.created_at) };
}
