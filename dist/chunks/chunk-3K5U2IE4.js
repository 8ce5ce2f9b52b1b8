import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  findBaseBranch,
  findClone,
  findIdentity,
  isShallow,
  locate
} from "./chunk-LXPSCIUC.js";
import {
  branchAtRemote,
  buildCommit,
  editFiles,
  fetchBranch,
  fetchObjects,
  fillBlobs,
  indexInfo,
  listTree,
  pushCommit,
  readBlobs,
  remoteOf,
  remoteTip,
  segmentsOf,
  sourceFilesAt,
  trimFolder,
  writeBlob
} from "./chunk-G7XNYZ5U.js";
import {
  GitError,
  ShallowCloneError,
  finished,
  git,
  gitContext,
  gitFailure,
  gitText,
  startGit,
  zeroSeparated
} from "./chunk-R4U7FY65.js";
import {
  classifySqlFailure,
  onFreshConnection
} from "./chunk-THLEOQFM.js";
import {
  isRecord
} from "./chunk-DDE6FSJE.js";
import {
  plainWords
} from "./chunk-N6V5SUGX.js";
import {
  acquireLock
} from "./chunk-CZ4RSBUM.js";
import {
  errorCode,
  ignoreOwnFolder,
  isMissing,
  listFolder,
  readRegularFile,
  removeTemporaries,
  replaceFile,
  syncFolder
} from "./chunk-64RL4DUI.js";
import {
  STORE_KINDS,
  codecOf,
  createForm,
  describe,
  encodingOf,
  evidenceWords,
  hasRoot,
  isStoreKind,
  limitOf,
  locateIn,
  nameOf,
  parseJson,
  readInstant,
  readYaml,
  validateEvidence
} from "./chunk-KVYWHXIA.js";
import {
  EXIT,
  UsageError
} from "./chunk-FKWMAXME.js";
import {
  formatInstant
} from "./chunk-HCIKGOMT.js";

// src/cli/world.ts
import { readFile as readFile2 } from "node:fs/promises";
import { resolve as resolve4 } from "node:path";

// src/adapters/git/log.ts
var LOG_ARGUMENTS = [
  "log",
  "--first-parent",
  "--sparse",
  "--diff-merges=first-parent",
  "--raw",
  "--no-abbrev",
  "-z",
  "--no-renames",
  "--no-relative",
  "--no-show-signature",
  "--no-notes",
  "--encoding=UTF-8",
  "--format=tformat:%H%x00%ct%x00%an%x00%s"
];
var FIELDS = 4;
var ABSENT = "000000";
var LINK = "120000";
var SUBMODULE = "160000";
function logParser(onBlob) {
  const drafts = [];
  let rest = Buffer.alloc(0);
  let fields = [];
  let raw = null;
  const take = (field) => {
    if (raw !== null) {
      addFile(drafts.at(-1), raw, field, onBlob);
      raw = null;
    } else if (fields.length === 0 && isRaw(field)) {
      raw = field;
    } else {
      fields.push(field);
      if (fields.length === FIELDS) {
        drafts.push(draft(fields));
        fields = [];
      }
    }
  };
  return {
    push(chunk) {
      const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let at = 0;
      for (let end = data.indexOf(0, at); end !== -1; end = data.indexOf(0, at)) {
        take(data.toString("utf8", at, end));
        at = end + 1;
      }
      rest = data.subarray(at);
    },
    finish: () => clamped(drafts.toReversed())
  };
}
function isRaw(field) {
  return field.startsWith(":") || field.startsWith("\n:");
}
function draft([commit = "", seconds2 = "", author = "", subject = ""]) {
  return { commit, seconds: Number(seconds2), author, subject, files: [] };
}
function addFile(to, raw, path, onBlob) {
  const [before = ABSENT, after = ABSENT, , id = ""] = raw.slice(raw.indexOf(":") + 1).split(" ");
  if (!isFile(after)) {
    if (isFile(before)) to?.files.push({ path, blob: null });
    return;
  }
  const blob = after === LINK ? `link:${id}` : id;
  if (after !== LINK) onBlob(id);
  to?.files.push({ path, blob });
}
function isFile(mode) {
  return mode !== ABSENT && mode !== SUBMODULE;
}
function clamped(drafts) {
  const commits = [];
  let latest = Number.NEGATIVE_INFINITY;
  for (const { seconds: seconds2, commit, author, subject, files } of drafts) {
    latest = Math.max(latest, Number.isFinite(seconds2) ? seconds2 * 1e3 : 0);
    if (files.length > 0) commits.push({ commit, at: latest, author, subject, files });
  }
  return { order: drafts.map(({ commit }) => commit), commits };
}

// src/adapters/git/history.ts
function gitHistory({ directory, environment, layout: known }) {
  const context = gitContext(directory, environment);
  const cache = /* @__PURE__ */ new Map();
  const orders = /* @__PURE__ */ new Map();
  let located = known ? Promise.resolve(known) : null;
  const layout = () => located ??= locate(context);
  return {
    async resolve(revision) {
      await layout();
      return resolveCommit(context, revision);
    },
    async baseBranch() {
      const branch = await findBaseBranch(context);
      const tip = branch?.local ?? branch?.upstream ?? null;
      return branch === null || tip === null ? null : { ref: branch.ref, tip, upstream: branch.upstream };
    },
    async fetch() {
      const branch = await findBaseBranch(context);
      const remote = branch === null ? null : await remoteOf(context, branch.name);
      return branch === null || remote === null ? null : fetchBranch(context, remote, branch.name);
    },
    fetchObjects: (names) => fetchNamed(context, names),
    changedPaths: (a, b) => changedPaths(context, a, b),
    async mergeBase(a, b) {
      const { code, stdout } = await git(context, ["merge-base", "--", a, b], { accept: [0, 1] });
      return code === 0 ? stdout.toString("utf8").split("\n")[0] ?? null : null;
    },
    filesAt: (commit, folder) => sourceFilesAt(context, commit, folder, cache),
    async fileAt(commit, path) {
      const files = await sourceFilesAt(context, commit, path, cache);
      return files.find((file) => file.path === trimFolder(path)) ?? null;
    },
    async firstParent(tip, folder) {
      if (isShallow(await layout())) throw new ShallowCloneError(directory);
      const { order, commits } = await readLog(context, tip, folder, cache);
      if (/^[0-9a-f]{40,64}$/u.test(tip)) orders.set(tip, order);
      return { commits, blobs: cache };
    },
    async firstParentOrder(tip) {
      if (isShallow(await layout())) throw new ShallowCloneError(directory);
      return orders.get(tip) ?? readOrder(context, tip);
    }
  };
}
async function fetchNamed(context, names) {
  const branch = await findBaseBranch(context);
  const remote = branch === null ? null : await remoteOf(context, branch.name);
  return remote === null ? null : fetchObjects(context, remote, names);
}
async function changedPaths(context, a, b) {
  const args = ["diff-tree", "-r", "-z", "--name-only", "--no-renames", "--end-of-options", a, b, "--"];
  return zeroSeparated((await git(context, args)).stdout);
}
async function resolveCommit(context, revision) {
  if (revision === "" || revision.startsWith("-") || revision.includes("\0")) return null;
  const args = ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`];
  const { code, stdout } = await git(context, args, { accept: [0, 1, 128] });
  return code === 0 ? stdout.toString("utf8").trim() : null;
}
async function readOrder(context, tip) {
  const lines = await gitText(context, ["rev-list", "--first-parent", "--reverse", "--end-of-options", tip, "--"]);
  return lines.split("\n");
}
async function readLog(context, tip, folder, cache) {
  const reader = readBlobs(context, cache);
  const parser = logParser((id) => reader.ask(id));
  const args = [...LOG_ARGUMENTS, "--end-of-options", tip, "--", `:(top,literal)${trimFolder(folder)}`];
  const child = startGit(context, args);
  child.stdin.end();
  child.stdout.on("data", (chunk) => {
    parser.push(chunk);
    reader.flush();
  });
  const { code, stderr } = await finished(child, context);
  await reader.finish();
  if (code !== 0) throw gitFailure(context.directory, args, code, stderr);
  return parser.finish();
}

// src/adapters/git/working-tree.ts
import { existsSync as existsSync2, mkdirSync } from "node:fs";
import { join as join6 } from "node:path";

// src/adapters/git/commit.ts
import { setTimeout as sleep2 } from "node:timers/promises";

// src/adapters/git/checkout.ts
import { existsSync } from "node:fs";
import { join as join3 } from "node:path";

// src/adapters/git/index-file.ts
import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
var PATIENCE = 5e3;
async function readIndex(context, paths, environment = {}) {
  const pathspecs = paths.map((path) => `:(top,literal)${path}`);
  const { stdout } = await git(context, ["ls-files", "-s", "-t", "-z", "--full-name", "--", ...pathspecs], {
    environment
  });
  return new Map(
    zeroSeparated(stdout).map((line) => {
      const tab = line.indexOf("	");
      const [tag, mode = "", id = "", stage = ""] = line.slice(0, tab).split(" ");
      return [line.slice(tab + 1), { mode, id, stage, skipped: tag === "S" }];
    })
  );
}
async function updateIndex(context, gitDirectory, plans, scratch) {
  const index = join(gitDirectory, "index");
  const deadline = performance.now() + PATIENCE;
  for (; ; ) {
    const copy = join(scratch, `index.${randomBytes(6).toString("hex")}`);
    const seen = stateOf(index);
    if (seen !== "") fs.copyFileSync(index, copy);
    if (!await changeEntries(context, copy, plans)) return "done";
    const outcome = await install(copy, index, seen, deadline);
    fs.rmSync(copy, { force: true });
    if (outcome !== "changed") return outcome;
  }
}
async function changeEntries(context, copy, plans) {
  const environment = { GIT_INDEX_FILE: copy };
  const entries = await readIndex(
    context,
    plans.map(({ path }) => path),
    environment
  );
  const changes = plans.flatMap(({ path, mode, index }) => {
    const entry = entries.get(path);
    const asPlanned = index !== null && (entry?.id ?? null) === index.before && (entry?.stage ?? "0") === "0";
    return asPlanned ? [{ path, mode: entry?.mode ?? mode, after: index.after }] : [];
  });
  if (changes.length === 0) {
    fs.rmSync(copy, { force: true });
    return false;
  }
  await git(context, ["update-index", "-z", "--index-info"], { environment, input: indexInfo(changes) });
  const skipped = changes.filter(({ path }) => entries.get(path)?.skipped === true).map(({ path }) => `${path}\0`);
  if (skipped.length > 0) {
    await git(context, ["update-index", "-z", "--skip-worktree", "--stdin"], { environment, input: skipped.join("") });
  }
  await git(context, ["update-index", "-q", "--refresh"], { environment, accept: [0, 1] });
  return true;
}
async function install(copy, index, seen, deadline) {
  const lock = `${index}.lock`;
  while (!tryLink(copy, lock)) {
    if (performance.now() >= deadline) return "busy";
    await sleep(20);
  }
  if (stateOf(index) !== seen) {
    fs.rmSync(lock);
    return "changed";
  }
  fs.renameSync(lock, index);
  return "done";
}
function tryLink(copy, lock) {
  try {
    fs.linkSync(copy, lock);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}
function stateOf(index) {
  try {
    const { ino, size, mtimeNs } = fs.statSync(index, { bigint: true });
    return `${ino}:${size}:${mtimeNs}`;
  } catch (error) {
    if (isMissing(error)) return "";
    throw error;
  }
}
function releaseOwnIndexLock(gitDirectory, scratch) {
  const lock = join(gitDirectory, "index.lock");
  const node = nodeOf(lock);
  if (node === null) return;
  const ours = listFolder(scratch).some((name) => name.startsWith("index.") && nodeOf(join(scratch, name)) === node);
  if (ours) fs.rmSync(lock, { force: true });
}
function nodeOf(path) {
  try {
    const { dev, ino } = fs.statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

// src/adapters/git/working-files.ts
import { createHash } from "node:crypto";
import * as fs2 from "node:fs";
import { join as join2 } from "node:path";
var NOTHING = new Uint8Array();
function blobId(bytes, hash) {
  return createHash(hash).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
function readFolder(top, folder, hash) {
  const segments = segmentsOf(folder);
  const path = segments.join("/");
  const link2 = linkAbove(top, segments);
  if (link2 !== null) return [{ path: link2, content: "", kind: "link", bytes: NOTHING }];
  const files = [];
  walk(Buffer.from(join2(top, path)), path === "" ? "" : `${path}/`, hash, files);
  return files.toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}
function readOne(top, path, hash) {
  const segments = segmentsOf(path);
  if (linkAbove(top, segments.slice(0, -1)) !== null) return null;
  const name = segments.join("/");
  return sourceFile(Buffer.from(join2(top, name)), name, hash);
}
function replaceOne(top, path, bytes, temporaryFolder, mode = 420) {
  const segments = segmentsOf(path);
  const target = join2(top, ...segments);
  const reading = readRegularFile(target);
  if (reading.kind === "link" || linkAbove(top, segments) !== null) {
    throw new GitError("no-path", `${path} is a link, or stands behind one: replace the link by the file itself`);
  }
  replaceFile(target, bytes, { temporaryFolder, mode: reading.kind === "file" ? reading.mode : mode });
}
function linkAbove(top, segments) {
  for (let count = 1; count <= segments.length; count += 1) {
    const path = segments.slice(0, count).join("/");
    try {
      if (fs2.lstatSync(join2(top, path)).isSymbolicLink()) return path;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }
  return null;
}
function walk(folder, prefix, hash, into) {
  const entries = entriesOf(folder);
  if (prefix !== "" && entries.some(({ name }) => name.toString("utf8") === ".git")) return;
  for (const entry of entries) {
    const name = entry.name.toString("utf8");
    const path = Buffer.concat([folder, Buffer.from("/"), entry.name]);
    if (entry.isDirectory()) {
      if (name !== ".git") walk(path, `${prefix}${name}/`, hash, into);
      continue;
    }
    const file = sourceFile(path, `${prefix}${name}`, hash);
    if (file !== null) into.push(file);
  }
}
function entriesOf(folder) {
  try {
    return fs2.readdirSync(folder, { withFileTypes: true, encoding: "buffer" });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
function sourceFile(location, path, hash) {
  const reading = readRegularFile(location);
  switch (reading.kind) {
    case "absent":
      return null;
    case "file":
      return { path, content: blobId(reading.bytes, hash), kind: "file", bytes: reading.bytes };
    case "link":
      return { path, content: linkId(location, hash), kind: "link", bytes: NOTHING };
    case "too-large":
      return { path, content: "", kind: "too-large", bytes: NOTHING };
  }
}
function linkId(location, hash) {
  try {
    return blobId(fs2.readlinkSync(location, "buffer"), hash);
  } catch {
    return "";
  }
}

// src/adapters/git/checkout.ts
async function planCheckouts(context, layout, plan) {
  const checkouts = [];
  for (const top of await checkedOut(context, plan.ref)) {
    const there = { ...context, directory: top };
    const gitDirectory = await gitText(there, ["rev-parse", "--absolute-git-dir"]);
    const entries = await readIndex(
      there,
      plan.changes.map(({ path }) => path)
    );
    const files = [];
    for (const change of plan.changes)
      files.push(await planFile(there, layout, plan, change, entries.get(change.path)));
    checkouts.push({ top, gitDirectory, files });
  }
  return checkouts;
}
async function checkedOut(context, ref) {
  const { stdout } = await git(context, ["worktree", "list", "--porcelain", "-z"]);
  const tops = [];
  let top = "";
  for (const field of zeroSeparated(stdout)) {
    if (field.startsWith("worktree ")) top = field.slice("worktree ".length);
    if (field === `branch ${ref}` && existsSync(top)) tops.push(top);
  }
  return tops;
}
async function planFile(context, { hash }, plan, change, entry) {
  const working = readOne(context.directory, change.path, hash);
  if (working?.kind === "file") plan.cache.set(working.content, working.bytes);
  const inConflict = entry !== void 0 && entry.stage !== "0";
  const index = inConflict ? null : await follow(context, plan, change, entry?.id ?? null);
  return { ...change, index, work: await followWorking(context, plan, change, working) };
}
function followWorking(context, plan, change, working) {
  if (working === null) return follow(context, plan, change, null);
  return working.kind === "file" ? follow(context, plan, change, working.content) : Promise.resolve(null);
}
async function follow(context, { edit, cache }, change, before) {
  if (before === change.before) return { before, after: change.after };
  if (before === null || before === change.after) return null;
  await fillBlobs(context, cache, [before]);
  const bytes = cache.get(before) ?? null;
  const edited = bytes === null ? null : attempt(edit, change.path, bytes);
  const after = edited === null ? before : await writeBlob(context, edited);
  return after === before ? null : { before, after };
}
function attempt(edit, path, bytes) {
  try {
    return edit(path, bytes);
  } catch {
    return null;
  }
}
async function applyCheckouts(context, checkouts, hash, scratch) {
  const troubles = [];
  for (const { top, gitDirectory, files } of checkouts) {
    if (!existsSync(top)) continue;
    const there = { ...context, directory: top };
    for (const file of files) await applyToWorkingFile(there, file, hash, scratch);
    if (await updateIndex(there, gitDirectory, files, scratch) === "busy") {
      troubles.push(`another git keeps ${join3(gitDirectory, "index.lock")}: end it and run this again`);
    }
  }
  return troubles.join("; ");
}
async function applyToWorkingFile(context, { path, mode, work }, hash, scratch) {
  const current = readOne(context.directory, path, hash);
  if (work === null || (current?.content ?? null) !== work.before) return;
  const cache = /* @__PURE__ */ new Map();
  await fillBlobs(context, cache, [work.after]);
  const bytes = cache.get(work.after);
  if (bytes === void 0) return;
  replaceOne(context.directory, path, bytes, scratch, mode === "100755" ? 493 : 420);
}

// src/adapters/git/journal.ts
import { rmSync as rmSync2 } from "node:fs";
import { join as join4 } from "node:path";
var JOURNAL = "journal.json";
var UNPUSHED = "unpushed.json";
var KEPT = /* @__PURE__ */ new Set(["lock", JOURNAL, UNPUSHED]);
function readJournal(scratch) {
  return readRecord(scratch, JOURNAL, isJournal);
}
function writeJournal(scratch, journal) {
  replaceFile(join4(scratch, JOURNAL), Buffer.from(JSON.stringify(journal)));
}
function clearJournal(scratch) {
  remove(scratch, JOURNAL);
}
function readUnpushed(scratch) {
  return readRecord(scratch, UNPUSHED, isUnpushed);
}
function writeUnpushed(scratch, unpushed) {
  replaceFile(join4(scratch, UNPUSHED), Buffer.from(JSON.stringify(unpushed)));
}
function clearUnpushed(scratch) {
  remove(scratch, UNPUSHED);
}
function remove(scratch, name) {
  rmSync2(join4(scratch, name), { force: true });
  syncFolder(scratch);
}
function readRecord(scratch, name, guard) {
  const reading = readRegularFile(join4(scratch, name));
  if (reading.kind !== "file") return null;
  try {
    const value = JSON.parse(reading.bytes.toString("utf8"));
    return guard(value) ? value : null;
  } catch {
    return null;
  }
}
function isJournal(value) {
  return hasTexts(value, ["ref", "gitDirectory", "after"]) && "checkouts" in value && Array.isArray(value.checkouts);
}
function isUnpushed(value) {
  return hasTexts(value, ["commit", "remote", "branch"]);
}
function hasTexts(value, names) {
  if (typeof value !== "object" || value === null) return false;
  const members = new Map(Object.entries(value));
  return names.every((name) => typeof members.get(name) === "string");
}

// src/adapters/git/commit.ts
var ATTEMPTS = 5;
async function commitLocally(workshop, request, remote) {
  let detail = "";
  for (let attempt2 = 0; attempt2 < ATTEMPTS; attempt2 += 1) {
    const branch = await findBaseBranch(workshop.context, request.baseRef);
    const tip = branch?.local ?? branch?.upstream ?? null;
    if (branch === null || tip === null) {
      const name = request.baseRef ?? "main or master";
      return {
        kind: "refused",
        reason: "branch",
        detail: `no branch ${name} with a commit: make a first commit there`
      };
    }
    const outcome = await tryCommit(workshop, request, branch, tip, await remote(branch));
    if (typeof outcome !== "string") return outcome;
    detail = outcome;
    await sleep2(50 * attempt2);
  }
  return { kind: "refused", reason: "branch", detail };
}
async function tryCommit({ context, layout, scratch, cache }, request, branch, tip, remote) {
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
async function moveRef(context, { ref, local }, commit) {
  const args = ["update-ref", "-m", "pilot-rollout: commit", ref, commit, local ?? "0".repeat(commit.length)];
  const { code, stderr } = await git(context, args, { accept: [0, 1, 128] });
  return code === 0 ? null : stderr.trim();
}

// src/adapters/git/publish.ts
var ATTEMPTS2 = 5;
async function publishCommit(workshop, request, place) {
  const { commit, branch, remote } = place;
  const standing = (detail) => ({ kind: "committed", commit, pushed: false, detail });
  const kept = await keptBack(workshop, place);
  if (typeof kept === "string") return standing(`committed here, not pushed: ${kept}`);
  for (let attempt2 = 0; attempt2 < ATTEMPTS2; attempt2 += 1) {
    const next = attempt2 === 0 && kept === 0 ? { kind: "offer", commit } : await onRemoteTip(workshop, request, place);
    if (next.kind === "failed") return standing(`committed here, not pushed: ${next.detail}`);
    if (next.kind === "there") {
      clearUnpushed(workshop.scratch);
      return { kind: "committed", commit, pushed: true, detail: `${remote}/${branch.name} has this change already` };
    }
    const answer = await pushCommit(workshop.context, remote, next.commit, branch.name);
    if (answer.kind === "pushed") return pushed(workshop, next.commit, place, kept);
    if (answer.kind !== "moved") return standing(`committed here; ${advised(answer, request, place, next.commit)}`);
  }
  return standing(`committed here, not pushed: ${remote}/${branch.name} moved ${ATTEMPTS2} times meanwhile`);
}
function advised(answer, { message }, { commit, branch: { name }, remote }, offer) {
  if (answer.kind === "unreachable") {
    const how = offer === commit ? `push it with \`git push ${remote} ${name}\`` : "run this again";
    return `${remote} was not reached (${answer.detail}); ${how}`;
  }
  const review = `${message.startsWith("Roll back") ? "rollback" : "rollout"}/${offer.slice(0, 12)}`;
  const refs = offer === commit ? `${name}:refs/heads/${review}` : `${offer.slice(0, 12)}:refs/heads/${review}`;
  return `${remote} refused the push (${answer.detail}); push it with \`git push ${remote} ${refs}\` and open a pull request for ${review}`;
}
async function keptBack({ context, scratch }, { commit, branch, remote }) {
  try {
    const there = branch.upstream ?? await remoteTip(context, remote, branch.name);
    if (there === null) return 0;
    const count = Number(await gitText(context, ["rev-list", "--count", commit, `^${there}`, "--"]));
    return readUnpushed(scratch)?.commit === commit ? Math.max(0, count - 1) : count;
  } catch (error) {
    if (error instanceof GitError) return error.message;
    throw error;
  }
}
async function onRemoteTip(workshop, request, { branch, remote }) {
  const { context, scratch, cache } = workshop;
  try {
    const tip = await remoteTip(context, remote, branch.name);
    if (tip === null) return { kind: "failed", detail: `${remote} has no branch ${branch.name} any more` };
    const edited = await editFiles(context, tip, request.paths, request.edit, cache);
    if (edited.kind === "invalid") return { kind: "failed", detail: edited.detail };
    if (edited.changes.length === 0) return { kind: "there" };
    return { kind: "offer", commit: await buildCommit(context, tip, edited.changes, request, scratch) };
  } catch (error) {
    if (error instanceof GitError) return { kind: "failed", detail: error.message };
    throw error;
  }
}
async function pushed(workshop, offer, place, kept) {
  const { commit, branch, remote } = place;
  const own = readUnpushed(workshop.scratch)?.commit === commit ? `${commit}^` : commit;
  clearUnpushed(workshop.scratch);
  const there = `${remote}/${branch.name}`;
  if (offer === commit) return { kind: "committed", commit, pushed: true, detail: `pushed to ${there}` };
  const advice = await followRemote(workshop, offer, place, own);
  const why = kept === 0 ? `${there} had moved: the change was made again on its tip and pushed` : `only this change was pushed, made again on the tip of ${there}: ${kept === 1 ? "1 other commit" : `${kept} other commits`} of this clone stayed here`;
  return { kind: "committed", commit: offer, pushed: true, detail: advice === null ? why : `${why}; ${advice}` };
}
async function followRemote({ context }, offer, { commit, branch, remote }, before) {
  const { ref, name } = branch;
  const behind = await git(context, ["merge-base", "--is-ancestor", before, offer], { accept: [0, 1] });
  if (behind.code !== 0) return `this clone has commits of its own: \`git pull --rebase ${remote} ${name}\``;
  const onto = `\`git fetch ${remote} && git rebase --onto ${remote}/${name} ${commit.slice(0, 12)} ${name}\``;
  if ((await checkedOut(context, ref)).length > 0) return `to bring this clone along: ${onto}`;
  const args = ["update-ref", "-m", "pilot-rollout: follow the remote", ref, offer, commit];
  const { code } = await git(context, args, { accept: [0, 1, 128] });
  return code === 0 ? null : `to bring this clone along: ${onto}`;
}

// src/adapters/git/recovery.ts
import * as fs3 from "node:fs";
import { join as join5 } from "node:path";
import { setTimeout as sleep3 } from "node:timers/promises";
var STILL = 300;
async function recoverInterrupted(context, layout, scratch) {
  const journal = readJournal(scratch);
  const recovery = journal === null ? null : await finishJournal(context, layout, scratch, journal);
  const unpushed = readUnpushed(scratch);
  if (unpushed !== null) {
    const tracking = `refs/remotes/${unpushed.remote}/${unpushed.branch}.lock`;
    await releaseRefLock(join5(layout.commonDirectory, tracking), unpushed.commit);
  }
  sweep(scratch);
  return recovery;
}
async function finishJournal(context, layout, scratch, journal) {
  await releaseRefLock(join5(layout.commonDirectory, `${journal.ref}.lock`), journal.after);
  await releaseRefLock(join5(journal.gitDirectory, "HEAD.lock"), journal.after);
  for (const { top, gitDirectory, files } of journal.checkouts) {
    releaseOwnIndexLock(gitDirectory, scratch);
    for (const { path } of files) removeTemporaries(join5(top, path));
  }
  const checkouts = await stillWanted(context, journal);
  const trouble = await applyCheckouts(context, checkouts, layout.hash, scratch);
  if (trouble !== "") return { kind: "stuck", detail: trouble };
  clearJournal(scratch);
  const commit = journal.after.slice(0, 10);
  return checkouts.length === 0 ? null : { kind: "finished", detail: `finished commit ${commit}, which had been interrupted` };
}
async function stillWanted(context, { ref, checkouts }) {
  const { code } = await git(context, ["rev-parse", "--verify", "--quiet", ref], { accept: [0, 1] });
  const paths = checkouts.flatMap(({ files }) => files.map(({ path }) => path));
  if (code !== 0 || paths.length === 0) return [];
  const present = new Map((await listTree(context, ref, paths)).map(({ path, id }) => [path, id]));
  return checkouts.map((checkout) => ({
    ...checkout,
    files: checkout.files.filter(({ path, after }) => present.get(path) === after)
  })).filter(({ files }) => files.length > 0);
}
async function releaseRefLock(lock, commit) {
  const before = lockState(lock, commit);
  if (before === null) return;
  await sleep3(STILL);
  if (lockState(lock, commit) === before) fs3.rmSync(lock, { force: true });
}
function lockState(lock, commit) {
  try {
    const text = fs3.readFileSync(lock, "utf8").trim();
    const { ino, mtimeNs } = fs3.statSync(lock, { bigint: true });
    return text === "" || text === commit ? `${ino}:${mtimeNs}` : null;
  } catch {
    return null;
  }
}
function sweep(scratch) {
  for (const name of listFolder(scratch)) {
    if (!KEPT.has(name) && !name.startsWith("lock.")) fs3.rmSync(join5(scratch, name), { recursive: true, force: true });
  }
}

// src/adapters/git/working-tree.ts
var PATIENCE2 = 15e4;
function gitWorkingTree(options) {
  const { directory, baseRef, environment } = options;
  const context = gitContext(directory, environment);
  let located = options.layout ? Promise.resolve(options.layout) : null;
  const layout = () => located ??= locate(context);
  const place = async () => {
    const found = await layout();
    if (found.top !== null) return { ...found, top: found.top };
    throw new GitError("not-a-repository", `${directory} has no working tree: run it in a clone that is not bare`);
  };
  return {
    async files(folder) {
      const { top, hash } = await place();
      return readFolder(top, folder, hash);
    },
    async file(path) {
      const { top, hash } = await place();
      return readOne(top, path, hash);
    },
    async write(path, bytes) {
      const { top, commonDirectory } = await place();
      await locked(commonDirectory, async (scratch) => replaceOne(top, path, bytes, scratch));
    },
    async commit(message, paths, edit, now) {
      return refuseInWords(async () => {
        const found = await layout();
        return locked(
          found.commonDirectory,
          (scratch) => commitAndPush({ context, layout: found, scratch, cache: /* @__PURE__ */ new Map() }, { message, paths, edit, now, baseRef })
        );
      });
    },
    async recover() {
      const found = await layout();
      if (!existsSync2(scratchOf(found.commonDirectory))) return null;
      return locked(found.commonDirectory, async (scratch) => {
        const recovery = await recoverInterrupted(context, found, scratch);
        return recovery?.detail ?? null;
      });
    }
  };
}
function scratchOf(commonDirectory) {
  return join6(commonDirectory, "pilot-rollout");
}
async function locked(commonDirectory, work) {
  const scratch = scratchOf(commonDirectory);
  mkdirSync(scratch, { recursive: true });
  const lock = await acquireLock(join6(scratch, "lock"), PATIENCE2);
  if (lock === null) {
    throw new GitError("timeout", `another run has been at work in this clone for ${PATIENCE2 / 1e3} s: end it first`);
  }
  try {
    return await work(scratch);
  } finally {
    lock.release();
  }
}
async function refuseInWords(work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GitError) return { kind: "refused", reason: "branch", detail: error.message };
    throw error;
  }
}
async function commitAndPush(workshop, request) {
  const { context, layout, scratch } = workshop;
  const recovery = await recoverInterrupted(context, layout, scratch);
  if (recovery?.kind === "stuck") return { kind: "refused", reason: "branch", detail: recovery.detail };
  const local = await commitLocally(workshop, request, ({ name }) => remoteOf(context, name));
  if (local.kind === "refused") return local;
  const remote = await remoteOf(context, local.branch.name);
  const outcome = await pushIfWanted(workshop, request, local, remote);
  const trouble = local.kind === "committed" ? local.trouble : "";
  return trouble === "" || outcome.kind === "refused" ? outcome : { ...outcome, detail: `${outcome.detail}; ${trouble}` };
}
async function pushIfWanted(workshop, request, local, remote) {
  const { commit, branch } = local;
  if (local.kind === "committed") {
    if (remote !== null) return publishCommit(workshop, request, { commit, branch, remote });
    return { kind: "committed", commit, pushed: null, detail: `committed on ${branch.name}; there is no remote` };
  }
  const left = remote !== null && await isMissingThere(workshop, request, branch);
  return left ? publishCommit(workshop, request, { commit, branch, remote }) : { kind: "unchanged", commit, detail: `${branch.name} has this change already` };
}
async function isMissingThere({ context, cache }, { paths, edit }, { upstream }) {
  if (upstream === null) return true;
  const edited = await editFiles(context, upstream, paths, edit, cache);
  return edited.kind === "changes" && edited.changes.length > 0;
}

// src/cli/adapters.ts
import { resolve as resolve2 } from "node:path";

// src/adapters/metrics/sql/embedded-database.ts
import { access, mkdir, rename as rename2, rm as rm2 } from "node:fs/promises";
import { dirname, join as join7, resolve } from "node:path";

// src/adapters/metrics/sql/embedded-lock.ts
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { setTimeout as sleep4 } from "node:timers/promises";
var PATIENCE3 = 1e4;
var PAUSE = 50;
var FolderBusy = class extends Error {
  code = "EBUSY";
};
async function lockFolder(folder, patience = PATIENCE3) {
  const file = `${folder}.lock`;
  const own = `${file}.${crypto.randomUUID()}`;
  const deadline = performance.now() + patience;
  await writeFile(own, String(process.pid));
  try {
    while (!await placed(own, file)) {
      const holder = await readFile(file, "utf8").catch(() => "");
      if (isGone(holder)) await discard(file, holder);
      else if (performance.now() > deadline) throw new FolderBusy(`process ${holder} uses it; if not, remove ${file}`);
      else await sleep4(PAUSE);
    }
  } finally {
    await rm(own, { force: true });
  }
  return () => rm(file, { force: true });
}
async function placed(own, file) {
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}
async function discard(file, holder) {
  const aside = `${file}.${crypto.randomUUID()}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  if (await readFile(aside, "utf8") !== holder) await placed(aside, file);
  await rm(aside, { force: true });
}
function isGone(holder) {
  if (!/^\d+$/.test(holder)) return false;
  try {
    process.kill(Number(holder), 0);
    return false;
  } catch (error) {
    return codeOf(error) === "ESRCH";
  }
}
function codeOf(error) {
  return error instanceof Error && "code" in error ? error.code : void 0;
}

// src/adapters/metrics/schema.ts
var eventsSchema = `-- What applications report and what the guide's queries read. Safe to run again.

create table if not exists rollout_events (
  id bigserial primary key,
  feature_name text not null,
  customer_id text not null,
  event text not null check (event in ('enabled', 'disabled', 'error')),
  metadata jsonb not null default '{}',
  timestamp timestamptz not null default now()
);

create index if not exists rollout_events_feature_time on rollout_events (feature_name, timestamp);
create index if not exists rollout_events_time on rollout_events (timestamp);

create table if not exists feature_rollouts (
  feature_name text primary key,
  current_tier text not null default 'tier_0_disabled',
  percentage integer not null default 0 check (percentage between 0 and 100),
  status text not null default 'planned',
  whitelisted_customers text[] not null default '{}',
  blacklisted_customers text[] not null default '{}',
  rollback_threshold jsonb not null default '{"errorRate": 0.05, "timeWindow": 3600000}',
  started_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
`;

// src/adapters/metrics/sql/embedded-database.ts
var SHARED = /* @__PURE__ */ new Map();
async function leaseDatabase(path) {
  const folder = resolve(path);
  const shared = SHARED.get(folder) ?? { opened: open(folder), users: 0 };
  SHARED.set(folder, shared);
  shared.users += 1;
  const release = async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    SHARED.delete(folder);
    await (await shared.opened).close();
  };
  try {
    return { database: await shared.opened, release };
  } catch (error) {
    SHARED.delete(folder);
    throw error;
  }
}
async function open(folder) {
  await mkdir(dirname(folder), { recursive: true });
  ignoreOwnFolder(folder);
  const unlock = await lockFolder(folder);
  try {
    const { PGlite } = await import("@electric-sql/pglite");
    const start = async (place) => {
      const database2 = new PGlite(place);
      await database2.waitReady;
      return database2;
    };
    if (!await exists(join7(folder, "PG_VERSION"))) await create(folder, start);
    const database = await start(folder);
    await database.exec(eventsSchema);
    return {
      query: async (text, values) => (await database.query(text, [...values])).rows,
      close: async () => {
        await database.close();
        await unlock();
      }
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}
async function create(folder, start) {
  const draft2 = `${folder}.new`;
  await rm2(draft2, { recursive: true, force: true });
  const database = await start(draft2);
  await database.close();
  await rename2(draft2, folder);
}
async function exists(path) {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

// src/events/row.ts
var INSERT_ROWS = `insert into rollout_events (feature_name, customer_id, event, metadata, timestamp)
  select feature, customer, event, metadata, at from jsonb_to_recordset($1::text::jsonb)
    as r(feature text, customer text, event text, metadata jsonb, at timestamptz)`;
function rowsParameter(rows) {
  return `[${rows.map((row) => rowText(row)).join(",")}]`;
}
function rowText({ feature, customer, event, at, metadata = {} }) {
  const text = (inner) => JSON.stringify(
    { feature, customer, event, at: formatInstant(at), metadata: inner },
    (_key, value) => storableValue(value)
  );
  try {
    return text(metadata);
  } catch {
    return text({});
  }
}
function storable(text) {
  return text.replaceAll(/[\0\p{Cs}]/gu, "�");
}
function storableValue(value) {
  if (typeof value === "string") return storable(value);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [storable(key), inner]));
}

// src/adapters/metrics/sql/events.ts
var EventsUnavailable = class extends Error {
  code = "events-unavailable";
  status;
  constructor({ status, detail }) {
    super(detail);
    this.name = "EventsUnavailable";
    this.status = status;
  }
};
var COLUMNS = `feature_name as feature, customer_id as customer, event, metadata,
  floor(extract(epoch from "timestamp") * 1000)::float8 as at`;
function readErrors(database, relation, feature, since, limit) {
  const statement = `select ${COLUMNS} from ${relation} e
    where feature_name = $1 and event = 'error' and "timestamp" > $2::text::timestamptz
    order by "timestamp" desc limit $3::text::int`;
  return readRows(database, statement, [storable(feature), formatInstant(since), String(limit)]);
}
function readTopErrors(database, relation, limit) {
  const statement = `select ${COLUMNS} from ${relation} e
    where event = 'error' order by "timestamp" desc limit $1::text::int`;
  return readRows(database, statement, [String(limit)]);
}
async function readStats(database, relation, feature, since) {
  const statement = `select (count(distinct customer_id) filter (where event = 'enabled'))::float8 as customers,
      (count(*) filter (where event = 'enabled'))::float8 as enabled,
      (count(*) filter (where event = 'error'))::float8 as errors
    from ${relation} e where feature_name = $1 and "timestamp" >= $2::text::timestamptz`;
  const [row] = await database.query(statement, [storable(feature), formatInstant(since)]);
  const of = (column) => isRecord(row) ? Number(row[column] ?? 0) : 0;
  return { enabledCustomers: of("customers"), enabled: of("enabled"), errors: of("errors") };
}
async function writeRows(database, rows) {
  if (rows.length > 0) await database.query(INSERT_ROWS, [rowsParameter(rows)]);
}
async function readRows(database, statement, values) {
  return (await database.query(statement, values)).flatMap((row) => {
    if (!isRecord(row)) return [];
    const metadata = isRecord(row["metadata"]) ? row["metadata"] : {};
    const [feature, customer] = [String(row["feature"]), String(row["customer"])];
    return [{ feature, customer, event: "error", at: Number(row["at"]), metadata }];
  });
}

// src/adapters/metrics/sql/slots.ts
function eventsRelation(query) {
  return query === null ? "rollout_events" : `(
${query.trim().replace(/[;\s]+$/, "")}
)`;
}
function slotStatement(relation) {
  return `${readRows2(relation)}${COUNT_SLOTS}${ANSWER}`;
}
var readRows2 = (relation) => `with asked as (
  select * from jsonb_to_recordset($1::text::jsonb)
    as a(n int, feature text, slot int, "from" timestamptz, until timestamptz)
), spans as (
  select * from jsonb_to_recordset($2::text::jsonb)
    as s(n int, span int, "from" timestamptz, until timestamptz)
), rows as materialized (
  select a.n, a.slot as length, e.customer_id as customer, e."timestamp" as at, e.event,
    floor(date_part('epoch', e."timestamp"))::bigint / a.slot as slot,
    e.event = 'error' and e.metadata ->> 'exposed' = 'false' as foreign_error,
    case when e.event <> 'error' and jsonb_typeof(e.metadata -> 'duration_ms') = 'number'
      then (e.metadata -> 'duration_ms')::numeric end as duration
  from asked a join ${relation} e
    on e.feature_name = a.feature and e."timestamp" >= a."from" and e."timestamp" < a.until
  where e.event in ('enabled', 'disabled', 'error')
)`;
var COUNT_SLOTS = `, recent as materialized (
  select r.* from rows r join (select n, min("from") as since from spans group by n) s on s.n = r.n and r.at >= s.since
), pieces as (
  select n, null::int as span, length, slot, customer, event, foreign_error from rows
  union all
  select s.n, s.span, r.length, r.slot, r.customer, r.event, r.foreign_error
  from spans s join recent r on r.n = s.n and r.at >= s."from" and r.at < s.until
), counted as (
  select n, span, slot * max(length) / 3600 * 3600 as hour,
    count(*) filter (where event = 'enabled') as enabled,
    count(*) filter (where event = 'disabled') as disabled,
    count(*) filter (where event = 'error' and foreign_error is not true) as errors,
    count(*) filter (where event = 'error') as all_errors,
    count(*) filter (where foreign_error) as foreign_errors
  from pieces group by n, span, slot, customer
), shares as (
  select n, span, hour,
    enabled + errors > 0 as used,
    enabled = 0 and disabled + foreign_errors > 0 as control,
    case when errors >= enabled then least(errors, 1) else errors::numeric / enabled end as share,
    case when all_errors >= disabled then least(all_errors, 1) else all_errors::numeric / disabled end as control_share
  from counted
)`;
var ANSWER = `
select n::float8 as n, 'counts' as part, span::float8 as span, (case when span is null then hour end)::float8 as hour,
  (count(*) filter (where used))::float8 * 100 as events,
  coalesce(round(round(sum(share) filter (where used), 12) * 100), 0)::float8 as errors,
  (count(*) filter (where control))::float8 * 100 as control_events,
  coalesce(round(round(sum(control_share) filter (where control), 12) * 100), 0)::float8 as control_errors,
  null::float8 as p95, null::float8 as baseline_p95
from shares group by n, span, case when span is null then hour end
union all
select n::float8, 'latency', null, null,
  (count(*) filter (where event = 'enabled'))::float8, 0, (count(*) filter (where event = 'disabled'))::float8, 0,
  percentile_cont(0.95) within group (order by round(duration, 3)::float8) filter (where event = 'enabled'),
  percentile_cont(0.95) within group (order by round(duration, 3)::float8) filter (where event = 'disabled')
from rows where duration between 0 and 1e9 group by n
`;

// src/adapters/metrics/unavailable.ts
function unavailableForAll(features, { status, detail }) {
  return new Map(features.map(({ feature }) => [feature, { status, detail }]));
}
function reportedName({ feature, parameters }) {
  const unknown = Object.keys(parameters).find((name2) => name2 !== "feature");
  if (unknown !== void 0) {
    return { status: "bad-query", detail: plainWords(`metrics parameter "${unknown}" is unknown; allowed is feature`) };
  }
  const name = parameters["feature"] ?? feature;
  if (/[\0\p{Cs}]/u.test(name)) {
    return { status: "bad-query", detail: "the feature's name holds a character that no backend can store" };
  }
  return name;
}

// src/adapters/metrics/sql/measure-slots.ts
async function measureSlots(database, options, now, features) {
  const until = now - options.settle;
  const names = features.map((query) => reportedName(query));
  const asked = features.flatMap((query, n) => {
    const feature = names[n];
    if (typeof feature !== "string") return [];
    return [{ n, feature, slot: query.tier === 1 ? 60 : 300, ...stretch(query.begin, until) }];
  });
  const spans = features.flatMap(
    (query, n) => windowsOf(query, now).map(
      ({ end, ms }, span) => Object.assign({ n, span }, stretch(Math.max(query.begin, end - ms), Math.min(end, until)))
    )
  );
  const answer = asked.length === 0 ? [] : await database.query(slotStatement(eventsRelation(options.query)), [
    JSON.stringify(asked),
    JSON.stringify(spans)
  ]);
  const rows = byFeature(answer.map((row) => readRow(row)));
  return new Map(
    features.map((query, n) => {
      const name = names[n];
      if (typeof name === "object") return [query.feature, name];
      if (rows === null) return [query.feature, OTHER_COLUMNS];
      const own = rows.get(n);
      if (own === void 0) return [query.feature, nothing(name ?? query.feature, query.begin)];
      return [query.feature, toMetrics(query, now, options.designEffect, own)];
    })
  );
}
function windowsOf(query, now) {
  return [{ end: now, ms: query.timeWindow }, ...query.windows];
}
function stretch(from, until) {
  return { from: formatInstant(from), until: formatInstant(until) };
}
function toMetrics(query, now, designEffect, own) {
  const [trailing, ...windows] = windowsOf(query, now).map((window, span) => ({
    window,
    row: own.find((row) => row.span === span)
  }));
  const control = trailing?.row?.control;
  const latency = toLatency(own.find(({ part }) => part === "latency"));
  return {
    status: "ok",
    kind: "counts",
    designEffect,
    window: trailing?.row?.counts ?? NONE,
    windows: windows.map(({ window: { end, ms }, row }) => Object.assign({ end, ms }, row?.counts ?? NONE)),
    buckets: own.flatMap(
      ({ hour, counts }) => hour === null || counts.events === 0 ? [] : [{ start: Math.max(hour * 1e3, query.begin), ...counts }]
    ).toSorted((a, b) => a.start - b.start),
    ...latency === null ? {} : { latency },
    ...control === void 0 || control.events === 0 ? {} : { control }
  };
}
var NONE = { events: 0, errors: 0 };
var OTHER_COLUMNS = {
  status: "malformed",
  detail: "the statement's answer has other columns than asked"
};
function nothing(name, begin) {
  return { status: "empty", detail: `no events of ${name} since ${formatInstant(begin)}` };
}
function toLatency(row) {
  if (row === void 0 || row.p95 === null || row.baselineP95 === null) return null;
  return {
    p95Ms: row.p95,
    baselineP95Ms: row.baselineP95,
    count: row.counts.events,
    baselineCount: row.control.events
  };
}
function byFeature(rows) {
  const groups = /* @__PURE__ */ new Map();
  for (const row of rows) {
    if (row === null) return null;
    const group = groups.get(row.n);
    if (group === void 0) groups.set(row.n, [row]);
    else group.push(row);
  }
  return groups;
}
function readRow(row) {
  if (!isRecord(row)) return null;
  const [n, events, errors] = [row["n"], row["events"], row["errors"]];
  const [controlEvents, controlErrors] = [row["control_events"], row["control_errors"]];
  if (!isNumber(n) || !isNumber(events) || !isNumber(errors)) return null;
  if (!isNumber(controlEvents) || !isNumber(controlErrors)) return null;
  return {
    n,
    part: row["part"],
    span: numberOrNull(row["span"]),
    hour: numberOrNull(row["hour"]),
    counts: { events, errors },
    control: { events: controlEvents, errors: controlErrors },
    p95: numberOrNull(row["p95"]),
    baselineP95: numberOrNull(row["baseline_p95"])
  };
}
function isNumber(value) {
  return typeof value === "number" && Number.isFinite(value);
}
function numberOrNull(value) {
  return isNumber(value) ? value : null;
}

// src/adapters/metrics/embedded.ts
var COUNTING = { query: null, designEffect: 1, settle: 0 };
function embedded({ name = "embedded", path }) {
  return {
    name,
    async measure(now, features, signal) {
      if (features.length === 0) return /* @__PURE__ */ new Map();
      if (signal.aborted)
        return unavailableForAll(features, { status: "timeout", detail: "there was no time to measure" });
      try {
        const lease = await leaseDatabase(path);
        try {
          return await measureSlots(lease.database, COUNTING, now, features);
        } finally {
          await lease.release();
        }
      } catch (error) {
        return unavailableForAll(features, classify(error));
      }
    },
    async close() {
    }
  };
}
function embeddedEvents({ path }) {
  let lease = null;
  const run = async (use) => {
    try {
      lease ??= leaseDatabase(path);
      return await use((await lease).database);
    } catch (error) {
      throw new EventsUnavailable(classify(error));
    }
  };
  return {
    source: embedded({ path }),
    query: (text, values = []) => run((database) => database.query(text, values)),
    recentErrors: (feature, since, limit) => run((database) => readErrors(database, TABLE, feature, since, limit)),
    topErrors: (limit) => run((database) => readTopErrors(database, TABLE, limit)),
    stats: (feature, since) => run((database) => readStats(database, TABLE, feature, since)),
    record: (rows) => run((database) => writeRows(database, rows)),
    async close() {
      const held = lease;
      lease = null;
      await (await held?.catch(() => null))?.release();
    }
  };
}
var TABLE = "rollout_events";
function classify(error) {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "ERR_MODULE_NOT_FOUND") {
    const detail = "the embedded database is not installed: npm install @electric-sql/pglite";
    return { status: "unconfigured", detail };
  }
  if (code === "EBUSY")
    return { status: "unreachable", detail: plainWords(`the events folder is in use: ${String(error)}`) };
  const failure = classifySqlFailure(error);
  const words = failure.status === "unreachable" ? `the events folder cannot be opened (${String(error)})` : failure.detail;
  return { status: failure.status, detail: plainWords(words) };
}

// src/adapters/metrics/fixed.ts
function fixed(recorded, name = "fixed") {
  return {
    name,
    async measure(_now, features) {
      return new Map(
        features.map(({ feature }) => [
          feature,
          recorded.get(feature) ?? { status: "empty", detail: `the recorded evidence says nothing about ${feature}` }
        ])
      );
    },
    async close() {
    }
  };
}

// src/adapters/metrics/postgres.ts
var TIMEOUT = 1e4;
var SETTLE = 6e4;
function postgres(options) {
  const { name = "postgres", url, query = null, designEffect = 1, timeout = TIMEOUT, settle = SETTLE } = options;
  return {
    name,
    async measure(now, features, signal) {
      const measured = await onFreshConnection(
        { url, timeout, readOnly: true, signal },
        (database) => measureSlots(database, { query, designEffect, settle }, now, features)
      );
      return "status" in measured ? unavailableForAll(features, measured) : measured.value;
    },
    async close() {
    }
  };
}
function postgresEvents(options) {
  const { url, query = null, timeout = TIMEOUT } = options;
  const relation = eventsRelation(query);
  const run = async (readOnly2, use) => {
    const answer = await onFreshConnection({ url, timeout, readOnly: readOnly2 }, use);
    if ("status" in answer) throw new EventsUnavailable(answer);
    return answer.value;
  };
  return {
    recentErrors: (feature, since, limit) => run(true, (database) => readErrors(database, relation, feature, since, limit)),
    topErrors: (limit) => run(true, (database) => readTopErrors(database, relation, limit)),
    stats: (feature, since) => run(true, (database) => readStats(database, relation, feature, since)),
    record: (rows) => run(false, (database) => writeRows(database, rows)),
    async close() {
    }
  };
}

// src/adapters/metrics/prometheus/api.ts
var LARGEST_ANSWER = 32 * 1024 * 1024;
async function askPrometheus(address, path, parameters, signal) {
  const place = locate2(address, path);
  if (place === null) return { status: "unreachable", detail: "the configured url is no http:// or https:// address" };
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(address.timeout)]);
  try {
    const response = await address.fetch(place.url, {
      method: "POST",
      headers: { ...place.headers, accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ ...parameters, timeout: `${address.timeout}ms` }).toString(),
      redirect: "manual",
      signal: deadline
    });
    const text = await readBounded(response);
    if (text === null) return { status: "malformed", detail: `the answer is larger than ${LARGEST_ANSWER >> 20} MB` };
    return judge(response.status, parse(text), place.secrets);
  } catch (error) {
    if (deadline.aborted) return { status: "timeout", detail: "Prometheus did not answer in time" };
    return { status: "unreachable", detail: `Prometheus cannot be reached${codeOf2(error)}` };
  }
}
function locate2({ url, token }, path) {
  try {
    const place = new URL(`api/v1/${path}`, url.endsWith("/") ? url : `${url}/`);
    if (!/^https?:$/.test(place.protocol)) return null;
    const { username, password } = place;
    place.username = place.password = "";
    const meant = decodeURIComponent(password);
    const basic = btoa(`${decodeURIComponent(username)}:${meant}`);
    const credentials = token === null ? username === "" ? null : `Basic ${basic}` : `Bearer ${token}`;
    const headers = credentials === null ? {} : { authorization: credentials };
    return { url: place.href, headers, secrets: [token ?? "", password, meant, basic] };
  } catch {
    return null;
  }
}
async function readBounded(response) {
  const reader = response.body?.getReader();
  if (reader === void 0) return "";
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.byteLength;
    if (size > LARGEST_ANSWER) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
}
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
var BY_ERROR_TYPE = {
  bad_data: "bad-query",
  execution: "bad-query",
  timeout: "timeout",
  canceled: "timeout",
  too_many_requests: "rate-limited"
};
function judge(status, body, secrets) {
  const refused = byStatus(status);
  if (refused !== null) return refused;
  if (isRecord(body) && body["status"] === "error") {
    const type = String(body["errorType"]);
    const detail = plainWords(`Prometheus answers ${type}: ${String(body["error"])}`, secrets);
    return { status: BY_ERROR_TYPE[type] ?? "unreachable", detail };
  }
  if (status < 200 || status > 299) return { status: "unreachable", detail: `Prometheus answers HTTP ${status}` };
  return readAnswer(body, secrets);
}
function byStatus(status) {
  if (status === 401 || status === 403) return { status: "unauthorized", detail: `Prometheus answers HTTP ${status}` };
  if (status === 429) return { status: "rate-limited", detail: "Prometheus answers HTTP 429: too many requests" };
  if (status === 0 || status >= 300 && status < 400) {
    return { status: "unreachable", detail: "the address redirects elsewhere; set the source's url to where it leads" };
  }
  return null;
}
function readAnswer(body, secrets) {
  if (!isRecord(body) || !isRecord(body["data"])) return malformed("not an answer to a query");
  const warnings = Array.isArray(body["warnings"]) ? body["warnings"].map(String) : [];
  const serious = warnings.filter((warning) => !warning.startsWith("PromQL info:"));
  if (serious.length > 0 || body["isPartial"] === true) {
    return {
      status: "partial",
      detail: plainWords(`Prometheus warns: ${serious.join("; ") || "a part is missing"}`, secrets)
    };
  }
  const result = body["data"]["result"];
  if (!Array.isArray(result)) return malformed("an answer without a result");
  const series = result.map((entry) => readSeries(entry));
  const readable = series.filter((entry) => entry !== null);
  return readable.length === series.length ? { status: "ok", series: readable } : malformed("a series without samples");
}
function readSeries(entry) {
  if (!isRecord(entry) || !isRecord(entry["metric"])) return null;
  const labels = Object.fromEntries(Object.entries(entry["metric"]).map(([name, value]) => [name, String(value)]));
  const samples = entry["values"] ?? [entry["value"]];
  if (!Array.isArray(samples)) return null;
  const read = samples.map((sample) => readSample(sample)).filter((sample) => sample !== null);
  return read.length === samples.length ? { labels, samples: read } : null;
}
function readSample(sample) {
  if (!Array.isArray(sample)) return null;
  const [at, value] = sample;
  return typeof at === "number" && typeof value === "string" && value !== "" ? [at, Number(value)] : null;
}
function malformed(what) {
  return { status: "malformed", detail: `Prometheus gave ${what}` };
}
function codeOf2(error) {
  const cause = error instanceof Error ? error.cause : void 0;
  return isRecord(cause) && typeof cause["code"] === "string" ? ` (${plainWords(cause["code"])})` : "";
}

// src/adapters/metrics/prometheus/promql.ts
var HOUR = 36e5;
var WITNESS = "pilot_rollout_events_total";
function grownWithin(what, { from, until }) {
  return growth(what, until - from, ` @ ${seconds(until)}`, ` @ ${seconds(from)}`);
}
function grownPerHour(what) {
  return growth(what, HOUR, "", " offset 1h");
}
function growth({ metric, features, labels }, length, end, start) {
  const selector = `${metric}{feature=~${anyOf(features)}}`;
  const last = `last_over_time(${selector}[${length}ms]${end})`;
  const before = `last_over_time(${selector}[1h]${start})`;
  const calm = `(resets(${selector}[${length + HOUR}ms]${end}) == 0)`;
  const watched = `count(last_over_time(${WITNESS}[1h]${start}))`;
  const known = `((${last} - ${before}) and ${calm})`;
  const born = `((${last} unless ${before}) and ${calm} and on () ${watched})`;
  return `sum by (${labels.join(", ")}) (${known} or ${born} or increase(${selector}[${length}ms]${end}))`;
}
function labelled(expression, label, value) {
  return `label_replace(${expression}, ${quoted(label)}, ${quoted(value)}, "", "")`;
}
function anyOf(names) {
  return quoted([...names].map((name) => name.replaceAll(/[\\^$.|?*+()[\]{}]/g, String.raw`\$&`)).join("|"));
}
function quoted(text) {
  return JSON.stringify(text);
}
function seconds(instant2) {
  return (instant2 / 1e3).toFixed(3);
}

// src/adapters/metrics/prometheus/plan.ts
var SPAN_LABEL = "pilot_span";
var HOUR2 = 36e5;
var LONGEST_LATENCY = 24 * HOUR2;
var MOST_TERMS = 100;
var COUNT_LABELS = ["feature", "exposed", "outcome"];
var LATENCY_LABELS = ["feature", "exposed", "le"];
function spanKey({ from, until }) {
  return `${from}-${until}`;
}
function spansOf(query, name, now, until) {
  const { begin } = query;
  const window = (end, ms) => ({ from: Math.max(begin, end - ms), until: Math.min(end, until) });
  const hours = { from: Math.ceil(begin / HOUR2) * HOUR2, until: Math.floor(until / HOUR2) * HOUR2 };
  const edges = hours.from > hours.until ? [{ from: begin, until }] : [
    { from: begin, until: hours.from },
    { from: hours.until, until }
  ];
  return {
    query,
    name,
    trailing: window(now, query.timeWindow),
    windows: query.windows.map(({ end, ms }) => window(end, ms)),
    edges: edges.filter((edge) => isLong(edge)),
    hours
  };
}
function planQueries(asked, until) {
  const pieces = asked.flatMap(
    ({ name, trailing, windows, edges }) => [trailing, ...windows, ...edges].map((span) => ({ name, span }))
  );
  const recent = asked.map(({ name, query }) => ({
    name,
    span: { from: Math.max(query.begin, until - LONGEST_LATENCY), until }
  }));
  return [
    ...hourly(asked),
    ...instant("counts", "pilot_rollout_events_total", COUNT_LABELS, pieces, until),
    ...instant("latency", "pilot_rollout_duration_seconds_bucket", LATENCY_LABELS, recent, until)
  ];
}
function hourly(asked) {
  const spans = asked.filter(({ hours }) => isLong(hours));
  if (spans.length === 0) return [];
  const features = new Set(spans.map(({ name }) => name));
  const ends = spans.map(({ hours }) => hours.until);
  return [
    {
      about: "counts",
      path: "query_range",
      parameters: {
        query: grownPerHour({ metric: "pilot_rollout_events_total", features, labels: COUNT_LABELS }),
        start: String((Math.min(...spans.map(({ hours }) => hours.from)) + HOUR2) / 1e3),
        end: String(Math.max(...ends) / 1e3),
        step: "3600"
      }
    }
  ];
}
function instant(about, metric, labels, pieces, until) {
  const groups = /* @__PURE__ */ new Map();
  for (const { name, span } of pieces.filter((piece) => isLong(piece.span))) {
    const group = groups.get(spanKey(span)) ?? { span, features: /* @__PURE__ */ new Set() };
    groups.set(spanKey(span), group);
    group.features.add(name);
  }
  const terms = [...groups].map(
    ([key, { span, features }]) => labelled(grownWithin({ metric, features, labels }, span), SPAN_LABEL, key)
  );
  const requests = Array.from(
    { length: Math.ceil(terms.length / MOST_TERMS) },
    (_, index) => terms.slice(index * MOST_TERMS, (index + 1) * MOST_TERMS)
  );
  return requests.map((some) => ({
    about,
    path: "query",
    parameters: { query: some.join("\nor "), time: String(until / 1e3) }
  }));
}
function isLong({ from, until }) {
  return until > from;
}

// src/adapters/metrics/prometheus/counts.ts
var HOUR3 = 36e5;
function tally(series) {
  const tallies = /* @__PURE__ */ new Map();
  for (const { labels, samples } of series) {
    const name = labels["feature"] ?? "";
    const of = tallies.get(name) ?? { problem: null, cells: /* @__PURE__ */ new Map() };
    tallies.set(name, of);
    for (const [at, value] of samples) of.problem ??= add(of.cells, labels, at, value);
  }
  return tallies;
}
function add(cells, labels, at, value) {
  const { exposed, outcome } = labels;
  if (exposed !== "true" && exposed !== "false") return ambiguous("exposed", exposed, '"true" or "false"');
  if (outcome !== "ok" && outcome !== "error") return ambiguous("outcome", outcome, '"ok" or "error"');
  if (!Number.isFinite(value)) return NOT_A_NUMBER;
  const key = `${exposed} ${labels[SPAN_LABEL] ?? at}`;
  const cell = cells.get(key) ?? {};
  if (cell[outcome] !== void 0) return SAME_LABELS;
  cell[outcome] = value;
  cells.set(key, cell);
  return null;
}
var NOT_A_NUMBER = {
  status: "not-a-number",
  detail: "the growth of the counter is not a finite number"
};
var SAME_LABELS = {
  status: "ambiguous",
  detail: "two series of the counter carry the same labels and cannot be told apart"
};
function ambiguous(label, found, allowed) {
  return { status: "ambiguous", detail: plainWords(`label ${label} must be ${allowed}, found "${found ?? ""}"`) };
}
function countsOf({ query, trailing, windows, edges, hours }, cells) {
  const exposed = (key) => toCounts(cells.get(`true ${key}`));
  const buckets = edges.map((edge) => Object.assign({ start: edge.from }, exposed(spanKey(edge))));
  for (let start = hours.from; start < hours.until; start += HOUR3) {
    buckets.push({ start, ...exposed((start + HOUR3) / 1e3) });
  }
  return {
    window: exposed(spanKey(trailing)),
    windows: query.windows.map(({ end, ms }, index) => {
      const span = windows[index];
      return Object.assign({ end, ms }, span === void 0 ? toCounts(void 0) : exposed(spanKey(span)));
    }),
    buckets: buckets.filter(({ events }) => events > 0).toSorted((a, b) => a.start - b.start),
    control: toCounts(cells.get(`false ${spanKey(trailing)}`))
  };
}
function toCounts(cell) {
  const errors = hundredths(cell?.error);
  return { events: hundredths(cell?.ok) + errors, errors };
}
function hundredths(value = 0) {
  return Math.max(0, Math.round(value * 100));
}

// src/adapters/metrics/prometheus/histogram.ts
function histogramQuantile(quantile, buckets) {
  const sorted = buckets.toSorted(([a], [b]) => a - b);
  const last = sorted.at(-1);
  if (last === void 0 || last[0] !== Infinity || !(last[1] > 0)) return null;
  const rank = quantile * last[1];
  let [lower, below] = [0, 0];
  for (const [bound, count] of sorted) {
    if (bound === Infinity) return sorted.length > 1 ? lower : null;
    if (count >= rank && count > below) {
      const start = bound > 0 ? lower : bound;
      return start + (bound - start) * ((rank - below) / (count - below));
    }
    [lower, below] = [bound, Math.max(below, count)];
  }
  return null;
}

// src/adapters/metrics/prometheus/latency.ts
var QUANTILE = 0.95;
var MILLISECONDS = 1e3;
function latenciesOf(series) {
  const latencies = /* @__PURE__ */ new Map();
  for (const [name, sides] of sidesOf(series)) {
    const latency = toLatency2(sides);
    if (latency !== void 0) latencies.set(name, latency);
  }
  return latencies;
}
function sidesOf(series) {
  const histograms = /* @__PURE__ */ new Map();
  for (const { labels, samples } of series) {
    const name = labels["feature"] ?? "";
    const sides = histograms.get(name) ?? { exposed: [], control: [] };
    histograms.set(name, sides);
    const bound = labels["le"] === "+Inf" ? Infinity : Number(labels["le"]);
    const bucket = [bound, samples.at(-1)?.[1] ?? NaN];
    if (labels["exposed"] === "true") sides.exposed.push(bucket);
    if (labels["exposed"] === "false") sides.control.push(bucket);
  }
  return histograms;
}
function toLatency2({ exposed, control }) {
  if ([...exposed, ...control].some((bucket) => bucket.includes(NaN))) return null;
  const [p95, baseline] = [histogramQuantile(QUANTILE, exposed), histogramQuantile(QUANTILE, control)];
  if (p95 === null || baseline === null) return void 0;
  return {
    p95Ms: p95 * MILLISECONDS,
    baselineP95Ms: baseline * MILLISECONDS,
    count: Math.round(total(exposed)),
    baselineCount: Math.round(total(control))
  };
}
function total(histogram) {
  return Math.max(...histogram.map(([, count]) => count));
}

// src/adapters/metrics/prometheus.ts
var TIMEOUT2 = 1e4;
var SETTLE2 = 6e4;
function prometheus(options) {
  const { name = "prometheus", url, token = null, fetch: fetch2, timeout = TIMEOUT2 } = options;
  const { designEffect = 1, settle = SETTLE2 } = options;
  const address = { url, token, fetch: fetch2, timeout };
  return {
    name,
    async measure(now, features, signal) {
      const until = now - settle;
      const asked = features.map((query) => toAsked(query, now, until));
      const questions = planQueries(
        asked.filter((entry) => "name" in entry),
        until
      );
      const answers = await Promise.all(
        questions.map(async ({ about, path, parameters }) => ({
          about,
          answer: await askPrometheus(address, path, parameters, signal)
        }))
      );
      const refusal = answers.map(({ answer }) => answer).find((answer) => answer.status !== "ok");
      if (refusal !== void 0) return unavailableForAll(features, refusal);
      const seriesAbout = (what) => answers.flatMap(({ about, answer }) => about === what && answer.status === "ok" ? answer.series : []);
      const tallies = tally(seriesAbout("counts"));
      const latencies = latenciesOf(seriesAbout("latency"));
      return new Map(
        asked.map(
          (entry) => "name" in entry ? [entry.query.feature, toMetrics2(entry, tallies.get(entry.name), latencies.get(entry.name), designEffect)] : [entry.feature, { status: entry.status, detail: entry.detail }]
        )
      );
    },
    async close() {
    }
  };
}
function toAsked(query, now, until) {
  const name = reportedName(query);
  return typeof name === "string" ? spansOf(query, name, now, until) : { feature: query.feature, ...name };
}
function toMetrics2(asked, found, latency, designEffect) {
  if (found === void 0) {
    return { status: "empty", detail: `no samples of ${asked.name} since ${formatInstant(asked.query.begin)}` };
  }
  if (found.problem !== null) return found.problem;
  if (latency === null)
    return { status: "not-a-number", detail: "the growth of the latency histogram is not a number" };
  const { control, ...counts } = countsOf(asked, found.cells);
  return {
    status: "ok",
    kind: "counts",
    designEffect,
    ...counts,
    ...latency === void 0 ? {} : { latency },
    ...control.events === 0 ? {} : { control }
  };
}

// src/adapters/metrics/unconfigured.ts
var DETAIL = "no metrics source is configured: name one under metrics.sources in .github/pilot-rollout.yml, for example events: {kind: postgres, url: {env: DATABASE_URL}}";
function unconfigured(name = "unconfigured", detail = DETAIL) {
  return {
    name,
    measure: async (_now, features) => unavailableForAll(features, { status: "unconfigured", detail }),
    async close() {
    }
  };
}

// src/cli/evidence.ts
import { readFileSync as readFileSync2 } from "node:fs";
import { writeFile as writeFile2 } from "node:fs/promises";

// src/config/evidence-metrics.ts
var COUNTED = ["window", "windows", "buckets", "latency", "control", "designEffect"];
function readMetrics(written, path, complain) {
  const { status } = written;
  if (status !== "ok") {
    const extra = COUNTED.find((key) => written[key] !== void 0);
    if (extra !== void 0) {
      complain([...path, extra], "unexpected-key", `metrics that are ${status} must not have the key ${extra}`);
    }
    return { status, detail: written.detail ?? "" };
  }
  const missing = ["window", "buckets"].filter((key) => written[key] === void 0);
  for (const key of missing) {
    complain(path, "missing-key", `${nameOf(path)} must have the key ${key} where the status is ok`);
  }
  if (missing.length > 0) return { status: "empty", detail: "" };
  return written.window?.rate === void 0 ? readCounts(written, path, complain) : readRates(written, path, complain);
}
function readCounts(written, path, complain) {
  const { window = {}, windows = [], buckets = [], designEffect = 1, latency, control } = written;
  return {
    status: "ok",
    kind: "counts",
    designEffect,
    window: countsOf2(window, [...path, "window"], complain),
    windows: windows.map((each, index) => readWindow(each, [...path, "windows", String(index)], complain)),
    buckets: readBuckets(buckets, [...path, "buckets"], complain),
    ...latency === void 0 ? {} : { latency },
    ...control === void 0 ? {} : { control: hundredths2(control) }
  };
}
function readBuckets(written, path, complain) {
  const buckets = written.map((each, index) => {
    const at = [...path, String(index)];
    return Object.assign(countsOf2(each, at, complain), { start: startOf(each.start, [...at, "start"], complain) });
  });
  return ascending(buckets, path, complain);
}
function ascending(buckets, path, complain) {
  const sorted = buckets.toSorted((a, b) => a.start - b.start);
  const twice = sorted.findIndex(({ start }, index) => sorted[index + 1]?.start === start);
  if (twice !== -1) complain(path, "duplicate-bucket", `${nameOf(path)} must have each hour once`);
  return sorted;
}
function readWindow(written, path, complain) {
  return { end: startOf(written.end, [...path, "end"], complain), ms: written.ms, ...hundredths2(written) };
}
function startOf(written, path, complain) {
  const instant2 = readInstant(written);
  if (instant2 !== null) return instant2;
  complain(path, "invalid-value", `${nameOf(path)} must be an instant that exists, found ${describe(written)}`);
  return 0;
}
function countsOf2(written, path, complain) {
  const { events, errors, successes, rate } = written;
  if (events === void 0 || errors === void 0 || rate !== void 0) {
    complain(path, "invalid-value", `${nameOf(path)} must have events and errors, or in all places a rate`);
    return { events: 0, errors: 0 };
  }
  return hundredths2({ events, errors, ...successes === void 0 ? {} : { successes } });
}
function hundredths2({ events, errors, successes }) {
  const counts = { events: Math.round(events * 100), errors: Math.round(errors * 100) };
  return successes === void 0 ? counts : { ...counts, successes: Math.round(successes * 100) };
}
function readRates(written, path, complain) {
  const { window, buckets = [], latency } = written;
  for (const key of ["windows", "control", "designEffect"]) {
    if (written[key] === void 0) continue;
    complain([...path, key], "unexpected-key", `metrics that are rates must not have the key ${key}`);
  }
  const rates = {
    window: rateOf(window ?? {}, [...path, "window"], complain),
    buckets: ascending(
      buckets.map((each, index) => {
        const at = [...path, "buckets", String(index)];
        return { start: startOf(each.start, [...at, "start"], complain), rate: rateOf(each, at, complain) };
      }),
      [...path, "buckets"],
      complain
    )
  };
  return { status: "ok", kind: "rates", rates, ...latency === void 0 ? {} : { latency } };
}
function rateOf({ rate, ...counts }, path, complain) {
  const isRate = counts.events === void 0 && counts.errors === void 0 && counts.successes === void 0;
  if (rate !== void 0 && isRate) return rate;
  complain(path, "invalid-value", `${nameOf(path)} must have a rate, or in all places events and errors`);
  return 0;
}

// src/config/evidence-render.ts
function renderEvidence({ now, lastGuardRun, features }) {
  const written = {
    version: 1,
    now: formatInstant(now),
    lastGuardRun: instantText(lastGuardRun),
    features: Object.fromEntries(
      Array.from(features).toSorted(([a], [b]) => a < b ? -1 : 1).map(([feature, value]) => [feature, writeFeature(value)])
    )
  };
  return `${JSON.stringify(written, null, 2)}
`;
}
function instantText(instant2) {
  return instant2 === null ? null : formatInstant(instant2);
}
function writeFeature(feature) {
  return {
    since: instantText(feature.since),
    pausedMs: feature.pausedMs,
    resumedAt: instantText(feature.resumedAt),
    metrics: writeMetrics(feature.metrics),
    issues: writeIssues(feature.issues),
    approvals: writeApprovals(feature.approvals),
    investigated: feature.investigated
  };
}
function writeMetrics(metrics) {
  if (metrics.status !== "ok") return { status: metrics.status, detail: metrics.detail };
  const latency = metrics.latency === void 0 ? {} : { latency: metrics.latency };
  if (metrics.kind === "rates") {
    const { window: window2, buckets: buckets2 } = metrics.rates;
    const hours = buckets2.map(({ start, rate }) => ({ start: formatInstant(start), rate }));
    return { status: "ok", window: { rate: window2 }, buckets: hours, ...latency };
  }
  const { designEffect, window, windows, buckets, control } = metrics;
  return {
    status: "ok",
    designEffect,
    window: eventsOf(window),
    windows: windows.map((each) => Object.assign({ end: formatInstant(each.end), ms: each.ms }, eventsOf(each))),
    buckets: buckets.map((each) => Object.assign({ start: formatInstant(each.start) }, eventsOf(each))),
    ...latency,
    ...control === void 0 ? {} : { control: eventsOf(control) }
  };
}
function eventsOf({ events, errors, successes }) {
  const written = { events: events / 100, errors: errors / 100 };
  return successes === void 0 ? written : { ...written, successes: successes / 100 };
}
function writeIssues(issues) {
  if (issues.status !== "ok") return { status: issues.status, detail: issues.detail };
  return { status: "ok", critical: issues.critical, concerns: issues.concerns };
}
function writeApprovals(approvals) {
  if (approvals.status !== "ok") return { status: approvals.status, detail: approvals.detail };
  return { status: "ok", groups: approvals.groups, required: approvals.required };
}

// src/config/evidence.ts
function parseEvidence(path, text) {
  const parsed = parseJson(text);
  if (!parsed.ok) {
    const { line, column } = locateIn(text)(parsed.offset);
    const message = `recorded evidence is JSON: ${parsed.detail}`;
    return { evidence: null, problems: [{ code: "syntax", severity: "error", file: path, line, column, message }] };
  }
  const { value } = parsed;
  if (!isWrittenEvidence(value)) return { evidence: null, problems: placed2(path, text, []) };
  const complaints = [];
  const complain = (at, code, message) => complaints.push({ path: at, code, message });
  const evidence = readEvidence(value, complain);
  return complaints.length === 0 ? { evidence, problems: [] } : { evidence: null, problems: placed2(path, text, complaints) };
}
function isWrittenEvidence(value) {
  return validateEvidence(value);
}
function placed2(file, text, complaints) {
  const document = readYaml(new TextEncoder().encode(text));
  if (hasRoot(document)) {
    const form = createForm(document, { validate: validateEvidence, words: evidenceWords, hides: () => false });
    for (const { path, code, message } of complaints) form.refuse(path, code, message);
    const problems = form.problems(file);
    if (problems.length > 0) return problems;
  }
  const place = { severity: "error", file, line: 1, column: 1 };
  const [first] = complaints;
  const pointer = validateEvidence.errors?.[0]?.instancePath ?? "";
  if (first !== void 0) return [{ code: first.code, message: first.message, ...place }];
  return [{ code: "invalid-value", message: `${pointer} does not match schema/evidence.schema.json`, ...place }];
}
function readEvidence(written, complain) {
  const features = Object.entries(written.features).map(
    ([feature, value]) => [feature, readFeature(value, ["features", feature], complain)]
  );
  return {
    now: instantOf(written.now, ["now"], complain) ?? 0,
    lastGuardRun: instantOf(written.lastGuardRun, ["lastGuardRun"], complain),
    features: new Map(features)
  };
}
function readFeature(written, path, complain) {
  return {
    since: instantOf(written.since, [...path, "since"], complain),
    pausedMs: written.pausedMs ?? 0,
    resumedAt: instantOf(written.resumedAt, [...path, "resumedAt"], complain),
    metrics: written.metrics === void 0 ? { status: "empty", detail: "no metrics are recorded" } : readMetrics(written.metrics, [...path, "metrics"], complain),
    issues: readIssues(written.issues),
    approvals: readApprovals(written.approvals),
    investigated: written.investigated ?? null
  };
}
function instantOf(written, path, complain) {
  if (written === null || written === void 0) return null;
  const instant2 = readInstant(written);
  if (instant2 === null) {
    complain(path, "invalid-value", `${nameOf(path)} must be an instant that exists, found ${describe(written)}`);
  }
  return instant2;
}
function readIssues(written) {
  if (written === void 0) return { status: "skipped", detail: "no issues are recorded" };
  const { status, detail = "", critical = [], concerns = [] } = written;
  return status === "ok" ? { status, critical, concerns } : { status, detail };
}
function readApprovals(written) {
  if (written === void 0) return { status: "unknown", detail: "no approvals are recorded" };
  const { status, detail = "", groups = {}, required = [] } = written;
  return status === "ok" ? { status, groups, required } : { status, detail };
}

// src/cli/evidence.ts
function readEvidenceFile(path) {
  let text;
  try {
    text = readFileSync2(path, "utf8");
  } catch {
    throw new UsageError(
      `Cannot read the evidence in ${path}: there is no such file, or it may not be read`,
      EXIT.usage
    );
  }
  const { evidence, problems } = parseEvidence(path, text);
  if (evidence !== null) return evidence;
  const lines = problems.map(({ file, line, column, message }) => `${file}:${line}:${column}  ${message}`);
  throw new UsageError(`The evidence cannot be used:
${lines.join("\n")}`, EXIT.invalid);
}
function readEvidence2(path) {
  return new Map(Array.from(readEvidenceFile(path).features, ([feature, { metrics }]) => [feature, metrics]));
}
async function recordEvidence(path, evidence) {
  await writeFile2(path, renderEvidence(evidence));
}

// src/cli/place.ts
import { createHash as createHash2 } from "node:crypto";
function sha256(text) {
  return `sha256:${createHash2("sha256").update(text, "utf8").digest("hex")}`;
}
function secret({ environment }, value, whose) {
  if (typeof value === "string") return value;
  const found = environment[value.env];
  if (found === void 0 || found === "") {
    throw new UsageError(`The environment variable ${value.env} of ${whose} is not set`, EXIT.unavailable);
  }
  return found;
}

// src/cli/adapters.ts
function openSource(place, name, settings) {
  const source = sourceOf(name, settings);
  switch (source.kind) {
    case "embedded":
      return embedded({ path: resolve2(place.directory, source.path), name });
    case "postgres":
      return postgres({ ...source, name, url: secret(place, source.url, `source ${name}`) });
    case "prometheus": {
      const token = source.token === null ? null : secret(place, source.token, `source ${name}`);
      return prometheus({ ...source, name, url: secret(place, source.url, `source ${name}`), token, fetch });
    }
    case "fixed":
      return fixed(readEvidence2(resolve2(place.directory, source.path)), name);
    case "unconfigured":
      return unconfigured(name);
  }
}
function openEvents(place, settings) {
  const source = sourceOf(settings.metrics.default, settings);
  if (source.kind === "embedded") return embeddedEvents({ path: resolve2(place.directory, source.path) });
  return source.kind === "postgres" ? postgresEvents({ ...source, url: secret(place, source.url, `source ${settings.metrics.default}`) }) : null;
}
function sourceOf(name, settings) {
  return settings.metrics.sources[name] ?? { kind: "unconfigured" };
}

// src/adapters/notify/post.ts
async function post({ url, fetch: fetch2 }, body, signal) {
  try {
    const answer = await fetch2(url, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify(body),
      redirect: "error",
      signal
    });
    await answer.body?.cancel();
    return answer.ok ? { kind: "sent" } : { kind: "failed", ...refusalOf(answer.status) };
  } catch {
    return signal.aborted ? { kind: "failed", cause: "timeout", detail: "it did not answer in time" } : { kind: "failed", cause: "unreachable", detail: "it cannot be reached" };
  }
}
function refusalOf(status) {
  const detail = `it answered with status ${status}`;
  if (status === 401 || status === 403 || status === 404 || status === 410) return { cause: "unauthorized", detail };
  if (status === 429) return { cause: "rate-limited", detail };
  return { cause: status >= 500 ? "unreachable" : "bad-query", detail };
}

// src/adapters/notify/json.ts
function json(options) {
  return {
    kind: "json",
    notify: ({ event, feature, at, title, lines, url }, signal) => post(options, { version: 1, event, feature, at: formatInstant(at), title, lines, url }, signal)
  };
}

// src/adapters/notify/slack.ts
var MOST = 3e3;
function slack(options) {
  return {
    kind: "slack",
    notify: (notification, signal) => post(options, { text: textOf(notification) }, signal)
  };
}
function textOf({ title, lines, url }) {
  const all = [
    `*${inert(title)}*`,
    ...lines.map((line) => inert(line)),
    ...url === null ? [] : [`<${linkable(url)}>`]
  ];
  const text = all.join("\n");
  return text.length <= MOST ? text : `${text.slice(0, MOST - 1)}…`;
}
function inert(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("@", "@​").replaceAll(/[*_~`]/gu, (mark) => `​${mark}`);
}
function linkable(url) {
  return url.replaceAll(/[<>|\s]/gu, (found) => encodeURIComponent(found));
}

// src/cli/notifiers.ts
function openNotifier(place, { kind, url }) {
  const options = { url: secret(place, url, `the ${kind} notification`), fetch };
  switch (kind) {
    case "slack":
      return slack(options);
    case "json":
      return json(options);
  }
}

// src/cli/stores.ts
import { resolve as resolve3 } from "node:path";

// src/cli/signing.ts
import { createHash as createHash3, createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
function sealsOf(place, signing) {
  if (signing === null) {
    return { seals: { digest: sha256, sign: null, objection: () => null }, cannotSign: null };
  }
  const own = privateKeyOf(place, signing);
  const keys = signing.publicKeys.map((text) => publicKeyOf(Buffer.from(text, "base64")));
  if (own !== null) keys.push(createPublicKey(own));
  const missing = signing.key === null ? "the settings name no signing key" : `${signing.key.env} is not set`;
  if (keys.length === 0) throw new UsageError(`Snapshots cannot be checked: ${missing}`, EXIT.unavailable);
  return {
    seals: {
      digest: sha256,
      sign: own === null ? null : (text) => signatureOf(own, text),
      objection: (text, signature) => {
        if (signature === null) return signing.unsigned === "accept" ? null : "it is not signed";
        const value = Buffer.from(signature.value, "base64");
        const counts = keys.some((key) => verify(null, Buffer.from(text, "utf8"), key, value));
        return counts ? null : "its signature is by no key that the settings know, or its content was altered";
      }
    },
    cannotSign: own === null ? `snapshots must be signed, and ${missing}` : null
  };
}
function privateKeyOf({ environment }, { key }) {
  const text = key === null ? void 0 : environment[key.env];
  if (key === null || text === void 0 || text === "") return null;
  const found = readPrivateKey(text);
  if (found?.asymmetricKeyType === "ed25519") return found;
  throw new UsageError(`${key.env} holds no Ed25519 private key; make one with openssl genpkey -algorithm ed25519`, 3);
}
function readPrivateKey(text) {
  try {
    return text.includes("-----BEGIN") ? createPrivateKey(text) : createPrivateKey({ key: Buffer.from(text, "base64"), format: "der", type: "pkcs8" });
  } catch {
    return null;
  }
}
function publicKeyOf(bytes) {
  try {
    return createPublicKey({
      key: { kty: "OKP", crv: "Ed25519", x: bytes.toString("base64url") },
      format: "jwk"
    });
  } catch {
    throw new UsageError(`signing.publicKeys: ${bytes.toString("base64")} is no Ed25519 public key`, EXIT.invalid);
  }
}
function signatureOf(key, text) {
  const value = sign(null, Buffer.from(text, "utf8"), key).toString("base64");
  return { algorithm: "Ed25519", keyId: keyIdOf(createPublicKey(key)), value };
}
function keyIdOf(key) {
  const { x = "" } = key.export({ format: "jwk" });
  return createHash3("sha256").update(Buffer.from(x, "base64url")).digest("hex").slice(0, 16);
}

// src/cli/stores.ts
var OPENERS = {
  async file(basis, options, { directory }) {
    const { fileStore } = await import("./file-X2FXAJYQ.js");
    return fileStore({ ...basis, path: resolve3(directory, options.required("path")) });
  },
  async git(basis, options, { directory, gitEnvironment = process.env }) {
    const { gitStore } = await import("./git-YL5LXFZJ.js");
    return gitStore({
      ...basis,
      directory,
      remote: options.optional("remote"),
      branch: options.optional("branch") ?? "pilot-rollout-data",
      path: options.optional("path") ?? "snapshot.json",
      environmentOfGit: gitEnvironment
    });
  },
  async redis(basis, { required, optional }) {
    const { redisStore } = await import("./redis-4ADMKP6T.js");
    const [username, password] = [optional("username"), optional("password")];
    return redisStore({ ...basis, url: required("url"), username, password, key: keyOf(optional) });
  },
  async upstash(basis, { required, optional }) {
    const { upstashStore } = await import("./upstash-AJHI23WJ.js");
    return upstashStore({ ...basis, url: required("url"), token: required("token"), key: keyOf(optional), fetch });
  },
  async postgres(basis, { required, optional }) {
    const { postgresStore } = await import("./postgres-4MMZGUSV.js");
    return postgresStore({ ...basis, url: required("url"), key: keyOf(optional) });
  },
  async http(basis, { required, optional }) {
    const { httpStore } = await import("./http-55O4XTOD.js");
    const [token, username, password] = [optional("token"), optional("username"), optional("password")];
    return httpStore({ ...basis, url: required("url"), token, username, password, fetch });
  },
  async "cloudflare-kv"(basis, { required, optional }) {
    const { cloudflareKvStore } = await import("./cloudflare-kv-3FJWJNHF.js");
    const [account, namespace, token] = [required("account"), required("namespace"), required("token")];
    return cloudflareKvStore({
      ...basis,
      account,
      namespace,
      token,
      key: keyOf(optional),
      url: optional("url"),
      fetch
    });
  },
  async s3(basis, { required, optional }) {
    const { s3Store } = await import("./s3-OUAF6V2I.js");
    const endpoint = optional("endpoint");
    return s3Store({
      ...basis,
      bucket: required("bucket"),
      accessKeyId: required("accessKeyId"),
      secretAccessKey: required("secretAccessKey"),
      sessionToken: optional("sessionToken"),
      endpoint,
      region: optional("region") ?? (endpoint?.includes(".r2.cloudflarestorage.com") === true ? "auto" : "us-east-1"),
      cacheControl: optional("cacheControl"),
      key: keyOf(optional),
      fetch
    });
  },
  async vercel(basis, { required, optional }) {
    const { vercelStore } = await import("./vercel-G5E3DDOO.js");
    const [config, token] = [required("config"), required("token")];
    return vercelStore({
      ...basis,
      config,
      token,
      team: optional("team"),
      key: keyOf(optional),
      url: optional("url"),
      fetch
    });
  }
};
function keyOf(optional) {
  return optional("key") ?? "pilot-rollout";
}
function openStore(place, settings, signing) {
  const { name, kind, environment } = settings;
  if (!isStoreKind(kind)) {
    const message = `Store ${name}: this version does not write stores of kind ${kind}; run with --store to pick another`;
    throw new UsageError(message, EXIT.unavailable);
  }
  const row = STORE_KINDS[kind];
  const options = optionsOf(place, settings, row.options);
  const { seals, cannotSign } = sealsOf(place, signing);
  const basis = {
    ...codecOf(encodingOf(settings), seals),
    name,
    environment,
    maximumBytes: limitOf(settings),
    propagation: Number(settings.options["propagation"] ?? row.propagation)
  };
  const store = openedLater({ ...basis, kind, cas: row.cas }, () => OPENERS[kind](basis, options, place));
  return cannotSign === null ? store : readOnly(store, cannotSign);
}
function readOnly(store, detail) {
  return { ...store, write: () => Promise.resolve({ kind: "failed", cause: "unconfigured", detail }) };
}
function optionsOf(place, { name, options }, known) {
  const values = /* @__PURE__ */ new Map();
  for (const [key, { required }] of Object.entries(known)) {
    const value = options[key];
    if (value !== void 0) values.set(key, secret(place, value, `store ${name}`));
    else if (required === true) throw new UsageError(`Store ${name} needs the key ${key}`, EXIT.invalid);
  }
  return {
    required(key) {
      const value = values.get(key);
      if (value === void 0) throw new UsageError(`Store ${name} needs the key ${key}`, EXIT.invalid);
      return value;
    },
    optional: (key) => values.get(key) ?? null
  };
}
function openedLater(promised, open2) {
  const { name, kind, environment, maximumBytes, propagation } = promised;
  let opening = null;
  let opened = null;
  const store = async () => {
    opening ??= open2();
    opened = await opening;
    return opened;
  };
  return {
    name,
    kind,
    environment,
    maximumBytes,
    propagation,
    // Some find out with their first call what the server honours.
    get cas() {
      return opened?.cas ?? promised.cas;
    },
    read: async (signal) => (await store()).read(signal),
    write: async (snapshot, expected, signal) => (await store()).write(snapshot, expected, signal),
    readHeartbeat: async (signal) => (await store()).readHeartbeat(signal),
    writeHeartbeat: async (at, signal) => (await store()).writeHeartbeat(at, signal)
  };
}

// src/cli/world.ts
var SETTINGS = ".github/pilot-rollout.yml";
var PATIENCE_MS = 3e4;
async function buildWorld(options, facts, progress) {
  const { environment, workingDirectory } = facts;
  const asked = resolve4(workingDirectory, options.repo ?? ".");
  const [layout, identity] = await Promise.all([findClone(asked), findIdentity(asked)]);
  const directory = layout?.top ?? asked;
  const gitEnvironment = facts.gitEnvironment ?? process.env;
  const place = { directory, environment, gitEnvironment };
  const clone = { directory, layout, environment: gitEnvironment };
  const { recorded, record } = recordings(options, workingDirectory);
  return {
    now: options.now ?? recorded?.now ?? facts.clock(),
    ci: environment["CI"] === "true",
    actor: actorOf(environment, identity),
    settingsPath: options.settings ?? SETTINGS,
    history: gitHistory(clone),
    tree: gitWorkingTree(clone),
    looseFile: (path) => readFile2(resolve4(directory, path)).catch(() => null),
    openStore: (store, signing) => openStore(place, store, signing),
    branchAtRemote: (branch) => layout === null ? Promise.resolve("absent") : branchAtRemote(gitContext(directory, gitEnvironment), branch),
    openSource: (name, settings) => openSource(place, name, settings),
    openEvents: (settings) => openEvents(place, settings),
    ...codeHosts(facts),
    openNotifier: (notified) => openNotifier(place, notified),
    digest: sha256,
    recorded,
    record,
    onlyStore: options.store ?? null,
    progress: (message) => progress.tell(message),
    patience: () => AbortSignal.timeout(PATIENCE_MS)
  };
}
function codeHosts({ codeHost = null }) {
  return { codeHost, codeHostWriter: codeHost };
}
function recordings({ evidence, record }, workingDirectory) {
  if (evidence !== void 0 && record !== void 0) {
    throw new UsageError("--record writes what was measured; with --evidence nothing is");
  }
  if (evidence !== void 0) return { recorded: readEvidenceFile(resolve4(workingDirectory, evidence)), record: null };
  if (record === void 0) return { recorded: null, record: null };
  const path = resolve4(workingDirectory, record);
  return { recorded: null, record: (measured) => recordEvidence(path, measured) };
}
function actorOf(environment, identity) {
  const actor = environment["GITHUB_ACTOR"];
  return actor === void 0 || actor === "" ? identity ?? "operator" : `@${actor}`;
}

export {
  buildWorld
};
