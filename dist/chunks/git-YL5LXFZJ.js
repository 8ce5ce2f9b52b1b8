import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  commitFile,
  commitTree,
  fileAtTip,
  moveTo,
  remoteOf,
  tipOf
} from "./chunk-G7XNYZ5U.js";
import {
  GitError,
  git,
  gitContext,
  gitText
} from "./chunk-R4U7FY65.js";
import "./chunk-64RL4DUI.js";
import {
  formatInstant,
  parseInstant
} from "./chunk-HCIKGOMT.js";
import "./chunk-6UU6BM5N.js";

// src/adapters/stores/git.ts
import { randomUUID } from "node:crypto";
var ATTEMPTS = 5;
function gitStore(options) {
  const { name, environment, branch, path, maximumBytes, propagation } = options;
  const place = placesOf(options);
  return {
    name,
    kind: "git",
    environment,
    cas: "sequence",
    maximumBytes,
    propagation,
    read: (signal) => answered(signal, async () => readingOf(options, await snapshotFile(await place("branch"), path, signal))),
    async write(snapshot, expected, signal) {
      const bytes = Buffer.from(options.serialize(snapshot), "utf8");
      if (maximumBytes !== null && bytes.length > maximumBytes) {
        const detail = `the snapshot has ${bytes.length} bytes, branch ${branch} takes at most ${maximumBytes}`;
        return { kind: "failed", cause: "too-large", detail };
      }
      return answered(
        signal,
        async () => replace(options, await place("branch"), { snapshot, bytes, expected, signal })
      );
    },
    async readHeartbeat(signal) {
      const at = await beatAt(await place("heartbeat"), signal);
      return Number.isFinite(at) ? at : null;
    },
    async writeHeartbeat(at, signal) {
      signal.throwIfAborted();
      await beat(await place("heartbeat"), at, signal);
    }
  };
}
function placesOf({ directory, remote, branch, path, environmentOfGit }) {
  const context = gitContext(directory, environmentOfGit);
  const heartbeat = `${branch}--${path}`.replaceAll(/[^A-Za-z0-9_-]/gu, "-");
  let known = null;
  return async (which) => {
    known ??= remote === null ? remoteOf(context, branch) : Promise.resolve(remote);
    const ref = which === "branch" ? `refs/heads/${branch}` : `refs/pilot-rollout/heartbeat/${heartbeat}`;
    return { context, remote: await known, ref };
  };
}
async function snapshotFile(ref, path, signal) {
  return fileAtTip(ref.context, await tipOf(ref, signal), path, signal);
}
function readingOf({ parse, branch, path }, { blob }) {
  if (blob === null) return { kind: "absent" };
  const text = decoded(blob.bytes);
  const parsed = text === null ? { ok: false, detail: "it is not UTF-8" } : parse(text);
  if (!parsed.ok) return { kind: "unreadable", detail: `${path} on ${branch}: ${parsed.detail}`, version: blob.id };
  return { kind: "snapshot", snapshot: parsed.snapshot, version: blob.id, bytes: blob.bytes.length };
}
async function replace(options, ref, wish) {
  const { snapshot, bytes, expected, signal } = wish;
  const { path } = options;
  const at = parseInstant(snapshot.publishedAt);
  const message = `Publish sequence ${snapshot.sequence}

Revision: ${snapshot.revision}
Writer: ${randomUUID()}
[skip ci]
`;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const file = await snapshotFile(ref, path, signal);
    if ((file.blob?.id ?? null) !== expected) return { kind: "conflict" };
    const current = readingOf(options, file);
    if (current.kind === "snapshot" && current.snapshot.sequence >= snapshot.sequence) return { kind: "conflict" };
    const commit = await commitFile(ref.context, file.tip, { path, bytes, message, at: at || 0 }, signal);
    const moving = await moveTo(ref, commit, file.tip, signal);
    if (moving.kind === "refused") return { kind: "failed", cause: "unauthorized", detail: moving.detail };
    if (moving.kind === "done") return written(ref, commit, wish, path);
  }
  return { kind: "conflict" };
}
async function written(ref, commit, { bytes, signal }, path) {
  const { blob } = await fileAtTip(ref.context, commit, path, signal);
  return { kind: "written", version: blob?.id ?? commit, bytes: bytes.length };
}
async function beatAt(ref, signal) {
  const tip = await tipOf(ref, signal);
  return tip === null ? Number.NaN : parseInstant(await gitText(ref.context, ["log", "-1", "--format=%s", tip], { signal }));
}
async function beat(ref, at, signal) {
  const { stdout } = await git(ref.context, ["mktree"], { signal });
  const tree = stdout.toString("utf8").trim();
  const commit = await commitTree(ref.context, { tree, parent: null, message: `${formatInstant(at)}
`, at }, signal);
  const moving = await moveTo(ref, commit, void 0, signal);
  if (moving.kind !== "done")
    throw new Error(`the heartbeat was not taken: ${moving.kind === "refused" ? moving.detail : "it moved"}`);
}
async function answered(signal, work) {
  if (signal.aborted) return { kind: "failed", cause: "timeout", detail: "no answer in time" };
  try {
    return await work();
  } catch (error) {
    if (error instanceof GitError) return { kind: "failed", cause: causeOf(error), detail: error.message };
    throw error;
  }
}
function causeOf({ code, message }) {
  if (code === "timeout") return "timeout";
  if (code === "not-a-repository" || code === "no-path") return "missing";
  if (/authentication failed|could not read (username|password)|permission (to|denied)|access denied|\b40[13]\b/iu.test(
    message
  )) {
    return "unauthorized";
  }
  return /does not appear to be a git repository|repository not found|\b404\b|does not exist/iu.test(message) ? "missing" : "unreachable";
}
function decoded(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
export {
  gitStore
};
