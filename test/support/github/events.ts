/** The payloads of events, as a job finds them in `GITHUB_EVENT_PATH`: GitHub's examples with our facts in them. */

import { formatInstant } from "../../../src/evaluation/instant.ts";
import { gitIn } from "../git.ts";
import type { JsonObject } from "./json.ts";
import { exampleOf, fullPullShape, repositoryShape, reviewShape, userShape } from "./shapes.ts";
import type { PullState, ReviewState, World } from "./state.ts";

function common(world: World, sender: string): JsonObject {
  return { repository: repositoryShape(world), sender: userShape(world, sender) };
}

/** `pull_request`. */
export function pullRequestEvent(
  world: World,
  pull: PullState,
  action: "opened" | "synchronize" | "reopened" | "ready_for_review" | "labeled" | "closed",
): JsonObject {
  return {
    ...exampleOf("pull_request", action),
    ...common(world, pull.author),
    action,
    number: pull.number,
    pull_request: fullPullShape(world, pull),
  };
}

/** `pull_request_review`. */
export function reviewEvent(
  world: World,
  pull: PullState,
  review: ReviewState,
  action: "submitted" | "dismissed" | "edited" = "submitted",
): JsonObject {
  return {
    ...exampleOf("pull_request_review", action),
    ...common(world, review.author ?? "ghost"),
    action,
    // In events the state is in small letters, unlike in the API.
    review: { ...reviewShape(world, pull, review), state: review.state.toLowerCase() },
    pull_request: fullPullShape(world, pull),
  };
}

/** `push` of a branch. */
export function pushEvent(
  world: World,
  push: {
    readonly branch: string;
    readonly before: string;
    readonly after: string;
    readonly by: string;
    readonly forced?: boolean;
  },
): JsonObject {
  const author = { name: push.by, email: `${push.by}@users.noreply.github.com`, username: push.by };
  const message = gitIn(world.directory, ["show", "-s", "--format=%B", push.after]);
  const commit = {
    id: push.after,
    tree_id: gitIn(world.directory, ["rev-parse", `${push.after}^{tree}`]),
    distinct: true,
    message,
    timestamp: formatInstant(world.clock()),
    url: `${world.server}/${world.owner}/${world.name}/commit/${push.after}`,
    author,
    committer: author,
    added: [],
    removed: [],
    modified: [],
  };
  return {
    ...exampleOf("push"),
    ...common(world, push.by),
    ref: `refs/heads/${push.branch}`,
    before: push.before,
    after: push.after,
    created: false,
    deleted: false,
    forced: push.forced ?? false,
    base_ref: null,
    compare: `${world.server}/${world.owner}/${world.name}/compare/${push.before}...${push.after}`,
    commits: [commit],
    head_commit: commit,
    pusher: { name: push.by, email: author.email },
  };
}

/** `merge_group`, for a branch that the queue made. */
export function mergeGroupEvent(
  world: World,
  pull: PullState,
  queued: { readonly sha: string; readonly branch: string },
): JsonObject {
  const message = gitIn(world.directory, ["show", "-s", "--format=%B", queued.sha]);
  const author = { name: pull.author, email: `${pull.author}@users.noreply.github.com` };
  return {
    ...exampleOf("merge_group", "checks_requested"),
    ...common(world, "github-merge-queue[bot]"),
    action: "checks_requested",
    merge_group: {
      head_sha: queued.sha,
      head_ref: `refs/heads/${queued.branch}`,
      base_sha: gitIn(world.directory, ["rev-parse", `${queued.sha}^`]),
      base_ref: `refs/heads/${pull.base}`,
      head_commit: {
        id: queued.sha,
        tree_id: gitIn(world.directory, ["rev-parse", `${queued.sha}^{tree}`]),
        message,
        timestamp: formatInstant(world.clock()),
        author,
        committer: author,
      },
    },
  };
}

/** `schedule`; GitHub has no example of it. */
export function scheduleEvent(world: World, cron: string): JsonObject {
  return { ...common(world, "github-actions[bot]"), schedule: cron, workflow: ".github/workflows/guard.yml" };
}

/** `workflow_dispatch` with the inputs that somebody typed. */
export function workflowDispatchEvent(
  world: World,
  order: { readonly workflow: string; readonly inputs: Readonly<Record<string, string>>; readonly by: string },
): JsonObject {
  return {
    ...exampleOf("workflow_dispatch"),
    ...common(world, order.by),
    inputs: order.inputs,
    ref: "refs/heads/main",
    workflow: `.github/workflows/${order.workflow}`,
  };
}

/** `repository_dispatch`, as an alert manager sends it. */
export function repositoryDispatchEvent(world: World, action: string, payload: JsonObject): JsonObject {
  return {
    ...exampleOf("repository_dispatch"),
    ...common(world, "alertmanager[bot]"),
    action,
    branch: "main",
    client_payload: payload,
  };
}
