/**
 * A file whose disk breaks: single calls to the file system fail with the kernel's own codes, or everything fails from
 * one call on, as when the machine goes down. Where it can be mounted, one disk is really full and one really read-only.
 */

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { temporaryDirectory } from "../git.ts";
import { storeAt } from "./flows.ts";
import { type Bench, type Disturbance, everywhere, type Stage } from "./stage.ts";

/** Every call of the adapter's that names a path, or a file that was opened by one. */
const CALLS = [
  "closeSync",
  "fsyncSync",
  "linkSync",
  "mkdirSync",
  "openSync",
  "readFileSync",
  "readdirSync",
  "renameSync",
  "rmSync",
  "statSync",
  "writeFileSync",
] as const;

const CODES = ["ENOSPC", "EACCES", "EIO", "EROFS", "EMFILE"] as const;
/** Half of the bytes are written, and then the disk is full. */
const HALF = "half written";
/** From this call on nothing works, as when the machine goes down. */
const DOWN = "down from here on";
const FULL = "a disk that is full";
const READ_ONLY = "a disk that is read-only";

interface Watched {
  calls: number;
  armed: Disturbance | null;
  struck: boolean;
  readonly opened: Set<unknown>;
}

/** A stage of files in temporary directories. */
export function diskStage(): Stage {
  const watched = new Map<string, Watched>();
  const restore = watchCalls(watched);
  const mounts = canMount() ? [FULL, READ_ONLY] : [];
  return {
    patienceMs: 2_000,
    disturbances: (calls) => [
      ...everywhere(calls, [...CODES, HALF, DOWN]),
      ...mounts.map((fault) => ({ call: 0, fault })),
    ],
    open: () => Promise.resolve(benchOn(watched)),
    close() {
      restore();
      return Promise.resolve();
    },
  };
}

/** Calls are watched by the path that they name: whoever looks past the disturbance comes by a link. */
function benchOn(watched: Map<string, Watched>): Bench {
  const place = temporaryDirectory("pilot-disk-");
  const [disk, link] = [join(place.path, "disk"), join(place.path, "link")];
  fs.mkdirSync(disk);
  fs.symlinkSync(disk, link);
  const state: Watched = { calls: 0, armed: null, struck: false, opened: new Set() };
  watched.set(`${disk}/`, state);
  const storeIn = (folder: string) =>
    storeAt({ directory: place.path, store: { kind: "file", path: join(folder, "s.json") }, environment: {} });
  let isMounted = false;
  return {
    direct: storeIn(link),
    disturbed: storeIn(disk),
    calls: () => state.calls,
    arm(disturbance) {
      state.calls = 0;
      isMounted = disturbance.fault === FULL || disturbance.fault === READ_ONLY;
      if (isMounted) mountOver(disk, disturbance.fault);
      else state.armed = disturbance;
    },
    struck: () => state.struck || isMounted,
    calm() {
      state.armed = null;
      if (isMounted) execFileSync("mount", ["-o", "remount,rw,size=1m", disk]);
      endOwner(join(link, "s.json.lock"));
    },
    stop() {
      watched.delete(`${disk}/`);
      if (isMounted) execFileSync("umount", [disk]);
      place[Symbol.dispose]();
      return Promise.resolve();
    },
  };
}

/** Whoever had the lock has ended, as the process of a run does; here the sweep goes on. */
function endOwner(lock: string): void {
  try {
    const owner: unknown = JSON.parse(fs.readFileSync(lock, "utf8"));
    fs.writeFileSync(lock, JSON.stringify({ ...Object(owner), pid: 4_194_304, start: "0" }));
  } catch {
    // There is none, or it was cut off.
  }
}

/** Puts a file system of its own under the files that are there. */
function mountOver(disk: string, fault: string): void {
  const files = fs.readdirSync(disk).map((name) => [name, fs.readFileSync(join(disk, name))] as const);
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk]);
  for (const [name, bytes] of files) fs.writeFileSync(join(disk, name), bytes);
  if (fault === READ_ONLY) execFileSync("mount", ["-o", "remount,ro", disk]);
  else fillUp(join(disk, "others"));
}

function fillUp(path: string): void {
  const file = fs.openSync(path, "w");
  try {
    for (;;) fs.writeSync(file, Buffer.alloc(4_096));
  } catch {
    // Full.
  } finally {
    fs.closeSync(file);
  }
}

function canMount(): boolean {
  using place = temporaryDirectory();
  try {
    execFileSync("mount", ["-t", "tmpfs", "tmpfs", place.path], { stdio: "ignore" });
    execFileSync("umount", [place.path], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Puts itself between Node and the file system; the answer takes itself out again. */
function watchCalls(watched: ReadonlyMap<string, Watched>): () => void {
  const real = new Map<string, unknown>(CALLS.map((name) => [name, Reflect.get(fs, name)]));
  for (const [name, call] of real) {
    Reflect.set(fs, name, (...args: readonly unknown[]) => {
      const go = (given: readonly unknown[] = args): unknown => {
        if (typeof call !== "function") throw new TypeError(`${name} is no call`);
        return Reflect.apply(call, fs, given);
      };
      const state = stateOf(watched, args[0]);
      return state === undefined ? go() : disturb(state, name, args, go);
    });
  }
  syncBuiltinESMExports();
  return () => {
    for (const [name, call] of real) Reflect.set(fs, name, call);
    syncBuiltinESMExports();
  };
}

function stateOf(watched: ReadonlyMap<string, Watched>, target: unknown): Watched | undefined {
  for (const [folder, state] of watched) {
    if (typeof target === "number" ? state.opened.has(target) : `${String(target)}/`.startsWith(folder)) return state;
  }
  return undefined;
}

function disturb(
  state: Watched,
  name: string,
  args: readonly unknown[],
  go: (given?: readonly unknown[]) => unknown,
): unknown {
  const { armed } = state;
  const call = state.calls;
  state.calls += 1;
  const isStruck = armed !== null && (armed.call === call || (armed.fault === DOWN && call > armed.call));
  state.struck ||= isStruck;
  // A file is closed whatever is said of it.
  if (isStruck && name !== "closeSync") return fail(armed.fault, name, args, go);
  const answer = go();
  if (name === "openSync") state.opened.add(answer);
  if (name === "closeSync") state.opened.delete(args[0]);
  if (isStruck) return fail(armed.fault, name, args, go);
  return answer;
}

function fail(
  fault: string,
  name: string,
  [target, data, ...rest]: readonly unknown[],
  go: (given: readonly unknown[]) => unknown,
): never {
  if (fault === HALF && name === "writeFileSync") {
    const bytes = data instanceof Uint8Array ? data : Buffer.from(String(data));
    go([target, bytes.subarray(0, bytes.length / 2), ...rest]);
  }
  const code = fault === HALF ? "ENOSPC" : fault === DOWN ? "EIO" : fault;
  throw Object.assign(new Error(`${code}: said by the sweep, ${name}`), { code, syscall: name });
}
