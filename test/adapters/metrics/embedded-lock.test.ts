import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { lockFolder } from "../../../src/adapters/metrics/sql/embedded-lock.ts";

const freshFolder = async () => {
  const parent = await mkdtemp(join(tmpdir(), "pilot-lock-"));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  return { parent, folder: join(parent, "events") };
};

test("The lock names its process and leaves nothing behind", async () => {
  const { parent, folder } = await freshFolder();
  const unlock = await lockFolder(folder);
  expect(await readFile(`${folder}.lock`, "utf8")).toBe(String(process.pid));
  expect(await readdir(parent)).toEqual(["events.lock"]);
  await unlock();
  expect(await readdir(parent)).toEqual([]);
});

test("One holder at a time, each after the other", async () => {
  const { folder } = await freshFolder();
  let holders = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 5 }, async () => {
      const unlock = await lockFolder(folder);
      holders += 1;
      most = Math.max(most, holders);
      await new Promise((resolve) => setTimeout(resolve, 5));
      holders -= 1;
      await unlock();
    }),
  );
  expect(most).toBe(1);
});

test("The lock of a process that is gone is taken over", async () => {
  const { parent, folder } = await freshFolder();
  const gone = spawn(process.execPath, ["-e", ""]);
  await once(gone, "exit");
  await writeFile(`${folder}.lock`, String(gone.pid));
  const unlock = await lockFolder(folder);
  expect(await readdir(parent)).toEqual(["events.lock"]);
  await unlock();
});

test("A lock that stays held is refused after a while, with what to do", async () => {
  const { folder } = await freshFolder();
  const unlock = await lockFolder(folder);
  await expect(lockFolder(folder, 100)).rejects.toMatchObject({
    code: "EBUSY",
    message: expect.stringMatching(new RegExp(`process ${process.pid} uses it; if not, remove .*events.lock`)),
  });
  await unlock();
});
