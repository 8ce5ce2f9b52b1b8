/** The fake's memory as GitHub shows it: the shapes of its own examples, with our names and facts in them. */

import { createRequire } from "node:module";

import { formatInstant, type Instant } from "../../../src/evaluation/instant.ts";
import { commitId } from "./bare.ts";
import { type JsonObject, objectAt, textAt } from "./json.ts";
import type {
  CommentState,
  DeploymentState,
  IssueState,
  PullState,
  ReviewState,
  RunState,
  StatusState,
  World,
} from "./state.ts";

const require = createRequire(import.meta.url);

const EXAMPLES: readonly {
  readonly name: string;
  readonly examples: readonly JsonObject[];
}[] = require("@octokit/webhooks-examples/api.github.com/index.json");

/** GitHub's own example of an event, of one action where the event has several. */
export function exampleOf(event: string, action?: string): JsonObject {
  const all = EXAMPLES.find(({ name }) => name === event)?.examples ?? [];
  const found = all.find((example) => action === undefined || example["action"] === action);
  if (found === undefined) throw new Error(`no example of ${event} ${action ?? ""}`);
  return found;
}

/** Where the API of a repository is. */
export function apiOf({ server, prefix, owner, name }: World): string {
  return `${server}${prefix}/repos/${owner}/${name}`;
}

function pageOf({ server, owner, name }: World): string {
  return `${server}/${owner}/${name}`;
}

const BOT = /\[bot\]$/u;

/** An account, with an id that is always the same for a login. */
export function userShape(world: World, login: string): JsonObject {
  const example = objectAt(exampleOf("pull_request"), "sender");
  const id = Buffer.from(login).reduce((sum, byte) => (sum * 31 + byte) % 1_000_000_007, 7);
  const named = renamed(example, [[textAt(example, "login"), login]]);
  return {
    ...named,
    login,
    id,
    url: `${world.server}${world.prefix}/users/${login}`,
    type: BOT.test(login) ? "Bot" : "User",
  };
}

/** The repository, or a fork of it. */
export function repositoryShape(world: World, owner = world.owner): JsonObject {
  const example = objectAt(exampleOf("pull_request"), "repository");
  const named = renamed(example, [
    ["https://api.github.com/", `${world.server}${world.prefix}/`],
    ["https://github.com/", `${world.server}/`],
    ["Codertocat/Hello-World", `${owner}/${world.name}`],
  ]);
  return {
    ...named,
    name: world.name,
    full_name: `${owner}/${world.name}`,
    owner: userShape(world, owner),
    fork: owner !== world.owner,
    default_branch: "main",
    has_issues: world.issuesEnabled,
    has_discussions: false,
    network_count: 0,
    subscribers_count: 0,
    pushed_at: formatInstant(world.clock()),
    created_at: formatInstant(0),
    updated_at: formatInstant(world.clock()),
  };
}

/** Text replaced wherever it occurs. */
function renamed(example: JsonObject, names: readonly (readonly [string, string])[]): JsonObject {
  const text = names.reduce((rest, [from, to]) => rest.replaceAll(from, to), JSON.stringify(example));
  return JSON.parse(text);
}

/** The ref that a pull request's commits are read from. */
export function headRef({ headBranch, fork }: PullState): string {
  return fork === null ? `refs/heads/${headBranch}` : `refs/forks/${fork}/${headBranch}`;
}

/** The newest commit of a pull request. */
export function headOf(world: World, pull: PullState): string {
  return pull.frozenHead ?? commitId(world.directory, headRef(pull)) ?? "0".repeat(40);
}

function labelShape(world: World, name: string): JsonObject {
  return {
    id: 1,
    node_id: "LA_1",
    url: `${apiOf(world)}/labels/${encodeURIComponent(name)}`,
    name,
    color: "ededed",
    default: false,
    description: world.labels.get(name) ?? null,
  };
}

/** A label of the repository. */
export const labelOf = labelShape;

function timed(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}

function end(world: World, ref: string, sha: string, owner: string): JsonObject {
  return { label: `${owner}:${ref}`, ref, sha, user: userShape(world, owner), repo: repositoryShape(world, owner) };
}

/** A pull request in a list. */
export function pullShape(world: World, pull: PullState): JsonObject {
  const example = objectAt(exampleOf("pull_request"), "pull_request");
  const head = headOf(world, pull);
  const named = renamed(example, [
    ["https://api.github.com/", `${world.server}${world.prefix}/`],
    ["https://github.com/", `${world.server}/`],
    ["Codertocat/Hello-World", `${world.owner}/${world.name}`],
    ["pulls/2", `pulls/${pull.number}`],
    ["pull/2", `pull/${pull.number}`],
    ["issues/2", `issues/${pull.number}`],
    [textAt(example["head"], "sha"), head],
  ]);
  return {
    ...withoutDetails(named),
    id: 1_000_000 + pull.number,
    number: pull.number,
    state: pull.state,
    title: pull.title,
    body: pull.body === "" ? null : pull.body,
    user: userShape(world, pull.author),
    labels: pull.labels.map((label) => labelShape(world, label)),
    draft: pull.draft,
    created_at: timed(pull.createdAt),
    updated_at: timed(pull.updatedAt),
    closed_at: timed(pull.closedAt),
    merged_at: timed(pull.mergedAt),
    merge_commit_sha: pull.mergeCommit,
    head: end(world, pull.headBranch, head, pull.fork ?? world.owner),
    base: end(world, pull.base, commitId(world.directory, `refs/heads/${pull.base}`) ?? "", world.owner),
    auto_merge: null,
  };
}

const DETAILS: ReadonlySet<string> = new Set([
  "merged",
  "mergeable",
  "rebaseable",
  "mergeable_state",
  "merged_by",
  "comments",
  "review_comments",
  "maintainer_can_modify",
  "commits",
  "additions",
  "deletions",
  "changed_files",
]);

function withoutDetails(pull: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(pull).filter(([key]) => !DETAILS.has(key)));
}

/** A pull request by itself. */
export function fullPullShape(world: World, pull: PullState): JsonObject {
  return {
    ...pullShape(world, pull),
    merged: pull.mergedAt !== null,
    mergeable: pull.state === "open" ? true : null,
    rebaseable: null,
    mergeable_state: "clean",
    merged_by: pull.mergedAt === null ? null : userShape(world, "product-lead"),
    comments: world.comments.filter(({ on }) => on === pull.number).length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: 1,
    additions: 1,
    deletions: 1,
    changed_files: 1,
  };
}

/** An issue, or a pull request in the list of issues, where GitHub shows both. */
export function issueShape(world: World, issue: IssueState | PullState): JsonObject {
  const api = `${apiOf(world)}/issues/${issue.number}`;
  const kind = issue.kind === "pull" ? "pull" : "issues";
  const page = `${pageOf(world)}/${kind}/${issue.number}`;
  const pull = {
    url: `${apiOf(world)}/pulls/${issue.number}`,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    merged_at: null,
  };
  return {
    ...(issue.kind === "pull" ? { pull_request: pull, draft: issue.draft } : {}),
    url: api,
    repository_url: apiOf(world),
    labels_url: `${api}/labels{/name}`,
    comments_url: `${api}/comments`,
    events_url: `${api}/events`,
    html_url: page,
    id: 2_000_000 + issue.number,
    node_id: `I_${issue.number}`,
    number: issue.number,
    title: issue.title,
    user: userShape(world, issue.author),
    labels: issue.labels.map((label) => labelShape(world, label)),
    state: issue.state,
    state_reason: issue.state === "closed" ? "completed" : null,
    locked: false,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: world.comments.filter(({ on }) => on === issue.number).length,
    created_at: timed(issue.createdAt),
    updated_at: timed(issue.updatedAt),
    closed_at: timed(issue.closedAt),
    author_association: "NONE",
    body: issue.body === "" ? null : issue.body,
  };
}

/** A comment on an issue or a pull request. */
export function commentShape(world: World, comment: CommentState): JsonObject {
  return {
    url: `${apiOf(world)}/issues/comments/${comment.id}`,
    html_url: `${pageOf(world)}/issues/${comment.on}#issuecomment-${comment.id}`,
    issue_url: `${apiOf(world)}/issues/${comment.on}`,
    id: comment.id,
    node_id: `IC_${comment.id}`,
    user: userShape(world, comment.author),
    created_at: timed(comment.createdAt),
    updated_at: timed(comment.updatedAt),
    author_association: "NONE",
    body: comment.body,
  };
}

/** A review. */
export function reviewShape(world: World, pull: PullState, review: ReviewState): JsonObject {
  const api = `${apiOf(world)}/pulls/${pull.number}`;
  const page = `${pageOf(world)}/pull/${pull.number}#pullrequestreview-${review.id}`;
  return {
    id: review.id,
    node_id: `PRR_${review.id}`,
    user: review.author === null ? null : userShape(world, review.author),
    body: review.body,
    state: review.state,
    html_url: page,
    pull_request_url: api,
    author_association: "MEMBER",
    _links: { html: { href: page }, pull_request: { href: api } },
    submitted_at: timed(review.at),
    commit_id: review.commit,
  };
}

/** A commit status. */
export function statusShape(world: World, status: StatusState): JsonObject {
  return {
    url: `${apiOf(world)}/statuses/${status.sha}`,
    avatar_url: null,
    id: status.id,
    node_id: `SC_${status.id}`,
    state: status.state,
    description: status.description,
    target_url: status.url,
    context: status.context,
    created_at: timed(status.at),
    updated_at: timed(status.at),
    creator: userShape(world, status.author),
  };
}

/** A deployment. */
export function deploymentShape(world: World, deployment: DeploymentState): JsonObject {
  const api = `${apiOf(world)}/deployments/${deployment.id}`;
  return {
    url: api,
    id: deployment.id,
    node_id: `DE_${deployment.id}`,
    sha: deployment.sha,
    ref: deployment.ref,
    task: deployment.task,
    payload: {},
    environment: deployment.environment,
    description: deployment.description,
    creator: userShape(world, deployment.author),
    created_at: timed(deployment.at),
    updated_at: timed(deployment.at),
    statuses_url: `${api}/statuses`,
    repository_url: apiOf(world),
  };
}

/** One state of a deployment. */
export function deploymentStatusShape(
  world: World,
  deployment: DeploymentState,
  { id, state, description, at }: DeploymentState["statuses"][number],
): JsonObject {
  const api = `${apiOf(world)}/deployments/${deployment.id}`;
  return {
    url: `${api}/statuses/${id}`,
    id,
    node_id: `DES_${id}`,
    state,
    description,
    creator: userShape(world, deployment.author),
    environment: deployment.environment,
    target_url: "",
    created_at: timed(at),
    updated_at: timed(at),
    deployment_url: api,
    repository_url: apiOf(world),
  };
}

/** A run of a workflow. */
export function runShape(world: World, run: RunState): JsonObject {
  const example = objectAt(exampleOf("workflow_run"), "workflow_run");
  return {
    ...example,
    id: run.id,
    head_branch: run.branch,
    head_sha: run.sha,
    display_title: run.workflow,
    path: `.github/workflows/${run.workflow}`,
    event: run.event,
    status: run.conclusion === null ? "in_progress" : "completed",
    conclusion: run.conclusion,
    created_at: timed(run.startedAt),
    run_started_at: timed(run.startedAt),
    updated_at: timed(run.startedAt + 60_000),
    repository: repositoryShape(world),
    head_repository: repositoryShape(world),
    pull_requests: [],
  };
}
