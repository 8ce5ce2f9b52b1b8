import { mkdtempSync, rmSync } from "./action-C-GZNKfr.js";
import { tmpdir } from "./_node_os-BHICVnYe.js";
import { GitError, git, gitText, join, remoteOf, withoutSecrets } from "./first-look-BIHJFZDA.js";
import { indexInfo, neutralIdentity, writeBlob } from "./build-BqfVEh8m.js";
// src/adapters/git/root-tree.ts
function entriesOf(tree, idBytes) {
	const entries = [];
	for (let at = 0; at < tree.length;) {
		const end = tree.indexOf(0, at);
		const [mode = "", ...name] = tree.toString("latin1", at, end).split(" ");
		at = end + 1 + idBytes;
		entries.push({
			mode,
			name: name.join(" "),
			id: tree.toString("hex", end + 1, at)
		});
	}
	return entries;
}
function withFile(entries, path, id) {
	const name = Buffer.from(path, "utf8").toString("latin1");
	return [...entries.filter((entry) => entry.name !== name), {
		mode: "100644",
		name,
		id
	}];
}
function writeRoot(context, entries, signal) {
	const lines = entries.map(({ mode, name, id }) => `${mode.padStart(6, "0")} ${typeOf(mode)} ${id}\t${name}\0`);
	return gitText(context, ["mktree", "-z"], {
		input: Buffer.from(lines.join(""), "latin1"),
		signal
	});
}
function typeOf(mode) {
	if (mode === "40000") return "tree";
	return mode === "160000" ? "commit" : "blob";
}
// src/adapters/git/data-branch.ts
async function tipOf({ context, remote, ref }, signal, known = null) {
	if (remote === null) {
		const { code, stdout } = await git(context, [
			"rev-parse",
			"--verify",
			"--quiet",
			ref
		], {
			accept: [0, 1],
			signal
		});
		return code === 0 ? stdout.toString("utf8").trim() : null;
	}
	const tip = (await git(context, [
		"ls-remote",
		"--",
		remote,
		ref
	], { signal })).stdout.toString("utf8").split("\n").find((each) => each.endsWith(`\t${ref}`))?.split("	")[0] ?? null;
	if (tip === null || tip === known || await isHere(context, tip, signal)) return tip;
	await git(context, [
		...FETCH,
		"--",
		remote,
		ref
	], { signal });
	return tip;
}
async function branchAtRemote(context, branch) {
	try {
		const remote = await remoteOf(context, branch);
		if (remote === null) return "absent";
		const args = [
			"ls-remote",
			"--",
			remote,
			`refs/heads/${branch}`
		];
		const { code, stdout } = await git(context, args, {
			accept: [0, 128],
			timeout: LOOK
		});
		if (code === 0) return stdout.length > 0 ? "present" : "absent";
		const tracking = [
			"rev-parse",
			"--verify",
			"--quiet",
			`refs/remotes/${remote}/${branch}`
		];
		return (await git(context, tracking, { accept: [0, 1] })).code === 0 ? "present" : "unknown";
	} catch (error) {
		if (error instanceof GitError) return "unknown";
		throw error;
	}
}
const LOOK = 1e4;
const FETCH = [
	"fetch",
	"--no-tags",
	"--no-recurse-submodules",
	"--no-write-fetch-head",
	"--quiet",
	"--refmap="
];
async function isHere(context, commit, signal) {
	const { code } = await git(context, [
		"cat-file",
		"-e",
		`${commit}^{tree}`
	], {
		accept: [
			0,
			1,
			128
		],
		signal
	});
	return code === 0;
}
async function fileAtTip(context, tip, path, signal) {
	const isInFolder = path.includes("/");
	if (tip === null) return {
		tip,
		blob: null,
		root: isInFolder ? null : []
	};
	const { stdout } = await git(context, ["cat-file", "--batch"], {
		input: `${tip}:${path}\n${tip}^{tree}\n`,
		signal
	});
	const [file, tree] = batchOf(stdout);
	if (file?.type === "tree") throw new GitError("no-path", `${path} is a folder on the data branch: name a file`);
	return {
		tip,
		blob: file?.type === "blob" ? {
			id: file.id,
			bytes: file.content
		} : null,
		root: isInFolder || tree?.type !== "tree" ? null : entriesOf(tree.content, tree.id.length / 2)
	};
}
function batchOf(output) {
	const objects = [];
	for (let at = 0; at < output.length;) {
		const end = output.indexOf(10, at);
		const line = output.toString("utf8", at, end);
		const [id = "", type = "", size = ""] = line.split(" ");
		const isMissing = line.endsWith(" missing");
		const content = output.subarray(end + 1, isMissing ? end + 1 : end + 1 + Number(size));
		objects.push({
			id,
			type: isMissing ? "missing" : type,
			content
		});
		at = end + 1 + (isMissing ? 0 : content.length + 1);
	}
	return objects;
}
async function commitFile(context, { tip, root }, { path, bytes, message, at }, signal) {
	const id = await writeBlob(context, bytes);
	const entries = root === null ? null : withFile(root, path, id);
	return {
		tip: await commitTree(context, {
			tree: entries === null ? await treeByIndex(context, tip, {
				path,
				id
			}, signal) : await writeRoot(context, entries, signal),
			parent: tip,
			message,
			at
		}, signal),
		blob: {
			id,
			bytes: Buffer.from(bytes)
		},
		root: entries
	};
}
async function treeByIndex(context, tip, { path, id }, signal) {
	const scratch = mkdtempSync(join(tmpdir(), "pilot-index-"));
	const environment = { GIT_INDEX_FILE: join(scratch, "index") };
	try {
		if (tip !== null) await git(context, ["read-tree", tip], {
			environment,
			signal
		});
		const input = indexInfo([{
			mode: "100644",
			after: id,
			path
		}]);
		await git(context, [
			"update-index",
			"-z",
			"--index-info"
		], {
			environment,
			input,
			signal
		});
		return await gitText(context, ["write-tree"], {
			environment,
			signal
		});
	} finally {
		rmSync(scratch, {
			recursive: true,
			force: true
		});
	}
}
async function commitTree(context, commit, signal) {
	const date = `@${Math.floor(commit.at / 1e3)} +0000`;
	const identity = identities.get(context) ?? await neutralIdentity(context);
	identities.set(context, identity);
	const parents = commit.parent === null ? [] : ["-p", commit.parent];
	return gitText(context, [
		"commit-tree",
		"--no-gpg-sign",
		...parents,
		"-F",
		"-",
		commit.tree
	], {
		input: commit.message,
		environment: {
			...identity,
			GIT_AUTHOR_DATE: date,
			GIT_COMMITTER_DATE: date
		},
		signal
	});
}
const identities = /* @__PURE__ */ new WeakMap();
async function moveTo({ context, remote, ref }, commit, expected, signal) {
	if (remote === null) return updateRef(context, ref, {
		commit,
		expected,
		signal
	});
	const args = [
		"push",
		"--porcelain",
		"--no-verify",
		"--no-follow-tags",
		"--recurse-submodules=no",
		expected === void 0 ? "--force" : `--force-with-lease=${ref}:${expected ?? ""}`
	];
	const call = {
		accept: [0, 1],
		signal
	};
	const { stdout, stderr } = await git(context, [
		...args,
		"--",
		remote,
		`${commit}:${ref}`
	], call);
	const status = stdout.toString("utf8").split("\n").find((line) => line.includes(`\t${commit}:${ref}\t`));
	if (status === void 0) throw new GitError("failed", inOneLine(`git push ${remote}: ${stderr}`));
	if (!status.startsWith("!")) return { kind: "done" };
	const why = status.split("	")[2] ?? "";
	return MOVED.test(why) ? { kind: "moved" } : {
		kind: "refused",
		detail: inOneLine(`${why}\n${stderr}`)
	};
}
const MOVED = /fetch first|non-fast-forward|stale info|cannot lock ref|failed to update ref|incorrect old value|already exists/u;
async function updateRef(context, ref, { commit, expected, signal }) {
	const args = [
		"update-ref",
		"-m",
		"pilot-rollout: data",
		ref,
		commit,
		...expected === void 0 ? [] : [expected ?? "0".repeat(commit.length)]
	];
	const { code, stderr } = await git(context, args, {
		accept: [
			0,
			1,
			128
		],
		signal
	});
	if (code === 0) return { kind: "done" };
	return /cannot lock ref|unable to|exists/iu.test(stderr) ? { kind: "moved" } : {
		kind: "refused",
		detail: inOneLine(stderr)
	};
}
function inOneLine(words) {
	return withoutSecrets(words).trim().replaceAll(/\s*\n\s*/gu, "; ");
}
export { branchAtRemote, commitFile, commitTree, fileAtTip, moveTo, tipOf };
