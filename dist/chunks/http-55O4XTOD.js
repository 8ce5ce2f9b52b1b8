import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  late,
  readVersion,
  readingOf,
  tooLarge,
  versionOf
} from "./chunk-7HBR5TCE.js";
import {
  ask,
  failed,
  refusal
} from "./chunk-MYS66JAA.js";
import "./chunk-N6V5SUGX.js";
import {
  formatInstant,
  parseInstant
} from "./chunk-HCIKGOMT.js";
import "./chunk-6UU6BM5N.js";

// src/adapters/stores/http.ts
import { setTimeout as sleep } from "node:timers/promises";

// src/adapters/stores/http/place.ts
import { createHash } from "node:crypto";
var LARGEST_ANSWER = 64 * 1048576;
function httpPlace({ url, token, username, password, fetch }) {
  if (!/^https?:\/\/./u.test(url) || !URL.canParse(url)) return null;
  const basic = btoa(`${username ?? ""}:${password ?? ""}`);
  const credential = token === null ? username === null ? {} : { authorization: `Basic ${basic}` } : { authorization: `Bearer ${token}` };
  const secrets = [token ?? "", password ?? "", username === null ? "" : basic];
  const server = { title: "The web server", fetch, secrets, largestAnswer: LARGEST_ANSWER };
  const send = (method, suffix, signal, more = {}, body) => {
    const headers = { ...credential, "cache-control": "no-cache", ...more };
    const request = { url: beside(url, suffix), method, headers, ...body === void 0 ? {} : { body } };
    return ask(server, request, signal);
  };
  return {
    async get(suffix, signal) {
      const answer = await send("GET", suffix, signal, { accept: "application/json, */*" });
      return answer.kind === "failed" ? answer : foundIn(server, answer);
    },
    async put(suffix, body, precondition, signal) {
      const headers = { "content-type": "application/json", ...precondition };
      const answer = await send("PUT", suffix, signal, headers, body);
      return answer.kind === "failed" ? { ...answer, lost: true } : putBy(server, answer);
    },
    async remove(suffix, signal) {
      await send("DELETE", suffix, signal);
    }
  };
}
function printOf(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}
function beside(url, suffix) {
  const place = new URL(url);
  place.pathname += suffix;
  return place.href;
}
function foundIn(server, answer) {
  const { status, headers, bytes } = answer;
  if (status === 404 || status === 410) return { kind: "found", bytes: null, print: null, etag: null };
  if (status !== 200) return refusal(server, answer, "");
  return { kind: "found", bytes, print: printOf(bytes), etag: headers.get("etag") };
}
function putBy(server, answer) {
  const { status } = answer;
  if (status >= 200 && status <= 204 && status !== 202) return { kind: "done" };
  if (status === 412) return { kind: "precondition" };
  if (status === 409)
    return { ...failed("missing", "The web server has no such folder (HTTP 409): make it"), lost: false };
  if (status === 405 || status === 501) {
    return { ...failed("bad-query", `The web server takes no PUT there (HTTP ${status}): allow it`), lost: false };
  }
  if (status === 507) return { ...failed("too-large", "The web server has no room (HTTP 507)"), lost: false };
  return { ...refusal(server, answer, ""), lost: status >= 500 || status === 202 };
}

// src/adapters/stores/http/probe.ts
import { randomUUID } from "node:crypto";
async function probePreconditions(place, signal) {
  const suffix = `.probe-${randomUUID()}`;
  const first = await place.put(suffix, "first", {}, signal);
  if (first.kind === "failed") return first;
  try {
    const over = await place.put(suffix, "second", { "if-none-match": "*" }, signal);
    if (over.kind === "failed") return over;
    const wrong = await place.put(suffix, "third", { "if-match": '"no-such-tag"' }, signal);
    if (wrong.kind === "failed") return wrong;
    const found = await place.get(suffix, signal);
    if (found.kind === "failed") return found;
    const refused = over.kind === "precondition" && wrong.kind === "precondition" && found.etag !== null;
    return { kind: "honours", preconditions: refused && Buffer.from(found.bytes ?? []).toString() === "first" };
  } finally {
    await place.remove(suffix, signal);
  }
}

// src/adapters/stores/http.ts
var SETTLE = 750;
var WEAK_TRIES = 8;
var WEAK_WAIT = 200;
function httpStore(options) {
  const { name, environment, maximumBytes, propagation } = options;
  const place = httpPlace(options) ?? nowhere;
  let honours = null;
  const probe = async (signal) => {
    if (honours !== null) return honours;
    const probed = await probePreconditions(place, signal);
    if (probed.kind === "failed") return probed;
    honours = probed.preconditions;
    return honours;
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
    async read(signal) {
      const found = await place.get("", signal);
      if (found.kind === "failed") return found;
      const { bytes, print } = found;
      if (bytes === null || print === null) return { kind: "absent" };
      return readingOf(options, { bytes, print, where: new URL(options.url).pathname });
    },
    async write(snapshot, expected, signal) {
      const wish = wishOf(options, snapshot, expected, signal);
      if (wish.kind !== "wish") return wish;
      const honoured = await probe(signal);
      if (typeof honoured !== "boolean") return honoured;
      return honoured ? writeIfMatch(place, wish) : writeIfSame(place, wish, options.settle ?? SETTLE);
    },
    async readHeartbeat(signal) {
      const found = await place.get(".heartbeat", signal);
      const bytes = found.kind === "found" ? found.bytes : null;
      const at = parseInstant(
        Buffer.from(bytes ?? []).toString("utf8").trim()
      );
      return Number.isFinite(at) ? at : null;
    },
    async writeHeartbeat(at, signal) {
      const put = await place.put(".heartbeat", formatInstant(at), {}, signal);
      if (put.kind === "failed") throw new Error(put.detail);
    }
  };
}
var NO_ADDRESS = failed("unreachable", "the url is no http:// or https:// address");
var nowhere = {
  get: () => Promise.resolve(NO_ADDRESS),
  put: () => Promise.resolve({ ...NO_ADDRESS, lost: false }),
  remove: () => Promise.resolve()
};
function wishOf(options, snapshot, version, signal) {
  if (signal.aborted) return late();
  const text = options.serialize(snapshot);
  const bytes = Buffer.byteLength(text);
  const expected = readVersion(version);
  if (expected.sequence >= snapshot.sequence) return { kind: "conflict" };
  const print = printOf(Buffer.from(text));
  const written = { kind: "written", version: versionOf(snapshot, print), bytes };
  return tooLarge(options, bytes) ?? {
    kind: "wish",
    snapshot,
    parse: options.parse,
    text,
    print,
    expected: expected.print,
    written,
    signal
  };
}
async function writeIfMatch(place, wish) {
  const precondition = await preconditionFor(place, wish);
  if (precondition.kind !== "headers") return precondition;
  return putAndReadBack(place, wish, { ...precondition, settle: 0, suffices: () => false });
}
async function preconditionFor(place, { expected, signal }) {
  if (expected === null) return { kind: "headers", headers: { "if-none-match": "*" } };
  for (let tries = 0; tries < WEAK_TRIES; tries += 1) {
    const found = await place.get("", signal);
    if (found.kind === "failed") return found;
    if (found.print !== expected) return { kind: "conflict" };
    if (found.etag !== null && !found.etag.startsWith("W/")) {
      return { kind: "headers", headers: { "if-match": found.etag } };
    }
    await sleep(WEAK_WAIT, void 0, { signal }).catch(() => void 0);
  }
  return failed("malformed", "The web server gives the file no strong ETag to compare with");
}
async function writeIfSame(place, wish, settle) {
  const before = await place.get("", wish.signal);
  if (before.kind === "failed") return before;
  if (before.print !== wish.expected) return { kind: "conflict" };
  return putAndReadBack(place, wish, { headers: {}, settle, suffices: (found) => isBuiltUpon(wish, found) });
}
async function putAndReadBack(place, wish, { headers, settle, suffices }) {
  const { signal, text, print } = wish;
  const begin = performance.now();
  const writing = await outcomeOf(place, wish, await place.put("", text, headers, signal));
  if (writing.kind !== "written") return writing;
  const others = 2 * (performance.now() - begin) + 20;
  await sleep(Math.max(settle, others), void 0, { signal }).catch(() => void 0);
  const after = await place.get("", signal);
  if (after.kind === "failed") return after;
  return after.print === print || suffices(after) ? writing : { kind: "conflict" };
}
function isBuiltUpon({ snapshot, parse }, { bytes, print }) {
  if (bytes === null || print === null) return false;
  const reading = readingOf({ parse }, { bytes, print, where: "" });
  if (reading.kind !== "snapshot" || reading.snapshot.sequence <= snapshot.sequence) return false;
  const { revision, kills, restores } = reading.snapshot;
  return revision === snapshot.revision && hasAll(kills, snapshot.kills) && hasAll(restores, snapshot.restores);
}
function hasAll(there, wanted) {
  return Object.entries(wanted).every(
    ([feature, { at }]) => Object.hasOwn(there, feature) && there[feature]?.at === at
  );
}
async function outcomeOf(place, { print, expected, written, signal }, put) {
  if (put.kind === "done") return written;
  if (put.kind === "precondition") return { kind: "conflict" };
  const { lost, ...answer } = put;
  if (!lost || signal.aborted) return answer;
  const found = await place.get("", signal);
  if (found.kind === "failed") return answer;
  if (found.print === print) return written;
  return found.print === expected ? answer : { kind: "conflict" };
}
export {
  httpStore
};
