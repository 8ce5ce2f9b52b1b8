/** The repository itself, statuses, deployments, runs and teams. */

import { commitId } from "../bare.ts";
import { isObject, textAt } from "../json.ts";
import { newId } from "../numbers.ts";
import {
  deploymentShape,
  deploymentStatusShape,
  repositoryShape,
  runShape,
  statusShape,
  userShape,
} from "../shapes.ts";
import type { DeploymentState, StatusState, World } from "../state.ts";
import { NOT_FOUND, type Reply, type Request, type Route, invalid, list, one, refuse } from "./route.ts";

/** The other operations. */
export const REST_ROUTES: readonly Route[] = [
  { operation: "repos/get", permissions: ["metadata=read"], answer: ({ world }) => one(repositoryShape(world)) },
  { operation: "repos/list-commit-statuses-for-ref", permissions: ["statuses=read"], answer: listStatuses },
  { operation: "repos/create-commit-status", permissions: ["statuses=write"], answer: createStatus },
  { operation: "repos/list-deployments", permissions: ["deployments=read"], answer: listDeployments },
  { operation: "repos/create-deployment", permissions: ["deployments=write"], answer: createDeployment },
  { operation: "repos/list-deployment-statuses", permissions: ["deployments=read"], answer: listDeploymentStatuses },
  { operation: "repos/create-deployment-status", permissions: ["deployments=write"], answer: createDeploymentStatus },
  { operation: "actions/list-workflow-runs", permissions: ["actions=read"], answer: listRuns },
  { operation: "teams/list-members-in-org", permissions: [], answer: listMembers },
];

const LONGEST_DESCRIPTION = 140;

function statusesOf(world: World, sha: string): readonly StatusState[] {
  return world.statuses.filter((status) => status.sha === sha).toReversed();
}

function listStatuses({ world, parts: [ref = ""] }: Request): Reply {
  const sha = commitId(world.directory, ref);
  if (sha === null) return refuse(422, `No commit found for SHA: ${ref}`);
  return list(statusesOf(world, sha).map((status) => statusShape(world, status)));
}

function createStatus({ world, token, parts: [sha = ""], body }: Request): Reply {
  if (commitId(world.directory, sha) === null) return refuse(422, `No commit found for SHA: ${sha}`);
  const description = textAt(body, "description");
  if (description.length > LONGEST_DESCRIPTION) return invalid("Status", "description", "too_long");
  const url = textAt(body, "target_url");
  const status: StatusState = {
    id: newId(world),
    sha,
    context: textAt(body, "context") || "default",
    state: textAt(body, "state"),
    description: description === "" ? null : description,
    url: url === "" ? null : url,
    author: token.login,
    at: world.clock(),
  };
  world.statuses.push(status);
  return one(statusShape(world, status), 201);
}

function listDeployments({ world, query }: Request): Reply {
  const sha = query.get("sha");
  const environment = query.get("environment");
  const task = query.get("task");
  const found = world.deployments.filter(
    (deployment) =>
      (sha === null || deployment.sha === sha) &&
      (task === null || deployment.task === task) &&
      (environment === null || deployment.environment === environment),
  );
  return list(found.toReversed().map((deployment) => deploymentShape(world, deployment)));
}

/** Unless told otherwise, GitHub merges the default branch first and wants every status green. */
function createDeployment({ world, token, body }: Request): Reply {
  const ref = textAt(body, "ref");
  const sha = commitId(world.directory, ref);
  if (sha === null) return refuse(422, `No ref found for: ${ref}`);
  const options = isObject(body) ? body : {};
  const latest = new Map(
    statusesOf(world, sha)
      .toReversed()
      .map((status) => [status.context, status.state]),
  );
  if (!Array.isArray(options["required_contexts"]) && [...latest.values()].some((state) => state !== "success")) {
    return refuse(409, `Conflict: Commit status checks failed for ${ref}.`);
  }
  const main = commitId(world.directory, "refs/heads/main");
  if (options["auto_merge"] !== false && main !== null && main !== sha) {
    return one({ message: `Auto-merged main into ${ref} on deployment.` }, 202);
  }
  const deployment: DeploymentState = {
    id: newId(world),
    sha,
    ref,
    task: textAt(body, "task") || "deploy",
    environment: textAt(body, "environment") || "production",
    description: textAt(body, "description"),
    author: token.login,
    at: world.clock(),
    statuses: [],
  };
  world.deployments.push(deployment);
  return one(deploymentShape(world, deployment), 201);
}

function deploymentAt(world: World, id = ""): DeploymentState | null {
  return world.deployments.find((deployment) => String(deployment.id) === id) ?? null;
}

function listDeploymentStatuses({ world, parts: [id] }: Request): Reply {
  const deployment = deploymentAt(world, id);
  if (deployment === null) return NOT_FOUND;
  return list(deployment.statuses.toReversed().map((status) => deploymentStatusShape(world, deployment, status)));
}

function createDeploymentStatus({ world, parts: [id], body }: Request): Reply {
  const deployment = deploymentAt(world, id);
  if (deployment === null) return NOT_FOUND;
  const description = textAt(body, "description");
  if (description.length > LONGEST_DESCRIPTION) return invalid("DeploymentStatus", "description", "too_long");
  const status = { id: newId(world), state: textAt(body, "state"), description, at: world.clock() };
  deployment.statuses.push(status);
  return one(deploymentStatusShape(world, deployment, status), 201);
}

function listRuns({ world, parts: [workflow = ""], query }: Request): Reply {
  const branch = query.get("branch");
  const status = query.get("status");
  const event = query.get("event");
  const known = world.runs.some((run) => run.workflow === workflow);
  const found = world.runs.filter(
    (run) =>
      run.workflow === workflow &&
      (branch === null || run.branch === branch) &&
      (event === null || run.event === event) &&
      (status === null || run.conclusion === status || (run.conclusion === null && status === "in_progress")),
  );
  if (!known && world.runs.length > 0 && !/\.ya?ml$/u.test(workflow)) return NOT_FOUND;
  return list(
    found.toReversed().map((run) => runShape(world, run)),
    (page, total) => ({ total_count: total, workflow_runs: page }),
  );
}

/** A job's own token sees no teams: to it they are not accessible; a person outside the organisation finds none. */
function listMembers({ world, token, parts: [organisation = "", slug = ""] }: Request): Reply {
  if (!token.teams) {
    return token.type === "Bot" ? refuse(403, "Resource not accessible by integration") : NOT_FOUND;
  }
  const members = world.teams.get(`${organisation}/${slug}`);
  return members === undefined ? NOT_FOUND : list(members.map((login) => userShape(world, login)));
}
