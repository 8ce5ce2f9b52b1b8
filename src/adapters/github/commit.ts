/** A commit on a branch that belongs to others: fast-forward only, and edited again where somebody was faster. */

import type { HostCommitOrder, HostCommitOutcome } from "../../ports.ts";
import { changesOf, commitOn, filesOf, tipOf } from "./edits.ts";
import { failed } from "./failure.ts";
import { branchTip, moveBranch } from "./refs.ts";
import type { Session } from "./session.ts";

const ATTEMPTS = 5;

/** Commits edited files on a branch. */
export async function commitTo(session: Session, branch: string, order: HostCommitOrder): Promise<HostCommitOutcome> {
  let last: HostCommitOutcome = failed("refused", `cannot commit: ${branch} moved ${ATTEMPTS} times meanwhile`);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const outcome = await tryCommit(session, branch, order);
    if (outcome.kind !== "again") return outcome;
    last = outcome.failure ?? last;
  }
  return last;
}

/** `again`: somebody else moved the branch, or nobody knows what became of our move. */
type Outcome = HostCommitOutcome | { readonly kind: "again"; readonly failure: HostCommitOutcome | null };

async function tryCommit(session: Session, branch: string, order: HostCommitOrder): Promise<Outcome> {
  const tip = await branchTip(session, branch);
  if (tip.kind === "failed") return tip;
  if (tip.value === null) return failed("missing", `cannot commit: there is no branch ${branch}`);
  const at = await tipOf(session, tip.value);
  if (at.kind === "failed") return at;
  const changes = await changesOf(session, filesOf(session, at.value), order);
  if (changes.kind === "failed") return changes;
  if (changes.value.length === 0) return { kind: "unchanged", commit: tip.value };
  const commit = await commitOn(session, at.value, changes.value, order.message);
  if (commit.kind === "failed") return commit;
  return moveTo(session, branch, { from: tip.value, to: commit.value });
}

/**
 * GitHub's words for a branch that moved and for one that is protected change with the kind of rule: where the branch
 * is still tells the two apart.
 */
async function moveTo(
  session: Session,
  branch: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Outcome> {
  const moved = await moveBranch(session, branch, to);
  if (moved.kind === "ok") return { kind: "committed", commit: to };
  if (moved.cause === "unauthorized" || moved.cause === "rate-limited") return moved;
  const now = await branchTip(session, branch);
  // Why it cannot be told what became of the move is as much the cause as what was said of the move.
  if (now.kind === "failed") {
    return { ...moved, detail: `${moved.detail}; ${now.detail}`, permission: moved.permission ?? now.permission };
  }
  if (now.value === to) return { kind: "committed", commit: to };
  if (now.value !== from) return { kind: "again", failure: null };
  return moved.cause === "refused" ? { kind: "protected", detail: moved.detail } : { kind: "again", failure: moved };
}
