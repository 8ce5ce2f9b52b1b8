import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  acquireLock
} from "./chunk-CZ4RSBUM.js";
import {
  errorCode,
  ignoreOwnFolder,
  isMissing,
  removeTemporaries,
  replaceFile
} from "./chunk-64RL4DUI.js";
import {
  formatInstant,
  parseInstant
} from "./chunk-HCIKGOMT.js";
import "./chunk-6UU6BM5N.js";

// src/adapters/stores/file.ts
import { createHash } from "node:crypto";
import * as fs from "node:fs";
var PATIENCE = 1e4;
function fileStore(options) {
  const { name, path, environment, maximumBytes = null, parse } = options;
  const heartbeat = `${path}.heartbeat`;
  return {
    name,
    kind: "file",
    environment,
    cas: "sequence",
    maximumBytes,
    propagation: 0,
    async read(signal) {
      return signal.aborted ? aborted() : readSnapshot(path, parse);
    },
    write: (snapshot, expected, signal) => writeSnapshot(options, { snapshot, expected, signal }),
    async readHeartbeat() {
      const bytes = readBytes(heartbeat);
      const at = bytes instanceof Uint8Array ? parseInstant(bytes.toString("utf8").trim()) : Number.NaN;
      return Number.isFinite(at) ? at : null;
    },
    async writeHeartbeat(at, signal) {
      signal.throwIfAborted();
      ignoreOwnFolder(path);
      const lock = await acquireLock(`${path}.lock`, PATIENCE, signal);
      if (lock === null) throw new Error(locked(path).detail);
      try {
        removeTemporaries(heartbeat);
        replaceFile(heartbeat, Buffer.from(`${formatInstant(at)}
`));
      } finally {
        lock.release();
      }
    }
  };
}
async function writeSnapshot({ path, maximumBytes = null, parse, serialize }, { snapshot, expected, signal }) {
  const bytes = Buffer.from(serialize(snapshot));
  if (maximumBytes !== null && bytes.length > maximumBytes) {
    const detail = `the snapshot has ${bytes.length} bytes, ${path} may have at most ${maximumBytes}`;
    return { kind: "failed", cause: "too-large", detail };
  }
  try {
    ignoreOwnFolder(path);
    const lock = await acquireLock(`${path}.lock`, PATIENCE, signal);
    if (lock === null) return signal.aborted ? aborted() : locked(path);
    try {
      return replaceSnapshot(path, parse, { snapshot, bytes, expected, lock });
    } finally {
      lock.release();
    }
  } catch (error) {
    return failure(error, path);
  }
}
function replaceSnapshot(path, parse, wish) {
  const { snapshot, bytes, expected, lock } = wish;
  const current = readSnapshot(path, parse);
  if (current.kind === "failed") return current;
  if ((current.kind === "absent" ? null : current.version) !== expected) return { kind: "conflict" };
  if (current.kind === "snapshot" && current.snapshot.sequence >= snapshot.sequence) return { kind: "conflict" };
  removeTemporaries(path);
  if (!lock.held()) return { kind: "conflict" };
  replaceFile(path, bytes);
  const written = readBytes(path);
  return written instanceof Uint8Array && written.equals(bytes) ? { kind: "written", version: versionOf(snapshot, bytes), bytes: bytes.length } : { kind: "failed", cause: "malformed", detail: `${path} does not hold what was written: look at the disk` };
}
function readSnapshot(path, parse) {
  const bytes = readBytes(path);
  if (bytes === null) return { kind: "absent" };
  if (!(bytes instanceof Uint8Array)) return bytes;
  const text = decode(bytes);
  const parsed = text === null ? { ok: false, detail: "it is not UTF-8" } : parse(text);
  if (!parsed.ok) {
    return { kind: "unreadable", detail: `${path}: ${parsed.detail}`, version: `unreadable:${hashOf(bytes)}` };
  }
  const { snapshot } = parsed;
  return { kind: "snapshot", snapshot, version: versionOf(snapshot, bytes), bytes: bytes.length };
}
function readBytes(path) {
  try {
    return fs.readFileSync(path);
  } catch (error) {
    return isMissing(error) ? null : failure(error, path);
  }
}
function decode(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
function versionOf({ sequence }, bytes) {
  return `${sequence}:${hashOf(bytes)}`;
}
function hashOf(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}
function aborted() {
  return { kind: "failed", cause: "timeout", detail: "no answer in time" };
}
function locked(path) {
  const detail = `another process has had ${path}.lock for ${PATIENCE / 1e3} s: end it and run this again`;
  return { kind: "failed", cause: "timeout", detail };
}
function failure(error, path) {
  const code = errorCode(error);
  if (code === "") throw error;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return {
      kind: "failed",
      cause: "unauthorized",
      detail: `${path} may not be used (${code}): check its permissions`
    };
  }
  if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG") {
    return { kind: "failed", cause: "too-large", detail: `${path} does not fit on its disk (${code}): make room` };
  }
  return { kind: "failed", cause: "unreachable", detail: `${path} cannot be used (${code})` };
}
export {
  fileStore
};
