/** Records of what went live. */

import type { Endpoints } from "@octokit/types";

import type { DeploymentRecord, HostAnswer } from "../../ports.ts";
import type { Session } from "./session.ts";
import { shortened } from "./status.ts";

type DeploymentState =
  Endpoints["POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"]["response"]["data"]["state"];

/** Tells our records from those that GitHub makes for a job's environment. */
const TASK = "pilot-rollout";

/** Records a deployment and its state, once. */
export async function recordDeployment(session: Session, record: DeploymentRecord): Promise<HostAnswer<null>> {
  const deployment = await session.ensure(
    "record a deployment",
    () => findDeployment(session, record),
    async (octokit, subject) => {
      const made = await octokit.request("POST /repos/{owner}/{repo}/deployments", {
        ...subject,
        ref: record.commit,
        task: TASK,
        environment: record.environment,
        description: shortened(record.description),
        // What is recorded has happened: nothing is to be merged first, and no status to be waited for.
        auto_merge: false,
        required_contexts: [],
      });
      return { ...made, data: "id" in made.data ? Number(made.data.id) : 0 };
    },
  );
  if (deployment.kind === "failed") return deployment;
  const id = deployment.value.value;
  const state = await session.ensure(
    "record a deployment's state",
    () => findState(session, id, record),
    async (octokit, subject) => {
      const made = await octokit.request("POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", {
        ...subject,
        deployment_id: id,
        state: record.state,
        description: shortened(record.description),
      });
      return { ...made, data: made.data.state };
    },
  );
  return state.kind === "failed" ? state : { kind: "ok", value: null };
}

async function findDeployment(session: Session, record: DeploymentRecord): Promise<HostAnswer<number | null>> {
  const { commit: sha, environment } = record;
  const listed = await session.pages(
    "list the deployments",
    (octokit, page) =>
      octokit.request("GET /repos/{owner}/{repo}/deployments", { ...page, sha, environment, task: TASK }),
    (deployments) => deployments.map(({ id }) => Number(id)),
  );
  return listed.kind === "failed" ? listed : { kind: "ok", value: listed.value[0] ?? null };
}

async function findState(
  session: Session,
  id: number,
  record: DeploymentRecord,
): Promise<HostAnswer<DeploymentState | null>> {
  const listed = await session.pages(
    "list a deployment's states",
    (octokit, page) =>
      octokit.request("GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", { ...page, deployment_id: id }),
    (states) => states.map(({ state }) => state),
  );
  if (listed.kind === "failed") return listed;
  return { kind: "ok", value: listed.value[0] === record.state ? record.state : null };
}
