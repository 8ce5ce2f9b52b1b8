import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { removeTemporaries } from "../../src/adapters/files.ts";
import { temporaryDirectory } from "../support/git.ts";

/** Ends, as a killed process does, between the last byte and the rename. */
const KILLED = `
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
fs.renameSync = () => process.kill(process.pid, "SIGKILL");
syncBuiltinESMExports();
const { replaceFile } = await import(process.argv[1]);
replaceFile(process.argv[2], Buffer.from("{}"));
`;

test.each(["", ".heartbeat"])("what a killed writer of snapshot.json%s left is found and removed", (suffix) => {
  using place = temporaryDirectory();
  const path = join(place.path, "snapshot.json");
  const module = join(import.meta.dirname, "../../src/adapters/files.ts");
  const { signal } = spawnSync(process.execPath, ["--input-type=module", "-e", KILLED, module, `${path}${suffix}`]);
  expect([signal, readdirSync(place.path).length]).toEqual(["SIGKILL", 1]);
  const others = ["snapshot.json", ".snapshot.json.tmp", ".snapshot.json.heartbeat", ".other.json.7-0123456789ab.tmp"];
  for (const name of others) writeFileSync(join(place.path, name), "");
  removeTemporaries(path, ".heartbeat");
  expect(readdirSync(place.path).toSorted()).toEqual(others.toSorted());
});
