import { GitError, formatInstant, git, gitContext, gitText, parseInstant, randomUUID, remoteOf } from "./first-look-BIHJFZDA.js";
import { commitFile, commitTree, fileAtTip, moveTo, tipOf } from "./data-branch-D2ad8MDX.js";
// src/adapters/stores/git.ts
const ATTEMPTS = 5;
function gitStore(options) {
	const { name, environment, branch, path, maximumBytes, propagation } = options;
	const place = placesOf(options);
	const memory = { file: null };
	return {
		name,
		kind: "git",
		environment,
		cas: "sequence",
		maximumBytes,
		propagation,
		read: (signal) => answered(signal, async () => readingOf(options, await look(await place("branch"), path, memory, signal))),
		async write(snapshot, expected, signal) {
			const bytes = Buffer.from(options.serialize(snapshot), "utf8");
			if (maximumBytes !== null && bytes.length > maximumBytes) return {
				kind: "failed",
				cause: "too-large",
				detail: `the snapshot has ${bytes.length} bytes, branch ${branch} takes at most ${maximumBytes}`
			};
			return answered(signal, async () => replace(options, await place("branch"), memory, {
				snapshot,
				bytes,
				expected,
				signal
			}));
		},
		async readHeartbeat(signal) {
			const at = await beatAt(await place("heartbeat"), signal);
			return Number.isFinite(at) ? at : null;
		},
		async writeHeartbeat(at, signal) {
			signal.throwIfAborted();
			await beat(await place("heartbeat"), at, signal);
		}
	};
}
function placesOf({ directory, remote, branch, path, environmentOfGit }) {
	const context = gitContext(directory, environmentOfGit);
	const heartbeat = `${branch}--${path}`.replaceAll(/[^A-Za-z0-9_-]/gu, "-");
	let known = null;
	return async (which) => {
		known ??= remote === null ? remoteOf(context, branch) : Promise.resolve(remote);
		const ref = which === "branch" ? `refs/heads/${branch}` : `refs/pilot-rollout/heartbeat/${heartbeat}`;
		return {
			context,
			remote: await known,
			ref
		};
	};
}
async function look(ref, path, memory, signal) {
	const { file } = memory;
	const tip = await tipOf(ref, signal, file?.tip);
	if (file !== null && tip !== null && tip === file.tip) return file;
	memory.file = await fileAtTip(ref.context, tip, path, signal);
	return memory.file;
}
function readingOf({ parse, branch, path }, { blob }) {
	if (blob === null) return { kind: "absent" };
	const text = decoded(blob.bytes);
	const parsed = text === null ? {
		ok: false,
		detail: "it is not UTF-8"
	} : parse(text);
	if (!parsed.ok) return {
		kind: "unreadable",
		detail: `${path} on ${branch}: ${parsed.detail}`,
		version: blob.id
	};
	return {
		kind: "snapshot",
		snapshot: parsed.snapshot,
		version: blob.id,
		bytes: blob.bytes.length
	};
}
async function replace(options, ref, memory, wish) {
	const { snapshot, bytes, signal } = wish;
	const { path } = options;
	const at = parseInstant(snapshot.publishedAt);
	const message = `Publish sequence ${snapshot.sequence}\n\nRevision: ${snapshot.revision}\nWriter: ${randomUUID()}\n[skip ci]\n`;
	for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
		const file = (attempt === 0 ? asExpected(memory, wish) : null) ?? await look(ref, path, memory, signal);
		if (!isReplaceable(readingOf(options, file), wish)) return { kind: "conflict" };
		const next = await commitFile(ref.context, file, {
			path,
			bytes,
			message,
			at: at || 0
		}, signal);
		const moving = await moveTo(ref, next.tip, file.tip, signal);
		if (moving.kind === "refused") return {
			kind: "failed",
			cause: "unauthorized",
			detail: moving.detail
		};
		if (moving.kind === "done") {
			memory.file = next;
			return {
				kind: "written",
				version: next.blob.id,
				bytes: bytes.length
			};
		}
	}
	return { kind: "conflict" };
}
function asExpected({ file }, { expected }) {
	return file !== null && file.blob !== null && file.blob.id === expected ? file : null;
}
function isReplaceable(current, { snapshot, expected }) {
	if (current.kind === "absent") return expected === null;
	const isNewer = current.kind === "unreadable" || current.snapshot.sequence < snapshot.sequence;
	return current.version === expected && isNewer;
}
async function beatAt(ref, signal) {
	const tip = await tipOf(ref, signal);
	return tip === null ? NaN : parseInstant(await gitText(ref.context, [
		"log",
		"-1",
		"--format=%s",
		tip
	], { signal }));
}
async function beat(ref, at, signal) {
	const { stdout } = await git(ref.context, ["mktree"], { signal });
	const tree = stdout.toString("utf8").trim();
	const commit = await commitTree(ref.context, {
		tree,
		parent: null,
		message: `${formatInstant(at)}\n`,
		at
	}, signal);
	const moving = await moveTo(ref, commit, void 0, signal);
	if (moving.kind !== "done") throw new Error(`the heartbeat was not taken: ${moving.kind === "refused" ? moving.detail : "it moved"}`);
}
async function answered(signal, work) {
	if (signal.aborted) return {
		kind: "failed",
		cause: "timeout",
		detail: "no answer in time"
	};
	try {
		return await work();
	} catch (error) {
		if (error instanceof GitError) return {
			kind: "failed",
			cause: causeOf(error),
			detail: error.message
		};
		throw error;
	}
}
function causeOf({ code, message }) {
	if (code === "timeout") return "timeout";
	if (code === "not-a-repository" || code === "no-path") return "missing";
	if (/authentication failed|could not read (username|password)|permission (to|denied)|access denied|\b40[13]\b/iu.test(message)) return "unauthorized";
	return /does not appear to be a git repository|repository not found|\b404\b|does not exist/iu.test(message) ? "missing" : "unreachable";
}
function decoded(bytes) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}
export { gitStore };
