/** Files of this machine: read without following links, replaced whole or not at all. */

import { randomUUID } from "node:crypto";
import * as fs from "node:fs";
import { basename, dirname, join, sep } from "node:path";

/** The largest file that is read, in bytes: 1 MB. */
export const MAXIMUM_FILE_BYTES = 1_048_576;

/** What stands at a path. `link` is everything that is no regular file, or could not be opened. */
export type FileReading =
  | { readonly kind: "file"; readonly bytes: Buffer; readonly mode: number }
  | { readonly kind: "link" }
  | { readonly kind: "too-large" }
  | { readonly kind: "absent" };

/** Reads a regular file; never follows a link, never waits on a pipe or device, never reads more than 1 MB. */
export function readRegularFile(path: string | Buffer): FileReading {
  let descriptor: number;
  try {
    descriptor = fs.openSync(path, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW | fs.constants.O_NONBLOCK);
  } catch (error) {
    return isMissing(error) ? { kind: "absent" } : { kind: "link" };
  }
  try {
    const { size, mode } = fs.fstatSync(descriptor);
    if ((mode & fs.constants.S_IFMT) !== fs.constants.S_IFREG) return { kind: "link" };
    if (size > MAXIMUM_FILE_BYTES) return { kind: "too-large" };
    return { kind: "file", bytes: readWhole(descriptor, size), mode: mode & 0o777 };
  } finally {
    fs.closeSync(descriptor);
  }
}

function readWhole(descriptor: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const count = fs.readSync(descriptor, bytes, length, size - length, null);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}

/** So much of a file is compared at once. */
const PIECE_BYTES = 65_536;

/**
 * Whether a file has these bytes and no others. Compares piece by piece, and needs no room for the file.
 *
 * @throws the file system's error
 */
export function hasBytes(path: string, bytes: Uint8Array): boolean {
  const piece = Buffer.allocUnsafe(Math.min(bytes.length + 1, PIECE_BYTES));
  const descriptor = fs.openSync(path, "r");
  try {
    for (let at = 0; ;) {
      const count = fs.readSync(descriptor, piece, 0, piece.length, null);
      if (count === 0) return at === bytes.length;
      if (!piece.subarray(0, count).equals(bytes.subarray(at, at + count))) return false;
      at += count;
    }
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Whether a file-system error says that there is nothing at the path. */
export function isMissing(error: unknown): boolean {
  const code = errorCode(error);
  return code === "ENOENT" || code === "ENOTDIR";
}

/** The system's code of a file-system error, e.g. `EEXIST`; an empty text for anything else. */
export function errorCode(error: unknown): string {
  const code: unknown = error instanceof Error && "code" in error ? error.code : "";
  return typeof code === "string" ? code : "";
}

/**
 * Replaces (or creates) a file by a rename, so that a reader or a power cut sees the old bytes or the new ones.
 * Both the bytes and the rename are on disk when it returns. Folders above are created.
 *
 * @param options.temporaryFolder where the bytes are gathered; where it is on another disk (or not given), beside the
 *   target. What a killed writer leaves there is named so that {@link removeTemporaries} finds it.
 * @param options.mode permissions of the new file
 * @throws the file system's error
 */
export function replaceFile(
  path: string,
  bytes: Uint8Array,
  options: { readonly temporaryFolder?: string; readonly mode?: number } = {},
): void {
  const folder = dirname(path);
  const name = temporaryName(basename(path));
  const temporary = `${options.temporaryFolder ?? folder}${sep}${name}`;
  if (options.temporaryFolder !== undefined) fs.mkdirSync(folder, { recursive: true });
  try {
    writeDurably(temporary, bytes, options.mode ?? 0o644);
    fs.renameSync(temporary, path);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    if (errorCode(error) !== "EXDEV" || options.temporaryFolder === undefined) throw error;
    replaceFile(path, bytes, { mode: options.mode ?? 0o644 });
    return;
  }
  syncFolder(folder);
}

function writeDurably(path: string, bytes: Uint8Array, mode: number): void {
  const descriptor = inFolder(dirname(path), () => fs.openSync(path, "wx", mode));
  try {
    fs.writeFileSync(descriptor, bytes);
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Puts a rename or removal in a folder on disk; a no-op where folders cannot be opened (Windows). */
export function syncFolder(folder: string): void {
  let descriptor: number;
  try {
    descriptor = fs.openSync(folder, "r");
  } catch {
    return;
  }
  try {
    fs.fsyncSync(descriptor);
  } catch {
    // Some network file systems refuse to sync a folder; the rename itself has happened.
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Begins with a dot, so that nothing takes it for content, and names the process that is writing it. */
function temporaryName(base: string): string {
  const random = randomUUID();
  return `.${base}.${process.pid}-${random.slice(0, 8)}${random.slice(9, 13)}.tmp`;
}

/**
 * Removes what killed writers of `path` left beside it. Call it only where no other writer can be at work.
 *
 * @param besides what the names of more files have after that of `path`, e.g. `.heartbeat`
 */
export function removeTemporaries(path: string, ...besides: readonly string[]): void {
  const prefixes = ["", ...besides].map((suffix) => `.${basename(path)}${suffix}.`);
  for (const name of listFolder(dirname(path))) {
    const prefix = prefixes.findLast((each) => name.startsWith(each)) ?? name;
    if (/^\d+-[0-9a-f]{12}\.tmp$/u.test(name.slice(prefix.length)))
      fs.rmSync(join(dirname(path), name), { force: true });
  }
}

/**
 * Creates something in a folder, and the folder where it is missing: it mostly is not, and to ask first takes time.
 *
 * @throws the file system's error
 */
export function inFolder<T>(folder: string, create: () => T): T {
  try {
    return create();
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
  }
  fs.mkdirSync(folder, { recursive: true });
  return create();
}

/** Names in a folder; none where there is no such folder. */
export function listFolder(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** The folder that this tool makes by default for what belongs to one machine. */
const OWN_FOLDER = ".pilot";

/**
 * Keeps the tool's own folder out of git: where a path leads through a folder named `.pilot`, that gets a `.gitignore`
 * for everything in it. One that is there is a person's, and stays. Other folders are left alone.
 *
 * @throws the file system's error
 */
export function ignoreOwnFolder(path: string): void {
  if (!path.includes(OWN_FOLDER)) return;
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if (basename(folder) !== OWN_FOLDER) continue;
    try {
      inFolder(folder, () => fs.writeFileSync(join(folder, ".gitignore"), "*\n", { flag: "wx" }));
    } catch (error) {
      if (errorCode(error) !== "EEXIST") throw error;
    }
    return;
  }
}
