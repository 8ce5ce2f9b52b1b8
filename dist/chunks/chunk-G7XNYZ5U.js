import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  GitError,
  finished,
  git,
  gitFailure,
  gitText,
  startGit,
  withoutSecrets,
  zeroSeparated
} from "./chunk-R4U7FY65.js";
import {
  MAXIMUM_FILE_BYTES
} from "./chunk-64RL4DUI.js";

// src/adapters/git/remote.ts
import { rmSync, statSync } from "node:fs";
var NETWORK = 6e4;
var ABANDONED = 1e4;
async function remoteOf(context, branch) {
  const pattern = String.raw`^(remote\..*\.url|branch\..*\.remote)$`;
  const { stdout } = await git(context, ["config", "-z", "--get-regexp", pattern], { accept: [0, 1] });
  const values = new Map(
    zeroSeparated(stdout).map((entry) => {
      const end = entry.indexOf("\n");
      return [entry.slice(0, end), entry.slice(end + 1)];
    })
  );
  const remotes = [...values.keys()].filter((key) => key.startsWith("remote.")).map((key) => key.slice(7, -4));
  const own = values.get(`branch.${branch}.remote`);
  return remotes.find((name) => name === "origin") ?? remotes.find((name) => name === own) ?? onlyOne(remotes);
}
function onlyOne(names) {
  return names.length === 1 ? names[0] ?? null : null;
}
async function fetchBranch(context, remote, branch) {
  const tracking = `refs/remotes/${remote}/${branch}`;
  const fetched = await network(context, [...FETCH, "--", remote, `+refs/heads/${branch}:${tracking}`]);
  if (typeof fetched !== "string" && fetched.code === 0) return null;
  const words = typeof fetched === "string" ? fetched : plain(fetched.stderr);
  const lock = /Unable to create '(.+\.lock)': File exists/u.exec(words)?.[1];
  if (lock?.endsWith(`${tracking}.lock`) === true && removeAbandoned(lock)) return fetchBranch(context, remote, branch);
  return { detail: `git fetch ${remote} ${branch}: ${words}` };
}
var FETCH = ["fetch", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head", "--quiet"];
var OBJECT = /^(?:[0-9a-f]{40,64}|refs\/pull\/\d{1,10}\/head)$/u;
async function fetchObjects(context, remote, names) {
  const strange = names.find((name) => !OBJECT.test(name));
  if (strange !== void 0) return { detail: `${JSON.stringify(strange)} is neither a commit nor a pull request` };
  const fetched = await network(context, [...FETCH, "--refmap=", "--", remote, ...names]);
  if (typeof fetched !== "string" && fetched.code === 0) return null;
  return {
    detail: `git fetch ${remote} ${names.join(" ")}: ${typeof fetched === "string" ? fetched : plain(fetched.stderr)}`
  };
}
function removeAbandoned(lock) {
  try {
    if (Date.now() - statSync(lock).mtimeMs < ABANDONED) return false;
    rmSync(lock);
    return true;
  } catch {
    return false;
  }
}
async function remoteTip(context, remote, branch) {
  const listed = await git(context, ["ls-remote", "--", remote, `refs/heads/${branch}`], { timeout: NETWORK });
  const id = listed.stdout.toString("utf8").split("	")[0] ?? "";
  if (id === "") return null;
  await git(context, [...FETCH, "--refmap=", "--", remote, `refs/heads/${branch}`], { timeout: NETWORK });
  return id;
}
async function pushCommit(context, remote, commit, branch) {
  const answer = await network(context, [
    "push",
    "--porcelain",
    "--no-verify",
    "--no-follow-tags",
    "--recurse-submodules=no",
    "--",
    remote,
    `${commit}:refs/heads/${branch}`
  ]);
  if (typeof answer === "string") return { kind: "unreachable", detail: answer };
  if (answer.code === 0) return { kind: "pushed" };
  const rejection = /^!\t[^\t]*\t(.*)$/mu.exec(answer.stdout.toString("utf8"))?.[1];
  if (rejection === void 0) return { kind: "unreachable", detail: plain(answer.stderr) };
  if (/fetch first|non-fast-forward|stale info|cannot lock ref|failed to update ref/u.test(rejection)) {
    return { kind: "moved" };
  }
  return { kind: "refused", detail: [rejection, ...remoteWords(answer.stderr)].join("; ") };
}
async function network(context, args) {
  try {
    return await git(context, args, { timeout: NETWORK, accept: [0, 1, 128] });
  } catch (error) {
    if (error instanceof GitError) return error.message;
    throw error;
  }
}
function remoteWords(stderr) {
  return withoutSecrets(stderr).split("\n").filter((line) => line.startsWith("remote:")).map((line) => line.slice(7).trim()).filter((line) => line !== "").slice(0, 5);
}
function plain(stderr) {
  return withoutSecrets(stderr).trim().replaceAll(/\s*\n\s*/gu, "; ");
}

// src/adapters/git/data-branch.ts
import { mkdtempSync, rmSync as rmSync3 } from "node:fs";
import { tmpdir } from "node:os";
import { join as join2 } from "node:path";

// src/adapters/git/build.ts
import { rmSync as rmSync2 } from "node:fs";
import { join } from "node:path";

// src/adapters/git/blobs.ts
function readBlobs(context, cache) {
  const asked = /* @__PURE__ */ new Set();
  let waiting = [];
  let run = null;
  const flush = () => {
    if (waiting.length === 0) return;
    run ??= startBatch(context, cache);
    run.child.stdin.write(`${waiting.join("\n")}
`, "latin1");
    waiting = [];
  };
  return {
    ask(id) {
      if (cache.has(id) || asked.has(id)) return;
      asked.add(id);
      waiting.push(id);
    },
    flush,
    async finish() {
      flush();
      run?.child.stdin.end();
      await run?.done;
    }
  };
}
async function fillBlobs(context, cache, ids) {
  const reader = readBlobs(context, cache);
  for (const id of ids) reader.ask(id);
  await reader.finish();
}
var ARGUMENTS = ["cat-file", "--batch", "--buffer"];
function startBatch(context, cache) {
  const child = startGit(context, ARGUMENTS);
  const parse = batchParser(cache);
  let fault = null;
  child.stdout.on("data", (chunk) => {
    try {
      if (fault === null) parse(chunk);
    } catch (error) {
      fault = error;
      child.kill();
    }
  });
  const done = finished(child, context).then(({ code, stderr }) => {
    if (fault !== null) throw fault;
    if (code !== 0) throw gitFailure(context.directory, ARGUMENTS, code, stderr);
  });
  done.catch(() => {
  });
  return { child, done };
}
function batchParser(cache) {
  let rest = Buffer.alloc(0);
  let skip = 0;
  return (chunk) => {
    const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = Math.min(skip, data.length);
    skip -= at;
    while (skip === 0) {
      const end = data.indexOf(10, at);
      if (end === -1) break;
      const { id, size } = readHeader(data.toString("latin1", at, end));
      const begin = end + 1;
      if (size > MAXIMUM_FILE_BYTES) {
        at = Math.min(begin + size + 1, data.length);
        skip = begin + size + 1 - at;
      } else if (begin + size + 1 > data.length) {
        break;
      } else {
        cache.set(id, data.subarray(begin, begin + size));
        at = begin + size + 1;
      }
    }
    rest = data.subarray(at);
  };
}
function readHeader(line) {
  const [id = "", type, size] = line.split(" ");
  if (type !== "blob") {
    throw new GitError("failed", `git has no file content for ${line}: run \`git fsck\`, or clone again`);
  }
  return { id, size: Number(size) };
}

// src/adapters/git/paths.ts
function trimFolder(folder) {
  const trimmed = folder.replace(/^(?:\.\/+)+/u, "").replace(/\/+$/u, "");
  return trimmed === "." ? "" : trimmed;
}
function segmentsOf(path) {
  const segments = trimFolder(path).split("/").filter((segment) => segment !== "");
  const bad = segments.some((segment) => segment === ".." || segment === "." || segment.toLowerCase() === ".git");
  if (bad || path.startsWith("/") || path.includes("\0")) {
    throw new GitError("no-path", `"${path}" is no path inside the repository`);
  }
  return segments;
}

// src/adapters/git/tree.ts
var NOTHING = new Uint8Array();
async function listTree(context, commit, paths) {
  const wanted = paths.map(trimFolder).filter((path) => path !== "");
  const { stdout } = await git(context, ["ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", ...wanted]);
  return zeroSeparated(stdout).flatMap(parseEntry);
}
function parseEntry(line) {
  const tab = line.indexOf("	");
  const [mode = "", type, id = "", size] = line.slice(0, tab).split(/ +/u);
  return type === "blob" ? [{ mode, id, size: Number(size), path: line.slice(tab + 1) }] : [];
}
async function sourceFilesAt(context, commit, path, cache) {
  const entries = await listTree(context, commit, [path]);
  const readable = entries.filter((entry) => kindOf(entry) === "file");
  await fillBlobs(
    context,
    cache,
    readable.map(({ id }) => id)
  );
  return entries.map((entry) => {
    const kind = kindOf(entry);
    const bytes = kind === "file" ? cache.get(entry.id) ?? NOTHING : NOTHING;
    return { path: entry.path, content: entry.id, kind, bytes };
  });
}
function kindOf({ mode, size }) {
  if (mode === "120000") return "link";
  return size > MAXIMUM_FILE_BYTES ? "too-large" : "file";
}

// src/adapters/git/build.ts
async function editFiles(context, commit, paths, edit, cache) {
  const wanted = [...new Set(paths.map((path) => segmentsOf(path).join("/")))];
  if (wanted.length === 0) return { kind: "changes", changes: [] };
  const entries = new Map((await listTree(context, commit, wanted)).map((entry) => [entry.path, entry]));
  const bad = [...entries.values()].find((entry) => !isEditable(entry));
  if (bad !== void 0) {
    return { kind: "invalid", detail: `${bad.path} is no regular file of at most 1 MB in ${commit.slice(0, 10)}` };
  }
  await fillBlobs(
    context,
    cache,
    [...entries.values()].map(({ id }) => id)
  );
  const changes = [];
  for (const path of wanted) {
    const entry = entries.get(path);
    const bytes = edit(path, entry === void 0 ? null : cache.get(entry.id) ?? null);
    const change = bytes === null ? null : await changeOf(context, path, entry, bytes);
    if (change !== null) changes.push(change);
  }
  return { kind: "changes", changes };
}
function isEditable({ mode, size }) {
  return mode.startsWith("100") && size <= MAXIMUM_FILE_BYTES;
}
async function changeOf(context, path, entry, bytes) {
  const after = await writeBlob(context, bytes);
  if (entry === void 0) return { path, mode: "100644", before: null, after };
  return after === entry.id ? null : { path, mode: entry.mode, before: entry.id, after };
}
function writeBlob(context, bytes) {
  return gitText(context, ["hash-object", "-w", "--stdin"], { input: bytes });
}
async function buildCommit(context, parent, changes, { message, now }, scratch) {
  const tree = await buildTree(context, parent, changes, join(scratch, "index.build"));
  const date = `@${Math.floor(now / 1e3)} +0000`;
  return gitText(context, ["commit-tree", "--no-gpg-sign", "-p", parent, "-F", "-", tree], {
    input: message,
    environment: { ...await neutralIdentity(context), GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
  });
}
async function buildTree(context, parent, changes, index) {
  const environment = { GIT_INDEX_FILE: index };
  rmSync2(index, { force: true });
  try {
    await git(context, ["read-tree", parent], { environment });
    await git(context, ["update-index", "-z", "--index-info"], { environment, input: indexInfo(changes) });
    return await gitText(context, ["write-tree"], { environment });
  } finally {
    rmSync2(index, { force: true });
  }
}
function indexInfo(entries) {
  return entries.map(({ mode, after, path }) => `${mode} ${after}	${path}\0`).join("");
}
async function neutralIdentity(context) {
  const pattern = String.raw`^(user|author|committer)\.(name|email)$`;
  const { stdout } = await git(context, ["config", "-z", "--get-regexp", pattern], { accept: [0, 1] });
  const set = new Set(zeroSeparated(stdout).map((entry) => entry.slice(0, entry.indexOf("\n"))));
  const identity = {};
  for (const role of ["author", "committer"]) {
    for (const [key, value] of IDENTITY) {
      const variable = `GIT_${role}_${key}`.toUpperCase();
      const known = set.has(`user.${key}`) || set.has(`${role}.${key}`) || (context.environment[variable] ?? "") !== "";
      if (!known) identity[variable] = value;
    }
  }
  return identity;
}
var IDENTITY = [
  ["name", "pilot-rollout"],
  ["email", "pilot-rollout@users.noreply.github.com"]
];

// src/adapters/git/data-branch.ts
async function tipOf({ context, remote, ref }, signal) {
  if (remote === null) {
    const { code, stdout } = await git(context, ["rev-parse", "--verify", "--quiet", ref], { accept: [0, 1], signal });
    return code === 0 ? stdout.toString("utf8").trim() : null;
  }
  const listed = await git(context, ["ls-remote", "--", remote, ref], { signal });
  const line = listed.stdout.toString("utf8").split("\n").find((each) => each.endsWith(`	${ref}`));
  const tip = line?.split("	")[0] ?? null;
  if (tip === null || await isHere(context, tip, signal)) return tip;
  await git(context, [...FETCH2, "--", remote, ref], { signal });
  return tip;
}
async function branchAtRemote(context, branch) {
  try {
    const remote = await remoteOf(context, branch);
    if (remote === null) return "absent";
    const args = ["ls-remote", "--", remote, `refs/heads/${branch}`];
    const { code, stdout } = await git(context, args, { accept: [0, 128], timeout: LOOK });
    if (code === 0) return stdout.length > 0 ? "present" : "absent";
    const tracking = ["rev-parse", "--verify", "--quiet", `refs/remotes/${remote}/${branch}`];
    return (await git(context, tracking, { accept: [0, 1] })).code === 0 ? "present" : "unknown";
  } catch (error) {
    if (error instanceof GitError) return "unknown";
    throw error;
  }
}
var LOOK = 1e4;
var FETCH2 = ["fetch", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head", "--quiet", "--refmap="];
async function isHere(context, commit, signal) {
  const { code } = await git(context, ["cat-file", "-e", `${commit}^{tree}`], { accept: [0, 1, 128], signal });
  return code === 0;
}
async function fileAtTip(context, tip, path, signal) {
  if (tip === null) return { tip, blob: null };
  const { stdout } = await git(context, ["cat-file", "--batch"], { input: `${tip}:${path}
`, signal });
  const end = stdout.indexOf(10);
  const [id = "", type = "", size = ""] = stdout.toString("utf8", 0, end).split(" ");
  if (type === "blob") return { tip, blob: { id, bytes: stdout.subarray(end + 1, end + 1 + Number(size)) } };
  if (type === "tree") throw new GitError("no-path", `${path} is a folder on the data branch: name a file`);
  return { tip, blob: null };
}
async function commitFile(context, tip, { path, bytes, message, at }, signal) {
  const after = await writeBlob(context, bytes);
  const scratch = mkdtempSync(join2(tmpdir(), "pilot-index-"));
  const environment = { GIT_INDEX_FILE: join2(scratch, "index") };
  try {
    if (tip !== null) await git(context, ["read-tree", tip], { environment, signal });
    const input = indexInfo([{ mode: "100644", after, path }]);
    await git(context, ["update-index", "-z", "--index-info"], { environment, input, signal });
    const tree = await gitText(context, ["write-tree"], { environment, signal });
    return await commitTree(context, { tree, parent: tip, message, at }, signal);
  } finally {
    rmSync3(scratch, { recursive: true, force: true });
  }
}
async function commitTree(context, commit, signal) {
  const date = `@${Math.floor(commit.at / 1e3)} +0000`;
  const identity = await neutralIdentity(context);
  const parents = commit.parent === null ? [] : ["-p", commit.parent];
  return gitText(context, ["commit-tree", "--no-gpg-sign", ...parents, "-F", "-", commit.tree], {
    input: commit.message,
    environment: { ...identity, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    signal
  });
}
async function moveTo({ context, remote, ref }, commit, expected, signal) {
  if (remote === null) return updateRef(context, ref, { commit, expected, signal });
  const lease = expected === void 0 ? "--force" : `--force-with-lease=${ref}:${expected ?? ""}`;
  const args = ["push", "--porcelain", "--no-verify", "--no-follow-tags", "--recurse-submodules=no", lease];
  const call = { accept: [0, 1], signal };
  const { stdout, stderr } = await git(context, [...args, "--", remote, `${commit}:${ref}`], call);
  const status = stdout.toString("utf8").split("\n").find((line) => line.includes(`	${commit}:${ref}	`));
  if (status === void 0) throw new GitError("failed", inOneLine(`git push ${remote}: ${stderr}`));
  if (!status.startsWith("!")) return { kind: "done" };
  const why = status.split("	")[2] ?? "";
  return MOVED.test(why) ? { kind: "moved" } : { kind: "refused", detail: inOneLine(`${why}
${stderr}`) };
}
var MOVED = /fetch first|non-fast-forward|stale info|cannot lock ref|failed to update ref|incorrect old value|already exists/u;
async function updateRef(context, ref, {
  commit,
  expected,
  signal
}) {
  const old = expected === void 0 ? [] : [expected ?? "0".repeat(commit.length)];
  const args = ["update-ref", "-m", "pilot-rollout: data", ref, commit, ...old];
  const { code, stderr } = await git(context, args, { accept: [0, 1, 128], signal });
  if (code === 0) return { kind: "done" };
  return /cannot lock ref|unable to|exists/iu.test(stderr) ? { kind: "moved" } : { kind: "refused", detail: inOneLine(stderr) };
}
function inOneLine(words) {
  return withoutSecrets(words).trim().replaceAll(/\s*\n\s*/gu, "; ");
}

export {
  readBlobs,
  fillBlobs,
  trimFolder,
  segmentsOf,
  listTree,
  sourceFilesAt,
  editFiles,
  writeBlob,
  buildCommit,
  indexInfo,
  remoteOf,
  fetchBranch,
  fetchObjects,
  remoteTip,
  pushCommit,
  tipOf,
  branchAtRemote,
  fileAtTip,
  commitFile,
  commitTree,
  moveTo
};
