import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);

// src/adapters/files.ts
import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import { basename, dirname, join } from "node:path";
var MAXIMUM_FILE_BYTES = 1048576;
function readRegularFile(path) {
  let descriptor;
  try {
    descriptor = fs.openSync(path, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW | fs.constants.O_NONBLOCK);
  } catch (error) {
    return isMissing(error) ? { kind: "absent" } : { kind: "link" };
  }
  try {
    const { size, mode } = fs.fstatSync(descriptor);
    if ((mode & fs.constants.S_IFMT) !== fs.constants.S_IFREG) return { kind: "link" };
    if (size > MAXIMUM_FILE_BYTES) return { kind: "too-large" };
    return { kind: "file", bytes: readWhole(descriptor, size), mode: mode & 511 };
  } finally {
    fs.closeSync(descriptor);
  }
}
function readWhole(descriptor, size) {
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const count = fs.readSync(descriptor, bytes, length, size - length, null);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}
function isMissing(error) {
  const code = errorCode(error);
  return code === "ENOENT" || code === "ENOTDIR";
}
function errorCode(error) {
  const code = error instanceof Error && "code" in error ? error.code : "";
  return typeof code === "string" ? code : "";
}
function replaceFile(path, bytes, options = {}) {
  const folder = dirname(path);
  fs.mkdirSync(folder, { recursive: true });
  const name = temporaryName(basename(path));
  const temporary = join(options.temporaryFolder ?? folder, name);
  try {
    writeDurably(temporary, bytes, options.mode ?? 420);
    fs.renameSync(temporary, path);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    if (errorCode(error) !== "EXDEV" || options.temporaryFolder === void 0) throw error;
    replaceFile(path, bytes, { mode: options.mode ?? 420 });
    return;
  }
  syncFolder(folder);
}
function writeDurably(path, bytes, mode) {
  const descriptor = fs.openSync(path, "wx", mode);
  try {
    fs.writeFileSync(descriptor, bytes);
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}
function syncFolder(folder) {
  let descriptor;
  try {
    descriptor = fs.openSync(folder, "r");
  } catch {
    return;
  }
  try {
    fs.fsyncSync(descriptor);
  } catch {
  } finally {
    fs.closeSync(descriptor);
  }
}
function temporaryName(base) {
  return `.${base}.${process.pid}-${randomBytes(6).toString("hex")}.tmp`;
}
function removeTemporaries(path, folder = dirname(path)) {
  const prefix = `.${basename(path)}.`;
  for (const name of listFolder(folder)) {
    if (name.startsWith(prefix) && /^\d+-[0-9a-f]{12}\.tmp$/u.test(name.slice(prefix.length))) {
      fs.rmSync(join(folder, name), { force: true });
    }
  }
}
function listFolder(folder) {
  try {
    return fs.readdirSync(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
var OWN_FOLDER = ".pilot";
function ignoreOwnFolder(path) {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if (basename(folder) !== OWN_FOLDER) continue;
    fs.mkdirSync(folder, { recursive: true });
    try {
      fs.writeFileSync(join(folder, ".gitignore"), "*\n", { flag: "wx" });
    } catch (error) {
      if (errorCode(error) !== "EEXIST") throw error;
    }
    return;
  }
}

export {
  MAXIMUM_FILE_BYTES,
  readRegularFile,
  isMissing,
  errorCode,
  replaceFile,
  syncFolder,
  removeTemporaries,
  listFolder,
  ignoreOwnFolder
};
