/** Runs every file that breaks things on purpose, one after the other; `npm run test:faults [-- name of a file and its arguments]`. */

import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

const [wanted = "", ...rest] = process.argv.slice(2);
const files = readdirSync(import.meta.dirname).filter(
  (name) => /^[a-z0-9-]+\.ts$/u.test(name) && name !== "run.ts" && name.startsWith(wanted),
);
const failed = files.filter((name) => {
  process.stdout.write(`${name}\n`);
  return spawnSync(process.execPath, [join(import.meta.dirname, name), ...rest], { stdio: "inherit" }).status !== 0;
});
if (files.length === 0 || failed.length > 0) {
  process.stdout.write(files.length === 0 ? `no such file: ${wanted}\n` : `failed: ${failed.join(", ")}\n`);
  process.exitCode = 1;
}
