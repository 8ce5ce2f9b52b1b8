/** What a commit is about to do to refs and checkouts, written down first, so that a kill at any point can be mended. */

import { rmSync } from "node:fs";
import { join } from "node:path";

import { readRegularFile, replaceFile, syncFolder } from "../files.ts";
import type { FileChange } from "./build.ts";

/** A blob to put where another one is; `before` is null where there is nothing yet. */
export interface Replacement {
  readonly before: string | null;
  readonly after: string;
}

/** How one changed file is brought along in a checkout; null leaves the index or the working file alone. */
export interface FilePlan extends FileChange {
  readonly index: Replacement | null;
  readonly work: Replacement | null;
}

/** A working tree that has the base branch checked out. */
export interface Checkout {
  readonly top: string;
  readonly gitDirectory: string;
  readonly files: readonly FilePlan[];
}

/** A move of the base branch and what goes with it. */
export interface Journal {
  readonly ref: string;
  /** The git directory whose HEAD git locks while it moves the ref. */
  readonly gitDirectory: string;
  readonly after: string;
  readonly checkouts: readonly Checkout[];
}

/** A commit of ours that the remote may not have yet. */
export interface Unpushed {
  readonly commit: string;
  readonly remote: string;
  readonly branch: string;
}

const JOURNAL = "journal.json";
const UNPUSHED = "unpushed.json";

/** What must outlive a run; everything else in the scratch folder is left over. */
export const KEPT: ReadonlySet<string> = new Set(["lock", JOURNAL, UNPUSHED]);

export function readJournal(scratch: string): Journal | null {
  return readRecord(scratch, JOURNAL, isJournal);
}

export function writeJournal(scratch: string, journal: Journal): void {
  replaceFile(join(scratch, JOURNAL), Buffer.from(JSON.stringify(journal)));
}

export function clearJournal(scratch: string): void {
  remove(scratch, JOURNAL);
}

export function readUnpushed(scratch: string): Unpushed | null {
  return readRecord(scratch, UNPUSHED, isUnpushed);
}

export function writeUnpushed(scratch: string, unpushed: Unpushed): void {
  replaceFile(join(scratch, UNPUSHED), Buffer.from(JSON.stringify(unpushed)));
}

export function clearUnpushed(scratch: string): void {
  remove(scratch, UNPUSHED);
}

function remove(scratch: string, name: string): void {
  rmSync(join(scratch, name), { force: true });
  syncFolder(scratch);
}

function readRecord<T>(scratch: string, name: string, guard: (value: unknown) => value is T): T | null {
  const reading = readRegularFile(join(scratch, name));
  if (reading.kind !== "file") return null;
  try {
    const value: unknown = JSON.parse(reading.bytes.toString("utf8"));
    return guard(value) ? value : null;
  } catch {
    return null;
  }
}

/** The files are our own, written whole: the guards only tell another version of this tool from this one. */
function isJournal(value: unknown): value is Journal {
  return hasTexts(value, ["ref", "gitDirectory", "after"]) && "checkouts" in value && Array.isArray(value.checkouts);
}

function isUnpushed(value: unknown): value is Unpushed {
  return hasTexts(value, ["commit", "remote", "branch"]);
}

function hasTexts(value: unknown, names: readonly string[]): value is object {
  if (typeof value !== "object" || value === null) return false;
  const members = new Map<string, unknown>(Object.entries(value));
  return names.every((name) => typeof members.get(name) === "string");
}
