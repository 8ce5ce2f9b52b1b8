import { EXIT, UsageError, baseOf, closeSync, codeHostOf, constants, existsSync, fstatSync, fsyncSync, gitEnvironmentOf, mkdirSync, openSync, outcomeOfAnswer, readFileSync, readSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "./action-C-GZNKfr.js";
import { createRequire } from "node:module";
// \0node:path
const whole$4 = /* @__PURE__ */ createRequire(import.meta.url)("node:path");
const resolve = /* @__PURE__ */ (() => whole$4.resolve)();
const join = /* @__PURE__ */ (() => whole$4.join)();
const dirname = /* @__PURE__ */ (() => whole$4.dirname)();
const basename = /* @__PURE__ */ (() => whole$4.basename)();
const sep = /* @__PURE__ */ (() => whole$4.sep)();
// src/evaluation/instant.ts
function formatInstant(instant) {
	return new Date(instant).toISOString().replace(".000Z", "Z");
}
function parseInstant(text) {
	return Date.parse(text);
}
// src/core/store-kinds.ts
const KEY = { meaning: "the key of the snapshot; default pilot-rollout" };
const TOKEN = {
	meaning: "the token that allows writing",
	required: true,
	secret: true
};
const PASSWORD = {
	meaning: "the password, where the url has none",
	secret: true
};
const KIB = 1024;
const MIB = 1024 * KIB;
function access(first) {
	return {
		meaning: "who can read it: private or public",
		values: first === "public" ? ["public", "private"] : ["private", "public"]
	};
}
const VERCEL_PLANS = {
	hobby: 8 * KIB,
	pro: 64 * KIB,
	enterprise: 512 * KIB
};
const STORE_KINDS = {
	file: {
		options: { path: { meaning: "the path of the snapshot, relative to the repository" } },
		cas: "sequence",
		maximumBytes: () => null,
		propagation: 0,
		public: false
	},
	git: {
		options: {
			branch: { meaning: "the data branch; default pilot-rollout-data" },
			remote: { meaning: "the remote; default origin" },
			path: { meaning: "the path of the snapshot on the branch; default snapshot.json" }
		},
		cas: "sequence",
		maximumBytes: () => 50 * MIB,
		propagation: 3e5,
		public: false
	},
	redis: {
		options: {
			url: {
				meaning: "redis:// or rediss:// address of the server",
				required: true
			},
			key: KEY,
			username: { meaning: "the user of the access list, where the url has none" },
			password: PASSWORD
		},
		cas: "sequence",
		maximumBytes: () => 512 * MIB,
		propagation: 0,
		public: false
	},
	upstash: {
		options: {
			url: {
				meaning: "https:// address of the REST API",
				required: true
			},
			token: TOKEN,
			key: KEY
		},
		cas: "sequence",
		maximumBytes: () => MIB,
		propagation: 1e3,
		public: false
	},
	"cloudflare-kv": {
		options: {
			account: {
				meaning: "the account's id",
				required: true
			},
			namespace: {
				meaning: "the namespace's id",
				required: true
			},
			token: TOKEN,
			key: KEY,
			url: { meaning: "the address of the API, where it is not Cloudflare's" }
		},
		cas: "none",
		maximumBytes: () => 25 * MIB,
		propagation: 6e4,
		public: false
	},
	s3: {
		options: {
			bucket: {
				meaning: "the bucket",
				required: true
			},
			accessKeyId: {
				meaning: "the id of the access key",
				required: true
			},
			secretAccessKey: {
				meaning: "the secret of the access key",
				required: true,
				secret: true
			},
			sessionToken: {
				meaning: "the session's token, where the key is a temporary one",
				secret: true
			},
			key: KEY,
			region: { meaning: "the region; default us-east-1, auto for R2" },
			endpoint: { meaning: "https:// address of the service, where it is not AWS" },
			cacheControl: { meaning: "the Cache-Control of the object; default no-cache" },
			access: access("private")
		},
		cas: "etag",
		maximumBytes: () => 5120 * MIB,
		propagation: 0,
		public: false
	},
	vercel: {
		options: {
			config: {
				meaning: "the id of the configuration, ecfg_…",
				required: true
			},
			token: TOKEN,
			team: { meaning: "the team's id, where the configuration belongs to a team" },
			plan: {
				meaning: "the plan, which limits the size",
				values: Object.keys(VERCEL_PLANS)
			},
			key: KEY,
			url: { meaning: "the address of the API, where it is not Vercel's" }
		},
		cas: "none",
		maximumBytes: ({ plan }) => VERCEL_PLANS[typeof plan === "string" ? plan : "hobby"] ?? 8 * KIB,
		propagation: 1e4,
		public: false
	},
	http: {
		options: {
			url: {
				meaning: "http:// or https:// address of the snapshot's file",
				required: true
			},
			token: {
				meaning: "the bearer token that allows writing",
				secret: true
			},
			username: { meaning: "the user of basic authentication" },
			password: {
				meaning: "the password of basic authentication",
				secret: true
			},
			access: access("public")
		},
		cas: "none",
		maximumBytes: () => null,
		propagation: 0,
		public: true
	},
	postgres: {
		options: {
			url: {
				meaning: "postgres:// address of the database",
				required: true
			},
			key: KEY
		},
		cas: "sequence",
		maximumBytes: () => 1e3 * MIB,
		propagation: 0,
		public: false
	}
};
function storeKind(kind) {
	return isStoreKind(kind) ? STORE_KINDS[kind] : null;
}
function isStoreKind(kind) {
	return Object.hasOwn(STORE_KINDS, kind);
}
const SMALL = 512 * KIB;
function isSmallStore({ kind, options }) {
	return (storeKind(kind)?.maximumBytes(options) ?? Infinity) <= SMALL;
}
function limitOf(store) {
	const ofKind = storeKind(store.kind)?.maximumBytes(store.options) ?? null;
	if (ofKind === null || store.maximumBytes === null) return ofKind ?? store.maximumBytes;
	return Math.min(ofKind, store.maximumBytes);
}
function isPublicStore({ kind, options }) {
	const { access: written } = options;
	return typeof written === "string" ? written === "public" : storeKind(kind)?.public ?? false;
}
// src/commands/host/contribution.ts
async function contributionOf(history, onto, commit, place) {
	const fork = await history.mergeBase(onto, commit);
	const [before, after] = await Promise.all([fork === null ? /* @__PURE__ */ new Map() : contents(history, fork, place), contents(history, commit, place)]);
	const changed = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].toSorted().filter((path) => before.get(path) !== after.get(path));
	return JSON.stringify(changed.map((path) => [path, after.get(path) ?? "deleted"]));
}
async function contents(history, commit, place) {
	const [files, settings] = await Promise.all([history.filesAt(commit, place.rollouts), history.fileAt(commit, place.settingsPath)]);
	const all = settings === null ? files : [...files, settings];
	return new Map(all.map(({ path, content, kind }) => [path, `${kind}:${content}`]));
}
async function isHere(history, commit, names) {
	if (await history.resolve(commit) !== null) return true;
	for (const name of names) {
		await history.fetchObjects([name]);
		if (await history.resolve(commit) !== null) return true;
	}
	return false;
}
// src/commands/host/pull-ends.ts
async function endsOfPull(world, pull, announced) {
	const { history } = world;
	const base = await tipOf(world, pull.base) ?? (announced === null ? null : await history.resolve(announced));
	if (base === null) throw new UsageError(`The branch ${pull.base} is not in this clone; give actions/checkout \`fetch-depth: 0\``, EXIT.unavailable);
	if (!await isHere(history, pull.head, [`refs/pull/${pull.number}/head`, pull.head])) throw new UsageError(`The head of #${pull.number}, ${pull.head}, cannot be fetched`, EXIT.unavailable);
	return {
		base,
		head: pull.head,
		fork: await history.mergeBase(base, pull.head)
	};
}
async function tipOf({ history }, branch) {
	const [known] = await Promise.all([history.baseBranch(), history.fetch()]);
	if (known?.ref !== `refs/heads/${branch}`) return history.resolve(`refs/remotes/origin/${branch}`);
	const now = await history.baseBranch();
	return now === null ? null : now.upstream ?? now.tip;
}
async function firstLook(world, pull, announced) {
	const { history, settingsPath } = world;
	const branch = `refs/remotes/origin/${pull.base}`;
	const [paths, base, known] = await Promise.all([
		history.changedSince(branch, pull.head),
		baseHere(world, branch),
		history.resolve(announced)
	]);
	if (paths === null || base === null || known === null) return { kind: "unknown" };
	return {
		kind: base.named || paths.some((path) => mayMatter(path, settingsPath)) ? "touched" : "untouched",
		base: base.id
	};
}
async function baseHere(world, branch) {
	const id = await world.history.resolve(branch);
	return id === null ? null : {
		id,
		named: await mayBeNamed(world, id)
	};
}
async function isUntouched(world, { base, head }) {
	const paths = await world.history.changedSince(base, head);
	return paths !== null && !paths.some((path) => mayMatter(path, world.settingsPath));
}
function mayMatter(path, settingsPath) {
	return path === settingsPath || /\.ya?ml$/u.test(path);
}
async function mayBeNamed({ history, settingsPath }, base) {
	const file = await history.fileAt(base, settingsPath);
	const text = file === null ? "" : new TextDecoder().decode(file.bytes);
	return /^["']?name["']?[ \t]*:/mu.test(text) || /^[ \t]*\{/mu.test(text);
}
// \0node:timers/promises
const whole$3 = /* @__PURE__ */ createRequire(import.meta.url)("node:timers/promises");
const setTimeout$1 = /* @__PURE__ */ (() => whole$3.setTimeout)();
// \0node:child_process
const whole$2 = /* @__PURE__ */ createRequire(import.meta.url)("node:child_process");
const execFile = /* @__PURE__ */ (() => whole$2.execFile)();
const spawn = /* @__PURE__ */ (() => whole$2.spawn)();
// \0node:crypto
const whole$1 = /* @__PURE__ */ createRequire(import.meta.url)("node:crypto");
const createHash = /* @__PURE__ */ (() => whole$1.createHash)();
const randomBytes = /* @__PURE__ */ (() => whole$1.randomBytes)();
const randomUUID = /* @__PURE__ */ (() => whole$1.randomUUID)();
// src/adapters/files.ts
const MAXIMUM_FILE_BYTES = 1048576;
function readRegularFile(path) {
	let descriptor;
	try {
		descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
	} catch (error) {
		return isMissing(error) ? { kind: "absent" } : { kind: "link" };
	}
	try {
		const { size, mode } = fstatSync(descriptor);
		if ((mode & constants.S_IFMT) !== constants.S_IFREG) return { kind: "link" };
		if (size > 1048576) return { kind: "too-large" };
		return {
			kind: "file",
			bytes: readWhole(descriptor, size),
			mode: mode & 511
		};
	} finally {
		closeSync(descriptor);
	}
}
function readWhole(descriptor, size) {
	const bytes = Buffer.allocUnsafe(size);
	let length = 0;
	while (length < size) {
		const count = readSync(descriptor, bytes, length, size - length, null);
		if (count === 0) break;
		length += count;
	}
	return bytes.subarray(0, length);
}
const PIECE_BYTES = 65536;
function hasBytes(path, bytes) {
	const piece = Buffer.allocUnsafe(Math.min(bytes.length + 1, PIECE_BYTES));
	const descriptor = openSync(path, "r");
	try {
		for (let at = 0;;) {
			const count = readSync(descriptor, piece, 0, piece.length, null);
			if (count === 0) return at === bytes.length;
			if (!piece.subarray(0, count).equals(bytes.subarray(at, at + count))) return false;
			at += count;
		}
	} finally {
		closeSync(descriptor);
	}
}
function isMissing(error) {
	const code = errorCode(error);
	return code === "ENOENT" || code === "ENOTDIR";
}
function errorCode(error) {
	const code = error instanceof Error && "code" in error ? error.code : "";
	return typeof code === "string" ? code : "";
}
function replaceFile(path, bytes, options = {}) {
	const folder = dirname(path);
	const name = temporaryName(basename(path));
	const temporary = `${options.temporaryFolder ?? folder}${sep}${name}`;
	if (options.temporaryFolder !== void 0) mkdirSync(folder, { recursive: true });
	try {
		writeDurably(temporary, bytes, options.mode ?? 420);
		renameSync(temporary, path);
	} catch (error) {
		rmSync(temporary, { force: true });
		if (errorCode(error) !== "EXDEV" || options.temporaryFolder === void 0) throw error;
		replaceFile(path, bytes, { mode: options.mode ?? 420 });
		return;
	}
	syncFolder(folder);
}
function writeDurably(path, bytes, mode) {
	const descriptor = inFolder(dirname(path), () => openSync(path, "wx", mode));
	try {
		writeFileSync(descriptor, bytes);
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
}
function syncFolder(folder) {
	let descriptor;
	try {
		descriptor = openSync(folder, "r");
	} catch {
		return;
	}
	try {
		fsyncSync(descriptor);
	} catch {} finally {
		closeSync(descriptor);
	}
}
function temporaryName(base) {
	const random = randomUUID();
	return `.${base}.${process.pid}-${random.slice(0, 8)}${random.slice(9, 13)}.tmp`;
}
function removeTemporaries(path, ...besides) {
	const prefixes = ["", ...besides].map((suffix) => `.${basename(path)}${suffix}.`);
	for (const name of listFolder(dirname(path))) {
		const prefix = prefixes.findLast((each) => name.startsWith(each)) ?? name;
		if (/^\d+-[0-9a-f]{12}\.tmp$/u.test(name.slice(prefix.length))) rmSync(join(dirname(path), name), { force: true });
	}
}
function inFolder(folder, create) {
	try {
		return create();
	} catch (error) {
		if (errorCode(error) !== "ENOENT") throw error;
	}
	mkdirSync(folder, { recursive: true });
	return create();
}
function listFolder(folder) {
	try {
		return readdirSync(folder);
	} catch (error) {
		if (isMissing(error)) return [];
		throw error;
	}
}
const OWN_FOLDER = ".pilot";
function ignoreOwnFolder(path) {
	if (!path.includes(OWN_FOLDER)) return;
	for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
		if (basename(folder) !== OWN_FOLDER) continue;
		try {
			inFolder(folder, () => writeFileSync(join(folder, ".gitignore"), "*\n", { flag: "wx" }));
		} catch (error) {
			if (errorCode(error) !== "EEXIST") throw error;
		}
		return;
	}
}
// src/adapters/git/errors.ts
var GitError = class extends Error {
	code;
	constructor(code, message) {
		super(message);
		this.name = "GitError";
		this.code = code;
	}
};
var ShallowCloneError = class extends GitError {
	constructor(directory) {
		super("shallow", `The clone in ${directory} is shallow: its history is cut, and time in tier is counted from the history. In a workflow give actions/checkout \`fetch-depth: 0\`; elsewhere run \`git fetch --unshallow\`.`);
		this.name = "ShallowCloneError";
	}
};
function gitFailure(directory, args, code, stderr) {
	const words = withoutSecrets(stderr.trim());
	if (/not a git repository/iu.test(words)) return new GitError("not-a-repository", `${directory} is not inside a git repository: run it in your clone, name one with --repo, or begin with \`git init\`.`);
	if (/dubious ownership/iu.test(words)) return new GitError("dubious-ownership", `git does not trust ${directory}, because it belongs to another user: run \`git config --global --add safe.directory ${directory}\`.`);
	const ended = code === null ? "was ended by a signal" : `ended with ${code}`;
	return new GitError("failed", `git ${withoutSecrets(args.join(" "))} ${ended}${words === "" ? "" : `: ${words}`}`);
}
function gitMissing(detail) {
	return new GitError("git-missing", `git cannot be run (${detail}): install git 2.31 or later and put it on the PATH.`);
}
function withoutSecrets(text) {
	return text.replaceAll(/([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/giu, "$1");
}
// src/adapters/git/command.ts
const FOREIGN_VARIABLES = [
	"GIT_DIR",
	"GIT_WORK_TREE",
	"GIT_INDEX_FILE",
	"GIT_COMMON_DIR",
	"GIT_PREFIX",
	"GIT_NAMESPACE",
	"GIT_LITERAL_PATHSPECS",
	"GIT_GLOB_PATHSPECS",
	"GIT_NOGLOB_PATHSPECS",
	"GIT_ICASE_PATHSPECS"
];
const SETTINGS$1 = [
	"core.quotePath=false",
	"core.hooksPath=/dev/null",
	"core.fsync=committed,reference",
	"color.ui=false",
	"log.showSignature=false",
	"log.follow=false",
	"commit.gpgSign=false",
	"push.gpgSign=false",
	"gc.auto=0",
	"maintenance.auto=false"
].flatMap((setting) => ["-c", setting]);
function gitContext(directory, environment = process.env) {
	const foreign = new Set(FOREIGN_VARIABLES);
	return {
		directory,
		environment: {
			...Object.fromEntries(Object.entries(environment).filter(([name]) => !foreign.has(name))),
			LC_ALL: "C",
			LANGUAGE: "C",
			GIT_TERMINAL_PROMPT: "0",
			GIT_OPTIONAL_LOCKS: "0",
			GIT_NO_REPLACE_OBJECTS: "1",
			GIT_PAGER: "cat"
		}
	};
}
function startGit(context, args, environment = {}) {
	const child = spawn("git", [...SETTINGS$1, ...args], {
		cwd: context.directory,
		env: {
			...context.environment,
			...environment
		},
		stdio: [
			"pipe",
			"pipe",
			"pipe"
		],
		windowsHide: true
	});
	child.stdin.on("error", () => {});
	return child;
}
async function finished(child, context) {
	const errors = [];
	child.stderr.on("data", (chunk) => errors.push(chunk));
	return {
		code: await new Promise((resolve, reject) => {
			child.on("error", (error) => reject(cannotStart(error, context)));
			child.on("close", resolve);
		}),
		stderr: Buffer.concat(errors).toString("utf8")
	};
}
function cannotStart(error, { directory }) {
	if (errorCode(error) === "ENOENT" && !existsSync(directory)) return new GitError("no-path", `there is no folder ${directory}: name your clone with --repo.`);
	return errorCode(error) === "ENOTDIR" ? new GitError("not-a-repository", `${directory} is no folder: name your clone with --repo.`) : gitMissing(errorCode(error) || error.message);
}
async function git(context, args, call = {}) {
	const child = startGit(context, args, call.environment);
	const output = [];
	child.stdout.on("data", (chunk) => output.push(chunk));
	child.stdin.end(call.input);
	const limit = limited(child, call);
	const { code, stderr } = await finished(child, context).finally(() => limit.lift());
	if (limit.reached()) {
		const within = call.signal?.aborted === true ? "in time" : `within ${(call.timeout ?? 0) / 1e3} s`;
		throw new GitError("timeout", `git ${args[0] ?? ""} did not end ${within}`);
	}
	if (code === null || !(call.accept ?? [0]).includes(code)) throw gitFailure(context.directory, args, code, stderr);
	return {
		code,
		stdout: Buffer.concat(output),
		stderr
	};
}
function limited(child, { timeout, signal }) {
	let isOver = signal?.aborted === true;
	const end = () => {
		isOver = true;
		child.kill("SIGKILL");
	};
	const timer = timeout === void 0 ? void 0 : setTimeout(end, timeout);
	signal?.addEventListener("abort", end);
	return {
		reached: () => isOver,
		lift() {
			clearTimeout(timer);
			signal?.removeEventListener("abort", end);
		}
	};
}
async function gitText(context, args, call = {}) {
	const { stdout } = await git(context, args, call);
	return stdout.toString("utf8").replace(/\n$/u, "");
}
function zeroSeparated(output) {
	const fields = output.toString("utf8").split("\0");
	if (fields.at(-1) === "") fields.pop();
	return fields;
}
// src/adapters/git/batch.ts
function batchParser(take) {
	let kept = [];
	let length = 0;
	let enough = 0;
	let skip = 0;
	return (chunk) => {
		const passed = Math.min(skip, chunk.length);
		skip -= passed;
		kept.push(chunk.subarray(passed));
		length += chunk.length - passed;
		if (skip > 0 || length < enough) return;
		const data = Buffer.concat(kept);
		const taken = takeWhole(data, take);
		skip = Math.max(0, taken.end - data.length);
		kept = [data.subarray(taken.end)];
		length = Math.max(0, data.length - taken.end);
		enough = taken.enough;
	};
}
function takeWhole(data, take) {
	let end = 0;
	let next = answerAt(data, end);
	while (next !== null && (next.end <= data.length || isPassedOver(next.entry))) {
		take(next.entry);
		end = next.end;
		next = answerAt(data, end);
	}
	return {
		end,
		enough: next === null ? 0 : next.end - end
	};
}
function answerAt(data, at) {
	const lineEnd = data.indexOf(10, at);
	if (lineEnd === -1) return null;
	const line = data.toString("latin1", at, lineEnd);
	const begin = lineEnd + 1;
	const [, id = "", type = "", size] = HEADER.exec(line) ?? [];
	if (size === void 0) return {
		entry: {
			kind: "missing",
			line
		},
		end: begin
	};
	const end = begin + Number(size);
	return {
		entry: {
			kind: "object",
			id,
			type,
			bytes: type === "blob" && Number(size) > 1048576 ? null : data.subarray(begin, end)
		},
		end: end + 1
	};
}
const HEADER = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/u;
function isPassedOver(entry) {
	return entry.kind === "object" && entry.bytes === null;
}
// src/adapters/git/blobs.ts
function readBlobs(context, cache) {
	const asked = /* @__PURE__ */ new Set();
	let waiting = [];
	let run = null;
	const flush = () => {
		if (waiting.length === 0) return;
		run ??= startBatch$1(context, cache);
		run.child.stdin.write(`${waiting.join("\n")}\n`, "latin1");
		waiting = [];
	};
	return {
		ask(id) {
			if (cache.has(id) || asked.has(id)) return;
			asked.add(id);
			waiting.push(id);
		},
		flush,
		async finish() {
			flush();
			run?.child.stdin.end();
			await run?.done;
		}
	};
}
async function fillBlobs(context, cache, ids) {
	const reader = readBlobs(context, cache);
	for (const id of ids) reader.ask(id);
	await reader.finish();
}
const ARGUMENTS$1 = [
	"cat-file",
	"--batch",
	"--buffer"
];
function startBatch$1(context, cache) {
	const child = startGit(context, ARGUMENTS$1);
	const parse = batchParser((entry) => {
		if (entry.kind === "missing") throw noContent(entry.line);
		if (entry.type !== "blob") throw noContent(`${entry.id} ${entry.type}`);
		if (entry.bytes !== null) cache.set(entry.id, entry.bytes);
	});
	let fault = null;
	child.stdout.on("data", (chunk) => {
		try {
			if (fault === null) parse(chunk);
		} catch (error) {
			fault = error;
			child.kill();
		}
	});
	const done = finished(child, context).then(({ code, stderr }) => {
		if (fault !== null) throw fault;
		if (code !== 0) throw gitFailure(context.directory, ARGUMENTS$1, code, stderr);
	});
	done.catch(() => {});
	return {
		child,
		done
	};
}
function noContent(what) {
	return new GitError("failed", `git has no file content for ${what}: run \`git fsck\`, or clone again`);
}
// src/adapters/git/log.ts
const LOG_ARGUMENTS = [
	"log",
	"--first-parent",
	"--sparse",
	"--diff-merges=first-parent",
	"--raw",
	"--no-abbrev",
	"-z",
	"--no-renames",
	"--no-relative",
	"--no-show-signature",
	"--no-notes",
	"--encoding=UTF-8",
	"--format=tformat:%H%x00%ct%x00%an%x00%s"
];
const FIELDS = 4;
const ABSENT = "000000";
const LINK$1 = "120000";
const SUBMODULE$1 = "160000";
function logParser(onBlob) {
	const drafts = [];
	let rest = Buffer.alloc(0);
	let fields = [];
	let raw = null;
	const take = (field) => {
		if (raw !== null) {
			addFile(drafts.at(-1), raw, field, onBlob);
			raw = null;
		} else if (fields.length === 0 && isRaw(field)) raw = field;
		else {
			fields.push(field);
			if (fields.length === FIELDS) {
				drafts.push(draft(fields));
				fields = [];
			}
		}
	};
	return {
		push(chunk) {
			const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
			let at = 0;
			for (let end = data.indexOf(0, at); end !== -1; end = data.indexOf(0, at)) {
				take(data.toString("utf8", at, end));
				at = end + 1;
			}
			rest = data.subarray(at);
		},
		finish: () => clamped(drafts.toReversed())
	};
}
function isRaw(field) {
	return field.startsWith(":") || field.startsWith("\n:");
}
function draft([commit = "", seconds = "", author = "", subject = ""]) {
	return {
		commit,
		seconds: Number(seconds),
		author,
		subject,
		files: []
	};
}
function addFile(to, raw, path, onBlob) {
	const [before = ABSENT, after = ABSENT, , id = ""] = raw.slice(raw.indexOf(":") + 1).split(" ");
	if (!isFile(after)) {
		if (isFile(before)) to?.files.push({
			path,
			blob: null
		});
		return;
	}
	const blob = after === LINK$1 ? `link:${id}` : id;
	if (after !== LINK$1) onBlob(id);
	to?.files.push({
		path,
		blob
	});
}
function isFile(mode) {
	return mode !== ABSENT && mode !== SUBMODULE$1;
}
function clamped(drafts) {
	const commits = [];
	let latest = Number.NEGATIVE_INFINITY;
	for (const { seconds, commit, author, subject, files } of drafts) {
		latest = Math.max(latest, Number.isFinite(seconds) ? seconds * 1e3 : 0);
		if (files.length > 0) commits.push({
			commit,
			at: latest,
			author,
			subject,
			files
		});
	}
	return {
		order: drafts.map(({ commit }) => commit),
		commits
	};
}
// \0node:net
const whole = /* @__PURE__ */ createRequire(import.meta.url)("node:net");
const Socket = /* @__PURE__ */ (() => whole.Socket)();
// src/adapters/git/objects.ts
const IDLE = 1e3;
const ARGUMENTS = ["cat-file", "--batch"];
function openObjects(context) {
	let batch = null;
	return { read(name) {
		if (name === "" || /[\n\0]/u.test(name)) return Promise.resolve(null);
		batch ??= startBatch(context, (over) => {
			if (batch === over) batch = null;
		});
		return batch.ask(name);
	} };
}
function startBatch(context, onEnd) {
	const child = startGit(context, ARGUMENTS);
	const questions = [];
	let idle;
	const rest = () => {
		hold(child, false);
		idle = setTimeout(() => {
			onEnd(batch);
			child.stdin.end();
		}, IDLE).unref();
	};
	const parse = batchParser((entry) => {
		questions.shift()?.resolve(entry.kind === "object" ? entry : null);
		if (questions.length === 0) rest();
	});
	child.stdout.on("data", parse);
	const fail = (error) => {
		clearTimeout(idle);
		onEnd(batch);
		for (const { reject } of questions.splice(0)) reject(error);
	};
	const batch = { ask(name) {
		clearTimeout(idle);
		hold(child, true);
		return new Promise((resolve, reject) => {
			questions.push({
				resolve,
				reject
			});
			child.stdin.write(`${name}\n`);
		});
	} };
	finished(child, context).then(({ code, stderr }) => fail(ended(context, code, stderr)), (error) => fail(error));
	return batch;
}
function ended({ directory }, code, stderr) {
	return code === 0 ? new GitError("failed", "git cat-file ended before it had answered") : gitFailure(directory, ARGUMENTS, code, stderr);
}
function hold(child, held) {
	const sockets = [
		child.stdin,
		child.stdout,
		child.stderr
	].filter((stream) => stream instanceof Socket);
	for (const each of [child, ...sockets]) if (held) each.ref();
	else each.unref();
}
// src/adapters/git/paths.ts
function trimFolder(folder) {
	const trimmed = folder.replace(/^(?:\.\/+)+/u, "").replace(/\/+$/u, "");
	return trimmed === "." ? "" : trimmed;
}
function segmentsOf(path) {
	const segments = trimFolder(path).split("/").filter((segment) => segment !== "");
	if (segments.some((segment) => segment === ".." || segment === "." || segment.toLowerCase() === ".git") || path.startsWith("/") || path.includes("\0")) throw new GitError("no-path", `"${path}" is no path inside the repository`);
	return segments;
}
// src/adapters/git/remote.ts
const NETWORK = 6e4;
const ABANDONED = 1e4;
async function remoteOf(context, branch) {
	const { stdout } = await git(context, [
		"config",
		"-z",
		"--get-regexp",
		String.raw`^(remote\..*\.url|branch\..*\.remote)$`
	], { accept: [0, 1] });
	const values = new Map(zeroSeparated(stdout).map((entry) => {
		const end = entry.indexOf("\n");
		return [entry.slice(0, end), entry.slice(end + 1)];
	}));
	const remotes = [...values.keys()].filter((key) => key.startsWith("remote.")).map((key) => key.slice(7, -4));
	const own = values.get(`branch.${branch}.remote`);
	return remotes.find((name) => name === "origin") ?? remotes.find((name) => name === own) ?? onlyOne(remotes);
}
function onlyOne(names) {
	return names.length === 1 ? names[0] ?? null : null;
}
async function fetchBranch(context, remote, branch) {
	const tracking = `refs/remotes/${remote}/${branch}`;
	const fetched = await network(context, [
		...FETCH,
		"--",
		remote,
		`+refs/heads/${branch}:${tracking}`
	]);
	if (typeof fetched !== "string" && fetched.code === 0) return null;
	const words = typeof fetched === "string" ? fetched : plain(fetched.stderr);
	const lock = /Unable to create '(.+\.lock)': File exists/u.exec(words)?.[1];
	if (lock?.endsWith(`${tracking}.lock`) === true && removeAbandoned(lock)) return fetchBranch(context, remote, branch);
	return { detail: `git fetch ${remote} ${branch}: ${words}` };
}
const FETCH = [
	"fetch",
	"--no-tags",
	"--no-recurse-submodules",
	"--no-write-fetch-head",
	"--quiet"
];
const OBJECT = /^(?:[0-9a-f]{40,64}|refs\/pull\/\d{1,10}\/head)$/u;
async function fetchObjects(context, remote, names) {
	const strange = names.find((name) => !OBJECT.test(name));
	if (strange !== void 0) return { detail: `${JSON.stringify(strange)} is neither a commit nor a pull request` };
	const fetched = await network(context, [
		...FETCH,
		"--refmap=",
		"--",
		remote,
		...names
	]);
	if (typeof fetched !== "string" && fetched.code === 0) return null;
	return { detail: `git fetch ${remote} ${names.join(" ")}: ${typeof fetched === "string" ? fetched : plain(fetched.stderr)}` };
}
function removeAbandoned(lock) {
	try {
		if (Date.now() - statSync(lock).mtimeMs < ABANDONED) return false;
		rmSync(lock);
		return true;
	} catch {
		return false;
	}
}
async function remoteTip(context, remote, branch) {
	const id = (await git(context, [
		"ls-remote",
		"--",
		remote,
		`refs/heads/${branch}`
	], { timeout: NETWORK })).stdout.toString("utf8").split("	")[0] ?? "";
	if (id === "") return null;
	await git(context, [
		...FETCH,
		"--refmap=",
		"--",
		remote,
		`refs/heads/${branch}`
	], { timeout: NETWORK });
	return id;
}
async function pushCommit(context, remote, commit, branch) {
	const answer = await network(context, [
		"push",
		"--porcelain",
		"--no-verify",
		"--no-follow-tags",
		"--recurse-submodules=no",
		"--",
		remote,
		`${commit}:refs/heads/${branch}`
	]);
	if (typeof answer === "string") return {
		kind: "unreachable",
		detail: answer
	};
	if (answer.code === 0) return { kind: "pushed" };
	const rejection = /^!\t[^\t]*\t(.*)$/mu.exec(answer.stdout.toString("utf8"))?.[1];
	if (rejection === void 0) return {
		kind: "unreachable",
		detail: plain(answer.stderr)
	};
	if (/fetch first|non-fast-forward|stale info|cannot lock ref|failed to update ref/u.test(rejection)) return { kind: "moved" };
	return {
		kind: "refused",
		detail: [rejection, ...remoteWords(answer.stderr)].join("; ")
	};
}
async function network(context, args) {
	try {
		return await git(context, args, {
			timeout: NETWORK,
			accept: [
				0,
				1,
				128
			]
		});
	} catch (error) {
		if (error instanceof GitError) return error.message;
		throw error;
	}
}
function remoteWords(stderr) {
	return withoutSecrets(stderr).split("\n").filter((line) => line.startsWith("remote:")).map((line) => line.slice(7).trim()).filter((line) => line !== "").slice(0, 5);
}
function plain(stderr) {
	return withoutSecrets(stderr).trim().replaceAll(/\s*\n\s*/gu, "; ");
}
// src/adapters/git/repository.ts
async function locate(context) {
	const answer = await gitText(context, [
		"rev-parse",
		"--path-format=absolute",
		"--git-dir",
		"--git-common-dir",
		"--show-object-format",
		"--is-inside-work-tree",
		"--show-cdup"
	]);
	const [gitDirectory, commonDirectory, hash, inside, up = ""] = answer.split("\n");
	if (gitDirectory === void 0 || commonDirectory === void 0) throw new GitError("failed", `git rev-parse answered "${answer}"`);
	return {
		gitDirectory,
		commonDirectory,
		top: inside === "true" ? join(realpathSync(context.directory), up) : null,
		hash: hash === "sha256" ? "sha256" : "sha1"
	};
}
function isShallow({ commonDirectory }) {
	return existsSync(join(commonDirectory, "shallow"));
}
function plainLayout(directory) {
	const commonDirectory = join(directory, ".git");
	return statSync(join(commonDirectory, "HEAD"), { throwIfNoEntry: false })?.isFile() === true ? { commonDirectory } : null;
}
async function findBaseBranch(context, wanted) {
	const refs = await readRefs(context);
	const name = wanted?.replace(/^refs\/heads\//u, "") ?? defaultName(refs) ?? await currentBranch(context);
	return name === null ? null : branchNamed(refs, name);
}
function branchNamed(refs, name) {
	const ref = `refs/heads/${name}`;
	const local = refs.get(ref)?.id ?? null;
	const upstream = refs.get(`refs/remotes/origin/${name}`)?.id ?? null;
	return local === null && upstream === null ? null : {
		ref,
		name,
		local,
		upstream
	};
}
async function readRefs(context) {
	const output = await gitText(context, [
		"for-each-ref",
		"--format=%(refname) %(objectname) %(symref)",
		"refs/heads",
		"refs/remotes/origin"
	]);
	const refs = /* @__PURE__ */ new Map();
	for (const line of output.split("\n")) {
		const [name = "", id = "", target = ""] = line.split(" ");
		if (name !== "") refs.set(name, {
			id,
			target
		});
	}
	return refs;
}
function defaultName(refs) {
	const remoteHead = refs.get("refs/remotes/origin/HEAD")?.target.replace(/^refs\/remotes\/origin\//u, "");
	const candidates = remoteHead === void 0 ? ["main", "master"] : [
		remoteHead,
		"main",
		"master"
	];
	const here = candidates.find((name) => refs.has(`refs/heads/${name}`));
	const fetched = candidates.find((name) => refs.has(`refs/remotes/origin/${name}`));
	if (remoteHead !== void 0 && (fetched === remoteHead || here === remoteHead)) return remoteHead;
	return here ?? fetched ?? null;
}
async function currentBranch(context) {
	const { code, stdout } = await git(context, [
		"symbolic-ref",
		"--quiet",
		"--short",
		"HEAD"
	], { accept: [0, 1] });
	return code === 0 ? stdout.toString("utf8").trim() : null;
}
// src/adapters/git/tree.ts
async function listTree(context, commit, paths) {
	const { stdout } = await git(context, [
		"ls-tree",
		"-r",
		"-z",
		"-l",
		"--full-tree",
		commit,
		"--",
		...paths.map(trimFolder).filter((path) => path !== "")
	]);
	return zeroSeparated(stdout).flatMap(parseEntry);
}
function parseEntry(line) {
	const tab = line.indexOf("	");
	const [mode = "", type, id = "", size] = line.slice(0, tab).split(/ +/u);
	return type === "blob" ? [{
		mode,
		id,
		size: Number(size),
		path: line.slice(tab + 1)
	}] : [];
}
const FOLDER = "40000";
const LINK = "120000";
const SUBMODULE = "160000";
const NOTHING = /* @__PURE__ */ new Uint8Array();
const FEW = 200;
async function sourceFilesAt(reader, commit, path) {
	const entries = await entriesBelow(reader, commit, path);
	const { blobs, context, objects } = reader;
	const wanted = entries.flatMap(({ mode, id }) => mode === LINK || blobs.has(id) ? [] : [id]);
	if (wanted.length > FEW) await fillBlobs(context, blobs, wanted);
	else await Promise.all([...new Set(wanted)].map((id) => readBlob(objects, blobs, id)));
	return entries.map(({ mode, id, name }) => {
		const bytes = mode === LINK ? void 0 : blobs.get(id);
		return {
			path: name,
			content: id,
			kind: mode === LINK ? "link" : bytes === void 0 ? "too-large" : "file",
			bytes: bytes ?? NOTHING
		};
	});
}
async function readBlob(objects, blobs, id) {
	const found = await objects.read(id);
	if (found?.type !== "blob") throw missing(id);
	if (found.bytes !== null) blobs.set(id, found.bytes);
}
async function entriesBelow(reader, commit, path) {
	let here = {
		mode: FOLDER,
		id: `${commit}^{tree}`,
		name: ""
	};
	for (const segment of trimFolder(path).split("/")) {
		if (segment === "") continue;
		const found = (here.mode === FOLDER ? await entriesOf(reader, here) : []).find(({ name }) => name === pathIn(here, segment));
		if (found === void 0) return [];
		here = found;
	}
	return filesOf(reader, here);
}
async function filesOf(reader, entry) {
	if (entry.mode === SUBMODULE) return [];
	if (entry.mode !== FOLDER) return [entry];
	return (await Promise.all((await entriesOf(reader, entry)).map((each) => filesOf(reader, each)))).flat();
}
async function entriesOf({ objects, trees }, folder) {
	const known = trees.get(folder.id) ?? await readTree(objects, folder.id);
	if (/^[0-9a-f]{40,64}(?:\^\{tree\})?$/u.test(folder.id)) trees.set(folder.id, known);
	return known.map(({ mode, id, name }) => ({
		mode,
		id,
		name: pathIn(folder, name)
	}));
}
function pathIn({ name }, inside) {
	return name === "" ? inside : `${name}/${inside}`;
}
async function readTree(objects, name) {
	const found = await objects.read(name);
	if (found === null || found.type !== "tree" || found.bytes === null) throw missing(name);
	const { bytes, id } = found;
	const entries = [];
	for (let at = 0; at < bytes.length;) {
		const space = bytes.indexOf(32, at);
		const zero = bytes.indexOf(0, space);
		const end = zero + 1 + id.length / 2;
		entries.push({
			mode: bytes.toString("latin1", at, space),
			name: bytes.toString("utf8", space + 1, zero),
			id: bytes.toString("hex", zero + 1, end)
		});
		at = end;
	}
	return entries;
}
function missing(what) {
	return new GitError("failed", `git has nothing by the name of ${what}: run \`git fsck\`, or clone again`);
}
// src/adapters/git/history.ts
function gitHistory({ directory, baseRef, environment, layout: known }) {
	const context = gitContext(directory, environment);
	const objects = openObjects(context);
	const blobs = /* @__PURE__ */ new Map();
	const reader = {
		context,
		objects,
		blobs,
		trees: /* @__PURE__ */ new Map()
	};
	const orders = /* @__PURE__ */ new Map();
	let located = known ? Promise.resolve(known) : null;
	const layout = () => located ??= Promise.resolve(plainLayout(directory) ?? locate(context));
	const base = baseRef === void 0 ? baseName(context) : () => Promise.resolve(baseRef);
	return {
		resolve: (revision) => resolveCommit(objects, revision),
		async baseBranch() {
			const name = await base();
			return name === null ? null : tipsOf(objects, name);
		},
		async fetch() {
			const name = await base();
			const remote = name === null ? null : await remoteOf(context, name);
			return name === null || remote === null ? null : fetchBranch(context, remote, name);
		},
		async fetchObjects(names) {
			const name = await base();
			const remote = name === null ? null : await remoteOf(context, name);
			return remote === null ? null : fetchObjects(context, remote, names);
		},
		changedSince: (from, head) => changedSince(context, from, head),
		mergeBase: mergeBases(context),
		filesAt: (commit, folder) => sourceFilesAt(reader, commit, folder),
		async fileAt(commit, path) {
			return (await sourceFilesAt(reader, commit, path)).find((file) => file.path === trimFolder(path)) ?? null;
		},
		async firstParent(tip, folder) {
			const [where, { order, commits }] = await Promise.all([layout(), readLog(context, tip, folder, blobs)]);
			if (isShallow(where)) throw new ShallowCloneError(directory);
			if (isId(tip)) orders.set(tip, order);
			return {
				commits,
				blobs
			};
		},
		async firstParentOrder(tip) {
			if (isShallow(await layout())) throw new ShallowCloneError(directory);
			return orders.get(tip) ?? readOrder(context, tip);
		}
	};
}
function baseName(context) {
	let found = null;
	return async () => {
		found ??= findBaseBranch(context).then((branch) => branch?.name ?? null);
		const name = await found.catch((error) => {
			found = null;
			throw error;
		});
		if (name === null) found = null;
		return name;
	};
}
async function changedSince(context, from, head) {
	const { code, stdout } = await git(context, [
		...[
			"diff-tree",
			"-r",
			"-z",
			"--name-only",
			"--no-renames",
			"--merge-base",
			"--end-of-options"
		],
		from,
		head,
		"--"
	], { accept: [0, 128] });
	return code === 0 ? zeroSeparated(stdout) : null;
}
function mergeBases(context) {
	const known = /* @__PURE__ */ new Map();
	return async (a, b) => {
		const pair = `${a} ${b}`;
		const found = known.get(pair);
		if (found !== void 0) return found;
		const { code, stdout } = await git(context, [
			"merge-base",
			"--",
			a,
			b
		], { accept: [0, 1] });
		const base = code === 0 ? stdout.toString("utf8").split("\n")[0] ?? null : null;
		if (base !== null && isId(a) && isId(b)) known.set(pair, base);
		return base;
	};
}
async function tipsOf(objects, name) {
	const ref = `refs/heads/${name}`;
	const [local, upstream] = await Promise.all([resolveCommit(objects, ref), resolveCommit(objects, `refs/remotes/origin/${name}`)]);
	const tip = local ?? upstream;
	return tip === null ? null : {
		ref,
		tip,
		upstream
	};
}
function isId(revision) {
	return /^[0-9a-f]{40,64}$/u.test(revision);
}
async function resolveCommit(objects, revision) {
	if (revision === "" || revision.startsWith("-")) return null;
	return (await objects.read(`${revision}^{commit}`))?.id ?? null;
}
async function readOrder(context, tip) {
	return (await gitText(context, [
		"rev-list",
		"--first-parent",
		"--reverse",
		"--end-of-options",
		tip,
		"--"
	])).split("\n");
}
async function readLog(context, tip, folder, cache) {
	const reader = readBlobs(context, cache);
	const parser = logParser((id) => reader.ask(id));
	const args = [
		...LOG_ARGUMENTS,
		"--end-of-options",
		tip,
		"--",
		`:(top,literal)${trimFolder(folder)}`
	];
	const child = startGit(context, args);
	child.stdin.end();
	child.stdout.on("data", (chunk) => {
		parser.push(chunk);
		reader.flush();
	});
	const { code, stderr } = await finished(child, context);
	await reader.finish();
	if (code !== 0) throw gitFailure(context.directory, args, code, stderr);
	return parser.finish();
}
// src/adapters/git/place.ts
async function findClone(directory) {
	try {
		return await locate(gitContext(directory));
	} catch (error) {
		if (error instanceof GitError && (error.code === "not-a-repository" || error.code === "git-missing")) return null;
		throw error;
	}
}
async function findRemoteUrl(directory) {
	try {
		const { code, stdout } = await git(gitContext(directory), [
			"remote",
			"get-url",
			"origin"
		], { accept: [
			0,
			2,
			128
		] });
		return code === 0 ? stdout.toString("utf8").trim() : null;
	} catch {
		return null;
	}
}
async function findIdentity(directory) {
	try {
		const { code, stdout } = await git(gitContext(directory), ["config", "user.name"], { accept: [0, 1] });
		const name = stdout.toString("utf8").trim();
		return code === 0 && name !== "" ? name : null;
	} catch {
		return null;
	}
}
// src/cli/lazy-tree.ts
function lazyTree(open) {
	let opened = null;
	const tree = () => opened ??= open();
	return {
		files: async (...given) => (await tree()).files(...given),
		file: async (...given) => (await tree()).file(...given),
		write: async (...given) => (await tree()).write(...given),
		commit: async (...given) => (await tree()).commit(...given),
		recover: async () => (await tree()).recover()
	};
}
// src/adapters/notify/post.ts
async function post({ url, fetch }, body, signal) {
	try {
		const answer = await fetch(url, {
			method: "POST",
			headers: { "content-type": "application/json; charset=utf-8" },
			body: JSON.stringify(body),
			redirect: "error",
			signal
		});
		await answer.body?.cancel();
		return answer.ok ? { kind: "sent" } : {
			kind: "failed",
			...refusalOf(answer.status)
		};
	} catch {
		return signal.aborted ? {
			kind: "failed",
			cause: "timeout",
			detail: "it did not answer in time"
		} : {
			kind: "failed",
			cause: "unreachable",
			detail: "it cannot be reached"
		};
	}
}
function refusalOf(status) {
	const detail = `it answered with status ${status}`;
	if (status === 401 || status === 403 || status === 404 || status === 410) return {
		cause: "unauthorized",
		detail
	};
	if (status === 429) return {
		cause: "rate-limited",
		detail
	};
	return {
		cause: status >= 500 ? "unreachable" : "bad-query",
		detail
	};
}
// src/adapters/notify/json.ts
function json(options) {
	return {
		kind: "json",
		notify: ({ event, feature, at, title, lines, url }, signal) => post(options, {
			version: 1,
			event,
			feature,
			at: formatInstant(at),
			title,
			lines,
			url
		}, signal)
	};
}
// src/adapters/notify/slack.ts
const MOST = 3e3;
function slack(options) {
	return {
		kind: "slack",
		notify: (notification, signal) => post(options, { text: textOf(notification) }, signal)
	};
}
function textOf({ title, lines, url }) {
	const text = [
		`*${inert(title)}*`,
		...lines.map((line) => inert(line)),
		...url === null ? [] : [`<${linkable(url)}>`]
	].join("\n");
	return text.length <= MOST ? text : `${text.slice(0, 2999)}…`;
}
function inert(text) {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("@", "@​").replaceAll(/[*_~`]/gu, (mark) => `\u200B${mark}`);
}
function linkable(url) {
	return url.replaceAll(/[<>|\s]/gu, (found) => encodeURIComponent(found));
}
// src/cli/place.ts
const require = createRequire(import.meta.url);
function cryptography() {
	return require("node:crypto");
}
function sha256(text) {
	return `sha256:${cryptography().createHash("sha256").update(text, "utf8").digest("hex")}`;
}
function secret({ environment }, value, whose) {
	if (typeof value === "string") return value;
	const found = environment[value.env];
	if (found === void 0 || found === "") throw new UsageError(`The environment variable ${value.env} of ${whose} is not set`, EXIT.unavailable);
	return found;
}
// src/cli/notifiers.ts
function openNotifier(place, { kind, url }) {
	const options = {
		url: secret(place, url, `the ${kind} notification`),
		fetch
	};
	switch (kind) {
		case "slack": return slack(options);
		case "json": return json(options);
	}
}
// src/cli/signing.ts
function sealsOf(place, signing) {
	if (signing === null) return {
		seals: {
			digest: sha256,
			sign: null,
			objection: null
		},
		cannotSign: null
	};
	const own = privateKeyOf(place, signing);
	const keys = signing.publicKeys.map((text) => publicKeyOf(Buffer.from(text, "base64")));
	if (own !== null) keys.push(cryptography().createPublicKey(own));
	const missing = signing.key === null ? "the settings name no signing key" : `${signing.key.env} is not set`;
	if (keys.length === 0) throw new UsageError(`Snapshots cannot be checked: ${missing}`, EXIT.unavailable);
	return {
		seals: {
			digest: sha256,
			sign: own === null ? null : (text) => signatureOf(own, text),
			objection: (text, signature) => {
				if (signature === null) return signing.unsigned === "accept" ? null : "it is not signed";
				const value = Buffer.from(signature.value, "base64");
				return keys.some((key) => cryptography().verify(null, Buffer.from(text, "utf8"), key, value)) ? null : "its signature is by no key that the settings know, or its content was altered";
			}
		},
		cannotSign: own === null ? `snapshots must be signed, and ${missing}` : null
	};
}
function privateKeyOf({ environment }, { key }) {
	const text = key === null ? void 0 : environment[key.env];
	if (key === null || text === void 0 || text === "") return null;
	const found = readPrivateKey(text);
	if (found?.asymmetricKeyType === "ed25519") return found;
	throw new UsageError(`${key.env} holds no Ed25519 private key; make one with openssl genpkey -algorithm ed25519`, 3);
}
function readPrivateKey(text) {
	try {
		return text.includes("-----BEGIN") ? cryptography().createPrivateKey(text) : cryptography().createPrivateKey({
			key: Buffer.from(text, "base64"),
			format: "der",
			type: "pkcs8"
		});
	} catch {
		return null;
	}
}
function publicKeyOf(bytes) {
	try {
		return cryptography().createPublicKey({
			key: {
				kty: "OKP",
				crv: "Ed25519",
				x: bytes.toString("base64url")
			},
			format: "jwk"
		});
	} catch {
		throw new UsageError(`signing.publicKeys: ${bytes.toString("base64")} is no Ed25519 public key`, EXIT.invalid);
	}
}
function signatureOf(key, text) {
	const value = cryptography().sign(null, Buffer.from(text, "utf8"), key).toString("base64");
	return {
		algorithm: "Ed25519",
		keyId: keyIdOf(cryptography().createPublicKey(key)),
		value
	};
}
function keyIdOf(key) {
	const { x = "" } = key.export({ format: "jwk" });
	return cryptography().createHash("sha256").update(Buffer.from(x, "base64url")).digest("hex").slice(0, 16);
}
// src/cli/stores.ts
const OPENERS = {
	async file(basis, options, { directory }) {
		const { fileStore } = await import("./file-Bp2F5PYx.js");
		return fileStore({
			...basis,
			path: resolve(directory, options.required("path"))
		});
	},
	async git(basis, options, { directory, gitEnvironment = process.env }) {
		const { gitStore } = await import("./git-0kfC0cSW.js");
		return gitStore({
			...basis,
			directory,
			remote: options.optional("remote"),
			branch: options.optional("branch") ?? "pilot-rollout-data",
			path: options.optional("path") ?? "snapshot.json",
			environmentOfGit: gitEnvironment
		});
	},
	async redis(basis, { required, optional }) {
		const { redisStore } = await import("./redis-CYdVYuHs.js");
		const [username, password] = [optional("username"), optional("password")];
		return redisStore({
			...basis,
			url: required("url"),
			username,
			password,
			key: keyOf(optional)
		});
	},
	async upstash(basis, { required, optional }) {
		const { upstashStore } = await import("./upstash-MVk74-ak.js");
		return upstashStore({
			...basis,
			url: required("url"),
			token: required("token"),
			key: keyOf(optional),
			fetch
		});
	},
	async postgres(basis, { required, optional }) {
		const { postgresStore } = await import("./postgres-WkKgvlp9.js");
		return postgresStore({
			...basis,
			url: required("url"),
			key: keyOf(optional)
		});
	},
	async http(basis, { required, optional }) {
		const { httpStore } = await import("./http-Dyoe610-.js");
		const [token, username, password] = [
			optional("token"),
			optional("username"),
			optional("password")
		];
		return httpStore({
			...basis,
			url: required("url"),
			token,
			username,
			password,
			fetch
		});
	},
	async "cloudflare-kv"(basis, { required, optional }) {
		const { cloudflareKvStore } = await import("./cloudflare-kv-CoKD7PWR.js");
		const [account, namespace, token] = [
			required("account"),
			required("namespace"),
			required("token")
		];
		return cloudflareKvStore({
			...basis,
			account,
			namespace,
			token,
			key: keyOf(optional),
			url: optional("url"),
			fetch
		});
	},
	async s3(basis, { required, optional }) {
		const { s3Store } = await import("./s3-BYFcL4Bw.js");
		const endpoint = optional("endpoint");
		return s3Store({
			...basis,
			bucket: required("bucket"),
			accessKeyId: required("accessKeyId"),
			secretAccessKey: required("secretAccessKey"),
			sessionToken: optional("sessionToken"),
			endpoint,
			region: optional("region") ?? (endpoint?.includes(".r2.cloudflarestorage.com") === true ? "auto" : "us-east-1"),
			cacheControl: optional("cacheControl"),
			key: keyOf(optional),
			fetch
		});
	},
	async vercel(basis, { required, optional }) {
		const { vercelStore } = await import("./vercel-D95BwTeK.js");
		const [config, token] = [required("config"), required("token")];
		return vercelStore({
			...basis,
			config,
			token,
			team: optional("team"),
			key: keyOf(optional),
			url: optional("url"),
			fetch
		});
	}
};
function keyOf(optional) {
	return optional("key") ?? "pilot-rollout";
}
function openStore(place, settings, signing) {
	const { name, kind, environment } = settings;
	if (!isStoreKind(kind)) {
		const message = `Store ${name}: this version does not write stores of kind ${kind}; run with --store to pick another`;
		throw new UsageError(message, EXIT.unavailable);
	}
	const row = STORE_KINDS[kind];
	const options = optionsOf(place, settings, row.options);
	const { seals, cannotSign } = sealsOf(place, signing);
	const promised = {
		name,
		environment,
		maximumBytes: limitOf(settings),
		propagation: Number(settings.options["propagation"] ?? row.propagation)
	};
	const store = openedLater({
		...promised,
		kind,
		cas: row.cas
	}, async () => {
		const { codecOfStore } = await import("./codec-CclJIeq0.js");
		return OPENERS[kind]({
			...promised,
			...codecOfStore(settings, seals)
		}, options, place);
	});
	return cannotSign === null ? store : readOnly(store, cannotSign);
}
function readOnly(store, detail) {
	return {
		...store,
		write: () => Promise.resolve({
			kind: "failed",
			cause: "unconfigured",
			detail
		})
	};
}
function optionsOf(place, { name, options }, known) {
	const values = /* @__PURE__ */ new Map();
	for (const [key, { required }] of Object.entries(known)) {
		const value = options[key];
		if (value !== void 0) values.set(key, secret(place, value, `store ${name}`));
		else if (required === true) throw new UsageError(`Store ${name} needs the key ${key}`, EXIT.invalid);
	}
	return {
		required(key) {
			const value = values.get(key);
			if (value === void 0) throw new UsageError(`Store ${name} needs the key ${key}`, EXIT.invalid);
			return value;
		},
		optional: (key) => values.get(key) ?? null
	};
}
function openedLater(promised, open) {
	const { name, kind, environment, maximumBytes, propagation } = promised;
	let opening = null;
	let opened = null;
	const store = async () => {
		opening ??= open();
		opened = await opening;
		return opened;
	};
	return {
		name,
		kind,
		environment,
		maximumBytes,
		propagation,
		get cas() {
			return opened?.cas ?? promised.cas;
		},
		read: async (signal) => (await store()).read(signal),
		write: async (snapshot, expected, signal) => (await store()).write(snapshot, expected, signal),
		readHeartbeat: async (signal) => (await store()).readHeartbeat(signal),
		writeHeartbeat: async (at, signal) => (await store()).writeHeartbeat(at, signal)
	};
}
// src/cli/world.ts
const SETTINGS = ".github/pilot-rollout.yml";
const PATIENCE_MS = 3e4;
async function buildWorld(options, facts, progress) {
	const { environment, workingDirectory } = facts;
	const asked = resolve(workingDirectory, options.repo ?? ".");
	const [clone, actor] = await Promise.all([cloneAround(asked, facts), actorOf(environment, asked)]);
	const { directory } = clone;
	const place = {
		directory,
		environment,
		gitEnvironment: clone.environment
	};
	const { recorded, record } = await recordings(options, workingDirectory);
	return {
		now: options.now ?? recorded?.now ?? facts.clock(),
		ci: environment["CI"] === "true",
		actor,
		settingsPath: options.settings ?? SETTINGS,
		history: gitHistory(clone),
		tree: lazyTree(async () => (await import("./working-tree-gvv00Ay0.js")).gitWorkingTree(clone)),
		looseFile: async (path) => readLoose(resolve(directory, path)),
		openStore: (store, signing) => openStore(place, store, signing),
		async branchAtRemote(branch) {
			if ((clone.layout ?? await findClone(asked)) === null) return "absent";
			const { branchAtRemote } = await import("./data-branch-ChDbN-aq.js");
			return branchAtRemote(gitContext(directory, clone.environment), branch);
		},
		openSource: async (name, settings) => (await import("./adapters-DSluDDO2.js")).openSource(place, name, settings),
		openEvents: async (settings) => (await import("./adapters-DSluDDO2.js")).openEvents(place, settings),
		...codeHosts(facts),
		openNotifier: (notified) => openNotifier(place, notified),
		digest: sha256,
		recorded,
		record,
		onlyStore: options.store ?? null,
		progress: (message) => progress.tell(message),
		patience: () => AbortSignal.timeout(PATIENCE_MS),
		random: Math.random,
		sleep: (ms) => setTimeout$1(ms),
		stopwatch: () => performance.now()
	};
}
async function cloneAround(asked, facts) {
	const { atTop = false, baseBranch: baseRef, gitEnvironment: environment = process.env } = facts;
	const layout = atTop ? null : await findClone(asked);
	return {
		directory: layout?.top ?? asked,
		baseRef,
		environment,
		layout
	};
}
function readLoose(path) {
	try {
		return readFileSync(path);
	} catch {
		return null;
	}
}
function codeHosts({ codeHost = null }) {
	return {
		codeHost,
		codeHostWriter: codeHost
	};
}
async function recordings({ evidence, record }, workingDirectory) {
	if (evidence !== void 0 && record !== void 0) throw new UsageError("--record writes what was measured; with --evidence nothing is");
	if (evidence === void 0 && record === void 0) return {
		recorded: null,
		record: null
	};
	const { readEvidenceFile, recordEvidence } = await import("./evidence-DYwXk7f6.js");
	if (evidence !== void 0) return {
		recorded: readEvidenceFile(resolve(workingDirectory, evidence)),
		record: null
	};
	const path = resolve(workingDirectory, record ?? "");
	return {
		recorded: null,
		record: (measured) => recordEvidence(path, measured)
	};
}
async function actorOf(environment, directory) {
	const actor = environment["GITHUB_ACTOR"];
	return actor === void 0 || actor === "" ? await findIdentity(directory) ?? "operator" : `@${actor}`;
}
// src/action/validate.ts
async function validateInJob(world, reporter, trigger, { environment, heard }) {
	switch (trigger.kind) {
		case "pull-request": return pullRequest(world, reporter, trigger, heard);
		case "merge-group": return mergeGroup(world, reporter, trigger, heard);
		case "round": return everyPullRequest(world, reporter);
		case "other": {
			const [{ validate }, { outcomeOfVerdict }] = await Promise.all([import("./validate-CWsu5vkC.js"), import("./verdict-CoiEx0rC.js")]);
			return outcomeOfVerdict({
				validation: await validate(world, {
					base: baseOf(environment),
					head: null
				}),
				notes: []
			}, "none");
		}
	}
}
async function pullRequest(world, reporter, { pull, base, confined }, heard) {
	const [look, { verdictInJob }] = await Promise.all([firstLook(world, pull, base), import("./verdict-CoiEx0rC.js")]);
	const usual = {
		pull,
		comment: true,
		statically: confined,
		heard
	};
	switch (look.kind) {
		case "untouched": return verdictInJob(world, reporter, {
			...usual,
			ends: {
				base: look.base,
				head: pull.head,
				fork: null
			},
			touched: false
		});
		case "touched": {
			const [ends, early] = await Promise.all([endsOfPull(world, pull, base), confined ? null : judgedHere(world, look.base, pull)]);
			const judged = early !== null && ends.base === look.base ? { judged: early } : {};
			return verdictInJob(world, reporter, {
				...usual,
				ends,
				touched: true,
				...judged
			});
		}
		case "unknown": return verdictInJob(world, reporter, {
			...usual,
			ends: await endsOfPull(world, pull, base)
		});
	}
}
async function judgedHere(world, base, pull) {
	try {
		const [fork, { judgeEnds }] = await Promise.all([world.history.mergeBase(base, pull.head), import("./pull-judgement-CLAC6Ez9.js")]);
		return await judgeEnds(world, {
			base,
			head: pull.head,
			fork
		}, pull, null);
	} catch {
		return null;
	}
}
async function mergeGroup(world, reporter, { base, head, pull }, heard) {
	const { isHere } = await import("./contribution-DtQ6Lp0B.js");
	for (const commit of [base, head]) await isHere(world.history, commit, [commit]);
	const found = pull === null || world.codeHost === null ? null : await world.codeHost.pullRequest(pull);
	const known = found?.kind === "ok" ? found.value : null;
	if (known !== null) await isHere(world.history, known.head, [`refs/pull/${known.number}/head`, known.head]);
	const ends = {
		base,
		head,
		fork: base
	};
	const { verdictInJob } = await import("./verdict-CoiEx0rC.js");
	return verdictInJob(world, reporter, {
		ends,
		pull: known,
		comment: false,
		statically: false,
		heard
	});
}
async function everyPullRequest(world, reporter) {
	const [{ recheck }, { recheckMarkdown, recheckReport }] = await Promise.all([import("./recheck-CZWnmL7c.js"), import("./recheck-DiLp7sQV.js")]);
	const done = await recheck(world, reporter);
	return {
		exit: done.exit,
		decision: done.exit === EXIT.ok ? "allow" : "block",
		codes: [],
		result: recheckReport(done.verdicts),
		sequence: null,
		summary: recheckMarkdown(done.verdicts, done.notes),
		annotations: [],
		channel: "none",
		log: done.notes
	};
}
// src/action/run.ts
async function runInJob(order, environment) {
	const world = await worldOf(order, environment);
	const { command, dryRun, trigger, heard } = order;
	switch (command) {
		case "validate": return validateInJob(world, dryRun ? null : world.codeHostWriter, trigger, {
			environment,
			heard
		});
		case "publish":
		case "guard":
		case "rollback":
		case "kill":
		case "restore":
		case "pause": return acted(world, command, order);
		default: throw new UsageError(`Input command: found ${JSON.stringify(command)}, allowed are validate, publish, guard, rollback, kill, restore and pause`);
	}
}
function worldOf({ settings, token, defaultBranch }, environment) {
	return buildWorld({ settings: settings || ".github/pilot-rollout.yml" }, {
		workingDirectory: environment["GITHUB_WORKSPACE"] ?? process.cwd(),
		atTop: true,
		environment,
		clock: () => Date.now(),
		baseBranch: defaultBranch,
		codeHost: codeHostOf(environment, token, defaultBranch),
		gitEnvironment: gitEnvironmentOf(environment, token)
	}, {
		tell() {},
		stop() {}
	});
}
async function acted(world, command, order) {
	const [{ act }, { hostTree }] = await Promise.all([import("./acting-2iCsudOa.js"), import("./host-tree-CHJYjpj7.js")]);
	const { codeHostWriter, tree, history } = world;
	const acting = codeHostWriter === null ? world : {
		...world,
		tree: hostTree(tree, codeHostWriter, history)
	};
	return outcomeOfAnswer(await act(acting, command, order));
}
export { GitError, MAXIMUM_FILE_BYTES, buildWorld, contributionOf, createHash, dirname, endsOfPull, errorCode, execFile, fillBlobs, findBaseBranch, findRemoteUrl, formatInstant, git, gitContext, gitText, hasBytes, ignoreOwnFolder, inFolder, isHere, isMissing, isPublicStore, isSmallStore, isUntouched, join, limitOf, listFolder, listTree, locate, mayBeNamed, parseInstant, pushCommit, randomBytes, randomUUID, readRegularFile, remoteOf, remoteTip, removeTemporaries, replaceFile, resolve, runInJob, secret, segmentsOf, setTimeout$1 as setTimeout, storeKind, syncFolder, whole, whole$1, withoutSecrets, zeroSeparated };
