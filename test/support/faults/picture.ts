/** What a code host holds after a run, without ids and times: two runs that did the same give the same. */

import { commitId, fact } from "../github/bare.ts";
import type { GitHub } from "../github/github.ts";
import { allRefs } from "../github/refs.ts";
import { gitIn } from "../git.ts";

/** Everything that there could be one too many of. */
export interface Picture {
  /** Subjects of the commits of each branch, newest first, and the content of its rollouts. */
  readonly branches: Readonly<Record<string, { readonly commits: readonly string[]; readonly tree: string }>>;
  readonly pulls: readonly string[];
  readonly issues: readonly string[];
  readonly comments: readonly string[];
  /** The newest of each context. */
  readonly statuses: readonly string[];
  readonly labels: readonly string[];
  readonly deployments: readonly string[];
}

/** Looks at the whole fake. */
export function pictureOf({ world, directory }: GitHub): Picture {
  const branches = Array.from(allRefs(directory)).flatMap(([ref, tip]) =>
    ref.startsWith(BRANCHES)
      ? [[ref.slice(BRANCHES.length), { commits: subjects(directory, tip), tree: treeOf(directory, tip) }] as const]
      : [],
  );
  const statuses = new Map(
    world.statuses.map(({ sha, context, state, description }) => [
      `${subjectOf(directory, sha)} ${context}`,
      `${subjectOf(directory, sha)} ${context} ${state} ${description ?? ""}`,
    ]),
  );
  return {
    branches: Object.fromEntries(branches),
    pulls: world.numbered.flatMap((entry) =>
      entry.kind === "pull"
        ? [`${entry.headBranch} ${entry.state} ${entry.title} ${entry.labels.join()} ${entry.body}`]
        : [],
    ),
    issues: world.numbered.flatMap((entry) =>
      entry.kind === "issue" ? [`${entry.state} ${entry.title} ${entry.labels.join()} ${entry.body}`] : [],
    ),
    comments: world.comments.map(({ on, author, body }) => `#${on} ${author} ${body}`).toSorted(),
    statuses: [...statuses.values()].toSorted(),
    labels: [...world.labels.keys()].toSorted(),
    deployments: world.deployments.map(
      ({ environment, statuses: states }) => `${environment} ${states.map(({ state }) => state).join()}`,
    ),
  };
}

const BRANCHES = "refs/heads/";

function treeOf(directory: string, tip: string): string {
  return fact(directory, `tree of ${tip}`, () => gitIn(directory, ["rev-parse", `${tip}^{tree}`])) ?? "";
}

function subjects(directory: string, tip: string): readonly string[] {
  const log = (): string => gitIn(directory, ["log", "--first-parent", "--format=%s", tip]);
  return (fact(directory, `subjects ${tip}`, log) ?? "").split("\n");
}

function subjectOf(directory: string, sha: string): string {
  return subjects(directory, sha)[0] ?? "";
}

/** A picture without the words, and without labels: they are made when there is time. */
export function outlineOf({ branches, pulls, issues, comments, statuses, deployments }: Picture): Picture {
  const bare = Object.entries(branches).map(([name, { commits }]) => [name, { commits, tree: "" }] as const);
  return {
    branches: Object.fromEntries(bare),
    pulls: pulls.map((text) => text.split(" ").slice(0, 2).join(" ")),
    issues: issues.map((text) => text.split(" ")[0] ?? ""),
    comments: comments.map((text) => text.split(" ").slice(0, 2).join(" ")),
    statuses: statuses.map((text) => text.replace(/ (success|pending|failure|error) .*$/su, " $1")),
    labels: [],
    deployments,
  };
}

/** What is there twice, whoever else may have a reason to be there once. */
export function twiceIn({ world, directory }: GitHub): readonly string[] {
  const open = world.numbered.filter(({ state }) => state === "open");
  const named = [
    ...open.map((entry) => (entry.kind === "pull" ? `pull request for ${entry.headBranch}` : `issue ${entry.title}`)),
    ...world.comments.map(({ on, author, body }) => `comment by ${author} on #${on}: ${markerIn(body)}`),
    ...world.deployments.map(({ sha, environment }) => `deployment of ${sha} to ${environment}`),
  ];
  const commits = subjects(directory, commitId(directory, "refs/heads/main") ?? "");
  const more = commits.filter((subject, at) => commits.indexOf(subject) !== at);
  return [...named.filter((name, at) => named.indexOf(name) !== at), ...more.map((subject) => `commit ${subject}`)].map(
    (name) => `twice: ${name}`,
  );
}

function markerIn(body: string): string {
  return /<!--.*?-->/su.exec(body)?.[0] ?? body;
}

/** What there is more of than there should be. */
export function surplusOf(found: Picture, expected: Picture): readonly string[] {
  const lists = ["pulls", "issues", "comments", "statuses", "labels", "deployments"] as const;
  const tooMany = lists.filter((list) => found[list].length > expected[list].length);
  const commits = Object.entries(found.branches).filter(
    ([name, { commits: own }]) => own.length > (expected.branches[name]?.commits.length ?? Infinity),
  );
  return [
    ...tooMany.map((list) => `too many ${list}: ${JSON.stringify(found[list])}`),
    ...commits.map(([name, { commits: own }]) => `too many commits on ${name}: ${JSON.stringify(own)}`),
  ];
}
