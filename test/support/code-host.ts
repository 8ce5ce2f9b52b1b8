/** A code host built of values, backed by a real bare repository where it commits. */

import type {
  CodeHost,
  CodeHostWriter,
  CommitStatus,
  DeploymentRecord,
  HostAnswer,
  HostCommitOrder,
  HostCommitOutcome,
  HostFailure,
  HostIssue,
  PullRequest,
  Review,
} from "../../src/ports.ts";
import type { Instant } from "../../src/evaluation/instant.ts";
import { NOW } from "./builders.ts";
import { cloneOf, type TestRepository } from "./git.ts";

/** An issue that the tool wrote. */
export interface KeptIssue {
  readonly number: number;
  title: string;
  body: string;
  labels: readonly string[];
  open: boolean;
  closing: string | null;
}

/** Everything that the code host has, to be set up by a test and looked at afterwards. */
export interface HostState {
  issuesEnabled: boolean;
  issues: HostIssue[];
  kept: KeptIssue[];
  pulls: PullRequest[];
  bodies: Map<number, string>;
  reviews: Map<number, readonly Review[]>;
  teams: Map<string, readonly string[]>;
  statuses: { commit: string; status: CommitStatus }[];
  comments: { pull: number; marker: string; body: string }[];
  labels: string[];
  deployments: DeploymentRecord[];
  lastRun: Instant | null;
  /** By method name: what that method answers instead. */
  failing: Map<string, HostFailure>;
  /** The base branch takes no commit. */
  protected: boolean;
  /** Names of the methods that were called, in order. */
  readonly calls: string[];
}

/** A failure for want of a right. */
export function unauthorized(permission: string, detail = "Resource not accessible by integration"): HostFailure {
  return { kind: "failed", cause: "unauthorized", detail, permission };
}

/** A pull request by `author` from a branch `topic`. */
export function pullRequest(override: Partial<PullRequest> = {}): PullRequest {
  return {
    number: 7,
    title: "Advance x",
    url: "https://github.example/acme/web/pull/7",
    author: "author",
    head: "0".repeat(40),
    headBranch: "topic",
    base: "main",
    fork: false,
    draft: false,
    open: true,
    mergeCommit: null,
    ...override,
  };
}

/** An approving review of a commit. */
export function review(author: string, commit: string | null, override: Partial<Review> = {}): Review {
  return { author, state: "approved", commit, at: NOW, body: "", ...override };
}

/** A code host over a bare repository; without one nothing can be committed. */
export function codeHost(remote: TestRepository | null = null): {
  readonly host: CodeHost & CodeHostWriter;
  readonly state: HostState;
  [Symbol.dispose](): void;
} {
  const state: HostState = {
    issuesEnabled: true,
    issues: [],
    kept: [],
    pulls: [],
    bodies: new Map(),
    reviews: new Map(),
    teams: new Map(),
    statuses: [],
    comments: [],
    labels: [],
    deployments: [],
    lastRun: null,
    failing: new Map(),
    protected: false,
    calls: [],
  };
  let clone: TestRepository | null = null;
  const place = (): TestRepository => {
    if (remote === null) throw new Error("this code host has no repository");
    return (clone ??= cloneOf(remote));
  };
  return {
    state,
    host: { ...reads(state), ...writes(state, place) },
    [Symbol.dispose]: () => clone?.[Symbol.dispose](),
  };
}

function answering(state: HostState) {
  return <T>(name: string, value: () => T): Promise<HostAnswer<T>> => {
    state.calls.push(name);
    const failure = state.failing.get(name);
    return Promise.resolve(failure ?? { kind: "ok", value: value() });
  };
}

function missing(what: string): HostFailure {
  return { kind: "failed", cause: "missing", detail: `${what} is not there`, permission: null };
}

function reads(state: HostState): CodeHost {
  const answer = answering(state);
  const kept = (label: string) => state.kept.filter(({ open, labels }) => open && labels.includes(label));
  return {
    repository: "acme/web",
    openIssues: (label) =>
      answer("openIssues", () =>
        state.issuesEnabled
          ? {
              enabled: true as const,
              issues: [
                ...state.issues.filter(({ labels }) => labels.some((own) => own.toLowerCase() === label.toLowerCase())),
                ...kept(label).map(({ number, title, labels }) => ({ number, title, labels, url: urlOf(number) })),
              ],
            }
          : { enabled: false as const },
      ),
    async pullRequest(number) {
      const found = state.pulls.find((pull) => pull.number === number);
      return found === undefined ? missing(`#${number}`) : answer("pullRequest", () => found);
    },
    openPullRequests: (base, headBranch) =>
      answer("openPullRequests", () =>
        state.pulls.filter(
          (pull) =>
            pull.open &&
            pull.base === base &&
            (headBranch === undefined || (pull.headBranch === headBranch && !pull.fork)),
        ),
      ),
    pullRequestsOf: (commit) =>
      answer("pullRequestsOf", () =>
        state.pulls.filter(({ head, mergeCommit }) => head === commit || mergeCommit === commit),
      ),
    reviews: (number) => answer("reviews", () => state.reviews.get(number) ?? []),
    async teamMembers(team) {
      const members = state.teams.get(team);
      return members === undefined ? missing(team) : answer("teamMembers", () => members);
    },
    status: (commit, context) =>
      answer(
        "status",
        () =>
          state.statuses.findLast((each) => each.commit === commit && each.status.context === context)?.status ?? null,
      ),
    lastSuccessfulRun: () => answer("lastSuccessfulRun", () => state.lastRun),
  };
}

function urlOf(number: number): string {
  return `https://github.example/acme/web/issues/${number}`;
}

function writes(state: HostState, place: () => TestRepository): CodeHostWriter {
  const answer = answering(state);
  const nextNumber = () =>
    1 + Math.max(100, ...state.kept.map(({ number }) => number), ...state.pulls.map(({ number }) => number));
  return {
    setStatus: (commit, status) =>
      answer("setStatus", () => {
        const last = state.statuses.findLast(
          (each) => each.commit === commit && each.status.context === status.context,
        );
        if (JSON.stringify(last?.status) !== JSON.stringify(status)) state.statuses.push({ commit, status });
        return null;
      }),
    upsertComment: (pull, marker, body) =>
      answer("upsertComment", () => {
        const found = state.comments.find((each) => each.pull === pull && each.marker === marker);
        if (found === undefined) state.comments.push({ pull, marker, body });
        else found.body = body;
        return { url: `${urlOf(pull)}#comment` };
      }),
    hasComment: (pull, marker) =>
      answer("hasComment", () => state.comments.some((each) => each.pull === pull && each.marker === marker)),
    ensureLabels: (labels) =>
      answer("ensureLabels", () => {
        const fresh = labels.map(({ name }) => name).filter((name) => !state.labels.includes(name));
        state.labels.push(...fresh);
        return fresh;
      }),
    async commit(branch, order) {
      state.calls.push("commit");
      const failure = state.failing.get("commit");
      if (failure !== undefined) return failure;
      if (state.protected) return { kind: "protected", detail: "Changes must be made through a pull request." };
      return commitOn(place(), branch, order);
    },
    async propose({ branch, base, title, body, ...order }) {
      const failure = state.failing.get("propose");
      state.calls.push("propose");
      if (failure !== undefined) return failure;
      const made = proposeOn(place(), base, branch, order);
      if (made === null) return { kind: "ok", value: null };
      const open = state.pulls.find((pull) => pull.open && pull.headBranch === branch && pull.base === base);
      const number = open?.number ?? nextNumber();
      state.bodies.set(number, body);
      if (open === undefined) {
        state.pulls.push(
          pullRequest({ number, title, author: "bot", head: made, headBranch: branch, base, url: urlOf(number) }),
        );
      } else {
        state.pulls.splice(state.pulls.indexOf(open), 1, { ...open, title, head: made });
      }
      return { kind: "ok", value: { number, url: urlOf(number), commit: made, created: open === undefined } };
    },
    withdraw: (branch, base) =>
      answer("withdraw", () => {
        const open = state.pulls.find((pull) => pull.open && pull.headBranch === branch && pull.base === base);
        if (open === undefined) return null;
        state.pulls.splice(state.pulls.indexOf(open), 1, { ...open, open: false });
        return open.number;
      }),
    upsertIssue: ({ marker, title, body, labels }) =>
      answer("upsertIssue", () => {
        if (!body.includes(marker)) throw new Error("the body lacks its marker");
        const found = state.kept.find((issue) => issue.open && issue.body.includes(marker));
        if (found !== undefined) {
          Object.assign(found, { title, body });
          return { number: found.number, url: urlOf(found.number), created: false };
        }
        const number = nextNumber();
        state.kept.push({ number, title, body, labels, open: true, closing: null });
        return { number, url: urlOf(number), created: true };
      }),
    closeIssue: (marker, _label, why) =>
      answer("closeIssue", () => {
        const found = state.kept.find((issue) => issue.open && issue.body.includes(marker));
        if (found === undefined) return null;
        Object.assign(found, { open: false, closing: why });
        return found.number;
      }),
    recordDeployment: (record) =>
      answer("recordDeployment", () => {
        if (!state.deployments.some((each) => JSON.stringify(each) === JSON.stringify(record)))
          state.deployments.push(record);
        return null;
      }),
  };
}

/** Puts one commit on a branch as the code host would: nothing but the edited files changes. */
function commitOn(repo: TestRepository, branch: string, order: HostCommitOrder): HostCommitOutcome {
  repo.run("fetch", "-q", "origin");
  repo.run("checkout", "-q", "--detach", `origin/${branch}`);
  const changed = editHere(repo, order);
  if (!changed) return { kind: "unchanged", commit: repo.head() };
  repo.run("push", "-q", "origin", `HEAD:refs/heads/${branch}`);
  return { kind: "committed", commit: repo.head() };
}

function proposeOn(repo: TestRepository, base: string, branch: string, order: HostCommitOrder): string | null {
  repo.run("fetch", "-q", "origin");
  repo.run("checkout", "-q", "--detach", `origin/${base}`);
  if (!editHere(repo, order)) return null;
  repo.run("push", "-q", "--force", "origin", `HEAD:refs/heads/${branch}`);
  return repo.head();
}

function editHere(repo: TestRepository, { message, paths, edit }: HostCommitOrder): boolean {
  const there = new Set(repo.run("ls-tree", "-r", "--name-only", "HEAD").split("\n"));
  const files = paths.flatMap((path) => {
    const edited = edit(path, there.has(path) ? Buffer.from(repo.run("show", `HEAD:${path}`) + "\n") : null);
    return edited === null ? [] : [[path, edited] as const];
  });
  if (files.length === 0) return false;
  repo.commit(message, Object.fromEntries(files));
  return true;
}
