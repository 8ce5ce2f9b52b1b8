import { rmSync } from "./action-C-GZNKfr.js";
import { fillBlobs, git, gitText, join, listTree, segmentsOf, zeroSeparated } from "./first-look-BIHJFZDA.js";
// src/adapters/git/build.ts
async function editFiles(context, commit, paths, edit, cache) {
	const wanted = [...new Set(paths.map((path) => segmentsOf(path).join("/")))];
	if (wanted.length === 0) return {
		kind: "changes",
		changes: []
	};
	const entries = new Map((await listTree(context, commit, wanted)).map((entry) => [entry.path, entry]));
	const bad = [...entries.values()].find((entry) => !isEditable(entry));
	if (bad !== void 0) return {
		kind: "invalid",
		detail: `${bad.path} is no regular file of at most 1 MB in ${commit.slice(0, 10)}`
	};
	await fillBlobs(context, cache, [...entries.values()].map(({ id }) => id));
	const changes = [];
	for (const path of wanted) {
		const entry = entries.get(path);
		const bytes = edit(path, entry === void 0 ? null : cache.get(entry.id) ?? null);
		const change = bytes === null ? null : await changeOf(context, path, entry, bytes);
		if (change !== null) changes.push(change);
	}
	return {
		kind: "changes",
		changes
	};
}
function isEditable({ mode, size }) {
	return mode.startsWith("100") && size <= 1048576;
}
async function changeOf(context, path, entry, bytes) {
	const after = await writeBlob(context, bytes);
	if (entry === void 0) return {
		path,
		mode: "100644",
		before: null,
		after
	};
	return after === entry.id ? null : {
		path,
		mode: entry.mode,
		before: entry.id,
		after
	};
}
function writeBlob(context, bytes) {
	return gitText(context, [
		"hash-object",
		"-w",
		"--stdin"
	], { input: bytes });
}
async function buildCommit(context, parent, changes, { message, now }, scratch) {
	const tree = await buildTree(context, parent, changes, join(scratch, "index.build"));
	const date = `@${Math.floor(now / 1e3)} +0000`;
	return gitText(context, [
		"commit-tree",
		"--no-gpg-sign",
		"-p",
		parent,
		"-F",
		"-",
		tree
	], {
		input: message,
		environment: {
			...await neutralIdentity(context),
			GIT_AUTHOR_DATE: date,
			GIT_COMMITTER_DATE: date
		}
	});
}
async function buildTree(context, parent, changes, index) {
	const environment = { GIT_INDEX_FILE: index };
	rmSync(index, { force: true });
	try {
		await git(context, ["read-tree", parent], { environment });
		await git(context, [
			"update-index",
			"-z",
			"--index-info"
		], {
			environment,
			input: indexInfo(changes)
		});
		return await gitText(context, ["write-tree"], { environment });
	} finally {
		rmSync(index, { force: true });
	}
}
function indexInfo(entries) {
	return entries.map(({ mode, after, path }) => `${mode} ${after}\t${path}\0`).join("");
}
async function neutralIdentity(context) {
	const pattern = String.raw`^(user|author|committer)\.(name|email)$`;
	const { stdout } = await git(context, [
		"config",
		"-z",
		"--get-regexp",
		pattern
	], { accept: [0, 1] });
	const set = new Set(zeroSeparated(stdout).map((entry) => entry.slice(0, entry.indexOf("\n"))));
	const identity = {};
	for (const role of ["author", "committer"]) for (const [key, value] of IDENTITY) {
		const variable = `GIT_${role}_${key}`.toUpperCase();
		if (!(set.has(`user.${key}`) || set.has(`${role}.${key}`) || (context.environment[variable] ?? "") !== "")) identity[variable] = value;
	}
	return identity;
}
const IDENTITY = [["name", "pilot-rollout"], ["email", "pilot-rollout@users.noreply.github.com"]];
export { buildCommit, editFiles, indexInfo, neutralIdentity, writeBlob };
