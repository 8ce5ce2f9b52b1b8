/** What every code host promises; the adapter's test and that of the fake built of values run it. */

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import type { CodeHost, CodeHostWriter, FileEdit, HostAnswer, Review } from "../../../src/ports.ts";

/** A code host whose branch `main` has `rollouts/a.yaml`, and another way to look at it and to change it. */
export interface HostUnderTest {
  readonly host: CodeHost & CodeHostWriter;
  /** The same place, as the next run sees it. */
  fresh(): CodeHost & CodeHostWriter;
  /** Puts a commit with one file on a branch, as a person who pushes. */
  push(branch: string, path: string, content: string): string;
  /** Content of a file on a branch. */
  show(branch: string, path: string): string;
  tip(branch: string): string;
  issue(title: string, labels: readonly string[]): number;
  /** Opens a pull request from a branch that exists. */
  open(branch: string): number;
  merge(number: number): string;
  review(number: number, author: string, state: Review["state"]): void;
  team(team: string, members: readonly string[]): void;
  protect(on: boolean): void;
  issuesEnabled(on: boolean): void;
  dispose(): void | Promise<void>;
}

const PATH = "rollouts/a.yaml";
const MARKER = "<!-- pilot-rollout:test -->";

function replacing(from: string, to: string): FileEdit {
  return (_, bytes) => (bytes === null ? null : Buffer.from(Buffer.from(bytes).toString("utf8").replace(from, to)));
}

/** The value of an answer; fails the test where there is none. */
export function valueOf<T>(answer: HostAnswer<T>): T {
  if (answer.kind === "ok") return answer.value;
  throw new Error(`${answer.cause}: ${answer.detail}`);
}

/** Runs the suite. */
export function describeHost(name: string, make: () => Promise<HostUnderTest> | HostUnderTest): void {
  describe(`the contract of code hosts, kept by ${name}`, () => {
    let place: HostUnderTest;
    let host: HostUnderTest["host"];
    beforeAll(async () => {
      place = await make();
      host = place.host;
    });
    beforeEach(() => {
      place.protect(false);
      place.issuesEnabled(true);
    });
    afterAll(() => place.dispose());

    test("finds open issues by label, without regard to case and without pull requests", async () => {
      place.push("with-label", "x.txt", "1");
      place.open("with-label");
      const number = place.issue("It crashes", ["P0", "rollout/a"]);
      place.issue("It is slow", ["P2"]);
      const listing = valueOf(await host.openIssues("p0"));
      expect(listing).toMatchObject({ enabled: true, issues: [{ number, title: "It crashes" }] });
      expect(listing.enabled && listing.issues[0]?.labels).toContain("rollout/a");
      expect(valueOf(await host.openIssues("P7"))).toEqual({ enabled: true, issues: [] });
    });

    test("says that nobody can open issues where they are switched off", async () => {
      place.issuesEnabled(false);
      expect(valueOf(await place.fresh().openIssues("P0"))).toEqual({ enabled: false });
    });

    test("shows a pull request, open and merged", async () => {
      const head = place.push("topic", "topic.txt", "1");
      const number = place.open("topic");
      const expected = { number, head, headBranch: "topic", base: "main", fork: false, open: true, mergeCommit: null };
      expect(valueOf(await host.pullRequest(number))).toMatchObject(expected);
      expect(valueOf(await host.openPullRequests("main", "topic"))).toMatchObject([expected]);
      expect(valueOf(await host.openPullRequests("main", "other"))).toEqual([]);
      expect(valueOf(await host.openPullRequests("release"))).toEqual([]);
      const mergeCommit = place.merge(number);
      expect(valueOf(await host.pullRequest(number))).toMatchObject({ open: false, mergeCommit });
      expect(valueOf(await host.pullRequestsOf(mergeCommit))).toMatchObject([{ number, mergeCommit }]);
      expect(await host.pullRequest(4711)).toMatchObject({ kind: "failed", cause: "missing" });
    });

    test("lists reviews in their order, and the members of a team", async () => {
      place.push("reviewed", "reviewed.txt", "1");
      const number = place.open("reviewed");
      place.review(number, "tech-lead", "changes-requested");
      place.review(number, "tech-lead", "approved");
      const commit = place.tip("reviewed");
      expect(valueOf(await host.reviews(number))).toMatchObject([
        { author: "tech-lead", state: "changes-requested", commit },
        { author: "tech-lead", state: "approved", commit },
      ]);
      place.team("acme/engineering", ["tech-lead"]);
      expect(valueOf(await host.teamMembers("acme/engineering"))).toEqual(["tech-lead"]);
      expect(await host.teamMembers("acme/nobody")).toMatchObject({ kind: "failed", cause: "missing" });
    });

    test("keeps the newest status of a context", async () => {
      const commit = place.tip("main");
      const held = { context: "pilot-rollout", state: "pending", description: "Held", url: null } as const;
      expect(valueOf(await host.status(commit, held.context))).toBeNull();
      valueOf(await host.setStatus(commit, held));
      valueOf(await host.setStatus(commit, { ...held, context: "other", state: "failure" }));
      expect(valueOf(await host.status(commit, held.context))).toEqual(held);
      valueOf(await host.setStatus(commit, { ...held, state: "success", description: "Allowed" }));
      expect(valueOf(await host.status(commit, held.context))).toMatchObject({ state: "success" });
    });

    test("has one comment for a marker", async () => {
      place.push("commented", "commented.txt", "1");
      const number = place.open("commented");
      expect(valueOf(await host.hasComment(number, MARKER))).toBe(false);
      const first = valueOf(await host.upsertComment(number, MARKER, `${MARKER}\nfirst`));
      expect(valueOf(await host.upsertComment(number, MARKER, `${MARKER}\nsecond`))).toEqual(first);
      expect(valueOf(await host.hasComment(number, MARKER))).toBe(true);
    });

    test("commits an edit to one file and touches nothing else", async () => {
      place.push("main", PATH, "feature: a\ntier: 2 # two\n");
      const before = place.tip("main");
      const order = { message: "Roll back a", paths: [PATH], edit: replacing("tier: 2", "tier: 0") };
      const outcome = await host.commit("main", order);
      expect(outcome).toEqual({ kind: "committed", commit: place.tip("main") });
      expect(place.tip("main")).not.toBe(before);
      expect(place.show("main", PATH)).toBe("feature: a\ntier: 0 # two\n");
      expect(await host.commit("main", { ...order, edit: () => null })).toEqual({
        kind: "unchanged",
        commit: place.tip("main"),
      });
    });

    test("says that a branch is protected, and proposes the same edit as a pull request", async () => {
      place.push("main", PATH, "feature: a\ntier: 3\n");
      place.protect(true);
      const order = { message: "Roll back a", paths: [PATH], edit: replacing("tier: 3", "tier: 0") };
      expect(await host.commit("main", order)).toMatchObject({ kind: "protected" });
      const branch = "pilot-rollout/rollback-a";
      const proposal = { ...order, branch, base: "main", title: "Roll back a", body: MARKER, labels: ["rollback"] };
      const made = valueOf(await host.propose(proposal));
      expect(made).toMatchObject({ created: true, commit: place.tip(branch) });
      expect(place.show(branch, PATH)).toBe("feature: a\ntier: 0\n");
      expect(place.show("main", PATH)).toBe("feature: a\ntier: 3\n");
      const again = valueOf(await host.propose({ ...proposal, title: "Roll back a, still" }));
      expect(again).toMatchObject({ number: made?.number, created: false });
      expect(valueOf(await host.openPullRequests("main", branch))).toMatchObject([{ title: "Roll back a, still" }]);
      expect(valueOf(await host.withdraw(branch, "main", "no longer so"))).toBe(made?.number);
      expect(valueOf(await host.openPullRequests("main", branch))).toEqual([]);
      expect(valueOf(await host.withdraw(branch, "main", "no longer so"))).toBeNull();
      expect(valueOf(await host.propose({ ...proposal, edit: () => null }))).toBeNull();
    });

    test("keeps one issue for a marker until it is closed", async () => {
      const order = {
        marker: MARKER,
        title: "a was rolled back",
        body: `${MARKER}\nfirst`,
        labels: ["incident"],
      } as const;
      const first = valueOf(await host.upsertIssue(order));
      expect(first.created).toBe(true);
      const second = valueOf(await host.upsertIssue({ ...order, body: `${MARKER}\nsecond` }));
      expect(second).toMatchObject({ number: first.number, created: false });
      expect(valueOf(await host.closeIssue(MARKER, "incident", "it is over"))).toBe(first.number);
      expect(valueOf(await host.closeIssue(MARKER, "incident", "it is over"))).toBeNull();
      expect(valueOf(await host.upsertIssue(order))).toMatchObject({ created: true });
    });

    test("creates the labels that are missing", async () => {
      const labels = ["P0", "rollout/b"].map((label) => ({ name: label, description: "made by a test" }));
      expect(valueOf(await host.ensureLabels(labels))).toContain("rollout/b");
      expect(valueOf(await host.ensureLabels(labels))).toEqual([]);
    });

    test("records a deployment, once", async () => {
      const record = {
        commit: place.tip("main"),
        environment: "production",
        state: "success",
        description: "17",
      } as const;
      expect(valueOf(await host.recordDeployment(record))).toBeNull();
      expect(valueOf(await host.recordDeployment(record))).toBeNull();
    });
  });
}
