/** Branches. */

import type { HostAnswer } from "../../ports.ts";
import type { Session } from "./session.ts";

/** The newest commit of a branch; null where there is no such branch. */
export async function branchTip(session: Session, branch: string): Promise<HostAnswer<string | null>> {
  const answer = await session.repeatable(`read the branch ${branch}`, (octokit, subject) =>
    octokit.request("GET /repos/{owner}/{repo}/git/ref/{ref}", { ...subject, ref: `heads/${branch}` }),
  );
  if (answer.kind === "failed") return answer.cause === "missing" ? { kind: "ok", value: null } : answer;
  return { kind: "ok", value: answer.value.object.sha };
}

/** Moves a branch forward. Not repeated by itself: where it is afterwards says more than another answer would. */
export function moveBranch(session: Session, branch: string, commit: string): Promise<HostAnswer<null>> {
  return move(session, "unrepeated", { branch, commit, force: false });
}

/** Points a branch of our own at a commit, wherever it was. */
export function moveOwnBranch(session: Session, branch: string, commit: string): Promise<HostAnswer<null>> {
  return move(session, "repeatable", { branch, commit, force: true });
}

async function move(
  session: Session,
  how: "repeatable" | "unrepeated",
  { branch, commit: sha, force }: { readonly branch: string; readonly commit: string; readonly force: boolean },
): Promise<HostAnswer<null>> {
  const answer = await session[how](`move the branch ${branch}`, (octokit, subject) =>
    octokit.request("PATCH /repos/{owner}/{repo}/git/refs/{ref}", { ...subject, ref: `heads/${branch}`, sha, force }),
  );
  return answer.kind === "failed" ? answer : { kind: "ok", value: null };
}

/** Makes a branch, or finds that it is there already. */
export async function createBranch(session: Session, branch: string, commit: string): Promise<HostAnswer<null>> {
  const answer = await session.ensure(
    `create the branch ${branch}`,
    () => branchTip(session, branch),
    async (octokit, subject) => {
      const ref = `refs/heads/${branch}`;
      const made = await octokit.request("POST /repos/{owner}/{repo}/git/refs", { ...subject, ref, sha: commit });
      return { ...made, data: made.data.object.sha };
    },
  );
  if (answer.kind === "failed") return answer;
  return answer.value.value === commit ? { kind: "ok", value: null } : moveOwnBranch(session, branch, commit);
}

/** Deletes a branch of our own, if there is one; gone is gone, whoever did it. */
export async function deleteBranch(session: Session, branch: string): Promise<HostAnswer<null>> {
  const answer = await session.repeatable(`delete the branch ${branch}`, (octokit, subject) =>
    octokit.request("DELETE /repos/{owner}/{repo}/git/refs/{ref}", { ...subject, ref: `heads/${branch}` }),
  );
  if (answer.kind === "ok") return { kind: "ok", value: null };
  const left = await branchTip(session, branch);
  return left.kind === "ok" && left.value === null ? { kind: "ok", value: null } : answer;
}
