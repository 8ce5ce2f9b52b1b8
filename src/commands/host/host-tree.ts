/** A working tree whose commits the code host makes: signed by it, fast-forward only, and in no clone. */

import type { CodeHostWriter, CommitOutcome, History, HostCommitOutcome, WorkingTree } from "../../ports.ts";
import { troubleOf } from "./unavailable.ts";

/** Reads and writes files as `tree` does, and commits to the base branch at the code host. */
export function hostTree(tree: WorkingTree, host: CodeHostWriter, history: History): WorkingTree {
  return {
    ...tree,
    async commit(message, paths, edit) {
      const branch = await baseBranchName(history);
      if (branch === null) {
        return { kind: "refused", reason: "branch", detail: "no base branch with a commit is in this clone" };
      }
      return outcomeOf(branch, await host.commit(branch, { message, paths, edit }));
    },
    // Nothing is left half done here: a commit is there, or it is not.
    recover: () => Promise.resolve(null),
  };
}

/** Short name of the base branch; null where there is none. */
export async function baseBranchName(history: History): Promise<string | null> {
  const branch = await history.baseBranch();
  return branch === null ? null : branch.ref.replace(/^refs\/heads\//u, "");
}

function outcomeOf(branch: string, done: HostCommitOutcome): CommitOutcome {
  switch (done.kind) {
    case "committed":
      return { kind: "committed", commit: done.commit, pushed: true, detail: `on ${branch}` };
    case "unchanged":
      return { kind: "unchanged", commit: done.commit, detail: `${branch} has this change already` };
    case "protected":
      return { kind: "refused", reason: "protected", detail: `${branch} is protected: ${done.detail}` };
    case "failed":
      return { kind: "refused", reason: "branch", detail: troubleOf("the code host did not commit", done) };
  }
}
