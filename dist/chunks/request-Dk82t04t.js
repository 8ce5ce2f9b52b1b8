import { setTimeout } from "./first-look-BIHJFZDA.js";
import { plainWords } from "./github-BMZkogJs.js";
// src/adapters/stores/request.ts
const TRIES = 3;
const LONGEST_WAIT = 5e3;
const UNASKED_WAIT = 1e3;
async function ask(server, request, signal) {
	for (let tries = 1;; tries += 1) {
		const made = typeof request === "function" ? await makeOf(server, request) : request;
		if ("kind" in made) return made;
		const answer = await askOnce(server, made, signal);
		const wait = tries === TRIES ? null : waitBeforeNext(answer, made, tries);
		if (wait === null) return answer.kind === "answer" ? {
			...answer,
			tries
		} : answer;
		await setTimeout(wait, void 0, { signal }).catch(() => void 0);
	}
}
function waitBeforeNext(answer, { method }, tries) {
	if (answer.kind === "failed") return tries === 1 && method === "GET" && isClosed(answer) ? 0 : null;
	const wait = waitOf(answer, tries);
	return wait === null || wait > LONGEST_WAIT ? null : wait;
}
async function makeOf({ title }, make) {
	try {
		return await make();
	} catch (error) {
		return failed("unreachable", `${title} cannot be asked${codeOf(error)}`);
	}
}
function isClosed({ detail }) {
	return /\((?:UND_ERR_SOCKET|ECONNRESET|EPIPE)\)/u.test(detail);
}
async function askOnce(server, { url, ...init }, signal) {
	try {
		signal.throwIfAborted();
		const response = await server.fetch(url, {
			...init,
			redirect: "manual",
			signal
		});
		const bytes = await readBounded(response, server.largestAnswer);
		if (bytes !== null) return {
			kind: "answer",
			status: response.status,
			headers: response.headers,
			bytes,
			tries: 1
		};
		return failed("malformed", `${server.title} answers with more than ${server.largestAnswer} bytes`);
	} catch (error) {
		if (signal.aborted) return failed("timeout", `${server.title} did not answer in time`);
		return failed("unreachable", `${server.title} cannot be reached${codeOf(error)}`);
	}
}
async function readBounded(response, largest) {
	const chunks = [];
	let size = 0;
	for await (const chunk of response.body ?? []) {
		size += chunk.byteLength;
		if (size > largest) return null;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
function waitOf({ status, headers }, tries) {
	if (status !== 429 && status !== 503) return null;
	const after = headers.get("retry-after");
	if (after === null) return status === 429 && tries === 1 ? UNASKED_WAIT : null;
	const seconds = /^\d+$/u.test(after.trim()) ? Number(after) : (Date.parse(after) - Date.now()) / 1e3;
	return Number.isFinite(seconds) ? Math.max(0, seconds) * 1e3 : null;
}
function failed(cause, detail) {
	return {
		kind: "failed",
		cause,
		detail
	};
}
const CAUSES = {
	401: "unauthorized",
	403: "unauthorized",
	404: "missing",
	408: "timeout",
	413: "too-large",
	429: "rate-limited",
	504: "timeout"
};
function refusal({ title, secrets }, { status, headers }, said) {
	const cause = CAUSES[status] ?? (status >= 400 && status < 500 ? "bad-query" : "unreachable");
	const after = headers.get("retry-after");
	const advice = ADVICE[cause] ?? "";
	const wait = after === null || cause !== "rate-limited" ? "" : `; it asks to wait ${after} s`;
	const redirected = status >= 300 && status < 400 ? "; it redirects elsewhere: name where it leads" : "";
	const words = said === "" ? "" : ` (${said})`;
	return failed(cause, plainWords(`${title} answers HTTP ${status}${words}${wait}${redirected}${advice}`, secrets));
}
const ADVICE = {
	unauthorized: ": check the credential and its rights",
	missing: ": check the names in the settings"
};
function textOf({ bytes }) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}
function jsonOf(answer) {
	try {
		return JSON.parse(textOf(answer) ?? "");
	} catch {
		return;
	}
}
function codeOf(error) {
	for (let at = error; typeof at === "object" && at !== null; at = "cause" in at ? at.cause : null) if ("code" in at && typeof at.code === "string" && /^[A-Z][A-Z0-9_]{2,40}$/u.test(at.code)) return ` (${at.code})`;
	return "";
}
export { ask, failed, jsonOf, refusal, textOf };
