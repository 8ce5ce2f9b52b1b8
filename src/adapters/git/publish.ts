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

/**
 * Pushes this one change; never forces, and never fails the commit: what the remote said is in the outcome. Other
 * commits that wait here for their review stay here: then the change is made again on the remote's tip.
 */
export async function publishCommit(workshop: Workshop, request: CommitRequest, place: Standing): Promise<Committed> {
  const { commit, branch, remote } = place;
  const standing = (detail: string): Committed => ({ kind: "committed", commit, pushed: false, detail });
  const kept = await keptBack(workshop, place);
  if (typeof kept === "string") return standing(`committed here, not pushed: ${kept}`);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const next: Next =
      attempt === 0 && kept === 0 ? { kind: "offer", commit } : await onRemoteTip(workshop, request, place);
    if (next.kind === "failed") return standing(`committed here, not pushed: ${next.detail}`);
    if (next.kind === "there") {
      clearUnpushed(workshop.scratch);
      return { kind: "committed", commit, pushed: true, detail: `${remote}/${branch.name} has this change already` };
    }
    const answer = await pushCommit(workshop.context, remote, next.commit, branch.name);
    if (answer.kind === "pushed") return pushed(workshop, next.commit, place, kept);
    if (answer.kind !== "moved") return standing(`committed here; ${advised(answer, request, place, next.commit)}`);
  }
  return standing(`committed here, not pushed: ${remote}/${branch.name} moved ${ATTEMPTS} times meanwhile`);
}

/** What the remote said, and what a person can do: what was refused once is refused again, but not as a branch. */
function advised(
  answer: { readonly kind: "refused" | "unreachable"; readonly detail: string },
  { message }: CommitRequest,
  { commit, branch: { name }, remote }: Standing,
  offer: string,
): string {
  if (answer.kind === "unreachable") {
    const how = offer === commit ? `push it with \`git push ${remote} ${name}\`` : "run this again";
    return `${remote} was not reached (${answer.detail}); ${how}`;
  }
  const review = `${message.startsWith("Roll back") ? "rollback" : "rollout"}/${offer.slice(0, 12)}`;
  // Only the base branch has a name here; what was made on the remote's tip has none.
  const refs = offer === commit ? `${name}:refs/heads/${review}` : `${offer.slice(0, 12)}:refs/heads/${review}`;
  return (
    `${remote} refused the push (${answer.detail}); ` +
    `push it with \`git push ${remote} ${refs}\` and open a pull request for ${review}`
  );
}

/**
 * How many commits of the local branch, other than this tool's latest, the remote does not have; none where it has no
 * such branch yet. A text says why that cannot be known.
 */
async function keptBack(
  { context, scratch }: Workshop,
  { commit, branch, remote }: Standing,
): Promise<number | string> {
  try {
    const there = branch.upstream ?? (await remoteTip(context, remote, branch.name));
    if (there === null) return 0;
    const count = Number(await gitText(context, ["rev-list", "--count", commit, `^${there}`, "--"]));
    return readUnpushed(scratch)?.commit === commit ? Math.max(0, count - 1) : count;
  } catch (error) {
    if (error instanceof GitError) return error.message;
    throw error;
  }
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

async function pushed(workshop: Workshop, offer: string, place: Standing, kept: number): Promise<Committed> {
  const { commit, branch, remote } = place;
  // What stands on the branch may be a person's commit that lacks the change: that one is not given up.
  const own = readUnpushed(workshop.scratch)?.commit === commit ? `${commit}^` : commit;
  clearUnpushed(workshop.scratch);
  const there = `${remote}/${branch.name}`;
  if (offer === commit) return { kind: "committed", commit, pushed: true, detail: `pushed to ${there}` };
  const advice = await followRemote(workshop, offer, place, own);
  const why =
    kept === 0
      ? `${there} had moved: the change was made again on its tip and pushed`
      : `only this change was pushed, made again on the tip of ${there}: ${
          kept === 1 ? "1 other commit" : `${kept} other commits`
        } of this clone stayed here`;
  return { kind: "committed", commit: offer, pushed: true, detail: advice === null ? why : `${why}; ${advice}` };
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
