import { dirname, errorCode, inFolder, isMissing, randomUUID, setTimeout } from "./first-look-BIHJFZDA.js";
import { linkSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from "./action-C-GZNKfr.js";
import { hostname } from "./_node_os-BHICVnYe.js";
// src/adapters/lock.ts
const UNSIGNED = 1e3;
const FOREIGN = 6e5;
async function acquireLock(path, wait, signal) {
	const deadline = performance.now() + wait;
	let tookOver = false;
	for (let pause = 2;; pause = Math.min(pause * 2, 100)) {
		if (signal?.aborted === true) return null;
		const lock = tryLock(path, tookOver);
		if (lock !== null) return lock;
		const found = breakStale(path);
		if (found === "stale") tookOver = true;
		if (found === "owned") {
			if (performance.now() >= deadline) return null;
			await setTimeout(pause * (.5 + Math.random()));
		}
	}
}
function tryLock(path, tookOver) {
	const owner = JSON.stringify(thisProcess());
	try {
		inFolder(dirname(path), () => writeFileSync(path, owner, { flag: "wx" }));
	} catch (error) {
		if (errorCode(error) === "EEXIST") return null;
		throw error;
	}
	const held = () => readText(path) === owner;
	return {
		held,
		tookOver,
		release() {
			if (held()) remove(path);
		}
	};
}
function breakStale(path) {
	const text = readText(path);
	if (text === null) return "free";
	if (!isStale(path, text)) return "owned";
	const aside = `${path}.${randomUUID()}`;
	try {
		renameSync(path, aside);
	} catch (error) {
		if (isMissing(error)) return "stale";
		throw error;
	}
	if (readText(aside) !== text) restore(aside, path);
	remove(aside);
	return "stale";
}
function remove(path) {
	try {
		unlinkSync(path);
	} catch (error) {
		if (!isMissing(error)) throw error;
	}
}
function restore(aside, path) {
	try {
		linkSync(aside, path);
	} catch (error) {
		if (errorCode(error) !== "EEXIST") throw error;
	}
}
function isStale(path, text) {
	const owner = parseOwner(text);
	const age = ageOf(path);
	if (owner === null) return age > UNSIGNED;
	if (owner.host !== hostname()) return age > FOREIGN;
	return !isAlive(owner);
}
function parseOwner(text) {
	try {
		const value = JSON.parse(text);
		return isOwner(value) ? value : null;
	} catch {
		return null;
	}
}
function isOwner(value) {
	return typeof value === "object" && value !== null && "pid" in value && typeof value.pid === "number" && "host" in value && typeof value.host === "string" && "start" in value && (value.start === null || typeof value.start === "string");
}
function isAlive({ pid, start }) {
	try {
		process.kill(pid, 0);
	} catch (error) {
		return errorCode(error) === "EPERM";
	}
	const current = startOf(pid);
	return current === null || current !== "gone" && (start === null || start === current);
}
function startOf(pid) {
	const text = readText(`/proc/${pid}/stat`);
	if (text === null) return null;
	const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
	return fields[0] === "Z" || fields[0] === "X" ? "gone" : fields[19] ?? null;
}
function thisProcess() {
	started ??= { start: startOf(process.pid) };
	return {
		pid: process.pid,
		start: started.start,
		host: hostname(),
		token: randomUUID()
	};
}
let started = null;
function readText(path) {
	try {
		return readFileSync(path, "utf8");
	} catch (error) {
		if (isMissing(error)) return null;
		throw error;
	}
}
function ageOf(path) {
	try {
		return Date.now() - statSync(path).mtimeMs;
	} catch {
		return 0;
	}
}
export { acquireLock };
