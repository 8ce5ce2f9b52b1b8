/** Commit statuses. */

import type { CommitStatus, HostAnswer } from "../../ports.ts";
import { failed } from "./failure.ts";
import type { Session } from "./session.ts";

const LONGEST = 140;

/** The newest status of a context on a commit; GitHub lists the newest first. */
export async function newestStatus(
  session: Session,
  commit: string,
  context: string,
): Promise<HostAnswer<CommitStatus | null>> {
  const answer = await session.pages(
    "read the statuses of a commit",
    (octokit, page) => octokit.request("GET /repos/{owner}/{repo}/commits/{ref}/statuses", { ...page, ref: commit }),
    (statuses) => statuses,
  );
  if (answer.kind === "failed") return answer;
  const found = answer.value.find((status) => status.context === context);
  if (found === undefined) return { kind: "ok", value: null };
  const state = STATES.find((each) => each === found.state);
  if (state === undefined) return failed("malformed", `a status is ${found.state}`);
  const { description, target_url: url } = found;
  return { kind: "ok", value: { context, state, description: description ?? "", url: url === "" ? null : url } };
}

const STATES = ["success", "pending", "failure", "error"] as const;

/** Sets a status. Setting it twice changes nothing that anybody sees, so it may be repeated. */
export async function setStatus(session: Session, commit: string, status: CommitStatus): Promise<HostAnswer<null>> {
  const { context, state, url } = status;
  const description = shortened(status.description);
  const newest = await newestStatus(session, commit, context);
  // Where it cannot be read it is set all the same: the verdict matters more than a second entry.
  if (newest.kind === "ok" && newest.value !== null && isEqual(newest.value, { ...status, description })) {
    return { kind: "ok", value: null };
  }
  const answer = await session.repeatable(`set the status ${context}`, (octokit, subject) =>
    octokit.request("POST /repos/{owner}/{repo}/statuses/{sha}", {
      ...subject,
      sha: commit,
      context,
      state,
      description,
      ...(url === null ? {} : { target_url: url }),
    }),
  );
  return answer.kind === "failed" ? answer : { kind: "ok", value: null };
}

/** Cut where GitHub would refuse it. */
export function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/u, "")}…`;
}

function isEqual(one: CommitStatus, other: CommitStatus): boolean {
  return one.state === other.state && one.description === other.description && one.url === other.url;
}
