/** Pull requests of our own: one branch each, one commit on the base's tip. */

import type { HostAnswer, Proposal, Proposed, PullRequest } from "../../ports.ts";
import { type Change, type CommitFiles, type Tip, changesOf, commitOn, filesOf, tipOf } from "./edits.ts";
import { failed } from "./failure.ts";
import { upsertComment } from "./comments.ts";
import { openPulls, readPull } from "./pulls.ts";
import { branchTip, createBranch, deleteBranch, moveOwnBranch } from "./refs.ts";
import type { Session } from "./session.ts";

/** Opens the pull request of a proposal or brings it up to date; null where the edit changes nothing. */
export async function propose(session: Session, proposal: Proposal): Promise<HostAnswer<Proposed | null>> {
  const tip = await baseTip(session, proposal.base);
  if (tip.kind === "failed") return tip;
  const changes = await changesOf(session, filesOf(session, tip.value), proposal);
  if (changes.kind === "failed") return changes;
  if (changes.value.length === 0) return { kind: "ok", value: null };
  const commit = await placed(session, proposal, tip.value, changes.value);
  return commit.kind === "failed" ? commit : pullFor(session, proposal, commit.value);
}

async function baseTip(session: Session, base: string): Promise<HostAnswer<Tip>> {
  const tip = await branchTip(session, base);
  if (tip.kind === "failed") return tip;
  return tip.value === null
    ? failed("missing", `cannot propose: there is no branch ${base}`)
    : tipOf(session, tip.value);
}

/** The commit with the changes at the tip of our own branch: the one that is there already, or a new one. */
async function placed(
  session: Session,
  { branch, message }: Proposal,
  tip: Tip,
  changes: readonly Change[],
): Promise<HostAnswer<string>> {
  const there = await branchTip(session, branch);
  if (there.kind === "failed") return there;
  if (there.value !== null) {
    const kept = await holds(session, there.value, changes);
    if (kept.kind === "failed") return kept;
    if (kept.value) return { kind: "ok", value: there.value };
  }
  const commit = await commitOn(session, tip, changes, message);
  if (commit.kind === "failed") return commit;
  const moved =
    there.value === null
      ? await createBranch(session, branch, commit.value)
      : await moveOwnBranch(session, branch, commit.value);
  return moved.kind === "failed" ? moved : commit;
}

/** Whether a branch has these bytes already. */
async function holds(session: Session, head: string, changes: readonly Change[]): Promise<HostAnswer<boolean>> {
  const tip = await tipOf(session, head);
  if (tip.kind === "failed") return tip;
  const files: CommitFiles = filesOf(session, tip.value);
  for (const { path, mode, blob } of changes) {
    const entry = await files.at(path);
    if (entry.kind === "failed") return entry;
    if (entry.value?.blob !== blob || entry.value.mode !== mode) return { kind: "ok", value: false };
  }
  return { kind: "ok", value: true };
}

async function pullFor(session: Session, proposal: Proposal, commit: string): Promise<HostAnswer<Proposed>> {
  const { branch, base, title, body } = proposal;
  const ensured = await session.ensure(
    `open a pull request for ${branch}`,
    () => openPull(session, branch, base),
    async (octokit, subject) => {
      const order = { ...subject, title, body, head: branch, base };
      const made = await octokit.request("POST /repos/{owner}/{repo}/pulls", order);
      return { ...made, data: readPull(made.data) };
    },
  );
  if (ensured.kind === "failed") return ensured;
  const { value: pull, created } = ensured.value;
  const updated = await bringUpToDate(session, pull, proposal, created);
  if (updated.kind === "failed") return updated;
  return { kind: "ok", value: { number: pull.number, url: pull.url, commit, created } };
}

/** The one open pull request of a branch of our own. */
async function openPull(session: Session, branch: string, base: string): Promise<HostAnswer<PullRequest | null>> {
  const answer = await openPulls(session, base, branch);
  return answer.kind === "failed" ? answer : { kind: "ok", value: answer.value[0] ?? null };
}

/** Title, text and labels; labels that people gave it stay. */
async function bringUpToDate(
  session: Session,
  { number }: PullRequest,
  { title, body, labels }: Proposal,
  created: boolean,
): Promise<HostAnswer<null>> {
  if (created && labels.length === 0) return { kind: "ok", value: null };
  const given = await session.repeatable(`read #${number}`, (octokit, subject) =>
    octokit.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", { ...subject, pull_number: number }),
  );
  if (given.kind === "failed") return given;
  const own = given.value.labels.map(({ name }) => name);
  const wanted = labels.filter((label) => !own.some((name) => name.toLowerCase() === label.toLowerCase()));
  const isSame = given.value.title === title && (given.value.body ?? "") === body;
  if (isSame && wanted.length === 0) return { kind: "ok", value: null };
  const answer = await session.repeatable(`bring #${number} up to date`, (octokit, subject) =>
    octokit.request("PATCH /repos/{owner}/{repo}/issues/{issue_number}", {
      ...subject,
      issue_number: number,
      title,
      body,
      labels: [...own, ...wanted],
    }),
  );
  return answer.kind === "failed" ? answer : { kind: "ok", value: null };
}

const WITHDRAWN = "<!-- pilot-rollout:withdrawn -->";

/** Closes the open pull request of a branch of our own, says why, and deletes the branch. */
export async function withdraw(
  session: Session,
  branch: string,
  base: string,
  why: string,
): Promise<HostAnswer<number | null>> {
  const open = await openPull(session, branch, base);
  if (open.kind === "failed") return open;
  const number = open.value?.number ?? null;
  const closed = number === null ? null : await closePull(session, number, why);
  if (closed !== null && closed.kind === "failed") return closed;
  // A run that was interrupted may have left the branch of one that is closed.
  const gone = await deleteBranch(session, branch);
  return gone.kind === "failed" ? gone : { kind: "ok", value: number };
}

async function closePull(session: Session, number: number, why: string): Promise<HostAnswer<null>> {
  const said = await upsertComment(session, number, WITHDRAWN, `${WITHDRAWN}\n${why}`);
  if (said.kind === "failed") return said;
  const closed = await session.repeatable(`close #${number}`, (octokit, subject) =>
    octokit.request("PATCH /repos/{owner}/{repo}/pulls/{pull_number}", {
      ...subject,
      pull_number: number,
      state: "closed",
    }),
  );
  return closed.kind === "failed" ? closed : { kind: "ok", value: null };
}
