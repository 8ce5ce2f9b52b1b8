import { copyFileSync, existsSync, linkSync, lstatSync, mkdirSync, readFileSync, readdirSync, readlinkSync, renameSync, rmSync, statSync } from "./action-C-GZNKfr.js";
import { GitError, createHash, errorCode, fillBlobs, findBaseBranch, git, gitContext, gitText, isMissing, join, listFolder, listTree, locate, pushCommit, randomBytes, readRegularFile, remoteOf, remoteTip, removeTemporaries, replaceFile, segmentsOf, setTimeout, syncFolder, zeroSeparated } from "./first-look-BIHJFZDA.js";
import { acquireLock } from "./lock-7VLA7jpU.js";
import { buildCommit, editFiles, indexInfo, writeBlob } from "./build-BqfVEh8m.js";
// src/adapters/git/as-committed.ts
const RETURN = 13;
async function asCommitted(context, files) {
	const paths = files.filter(isDoubtful).map(({ path }) => path);
	if (paths.length === 0) return files;
	const ids = await idsOf(context, paths);
	return files.map((file) => ({
		...file,
		content: ids.get(file.path) ?? file.content
	}));
}
function isDoubtful({ kind, path, bytes }) {
	return kind === "file" && bytes.includes(RETURN) && !/[\n"\uFFFD]/u.test(path);
}
async function idsOf(context, paths) {
	try {
		const { stdout } = await git(context, ["hash-object", "--stdin-paths"], { input: `${paths.join("\n")}\n` });
		const ids = stdout.toString("utf8").split("\n");
		return new Map(paths.flatMap((path, index) => ids[index] === void 0 ? [] : [[path, ids[index]]]));
	} catch (error) {
		if (error instanceof GitError) return /* @__PURE__ */ new Map();
		throw error;
	}
}
// src/adapters/git/index-file.ts
const PATIENCE$1 = 5e3;
async function readIndex(context, paths, environment = {}) {
	const pathspecs = paths.map((path) => `:(top,literal)${path}`);
	const { stdout } = await git(context, [
		"ls-files",
		"-s",
		"-t",
		"-z",
		"--full-name",
		"--",
		...pathspecs
	], { environment });
	return new Map(zeroSeparated(stdout).map((line) => {
		const tab = line.indexOf("	");
		const [tag, mode = "", id = "", stage = ""] = line.slice(0, tab).split(" ");
		return [line.slice(tab + 1), {
			mode,
			id,
			stage,
			skipped: tag === "S"
		}];
	}));
}
async function updateIndex(context, gitDirectory, plans, scratch) {
	const index = join(gitDirectory, "index");
	const deadline = performance.now() + PATIENCE$1;
	for (;;) {
		const copy = join(scratch, `index.${randomBytes(6).toString("hex")}`);
		const seen = stateOf(index);
		if (seen !== "") copyFileSync(index, copy);
		if (!await changeEntries(context, copy, plans)) return "done";
		const outcome = await install(copy, index, seen, deadline);
		rmSync(copy, { force: true });
		if (outcome !== "changed") return outcome;
	}
}
async function changeEntries(context, copy, plans) {
	const environment = { GIT_INDEX_FILE: copy };
	const entries = await readIndex(context, plans.map(({ path }) => path), environment);
	const changes = plans.flatMap(({ path, mode, index }) => {
		const entry = entries.get(path);
		return index !== null && (entry?.id ?? null) === index.before && (entry?.stage ?? "0") === "0" ? [{
			path,
			mode: entry?.mode ?? mode,
			after: index.after
		}] : [];
	});
	if (changes.length === 0) {
		rmSync(copy, { force: true });
		return false;
	}
	await git(context, [
		"update-index",
		"-z",
		"--index-info"
	], {
		environment,
		input: indexInfo(changes)
	});
	const skipped = changes.filter(({ path }) => entries.get(path)?.skipped === true).map(({ path }) => `${path}\0`);
	if (skipped.length > 0) await git(context, [
		"update-index",
		"-z",
		"--skip-worktree",
		"--stdin"
	], {
		environment,
		input: skipped.join("")
	});
	await git(context, [
		"update-index",
		"-q",
		"--refresh"
	], {
		environment,
		accept: [0, 1]
	});
	return true;
}
async function install(copy, index, seen, deadline) {
	const lock = `${index}.lock`;
	while (!tryLink(copy, lock)) {
		if (performance.now() >= deadline) return "busy";
		await setTimeout(20);
	}
	if (stateOf(index) !== seen) {
		rmSync(lock);
		return "changed";
	}
	renameSync(lock, index);
	return "done";
}
function tryLink(copy, lock) {
	try {
		linkSync(copy, lock);
		return true;
	} catch (error) {
		if (errorCode(error) === "EEXIST") return false;
		throw error;
	}
}
function stateOf(index) {
	try {
		const { ino, size, mtimeNs } = statSync(index, { bigint: true });
		return `${ino}:${size}:${mtimeNs}`;
	} catch (error) {
		if (isMissing(error)) return "";
		throw error;
	}
}
function releaseOwnIndexLock(gitDirectory, scratch) {
	const lock = join(gitDirectory, "index.lock");
	const node = nodeOf(lock);
	if (node === null) return;
	if (listFolder(scratch).some((name) => name.startsWith("index.") && nodeOf(join(scratch, name)) === node)) rmSync(lock, { force: true });
}
function nodeOf(path) {
	try {
		const { dev, ino } = statSync(path, { bigint: true });
		return `${dev}:${ino}`;
	} catch {
		return null;
	}
}
// src/adapters/git/working-files.ts
const NOTHING = /* @__PURE__ */ new Uint8Array();
function blobId(bytes, hash) {
	return createHash(hash).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
function readFolder(top, folder, hash) {
	const segments = segmentsOf(folder);
	const path = segments.join("/");
	const link = linkAbove(top, segments);
	if (link !== null) return [{
		path: link,
		content: "",
		kind: "link",
		bytes: NOTHING
	}];
	const files = [];
	walk(Buffer.from(join(top, path)), path === "" ? "" : `${path}/`, hash, files);
	return files.toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}
function readOne(top, path, hash) {
	const segments = segmentsOf(path);
	if (linkAbove(top, segments.slice(0, -1)) !== null) return null;
	const name = segments.join("/");
	return sourceFile(Buffer.from(join(top, name)), name, hash);
}
function replaceOne(top, path, bytes, temporaryFolder, mode = 420) {
	const segments = segmentsOf(path);
	const target = join(top, ...segments);
	const reading = readRegularFile(target);
	if (reading.kind === "link" || linkAbove(top, segments) !== null) throw new GitError("no-path", `${path} is a link, or stands behind one: replace the link by the file itself`);
	replaceFile(target, bytes, {
		temporaryFolder,
		mode: reading.kind === "file" ? reading.mode : mode
	});
}
function linkAbove(top, segments) {
	for (let count = 1; count <= segments.length; count += 1) {
		const path = segments.slice(0, count).join("/");
		try {
			if (lstatSync(join(top, path)).isSymbolicLink()) return path;
		} catch (error) {
			if (isMissing(error)) return null;
			throw error;
		}
	}
	return null;
}
function walk(folder, prefix, hash, into) {
	const entries = entriesOf(folder);
	if (prefix !== "" && entries.some(({ name }) => name.toString("utf8") === ".git")) return;
	for (const entry of entries) {
		const name = entry.name.toString("utf8");
		const path = Buffer.concat([
			folder,
			Buffer.from("/"),
			entry.name
		]);
		if (entry.isDirectory()) {
			if (name !== ".git") walk(path, `${prefix}${name}/`, hash, into);
			continue;
		}
		const file = sourceFile(path, `${prefix}${name}`, hash);
		if (file !== null) into.push(file);
	}
}
function entriesOf(folder) {
	try {
		return readdirSync(folder, {
			withFileTypes: true,
			encoding: "buffer"
		});
	} catch (error) {
		if (isMissing(error)) return [];
		throw error;
	}
}
function sourceFile(location, path, hash) {
	const reading = readRegularFile(location);
	switch (reading.kind) {
		case "absent": return null;
		case "file": return {
			path,
			content: blobId(reading.bytes, hash),
			kind: "file",
			bytes: reading.bytes
		};
		case "link": return {
			path,
			content: linkId(location, hash),
			kind: "link",
			bytes: NOTHING
		};
		case "too-large": return {
			path,
			content: "",
			kind: "too-large",
			bytes: NOTHING
		};
	}
}
function linkId(location, hash) {
	try {
		return blobId(readlinkSync(location, "buffer"), hash);
	} catch {
		return "";
	}
}
// src/adapters/git/checkout.ts
async function planCheckouts(context, layout, plan) {
	const checkouts = [];
	for (const top of await checkedOut(context, plan.ref)) {
		const there = {
			...context,
			directory: top
		};
		const gitDirectory = await gitText(there, ["rev-parse", "--absolute-git-dir"]);
		const entries = await readIndex(there, plan.changes.map(({ path }) => path));
		const files = [];
		for (const change of plan.changes) files.push(await planFile(there, layout, plan, change, entries.get(change.path)));
		checkouts.push({
			top,
			gitDirectory,
			files
		});
	}
	return checkouts;
}
async function checkedOut(context, ref) {
	const { stdout } = await git(context, [
		"worktree",
		"list",
		"--porcelain",
		"-z"
	]);
	const tops = [];
	let top = "";
	for (const field of zeroSeparated(stdout)) {
		if (field.startsWith("worktree ")) top = field.slice(9);
		if (field === `branch ${ref}` && existsSync(top)) tops.push(top);
	}
	return tops;
}
async function planFile(context, { hash }, plan, change, entry) {
	const working = readOne(context.directory, change.path, hash);
	if (working?.kind === "file") plan.cache.set(working.content, working.bytes);
	const index = entry !== void 0 && entry.stage !== "0" ? null : await follow(context, plan, change, entry?.id ?? null);
	return {
		...change,
		index,
		work: await followWorking(context, plan, change, working)
	};
}
function followWorking(context, plan, change, working) {
	if (working === null) return follow(context, plan, change, null);
	return working.kind === "file" ? follow(context, plan, change, working.content) : Promise.resolve(null);
}
async function follow(context, { edit, cache }, change, before) {
	if (before === change.before) return {
		before,
		after: change.after
	};
	if (before === null || before === change.after) return null;
	await fillBlobs(context, cache, [before]);
	const bytes = cache.get(before) ?? null;
	const edited = bytes === null ? null : attempt(edit, change.path, bytes);
	const after = edited === null ? before : await writeBlob(context, edited);
	return after === before ? null : {
		before,
		after
	};
}
function attempt(edit, path, bytes) {
	try {
		return edit(path, bytes);
	} catch {
		return null;
	}
}
async function applyCheckouts(context, checkouts, hash, scratch) {
	const troubles = [];
	for (const { top, gitDirectory, files } of checkouts) {
		if (!existsSync(top)) continue;
		const there = {
			...context,
			directory: top
		};
		for (const file of files) await applyToWorkingFile(there, file, hash, scratch);
		if (await updateIndex(there, gitDirectory, files, scratch) === "busy") troubles.push(`another git keeps ${join(gitDirectory, "index.lock")}: end it and run this again`);
	}
	return troubles.join("; ");
}
async function applyToWorkingFile(context, { path, mode, work }, hash, scratch) {
	const current = readOne(context.directory, path, hash);
	if (work === null || (current?.content ?? null) !== work.before) return;
	const cache = /* @__PURE__ */ new Map();
	await fillBlobs(context, cache, [work.after]);
	const bytes = cache.get(work.after);
	if (bytes === void 0) return;
	replaceOne(context.directory, path, bytes, scratch, mode === "100755" ? 493 : 420);
}
// src/adapters/git/journal.ts
const JOURNAL = "journal.json";
const UNPUSHED = "unpushed.json";
const KEPT = /* @__PURE__ */ new Set([
	"lock",
	JOURNAL,
	UNPUSHED
]);
function readJournal(scratch) {
	return readRecord(scratch, JOURNAL, isJournal);
}
function writeJournal(scratch, journal) {
	replaceFile(join(scratch, JOURNAL), Buffer.from(JSON.stringify(journal)));
}
function clearJournal(scratch) {
	remove(scratch, JOURNAL);
}
function readUnpushed(scratch) {
	return readRecord(scratch, UNPUSHED, isUnpushed);
}
function writeUnpushed(scratch, unpushed) {
	replaceFile(join(scratch, UNPUSHED), Buffer.from(JSON.stringify(unpushed)));
}
function clearUnpushed(scratch) {
	remove(scratch, UNPUSHED);
}
function remove(scratch, name) {
	rmSync(join(scratch, name), { force: true });
	syncFolder(scratch);
}
function readRecord(scratch, name, guard) {
	const reading = readRegularFile(join(scratch, name));
	if (reading.kind !== "file") return null;
	try {
		const value = JSON.parse(reading.bytes.toString("utf8"));
		return guard(value) ? value : null;
	} catch {
		return null;
	}
}
function isJournal(value) {
	return hasTexts(value, [
		"ref",
		"gitDirectory",
		"after"
	]) && "checkouts" in value && Array.isArray(value.checkouts);
}
function isUnpushed(value) {
	return hasTexts(value, [
		"commit",
		"remote",
		"branch"
	]);
}
function hasTexts(value, names) {
	if (typeof value !== "object" || value === null) return false;
	const members = new Map(Object.entries(value));
	return names.every((name) => typeof members.get(name) === "string");
}
// src/adapters/git/commit.ts
const ATTEMPTS$1 = 5;
async function commitLocally(workshop, request, remote) {
	let detail = "";
	for (let attempt = 0; attempt < ATTEMPTS$1; attempt += 1) {
		const branch = await findBaseBranch(workshop.context, request.baseRef);
		const tip = branch?.local ?? branch?.upstream ?? null;
		if (branch === null || tip === null) return {
			kind: "refused",
			reason: "branch",
			detail: `no branch ${request.baseRef ?? "main or master"} with a commit: make a first commit there`
		};
		const outcome = await tryCommit(workshop, request, branch, tip, await remote(branch));
		if (typeof outcome !== "string") return outcome;
		detail = outcome;
		await setTimeout(50 * attempt);
	}
	return {
		kind: "refused",
		reason: "branch",
		detail
	};
}
async function tryCommit({ context, layout, scratch, cache }, request, branch, tip, remote) {
	const edited = await editFiles(context, tip, request.paths, request.edit, cache);
	if (edited.kind === "invalid") return {
		kind: "refused",
		reason: "invalid",
		detail: edited.detail
	};
	const { changes } = edited;
	if (changes.length === 0) return {
		kind: "unchanged",
		commit: tip,
		branch
	};
	const commit = await buildCommit(context, tip, changes, request, scratch);
	const checkouts = await planCheckouts(context, layout, {
		ref: branch.ref,
		changes,
		edit: request.edit,
		cache
	});
	writeJournal(scratch, {
		ref: branch.ref,
		gitDirectory: layout.gitDirectory,
		after: commit,
		checkouts
	});
	const refusal = await moveRef(context, branch, commit);
	if (refusal !== null) {
		clearJournal(scratch);
		return refusal;
	}
	if (remote !== null) writeUnpushed(scratch, {
		commit,
		remote,
		branch: branch.name
	});
	const trouble = await applyCheckouts(context, checkouts, layout.hash, scratch);
	if (trouble === "") clearJournal(scratch);
	return {
		kind: "committed",
		commit,
		parent: tip,
		branch,
		trouble
	};
}
async function moveRef(context, { ref, local }, commit) {
	const args = [
		"update-ref",
		"-m",
		"pilot-rollout: commit",
		ref,
		commit,
		local ?? "0".repeat(commit.length)
	];
	const { code, stderr } = await git(context, args, { accept: [
		0,
		1,
		128
	] });
	return code === 0 ? null : stderr.trim();
}
// src/adapters/git/publish.ts
const ATTEMPTS = 5;
async function publishCommit(workshop, request, place) {
	const { commit, branch, remote } = place;
	const standing = (detail) => ({
		kind: "committed",
		commit,
		pushed: false,
		detail
	});
	const kept = await keptBack(workshop, place);
	if (typeof kept === "string") return standing(`committed here, not pushed: ${kept}`);
	for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
		const next = attempt === 0 && kept === 0 ? {
			kind: "offer",
			commit
		} : await onRemoteTip(workshop, request, place);
		if (next.kind === "failed") return standing(`committed here, not pushed: ${next.detail}`);
		if (next.kind === "there") {
			clearUnpushed(workshop.scratch);
			return {
				kind: "committed",
				commit,
				pushed: true,
				detail: `${remote}/${branch.name} has this change already`
			};
		}
		const answer = await pushCommit(workshop.context, remote, next.commit, branch.name);
		if (answer.kind === "pushed") return pushed(workshop, next.commit, place, kept);
		if (answer.kind !== "moved") return standing(`committed here; ${advised(answer, request, place, next.commit)}`);
	}
	return standing(`committed here, not pushed: ${remote}/${branch.name} moved ${ATTEMPTS} times meanwhile`);
}
function advised(answer, { message }, { commit, branch: { name }, remote }, offer) {
	if (answer.kind === "unreachable") {
		const how = offer === commit ? `push it with \`git push ${remote} ${name}\`` : "run this again";
		return `${remote} was not reached (${answer.detail}); ${how}`;
	}
	const review = `${message.startsWith("Roll back") ? "rollback" : "rollout"}/${offer.slice(0, 12)}`;
	const refs = offer === commit ? `${name}:refs/heads/${review}` : `${offer.slice(0, 12)}:refs/heads/${review}`;
	return `${remote} refused the push (${answer.detail}); push it with \`git push ${remote} ${refs}\` and open a pull request for ${review}`;
}
async function keptBack({ context, scratch }, { commit, branch, remote }) {
	try {
		const there = branch.upstream ?? await remoteTip(context, remote, branch.name);
		if (there === null) return 0;
		const count = Number(await gitText(context, [
			"rev-list",
			"--count",
			commit,
			`^${there}`,
			"--"
		]));
		return readUnpushed(scratch)?.commit === commit ? Math.max(0, count - 1) : count;
	} catch (error) {
		if (error instanceof GitError) return error.message;
		throw error;
	}
}
async function onRemoteTip(workshop, request, { branch, remote }) {
	const { context, scratch, cache } = workshop;
	try {
		const tip = await remoteTip(context, remote, branch.name);
		if (tip === null) return {
			kind: "failed",
			detail: `${remote} has no branch ${branch.name} any more`
		};
		const edited = await editFiles(context, tip, request.paths, request.edit, cache);
		if (edited.kind === "invalid") return {
			kind: "failed",
			detail: edited.detail
		};
		if (edited.changes.length === 0) return { kind: "there" };
		return {
			kind: "offer",
			commit: await buildCommit(context, tip, edited.changes, request, scratch)
		};
	} catch (error) {
		if (error instanceof GitError) return {
			kind: "failed",
			detail: error.message
		};
		throw error;
	}
}
async function pushed(workshop, offer, place, kept) {
	const { commit, branch, remote } = place;
	const own = readUnpushed(workshop.scratch)?.commit === commit ? `${commit}^` : commit;
	clearUnpushed(workshop.scratch);
	const there = `${remote}/${branch.name}`;
	if (offer === commit) return {
		kind: "committed",
		commit,
		pushed: true,
		detail: `pushed to ${there}`
	};
	const advice = await followRemote(workshop, offer, place, own);
	const why = kept === 0 ? `${there} had moved: the change was made again on its tip and pushed` : `only this change was pushed, made again on the tip of ${there}: ${kept === 1 ? "1 other commit" : `${kept} other commits`} of this clone stayed here`;
	return {
		kind: "committed",
		commit: offer,
		pushed: true,
		detail: advice === null ? why : `${why}; ${advice}`
	};
}
async function followRemote({ context }, offer, { commit, branch, remote }, before) {
	const { ref, name } = branch;
	if ((await git(context, [
		"merge-base",
		"--is-ancestor",
		before,
		offer
	], { accept: [0, 1] })).code !== 0) return `this clone has commits of its own: \`git pull --rebase ${remote} ${name}\``;
	const onto = `\`git fetch ${remote} && git rebase --onto ${remote}/${name} ${commit.slice(0, 12)} ${name}\``;
	if ((await checkedOut(context, ref)).length > 0) return `to bring this clone along: ${onto}`;
	const { code } = await git(context, [
		"update-ref",
		"-m",
		"pilot-rollout: follow the remote",
		ref,
		offer,
		commit
	], { accept: [
		0,
		1,
		128
	] });
	return code === 0 ? null : `to bring this clone along: ${onto}`;
}
// src/adapters/git/recovery.ts
const STILL = 300;
async function recoverInterrupted(context, layout, scratch) {
	const journal = readJournal(scratch);
	const recovery = journal === null ? null : await finishJournal(context, layout, scratch, journal);
	const unpushed = readUnpushed(scratch);
	if (unpushed !== null) {
		const tracking = `refs/remotes/${unpushed.remote}/${unpushed.branch}.lock`;
		await releaseRefLock(join(layout.commonDirectory, tracking), unpushed.commit);
	}
	sweep(scratch);
	return recovery;
}
async function finishJournal(context, layout, scratch, journal) {
	await releaseRefLock(join(layout.commonDirectory, `${journal.ref}.lock`), journal.after);
	await releaseRefLock(join(journal.gitDirectory, "HEAD.lock"), journal.after);
	for (const { top, gitDirectory, files } of journal.checkouts) {
		releaseOwnIndexLock(gitDirectory, scratch);
		for (const { path } of files) removeTemporaries(join(top, path));
	}
	const checkouts = await stillWanted(context, journal);
	const trouble = await applyCheckouts(context, checkouts, layout.hash, scratch);
	if (trouble !== "") return {
		kind: "stuck",
		detail: trouble
	};
	clearJournal(scratch);
	const commit = journal.after.slice(0, 10);
	return checkouts.length === 0 ? null : {
		kind: "finished",
		detail: `finished commit ${commit}, which had been interrupted`
	};
}
async function stillWanted(context, { ref, checkouts }) {
	const { code } = await git(context, [
		"rev-parse",
		"--verify",
		"--quiet",
		ref
	], { accept: [0, 1] });
	const paths = checkouts.flatMap(({ files }) => files.map(({ path }) => path));
	if (code !== 0 || paths.length === 0) return [];
	const present = new Map((await listTree(context, ref, paths)).map(({ path, id }) => [path, id]));
	return checkouts.map((checkout) => ({
		...checkout,
		files: checkout.files.filter(({ path, after }) => present.get(path) === after)
	})).filter(({ files }) => files.length > 0);
}
async function releaseRefLock(lock, commit) {
	const before = lockState(lock, commit);
	if (before === null) return;
	await setTimeout(STILL);
	if (lockState(lock, commit) === before) rmSync(lock, { force: true });
}
function lockState(lock, commit) {
	try {
		const text = readFileSync(lock, "utf8").trim();
		const { ino, mtimeNs } = statSync(lock, { bigint: true });
		return text === "" || text === commit ? `${ino}:${mtimeNs}` : null;
	} catch {
		return null;
	}
}
function sweep(scratch) {
	for (const name of listFolder(scratch)) if (!KEPT.has(name) && !name.startsWith("lock.")) rmSync(join(scratch, name), {
		recursive: true,
		force: true
	});
}
// src/adapters/git/working-tree.ts
const PATIENCE = 15e4;
function gitWorkingTree(options) {
	const { directory, baseRef, environment } = options;
	const context = gitContext(directory, environment);
	let located = options.layout ? Promise.resolve(options.layout) : null;
	const layout = () => located ??= locate(context);
	const place = async () => {
		const found = await layout();
		if (found.top !== null) return {
			...found,
			top: found.top
		};
		throw new GitError("not-a-repository", `${directory} has no working tree: run it in a clone that is not bare`);
	};
	return {
		async files(folder) {
			const { top, hash } = await place();
			return asCommitted({
				...context,
				directory: top
			}, readFolder(top, folder, hash));
		},
		async file(path) {
			const { top, hash } = await place();
			return readOne(top, path, hash);
		},
		async write(path, bytes) {
			const { top, commonDirectory } = await place();
			await locked(commonDirectory, async (scratch) => replaceOne(top, path, bytes, scratch));
		},
		async commit(message, paths, edit, now) {
			return refuseInWords(async () => {
				const found = await layout();
				return locked(found.commonDirectory, (scratch) => commitAndPush({
					context,
					layout: found,
					scratch,
					cache: /* @__PURE__ */ new Map()
				}, {
					message,
					paths,
					edit,
					now,
					baseRef
				}));
			});
		},
		async recover() {
			const found = await layout();
			if (!existsSync(scratchOf(found.commonDirectory))) return null;
			return locked(found.commonDirectory, async (scratch) => {
				return (await recoverInterrupted(context, found, scratch))?.detail ?? null;
			});
		}
	};
}
function scratchOf(commonDirectory) {
	return join(commonDirectory, "pilot-rollout");
}
async function locked(commonDirectory, work) {
	const scratch = scratchOf(commonDirectory);
	mkdirSync(scratch, { recursive: true });
	const lock = await acquireLock(join(scratch, "lock"), PATIENCE);
	if (lock === null) throw new GitError("timeout", `another run has been at work in this clone for ${PATIENCE / 1e3} s: end it first`);
	try {
		return await work(scratch);
	} finally {
		lock.release();
	}
}
async function refuseInWords(work) {
	try {
		return await work();
	} catch (error) {
		if (error instanceof GitError) return {
			kind: "refused",
			reason: "branch",
			detail: error.message
		};
		throw error;
	}
}
async function commitAndPush(workshop, request) {
	const { context, layout, scratch } = workshop;
	const recovery = await recoverInterrupted(context, layout, scratch);
	if (recovery?.kind === "stuck") return {
		kind: "refused",
		reason: "branch",
		detail: recovery.detail
	};
	const local = await commitLocally(workshop, request, ({ name }) => remoteOf(context, name));
	if (local.kind === "refused") return local;
	const outcome = await pushIfWanted(workshop, request, local, await remoteOf(context, local.branch.name));
	const trouble = local.kind === "committed" ? local.trouble : "";
	return trouble === "" || outcome.kind === "refused" ? outcome : {
		...outcome,
		detail: `${outcome.detail}; ${trouble}`
	};
}
async function pushIfWanted(workshop, request, local, remote) {
	const { commit, branch } = local;
	if (local.kind === "committed") {
		if (remote !== null) return publishCommit(workshop, request, {
			commit,
			branch,
			remote
		});
		return {
			kind: "committed",
			commit,
			pushed: null,
			detail: `committed on ${branch.name}; there is no remote`
		};
	}
	return remote !== null && await isMissingThere(workshop, request, branch) ? publishCommit(workshop, request, {
		commit,
		branch,
		remote
	}) : {
		kind: "unchanged",
		commit,
		detail: `${branch.name} has this change already`
	};
}
async function isMissingThere({ context, cache }, { paths, edit }, { upstream }) {
	if (upstream === null) return true;
	const edited = await editFiles(context, upstream, paths, edit, cache);
	return edited.kind === "changes" && edited.changes.length > 0;
}
export { gitWorkingTree };
