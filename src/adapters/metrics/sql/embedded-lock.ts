/** Keeps two processes from opening one PGlite folder: it has no lock of its own, and two writers would break it. */

import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Duration } from "../../../evaluation/instant.ts";

const PATIENCE: Duration = 10_000;
const PAUSE: Duration = 50;

/** Another process holds the folder; the message names it and the file to remove if that is wrong. */
class FolderBusy extends Error {
  readonly code = "EBUSY";
}

/**
 * Takes the lock `<folder>.lock` and resolves to what releases it. The lock of a process that is gone is taken over.
 * @throws FolderBusy after `patience`, by default ten seconds.
 */
export async function lockFolder(folder: string, patience: Duration = PATIENCE): Promise<() => Promise<void>> {
  const file = `${folder}.lock`;
  const own = `${file}.${crypto.randomUUID()}`;
  const deadline = performance.now() + patience;
  await writeFile(own, String(process.pid));
  try {
    while (!(await placed(own, file))) {
      const holder = await readFile(file, "utf8").catch(() => "");
      if (isGone(holder)) await discard(file, holder);
      else if (performance.now() > deadline) throw new FolderBusy(`process ${holder} uses it; if not, remove ${file}`);
      else await sleep(PAUSE);
    }
  } finally {
    await rm(own, { force: true });
  }
  return () => rm(file, { force: true });
}

/** A link appears with its content or not at all. */
async function placed(own: string, file: string): Promise<boolean> {
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** Removes a dead process's lock, and puts back a live one that took its place meanwhile. */
async function discard(file: string, holder: string): Promise<void> {
  const aside = `${file}.${crypto.randomUUID()}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, "utf8")) !== holder) await placed(aside, file);
  await rm(aside, { force: true });
}

function isGone(holder: string): boolean {
  if (!/^\d+$/.test(holder)) return false;
  try {
    process.kill(Number(holder), 0);
    return false;
  } catch (error) {
    return codeOf(error) === "ESRCH";
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
