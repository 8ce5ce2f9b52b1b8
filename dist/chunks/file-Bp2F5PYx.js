import { createHash, errorCode, formatInstant, hasBytes, ignoreOwnFolder, isMissing, parseInstant, removeTemporaries, replaceFile } from "./first-look-BIHJFZDA.js";
import { readFileSync } from "./action-C-GZNKfr.js";
import { acquireLock } from "./lock-7VLA7jpU.js";
import { ENCODER } from "./reading-CM_BqwdY.js";
// src/adapters/stores/file.ts
const PATIENCE = 1e4;
const HEARTBEAT = ".heartbeat";
function fileStore(options) {
	const { name, path, environment, maximumBytes = null } = options;
	const heartbeat = `${path}${HEARTBEAT}`;
	const sight = sightOf(options);
	const door = doorOf(path);
	return {
		name,
		kind: "file",
		environment,
		cas: "sequence",
		maximumBytes,
		propagation: 0,
		async read(signal) {
			return signal.aborted ? aborted() : sight.look();
		},
		write: (snapshot, expected, signal) => writeSnapshot(options, {
			sight,
			door
		}, {
			snapshot,
			expected,
			signal
		}),
		async readHeartbeat() {
			const bytes = readBytes(heartbeat);
			const at = bytes instanceof Uint8Array ? parseInstant(bytes.toString("utf8").trim()) : NaN;
			return Number.isFinite(at) ? at : null;
		},
		async writeHeartbeat(at, signal) {
			signal.throwIfAborted();
			if (await door.pass(signal, () => {
				removeTemporaries(path, HEARTBEAT);
				replaceFile(heartbeat, Buffer.from(`${formatInstant(at)}\n`));
				return true;
			}) === null) throw new Error(locked(path).detail);
		}
	};
}
function doorOf(path) {
	return { async pass(signal, work) {
		ignoreOwnFolder(path);
		const lock = await acquireLock(`${path}.lock`, PATIENCE, signal);
		if (lock === null) return null;
		try {
			if (lock.tookOver) removeTemporaries(path, HEARTBEAT);
			return work(lock);
		} finally {
			lock.release();
		}
	} };
}
async function writeSnapshot({ path, maximumBytes = null, serialize }, { sight, door }, { snapshot, expected, signal }) {
	const text = serialize(snapshot);
	const bytes = ENCODER.encode(text);
	if (maximumBytes !== null && bytes.length > maximumBytes) return {
		kind: "failed",
		cause: "too-large",
		detail: `the snapshot has ${bytes.length} bytes, ${path} may have at most ${maximumBytes}`
	};
	try {
		const wish = {
			snapshot,
			text,
			bytes,
			expected
		};
		return await door.pass(signal, (lock) => replaceSnapshot(path, sight, {
			...wish,
			lock
		})) ?? (signal.aborted ? aborted() : locked(path));
	} catch (error) {
		return failure(error, path);
	}
}
function replaceSnapshot(path, sight, wish) {
	const { snapshot, text, bytes, expected, lock } = wish;
	const current = sight.look();
	if (current.kind === "failed") return current;
	if ((current.kind === "absent" ? null : current.version) !== expected) return { kind: "conflict" };
	if (current.kind === "snapshot" && current.snapshot.sequence >= snapshot.sequence) return { kind: "conflict" };
	if (!lock.held()) return { kind: "conflict" };
	replaceFile(path, bytes);
	return hasBytes(path, bytes) ? {
		kind: "written",
		version: sight.judge(bytes, text).version,
		bytes: bytes.length,
		readBack: true
	} : {
		kind: "failed",
		cause: "malformed",
		detail: `${path} does not hold what was written: look at the disk`
	};
}
function sightOf({ path, parse }) {
	let last = null;
	const judge = (bytes, known) => {
		const text = known ?? decode(bytes);
		const parsed = text === null ? {
			ok: false,
			detail: "it is not UTF-8"
		} : parse(text);
		const reading = parsed.ok ? {
			kind: "snapshot",
			...about(parsed.snapshot),
			bytes: bytes.length
		} : {
			kind: "unreadable",
			detail: `${path}: ${parsed.detail}`,
			version: `unreadable:${hashOf(bytes)}`
		};
		last = {
			bytes,
			reading
		};
		return reading;
	};
	return {
		judge,
		look() {
			try {
				return last !== null && hasBytes(path, last.bytes) ? last.reading : judge(readFileSync(path));
			} catch (error) {
				return isMissing(error) ? { kind: "absent" } : failure(error, path);
			}
		}
	};
}
function about(snapshot) {
	return {
		snapshot,
		version: `${snapshot.sequence}:${snapshot.digest}`
	};
}
function readBytes(path) {
	try {
		return readFileSync(path);
	} catch (error) {
		return isMissing(error) ? null : failure(error, path);
	}
}
function decode(bytes) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}
function hashOf(bytes) {
	return createHash("sha256").update(bytes).digest("hex");
}
function aborted() {
	return {
		kind: "failed",
		cause: "timeout",
		detail: "no answer in time"
	};
}
function locked(path) {
	return {
		kind: "failed",
		cause: "timeout",
		detail: `another process has had ${path}.lock for ${PATIENCE / 1e3} s: end it and run this again`
	};
}
function failure(error, path) {
	const code = errorCode(error);
	if (code === "") throw error;
	if (code === "EACCES" || code === "EPERM" || code === "EROFS") return {
		kind: "failed",
		cause: "unauthorized",
		detail: `${path} may not be used (${code}): check its permissions`
	};
	if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG") return {
		kind: "failed",
		cause: "too-large",
		detail: `${path} does not fit on its disk (${code}): make room`
	};
	return {
		kind: "failed",
		cause: "unreachable",
		detail: `${path} cannot be used (${code})`
	};
}
export { fileStore };
