/** A commit on the local base branch, made beside whatever else is going on in the clone. */

import { setTimeout as sleep } from "node:timers/promises";

import type { BlobCache } from "./blobs.ts";
import { type CommitText, type Edit, buildCommit, editFiles } from "./build.ts";
import { applyCheckouts, planCheckouts } from "./checkout.ts";
import { type GitContext, git } from "./command.ts";
import { clearJournal, writeJournal, writeUnpushed } from "./journal.ts";
import { type BaseBranch, type Layout, findBaseBranch } from "./repository.ts";

/** One wish: these files, changed so, on the base branch. */
export interface CommitRequest extends CommitText {
  readonly paths: readonly string[];
  readonly edit: Edit;
  /** Name of the base branch, where it is not the default one. */
  readonly baseRef: string | undefined;
}

/** Where the work is done; `scratch` exists and is locked by this process. */
export interface Workshop {
  readonly context: GitContext;
  readonly layout: Layout;
  readonly scratch: string;
  readonly cache: BlobCache;
}

/** What became of the local branch. */
export type LocalOutcome =
  | {
      readonly kind: "committed";
      readonly commit: string;
      readonly parent: string;
      readonly branch: BaseBranch;
      /** What could not be brought along, in words; empty where all is done. */
      readonly trouble: string;
    }
  | { readonly kind: "unchanged"; readonly commit: string; readonly branch: BaseBranch }
  | { readonly kind: "refused"; readonly reason: "invalid" | "branch"; readonly detail: string };

const ATTEMPTS = 5;

/** Commits by compare-and-set on the branch; where it moved meanwhile, edits the new tip's files. */
export async function commitLocally(
  workshop: Workshop,
  request: CommitRequest,
  remote: (branch: BaseBranch) => Promise<string | null>,
): Promise<LocalOutcome> {
  let detail = "";
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const branch = await findBaseBranch(workshop.context, request.baseRef);
    const tip = branch?.local ?? branch?.upstream ?? null;
    if (branch === null || tip === null) {
      const name = request.baseRef ?? "main or master";
      return {
        kind: "refused",
        reason: "branch",
        detail: `no branch ${name} with a commit: make a first commit there`,
      };
    }
    const outcome = await tryCommit(workshop, request, branch, tip, await remote(branch));
    if (typeof outcome !== "string") return outcome;
    detail = outcome;
    await sleep(50 * attempt);
  }
  return { kind: "refused", reason: "branch", detail };
}

/** A text is the reason for which it is worth trying again. */
async function tryCommit(
  { context, layout, scratch, cache }: Workshop,
  request: CommitRequest,
  branch: BaseBranch,
  tip: string,
  remote: string | null,
): Promise<LocalOutcome | string> {
  const edited = await editFiles(context, tip, request.paths, request.edit, cache);
  if (edited.kind === "invalid") return { kind: "refused", reason: "invalid", detail: edited.detail };
  const { changes } = edited;
  if (changes.length === 0) return { kind: "unchanged", commit: tip, branch };
  const commit = await buildCommit(context, tip, changes, request, scratch);
  const plan = { ref: branch.ref, changes, edit: request.edit, cache };
  const checkouts = await planCheckouts(context, layout, plan);
  writeJournal(scratch, { ref: branch.ref, gitDirectory: layout.gitDirectory, after: commit, checkouts });
  const refusal = await moveRef(context, branch, commit);
  if (refusal !== null) {
    clearJournal(scratch);
    return refusal;
  }
  if (remote !== null) writeUnpushed(scratch, { commit, remote, branch: branch.name });
  const trouble = await applyCheckouts(context, checkouts, layout.hash, scratch);
  if (trouble === "") clearJournal(scratch);
  return { kind: "committed", commit, parent: tip, branch, trouble };
}

/** Moves the branch if it is still where it was; else git's words. */
async function moveRef(context: GitContext, { ref, local }: BaseBranch, commit: string): Promise<string | null> {
  const args = ["update-ref", "-m", "pilot-rollout: commit", ref, commit, local ?? "0".repeat(commit.length)];
  const { code, stderr } = await git(context, args, { accept: [0, 1, 128] });
  return code === 0 ? null : stderr.trim();
}
