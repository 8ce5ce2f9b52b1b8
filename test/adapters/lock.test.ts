import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { acquireLock } from "../../src/adapters/lock.ts";
import { temporaryDirectory } from "../support/git.ts";

const gone = JSON.stringify({ pid: process.pid, start: "0", host: hostname(), token: "x" });

test("a lock keeps others out until it is released, again and again", async () => {
  using place = temporaryDirectory();
  const path = join(place.path, "deep/er/lock");
  for (const _ of [1, 2]) {
    const lock = await acquireLock(path, 0);
    expect([lock?.held(), lock?.tookOver]).toEqual([true, false]);
    expect(await acquireLock(path, 20)).toBeNull();
    lock?.release();
    expect(existsSync(path)).toBe(false);
  }
});

test("who takes over a lock is told so, and leaves nothing of it", async () => {
  using place = temporaryDirectory();
  const path = join(place.path, "lock");
  writeFileSync(path, gone);
  const lock = await acquireLock(path, 0);
  expect([lock?.held(), lock?.tookOver]).toEqual([true, true]);
  expect(readdirSync(place.path)).toEqual(["lock"]);
  lock?.release();
  expect(readdirSync(place.path)).toEqual([]);
});

test("who lost a lock knows it, and does not release another's", async () => {
  using place = temporaryDirectory();
  const path = join(place.path, "lock");
  const lock = await acquireLock(path, 0);
  writeFileSync(path, gone);
  expect(lock?.held()).toBe(false);
  lock?.release();
  expect(readFileSync(path, "utf8")).toBe(gone);
});
