import { createRequire } from "node:module";
// \0node:fs
const whole = /* @__PURE__ */ createRequire(import.meta.url)("node:fs");
const appendFileSync = /* @__PURE__ */ (() => whole.appendFileSync)();
const closeSync = /* @__PURE__ */ (() => whole.closeSync)();
const copyFileSync = /* @__PURE__ */ (() => whole.copyFileSync)();
const existsSync = /* @__PURE__ */ (() => whole.existsSync)();
const fstatSync = /* @__PURE__ */ (() => whole.fstatSync)();
const fsyncSync = /* @__PURE__ */ (() => whole.fsyncSync)();
const linkSync = /* @__PURE__ */ (() => whole.linkSync)();
const lstatSync = /* @__PURE__ */ (() => whole.lstatSync)();
const mkdirSync = /* @__PURE__ */ (() => whole.mkdirSync)();
const mkdtempSync = /* @__PURE__ */ (() => whole.mkdtempSync)();
const openSync = /* @__PURE__ */ (() => whole.openSync)();
const readdirSync = /* @__PURE__ */ (() => whole.readdirSync)();
const readSync = /* @__PURE__ */ (() => whole.readSync)();
const readFileSync = /* @__PURE__ */ (() => whole.readFileSync)();
const readlinkSync = /* @__PURE__ */ (() => whole.readlinkSync)();
const realpathSync = /* @__PURE__ */ (() => whole.realpathSync)();
const renameSync = /* @__PURE__ */ (() => whole.renameSync)();
const rmSync = /* @__PURE__ */ (() => whole.rmSync)();
const statSync = /* @__PURE__ */ (() => whole.statSync)();
const unlinkSync = /* @__PURE__ */ (() => whole.unlinkSync)();
const writeFileSync = /* @__PURE__ */ (() => whole.writeFileSync)();
const constants = /* @__PURE__ */ (() => whole.constants)();
// src/commands/world.ts
const EXIT = {
	ok: 0,
	held: 1,
	invalid: 2,
	unavailable: 3,
	usage: 64
};
function firstExit(conditions) {
	if (conditions.invalid) return EXIT.invalid;
	if (conditions.unavailable) return EXIT.unavailable;
	return conditions.held ? EXIT.held : EXIT.ok;
}
var UsageError = class extends Error {
	code = "usage";
	exit;
	constructor(message, exit = EXIT.usage) {
		super(message);
		this.name = "UsageError";
		this.exit = exit;
	}
};
// src/report/escape.ts
const ANSI = /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]?|\u001B[\]PX^_][^\u0007\u001B\u009C]*(?:\u0007|\u001B\\|\u009C)?|\u001B[ -/]*[0-~]?/gu;
const BREAKS = /[\t\n\v\f\r\u0085\p{Zl}\p{Zp}]+/gu;
const INVISIBLE = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}]/gu;
const ZERO_WIDTH = "&#8203;";
function cut(text, limit) {
	return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
function escapeTerminal(text) {
	return text.replace(ANSI, "").replace(BREAKS, " ").replace(INVISIBLE, "");
}
function escapeMarkdown(text) {
	return escapeTerminal(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\\", "&#92;").replaceAll("|", "&#124;").replaceAll("`", "&#96;").replaceAll("::", ":&#58;").replace(/[*_~$[\]]/gu, String.raw`\$&`).replaceAll("@", `@${ZERO_WIDTH}`).replace(/(?<!&)#(?=\d)/gu, `#${ZERO_WIDTH}`).replace(/\bGH-(?=\d)/giu, (found) => `${found}${ZERO_WIDTH}`).replaceAll("://", `:${ZERO_WIDTH}//`).replace(/\bwww\./giu, (found) => `${found.slice(0, 3)}${ZERO_WIDTH}.`).replace(/^(\s*)([#+=-])/u, String.raw`$1\$2`).replace(/^(\s*\d+)(?=[.)](?:\s|$))/u, `$1${ZERO_WIDTH}`);
}
function markdownCode(text) {
	const visible = escapeTerminal(text);
	if (/^[\w./:=,+ -]*[\w./]$/u.test(visible) && visible.trim() === visible) return `\`${visible}\``;
	return `<code>${escapeMarkdown(visible)}</code>`;
}
function escapeCommandData(text) {
	return text.split(/\r\n|\r|\n/u).map((line) => escapeTerminal(line).replaceAll("##[", "## [")).map((line) => line.replaceAll("%", "%25")).join("%0A");
}
function escapeCommandProperty(text) {
	return escapeCommandData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
function escapeLog(text) {
	return text.replace(/^([^\S\r\n\u2028\u2029]*):(?=:)/gmu, "$1: ").replaceAll("##[", "## [");
}
// src/action-inputs.ts
const REHEARSED = /* @__PURE__ */ new Set([
	"validate",
	"publish",
	"guard"
]);
function dryRunOf(command, input) {
	const value = input.trim().toLowerCase();
	if (value === "" || value === "false") return false;
	if (value !== "true") throw new UsageError(`Input dry-run: found ${JSON.stringify(input)}, allowed are true and false`);
	if (REHEARSED.has(command)) return true;
	throw new UsageError(`Input dry-run: ${command} has no dry run; validate, publish and guard have. Nothing was done`);
}
function failOnOf(input) {
	switch (input) {
		case "":
		case "never": return "never";
		case "block":
		case "hold": return input;
		default: throw new UsageError(`Input fail-on: found ${JSON.stringify(input)}, allowed are never, block and hold`);
	}
}
function baseOf(environment) {
	const base = environment["PILOT_BASE"] ?? "";
	if (base !== "") return base;
	const target = environment["GITHUB_BASE_REF"] ?? "";
	return target === "" ? null : `origin/${target}`;
}
function fenced(text) {
	const lines = text.split("\n").map((line) => escapeTerminal(line));
	const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/`+/gu) ?? []).map(({ length }) => length)));
	const fence = "`".repeat(longest + 1);
	return [
		`${fence}text`,
		...lines,
		fence
	].join("\n");
}
// src/action/event.ts
function triggerOf(name, payload) {
	switch (name) {
		case "pull_request":
		case "pull_request_review":
		case "pull_request_target": return pullRequestOf(payload, name !== "pull_request_target") ?? { kind: "other" };
		case "merge_group": return mergeGroupOf(payload) ?? { kind: "other" };
		case "schedule":
		case "workflow_dispatch":
		case "repository_dispatch": return {
			kind: "round",
			payload
		};
		default: return { kind: "other" };
	}
}
function triggerText(trigger) {
	switch (trigger.kind) {
		case "pull-request": return `pull request #${trigger.pull.number} at ${trigger.pull.head.slice(0, 12)}`;
		case "merge-group": return `merge group at ${trigger.head.slice(0, 12)}`;
		case "round":
		case "other": return "the base branch";
	}
}
function pullRequestOf(payload, confinable) {
	const raw = at(payload, "pull_request");
	const number = at(raw, "number");
	const head = commitAt(raw, "head", "sha");
	const base = commitAt(raw, "base", "sha");
	const branch = textAt(raw, "base", "ref");
	if (typeof number !== "number" || head === null || base === null || branch === null) return null;
	const own = textAt(raw, "base", "repo", "full_name");
	const fork = own === null || textAt(raw, "head", "repo", "full_name") !== own;
	return {
		kind: "pull-request",
		pull: {
			number,
			head,
			base: branch,
			fork,
			...wordsOf(raw)
		},
		base,
		confined: confinable && fork
	};
}
function wordsOf(raw) {
	return {
		title: textAt(raw, "title") ?? "",
		url: textAt(raw, "html_url") ?? "",
		author: textAt(raw, "user", "login") ?? "",
		headBranch: textAt(raw, "head", "ref") ?? "",
		draft: at(raw, "draft") === true,
		open: textAt(raw, "state") !== "closed",
		mergeCommit: at(raw, "merged") === true ? commitAt(raw, "merge_commit_sha") : null
	};
}
function mergeGroupOf(payload) {
	const head = commitAt(payload, "merge_group", "head_sha");
	const base = commitAt(payload, "merge_group", "base_sha");
	if (head === null || base === null) return null;
	const found = /\/pr-(\d{1,10})-[0-9a-f]{40,64}$/u.exec(textAt(payload, "merge_group", "head_ref") ?? "");
	return {
		kind: "merge-group",
		base,
		head,
		pull: found === null ? null : Number(found[1])
	};
}
function at(value, ...path) {
	let here = value;
	for (const name of path) {
		if (typeof here !== "object" || here === null || !Object.hasOwn(here, name)) return void 0;
		here = Reflect.get(here, name);
	}
	return here;
}
function textAt(value, ...path) {
	const found = at(value, ...path);
	return typeof found === "string" ? found : null;
}
function commitAt(value, ...path) {
	const found = textAt(value, ...path);
	return found !== null && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u.test(found) ? found : null;
}
// src/action/outcome.ts
function isRed(outcome, failOn) {
	return couldNotJudge(outcome) || failsOn(outcome, outcome.channel === "job" ? "hold" : failOn);
}
function couldNotJudge({ exit, channel }) {
	switch (exit) {
		case EXIT.unavailable:
		case EXIT.usage: return channel !== "later";
		case EXIT.invalid: return channel !== "status";
		case EXIT.held:
		case EXIT.ok: return false;
	}
}
function failsOn({ decision }, failOn) {
	switch (failOn) {
		case "never": return false;
		case "block": return decision === "block" || decision === "invalid";
		case "hold": return decision !== "allow" && decision !== "nothing";
	}
}
const ONE_LINE = 1e6;
function linesOf(text) {
	return text.split("\n").map((line) => line.replace(/^\s*(?:→ )?/u, "")).filter((line) => line !== "").slice(0, MOST_LINES);
}
const MOST_LINES = 40;
async function outcomeOfAnswer(answer) {
	const [{ PLAIN_TERMINAL }, { fenced }] = await Promise.all([import("./style-B_1Dwxqo.js"), import("./action-inputs-DVPoPYgA.js")]);
	const sequence = "sequence" in answer.json && typeof answer.json.sequence === "number" ? answer.json.sequence : null;
	return {
		exit: answer.exit,
		decision: answer.exit === EXIT.ok ? "allow" : answer.exit === EXIT.held ? "hold" : "block",
		codes: [],
		result: answer.json,
		sequence,
		summary: fenced(answer.text(PLAIN_TERMINAL) + (answer.aside?.(PLAIN_TERMINAL) ?? "")),
		annotations: [],
		channel: "none",
		log: linesOf((answer.log ?? answer.aside)?.({
			...PLAIN_TERMINAL,
			columns: ONE_LINE
		}) ?? "")
	};
}
// src/cli/code-host.ts
function lazyCodeHost(repository, open) {
	let opened = null;
	const host = () => opened ??= open();
	return {
		repository,
		openIssues: async (...given) => (await host()).openIssues(...given),
		pullRequest: async (...given) => (await host()).pullRequest(...given),
		openPullRequests: async (...given) => (await host()).openPullRequests(...given),
		pullRequestsOf: async (...given) => (await host()).pullRequestsOf(...given),
		reviews: async (...given) => (await host()).reviews(...given),
		teamMembers: async (...given) => (await host()).teamMembers(...given),
		status: async (...given) => (await host()).status(...given),
		lastSuccessfulRun: async () => (await host()).lastSuccessfulRun(),
		setStatus: async (...given) => (await host()).setStatus(...given),
		upsertComment: async (...given) => (await host()).upsertComment(...given),
		hasComment: async (...given) => (await host()).hasComment(...given),
		ensureLabels: async (...given) => (await host()).ensureLabels(...given),
		commit: async (...given) => (await host()).commit(...given),
		propose: async (...given) => (await host()).propose(...given),
		withdraw: async (...given) => (await host()).withdraw(...given),
		upsertIssue: async (...given) => (await host()).upsertIssue(...given),
		closeIssue: async (...given) => (await host()).closeIssue(...given),
		recordDeployment: async (...given) => (await host()).recordDeployment(...given)
	};
}
// src/action/surroundings.ts
function readEvent(environment) {
	const payload = readPayload(environment["GITHUB_EVENT_PATH"] ?? "");
	const branch = at(payload, "repository", "default_branch");
	return {
		trigger: triggerOf(environment["GITHUB_EVENT_NAME"] ?? "", payload),
		defaultBranch: typeof branch === "string" && branch !== "" ? branch : void 0
	};
}
function readPayload(path) {
	if (path === "") return null;
	try {
		return JSON.parse(readFileSync(path, "utf8"));
	} catch {
		return null;
	}
}
function codeHostOf(environment, token, defaultBranch = "main") {
	const repository = environment["GITHUB_REPOSITORY"] ?? "";
	if (token === "" || !/^[^/\s]+\/[^/\s]+$/u.test(repository)) return null;
	return lazyCodeHost(repository, async () => {
		const { openGitHub, placeOf } = await import("./github-ClYLSuJ2.js");
		const place = placeOf(environment, token, defaultBranch);
		if (place === null) throw new Error("the code host has lost its place");
		return openGitHub(place);
	});
}
function gitEnvironmentOf(environment, token) {
	const server = environment["GITHUB_SERVER_URL"] ?? "";
	if (token === "" || !/^https?:\/\//u.test(server)) return environment;
	const key = `http.${server.replace(/\/+$/u, "")}/.extraheader`;
	const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
	const first = Number(environment["GIT_CONFIG_COUNT"] ?? "0") || 0;
	return {
		...environment,
		GIT_CONFIG_COUNT: String(first + 2),
		[`GIT_CONFIG_KEY_${first}`]: key,
		[`GIT_CONFIG_VALUE_${first}`]: "",
		[`GIT_CONFIG_KEY_${first + 1}`]: key,
		[`GIT_CONFIG_VALUE_${first + 1}`]: `AUTHORIZATION: basic ${basic}`
	};
}
// src/action/toolkit.ts
function getInput(name) {
	return (process.env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
}
function setOutput(name, value) {
	const file = process.env["GITHUB_OUTPUT"] ?? "";
	if (file === "") return;
	let end = "ghadelimiter";
	while (value.includes(end)) end += "_";
	appendFileSync(file, `${name}<<${end}\n${value}\n${end}\n`, "utf8");
}
function addSummary(markdown) {
	const file = process.env["GITHUB_STEP_SUMMARY"] ?? "";
	if (file !== "") appendFileSync(file, `${markdown}\n`, "utf8");
}
function setFailed(message) {
	process.exitCode = 1;
	process.stdout.write(`::error::${escapeCommandData(message)}\n`);
}
export { EXIT, UsageError, addSummary, at, baseOf, closeSync, codeHostOf, constants, copyFileSync, cut, dryRunOf, escapeCommandData, escapeCommandProperty, escapeLog, escapeMarkdown, escapeTerminal, existsSync, failOnOf, fenced, firstExit, fstatSync, fsyncSync, getInput, gitEnvironmentOf, isRed, lazyCodeHost, linkSync, lstatSync, markdownCode, mkdirSync, mkdtempSync, openSync, outcomeOfAnswer, readEvent, readFileSync, readSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync, setFailed, setOutput, statSync, triggerText, unlinkSync, whole, writeFileSync };
