import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  MAXIMUM_FILE_BYTES,
  errorCode
} from "./chunk-64RL4DUI.js";

// src/adapters/git/errors.ts
var GitError = class extends Error {
  code;
  constructor(code, message) {
    super(message);
    this.name = "GitError";
    this.code = code;
  }
};
var ShallowCloneError = class extends GitError {
  constructor(directory) {
    super(
      "shallow",
      `The clone in ${directory} is shallow: its history is cut, and time in tier is counted from the history. In a workflow give actions/checkout \`fetch-depth: 0\`; elsewhere run \`git fetch --unshallow\`.`
    );
    this.name = "ShallowCloneError";
  }
};
function gitFailure(directory, args, code, stderr) {
  const words = withoutSecrets(stderr.trim());
  if (/not a git repository/iu.test(words)) {
    return new GitError(
      "not-a-repository",
      `${directory} is not inside a git repository: run it in your clone, name one with --repo, or begin with \`git init\`.`
    );
  }
  if (/dubious ownership/iu.test(words)) {
    return new GitError(
      "dubious-ownership",
      `git does not trust ${directory}, because it belongs to another user: run \`git config --global --add safe.directory ${directory}\`.`
    );
  }
  const ended = code === null ? "was ended by a signal" : `ended with ${code}`;
  return new GitError("failed", `git ${withoutSecrets(args.join(" "))} ${ended}${words === "" ? "" : `: ${words}`}`);
}
function gitMissing(detail) {
  return new GitError(
    "git-missing",
    `git cannot be run (${detail}): install git 2.31 or later and put it on the PATH.`
  );
}
function withoutSecrets(text) {
  return text.replaceAll(/([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/giu, "$1");
}

// src/adapters/git/command.ts
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
var FOREIGN_VARIABLES = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_COMMON_DIR",
  "GIT_PREFIX",
  "GIT_NAMESPACE",
  "GIT_LITERAL_PATHSPECS",
  "GIT_GLOB_PATHSPECS",
  "GIT_NOGLOB_PATHSPECS",
  "GIT_ICASE_PATHSPECS"
];
var SETTINGS = [
  "core.quotePath=false",
  "core.hooksPath=/dev/null",
  "core.fsync=committed,reference",
  "color.ui=false",
  "log.showSignature=false",
  "log.follow=false",
  "commit.gpgSign=false",
  "push.gpgSign=false",
  "gc.auto=0",
  "maintenance.auto=false"
].flatMap((setting) => ["-c", setting]);
function gitContext(directory, environment = process.env) {
  const foreign = new Set(FOREIGN_VARIABLES);
  const kept = Object.fromEntries(Object.entries(environment).filter(([name]) => !foreign.has(name)));
  return {
    directory,
    environment: {
      ...kept,
      LC_ALL: "C",
      LANGUAGE: "C",
      GIT_TERMINAL_PROMPT: "0",
      GIT_OPTIONAL_LOCKS: "0",
      GIT_NO_REPLACE_OBJECTS: "1",
      GIT_PAGER: "cat"
    }
  };
}
function startGit(context, args, environment = {}) {
  const child = spawn("git", [...SETTINGS, ...args], {
    cwd: context.directory,
    env: { ...context.environment, ...environment },
    stdio: ["pipe", "pipe", "pipe"],
    windowsHide: true
  });
  child.stdin.on("error", () => {
  });
  return child;
}
async function finished(child, context) {
  const errors = [];
  child.stderr.on("data", (chunk) => errors.push(chunk));
  const code = await new Promise((resolve, reject) => {
    child.on("error", (error) => reject(cannotStart(error, context)));
    child.on("close", resolve);
  });
  return { code, stderr: Buffer.concat(errors).toString("utf8") };
}
function cannotStart(error, { directory }) {
  if (errorCode(error) === "ENOENT" && !existsSync(directory)) {
    return new GitError("no-path", `there is no folder ${directory}: name your clone with --repo.`);
  }
  return errorCode(error) === "ENOTDIR" ? new GitError("not-a-repository", `${directory} is no folder: name your clone with --repo.`) : gitMissing(errorCode(error) || error.message);
}
async function git(context, args, call = {}) {
  const child = startGit(context, args, call.environment);
  const output = [];
  child.stdout.on("data", (chunk) => output.push(chunk));
  child.stdin.end(call.input);
  const limit = limited(child, call);
  const { code, stderr } = await finished(child, context).finally(() => limit.lift());
  if (limit.reached()) {
    const within = call.signal?.aborted === true ? "in time" : `within ${(call.timeout ?? 0) / 1e3} s`;
    throw new GitError("timeout", `git ${args[0] ?? ""} did not end ${within}`);
  }
  if (code === null || !(call.accept ?? [0]).includes(code)) throw gitFailure(context.directory, args, code, stderr);
  return { code, stdout: Buffer.concat(output), stderr };
}
function limited(child, { timeout, signal }) {
  let isOver = signal?.aborted === true;
  const end = () => {
    isOver = true;
    child.kill("SIGKILL");
  };
  const timer = timeout === void 0 ? void 0 : setTimeout(end, timeout);
  signal?.addEventListener("abort", end);
  return {
    reached: () => isOver,
    lift() {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
    }
  };
}
async function gitText(context, args, call = {}) {
  const { stdout } = await git(context, args, call);
  return stdout.toString("utf8").replace(/\n$/u, "");
}
function zeroSeparated(output) {
  const fields = output.toString("utf8").split("\0");
  if (fields.at(-1) === "") fields.pop();
  return fields;
}

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
import { rmSync as rmSync2 } from "node:fs";
import { join } from "node:path";
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

export {
  GitError,
  ShallowCloneError,
  gitFailure,
  withoutSecrets,
  gitContext,
  startGit,
  finished,
  git,
  gitText,
  zeroSeparated,
  readBlobs,
  fillBlobs,
  trimFolder,
  segmentsOf,
  remoteOf,
  fetchBranch,
  fetchObjects,
  remoteTip,
  pushCommit,
  listTree,
  sourceFilesAt,
  editFiles,
  writeBlob,
  buildCommit,
  indexInfo,
  neutralIdentity
};
