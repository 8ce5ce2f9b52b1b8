/**
 * A snapshot as a file of a web server that takes PUT. Where the server honours preconditions they compare and set;
 * where it passes over them, the store reads and compares before it writes, and kills have files of their own. Servers
 * compare before they write and not while, so both wait a moment and read back: who was overwritten meanwhile has a
 * conflict, and does it again.
 */

import { setTimeout as sleep } from "node:timers/promises";
import { type Duration, formatInstant, type Instant, parseInstant } from "../../evaluation/instant.ts";
import type { Snapshot } from "../../evaluation/snapshot.ts";
import type { SnapshotStore, StoreReading, StoreWriting } from "../../ports.ts";
import type { StoreBasis } from "./basis.ts";
import { keyedFiles, type Opened, openFiles, SNAPSHOT } from "./http/keyed-files.ts";
import { type Found, type HttpAddress, httpPlace, type HttpPlace, printOf, type Put } from "./http/place.ts";
import { probePreconditions } from "./http/probe.ts";
import { ownKeyKillsStore } from "./own-key-kills.ts";
import { bytesOf, late, readingOf, readVersion, tooLarge, versionOf } from "./reading.ts";
import { failed, type Failed } from "./request.ts";
import { formatVersion, parseVersion, shortPrint } from "./seen-version.ts";

/** What an HTTP store is made of. */
export interface HttpStoreOptions extends StoreBasis, HttpAddress {
  /** How long other writers get to finish, at least, before a write without preconditions is read back. */
  readonly settle?: Duration;
}

const SETTLE: Duration = 100;
/** Apache's tags are weak while a file is younger than a second. */
const WEAK_TRIES = 8;
const WEAK_WAIT: Duration = 200;
/** How often what cannot be read is asked for in all, until it is the same twice. */
const LOOKS = 4;

/** A store at one address. */
export function httpStore(options: HttpStoreOptions): SnapshotStore {
  const { name, environment, maximumBytes, propagation } = options;
  const place = httpPlace(options) ?? nowhere;
  let honours: boolean | null = null;
  let seen: Found | null = null;
  const owned = (opened: Opened | null = null): SnapshotStore => {
    const { settle = SETTLE, parse } = options;
    return ownKeyKillsStore("http", { ...options, key: SNAPSHOT }, keyedFiles(place, parse, { opened, settle }));
  };
  const probe = async (signal: AbortSignal): Promise<boolean | Failed> => {
    if (honours !== null) return honours;
    const probed = await probePreconditions(place, signal);
    if (probed.kind === "failed") return probed;
    honours = probed.preconditions;
    return honours;
  };
  const look = async (signal: AbortSignal): Promise<StoreReading> => {
    const opened = await openFiles(place, signal);
    if (opened.kind === "failed") return opened;
    seen = opened.snapshot;
    return opened.names === null ? plainReading(options, opened) : owned(opened).read(signal);
  };
  return {
    name,
    kind: "http",
    environment,
    maximumBytes,
    propagation,
    get cas() {
      return honours === true ? "etag" : "none";
    },
    read: (signal) => readUntilTrue(() => look(signal)),
    async write(snapshot, expected, signal) {
      // Where kills had files of their own once, they count, whatever the server honours by now.
      if (expected !== null && parseVersion(expected) !== null) return owned().write(snapshot, expected, signal);
      const wish = wishOf(options, snapshot, expected, signal);
      if (wish.kind !== "wish") return wish;
      const honoured = await probe(signal);
      if (typeof honoured !== "boolean") return honoured;
      return honoured ? writeIfMatch(place, wish, seen) : owned().write(snapshot, ownVersion(wish), signal);
    },
    readHeartbeat: (signal) => readHeartbeat(place, signal),
    writeHeartbeat: (at, signal) => writeHeartbeat(place, at, signal),
  };
}

/**
 * Apache measures a file and opens it later: what took its place in between is sent, and cut to the length of what was
 * there before. So only what is the same twice is believed to be unreadable.
 */
async function readUntilTrue(look: () => Promise<StoreReading>): Promise<StoreReading> {
  let reading = await look();
  for (let looks = 1; reading.kind === "unreadable" && looks < LOOKS; looks += 1) {
    const again = await look();
    if (again.kind === "unreadable" && again.version === reading.version) return again;
    reading = again;
  }
  return reading;
}

const HEARTBEAT = ".heartbeat";

async function readHeartbeat(place: HttpPlace, signal: AbortSignal): Promise<Instant | null> {
  const found = await place.get(HEARTBEAT, signal);
  const bytes = found.kind === "found" ? found.bytes : null;
  const at = parseInstant(
    Buffer.from(bytes ?? [])
      .toString("utf8")
      .trim(),
  );
  return Number.isFinite(at) ? at : null;
}

async function writeHeartbeat(place: HttpPlace, at: Instant, signal: AbortSignal): Promise<void> {
  const put = await place.put(HEARTBEAT, formatInstant(at), {}, signal);
  if (put.kind === "failed") throw new Error(put.detail);
}

const NO_ADDRESS = failed("unreachable", "the url is no http:// or https:// address");
const nowhere: HttpPlace = {
  get: () => Promise.resolve(NO_ADDRESS),
  put: () => Promise.resolve({ ...NO_ADDRESS, lost: false }),
  remove: () => Promise.resolve(NO_ADDRESS),
};

function plainReading(options: HttpStoreOptions, { snapshot: { bytes, print } }: Opened): StoreReading {
  if (bytes === null || print === null) return { kind: "absent" };
  return readingOf(options, { bytes, print, where: new URL(options.url).pathname });
}

/** The version that was read before kills had files of their own, as those stores name it. */
function ownVersion({ expected }: Wish): string | null {
  return expected === null ? null : formatVersion({ snapshot: shortPrint(expected), kills: new Map() });
}

interface Wish {
  readonly kind: "wish";
  readonly snapshot: Snapshot;
  readonly bytes: Buffer<ArrayBuffer>;
  /** Fingerprint of what is to be replaced; null where nothing may be there. */
  readonly expected: string | null;
  readonly signal: AbortSignal;
}

function wishOf(
  options: HttpStoreOptions,
  snapshot: Snapshot,
  version: string | null,
  signal: AbortSignal,
): Wish | StoreWriting {
  if (signal.aborted) return late();
  const bytes = bytesOf(options.serialize(snapshot));
  const { sequence, print: expected } = readVersion(version);
  if (sequence >= snapshot.sequence) return { kind: "conflict" };
  return tooLarge(options, bytes.byteLength) ?? { kind: "wish", snapshot, bytes, expected, signal };
}

/**
 * A version names bytes, and the tag that they had when they were read may have been weak; then it is read again.
 *
 * @param seen what was read last
 */
async function writeIfMatch(place: HttpPlace, wish: Wish, seen: Found | null): Promise<StoreWriting> {
  const known = seen !== null && seen.print !== null && seen.print === wish.expected ? strongTag(seen) : null;
  const precondition = known === null ? await preconditionFor(place, wish) : matching(known);
  if (precondition.kind !== "headers") return precondition;
  return putAndReadBack(place, wish, precondition.headers);
}

interface Precondition {
  readonly kind: "headers";
  readonly headers: Readonly<Record<string, string>>;
}

function matching(etag: string): Precondition {
  return { kind: "headers", headers: { "if-match": etag } };
}

/** The tag of what was found; null where it is weak or there is none. */
function strongTag({ etag }: Found): string | null {
  return etag === null || etag.startsWith("W/") ? null : etag;
}

async function preconditionFor(place: HttpPlace, { expected, signal }: Wish): Promise<Precondition | StoreWriting> {
  if (expected === null) return { kind: "headers", headers: { "if-none-match": "*" } };
  for (let tries = 0; tries < WEAK_TRIES; tries += 1) {
    const found = await place.get("", signal);
    if (found.kind === "failed") return found;
    if (found.print !== expected) return { kind: "conflict" };
    const etag = strongTag(found);
    if (etag !== null) return matching(etag);
    await sleep(WEAK_WAIT, undefined, { signal }).catch(() => undefined);
  }
  return failed("malformed", "The web server gives the file no strong ETag to compare with");
}

/** Another writer that compared before this one's write has at most about as long to go as this one took. */
async function putAndReadBack(
  place: HttpPlace,
  wish: Wish,
  headers: Readonly<Record<string, string>>,
): Promise<StoreWriting> {
  const { signal, snapshot, bytes } = wish;
  const begin = performance.now();
  const outcome = await outcomeOf(place, wish, await place.put("", bytes, headers, signal));
  if (outcome !== "written") return outcome;
  const others = 2 * (performance.now() - begin) + 20;
  const waited = sleep(others, undefined, { signal }).catch(() => undefined);
  const version = versionOf(snapshot, printOf(bytes));
  await waited;
  const after = await place.get("", signal);
  if (after.kind === "failed") return after;
  return hasBytes(after, bytes)
    ? { kind: "written", version, bytes: bytes.byteLength, readBack: true }
    : { kind: "conflict" };
}

/** Nobody knows whether a write whose answer was lost has happened: what is there now tells. */
async function outcomeOf(
  place: HttpPlace,
  { bytes, expected, signal }: Wish,
  put: Put,
): Promise<StoreWriting | "written"> {
  if (put.kind === "done") return "written";
  if (put.kind === "precondition") return { kind: "conflict" };
  const { lost, ...answer } = put;
  if (!lost || signal.aborted) return answer;
  const found = await place.get("", signal);
  if (found.kind === "failed") return answer;
  if (hasBytes(found, bytes)) return "written";
  return found.print === expected ? answer : { kind: "conflict" };
}

function hasBytes(found: Found, bytes: Buffer): boolean {
  return found.bytes !== null && bytes.equals(found.bytes);
}
