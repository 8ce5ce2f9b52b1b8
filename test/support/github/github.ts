/**
 * A GitHub on loopback for tests: its API over HTTP, its git in a bare repository that can be cloned, fetched and
 * pushed to. Both show the same at any time.
 */

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { Instant } from "../../../src/evaluation/instant.ts";
import { gitIn, temporaryDirectory } from "../git.ts";
import { commitId, commitsBetween, committedAs, installHooks, mergedTree, replayed } from "./bare.ts";
import type { FaultRule } from "./faults.ts";
import { freezeHead, newId, newNumber } from "./numbers.ts";
import { moveRef } from "./refs.ts";
import { addPull } from "./routes/pulls.ts";
import { type Call, type Ledger, serve } from "./server.ts";
import { headOf } from "./shapes.ts";
import type { IssueState, PullState, ReviewState, RunState, Token, World } from "./state.ts";

/** How the fake is set up; everything has a default. */
export interface GitHubOptions {
  readonly owner?: string;
  readonly name?: string;
  readonly clock?: () => Instant;
  /** Serves below `/api/v3`, as GitHub Enterprise Server does. */
  readonly enterprise?: boolean;
}

/** What a new pull request is about; `head` is the name of a branch that exists. */
export interface PullOrder {
  readonly head: string;
  readonly base?: string;
  readonly title?: string;
  readonly body?: string;
  readonly author?: string;
  /** Owner of the fork that the branch is in. */
  readonly fork?: string;
  readonly draft?: boolean;
  readonly labels?: readonly string[];
}

/** A running fake. */
export interface GitHub {
  /** For `GITHUB_API_URL`. */
  readonly url: string;
  /** For `GITHUB_SERVER_URL`. */
  readonly server: string;
  /** E.g. `acme/web`, for `GITHUB_REPOSITORY`. */
  readonly repository: string;
  /** The bare repository, and its address for git. */
  readonly directory: string;
  readonly remote: string;
  readonly world: World;
  readonly journal: readonly Call[];
  /** What was asked or answered against GitHub's own description; `close` rejects where there is any. */
  readonly violations: readonly string[];
  /** The token of a job with these permissions: what it writes is by `github-actions[bot]`. */
  jobToken(permissions: Readonly<Record<string, "read" | "write">>): string;
  /** The token of a person, who may do everything, or of an app by the name of `<slug>[bot]`. */
  token(login: string, permissions?: Token["permissions"]): string;
  /** Times out at once where the fake was told to be slow, and nowhere else however slow the machine is. */
  readonly fetch: typeof globalThis.fetch;
  fault(...rules: readonly FaultRule[]): void;
  /** Forgets journal and faults. */
  reset(): void;
  /** A bare repository of somebody else, with the same history; what is pushed there can be proposed here. */
  fork(owner: string): { readonly directory: string; readonly remote: string };
  open(order: PullOrder): PullState;
  review(
    number: number,
    review: Partial<Pick<ReviewState, "author" | "commit" | "at" | "body" | "state">>,
  ): ReviewState;
  dismiss(number: number, review: ReviewState): void;
  /** Merges as GitHub's button does; the id of the base branch's new tip. */
  merge(number: number, method?: "merge" | "squash" | "rebase", by?: string): string;
  /** A commit of base and pull request, as the merge queue makes it, and its branch. */
  queue(number: number): { readonly sha: string; readonly branch: string };
  issue(order: Partial<Pick<IssueState, "title" | "body" | "author" | "labels" | "state">>): IssueState;
  /** Points a branch at a commit, however it was before. */
  forcePush(branch: string, commit: string): void;
  protect(branch: string, on?: boolean): void;
  run(run: Partial<RunState>): RunState;
  tip(branch?: string): string;
  close(): Promise<void>;
}

/** Starts one, with an empty repository whose branch is `main`. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  const place = temporaryDirectory("pilot-github-");
  const directory = join(place.path, "origin.git");
  const owner = options.owner ?? "acme";
  const name = options.name ?? "web";
  createBare(directory);
  installHooks(directory);
  const ledger: Ledger = { journal: [], faults: [], violations: [], slow: new Set() };
  const clock = options.clock ?? (() => Date.now());
  const prefix = options.enterprise === true ? "/api/v3" : "";
  const running = await serve((server) => emptyWorld({ owner, name, directory, clock, server, prefix }), ledger);
  const { world } = running;
  return {
    url: `${world.server}${prefix}`,
    server: world.server,
    repository: `${owner}/${name}`,
    directory,
    remote: pathToFileURL(directory).href,
    world,
    journal: ledger.journal,
    violations: ledger.violations,
    jobToken: (permissions) =>
      issueToken(world, {
        login: "github-actions[bot]",
        type: "Bot",
        permissions: underscored(permissions),
        teams: false,
      }),
    token: (login, permissions = "all") =>
      issueToken(world, { login, type: login.endsWith("[bot]") ? "Bot" : "User", permissions, teams: true }),
    fetch: impatientFetch(ledger.slow),
    fault: (...rules) => void ledger.faults.push(...rules),
    reset() {
      ledger.journal.length = 0;
      ledger.faults.length = 0;
    },
    fork: (by) => forked(world, join(place.path, `${by}.git`), by),
    open: (order) => opened(world, order),
    review: (number, review) => reviewed(world, number, review),
    dismiss(_, review) {
      review.state = "DISMISSED";
    },
    merge: (number, method = "merge", by = "product-lead") => merged(world, pullAt(world, number), method, by),
    queue: (number) => queued(world, pullAt(world, number)),
    issue: (order) => reported(world, order),
    forcePush: (branch, commit) => moveRef(directory, `refs/heads/${branch}`, commit),
    protect(branch, on = true) {
      if (on) world.protectedBranches.add(branch);
      else world.protectedBranches.delete(branch);
      const lines = [...world.protectedBranches].map((entry) => `refs/heads/${entry}\n`);
      writeFileSync(join(directory, "protected"), lines.join(""));
    },
    run: (run) => ran(world, run),
    tip: (branch = "main") => tipOf(world, branch),
    async close() {
      await running.close();
      place[Symbol.dispose]();
      const [first, ...others] = ledger.violations;
      if (first !== undefined)
        throw new Error(`not as GitHub describes it: ${[first, ...others.slice(0, 9)].join("\n")}`);
    },
  };
}

function impatientFetch(slow: Ledger["slow"]): typeof globalThis.fetch {
  return async (input, init) => {
    const url = input instanceof Request ? input.url : input.toString();
    const hurry = new AbortController();
    const listen = (named: string): void => {
      if (named === url) hurry.abort(new DOMException("The operation was aborted due to timeout", "TimeoutError"));
    };
    slow.add(listen);
    try {
      const given = init?.signal ?? null;
      const signal = given === null ? hurry.signal : AbortSignal.any([given, hurry.signal]);
      return await fetch(input, { ...init, signal });
    } finally {
      slow.delete(listen);
    }
  };
}

function createBare(directory: string): void {
  mkdirSync(directory, { recursive: true });
  gitIn(directory, ["init", "-q", "--bare", "-b", "main", "."]);
  gitIn(directory, ["config", "uploadpack.allowAnySHA1InWant", "true"]);
  gitIn(directory, ["config", "gc.auto", "0"]);
}

function emptyWorld(fixed: Pick<World, "owner" | "name" | "directory" | "clock" | "server" | "prefix">): World {
  return {
    ...fixed,
    issuesEnabled: true,
    tokens: new Map(),
    teams: new Map(),
    numbered: [],
    comments: [],
    statuses: [],
    labels: new Map(),
    deployments: [],
    runs: [],
    protectedBranches: new Set(),
    nextId: 1000,
  };
}

/** Workflows write `pull-requests`, the API `pull_requests`. */
function underscored(
  permissions: Readonly<Record<string, "read" | "write">>,
): Readonly<Record<string, "read" | "write">> {
  return Object.fromEntries(Object.entries(permissions).map(([key, level]) => [key.replaceAll("-", "_"), level]));
}

function issueToken(world: World, token: Token): string {
  const secret = `ghs_${"x".repeat(30)}${String(world.tokens.size).padStart(6, "0")}`;
  world.tokens.set(secret, token);
  return secret;
}

function pullAt(world: World, number: number): PullState {
  const found = world.numbered.find((entry) => entry.number === number);
  if (found?.kind !== "pull") throw new Error(`no pull request ${number}`);
  return found;
}

function tipOf({ directory }: World, branch: string): string {
  const tip = commitId(directory, `refs/heads/${branch}`);
  if (tip === null) throw new Error(`no branch ${branch}`);
  return tip;
}

function forked(
  world: World,
  directory: string,
  owner: string,
): { readonly directory: string; readonly remote: string } {
  rmSync(directory, { recursive: true, force: true });
  createBare(directory);
  gitIn(directory, ["fetch", "-q", `file://${world.directory}`, "+refs/heads/*:refs/heads/*"]);
  installHooks(directory, { directory: world.directory, owner });
  return { directory, remote: pathToFileURL(directory).href };
}

function opened(world: World, order: PullOrder): PullState {
  const { head, base = "main", title = head, body = "", author = "developer", fork = null, draft = false } = order;
  const pull = addPull(world, { author, title, body, headBranch: head, base, fork, draft });
  pull.labels = order.labels ?? [];
  return pull;
}

function reviewed(world: World, number: number, order: Partial<ReviewState>): ReviewState {
  const pull = pullAt(world, number);
  const { author = "product-lead", body = "", state = "APPROVED" } = order;
  const commit = order.commit ?? headOf(world, pull);
  const review: ReviewState = { id: newId(world), author, commit, at: order.at ?? world.clock(), body, state };
  pull.reviews.push(review);
  return review;
}

function reported(world: World, order: Partial<IssueState>): IssueState {
  const { title = "Something is wrong", body = "", author = "customer-support", labels = [], state = "open" } = order;
  const issue: IssueState = { kind: "issue", ...newNumber(world, { author, title, body }), labels, state };
  for (const label of labels) if (!world.labels.has(label)) world.labels.set(label, "");
  world.numbered.push(issue);
  return issue;
}

function ran(world: World, order: Partial<RunState>): RunState {
  const run: RunState = {
    id: newId(world),
    workflow: "guard.yml",
    branch: "main",
    event: "schedule",
    sha: commitId(world.directory, "refs/heads/main") ?? "0".repeat(40),
    conclusion: "success",
    startedAt: world.clock(),
    ...order,
  };
  world.runs.push(run);
  return run;
}

function merged(world: World, pull: PullState, method: "merge" | "squash" | "rebase", by: string): string {
  const base = tipOf(world, pull.base);
  const head = headOf(world, pull);
  const own = commitsBetween(world.directory, base, head);
  const tip = method === "rebase" ? replayed(world.directory, base, own) : joined(world, pull, method, by);
  const brought = commitsBetween(world.directory, base, tip);
  freezeHead(world, pull);
  moveRef(world.directory, `refs/heads/${pull.base}`, tip);
  pull.state = "closed";
  pull.mergedAt = pull.closedAt = pull.updatedAt = world.clock();
  pull.mergeCommit = tip;
  pull.brought = [...new Set([...brought, ...own])];
  return tip;
}

function joined(world: World, pull: PullState, method: "merge" | "squash", by: string): string {
  const base = tipOf(world, pull.base);
  const head = headOf(world, pull);
  const tree = mergedTree(world.directory, base, head);
  const subject =
    method === "merge"
      ? `Merge pull request #${pull.number} from ${pull.headBranch}`
      : `${pull.title} (#${pull.number})`;
  const parents = method === "merge" ? [base, head] : [base];
  return committed(world, tree, parents, { message: `${subject}\n\n${pull.title}`, by });
}

function committed(
  world: World,
  tree: string,
  parents: readonly string[],
  { message, by }: { readonly message: string; readonly by: string },
): string {
  const date = `@${Math.floor(world.clock() / 1000)} +0000`;
  const people = {
    GIT_AUTHOR_NAME: by,
    GIT_AUTHOR_EMAIL: `${by}@users.noreply.github.com`,
    GIT_COMMITTER_NAME: "GitHub",
    GIT_COMMITTER_EMAIL: "noreply@github.com",
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  };
  return committedAs(world.directory, tree, parents, { message, people });
}

function queued(world: World, pull: PullState): { readonly sha: string; readonly branch: string } {
  const base = tipOf(world, pull.base);
  const sha = joined(world, pull, "squash", pull.author);
  const branch = `gh-readonly-queue/${pull.base}/pr-${pull.number}-${base}`;
  moveRef(world.directory, `refs/heads/${branch}`, sha);
  return { sha, branch };
}
