/** A lock file: one process at a time, and none for ever where its owner was killed. */

import { randomUUID } from "node:crypto";
import * as fs from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { type Duration } from "../evaluation/instant.ts";
import { errorCode, inFolder, isMissing } from "./files.ts";

/** A lock that this process has. */
export interface Lock {
  /** Whether it is still this one's: false once another process took it for stale. Ask before the last step. */
  held(): boolean;
  /** Whether a lock stood in its way whose owner is gone: that one may have left more behind than the lock. */
  readonly tookOver: boolean;
  release(): void;
}

/** Who has a lock, as written in its file. */
interface Owner {
  readonly pid: number;
  /** Start of the process in the kernel's own units, because process ids are used again; null where unknown. */
  readonly start: string | null;
  readonly host: string;
  readonly token: string;
}

/** A file without an owner was cut off between its creation and its first byte, unless it is younger than this. */
const UNSIGNED: Duration = 1000;
/** A lock of another machine cannot be looked into: nothing here works this long. */
const FOREIGN: Duration = 600_000;

/**
 * Takes the lock, waiting with growing pauses for whoever has it; a lock whose process is gone is taken over.
 *
 * @returns null where it was not to be had within `wait`, or the signal was aborted
 * @throws the file system's error, e.g. for a folder that cannot be written
 */
export async function acquireLock(path: string, wait: Duration, signal?: AbortSignal): Promise<Lock | null> {
  const deadline = performance.now() + wait;
  let tookOver = false;
  for (let pause = 2; ; pause = Math.min(pause * 2, 100)) {
    if (signal?.aborted === true) return null;
    const lock = tryLock(path, tookOver);
    if (lock !== null) return lock;
    const found = breakStale(path);
    if (found === "stale") tookOver = true;
    if (found === "owned") {
      if (performance.now() >= deadline) return null;
      await sleep(pause * (0.5 + Math.random()));
    }
  }
}

function tryLock(path: string, tookOver: boolean): Lock | null {
  const owner = JSON.stringify(thisProcess());
  try {
    inFolder(dirname(path), () => fs.writeFileSync(path, owner, { flag: "wx" }));
  } catch (error) {
    if (errorCode(error) === "EEXIST") return null;
    throw error;
  }
  const held = (): boolean => readText(path) === owner;
  return {
    held,
    tookOver,
    release() {
      if (held()) remove(path);
    },
  };
}

/** Takes a stale lock out of the way. Where none is left that has an owner, it is worth trying again at once. */
function breakStale(path: string): "owned" | "free" | "stale" {
  const text = readText(path);
  if (text === null) return "free";
  if (!isStale(path, text)) return "owned";
  const aside = `${path}.${randomUUID()}`;
  try {
    fs.renameSync(path, aside);
  } catch (error) {
    if (isMissing(error)) return "stale";
    throw error;
  }
  // Another process may have taken over between the look and the rename: then it gets its lock back.
  if (readText(aside) !== text) restore(aside, path);
  remove(aside);
  return "stale";
}

/** In one call: `rmSync` looks first. */
function remove(path: string): void {
  try {
    fs.unlinkSync(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

function restore(aside: string, path: string): void {
  try {
    fs.linkSync(aside, path);
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
  }
}

function isStale(path: string, text: string): boolean {
  const owner = parseOwner(text);
  const age = ageOf(path);
  if (owner === null) return age > UNSIGNED;
  if (owner.host !== hostname()) return age > FOREIGN;
  return !isAlive(owner);
}

function parseOwner(text: string): Owner | null {
  try {
    const value: unknown = JSON.parse(text);
    return isOwner(value) ? value : null;
  } catch {
    return null;
  }
}

function isOwner(value: unknown): value is Owner {
  return (
    typeof value === "object" &&
    value !== null &&
    "pid" in value &&
    typeof value.pid === "number" &&
    "host" in value &&
    typeof value.host === "string" &&
    "start" in value &&
    (value.start === null || typeof value.start === "string")
  );
}

function isAlive({ pid, start }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
  const current = startOf(pid);
  return current === null || (current !== "gone" && (start === null || start === current));
}

/**
 * When a process started, in clock ticks since boot: field 22 of `/proc/<pid>/stat`, see proc(5). `gone` for one that
 * was killed and not yet reaped; null where the system does not tell.
 */
function startOf(pid: number): string | null {
  const text = readText(`/proc/${pid}/stat`);
  if (text === null) return null;
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return fields[0] === "Z" || fields[0] === "X" ? "gone" : (fields[19] ?? null);
}

function thisProcess(): Owner {
  started ??= { start: startOf(process.pid) };
  return { pid: process.pid, start: started.start, host: hostname(), token: randomUUID() };
}

/** When this process started; read once. */
let started: Pick<Owner, "start"> | null = null;

function readText(path: string): string | null {
  try {
    return fs.readFileSync(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function ageOf(path: string): Duration {
  try {
    return Date.now() - fs.statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}
