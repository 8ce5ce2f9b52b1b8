/** GitHub and GitHub Enterprise as the code host. */

import type { CodeHost, CodeHostWriter, Reporter } from "../ports.ts";
import { hasComment, upsertComment } from "./github/comments.ts";
import { commitTo } from "./github/commit.ts";
import { recordDeployment } from "./github/deployments.ts";
import { readingHost } from "./github/host.ts";
import { closeIssue, ensureLabels, upsertIssue } from "./github/issues.ts";
import type { GitHubPlace } from "./github/place.ts";
import { propose, withdraw } from "./github/propose.ts";
import { type Session, converse } from "./github/session.ts";
import { setStatus } from "./github/status.ts";

export { placeOf } from "./github/place.ts";

/** Opens the code host. Nothing is loaded or asked before the first call. */
export function openGitHub(place: GitHubPlace): CodeHost & CodeHostWriter {
  const session = converse(place);
  return { ...readingHost(session, place), ...writer(session) };
}

function reporter(session: Session): Reporter {
  return {
    setStatus: (commit, status) => setStatus(session, commit, status),
    upsertComment: (pullRequest, marker, body) => upsertComment(session, pullRequest, marker, body),
    hasComment: (pullRequest, marker) => hasComment(session, pullRequest, marker),
  };
}

function writer(session: Session): CodeHostWriter {
  return {
    ...reporter(session),
    ensureLabels: (labels) => ensureLabels(session, labels),
    commit: (branch, order) => commitTo(session, branch, order),
    propose: (proposal) => propose(session, proposal),
    withdraw: (branch, base, why) => withdraw(session, branch, base, why),
    upsertIssue: (order) => upsertIssue(session, order),
    closeIssue: (marker, label, why) => closeIssue(session, marker, label, why),
    recordDeployment: (record) => recordDeployment(session, record),
  };
}
