/** What the fake remembers besides git. */

import type { Instant } from "../../../src/evaluation/instant.ts";

/** Who may do what. `permissions` are those of a job or an app; a person's own token has all of them. */
export interface Token {
  readonly login: string;
  readonly type: "User" | "Bot";
  readonly permissions: Readonly<Record<string, "read" | "write">> | "all";
  /** Whether it sees the organisation's teams; a job's own token never does. */
  readonly teams: boolean;
}

export interface ReviewState {
  readonly id: number;
  readonly author: string | null;
  readonly commit: string;
  readonly at: Instant;
  readonly body: string;
  state: "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "DISMISSED" | "PENDING";
}

/** Issues and pull requests are numbered together and share comments, labels and state. */
interface Numbered {
  readonly number: number;
  readonly author: string;
  readonly createdAt: Instant;
  title: string;
  body: string;
  state: "open" | "closed";
  labels: readonly string[];
  updatedAt: Instant;
  closedAt: Instant | null;
}

export interface IssueState extends Numbered {
  readonly kind: "issue";
}

export interface PullState extends Numbered {
  readonly kind: "pull";
  readonly headBranch: string;
  /** Owner of the fork that the branch lives in; null for this repository. */
  readonly fork: string | null;
  readonly base: string;
  readonly draft: boolean;
  readonly reviews: ReviewState[];
  /** Set once it is closed: the branch may go. */
  frozenHead: string | null;
  mergedAt: Instant | null;
  mergeCommit: string | null;
  /** The commits that its merge brought to the base branch. */
  brought: readonly string[];
}

export interface CommentState {
  readonly id: number;
  readonly on: number;
  readonly author: string;
  readonly createdAt: Instant;
  body: string;
  updatedAt: Instant;
}

export interface StatusState {
  readonly id: number;
  readonly sha: string;
  readonly context: string;
  readonly state: string;
  readonly description: string | null;
  readonly url: string | null;
  readonly author: string;
  readonly at: Instant;
}

export interface DeploymentState {
  readonly id: number;
  readonly sha: string;
  readonly ref: string;
  readonly task: string;
  readonly environment: string;
  readonly description: string | null;
  readonly author: string;
  readonly at: Instant;
  readonly statuses: {
    readonly id: number;
    readonly state: string;
    readonly description: string;
    readonly at: Instant;
  }[];
}

export interface RunState {
  readonly id: number;
  /** File name below `.github/workflows/`. */
  readonly workflow: string;
  readonly branch: string;
  readonly event: string;
  readonly sha: string;
  readonly conclusion: "success" | "failure" | "cancelled" | null;
  readonly startedAt: Instant;
}

/** Everything of one repository. */
export interface World {
  readonly owner: string;
  readonly name: string;
  /** The bare repository. */
  readonly directory: string;
  readonly clock: () => Instant;
  /** `http://127.0.0.1:<port>` */
  readonly server: string;
  /** Where the API is below the server: empty, or `/api/v3` for GitHub Enterprise. */
  readonly prefix: string;
  issuesEnabled: boolean;
  readonly tokens: Map<string, Token>;
  /** Members by team, e.g. `acme/engineering`. */
  readonly teams: Map<string, readonly string[]>;
  readonly numbered: (IssueState | PullState)[];
  readonly comments: CommentState[];
  readonly statuses: StatusState[];
  /** Descriptions by name. */
  readonly labels: Map<string, string>;
  readonly deployments: DeploymentState[];
  readonly runs: RunState[];
  /** Branches that take no push and no update by the API. */
  readonly protectedBranches: Set<string>;
  nextId: number;
}
