import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hasBytes, replaceFile } from "../../src/adapters/files.ts";
import { temporaryDirectory } from "../support/git.ts";

const PIECE = 65_536;

test.each([0, 1, 1_000, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE])(
  "a file of %i bytes has these bytes, and no others",
  (length) => {
    using place = temporaryDirectory();
    const path = join(place.path, "file");
    const bytes = Buffer.from(Array.from({ length }, (_, index) => index % 251));
    const changedAt = (index: number) => bytes.map((byte, at) => (at === index ? byte ^ 1 : byte));
    writeFileSync(path, bytes);
    expect(hasBytes(path, bytes)).toBe(true);
    expect(hasBytes(path, Buffer.concat([bytes, Buffer.of(7)]))).toBe(false);
    if (length === 0) return;
    for (const index of [0, length >> 1, length - 1]) expect(hasBytes(path, changedAt(index))).toBe(false);
    expect(hasBytes(path, bytes.subarray(0, -1))).toBe(false);
    expect(hasBytes(path, bytes.subarray(1))).toBe(false);
  },
);

test("bytes of a file that is not there are none to compare", () => {
  using place = temporaryDirectory();
  expect(() => hasBytes(join(place.path, "file"), Buffer.of())).toThrow("ENOENT");
});

test("a file is replaced in folders that are made where they are missing", () => {
  using place = temporaryDirectory();
  const path = join(place.path, "deep/er/file");
  replaceFile(path, Buffer.from("one"));
  replaceFile(path, Buffer.from("two"), { temporaryFolder: place.path });
  expect([readFileSync(path, "utf8"), readdirSync(join(place.path, "deep/er"))]).toEqual(["two", ["file"]]);
  replaceFile(join(place.path, "other/file"), Buffer.from("three"), { temporaryFolder: place.path });
  expect(readdirSync(place.path).toSorted()).toEqual(["deep", "other"]);
});

/** Another writer, who took this one's lock for stale, removes what it gathers just before the rename. */
const OVERTAKEN = `
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
const { renameSync } = fs;
fs.renameSync = (from, to) => { fs.rmSync(from); renameSync(from, to); };
syncBuiltinESMExports();
const { replaceFile } = await import(process.argv[1]);
try {
  replaceFile(process.argv[2], Buffer.from("late"));
} catch ({ code }) {
  process.stdout.write(code);
}
`;

test("a writer that was overtaken does not write again", () => {
  using place = temporaryDirectory();
  const path = join(place.path, "file");
  writeFileSync(path, "newer");
  const module = join(import.meta.dirname, "../../src/adapters/files.ts");
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", OVERTAKEN, module, path]);
  expect([String(stdout), readFileSync(path, "utf8")]).toEqual(["ENOENT", "newer"]);
  expect(readdirSync(place.path)).toEqual(["file"]);
});
