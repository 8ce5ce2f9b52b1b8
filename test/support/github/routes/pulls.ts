/** Pull requests, their reviews, and the pull requests of a commit. */

import { commitId, commitsBetween } from "../bare.ts";
import { isObject, textAt } from "../json.ts";
import { fullPullShape, headOf, headRef, pullShape, reviewShape } from "../shapes.ts";
import { followBranch, freezeHead, newNumber } from "../numbers.ts";
import type { PullState, World } from "../state.ts";
import { NOT_FOUND, type Reply, type Request, type Route, invalid, list, one, refuse } from "./route.ts";

/** Operations of `/pulls`, and of the pull requests of a commit. */
export const PULL_ROUTES: readonly Route[] = [
  { operation: "pulls/list", permissions: ["pull_requests=read"], answer: listPulls },
  { operation: "pulls/get", permissions: ["pull_requests=read"], answer: getPull },
  { operation: "pulls/create", permissions: ["pull_requests=write"], answer: createPull },
  { operation: "pulls/update", permissions: ["pull_requests=write"], answer: updatePull },
  { operation: "pulls/list-reviews", permissions: ["pull_requests=read"], answer: listReviews },
  {
    operation: "repos/list-pull-requests-associated-with-commit",
    permissions: ["pull_requests=read"],
    answer: listPullsOfCommit,
  },
];

function pullsOf({ numbered }: World): readonly PullState[] {
  return numbered.filter((entry) => entry.kind === "pull");
}

function pullAt(world: World, number = ""): PullState | null {
  return pullsOf(world).find((pull) => String(pull.number) === number) ?? null;
}

function listPulls({ world, query }: Request): Reply {
  const state = query.get("state") ?? "open";
  const base = query.get("base");
  const head = query.get("head");
  const found = pullsOf(world).filter(
    (pull) =>
      (state === "all" || pull.state === state) &&
      (base === null || pull.base === base) &&
      (head === null || `${pull.fork ?? world.owner}:${pull.headBranch}` === head),
  );
  const ordered = query.get("direction") === "asc" ? found : found.toReversed();
  return list(ordered.map((pull) => pullShape(world, pull)));
}

function getPull({ world, parts: [number] }: Request): Reply {
  const pull = pullAt(world, number);
  return pull === null ? NOT_FOUND : one(fullPullShape(world, pull));
}

function createPull({ world, token, body }: Request): Reply {
  const headBranch = textAt(body, "head").replace(`${world.owner}:`, "");
  const base = textAt(body, "base");
  const head = commitId(world.directory, `refs/heads/${headBranch}`);
  const tip = commitId(world.directory, `refs/heads/${base}`);
  if (head === null) return invalid("PullRequest", "head", "invalid");
  if (tip === null) return invalid("PullRequest", "base", "invalid");
  if (pullsOf(world).some((pull) => isOpenFrom(pull, headBranch, base))) {
    const message = `A pull request already exists for ${world.owner}:${headBranch}.`;
    return refuse(422, "Validation Failed", [{ resource: "PullRequest", code: "custom", message }]);
  }
  if (commitsBetween(world.directory, tip, head).length === 0) {
    const message = `No commits between ${base} and ${headBranch}`;
    return refuse(422, "Validation Failed", [{ resource: "PullRequest", code: "custom", message }]);
  }
  const title = textAt(body, "title");
  if (title === "") return invalid("PullRequest", "title", "missing_field");
  if (textAt(body, "body").length > 65_536) return invalid("PullRequest", "body", "too_long");
  const draft = isObject(body) && body["draft"] === true;
  const pull = addPull(world, {
    author: token.login,
    title,
    body: textAt(body, "body"),
    headBranch,
    base,
    fork: null,
    draft,
  });
  return one(fullPullShape(world, pull), 201);
}

function isOpenFrom({ state, fork, headBranch, base }: PullState, branch: string, into: string): boolean {
  return state === "open" && fork === null && headBranch === branch && base === into;
}

/** What a new pull request is about. */
export type NewPull = Pick<PullState, "author" | "title" | "body" | "headBranch" | "base" | "fork" | "draft">;

/** Opens a pull request; `refs/pull/<number>/head` follows its branch, as on GitHub. */
export function addPull(world: World, { author, title, body, headBranch, base, fork, draft }: NewPull): PullState {
  const pull: PullState = {
    kind: "pull",
    ...newNumber(world, { author, title, body }),
    headBranch,
    fork,
    base,
    draft,
    reviews: [],
    frozenHead: null,
    mergedAt: null,
    mergeCommit: null,
    brought: [],
  };
  world.numbered.push(pull);
  if (commitId(world.directory, headRef(pull)) === null) throw new Error(`no commit at ${headRef(pull)}`);
  followBranch(world, pull);
  return pull;
}

function updatePull({ world, parts: [number], body }: Request): Reply {
  const pull = pullAt(world, number);
  if (pull === null) return NOT_FOUND;
  if (textAt(body, "title") !== "") pull.title = textAt(body, "title");
  if (isObject(body) && typeof body["body"] === "string") pull.body = body["body"];
  const state = textAt(body, "state");
  if (state === "closed" && pull.state === "open") {
    freezeHead(world, pull);
    pull.state = "closed";
    pull.closedAt = world.clock();
  }
  if (state === "open" && pull.state === "closed" && pull.mergedAt === null) {
    pull.state = "open";
    pull.closedAt = null;
    pull.frozenHead = null;
    followBranch(world, pull);
  }
  pull.updatedAt = world.clock();
  return one(fullPullShape(world, pull));
}

function listReviews({ world, parts: [number] }: Request): Reply {
  const pull = pullAt(world, number);
  return pull === null ? NOT_FOUND : list(pull.reviews.map((review) => reviewShape(world, pull, review)));
}

function listPullsOfCommit({ world, parts: [id = ""] }: Request): Reply {
  const sha = commitId(world.directory, id);
  if (sha === null) return refuse(422, `No commit found for SHA: ${id}`);
  const found = pullsOf(world).filter((pull) => bringsOrContains(world, pull, sha));
  return list(found.map((pull) => pullShape(world, pull)));
}

function bringsOrContains(world: World, pull: PullState, sha: string): boolean {
  if (pull.mergedAt !== null) return pull.brought.includes(sha);
  const base = commitId(world.directory, `refs/heads/${pull.base}`);
  return base !== null && commitsBetween(world.directory, base, headOf(world, pull)).includes(sha);
}
