/** What one run does with the code host, method by method, as the commands put them together. */

import { openGitHub } from "../../../src/adapters/github.ts";
import type { GitHubPlace } from "../../../src/adapters/github/place.ts";
import type {
  CodeHost,
  CodeHostWriter,
  FileEdit,
  HostAnswer,
  HostCommitOutcome,
  Proposal,
} from "../../../src/ports.ts";
import type { GitHub } from "../github/github.ts";
import type { Ending, Flow } from "./sweep.ts";

type Host = CodeHost & CodeHostWriter;

const PATH = "rollouts/a.yaml";
const MARKER = "<!-- pilot-rollout -->";

const ROLLED_BACK: FileEdit = (_, bytes) => Buffer.from(String(bytes).replace("tier: 2", "tier: 0"));

const ROLLBACK: Proposal = {
  message: "Roll back a from tier 2",
  paths: [PATH],
  edit: ROLLED_BACK,
  branch: "pilot-rollout/rollback-a",
  base: "main",
  title: "Roll back a",
  body: `${MARKER}\nit breached`,
  labels: ["rollback"],
};

const INCIDENT = {
  marker: MARKER,
  title: "a was rolled back",
  body: `${MARKER}\nthe evidence`,
  labels: ["incident", "rollout/a"],
} as const;

/** One flow for each thing that a run does; `place` is where the adapter speaks to. */
export function hostFlows(place: () => GitHubPlace): readonly Flow[] {
  const flow = (
    name: string,
    prepare: (github: GitHub) => void,
    run: (host: Host, github: GitHub) => readonly (() => Promise<HostAnswer<unknown> | HostCommitOutcome>)[],
  ): Flow => ({
    name: `host: ${name}`,
    prepare,
    run: (github) => inOrder(run(openGitHub(place()), github)),
  });
  return [
    flow("read what a verdict needs", withPull, (host) => [
      () => host.pullRequest(1),
      () => host.openPullRequests("main"),
      () => host.reviews(1),
      () => host.openIssues("P0"),
      () => host.openIssues("customer-concern"),
      () => host.lastSuccessfulRun(),
    ]),
    {
      name: "host: read who may approve, with an app's token",
      prepare(github) {
        github.world.teams.set("acme/engineering", ["tech-lead"]);
        github.open({ head: "words" });
        github.merge(1, "squash");
      },
      run(github) {
        const host = openGitHub({ ...place(), token: github.token("rollout[bot]") });
        return inOrder([
          () => host.teamMembers("acme/engineering"),
          () => host.pullRequestsOf(github.tip()),
          () => host.hasComment(1, MARKER),
          () => host.status(github.tip(), STATUS.context),
        ]);
      },
    },
    flow("report on a pull request", withPull, (host, github) => [
      () => host.setStatus(github.tip("work"), STATUS),
      () => host.upsertComment(1, MARKER, `${MARKER}\nheld`),
    ]),
    flow("report once more on a pull request", withReport, (host, github) => [
      () => host.setStatus(github.tip("work"), { ...STATUS, state: "success", description: "Allowed" }),
      () => host.upsertComment(1, MARKER, `${MARKER}\nallowed`),
    ]),
    flow(
      "commit a rollback",
      () => {},
      (host) => [() => host.commit("main", ROLLBACK)],
    ),
    flow("propose a rollback where the branch is protected", protectedMain, (host, github) => [
      () => host.propose(ROLLBACK),
      () => host.setStatus(github.tip(ROLLBACK.branch), { ...STATUS, state: "success" }),
    ]),
    flow(
      "open an incident",
      () => {},
      (host) => [
        () => host.ensureLabels([{ name: "rollout/a", description: "about a" }]),
        () => host.upsertIssue(INCIDENT),
      ],
    ),
    flow("bring an incident up to date", withIncident, (host) => [() => host.upsertIssue(INCIDENT)]),
    flow("close an incident", withIncident, (host) => [() => host.closeIssue(MARKER, "incident", "it is over")]),
    flow("withdraw a proposal", withProposal, (host) => [() => host.withdraw(ROLLBACK.branch, "main", "no longer so")]),
    flow(
      "record a deployment",
      () => {},
      (host, github) => [
        () =>
          host.recordDeployment({
            commit: github.tip(),
            environment: "production",
            state: "success",
            description: "sequence 17",
          }),
      ],
    ),
  ];
}

const STATUS = { context: "pilot-rollout", state: "pending", description: "Held: 31 more events", url: null } as const;

function withPull(github: GitHub): void {
  github.world.labels.set("P0", "");
  github.forcePush("work", github.tip("topic"));
  github.open({ head: "work" });
  github.review(1, { author: "tech-lead" });
  github.issue({ labels: ["P0"] });
  github.run({});
}

function withReport(github: GitHub): void {
  withPull(github);
  const { world } = github;
  const at = world.clock();
  const author = "github-actions[bot]";
  // Somebody quotes us first: theirs is left alone.
  for (const who of ["mallory", author]) {
    world.comments.push({
      id: world.comments.length,
      on: 1,
      author: who,
      body: `${MARKER}\nheld`,
      createdAt: at,
      updatedAt: at,
    });
  }
}

function withIncident(github: GitHub): void {
  github.issue({ title: "a was", body: `${MARKER}\nquoted`, labels: ["incident"], author: "mallory" });
  github.issue({ title: "a was", body: `${MARKER}\nfirst`, labels: ["incident"], author: "github-actions[bot]" });
}

function withProposal(github: GitHub): void {
  github.forcePush(ROLLBACK.branch, github.tip("topic"));
  github.open({ head: ROLLBACK.branch, author: "github-actions[bot]" });
}

function protectedMain(github: GitHub): void {
  github.protect("main");
}

/** One after the other, as far as it goes: what a command does after a failure is the command's to say. */
async function inOrder(steps: readonly (() => Promise<HostAnswer<unknown> | HostCommitOutcome>)[]): Promise<Ending> {
  for (const step of steps) {
    const answer = await step();
    if (answer.kind === "failed") {
      const { cause, detail, permission } = answer;
      return { ok: false, causes: [cause], said: detail, permissions: [permission ?? ""], unharmed: true, red: false };
    }
    if (answer.kind === "protected") {
      return { ok: false, causes: ["protected"], said: answer.detail, permissions: [], unharmed: true, red: false };
    }
  }
  return { ok: true, causes: [], said: "", permissions: [], unharmed: true, red: false };
}
