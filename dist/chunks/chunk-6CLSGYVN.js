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
  formatInstant,
  parseInstant
} from "./chunk-HCIKGOMT.js";

// src/adapters/stores/sequence-store.ts
function sequenceStore(options, place) {
  const { name, kind, environment, maximumBytes, propagation, key } = options;
  const heartbeat = `${key}.heartbeat`;
  return {
    name,
    kind,
    environment,
    cas: "sequence",
    maximumBytes,
    propagation,
    read: async (signal) => signal.aborted ? late() : readSnapshot(options, place, signal),
    write: async (snapshot, expected, signal) => signal.aborted ? late() : writeSnapshot(options, place, { snapshot, expected, signal }),
    async readHeartbeat(signal) {
      const found = await place.get(heartbeat, signal);
      const bytes = found.kind === "bytes" ? found.bytes : null;
      const at = parseInstant(
        Buffer.from(bytes ?? []).toString("utf8").trim()
      );
      return Number.isFinite(at) ? at : null;
    },
    async writeHeartbeat(at, signal) {
      const done = await place.set(heartbeat, formatInstant(at), signal);
      if (done.kind === "failed") throw new Error(done.detail);
    }
  };
}
async function readSnapshot(options, place, signal) {
  const found = await place.get(options.key, signal);
  if (found.kind === "failed") return found;
  const { bytes, pending } = found;
  if (bytes === null) return { kind: "absent" };
  const reading = readingOf(options, { bytes, print: place.fingerprint(bytes), where: options.key });
  return reading.kind === "unreadable" || pending === void 0 ? reading : { ...reading, pending: pending(reading.snapshot) };
}
async function writeSnapshot(options, place, wish) {
  const { snapshot, signal } = wish;
  const text = options.serialize(snapshot);
  const bytes = Buffer.from(text);
  const size = tooLarge(options, bytes.length);
  if (size !== null) return size;
  const expected = readVersion(wish.expected);
  if (expected.sequence >= snapshot.sequence) return { kind: "conflict" };
  const replacement = { snapshot, text, expected: expected.print };
  const outcome = await place.compareAndSet(options.key, replacement, signal);
  const known = outcome.kind === "failed" ? await afterLostAnswer(options, place, replacement, outcome, signal) : outcome;
  if (known.kind === "failed") return known;
  if (known.kind === "conflict") return { kind: "conflict" };
  return { kind: "written", version: versionOf(snapshot, place.fingerprint(bytes)), bytes: bytes.length };
}
async function afterLostAnswer({ key }, place, { text, expected }, lost, signal) {
  const { cause } = lost;
  if (signal.aborted || cause !== "unreachable" && cause !== "malformed" && cause !== "timeout") return lost;
  const found = await place.get(key, signal);
  if (found.kind === "failed") return lost;
  const now = found.bytes === null ? null : place.fingerprint(found.bytes);
  if (now === place.fingerprint(Buffer.from(text))) return { kind: "written" };
  return now === expected ? lost : { kind: "conflict" };
}

export {
  sequenceStore
};
