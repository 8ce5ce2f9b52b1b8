import { execFile, spawn } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileStore } from "../../../src/adapters/stores/file.ts";
import type { SnapshotStore } from "../../../src/ports.ts";
import { NOW } from "../../support/builders.ts";
import { temporaryDirectory } from "../../support/git.ts";
import { describeStore, versionOf } from "./contract.ts";
import { parse, serialize } from "./parse.ts";
import { calm, snapshotAt } from "./snapshots.ts";

const at = (path: string): SnapshotStore =>
  fileStore({ name: "file", path, environment: "production", parse, serialize });

describeStore(
  "the file store",
  () => {
    const place = temporaryDirectory();
    const path = join(place.path, "deep/er/snapshot.json");
    return {
      store: at(path),
      another: () => at(path),
      small: (maximumBytes) =>
        fileStore({ name: "file", path, environment: "production", maximumBytes, parse, serialize }),
      corrupt(bytes) {
        mkdirSync(join(place.path, "deep/er"), { recursive: true });
        writeFileSync(path, bytes);
      },
      dispose: () => place[Symbol.dispose](),
    };
  },
  {
    credential: "files have permissions, which are tested below",
    missingPlace: "folders are made where they are missing",
    wire: "there is no wire: test/power cuts its writes",
  },
);

/** What a killed writer of a file leaves beside its lock. */
function leftover(folder: string, name: string): void {
  writeFileSync(join(folder, `.${name}.4711-0123456789ab.tmp`), '{"half');
}

describe("the file store", () => {
  test("keeps its own folder out of git, and no other one", async () => {
    using place = temporaryDirectory();
    await at(join(place.path, ".pilot/edge/s.json")).write(snapshotAt(1), null, calm());
    expect(readFileSync(join(place.path, ".pilot/.gitignore"), "utf8")).toBe("*\n");
    expect(readdirSync(join(place.path, ".pilot/edge"))).toEqual(["s.json"]);
    await at(join(place.path, "pilot/s.json")).write(snapshotAt(1), null, calm());
    expect(readdirSync(join(place.path, "pilot"))).toEqual(["s.json"]);
  });

  test("leaves what a person wants to ignore as it is", async () => {
    using place = temporaryDirectory();
    mkdirSync(join(place.path, ".pilot"));
    writeFileSync(join(place.path, ".pilot/.gitignore"), "*.lock\n");
    await at(join(place.path, ".pilot/s.json")).writeHeartbeat(NOW, calm());
    expect(readFileSync(join(place.path, ".pilot/.gitignore"), "utf8")).toBe("*.lock\n");
  });

  test("writes the canonical text, and leaves the snapshot alone beside it", async () => {
    using place = temporaryDirectory();
    const path = join(place.path, "s.json");
    await at(path).write(snapshotAt(1), null, calm());
    expect(readFileSync(path, "utf8")).toBe(serialize(snapshotAt(1)));
    expect(readdirSync(place.path)).toEqual(["s.json"]);
    await at(path).writeHeartbeat(NOW, calm());
    expect(readFileSync(`${path}.heartbeat`, "utf8")).toBe("2026-11-22T10:00:00Z\n");
  });

  test.each([4, 5])(
    "never goes back in time: %i does not follow 5, even for whom has the version",
    async (sequence) => {
      using place = temporaryDirectory();
      const store = at(join(place.path, "s.json"));
      const version = versionOf(await store.write(snapshotAt(5), null, calm()));
      const other = snapshotAt(sequence, { revision: "f".repeat(40) });
      expect(await store.write(other, version, calm())).toEqual({ kind: "conflict" });
      expect(await store.read(calm())).toMatchObject({ snapshot: snapshotAt(5) });
    },
  );

  test("reads no cut or altered snapshot as one", async () => {
    using place = temporaryDirectory();
    const path = join(place.path, "s.json");
    const whole = Buffer.from(serialize(snapshotAt(7, { restores: {} })));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 3), fc.nat(255), fc.boolean(), async (index, byte, cut) => {
        const bytes = cut ? whole.subarray(0, index) : Buffer.from(whole);
        if (!cut) bytes[index] = byte;
        fc.pre(!bytes.equals(whole));
        writeFileSync(path, bytes);
        expect((await at(path).read(calm())).kind).toBe("unreadable");
      }),
      { numRuns: 300 },
    );
  });

  test("cleans up after killed writers, and takes over their lock", async () => {
    using place = temporaryDirectory();
    const path = join(place.path, "s.json");
    const child = spawn(process.execPath, ["-e", ""]);
    await new Promise((resolve) => child.on("close", resolve));
    const leave = () => {
      const owner = { pid: child.pid, start: "1", host: hostname(), token: "x" };
      writeFileSync(`${path}.lock`, JSON.stringify(owner));
      for (const name of ["s.json", "s.json.heartbeat"]) leftover(place.path, name);
    };
    writeFileSync(join(place.path, ".s.json.mine.tmp"), "not ours");
    const store = at(path);
    leave();
    const version = versionOf(await store.write(snapshotAt(1), null, calm()));
    expect(readdirSync(place.path).toSorted()).toEqual([".s.json.mine.tmp", "s.json"]);
    leave();
    expect(await store.write(snapshotAt(2), version, calm())).toMatchObject({ kind: "written" });
    expect(readdirSync(place.path).toSorted()).toEqual([".s.json.mine.tmp", "s.json"]);
    leave();
    await store.writeHeartbeat(NOW, calm());
    expect(readdirSync(place.path).toSorted()).toEqual([".s.json.mine.tmp", "s.json", "s.json.heartbeat"]);
  });

  test("cleans up with the heartbeat what a disk kept without the lock", async () => {
    using place = temporaryDirectory();
    const store = at(join(place.path, "s.json"));
    for (const name of ["s.json", "s.json.heartbeat"]) leftover(place.path, name);
    await store.write(snapshotAt(1), null, calm());
    await store.writeHeartbeat(NOW, calm());
    expect(readdirSync(place.path).toSorted()).toEqual(["s.json", "s.json.heartbeat"]);
  });

  test("makes its folder again where somebody removed it", async () => {
    using place = temporaryDirectory();
    const folder = join(place.path, ".pilot");
    const store = at(join(folder, "s.json"));
    await store.write(snapshotAt(1), null, calm());
    rmSync(folder, { recursive: true });
    expect(await store.write(snapshotAt(1), null, calm())).toMatchObject({ kind: "written" });
    expect(readdirSync(folder).toSorted()).toEqual([".gitignore", "s.json"]);
  });

  test("sees what a person changed in place, and writes nothing over it", async () => {
    using place = temporaryDirectory();
    const path = join(place.path, "s.json");
    const store = at(path);
    const version = versionOf(await store.write(snapshotAt(1), null, calm()));
    const changed = serialize(snapshotAt(1)).replace("sha256:", "sha512:");
    writeFileSync(path, changed);
    expect(await store.write(snapshotAt(2), version, calm())).toEqual({ kind: "conflict" });
    expect(readFileSync(path, "utf8")).toBe(changed);
  });

  test.each([
    [
      "of a process whose number is used again",
      () => JSON.stringify({ pid: process.pid, start: "0", host: hostname(), token: "x" }),
      0,
    ],
    ["that was cut off before its first byte, after a second", () => "", 2000],
    [
      "of another machine, after ten minutes",
      () => JSON.stringify({ pid: 1, start: null, host: "elsewhere", token: "x" }),
      601_000,
    ],
  ])("takes over a lock %s", async (_, content, age) => {
    using place = temporaryDirectory();
    const path = join(place.path, "s.json");
    writeFileSync(`${path}.lock`, content());
    const then = new Date(Date.now() - age);
    utimesSync(`${path}.lock`, then, then);
    expect(await at(path).write(snapshotAt(1), null, AbortSignal.timeout(5000))).toMatchObject({ kind: "written" });
  });

  test("waits for a living writer until its time is over, and changes nothing", async () => {
    using place = temporaryDirectory();
    const path = join(place.path, "s.json");
    const lock = JSON.stringify({ pid: process.ppid, start: null, host: hostname(), token: "x" });
    writeFileSync(`${path}.lock`, lock);
    const answer = await at(path).write(snapshotAt(1), null, AbortSignal.timeout(150));
    expect(answer).toMatchObject({ kind: "failed", cause: "timeout" });
    expect(readFileSync(`${path}.lock`, "utf8")).toBe(lock);
    expect(await at(path).read(calm())).toEqual({ kind: "absent" });
  });

  test("says what the file system refuses", async () => {
    using place = temporaryDirectory();
    writeFileSync(join(place.path, "file"), "");
    expect(await at(place.path).read(calm())).toMatchObject({ kind: "failed", cause: "unreachable" });
    expect(await at(join(place.path, "file/s.json")).write(snapshotAt(1), null, calm())).toMatchObject({
      kind: "failed",
    });
    if (process.getuid?.() === 0) return;
    chmodSync(place.path, 0o500);
    const answer = await at(join(place.path, "s.json")).write(snapshotAt(1), null, calm());
    chmodSync(place.path, 0o700);
    expect(answer).toMatchObject({ kind: "failed", cause: "unauthorized" });
  });

  test("forgets a heartbeat that is no instant", async () => {
    using place = temporaryDirectory();
    writeFileSync(join(place.path, "s.json.heartbeat"), "soon\n");
    expect(await at(join(place.path, "s.json")).readHeartbeat(calm())).toBeNull();
  });

  test("loses no write of several processes", async () => {
    using place = temporaryDirectory();
    const path = join(place.path, "s.json");
    const script = join(import.meta.dirname, "bump.ts");
    const run = promisify(execFile);
    const done = await Promise.all(Array.from({ length: 4 }, () => run(process.execPath, [script, path, "10"])));
    const won = done.flatMap(({ stdout }) => stdout.trim().split("\n").map(Number)).toSorted((a, b) => a - b);
    expect(won).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });
});
