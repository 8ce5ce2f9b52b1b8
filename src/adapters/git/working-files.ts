/** The files of a working tree, read and replaced without leaving it. */

import { createHash } from "node:crypto";
import * as fs from "node:fs";
import { join } from "node:path";

import type { SourceFile } from "../../ports.ts";
import { isMissing, readRegularFile, replaceFile } from "../files.ts";
import { GitError } from "./errors.ts";
import { segmentsOf } from "./paths.ts";
import type { Layout } from "./repository.ts";

const NOTHING = new Uint8Array();

/** The id that git gives to bytes as they are: the hash of `blob <length>\0` and the bytes. */
function blobId(bytes: Uint8Array, hash: Layout["hash"]): string {
  return createHash(hash).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

/** All files below a folder, sorted as git sorts them. A link is listed and not followed; other repositories are passed over. */
export function readFolder(top: string, folder: string, hash: Layout["hash"]): readonly SourceFile[] {
  const segments = segmentsOf(folder);
  const path = segments.join("/");
  const link = linkAbove(top, segments);
  if (link !== null) return [{ path: link, content: "", kind: "link", bytes: NOTHING }];
  const files: SourceFile[] = [];
  walk(Buffer.from(join(top, path)), path === "" ? "" : `${path}/`, hash, files);
  return files.toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}

/** One file; null where it is absent, or stands behind a link. */
export function readOne(top: string, path: string, hash: Layout["hash"]): SourceFile | null {
  const segments = segmentsOf(path);
  if (linkAbove(top, segments.slice(0, -1)) !== null) return null;
  const name = segments.join("/");
  return sourceFile(Buffer.from(join(top, name)), name, hash);
}

/**
 * Replaces or creates a file; an existing file keeps its permissions.
 *
 * @throws GitError `no-path` where the path leads out of the working tree, also by a link
 */
export function replaceOne(top: string, path: string, bytes: Uint8Array, temporaryFolder: string, mode = 0o644): void {
  const segments = segmentsOf(path);
  const target = join(top, ...segments);
  const reading = readRegularFile(target);
  if (reading.kind === "link" || linkAbove(top, segments) !== null) {
    throw new GitError("no-path", `${path} is a link, or stands behind one: replace the link by the file itself`);
  }
  replaceFile(target, bytes, { temporaryFolder, mode: reading.kind === "file" ? reading.mode : mode });
}

/** The first of these folders (or the file) that is a link; null where there is none. */
function linkAbove(top: string, segments: readonly string[]): string | null {
  for (let count = 1; count <= segments.length; count += 1) {
    const path = segments.slice(0, count).join("/");
    try {
      if (fs.lstatSync(join(top, path)).isSymbolicLink()) return path;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }
  return null;
}

/** Names stay bytes on the way down, so that files whose names are no UTF-8 are found too. */
function walk(folder: Buffer, prefix: string, hash: Layout["hash"], into: SourceFile[]): void {
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

function entriesOf(folder: Buffer): readonly fs.Dirent<Buffer>[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true, encoding: "buffer" });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function sourceFile(location: Buffer, path: string, hash: Layout["hash"]): SourceFile | null {
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

/** Git keeps a link as a blob of where it points; empty for what is no link. */
function linkId(location: Buffer, hash: Layout["hash"]): string {
  try {
    return blobId(fs.readlinkSync(location, "buffer"), hash);
  } catch {
    return "";
  }
}
