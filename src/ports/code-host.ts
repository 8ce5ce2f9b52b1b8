/**
 * What the commands need from the place where people review and report: pull requests, reviews, issues, statuses.
 *
 * Nothing here throws for what a code host does: every answer is data. An adapter has a deadline of its own, reads all
 * pages, and repeats reads but never a create.
 */

import type { Instant } from "../evaluation/instant.ts";

/** Why the code host did not do as asked. */
export interface HostFailure {
  readonly kind: "failed";
  readonly cause:
    /** The token may not, or is none; `permission` says which right is missing where that is known. */
    | "unauthorized"
    | "rate-limited"
    | "timeout"
    | "unreachable"
    /** The answer cannot be read. */
    | "malformed"
    /** A part of the answer did not arrive. */
    | "partial"
    /** There is no such thing, or the token cannot see it. */
    | "missing"
    /** The repository has that switched off. */
    | "disabled"
    /** The code host understood and said no. */
    | "refused";
  /** One sentence for people; text from outside in it is not escaped yet. */
  readonly detail: string;
  /** The right that the token lacks, as workflows write it, e.g. `statuses: write`; null where that is not why. */
  readonly permission: string | null;
}

/** What was asked for, or why not. */
export type HostAnswer<T> = { readonly kind: "ok"; readonly value: T } | HostFailure;

/** An open issue; never a pull request. */
export interface HostIssue {
  readonly number: number;
  readonly title: string;
  readonly url: string;
  /** Names of its labels, as the code host spells them; they are compared without regard to case. */
  readonly labels: readonly string[];
}

/** The open issues with a label, or that nobody can open any. */
export type IssueListing =
  | { readonly enabled: true; readonly issues: readonly HostIssue[] }
  | { readonly enabled: false };

/** A pull request as it is now. */
export interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly url: string;
  /** Login of who opened it, without `@`. */
  readonly author: string;
  /** Full id of its newest commit. */
  readonly head: string;
  /** Name of its branch, without `refs/heads/`. */
  readonly headBranch: string;
  /** Name of the branch that it is for, without `refs/heads/`. */
  readonly base: string;
  /** Whether the branch lives in another repository. */
  readonly fork: boolean;
  readonly draft: boolean;
  readonly open: boolean;
  /** The commit that its merge put on the base branch; null where it is not merged. */
  readonly mergeCommit: string | null;
}

/** One review. Of one person's reviews, later ones come later in a listing. */
export interface Review {
  /** Login without `@`; empty where the account is gone. */
  readonly author: string;
  readonly state: "approved" | "changes-requested" | "dismissed" | "commented";
  /** The commit that was reviewed; null where the code host does not know it any more. */
  readonly commit: string | null;
  readonly at: Instant;
  readonly body: string;
}

/** The verdict on a commit. */
export interface CommitStatus {
  /** Names the status, e.g. `pilot-rollout`. */
  readonly context: string;
  readonly state: "success" | "pending" | "failure" | "error";
  /** At most 140 characters. */
  readonly description: string;
  /** Where to read on; null for nowhere. */
  readonly url: string | null;
}

/** Reads. */
export interface CodeHost {
  /** E.g. `acme/web`. */
  readonly repository: string;
  /** Open issues with a label: one listing, pull requests left out. */
  openIssues(label: string): Promise<HostAnswer<IssueListing>>;
  /** One pull request; `missing` where there is none. */
  pullRequest(number: number): Promise<HostAnswer<PullRequest>>;
  /** All open pull requests for a branch, forks' included; from one head branch of this repository where that is given. */
  openPullRequests(base: string, headBranch?: string): Promise<HostAnswer<readonly PullRequest[]>>;
  /** The pull requests, merged or not, that brought or contain a commit. */
  pullRequestsOf(commit: string): Promise<HostAnswer<readonly PullRequest[]>>;
  /** All reviews of a pull request, oldest first, dismissed ones included. */
  reviews(pullRequest: number): Promise<HostAnswer<readonly Review[]>>;
  /** Logins of the members of a team such as `acme/engineering`, members of its child teams included. */
  teamMembers(team: string): Promise<HostAnswer<readonly string[]>>;
  /** The newest status of a context on a commit; null where there is none. */
  status(commit: string, context: string): Promise<HostAnswer<CommitStatus | null>>;
  /** When the last successful run of this workflow on the base branch began; null where there is none. */
  lastSuccessfulRun(): Promise<HostAnswer<Instant | null>>;
}

/** What `validate` may write: a status and a comment, and nothing else. */
export interface Reporter {
  /** Sets a status; the same status is not set again. */
  setStatus(commit: string, status: CommitStatus): Promise<HostAnswer<null>>;
  /**
   * Writes the one comment of this marker: the comment that contains it **and** was written by this token is edited,
   * else one is created. The same text is not written again. `body` contains `marker`, an HTML comment.
   */
  upsertComment(pullRequest: number, marker: string, body: string): Promise<HostAnswer<{ readonly url: string }>>;
  /** Whether the comment of this marker is there: a pull request that never concerned us gets none. */
  hasComment(pullRequest: number, marker: string): Promise<HostAnswer<boolean>>;
}

/** Asked with fresh bytes (null: no such file) after every conflict; null leaves the file alone. */
export type FileEdit = (path: string, bytes: Uint8Array | null) => Uint8Array | null;

/** A commit that edits some files. */
export interface HostCommitOrder {
  readonly message: string;
  readonly paths: readonly string[];
  readonly edit: FileEdit;
}

/** What became of a commit. */
export type HostCommitOutcome =
  | { readonly kind: "committed"; readonly commit: string }
  /** The edit left every file alone. */
  | { readonly kind: "unchanged"; readonly commit: string }
  /** The branch takes no commit from this token: a rule wants reviews or checks. A pull request is the way. */
  | { readonly kind: "protected"; readonly detail: string }
  | HostFailure;

/** A pull request to open, or to bring up to date. */
export interface Proposal extends HostCommitOrder {
  /** The tool's own branch: one pull request each. */
  readonly branch: string;
  /** The branch that it is for. */
  readonly base: string;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
}

/** What became of a proposal. `commit` is the head that a status belongs on. */
export interface Proposed {
  readonly number: number;
  readonly url: string;
  readonly commit: string;
  readonly created: boolean;
}

/** An issue to open, or to bring up to date. */
export interface IssueOrder {
  /** An HTML comment that `body` contains; the open issue by this token that contains it is the one. */
  readonly marker: string;
  readonly title: string;
  readonly body: string;
  /** The first one is what it is searched by. */
  readonly labels: readonly [string, ...string[]];
}

/** A record of what went live. */
export interface DeploymentRecord {
  readonly commit: string;
  readonly environment: string;
  readonly state: "success" | "failure";
  /** At most 140 characters. */
  readonly description: string;
}

/** Writes. Every method may be repeated: what is there already is found, not made twice. */
export interface CodeHostWriter extends Reporter {
  /** Creates the labels that are missing; answers with those. */
  ensureLabels(
    labels: readonly { readonly name: string; readonly description: string }[],
  ): Promise<HostAnswer<readonly string[]>>;
  /** Commits edited files on a branch, fast-forward only, without a clone. */
  commit(branch: string, order: HostCommitOrder): Promise<HostCommitOutcome>;
  /**
   * One commit on top of the base's tip on a branch of our own, and an open pull request for it. A branch that holds
   * this change to the base's present files already is left as it is. Null where the edit changes nothing.
   */
  propose(proposal: Proposal): Promise<HostAnswer<Proposed | null>>;
  /** Closes the open pull request of a branch of our own, saying why, and deletes the branch; null where there is none. */
  withdraw(branch: string, base: string, why: string): Promise<HostAnswer<number | null>>;
  /** Opens or edits the one issue of its marker. */
  upsertIssue(
    order: IssueOrder,
  ): Promise<HostAnswer<{ readonly number: number; readonly url: string; readonly created: boolean }>>;
  /** Closes the open issue of a marker, saying why; null where there is none. */
  closeIssue(marker: string, label: string, why: string): Promise<HostAnswer<number | null>>;
  /** Records a deployment and its state, once for a commit, environment and state. */
  recordDeployment(record: DeploymentRecord): Promise<HostAnswer<null>>;
}
