import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  header,
  isLimit
} from "./chunk-43RTMTYO.js";
import {
  plainWords
} from "./chunk-N6V5SUGX.js";
import {
  MAXIMUM_FILE_BYTES
} from "./chunk-64RL4DUI.js";
import {
  parseInstant
} from "./chunk-HCIKGOMT.js";
import "./chunk-6UU6BM5N.js";

// src/adapters/github/failure.ts
function failureOf(error, what, secrets) {
  const { cause, said } = isRefusal(error) ? judged(error) : unreached(error);
  const permission = cause === "unauthorized" && isRefusal(error) ? permissionOf(error) : null;
  const detail = plainWords(`cannot ${what}: ${said}`, secrets);
  return { kind: "failed", cause, detail, permission };
}
function failed(cause, detail) {
  return { kind: "failed", cause, detail: plainWords(detail), permission: null };
}
function isUncertain({ cause }) {
  return cause === "unreachable" || cause === "timeout" || cause === "malformed" || cause === "partial";
}
function isRefusal(error) {
  return error instanceof Error && "status" in error && "response" in error && error.response !== void 0;
}
function judged(error) {
  const { status, response } = error;
  if (response !== void 0 && response.status < 300) {
    const cause = response.data === "" ? "partial" : "malformed";
    return { cause, said: `GitHub gave ${error.message}` };
  }
  const said = `GitHub answers ${status}: ${messageOf(error)}`;
  if (isLimit(error)) return { cause: "rate-limited", said };
  return { cause: CAUSES.get(status) ?? (status >= 500 ? "unreachable" : "refused"), said };
}
var CAUSES = /* @__PURE__ */ new Map([
  [401, "unauthorized"],
  [403, "unauthorized"],
  [404, "missing"],
  [410, "missing"]
]);
function messageOf({ message }) {
  return message.replace(/ - https:\/\/docs\.github\.com\S*$/u, "");
}
function permissionOf(refusal) {
  const accepted = header(refusal, "x-accepted-github-permissions");
  if (refusal.status !== 403 || accepted === "") return null;
  const sets = accepted.split(";").map(
    (set) => set.split(",").map((right) => right.trim().replaceAll("_", "-").replace("=", ": ")).join(", ")
  );
  return plainWords(sets.join(" or "));
}
function unreached(error) {
  const chain = causesOf(error);
  const graph = chain.find(({ name }) => name === "GraphqlResponseError");
  if (graph !== void 0) return { cause: "refused", said: graph.message };
  if (chain.some(({ name }) => name === "TimeoutError" || name === "AbortError")) {
    return { cause: "timeout", said: "GitHub did not answer in time" };
  }
  const code = chain.map((each) => "code" in each ? String(each.code) : "").find((text) => /^[A-Z_]+$/u.test(text));
  return { cause: "unreachable", said: `GitHub cannot be reached${code === void 0 ? "" : ` (${code})`}` };
}
function causesOf(error) {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : [];
}

// src/adapters/github/session.ts
var PAGE_SIZE = 100;
var MOST_PAGES = 100;
var TRIES = 2;
function converse(place) {
  const [owner = "", repo = ""] = place.repository.split("/");
  let connecting = null;
  const client = () => connecting ??= import("./client-2FZDINOW.js").then(({ connect }) => connect(place));
  const call = async (what, kind, ask) => {
    try {
      const { octokit, ...options } = await client();
      return { kind: "ok", value: await ask(octokit, { owner, repo, request: options[kind]() }) };
    } catch (error) {
      return failureOf(error, what, [place.token]);
    }
  };
  const repeatable = async (what, ask) => dataOf(await call(what, "repeatable", ask));
  const unrepeated = async (what, ask) => dataOf(await call(what, "once", ask));
  const pause = () => new Promise((resolve) => {
    setTimeout(resolve, place.patience.backOff);
  });
  let known = null;
  return {
    owner,
    repo,
    repeatable,
    unrepeated,
    pages: (what, ask, entries) => allPages(call, what, ask, entries),
    ensure: (what, find, create) => ensureOnce(() => unrepeated(what, create), find, pause),
    identity: () => known ??= viewer(repeatable)
  };
}
async function allPages(call, what, ask, entries) {
  const found = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await call(
      what,
      "repeatable",
      (octokit, subject) => ask(octokit, { ...subject, per_page: PAGE_SIZE, page })
    );
    if (answer.kind === "failed") return answer;
    const { data, headers } = answer.value;
    found.push(...entries(data));
    if (!/rel="next"/u.test(headers.link ?? "")) return { kind: "ok", value: found };
  }
  return failed("partial", `cannot ${what}: there are more than ${MOST_PAGES * PAGE_SIZE}`);
}
async function ensureOnce(create, find, pause) {
  for (let attempt = 1; ; attempt += 1) {
    const found = await find();
    if (found.kind === "failed") return found;
    if (found.value !== null) return { kind: "ok", value: { value: found.value, created: attempt > 1 } };
    const made = await create();
    if (made.kind === "ok") return { kind: "ok", value: { value: made.value, created: true } };
    const settled = await afterCreate(made, find, pause);
    if (settled !== null || attempt === TRIES) return settled ?? made;
  }
}
function dataOf(answer) {
  return answer.kind === "failed" ? answer : { kind: "ok", value: answer.value.data };
}
async function afterCreate(failure, find, pause) {
  const uncertain = isUncertain(failure);
  if (!uncertain && failure.cause !== "refused") return failure;
  await pause();
  const found = await find();
  if (found.kind === "failed") return failure;
  if (found.value !== null) return { kind: "ok", value: { value: found.value, created: uncertain } };
  return uncertain ? null : failure;
}
async function viewer(repeatable) {
  const what = "ask whose token this is";
  const answer = await repeatable(what, async (octokit, { request }) => ({
    data: await octokit.graphql("query { viewer { login } }", {
      request
    }),
    headers: {}
  }));
  if (answer.kind === "failed") return answer;
  const login = answer.value.viewer?.login;
  return typeof login === "string" && login !== "" ? { kind: "ok", value: login } : failed("malformed", `cannot ${what}: GitHub names nobody`);
}
function isSameAccount(one, other) {
  return bare(one) === bare(other);
}
function bare(login) {
  return login.toLowerCase().replace(/\[bot\]$/u, "");
}

// src/adapters/github/comments.ts
async function hasComment(session, number, marker) {
  const found = await findComment(session, number, marker);
  return found.kind === "failed" ? found : { kind: "ok", value: found.value !== null };
}
async function upsertComment(session, number, marker, body) {
  const ensured = await session.ensure(
    `comment on #${number}`,
    () => findComment(session, number, marker),
    async (octokit, subject) => {
      const order = { ...subject, issue_number: number, body };
      const made = await octokit.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", order);
      return { ...made, data: readComment(made.data) };
    }
  );
  if (ensured.kind === "failed") return ensured;
  const { id, url, body: present } = ensured.value.value;
  if (present === body) return { kind: "ok", value: { url } };
  const edited = await session.repeatable(
    `edit the comment on #${number}`,
    (octokit, subject) => octokit.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", { ...subject, comment_id: id, body })
  );
  return edited.kind === "failed" ? edited : { kind: "ok", value: { url } };
}
async function findComment(session, number, marker) {
  const listed = await session.pages(
    `list the comments of #${number}`,
    (octokit, page) => octokit.request("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", { ...page, issue_number: number }),
    (comments) => comments.map((comment) => readComment(comment)).filter(({ body }) => body.includes(marker))
  );
  if (listed.kind === "failed" || listed.value.length === 0) {
    return listed.kind === "failed" ? listed : { kind: "ok", value: null };
  }
  const login = await session.identity();
  if (login.kind === "failed") return login;
  return { kind: "ok", value: listed.value.find(({ author }) => isSameAccount(author, login.value)) ?? null };
}
function readComment({ id, html_url: url, body, user }) {
  return { id: Number(id), url, body: body ?? "", author: user?.login ?? "" };
}

// src/adapters/github/edits.ts
import { createHash } from "node:crypto";
async function tipOf(session, commit) {
  const answer = await session.repeatable(
    "read a commit",
    (octokit, subject) => octokit.request("GET /repos/{owner}/{repo}/git/commits/{commit_sha}", { ...subject, commit_sha: commit })
  );
  return answer.kind === "failed" ? answer : { kind: "ok", value: { commit, tree: answer.value.tree.sha } };
}
function filesOf(session, { tree }) {
  const trees = /* @__PURE__ */ new Map();
  const folder = (id) => {
    const known = trees.get(id) ?? readTree(session, id);
    trees.set(id, known);
    return known;
  };
  return {
    async at(path) {
      const segments = path.split("/");
      let id = tree;
      for (const [index, segment] of segments.entries()) {
        const listed = await folder(id);
        if (listed.kind === "failed") return listed;
        const entry = listed.value.find((each) => each.path === segment);
        if (entry === void 0) return { kind: "ok", value: null };
        if (index === segments.length - 1) return fileEntry(path, entry);
        if (entry.type !== "tree") return { kind: "ok", value: null };
        id = entry.sha;
      }
      return { kind: "ok", value: null };
    }
  };
}
async function readTree(session, id) {
  const answer = await session.repeatable(
    "read a folder",
    (octokit, subject) => octokit.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", { ...subject, tree_sha: id })
  );
  if (answer.kind === "failed") return answer;
  if (answer.value.truncated) return failed("partial", "cannot read a folder: GitHub cuts its listing off");
  return { kind: "ok", value: answer.value.tree };
}
function fileEntry(path, { mode, size = 0, sha }) {
  if (mode !== "100644" && mode !== "100755" || size > MAXIMUM_FILE_BYTES) {
    return failed("refused", `cannot edit ${path}: it is no regular file of at most 1 MB`);
  }
  return { kind: "ok", value: { mode, blob: sha } };
}
async function changesOf(session, files, { paths, edit }) {
  const changes = [];
  for (const path of new Set(paths)) {
    const file = await readFile(session, files, path);
    if (file.kind === "failed") return file;
    const { mode, blob: before, bytes: present } = file.value;
    const bytes = edit(path, present);
    const blob = bytes === null ? before : blobId(bytes);
    if (bytes !== null && blob !== null && blob !== before) changes.push({ path, mode, bytes, blob });
  }
  return { kind: "ok", value: changes };
}
async function readFile(session, files, path) {
  const entry = await files.at(path);
  if (entry.kind === "failed") return entry;
  if (entry.value === null) return { kind: "ok", value: { mode: "100644", blob: null, bytes: null } };
  const { mode, blob } = entry.value;
  const bytes = await readBlob(session, blob);
  return bytes.kind === "failed" ? bytes : { kind: "ok", value: { mode, blob, bytes: bytes.value } };
}
async function readBlob(session, id) {
  const answer = await session.repeatable(
    "read a file",
    (octokit, subject) => octokit.request("GET /repos/{owner}/{repo}/git/blobs/{file_sha}", { ...subject, file_sha: id })
  );
  if (answer.kind === "failed") return answer;
  const { content, encoding } = answer.value;
  const bytes = Buffer.from(content, encoding === "base64" ? "base64" : "utf8");
  return blobId(bytes) === id ? { kind: "ok", value: bytes } : altered();
}
function blobId(bytes) {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
function altered() {
  return failed("malformed", "a file arrived with other bytes than its id says");
}
async function commitOn(session, tip, changes, message) {
  for (const change of changes) {
    const stored = await storeBlob(session, change);
    if (stored.kind === "failed") return stored;
  }
  const entries = changes.map(({ path, mode, blob }) => ({ path, mode, type: "blob", sha: blob }));
  const tree = await session.repeatable(
    "write a folder",
    (octokit, subject) => octokit.request("POST /repos/{owner}/{repo}/git/trees", { ...subject, base_tree: tip.tree, tree: entries })
  );
  if (tree.kind === "failed") return tree;
  const commit = await session.repeatable(
    "write a commit",
    (octokit, subject) => octokit.request("POST /repos/{owner}/{repo}/git/commits", {
      ...subject,
      message,
      tree: tree.value.sha,
      parents: [tip.commit]
    })
  );
  return commit.kind === "failed" ? commit : { kind: "ok", value: commit.value.sha };
}
async function storeBlob(session, { bytes, blob }) {
  const content = Buffer.from(bytes).toString("base64");
  const answer = await session.repeatable(
    "write a file",
    (octokit, subject) => octokit.request("POST /repos/{owner}/{repo}/git/blobs", { ...subject, content, encoding: "base64" })
  );
  if (answer.kind === "failed") return answer;
  return answer.value.sha === blob ? { kind: "ok", value: null } : altered();
}

// src/adapters/github/refs.ts
async function branchTip(session, branch) {
  const answer = await session.repeatable(
    `read the branch ${branch}`,
    (octokit, subject) => octokit.request("GET /repos/{owner}/{repo}/git/ref/{ref}", { ...subject, ref: `heads/${branch}` })
  );
  if (answer.kind === "failed") return answer.cause === "missing" ? { kind: "ok", value: null } : answer;
  return { kind: "ok", value: answer.value.object.sha };
}
function moveBranch(session, branch, commit) {
  return move(session, "unrepeated", { branch, commit, force: false });
}
function moveOwnBranch(session, branch, commit) {
  return move(session, "repeatable", { branch, commit, force: true });
}
async function move(session, how, { branch, commit: sha, force }) {
  const answer = await session[how](
    `move the branch ${branch}`,
    (octokit, subject) => octokit.request("PATCH /repos/{owner}/{repo}/git/refs/{ref}", { ...subject, ref: `heads/${branch}`, sha, force })
  );
  return answer.kind === "failed" ? answer : { kind: "ok", value: null };
}
async function createBranch(session, branch, commit) {
  const answer = await session.ensure(
    `create the branch ${branch}`,
    () => branchTip(session, branch),
    async (octokit, subject) => {
      const ref = `refs/heads/${branch}`;
      const made = await octokit.request("POST /repos/{owner}/{repo}/git/refs", { ...subject, ref, sha: commit });
      return { ...made, data: made.data.object.sha };
    }
  );
  if (answer.kind === "failed") return answer;
  return answer.value.value === commit ? { kind: "ok", value: null } : moveOwnBranch(session, branch, commit);
}
async function deleteBranch(session, branch) {
  const answer = await session.repeatable(
    `delete the branch ${branch}`,
    (octokit, subject) => octokit.request("DELETE /repos/{owner}/{repo}/git/refs/{ref}", { ...subject, ref: `heads/${branch}` })
  );
  if (answer.kind === "ok") return { kind: "ok", value: null };
  const left = await branchTip(session, branch);
  return left.kind === "ok" && left.value === null ? { kind: "ok", value: null } : answer;
}

// src/adapters/github/commit.ts
var ATTEMPTS = 5;
async function commitTo(session, branch, order) {
  let last = failed("refused", `cannot commit: ${branch} moved ${ATTEMPTS} times meanwhile`);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const outcome = await tryCommit(session, branch, order);
    if (outcome.kind !== "again") return outcome;
    last = outcome.failure ?? last;
  }
  return last;
}
async function tryCommit(session, branch, order) {
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
async function moveTo(session, branch, { from, to }) {
  const moved = await moveBranch(session, branch, to);
  if (moved.kind === "ok") return { kind: "committed", commit: to };
  if (moved.cause === "unauthorized" || moved.cause === "rate-limited") return moved;
  const now = await branchTip(session, branch);
  if (now.kind === "failed") return moved;
  if (now.value === to) return { kind: "committed", commit: to };
  if (now.value !== from) return { kind: "again", failure: null };
  return moved.cause === "refused" ? { kind: "protected", detail: moved.detail } : { kind: "again", failure: moved };
}

// src/adapters/github/status.ts
var LONGEST = 140;
async function newestStatus(session, commit, context) {
  const answer = await session.pages(
    "read the statuses of a commit",
    (octokit, page) => octokit.request("GET /repos/{owner}/{repo}/commits/{ref}/statuses", { ...page, ref: commit }),
    (statuses) => statuses
  );
  if (answer.kind === "failed") return answer;
  const found = answer.value.find((status) => status.context === context);
  if (found === void 0) return { kind: "ok", value: null };
  const state = STATES.find((each) => each === found.state);
  if (state === void 0) return failed("malformed", `a status is ${found.state}`);
  const { description, target_url: url } = found;
  return { kind: "ok", value: { context, state, description: description ?? "", url: url === "" ? null : url } };
}
var STATES = ["success", "pending", "failure", "error"];
async function setStatus(session, commit, status) {
  const { context, state, url } = status;
  const description = shortened(status.description);
  const newest = await newestStatus(session, commit, context);
  if (newest.kind === "ok" && newest.value !== null && isEqual(newest.value, { ...status, description })) {
    return { kind: "ok", value: null };
  }
  const answer = await session.repeatable(
    `set the status ${context}`,
    (octokit, subject) => octokit.request("POST /repos/{owner}/{repo}/statuses/{sha}", {
      ...subject,
      sha: commit,
      context,
      state,
      description,
      ...url === null ? {} : { target_url: url }
    })
  );
  return answer.kind === "failed" ? answer : { kind: "ok", value: null };
}
function shortened(text) {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/u, "")}…`;
}
function isEqual(one, other) {
  return one.state === other.state && one.description === other.description && one.url === other.url;
}

// src/adapters/github/deployments.ts
var TASK = "pilot-rollout";
async function recordDeployment(session, record) {
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
        required_contexts: []
      });
      return { ...made, data: "id" in made.data ? Number(made.data.id) : 0 };
    }
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
        description: shortened(record.description)
      });
      return { ...made, data: made.data.state };
    }
  );
  return state.kind === "failed" ? state : { kind: "ok", value: null };
}
async function findDeployment(session, record) {
  const { commit: sha, environment } = record;
  const listed = await session.pages(
    "list the deployments",
    (octokit, page) => octokit.request("GET /repos/{owner}/{repo}/deployments", { ...page, sha, environment, task: TASK }),
    (deployments) => deployments.map(({ id }) => Number(id))
  );
  return listed.kind === "failed" ? listed : { kind: "ok", value: listed.value[0] ?? null };
}
async function findState(session, id, record) {
  const listed = await session.pages(
    "list a deployment's states",
    (octokit, page) => octokit.request("GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", { ...page, deployment_id: id }),
    (states) => states.map(({ state }) => state)
  );
  if (listed.kind === "failed") return listed;
  return { kind: "ok", value: listed.value[0] === record.state ? record.state : null };
}

// src/adapters/github/issue-list.ts
function listIssues(session, label) {
  if (label.includes(",")) {
    return Promise.resolve(failed("refused", `cannot list issues by the label ${label}: it has a comma`));
  }
  return session.pages(
    `list the issues labelled ${label}`,
    (octokit, page) => octokit.request("GET /repos/{owner}/{repo}/issues", { ...page, state: "open", labels: label, direction: "asc" }),
    (issues) => issues.filter((issue) => issue.pull_request === void 0).map((issue) => keptIssue(issue))
  );
}
function keptIssue({ number, title, html_url: url, body, user, labels }) {
  const names = labels.map((label) => typeof label === "string" ? label : label.name ?? "");
  return { number, title, url, labels: names, body: body ?? "", author: user?.login ?? "" };
}

// src/adapters/github/pulls.ts
function readPull(pull) {
  const author = pull.user?.login;
  const from = pull.head.repo;
  return {
    number: pull.number,
    title: pull.title,
    url: pull.html_url,
    author: author ?? "",
    head: pull.head.sha,
    headBranch: pull.head.ref,
    base: pull.base.ref,
    fork: from?.id !== pull.base.repo.id,
    draft: pull.draft === true,
    open: pull.state === "open",
    // While it is open, this is the commit that a test merge gave.
    mergeCommit: pull.merged_at === null ? null : pull.merge_commit_sha
  };
}
async function openPulls(session, base, headBranch) {
  const head = headBranch === void 0 ? {} : { head: `${session.owner}:${headBranch}` };
  const answer = await session.pages(
    "list the open pull requests",
    (octokit, page) => octokit.request("GET /repos/{owner}/{repo}/pulls", { ...page, state: "open", base, ...head }),
    (pulls) => pulls.map((pull) => readPull(pull))
  );
  if (answer.kind === "failed" || headBranch === void 0) return answer;
  return { kind: "ok", value: answer.value.filter((pull) => pull.headBranch === headBranch && !pull.fork) };
}
async function listReviews(session, pullRequest) {
  const answer = await session.pages(
    `list the reviews of #${pullRequest}`,
    (octokit, page) => octokit.request("GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews", { ...page, pull_number: pullRequest }),
    (reviews) => reviews.flatMap((review) => readReview(review))
  );
  return answer.kind === "failed" ? answer : { kind: "ok", value: answer.value.toSorted((a, b) => a.at - b.at) };
}
var STATES2 = /* @__PURE__ */ new Map([
  ["APPROVED", "approved"],
  ["CHANGES_REQUESTED", "changes-requested"],
  ["DISMISSED", "dismissed"],
  ["COMMENTED", "commented"]
]);
function readReview(review) {
  const state = STATES2.get(review.state);
  if (state === void 0 || review.submitted_at === void 0) return [];
  const { user, commit_id: commit, submitted_at: at, body } = review;
  return [{ author: user?.login ?? "", state, commit, at: parseInstant(at), body }];
}

// src/adapters/github/host.ts
function readingHost(session, place) {
  let enabled = null;
  const issuesEnabled = () => enabled ??= hasIssues(session);
  return {
    repository: place.repository,
    openIssues: (label) => openIssues(session, label, issuesEnabled),
    async pullRequest(number) {
      const answer = await session.repeatable(
        `read #${number}`,
        (octokit, subject) => octokit.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", { ...subject, pull_number: number })
      );
      return answer.kind === "failed" ? answer : { kind: "ok", value: readPull(answer.value) };
    },
    openPullRequests: (base, headBranch) => openPulls(session, base, headBranch),
    pullRequestsOf: (commit) => session.pages(
      "list the pull requests of a commit",
      (octokit, page) => octokit.request("GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls", { ...page, commit_sha: commit }),
      (pulls) => pulls.map((pull) => readPull(pull))
    ),
    reviews: (pullRequest) => listReviews(session, pullRequest),
    teamMembers: (team) => teamMembers(session, team),
    status: (commit, context) => newestStatus(session, commit, context),
    lastSuccessfulRun: () => lastSuccessfulRun(session, place)
  };
}
async function openIssues(session, label, enabled) {
  const listed = await listIssues(session, label);
  if (listed.kind === "failed") return listed;
  const issues = listed.value;
  if (issues.length > 0) return { kind: "ok", value: { enabled: true, issues } };
  const answer = await enabled();
  if (answer.kind === "failed") return answer;
  return { kind: "ok", value: answer.value ? { enabled: true, issues } : { enabled: false } };
}
async function hasIssues(session) {
  const answer = await session.repeatable(
    "read the repository",
    (octokit, subject) => octokit.request("GET /repos/{owner}/{repo}", { ...subject })
  );
  return answer.kind === "failed" ? answer : { kind: "ok", value: answer.value.has_issues };
}
var TEAMS_RIGHT = "members: read";
async function teamMembers(session, team) {
  const [org = "", slug = "", ...rest] = team.includes("/") ? team.split("/") : [session.owner, team];
  if (org === "" || slug === "" || rest.length > 0) return failed("missing", `there can be no team ${team}`);
  const answer = await session.pages(
    `list the members of ${team}`,
    (octokit, { per_page, page, request }) => octokit.request("GET /orgs/{org}/teams/{team_slug}/members", { org, team_slug: slug, per_page, page, request }),
    (members) => members.map(({ login }) => login)
  );
  return answer.kind === "failed" ? unseen(answer) : answer;
}
function unseen(failure) {
  if (failure.cause !== "unauthorized" && failure.cause !== "missing") return failure;
  const detail = `${failure.detail}; a job's own token sees no teams, that of a GitHub App with ${TEAMS_RIGHT} does`;
  return { ...failure, permission: failure.permission ?? TEAMS_RIGHT, detail };
}
async function lastSuccessfulRun(session, { workflow, baseBranch }) {
  if (workflow === null) return failed("missing", "cannot read the last run: this is not a run of a workflow");
  const answer = await session.repeatable(
    "read the last successful run",
    (octokit, subject) => octokit.request("GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs", {
      ...subject,
      workflow_id: workflow,
      branch: baseBranch,
      status: "success",
      per_page: 1
    })
  );
  if (answer.kind === "failed") return answer;
  const [run] = answer.value.workflow_runs;
  return { kind: "ok", value: run === void 0 ? null : parseInstant(run.run_started_at ?? run.created_at) };
}

// src/adapters/github/issues.ts
async function upsertIssue(session, order) {
  const { marker, title, body, labels } = order;
  const ensured = await session.ensure(
    "open an issue",
    () => findIssue(session, marker, labels[0]),
    async (octokit, subject) => {
      const made = await octokit.request("POST /repos/{owner}/{repo}/issues", {
        ...subject,
        title,
        body,
        labels: [...labels]
      });
      return { ...made, data: keptIssue(made.data) };
    }
  );
  if (ensured.kind === "failed") return ensured;
  const { value: issue, created } = ensured.value;
  const { number, url } = issue;
  const wanted = missingOf(labels, issue.labels);
  if (issue.title === title && issue.body === body && wanted.length === 0) {
    return { kind: "ok", value: { number, url, created } };
  }
  const edited = await session.repeatable(
    `bring #${number} up to date`,
    (octokit, subject) => octokit.request("PATCH /repos/{owner}/{repo}/issues/{issue_number}", {
      ...subject,
      issue_number: number,
      title,
      body,
      labels: [...issue.labels, ...wanted]
    })
  );
  return edited.kind === "failed" ? edited : { kind: "ok", value: { number, url, created } };
}
async function findIssue(session, marker, label) {
  const listed = await listIssues(session, label);
  if (listed.kind === "failed") return listed;
  const marked = listed.value.filter(({ body }) => body.includes(marker));
  if (marked.length === 0) return { kind: "ok", value: null };
  const login = await session.identity();
  if (login.kind === "failed") return login;
  return { kind: "ok", value: marked.find(({ author }) => isSameAccount(author, login.value)) ?? null };
}
var CLOSED = "<!-- pilot-rollout:closed -->";
async function closeIssue(session, marker, label, why) {
  const found = await findIssue(session, marker, label);
  if (found.kind === "failed" || found.value === null)
    return found.kind === "failed" ? found : { kind: "ok", value: null };
  const { number } = found.value;
  const said = await upsertComment(session, number, CLOSED, `${CLOSED}
${why}`);
  if (said.kind === "failed") return said;
  const closed = await session.repeatable(
    `close #${number}`,
    (octokit, subject) => octokit.request("PATCH /repos/{owner}/{repo}/issues/{issue_number}", {
      ...subject,
      issue_number: number,
      state: "closed",
      state_reason: "completed"
    })
  );
  return closed.kind === "failed" ? closed : { kind: "ok", value: number };
}
var LONGEST_DESCRIPTION = 100;
var COLOR = "6e7781";
async function ensureLabels(session, labels) {
  const list = () => session.pages(
    "list the labels",
    (octokit, page) => octokit.request("GET /repos/{owner}/{repo}/labels", { ...page }),
    (given) => given.map(({ name }) => name)
  );
  const present = await list();
  if (present.kind === "failed") return present;
  const created = [];
  for (const name of missingOf(
    labels.map((label) => label.name),
    present.value
  )) {
    const description = labels.find((label) => label.name === name)?.description ?? "";
    let known = present.value;
    const ensured = await session.ensure(
      `create the label ${name}`,
      async () => {
        const answer = known === null ? await list() : { kind: "ok", value: known };
        known = null;
        return answer.kind === "failed" ? answer : { kind: "ok", value: sameIn(answer.value, name) };
      },
      async (octokit, subject) => {
        const order = { ...subject, name, color: COLOR, description: description.slice(0, LONGEST_DESCRIPTION) };
        const made = await octokit.request("POST /repos/{owner}/{repo}/labels", order);
        return { ...made, data: made.data.name };
      }
    );
    if (ensured.kind === "failed") return ensured;
    if (ensured.value.created) created.push(name);
  }
  return { kind: "ok", value: created };
}
function sameIn(names, wanted) {
  return names.find((name) => name.toLowerCase() === wanted.toLowerCase()) ?? null;
}
function missingOf(wanted, present) {
  return [...new Set(wanted)].filter((name) => sameIn(present, name) === null);
}

// src/adapters/github/propose.ts
async function propose(session, proposal) {
  const tip = await baseTip(session, proposal.base);
  if (tip.kind === "failed") return tip;
  const changes = await changesOf(session, filesOf(session, tip.value), proposal);
  if (changes.kind === "failed") return changes;
  if (changes.value.length === 0) return { kind: "ok", value: null };
  const commit = await placed(session, proposal, tip.value, changes.value);
  return commit.kind === "failed" ? commit : pullFor(session, proposal, commit.value);
}
async function baseTip(session, base) {
  const tip = await branchTip(session, base);
  if (tip.kind === "failed") return tip;
  return tip.value === null ? failed("missing", `cannot propose: there is no branch ${base}`) : tipOf(session, tip.value);
}
async function placed(session, { branch, message }, tip, changes) {
  const there = await branchTip(session, branch);
  if (there.kind === "failed") return there;
  if (there.value !== null) {
    const kept = await holds(session, there.value, changes);
    if (kept.kind === "failed") return kept;
    if (kept.value) return { kind: "ok", value: there.value };
  }
  const commit = await commitOn(session, tip, changes, message);
  if (commit.kind === "failed") return commit;
  const moved = there.value === null ? await createBranch(session, branch, commit.value) : await moveOwnBranch(session, branch, commit.value);
  return moved.kind === "failed" ? moved : commit;
}
async function holds(session, head, changes) {
  const tip = await tipOf(session, head);
  if (tip.kind === "failed") return tip;
  const files = filesOf(session, tip.value);
  for (const { path, mode, blob } of changes) {
    const entry = await files.at(path);
    if (entry.kind === "failed") return entry;
    if (entry.value?.blob !== blob || entry.value.mode !== mode) return { kind: "ok", value: false };
  }
  return { kind: "ok", value: true };
}
async function pullFor(session, proposal, commit) {
  const { branch, base, title, body } = proposal;
  const ensured = await session.ensure(
    `open a pull request for ${branch}`,
    () => openPull(session, branch, base),
    async (octokit, subject) => {
      const order = { ...subject, title, body, head: branch, base };
      const made = await octokit.request("POST /repos/{owner}/{repo}/pulls", order);
      return { ...made, data: readPull(made.data) };
    }
  );
  if (ensured.kind === "failed") return ensured;
  const { value: pull, created } = ensured.value;
  const updated = await bringUpToDate(session, pull, proposal, created);
  if (updated.kind === "failed") return updated;
  return { kind: "ok", value: { number: pull.number, url: pull.url, commit, created } };
}
async function openPull(session, branch, base) {
  const answer = await openPulls(session, base, branch);
  return answer.kind === "failed" ? answer : { kind: "ok", value: answer.value[0] ?? null };
}
async function bringUpToDate(session, { number }, { title, body, labels }, created) {
  if (created && labels.length === 0) return { kind: "ok", value: null };
  const given = await session.repeatable(
    `read #${number}`,
    (octokit, subject) => octokit.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", { ...subject, pull_number: number })
  );
  if (given.kind === "failed") return given;
  const own = given.value.labels.map(({ name }) => name);
  const wanted = labels.filter((label) => !own.some((name) => name.toLowerCase() === label.toLowerCase()));
  const isSame = given.value.title === title && (given.value.body ?? "") === body;
  if (isSame && wanted.length === 0) return { kind: "ok", value: null };
  const answer = await session.repeatable(
    `bring #${number} up to date`,
    (octokit, subject) => octokit.request("PATCH /repos/{owner}/{repo}/issues/{issue_number}", {
      ...subject,
      issue_number: number,
      title,
      body,
      labels: [...own, ...wanted]
    })
  );
  return answer.kind === "failed" ? answer : { kind: "ok", value: null };
}
var WITHDRAWN = "<!-- pilot-rollout:withdrawn -->";
async function withdraw(session, branch, base, why) {
  const open = await openPull(session, branch, base);
  if (open.kind === "failed") return open;
  const number = open.value?.number ?? null;
  const closed = number === null ? null : await closePull(session, number, why);
  if (closed !== null && closed.kind === "failed") return closed;
  const gone = await deleteBranch(session, branch);
  return gone.kind === "failed" ? gone : { kind: "ok", value: number };
}
async function closePull(session, number, why) {
  const said = await upsertComment(session, number, WITHDRAWN, `${WITHDRAWN}
${why}`);
  if (said.kind === "failed") return said;
  const closed = await session.repeatable(
    `close #${number}`,
    (octokit, subject) => octokit.request("PATCH /repos/{owner}/{repo}/pulls/{pull_number}", {
      ...subject,
      pull_number: number,
      state: "closed"
    })
  );
  return closed.kind === "failed" ? closed : { kind: "ok", value: null };
}

// src/adapters/github/place.ts
var PATIENCE = { request: 15e3, total: 6e4, backOff: 1e3 };
function placeOf(environment, token, baseBranch) {
  const repository = environment["GITHUB_REPOSITORY"] ?? "";
  if (token === "" || !/^[^/\s]+\/[^/\s]+$/u.test(repository)) return null;
  const workflow = /\/([^/@]+\.ya?ml)@/u.exec(environment["GITHUB_WORKFLOW_REF"] ?? "")?.[1] ?? null;
  return {
    url: (environment["GITHUB_API_URL"] || "https://api.github.com").replace(/\/+$/u, ""),
    repository,
    token,
    workflow,
    baseBranch,
    patience: PATIENCE,
    fetch: null,
    proxy: PROXIES.some((name) => (environment[name] ?? "") !== "")
  };
}
var PROXIES = ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"];

// src/adapters/github.ts
function openGitHub(place) {
  const session = converse(place);
  return { ...readingHost(session, place), ...writer(session) };
}
function reporter(session) {
  return {
    setStatus: (commit, status) => setStatus(session, commit, status),
    upsertComment: (pullRequest, marker, body) => upsertComment(session, pullRequest, marker, body),
    hasComment: (pullRequest, marker) => hasComment(session, pullRequest, marker)
  };
}
function writer(session) {
  return {
    ...reporter(session),
    ensureLabels: (labels) => ensureLabels(session, labels),
    commit: (branch, order) => commitTo(session, branch, order),
    propose: (proposal) => propose(session, proposal),
    withdraw: (branch, base, why) => withdraw(session, branch, base, why),
    upsertIssue: (order) => upsertIssue(session, order),
    closeIssue: (marker, label, why) => closeIssue(session, marker, label, why),
    recordDeployment: (record) => recordDeployment(session, record)
  };
}
export {
  openGitHub,
  placeOf
};
