import { formatInstant, parseInstant } from "./first-look-BIHJFZDA.js";
import { digestName } from "./digest-name-CrzOxNMS.js";
import { bytesOf, late, readVersion, readingOf, tooLarge } from "./reading-CM_BqwdY.js";
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
		write: async (snapshot, expected, signal) => signal.aborted ? late() : writeSnapshot(options, place, {
			snapshot,
			expected,
			signal
		}),
		async readHeartbeat(signal) {
			const found = await place.get(heartbeat, signal);
			const bytes = found.kind === "bytes" ? found.bytes : null;
			const at = parseInstant(Buffer.from(bytes ?? []).toString("utf8").trim());
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
	const reading = readingOf(options, {
		bytes,
		print: namedBy(place, bytes),
		where: options.key
	});
	return reading.kind === "unreadable" || pending === void 0 ? reading : {
		...reading,
		pending: pending(reading.snapshot)
	};
}
function namedBy(place, bytes) {
	return (snapshot) => (snapshot === null ? null : digestName(snapshot, bytes)) ?? place.fingerprint(bytes);
}
async function writeSnapshot(options, place, wish) {
	const { snapshot, signal } = wish;
	const text = options.serialize(snapshot);
	const bytes = bytesOf(text);
	const size = tooLarge(options, bytes.length);
	if (size !== null) return size;
	const expected = readVersion(wish.expected);
	if (expected.sequence >= snapshot.sequence) return { kind: "conflict" };
	const replacement = {
		snapshot,
		text,
		bytes,
		expected: expected.print
	};
	const outcome = await place.compareAndSet(options.key, replacement, signal);
	const known = outcome.kind === "failed" ? await afterLostAnswer(options, place, replacement, outcome, signal) : outcome;
	if (known.kind === "failed") return known;
	if (known.kind === "conflict") return { kind: "conflict" };
	const { version } = readingOf(options, {
		bytes,
		text,
		print: namedBy(place, bytes),
		where: options.key
	});
	const isThere = known.after !== void 0 && known.after !== null && bytes.equals(known.after);
	return {
		kind: "written",
		version,
		bytes: bytes.length,
		...isThere ? { readBack: true } : {}
	};
}
async function afterLostAnswer(options, place, wanted, lost, signal) {
	if (signal.aborted || !LOST.has(lost.cause)) return lost;
	const { key } = options;
	const found = await place.get(key, signal);
	if (found.kind === "failed") return lost;
	const { bytes } = found;
	if (bytes === null) return wanted.expected === null ? lost : { kind: "conflict" };
	if (wanted.bytes.equals(bytes)) return {
		kind: "written",
		after: bytes
	};
	const { version } = readingOf(options, {
		bytes,
		print: namedBy(place, bytes),
		where: key
	});
	return readVersion(version).print === wanted.expected ? lost : { kind: "conflict" };
}
const LOST = /* @__PURE__ */ new Set([
	"unreachable",
	"malformed",
	"timeout"
]);
export { sequenceStore };
