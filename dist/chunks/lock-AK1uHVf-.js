import { randomUUID } from "./github-CKxGLliD.js";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "./action-Cl1zrcNA.js";
import { hostname } from "./_node_os-BHICVnYe.js";
import { dirname, errorCode, isMissing, setTimeout } from "./first-look-O1_R0K0v.js";
// src/adapters/lock.ts
const UNSIGNED = 1e3;
const FOREIGN = 6e5;
async function acquireLock(path, wait, signal) {
	mkdirSync(dirname(path), { recursive: true });
	const deadline = performance.now() + wait;
	for (let pause = 2;; pause = Math.min(pause * 2, 100)) {
		if (signal?.aborted === true) return null;
		const lock = tryLock(path);
		if (lock !== null) return lock;
		if (!breakStale(path)) {
			if (performance.now() >= deadline) return null;
			await setTimeout(pause * (.5 + Math.random()));
		}
	}
}
function tryLock(path) {
	const owner = JSON.stringify(thisProcess());
	try {
		writeFileSync(path, owner, { flag: "wx" });
	} catch (error) {
		if (errorCode(error) === "EEXIST") return null;
		throw error;
	}
	const held = () => readText(path) === owner;
	return {
		held,
		release() {
			if (held()) rmSync(path, { force: true });
		}
	};
}
function breakStale(path) {
	const text = readText(path);
	if (text === null) return true;
	if (!isStale(path, text)) return false;
	const aside = `${path}.${randomUUID()}`;
	try {
		renameSync(path, aside);
	} catch (error) {
		if (isMissing(error)) return true;
		throw error;
	}
	if (readText(aside) !== text) restore(aside, path);
	rmSync(aside, { force: true });
	return true;
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
	return {
		pid: process.pid,
		start: startOf(process.pid),
		host: hostname(),
		token: randomUUID()
	};
}
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
