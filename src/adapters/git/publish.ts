/** Gives a local commit to the remote; where the remote is ahead, gives it the same change on its own tip. */

import type { CommitOutcome } from "../../ports.ts";
import { buildCommit, editFiles } from "./build.ts";
import { checkedOut } from "./checkout.ts";
import { git, gitText } from "./command.ts";
import type { CommitRequest, Workshop } from "./commit.ts";
import { GitError } from "./errors.ts";
import { clearUnpushed, readUnpushed } from "./journal.ts";
import { pushCommit, remoteTip } from "./remote.ts";
import type { BaseBranch } from "./repository.ts";

type Committed = Extract<CommitOutcome, { readonly kind: "committed" }>;

const ATTEMPTS = 5;

/** A commit that stands on the local branch and is to be pushed. */
export interface Standing {
  readonly commit: string;
  readonly branch: BaseBranch;
  readonly remote: string;
}

/** Pushes; never forces, and never fails the commit: what the remote said is in the outcome. */
export async function publishCommit(
  workshop: Workshop,
  request: CommitRequest,
  { commit, branch, remote }: Standing,
): Promise<Committed> {
  const standing = (detail: string): Committed => ({ kind: "committed", commit, pushed: false, detail });
  let offer = commit;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const answer = await pushCommit(workshop.context, remote, offer, branch.name);
    if (answer.kind === "pushed") return pushed(workshop, offer, { commit, branch, remote });
    if (answer.kind !== "moved") {
      return standing(`committed here; ${remote} ${words(answer)}; push it with \`git push ${remote} ${branch.name}\``);
    }
    const next = await onRemoteTip(workshop, request, { commit, branch, remote });
    if (next.kind === "failed") return standing(`committed here, not pushed: ${next.detail}`);
    if (next.kind === "there") {
      clearUnpushed(workshop.scratch);
      return { kind: "committed", commit, pushed: true, detail: `${remote}/${branch.name} has this change already` };
    }
    offer = next.commit;
  }
  return standing(`committed here, not pushed: ${remote}/${branch.name} moved ${ATTEMPTS} times meanwhile`);
}

function words(answer: { readonly kind: "refused" | "unreachable"; readonly detail: string }): string {
  return answer.kind === "refused" ? `refused the push (${answer.detail})` : `was not reached (${answer.detail})`;
}

type Next =
  | { readonly kind: "offer"; readonly commit: string }
  | { readonly kind: "there" }
  | { readonly kind: "failed"; readonly detail: string };

/** The same change once more, on what the remote has now. */
async function onRemoteTip(workshop: Workshop, request: CommitRequest, { branch, remote }: Standing): Promise<Next> {
  const { context, scratch, cache } = workshop;
  try {
    const tip = await remoteTip(context, remote, branch.name);
    if (tip === null) return { kind: "failed", detail: `${remote} has no branch ${branch.name} any more` };
    const edited = await editFiles(context, tip, request.paths, request.edit, cache);
    if (edited.kind === "invalid") return { kind: "failed", detail: edited.detail };
    if (edited.changes.length === 0) return { kind: "there" };
    return { kind: "offer", commit: await buildCommit(context, tip, edited.changes, request, scratch) };
  } catch (error) {
    if (error instanceof GitError) return { kind: "failed", detail: error.message };
    throw error;
  }
}

async function pushed(workshop: Workshop, offer: string, { commit, branch, remote }: Standing): Promise<Committed> {
  // What stands on the branch may be a person's commit that lacks the change: that one is not given up.
  const own = readUnpushed(workshop.scratch)?.commit === commit ? `${commit}^` : commit;
  clearUnpushed(workshop.scratch);
  if (offer === commit) {
    const others = await othersPushed(workshop, branch, commit);
    const along = others === 0 ? "" : `, with ${others} earlier commit${others === 1 ? "" : "s"} of this clone`;
    return { kind: "committed", commit, pushed: true, detail: `pushed to ${remote}/${branch.name}${along}` };
  }
  const advice = await followRemote(workshop, offer, { commit, branch, remote }, own);
  const detail = `${remote}/${branch.name} had moved: the change was made again on its tip and pushed${advice === null ? "" : `; ${advice}`}`;
  return { kind: "committed", commit: offer, pushed: true, detail };
}

/** Commits that the remote did not have before, other than ours; they went along, as with any push. */
async function othersPushed({ context }: Workshop, { upstream }: BaseBranch, commit: string): Promise<number> {
  if (upstream === null) return 0;
  const count = Number(await gitText(context, ["rev-list", "--count", commit, `^${upstream}`, "--"]));
  return Math.max(0, count - 1);
}

/**
 * Where nobody has the branch checked out and nothing else is on it, it becomes what the remote has. Else a checkout
 * would have to change in files that are none of ours: then the answer is what a person can do. `before` is the
 * branch without the commit of this tool.
 */
async function followRemote(
  { context }: Workshop,
  offer: string,
  { commit, branch, remote }: Standing,
  before: string,
): Promise<string | null> {
  const { ref, name } = branch;
  const behind = await git(context, ["merge-base", "--is-ancestor", before, offer], { accept: [0, 1] });
  if (behind.code !== 0) return `this clone has commits of its own: \`git pull --rebase ${remote} ${name}\``;
  const onto = `\`git fetch ${remote} && git rebase --onto ${remote}/${name} ${commit.slice(0, 12)} ${name}\``;
  if ((await checkedOut(context, ref)).length > 0) return `to bring this clone along: ${onto}`;
  const args = ["update-ref", "-m", "pilot-rollout: follow the remote", ref, offer, commit];
  const { code } = await git(context, args, { accept: [0, 1, 128] });
  return code === 0 ? null : `to bring this clone along: ${onto}`;
}
